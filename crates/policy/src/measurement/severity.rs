//! How severe an externality is (DOMAIN 5.9): how far its worst indicator is beyond its thresholds, whether a measure is in
//! force, and whether a crossed limit still waits for an answer.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::series::{Series, series};
use super::trend::pace;
use super::{
    BadSide, CrossingResponse, Externality, ExternalityState, Indicator, MeasureState,
    MitigationMeasure, Point, ResponseKind, Thresholds, Trend,
};
use crate::kernel::{
    Assessed, Certainty, Exact, Figure, Held, LeftOut, Outcome, Reason, Said, breaks_a_rule,
    held_as, held_at, listed,
};
use crate::record::{Shared, Stored, View};

listed! {
    /// How severe an externality is.
    pub enum Severity = "externality-severity" {
        /// Nobody has measured it.
        Unknown,
        /// Below the value from which it is watched.
        Below,
        /// Between watch and limit.
        Watched,
        /// Beyond the limit.
        Beyond,
        /// Beyond the limit at two observations in a row.
        Persistent,
    }
}

listed! {
    /// Whether a crossed limit is answered.
    pub enum Answer = "crossing-answer" {
        /// By a measure, or by a signed acceptance.
        Answered,
        /// Not yet; there is still time.
        Due,
        /// Not yet; the time is past.
        Overdue,
    }
}

impl Severity {
    /// From 0 to 3; none while it is unknown.
    pub fn number(self) -> Option<u8> {
        match self {
            Self::Unknown => None,
            Self::Below => Some(0),
            Self::Watched => Some(1),
            Self::Beyond => Some(2),
            Self::Persistent => Some(3),
        }
    }
}

/// The limit was crossed and is crossed still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crossing {
    /// The day of the value that crossed it.
    pub on: Date,
    /// The observation that says so; none when a figure gives the value.
    pub observation: Option<Uuid>,
    /// The last day for an answer.
    pub due: Date,
    /// Whether there is one.
    pub answer: Answer,
}

/// How severe an externality is, and what is done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Burden {
    /// The headline.
    pub severity: Severity,
    /// The way of the indicator that goes worst.
    pub trend: Trend,
    /// Whether at least one measure is in force.
    pub covered: bool,
    /// The limit that is crossed, if one is.
    pub crossing: Option<Crossing>,
    /// The last day for an answer that is still missing.
    pub response_due: Option<Date>,
    /// The severity on every day on which something was observed.
    pub over_time: Vec<(Date, Severity)>,
    /// Measures that only another government can take, and that are not in force: each proposes a position.
    pub to_ask_for: Vec<Uuid>,
}

impl Said for Burden {
    fn said(&self) -> Outcome {
        let crossing = self.crossing;
        let over_time = self.over_time.iter().map(|(on, severity)| {
            Outcome::Group(vec![
                ("observed_on", Outcome::Day(*on)),
                ("severity", Outcome::choice(*severity)),
            ])
        });
        Outcome::Group(vec![
            ("severity", Outcome::choice(self.severity)),
            ("trend", Outcome::choice(self.trend)),
            ("covered", Outcome::Yes(self.covered)),
            (
                "crossed_on",
                Outcome::of(crossing, |found| Outcome::Day(found.on)),
            ),
            (
                "answer",
                Outcome::of(crossing, |found| Outcome::choice(found.answer)),
            ),
            ("response_due", Outcome::of(self.response_due, Outcome::Day)),
            (
                "to_ask_for",
                Outcome::records(self.to_ask_for.iter().copied()),
            ),
            ("over_time", Outcome::Many(over_time.collect())),
        ])
    }
}

