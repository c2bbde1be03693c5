//! Where an indicator stands (DOMAIN 5.8): how much of the way from baseline to target is done, how much should be, and
//! which way it goes. Attainments of different indicators are never averaged; levels are told by counts.

use jiff::civil::Date;
use num_rational::Ratio;
use num_traits::{One, Zero};

use super::series::{Series, is_stale, latest, series};
use super::trend::{Pace, days_between, distance, pace};
use super::{Indicator, IndicatorDirection, IndicatorKind, IndicatorLevel, Point, Trend};
use crate::kernel::{Assessed, Exact, Figure, Listed, Outcome, Part, Reason, Said, listed};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Stored, View};

listed! {
    /// Where an indicator stands.
    pub enum Status = "indicator-status" {
        /// Nothing was observed.
        NoData,
        /// The last value is too old.
        Stale,
        /// The target is reached.
        Achieved,
        /// The target's day is past, and it is not reached.
        Missed,
        /// About as far as it should be.
        OnTrack,
        /// Somewhat behind.
        AtRisk,
        /// Far behind.
        OffTrack,
        /// There is no target to compare with: the trend tells alone.
        NoTarget,
        /// It measures an externality, and is read by its thresholds.
        ByThresholds,
    }
}

/// Where an indicator stands, and which way it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The headline.
    pub status: Status,
    /// The last value and its day.
    pub last: Option<(Date, Exact)>,
    /// How much of the way is done; may be more than all, or less than nothing.
    pub attainment: Option<Exact>,
    /// How much of the way should be done on the day of the last value.
    pub expected: Option<Exact>,
    /// Which way it goes.
    pub trend: Trend,
}

impl Said for Standing {
    fn said(&self) -> Outcome {
        Outcome::Group(vec![
            ("status", Outcome::choice(self.status)),
            (
                "value",
                Outcome::of(self.last, |(_, value)| Outcome::Number(value)),
            ),
            (
                "observed_on",
                Outcome::of(self.last, |(on, _)| Outcome::Day(on)),
            ),
            ("attainment", Outcome::of(self.attainment, Outcome::Number)),
            ("expected", Outcome::of(self.expected, Outcome::Share)),
            ("trend", Outcome::choice(self.trend)),
        ])
    }
}

/// How far an indicator has come.
#[derive(Debug, Clone, Copy)]
struct Way {
    status: Status,
    attainment: Option<Exact>,
    expected: Option<Exact>,
}

impl Way {
    fn only(status: Status) -> Self {
        Self {
            status,
            attainment: None,
            expected: None,
        }
    }
}

/// Where one indicator stands at the view's date, with its proof.
pub fn indicator_status(record: &Stored<Indicator>, view: &View<'_>) -> Figure<Standing> {
    let mut figure = Figure::new("indicator_status", "5.8", view);
    use_settings(&mut figure, view);
    figure.count(record.id, "indicator");
    let found = series(record, view);
    let most = usize::try_from(view.settings.trend_observations).unwrap_or(usize::MAX);
    found.tell(&mut figure, most);
    match way(record, &found, view) {
        Ok(way) => {
            let pace = pace(&record.body, &found.points, most);
            let standing = Standing::of(way, pace, &found);
            figure.parts = parts(&record.body, &standing, pace.yearly);
            figure.value = Assessed::Value(standing);
        }
        Err(reason) => figure.value = Assessed::NotAssessable(reason),
    }
    figure
}

fn use_settings<T>(figure: &mut Figure<T>, view: &View<'_>) {
    let settings = view.settings;
    figure.used("on_track_tolerance", settings.on_track_tolerance.exact());
    figure.used("at_risk_tolerance", settings.at_risk_tolerance.exact());
    figure.used("stale_percent", i128::from(settings.stale_percent));
    figure.used(
        "trend_observations",
        i128::from(settings.trend_observations),
    );
}

