//! R2: from reactive to planned.

use super::Test;
use super::test::Mark;
use crate::kernel::{Exact, Figure, Listed, Outcome, Period, Reason, add_months, whole};
use crate::operations::{Request, RequestDelay, requests_in_time};
use crate::record::View;
use crate::strategy::{AnnualPlan, Origin, PlannedShare, planned_share};

/// The four tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    let planned = planned_share(view, period);
    vec![
        by_cost(&planned),
        annual_plan(view, period),
        reactive(&planned, view, period),
        requests(view, period),
    ]
}

fn by_cost(figure: &Figure<PlannedShare>) -> Test {
    let test = Test::new("2.1").figure("planned_share");
    let Some(found) = figure.value.value() else {
        let reason = figure.value.reason().cloned();
        return test.unknown(reason.unwrap_or(Reason::new("scorecard-nothing")));
    };
    let Some(share) = found.by_cost() else {
        return test.unknown(Reason::new("scorecard-no-spending"));
    };
    let whole = found.cost.planned + found.cost.aligned + found.cost.reactive;
    let amount = |minor| Outcome::Amount(minor, found.currency.clone());
    let mut test = test
        .share(share, 70, 40)
        .made_of(amount(found.cost.planned), amount(whole));
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
fn reactive(now: &Figure<PlannedShare>, view: &View<'_>, period: Period) -> Test {
    let test = Test::new("2.3").figure("planned_share");
    let share = |figure: &Figure<PlannedShare>| {
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
    let Some((now, activities)) = share(now) else {
        return test.unknown(Reason::new("scorecard-no-action"));
    };
    let Some((before, _)) = share(&planned_share(view, last_year)) else {
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
    let mut test = test.share(share, 80, 50).made_of(
        Outcome::Count(found.with_motive),
        Outcome::Count(found.due()),
    );
    let due = whole(found.due());
    for counted in &figure.counted {
        let request = counted.record;
        if counted.counted_as == RequestDelay::Pending.word() {
            continue;
        }
        let found = view.policy.table::<Request>().get(request);
        let with_motive = found.is_some_and(|found| found.body.motive.is_some());
        if counted.counted_as == RequestDelay::InTime.word() && with_motive {
            test.met.push(request);
        } else {
            test.lacking.push((request, Exact::from_integer(1) / due));
        }
    }
    test
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::{TODAY, replace, small_office};
    use crate::kinds::Kind;
    use crate::strategy::testing::year;

    #[test]
    fn a_request_meets_the_test_when_decided_in_time_with_a_motive() {
        let mut desk = small_office();
        let way = |on: &str| {
            json!([{"to": "received", "on": "2025-03-03"}, {"to": "acknowledged", "on": "2025-03-03"},
                {"to": "in_triage", "on": "2025-03-03"}, {"to": "decided", "on": on}])
        };
        for (code, moves, motive) in [
            ("REQ-1", way("2025-03-10"), json!("Oui")),
            ("REQ-2", way("2025-03-10"), json!(null)),
            ("REQ-3", way("2025-06-10"), json!("Oui")),
            (
                "REQ-4",
                json!([{"to": "received", "on": "2025-03-03"}]),
                json!(null),
            ),
        ] {
            let mut draft = json!({"received_on": "2025-03-03", "channel": "email", "wish": "visit", "text": "?", "moves": moves});
            replace(&mut draft, json!({"motive": motive}));
            desk.put(Kind::Request, code, draft);
        }
        let test = requests(&desk.at(TODAY), year(2025));
        assert_eq!(test.met, [desk.id("REQ-1")]);
        let lacking: Vec<_> = test.lacking.iter().map(|(id, _)| *id).collect();
        assert_eq!(
            lacking,
            ["REQ-2", "REQ-3", "REQ-4"].map(|code| desk.id(code))
        );
        assert_eq!(test.value, Outcome::Share(Exact::new(1, 4)));
    }
}
