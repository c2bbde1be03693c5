//! The history of a record, newest first, with what changed in words.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use office::{Command, Difference, Edit, Version};
use policy::body::to_flat;
use policy::definition::{Shape, definition};
use policy::rights::Verb;
use policy::{AnyRecord, Kind};
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Redirection, Shell, Told, Undo, page, redirect};
use crate::register::{place, speak};
use crate::state::AppState;

/// The most versions that a page shows.
const SHOWN: usize = 200;

/// One version of the record.
struct Entry {
    version: i64,
    title: String,
    by: String,
    at: Spoken,
    reason: Option<String>,
    changes: Vec<Change>,
    /// The record in the register as it was known then.
    then: Option<String>,
    /// Whether it can be gone back to.
    restorable: bool,
    /// The command to undo, on the newest version.
    undo: Option<Uuid>,
    current: bool,
}

/// One thing that changed.
struct Change {
    label: String,
    before: Spoken,
    after: Spoken,
}

#[derive(Template)]
#[template(path = "register/history/history.html", whitespace = "preserve")]
struct HistoryPage {
    shell: Shell,
    title: String,
    list: (String, String),
    record: Option<String>,
    here: String,
    action: String,
    undo: String,
    entries: Vec<Entry>,
    older: usize,
}

/// Shows the history of a record, also of one that was deleted.
///
/// # Errors
/// Not found when the reader may not see it.
pub async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural, key)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let kind = place::kind(&reader, &room, &plural)?;
    let found = reader.find(kind, &key).ok();
    let id = found
        .as_ref()
        .map(AnyRecord::id)
        .or_else(|| Uuid::parse_str(&key).ok())
        .ok_or(Failure::NotFound)?;
    let mut versions = state.office.history(&reader.viewer, id).await?;
    versions.retain(|version| reader.knows(version.seq));
    let is_of_kind = match &found {
        Some(_) => true,
        None => is_of_kind(&state, &reader, id, kind, &versions).await?,
    };
    if versions.is_empty() || !is_of_kind {
        return Err(Failure::NotFound);
    }
    let may_edit = found
        .as_ref()
        .is_some_and(|record| reader.may(Verb::Edit, record));
    let parts = found.as_ref().map(|record| Parts {
        flat: to_flat(record),
        kind,
        address: reader.address(record),
    });
    let newest = versions.first().map(|version| version.version);
    let entries = versions
        .iter()
        .take(SHOWN)
        .map(|version| entry(version, newest, may_edit, &parts, &reader))
        .collect();
    let title = spoken::title(id, &reader);
    let address = format!("{}/{key}", reader.list_address(kind));
    page(&HistoryPage {
        shell: Shell::new(
            &state,
            &reader,
            &format!("{} – {title}", reader.words.text("frame-history")),
        ),
        title,
        list: (reader.list_address(kind), spoken::kinds(kind, &reader)),
        record: found.map(|record| reader.address_dated(&record)),
        here: format!("{address}/history"),
        action: format!("{address}/history"),
        undo: reader.link("/undo"),
        entries,
        older: versions.len().saturating_sub(SHOWN),
    })
}

/// Whether a record that is no longer there was of this kind.
async fn is_of_kind(
    state: &AppState,
    reader: &Reader,
    id: Uuid,
    kind: Kind,
    versions: &[Version],
) -> Result<bool, Failure> {
    let Some(last) = versions.iter().find(|version| !version.deleted) else {
        return Ok(false);
    };
    let record = state
        .office
        .version(&reader.viewer, id, last.version)
        .await?;
    Ok(record.is_some_and(|record| record.kind() == kind))
}

/// The record as it is, in which the parts of lists have their names.
struct Parts {
    flat: Map<String, Value>,
    kind: Kind,
    address: String,
}

impl Parts {
    /// What a part of a list is called: what its first field says.
    fn name(&self, path: &str, key: &str, reader: &Reader) -> Option<String> {
        let name = path.split('.').next()?;
        let field = definition(self.kind).field(name)?;
        let rows = self.flat.get(name)?.as_array()?;
        let part = rows.iter().find(|row| row["key"] == key)?;
        let first =
            field.shape.inner()?.iter().find(|inner| {
                !matches!(inner.shape, Shape::Key) && part.get(&inner.name).is_some()
            })?;
        let said = speak::value(part.get(&first.name)?, &first.shape, reader).text;
        (!said.is_empty()).then_some(said)
    }
}

fn entry(
    version: &Version,
    newest: Option<i64>,
    may_edit: bool,
    parts: &Option<Parts>,
    reader: &Reader,
) -> Entry {
    let words = reader.words;
    let current = newest == Some(version.version);
    let name = format!(
        "register-did-{}",
        version.command_name.replace(['.', '_'], "-")
    );
    let by = version.by.clone();
    Entry {
        version: version.version,
        title: match version.deleted {
            true => words.text("register-did-delete"),
            false if version.version == 1 => words.text("register-did-create"),
            false => words
                .find(&name)
                .unwrap_or_else(|| words.text("register-did-edit")),
        },
        by: by.unwrap_or_else(|| words.text("register-program")),
        at: spoken::moment(version.at, reader),
        reason: version.reason.clone(),
        changes: version
            .differences
            .iter()
            .map(|difference| change(difference, parts.as_ref(), reader))
            .collect(),
        then: parts
            .as_ref()
            .filter(|_| !current && !version.deleted)
            .map(|parts| format!("{}?known_at={}", parts.address, version.seq)),
        restorable: may_edit && !current && !version.deleted,
        undo: (may_edit && current && version.version > 1).then_some(version.command),
        current,
    }
}

fn change(difference: &Difference, parts: Option<&Parts>, reader: &Reader) -> Change {
    let label = reader.words.text(&difference.label);
    let said = |value: &Option<Value>| {
        value.as_ref().map_or_else(Spoken::default, |value| {
            speak::value(value, &difference.shape, reader)
        })
    };
    Change {
        label: match &difference.part {
            // A whole row that came or went says itself what it is.
            Some(_) if matches!(difference.shape, Shape::Group { .. }) => label,
            Some(key) => {
                let name = parts.and_then(|parts| parts.name(&difference.path, key, reader));
                format!("{label} ({})", name.as_deref().unwrap_or(key))
            }
            None => label,
        },
        before: said(&difference.before),
        after: said(&difference.after),
    }
}

/// The version to go back to.
#[derive(Debug, Deserialize)]
pub struct Back {
    version: i64,
}

/// Brings back an old version as a new one.
///
/// # Errors
/// Not found, not allowed, or no longer valid among the others.
pub async fn go_back(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
    Form(back): Form<Back>,
) -> Result<Redirection, Failure> {
    let record = place::record_to(&reader, Verb::Edit, &path)?;
    let old = state
        .office
        .version(&reader.viewer, record.id(), back.version)
        .await?
        .ok_or(Failure::NotFound)?;
    let edit = Edit::Change {
        id: record.id(),
        base: Some(record.version()),
        draft: Value::Object(to_flat(&old)),
    };
    let reason = reader
        .words
        .text_with("register-back-to", &[("version", back.version.into())]);
    let command = Command::new("back", vec![edit]).because(Some(reason));
    let receipt = state.office.act(&reader.actor(), command).await?;
    let title = spoken::title(record.id(), &reader);
    let told = Told::new("frame-restored")
        .naming("title", &title)
        .undo(Undo::Command(receipt.command));
    Ok(redirect(reader.address(&record))
        .seen(receipt.seq)
        .saying(told))
}