/// Where one indicator stands at the view's date, without the proof: for pages and figures that tell many.
pub fn indicator_standing(record: &Stored<Indicator>, view: &View<'_>) -> Assessed<Standing> {
    let most = usize::try_from(view.settings.trend_observations).unwrap_or(usize::MAX);
    let found = latest(record, view, most.max(1));
    match way(record, &found, view) {
        Ok(way) => {
            let pace = pace(&record.body, &found.points, most);
            Assessed::Value(Standing::of(way, pace, &found))
        }
        Err(reason) => Assessed::NotAssessable(reason),
    }
}

/// The status of one indicator at the view's date, for pages that say no more of it.
pub fn stands(record: &Stored<Indicator>, view: &View<'_>) -> Assessed<Status> {
    match way(record, &latest(record, view, 1), view) {
        Ok(way) => Assessed::Value(way.status),
        Err(reason) => Assessed::NotAssessable(reason),
    }
}

impl Standing {
    fn of(way: Way, pace: Pace, found: &Series) -> Self {
        Self {
            status: way.status,
            last: found.last().map(|point| (point.on, point.value)),
            attainment: way.attainment,
            expected: way.expected,
            trend: pace.trend,
        }
    }
}

/// How far an indicator has come with the last of these values, or why nobody can tell.
fn way(record: &Stored<Indicator>, found: &Series, view: &View<'_>) -> Result<Way, Reason> {
    let indicator = &record.body;
    match (indicator.kind, found.last(), &found.missing) {
        (IndicatorKind::Externality, _, _) => Ok(Way::only(Status::ByThresholds)),
        (_, _, Some(reason)) => Err(reason.clone()),
        (_, None, None) => Ok(Way::only(Status::NoData)),
        (_, Some(last), None) => {
            let way = come(indicator, last, view);
            if is_stale(record, found, view) {
                Ok(Way {
                    status: Status::Stale,
                    ..way.unwrap_or(Way::only(Status::Stale))
                })
            } else {
                way
            }
        }
    }
}

/// The numbers behind a standing.
fn parts(indicator: &Indicator, standing: &Standing, yearly: Option<Exact>) -> Vec<Part> {
    let baseline = indicator.baseline.as_ref().map(|start| start.value.exact());
    let target = indicator.last_target().map(|target| target.value.exact());
    let named = [
        ("value", standing.last.map(|(_, value)| value)),
        ("baseline", baseline),
        ("target", target),
        ("attainment", standing.attainment),
        ("expected", standing.expected),
        ("pace", yearly),
    ];
    let part = |(name, value): (&'static str, Option<Exact>)| {
        Some(Part {
            name,
            value: value?,
            weight: Exact::one(),
            of: None,
        })
    };
    named.into_iter().filter_map(part).collect()
}

/// How far an indicator had come with its last value.
fn come(indicator: &Indicator, last: &Point, view: &View<'_>) -> Result<Way, Reason> {
    match distance(indicator, last.value) {
        Some(off) => in_range(indicator, (last.on, off), view),
        None => towards(indicator, last, view),
    }
}

/// Towards a target. Values have at most 18 digits, nine of them after the point: these quotients always fit.
fn towards(indicator: &Indicator, last: &Point, view: &View<'_>) -> Result<Way, Reason> {
    let Some(target) = indicator.last_target() else {
        return Ok(Way::only(Status::NoTarget));
    };
    let goal = target.value.exact();
    let no_worse = |value: Exact| match indicator.direction {
        IndicatorDirection::Down => value <= goal,
        _ => value >= goal,
    };
    let due = target.on <= view.as_of;
    let Some(start) = &indicator.baseline else {
        let settled = settled(no_worse(last.value), due);
        return settled.ok_or(Reason::new("not-assessable-baseline"));
    };
    let from = start.value.exact();
    // A target that the baseline meets already is one to keep: a ceiling, a floor, or the value itself.
    if no_worse(from) {
        return Ok(kept(no_worse(last.value)));
    }
    let done = (last.value - from) / (goal - from);
    Ok(judged(done, expected(indicator, last.on), due, view))
}

