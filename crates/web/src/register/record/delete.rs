//! Deleting a record: what still uses it is named first; a record in use stays.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Command, Edit, Refusal};
use policy::AnyRecord;
use policy::rights::Verb;
use serde::Deserialize;

use crate::frame::{Failure, Reader, Shell, Told, Undo, page, redirect, spoken};
use crate::register::blocks::{Referrers, referrers};
use crate::register::place;
use crate::state::AppState;

/// The answer to the question.
#[derive(Debug, Deserialize)]
pub struct Confirmed {
    #[serde(default)]
    base: Option<i64>,
    #[serde(default)]
    reason: String,
}

#[derive(Template)]
#[template(path = "register/record/delete.html", whitespace = "preserve")]
struct DeletePage {
    shell: Shell,
    question: String,
    record: String,
    action: String,
    base: i64,
    users: Referrers,
    in_use: usize,
}

/// Asks whether the record is to go.
///
/// # Errors
/// Not found, or not allowed.
pub async fn ask(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let record = place::record_to(&reader, Verb::Delete, &path)?;
    draw(&state, &reader, &record)
}

fn draw(state: &AppState, reader: &Reader, record: &AnyRecord) -> Result<Response, Failure> {
    let title = spoken::title(record.id(), reader);
    let question = reader
        .words
        .text_with("frame-delete-question", &[("title", title.into())]);
    let mut users = referrers(record, reader, &[]);
    users.begin.clear();
    users.groups.retain(|group| group.count > 0);
    for group in &mut users.groups {
        group.add = None;
    }
    let address = reader.address(record);
    page(&DeletePage {
        shell: Shell::new(state, reader, &question),
        question,
        action: format!("{address}/delete"),
        record: address,
        base: record.version(),
        in_use: users.groups.iter().map(|group| group.count).sum(),
        users,
    })
}

/// Deletes the record.
///
/// # Errors
/// Not found, not allowed, or changed meanwhile.
pub async fn confirm(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, Failure> {
    let record = place::record_to(&reader, Verb::Delete, &path)?;
    let title = spoken::title(record.id(), &reader);
    let edit = Edit::Delete {
        id: record.id(),
        base: confirmed.base,
    };
    let reason: String = confirmed.reason.chars().take(2_000).collect();
    let command = Command::new("delete", vec![edit]).because(Some(reason));
    match state.office.act(&reader.actor(), command).await {
        Ok(receipt) => {
            let told = Told::new("frame-deleted")
                .naming("title", &title)
                .undo(Undo::Command(receipt.command));
            let list = reader.list_address(record.kind());
            Ok(redirect(list)
                .seen(receipt.seq)
                .saying(told)
                .into_response())
        }
        Err(Refusal::Invalid(_)) => {
            let now = Reader {
                snapshot: state.office.snapshot(),
                ..reader
            };
            let mut response = draw(&state, &now, &record)?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(refusal) => Err(refusal.into()),
    }
}
