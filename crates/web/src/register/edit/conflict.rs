//! Somebody wrote the record meanwhile: both versions side by side, field by field. Nothing is lost: what was typed is a draft.

use std::collections::BTreeSet;

use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Command, Draft, Edit, Names, Refusal};
use policy::AnyRecord;
use policy::body::to_flat;
use policy::definition::{definition, read_draft};
use policy::kernel::Problems;
use policy::rights::Verb;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::defaults::keep_hidden;
use super::desk::take_reason;
use super::ended::signing_in;
use super::page::Editing;
use super::sent::{Sent, pairs};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::register::form::Act;
use crate::register::{place, speak};
use crate::state::AppState;

/// Before the name of a field, the radio that chooses whose value stays.
const KEEP: &str = "keep.";

/// A field in both versions.
struct Row {
    name: String,
    label: String,
    theirs: Spoken,
    mine: Spoken,
    differs: bool,
    keep_mine: bool,
}

#[derive(Template)]
#[template(path = "register/edit/conflict.html", whitespace = "preserve")]
struct ConflictPage {
    shell: Shell,
    title: String,
    by: String,
    action: String,
    edit: String,
    history: String,
    record: String,
    draft: Uuid,
    base: i64,
    reason: String,
    rows: Vec<Row>,
    same: Vec<Row>,
}

/// Shows both versions, the saved one and the draft.
///
/// # Errors
/// When the ledger fails.
pub(super) async fn show(
    editing: &Editing<'_>,
    kept: &Draft,
    based_on: i64,
    newest: &AnyRecord,
) -> Result<Response, Failure> {
    let now = Reader {
        snapshot: editing.state.office.snapshot(),
        ..editing.reader.clone()
    };
    let mut body = kept.body.clone();
    let reason = take_reason(&mut body).unwrap_or_default();
    let history = editing
        .state
        .office
        .history(&now.viewer, newest.id())
        .await?;
    let changed: BTreeSet<&str> = history
        .iter()
        .filter(|version| version.version > based_on)
        .flat_map(|version| &version.differences)
        .filter_map(|difference| difference.path.split('.').next())
        .collect();
    let theirs = to_flat(newest);
    let mine = stored_form(body, newest, editing, &now);
    let all = definition(newest.kind())
        .fields
        .iter()
        .filter(|field| !field.kept)
        .filter_map(|field| {
            let (their, my) = (theirs.get(&field.name), mine.get(&field.name));
            let said = |value: Option<&Value>| {
                value.map_or_else(Spoken::default, |value| speak::field(value, field, &now))
            };
            (their.is_some() || my.is_some()).then(|| Row {
                name: field.name.clone(),
                label: now.words.text(&field.label),
                theirs: said(their),
                mine: said(my),
                differs: their != my,
                keep_mine: !changed.contains(field.name.as_str()),
            })
        });
    let (rows, same) = all.partition(|row: &Row| row.differs);
    let address = now.address(newest);
    let title = spoken::title(newest.id(), &now);
    let template = ConflictPage {
        shell: Shell::new(editing.state, &now, &title),
        by: changed_by(history.first(), newest, &now),
        title,
        action: format!("{address}/conflict"),
        edit: format!("{address}/edit?draft={}", kept.id),
        history: format!("{address}/history"),
        record: address,
        draft: kept.id,
        base: newest.version(),
        reason,
        rows,
        same,
    };
    let mut response = page(&template)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

fn changed_by(last: Option<&office::Version>, newest: &AnyRecord, reader: &Reader) -> String {
    let name = last
        .and_then(|version| version.by.clone())
        .unwrap_or_else(|| reader.words.text("register-program"));
    let moment = spoken::moment(newest.recorded_at(), reader).text;
    reader.words.text_with(
        "frame-conflict-by",
        &[
            ("name", name.into()),
            ("version", newest.version().into()),
            ("moment", moment.into()),
        ],
    )
}

/// What was typed in its stored form, where it can be read; else as it was typed.
fn stored_form(
    mut body: Value,
    newest: &AnyRecord,
    editing: &Editing<'_>,
    reader: &Reader,
) -> Map<String, Value> {
    keep_hidden(&mut body, newest, &editing.withheld());
    let names = Names::new(reader.policy(), reader.reference());
    match read_draft(definition(newest.kind()), &body, &names) {
        Ok(stored) => stored,
        Err(_) => body.as_object().cloned().unwrap_or_default(),
    }
}

/// Writes what was chosen of both versions.
///
/// # Errors
/// Not found, not allowed, or what writing refuses.
pub async fn settle(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    body: Bytes,
) -> Result<Response, Failure> {
    let author = reader.author();
    let reader = author.as_ref().unwrap_or(&reader);
    let record = place::record_to(reader, Verb::Edit, &path)?;
    let editing = Editing {
        state: &state,
        reader,
        kind: record.kind(),
        record: Some(record.clone()),
        part: None,
    };
    let pairs = pairs(&body)?;
    let own = |name: &str| {
        let found = pairs.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.trim())
    };
    let id = own("_draft").and_then(|id| Uuid::parse_str(id).ok());
    let kept = match id {
        Some(id) => editing.draft(id).await?,
        None => None,
    };
    let kept = kept.ok_or(Failure::NotFound)?;
    if author.is_some() {
        let form = format!("{}?draft={}", editing.address(), kept.id);
        return Ok(signing_in(reader, &form).into_response());
    }
    let base: i64 = own("_base")
        .and_then(|base| base.parse().ok())
        .ok_or(Failure::BadRequest)?;
    if base != record.version() {
        return show(&editing, &kept, base, &record).await;
    }
    let mut typed = kept.body.clone();
    take_reason(&mut typed);
    let mine = stored_form(typed, &record, &editing, reader);
    let mut merged = to_flat(&record);
    for field in &definition(record.kind()).fields {
        if own(&format!("{KEEP}{}", field.name)) == Some("mine") {
            match mine.get(&field.name) {
                Some(value) => merged.insert(field.name.clone(), value.clone()),
                None => merged.remove(&field.name),
            };
        }
    }
    let sent = Sent {
        draft: Value::Object(merged.clone()),
        act: Act::Save,
        base: Some(base),
        draft_id: Some(kept.id),
        reason: own("_reason").map(str::to_owned),
        back: None,
        seen: Vec::new(),
    };
    write(&editing, sent, merged).await
}

async fn write(
    editing: &Editing<'_>,
    sent: Sent,
    mut merged: Map<String, Value>,
) -> Result<Response, Failure> {
    let Some(record) = &editing.record else {
        return Err(Failure::NotFound);
    };
    let mut draft = Value::Object(std::mem::take(&mut merged));
    keep_hidden(&mut draft, record, &editing.withheld());
    let edit = Edit::Change {
        id: record.id(),
        base: sent.base,
        draft,
    };
    let command = Command::new("edit", vec![edit]).because(sent.reason.clone());
    let actor = editing.reader.actor();
    match editing.state.office.act(&actor, command).await {
        Ok(receipt) => editing.done(&sent, &receipt, false).await,
        Err(Refusal::Invalid(invalid)) => {
            let problems = invalid.into_iter().flat_map(|edit| edit.problems.0);
            editing.wrong(sent, Problems(problems.collect())).await
        }
        Err(Refusal::Stale {
            newest, based_on, ..
        }) => {
            let kept = match sent.draft_id {
                Some(id) => editing.draft(id).await?,
                None => None,
            };
            show(editing, &kept.ok_or(Failure::NotFound)?, based_on, &newest).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}
