//! The values of an indicator in words and as drawings, shared by the pages of this room.

use jiff::civil::Date;
use policy::kernel::{Exact, Listed, Text};
use policy::measurement::{
    Indicator, IndicatorDirection, Point, Severity, Standing, Status, Trend, latest,
};
use policy::record::Shared;

use crate::figures::address;
use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken, escaped};
use crate::governance::sheet::{drawn, number};
use crate::pictures::{Sparkline, sparkline};

/// A day as a number that grows by one.
pub fn day_of(day: Date) -> f64 {
    let first = jiff::civil::date(2000, 1, 1);
    first
        .until(day)
        .map_or(0.0, |span| f64::from(span.get_days()))
}

/// A value with its unit.
pub fn said(value: &Exact, unit: Option<&Text>, reader: &Reader) -> String {
    let value = number(value, reader);
    let unit = unit.and_then(|unit| unit.shown(reader.tongue(), reader.reference()));
    match unit {
        Some((_, unit)) => reader.words.text_with(
            "page-measure-value",
            &[("value", value.into()), ("unit", unit.into())],
        ),
        None => value,
    }
}

/// The proof of where an indicator stands.
pub fn proof(indicator: &Shared<Indicator>, reader: &Reader) -> String {
    let key = policy::kernel::named(indicator.id, reader.policy());
    address("indicator_status", Some(&key), reader)
}

/// The sign that a status wears.
pub fn worn(status: Status) -> &'static str {
    match status {
        Status::Achieved => "done",
        Status::OnTrack => "alive",
        Status::AtRisk => "one_sided",
        Status::OffTrack | Status::Missed => "refused",
        Status::Stale => "dormant",
        Status::NoData => "not_assessable",
        Status::NoTarget | Status::ByThresholds => "planned",
    }
}

/// The sign that a severity wears.
pub fn worn_by(severity: Severity) -> &'static str {
    match severity {
        Severity::Unknown => "not_assessable",
        Severity::Below => "alive",
        Severity::Watched => "one_sided",
        Severity::Beyond | Severity::Persistent => "refused",
    }
}

/// A word with its sign, leading to its proof.
pub fn chip(state: &str, words: &str, proof: &str) -> Spoken {
    Spoken {
        html: Some(format!(
            "<a class=\"chip\" data-state=\"{}\" href=\"{}\">{}</a>",
            escaped(state),
            escaped(proof),
            escaped(words)
        )),
        text: words.to_owned(),
    }
}

/// A word with its sign, leading nowhere.
pub fn marked(state: &str, words: &str) -> Spoken {
    Spoken {
        html: Some(format!(
            "<span class=\"chip\" data-state=\"{}\">{}</span>",
            escaped(state),
            escaped(words)
        )),
        text: words.to_owned(),
    }
}

/// Greyed.
pub fn faded(said: Spoken, stale: bool) -> Spoken {
    if !stale {
        return said;
    }
    Spoken {
        html: Some(format!("<span class=\"stale\">{said}</span>")),
        text: said.text,
    }
}

/// The trend of a standing in words.
pub fn trend(trend: Trend, reader: &Reader) -> Spoken {
    Spoken::plain(spoken::listed(trend, reader))
}

/// A standing's status in words.
pub fn status(standing: &Standing, reader: &Reader) -> String {
    spoken::choice(Status::LIST, standing.status.word(), reader)
}

/// The way from the start value through the targets, in the order of time.
pub fn way(indicator: &Indicator) -> Vec<(f64, f64)> {
    let Some(start) = &indicator.baseline else {
        return Vec::new();
    };
    let mut stops: Vec<(Date, Exact)> = indicator
        .targets
        .iter()
        .map(|target| (target.on, target.value.exact()))
        .collect();
    if stops.is_empty() {
        return Vec::new();
    }
    stops.push((start.on, start.value.exact()));
    stops.sort();
    stops
        .iter()
        .map(|(on, value)| (day_of(*on), drawn(value)))
        .collect()
}

/// The values that are wanted: a range, or from the last target to the edge of what is drawn.
pub fn wanted(indicator: &Indicator, points: &[Point]) -> Option<(f64, f64)> {
    if let IndicatorDirection::Range { min, max } = &indicator.direction {
        return Some((drawn(&min.exact()), drawn(&max.exact())));
    }
    let target = drawn(&indicator.last_target()?.value.exact());
    let values = || points.iter().map(|point| drawn(&point.value));
    Some(match indicator.direction {
        IndicatorDirection::Down => (values().fold(target, f64::min), target),
        _ => (target, values().fold(target, f64::max)),
    })
}

/// The point of a curve in one sentence: first and last value, start and target.
pub fn told(indicator: &Indicator, points: &[Point], reader: &Reader) -> String {
    let unit = indicator.unit.as_ref();
    let dated = |value: &Exact, on: Date| {
        let values = [
            ("value", said(value, unit, reader).into()),
            ("day", reader.language.day(on).into()),
        ];
        reader.words.text_with("page-measure-dated", &values)
    };
    let labelled = |key: &str, value: String| {
        let values = [
            ("label", reader.words.text(key).into()),
            ("value", value.into()),
        ];
        reader.words.text_with("frame-labelled", &values)
    };
    let mut parts = Vec::new();
    match (points.first(), points.last()) {
        (Some(first), Some(last)) if points.len() > 1 => parts.push(reader.words.text_with(
            "page-measure-from-to",
            &[
                ("first", dated(&first.value, first.on).into()),
                ("last", dated(&last.value, last.on).into()),
            ],
        )),
        (_, Some(last)) => parts.push(dated(&last.value, last.on)),
        _ => parts.push(reader.words.text("page-measure-none")),
    }
    if let Some(start) = &indicator.baseline {
        parts.push(labelled(
            "indicator-baseline",
            dated(&start.value.exact(), start.on),
        ));
    }
    if let Some(target) = indicator.last_target() {
        let target = dated(&target.value.exact(), target.on);
        parts.push(labelled("page-measure-target", target));
    }
    if let Some(thresholds) = &indicator.thresholds {
        let value = |exact: Exact| said(&exact, unit, reader);
        parts.push(labelled(
            "indicator-thresholds-watch",
            value(thresholds.watch.exact()),
        ));
        parts.push(labelled(
            "indicator-thresholds-limit",
            value(thresholds.limit.exact()),
        ));
    }
    parts.join(" · ")
}

/// How many values a small curve shows: there is no room for more. The page of the indicator shows them all.
const DRAWN: usize = 24;

/// The small curve of an indicator, as a cell: the drawing of its last values, with its sentence as text.
pub fn small(indicator: &Shared<Indicator>, reader: &Reader) -> Spoken {
    let body = &indicator.body;
    let points = latest(indicator, &reader.view(), DRAWN).points;
    let text = told(body, &points, reader);
    let drawn_points: Vec<(f64, f64)> = points
        .iter()
        .map(|point| (day_of(point.on), drawn(&point.value)))
        .collect();
    let html = if drawn_points.is_empty() {
        format!(
            "<span class=\"quiet-text\">{}</span>",
            escaped(&reader.words.text("page-measure-none"))
        )
    } else {
        sparkline(&Sparkline {
            label: &text,
            points: &drawn_points,
            baseline: body
                .baseline
                .as_ref()
                .map(|start| drawn(&start.value.exact())),
            target: wanted(body, &points),
            expected: &way(body),
            thresholds: body
                .thresholds
                .as_ref()
                .map(|found| (drawn(&found.watch.exact()), drawn(&found.limit.exact()))),
        })
    };
    Spoken {
        text,
        html: Some(html),
    }
}
