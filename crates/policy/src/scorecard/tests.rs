//! What a second computation of the scorecard, made apart from this one, found.

use serde_json::json;

use super::test::OF_A_PERIOD;
use super::{Test, scorecard};
use crate::desk::{Desk, TODAY, day, replace, twinning};
use crate::kernel::{Exact, Outcome, whole as exact};
use crate::kinds::Kind;
use crate::strategy::testing::{action, euros, planned_office, strategy, year};

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
    // The window begins on the last day of that year.
    check("2023", "0");
}

/// The codes of the records that a test lacks, in order.
fn lacking(desk: &Desk, number: &str) -> Vec<String> {
    let found = scorecard(&desk.at(TODAY), year(2025));
    let tests = found.recommendations.iter().flat_map(|one| &one.tests);
    let lacking = tests
        .filter(|test| test.number == number)
        .flat_map(|test| &test.lacking);
    let mut codes: Vec<String> = lacking
        .map(|(id, _)| crate::kernel::named(*id, &desk.policy))
        .collect();
    codes.sort();
    codes
}

#[test]
fn a_test_that_reads_a_figure_says_which_records_lack() {
    let mut desk = planned_office();
    for (code, answer) in [("PRO-1", json!("Oui")), ("PRO-2", json!(null))] {
        let proposal = json!({
            "text": "Ouvrir les données", "group": "academia", "actor": "A-UNI", "received_on": "2025-03-01",
            "response": answer, "answered_on": answer.as_str().map(|_| "2025-03-10"),
            "moves": [{"to": "received", "on": "2025-03-01"}],
        });
        desk.put(Kind::Proposal, code, proposal);
    }
    assert_eq!(mark(&desk, "6.3", 2025), "1");
    assert_eq!(lacking(&desk, "6.3"), ["PRO-2"]);
    // Academia is active by its proposals.
    assert!(!lacking(&desk, "6.2").contains(&"A-UNI".to_owned()));
    assert!(lacking(&desk, "6.2").contains(&"A-CIT".to_owned()));

    let moves = json!([{"to": "in_progress", "on": "2025-03-03"}]);
    action(
        &mut desk,
        "ACT-1",
        json!({"from": "2025-03-03", "moves": moves}),
    );
    assert_eq!(lacking(&desk, "10.2"), ["ACT-1"]);

    let stages = json!([
        {"stage": "drafted", "on": "2023-01-10"}, {"stage": "adopted", "on": "2023-02-10"},
        {"stage": "voiced", "on": "2023-03-10", "evidence": "Compte rendu"},
    ]);
    let position = json!({"text": "Financer l’adaptation", "objective": "O1", "competent_level": "national", "stages": stages});
    desk.put(Kind::Position, "POS-1", position);
    assert_eq!(mark(&desk, "8.4", 2025), "0");
    assert_eq!(lacking(&desk, "8.4"), ["POS-1"]);
}

#[test]
fn an_adoption_dated_too_roughly_leaves_the_strategy_open() {
    let mut desk = planned_office();
    let adopted = |on: &str| json!({"moves": [{"to": "adopted", "on": on, "act": "Délib. 1"}]});
    desk.put(Kind::Strategy, "ST1", strategy(adopted("2025-12-01")));
    assert_eq!(mark(&desk, "1.1", 2025), "2");
    let mut desk = planned_office();
    desk.put(Kind::Strategy, "ST1", strategy(adopted("2025-12")));
    let moves = json!([{"to": "in_progress", "on": "2025-03-03"}]);
    let served = json!({
        "from": "2025-03-03", "moves": moves, "budget": {"amount": "1000.00", "currency": "EUR"},
    });
    action(&mut desk, "ACT-1", served);
    let found = |number: &str| {
        let view = desk.at(crate::desk::day("2025-12-15"));
        let found = scorecard(&view, year(2025));
        let tests = found.recommendations.into_iter().flat_map(|one| one.tests);
        let test = tests.into_iter().find(|test| test.number == number);
        test.unwrap().mark.reason().map(|reason| reason.key)
    };
    assert_eq!(found("1.1"), Some("objective-strategy-too-rough"));
    assert_eq!(found("1.3"), Some("objective-strategy-too-rough"));
}

#[test]
fn a_partner_in_two_roles_is_one_party() {
    let check = |partners: &[(&str, &str)], expected| {
        let mut desk = planned_office();
        let partner = |(party, role): &(&str, &str)| json!({"party": party, "role": role});
        let moves = json!([{"to": "in_progress", "on": "2025-03-03"}]);
        let fields = json!({
            "from": "2025-03-03", "moves": moves, "partners": partners.iter().map(partner).collect::<Vec<_>>(),
        });
        action(&mut desk, "ACT-1", fields);
        assert_eq!(mark(&desk, "7.3", 2025), expected, "{partners:?}");
    };
    check(&[("GOV-NOU", "peer"), ("GOV-NOU", "funder")], "0");
    check(&[("GOV-NOU", "peer"), ("GOV-MET", "peer")], "0");
    check(&[("GOV-NOU", "peer"), ("GOV-ALD", "funder")], "1");
}

