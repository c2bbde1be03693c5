//! Which strategy is in force on a day, and with it which objectives (DOMAIN 4.2). Every figure that asks, asks here.

use jiff::civil::Date;
use uuid::Uuid;

use super::{Axis, Objective, Strategy, StrategyState};
use crate::governance::Side;
use crate::kernel::{Certainty, LeftOut, Period, Reason, held_as};
use crate::policy::Policy;
use crate::record::{Shared, Stored, View};

/// The day on which a figure over a period looks: its own date, or the last day of the period once that is past.
pub fn day_within(period: Period, as_of: Date) -> Date {
    period.to.min(as_of)
}

/// Whether a strategy of ours is in force on a day: adopted by then and not given up, the day inside its horizon. Open when its
/// moves are dated too roughly to tell.
pub fn strategy_in_force(strategy: &Strategy, on: Date, policy: &Policy) -> Certainty {
    let inside = strategy.horizon_from <= on && on <= strategy.horizon_to;
    if !inside || !is_ours(strategy, policy) {
        return Certainty::No;
    }
    // A revision of a day too rough to tell leaves nothing open: it holds before and after.
    held_as(&strategy.moves, on, |state| {
        matches!(state, Some(StrategyState::Adopted | StrategyState::Revised))
    })
}

fn is_ours(strategy: &Strategy, policy: &Policy) -> bool {
    let Some(link) = strategy.government else {
        return true;
    };
    let government = policy.get(link);
    government.is_some_and(|government| government.body.side == Side::Ours)
}

/// The strategies of ours that are in force on a day: one, unless the office serves several governments.
pub fn strategies_in_force<'a>(
    view: &View<'a>,
    on: Date,
) -> impl Iterator<Item = &'a Shared<Strategy>> + use<'a> {
    let policy = view.policy;
    let all = policy.table::<Strategy>().all();
    all.filter(move |found| strategy_in_force(&found.body, on, policy) == Certainty::Yes)
}

/// Whether an objective is in force on a day: the day between its first and its last, its strategy in force.
pub fn objective_in_force(objective: &Objective, on: Date, policy: &Policy) -> Certainty {
    if on < objective.from || objective.to < on {
        return Certainty::No;
    }
    strategy_of(objective, policy).map_or(Certainty::No, |strategy| {
        strategy_in_force(&strategy.body, on, policy)
    })
}

/// The strategy that an objective belongs to, through its axis.
pub fn strategy_of<'a>(objective: &Objective, policy: &'a Policy) -> Option<&'a Shared<Strategy>> {
    let axis = policy.get(objective.axis)?;
    policy.get(axis.body.strategy)
}

/// The axes of a strategy, in their order.
pub fn axes_of(strategy: Uuid, policy: &Policy) -> Vec<&Shared<Axis>> {
    let axes = policy.referring::<Axis>(strategy);
    let mut axes: Vec<_> = axes
        .filter(|axis| axis.body.strategy.id() == strategy)
        .collect();
    axes.sort_by_key(|axis| (axis.body.order, axis.id));
    axes
}

/// The objectives of a strategy, axis by axis.
pub fn objectives_of<'a>(
    strategy: &Stored<Strategy>,
    policy: &'a Policy,
) -> Vec<&'a Shared<Objective>> {
    let mut objectives = Vec::new();
    for axis in axes_of(strategy.id, policy) {
        let found = policy.referring::<Objective>(axis.id);
        let start = objectives.len();
        objectives.extend(found.filter(|objective| objective.body.axis.id() == axis.id));
        objectives[start..].sort_by_cached_key(|found| crate::table::order_of(found));
    }
    objectives
}

/// Objectives in force, and those of which it cannot be told.
#[derive(Debug, Clone, Default)]
pub struct ObjectivesInForce<'a> {
    /// In force, in the order of lists.
    pub objectives: Vec<&'a Shared<Objective>>,
    /// Their strategy's moves are dated too roughly.
    pub left_out: Vec<LeftOut>,
}

