//! How deep the strategy's ties go to the territory's own plan and to the agendas of the world (DOMAIN 5.5): declared with a reason,
//! carried by an action, measured. Alignment must mean more than a coloured square.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::AgendaGoal;
use crate::kernel::{
    Assessed, Certainty, Exact, Figure, LeftOut, Outcome, Period, Reason, Ref, Said, breaks_a_rule,
    whole, whole_months_before,
};
use crate::measurement::{Indicator, last_observed, series};
use crate::operations::{Action, is_active};
use crate::record::{Shared, View};
use crate::strategy::{Objective, day_within, objectives_in_force};
use crate::table::order_of;

/// An indicator observed within so many months measures.
const MEASURED_MONTHS: i32 = 24;

/// How deep one objective goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjectiveDepth {
    /// The objective.
    pub objective: Uuid,
    /// It serves an objective of the territory's plan.
    pub territorial: bool,
    /// It serves a goal of the world, and says how.
    pub declared: bool,
    /// Declared, and an action for it went on in the period.
    pub acted: bool,
    /// Acted, and an indicator of it was observed.
    pub measured: bool,
}

/// How many objectives serve a goal, and how deep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalDepth {
    /// The goal; targets count for the goal that they stand under.
    pub goal: Uuid,
    /// Objectives that declare it.
    pub declared: usize,
    /// Those of them that are acted on.
    pub acted: usize,
    /// Those of them that are measured.
    pub measured: usize,
}

/// How aligned the objectives in force are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// The share that serves the territory's plan.
    pub territorial: Exact,
    /// The share that declares a goal of the world.
    pub declared: Exact,
    /// The share that is acted on.
    pub acted: Exact,
    /// The share that is measured.
    pub measured: Exact,
    /// Objective by objective, in the order of lists.
    pub objectives: Vec<ObjectiveDepth>,
    /// Goal by goal, in the order of lists.
    pub goals: Vec<GoalDepth>,
}

/// The alignment of the objectives in force, over a period.
pub fn alignment(view: &View<'_>, period: Period) -> Figure<Alignment> {
    let mut figure = Figure::new("alignment", "5.5", view);
    figure.period = Some(period);
    let day = day_within(period, view.as_of);
    let in_force = objectives_in_force(view, day);
    figure.left_out.extend(in_force.left_out);
    let mut objectives = Vec::new();
    let mut goals: BTreeMap<Uuid, GoalDepth> = BTreeMap::new();
    for objective in in_force.objectives {
        if breaks_a_rule(
            &objective.common,
            &["territorial_objectives", "agenda_links"],
        ) {
            figure.leave_out(objective.id, Reason::new("record-breaks-a-rule"));
            continue;
        }
        let (depth, left_out) = depth(objective, view, period);
        figure.left_out.extend(left_out);
        figure.count(objective.id, counted_as(depth));
        for goal in declared_goals(objective, view) {
            let found = goals.entry(goal).or_insert(GoalDepth {
                goal,
                declared: 0,
                acted: 0,
                measured: 0,
            });
            found.declared += 1;
            found.acted += usize::from(depth.acted);
            found.measured += usize::from(depth.measured);
        }
        objectives.push(depth);
    }
    let all = objectives.len();
    let mut share = |name, is: fn(&ObjectiveDepth) -> bool| {
        let part = objectives.iter().filter(|depth| is(depth)).count();
        figure
            .rate(name, whole(part), whole(all))
            .unwrap_or_default()
    };
    let shares = [
        share("territorial", |depth| depth.territorial),
        share("declared", |depth| depth.declared),
        share("acted", |depth| depth.acted),
        share("measured", |depth| depth.measured),
    ];
    if all == 0 {
        figure.value = Assessed::NotAssessable(Reason::new("alignment-no-objective"));
        return figure;
    }
    let [territorial, declared, acted, measured] = shares;
    let order = |depth: &GoalDepth| {
        let goal = view.policy.table::<AgendaGoal>().get(depth.goal)?;
        Some(order_of(goal))
    };
    let mut goals: Vec<GoalDepth> = goals.into_values().collect();
    goals.sort_by_cached_key(order);
    figure.value = Assessed::Value(Alignment {
        territorial,
        declared,
        acted,
        measured,
        objectives,
        goals,
    });
    figure.unless_to_come()
}

