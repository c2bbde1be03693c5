//! Pages made for those with whom the office works: who does what abroad, what is kept about a person, and forgetting them.

mod person;
pub mod sheet;
mod who_does_what;
mod who_meets;

use axum::Router;
use axum::routing::get;
use policy::rights::Verb;
use policy::{AnyRecord, Kind};

use crate::frame::Reader;
use crate::state::AppState;

/// The addresses of these pages.
pub fn routes() -> Router<AppState> {
    let at = |rest: &str| format!("/governance/persons/{{key}}{rest}");
    Router::new()
        .route("/who-does-what", get(who_does_what::show))
        .route("/who-does-what.csv", get(who_does_what::csv))
        .route(&at("/data"), get(person::kept))
        .route(&at("/data.json"), get(person::document))
        .route(&at("/data.xlsx"), get(person::workbook))
        .route(&at("/forget"), get(person::ask).post(person::forget))
}

/// What this reader may do with a record beside editing it: address and words.
pub fn more(record: &AnyRecord, reader: &Reader) -> Vec<(String, String)> {
    if record.kind() != Kind::Person || !reader.may(Verb::Erase, record) {
        return Vec::new();
    }
    let address = reader.address(record);
    vec![
        (
            format!("{address}/data"),
            reader.words.text("pages-kept-data"),
        ),
        (
            format!("{address}/forget"),
            reader.words.text("pages-forget"),
        ),
    ]
}

/// The same for a record that was deleted, whose versions are still there.
pub fn more_of_deleted(record: &AnyRecord, reader: &Reader) -> Vec<(String, String)> {
    if record.kind() != Kind::Person || !reader.may_ever(Verb::Erase, Kind::Person) {
        return Vec::new();
    }
    let address = format!("{}/{}/data", reader.list_address(Kind::Person), record.id());
    vec![(address, reader.words.text("pages-kept-data"))]
}

#[cfg(test)]
pub mod board_tests;
#[cfg(test)]
mod tests;
