//! Two records that turned out to be the same: both side by side, what differs is chosen, and one stands for the other.

use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Merge, Merger, Refusal};
use policy::body::to_flat;
use policy::definition::Field;
use policy::kernel::Problems;
use policy::rights::Verb;
use policy::{AnyRecord, Cell};
use serde_json::Value;

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, Told, Undo, page, redirect};
use crate::register::edit::offered;
use crate::register::form::Candidate;
use crate::register::{place, speak};
use crate::state::AppState;

/// Before the name of a field, the radio that chooses whose value stays.
const TAKE: &str = "take.";

#[derive(Template)]
#[template(path = "register/record/merge.html", whitespace = "preserve")]
struct MergePage {
    shell: Shell,
    title: String,
    record: String,
    action: String,
    alike: Vec<(String, Spoken, String)>,
    given: String,
    /// The records of the kind, as they are offered where one types.
    others: Vec<String>,
    problems: Vec<String>,
    both: Option<Both>,
}

/// Both records, once the other one is known.
struct Both {
    base: i64,
    kept: Spoken,
    merged: Spoken,
    with: String,
    turned: String,
    links: usize,
    differing: Vec<Row>,
}

/// A field in both records.
struct Row {
    name: String,
    label: String,
    ours: Spoken,
    theirs: Spoken,
}

/// Asks which record is the same, then what stays of both.
///
/// # Errors
/// Not found, or not allowed.
pub async fn ask(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let record = mergeable(&reader, &path)?;
    let given = reader.parameter("with").unwrap_or_default();
    let other = policy_find(&reader, &given);
    let (both, problems) = match other {
        Some(other) => match state.office.merger(&reader.viewer, record.id(), other) {
            Ok(merger) => (Some(merger), Vec::new()),
            Err(refusal) => (None, said(refusal, &record, &reader)?),
        },
        None if given.is_empty() => (None, Vec::new()),
        None => {
            let mut problems = Problems::default();
            problems
                .structural("with", "problem-no-such-record")
                .naming("given", given.as_str());
            (None, words(&problems, &record, &reader))
        }
    };
    let asking = Asking {
        given,
        both,
        problems,
    };
    draw(&state, &reader, &record, asking)
}

/// The record that a code, an id or an address's last part names.
fn policy_find(reader: &Reader, given: &str) -> Option<uuid::Uuid> {
    let code = given.trim().rsplit('/').next().unwrap_or_default();
    let code = code.split(" · ").next().unwrap_or_default().trim();
    reader.policy().find(code).filter(|_| !code.is_empty())
}

fn mergeable(reader: &Reader, path: &(String, String, String)) -> Result<AnyRecord, Failure> {
    let record = place::record_to(reader, Verb::Edit, path)?;
    place::record_to(reader, Verb::Delete, path)?;
    match office::MERGED.contains(&record.kind()) {
        true => Ok(record),
        false => Err(Failure::NotFound),
    }
}

/// What was asked so far: what was typed, the two records once both are known, and what is wrong.
struct Asking {
    given: String,
    both: Option<Merger>,
    problems: Vec<String>,
}

