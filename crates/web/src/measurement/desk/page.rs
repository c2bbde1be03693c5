//! How the desk looks.

use askama::Template;
use axum::response::Response;
use policy::kernel::Listed;
use policy::measurement::{Indicator, ObservationStatus, Supplier};
use policy::record::Audience;

use super::rows::{Line, days, indicators, lines, year};
use super::typed::Wrong;
use super::{Kept, name, shown};
use crate::figures::period_of;
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::governance::sheet::{leading, record};
use crate::state::AppState;

/// The key of the page.
const KEY: &str = "page-desk";
/// The box that says why values that stood are changed.
const REASON: &str = "_reason";

#[derive(Template)]
#[template(path = "measurement/desk/page.html")]
struct DeskPage {
    shell: Shell,
    title: String,
    list: (String, String),
    action: String,
    period: String,
    suppliers: Vec<(String, String, bool)>,
    heads: Vec<String>,
    rows: Vec<Row>,
    problems: Vec<(String, String)>,
    others: Vec<String>,
    statuses: Vec<(&'static str, String, bool)>,
    audiences: Vec<(&'static str, String, bool)>,
    confirm: bool,
    reason: String,
    /// What is wrong with the reason.
    reason_error: Option<String>,
}

struct Row {
    /// The indicator, or its part.
    head: Spoken,
    is_part: bool,
    note: String,
    cells: Vec<Option<Cell>>,
    year: Spoken,
}

struct Cell {
    name: String,
    label: String,
    value: String,
    base: Option<i64>,
    /// Not open: its day is still to come.
    is_to_come: bool,
    /// The state of what is known, and its day where that is another.
    state: Option<(&'static str, String)>,
    error: Option<String>,
    /// Its value stood and is changed without a reason.
    is_unexplained: bool,
}

/// Draws it, with what was typed and what is wrong.
pub(super) fn draw(state: &AppState, reader: &Reader, kept: &Kept) -> Result<Response, Failure> {
    let period = period_of(reader);
    let shown = indicators(reader);
    let days = days(&shown, period);
    let lines = lines(&shown, &days, period, reader);
    let rows: Vec<Row> = lines
        .iter()
        .enumerate()
        .map(|(index, line)| row(index, line, kept, reader))
        .collect();
    let cells = rows.iter().flat_map(|row| row.cells.iter().flatten());
    let problems: Vec<(String, String)> = cells.filter_map(|cell| problem(cell, reader)).collect();
    let unexplained = || reader.words.text(Wrong::Unexplained.key());
    let title = reader.words.text(KEY);
    let typed = |name: &str| kept.typed.get(name).map_or("", String::as_str);
    let chosen = |name: &str, usual: &str, word: &str| {
        let typed = typed(name);
        (if typed.is_empty() { usual } else { typed }) == word
    };
    let statuses = [ObservationStatus::Provisional, ObservationStatus::Final].map(|status| {
        let word = status.word();
        (
            word,
            spoken::listed(status, reader),
            chosen("_status", "provisional", word),
        )
    });
    let audiences = Audience::ALL.map(|audience| {
        let word = audience.word();
        (
            word,
            spoken::listed(audience, reader),
            chosen("_visibility", "internal", word),
        )
    });
    let key = policy::Kind::Indicator;
    page(&DeskPage {
        shell: Shell::new(state, reader, &title),
        list: (reader.link_dated("/indicators"), spoken::kinds(key, reader)),
        action: format!("{}?{}", reader.path, reader.query),
        period: period.from.year().to_string(),
        suppliers: suppliers(reader),
        heads: days
            .iter()
            .map(|day| reader.language.day_short(*day))
            .collect(),
        others: kept.others.clone(),
        statuses: statuses.into(),
        audiences: audiences.into(),
        confirm: !typed("_confirm").is_empty(),
        reason: typed(REASON).to_owned(),
        reason_error: (!kept.unexplained.is_empty()).then(unexplained),
        problems,
        rows,
        title,
    })
}

/// What is wrong with a value, and where it is put right: in its cell, or in the box of the reason.
fn problem(cell: &Cell, reader: &Reader) -> Option<(String, String)> {
    let (place, error) = match &cell.error {
        Some(error) => (cell.name.as_str(), error.clone()),
        None if cell.is_unexplained => (REASON, reader.words.text(Wrong::Unexplained.key())),
        None => return None,
    };
    let values = [
        ("label", cell.label.as_str().into()),
        ("value", error.into()),
    ];
    let words = reader.words.text_with("frame-labelled", &values);
    Some((place.to_owned(), words))
}

fn row(index: usize, line: &Line, kept: &Kept, reader: &Reader) -> Row {
    let period = period_of(reader);
    let title = spoken::title(line.indicator.id, reader);
    let named = line
        .part
        .as_deref()
        .map_or_else(|| title.clone(), |part| format!("{title}, {part}"));
    let cells = line.slots.iter().enumerate().map(|(column, slot)| {
        let slot = slot.as_ref()?;
        let place = name(index, column);
        let day = reader.language.day(slot.on());
        let values = [
            ("label", named.as_str().into()),
            ("value", day.as_str().into()),
        ];
        let known = slot.known.as_ref();
        let elsewhere = known.filter(|known| known.body.observed_on != slot.day);
        Some(Cell {
            label: reader.words.text_with("frame-labelled", &values),
            value: shown(&place, slot, kept, reader),
            base: known.map(|known| known.version),
            is_to_come: slot.day > reader.today,
            state: known.map(|known| {
                let status = spoken::listed(known.body.status, reader);
                let words = match elsewhere {
                    Some(_) => format!("{status} · {}", reader.language.day_short(slot.on())),
                    None => status,
                };
                (worn(known.body.status), words)
            }),
            error: kept.wrong.get(&place).cloned(),
            is_unexplained: kept.unexplained.contains(&place),
            name: place,
        })
    });
    Row {
        cells: cells.collect(),
        head: match &line.part {
            Some(part) => Spoken::plain(&**part),
            None => record(line.indicator.id, reader),
        },
        is_part: line.part.is_some(),
        note: if line.part.is_some() {
            String::new()
        } else {
            note(&line.indicator.body, reader)
        },
        year: year(line, period, reader),
    }
}

fn worn(status: ObservationStatus) -> &'static str {
    match status {
        ObservationStatus::Provisional => "planned",
        ObservationStatus::Final => "done",
        ObservationStatus::Revised => "one_sided",
    }
}

/// The unit, and the rule by which values make one.
fn note(indicator: &Indicator, reader: &Reader) -> String {
    let unit = indicator
        .unit
        .as_ref()
        .and_then(|unit| unit.shown(reader.tongue(), reader.reference()));
    let unit = unit.map(|(_, words)| words.to_owned());
    let rule = match indicator.aggregation {
        Some(rule) => spoken::listed(rule, reader),
        None => reader.words.text("page-desk-no-rule"),
    };
    unit.into_iter()
        .chain([rule])
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Those who give values, to choose one: code, words, whether chosen.
fn suppliers(reader: &Reader) -> Vec<(String, String, bool)> {
    let chosen = reader.parameter("supplier");
    let all = reader.policy().table::<Indicator>().all();
    let links = all.filter_map(|found| found.body.supplier);
    let mut found: Vec<policy::kernel::Ref<Supplier>> = links.collect();
    found.sort_unstable_by_key(|link| link.id());
    found.dedup();
    let option = |link: &policy::kernel::Ref<Supplier>| {
        let code = policy::kernel::named(link.id(), reader.policy());
        let is_chosen = chosen.as_deref() == Some(code.as_str());
        let words = leading(&spoken::title(link.id(), reader), "").text;
        (code, words, is_chosen)
    };
    let mut options: Vec<(String, String, bool)> = found.iter().map(option).collect();
    options.sort_by(|one, other| reader.language.compare(&one.1, &other.1));
    options
}
