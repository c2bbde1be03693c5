//! Missions and visits that came back (DOMAIN 5.15): reports handed in, promises kept, costs beside their estimates.

use jiff::Span;
use uuid::Uuid;

use crate::kernel::{
    Assessed, Exact, Figure, Money, Outcome, Period, Reason, Said, held_at, listed, whole,
};
use crate::operations::cost::{Sum, we_pay};
use crate::operations::{Cost, Direction, Mobility, MobilityState, missions_returned};
use crate::record::{Cell, Stored, View};

listed! {
    /// Where a report stands.
    pub enum ReportStanding = "report-standing" {
        /// Handed in by its day.
        InTime,
        /// Handed in later.
        Late,
        /// Its day is past, and it is not there.
        Missing,
        /// Its day is still to come: it does not count yet.
        Pending,
    }
}

/// How many missions were reported on in time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReportsInTime {
    /// Handed in by its day.
    pub in_time: usize,
    /// Missions whose report came later, in the order of lists.
    pub late: Vec<Uuid>,
    /// Missions whose report is missing.
    pub missing: Vec<Uuid>,
    /// Those whose day is still to come; out of the denominator.
    pub pending: usize,
}

impl ReportsInTime {
    /// Reported on, or past the day.
    pub fn due(&self) -> usize {
        self.in_time + self.late.len() + self.missing.len()
    }

    /// The share handed in by its day.
    pub fn share(&self) -> Option<Exact> {
        (self.due() > 0).then(|| whole(self.in_time) / whole(self.due()))
    }
}

/// The missions out that came back in a period: reported on in time among those reported on or past the day.
pub fn reports_in_time(view: &View<'_>, period: Period) -> Figure<ReportsInTime> {
    let mut figure = Figure::new("reports_in_time", "5.15", view);
    figure.period = Some(period);
    figure.used("report_due_days", i128::from(view.settings.report_due_days));
    let returned = missions_returned(view, period);
    figure.left_out.extend(returned.left_out);
    let mut found = ReportsInTime::default();
    for mission in returned.items {
        if mission.body.direction != Direction::Out {
            continue;
        }
        let standing = report_standing(&mission.body, view);
        figure.count(mission.id, standing.into());
        match standing {
            ReportStanding::InTime => found.in_time += 1,
            ReportStanding::Late => found.late.push(mission.id),
            ReportStanding::Missing => found.missing.push(mission.id),
            ReportStanding::Pending => found.pending += 1,
        }
    }
    figure.rate("in_time", whole(found.in_time), whole(found.due()));
    figure.value = if found.due() == 0 {
        Assessed::NotAssessable(Reason::new("reports-in-time-none-due"))
    } else {
        Assessed::Value(found)
    };
    figure
}

/// Where the report on a mission out stands, as a list says it; nothing is due on a visit, or on what was called off.
pub fn report_cell(mission: &Stored<Mobility>, view: &View<'_>) -> Cell {
    let body = &mission.body;
    let state = held_at(&body.moves, view.as_of).state();
    if body.direction != Direction::Out || state == Some(MobilityState::Cancelled) {
        return Cell::Empty;
    }
    Cell::choice(report_standing(body, view))
}

/// The last day still counts; the report is missing from the day after on.
fn report_standing(mission: &Mobility, view: &View<'_>) -> ReportStanding {
    let due = mission
        .to
        .saturating_add(Span::new().days(view.settings.report_due_days));
    let handed_in = mission.report.as_ref().map(|report| report.submitted_on);
    match handed_in.filter(|on| *on <= view.as_of) {
        Some(on) if on <= due => ReportStanding::InTime,
        Some(_) => ReportStanding::Late,
        None if due < view.as_of => ReportStanding::Missing,
        None => ReportStanding::Pending,
    }
}

impl Said for ReportsInTime {
    fn said(&self) -> Outcome {
        Outcome::Group(vec![
            ("in_time", Outcome::of(self.share(), Outcome::Share)),
            ("handed_in_time", Outcome::Count(self.in_time)),
            ("late", Outcome::records(self.late.iter().copied())),
            ("missing", Outcome::records(self.missing.iter().copied())),
            ("pending", Outcome::Count(self.pending)),
        ])
    }
}

