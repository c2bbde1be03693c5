//! The first page: a file to be sent, and the imports that came before.

use askama::Template;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Import, ImportState, Received};
use policy::Kind;

use super::{address, allowed, told};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page, redirect};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    shell: Shell,
    /// The kinds that may be brought in: word, label, whether it is chosen.
    kinds: Vec<(&'static str, String, bool)>,
    help: String,
    past: Vec<Past>,
    problem: Option<String>,
}

struct Past {
    address: String,
    file: String,
    kind: String,
    when: Spoken,
    state: ImportState,
    state_words: String,
    rows: String,
}

/// Shows the page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    let kind = reader.parameter("kind").and_then(|word| Kind::parse(&word));
    page(&list_page(&state, &reader, kind, None).await?)
}

async fn list_page(
    state: &AppState,
    reader: &Reader,
    chosen: Option<Kind>,
    problem: Option<String>,
) -> Result<ListPage, Failure> {
    allowed(reader)?;
    let chosen = chosen.unwrap_or(Kind::Agreement);
    let kinds = state.office.importable(&reader.actor());
    let kinds = kinds
        .into_iter()
        .map(|kind| (kind.word(), spoken::kinds(kind, reader), kind == chosen));
    let size = spoken::megabytes(reader.settings.upload_megabytes, reader);
    let past = state.office.imports(&reader.actor()).await?;
    Ok(ListPage {
        shell: Shell::new(state, reader, &reader.words.text("frame-imports")),
        kinds: kinds.collect(),
        help: reader
            .words
            .help_with("imports-new", &[("size", size.into())])
            .unwrap_or_default(),
        past: past.iter().map(|import| past_row(import, reader)).collect(),
        problem,
    })
}

fn past_row(import: &Import, reader: &Reader) -> Past {
    Past {
        address: address(reader, import.id),
        file: import.file_name.clone(),
        kind: import
            .kind()
            .map(|kind| spoken::kinds(kind, reader))
            .unwrap_or_default(),
        when: spoken::moment(import.created_at, reader),
        state: import.state,
        state_words: reader.words.text(&import.state.key()),
        rows: reader
            .language
            .integer(i64::try_from(import.understood.rows).unwrap_or(i64::MAX)),
    }
}

/// Takes a file in.
pub(super) async fn receive(
    State(state): State<AppState>,
    reader: Reader,
    mut form: Multipart,
) -> Result<Response, Failure> {
    allowed(&reader)?;
    let refused = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => Failure::BadRequest,
    };
    let (mut kind, mut file) = (None, None);
    while let Some(part) = form.next_field().await.map_err(refused)? {
        match part.name() {
            Some("kind") => kind = Kind::parse(part.text().await.map_err(refused)?.trim()),
            Some("file") => {
                let name = part.file_name().unwrap_or_default().to_owned();
                file = Some((name, part.bytes().await.map_err(refused)?));
            }
            _ => {}
        }
    }
    let problem = |key: &str| reader.words.text(key);
    let Some(kind) = kind else {
        return wrong(&state, &reader, None, problem("imports-no-kind")).await;
    };
    let Some((name, bytes)) = file.filter(|(name, bytes)| !name.is_empty() || !bytes.is_empty())
    else {
        return wrong(&state, &reader, Some(kind), problem("imports-file-missing")).await;
    };
    let received = Received {
        kind,
        name: &name,
        bytes: &bytes,
        language: reader.language,
    };
    match state.office.receive_import(&reader.actor(), received).await {
        Ok(id) => Ok(redirect(format!("{}/columns", address(&reader, id))).into_response()),
        Err(error) => {
            let words = told(error, &reader)?;
            wrong(&state, &reader, Some(kind), words).await
        }
    }
}

/// The same page again, with what is wrong.
async fn wrong(
    state: &AppState,
    reader: &Reader,
    kind: Option<Kind>,
    words: String,
) -> Result<Response, Failure> {
    let answer = page(&list_page(state, reader, kind, Some(words)).await?)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response())
}
