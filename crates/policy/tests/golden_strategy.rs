//! What Estuaria's plans, objectives, money and deadlines give: the figures expected of the demonstration city on 31 December 2025.

extern crate policy as policy_crate;

mod city;
mod desk;

use city::{all_years, codes, estuaria, euros, in_public, percent, rounded, year};
use desk::{TODAY, day};
use jiff::civil::Date;
use policy::agendas::{Alignment, alignment};
use policy::figures;
use policy::kernel::{Assessed, Exact, Figure, Listed, Period, decimal};
use policy::measurement::{Indicator, beneficiary_costs, indicator_growth};
use policy::operations::{
    RequestDelay, budget_execution, mission_estimates, promises_kept, reports_in_time,
    requests_in_time,
};
use policy::record::View;
use policy::strategy::{
    Origin, PlannedShare, Strategy, evaluability, planned_share, planned_share_by_year,
    transversality,
};

/// The value of a figure that can be assessed.
fn value<T>(figure: &Figure<T>) -> &T {
    match &figure.value {
        Assessed::Value(value) => value,
        Assessed::NotAssessable(reason) => panic!("{}: {}", figure.name, reason.key),
    }
}

/// Planned, aligned, reactive and crisis by number; the share by number; the same by cost, in euros.
fn line(found: &PlannedShare) -> String {
    let number = |count: Exact| rounded(count, 0);
    let counts = [
        found.number.planned,
        found.number.aligned,
        found.number.reactive,
        found.number.crisis,
    ];
    let counts: Vec<String> = counts.into_iter().map(number).collect();
    format!(
        "{}: {}, {} of {}: {}",
        counts.join(" "),
        percent(found.by_number().expect("activities")),
        euros(found.cost.planned),
        euros(found.cost.all()),
        percent(found.by_cost().expect("costs")),
    )
}

const PLANNED: [(i16, &str); 3] = [
    (2023, "2 1 2 1: 40.0 %, 246000 of 399000: 61.7 %"),
    (2024, "6 1 2 0: 66.7 %, 510000 of 591780: 86.2 %"),
    (2025, "5 0 2 0: 71.4 %, 507000 of 543900: 93.2 %"),
];

#[test]
fn the_planned_share_of_three_years() {
    let desk = estuaria();
    let years = planned_share_by_year(&desk.at(TODAY), 2023..=2025);
    let found: Vec<_> = years
        .iter()
        .map(|(year, figure)| (*year, line(value(figure))))
        .collect();
    assert_eq!(found, PLANNED.map(|(year, line)| (year, line.to_owned())));
    assert!(years.iter().all(|(_, figure)| value(figure).differ()));
}

#[test]
fn the_public_sees_the_same_planned_share() {
    let found = in_public(estuaria(), TODAY, |view| {
        let years = planned_share_by_year(view, 2023..=2025);
        years
            .iter()
            .map(|(year, figure)| (*year, line(value(figure))))
            .collect::<Vec<_>>()
    });
    assert_eq!(found, PLANNED.map(|(year, line)| (year, line.to_owned())));
}

#[test]
fn what_was_reactive_and_what_was_aligned_is_named() {
    let desk = estuaria();
    let of = |origin: Origin, period: Period| {
        let figure = planned_share(&desk.at(TODAY), period);
        let found = value(&figure)
            .activities
            .iter()
            .filter(|found| found.origin == origin);
        codes(&desk.policy, found.map(|found| found.activity))
    };
    assert_eq!(of(Origin::Reactive, year(2025)), ["ACT-19", "MIS-08"]);
    assert_eq!(of(Origin::Aligned, all_years()), ["ACT-05", "ACT-14"]);
    assert_eq!(of(Origin::Crisis, all_years()), ["ACT-06"]);
}

#[test]
fn a_plan_that_was_not_adopted_yet_plans_nothing() {
    let desk = estuaria();
    let at = |on: &str| {
        let figure = planned_share(&desk.at(day(on)), year(2025));
        figure
            .value
            .value()
            .map(|found| rounded(found.number.all(), 0))
    };
    assert_eq!(at("2025-01-19"), None);
    assert_eq!(at("2025-01-20").as_deref(), Some("1"));
    assert_eq!(at("2025-05-17").as_deref(), Some("6"));
}