/// Into a range, from so far off on a day.
fn in_range(
    indicator: &Indicator,
    (on, off): (Date, Exact),
    view: &View<'_>,
) -> Result<Way, Reason> {
    let target = indicator.last_target();
    let due = target.is_some_and(|target| target.on <= view.as_of);
    let start = indicator.baseline.as_ref();
    let was_off = start.and_then(|start| distance(indicator, start.value.exact()));
    if was_off.is_some_and(|was_off| was_off.is_zero()) {
        return Ok(kept(off.is_zero()));
    }
    if let Some(way) = settled(off.is_zero(), due) {
        return Ok(way);
    }
    let (Some(start), Some(was_off)) = (start, was_off) else {
        return Err(Reason::new("not-assessable-baseline"));
    };
    let Some(target) = target else {
        return Err(Reason::new("not-assessable-target-day"));
    };
    let done = Exact::one() - off / was_off;
    Ok(judged(done, elapsed(start.on, target.on, on), due, view))
}

/// Reached, or past its day: nothing more to weigh.
fn settled(reached: bool, due: bool) -> Option<Way> {
    match (reached, due) {
        (true, _) => Some(Way::only(Status::Achieved)),
        (false, true) => Some(Way::only(Status::Missed)),
        (false, false) => None,
    }
}

/// What was to be kept was, or is lost: that has no day on which it is over (DOMAIN 5.8).
fn kept(holds: bool) -> Way {
    Way::only(if holds {
        Status::Achieved
    } else {
        Status::OffTrack
    })
}

/// What is done beside what should be: a tolerance is taken off, so that early days are not judged by small numbers.
fn judged(done: Exact, expected: Exact, due: bool, view: &View<'_>) -> Way {
    let within = |tolerance: crate::kernel::Share| done >= expected - tolerance.exact();
    let status = if done >= Exact::one() {
        Status::Achieved
    } else if due {
        Status::Missed
    } else if within(view.settings.on_track_tolerance) {
        Status::OnTrack
    } else if within(view.settings.at_risk_tolerance) {
        Status::AtRisk
    } else {
        Status::OffTrack
    };
    Way {
        status,
        attainment: Some(done),
        expected: Some(expected),
    }
}

/// How much of the time from one day to another has passed, between nothing and all.
fn elapsed(from: Date, to: Date, on: Date) -> Exact {
    let (all, passed) = (days_between(from, to), days_between(from, on));
    if all <= 0 {
        return Exact::one();
    }
    Ratio::new(passed.clamp(0, all), all)
}

/// How much of the way should be done on a day: from the baseline through every target, in straight lines.
fn expected(indicator: &Indicator, on: Date) -> Exact {
    let (Some(start), Some(goal)) = (&indicator.baseline, indicator.last_target()) else {
        return Exact::zero();
    };
    let from = start.value.exact();
    let mut stops: Vec<(Date, Exact)> = indicator
        .targets
        .iter()
        .map(|target| (target.on, target.value.exact()))
        .collect();
    stops.sort();
    let (mut day, mut reached) = (start.on, from);
    for (next, value) in stops {
        if on < next {
            reached += (value - reached) * elapsed(day, next, on);
            break;
        }
        (day, reached) = (next, value);
    }
    let share = (reached - from) / (goal.value.exact() - from);
    share.clamp(Exact::zero(), Exact::one())
}

/// Whether an indicator measures how the policy is told, and nothing else; the three levels leave it out.
pub fn is_of_communication(indicator: &Indicator, policy: &Policy) -> bool {
    let told = |id| policy.kind_of(id) == Some(Kind::CommunicationObjective);
    !indicator.links.is_empty() && indicator.links.iter().all(|link| told(link.id()))
}

/// What indicators of a level are counted by; externalities are not among them.
const COUNTED: [Status; 8] = [
    Status::Achieved,
    Status::OnTrack,
    Status::AtRisk,
    Status::OffTrack,
    Status::Missed,
    Status::Stale,
    Status::NoData,
    Status::NoTarget,
];

/// How many indicators of a level stand where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelCount {
    /// The level.
    pub level: IndicatorLevel,
    /// How many stand where, in the order of the list.
    pub counts: Vec<(Status, usize)>,
    /// How many are not assessable.
    pub not_assessable: usize,
}

