//! Saved views: a list that one wants to find again under a name.

use axum::Form;
use axum::extract::{Path, State};
use policy::list::headings;
use serde::Deserialize;
use uuid::Uuid;

use super::Asked;
use crate::frame::{Failure, Reader, Redirection, Told, redirect, with_query};
use crate::register::place;
use crate::state::AppState;

/// A list and the name to keep it under.
#[derive(Debug, Deserialize)]
pub struct Named {
    #[serde(default)]
    name: String,
    #[serde(default)]
    query: String,
}

/// A view to forget.
#[derive(Debug, Deserialize)]
pub struct Forgotten {
    view: Uuid,
}

/// Keeps the list as it stands under a name.
///
/// # Errors
/// Without an account or a name, or when the ledger fails.
pub async fn save(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
    Form(named): Form<Named>,
) -> Result<Redirection, Failure> {
    let kind = place::kind(&reader, &room, &plural)?;
    let account = reader.account.as_ref().ok_or(Failure::NotFound)?;
    let parameters: Vec<(String, String)> =
        url::form_urlencoded::parse(named.query.trim_start_matches('?').as_bytes())
            .into_owned()
            .collect();
    let parameters = Asked::read(&parameters, &headings(kind)).parameters(false);
    let list = with_query(&reader.list_address(kind), &parameters);
    let name = named.name.trim();
    if name.is_empty() {
        return Ok(redirect(list));
    }
    let query = with_query("", &parameters);
    let query = query.trim_start_matches('?');
    state
        .office
        .save_view(account.id, kind, name, query)
        .await?;
    Ok(redirect(list).saying(Told::new("frame-view-saved").naming("name", name)))
}

/// Forgets a saved view.
///
/// # Errors
/// When it is not this reader's, or when the ledger fails.
pub async fn remove(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
    Form(forgotten): Form<Forgotten>,
) -> Result<Redirection, Failure> {
    let kind = place::kind(&reader, &room, &plural)?;
    let account = reader.account.as_ref().ok_or(Failure::NotFound)?;
    match state.office.remove_view(account.id, forgotten.view).await? {
        true => Ok(redirect(reader.list_address(kind))),
        false => Err(Failure::NotFound),
    }
}