#[test]
fn what_was_never_measured_may_have_crossed_any_limit() {
    let mut desk = planned_office();
    let harm = json!({
        "title": "Loyers", "category": "gentrification", "exogenous": true,
        "moves": [{"to": "suspected", "on": "2020-01-01"}],
    });
    desk.put(Kind::Externality, "EXT-1", harm);
    assert_eq!(mark(&desk, "11.3", 2025), "-");
}

/// Every test over a year, as it stands on a day.
fn tried(desk: &Desk, as_of: &str, in_year: i16) -> Vec<Test> {
    let found = scorecard(&desk.at(day(as_of)), year(in_year));
    let tests = found.recommendations.into_iter().flat_map(|one| one.tests);
    tests.collect()
}

#[test]
fn of_a_period_that_has_not_begun_nothing_is_told() {
    let mut desk = planned_office();
    action(
        &mut desk,
        "ACT-1",
        json!({"partners": [{"party": "GOV-NOU", "role": "peer"}]}),
    );
    desk.put(
        Kind::BudgetLine,
        "BUD-26",
        json!({"fiscal_year": 2026, "line": "011", "label": "BRI", "voted": euros(100)}),
    );
    let told = tried(&desk, "2025-12-31", 2025);
    let to_come = tried(&desk, "2025-12-31", 2026);
    for (now, later) in told.iter().zip(&to_come) {
        if OF_A_PERIOD.contains(&now.number) {
            let reason = later.mark.reason().map(|reason| reason.key);
            assert_eq!(reason, Some("figure-period-to-come"), "{}", now.number);
            assert!(
                later.met.is_empty() && later.lacking.is_empty(),
                "{}",
                now.number
            );
        } else {
            assert_eq!(now, later);
        }
    }
    // On its first day it has begun.
    let begun = tried(&desk, "2026-01-01", 2026);
    let mut reasons = begun.iter().filter_map(|test| test.mark.reason());
    assert!(reasons.all(|reason| reason.key != "figure-period-to-come"));
}

#[test]
fn a_recommendation_says_how_many_of_its_tests_are_assessed() {
    let desk = planned_office();
    let found = scorecard(&desk.at(TODAY), year(2026));
    for recommendation in &found.recommendations {
        let tests = recommendation.tests.iter();
        let open = tests.filter(|test| test.mark.reason().is_some()).count();
        assert_eq!(recommendation.assessed() + open, recommendation.tests.len());
    }
    let planned = &found.recommendations[1];
    assert_eq!((planned.assessed(), planned.mark), (0, None));
}

#[test]
fn what_a_value_is_made_of_gives_the_value() {
    let mut desk = planned_office();
    for (code, fields) in [
        ("ACT-1", json!({"budget": euros(300)})),
        ("ACT-2", json!({"objectives": []})),
    ] {
        action(&mut desk, code, fields);
    }
    desk.put(Kind::Agreement, "AGR-01", twinning(json!({})));
    for (number, initiator) in ["us", "them", "them", "both"].into_iter().enumerate() {
        let exchange = json!({"agreement": "AGR-01", "date": "2025-05-06", "kind": "project", "initiator": initiator});
        desk.put(Kind::Exchange, &format!("exchange {number}"), exchange);
    }
    let tests = tried(&desk, "2025-12-31", 2025);
    let made_of = |number: &str| {
        let mut found = tests.iter().filter(|test| test.number == number);
        found.next().and_then(|test| test.made_of.clone())
    };
    let whole = |number| Exact::from_integer(number);
    let amount = |minor| Outcome::Amount(whole(minor), "EUR".into());
    assert_eq!(made_of("1.3"), Some((amount(30_000), amount(40_000))));
    let balance = (
        Outcome::Number(Exact::new(3, 2)),
        Outcome::Number(Exact::new(5, 2)),
    );
    assert_eq!(made_of("7.4"), Some(balance));
    assert_eq!(made_of("1.2"), Some((Outcome::Count(2), Outcome::Count(2))));
    for test in &tests {
        let counts = match &test.made_of {
            Some((Outcome::Count(one), Outcome::Count(other))) => exact(*one) / exact(*other),
            _ => continue,
        };
        assert_eq!(test.value, Outcome::Share(counts), "{}", test.number);
    }
}