/// The three levels side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels(pub Vec<LevelCount>);

impl Said for Levels {
    fn said(&self) -> Outcome {
        let level = |found: &LevelCount| {
            let counts = found.counts.iter();
            let mut said = vec![("level", Outcome::choice(found.level))];
            said.extend(counts.map(|(status, count)| (status.word(), Outcome::Count(*count))));
            said.push(("not_assessable", Outcome::Count(found.not_assessable)));
            Outcome::Group(said)
        };
        Outcome::Many(self.0.iter().map(level).collect())
    }
}

/// How many indicators stand where, at each of the three levels. Externalities have their own figure, and so has what
/// measures communication.
pub fn indicator_levels(view: &View<'_>) -> Figure<Levels> {
    let mut figure = Figure::new("indicator_levels", "5.8", view);
    let mut levels: Vec<LevelCount> = IndicatorLevel::ALL
        .iter()
        .map(|level| LevelCount {
            level: *level,
            counts: COUNTED.map(|status| (status, 0)).into(),
            not_assessable: 0,
        })
        .collect();
    for record in view.policy.table::<Indicator>().all() {
        if let Some(reason) = elsewhere(&record.body, view) {
            figure.leave_out(record.id, reason);
            continue;
        }
        if figure.settings.is_empty() {
            use_settings(&mut figure, view);
        }
        let Some(level) = levels
            .iter_mut()
            .find(|found| found.level == record.body.level)
        else {
            continue;
        };
        match way(record, &latest(record, view, 1), view) {
            Ok(Way { status, .. }) => {
                let count = level.counts.iter_mut().find(|(found, _)| *found == status);
                if let Some((_, count)) = count {
                    *count += 1;
                }
                figure.count(record.id, status.word());
            }
            Err(reason) => {
                level.not_assessable += 1;
                figure.leave_out(record.id, reason);
            }
        }
    }
    figure.value = Assessed::Value(Levels(levels));
    figure
}