/// How many promises made on missions and visits were kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PromisesKept {
    /// Kept.
    pub done: usize,
    /// Not kept though their day has come.
    pub open: usize,
    /// Not kept, their day to come or not set; out of the denominator.
    pub not_due: usize,
    /// Of those open or not due, passed on to an action, an agreement or a person.
    pub transferred: usize,
    /// The missions and visits with promises whose day has come, and how many each, in the order of lists.
    pub waiting: Vec<(Uuid, usize)>,
}

impl PromisesKept {
    /// Kept, or due.
    pub fn due(&self) -> usize {
        self.done + self.open
    }

    /// The share kept.
    pub fn share(&self) -> Option<Exact> {
        (self.due() > 0).then(|| whole(self.done) / whole(self.due()))
    }
}

/// The promises made on missions and visits that came back in a period: kept among those kept or due.
pub fn promises_kept(view: &View<'_>, period: Period) -> Figure<PromisesKept> {
    let mut figure = Figure::new("promises_kept", "5.15", view);
    figure.period = Some(period);
    let returned = missions_returned(view, period);
    figure.left_out.extend(returned.left_out);
    let mut found = PromisesKept::default();
    for mission in returned.items {
        let mut open = 0;
        for promise in &mission.body.follow_ups {
            if promise.done_on.is_some_and(|on| on <= view.as_of) {
                found.done += 1;
                continue;
            }
            // Whoever took a promise over has not kept it yet: it still counts by its day.
            found.transferred += usize::from(promise.transferred_to.is_some());
            if promise.due.is_some_and(|due| due <= view.as_of) {
                open += 1;
            } else {
                found.not_due += 1;
            }
        }
        found.open += open;
        if open > 0 {
            found.waiting.push((mission.id, open));
        }
        if !mission.body.follow_ups.is_empty() {
            figure.count(mission.id, if open > 0 { "waiting" } else { "settled" });
        }
    }
    figure.rate("kept", whole(found.done), whole(found.due()));
    figure.value = if found.due() == 0 {
        Assessed::NotAssessable(Reason::new("promises-kept-none-due"))
    } else {
        Assessed::Value(found)
    };
    figure
}

impl Said for PromisesKept {
    fn said(&self) -> Outcome {
        let row = |(mission, open): &(Uuid, usize)| {
            Outcome::Group(vec![
                ("mission", Outcome::Record(*mission)),
                ("open", Outcome::Count(*open)),
            ])
        };
        Outcome::Group(vec![
            ("kept", Outcome::of(self.share(), Outcome::Share)),
            ("done", Outcome::Count(self.done)),
            ("open", Outcome::Count(self.open)),
            ("not_due", Outcome::Count(self.not_due)),
            ("transferred", Outcome::Count(self.transferred)),
            (
                "waiting",
                Outcome::Many(self.waiting.iter().map(row).collect()),
            ),
        ])
    }
}

/// A mission or visit that cost clearly more than estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overrun {
    /// The mission or visit.
    pub mission: Uuid,
    /// What it was to cost, in minor units of the base currency.
    pub estimate: Exact,
    /// What it cost.
    pub actual: Exact,
}

impl Overrun {
    /// By how much of the estimate it went over it.
    pub fn growth(&self) -> Exact {
        (self.actual - self.estimate) / self.estimate
    }
}

/// What missions and visits cost beside what they were to cost.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MissionEstimates {
    /// Sum of the estimates, in minor units of the base currency.
    pub estimate: Exact,
    /// Sum of what was paid.
    pub actual: Exact,
    /// Those over their estimate by more than the settings allow, in the order of lists.
    pub overruns: Vec<Overrun>,
    /// The base currency.
    pub currency: Box<str>,
}

impl MissionEstimates {
    /// By how much of the estimates the costs went over them; negative when below.
    pub fn growth(&self) -> Exact {
        (self.actual - self.estimate) / self.estimate
    }
}

