//! The list of figures, the values of one figure, and the proof page of any figure.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use policy::figures::{AnyFigure, Formula, all, compute, current_period, named};
use policy::kernel::{Assessed, Figure, Outcome, Part, Period};
use policy::kernel::{Counted, LeftOut, Listed};
use policy::record::Cell;
use policy::rights::Verb;
use uuid::Uuid;

use super::outcome::{draw, help, label, linked};
use super::{boards, units};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::state::AppState;

/// The period that the address asks for: `period=2025`, a fiscal year by the year in which it begins; else the one of the date.
pub fn period_of(reader: &Reader) -> Period {
    let start = reader.settings.fiscal_year_start_month;
    reader
        .parameter("period")
        .and_then(|year| year.parse().ok())
        .and_then(|year| Period::fiscal_year(year, start))
        .unwrap_or_else(|| current_period(&reader.view()))
}

#[derive(Template)]
#[template(path = "figures/list.html")]
struct ListPage {
    shell: Shell,
    title: String,
    boards: Vec<(String, String, String)>,
    figures: Vec<ListRow>,
}

struct ListRow {
    name: String,
    help: String,
    number: &'static str,
    link: String,
    value: Spoken,
}

/// Every figure, with its value where it speaks of the whole register.
pub async fn list(State(state): State<AppState>, reader: Reader) -> Result<Response, Failure> {
    let title = reader.words.text("page-figures");
    let row = |formula: &Formula| {
        let key = key(formula.name);
        let value = if formula.kind.is_some() {
            Spoken::default()
        } else {
            compute(formula.name, &reader.view(), period_of(&reader), None)
                .first()
                .map(|figure| headline(&figure.figure, &reader))
                .unwrap_or_default()
        };
        ListRow {
            name: reader.words.text(&key),
            help: reader.words.help(&key).unwrap_or_default(),
            number: formula.number,
            link: address(formula.name, None, &reader),
            value,
        }
    };
    let seen = |formula: &&Formula| formula.kind.is_none_or(|kind| reader.sees(kind));
    page(&ListPage {
        shell: Shell::new(&state, &reader, &title),
        boards: cards(&reader),
        figures: all().iter().filter(seen).map(row).collect(),
        title,
    })
}

/// The pages with pictures that this reader is led to; the state of the data for who works on it.
fn cards(reader: &Reader) -> Vec<(String, String, String)> {
    let pictures = boards::ALL.iter().filter(|board| board.is_for(reader));
    let mut cards: Vec<(String, String, String)> = pictures
        .map(|board| (board.name(reader), board.help(reader), board.link(reader)))
        .collect();
    if reader.account.is_some() {
        cards.push((
            reader.words.text("page-data"),
            reader.words.help("page-data").unwrap_or_default(),
            reader.link("/state-of-data"),
        ));
    }
    cards
}

/// The first value of a figure in a few words, or why there is none.
pub fn headline(figure: &Figure<Outcome>, reader: &Reader) -> Spoken {
    match &figure.value {
        Assessed::NotAssessable(reason) => Spoken::plain(spoken::reason(reason, reader)),
        Assessed::Value(Outcome::Group(several)) => several
            .iter()
            .find(|(_, outcome)| !matches!(outcome, Outcome::Group(_) | Outcome::Many(_)))
            .map(|(_, outcome)| draw(outcome, &key(figure.name), reader))
            .unwrap_or_default(),
        Assessed::Value(Outcome::Many(_)) => Spoken::default(),
        Assessed::Value(one) => draw(one, &key(figure.name), reader),
    }
}

fn key(name: &str) -> String {
    format!("figure-{}", name.replace('_', "-"))
}

/// The address of a figure's page at the reader's date and period.
pub fn address(name: &str, record: Option<&str>, reader: &Reader) -> String {
    let rest = record.map(|key| format!("/{key}")).unwrap_or_default();
    let link = reader.link_dated(&format!("/figures/{name}{rest}"));
    match reader.parameter("period") {
        Some(period) if period.parse::<i16>().is_ok() => {
            let mark = if link.contains('?') { '&' } else { '?' };
            format!("{link}{mark}period={period}")
        }
        _ => link,
    }
}

