//! How much of what was begun was planned (DOMAIN 5.1). The paper opposes planned action to one-off, reactive, uncoordinated
//! action; the date of adoption keeps plans from being written afterwards, and a crisis is no failure of planning. The number
//! shows how scattered the work is, the cost cannot be split up: both are given.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::{AnnualPlan, objective_in_force};
use crate::kernel::{
    Assessed, Certainty, Exact, Figure, Historical, Outcome, Period, Reason, Said, breaks_a_rule,
    listed,
};
use crate::operations::{Activity, activities_begun, activity_cost, said_cost};
use crate::record::View;

listed! {
    /// How an activity came about.
    pub enum Origin = "activity-origin" {
        /// It serves an objective in force and stood in a plan adopted before it began.
        Planned,
        /// It serves an objective in force, and entered a plan later or never.
        Aligned,
        /// It serves no objective in force.
        Reactive,
        /// It answers a crisis: shown apart.
        Crisis,
    }
}

/// The difference between the share by number and the share by cost above which one must not be read without the other.
const APART: Exact = Exact::new_raw(15, 100);

/// One activity that began in the period.
#[derive(Debug, Clone, PartialEq)]
pub struct Traced {
    /// Its record.
    pub activity: Uuid,
    /// How it came about.
    pub origin: Origin,
    /// When it began.
    pub on: Historical,
    /// What it cost, in minor units of the base currency, where that is known.
    pub cost: Assessed<Exact>,
}

/// Activities and their costs by origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ByOrigin {
    /// Planned.
    pub planned: Exact,
    /// Aligned.
    pub aligned: Exact,
    /// Reactive.
    pub reactive: Exact,
    /// Crises, out of the denominator.
    pub crisis: Exact,
}

impl ByOrigin {
    fn add(&mut self, origin: Origin, amount: Exact) {
        let sum = match origin {
            Origin::Planned => &mut self.planned,
            Origin::Aligned => &mut self.aligned,
            Origin::Reactive => &mut self.reactive,
            Origin::Crisis => &mut self.crisis,
        };
        *sum += amount;
    }

    /// All but crises.
    pub fn all(&self) -> Exact {
        self.planned + self.aligned + self.reactive
    }

    /// A part of all but crises; none when there is nothing.
    fn share(&self, part: Exact) -> Option<Exact> {
        (self.all() != Exact::default()).then(|| part / self.all())
    }
}

/// How much was planned.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedShare {
    /// By number.
    pub number: ByOrigin,
    /// By cost, in minor units of the base currency.
    pub cost: ByOrigin,
    /// Every activity, in the order of lists.
    pub activities: Vec<Traced>,
    /// The base currency.
    pub currency: Box<str>,
}

impl PlannedShare {
    /// The planned share by number.
    pub fn by_number(&self) -> Option<Exact> {
        self.number.share(self.number.planned)
    }

    /// The planned share by cost; none when no cost is known, or all are zero.
    pub fn by_cost(&self) -> Option<Exact> {
        self.cost.share(self.cost.planned)
    }

    /// The reactive share by number.
    pub fn reactive_share(&self) -> Option<Exact> {
        self.number.share(self.number.reactive)
    }

    /// Whether number and cost tell different stories.
    pub fn differ(&self) -> bool {
        match (self.by_number(), self.by_cost()) {
            (Some(number), Some(cost)) => number - cost > APART || cost - number > APART,
            _ => false,
        }
    }
}

