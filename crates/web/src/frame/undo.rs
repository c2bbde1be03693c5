//! Undoes what has just been done, from the message that told it.

use axum::Form;
use axum::extract::State;
use office::{Command, Edit, Receipt};
use serde::Deserialize;
use uuid::Uuid;

use super::addresses::is_local;
use super::failure::Failure;
use super::reader::Reader;
use super::told::{Redirection, Told, redirect};
use crate::state::AppState;

/// What is to be undone, and where to go then.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    restore: Option<Uuid>,
    #[serde(default)]
    command: Option<Uuid>,
    #[serde(default)]
    back: String,
}

/// Restores a record that was deleted, or takes a whole command back.
pub(super) async fn undo(
    State(state): State<AppState>,
    reader: Reader,
    Form(asked): Form<Asked>,
) -> Result<Redirection, Failure> {
    let actor = reader.actor();
    let receipt = match (asked.restore, asked.command) {
        (Some(id), _) => {
            let command = Command::new("restore", vec![Edit::Restore { id }]);
            state.office.act(&actor, command).await?
        }
        (None, Some(command)) => state.office.undo(&actor, command).await?,
        (None, None) => return Err(Failure::BadRequest),
    };
    let to = after(&state, &reader, &receipt, asked.back);
    Ok(redirect(to)
        .seen(receipt.seq)
        .saying(Told::new("frame-undone")))
}

/// Back to where it was asked; to the list when undoing took the record itself away.
fn after(state: &AppState, reader: &Reader, receipt: &Receipt, back: String) -> String {
    let now = state.office.snapshot();
    let gone = receipt
        .records
        .iter()
        .find(|id| now.of(reader.viewer.audience()).kind_of(**id).is_none())
        .and_then(|id| reader.policy().kind_of(*id));
    match gone {
        Some(kind) => reader.list_address(kind),
        None if is_local(&back) => back,
        None => reader.link("/"),
    }
}