fn depths(found: &Alignment) -> [String; 4] {
    [
        found.territorial,
        found.declared,
        found.acted,
        found.measured,
    ]
    .map(percent)
}

#[test]
fn the_strategy_serves_the_territory_and_the_world() {
    let desk = estuaria();
    let figure = alignment(&desk.at(TODAY), year(2025));
    let found = value(&figure);
    assert_eq!(depths(found), ["90.0 %", "90.0 %", "90.0 %", "60.0 %"]);
    let measured = found.objectives.iter().filter(|depth| depth.measured);
    assert_eq!(
        codes(&desk.policy, measured.map(|depth| depth.objective)),
        ["O11", "O12", "O13", "O21", "O23", "O31"]
    );
    let goals = |count: fn(&policy::agendas::GoalDepth) -> usize| {
        let reached = found.goals.iter().filter(|goal| count(goal) > 0);
        codes(&desk.policy, reached.map(|goal| goal.goal))
    };
    let declared = [
        "SDG-4", "SDG-6", "SDG-8", "SDG-9", "SDG-10", "SDG-11", "SDG-13", "SDG-17",
    ];
    assert_eq!(goals(|goal| goal.declared), declared);
    assert_eq!(goals(|goal| goal.acted), declared);
    let measured: Vec<&str> = declared
        .into_iter()
        .filter(|goal| *goal != "SDG-10")
        .collect();
    assert_eq!(goals(|goal| goal.measured), measured);
}

#[test]
fn the_public_sees_the_same_alignment() {
    let found = in_public(estuaria(), TODAY, |view| {
        depths(value(&alignment(view, year(2025))))
    });
    assert_eq!(found, ["90.0 %", "90.0 %", "90.0 %", "60.0 %"]);
}

fn transversal(view: &View<'_>, period: Period) -> String {
    let figure = transversality(view, period);
    let of = |name: &str| {
        let part = figure
            .parts
            .iter()
            .find(|part| part.name == name)
            .expect("a part");
        part.of
            .map(|(over, under)| format!("{over}/{under}"))
            .expect("a rate")
    };
    let found = value(&figure);
    format!(
        "{} {} {}",
        of("departments"),
        of("actions"),
        rounded(found.transversality, 2)
    )
}

#[test]
fn departments_share_the_work_since_the_strategy() {
    let desk = estuaria();
    assert_eq!(transversal(&desk.at(TODAY), year(2023)), "3/8 4/6 0.48");
    assert_eq!(transversal(&desk.at(TODAY), year(2025)), "8/8 11/12 0.96");
    let figure = transversality(&desk.at(TODAY), year(2025));
    assert_eq!(
        codes(&desk.policy, value(&figure).alone.iter().copied()),
        ["ACT-19"]
    );
}

#[test]
fn the_public_sees_the_same_transversality() {
    let found = in_public(estuaria(), TODAY, |view| transversal(view, year(2025)));
    assert_eq!(found, "8/8 11/12 0.96");
}

/// The unmet checks: what is looked at, the check, what is missing and where.
fn unmet(view: &View<'_>) -> Vec<String> {
    let strategy = view.policy.find("ST1").expect("a strategy");
    let record = view
        .policy
        .table::<Strategy>()
        .get(strategy)
        .expect("a strategy");
    let figure = evaluability(record, view);
    let name = |id| codes(view.policy, [id]).concat();
    let unmet = value(&figure).unmet().map(|found| {
        let missing = found.missing.iter();
        let missing = missing.map(|gap| format!("{} in {}", gap.what.word(), name(gap.mend)));
        let missing: Vec<String> = missing.collect();
        format!(
            "{} {}: {}",
            name(found.about),
            found.check.word(),
            missing.join(", ")
        )
    });
    unmet.collect()
}

