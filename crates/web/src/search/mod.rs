//! One search box over everything that the reader may see, answered kind by kind.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use policy::rights::Verb;
use policy::{AnyRecord, Cell, Kind};

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page, redirect};
use crate::state::AppState;

/// The most results of one search.
const MOST: usize = 100;

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new().route("/search", get(show))
}

#[derive(Template)]
#[template(path = "search/results.html")]
struct ResultsPage {
    shell: Shell,
    asked: bool,
    count: String,
    groups: Vec<Group>,
    filling: bool,
}

struct Group {
    label: String,
    count: usize,
    results: Vec<Found>,
}

struct Found {
    title: Spoken,
    address: String,
    about: Vec<Spoken>,
    code: Option<String>,
}

/// The results; an exact code leads straight to its record.
async fn show(State(state): State<AppState>, reader: Reader) -> Result<Response, Failure> {
    let asked = reader.parameter("q").unwrap_or_default();
    let asked: String = asked.trim().chars().take(200).collect();
    if let Some(record) = by_code(&asked, &reader) {
        return Ok(redirect(reader.address_dated(&record)).into_response());
    }
    let office = &state.office;
    let found = if asked.is_empty() {
        office::Search {
            found: Vec::new(),
            ready: true,
        }
    } else {
        office.search(&reader.viewer, &asked, reader.language, MOST)
    };
    let mut groups: Vec<Group> = Vec::new();
    let mut kinds: Vec<Kind> = Vec::new();
    let mut total = 0;
    for hit in &found.found {
        let Some(record) = seen(hit.id, &reader) else {
            continue;
        };
        total += 1;
        let place = kinds.iter().position(|kind| *kind == record.kind());
        let place = place.unwrap_or_else(|| {
            kinds.push(record.kind());
            groups.push(Group {
                label: spoken::kinds(record.kind(), &reader),
                count: 0,
                results: Vec::new(),
            });
            groups.len() - 1
        });
        groups[place].count += 1;
        groups[place].results.push(result(&record, &reader));
    }
    let values = [
        ("count", language::Value::from(total)),
        ("text", asked.as_str().into()),
    ];
    let count = reader.words.text_with("frame-search-results", &values);
    let mut shell = Shell::new(&state, &reader, &reader.words.text("frame-search"));
    shell.searched.clone_from(&asked);
    page(&ResultsPage {
        shell,
        asked: !asked.is_empty(),
        count,
        groups,
        filling: !found.ready,
    })
}

fn seen(id: uuid::Uuid, reader: &Reader) -> Option<AnyRecord> {
    let record = reader.policy().any(id)?;
    reader.may(Verb::See, &record).then_some(record)
}

/// The record whose code was typed. A code without a figure may as well be a word that somebody looks for.
fn by_code(asked: &str, reader: &Reader) -> Option<AnyRecord> {
    if !asked.bytes().any(|letter| letter.is_ascii_digit()) {
        return None;
    }
    let id = reader.policy().find(asked)?;
    seen(id, reader)
}

/// A record with what its list shows of it first.
fn result(record: &AnyRecord, reader: &Reader) -> Found {
    let view = reader.view();
    let title = spoken::title_of(record.id(), reader);
    let about = cells(record, reader)
        .into_iter()
        .filter(|cell| !matches!(cell, Cell::Yes(_) | Cell::Number(_) | Cell::Measure(..)))
        .map(|cell| spoken::cell(&cell, reader, &view))
        .filter(|said| !said.is_empty() && said.text != title.text)
        .take(3)
        .map(|said| Spoken::plain(said.text))
        .collect();
    Found {
        address: reader.address_dated(record),
        code: record.code().map(ToString::to_string),
        title,
        about,
    }
}

/// The cells that the kind's list shows.
fn cells(record: &AnyRecord, reader: &Reader) -> Vec<Cell> {
    use policy::kinds::{ForRecord, Tabled};
    use policy::record::Shared;
    struct Shown<'a>(&'a Reader);
    impl ForRecord for Shown<'_> {
        type Output = Vec<Cell>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Self::Output {
            let view = self.0.view();
            let shown = R::columns().into_iter().filter(|column| column.shown);
            shown.map(|column| (column.cell)(record, &view)).collect()
        }
    }
    record.with(Shown(reader))
}

#[cfg(test)]
mod tests;
