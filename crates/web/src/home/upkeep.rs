//! The state of the data: what is kept, by kind, by department and by owner; what nobody owns, what is incomplete, what nobody has
//! looked at for a year.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use policy::completeness::completeness;
use policy::record::Cell;
use policy::rights::{Verb, departments};
use policy::{AnyRecord, Kind};
use uuid::Uuid;

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::register::blocks;
use crate::state::AppState;

#[derive(Template)]
#[template(path = "home/data.html")]
struct DataPage {
    shell: Shell,
    title: String,
    tables: Vec<Grouped>,
}

/// One table: by kind, by department or by owner.
struct Grouped {
    anchor: &'static str,
    title: String,
    help: String,
    rows: Vec<Row>,
}

struct Row {
    name: Spoken,
    records: String,
    unowned: String,
    incomplete: String,
    old: String,
    last: Spoken,
}

/// What is counted for a kind, a department or an owner.
#[derive(Default, Clone, Copy)]
struct Count {
    records: i64,
    unowned: i64,
    incomplete: i64,
    old: i64,
    last: Option<Timestamp>,
}

impl Count {
    /// What one record counts for, wherever it is counted.
    fn of(record: &AnyRecord, year_ago: Timestamp) -> Self {
        let at = record.recorded_at();
        Self {
            records: 1,
            unowned: i64::from(record.common().owner.is_none()),
            incomplete: i64::from(!completeness(record).is_whole()),
            old: i64::from(at < year_ago),
            last: Some(at),
        }
    }

    fn add(&mut self, other: Self) {
        self.records += other.records;
        self.unowned += other.unowned;
        self.incomplete += other.incomplete;
        self.old += other.old;
        self.last = self.last.max(other.last);
    }

    fn row(self, name: Spoken, reader: &Reader) -> Row {
        let number = |count| reader.language.integer(count);
        Row {
            name,
            records: number(self.records),
            unowned: number(self.unowned),
            incomplete: number(self.incomplete),
            old: number(self.old),
            last: self
                .last
                .map(|at| spoken::moment(at, reader))
                .unwrap_or_default(),
        }
    }
}

/// The page, for the people of the office and those who work with it.
pub async fn show(State(state): State<AppState>, reader: Reader) -> Result<Response, Failure> {
    if reader.account.is_none() {
        return Err(Failure::NotFound);
    }
    let year_ago = blocks::year_ago();
    let mut by_kind: Vec<(Kind, Count)> = Vec::new();
    let mut by_department: BTreeMap<Uuid, Count> = BTreeMap::new();
    let mut by_owner: BTreeMap<Option<Uuid>, Count> = BTreeMap::new();
    for kind in Kind::ALL
        .iter()
        .filter(|kind| blocks::is_owned(**kind) && reader.sees(**kind))
    {
        let mut count = Count::default();
        let sees_all = reader.sees_all(*kind);
        for record in reader.policy().each(*kind) {
            if !sees_all && !reader.may(Verb::See, &record) {
                continue;
            }
            let one = Count::of(&record, year_ago);
            count.add(one);
            let owner = record.common().owner.map(|owner| owner.id());
            by_owner.entry(owner).or_default().add(one);
            for department in departments(&record, reader.policy()) {
                by_department.entry(department).or_default().add(one);
            }
        }
        if count.records > 0 {
            by_kind.push((*kind, count));
        }
    }
    let title = reader.words.text("page-data");
    page(&DataPage {
        shell: Shell::new(&state, &reader, &title),
        title,
        tables: vec![
            grouped("by-kind", &reader, kinds(by_kind, &reader)),
            grouped("by-department", &reader, named(by_department, &reader)),
            grouped("by-owner", &reader, owners(by_owner, &reader)),
        ],
    })
}

fn grouped(anchor: &'static str, reader: &Reader, rows: Vec<Row>) -> Grouped {
    let key = format!("page-data-{anchor}");
    Grouped {
        anchor,
        title: reader.words.text(&key),
        help: reader.words.help(&key).unwrap_or_default(),
        rows,
    }
}

fn kinds(counts: Vec<(Kind, Count)>, reader: &Reader) -> Vec<Row> {
    let name = |kind: Kind| {
        let words = spoken::kinds(kind, reader);
        let html = format!(
            "<a href=\"{}\">{}</a>",
            reader.list_address(kind),
            spoken::escaped(&words)
        );
        Spoken {
            text: words,
            html: Some(html),
        }
    };
    counts
        .into_iter()
        .map(|(kind, count)| count.row(name(kind), reader))
        .collect()
}

fn named(counts: BTreeMap<Uuid, Count>, reader: &Reader) -> Vec<Row> {
    let name = |id| spoken::cell(&Cell::Record(id), reader, &reader.view());
    let mut rows: Vec<Row> = counts
        .into_iter()
        .map(|(id, count)| count.row(name(id), reader))
        .collect();
    rows.sort_by_cached_key(|row| reader.language.sort_key(&row.name.text));
    rows
}

/// What nobody owns comes first.
fn owners(counts: BTreeMap<Option<Uuid>, Count>, reader: &Reader) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut people = BTreeMap::new();
    for (owner, count) in counts {
        match owner {
            None => {
                let nobody = reader.words.text("page-data-nobody");
                rows.push(count.row(Spoken::plain(nobody), reader));
            }
            Some(id) => {
                people.insert(id, count);
            }
        }
    }
    rows.extend(named(people, reader));
    rows
}