/// The planned share of the activities that began in a period.
pub fn planned_share(view: &View<'_>, period: Period) -> Figure<PlannedShare> {
    let mut figure = Figure::new("planned_share", "5.1", view);
    figure.period = Some(period);
    let found = activities_begun(view, period);
    figure.left_out.extend(found.left_out);
    let entries = plan_entries(view, &found.items);
    let mut share = PlannedShare {
        number: ByOrigin::default(),
        cost: ByOrigin::default(),
        activities: Vec::new(),
        currency: view.settings.base_currency.clone(),
    };
    for (activity, on) in found.items {
        let entered = entries.get(&activity.id()).copied();
        let Some(origin) = origin(activity, on, entered, view) else {
            figure.leave_out(activity.id(), Reason::new("planned-share-origin-too-rough"));
            continue;
        };
        let cost = activity_cost(activity, view);
        figure.count(activity.id(), origin.into());
        figure.left_out.extend(cost.left_out);
        share.number.add(origin, Exact::from_integer(1));
        match &cost.minor {
            Assessed::Value(minor) => share.cost.add(origin, *minor),
            Assessed::NotAssessable(reason) => {
                figure.leave_out(activity.id(), reason.clone());
            }
        }
        share.activities.push(Traced {
            activity: activity.id(),
            origin,
            on,
            cost: cost.minor,
        });
    }
    figure.rate("by_number", share.number.planned, share.number.all());
    figure.rate("by_cost", share.cost.planned, share.cost.all());
    figure.value = match share.by_number() {
        Some(_) => Assessed::Value(share),
        None => Assessed::NotAssessable(Reason::new("planned-share-no-activity")),
    };
    figure
}

/// The planned share of several fiscal years, each by the year in which it begins.
pub fn planned_share_by_year(
    view: &View<'_>,
    years: RangeInclusive<i16>,
) -> Vec<(i16, Figure<PlannedShare>)> {
    let start = view.settings.fiscal_year_start_month;
    let year = |year| Some((year, planned_share(view, Period::fiscal_year(year, start)?)));
    years.filter_map(year).collect()
}

