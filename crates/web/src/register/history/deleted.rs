//! What was deleted: kept for thirty days within everybody's reach, then within the administrator's.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use jiff::Timestamp;
use office::{Command, Edit};
use policy::kinds::{ForRecord, Tabled};
use policy::record::Shared;
use policy::rights::{Decision, Verb, may_restore, may_restore_ever};
use policy::{AnyRecord, Kind, View};
use serde::Deserialize;
use uuid::Uuid;

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Redirection, Shell, Told, page, redirect};
use crate::register::place;
use crate::state::AppState;

/// The most records that the page shows.
const SHOWN: usize = 200;

/// A deleted record.
struct Gone {
    id: Uuid,
    code: Option<String>,
    title: String,
    at: Spoken,
    history: String,
    restorable: bool,
    more: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "register/history/deleted.html", whitespace = "preserve")]
struct DeletedPage {
    shell: Shell,
    title: String,
    list: (String, String),
    action: String,
    gone: Vec<Gone>,
}

/// Shows the deleted records of a kind.
///
/// # Errors
/// Not found, or not allowed.
pub async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let kind = place::kind(&reader, &room, &plural)?;
    allowed(&reader, kind)?;
    let list = reader.list_address(kind);
    let gone = state.office.deleted(&reader.viewer, kind).await?;
    let gone = gone.into_iter().take(SHOWN).map(|(record, at)| Gone {
        id: record.id(),
        code: record.code().map(ToString::to_string),
        title: title(&record, &reader),
        at: spoken::moment(at, &reader),
        history: format!("{list}/{}/history", record.id()),
        restorable: is_restorable(&record, at, &reader),
        more: crate::governance::more_of_deleted(&record, &reader),
    });
    let title = reader.words.text("register-deleted");
    page(&DeletedPage {
        shell: Shell::new(&state, &reader, &title),
        title,
        action: format!("{list}/deleted"),
        gone: gone.collect(),
        list: (list, spoken::kinds(kind, &reader)),
    })
}

/// A record to restore.
#[derive(Debug, Deserialize)]
pub struct Asked {
    id: Uuid,
}

/// Restores a deleted record.
///
/// # Errors
/// Not found, not allowed, or too late: the office refuses and says to whom to turn.
pub async fn restore(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
    Form(asked): Form<Asked>,
) -> Result<Redirection, Failure> {
    let kind = place::kind(&reader, &room, &plural)?;
    allowed(&reader, kind)?;
    let gone = state.office.deleted(&reader.viewer, kind).await?;
    let found = gone.into_iter().find(|(record, _)| record.id() == asked.id);
    let (record, _) = found.ok_or(Failure::NotFound)?;
    let command = Command::new("restore", vec![Edit::Restore { id: asked.id }]);
    let receipt = state.office.act(&reader.actor(), command).await?;
    let told = Told::new("frame-restored").naming("title", &title(&record, &reader));
    Ok(redirect(reader.address(&record))
        .seen(receipt.seq)
        .saying(told))
}

fn allowed(reader: &Reader, kind: Kind) -> Result<(), Failure> {
    let decision = match reader.known {
        Some(_) => reader.decide_ever(Verb::Delete, kind),
        None => may_restore_ever(&reader.viewer, kind),
    };
    match decision {
        Decision::Allowed => Ok(()),
        Decision::Refused(reason) => Err(Failure::Denied(reason)),
    }
}

fn is_restorable(record: &AnyRecord, at: Timestamp, reader: &Reader) -> bool {
    let days = office::Office::now().duration_since(at).as_hours() / 24;
    may_restore(&reader.viewer, record, reader.policy(), days).is_allowed()
}

/// How people called a record that is no longer in the register.
fn title(record: &AnyRecord, reader: &Reader) -> String {
    struct Title<'a>(&'a View<'a>);
    impl ForRecord for Title<'_> {
        type Output = Vec<policy::Cell>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Self::Output {
            R::title(record, self.0)
        }
    }
    let view = reader.view();
    let said: Vec<String> = record
        .with(Title(&view))
        .iter()
        .map(|cell| spoken::cell(cell, reader, &view).text)
        .filter(|words| !words.is_empty())
        .collect();
    said.join(", ")
}
