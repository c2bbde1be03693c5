//! What one does with an import: answer its questions, write it, stop it, take it back, take it off the list, download its findings.

use std::collections::BTreeMap;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Choices, Decision, Import, ImportError, Refusal};

use super::{address, own, told};
use crate::frame::{Failure, Reader, Shell, Told, download, page, redirect};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "imports/refused.html")]
struct RefusedPage {
    shell: Shell,
    file: String,
    address: String,
    imports: String,
    why: String,
}

/// Keeps the answers to questions, and looks again.
pub(super) async fn answer(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    let mut choices = import.choices.clone();
    let said = |wanted: &str| {
        form.iter()
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.as_str())
    };
    match said("do") {
        Some("again") => choices.keep_exceptions = said("keep") == Some("yes"),
        Some("first") => take_first(&import, &mut choices),
        _ => take_answers(&form, &mut choices),
    }
    match state
        .office
        .look_into_import(&reader.actor(), import.id, choices)
        .await
    {
        Ok(()) => Ok(redirect(address(&reader, import.id)).into_response()),
        Err(error) => refused(&state, &reader, &import, error),
    }
}

fn take_answers(form: &[(String, String)], choices: &mut Choices) {
    let keys: BTreeMap<&str, &str> = form
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix("key.")?, value.as_str())))
        .collect();
    for (name, value) in form {
        let Some(key) = name
            .strip_prefix("answer.")
            .and_then(|number| keys.get(number))
        else {
            continue;
        };
        match Decision::parse(value) {
            Some(decision) => choices.decisions.insert((*key).to_owned(), decision),
            None => choices.decisions.remove(*key),
        };
    }
}

/// Every undecided name takes its first candidate, when that is a likely one.
fn take_first(import: &Import, choices: &mut Choices) {
    for question in import.report.iter().flat_map(|report| &report.questions) {
        let first = question.candidates.first().filter(|one| one.is_likely());
        if let (None, Some(first)) = (&question.decided, first) {
            choices
                .decisions
                .insert(question.key.clone(), first.decision.clone());
        }
    }
}

/// Writes what was shown.
pub(super) async fn write(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    match state
        .office
        .bring_in_import(&reader.actor(), import.id)
        .await
    {
        Ok(()) => Ok(redirect(address(&reader, import.id)).into_response()),
        Err(error) => refused(&state, &reader, &import, error),
    }
}

/// Stops what goes on behind the page.
pub(super) async fn stop(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    match state.office.stop_import(&reader.actor(), import.id).await {
        Ok(()) => Ok(redirect(address(&reader, import.id)).into_response()),
        Err(error) => refused(&state, &reader, &import, error),
    }
}

/// Takes a written import back.
pub(super) async fn undo(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    match state.office.undo_import(&reader.actor(), import.id).await {
        Ok(receipt) => {
            let next = redirect(address(&reader, import.id)).seen(receipt.seq);
            Ok(next
                .saying(Told::new("pages-import-undone"))
                .into_response())
        }
        Err(ImportError::Refusal(refusal))
            if !matches!(*refusal, Refusal::Failed(_) | Refusal::Denied(_)) =>
        {
            let why = reader.words.text("imports-undo-refused");
            refused_page(&state, &reader, &import, why)
        }
        Err(error) => refused(&state, &reader, &import, error),
    }
}

/// Takes an import off the list.
pub(super) async fn forget(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    match state.office.forget_import(&reader.actor(), import.id).await {
        Ok(()) => Ok(redirect(reader.link("/imports"))
            .saying(Told::new("pages-import-forgotten"))
            .into_response()),
        Err(error) => refused(&state, &reader, &import, error),
    }
}

/// The file with its findings.
pub(super) async fn annotated(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    match state
        .office
        .annotated_import(&reader.actor(), import.id, reader.language)
        .await
    {
        Ok(bytes) => {
            let stem = import
                .file_name
                .rsplit_once('.')
                .map_or(import.file_name.as_str(), |(stem, _)| stem);
            Ok(download(
                bytes,
                &format!("{stem}.xlsx"),
                super::export::XLSX,
            ))
        }
        Err(error) => refused(&state, &reader, &import, error),
    }
}

fn refused(
    state: &AppState,
    reader: &Reader,
    import: &Import,
    error: ImportError,
) -> Result<Response, Failure> {
    let why = told(error, reader)?;
    refused_page(state, reader, import, why)
}

fn refused_page(
    state: &AppState,
    reader: &Reader,
    import: &Import,
    why: String,
) -> Result<Response, Failure> {
    let answer = page(&RefusedPage {
        shell: Shell::new(state, reader, &reader.words.text("imports-not-done")),
        file: import.file_name.clone(),
        address: address(reader, import.id),
        imports: reader.link("/imports"),
        why,
    })?;
    Ok((StatusCode::CONFLICT, answer).into_response())
}