fn draw(
    state: &AppState,
    reader: &Reader,
    record: &AnyRecord,
    asking: Asking,
) -> Result<Response, Failure> {
    let Asking {
        given,
        both,
        problems,
    } = asking;
    let address = reader.address(record);
    let title = reader.words.text_with(
        "register-merge-title",
        &[("title", spoken::title(record.id(), reader).into())],
    );
    let alike = match &both {
        Some(_) => Vec::new(),
        None => {
            let draft = Value::Object(to_flat(record));
            let office = &state.office;
            office.alike(&reader.viewer, record.kind(), &draft, Some(record.id()))
        }
    };
    let refused = !problems.is_empty();
    let mut response = page(&MergePage {
        shell: Shell::new(state, reader, &title),
        title,
        action: format!("{address}/merge"),
        record: address,
        alike: alike
            .into_iter()
            .map(|one| {
                let key = key_of(one.id, reader);
                let link = spoken::cell(&Cell::Record(one.id), reader, &reader.view());
                (key, link, why(&one, reader))
            })
            .collect(),
        given,
        others: match &both {
            Some(_) => Vec::new(),
            None => others(record, reader),
        },
        problems,
        both: both.map(|merger| side_by_side(&merger, reader)),
    })?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The other records of its kind: their codes and titles.
fn others(record: &AnyRecord, reader: &Reader) -> Vec<String> {
    let (offered, _) = offered(&[record.kind()], reader);
    let others = offered.iter().filter(|other| other.id != record.id());
    others.map(Candidate::called).collect()
}

/// What makes a record look like another, in words.
pub fn why(alike: &office::Alike, reader: &Reader) -> String {
    let why: Vec<String> = alike.why.iter().map(|key| reader.words.text(key)).collect();
    why.join(", ")
}

fn key_of(id: uuid::Uuid, reader: &Reader) -> String {
    let code = reader.policy().code(id);
    code.map_or_else(|| id.to_string(), |code| code.to_string())
}

fn side_by_side(merger: &Merger, reader: &Reader) -> Both {
    let cell =
        |record: &AnyRecord| spoken::cell(&Cell::Record(record.id()), reader, &reader.view());
    let (ours, theirs) = (to_flat(&merger.kept), to_flat(&merger.merged));
    let row = |field: &&'static Field| {
        let said = |value: Option<&Value>| {
            value.map_or_else(Spoken::default, |value| speak::field(value, field, reader))
        };
        Row {
            name: field.name.clone(),
            label: reader.words.text(&field.label),
            ours: said(ours.get(&field.name)),
            theirs: said(theirs.get(&field.name)),
        }
    };
    let kept = key_of(merger.kept.id(), reader);
    Both {
        base: merger.kept.version(),
        kept: cell(&merger.kept),
        merged: cell(&merger.merged),
        with: key_of(merger.merged.id(), reader),
        turned: format!("{}/merge?with={kept}", reader.address(&merger.merged)),
        links: merger.links,
        differing: merger.differing.iter().map(row).collect(),
    }
}

/// Lets the record stand for the other.
///
/// # Errors
/// Not found, not allowed, or changed meanwhile.
pub async fn merge(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    body: Bytes,
) -> Result<Response, Failure> {
    let record = mergeable(&reader, &path)?;
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(&body)
        .into_owned()
        .take(500)
        .collect();
    let own = |name: &str| {
        let found = pairs.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.trim().to_owned())
    };
    let given = own("with").unwrap_or_default();
    let other = policy_find(&reader, &given).ok_or(Failure::NotFound)?;
    let taken = pairs.iter().filter(|(_, value)| value == "theirs");
    let merge = Merge {
        kept: record.id(),
        merged: other,
        take: taken
            .filter_map(|(name, _)| name.strip_prefix(TAKE).map(str::to_owned))
            .collect(),
        base: own("base").and_then(|base| base.parse().ok()),
        reason: own("reason").map(|reason| reason.chars().take(2_000).collect()),
    };
    let merged = spoken::title(other, &reader);
    match state.office.merge(&reader.actor(), &merge).await {
        Ok(receipt) => {
            let now = Reader {
                snapshot: state.office.snapshot(),
                ..reader
            };
            let told = Told::new("frame-merged")
                .naming("merged", &merged)
                .naming("title", &spoken::title(record.id(), &now))
                .undo(Undo::Command(receipt.command));
            let to = redirect(now.address(&record)).seen(receipt.seq);
            Ok(to.saying(told).into_response())
        }
        Err(refusal) => {
            let problems = said(refusal, &record, &reader)?;
            let merger = state.office.merger(&reader.viewer, record.id(), other).ok();
            let asking = Asking {
                given,
                both: merger,
                problems,
            };
            draw(&state, &reader, &record, asking)
        }
    }
}

/// What a refusal says, when it is about the records.
fn said(refusal: Refusal, record: &AnyRecord, reader: &Reader) -> Result<Vec<String>, Failure> {
    match refusal {
        Refusal::Invalid(invalid) => {
            let all = invalid.into_iter().flat_map(|one| one.problems.0).collect();
            Ok(words(&Problems(all), record, reader))
        }
        other => Err(other.into()),
    }
}

fn words(problems: &Problems, record: &AnyRecord, reader: &Reader) -> Vec<String> {
    let said = |problem| spoken::problem(problem, Some(record.kind()), reader);
    problems.0.iter().map(said).collect()
}