/// How severe one externality is at the view's date, with its proof.
pub fn externality_severity(record: &Stored<Externality>, view: &View<'_>) -> Figure<Burden> {
    let mut figure = Figure::new("externality_severity", "5.9", view);
    use_settings(&mut figure, view);
    figure.count(record.id, "externality");
    let moves = &record.body.moves;
    let known = held_as(moves, view.as_of, |state| state.is_some());
    let out = match (known, is_open(&record.body, view.as_of)) {
        (_, Certainty::Yes) => None,
        (Certainty::No, _) => Some("not-assessable-not-known-yet"),
        (Certainty::Yes, Certainty::No) => Some("not-assessable-closed"),
        _ => Some("not-assessable-rough-states"),
    };
    if let Some(key) = out {
        figure.value = Assessed::NotAssessable(Reason::new(key));
        return figure;
    }
    let (covered, to_ask_for) = measures(record, view, &mut figure);
    let indicators = indicators(record, view, &mut figure);
    let steps = over_time(&indicators);
    let severity = steps.last().map_or(Severity::Unknown, |step| step.severity);
    let answered = |on| covered || is_answered(&record.body, on, view);
    let crossing = crossing(&steps, view, answered);
    let waiting = crossing.filter(|found| found.answer != Answer::Answered);
    let burden = Burden {
        severity,
        trend: worst_trend(&indicators, view),
        covered,
        crossing,
        response_due: waiting.map(|found| found.due),
        over_time: steps.iter().map(|step| (step.on, step.severity)).collect(),
        to_ask_for,
    };
    figure.value = Assessed::Value(burden);
    figure
}

/// How severe every externality is, by its id, without the proofs: for pages and figures that tell many.
pub fn burdens(view: &View<'_>) -> Arc<HashMap<Uuid, Assessed<Burden>>> {
    view.policy.remembered().burdens.answer((), view, || {
        let all = view.policy.table::<Externality>().all();
        Arc::new(
            all.map(|found| (found.id, externality_severity(found, view).value))
                .collect(),
        )
    })
}

pub(super) fn use_settings<T>(figure: &mut Figure<T>, view: &View<'_>) {
    let settings = view.settings;
    figure.used("response_due_days", i128::from(settings.response_due_days));
    figure.used(
        "trend_observations",
        i128::from(settings.trend_observations),
    );
}

/// The measures against it: whether one is in force, and those that can only be asked for.
fn measures<T>(
    record: &Stored<Externality>,
    view: &View<'_>,
    figure: &mut Figure<T>,
) -> (bool, Vec<Uuid>) {
    let (mut covered, mut to_ask_for) = (false, Vec::new());
    for measure in against(record, view) {
        match held_at(&measure.body.moves, view.as_of) {
            Held::In(MeasureState::InForce) => {
                covered = true;
                figure.count(measure.id, "measure_in_force");
                continue;
            }
            Held::In(MeasureState::Ended) | Held::NotYet => {}
            Held::In(_) | Held::Uncertain => {
                if measure.body.is_for_others(view.policy) {
                    to_ask_for.push(measure.id);
                }
            }
        }
        figure.leave_out(measure.id, Reason::new("measure-not-in-force"));
    }
    (covered, to_ask_for)
}

/// Whether an externality is known and not closed at a date, whichever day rough moves took place.
pub(crate) fn is_open(externality: &Externality, as_of: Date) -> Certainty {
    held_as(&externality.moves, as_of, |state| {
        state.is_some_and(|state| state != ExternalityState::Closed)
    })
}

/// The measures against an externality.
pub(super) fn against<'a>(
    record: &'a Stored<Externality>,
    view: &View<'a>,
) -> impl Iterator<Item = &'a Shared<MitigationMeasure>> {
    let measures = view.policy.referring::<MitigationMeasure>(record.id);
    measures.filter(|measure| measure.body.externality.id() == record.id)
}

/// An indicator of an externality, with its values.
struct Measuring<'a> {
    record: &'a Shared<Indicator>,
    thresholds: &'a Thresholds,
    series: Series,
}

