//! One import at whatever point it is: going on, shown before it is written, written, taken back, stopped or failed.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use office::{Import, ImportState};
use policy::Kind;

use super::preview::{Counts, counts, preview};
use super::{address, own};
use crate::frame::spoken;
use crate::frame::{Failure, Reader, Shell, page, redirect};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "imports/going_on.html")]
struct GoingOnPage {
    shell: Shell,
    file: String,
    state_words: String,
    address: String,
    imports: String,
    progress: Option<(i64, i64, String)>,
}

#[derive(Template)]
#[template(path = "imports/ended.html")]
struct EndedPage {
    shell: Shell,
    file: String,
    address: String,
    imports: String,
    state: ImportState,
    state_words: String,
    failure: Option<String>,
    /// What was written; nothing when every row said what is known already.
    is_written: bool,
    counts: Counts,
    /// The lists of the register that it went into: address and name.
    registers: Vec<(String, String)>,
    has_report: bool,
}

/// Shows the import.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let import = own(&state, &reader, &id).await?;
    match import.state {
        ImportState::Columns => {
            Ok(redirect(format!("{}/columns", address(&reader, import.id))).into_response())
        }
        ImportState::Looking | ImportState::Writing => going_on(&state, &reader, &import),
        ImportState::Ready => preview(&state, &reader, &import),
        ImportState::Done | ImportState::Undone | ImportState::Failed | ImportState::Stopped => {
            ended(&state, &reader, &import)
        }
    }
}

/// The page comes again by itself until the work is done.
fn going_on(state: &AppState, reader: &Reader, import: &Import) -> Result<Response, Failure> {
    let state_words = reader.words.text(&import.state.key());
    let progress = import.progress.filter(|far| far.total > 0).map(|far| {
        let with = [("done", far.done.into()), ("total", far.total.into())];
        (
            far.done,
            far.total,
            reader.words.text_with("imports-going-on", &with),
        )
    });
    let mut answer = page(&GoingOnPage {
        shell: Shell::new(
            state,
            reader,
            &format!("{state_words} – {}", import.file_name),
        ),
        file: import.file_name.clone(),
        state_words,
        address: address(reader, import.id),
        imports: reader.link("/imports"),
        progress,
    })?;
    answer
        .headers_mut()
        .insert(header::REFRESH, HeaderValue::from_static("1"));
    Ok(answer)
}

fn ended(state: &AppState, reader: &Reader, import: &Import) -> Result<Response, Failure> {
    let state_words = reader.words.text(&import.state.key());
    let report = import.report.iter();
    let written = report.flat_map(|report| report.written.keys());
    let mut written: Vec<Kind> = written.filter_map(|word| Kind::parse(word)).collect();
    // What the list was sent as comes first.
    let first = import
        .holding()
        .map(office::Holding::kinds)
        .unwrap_or_default();
    written.sort_by_key(|kind| {
        first
            .iter()
            .position(|one| one == kind)
            .unwrap_or(usize::MAX)
    });
    let register = |kind: Kind| (reader.list_address(kind), spoken::kinds(kind, reader));
    page(&EndedPage {
        shell: Shell::new(
            state,
            reader,
            &format!("{state_words} – {}", import.file_name),
        ),
        file: import.file_name.clone(),
        address: address(reader, import.id),
        imports: reader.link("/imports"),
        state: import.state,
        state_words,
        failure: import
            .failure
            .as_ref()
            .map(|said| said.in_words(reader.words)),
        is_written: import.command.is_some(),
        counts: counts(import.report.as_ref(), reader),
        registers: written.into_iter().map(register).collect(),
        has_report: import.report.is_some(),
    })
}
