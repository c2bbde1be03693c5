//! Moving a record from state to state: one more dated move, written the same way as any change.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Command, Edit, Refusal};
use policy::AnyRecord;
use policy::body::to_flat;
use policy::kernel::Problems;
use policy::rights::Verb;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::frame::{Failure, Reader, Shell, Told, Undo, page, redirect, spoken};
use crate::register::blocks::with_move;
use crate::register::place;
use crate::state::AppState;

/// How often a move is tried again when somebody writes at the same moment.
const TRIES: usize = 3;

/// A move as its form sends it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    to: String,
    #[serde(default)]
    on: String,
    #[serde(default)]
    act: String,
    #[serde(default)]
    reason: String,
}

#[derive(Template)]
#[template(path = "register/record/moving.html", whitespace = "preserve")]
struct MovingPage {
    shell: Shell,
    title: String,
    record: String,
    action: String,
    to: String,
    label: String,
    asked: Asked,
    on: (String, Option<String>),
    act: Option<String>,
    reason: Option<String>,
    /// What is wrong, each with the field that shows it.
    problems: Vec<(Option<&'static str>, String)>,
}

/// Makes a move.
///
/// # Errors
/// Not found, not allowed, or when the ledger fails.
pub async fn make(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    Form(asked): Form<Asked>,
) -> Result<Response, Failure> {
    let record = place::record_to(&reader, Verb::Move, &path)?;
    let steps = record.kind().steps();
    let Some(step) = steps.iter().find(|step| step.to == asked.to) else {
        return Err(Failure::BadRequest);
    };
    let label = spoken::choice(step.list, step.to, &reader);
    for _ in 0..TRIES {
        let newest = state
            .office
            .snapshot()
            .of(reader.viewer.audience())
            .any(record.id());
        let newest = newest.ok_or(Failure::NotFound)?;
        let draft = with_move(Value::Object(to_flat(&newest)), change(&asked));
        let edit = Edit::Change {
            id: newest.id(),
            base: Some(newest.version()),
            draft,
        };
        let reason = Some(asked.reason.clone());
        let command = Command::new("move", vec![edit]).because(reason);
        match state.office.act(&reader.actor(), command).await {
            Ok(receipt) => {
                let told = Told::new("frame-saved")
                    .naming(
                        "title",
                        &format!("{} – {label}", spoken::title(record.id(), &reader)),
                    )
                    .undo(Undo::Command(receipt.command));
                let to = reader.address(&record);
                return Ok(redirect(to).seen(receipt.seq).saying(told).into_response());
            }
            Err(Refusal::Invalid(invalid)) => {
                let problems = invalid.into_iter().flat_map(|edit| edit.problems.0);
                let problems = Problems(problems.collect());
                return wrong(&state, &reader, &record, (asked, label), &problems);
            }
            // Somebody wrote at the same moment: the move is checked again on what they wrote.
            Err(Refusal::Stale { .. }) => {}
            Err(refusal) => return Err(refusal.into()),
        }
    }
    Err(Failure::Conflict)
}

fn change(asked: &Asked) -> Value {
    let mut change = Map::from_iter([("to".to_owned(), json!(asked.to))]);
    for (name, words) in [
        ("on", &asked.on),
        ("act", &asked.act),
        ("reason", &asked.reason),
    ] {
        if !words.trim().is_empty() {
            change.insert(name.to_owned(), json!(words.trim()));
        }
    }
    Value::Object(change)
}

/// The form of the move again, with what is wrong.
fn wrong(
    state: &AppState,
    reader: &Reader,
    record: &AnyRecord,
    (asked, label): (Asked, String),
    problems: &Problems,
) -> Result<Response, Failure> {
    let kind = record.kind();
    let mut template = MovingPage {
        shell: Shell::new(state, reader, &label),
        title: spoken::title(record.id(), reader),
        record: reader.address(record),
        action: format!("{}/moves", reader.address(record)),
        to: asked.to.clone(),
        label,
        on: (asked.on.clone(), None),
        asked,
        act: None,
        reason: None,
        problems: Vec::new(),
    };
    for problem in &problems.0 {
        let said = spoken::problem(problem, Some(kind), reader);
        let field = match problem.path.rsplit('.').next() {
            Some("on") => Some("on"),
            Some("act") => Some("act"),
            Some("reason") => Some("reason"),
            _ => None,
        };
        match field {
            Some("on") => template.on.1 = Some(said.clone()),
            Some("act") => template.act = Some(said.clone()),
            Some("reason") => template.reason = Some(said.clone()),
            _ => {}
        }
        template.problems.push((field, said));
    }
    let mut response = page(&template)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}
