//! The means of the office year by year, posts and budget, and how it keeps its own deadlines and estimates.

use axum::extract::State;
use axum::response::Response;
use policy::Kind;
use policy::governance::{BudgetLine, Post};
use policy::kernel::{Assessed, Exact, Period};
use policy::operations::{BudgetExecution, budget_execution};

use super::timeliness::{estimates, promises, reports, requests};
use crate::figures::{address, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader};
use crate::governance::sheet::{
    self, Picture, Section, Sheet, Table, Tile, amount, drawn, leading, nothing, number, record,
    records, shown,
};
use crate::pictures::{Bar, Ground, Stack, StackPart, bars, ground_mark, stacks};
use crate::state::AppState;

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    sheet::show(&state, &reader, made(&reader))
}

/// One of its tables.
pub(super) async fn csv(reader: Reader) -> Result<Response, Failure> {
    sheet::csv(&reader, made(&reader))
}

fn made(reader: &Reader) -> Sheet {
    let mut tiles = Vec::new();
    let years = years(reader);
    let sections = vec![
        posts(&years, reader),
        budget(&years, reader),
        lines(&mut tiles, reader),
        requests(&mut tiles, reader),
        reports(&mut tiles, reader),
        promises(&mut tiles, reader),
        estimates(&mut tiles, reader),
    ];
    Sheet {
        key: "page-means",
        tiles,
        sections,
    }
}

/// One fiscal year: its number, its days, what the posts make at its end, its budget.
struct Year {
    label: String,
    day: jiff::civil::Date,
    posts: Vec<uuid::Uuid>,
    fte: Exact,
    budget: Assessed<BudgetExecution>,
    proof: String,
}

/// How many years are shown, the last of them the one of the page.
const YEARS: i16 = 5;

fn years(reader: &Reader) -> Vec<Year> {
    let last = period_of(reader).from.year();
    let start = reader.settings.fiscal_year_start_month;
    (last.saturating_sub(YEARS - 1)..=last)
        .filter_map(|year| Period::fiscal_year(year, start))
        .map(|period| one_year(period, reader))
        .collect()
}

fn one_year(period: Period, reader: &Reader) -> Year {
    let view = reader.view();
    let year = period.from.year();
    let day = period.to.min(view.as_of);
    let posts = view
        .policy
        .table::<Post>()
        .all()
        .filter(|post| post.body.is_active(day));
    let (mut held, mut fte) = (Vec::new(), Exact::from_integer(0));
    for post in posts {
        held.push(post.id);
        fte += post.body.fte.exact();
    }
    Year {
        label: reader.language.year(year),
        day,
        posts: held,
        fte,
        budget: budget_execution(&view, period).value,
        proof: reader.link(&format!(
            "/figures/budget_execution?as_of={}&period={year}",
            view.as_of
        )),
    }
}

/// A number on top that leads to its proof.
pub(super) fn tile(key: &str, value: String, link: &str, reader: &Reader) -> Tile {
    Tile {
        value,
        label: reader.words.text(key),
        note: String::new(),
        link: link.to_owned(),
    }
}