/// The indicators that measure it and have thresholds.
fn indicators<'a, T>(
    record: &Stored<Externality>,
    view: &View<'a>,
    figure: &mut Figure<T>,
) -> Vec<Measuring<'a>> {
    let mut found = Vec::new();
    for indicator in view.policy.referring::<Indicator>(record.id) {
        if !indicator
            .body
            .links
            .iter()
            .any(|link| link.id() == record.id)
        {
            continue;
        }
        let Some(thresholds) = &indicator.body.thresholds else {
            figure.leave_out(indicator.id, Reason::new("not-assessable-thresholds"));
            continue;
        };
        if breaks_a_rule(&indicator.common, &["thresholds", "nature"]) {
            figure.leave_out(indicator.id, Reason::new("indicator-breaks-a-rule"));
            continue;
        }
        let series = series(indicator, view);
        figure.count(indicator.id, "indicator");
        if let Some(reason) = &series.missing {
            figure.left_out.push(LeftOut {
                record: indicator.id,
                reason: reason.clone(),
            });
        }
        series.tell(figure, usize::MAX);
        found.push(Measuring {
            record: indicator,
            thresholds,
            series,
        });
    }
    found
}

/// Where a value stands between its thresholds; mirrored when low values are bad.
fn reading(thresholds: &Thresholds, value: Exact) -> Severity {
    let (watch, limit) = (thresholds.watch.exact(), thresholds.limit.exact());
    let (beyond, watched) = match thresholds.bad {
        BadSide::Up => (value > limit, value >= watch),
        BadSide::Down => (value < limit, value <= watch),
    };
    match (beyond, watched) {
        (true, _) => Severity::Beyond,
        (false, true) => Severity::Watched,
        (false, false) => Severity::Below,
    }
}

/// The severity that an indicator tells with its value at `index`.
fn told(measuring: &Measuring<'_>, index: usize) -> Severity {
    let at = |index: usize| reading(measuring.thresholds, measuring.series.points[index].value);
    match at(index) {
        Severity::Beyond if index > 0 && at(index - 1) == Severity::Beyond => Severity::Persistent,
        found => found,
    }
}

/// The severity from one day of observation to the next.
struct Step<'a> {
    on: Date,
    severity: Severity,
    /// The worst value of that day.
    by: &'a Point,
}

