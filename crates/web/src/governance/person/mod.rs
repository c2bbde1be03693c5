//! What is kept about a person: shown, handed over as a file, and forgotten. Also for somebody whose record was deleted, since
//! its versions are still there.

mod forget;
mod kept;

pub use forget::{ask, forget};
pub use kept::{document, kept, workbook};

use office::{Passage, Remembered};
use policy::definition::definition;
use policy::rights::{Decision, Verb};
use policy::{AnyRecord, Cell, Kind};
use uuid::Uuid;

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader};
use crate::state::AppState;

/// The person that an address names, for those who may erase. The others are refused before anything is looked for.
fn person(reader: &Reader, key: &str) -> Result<Uuid, Failure> {
    if !reader.sees(Kind::Person) {
        return Err(Failure::NotFound);
    }
    if let Decision::Refused(reason) = reader.decide_ever(Verb::Erase, Kind::Person) {
        return Err(Failure::Denied(reason));
    }
    let policy = reader.policy();
    let found = policy.find(key).or_else(|| Uuid::parse_str(key).ok());
    found.ok_or(Failure::NotFound)
}

async fn remembered(
    state: &AppState,
    reader: &Reader,
    key: &str,
) -> Result<(Uuid, Remembered), Failure> {
    let id = person(reader, key)?;
    Ok((id, state.office.remembered(&reader.viewer, id).await?))
}

/// How the person is called, also once the record is deleted.
fn name(remembered: &Remembered) -> String {
    match &remembered.record {
        AnyRecord::Person(person) => person.body.name.to_string(),
        _ => String::new(),
    }
}

/// The person's page, or what is kept when the record was deleted.
fn back(remembered: &Remembered, reader: &Reader) -> String {
    let address = address(remembered, reader);
    match remembered.is_deleted {
        true => format!("{address}/data"),
        false => address,
    }
}

/// The person's address: by id when the record was deleted, since its code no longer leads anywhere.
fn address(remembered: &Remembered, reader: &Reader) -> String {
    match remembered.is_deleted {
        true => {
            let list = reader.list_address(Kind::Person);
            format!("{list}/{}", remembered.record.id())
        }
        false => reader.address(&remembered.record),
    }
}

/// The record in which a passage stands: a link where it is still there.
fn place(passage: &Passage, reader: &Reader) -> Spoken {
    if reader.policy().any(passage.record).is_some() {
        let cell = Cell::Record(passage.record);
        return spoken::cell(&cell, reader, &reader.view());
    }
    let kind = spoken::kind(passage.kind, reader);
    let gone = reader.words.text("pages-record-gone");
    let code = passage.code.as_deref().unwrap_or_default();
    Spoken::plain(format!("{kind} {code} {gone}"))
}

/// The field in which a passage stands.
fn field(passage: &Passage, reader: &Reader) -> String {
    if passage.path == "entry.reason" {
        return reader.words.text("frame-reason");
    }
    match definition(passage.kind).at(&passage.path) {
        Some(field) => reader.words.text(&field.label),
        None => passage.path.clone(),
    }
}
