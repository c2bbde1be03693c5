//! R9: measure at three levels.

use uuid::Uuid;

use super::Test;
use super::test::Mark;
use crate::governance::Department;
use crate::kernel::{Certainty, Exact, Outcome, Period, Reason, whole};
use crate::measurement::{
    Evaluation, EvaluationState, Indicator, IndicatorKind, IndicatorLevel, is_fresh,
    is_of_communication,
};
use crate::record::{Shared, View};

/// The four tests.
pub(super) fn tests(view: &View<'_>, _: Period) -> Vec<Test> {
    vec![levels(view), fresh(view), supplied(view), evaluated(view)]
}

/// Indicators but those of communication, which have a recommendation of their own.
fn indicators<'a>(view: &'a View<'_>) -> impl Iterator<Item = &'a Shared<Indicator>> {
    let all = view.policy.table::<Indicator>().all();
    all.filter(|indicator| !is_of_communication(&indicator.body, view.policy))
}

fn levels(view: &View<'_>) -> Test {
    let test = Test::new("9.1").critical();
    if indicators(view).next().is_none() {
        return test.unknown(Reason::new("scorecard-no-indicator"));
    }
    let mut counts = [0_usize; 3];
    let mut met = Vec::new();
    let mut lacking = Vec::new();
    for indicator in indicators(view) {
        if indicator.body.kind == IndicatorKind::Externality {
            continue;
        }
        if is_fresh(indicator, view) {
            counts[place(indicator.body.level)] += 1;
            met.push(indicator.id);
        } else {
            lacking.push((indicator.id, indicator.body.level));
        }
    }
    let full = counts.iter().filter(|count| **count >= 3).count();
    let mark = match full {
        3 => Mark::Yes,
        2 => Mark::Half,
        _ => Mark::No,
    };
    let said = ["territorial", "political", "institutional"];
    let said = said
        .into_iter()
        .zip(counts)
        .map(|(name, count)| (name, Outcome::Count(count)));
    let mut test = test.marked(mark, Outcome::Group(said.collect()));
    test.met = met;
    // Only indicators of a level that is short would move the test.
    test.lacking = lacking
        .into_iter()
        .filter(|(_, level)| counts[place(*level)] < 3)
        .map(|(id, _)| (id, Exact::from_integer(1)))
        .collect();
    test
}

fn place(level: IndicatorLevel) -> usize {
    match level {
        IndicatorLevel::Territorial => 0,
        IndicatorLevel::Political => 1,
        IndicatorLevel::Institutional => 2,
    }
}

fn fresh(view: &View<'_>) -> Test {
    let each = indicators(view).map(|indicator| (indicator.id, is_fresh(indicator, view)));
    Test::new("9.2")
        .figure("indicator_status")
        .passing(each, (80, 50), "scorecard-no-indicator")
}

/// Whether somebody else than the office supplies it: another department, or an actor.
fn is_outside(supplier: Uuid, view: &View<'_>) -> bool {
    match view.policy.table::<Department>().get(supplier) {
        Some(department) => !department.body.is_international_office,
        None => true,
    }
}

fn supplied(view: &View<'_>) -> Test {
    let each = indicators(view).map(|indicator| {
        let supplier = indicator.body.supplier;
        (
            indicator.id,
            supplier.is_some_and(|supplier| is_outside(supplier.id(), view)),
        )
    });
    Test::new("9.3").passing(each, (50, 25), "scorecard-no-indicator")
}

/// Whether an evaluation was validated in the months up to the view's date.
pub(super) fn done_within(evaluation: &Evaluation, months: i32, view: &View<'_>) -> Certainty {
    // It was done when it was validated; what was published or followed up later was done already.
    let done = evaluation.moves.iter().find(|change| {
        matches!(
            change.to,
            EvaluationState::Validated | EvaluationState::Published | EvaluationState::FollowedUp
        )
    });
    done.map_or(Certainty::No, |change| change.on.inside(view.as_of, months))
}

/// The evaluation of the last 24 months with the largest share of its recommendations answered.
fn evaluated(view: &View<'_>) -> Test {
    let test = Test::new("9.4");
    let evaluations = view.policy.table::<Evaluation>();
    if evaluations.is_empty() {
        return test.unknown(Reason::new("scorecard-no-evaluation"));
    }
    let best = evaluations
        .all()
        .filter(|evaluation| done_within(&evaluation.body, 24, view) == Certainty::Yes)
        .map(|evaluation| {
            let all = &evaluation.body.recommendations;
            let answered = all
                .iter()
                .filter(|found| found.is_answered(view.as_of))
                .count();
            (evaluation.id, answered, all.len())
        })
        .max_by_key(|(_, answered, all)| share(*answered, *all));
    let Some((evaluation, answered, all)) = best else {
        let mut each = evaluations.all();
        let may_be = each.any(|found| done_within(&found.body, 24, view) == Certainty::Open);
        return if may_be {
            test.unknown(Reason::new("not-assessable-rough-states"))
        } else {
            test.marked(Mark::No, Outcome::Nothing)
        };
    };
    let share = share(answered, all);
    let enough = share >= Exact::new(4, 5);
    let said = Outcome::Group(vec![
        ("evaluation", Outcome::Record(evaluation)),
        ("answered", Outcome::Share(share)),
    ]);
    let mut test = test.marked(if enough { Mark::Yes } else { Mark::Half }, said);
    test.met = vec![evaluation];
    if !enough {
        test.lacking = vec![(evaluation, Exact::from_integer(1))];
    }
    test
}

/// Without recommendations there is nothing left to answer.
fn share(over: usize, under: usize) -> Exact {
    if under == 0 {
        Exact::from_integer(1)
    } else {
        whole(over) / whole(under)
    }
}
