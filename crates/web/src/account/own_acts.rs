//! What one does to one's own account.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use language::Language;
use office::Refusal;
use serde::Deserialize;
use uuid::Uuid;

use super::own::{OwnPage, own};
use crate::frame::{Failure, Reader, Redirection, Told, page, redirect, spoken};
use crate::state::AppState;

/// The language of the account's pages.
#[derive(Debug, Deserialize)]
pub(super) struct LanguageChoice {
    #[serde(default)]
    language: String,
}

/// Remembers the language of the account, and goes on in it.
pub(super) async fn choose_language(
    State(state): State<AppState>,
    reader: Reader,
    Form(choice): Form<LanguageChoice>,
) -> Result<Redirection, Failure> {
    let account = own(&reader)?;
    let language = Language::from_code(&choice.language).ok_or(Failure::BadRequest)?;
    state.office.set_language(account.id, language).await?;
    Ok(redirect(format!("/{}/account", language.code())).saying(Told::new("pages-language-kept")))
}

/// A change of password.
#[derive(Deserialize)]
pub(super) struct NewPassword {
    #[serde(default)]
    old: String,
    #[serde(default)]
    new: String,
    #[serde(default)]
    again: String,
}

/// Changes the password and ends the account's other sessions.
pub(super) async fn change_password(
    State(state): State<AppState>,
    reader: Reader,
    Form(form): Form<NewPassword>,
) -> Result<Response, Failure> {
    let account = own(&reader)?;
    let mut problems = Vec::new();
    if form.new == form.again {
        let keep = reader
            .session
            .as_ref()
            .map(|session| session.secret.as_str());
        let changed = state
            .office
            .set_password(account.id, Some(&form.old), &form.new, keep)
            .await;
        match changed {
            Ok(()) => {
                let told = Told::new("frame-password-changed");
                return Ok(redirect(reader.link("/account"))
                    .saying(told)
                    .into_response());
            }
            Err(Refusal::Invalid(invalid)) => {
                for problem in invalid.into_iter().flat_map(|edit| edit.problems.0) {
                    let field = if problem.path == "old" { "old" } else { "new" };
                    problems.push((field, spoken::problem(&problem, None, &reader)));
                }
            }
            Err(refusal) => return Err(refusal.into()),
        }
    } else {
        problems.push(("again", reader.words.text("frame-password-different")));
    }
    let mut shown = OwnPage::new(&state, &reader).await?;
    shown.problems = problems;
    let mut response = page(&shown)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// One session, or all others when none is named.
#[derive(Debug, Deserialize)]
pub(super) struct EndedSession {
    #[serde(default)]
    id: String,
}

/// Ends one session of the account, or all but this one.
pub(super) async fn end_sessions(
    State(state): State<AppState>,
    reader: Reader,
    Form(ended): Form<EndedSession>,
) -> Result<Redirection, Failure> {
    let account = own(&reader)?;
    if ended.id.is_empty() {
        let keep = reader
            .session
            .as_ref()
            .map(|session| session.secret.as_str());
        state.office.revoke_sessions(account.id, keep).await?;
    } else if !state.office.revoke_session(account.id, &ended.id).await? {
        return Err(Failure::NotFound);
    }
    Ok(redirect(reader.link("/account")).saying(Told::new("frame-session-revoked")))
}

/// A token to be created.
#[derive(Debug, Deserialize)]
pub(super) struct NewToken {
    #[serde(default)]
    name: String,
    #[serde(default)]
    days: String,
}

/// Creates a token and shows it this once, on this page alone.
pub(super) async fn create_token(
    State(state): State<AppState>,
    reader: Reader,
    Form(form): Form<NewToken>,
) -> Result<Response, Failure> {
    let account = own(&reader)?;
    if form.name.trim().is_empty() {
        let mut shown = OwnPage::new(&state, &reader).await?;
        shown.problems = vec![("name", reader.words.text("problem-required"))];
        let mut response = page(&shown)?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let days = form.days.parse().ok();
    let (_, secret) = state
        .office
        .create_token(account.id, &form.name, days)
        .await?;
    let mut shown = OwnPage::new(&state, &reader).await?;
    shown.created = Some(secret);
    page(&shown)
}

/// A token to be revoked.
#[derive(Debug, Deserialize)]
pub(super) struct EndedToken {
    id: Uuid,
}

/// Revokes a token of the account.
pub(super) async fn revoke_token(
    State(state): State<AppState>,
    reader: Reader,
    Form(ended): Form<EndedToken>,
) -> Result<Redirection, Failure> {
    let account = own(&reader)?;
    if !state.office.revoke_token(account.id, ended.id).await? {
        return Err(Failure::NotFound);
    }
    Ok(redirect(reader.link("/account")).saying(Told::new("frame-token-revoked")))
}
