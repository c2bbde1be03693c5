//! Where Estuaria's indicators stand, how severe its externalities are, what its axes cost and give: the figures expected of the
//! demonstration city on 31 December 2025.

extern crate policy as policy_crate;

mod city;
mod desk;

use city::{codes, estuaria, euros, in_public, rounded};
use desk::{Desk, TODAY, day};
use policy::kernel::{Assessed, Figure, Listed};
use policy::measurement::{
    Answer, Burden, Externality, Indicator, Levels, Severity, Standing, Status, Supplier,
    axis_balance, externality_severity, indicator_levels, indicator_status, is_fresh,
    is_of_communication, series,
};
use policy::record::View;
use policy::strategy::Axis;

/// Status, attainment, expected, trend; or the reason why there is none.
fn line(figure: &Figure<Standing>) -> String {
    let number = |value: Option<_>| value.map_or("-".to_owned(), |value| rounded(value, 2));
    match &figure.value {
        Assessed::Value(found) => format!(
            "{} {} {} {}",
            found.status.word(),
            number(found.attainment),
            number(found.expected),
            found.trend.word()
        ),
        Assessed::NotAssessable(reason) => reason.key.to_owned(),
    }
}

fn stands(view: &View<'_>, code: &str) -> Figure<Standing> {
    let id = view.policy.find(code).expect("a code");
    let record = view.policy.table::<Indicator>().get(id);
    indicator_status(record.expect("an indicator"), view)
}

const STANDINGS: [(&str, &str); 13] = [
    ("IND-T1", "on_track 0.56 0.60 improving"),
    ("IND-T2", "at_risk 0.38 0.60 improving"),
    ("IND-T3", "off_track 0.25 0.60 improving"),
    ("IND-T4", "at_risk 0.26 0.40 undetermined"),
    ("IND-P1", "on_track 0.67 0.60 improving"),
    ("IND-P2", "off_track 0.48 0.75 improving"),
    ("IND-P3", "missed 0.59 1.00 improving"),
    ("IND-P4", "no_data - - undetermined"),
    ("IND-I1", "achieved 1.22 0.60 improving"),
    ("IND-I2", "missed 0.53 1.00 improving"),
    ("IND-I3", "stale 0.06 0.25 undetermined"),
    ("IND-C1", "at_risk 0.50 0.60 improving"),
    ("IND-C2", "on_track 0.70 0.60 improving"),
];

#[test]
fn every_indicator_stands_where_it_is_expected() {
    let desk = estuaria();
    let view = desk.at(TODAY);
    for (code, expected) in STANDINGS {
        assert_eq!(line(&stands(&view, code)), expected, "{code}");
    }
    for code in ["IND-X1", "IND-X2", "IND-X3"] {
        let figure = stands(&view, code);
        assert_eq!(
            figure.value.value().map(|found| found.status),
            Some(Status::ByThresholds),
            "{code}"
        );
    }
}

#[test]
fn the_public_sees_the_same_standings() {
    in_public(estuaria(), TODAY, |view| {
        for (code, expected) in STANDINGS {
            assert_eq!(line(&stands(view, code)), expected, "{code}");
        }
    });
}

#[test]
fn two_indicators_take_their_values_from_figures_of_the_house() {
    let desk = estuaria();
    let view = desk.at(TODAY);
    let values = |code: &str| -> Vec<String> {
        let found = series(&desk.get::<Indicator>(code), &view);
        assert_eq!(found.missing, None, "{code}");
        let each = found.points.iter();
        each.map(|point| format!("{} {}", point.on, rounded(point.value, 1)))
            .collect()
    };
    assert_eq!(
        values("IND-I1"),
        ["2023-12-31 61.7", "2024-12-31 86.2", "2025-12-31 93.2"]
    );
    assert_eq!(
        values("IND-I2"),
        ["2023-12-31 50.0", "2024-12-31 100.0", "2025-12-31 66.7"]
    );
}

#[test]
fn the_corrected_value_of_emissions_is_the_one_that_counts() {
    let desk = estuaria();
    let view = desk.at(day("2024-12-31"));
    let figure = stands(&view, "IND-T2");
    let last = figure
        .value
        .value()
        .and_then(|found| found.last)
        .expect("a value");
    assert_eq!(last, (day("2024-12-31"), 77.into()));
    // The part of the cruise terminal is another value, left out of the whole.
    assert!(
        figure
            .left_out
            .iter()
            .any(|out| out.reason.key == "observation-of-a-part")
    );
}

#[test]
fn levels_are_counted_apart_without_externalities_and_communication() {
    let desk = estuaria();
    let figure = indicator_levels(&desk.at(TODAY));
    let Assessed::Value(Levels(levels)) = &figure.value else {
        panic!("levels can always be counted");
    };
    let told: Vec<String> = levels
        .iter()
        .map(|found| {
            let counts = found.counts.iter().filter(|(_, count)| *count > 0);
            let counts: Vec<String> = counts
                .map(|(status, count)| format!("{} {count}", status.word()))
                .collect();
            format!("{}: {}", found.level.word(), counts.join(", "))
        })
        .collect();
    assert_eq!(
        told,
        [
            "territorial: on_track 1, at_risk 2, off_track 1",
            "political: on_track 1, off_track 1, missed 1, no_data 1",
            "institutional: achieved 1, missed 1, stale 1",
        ]
    );
    let mut left = codes(&desk.policy, figure.left_out.iter().map(|out| out.record));
    left.sort();
    assert_eq!(left, ["IND-C1", "IND-C2", "IND-X1", "IND-X2", "IND-X3"]);
}