fn counted_as(depth: ObjectiveDepth) -> &'static str {
    match depth {
        ObjectiveDepth { measured: true, .. } => "measured",
        ObjectiveDepth { acted: true, .. } => "acted",
        ObjectiveDepth { declared: true, .. } => "declared",
        _ => "not_declared",
    }
}

/// The goals that an objective declares, with a reason; each once, targets by the goal that they stand under.
fn declared_goals(objective: &Shared<Objective>, view: &View<'_>) -> Vec<Uuid> {
    let links = objective.body.agenda_links.iter();
    let reasoned = links.filter(|link| {
        link.justification
            .as_ref()
            .is_some_and(|why| !why.is_empty())
    });
    let mut goals: Vec<Uuid> = reasoned.map(|link| top(link.goal, view)).collect();
    goals.sort_unstable();
    goals.dedup();
    goals
}

/// The goal that stands above all others on the way up; a circle of goals ends where it began.
fn top(goal: Ref<AgendaGoal>, view: &View<'_>) -> Uuid {
    let mut seen = vec![goal.id()];
    let mut here = goal;
    while let Some(above) = view.policy.get(here).and_then(|found| found.body.parent) {
        if seen.contains(&above.id()) {
            return goal.id();
        }
        seen.push(above.id());
        here = above;
    }
    here.id()
}

fn depth(
    objective: &Shared<Objective>,
    view: &View<'_>,
    period: Period,
) -> (ObjectiveDepth, Vec<LeftOut>) {
    let mut left_out = Vec::new();
    let declared = !declared_goals(objective, view).is_empty();
    let acted = declared && is_acted(objective.id, view, period, &mut left_out);
    let measured = acted && is_measured(objective.id, view, period, &mut left_out);
    let depth = ObjectiveDepth {
        objective: objective.id,
        territorial: !objective.body.territorial_objectives.is_empty(),
        declared,
        acted,
        measured,
    };
    (depth, left_out)
}

/// Whether an action for an objective went on in the period; those of which it cannot be told are said only when it matters.
fn is_acted(objective: Uuid, view: &View<'_>, period: Period, left_out: &mut Vec<LeftOut>) -> bool {
    let mut doubtful = Vec::new();
    for action in view.policy.referring::<Action>(objective) {
        if !action
            .body
            .objectives
            .iter()
            .any(|link| link.id() == objective)
        {
            continue;
        }
        let active = is_active(&action.body, period, view.as_of);
        let key = match active {
            Certainty::No => continue,
            _ if breaks_a_rule(&action.common, &["from", "to", "moves", "objectives"]) => {
                "record-breaks-a-rule"
            }
            Certainty::Open => "activity-dates-too-rough",
            Certainty::Yes => return true,
        };
        doubtful.push(LeftOut {
            record: action.id,
            reason: Reason::new(key),
        });
    }
    left_out.extend(doubtful);
    false
}

/// Whether an indicator of an objective has a value of the last months: observed first, then given by a figure of the house.
fn is_measured(
    objective: Uuid,
    view: &View<'_>,
    period: Period,
    left_out: &mut Vec<LeftOut>,
) -> bool {
    let then = View {
        as_of: day_within(period, view.as_of),
        ..*view
    };
    let indicators = view.policy.referring::<Indicator>(objective);
    let own = indicators.filter(|found| found.body.links.iter().any(|link| link.id() == objective));
    let (observed, computed): (Vec<_>, Vec<_>) =
        own.partition(|indicator| indicator.body.computed_by.is_none());
    let recent = |on: Date| whole_months_before(on, then.as_of, MEASURED_MONTHS);
    let own: Vec<_> = observed.into_iter().chain(computed).collect();
    let measured = own
        .iter()
        .any(|indicator| last_observed(indicator, &then).is_some_and(recent));
    if !measured {
        let doubtful = own
            .iter()
            .map(|indicator| series(indicator, &then).left_out);
        left_out.extend(doubtful.flatten());
    }
    measured
}

