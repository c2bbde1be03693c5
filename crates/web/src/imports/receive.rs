//! The first page: a file to be sent, and the imports that came before.

use askama::Template;
use axum::body::Bytes;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Holding, Import, ImportState, Received, pack};
use policy::Kind;

use super::{address, allowed, called, told};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page, redirect};
use crate::state::AppState;

/// What may be brought in: its word, its label, whether it is chosen.
type Offered = (&'static str, String, bool);

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    shell: Shell,
    /// What may be brought in, the usual sheets of an office apart: the name of the group, then what it offers.
    groups: Vec<(String, Vec<Offered>)>,
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
    let asked = reader.parameter("kind");
    let holding = asked.and_then(|word| Holding::parse(&word));
    page(&list_page(&state, &reader, holding, None).await?)
}

async fn list_page(
    state: &AppState,
    reader: &Reader,
    chosen: Option<Holding>,
    problem: Option<String>,
) -> Result<ListPage, Failure> {
    allowed(reader)?;
    let chosen = chosen.unwrap_or(Holding::Kind(Kind::Agreement));
    let choice = |holding: &Holding| (holding.word(), called(*holding, reader), *holding == chosen);
    let all = state.office.importable(&reader.actor());
    let usual = Holding::usual();
    let (usual, others): (Vec<Holding>, Vec<Holding>) =
        all.into_iter().partition(|holding| usual.contains(holding));
    let groups = [
        ("imports-usual-sheets", usual),
        ("imports-one-kind", others),
    ];
    let groups = groups.into_iter().filter(|(_, held)| !held.is_empty());
    let groups = groups.map(|(key, held)| {
        let mut choices: Vec<_> = held.iter().map(choice).collect();
        if key == "imports-one-kind" {
            choices.sort_by_cached_key(|choice| reader.language.sort_key(&choice.1));
        }
        (reader.words.text(key), choices)
    });
    let size = spoken::megabytes(reader.settings.upload_megabytes, reader);
    let past = state.office.imports(&reader.actor()).await?;
    Ok(ListPage {
        shell: Shell::new(state, reader, &reader.words.text("frame-imports")),
        groups: groups.collect(),
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
            .holding()
            .map(|holding| called(holding, reader))
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
    let (mut holding, mut files) = (None, Vec::new());
    while let Some(part) = form.next_field().await.map_err(refused)? {
        match part.name() {
            Some("kind") => holding = Holding::parse(part.text().await.map_err(refused)?.trim()),
            Some("file") => {
                let name = part.file_name().unwrap_or_default().to_owned();
                files.push((name, part.bytes().await.map_err(refused)?));
            }
            _ => {}
        }
    }
    files.retain(|(name, bytes)| !name.is_empty() || !bytes.is_empty());
    let problem = |key: &str| reader.words.text(key);
    let Some(holding) = holding else {
        return wrong(&state, &reader, None, problem("imports-no-kind")).await;
    };
    let Some((name, bytes)) = one_file(files, &reader)? else {
        let missing = problem("imports-file-missing");
        return wrong(&state, &reader, Some(holding), missing).await;
    };
    let received = Received {
        holding,
        name: &name,
        bytes: &bytes,
        language: reader.language,
    };
    match state.office.receive_import(&reader.actor(), received).await {
        Ok(id) => Ok(redirect(format!("{}/columns", address(&reader, id))).into_response()),
        Err(error) => {
            let words = told(error, &reader)?;
            wrong(&state, &reader, Some(holding), words).await
        }
    }
}

/// Several files are kept and read as one.
fn one_file(
    mut files: Vec<(String, Bytes)>,
    reader: &Reader,
) -> Result<Option<(String, Bytes)>, Failure> {
    if files.len() < 2 {
        return Ok(files.pop());
    }
    let count = i64::try_from(files.len()).unwrap_or(i64::MAX);
    let with = [("count", count.into())];
    let name = reader.words.text_with("imports-several-files", &with);
    let named: Vec<(String, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.clone(), &bytes[..]))
        .collect();
    let packed = pack(&named).map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(Some((format!("{name}.zip"), packed.into())))
}

/// The same page again, with what is wrong.
async fn wrong(
    state: &AppState,
    reader: &Reader,
    holding: Option<Holding>,
    words: String,
) -> Result<Response, Failure> {
    let answer = page(&list_page(state, reader, holding, Some(words)).await?)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response())
}