/// When each of these activities first stood in an adopted plan.
fn plan_entries(
    view: &View<'_>,
    activities: &[(Activity<'_>, Historical)],
) -> HashMap<Uuid, Date, foldhash::fast::RandomState> {
    let wanted = activities
        .iter()
        .map(|(activity, _)| (activity.id(), Date::MAX));
    let mut entries: HashMap<Uuid, Date, foldhash::fast::RandomState> = wanted.collect();
    for plan in view.policy.table::<AnnualPlan>().all() {
        if breaks_a_rule(&plan.common, &["versions"]) {
            continue;
        }
        for version in plan.body.adopted_by(view.as_of) {
            for item in &version.items {
                if let Some(entry) = entries.get_mut(&item.activity.id()) {
                    *entry = version.adopted_on.min(*entry);
                }
            }
        }
    }
    entries
}

/// How an activity came about; none when the day on which it began is too rough to tell.
fn origin(
    activity: Activity<'_>,
    on: Historical,
    entered: Option<Date>,
    view: &View<'_>,
) -> Option<Origin> {
    if activity.is_crisis() {
        return Some(Origin::Crisis);
    }
    let judged = |day: Date| {
        let serves = activity
            .objectives()
            .iter()
            .filter_map(|link| view.policy.get(*link))
            .map(|objective| objective_in_force(&objective.body, day, view.policy))
            .fold(Certainty::No, either);
        Some(match serves {
            Certainty::Open => return None,
            Certainty::No => Origin::Reactive,
            Certainty::Yes if entered.is_some_and(|entered| entered <= day) => Origin::Planned,
            Certainty::Yes => Origin::Aligned,
        })
    };
    let (first, last) = (on.earliest()?, on.latest()?);
    let found = judged(first)?;
    // A rough date says something only if every day that it may be says the same.
    let days = first.series(1.day()).skip(1).take_while(|day| *day <= last);
    days.map(judged)
        .all(|other| other == Some(found))
        .then_some(found)
}

fn either(one: Certainty, other: Certainty) -> Certainty {
    match (one, other) {
        (Certainty::Yes, _) | (_, Certainty::Yes) => Certainty::Yes,
        (Certainty::Open, _) | (_, Certainty::Open) => Certainty::Open,
        _ => Certainty::No,
    }
}

fn began(on: Historical) -> Outcome {
    on.day()
        .map_or_else(|| Outcome::Line(on.to_string().into()), Outcome::Day)
}

impl Said for PlannedShare {
    fn said(&self) -> Outcome {
        let count = |number: Exact| {
            Outcome::Count(usize::try_from(number.to_integer()).unwrap_or(usize::MAX))
        };
        let amount = |minor: Exact| Outcome::Amount(minor, self.currency.clone());
        let by = |sums: &ByOrigin, said: &dyn Fn(Exact) -> Outcome| {
            Outcome::Group(vec![
                ("planned", said(sums.planned)),
                ("aligned", said(sums.aligned)),
                ("reactive", said(sums.reactive)),
                ("crisis", said(sums.crisis)),
            ])
        };
        let traced = |found: &Traced| {
            Outcome::Group(vec![
                ("activity", Outcome::Record(found.activity)),
                ("origin", Outcome::choice(found.origin)),
                ("began", began(found.on)),
                ("cost", said_cost(&found.cost, &self.currency)),
            ])
        };
        let no_cost = || Outcome::Unknown(Reason::new("planned-share-no-cost"));
        Outcome::Group(vec![
            ("by_number", Outcome::of(self.by_number(), Outcome::Share)),
            (
                "by_cost",
                self.by_cost().map_or_else(no_cost, Outcome::Share),
            ),
            ("differ", Outcome::Yes(self.differ())),
            ("number", by(&self.number, &count)),
            ("cost", by(&self.cost, &amount)),
            (
                "activities",
                Outcome::Many(self.activities.iter().map(traced).collect()),
            ),
        ])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, day};
    use crate::kernel::Listed;
    use crate::kinds::Kind;
    use crate::strategy::testing::{
        action, broken, euros, expense, mission, plan, planned_office, strategy, year,
    };

    fn figure(desk: &Desk) -> Figure<PlannedShare> {
        planned_share(&desk.at(TODAY), year(2025))
    }

    /// Every activity as `code origin`, or why there is no figure.
    fn origins(desk: &Desk) -> Vec<String> {
        let figure = figure(desk);
        let name = |id| desk.policy.code(id).unwrap().to_string();
        match &figure.value {
            Assessed::NotAssessable(reason) => vec![reason.key.to_owned()],
            Assessed::Value(found) => {
                let traced = found.activities.iter();
                traced
                    .map(|one| format!("{} {}", name(one.activity), one.origin.word()))
                    .collect()
            }
        }
    }

    fn check(fields: Value, adopted_on: Option<&str>, expected: &str) {
        let mut desk = planned_office();
        action(&mut desk, "ACT-1", fields.clone());
        if let Some(on) = adopted_on {
            plan(&mut desk, "PLAN-1", on, &["ACT-1"]);
        }
        let found = origins(&desk).join(" ");
        assert_eq!(found, expected, "{fields} in the plan since {adopted_on:?}");
    }

    #[test]
    fn planned_means_an_objective_in_force_and_a_plan_adopted_by_the_first_day() {
        check(json!({}), Some("2024-12-09"), "ACT-1 planned");
        check(json!({}), Some("2025-03-03"), "ACT-1 planned");
        check(json!({}), Some("2025-03-04"), "ACT-1 aligned");
        check(json!({}), None, "ACT-1 aligned");
        check(
            json!({"objectives": []}),
            Some("2024-12-09"),
            "ACT-1 reactive",
        );
    }

    #[test]
    fn objectives_are_tested_on_the_first_day() {
        let mut desk = planned_office();
        let ended = strategy(json!({"horizon_to": "2025-03-02"}));
        desk.put(Kind::Strategy, "ST1", ended);
        action(&mut desk, "ACT-1", json!({}));
        plan(&mut desk, "PLAN-1", "2024-12-09", &["ACT-1"]);
        assert_eq!(origins(&desk), ["ACT-1 reactive"]);
        let last_day = strategy(json!({"horizon_to": "2025-03-03"}));
        desk.put(Kind::Strategy, "ST1", last_day);
        assert_eq!(origins(&desk), ["ACT-1 planned"]);
    }

    #[test]
    fn the_earliest_version_that_holds_it_counts_and_a_later_one_may_drop_it() {
        let mut desk = planned_office();
        action(&mut desk, "ACT-1", json!({}));
        let item = json!([{"activity": "ACT-1"}]);
        let versions = json!([
            {"adopted_on": "2024-12-09", "act": "1", "items": item},
            {"adopted_on": "2025-02-03", "act": "2", "items": []},
            {"adopted_on": "2025-06-02", "act": "3", "items": item},
        ]);
        desk.put(
            Kind::AnnualPlan,
            "PLAN-1",
            json!({"fiscal_year": 2025, "versions": versions}),
        );
        assert_eq!(origins(&desk), ["ACT-1 planned"]);
        let broken = json!({"fiscal_year": 2025, "versions": versions, "exceptions": broken("versions.0.adopted_on")});
        desk.put(Kind::AnnualPlan, "PLAN-1", broken);
        assert_eq!(origins(&desk), ["ACT-1 aligned"]);
    }

    #[test]
    fn a_crisis_is_shown_apart() {
        let mut desk = planned_office();
        action(&mut desk, "ACT-1", json!({"crisis": true}));
        assert_eq!(origins(&desk), ["planned-share-no-activity"]);
        assert_eq!(figure(&desk).counted[0].counted_as, "crisis");
        action(&mut desk, "ACT-2", json!({"objectives": []}));
        assert_eq!(origins(&desk), ["ACT-1 crisis", "ACT-2 reactive"]);
        let found = figure(&desk).value.value().cloned().unwrap();
        assert_eq!(
            (found.by_number(), found.reactive_share()),
            (Some(0.into()), Some(1.into()))
        );
        assert_eq!(found.number.crisis, 1.into());
    }

    #[test]
    fn nothing_begun_is_no_share() {
        let desk = planned_office();
        assert_eq!(origins(&desk), ["planned-share-no-activity"]);
        assert!(figure(&desk).parts.is_empty());
    }

    #[test]
    fn a_rough_first_day_says_only_what_every_day_would_say() {
        let rough = |on: &str| json!({"from": null, "moves": [{"to": "in_progress", "on": on}]});
        check(rough("2025-03"), Some("2024-12-09"), "ACT-1 planned");
        check(rough("2025-03"), Some("2025-04-01"), "ACT-1 aligned");
        check(
            rough("2025-03"),
            Some("2025-03-15"),
            "planned-share-no-activity",
        );
        let mut desk = planned_office();
        let moves = json!([{"to": "adopted", "on": "2025"}]);
        desk.put(Kind::Strategy, "ST1", strategy(json!({"moves": moves})));
        action(&mut desk, "ACT-1", json!({}));
        assert_eq!(origins(&desk), ["planned-share-no-activity"]);
        assert_eq!(
            figure(&desk).left_out[0].reason.key,
            "planned-share-origin-too-rough"
        );
    }

    #[test]
    fn one_objective_in_force_is_enough() {
        let mut desk = planned_office();
        crate::strategy::testing::objective(&mut desk, "O2", json!({"to": "2024-12-31"}));
        action(&mut desk, "ACT-1", json!({"objectives": ["O2"]}));
        action(&mut desk, "ACT-2", json!({"objectives": ["O2", "O1"]}));
        assert_eq!(origins(&desk), ["ACT-1 reactive", "ACT-2 aligned"]);
    }

    #[test]
    fn missions_outside_actions_count_and_may_be_planned() {
        let mut desk = planned_office();
        mission(&mut desk, "MIS-1", json!({"objectives": ["O1"]}));
        mission(&mut desk, "MIS-2", json!({}));
        plan(&mut desk, "PLAN-1", "2024-12-09", &["MIS-1"]);
        assert_eq!(origins(&desk), ["MIS-1 planned", "MIS-2 reactive"]);
    }

    #[test]
    fn what_costs_nobody_knows_what_counts_by_number_alone() {
        let mut desk = planned_office();
        action(&mut desk, "ACT-1", json!({"budget": null}));
        let found = figure(&desk).value.value().cloned().unwrap();
        assert_eq!((found.by_number(), found.by_cost()), (Some(0.into()), None));
        action(&mut desk, "ACT-2", json!({"objectives": []}));
        expense(
            &mut desk,
            "yen",
            "ACT-2",
            "paid 2025-06-01 500 JPY, committed 2025-05-01 3 EUR",
        );
        let figure = figure(&desk);
        let left: Vec<&str> = figure.left_out.iter().map(|out| out.reason.key).collect();
        let expected = [
            "cost-not-known",
            "cost-other-currency",
            "cost-only-other-currency",
        ];
        assert_eq!(left, expected);
        assert!(figure.value.value().unwrap().by_cost().is_none());
    }

    #[test]
    fn number_and_cost_that_differ_by_more_than_fifteen_points_are_said_to() {
        let differ = |planned: i64, reactive: i64| {
            let mut desk = planned_office();
            action(&mut desk, "ACT-1", json!({"budget": euros(planned)}));
            action(
                &mut desk,
                "ACT-2",
                json!({"budget": euros(reactive), "objectives": []}),
            );
            plan(&mut desk, "PLAN-1", "2024-12-09", &["ACT-1"]);
            figure(&desk).value.value().unwrap().differ()
        };
        assert!(!differ(65, 35) && !differ(35, 65));
        assert!(differ(66, 34) && differ(34, 66));
        assert!(!differ(0, 0));
    }

    #[test]
    fn a_series_gives_each_fiscal_year_its_own_share() {
        let mut desk = planned_office();
        desk.settings.fiscal_year_start_month = 4;
        action(&mut desk, "ACT-1", json!({}));
        action(&mut desk, "ACT-2", json!({"from": "2025-04-01"}));
        let years = planned_share_by_year(&desk.at(day("2026-03-31")), 2023..=2025);
        let counts: Vec<_> = years
            .iter()
            .map(|(year, figure)| {
                (
                    *year,
                    figure
                        .value
                        .value()
                        .map(|found| found.number.all().to_integer()),
                )
            })
            .collect();
        assert_eq!(counts, [(2023, None), (2024, Some(1)), (2025, Some(1))]);
    }

    /// An action: its day from 2024 to 2026, whether it serves an objective, answers a crisis, stands in the plan, and its budget.
    type Drawn = (i32, bool, bool, bool, i64);

    fn some_actions() -> impl Strategy_<Value = Vec<Drawn>> {
        let one = (
            0..1096_i32,
            any::<bool>(),
            any::<bool>(),
            any::<bool>(),
            0..1000_i64,
        );
        prop::collection::vec(one, 0..12)
    }

    use proptest::strategy::Strategy as Strategy_;

    fn office(actions: &[(usize, Drawn)]) -> Desk {
        let mut desk = planned_office();
        let mut planned = Vec::new();
        for (number, (begun, serves, crisis, in_plan, budget)) in actions {
            let code = format!("ACT-{number}");
            let from = (day("2024-01-01") + begun.days()).to_string();
            let objectives = if *serves { json!(["O1"]) } else { json!([]) };
            let fields = json!({
                "from": from, "moves": [{"to": "in_progress", "on": from}], "objectives": objectives,
                "crisis": crisis, "budget": euros(*budget),
            });
            action(&mut desk, &code, fields);
            if *in_plan {
                planned.push(code);
            }
        }
        let planned: Vec<&str> = planned.iter().map(String::as_str).collect();
        plan(&mut desk, "PLAN-1", "2025-06-02", &planned);
        desk
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn shares_lie_between_0_and_1_whatever_the_order(actions in some_actions(), turn in 0..12_usize) {
            let mut actions: Vec<_> = actions.into_iter().enumerate().collect();
            let told = |desk: &Desk| {
                let figure = figure(desk);
                let shares = figure.parts.iter().map(|part| (part.name, part.value)).collect::<Vec<_>>();
                (origins(desk), shares)
            };
            let before = told(&office(&actions));
            for (_, share) in &before.1 {
                prop_assert!(*share >= Exact::default() && *share <= Exact::from_integer(1));
            }
            let turn = turn.min(actions.len());
            actions.rotate_left(turn);
            actions.reverse();
            let mut desk = office(&actions);
            prop_assert_eq!(&told(&desk), &before);
            // What did not begin in the year, or not at all, changes nothing.
            action(&mut desk, "ACT-90", json!({"moves": [{"to": "planned", "on": "2024-12-09"}]}));
            action(&mut desk, "ACT-91", json!({"from": "2026-01-01"}));
            mission(&mut desk, "MIS-1", json!({"action": "ACT-90"}));
            prop_assert_eq!(told(&desk), before);
        }
    }
}
