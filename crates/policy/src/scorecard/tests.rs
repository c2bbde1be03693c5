//! What a second computation of the scorecard, made apart from this one, found.

use serde_json::json;

use super::{Test, scorecard};
use crate::desk::{Desk, TODAY, replace};
use crate::kernel::Exact;
use crate::kinds::Kind;
use crate::strategy::testing::{action, planned_office, strategy, year};

/// The mark of a test over a year, in halves; `-` where it is not assessable.
fn mark(desk: &Desk, number: &str, in_year: i16) -> String {
    let found = scorecard(&desk.at(TODAY), year(in_year));
    let tests = found.recommendations.iter().flat_map(|one| &one.tests);
    let test: Vec<&Test> = tests.filter(|test| test.number == number).collect();
    match test[0].mark.value() {
        Some(mark) => (mark.exact() * Exact::from_integer(2)).to_string(),
        None => "-".to_owned(),
    }
}

#[test]
fn spending_of_a_year_is_tied_to_the_objectives_that_were_in_force_in_it() {
    let mut desk = planned_office();
    let ended = json!({"horizon_to": "2024-12-31"});
    desk.put(Kind::Strategy, "ST1", strategy(ended));
    let moves = json!([{"to": "in_progress", "on": "2024-03-03"}]);
    action(
        &mut desk,
        "ACT-1",
        json!({"from": "2024-03-03", "moves": moves}),
    );
    assert_eq!(mark(&desk, "1.2", 2024), "2");
    assert_eq!(mark(&desk, "1.3", 2024), "2");
}

#[test]
fn of_several_strategies_in_force_the_one_that_does_worst_at_the_gate_counts() {
    let excused = json!({"derogation": {"by": "Conseil", "motive": "Motif", "on": "2022-12-12", "missing": ["Tout"]}});
    for (first, second) in [(excused.clone(), json!({})), (json!({}), excused)] {
        let mut desk = planned_office();
        let other = json!({"name": "Ville", "side": "ours", "kind": "municipal", "country": "XM"});
        desk.put(Kind::Government, "GOV-2", other);
        desk.put(Kind::Strategy, "ST1", strategy(first));
        let mut second = strategy(second);
        replace(&mut second, json!({"government": "GOV-2"}));
        desk.put(Kind::Strategy, "ST2", second);
        assert_eq!(mark(&desk, "1.4", 2025), "0");
    }
}

#[test]
fn focal_points_are_those_of_our_own_departments() {
    let mut desk = planned_office();
    let point = json!({"name": "CLI", "government": "GOV-MET", "focal_point": "PER-01"});
    desk.put(Kind::Department, "CLI", point);
    let theirs = json!({"name": "Leurs", "government": "GOV-ALD"});
    desk.put(Kind::Department, "THEIRS", theirs);
    assert_eq!(mark(&desk, "5.2", 2025), "2");
}

#[test]
fn an_initiative_confirmed_in_a_month_of_the_last_twelve_makes_its_group_active() {
    let mut desk = planned_office();
    for (group, actor) in [
        ("private", "A-CCI"),
        ("academia", "A-UNI"),
        ("citizens", "A-CIT"),
        ("media", "A-MED"),
    ] {
        let initiative = json!({
            "title": group, "by": actor, "theme": "water", "country": "PT", "from": "2025-01-01",
            "moves": [{"to": "confirmed", "on": "2025-03"}],
        });
        desk.put(Kind::Initiative, group, initiative);
    }
    assert_eq!(mark(&desk, "6.2", 2025), "1");
}

#[test]
fn what_two_bodies_of_actors_gather_is_not_added_up() {
    let check = |bodies: [&str; 2], expected| {
        let mut desk = planned_office();
        let rounds = [["A-CCI", "A-UNI"], ["A-CIT", "A-MED"]];
        for (body, attendees) in bodies.into_iter().zip(rounds) {
            let table = json!({"name": body, "nature": "ad_hoc", "purpose": "actors"});
            desk.put(Kind::Body, body, table);
            let session = json!({"body": body, "on": "2025-06-19", "attendees": attendees});
            desk.put(Kind::Session, attendees[0], session);
        }
        assert_eq!(mark(&desk, "6.4", 2025), expected, "{bodies:?}");
    };
    check(["BOD-1", "BOD-1"], "2");
    check(["BOD-1", "BOD-2"], "0");
}

#[test]
fn an_indicator_that_also_measures_an_objective_is_not_one_of_communication_alone() {
    let mut desk = planned_office();
    let plan =
        json!({"title": "Plan", "strategy": "ST1", "from": "2023-01-01", "to": "2027-12-31"});
    desk.put(Kind::CommunicationPlan, "COM-1", plan);
    let aim = json!({"plan": "COM-1", "title": "Connu"});
    desk.put(Kind::CommunicationObjective, "COB-1", aim);
    let indicator = |links: serde_json::Value| {
        json!({
            "name": "Connu", "level": "political", "kind": "outcome", "links": links, "nature": "number",
            "direction": "up", "frequency_months": 12, "supplier": "CLI",
        })
    };
    let alone = indicator(json!(["COB-1"]));
    desk.put(Kind::Indicator, "IND-1", alone);
    assert_eq!(mark(&desk, "9.3", 2025), "-");
    let both = indicator(json!(["COB-1", "O1"]));
    desk.put(Kind::Indicator, "IND-1", both);
    assert_eq!(mark(&desk, "9.3", 2025), "2");
}

#[test]
fn an_evaluation_is_done_when_it_is_validated() {
    let check = |validated: &str, expected| {
        let mut desk = planned_office();
        let evaluation = json!({
            "title": "Bilan", "type": "process", "scope": ["ST1"],
            "moves": [{"to": "validated", "on": validated}, {"to": "published", "on": "2025-06-01"}],
        });
        desk.put(Kind::Evaluation, "EVA-1", evaluation);
        assert_eq!(mark(&desk, "9.4", 2025), expected, "{validated}");
    };
    check("2023-12-31", "0");
    check("2024-01-01", "2");
}