const UNMET: [&str; 19] = [
    "O22 indicator: no_indicator in O22",
    "O22 definition: no_indicator in O22",
    "O22 collection: no_indicator in O22",
    "O22 baseline: no_indicator in O22",
    "O22 target: no_indicator in O22",
    "O22 anchoring: no_territorial_objective in O22, no_diagnosis in O22",
    "O41 indicator: no_indicator in O41",
    "O41 definition: no_indicator in O41",
    "O41 collection: no_indicator in O41",
    "O41 baseline: no_indicator in O41",
    "O41 target: no_indicator in O41",
    "O42 indicator: no_indicator in O42",
    "O42 definition: no_indicator in O42",
    "O42 collection: no_indicator in O42",
    "O42 baseline: no_indicator in O42",
    "O42 target: no_indicator in O42",
    "O42 anchoring: no_diagnosis in O42",
    "ST1 evaluations: no_mid_term in ST1",
    "ST1 screening: not_screened in AX3",
];

#[test]
fn the_gate_was_not_passed_and_a_derogation_says_so() {
    let desk = estuaria();
    assert_eq!(unmet(&desk.at(TODAY)), UNMET);
    let figure = evaluability(&desk.get::<Strategy>("ST1"), &desk.at(TODAY));
    let found = value(&figure);
    assert!(!found.passes() && found.derogation);
    assert_eq!(found.score(), Exact::new(68, 87));
    let before = evaluability(&desk.get::<Strategy>("ST1"), &desk.at(day("2022-12-11")));
    assert!(!value(&before).derogation);
}

#[test]
fn the_public_sees_the_same_gate() {
    assert_eq!(in_public(estuaria(), TODAY, unmet), UNMET);
}

fn spent_for(view: &View<'_>) -> Vec<String> {
    let figure = beneficiary_costs(view, year(2025));
    let found = value(&figure);
    let group = |cost: &policy::measurement::GroupCost| {
        format!(
            "{} {}",
            codes(view.policy, [cost.group]).concat(),
            euros(cost.cost)
        )
    };
    let mut lines: Vec<String> = found.groups.iter().map(group).collect();
    lines.push(format!(
        "unallocated {} of {}",
        euros(found.unallocated()),
        euros(found.total)
    ));
    lines.push(percent(found.identified_share().expect("costs")));
    lines
}

const SPENT_FOR: [&str; 8] = [
    "BG-HAB 169300",
    "BG-JEU 27000",
    "BG-LOC 38000",
    "BG-PAR 27000",
    "BG-PME 174900",
    "BG-RIV 70800",
    "unallocated 29000 of 536000",
    "94.6 %",
];

#[test]
fn the_money_of_the_year_is_spent_for_six_groups() {
    let desk = estuaria();
    assert_eq!(spent_for(&desk.at(TODAY)), SPENT_FOR);
    let figure = beneficiary_costs(&desk.at(TODAY), year(2025));
    let borne = |group: &str| {
        let found = value(&figure)
            .groups
            .iter()
            .find(|cost| cost.group == desk.id(group));
        codes(&desk.policy, found.expect("a group").bears.iter().copied())
    };
    assert_eq!(borne("BG-LOC"), ["EXT-1"]);
    assert_eq!(borne("BG-RIV"), ["EXT-2"]);
    assert_eq!(borne("BG-HAB"), ["EXT-4"]);
    assert!(borne("BG-PME").is_empty());
}

#[test]
fn the_public_sees_the_same_beneficiaries() {
    assert_eq!(in_public(estuaria(), TODAY, spent_for), SPENT_FOR);
}

fn requests(view: &View<'_>, period: Period) -> String {
    let figure = requests_in_time(view, period);
    let found = value(&figure);
    let waited = found.waited.iter().map(|waited| {
        let code = codes(view.policy, [waited.request]).concat();
        let late = if waited.delay == RequestDelay::Late {
            "late"
        } else {
            "overdue"
        };
        format!("{code} {late} {}", waited.days)
    });
    let waited: Vec<String> = waited.collect();
    format!(
        "{} of {}, {} to come: {}",
        found.in_time,
        found.due(),
        found.pending,
        waited.join(", ")
    )
}

