//! R2: from reactive to planned.

use super::Test;
use super::test::Mark;
use crate::kernel::{Exact, Outcome, Period, Reason, add_months};
use crate::operations::{RequestDelay, requests_in_time};
use crate::record::View;
use crate::strategy::{AnnualPlan, Origin, planned_share};

/// The four tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    vec![
        by_cost(view, period),
        annual_plan(view, period),
        reactive(view, period),
        requests(view, period),
    ]
}

fn by_cost(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("2.1").figure("planned_share");
    let figure = planned_share(view, period);
    let Some(found) = figure.value.value() else {
        let reason = figure.value.reason().cloned();
        return test.unknown(reason.unwrap_or(Reason::new("scorecard-nothing")));
    };
    let Some(share) = found.by_cost() else {
        return test.unknown(Reason::new("scorecard-no-spending"));
    };
    let mut test = test.share(share, 70, 40);
    let whole = found.cost.planned + found.cost.aligned + found.cost.reactive;
    for traced in &found.activities {
        match traced.origin {
            Origin::Planned => test.met.push(traced.activity),
            Origin::Aligned | Origin::Reactive => {
                let cost = traced
                    .cost
                    .value()
                    .copied()
                    .unwrap_or(Exact::from_integer(0));
                test.lacking.push((traced.activity, cost / whole));
            }
            Origin::Crisis => {}
        }
    }
    test
}

/// The first version of the period's plan, adopted before its first day; within three months gives a half.
fn annual_plan(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("2.2");
    let plans = view.policy.table::<AnnualPlan>();
    if plans.is_empty() {
        return test.unknown(Reason::new("scorecard-no-plan"));
    }
    let year = period.from.year();
    let first = plans
        .all()
        .filter(|plan| plan.body.fiscal_year == year)
        .filter_map(|plan| {
            let first = plan
                .body
                .versions
                .iter()
                .map(|version| version.adopted_on)
                .min()?;
            (first <= view.as_of).then_some((plan.id, first))
        })
        .min_by_key(|(_, first)| *first);
    let Some((plan, adopted)) = first else {
        return test.marked(Mark::No, Outcome::Nothing);
    };
    let mark = if adopted < period.from {
        Mark::Yes
    } else if adopted <= add_months(period.from, 3) {
        Mark::Half
    } else {
        Mark::No
    };
    let said = Outcome::Group(vec![("adopted_on", Outcome::Day(adopted))]);
    let mut test = test.marked(mark, said);
    test.met = vec![plan];
    test
}

/// The reactive share by number beside that of the year before.
fn reactive(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("2.3").figure("planned_share");
    let share = |period| {
        let figure = planned_share(view, period);
        let found = figure.value.value()?;
        let reactive = found
            .activities
            .iter()
            .filter(|traced| traced.origin == Origin::Reactive);
        Some((
            found.reactive_share()?,
            reactive.map(|traced| traced.activity).collect::<Vec<_>>(),
        ))
    };
    let last_year = Period {
        from: add_months(period.from, -12),
        to: period.from.yesterday().unwrap_or(period.from),
    };
    let Some((now, activities)) = share(period) else {
        return test.unknown(Reason::new("scorecard-no-action"));
    };
    let Some((before, _)) = share(last_year) else {
        return test.unknown(Reason::new("scorecard-no-earlier-year"));
    };
    let five = Exact::new(5, 100);
    let mark = if before - now >= five {
        Mark::Yes
    } else if now - before <= five {
        Mark::Half
    } else {
        Mark::No
    };
    let said = Outcome::Group(vec![
        ("this_year", Outcome::Share(now)),
        ("last_year", Outcome::Share(before)),
    ]);
    let mut test = test.marked(mark, said);
    test.lacking = activities
        .into_iter()
        .map(|id| (id, Exact::from_integer(1)))
        .collect();
    test
}

fn requests(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("2.4").figure("requests_in_time");
    let figure = requests_in_time(view, period);
    let Some(found) = figure.value.value() else {
        let reason = figure.value.reason().cloned();
        return test.unknown(reason.unwrap_or(Reason::new("scorecard-nothing")));
    };
    let Some(share) = found.share_with_motive() else {
        return test.unknown(Reason::new("scorecard-no-request"));
    };
    let mut test = test.share(share, 80, 50);
    let due = Exact::from_integer(i128::try_from(found.due()).unwrap_or(i128::MAX));
    for waited in &found.waited {
        match waited.delay {
            RequestDelay::InTime => test.met.push(waited.request),
            RequestDelay::Late | RequestDelay::Overdue => {
                test.lacking
                    .push((waited.request, Exact::from_integer(1) / due));
            }
            RequestDelay::Pending => {}
        }
    }
    test
}