impl Said for Alignment {
    fn said(&self) -> Outcome {
        let objective = |depth: &ObjectiveDepth| {
            Outcome::Group(vec![
                ("objective", Outcome::Record(depth.objective)),
                ("territorial", Outcome::Yes(depth.territorial)),
                ("declared", Outcome::Yes(depth.declared)),
                ("acted", Outcome::Yes(depth.acted)),
                ("measured", Outcome::Yes(depth.measured)),
            ])
        };
        let goal = |depth: &GoalDepth| {
            Outcome::Group(vec![
                ("goal", Outcome::Record(depth.goal)),
                ("declared", Outcome::Count(depth.declared)),
                ("acted", Outcome::Count(depth.acted)),
                ("measured", Outcome::Count(depth.measured)),
            ])
        };
        Outcome::Group(vec![
            ("territorial", Outcome::Share(self.territorial)),
            ("declared", Outcome::Share(self.declared)),
            ("acted", Outcome::Share(self.acted)),
            ("measured", Outcome::Share(self.measured)),
            (
                "objectives",
                Outcome::Many(self.objectives.iter().map(objective).collect()),
            ),
            (
                "goals",
                Outcome::Many(self.goals.iter().map(goal).collect()),
            ),
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, day};
    use crate::kinds::Kind;
    use crate::strategy::testing::{action, broken, objective, planned_office, year};

    /// O1 declares goal 13 with a reason, O2 nothing.
    fn office() -> Desk {
        let mut desk = planned_office();
        desk.put(Kind::Agenda, "SDG", json!({"name": "ODD"}));
        for (code, parent) in [
            ("SDG-13", Value::Null),
            ("SDG-13-1", json!("SDG-13")),
            ("SDG-9", Value::Null),
        ] {
            let goal = json!({"agenda": "SDG", "number": code, "title": code, "parent": parent});
            desk.put(Kind::AgendaGoal, code, goal);
        }
        objective(&mut desk, "O1", links(&["SDG-13"]));
        desk
    }

    fn links(goals: &[&str]) -> Value {
        let links: Vec<Value> = goals
            .iter()
            .map(|goal| json!({"goal": goal, "justification": "Parce que"}))
            .collect();
        json!({"agenda_links": links})
    }

    fn indicator(desk: &mut Desk, code: &str, fields: Value) {
        let mut draft = json!({
            "name": code, "level": "political", "kind": "outcome", "nature": "number", "direction": "up",
            "frequency_months": 12, "links": ["O1"],
        });
        crate::desk::replace(&mut draft, fields);
        desk.put(Kind::Indicator, code, draft);
    }

    fn observe(desk: &mut Desk, on: &str, fields: Value) {
        let mut draft =
            json!({"indicator": "IND-1", "observed_on": on, "value": "7", "status": "final"});
        crate::desk::replace(&mut draft, fields);
        desk.put(Kind::Observation, &format!("observed {on}"), draft);
    }

    /// Territorial, declared, acted, measured; or why not.
    fn line_at(desk: &Desk, as_of: &str, period: i16) -> String {
        match alignment(&desk.at(day(as_of)), year(period)).value {
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
            Assessed::Value(found) => {
                let shares = [
                    found.territorial,
                    found.declared,
                    found.acted,
                    found.measured,
                ];
                shares.map(|share| share.to_string()).join(" ")
            }
        }
    }

    fn line(desk: &Desk) -> String {
        line_at(desk, "2025-12-31", 2025)
    }

    #[test]
    fn each_depth_needs_the_one_before() {
        let mut desk = office();
        assert_eq!(line(&desk), "1 1/2 0 0");
        indicator(&mut desk, "IND-1", json!({}));
        observe(&mut desk, "2025-06-30", json!({}));
        assert_eq!(line(&desk), "1 1/2 0 0");
        action(&mut desk, "ACT-1", json!({}));
        assert_eq!(line(&desk), "1 1/2 1/2 1/2");
        // An objective that declares nothing is neither acted on nor measured here.
        action(&mut desk, "ACT-2", json!({"objectives": ["O2"]}));
        assert_eq!(line(&desk), "1 1/2 1/2 1/2");
        objective(&mut desk, "O1", json!({"territorial_objectives": []}));
        assert_eq!(line(&desk), "1/2 0 0 0");
    }

    #[test]
    fn a_link_without_a_reason_counts_nowhere() {
        let mut desk = office();
        for link in [
            json!({"goal": "SDG-13"}),
            json!({"goal": "SDG-13", "justification": {}}),
        ] {
            objective(&mut desk, "O1", json!({"agenda_links": [link]}));
            assert_eq!(line(&desk), "1 0 0 0");
        }
    }

    #[test]
    fn an_observation_measures_for_two_years() {
        for (on, expected) in [
            ("2023-12-31", "0"),
            ("2024-01-01", "1/2"),
            ("2025-12-31", "1/2"),
            ("2026-01-01", "0"),
        ] {
            let mut desk = office();
            action(&mut desk, "ACT-1", json!({}));
            indicator(&mut desk, "IND-1", json!({}));
            observe(&mut desk, on, json!({}));
            assert_eq!(line(&desk), format!("1 1/2 1/2 {expected}"), "{on}");
        }
        let mut desk = office();
        action(&mut desk, "ACT-1", json!({}));
        indicator(&mut desk, "IND-1", json!({}));
        observe(
            &mut desk,
            "2025-06-30",
            json!({"exceptions": broken("value")}),
        );
        assert_eq!(line(&desk), "1 1/2 1/2 0");
        assert_eq!(alignment(&desk.at(TODAY), year(2025)).left_out.len(), 1);
    }

    #[test]
    fn an_indicator_that_a_figure_gives_measures_when_the_figure_is_defined() {
        let mut desk = office();
        action(&mut desk, "ACT-1", json!({}));
        indicator(
            &mut desk,
            "IND-1",
            json!({"nature": "share", "computed_by": "planned_share_by_cost"}),
        );
        assert_eq!(line(&desk), "1 1/2 1/2 1/2");
        indicator(
            &mut desk,
            "IND-1",
            json!({"nature": "share", "computed_by": "reports_in_time"}),
        );
        assert_eq!(line(&desk), "1 1/2 1/2 0");
    }

    #[test]
    fn targets_count_for_the_goal_above_and_each_goal_once() {
        let mut desk = office();
        objective(&mut desk, "O1", links(&["SDG-13-1", "SDG-13", "SDG-9"]));
        objective(&mut desk, "O2", links(&["SDG-13-1"]));
        action(&mut desk, "ACT-1", json!({}));
        let figure = alignment(&desk.at(TODAY), year(2025));
        let goals = figure.value.value().unwrap().goals.clone();
        let depth = |goal: &str, declared, acted| GoalDepth {
            goal: desk.id(goal),
            declared,
            acted,
            measured: 0,
        };
        assert_eq!(goals, [depth("SDG-9", 1, 1), depth("SDG-13", 2, 1)]);
    }

    #[test]
    fn goals_in_a_circle_stand_for_themselves() {
        let mut desk = office();
        let goal =
            |parent: &str| json!({"agenda": "SDG", "number": "x", "title": "x", "parent": parent});
        desk.put(Kind::AgendaGoal, "SDG-13", goal("SDG-13-1"));
        let figure = alignment(&desk.at(TODAY), year(2025));
        assert_eq!(
            figure.value.value().unwrap().goals[0].goal,
            desk.id("SDG-13")
        );
    }

    #[test]
    fn only_objectives_in_force_count() {
        let mut desk = office();
        objective(&mut desk, "O2", json!({"to": "2025-06-30"}));
        assert_eq!(line(&desk), "1 1 0 0");
        assert_eq!(line_at(&desk, "2025-06-30", 2025), "1 1/2 0 0");
        assert_eq!(line_at(&desk, "2028-06-30", 2028), "alignment-no-objective");
        // A past period is judged by the objectives of its last day.
        assert_eq!(line_at(&desk, "2025-12-31", 2024), "1 1/2 0 0");
    }

    #[test]
    fn actions_of_unsure_dates_are_said_when_nothing_surer_acts() {
        let mut desk = office();
        let unsure = json!({"from": null, "moves": [{"to": "in_progress", "on": "2025"}]});
        action(&mut desk, "ACT-1", unsure);
        let left = |desk: &Desk| alignment(&desk.at(day("2025-06-30")), year(2025)).left_out;
        assert_eq!(line_at(&desk, "2025-06-30", 2025), "1 1/2 0 0");
        assert_eq!(left(&desk)[0].reason.key, "activity-dates-too-rough");
        action(&mut desk, "ACT-2", json!({}));
        assert_eq!(line_at(&desk, "2025-06-30", 2025), "1 1/2 1/2 0");
        assert!(left(&desk).is_empty());
    }

    #[test]
    fn objectives_that_break_a_rule_on_their_ties_are_left_out() {
        let mut desk = office();
        objective(
            &mut desk,
            "O2",
            json!({"exceptions": broken("agenda_links.0.goal")}),
        );
        assert_eq!(line(&desk), "1 1 0 0");
    }
}
