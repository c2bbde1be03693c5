//! From reactive to planned: what was begun in each fiscal year of the strategy, by number and by cost, and what was reactive.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use office::CellOut;
use policy::kernel::{Assessed, Exact, Figure, Listed, Period, decimal};
use policy::record::Shared;
use policy::strategy::{ByOrigin, Origin, PlannedShare, Strategy, Traced, planned_share_by_year};

use super::around::{Around, chosen, csv, of_year};
use crate::figures::{linked, period_of};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page, with_parameter};
use crate::pictures::{Ground, Stack, StackPart, ground_mark, stacks};
use crate::state::AppState;

/// The most years that the page shows.
const YEARS: i16 = 15;
/// The most reactive records that the page names.
const NAMED: usize = 200;

#[derive(Template)]
#[template(path = "strategy/planned.html")]
struct PlannedPage {
    shell: Shell,
    title: String,
    around: Around,
    /// Whether there are strategies, and none of them is of this date.
    none_then: bool,
    legend: Vec<(String, String)>,
    number_picture: String,
    cost_picture: String,
    years: Vec<YearRow>,
    differ: Option<String>,
    differing: Vec<(String, String)>,
    year: String,
    reactive: Vec<ReactiveRow>,
    hidden: usize,
    cut: usize,
    reason: Option<String>,
}