/// The worst of the indicators on every day on which one was observed.
fn over_time<'a>(indicators: &'a [Measuring<'_>]) -> Vec<Step<'a>> {
    let days = indicators
        .iter()
        .flat_map(|found| found.series.points.iter().map(|point| point.on));
    let mut days: Vec<Date> = days.collect();
    days.sort_unstable();
    days.dedup();
    // How many values of each indicator are known by the day.
    let mut known = vec![0_usize; indicators.len()];
    let worst = |on: Date| {
        let by_then = indicators.iter().zip(&mut known);
        let by_then = by_then.filter_map(|(found, known)| {
            let points = &found.series.points;
            let more = points[*known..].iter().take_while(|point| point.on <= on);
            *known += more.count();
            let index = known.checked_sub(1)?;
            Some((told(found, index), &points[index]))
        });
        let (severity, by) = by_then.max_by_key(|(severity, point)| (*severity, point.on))?;
        Some(Step { on, severity, by })
    };
    days.into_iter().filter_map(worst).collect()
}

/// The way of the indicator that goes worst; an indicator that tells no way says nothing.
fn worst_trend(indicators: &[Measuring<'_>], view: &View<'_>) -> Trend {
    let most = usize::try_from(view.settings.trend_observations).unwrap_or(usize::MAX);
    let trends = indicators
        .iter()
        .map(|found| pace(&found.record.body, &found.series.points, most).trend);
    trends.min().unwrap_or(Trend::Undetermined)
}

/// The crossing that lasts: where the severity rose to 2 or more and never fell below since.
fn crossing(
    steps: &[Step<'_>],
    view: &View<'_>,
    answered: impl Fn(Date) -> bool,
) -> Option<Crossing> {
    let lasting = steps
        .iter()
        .rev()
        .take_while(|step| step.severity >= Severity::Beyond);
    let first = lasting.last()?;
    // What was recorded after the date of the view is no start for it: at that date the value counts from its own day.
    let recorded = first.by.recorded_on(view);
    let known = recorded.filter(|day| *day <= view.as_of);
    let recorded = known.map_or(first.on, |day| day.max(first.on));
    let due = recorded.saturating_add(i64::from(view.settings.response_due_days).days());
    let answer = if answered(first.on) {
        Answer::Answered
    } else if view.as_of <= due {
        Answer::Due
    } else {
        Answer::Overdue
    };
    Some(Crossing {
        on: first.on,
        observation: first.by.record,
        due,
        answer,
    })
}

/// Whether somebody answered a limit crossed on a day: by a signed acceptance, or by a measure that is decided.
fn is_answered(externality: &Externality, crossed_on: Date, view: &View<'_>) -> bool {
    let answers = |response: &CrossingResponse| {
        if response.on < crossed_on || response.on > view.as_of {
            return false;
        }
        match response.kind {
            ResponseKind::Acceptance => response.by.is_some() && response.motive.is_some(),
            ResponseKind::Measure => response.measure.is_some_and(|link| {
                let measure = view.policy.get(link);
                measure.is_some_and(|found| {
                    let held = held_at(&found.body.moves, view.as_of);
                    matches!(
                        held,
                        Held::In(MeasureState::Planned | MeasureState::InForce)
                    )
                })
            }),
        }
    };
    externality.responses.iter().any(answers)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, replace, small_office};
    use crate::kernel::{Listed, decimal};
    use crate::kinds::Kind;

    /// An office with a harm caused from elsewhere, but for these fields.
    fn desk(fields: Value) -> Desk {
        let mut desk = small_office();
        let mut draft = json!({
            "title": "Loyers", "category": "gentrification", "exogenous": true,
            "moves": [{"to": "suspected", "on": "2020-01-01"}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Externality, "EXT-1", draft);
        desk
    }

    /// An indicator of the harm that is watched from 13 on and whose limit is 14, with its observations: `day value`.
    fn measured(desk: &mut Desk, code: &str, fields: Value, observations: &str) {
        let mut draft = json!({
            "name": code, "level": "territorial", "kind": "externality", "nature": "number",
            "direction": "down", "frequency_months": 12, "links": ["EXT-1"],
            "thresholds": {"watch": "13", "limit": "14", "bad": "up"},
        });
        replace(&mut draft, fields);
        desk.put(Kind::Indicator, code, draft);
        let each = observations.split(',').filter(|text| !text.is_empty());
        for (index, text) in each.enumerate() {
            let (on, value) = text.trim().split_once(' ').unwrap();
            let draft =
                json!({"indicator": code, "observed_on": on, "value": value, "status": "final"});
            let number = code.trim_start_matches("IND-");
            let id = format!("01943ad7-aa80-7887-99e{number}-{index:012}");
            desk.put(Kind::Observation, &id, draft);
        }
    }

    fn with_rents(observations: &str) -> Desk {
        let mut desk = desk(json!({}));
        measured(&mut desk, "IND-1", json!({}), observations);
        desk
    }

    fn put_measure(desk: &mut Desk, code: &str, government: &str, states: &[(&str, &str)]) {
        let moves: Vec<Value> = states
            .iter()
            .map(|(to, on)| json!({"to": to, "on": on, "reason": "loi"}))
            .collect();
        let draft = json!({
            "title": code, "externality": "EXT-1", "kind": "regulation",
            "competent_government": government, "moves": moves,
        });
        desk.put(Kind::MitigationMeasure, code, draft);
    }

    fn figure(desk: &Desk, as_of: &str) -> Figure<Burden> {
        externality_severity(&desk.get::<Externality>("EXT-1"), &desk.at(day(as_of)))
    }

    fn burden(desk: &Desk, as_of: &str) -> Burden {
        figure(desk, as_of).value.value().unwrap().clone()
    }

    /// The severities in time, as numbers.
    fn numbers(desk: &Desk, as_of: &str) -> Vec<u8> {
        let burden = burden(desk, as_of);
        let each = burden.over_time.iter();
        each.filter_map(|(_, severity)| severity.number()).collect()
    }

    #[test]
    fn a_value_stands_below_between_or_beyond_and_both_ends_of_between_count() {
        for (value, expected) in [
            ("12.9", Severity::Below),
            ("13", Severity::Watched),
            ("14", Severity::Watched),
            ("14.1", Severity::Beyond),
        ] {
            let desk = with_rents(&format!("2025-12-31 {value}"));
            assert_eq!(burden(&desk, "2025-12-31").severity, expected, "{value}");
        }
    }

    #[test]
    fn it_is_mirrored_when_low_values_are_bad() {
        for (value, expected) in [
            ("14.1", Severity::Below),
            ("14", Severity::Watched),
            ("13", Severity::Watched),
            ("12.9", Severity::Beyond),
        ] {
            let mut desk = desk(json!({}));
            let down = json!({"thresholds": {"watch": "14", "limit": "13", "bad": "down"}});
            measured(&mut desk, "IND-1", down, &format!("2025-12-31 {value}"));
            assert_eq!(burden(&desk, "2025-12-31").severity, expected, "{value}");
        }
    }

    #[test]
    fn two_values_in_a_row_beyond_the_limit_are_worse_than_one() {
        let desk = with_rents(
            "2019-12-31 15,2020-12-31 13.5,2021-12-31 15,2022-12-31 14.5,2023-12-31 15,2024-12-31 12",
        );
        assert_eq!(numbers(&desk, "2025-12-31"), [2, 1, 2, 3, 3, 0]);
        assert_eq!(burden(&desk, "2025-12-31").severity, Severity::Below);
        assert_eq!(burden(&desk, "2024-12-30").severity, Severity::Persistent);
    }

    #[test]
    fn nothing_observed_is_unknown_and_not_zero() {
        for desk in [desk(json!({})), with_rents(""), with_rents("2026-01-01 12")] {
            let found = burden(&desk, "2025-12-31");
            assert_eq!(
                (found.severity, found.severity.number()),
                (Severity::Unknown, None)
            );
            assert_eq!((found.trend, found.crossing), (Trend::Undetermined, None));
        }
    }

    #[test]
    fn the_worst_indicator_tells_each_with_its_last_value() {
        let mut desk = with_rents("2023-12-31 15,2025-12-31 12");
        measured(&mut desk, "IND-2", json!({}), "2024-12-31 13.5");
        assert_eq!(numbers(&desk, "2025-12-31"), [2, 2, 1]);
        assert_eq!(burden(&desk, "2025-12-31").severity, Severity::Watched);
    }

    #[test]
    fn an_indicator_without_thresholds_tells_nothing() {
        let mut desk = desk(json!({}));
        measured(
            &mut desk,
            "IND-1",
            json!({"thresholds": null}),
            "2025-12-31 99",
        );
        let figure = figure(&desk, "2025-12-31");
        assert_eq!(figure.value.value().unwrap().severity, Severity::Unknown);
        assert_eq!(
            figure.left_out,
            [LeftOut {
                record: desk.id("IND-1"),
                reason: Reason::new("not-assessable-thresholds")
            }]
        );
    }

    #[test]
    fn the_way_that_goes_worst_is_told() {
        let mut desk = with_rents("2021-12-31 10,2025-12-31 9");
        assert_eq!(burden(&desk, "2025-12-31").trend, Trend::Improving);
        measured(&mut desk, "IND-2", json!({}), "2025-12-31 10");
        assert_eq!(burden(&desk, "2025-12-31").trend, Trend::Improving);
        measured(&mut desk, "IND-3", json!({}), "2021-12-31 10,2025-12-31 12");
        assert_eq!(burden(&desk, "2025-12-31").trend, Trend::Deteriorating);
    }

    /// Day of the crossing, last day for an answer, whether it is answered.
    fn crossed(desk: &Desk, as_of: &str) -> Option<(String, String, &'static str)> {
        let found = burden(desk, as_of).crossing?;
        Some((
            found.on.to_string(),
            found.due.to_string(),
            found.answer.word(),
        ))
    }

    #[test]
    fn a_limit_is_crossed_when_severity_rises_to_two_from_below_or_from_unknown() {
        let told = |on: &str, due: &str, answer: &'static str| {
            Some((on.to_owned(), due.to_owned(), answer))
        };
        let desk = with_rents("2023-12-31 13.9,2024-12-31 14.8,2025-12-31 15");
        assert_eq!(crossed(&desk, "2024-12-30"), None);
        assert_eq!(
            crossed(&desk, "2024-12-31"),
            told("2024-12-31", "2025-03-01", "due")
        );
        assert_eq!(
            crossed(&desk, "2025-03-01"),
            told("2024-12-31", "2025-03-01", "due")
        );
        assert_eq!(
            crossed(&desk, "2025-03-02"),
            told("2024-12-31", "2025-03-01", "overdue")
        );
        // From 2 to 3 is no new crossing.
        assert_eq!(
            crossed(&desk, "2025-12-31"),
            told("2024-12-31", "2025-03-01", "overdue")
        );
        let first = with_rents("2024-12-31 14.8");
        assert_eq!(
            crossed(&first, "2024-12-31"),
            told("2024-12-31", "2025-03-01", "due")
        );
        // Back within the limit, it is over; crossed again, it begins again.
        let again = with_rents("2022-12-31 15,2023-12-31 13,2024-12-31 15");
        assert_eq!(crossed(&again, "2023-12-31"), None);
        assert_eq!(
            crossed(&again, "2024-12-31"),
            told("2024-12-31", "2025-03-01", "due")
        );
    }

    #[test]
    fn the_days_for_an_answer_begin_when_the_value_was_recorded() {
        let entered = |when: &str| {
            let mut desk = with_rents("2024-12-31 14.8");
            let id = desk.id("01943ad7-aa80-7887-99e1-000000000000");
            let observation = desk.policy.one::<crate::measurement::Observation>(id);
            let mut observation = (**observation.unwrap()).clone();
            observation.recorded_at = when.parse().unwrap();
            desk.policy.put_typed(std::sync::Arc::new(observation));
            desk
        };
        let due = |desk: &Desk| burden(desk, "2025-06-30").crossing.unwrap().due;
        assert_eq!(due(&entered("2025-04-01T08:00:00Z")), day("2025-05-31"));
        // Nobody records a value before its day: such a time is the clock's, not the office's.
        assert_eq!(due(&entered("2024-06-01T08:00:00Z")), day("2025-03-01"));
        // Recorded after the date of the view, as when a register is taken over: the value's own day.
        assert_eq!(due(&entered("2026-11-29T08:00:00Z")), day("2025-03-01"));
        // The office's own day counts.
        let mut abroad = entered("2025-04-01T23:30:00Z");
        abroad.settings.time_zone = "Europe/Paris".into();
        assert_eq!(due(&abroad), day("2025-06-01"));
    }

    #[test]
    fn a_measure_in_force_covers_and_answers() {
        let mut desk = with_rents("2024-12-31 14.8");
        let states = [
            ("proposed", "2024-01-01"),
            ("planned", "2024-06-01"),
            ("in_force", "2025-02-01"),
            ("ended", "2025-09-01"),
        ];
        put_measure(&mut desk, "MES-1", "GOV-MET", &states);
        for (as_of, covered, answer) in [
            ("2025-01-31", false, Answer::Due),
            ("2025-02-01", true, Answer::Answered),
            ("2025-08-31", true, Answer::Answered),
            ("2025-09-01", false, Answer::Overdue),
        ] {
            let found = burden(&desk, as_of);
            assert_eq!(
                (found.covered, found.crossing.unwrap().answer),
                (covered, answer),
                "{as_of}"
            );
            let waiting = (answer != Answer::Answered).then_some(day("2025-03-01"));
            assert_eq!(found.response_due, waiting, "{as_of}");
        }
    }

    #[test]
    fn what_is_blocked_at_another_government_covers_nothing_and_is_asked_for() {
        let mut desk = with_rents("2024-12-31 14.8");
        let blocked = [("proposed", "2024-01-01"), ("blocked", "2025-01-15")];
        put_measure(&mut desk, "MES-1", "GOV-ALD", &blocked);
        put_measure(&mut desk, "MES-2", "GOV-MET", &blocked);
        put_measure(
            &mut desk,
            "MES-3",
            "GOV-ALD",
            &[("in_force", "2024-01-01"), ("ended", "2024-06-01")],
        );
        let figure = figure(&desk, "2025-06-30");
        let found = figure.value.value().unwrap();
        assert!(!found.covered);
        assert_eq!(found.to_ask_for, [desk.id("MES-1")]);
        assert_eq!(found.crossing.unwrap().answer, Answer::Overdue);
        let left: Vec<_> = figure.left_out.iter().map(|out| out.record).collect();
        assert_eq!(left, ["MES-1", "MES-2", "MES-3"].map(|code| desk.id(code)));
    }

    #[test]
    fn a_signed_acceptance_answers_only_what_was_crossed_before() {
        let accepted = |on: &str| {
            let responses = json!([{"on": on, "kind": "acceptance", "by": "Vice-présidente", "motive": "Emplois"}]);
            let mut desk = desk(json!({"responses": responses}));
            measured(&mut desk, "IND-1", json!({}), "2024-12-31 14.8");
            desk
        };
        let answer = |desk: &Desk, as_of: &str| burden(desk, as_of).crossing.unwrap().answer;
        assert_eq!(answer(&accepted("2025-01-20"), "2025-01-19"), Answer::Due);
        assert_eq!(
            answer(&accepted("2025-01-20"), "2025-01-20"),
            Answer::Answered
        );
        assert_eq!(
            answer(&accepted("2024-12-31"), "2024-12-31"),
            Answer::Answered
        );
        assert_eq!(answer(&accepted("2024-12-30"), "2024-12-31"), Answer::Due);
    }

    #[test]
    fn an_answer_by_a_measure_counts_while_the_measure_is_decided() {
        let answer = |states: &[(&str, &str)]| {
            let mut desk = with_rents("2024-12-31 14.8");
            put_measure(&mut desk, "MES-1", "GOV-MET", states);
            let responses = json!([{"on": "2025-01-20", "kind": "measure", "measure": "MES-1"}]);
            let draft = json!({
                "title": "Loyers", "category": "gentrification", "exogenous": true,
                "moves": [{"to": "suspected", "on": "2020-01-01"}], "responses": responses,
            });
            desk.put(Kind::Externality, "EXT-1", draft);
            burden(&desk, "2025-01-31").crossing.unwrap().answer
        };
        assert_eq!(answer(&[("proposed", "2025-01-10")]), Answer::Due);
        assert_eq!(answer(&[("planned", "2025-01-10")]), Answer::Answered);
        assert_eq!(
            answer(&[("planned", "2025-01-10"), ("blocked", "2025-01-25")]),
            Answer::Due
        );
    }

    #[test]
    fn what_is_not_known_yet_or_closed_is_not_judged() {
        let moves = json!([
            {"to": "suspected", "on": "2024-01-01"},
            {"to": "closed", "on": "2025-03", "reason": "Mesuré : rien"},
        ]);
        let desk = desk(json!({"moves": moves}));
        for (as_of, expected) in [
            ("2023-12-31", Some("not-assessable-not-known-yet")),
            ("2024-01-01", None),
            ("2025-03-15", Some("not-assessable-rough-states")),
            ("2025-03-31", Some("not-assessable-closed")),
        ] {
            let figure = figure(&desk, as_of);
            assert_eq!(
                figure.value.reason().map(|reason| reason.key),
                expected,
                "{as_of}"
            );
        }
    }

    #[test]
    fn the_proof_names_what_counts() {
        let mut desk = with_rents("2023-12-31 13.9,2024-12-31 14.8");
        put_measure(&mut desk, "MES-1", "GOV-MET", &[("in_force", "2024-01-01")]);
        let figure = figure(&desk, "2025-06-30");
        let counted: Vec<&str> = figure
            .counted
            .iter()
            .map(|found| found.counted_as)
            .collect();
        assert_eq!(
            counted,
            [
                "externality",
                "measure_in_force",
                "indicator",
                "earlier",
                "last"
            ]
        );
        let used: Vec<String> = figure
            .settings
            .iter()
            .map(|used| format!("{} {}", used.name, decimal(&used.value)))
            .collect();
        assert_eq!(used, ["response_due_days 60", "trend_observations 4"]);
    }
}