/// The objectives in force on a day.
pub fn objectives_in_force<'a>(view: &View<'a>, on: Date) -> ObjectivesInForce<'a> {
    let mut found = ObjectivesInForce::default();
    for objective in view.policy.table::<Objective>().all() {
        match objective_in_force(&objective.body, on, view.policy) {
            Certainty::Yes => found.objectives.push(objective),
            Certainty::Open => found.left_out.push(LeftOut {
                record: objective.id,
                reason: Reason::new("objective-strategy-too-rough"),
            }),
            Certainty::No => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::day;
    use crate::kinds::Kind;
    use crate::strategy::testing::{objective, planned_office, strategy};

    fn check(fields: Value, on: &str, expected: Certainty) {
        let mut desk = planned_office();
        desk.put(Kind::Strategy, "ST1", strategy(fields.clone()));
        let found = strategy_in_force(&desk.get::<Strategy>("ST1").body, day(on), &desk.policy);
        assert_eq!(found, expected, "{fields} on {on}");
    }

    #[test]
    fn a_strategy_is_in_force_inside_its_horizon_once_adopted() {
        check(json!({}), "2022-12-31", Certainty::No);
        check(json!({}), "2023-01-01", Certainty::Yes);
        check(json!({}), "2027-12-31", Certainty::Yes);
        check(json!({}), "2028-01-01", Certainty::No);
        let late = json!({"moves": [{"to": "ready", "on": "2022-11-01"}, {"to": "adopted", "on": "2023-02-28"}]});
        check(late.clone(), "2023-02-27", Certainty::No);
        check(late, "2023-02-28", Certainty::Yes);
    }

    #[test]
    fn a_revision_keeps_it_and_giving_it_up_ends_it() {
        let moves = |to: &str| json!({"moves": [{"to": "adopted", "on": "2022-12-12"}, {"to": to, "on": "2025-03-24"}]});
        check(moves("revised"), "2025-06-01", Certainty::Yes);
        let roughly = json!({"moves": [{"to": "adopted", "on": "2022-12-12"}, {"to": "revised", "on": "2025"}]});
        check(roughly, "2025-06-01", Certainty::Yes);
        check(moves("abandoned"), "2025-03-23", Certainty::Yes);
        check(moves("abandoned"), "2025-03-24", Certainty::No);
    }

    #[test]
    fn a_rough_date_of_adoption_leaves_it_open() {
        let rough = json!({"moves": [{"to": "adopted", "on": "2023"}]});
        check(rough.clone(), "2023-06-30", Certainty::Open);
        check(rough, "2023-12-31", Certainty::Yes);
        check(
            json!({"moves": [{"to": "adopted", "on": "unknown"}]}),
            "2023-01-01",
            Certainty::Yes,
        );
    }

    #[test]
    fn only_ours_counts() {
        check(
            json!({"government": "GOV-MET"}),
            "2025-01-01",
            Certainty::Yes,
        );
        check(
            json!({"government": "GOV-ALD"}),
            "2025-01-01",
            Certainty::No,
        );
    }

    #[test]
    fn an_objective_has_its_own_days_inside_its_strategy() {
        let mut desk = planned_office();
        objective(
            &mut desk,
            "O2",
            json!({"from": "2024-02-29", "to": "2024-02-29"}),
        );
        let codes = |on: &str| {
            let found = objectives_in_force(&desk.at(day("2025-12-31")), day(on)).objectives;
            found
                .iter()
                .filter_map(|found| found.code.clone())
                .map(|code| code.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(codes("2024-02-28"), ["O1"]);
        assert_eq!(codes("2024-02-29"), ["O1", "O2"]);
        assert_eq!(codes("2024-03-01"), ["O1"]);
        assert!(codes("2022-12-31").is_empty());
    }

    #[test]
    fn objectives_of_a_strategy_with_rough_dates_are_left_out_and_said() {
        let mut desk = planned_office();
        let rough = json!({"moves": [{"to": "adopted", "on": "2024"}]});
        desk.put(Kind::Strategy, "ST1", strategy(rough));
        let found = objectives_in_force(&desk.at(day("2025-12-31")), day("2024-06-01"));
        assert!(found.objectives.is_empty());
        let said: Vec<_> = found
            .left_out
            .iter()
            .map(|out| (out.record, out.reason.key))
            .collect();
        let why = "objective-strategy-too-rough";
        assert_eq!(said, [(desk.id("O1"), why), (desk.id("O2"), why)]);
    }

    #[test]
    fn a_past_period_is_looked_at_on_its_last_day() {
        let year = crate::strategy::testing::year(2024);
        assert_eq!(day_within(year, day("2025-12-31")), day("2024-12-31"));
        assert_eq!(day_within(year, day("2024-06-30")), day("2024-06-30"));
    }

    #[test]
    fn axes_stand_in_their_order_and_objectives_below_them() {
        let mut desk = planned_office();
        let axis = |order: i32| json!({"strategy": "ST1", "title": "Axe", "order": order, "diagnosis": ["DIA-1"]});
        desk.put(Kind::Axis, "AX9", axis(1));
        desk.put(Kind::Axis, "AX1", axis(2));
        objective(&mut desk, "O91", json!({"axis": "AX9"}));
        let found = objectives_of(&desk.get::<Strategy>("ST1"), &desk.policy);
        let codes: Vec<_> = found
            .iter()
            .filter_map(|found| found.code.clone())
            .map(|code| code.to_string())
            .collect();
        assert_eq!(codes, ["O91", "O1", "O2"]);
    }
}