/// Why an indicator is told elsewhere than at its level.
fn elsewhere(indicator: &Indicator, view: &View<'_>) -> Option<Reason> {
    if indicator.kind == IndicatorKind::Externality {
        Some(Reason::new("not-assessable-externality"))
    } else if is_of_communication(indicator, view.policy) {
        Some(Reason::new("not-assessable-communication"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, day, replace, small_office};
    use crate::kernel::decimal;

    /// An indicator that goes up from 0 at the end of 2022 to 100 at the end of 2027, but for these fields, and its
    /// observations: `day value`, several with commas.
    fn desk(fields: Value, observations: &str) -> Desk {
        let mut desk = small_office();
        let mut draft = json!({
            "name": "Plans eau", "level": "political", "kind": "outcome", "nature": "number",
            "direction": "up", "frequency_months": 12,
            "baseline": {"value": "0", "on": "2022-12-31"},
            "targets": [{"value": "100", "on": "2027-12-31"}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Indicator, "IND-1", draft);
        let each = observations
            .split(',')
            .filter(|text| !text.trim().is_empty());
        for (index, text) in each.enumerate() {
            let words: Vec<&str> = text.split_whitespace().collect();
            let draft = json!({"indicator": "IND-1", "observed_on": words[0], "value": words[1], "status": "final"});
            let id = format!("01943ad7-aa80-7887-99e3-{index:012}");
            desk.put(Kind::Observation, &id, draft);
        }
        desk
    }

    fn figure(desk: &Desk, as_of: &str) -> Figure<Standing> {
        indicator_status(&desk.get::<Indicator>("IND-1"), &desk.at(day(as_of)))
    }

    /// Status, attainment, expected, trend; or the reason why there is none.
    fn line(desk: &Desk, as_of: &str) -> String {
        let number = |value: Option<Exact>| value.map_or("-".to_owned(), |value| decimal(&value));
        match figure(desk, as_of).value {
            Assessed::Value(found) => format!(
                "{} {} {} {}",
                found.status.word(),
                number(found.attainment),
                number(found.expected),
                found.trend.word()
            ),
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
        }
    }

    fn check(fields: Value, observations: &str, as_of: &str, expected: &str) {
        let told = line(&desk(fields.clone(), observations), as_of);
        assert_eq!(told, expected, "{fields} {observations} {as_of}");
    }

    /// Only the first word of the line.
    fn check_status(fields: Value, observations: &str, as_of: &str, expected: &str) {
        let told = line(&desk(fields.clone(), observations), as_of);
        let word = told.split(' ').next().unwrap();
        assert_eq!(word, expected, "{fields} {observations} {as_of}");
    }

    #[test]
    fn nothing_observed_is_no_data() {
        check(json!({}), "", "2025-12-31", "no_data - - undetermined");
        check(
            json!({}),
            "2026-01-01 50",
            "2025-12-31",
            "no_data - - undetermined",
        );
    }

    #[test]
    fn a_value_is_stale_after_one_and_a_half_times_its_frequency() {
        check_status(json!({}), "2024-07-01 80", "2025-12-31", "on_track");
        check_status(json!({}), "2024-06-30 80", "2025-12-31", "stale");
        // Half months are rounded up: 8 months for a frequency of 5.
        let five = json!({"frequency_months": 5});
        check_status(five.clone(), "2025-05-01 80", "2025-12-31", "on_track");
        check_status(five, "2025-04-30 80", "2025-12-31", "stale");
        // Stale comes before achieved, and before a target's day that is past.
        check_status(json!({}), "2024-06-30 100", "2025-12-31", "stale");
        check_status(json!({}), "2024-06-30 20", "2028-01-01", "stale");
    }

    #[test]
    fn a_stale_value_still_tells_how_far_it_came() {
        check(
            json!({}),
            "2023-12-31 50",
            "2025-12-31",
            "stale 0.5 0.19989 undetermined",
        );
    }

    #[test]
    fn the_day_of_the_last_value_says_how_far_one_should_be() {
        // 1096 of 1826 days have passed: 0.600219.
        let at = |value: &str| format!("2025-12-31 {value}");
        check_status(json!({}), &at("100"), "2025-12-31", "achieved");
        check_status(json!({}), &at("50.03"), "2025-12-31", "on_track");
        check_status(json!({}), &at("50.02"), "2025-12-31", "at_risk");
        check_status(json!({}), &at("35.03"), "2025-12-31", "at_risk");
        check_status(json!({}), &at("35.02"), "2025-12-31", "off_track");
        // Half a year later, the same value is weighed against the same day.
        check_status(json!({}), &at("50.03"), "2026-06-30", "on_track");
    }

    #[test]
    fn early_days_are_not_judged_by_small_numbers() {
        check_status(json!({}), "2023-01-31 -8", "2023-02-01", "on_track");
        check_status(json!({}), "2022-12-31 0", "2023-02-01", "on_track");
        check(
            json!({}),
            "2022-11-30 0",
            "2023-02-01",
            "on_track 0 0 undetermined",
        );
    }

    #[test]
    fn a_target_not_reached_on_its_day_is_missed() {
        check_status(json!({}), "2027-12-30 99.9", "2027-12-30", "on_track");
        check_status(json!({}), "2027-12-31 99.9", "2027-12-31", "missed");
        check_status(json!({}), "2027-12-31 100", "2027-12-31", "achieved");
        // The day of the figure counts, not the day of the value.
        check_status(json!({}), "2027-06-30 89", "2027-12-31", "missed");
    }

    #[test]
    fn attainment_works_downwards_too() {
        let down = json!({
            "direction": "down", "baseline": {"value": "82", "on": "2022-12-31"},
            "targets": [{"value": "50", "on": "2027-12-31"}],
        });
        check(
            down.clone(),
            "2025-12-31 70",
            "2025-12-31",
            "at_risk 0.375 0.600219 undetermined",
        );
        check(
            down.clone(),
            "2025-12-31 90",
            "2025-12-31",
            "off_track -0.25 0.600219 undetermined",
        );
        check_status(down, "2025-12-31 50", "2025-12-31", "achieved");
    }

    #[test]
    fn targets_on_the_way_bend_the_expected_line() {
        let bent = json!({"targets": [
            {"value": "100", "on": "2026-12-31"},
            {"value": "10", "on": "2024-12-31"},
        ]});
        let at = |on: &str, as_of: &str| line(&desk(bent.clone(), &format!("{on} 10")), as_of);
        assert_eq!(
            at("2024-12-31", "2024-12-31"),
            "on_track 0.1 0.1 undetermined"
        );
        // 366 of 731 days to the first target: 0.1 x 365 / 731.
        assert_eq!(
            at("2023-12-31", "2024-12-31"),
            "on_track 0.1 0.049932 undetermined"
        );
        // Half-way from the first to the last: 0.1 + 0.9 / 2.
        assert_eq!(
            at("2025-12-31", "2025-12-31"),
            "off_track 0.1 0.55 undetermined"
        );
        // The last in time is the one to reach, whatever the order in which they stand.
        assert_eq!(at("2026-12-31", "2026-12-31"), "missed 0.1 1 undetermined");
    }

    #[test]
    fn a_range_is_reached_from_either_side() {
        let range = |start: &str| {
            json!({
                "direction": {"range": {"min": "40", "max": "60"}},
                "baseline": {"value": start, "on": "2022-12-31"},
                "targets": [{"value": "50", "on": "2027-12-31"}],
            })
        };
        for (value, expected) in [
            ("40", "achieved - - undetermined"),
            ("60", "achieved - - undetermined"),
            ("30", "at_risk 0.5 0.600219 undetermined"),
            ("70", "at_risk 0.5 0.600219 undetermined"),
            ("22", "off_track 0.1 0.600219 undetermined"),
            ("100", "off_track -1 0.600219 undetermined"),
        ] {
            check(
                range("20"),
                &format!("2025-12-31 {value}"),
                "2025-12-31",
                expected,
            );
        }
        // Who starts inside and leaves has no way to go back along.
        check(
            range("50"),
            "2025-12-31 39",
            "2025-12-31",
            "off_track - - undetermined",
        );
        check_status(range("20"), "2027-12-31 39", "2027-12-31", "missed");
    }

    #[test]
    fn a_range_without_a_day_is_reached_or_not_assessable() {
        let fields = json!({"direction": {"range": {"min": "40", "max": "60"}}, "targets": null});
        check_status(fields.clone(), "2025-12-31 50", "2025-12-31", "achieved");
        check(
            fields,
            "2025-12-31 39",
            "2025-12-31",
            "not-assessable-target-day",
        );
    }

    #[test]
    fn what_is_to_be_kept_is_kept_or_off_track() {
        let keep = |direction: &str| {
            json!({
                "direction": direction, "baseline": {"value": "100", "on": "2022-12-31"},
            })
        };
        check_status(keep("up"), "2025-12-31 100", "2025-12-31", "achieved");
        check_status(keep("up"), "2025-12-31 99", "2025-12-31", "off_track");
        check_status(keep("down"), "2025-12-31 100", "2025-12-31", "achieved");
        check_status(keep("down"), "2025-12-31 101", "2025-12-31", "off_track");
        // What is to be kept has no last day: it never is a target that was missed.
        check_status(keep("up"), "2027-12-31 99", "2027-12-31", "off_track");
    }

    #[test]
    fn a_target_that_the_baseline_meets_is_a_ceiling_or_a_floor() {
        let ceiling = json!({
            "direction": "down", "baseline": {"value": "11.8", "on": "2022-12-31"},
            "targets": [{"value": "12.5", "on": "2027-12-31"}],
        });
        check_status(ceiling.clone(), "2025-12-31 12.5", "2025-12-31", "achieved");
        check_status(ceiling, "2025-12-31 12.6", "2025-12-31", "off_track");
        let floor = json!({
            "baseline": {"value": "100", "on": "2022-12-31"},
            "targets": [{"value": "80", "on": "2027-12-31"}],
        });
        check_status(floor.clone(), "2025-12-31 80", "2025-12-31", "achieved");
        check_status(floor, "2025-12-31 79", "2025-12-31", "off_track");
    }

    #[test]
    fn without_a_baseline_a_target_is_achieved_missed_or_not_assessable() {
        let without = json!({"baseline": null});
        check_status(without.clone(), "2025-12-31 100", "2025-12-31", "achieved");
        check(
            without.clone(),
            "2025-12-31 99",
            "2025-12-31",
            "not-assessable-baseline",
        );
        check_status(without, "2027-12-31 99", "2027-12-31", "missed");
    }

    #[test]
    fn without_a_target_the_trend_tells_alone() {
        let without = json!({"targets": null, "baseline": {"value": "10", "on": "2022-12-31"}});
        check(
            without.clone(),
            "2024-12-31 10, 2025-12-31 11",
            "2025-12-31",
            "no_target - - improving",
        );
        check_status(without, "", "2025-12-31", "no_data");
    }

    #[test]
    fn an_externality_is_read_by_its_thresholds() {
        let fields = json!({"kind": "externality", "direction": "down"});
        check(
            fields,
            "2024-12-31 10, 2025-12-31 20",
            "2025-12-31",
            "by_thresholds - - deteriorating",
        );
    }

    #[test]
    fn what_does_not_count_is_named_with_its_reason() {
        let mut desk = desk(
            json!({"disaggregations": ["femmes"]}),
            "2024-12-31 40, 2026-01-01 90",
        );
        let exception = json!({"rule": "problem-future-fact", "path": "observed_on", "import": "2021.xlsx", "accepted_by": "PER-01"});
        for (index, fields) in [
            json!({"disaggregation": "femmes"}),
            json!({"observed_on": "2025-06-30", "exceptions": [exception]}),
        ]
        .into_iter()
        .enumerate()
        {
            let mut draft = json!({"indicator": "IND-1", "observed_on": "2025-12-31", "value": "99", "status": "final"});
            replace(&mut draft, fields);
            desk.put(
                Kind::Observation,
                &format!("01943ad7-aa80-7887-99e4-{index:012}"),
                draft,
            );
        }
        let figure = figure(&desk, "2025-12-31");
        assert_eq!(
            figure.value.value().unwrap().last,
            Some((day("2024-12-31"), Ratio::from_integer(40)))
        );
        let mut left: Vec<&str> = figure.left_out.iter().map(|out| out.reason.key).collect();
        left.sort_unstable();
        assert_eq!(
            left,
            [
                "observation-after-as-of",
                "observation-breaks-a-rule",
                "observation-of-a-part"
            ]
        );
        let counted: Vec<&str> = figure
            .counted
            .iter()
            .map(|found| found.counted_as)
            .collect();
        assert_eq!(counted, ["indicator", "last"]);
    }

    #[test]
    fn the_proof_gives_the_numbers_and_the_settings() {
        let desk = desk(json!({}), "2023-12-31 10, 2024-12-31 20, 2025-12-31 60");
        let figure = figure(&desk, "2025-12-31");
        let parts: Vec<&str> = figure.parts.iter().map(|part| part.name).collect();
        let expected = [
            "value",
            "baseline",
            "target",
            "attainment",
            "expected",
            "pace",
        ];
        assert_eq!(parts, expected);
        let settings: Vec<String> = figure
            .settings
            .iter()
            .map(|used| format!("{} {}", used.name, used.value))
            .collect();
        assert_eq!(
            settings,
            [
                "on_track_tolerance 1/10",
                "at_risk_tolerance 1/4",
                "stale_percent 150",
                "trend_observations 4"
            ]
        );
        let counted: Vec<&str> = figure
            .counted
            .iter()
            .map(|found| found.counted_as)
            .collect();
        assert_eq!(counted, ["indicator", "earlier", "earlier", "last"]);
    }

    #[test]
    fn the_largest_and_smallest_numbers_can_be_calculated_with() {
        let fields = json!({
            "baseline": {"value": "0.000000001", "on": "2022-12-31"},
            "targets": [
                {"value": "999999999999999999", "on": "2027-12-31"},
                {"value": "777777777.777777777", "on": "2025-01-13"},
            ],
        });
        let told = |value: &str| {
            line(
                &desk(fields.clone(), &format!("2026-03-07 {value}")),
                "2026-12-31",
            )
        };
        assert_eq!(
            told("333333333.333333331"),
            "off_track 0 0.386322 undetermined"
        );
        assert_eq!(
            told("-999999999999999999"),
            "off_track -1 0.386322 undetermined"
        );
    }

    #[test]
    fn levels_are_told_by_counts_and_never_mixed() {
        let mut desk = desk(json!({}), "2025-12-31 100");
        let mut put = |code: &str, fields: Value| {
            let mut draft = json!({
                "name": code, "level": "political", "kind": "outcome", "nature": "number",
                "direction": "up", "frequency_months": 12,
            });
            replace(&mut draft, fields);
            desk.put(Kind::Indicator, code, draft);
        };
        put("IND-2", json!({}));
        put("IND-3", json!({"level": "territorial"}));
        put("IND-4", json!({"kind": "externality"}));
        put(
            "IND-5",
            json!({"level": "institutional", "computed_by": "reports_in_time"}),
        );
        let view = desk.at(TODAY);
        let figure = indicator_levels(&view);
        let Assessed::Value(Levels(levels)) = &figure.value else {
            panic!("counts can always be told");
        };
        let told: Vec<String> = levels
            .iter()
            .map(|found| {
                let counts = found.counts.iter().filter(|(_, count)| *count > 0);
                let counts: Vec<String> = counts
                    .map(|(status, count)| format!("{} {count}", status.word()))
                    .collect();
                format!(
                    "{} {} {}",
                    found.level.word(),
                    counts.join(" "),
                    found.not_assessable
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "territorial no_data 1 0",
                "political achieved 1 no_data 1 0",
                "institutional  1"
            ]
        );
        let left: Vec<_> = figure.left_out.iter().map(|out| out.record).collect();
        assert_eq!(left, [desk.id("IND-4"), desk.id("IND-5")]);
    }

    #[test]
    fn what_measures_communication_alone_stands_at_no_level() {
        let mut desk = small_office();
        let mut unknown = Indicator::clone(&{
            let draft = json!({
                "name": "x", "level": "political", "kind": "outcome", "nature": "number",
                "direction": "up", "frequency_months": 12,
            });
            desk.put(Kind::Indicator, "IND-1", draft);
            desk.get::<Indicator>("IND-1").body.clone()
        });
        assert!(!is_of_communication(&unknown, &desk.policy));
        unknown.links = vec![crate::kernel::Ref::to(desk.id("CLI"))];
        assert!(!is_of_communication(&unknown, &desk.policy));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn whatever_is_observed_a_standing_follows_its_own_numbers(
            start in -1000..1000_i32,
            target in -1000..1000_i32,
            value in -2000..2000_i32,
            days in 0..2200_i64,
            down in any::<bool>(),
        ) {
            use jiff::ToSpan;
            let on = day("2022-12-31").saturating_add(days.days());
            let fields = json!({
                "direction": if down { "down" } else { "up" },
                "baseline": {"value": start.to_string(), "on": "2022-12-31"},
                "targets": [{"value": target.to_string(), "on": "2027-12-31"}],
            });
            let desk = desk(fields, &format!("{on} {value}"));
            let figure = figure(&desk, &on.to_string());
            let found = figure.value.value().unwrap();
            let reached = if down { value <= target } else { value >= target };
            prop_assert_eq!(found.status == Status::Achieved, reached);
            if let Some(expected) = found.expected {
                prop_assert!(expected >= Exact::zero() && expected <= Exact::one());
            }
            if let (Some(done), Status::OnTrack) = (found.attainment, found.status) {
                prop_assert!(done >= found.expected.unwrap() - Ratio::new(1, 10));
            }
        }
    }
}