#[test]
fn twelve_of_fourteen_indicators_are_fresh_and_ten_come_from_outside_the_office() {
    let desk = estuaria();
    let view = desk.at(TODAY);
    let all = desk.policy.table::<Indicator>().all();
    let counted: Vec<_> = all
        .filter(|found| !is_of_communication(&found.body, &desk.policy))
        .collect();
    assert_eq!(counted.len(), 14);
    let stale = counted
        .iter()
        .filter(|found| !is_fresh(found, &view))
        .map(|found| found.id);
    assert_eq!(codes(&desk.policy, stale), ["IND-I3", "IND-P4"]);
    let office = desk.id("BRI");
    let outside = |link: &policy::kernel::Ref<Supplier>| link.id() != office;
    let suppliers = counted.iter().filter_map(|found| found.body.supplier);
    assert_eq!(suppliers.filter(outside).count(), 10);
}

fn burden(desk: &Desk, code: &str, as_of: &str) -> Burden {
    let view = desk.at(day(as_of));
    let figure = externality_severity(&desk.get::<Externality>(code), &view);
    figure.value.value().expect("it can be told").clone()
}

#[test]
fn every_externality_is_as_severe_as_expected() {
    let desk = estuaria();
    for (code, severity, trend, covered) in [
        ("EXT-1", Some(2), "deteriorating", false),
        ("EXT-2", Some(1), "improving", true),
        ("EXT-3", Some(0), "deteriorating", false),
        ("EXT-4", None, "undetermined", true),
    ] {
        let found = burden(&desk, code, "2025-12-31");
        assert_eq!(
            (found.severity.number(), found.trend.word(), found.covered),
            (severity, trend, covered),
            "{code}"
        );
    }
}

#[test]
fn rents_crossed_their_limit_in_2025_and_only_the_state_can_act() {
    let desk = estuaria();
    let found = burden(&desk, "EXT-1", "2025-12-31");
    let over_time: Vec<Option<u8>> = found
        .over_time
        .iter()
        .map(|(_, severity)| severity.number())
        .collect();
    assert_eq!(over_time, [Some(0), Some(0), Some(1), Some(2)]);
    assert_eq!(codes(&desk.policy, found.to_ask_for.clone()), ["MES-2"]);
    let crossing = found.crossing.expect("the limit is crossed");
    assert_eq!(crossing.on, day("2025-12-31"));
    for (as_of, answer) in [
        ("2025-12-31", Answer::Due),
        ("2026-03-01", Answer::Due),
        ("2026-03-02", Answer::Overdue),
    ] {
        let found = burden(&desk, "EXT-1", as_of);
        assert_eq!(
            found.crossing.map(|crossing| crossing.answer),
            Some(answer),
            "{as_of}"
        );
        assert_eq!(found.response_due, Some(day("2026-03-01")), "{as_of}");
    }
    let before = burden(&desk, "EXT-1", "2025-12-30");
    assert_eq!(
        (before.severity, before.crossing),
        (Severity::Watched, None)
    );
}

/// Harms, of which covered, who bears them, territorial and mitigation cost in euros, benefits.
fn balanced(view: &View<'_>, axis: &str) -> String {
    let id = view.policy.find(axis).expect("a code");
    let record = view.policy.table::<Axis>().get(id).expect("an axis");
    let found = match axis_balance(record, view).value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => return reason.key.to_owned(),
    };
    let harms = found.harms.iter().map(|harm| harm.externality);
    let mut bearers = codes(view.policy, found.bearers());
    bearers.sort();
    let mut benefits = codes(view.policy, found.benefits.iter().copied());
    benefits.sort();
    format!(
        "{} | {} covered | {} | {} {} | {}",
        codes(view.policy, harms).join(" "),
        found.covered(),
        bearers.join(" "),
        euros(found.territorial_cost()),
        euros(found.mitigation_cost()),
        benefits.join(" "),
    )
}

#[test]
fn every_axis_shows_what_it_costs_beside_what_it_gives() {
    let expected = [
        ("AX1", " | 0 covered |  | 0 0 | BEN-01 BEN-02"),
        (
            "AX2",
            "EXT-1 EXT-2 EXT-3 | 1 covered | BG-LOC BG-RIV BG-TRA | 410000 240000 | BEN-05 BEN-06",
        ),
        ("AX3", "not-assessable-not-screened"),
        ("AX4", "EXT-4 | 1 covered | BG-HAB | 3800 0 | "),
    ];
    let desk = estuaria();
    for (axis, told) in expected {
        assert_eq!(balanced(&desk.at(TODAY), axis), told, "{axis}");
    }
    in_public(desk, TODAY, |view| {
        for (axis, told) in expected {
            assert_eq!(balanced(view, axis), told, "{axis}");
        }
    });
}
