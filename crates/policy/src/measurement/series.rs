//! The values of an indicator in time: what was observed by a date, or what a figure of the house gives for each year.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::{ComputedBy, Indicator};
use crate::kernel::{Assessed, Exact, Figure, LeftOut, Period, Reason, whole_months_before};
use crate::observed::Noted;
use crate::operations::{ReportsInTime, reports_in_time};
use crate::record::{Stored, View};
use crate::strategy::{PlannedShare, planned_share};

/// The value of an indicator on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The day of which it is true.
    pub on: Date,
    /// The value.
    pub value: Exact,
    /// The observation that says so; none when a figure gives the value.
    pub record: Option<Uuid>,
    /// When somebody entered it; none when a figure gives the value.
    pub recorded_at: Option<Timestamp>,
}

impl Point {
    fn observed(one: &Noted) -> Self {
        Self {
            on: one.on(),
            value: one.value().exact(),
            record: Some(one.id()),
            recorded_at: Some(one.recorded_at()),
        }
    }

    /// The day on which somebody entered it, in the office's time zone; none when a figure gives the value.
    pub fn recorded_on(&self, view: &View<'_>) -> Option<Date> {
        let zone = TimeZone::get(&view.settings.time_zone).unwrap_or(TimeZone::UTC);
        Some(self.recorded_at?.to_zoned(zone).date())
    }
}

/// The values of an indicator, oldest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Series {
    /// The values of the whole, without its parts.
    pub points: Vec<Point>,
    /// Observations that were looked at and do not count.
    pub left_out: Vec<LeftOut>,
    /// Why the figure that gives the values gives none for the last year.
    pub missing: Option<Reason>,
}

/// The value that a figure of the house gives an indicator for one year; several indicators and pages ask for the same.
fn yearly(by: ComputedBy, view: &View<'_>, year: Period) -> Assessed<Exact> {
    let years = &view.policy.remembered().years;
    years.answer((by, year), view, || computed_for(by, view, year))
}

fn computed_for(by: ComputedBy, view: &View<'_>, year: Period) -> Assessed<Exact> {
    let (share, reason) = match by {
        ComputedBy::PlannedShareByCost => {
            let figure = planned_share(view, year);
            let share = figure.value.value().and_then(PlannedShare::by_cost);
            (share, figure.value.reason().cloned())
        }
        ComputedBy::ReportsInTime => {
            let figure = reports_in_time(view, year);
            let share = figure.value.value().and_then(ReportsInTime::share);
            (share, figure.value.reason().cloned())
        }
    };
    match share {
        Some(share) => Assessed::Value(share * Exact::from_integer(100)),
        None => Assessed::NotAssessable(reason.unwrap_or(Reason::new("not-assessable-formula"))),
    }
}

/// The values of an indicator by the view's date.
pub fn series(record: &Stored<Indicator>, view: &View<'_>) -> Series {
    match record.body.computed_by {
        None => observed(record, view),
        Some(by) => computed(&record.body, view, by, usize::MAX),
    }
}

/// The fields of an observation whose rules its value rests on.
const TOUCHED: [&str; 4] = ["indicator", "observed_on", "value", "disaggregation"];

