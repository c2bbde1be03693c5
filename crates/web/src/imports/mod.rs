//! Bringing in lists on pages: a file is sent, its columns confirmed, what it would do is shown, it is written, it can be taken
//! back. And handing lists out in the same columns.

mod acts;
mod columns;
mod export;
mod one;
mod preview;
mod receive;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::routing::{get, post};
use office::{Holding, Import, ImportError};
use policy::Kind;
use policy::rights::{Decision, Verb};
use uuid::Uuid;

use crate::frame::{Failure, Reader, spoken};
use crate::state::AppState;

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/imports", get(receive::show).post(receive::receive))
        .route("/imports/{id}", get(one::show))
        .route(
            "/imports/{id}/columns",
            get(columns::show).post(columns::choose),
        )
        .route("/imports/{id}/sheet", post(columns::choose_sheet))
        .route("/imports/{id}/answers", post(acts::answer))
        .route("/imports/{id}/write", post(acts::write))
        .route("/imports/{id}/stop", post(acts::stop))
        .route("/imports/{id}/undo", post(acts::undo))
        .route("/imports/{id}/forget", post(acts::forget))
        .route("/imports/{id}/annotated.xlsx", get(acts::annotated))
        .route("/{room}/{plural}/export.xlsx", get(export::xlsx))
        .route("/{room}/{plural}/export.ods", get(export::ods))
        .route("/{room}/{plural}/export.csv", get(export::csv))
}

/// The import of an address, when it is the reader's own.
async fn own(state: &AppState, reader: &Reader, id: &str) -> Result<Import, Failure> {
    allowed(reader)?;
    let id = Uuid::parse_str(id).map_err(|_| Failure::NotFound)?;
    state
        .office
        .import(&reader.actor(), id)
        .await?
        .ok_or(Failure::NotFound)
}

/// Imports are for those who may import something; others are told why not.
fn allowed(reader: &Reader) -> Result<(), Failure> {
    if Kind::ALL
        .iter()
        .any(|kind| reader.may_ever(Verb::Import, *kind))
    {
        return Ok(());
    }
    match reader.decide_ever(Verb::Import, Kind::Agreement) {
        Decision::Refused(reason) => Err(Failure::Denied(reason)),
        Decision::Allowed => Ok(()),
    }
}

/// How what a list holds is called.
fn called(holding: Holding, reader: &Reader) -> String {
    match holding {
        Holding::Kind(kind) => spoken::kinds(kind, reader),
        Holding::Sheet(_) => reader.words.text(&holding.key()),
    }
}

/// The address of an import.
fn address(reader: &Reader, id: Uuid) -> String {
    reader.link(&format!("/imports/{id}"))
}

/// What can be told about a refusal; the rest is a failure.
fn told(error: ImportError, reader: &Reader) -> Result<String, Failure> {
    match error {
        ImportError::Said(said) if said.key == "imports-not-there" => Err(Failure::NotFound),
        ImportError::Said(said) => Ok(said.in_words(reader.words)),
        ImportError::Stopped => Ok(reader.words.text("imports-state-stopped")),
        ImportError::Denied(reason) => Err(Failure::Denied(reason)),
        ImportError::Refusal(refusal) => Err((*refusal).into()),
        ImportError::Failed(error) => Err(error.into()),
    }
}