#[derive(Template)]
#[template(path = "figures/records.html")]
struct RecordsPage {
    shell: Shell,
    title: String,
    help: String,
    number: &'static str,
    records: Vec<(Spoken, Spoken, String)>,
    hidden: usize,
}

/// One figure: its proof when it speaks of the whole register, else its value for every record that the reader may open.
pub async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let formula = named(&name).ok_or(Failure::NotFound)?;
    let mut found = compute(formula.name, &reader.view(), period_of(&reader), None);
    if formula.kind.is_none() {
        let figure = found.pop().ok_or(Failure::NotFound)?;
        return page(&proof(&state, &reader, formula, figure));
    }
    let title = reader.words.text(&key(formula.name));
    let mut hidden = 0;
    let mut records = Vec::new();
    for figure in found {
        let Some(link) = figure.record.and_then(|id| linked(id, &reader)) else {
            hidden += 1;
            continue;
        };
        let address = address(formula.name, Some(&key_of(figure.record, &reader)), &reader);
        records.push((link, headline(&figure.figure, &reader), address));
    }
    page(&RecordsPage {
        shell: Shell::new(&state, &reader, &title),
        help: reader.words.help(&key(formula.name)).unwrap_or_default(),
        number: formula.number,
        title,
        records,
        hidden,
    })
}

