//! The table beside the map: one row for each tie to a partner, sorted as the reader asks.

use policy::kernel::Exact;
use policy::record::Cell;

use super::map::{Drawn, address};
use super::ties::{STATES, state_words};
use crate::figures::{proof_address, said_score};
use crate::frame::spoken::{self, Spoken, cell, sort_key};
use crate::frame::{Reader, with_parameter};

/// The columns by which the table sorts: stable name, key of the words.
const COLUMNS: [(&str, &str); 7] = [
    ("agreement", "kind-agreement"),
    ("partner", "page-map-partner"),
    ("country", "agreement-country"),
    ("type", "agreement-type"),
    ("signed-on", "agreement-signed-on"),
    ("clock", "agreement-clock"),
    ("vitality", "agreement-vitality"),
];

/// A column's head.
pub struct Column {
    /// Its words.
    pub label: String,
    /// Where it sorts by it.
    pub address: String,
    /// `ascending` or `descending`, when it does already.
    pub sorted: Option<&'static str>,
}

/// One row.
#[derive(Clone)]
pub struct Row {
    /// Title of the agreement.
    pub title: Spoken,
    /// Its page.
    pub address: String,
    /// The cells after it: key of the column's words, what it says.
    pub cells: Vec<(String, Spoken)>,
    /// Code of the class.
    pub state: &'static str,
    /// The class in words.
    pub class: String,
    /// The score and its proof page.
    pub score: Option<String>,
    /// The proof page.
    pub proof: String,
    /// Whether it is on the map.
    pub placed: bool,
    /// What each column sorts by.
    keys: Vec<Vec<u8>>,
}

/// The heads.
pub fn columns(reader: &Reader) -> Vec<Column> {
    let (by, down) = asked(reader);
    let column = |(name, key): (&str, &str)| {
        let here = by == name;
        let next = if here && !down {
            format!("-{name}")
        } else {
            name.to_owned()
        };
        let address = with_parameter(&reader.path, &reader.query, "sort", Some(&next));
        Column {
            label: reader.words.text(key),
            address: format!("{address}#ties"),
            sorted: here.then_some(if down { "descending" } else { "ascending" }),
        }
    };
    COLUMNS.into_iter().map(column).collect()
}

/// The column asked for, and whether downwards.
fn asked(reader: &Reader) -> (String, bool) {
    let sort = reader.parameter("sort").unwrap_or_default();
    match sort.strip_prefix('-') {
        Some(name) => (name.to_owned(), true),
        None => (sort, false),
    }
}

/// The rows in the order of the register.
pub fn rows(drawn: &[Drawn], reader: &Reader) -> Vec<Row> {
    drawn.iter().map(|one| row(one, reader)).collect()
}

fn row(drawn: &Drawn, reader: &Reader) -> Row {
    let (tie, view) = (&drawn.tie, reader.view());
    let agreement = &tie.agreement;
    let partner = drawn.partner.as_ref();
    let cells = [
        ("partner", Cell::of(partner, |found| Cell::Record(found.id))),
        (
            "country",
            Cell::of(partner.and_then(|found| found.country), Cell::Country),
        ),
        ("type", Cell::choice(agreement.body.r#type)),
        (
            "signed-on",
            Cell::of(agreement.body.signed_on(), Cell::Historical),
        ),
        ("clock", tie.clock.cell()),
    ];
    let label = |name: &str| {
        let key = COLUMNS.iter().find(|(found, _)| *found == name);
        reader
            .words
            .text(key.map_or("frame-record", |(_, key)| key))
    };
    let mut keys = vec![
        reader
            .language
            .sort_key(&spoken::title(agreement.id, reader)),
    ];
    keys.extend(cells.iter().map(|(_, cell)| sort_key(cell, reader)));
    keys.push(vitality_key(tie.state(), tie.score.as_ref()));
    let record = policy::AnyRecord::Agreement(agreement.clone());
    Row {
        title: spoken::title_of(agreement.id, reader),
        address: address(tie, reader),
        cells: cells
            .iter()
            .map(|(name, found)| (label(name), cell(found, reader, &view)))
            .collect(),
        state: tie.state(),
        class: state_words(tie.state(), reader),
        score: tie.score.as_ref().map(|score| said_score(score, reader)),
        proof: proof_address(&record, reader),
        placed: partner.is_some_and(|found| found.point.is_some()),
        keys,
    }
}

/// The most alive first; the score orders within a class.
fn vitality_key(state: &str, score: Option<&Exact>) -> Vec<u8> {
    let place = STATES.iter().position(|found| *found == state);
    let mut key = vec![u8::try_from(place.unwrap_or(STATES.len())).unwrap_or(u8::MAX)];
    let hundredths = score.map_or(0, |score| (score * Exact::from_integer(100)).to_integer());
    key.extend((i128::MAX - hundredths).to_be_bytes());
    key
}

/// Sorts the rows as the address asks; what is unknown stays at the end.
pub fn sorted(rows: &mut [Row], reader: &Reader) {
    let (by, down) = asked(reader);
    let Some(index) = COLUMNS.iter().position(|(name, _)| *name == by) else {
        return;
    };
    rows.sort_by(|a, b| {
        let (a, b) = (&a.keys[index], &b.keys[index]);
        let order = if down { b.cmp(a) } else { a.cmp(b) };
        a.is_empty().cmp(&b.is_empty()).then(order)
    });
}
