//! R10: visible, communication as a transversal axis.

use uuid::Uuid;

use super::Test;
use super::measured::done_within;
use super::test::Mark;
use crate::communication::{
    CommunicationObjective, CommunicationPlan, MediaPartnership, MediaScope, Promptness, early_rate,
};
use crate::kernel::{
    Assessed, Certainty, Exact, Listed, Outcome, Period, Reason, whole_months_before,
};
use crate::measurement::{Evaluation, Indicator, Status, indicator_standing};
use crate::record::{Shared, View};

/// The five tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    vec![
        plan(view),
        early(view, period),
        objectives(view),
        global(view),
        evaluated(view),
    ]
}

fn in_force<'a>(view: &'a View<'_>) -> impl Iterator<Item = &'a Shared<CommunicationPlan>> {
    let plans = view.policy.table::<CommunicationPlan>().all();
    plans.filter(|plan| plan.body.is_in_force(view.as_of))
}

fn yes_or_no(test: Test, met: Vec<Uuid>, lacking: Vec<Uuid>) -> Test {
    let mark = if met.is_empty() { Mark::No } else { Mark::Yes };
    let mut test = test.marked(mark, Outcome::Count(met.len()));
    test.met = met;
    if mark == Mark::No {
        test.lacking = lacking
            .into_iter()
            .map(|id| (id, Exact::from_integer(1)))
            .collect();
    }
    test
}

/// A plan in force with objectives, messages, audiences, short and long term.
fn plan(view: &View<'_>) -> Test {
    let is_whole = |plan: &&Shared<CommunicationPlan>| {
        let body = &plan.body;
        let objectives = view
            .policy
            .referring::<CommunicationObjective>(plan.id)
            .next()
            .is_some();
        objectives
            && !body.messages.is_empty()
            && !body.audiences.is_empty()
            && !body.short_term.is_empty()
            && !body.long_term.is_empty()
    };
    let met: Vec<Uuid> = in_force(view)
        .filter(is_whole)
        .map(|plan| plan.id)
        .collect();
    yes_or_no(
        Test::new("10.1"),
        met,
        in_force(view).map(|plan| plan.id).collect(),
    )
}

fn early(view: &View<'_>, period: Period) -> Test {
    let figure = early_rate(view, period);
    Test::new("10.2")
        .figure("early_rate")
        .of(&figure, |test, found| {
            let test = test.share(found.rate, 70, 40);
            test.counting(&figure, &[Promptness::Early.word()])
        })
}

/// Communication objectives whose indicators are on track or achieved; one without a status is not.
fn objectives(view: &View<'_>) -> Test {
    let objectives = view.policy.table::<CommunicationObjective>().all();
    let each = objectives.map(|objective| {
        let mut indicators = view.policy.referring::<Indicator>(objective.id).peekable();
        let some = indicators.peek().is_some();
        let good = indicators.all(|indicator| {
            let status = indicator_standing(indicator, view);
            matches!(
                status,
                Assessed::Value(found) if matches!(found.status, Status::OnTrack | Status::Achieved)
            )
        });
        (objective.id, some && good)
    });
    Test::new("10.3").passing(each, (60, 30), "scorecard-no-communication")
}

fn global(view: &View<'_>) -> Test {
    let partnerships = view.policy.table::<MediaPartnership>().all();
    let met: Vec<Uuid> = partnerships
        .filter(|found| {
            found.body.scope == MediaScope::Global && found.body.is_in_force(view.as_of)
        })
        .map(|found| found.id)
        .collect();
    yes_or_no(Test::new("10.4"), met, Vec::new())
}

/// A review of the plan, or an evaluation of it, in the last 24 months.
fn evaluated(view: &View<'_>) -> Test {
    let test = Test::new("10.5");
    if view.policy.table::<CommunicationPlan>().is_empty() {
        return test.unknown(Reason::new("scorecard-no-communication"));
    }
    let is_evaluated = |plan: &Shared<CommunicationPlan>| {
        let mut reviews = plan.body.reviews.iter();
        let reviewed = reviews.any(|review| whole_months_before(review.on, view.as_of, 24));
        let evaluations = view.policy.referring::<Evaluation>(plan.id);
        evaluations
            .map(|evaluation| done_within(&evaluation.body, 24, view))
            .fold(Certainty::sure(reviewed), Certainty::or)
    };
    let all: Vec<(Uuid, Certainty)> = in_force(view)
        .map(|plan| (plan.id, is_evaluated(plan)))
        .collect();
    let of = |wanted| all.iter().filter(move |(_, found)| *found == wanted);
    let met: Vec<Uuid> = of(Certainty::Yes).map(|(plan, _)| *plan).collect();
    if met.is_empty() && of(Certainty::Open).next().is_some() {
        return test.unknown(Reason::new("not-assessable-rough-states"));
    }
    yes_or_no(test, met, all.iter().map(|(plan, _)| *plan).collect())
}
