//! The page of an indicator: where it stands, its values as a curve with start, targets and thresholds, every observation; then
//! everything that the register's own page would say.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use policy::kernel::{Assessed, Exact, Figure, Ref};
use policy::measurement::{
    Indicator, Observation, ObservationStatus, Point, Standing, indicator_status, series,
};
use policy::record::Shared;
use policy::rights::Verb;
use policy::{AnyRecord, Kind};

use super::values::{chip, day_of, faded, proof, said, status, told, wanted, way, worn};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell};
use crate::governance::sheet::{Table, drawn, leading, nothing, number, record};
use crate::pictures::{Curve, CurvePoint, Goal, Line, Sure, curve};
use crate::register::{Head, blocks, head};
use crate::state::AppState;

/// The most observations that the table shows; the list has them all.
const SHOWN: usize = 60;

#[derive(Template)]
#[template(path = "measurement/indicator.html")]
struct IndicatorPage {
    shell: Shell,
    head: Head,
    exceptions: usize,
    proof: String,
    chip: Spoken,
    value: Option<String>,
    about: String,
    facts: Vec<(String, Spoken)>,
    picture: String,
    point: String,
    table: Table,
    more: Option<(usize, String)>,
    add: Option<String>,
    fields: String,
    moves: String,
    referrers: String,
    files: String,
    comments: String,
}

/// The page of an indicator.
///
/// # Errors
/// When the ledger or a template fails.
pub async fn show(
    state: &AppState,
    reader: &Reader,
    indicator: &Shared<Indicator>,
) -> Result<Response, Failure> {
    let record = AnyRecord::Indicator(indicator.clone());
    let figure = indicator_status(indicator, &reader.view());
    let proof = proof(indicator, reader);
    let observed = indicator.body.computed_by.is_none();
    let points = series(indicator, &reader.view()).points;
    let (table, cut) = table(indicator, &points, &proof, reader);
    let list = reader.list_address(Kind::Observation);
    let may_add =
        observed && reader.account.is_some() && reader.may_ever(Verb::Create, Kind::Observation);
    let standing = figure.value.value();
    let page = IndicatorPage {
        shell: Shell::new(state, reader, &spoken::title(indicator.id, reader)),
        head: head(state, &record, reader).await?,
        exceptions: record.common().exceptions.len(),
        chip: headline(&figure, &proof, reader),
        value: standing
            .and_then(|found| found.last)
            .map(|(_, value)| said(&value, indicator.body.unit.as_ref(), reader)),
        about: about(&figure, reader),
        facts: standing
            .map(|found| facts(found, &proof, reader))
            .unwrap_or_default(),
        picture: picture(indicator, &points, &proof, reader),
        point: told(&indicator.body, &points, reader),
        more: (cut > 0).then(|| (cut, format!("{list}?indicator={}", indicator.id))),
        table,
        add: may_add.then(|| format!("{list}/new?indicator={}", indicator.id)),
        fields: blocks::fields(&record, reader, &["visibility", "owner"]).render()?,
        moves: blocks::moves(state, &record, reader).render()?,
        referrers: blocks::referrers(&record, reader, &[Kind::Observation]).render()?,
        files: blocks::files(&record, reader).render()?,
        comments: blocks::comments(state, &record, reader).await?.render()?,
        proof,
    };
    crate::frame::page(&page)
}

fn headline(figure: &Figure<Standing>, proof: &str, reader: &Reader) -> Spoken {
    match &figure.value {
        Assessed::Value(found) => chip(worn(found.status), &status(found, reader), proof),
        Assessed::NotAssessable(_) => chip(
            "not_assessable",
            &reader.words.text("not-assessable"),
            proof,
        ),
    }
}

/// What the status means, or why there is none.
fn about(figure: &Figure<Standing>, reader: &Reader) -> String {
    match &figure.value {
        Assessed::Value(found) => {
            use policy::kernel::Listed;
            let key = spoken::choice_key(policy::measurement::Status::LIST, found.status.word());
            reader.words.help(&key).unwrap_or_default()
        }
        Assessed::NotAssessable(reason) => spoken::reason(reason, reader),
    }
}

