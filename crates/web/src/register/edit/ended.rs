//! A form sent after its session ran out: what was typed becomes a draft of its author, who is asked to sign in and finds it there.

use axum::response::{IntoResponse, Response};
use office::{Draft, Office};
use policy::Kind;
use serde_json::Value;
use uuid::Uuid;

use crate::frame::{Failure, Reader, Redirection, Told, redirect, with_query};
use crate::state::AppState;

/// The largest form that is kept for somebody who is not signed in, in bytes, and how many drafts they may have by then. Whoever
/// finds an old cookie must not fill the house.
const LARGEST: usize = 1024 * 1024;
const MOST: usize = 100;

/// Keeps what was typed for a new record of a kind, where no form of its own has begun it. `author` is whoever's session ran out.
///
/// # Errors
/// When it is too much to be kept, or the ledger fails.
pub async fn keep_new(
    state: &AppState,
    author: &Reader,
    kind: Kind,
    body: Value,
    back: String,
) -> Result<Response, Failure> {
    room(state, author, &body).await?;
    let account = author.account.as_ref().ok_or(Failure::SessionEnded)?;
    let draft = Draft {
        id: Uuid::now_v7(),
        kind,
        record: None,
        base: None,
        body,
        updated_at: Office::now(),
    };
    if !state.office.put_draft(account.id, &draft).await? {
        return Err(Failure::SessionEnded);
    }
    let form = format!("{}/new", author.list_address(kind));
    let parameters = [
        ("draft".to_owned(), draft.id.to_string()),
        ("back".to_owned(), back),
    ];
    Ok(signing_in(author, &with_query(&form, &parameters)).into_response())
}

/// Whether there is room for one more draft of this author.
pub(super) async fn room(state: &AppState, author: &Reader, body: &Value) -> Result<(), Failure> {
    let account = author.account.as_ref().ok_or(Failure::SessionEnded)?;
    let many = state.office.drafts(account.id).await?.len() >= MOST;
    if many || body.to_string().len() > LARGEST {
        return Err(Failure::SessionEnded);
    }
    Ok(())
}

/// Asks to sign in, and leads from there to the draft.
pub(super) fn signing_in(reader: &Reader, form: &str) -> Redirection {
    let next = [("next".to_owned(), form.to_owned())];
    redirect(with_query(&reader.link("/sign-in"), &next)).saying(Told::new("frame-session-ended"))
}
