//! The page of what is kept about a person, and the same as a file to be handed over.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use office::{Forgotten, Office};

use super::{address, back, field, name, person, place, remembered};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, download, page};
use crate::register::blocks::{Referrers, referrers};
use crate::state::AppState;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const JSON: &str = "application/json";

#[derive(Template)]
#[template(path = "governance/person/kept.html", whitespace = "preserve")]
struct KeptPage {
    shell: Shell,
    name: String,
    record: String,
    address: String,
    is_deleted: bool,
    forgotten: Vec<String>,
    versions: usize,
    accounts: Vec<(String, String)>,
    files: Vec<(String, Spoken)>,
    mentions: Vec<Mention>,
    users: Referrers,
}

/// A passage that names the person.
struct Mention {
    place: Spoken,
    field: String,
    words: String,
    sure: bool,
    current: bool,
}

/// What is kept about a person.
///
/// # Errors
/// Not found, or not allowed.
pub async fn kept(
    State(state): State<AppState>,
    reader: Reader,
    Path(key): Path<String>,
) -> Result<Response, Failure> {
    let (_, remembered) = remembered(&state, &reader, &key).await?;
    let mention = |passage: &office::Passage| Mention {
        place: place(passage, &reader),
        field: field(passage, &reader),
        words: passage.words.clone(),
        sure: passage.sure,
        current: passage.current,
    };
    let mut users = referrers(&remembered.record, &reader, &[]);
    users.groups.retain(|group| group.count > 0);
    users.groups.iter_mut().for_each(|group| group.add = None);
    let files = remembered.files.iter();
    page(&KeptPage {
        shell: Shell::new(&state, &reader, &reader.words.text("pages-kept-data")),
        name: name(&remembered),
        record: back(&remembered, &reader),
        address: address(&remembered, &reader),
        is_deleted: remembered.is_deleted,
        forgotten: remembered
            .forgotten
            .iter()
            .map(|mark| told(mark, &reader))
            .collect(),
        versions: remembered.versions,
        files: files
            .map(|file| (file.name.clone(), kept_with(file.with, &reader)))
            .collect(),
        mentions: remembered.passages.iter().map(mention).collect(),
        accounts: remembered.accounts,
        users,
    })
}

/// "Forgotten on … by …", and why.
fn told(mark: &Forgotten, reader: &Reader) -> String {
    let program = || reader.words.text("register-program");
    let by = mark.by.clone().unwrap_or_else(program);
    let moment = spoken::moment(mark.at, reader).text;
    let reason = mark.reason.clone().unwrap_or_default();
    reader.words.text_with(
        "pages-forgotten-on",
        &[
            ("moment", moment.into()),
            ("name", by.into()),
            ("reason", reason.into()),
        ],
    )
}

/// The other record with which a file is kept.
pub(super) fn kept_with(with: Option<uuid::Uuid>, reader: &Reader) -> Spoken {
    match with {
        Some(id) => spoken::cell(&policy::Cell::Record(id), reader, &reader.view()),
        None => Spoken::default(),
    }
}

/// The same as a file for programs.
///
/// # Errors
/// Not found, or not allowed.
pub async fn document(
    State(state): State<AppState>,
    reader: Reader,
    Path(key): Path<String>,
) -> Result<Response, Failure> {
    let id = person(&reader, &key)?;
    let document = state.office.export_person(&reader.viewer, id).await?;
    let bytes =
        serde_json::to_vec_pretty(&document).map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(download(bytes, &file_name(&reader, &key, "json"), JSON))
}

/// The same as a workbook.
///
/// # Errors
/// Not found, or not allowed.
pub async fn workbook(
    State(state): State<AppState>,
    reader: Reader,
    Path(key): Path<String>,
) -> Result<Response, Failure> {
    let id = person(&reader, &key)?;
    let bytes = state
        .office
        .person_workbook(&reader.viewer, id, reader.language)
        .await?;
    Ok(download(bytes, &file_name(&reader, &key, "xlsx"), XLSX))
}

/// By its code, not by its name: a file's name is read over many shoulders.
fn file_name(reader: &Reader, key: &str, ending: &str) -> String {
    let kind = spoken::kind(policy::Kind::Person, reader);
    let day = Office::now().strftime("%Y-%m-%d").to_string();
    format!("{kind} {key} {day}.{ending}")
}
