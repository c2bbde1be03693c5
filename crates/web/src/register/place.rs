//! Where in the register an address leads: a kind by its room and plural, a record by its code or id.

use policy::rights::Verb;
use policy::{AnyRecord, Kind};

use crate::frame::{Failure, Reader};

/// The kind that an address names, when the reader may see records of it.
///
/// # Errors
/// Not found, also when the reader may not know.
pub fn kind(reader: &Reader, room: &str, plural: &str) -> Result<Kind, Failure> {
    Kind::by_address(room, plural)
        .filter(|kind| reader.sees(*kind))
        .ok_or(Failure::NotFound)
}

/// The record that an address names, when the reader may see it.
///
/// # Errors
/// Not found, also when the reader may not know.
pub fn record(
    reader: &Reader,
    (room, plural, key): &(String, String, String),
) -> Result<AnyRecord, Failure> {
    reader.find(kind(reader, room, plural)?, key)
}

/// The record that an address names, when the reader may do this to it.
///
/// # Errors
/// Not found, or denied with the reason.
pub fn record_to(
    reader: &Reader,
    verb: Verb,
    path: &(String, String, String),
) -> Result<AnyRecord, Failure> {
    let record = record(reader, path)?;
    match reader.decide(verb, &record) {
        policy::rights::Decision::Allowed => Ok(record),
        policy::rights::Decision::Refused(reason) => Err(Failure::Denied(reason)),
    }
}