#[test]
fn requests_are_decided_in_working_days() {
    let desk = estuaria();
    let view = desk.at(TODAY);
    let all = "8 of 11, 1 to come: REQ-03 late 17, REQ-05 late 16, REQ-11 overdue 32";
    assert_eq!(requests(&view, all_years()), all);
    assert_eq!(
        requests(&view, year(2025)),
        "3 of 4, 1 to come: REQ-11 overdue 32"
    );
    assert_eq!(
        requests(&desk.at(day("2025-12-08")), year(2025)),
        "3 of 3, 1 to come: "
    );
    assert_eq!(
        requests(&desk.at(day("2025-12-09")), year(2025)),
        "3 of 4, 0 to come: REQ-11 overdue 16"
    );
}

fn reports(view: &View<'_>, period: Period) -> String {
    let figure = reports_in_time(view, period);
    let found = value(&figure);
    format!("{}/{}", found.in_time, found.due())
}

#[test]
fn reports_come_within_thirty_days_or_not() {
    let desk = estuaria();
    let view = desk.at(TODAY);
    assert_eq!(reports(&view, year(2023)), "1/2");
    assert_eq!(reports(&view, year(2024)), "1/1");
    assert_eq!(reports(&view, year(2025)), "2/3");
    assert_eq!(reports(&view, all_years()), "4/6");
    let figure = reports_in_time(&view, all_years());
    let missing = value(&figure).missing.iter().copied();
    assert_eq!(codes(&desk.policy, missing), ["MIS-02", "MIS-07"]);
}

#[test]
fn promises_are_kept_and_estimates_are_not_always() {
    let desk = estuaria();
    let view = desk.at(TODAY);
    let promises = promises_kept(&view, all_years());
    let found = value(&promises);
    assert_eq!((found.done, found.due()), (15, 21));
    let figure = mission_estimates(&view, all_years());
    let found = value(&figure);
    assert_eq!(
        (euros(found.estimate), euros(found.actual)),
        ("159000".into(), "182070".into())
    );
    assert_eq!(percent(found.growth()), "14.5 %");
    let over = found.overruns.iter().map(|over| over.mission);
    assert_eq!(
        codes(&desk.policy, over),
        ["MIS-02", "MIS-04", "MIS-07", "MIS-08"]
    );
    assert_eq!(percent(found.overruns[0].growth()), "27.5 %");
}

#[test]
fn the_public_sees_the_same_deadlines_and_estimates() {
    in_public(estuaria(), TODAY, |view| {
        assert!(requests(view, all_years()).starts_with("8 of 11"));
        assert_eq!(reports(view, all_years()), "4/6");
        let figure = mission_estimates(view, all_years());
        assert_eq!(percent(value(&figure).growth()), "14.5 %");
    });
}

#[test]
fn the_budget_is_carried_out() {
    let desk = estuaria();
    let at = |on: Date, period: Period| {
        let figure = budget_execution(&desk.at(on), period);
        let total = value(&figure).total;
        let line = [total.paid, total.committed, total.voted]
            .map(euros)
            .join(" ");
        format!("{line} {}", percent(total.paid / total.voted))
    };
    assert_eq!(at(TODAY, year(2023)), "571200 598400 620000 92.1 %");
    assert_eq!(at(TODAY, year(2024)), "640300 664900 690000 92.8 %");
    assert_eq!(at(TODAY, year(2025)), "705800 742100 760000 92.9 %");
    assert_eq!(
        at(day("2025-06-30"), year(2025)),
        "268300 431000 760000 35.3 %"
    );
}

#[test]
fn growth_and_ratio_are_two_things() {
    let desk = estuaria();
    let figure = indicator_growth(&desk.get::<Indicator>("IND-T1"), &desk.at(TODAY));
    let found = value(&figure).growth;
    assert_eq!(
        (percent(found.growth), decimal(&found.ratio)),
        ("302.4 %".into(), "4.02381".into())
    );
}

#[test]
fn every_figure_of_the_whole_register_is_assessed_for_the_city() {
    let desk = estuaria();
    let view = desk.at(TODAY);
    let own = [
        "planned_share",
        "alignment",
        "transversality",
        "beneficiary_costs",
        "requests_in_time",
        "reports_in_time",
        "promises_kept",
        "mission_estimates",
        "budget_execution",
    ];
    for name in own {
        let found = figures::compute(name, &view, figures::current_period(&view), None);
        assert!(
            matches!(found[..], [ref one] if one.figure.value.value().is_some()),
            "{name}"
        );
    }
}