/// One fiscal year.
struct YearRow {
    label: String,
    list: String,
    proof: String,
    chosen: bool,
    numbers: Vec<(&'static str, String)>,
    costs: Vec<(&'static str, String)>,
    by_number: String,
    by_cost: String,
    differ: bool,
    reason: Option<String>,
}

struct ReactiveRow {
    link: Spoken,
    began: Spoken,
    cost: String,
}

/// The origins in the order of the bars, with how each is drawn.
const ORIGINS: [(Origin, Ground); 4] = [
    (Origin::Planned, Ground::Plain),
    (Origin::Aligned, Ground::Lines),
    (Origin::Reactive, Ground::Dots),
    (Origin::Crisis, Ground::Apart),
];

type Year = (i16, Figure<PlannedShare>);

/// The page.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    let strategy = chosen(&reader);
    let years = by_year(strategy.as_ref(), &reader);
    let asked = period_of(&reader).from.year();
    let here = years.iter().find(|(year, _)| *year == asked);
    let (reactive, hidden, cut) = reactive(here.map(|(_, figure)| figure), &reader);
    let rows: Vec<YearRow> = years
        .iter()
        .map(|year| year_row(year, asked, &reader))
        .collect();
    let title = reader.words.text("page-strategy-planned");
    let mut around = Around::strategy(&reader).with_csv(&reader);
    around.period = Some(asked);
    around.proof = Some(of_year("planned_share", asked, &reader));
    page(&PlannedPage {
        shell: Shell::new(&state, &reader, &title),
        none_then: strategy.is_none() && !around.strategies.is_empty(),
        around,
        legend: legend(&reader),
        number_picture: picture(&years, Measured::Number, &reader),
        cost_picture: picture(&years, Measured::Cost, &reader),
        differ: differ(&rows, &reader),
        differing: differing(&rows),
        years: rows,
        year: fiscal_year(asked, &reader),
        reactive,
        hidden,
        cut,
        reason: here
            .and_then(|(_, figure)| figure.value.reason())
            .map(|why| spoken::reason(why, &reader)),
        title,
    })
}

/// The figure of each fiscal year of the strategy up to the date of the page, and of the year asked for; of a strategy that begins
/// later, no year of its own.
fn by_year(strategy: Option<&Shared<Strategy>>, reader: &Reader) -> Vec<Year> {
    let view = reader.view();
    let start = reader.settings.fiscal_year_start_month;
    let asked = period_of(reader).from.year();
    let of = |day| Period::around(day, start).map_or(asked, |period| period.from.year());
    let (first, last) = strategy.map_or((asked, asked), |found| {
        let to = found.body.horizon_to.min(reader.as_of);
        (of(found.body.horizon_from), of(to))
    });
    let mut years = planned_share_by_year(&view, first.max(last.saturating_sub(YEARS - 1))..=last);
    if !years.iter().any(|(year, _)| *year == asked) {
        years.extend(planned_share_by_year(&view, asked..=asked));
        years.sort_by_key(|(year, _)| *year);
    }
    years
}

/// What a bar measures.
#[derive(Clone, Copy)]
enum Measured {
    Number,
    Cost,
}

fn amount(sums: &ByOrigin, origin: Origin) -> Exact {
    match origin {
        Origin::Planned => sums.planned,
        Origin::Aligned => sums.aligned,
        Origin::Reactive => sums.reactive,
        Origin::Crisis => sums.crisis,
    }
}

/// The sums of a figure; those of the crises remain where nothing else began, as its counted records say.
fn sums(figure: &Figure<PlannedShare>, measured: Measured) -> ByOrigin {
    match (&figure.value, measured) {
        (Assessed::Value(found), Measured::Number) => found.number,
        (Assessed::Value(found), Measured::Cost) => found.cost,
        (Assessed::NotAssessable(_), Measured::Number) => ByOrigin {
            crisis: policy::kernel::whole(figure.counted.len()),
            ..ByOrigin::default()
        },
        (Assessed::NotAssessable(_), Measured::Cost) => ByOrigin::default(),
    }
}

fn said(amount: Exact, measured: Measured, reader: &Reader) -> String {
    let whole = amount.round().to_integer();
    let whole = i64::try_from(whole).unwrap_or(i64::MAX);
    match measured {
        Measured::Number => reader.language.integer(whole),
        Measured::Cost => reader.language.money(whole, &reader.settings.base_currency),
    }
}

fn share(share: Option<Exact>, reader: &Reader) -> String {
    let nothing = || reader.words.text("not-assessable");
    share.map_or_else(nothing, |share| reader.language.percent(&share, 1))
}

/// The year, as an office whose fiscal year is not the calendar's calls it.
fn fiscal_year(year: i16, reader: &Reader) -> String {
    if reader.settings.fiscal_year_start_month == 1 {
        return reader.language.year(year);
    }
    let (from, to) = (
        reader.language.year(year),
        reader.language.year(year.saturating_add(1)),
    );
    format!("{from}–{to}")
}

fn picture(years: &[Year], measured: Measured, reader: &Reader) -> String {
    let words = reader.words;
    let drawn: Vec<_> = years
        .iter()
        .map(|year| bar_words(year, measured, reader))
        .collect();
    let parts: Vec<Vec<StackPart<'_>>> = drawn
        .iter()
        .map(|bar| {
            bar.parts
                .iter()
                .map(|(ground, value, written)| StackPart {
                    ground: *ground,
                    value: *value,
                    written,
                })
                .collect()
        })
        .collect();
    let bars: Vec<Stack<'_>> = drawn
        .iter()
        .zip(&parts)
        .map(|(bar, parts)| Stack {
            label: &bar.label,
            title: &bar.title,
            written: &bar.written,
            address: &bar.address,
            parts,
        })
        .collect();
    let (id, key) = match measured {
        Measured::Number => ("planned-number", "page-strategy-planned-number"),
        Measured::Cost => ("planned-cost", "page-strategy-planned-cost"),
    };
    stacks(id, &words.text(key), &point(years, measured, reader), &bars)
}

/// A number as a picture draws it.
fn as_drawn(number: &Exact) -> f64 {
    *number.numer() as f64 / *number.denom() as f64
}

/// What one bar says.
struct BarWords {
    label: String,
    title: String,
    written: String,
    address: String,
    parts: Vec<(Ground, f64, String)>,
}

fn bar_words((year, figure): &Year, measured: Measured, reader: &Reader) -> BarWords {
    let sums = sums(figure, measured);
    let label = fiscal_year(*year, reader);
    let parts: Vec<(Ground, f64, String)> = ORIGINS
        .iter()
        .map(|(origin, ground)| {
            let amount = amount(&sums, *origin);
            (*ground, as_drawn(&amount), said(amount, measured, reader))
        })
        .collect();
    let told = ORIGINS
        .iter()
        .zip(&parts)
        .map(|((origin, _), (_, _, written))| {
            let values = [
                ("label", spoken::listed(*origin, reader).into()),
                ("value", written.as_str().into()),
            ];
            reader.words.text_with("frame-labelled", &values)
        });
    let told: Vec<String> = told.collect();
    let planned = figure.value.value().and_then(|found| match measured {
        Measured::Number => found.by_number(),
        Measured::Cost => found.by_cost(),
    });
    BarWords {
        title: format!("{label} – {}", told.join(", ")),
        written: reader.words.text_with(
            "page-strategy-planned-of",
            &[("share", share(planned, reader).into())],
        ),
        address: of_year("planned_share", *year, reader),
        label,
        parts,
    }
}

/// The first and the last year that can be judged, in a sentence.
fn point(years: &[Year], measured: Measured, reader: &Reader) -> String {
    let planned = |figure: &Figure<PlannedShare>| {
        let found = figure.value.value()?;
        match measured {
            Measured::Number => found.by_number(),
            Measured::Cost => found.by_cost(),
        }
    };
    let known: Vec<(i16, Exact)> = years
        .iter()
        .filter_map(|(year, figure)| Some((*year, planned(figure)?)))
        .collect();
    let (Some(first), Some(last)) = (known.first(), known.last()) else {
        return reader.words.text("page-strategy-planned-unknown");
    };
    let values = [
        ("first", fiscal_year(first.0, reader).into()),
        ("first_share", share(Some(first.1), reader).into()),
        ("last", fiscal_year(last.0, reader).into()),
        ("last_share", share(Some(last.1), reader).into()),
    ];
    reader
        .words
        .text_with("page-strategy-planned-point", &values)
}

fn legend(reader: &Reader) -> Vec<(String, String)> {
    let entry = |(origin, ground): &(Origin, Ground)| {
        (
            ground_mark("legend", *ground),
            spoken::listed(*origin, reader),
        )
    };
    ORIGINS.iter().map(entry).collect()
}

fn year_row((year, figure): &Year, asked: i16, reader: &Reader) -> YearRow {
    let found = figure.value.value();
    let said_all = |measured: Measured| {
        let sums = sums(figure, measured);
        let one = |(origin, _): &(Origin, Ground)| {
            (
                origin.word(),
                said(amount(&sums, *origin), measured, reader),
            )
        };
        ORIGINS.iter().map(one).collect::<Vec<_>>()
    };
    let here = with_parameter(
        &reader.path,
        &reader.query,
        "period",
        Some(&year.to_string()),
    );
    YearRow {
        label: fiscal_year(*year, reader),
        list: format!("{here}#reactive"),
        proof: of_year("planned_share", *year, reader),
        chosen: *year == asked,
        numbers: said_all(Measured::Number),
        costs: said_all(Measured::Cost),
        by_number: share(found.and_then(PlannedShare::by_number), reader),
        by_cost: share(found.and_then(PlannedShare::by_cost), reader),
        differ: found.is_some_and(PlannedShare::differ),
        reason: figure.value.reason().map(|why| spoken::reason(why, reader)),
    }
}

/// The years in which number and cost tell different stories, with where to see why.
fn differing(rows: &[YearRow]) -> Vec<(String, String)> {
    let found = rows.iter().filter(|row| row.differ);
    found
        .map(|row| (row.label.clone(), row.proof.clone()))
        .collect()
}

/// Says in which years.
fn differ(rows: &[YearRow], reader: &Reader) -> Option<String> {
    let years: Vec<&str> = rows
        .iter()
        .filter(|row| row.differ)
        .map(|row| row.label.as_str())
        .collect();
    let values = [("years", reader.language.list(&years).into())];
    let said = || {
        reader
            .words
            .text_with("page-strategy-planned-differ", &values)
    };
    (!years.is_empty()).then(said)
}

/// The reactive records of a figure; those that the reader may not open are counted.
fn reactive(
    figure: Option<&Figure<PlannedShare>>,
    reader: &Reader,
) -> (Vec<ReactiveRow>, usize, usize) {
    let Some(found) = figure.and_then(|figure| figure.value.value()) else {
        return (Vec::new(), 0, 0);
    };
    let all = found
        .activities
        .iter()
        .filter(|one| one.origin == Origin::Reactive);
    let mut hidden = 0;
    let mut rows = Vec::new();
    for one in all {
        match linked(one.activity, reader) {
            Some(link) => rows.push((link, one)),
            None => hidden += 1,
        }
    }
    let cut = rows.len().saturating_sub(NAMED);
    let row = |(link, one): (Spoken, &Traced)| ReactiveRow {
        link,
        began: spoken::historical(one.on, reader),
        cost: said_cost(one, reader),
    };
    (rows.into_iter().take(NAMED).map(row).collect(), hidden, cut)
}

fn said_cost(one: &Traced, reader: &Reader) -> String {
    match &one.cost {
        Assessed::Value(minor) => said(*minor, Measured::Cost, reader),
        Assessed::NotAssessable(why) => spoken::reason(why, reader),
    }
}

/// The years as comma-separated values.
pub(super) async fn table(reader: Reader) -> Result<Response, Failure> {
    let strategy = chosen(&reader);
    let number = |value: Exact| CellOut::Number(decimal(&value));
    let part = |value: Option<Exact>| value.map_or(CellOut::Empty, number);
    let digits = language::currency_decimals(&reader.settings.base_currency).unwrap_or(2);
    let minor = Exact::from_integer(10_i128.pow(u32::from(digits)));
    let line = |(year, figure): &Year| {
        let mut line = vec![CellOut::Number(year.to_string())];
        let counts = sums(figure, Measured::Number);
        line.extend(
            ORIGINS
                .iter()
                .map(|(origin, _)| number(amount(&counts, *origin))),
        );
        let costs = sums(figure, Measured::Cost);
        line.extend(
            ORIGINS
                .iter()
                .map(|(origin, _)| number(amount(&costs, *origin) / minor)),
        );
        let found = figure.value.value();
        line.push(part(found.and_then(PlannedShare::by_number)));
        line.push(part(found.and_then(PlannedShare::by_cost)));
        line
    };
    let lines: Vec<_> = by_year(strategy.as_ref(), &reader)
        .iter()
        .map(line)
        .collect();
    let heads = [
        "page-proof-period",
        "page-strategy-number-planned",
        "page-strategy-number-aligned",
        "page-strategy-number-reactive",
        "page-strategy-number-crisis",
        "page-strategy-cost-planned",
        "page-strategy-cost-aligned",
        "page-strategy-cost-reactive",
        "page-strategy-cost-crisis",
        "figure-planned-share-by-number",
        "figure-planned-share-by-cost",
    ];
    Ok(csv("planned-share", &heads, &lines, &reader))
}
