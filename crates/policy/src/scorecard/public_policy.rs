//! R1: a public policy of international action, a tool and not an end.

use super::Test;
use super::test::Mark;
use crate::agendas::alignment;
use crate::kernel::{Assessed, Certainty, Exact, Held, Outcome, Period, Reason, held_at, whole};
use crate::operations::{Action, action_cost, active_actions};
use crate::record::View;
use crate::strategy::{
    Objective, Strategy, StrategyState, day_within, evaluability, objective_in_force,
    strategies_in_force, strategy_in_force,
};

/// The four tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    vec![
        in_force(view),
        territorial(view, period),
        spending(view, period),
        gate(view),
    ]
}

/// The act that counts is that of the adoption, or of a revision since; an import may have kept one without.
fn in_force(view: &View<'_>) -> Test {
    let test = Test::new("1.1").critical();
    let by_act = |strategy: &Strategy| {
        let acts = strategy.moves.iter().filter(|change| {
            matches!(change.to, StrategyState::Adopted | StrategyState::Revised)
                && change.act.is_some()
        });
        acts.fold(Certainty::No, |found, change| {
            found.or(match held_at(std::slice::from_ref(change), view.as_of) {
                Held::In(_) => Certainty::Yes,
                Held::Uncertain => Certainty::Open,
                Held::NotYet => Certainty::No,
            })
        })
    };
    let mut adopted = Vec::new();
    let mut doubtful = false;
    for strategy in view.policy.table::<Strategy>().all() {
        let holds = strategy_in_force(&strategy.body, view.as_of, view.policy);
        match (holds, by_act(&strategy.body)) {
            (Certainty::No, _) | (_, Certainty::No) => {}
            (Certainty::Yes, Certainty::Yes) => adopted.push(strategy.id),
            _ => doubtful = true,
        }
    }
    if adopted.is_empty() && doubtful {
        return test.unknown(Reason::new("objective-strategy-too-rough"));
    }
    let mark = if adopted.is_empty() {
        Mark::No
    } else {
        Mark::Yes
    };
    let mut test = test.marked(mark, Outcome::records(adopted.iter().copied()));
    test.met = adopted;
    if mark == Mark::No {
        let waiting = view.policy.table::<Strategy>().all();
        test.lacking = waiting
            .map(|found| (found.id, Exact::from_integer(1)))
            .collect();
    }
    test
}

fn territorial(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("1.2").figure("alignment");
    let figure = alignment(view, period);
    let Some(found) = figure.value.value() else {
        let reason = figure.value.reason().cloned();
        return test.unknown(reason.unwrap_or(Reason::new("scorecard-nothing")));
    };
    let each = found
        .objectives
        .iter()
        .map(|depth| (depth.objective, depth.territorial));
    test.passing(each, (90, 60), "scorecard-no-objective")
}

/// Spending of the actions active in the period that serve an objective in force tied to the territorial plan; in force on the day
/// on which the test before looks.
fn spending(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("1.3");
    let objectives = view.policy.table::<Objective>();
    let on = day_within(period, view.as_of);
    // Whether an objective that it serves is tied to the territorial plan and in force.
    let is_tied = |action: &Action| {
        let served = action.objectives.iter();
        let served = served.filter_map(|link| objectives.get(link.id()));
        served
            .filter(|objective| !objective.body.territorial_objectives.is_empty())
            .map(|objective| objective_in_force(&objective.body, on, view.policy))
            .fold(Certainty::No, Certainty::or)
    };
    let (mut whole, mut part) = (Exact::from_integer(0), Exact::from_integer(0));
    let mut met = Vec::new();
    let mut lacking = Vec::new();
    for action in active_actions(view, period).items {
        let Assessed::Value(cost) = action_cost(action, view).minor else {
            continue;
        };
        whole += cost;
        match is_tied(&action.body) {
            Certainty::Yes => {
                part += cost;
                met.push(action.id);
            }
            Certainty::No => lacking.push((action.id, cost)),
            Certainty::Open => {
                return test.unknown(Reason::new("objective-strategy-too-rough"));
            }
        }
    }
    if whole == Exact::from_integer(0) {
        return test.unknown(Reason::new("scorecard-no-spending"));
    }
    let amount = |minor| Outcome::Amount(minor, view.settings.base_currency.clone());
    let mut test = test
        .share(part / whole, 70, 40)
        .made_of(amount(part), amount(whole));
    test.met = met;
    test.lacking = lacking
        .into_iter()
        .map(|(id, cost)| (id, cost / whole))
        .collect();
    test
}

/// The gate of the strategy in force; a derogation counts half. Where the office serves several governments, the strategy that does
/// worst counts.
fn gate(view: &View<'_>) -> Test {
    let test = Test::new("1.4").figure("evaluability");
    let judged = strategies_in_force(view, view.as_of).filter_map(|strategy| {
        let found = evaluability(strategy, view).value.value()?.clone();
        let derogation = strategy.body.derogation.as_ref();
        let mark = if found.passes() {
            Mark::Yes
        } else if derogation.is_some_and(|derogation| derogation.on <= view.as_of) {
            Mark::Half
        } else {
            Mark::No
        };
        Some((strategy, found, mark))
    });
    let Some((strategy, found, mark)) = judged.min_by_key(|(_, _, mark)| mark.exact()) else {
        return test.unknown(Reason::new("scorecard-no-strategy"));
    };
    let (unmet, checks) = (found.unmet().count(), found.checks.len());
    let mut test = test
        .marked(mark, Outcome::Share(found.score()))
        .made_of(Outcome::Count(checks - unmet), Outcome::Count(checks));
    test.met = vec![strategy.id];
    let mend = found
        .unmet()
        .flat_map(|check| check.missing.iter().map(|missing| missing.mend));
    let mend: std::collections::BTreeSet<_> = mend.collect();
    // None alone passes the gate: each is a part of what they bring together.
    let each = whole(mend.len().max(1)).recip();
    test.lacking = mend.into_iter().map(|id| (id, each)).collect();
    test
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::day;
    use crate::kinds::Kind;
    use crate::strategy::testing::{planned_office, strategy};

    fn check(moves: Value, as_of: &str, expected: Mark) {
        let mut desk = planned_office();
        let draft = strategy(json!({"moves": moves}));
        desk.put(Kind::Strategy, "ST1", draft);
        let test = in_force(&desk.at(day(as_of)));
        assert_eq!(test.mark.value(), Some(&expected), "{moves} at {as_of}");
    }

    #[test]
    fn the_act_is_that_of_the_adoption() {
        let with_act = json!([{"to": "adopted", "on": "2022-12-12", "act": "Délib."}]);
        check(with_act.clone(), "2025-12-31", Mark::Yes);
        check(with_act, "2022-12-11", Mark::No);
        let of_the_draft = json!([{"to": "in_consultation", "on": "2022-05-02", "act": "Arrêté"}, {"to": "adopted", "on": "2022-12-12"}]);
        check(of_the_draft, "2025-12-31", Mark::No);
        let revised = json!([{"to": "adopted", "on": "2022-12-12"}, {"to": "revised", "on": "2025-06-02", "act": "Délib."}]);
        check(revised.clone(), "2025-06-02", Mark::Yes);
        check(revised, "2025-06-01", Mark::No);
    }
}