/// The missions and visits that came back in a period: what we paid beside what we were to pay.
pub fn mission_estimates(view: &View<'_>, period: Period) -> Figure<MissionEstimates> {
    let mut figure = Figure::new("mission_estimates", "5.15", view);
    figure.period = Some(period);
    let allowed = Exact::new(view.settings.overrun_percent.into(), 100);
    figure.used("overrun_percent", i128::from(view.settings.overrun_percent));
    let returned = missions_returned(view, period);
    figure.left_out.extend(returned.left_out);
    let mut found = MissionEstimates {
        currency: view.settings.base_currency.clone(),
        ..MissionEstimates::default()
    };
    for mission in returned.items {
        let sums = estimated(mission, view).and_then(|estimate| {
            let actual = paid(mission, view)?;
            Ok((
                estimate.map(Exact::from_integer),
                actual.map(Exact::from_integer),
            ))
        });
        let over = match sums {
            Ok((Some(estimate), Some(actual))) if estimate > Exact::default() => Overrun {
                mission: mission.id,
                estimate,
                actual,
            },
            Ok((Some(_), None)) => {
                figure.leave_out(mission.id, Reason::new("cost-not-known"));
                continue;
            }
            Ok(_) => {
                figure.leave_out(mission.id, Reason::new("mission-estimates-no-estimate"));
                continue;
            }
            Err(reason) => {
                figure.leave_out(mission.id, reason);
                continue;
            }
        };
        found.estimate += over.estimate;
        found.actual += over.actual;
        let is_over = over.growth() > allowed;
        figure.count(mission.id, if is_over { "over" } else { "within" });
        if is_over {
            found.overruns.push(over);
        }
    }
    figure.rate("overrun", found.actual - found.estimate, found.estimate);
    figure.value = if found.estimate == Exact::default() {
        Assessed::NotAssessable(Reason::new("mission-estimates-nothing"))
    } else {
        Assessed::Value(found)
    };
    figure
}

/// What a mission or visit is to cost us, as a list says it.
pub fn estimate_cell(mission: &Stored<Mobility>, view: &View<'_>) -> Cell {
    amount_cell(estimated(mission, view), view)
}

/// What a mission or visit cost us, as a list says it.
pub fn paid_cell(mission: &Stored<Mobility>, view: &View<'_>) -> Cell {
    amount_cell(paid(mission, view), view)
}

/// By how much it cost us more than estimated, below zero when less; told only where both are known.
pub fn difference_cell(mission: &Stored<Mobility>, view: &View<'_>) -> Cell {
    let (estimate, paid) = (estimated(mission, view), paid(mission, view));
    match (estimate, paid) {
        (Ok(Some(estimate)), Ok(Some(paid))) => amount_cell(Ok(Some(paid - estimate)), view),
        (Err(reason), _) | (_, Err(reason)) => amount_cell(Err(reason), view),
        _ => Cell::Empty,
    }
}

/// An amount in the base currency; what holds an amount without a value in it is not known, and never zero.
fn amount_cell(sum: Result<Option<i128>, Reason>, view: &View<'_>) -> Cell {
    let Ok(sum) = sum else {
        return Cell::Message(Reason::new("mission-cost-not-known"));
    };
    let minor = sum.and_then(|sum| i64::try_from(sum).ok());
    Cell::of(minor, |minor| {
        Cell::Money(Money {
            minor,
            currency: view.settings.base_currency.clone(),
            converted: None,
        })
    })
}

fn estimated(mission: &Stored<Mobility>, view: &View<'_>) -> Result<Option<i128>, Reason> {
    summed(mission, view, |cost| cost.planned.as_ref())
}

fn paid(mission: &Stored<Mobility>, view: &View<'_>) -> Result<Option<i128>, Reason> {
    summed(mission, view, |cost| cost.actual.as_ref())
}

/// One side of a mission's costs that we pay; none when it holds no amount, refused when one has no value in the base currency.
fn summed(
    mission: &Stored<Mobility>,
    view: &View<'_>,
    side: fn(&Cost) -> Option<&Money>,
) -> Result<Option<i128>, Reason> {
    let mut sum = Sum::default();
    let ours = mission.body.costs.iter().filter(|cost| we_pay(cost.payer));
    for amount in ours.filter_map(side) {
        sum.add(mission.id, amount, view);
    }
    match sum.left_out.pop() {
        Some(out) => Err(out.reason),
        None => Ok(sum.known),
    }
}