/// The numbers behind the status.
fn facts(found: &Standing, proof: &str, reader: &Reader) -> Vec<(String, Spoken)> {
    let share = |share: &Exact| leading(&reader.language.percent(share, 0), proof);
    let last = found.last.map(|(on, _)| spoken::day(on, reader));
    let rows = [
        ("figure-indicator-status-observed-on", last),
        (
            "figure-indicator-status-attainment",
            found.attainment.as_ref().map(share),
        ),
        (
            "figure-indicator-status-expected",
            found.expected.as_ref().map(share),
        ),
        (
            "indicator-trend",
            Some(leading(&spoken::listed(found.trend, reader), proof)),
        ),
    ];
    rows.into_iter()
        .filter_map(|(key, said)| Some((reader.words.text(key), said?)))
        .collect()
}

/// The newest observations that the reader may open, of the whole and of its parts, and how many there are.
fn observations(
    indicator: &Shared<Indicator>,
    reader: &Reader,
) -> (Vec<Shared<Observation>>, usize) {
    let by_then = || {
        let all = reader.policy().observed(indicator.id).newest_first();
        all.filter(|one| one.on() <= reader.as_of)
    };
    let records = || by_then().map(|one| Arc::new(one.record(Ref::to(indicator.id))));
    if reader.sees_all(Kind::Observation) {
        return (records().take(SHOWN).collect(), by_then().count());
    }
    let may =
        |one: &Shared<Observation>| reader.may(Verb::See, &AnyRecord::Observation(one.clone()));
    let mut found: Vec<_> = records().filter(may).collect();
    let count = found.len();
    found.truncate(SHOWN);
    (found, count)
}

/// The table of the values, and how many rows it leaves out.
fn table(
    indicator: &Shared<Indicator>,
    points: &[Point],
    proof: &str,
    reader: &Reader,
) -> (Table, usize) {
    let unit = indicator.body.unit.as_ref();
    if indicator.body.computed_by.is_some() {
        let columns = [
            ("observation-observed-on", false),
            ("observation-value", true),
        ];
        let mut table = Table::new("page-measure-values", &columns, reader);
        table.rows = points
            .iter()
            .rev()
            .map(|point| {
                vec![
                    spoken::day(point.on, reader),
                    leading(&said(&point.value, unit, reader), proof),
                ]
            })
            .collect();
        return (table, 0);
    }
    let columns = [
        ("observation-observed-on", false),
        ("observation-value", true),
        ("observation-disaggregation", false),
        ("observation-status", false),
        ("observation-supplier", false),
        ("page-measure-note", false),
    ];
    let mut table = Table::new("page-measure-values", &columns, reader);
    let (shown, count) = observations(indicator, reader);
    table.rows = shown
        .iter()
        .map(|one| row(one, indicator, reader))
        .collect();
    (table, count.saturating_sub(SHOWN))
}

fn row(
    observation: &Shared<Observation>,
    indicator: &Shared<Indicator>,
    reader: &Reader,
) -> Vec<Spoken> {
    let unset = || nothing("frame-not-set", reader);
    let body = &observation.body;
    let address = reader.address_dated(&AnyRecord::Observation(observation.clone()));
    let value = said(&body.value.exact(), indicator.body.unit.as_ref(), reader);
    let part = body.disaggregation.as_deref();
    let supplier = body.supplier.or(indicator.body.supplier);
    let comment = body
        .comment
        .as_ref()
        .map(|words| spoken::text(words, reader));
    let reason = body.reason.as_deref().map(Spoken::plain);
    vec![
        leading(&reader.language.day(body.observed_on), &address),
        leading(&value, &address),
        part.map_or_else(
            || Spoken::plain(reader.words.text("page-measure-whole")),
            Spoken::plain,
        ),
        faded(
            Spoken::plain(spoken::listed(body.status, reader)),
            body.status == ObservationStatus::Provisional,
        ),
        supplier.map_or_else(unset, |link| record(link.id(), reader)),
        reason.or(comment).unwrap_or_else(unset),
    ]
}

