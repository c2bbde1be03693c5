//! Forgetting a person: every passage that names them is looked at, the name is typed to confirm, and what was done is said.

use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use language::fold;
use office::{Forget, Remembered};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::kept::kept_with;
use super::{address, back, field, name, place, remembered};
use crate::frame::spoken::Spoken;
use crate::frame::{Failure, Reader, Shell, Told, page, redirect};
use crate::state::AppState;

/// The most passages and files that a form may choose.
const MOST_CHOSEN: usize = 20_000;

#[derive(Template)]
#[template(path = "governance/person/forget.html", whitespace = "preserve")]
struct ForgetPage {
    shell: Shell,
    question: String,
    name: String,
    record: String,
    action: String,
    versions: usize,
    accounts: Vec<String>,
    own_account: bool,
    own_files: Vec<String>,
    is_forgotten: bool,
    seen: String,
    passages: Vec<Choosing>,
    files: Vec<OtherFile>,
    reason: String,
    changed: bool,
    reason_missing: bool,
    name_differs: bool,
}

/// A passage that may be chosen.
struct Choosing {
    value: String,
    place: Spoken,
    field: String,
    pieces: Vec<(String, bool)>,
    sure: bool,
    current: bool,
    chosen: bool,
}

/// A file of another record that may be chosen.
struct OtherFile {
    digest: String,
    name: String,
    with: Spoken,
    chosen: bool,
}

/// What the form sent.
#[derive(Default)]
struct Sent {
    seen: String,
    passages: Vec<String>,
    files: Vec<String>,
    reason: String,
    confirmed: String,
}

/// What was wrong with what the form sent.
#[derive(Default, Clone, Copy)]
struct Wrong {
    changed: bool,
    reason: bool,
    name: bool,
}

/// Shows what would go, passage by passage, and asks.
///
/// # Errors
/// Not found, or not allowed.
pub async fn ask(
    State(state): State<AppState>,
    reader: Reader,
    Path(key): Path<String>,
) -> Result<Response, Failure> {
    let (_, remembered) = remembered(&state, &reader, &key).await?;
    draw(&state, &reader, &remembered, None, Wrong::default())
}

/// Forgets the person.
///
/// # Errors
/// Not found, or not allowed.
pub async fn forget(
    State(state): State<AppState>,
    reader: Reader,
    Path(key): Path<String>,
    body: Bytes,
) -> Result<Response, Failure> {
    let (id, remembered) = remembered(&state, &reader, &key).await?;
    let sent = Sent::read(&body)?;
    let wrong = Wrong {
        changed: sent.seen != seen(&remembered),
        reason: sent.reason.is_empty(),
        name: fold(&sent.confirmed) != fold(&name(&remembered)),
    };
    if wrong.changed || wrong.reason || wrong.name {
        let drawn = draw(&state, &reader, &remembered, Some(&sent), wrong)?;
        let status = match wrong.changed {
            true => StatusCode::CONFLICT,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        return Ok((status, drawn).into_response());
    }
    let chosen = |value: &String| sent.passages.contains(value);
    let passages = remembered.passages.iter();
    let forget = Forget {
        person: id,
        passages: passages
            .filter(|passage| chosen(&value(passage.record, &passage.path)))
            .map(|passage| (passage.record, passage.path.clone()))
            .collect(),
        files: sent.files,
        reason: sent.reason,
    };
    let done = state.office.erase_person(&reader.actor(), &forget).await?;
    let count = |number: u64| {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        reader.language.integer(number)
    };
    let told = Told::new("pages-forget-done")
        .naming("bodies", &count(done.bodies))
        .naming("beside", &count(done.beside))
        .naming("files", &count(done.files))
        .naming("accounts", &count(done.accounts));
    let to = format!("{}/data", address(&remembered, &reader));
    Ok(redirect(to).seen(done.seq).saying(told).into_response())
}

fn draw(
    state: &AppState,
    reader: &Reader,
    remembered: &Remembered,
    sent: Option<&Sent>,
    wrong: Wrong,
) -> Result<Response, Failure> {
    let name = name(remembered);
    let question = reader
        .words
        .text_with("pages-forget-question", &[("name", name.as_str().into())]);
    let own = |login: &String| {
        let account = reader.account.as_ref();
        account.is_some_and(|account| *account.login == **login)
    };
    let accounts: Vec<String> = remembered
        .accounts
        .iter()
        .map(|(login, _)| login.clone())
        .collect();
    page(&ForgetPage {
        shell: Shell::new(state, reader, &reader.words.text("pages-forget")),
        question,
        record: back(remembered, reader),
        action: format!("{}/forget", address(remembered, reader)),
        versions: remembered.versions,
        own_account: accounts.iter().any(own),
        accounts,
        own_files: own_files(remembered),
        is_forgotten: !remembered.forgotten.is_empty() && fold(&name).is_empty(),
        seen: seen(remembered),
        passages: passages(remembered, sent, reader),
        files: other_files(remembered, sent, reader),
        reason: sent.map(|sent| sent.reason.clone()).unwrap_or_default(),
        changed: wrong.changed,
        reason_missing: wrong.reason,
        name_differs: wrong.name,
        name,
    })
}

fn passages(remembered: &Remembered, sent: Option<&Sent>, reader: &Reader) -> Vec<Choosing> {
    let choosing = |passage: &office::Passage| {
        let value = value(passage.record, &passage.path);
        Choosing {
            place: place(passage, reader),
            field: field(passage, reader),
            pieces: passage.pieces.clone(),
            sure: passage.sure,
            current: passage.current,
            chosen: match sent {
                Some(sent) => sent.passages.contains(&value),
                None => passage.sure,
            },
            value,
        }
    };
    remembered.passages.iter().map(choosing).collect()
}

fn own_files(remembered: &Remembered) -> Vec<String> {
    let own = remembered.files.iter().filter(|file| file.with.is_none());
    own.map(|file| file.name.clone()).collect()
}

fn other_files(remembered: &Remembered, sent: Option<&Sent>, reader: &Reader) -> Vec<OtherFile> {
    let others = remembered.files.iter().filter(|file| file.with.is_some());
    others
        .map(|file| OtherFile {
            digest: file.digest.clone(),
            name: file.name.clone(),
            with: kept_with(file.with, reader),
            chosen: sent.is_some_and(|sent| sent.files.contains(&file.digest)),
        })
        .collect()
}

/// A passage as the form names it.
fn value(record: Uuid, path: &str) -> String {
    format!("{record}:{path}")
}

/// A digest of what the page showed, so that nothing goes that nobody has looked at.
fn seen(remembered: &Remembered) -> String {
    let mut digest = Sha256::new();
    digest.update(remembered.versions.to_string());
    for passage in &remembered.passages {
        for part in [&value(passage.record, &passage.path), &passage.words] {
            digest.update(part);
            digest.update([0]);
        }
    }
    let digest = digest.finalize();
    digest
        .iter()
        .take(12)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

impl Sent {
    fn read(body: &[u8]) -> Result<Self, Failure> {
        let mut sent = Self::default();
        for (name, value) in url::form_urlencoded::parse(body).into_owned() {
            match name.as_str() {
                "passage" => sent.passages.push(value),
                "file" => sent.files.push(value),
                "seen" => sent.seen = value,
                "reason" => sent.reason = value.trim().chars().take(2_000).collect(),
                "name" => sent.confirmed = value,
                _ => {}
            }
            if sent.passages.len() + sent.files.len() > MOST_CHOSEN {
                return Err(Failure::TooLarge);
            }
        }
        Ok(sent)
    }
}