/// The proof of one figure of one record.
pub async fn show_record(
    State(state): State<AppState>,
    reader: Reader,
    Path((name, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let formula = named(&name).ok_or(Failure::NotFound)?;
    let kind = formula.kind.ok_or(Failure::NotFound)?;
    let record = reader.find(kind, &code)?;
    let found = compute(
        formula.name,
        &reader.view(),
        period_of(&reader),
        Some(record.id()),
    );
    let figure = found.into_iter().next().ok_or(Failure::NotFound)?;
    page(&proof(&state, &reader, formula, figure))
}

fn key_of(record: Option<Uuid>, reader: &Reader) -> String {
    record
        .map(|id| policy::kernel::named(id, reader.policy()))
        .unwrap_or_default()
}

#[derive(Template)]
#[template(path = "figures/any.html")]
struct ProofPage {
    shell: Shell,
    title: String,
    about: Option<Spoken>,
    value: Option<Spoken>,
    reason: Option<String>,
    formula: String,
    formula_number: String,
    parts: Vec<PartLine>,
    counted: Vec<(Spoken, String)>,
    counted_all: usize,
    hidden: usize,
    left_out: Vec<(Spoken, String)>,
    settings: Vec<(String, String)>,
    as_of: Spoken,
    as_of_value: String,
    period: Option<(Spoken, Spoken)>,
    period_value: String,
    audience: String,
    version: String,
    link: String,
    command: String,
    json: String,
}

/// A part of a figure as a row.
struct PartLine {
    name: String,
    /// How it is made, in words.
    help: Option<String>,
    /// What it was divided from and by.
    of: Option<String>,
    value: String,
}

fn proof(state: &AppState, reader: &Reader, formula: &Formula, found: AnyFigure) -> ProofPage {
    let words = reader.words;
    let figure = found.figure;
    let prefix = key(formula.name);
    let title = words.text_with(
        "page-proof-title",
        &[("figure", words.text(&prefix).into())],
    );
    let (counted, hidden) = counted(&figure.counted, &prefix, reader);
    let record = found.record.map(|id| key_of(Some(id), reader));
    let year = figure
        .period
        .filter(|_| formula.has_period)
        .map(|period| period.from.year());
    let again = again(formula, &figure, record.as_deref(), reader);
    ProofPage {
        shell: Shell::new(state, reader, &title),
        title,
        about: found
            .record
            .map(|id| spoken::cell(&Cell::Record(id), reader, &reader.view())),
        value: figure
            .value
            .value()
            .map(|value| draw(value, &prefix, reader)),
        reason: figure
            .value
            .reason()
            .map(|reason| spoken::reason(reason, reader)),
        formula: words.help(&prefix).unwrap_or_default(),
        formula_number: words.text_with(
            "page-proof-formula-number",
            &[("number", figure.formula.into())],
        ),
        parts: parts(&figure, &prefix, reader),
        counted_all: figure.counted.len(),
        counted,
        hidden,
        left_out: left_out(&figure.left_out, reader),
        settings: units::settings(&figure, reader),
        as_of: spoken::day(figure.as_of, reader),
        as_of_value: figure.as_of.to_string(),
        period: days(figure.period.filter(|_| formula.has_period), reader),
        period_value: year.map(|year| year.to_string()).unwrap_or_default(),
        audience: spoken::choice("audience", figure.audience.word(), reader),
        version: reader.language.integer(figure.version),
        link: again.link,
        command: again.command,
        json: again.json,
    }
}

/// How a figure is computed again.
struct Again {
    link: String,
    command: String,
    json: String,
}

/// By an address, by a command, by another program. Later corrections change a figure: whoever may ask for the register as it was
/// known is told which version this is.
fn again(
    formula: &Formula,
    figure: &Figure<Outcome>,
    record: Option<&str>,
    reader: &Reader,
) -> Again {
    let (name, as_of) = (formula.name, figure.as_of);
    let year = figure
        .period
        .filter(|_| formula.has_period)
        .map(|period| period.from.year());
    let asked = |mark: &str, each: &str| asked(record, year, mark, each);
    let may_ask = reader.account.is_some() && figure.audience == policy::Audience::Internal;
    let known = |word: &str| match may_ask {
        true => format!("{word}{}", figure.version),
        false => String::new(),
    };
    let tail = record.map(|key| format!("/{key}")).unwrap_or_default();
    let period = year
        .map(|year| format!("&period={year}"))
        .unwrap_or_default();
    let at = known("&known_at=");
    Again {
        link: reader.link(&format!("/figures/{name}{tail}?as_of={as_of}{period}{at}")),
        command: format!(
            "cosmopole figures {name}{} --as-of {as_of}{}",
            asked(" --", " "),
            known(" --known-at ")
        ),
        json: format!(
            "/api/v1/figures/{name}?as_of={as_of}{}{at}",
            asked("&", "=")
        ),
    }
}

/// How a command or an address names the record and the period of a figure.
fn asked(record: Option<&str>, year: Option<i16>, mark: &str, each: &str) -> String {
    let record = record.map(|key| format!("{mark}record{each}{key}"));
    let period = year.map(|year| format!("{mark}period{each}{year}"));
    format!(
        "{}{}",
        record.unwrap_or_default(),
        period.unwrap_or_default()
    )
}

/// The days of a period, and the year by which it is asked for.
fn days(period: Option<Period>, reader: &Reader) -> Option<(Spoken, Spoken)> {
    period.map(|period| {
        (
            spoken::day(period.from, reader),
            spoken::day(period.to, reader),
        )
    })
}

fn parts(figure: &Figure<Outcome>, prefix: &str, reader: &Reader) -> Vec<PartLine> {
    let line = |part: &Part| PartLine {
        name: label(prefix, part.name, reader),
        help: help(prefix, part.name, reader),
        of: units::division(figure.name, part, reader),
        value: units::value(figure.name, part, reader),
    };
    figure.parts.iter().map(line).collect()
}

/// How many records a proof names before it only counts the rest; the interface for programs names them all.
const NAMED: usize = 500;

fn counted(counted: &[Counted], prefix: &str, reader: &Reader) -> (Vec<(Spoken, String)>, usize) {
    let open = |found: &&Counted| {
        let record = reader.policy().any(found.record);
        record.is_some_and(|record| reader.may(Verb::See, &record))
    };
    let hidden = counted.iter().filter(|found| !open(found)).count();
    let rows = counted.iter().filter(open).take(NAMED).filter_map(|found| {
        let link = linked(found.record, reader)?;
        Some((link, label(prefix, found.counted_as, reader)))
    });
    (rows.collect(), hidden)
}

fn left_out(left_out: &[LeftOut], reader: &Reader) -> Vec<(Spoken, String)> {
    let row = |found: &LeftOut| {
        let link = linked(found.record, reader)?;
        Some((link, spoken::reason(&found.reason, reader)))
    };
    left_out.iter().filter_map(row).take(NAMED).collect()
}