/// Why an observation does not count.
fn left_out(one: &Noted, view: &View<'_>) -> Option<&'static str> {
    if one.breaks_a_rule(&TOUCHED) {
        Some("observation-breaks-a-rule")
    } else if one.on() > view.as_of {
        Some("observation-after-as-of")
    } else if one.part().is_some() {
        Some("observation-of-a-part")
    } else {
        None
    }
}

fn observed(record: &Stored<Indicator>, view: &View<'_>) -> Series {
    let mut series = Series::default();
    for one in view.policy.observed(record.id).newest_first() {
        match left_out(one, view) {
            None => series.points.push(Point::observed(one)),
            Some(reason) => series.left_out.push(LeftOut {
                record: one.id(),
                reason: Reason::new(reason),
            }),
        }
    }
    series.points.reverse();
    series.left_out.sort_by_key(|out| out.record);
    series
}

/// The last `most` values of an indicator by the view's date, oldest first, without telling what does not count: it costs what it
/// gives.
pub fn latest(record: &Stored<Indicator>, view: &View<'_>, most: usize) -> Series {
    if let Some(by) = record.body.computed_by {
        return computed(&record.body, view, by, most);
    }
    let counted = view.policy.observed(record.id).newest_first();
    let counted = counted.filter(|one| left_out(one, view).is_none());
    let mut points: Vec<Point> = counted.take(most).map(Point::observed).collect();
    points.reverse();
    Series {
        points,
        ..Series::default()
    }
}

/// The day of the last value of an indicator by the view's date.
pub fn last_observed(record: &Stored<Indicator>, view: &View<'_>) -> Option<Date> {
    latest(record, view, 1).last().map(|point| point.on)
}

/// One value at the end of each fiscal year after the baseline, of as many years as the trend looks at, until the last `wanted` are
/// found.
fn computed(indicator: &Indicator, view: &View<'_>, by: ComputedBy, wanted: usize) -> Series {
    let mut series = Series::default();
    let month = view.settings.fiscal_year_start_month;
    let most = view.settings.trend_observations;
    let mut year = Period::around(view.as_of, month);
    let mut seen = 0;
    while let Some(period) = year {
        year = period
            .from
            .yesterday()
            .ok()
            .and_then(|day| Period::around(day, month));
        if period.to > view.as_of {
            continue;
        }
        let before = indicator
            .baseline
            .as_ref()
            .is_some_and(|start| period.to <= start.on);
        if before || seen == most || series.points.len() >= wanted {
            break;
        }
        seen += 1;
        match yearly(by, view, period) {
            Assessed::Value(value) => series.points.insert(
                0,
                Point {
                    on: period.to,
                    value,
                    record: None,
                    recorded_at: None,
                },
            ),
            Assessed::NotAssessable(reason) if seen == 1 => series.missing = Some(reason),
            Assessed::NotAssessable(_) => {}
        }
    }
    series
}

impl Series {
    /// The last value.
    pub fn last(&self) -> Option<&Point> {
        self.points.last()
    }

    /// Tells a figure which observations count, as `counted_as` but for the last, and which do not.
    pub(super) fn tell<T>(&self, figure: &mut Figure<T>, most: usize) {
        let first = self.points.len().saturating_sub(most);
        for (index, point) in self.points.iter().enumerate().skip(first) {
            let last = index + 1 == self.points.len();
            if let Some(record) = point.record {
                figure.count(record, if last { "last" } else { "earlier" });
            }
        }
        figure.left_out.extend(self.left_out.iter().cloned());
    }
}

/// Months after which the last value of an indicator is stale.
fn stale_after(indicator: &Indicator, view: &View<'_>) -> i32 {
    let hundredths = i64::from(indicator.frequency_months) * i64::from(view.settings.stale_percent);
    i32::try_from((hundredths + 99) / 100).unwrap_or(i32::MAX)
}

/// Whether an indicator was observed lately enough for its frequency; one that a figure gives is fresh when the figure is
/// defined for the last year.
pub fn is_fresh(record: &Stored<Indicator>, view: &View<'_>) -> bool {
    let series = latest(record, view, 1);
    series.last().is_some() && series.missing.is_none() && !is_stale(record, &series, view)
}

/// Whether the last value of an indicator is too old for its frequency; what a figure gives never is.
pub(super) fn is_stale(record: &Stored<Indicator>, series: &Series, view: &View<'_>) -> bool {
    let months = stale_after(&record.body, view);
    let old = |point: &Point| !whole_months_before(point.on, view.as_of, months);
    record.body.computed_by.is_none() && series.last().is_some_and(old)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, replace, small_office};
    use crate::kernel::decimal;
    use crate::kinds::Kind;

    /// An office with an indicator computed from mission reports, and missions out: `return report`, several with commas.
    fn desk(fields: Value, missions: &str) -> Desk {
        let mut desk = small_office();
        let mut draft = json!({
            "name": "Rapports", "level": "institutional", "kind": "process", "nature": "share",
            "direction": "up", "frequency_months": 12, "computed_by": "reports_in_time",
            "baseline": {"value": "35", "on": "2022-12-31"},
        });
        replace(&mut draft, fields);
        desk.put(Kind::Indicator, "IND-1", draft);
        let each = missions.split(',').filter(|text| !text.is_empty());
        for (index, text) in each.enumerate() {
            let words: Vec<&str> = text.split_whitespace().collect();
            let draft = json!({
                "direction": "out", "purpose": text, "from": words[0], "to": words[0],
                "report": words.get(1).map(|on| json!({"submitted_on": on})),
                "moves": [{"to": "returned", "on": words[0]}],
            });
            desk.put(Kind::Mobility, &format!("MIS-{index}"), draft);
        }
        desk
    }

    fn told(desk: &Desk, as_of: &str) -> Vec<String> {
        let found = series(&desk.get::<Indicator>("IND-1"), &desk.at(day(as_of)));
        let mut told: Vec<String> = found
            .points
            .iter()
            .map(|point| format!("{} {}", point.on, decimal(&point.value)))
            .collect();
        told.extend(found.missing.map(|reason| reason.key.to_owned()));
        told
    }

    const MISSIONS: &str =
        "2022-05-10 2022-05-20,2023-05-10 2023-05-20,2023-05-10 2023-09-20,2025-05-10 2025-05-20";

    #[test]
    fn a_figure_gives_a_value_at_the_end_of_each_year_after_the_baseline() {
        let desk = desk(json!({}), MISSIONS);
        assert_eq!(
            told(&desk, "2025-12-31"),
            ["2023-12-31 50", "2025-12-31 100"]
        );
        // A year that has not ended yet has no value.
        assert_eq!(told(&desk, "2023-12-30"), Vec::<String>::new());
        assert_eq!(told(&desk, "2023-12-31"), ["2023-12-31 50"]);
    }

    #[test]
    fn without_a_baseline_as_many_years_as_the_trend_looks_at() {
        let mut desk = desk(json!({"baseline": null}), MISSIONS);
        assert_eq!(
            told(&desk, "2025-12-31"),
            ["2022-12-31 100", "2023-12-31 50", "2025-12-31 100"]
        );
        desk.settings.trend_observations = 3;
        assert_eq!(
            told(&desk, "2025-12-31"),
            ["2023-12-31 50", "2025-12-31 100"]
        );
    }

    #[test]
    fn a_fiscal_year_ends_when_the_office_says() {
        let mut desk = desk(json!({}), MISSIONS);
        desk.settings.fiscal_year_start_month = 4;
        assert_eq!(
            told(&desk, "2024-12-31"),
            ["2023-03-31 100", "2024-03-31 50"]
        );
    }

    #[test]
    fn when_the_last_year_gives_none_the_reason_is_kept() {
        let desk = desk(json!({}), MISSIONS);
        let told = told(&desk, "2024-12-31");
        assert_eq!(told[0], "2023-12-31 50");
        assert_eq!(told.len(), 2, "{told:?}");
        let view = desk.at(day("2024-12-31"));
        assert!(!is_fresh(&desk.get::<Indicator>("IND-1"), &view));
        let view = desk.at(day("2025-12-31"));
        assert!(is_fresh(&desk.get::<Indicator>("IND-1"), &view));
    }

    #[test]
    fn an_indicator_is_fresh_for_one_and_a_half_times_its_frequency() {
        let mut desk = desk(json!({"computed_by": null}), "");
        let fresh = |desk: &Desk, as_of: &str| {
            is_fresh(&desk.get::<Indicator>("IND-1"), &desk.at(day(as_of)))
        };
        assert!(!fresh(&desk, "2025-12-31"));
        let id = "01943ad7-aa80-7887-99e3-000000000001";
        let draft = json!({"indicator": "IND-1", "observed_on": "2024-07-01", "value": "40", "status": "final"});
        desk.put(Kind::Observation, id, draft);
        assert!(fresh(&desk, "2025-12-31"));
        assert!(!fresh(&desk, "2026-01-01"));
        assert!(!fresh(&desk, "2024-06-30"));
    }
}
