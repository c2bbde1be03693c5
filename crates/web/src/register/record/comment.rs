//! Saying something about a record, and taking it back.

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use office::{Command, Edit};
use policy::governance::Comment;
use policy::rights::Verb;
use policy::{AnyRecord, Kind};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::frame::{Failure, Reader, Redirection, Told, Undo, redirect};
use crate::register::{keep_new, place};
use crate::state::AppState;

/// A comment as its form sends it.
#[derive(Debug, Deserialize)]
pub struct Said {
    #[serde(default)]
    text: String,
}

/// Which comment is to go.
#[derive(Debug, Deserialize)]
pub struct Gone {
    comment: Uuid,
}

/// Adds a comment to a record.
///
/// # Errors
/// Not found, not allowed, or too long.
pub async fn add(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    Form(said): Form<Said>,
) -> Result<Response, Failure> {
    let author = reader.author();
    let record = place::record_to(author.as_ref().unwrap_or(&reader), Verb::Comment, &path)?;
    let address = format!("{}#comments", reader.address(&record));
    if said.text.trim().is_empty() {
        return Ok(redirect(address).into_response());
    }
    let draft = json!({"about": record.id().to_string(), "text": said.text});
    if let Some(author) = author {
        return keep_new(&state, &author, Kind::Comment, draft, address).await;
    }
    let edit = Edit::Create {
        kind: Kind::Comment,
        id: None,
        code: None,
        draft,
    };
    let command = Command::new("comment", vec![edit]);
    let receipt = state.office.act(&reader.actor(), command).await?;
    Ok(redirect(address).seen(receipt.seq).into_response())
}

/// Takes a comment away.
///
/// # Errors
/// Not found, or not allowed.
pub async fn remove(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    Query(gone): Query<Gone>,
) -> Result<Redirection, Failure> {
    let record = place::record(&reader, &path)?;
    let comment = match reader.policy().any(gone.comment) {
        Some(AnyRecord::Comment(comment)) if is_about(&comment.body, &record) => comment,
        _ => return Err(Failure::NotFound),
    };
    let edit = Edit::Delete {
        id: comment.id,
        base: Some(comment.version),
    };
    let command = Command::new("delete", vec![edit]);
    let receipt = state.office.act(&reader.actor(), command).await?;
    Ok(redirect(format!("{}#comments", reader.address(&record)))
        .seen(receipt.seq)
        .saying(Told::new("frame-comment-deleted").undo(Undo::Command(receipt.command))))
}

fn is_about(comment: &Comment, record: &AnyRecord) -> bool {
    comment.about.id() == record.id()
}