impl Said for MissionEstimates {
    fn said(&self) -> Outcome {
        let amount = |minor| Outcome::Amount(minor, self.currency.clone());
        let row = |over: &Overrun| {
            Outcome::Group(vec![
                ("mission", Outcome::Record(over.mission)),
                ("estimate", amount(over.estimate)),
                ("actual", amount(over.actual)),
                ("overrun", Outcome::Share(over.growth())),
            ])
        };
        Outcome::Group(vec![
            ("overrun", Outcome::Share(self.growth())),
            ("estimate", amount(self.estimate)),
            ("actual", amount(self.actual)),
            (
                "overruns",
                Outcome::Many(self.overruns.iter().map(row).collect()),
            ),
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, day};
    use crate::strategy::testing::{broken, euros, mission, planned_office, year};

    fn reported(on: &str) -> Value {
        json!({"report": {"submitted_on": on}})
    }

    /// What the only mission counts as, else why it does not.
    fn check_report(fields: Value, as_of: &str, expected: &str) {
        let mut desk = planned_office();
        mission(&mut desk, "MIS-1", fields.clone());
        let figure = reports_in_time(&desk.at(day(as_of)), year(2025));
        let counted = figure.counted.iter().map(|found| found.counted_as);
        let left = figure.left_out.iter().map(|out| out.reason.key);
        let found = counted.chain(left).collect::<Vec<_>>().join(" ");
        assert_eq!(found, expected, "{fields} at {as_of}");
    }

    #[test]
    fn a_report_is_due_thirty_days_after_the_return() {
        check_report(reported("2025-07-12"), "2025-12-31", "in_time");
        check_report(reported("2025-07-13"), "2025-12-31", "late");
        check_report(reported("2025-06-12"), "2025-12-31", "in_time");
        check_report(json!({}), "2025-07-12", "pending");
        check_report(json!({}), "2025-07-13", "missing");
        // A report that came later is not there yet.
        check_report(reported("2025-08-01"), "2025-07-31", "missing");
    }

    #[test]
    fn only_missions_out_that_came_back_are_reported_on() {
        check_report(json!({"direction": "in"}), "2025-12-31", "");
        check_report(json!({}), "2025-06-11", "");
        let approved = json!({"moves": [{"to": "approved", "on": "2025-05-02"}]});
        check_report(approved, "2025-12-31", "activity-not-begun");
        let cancelled = json!({"moves": [{"to": "approved", "on": "2025-05-02"}, {"to": "cancelled", "on": "2025-05-20"}]});
        check_report(cancelled, "2025-12-31", "activity-cancelled");
        check_report(
            json!({"exceptions": broken("report")}),
            "2025-12-31",
            "record-breaks-a-rule",
        );
    }

    #[test]
    fn the_share_counts_reports_that_are_there_or_late() {
        let mut desk = planned_office();
        let why = reports_in_time(&desk.at(TODAY), year(2025))
            .value
            .reason()
            .map(|why| why.key);
        assert_eq!(why, Some("reports-in-time-none-due"));
        mission(&mut desk, "MIS-1", reported("2025-07-01"));
        mission(&mut desk, "MIS-2", reported("2025-09-01"));
        mission(&mut desk, "MIS-3", json!({}));
        mission(&mut desk, "MIS-4", json!({"to": "2025-12-20"}));
        let figure = reports_in_time(&desk.at(TODAY), year(2025));
        let found = figure.value.value().unwrap();
        assert_eq!(found.share(), Some(Exact::new(1, 3)));
        assert_eq!(
            (&found.late[..], &found.missing[..]),
            (&[desk.id("MIS-2")][..], &[desk.id("MIS-3")][..])
        );
        assert_eq!(found.pending, 1);
    }

    fn promises(desk: &Desk, as_of: &str) -> Option<(usize, usize, usize, usize)> {
        let figure = promises_kept(&desk.at(day(as_of)), year(2025));
        let found = figure.value.value()?;
        Some((found.done, found.open, found.not_due, found.transferred))
    }

    #[test]
    fn a_promise_counts_once_it_is_kept_or_due() {
        let mut desk = planned_office();
        let follow_ups = json!([
            {"promise": "Plan", "due": "2025-09-30", "done_on": "2025-08-01"},
            {"promise": "Note", "due": "2025-09-30"},
            {"promise": "Visite"},
            {"promise": "Accord", "due": "2025-08-02", "transferred_to": "GOV-ALD"},
        ]);
        mission(&mut desk, "MIS-1", json!({"follow_ups": follow_ups}));
        assert_eq!(promises(&desk, "2025-07-31"), None);
        assert_eq!(promises(&desk, "2025-08-01"), Some((1, 0, 3, 1)));
        assert_eq!(
            promises(&desk, "2025-08-02"),
            Some((1, 1, 2, 1)),
            "passed on, its day come, and not kept"
        );
        assert_eq!(promises(&desk, "2025-09-30"), Some((1, 2, 1, 1)));
        let figure = promises_kept(&desk.at(TODAY), year(2025));
        let found = figure.value.value().unwrap();
        assert_eq!(found.share(), Some(Exact::new(1, 3)));
        assert_eq!(found.waiting, [(desk.id("MIS-1"), 2)]);
        assert_eq!(promises(&desk, "2025-06-11"), None);
    }

    fn costs(lines: &[(i64, Option<i64>)]) -> Value {
        let lines = lines.iter().map(|(planned, actual)| {
            json!({"kind": "travel", "planned": euros(*planned), "actual": actual.map(euros), "payer": "us"})
        });
        json!({"costs": lines.collect::<Vec<_>>()})
    }

    #[test]
    fn a_list_says_what_we_were_to_pay_what_we_paid_and_where_the_report_stands() {
        let cells = |fields: Value| {
            let mut desk = planned_office();
            mission(&mut desk, "MIS-1", fields);
            let (found, view) = (desk.get::<Mobility>("MIS-1"), desk.at(TODAY));
            let said = |cell: Cell| match cell {
                Cell::Empty => "-".to_owned(),
                Cell::Money(money) => format!("{} {}", money.minor, money.currency),
                Cell::Choice(_, word) => word.to_owned(),
                Cell::Message(reason) => reason.key.to_owned(),
                other => format!("{other:?}"),
            };
            [estimate_cell, paid_cell, difference_cell, report_cell]
                .map(|cell| said(cell(&found, &view)))
                .join(", ")
        };
        assert_eq!(
            cells(costs(&[(60, Some(50)), (40, None)])),
            "10000 EUR, 5000 EUR, -5000 EUR, missing"
        );
        assert_eq!(cells(costs(&[(60, None)])), "6000 EUR, -, -, missing");
        assert_eq!(cells(json!({"direction": "in"})), "-, -, -, -");
        let foreign = json!([
            {"kind": "travel", "planned": euros(50), "actual": {"amount": "9000", "currency": "JPY"}},
            {"kind": "hospitality", "planned": euros(80), "payer": "host"},
        ]);
        let unknown = "mission-cost-not-known";
        assert_eq!(
            cells(json!({"costs": foreign, "report": {"submitted_on": "2025-06-20"}})),
            format!("5000 EUR, {unknown}, {unknown}, in_time")
        );
    }

    #[test]
    fn more_than_a_tenth_over_the_estimate_is_pointed_out() {
        let mut desk = planned_office();
        mission(&mut desk, "MIS-1", costs(&[(60, Some(66)), (40, Some(44))]));
        mission(&mut desk, "MIS-2", costs(&[(100, Some(111))]));
        mission(&mut desk, "MIS-3", costs(&[(100, Some(70))]));
        let figure = mission_estimates(&desk.at(TODAY), year(2025));
        let found = figure.value.value().unwrap();
        assert_eq!(
            (found.estimate, found.actual),
            (30_000.into(), 29_100.into())
        );
        assert_eq!(found.growth(), Exact::new(-3, 100));
        let over: Vec<_> = found
            .overruns
            .iter()
            .map(|over| (over.mission, over.growth()))
            .collect();
        assert_eq!(over, [(desk.id("MIS-2"), Exact::new(11, 100))]);
        desk.settings.overrun_percent = 9;
        let figure = mission_estimates(&desk.at(TODAY), year(2025));
        assert_eq!(figure.value.value().unwrap().overruns.len(), 2);
    }

    #[test]
    fn what_has_no_two_sides_is_left_out() {
        let left = |fields: Value| {
            let mut desk = planned_office();
            mission(&mut desk, "MIS-1", fields);
            let figure = mission_estimates(&desk.at(TODAY), year(2025));
            assert_eq!(
                figure.value.reason().map(|why| why.key),
                Some("mission-estimates-nothing")
            );
            figure
                .left_out
                .iter()
                .map(|out| out.reason.key)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(left(json!({})), "mission-estimates-no-estimate");
        assert_eq!(left(costs(&[(100, None)])), "cost-not-known");
        assert_eq!(
            left(costs(&[(0, Some(10))])),
            "mission-estimates-no-estimate"
        );
        let yen = json!({"kind": "lodging", "planned": euros(10), "actual": {"amount": "900", "currency": "JPY"}});
        assert_eq!(left(json!({"costs": [yen]})), "cost-other-currency");
        let host =
            json!({"kind": "lodging", "planned": euros(10), "actual": euros(10), "payer": "host"});
        assert_eq!(
            left(json!({"costs": [host]})),
            "mission-estimates-no-estimate"
        );
    }
}