/// A bar: label, written value, length, state, proof.
pub(super) type Row = (String, String, f64, Option<&'static str>, String);

/// Bars that lead to their proofs.
pub(super) fn picture(id: &str, label: &str, point: String, rows: &[Row]) -> Picture {
    let drawn: Vec<Bar<'_>> = rows
        .iter()
        .map(|(label, written, value, state, proof)| Bar {
            label,
            written,
            value: *value,
            state: *state,
            address: Some(proof),
        })
        .collect();
    Picture {
        class: "bars",
        svg: bars(id, label, &point, &drawn),
        caption: point,
        legend: Vec::new(),
    }
}

/// Full-time equivalents at the end of each year, or at the date of the page while it runs.
fn posts(years: &[Year], reader: &Reader) -> Section {
    let mut section = Section::new("posts", "page-means-posts", reader);
    if reader.policy().table::<Post>().is_empty() {
        section.nothing_of(Kind::Post, reader);
        return section;
    }
    let list = reader.list_address(Kind::Post);
    let at = |year: &Year| format!("{list}?as_of={}", year.day);
    let rows: Vec<Row> = years
        .iter()
        .map(|year| {
            (
                year.label.clone(),
                number(&year.fte, reader),
                drawn(&year.fte),
                None,
                at(year),
            )
        })
        .collect();
    let point = match (rows.first(), rows.last()) {
        (Some(first), Some(last)) => reader.words.text_with(
            "page-means-posts-point",
            &[
                ("before", first.1.clone().into()),
                ("from", first.0.clone().into()),
                ("now", last.1.clone().into()),
                ("to", last.0.clone().into()),
            ],
        ),
        _ => String::new(),
    };
    section
        .pictures
        .push(picture("posts-picture", &section.title, point, &rows));
    let columns = [
        ("page-means-year", false),
        ("page-means-day", false),
        ("page-means-fte", true),
        ("kind-post-plural", false),
    ];
    let mut table = Table::new("page-means-posts", &columns, reader);
    for year in years {
        table.rows.push(vec![
            Spoken::plain(year.label.clone()),
            spoken::day(year.day, reader),
            leading(&number(&year.fte, reader), &at(year)),
            folded(year, reader),
        ]);
    }
    section.table = Some(table);
    section
}

/// The posts of a year: how many, and which when one opens them.
fn folded(year: &Year, reader: &Reader) -> Spoken {
    let said = records(year.posts.iter().copied(), reader);
    let count = sheet::counting("page-means-posts-count", year.posts.len(), reader);
    Spoken {
        html: Some(format!(
            "<details class=\"fold\"><summary>{}<span class=\"hidden-text\"> {}</span></summary><div class=\"fold-body\">{said}</div></details>",
            spoken::escaped(&count),
            spoken::escaped(&year.label),
        )),
        text: said.text,
    }
}

/// What was voted, committed and paid, year by year.
fn budget(years: &[Year], reader: &Reader) -> Section {
    let mut section = Section::new("budget", "page-means-budget", reader);
    if reader.policy().table::<BudgetLine>().is_empty() {
        section.nothing_of(Kind::BudgetLine, reader);
        return section;
    }
    let columns = [
        ("page-means-year", false),
        ("figure-budget-execution-voted", true),
        ("figure-budget-execution-committed", true),
        ("figure-budget-execution-paid", true),
        ("figure-budget-execution-paid-share", true),
    ];
    let mut table = Table::new("page-means-budget", &columns, reader);
    let mut point = reader.words.text("page-means-budget-unknown");
    for year in years {
        let mut cells = vec![Spoken::plain(year.label.clone())];
        match &year.budget {
            Assessed::NotAssessable(reason) => {
                let why = leading(&spoken::reason(reason, reader), &year.proof);
                cells.push(Spoken {
                    html: Some(format!("<span class=\"in-words\">{why}</span>")),
                    text: why.text,
                });
                cells.extend((0..3).map(|_| nothing("not-assessable", reader)));
            }
            Assessed::Value(found) => {
                let share = paid_share(found, reader);
                point = reader.words.text_with(
                    "page-means-budget-point",
                    &[
                        ("year", year.label.clone().into()),
                        ("share", share.clone().into()),
                    ],
                );
                let sums = [found.total.voted, found.total.committed, found.total.paid];
                let said = sums.map(|sum| amount(&sum, &found.currency, reader));
                cells.extend(said.map(|said| leading(&said, &year.proof)));
                cells.push(leading(&share, &year.proof));
            }
        }
        table.rows.push(cells);
    }
    section
        .pictures
        .push(budget_picture(years, &section.title, point, reader));
    section.table = Some(table);
    section
}

fn paid_share(found: &BudgetExecution, reader: &Reader) -> String {
    let share = found.total.paid / found.total.voted;
    reader.language.percent(&share, 1)
}

/// What a bar of the budget is made of: key of its words, how it is drawn.
const BUDGET_PARTS: [(&str, Ground); 3] = [
    ("page-means-budget-paid", Ground::Plain),
    ("page-means-budget-committed", Ground::Lines),
    ("page-means-budget-voted", Ground::Apart),
];

/// One bar for each year: of what was voted, what is paid, what is only committed, what is free.
fn budget_picture(years: &[Year], label: &str, point: String, reader: &Reader) -> Picture {
    let words = reader.words;
    let zero = Exact::from_integer(0);
    let known = years
        .iter()
        .filter_map(|year| Some((year, year.budget.value()?)));
    let rows: Vec<(&Year, String, String, [f64; 3])> = known
        .map(|(year, found)| {
            let total = &found.total;
            let values = [
                ("share", paid_share(found, reader).into()),
                (
                    "voted",
                    amount(&total.voted, &found.currency, reader).into(),
                ),
            ];
            let written = words.text_with("page-means-budget-of", &values);
            let named = [
                ("label", year.label.clone().into()),
                ("value", written.clone().into()),
            ];
            let title = words.text_with("frame-labelled", &named);
            let parts = [
                total.paid,
                (total.committed - total.paid).max(zero),
                (total.voted - total.committed).max(zero),
            ];
            (year, written, title, parts.map(|part| drawn(&part)))
        })
        .collect();
    let parts: Vec<Vec<StackPart<'_>>> = rows
        .iter()
        .map(|(_, _, _, values)| {
            let part = |(value, (_, ground)): (&f64, &(&str, Ground))| StackPart {
                ground: *ground,
                value: *value,
                written: "",
            };
            values.iter().zip(&BUDGET_PARTS).map(part).collect()
        })
        .collect();
    let bars: Vec<Stack<'_>> = rows
        .iter()
        .zip(&parts)
        .map(|((year, written, title, _), parts)| Stack {
            label: &year.label,
            title,
            written,
            address: &year.proof,
            parts,
        })
        .collect();
    let mark =
        |(key, ground): &(&str, Ground)| (ground_mark("budget-legend", *ground), words.text(key));
    Picture {
        class: "stacks budget",
        svg: stacks("budget-picture", label, &point, &bars),
        caption: point,
        legend: BUDGET_PARTS.iter().map(mark).collect(),
    }
}

/// The lines of the year of the page.
fn lines(tiles: &mut Vec<Tile>, reader: &Reader) -> Section {
    let proof = address("budget_execution", None, reader);
    let mut section =
        Section::new("lines", "figure-budget-execution-lines", reader).proved(proof.clone());
    let figure = budget_execution(&reader.view(), period_of(reader));
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => {
            section.because(reason, reader);
            return section;
        }
    };
    tiles.push(tile(
        "figure-budget-execution-paid-share",
        paid_share(found, reader),
        &proof,
        reader,
    ));
    let columns = [
        ("figure-budget-execution-lines-line", false),
        ("figure-budget-execution-lines-voted", true),
        ("figure-budget-execution-lines-committed", true),
        ("figure-budget-execution-lines-paid", true),
    ];
    let mut table = Table::new("figure-budget-execution-lines", &columns, reader);
    for line in found.lines.iter().take(shown(reader)) {
        let mut row = vec![record(line.line, reader)];
        row.extend(
            [line.voted, line.committed, line.paid]
                .map(|sum| leading(&amount(&sum, &found.currency, reader), &proof)),
        );
        table.rows.push(row);
    }
    section.cut(found.lines.len().saturating_sub(shown(reader)), reader);
    section.table = Some(table);
    section
}
