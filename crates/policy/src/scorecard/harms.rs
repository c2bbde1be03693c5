//! R11: externalities, costs, beneficiaries.

use uuid::Uuid;

use super::Test;
use super::test::Mark;
use crate::kernel::{Assessed, Certainty, Exact, Outcome, Period, Reason};
use crate::measurement::{
    Externality, Indicator, Screening, Severity, beneficiary_costs, burdens, is_fresh, is_open,
};
use crate::operations::{Action, action_cost};
use crate::record::{Shared, View};
use crate::strategy::{axes_of, strategies_in_force};

/// The five tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    vec![
        screened(view),
        fresh(view),
        answered(view),
        identified(view, period),
        borne(view),
    ]
}

fn screened(view: &View<'_>) -> Test {
    let axes =
        strategies_in_force(view, view.as_of).flat_map(|found| axes_of(found.id, view.policy));
    let each = axes.map(|axis| {
        let mut screenings = view.policy.referring::<Screening>(axis.id);
        (
            axis.id,
            screenings.any(|screening| screening.body.on <= view.as_of),
        )
    });
    Test::new("11.1").passing(each, (100, 50), "scorecard-no-axis")
}

/// Externalities that are not closed.
fn open<'a>(view: &'a View<'_>) -> impl Iterator<Item = &'a Shared<Externality>> {
    view.policy
        .table::<Externality>()
        .all()
        .filter(|externality| is_open(&externality.body, view.as_of) == Certainty::Yes)
}

fn fresh(view: &View<'_>) -> Test {
    let each = open(view).map(|externality| {
        let mut indicators = view.policy.referring::<Indicator>(externality.id);
        (
            externality.id,
            indicators.any(|indicator| is_fresh(indicator, view)),
        )
    });
    Test::new("11.2").passing(each, (80, 50), "scorecard-no-externality")
}

/// 0 while an externality is past its limit, unanswered, after the day its response was due; a half before that day.
fn answered(view: &View<'_>) -> Test {
    let test = Test::new("11.3").critical().figure("externality_severity");
    let mut crossed: Vec<Uuid> = Vec::new();
    let mut overdue = 0;
    let mut known = false;
    let burdens = burdens(view);
    for externality in open(view) {
        let Some(Assessed::Value(found)) = burdens.get(&externality.id) else {
            continue;
        };
        known |= found.severity != Severity::Unknown;
        if let Some(due) = found.response_due {
            crossed.push(externality.id);
            overdue += usize::from(due < view.as_of);
        }
    }
    if !known {
        return test.unknown(Reason::new("scorecard-no-externality"));
    }
    let mark = match (crossed.is_empty(), overdue) {
        (true, _) => Mark::Yes,
        (false, 0) => Mark::Half,
        _ => Mark::No,
    };
    let mut test = test.marked(
        mark,
        Outcome::Group(vec![
            ("crossed", Outcome::Count(crossed.len())),
            ("overdue", Outcome::Count(overdue)),
        ]),
    );
    test.lacking = crossed
        .into_iter()
        .map(|id| (id, Exact::from_integer(1)))
        .collect();
    test
}

fn identified(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("11.4").figure("beneficiary_costs");
    let figure = beneficiary_costs(view, period);
    let Some(found) = figure.value.value() else {
        let reason = figure.value.reason().cloned();
        return test.unknown(reason.unwrap_or(Reason::new("scorecard-nothing")));
    };
    let Some(share) = found.identified_share() else {
        return test.unknown(Reason::new("scorecard-no-spending"));
    };
    let amount = |minor| Outcome::Amount(minor, found.currency.clone());
    let mut test = test
        .share(share, 80, 50)
        .made_of(amount(found.allocated), amount(found.total));
    for counted in &figure.counted {
        let Some(action) = view.policy.table::<Action>().get(counted.record) else {
            continue;
        };
        let named: Exact = action
            .body
            .beneficiaries
            .iter()
            .map(|group| group.share.exact())
            .sum();
        let Assessed::Value(cost) = action_cost(action, view).minor else {
            continue;
        };
        if named >= Exact::from_integer(1) {
            test.met.push(action.id);
        } else {
            let unnamed = cost * (Exact::from_integer(1) - named) / found.total;
            test.lacking.push((action.id, unnamed));
        }
    }
    test
}

fn borne(view: &View<'_>) -> Test {
    let each = open(view).map(|externality| {
        let body = &externality.body;
        (
            externality.id,
            !body.bearers.is_empty() && body.territorial_cost.is_some(),
        )
    });
    Test::new("11.5").passing(each, (80, 50), "scorecard-no-externality")
}