/// The curve; nothing when there is neither a value nor a way to go.
fn picture(indicator: &Shared<Indicator>, found: &[Point], proof: &str, reader: &Reader) -> String {
    let body = &indicator.body;
    let expected = way(body);
    if found.is_empty() && expected.is_empty() {
        return String::new();
    }
    let unit = body.unit.as_ref();
    let titled = |key: &str, value: &Exact, on| {
        let values = [
            ("value", said(value, unit, reader).into()),
            ("day", reader.language.day(on).into()),
        ];
        let value = reader.words.text_with("page-measure-dated", &values);
        let values = [
            ("label", reader.words.text(key).into()),
            ("value", value.into()),
        ];
        reader.words.text_with("frame-labelled", &values)
    };
    let points: Vec<CurvePoint> = found
        .iter()
        .map(|point| {
            let (key, sure, address) = observed(point.record, proof, reader);
            CurvePoint {
                at: day_of(point.on),
                value: drawn(&point.value),
                sure,
                title: titled(key, &point.value, point.on),
                address,
            }
        })
        .collect();
    let goals: Vec<Goal> = body
        .targets
        .iter()
        .map(|target| Goal {
            at: day_of(target.on),
            value: drawn(&target.value.exact()),
            title: titled("page-measure-target", &target.value.exact(), target.on),
        })
        .collect();
    let lines = lines(body, reader);
    let days: Vec<f64> = expected
        .iter()
        .map(|stop| stop.0)
        .chain(points.iter().map(|point| point.at))
        .chain(goals.iter().map(|goal| goal.at))
        .collect();
    curve(&Curve {
        id: "curve",
        label: &reader.words.text("page-measure-curve"),
        description: &told(body, found, reader),
        points: &points,
        expected: &expected,
        goals: &goals,
        band: wanted(body, found),
        lines: &lines,
        years: &years(&days, reader),
        values: &edges(body, found.iter().map(|point| point.value), reader),
    })
}

/// How sure an observed value is, in words and as a shape, and where it leads; a value that a figure gives leads to the proof.
fn observed(id: Option<uuid::Uuid>, proof: &str, reader: &Reader) -> (&'static str, Sure, String) {
    let found = id.and_then(|id| reader.policy().any(id));
    let Some(AnyRecord::Observation(found)) = found else {
        return ("indicator-computed-by", Sure::Final, proof.to_owned());
    };
    let (key, sure) = match found.body.status {
        ObservationStatus::Provisional => ("observation-status-provisional", Sure::Provisional),
        ObservationStatus::Final => ("observation-status-final", Sure::Final),
        ObservationStatus::Revised => ("observation-status-revised", Sure::Revised),
    };
    let record = AnyRecord::Observation(found);
    let address = if reader.may(Verb::See, &record) {
        reader.address_dated(&record)
    } else {
        proof.to_owned()
    };
    (key, sure, address)
}

/// The start value and the thresholds.
fn lines(indicator: &Indicator, reader: &Reader) -> Vec<Line> {
    let line = |class, key: &str, value: Exact| {
        let values = [
            ("label", reader.words.text(key).into()),
            ("value", number(&value, reader).into()),
        ];
        Line {
            class,
            value: drawn(&value),
            words: reader.words.text_with("frame-labelled", &values),
        }
    };
    let start = indicator.baseline.as_ref();
    let mut lines: Vec<Line> = start
        .map(|start| line("baseline", "indicator-baseline", start.value.exact()))
        .into_iter()
        .collect();
    if let Some(found) = &indicator.thresholds {
        lines.push(line(
            "watch",
            "indicator-thresholds-watch",
            found.watch.exact(),
        ));
        lines.push(line(
            "limit",
            "indicator-thresholds-limit",
            found.limit.exact(),
        ));
    }
    lines
}

/// The first days of the years between the first and the last day.
fn years(days: &[f64], reader: &Reader) -> Vec<(f64, String)> {
    let first = days.iter().copied().fold(f64::INFINITY, f64::min);
    let last = days.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let start = |year: i16| jiff::civil::Date::new(year, 1, 1).ok().map(day_of);
    (1900..=2200)
        .filter_map(|year| Some((start(year)?, year)))
        .filter(|(day, _)| (first..=last).contains(day))
        .map(|(day, year)| (day, reader.language.year(year)))
        .collect()
}

/// The lowest and the highest value, written at the edge.
fn edges(
    indicator: &Indicator,
    values: impl Iterator<Item = Exact>,
    reader: &Reader,
) -> Vec<(f64, String)> {
    let targets = indicator.targets.iter().map(|target| target.value.exact());
    let start = indicator.baseline.iter().map(|start| start.value.exact());
    let mut all: Vec<Exact> = values.chain(targets).chain(start).collect();
    all.sort();
    all.dedup();
    let ends = match all.as_slice() {
        [] => Vec::new(),
        [only] => vec![*only],
        [low, .., high] => vec![*low, *high],
    };
    ends.iter()
        .map(|value| (drawn(value), number(value, reader)))
        .collect()
}
