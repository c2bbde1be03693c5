//! What Estuaria's networks cost and give, how far its positions went, who joined its declarations, what its law asks: the figures
//! expected of the demonstration city.

extern crate policy as policy_crate;

mod city;
mod desk;

use city::{codes, estuaria, euros, in_public, rounded, year};
use desk::{Desk, TODAY, day};
use jiff::civil::Date;
use num_rational::Ratio;
use policy::governance::JurisdictionProfile;
use policy::kernel::{Assessed, Certainty, Exact, Figure, Listed, Period};
use policy::record::View;
use policy::relations::{
    Adherents, Agreement, Clock, Declaration, Membership, Moments, NetworkReturn, Notice, Position,
    adherents, clock, flags, formalities_of, incidence, incidence_rate, network_return,
};
use policy::{Audience, Policy, Snapshot};

fn of_membership(view: &View<'_>, id: uuid::Uuid, period: Period) -> Figure<NetworkReturn> {
    let record = view
        .policy
        .table::<Membership>()
        .get(id)
        .expect("a membership");
    network_return(record, view, period)
}

/// Class, score, full cost in whole euros, leverage.
fn line(figure: &Figure<NetworkReturn>) -> String {
    let found = match &figure.value {
        Assessed::Value(found) => found,
        Assessed::NotAssessable(reason) => return reason.key.to_owned(),
    };
    let score = found
        .score
        .map_or("-".to_owned(), |score| rounded(score, 0));
    let cost = match found.cost.full() {
        Assessed::Value(minor) => euros(minor),
        Assessed::NotAssessable(reason) => reason.key.to_owned(),
    };
    let leverage = match &found.leverage {
        Assessed::Value(number) => rounded(*number, 2),
        Assessed::NotAssessable(reason) => reason.key.to_owned(),
    };
    format!("{} {score} {cost} {leverage}", found.class.word())
}

const NETWORKS: [(&str, &str); 5] = [
    ("MEM-01", "core 100 34280 1.75"),
    ("MEM-02", "useful 53 17800 0.00"),
    ("MEM-03", "unused 0 12420 0.00"),
    ("MEM-04", "useful 50 7820 1.92"),
    ("MEM-05", "left - 0 network-no-cost"),
];

#[test]
fn every_network_gives_what_is_expected_of_it() {
    let desk = estuaria();
    for (code, expected) in NETWORKS {
        let figure = of_membership(&desk.at(TODAY), desk.id(code), year(2025));
        assert_eq!(line(&figure), expected, "{code}");
    }
}

#[test]
fn the_public_sees_the_same_return_of_every_network() {
    let desk = estuaria();
    let ids = NETWORKS.map(|(code, _)| desk.id(code));
    in_public(desk, TODAY, |view| {
        for ((code, expected), id) in NETWORKS.into_iter().zip(ids) {
            assert_eq!(
                line(&of_membership(view, id, year(2025))),
                expected,
                "{code}"
            );
        }
    });
}

#[test]
fn a_full_cost_is_made_of_a_fee_days_and_missions() {
    let desk = estuaria();
    let figure = of_membership(&desk.at(TODAY), desk.id("MEM-01"), year(2025));
    let cost = &figure.value.value().expect("a return").cost;
    let value = |part: &Assessed<Exact>| *part.value().expect("it is known");
    assert_eq!(value(&cost.fee), Ratio::from_integer(1_800_000));
    assert_eq!(value(&cost.days), Ratio::from_integer(24));
    assert_eq!(value(&cost.time), Ratio::from_integer(24 * 42_000));
    assert_eq!(value(&cost.missions), Ratio::from_integer(620_000));
    let missions = figure
        .counted
        .iter()
        .filter(|found| found.counted_as == "mission");
    let missions = missions.map(|found| found.record);
    assert_eq!(codes(&desk.policy, missions), ["MIS-09"]);
}

#[test]
fn the_network_that_was_left_still_cost_something_the_year_before() {
    let desk = estuaria();
    let figure = of_membership(&desk.at(TODAY), desk.id("MEM-05"), year(2024));
    let found = figure.value.value().expect("a return");
    assert_eq!(
        (found.class.word(), found.cost.fee.clone()),
        ("unused", Assessed::Value(Ratio::from_integer(2_200_000)))
    );
}

#[test]
fn notice_may_still_be_given_or_not() {
    let desk = estuaria();
    let notice = |code: &str, as_of: &str| {
        let membership = desk.get::<Membership>(code);
        let network = desk.policy.get(membership.body.network).expect("a network");
        membership.body.notice(&network.body, day(as_of))
    };
    let next = |by: &str, days_left: i32| {
        Some(Notice::Next {
            by: day(by),
            days_left,
        })
    };
    let passed = |since: &str| Some(Notice::Passed { since: day(since) });
    assert_eq!(notice("MEM-02", "2025-12-31"), next("2026-03-30", 89));
    assert_eq!(notice("MEM-03", "2025-12-31"), passed("2025-10-30"));
    assert_eq!(notice("MEM-03", "2025-10-30"), next("2025-10-30", 0));
    assert_eq!(notice("MEM-05", "2025-12-31"), None);
}

#[test]
fn three_of_the_four_memberships_say_who_speaks() {
    let desk = estuaria();
    let memberships = desk.policy.table::<Membership>().all();
    let held: Vec<_> = memberships
        .filter(|found| found.body.is_member(TODAY) == Certainty::Yes)
        .collect();
    let ruled = held
        .iter()
        .filter(|found| found.body.representation_rule.is_some())
        .count();
    assert_eq!((ruled, held.len()), (3, 4));
}

#[test]
fn positions_went_as_far_as_their_evidence() {
    let desk = estuaria();
    for (code, depth, stage) in [
        ("POS-01", 5, "taken_up"),
        ("POS-02", 3, "voiced"),
        ("POS-03", 3, "voiced"),
    ] {
        let figure = incidence(&desk.get::<Position>(code), &desk.at(TODAY));
        let chain = figure.value.value().expect("a chain");
        assert_eq!(
            (chain.depth, chain.stage.map(Listed::word), chain.is_broken),
            (depth, Some(stage), false),
            "{code}"
        );
    }
    let figure = incidence_rate(&desk.at(TODAY), year(2025));
    let found = figure.value.value().expect("a rate");
    assert_eq!(
        (found.taken_up, found.voiced, found.rate),
        (1, 2, Ratio::new(1, 2))
    );
    let left: Vec<_> = figure
        .left_out
        .iter()
        .map(|out| (out.record, out.reason.key))
        .collect();
    assert_eq!(left, [(desk.id("POS-02"), "incidence-voiced-lately")]);
}

fn counts(desk: &Desk, policy: &Policy, code: &str, as_of: Date) -> [usize; 4] {
    let settings = policy.settings(as_of);
    let view = View {
        policy,
        as_of,
        settings: &settings,
    };
    let record = policy
        .table::<Declaration>()
        .get(desk.id(code))
        .expect("a declaration");
    let found = *adherents(record, &view).value.value().expect("a count");
    let Adherents {
        governments,
        organisations,
        persons,
        unnamed,
    } = found;
    assert_eq!(unnamed, 0);
    [governments, organisations, persons, found.all()]
}

#[test]
fn declarations_had_these_adherents_for_the_office_and_for_the_public() {
    let desk = estuaria();
    let snapshot = Snapshot::from_internal(desk.policy.clone());
    for audience in Audience::ALL {
        let policy = snapshot.of(audience);
        let at = |code: &str, as_of: &str| counts(&desk, policy, code, day(as_of));
        assert_eq!(at("DEC-01", "2025-12-31"), [5, 1, 1, 7]);
        assert_eq!(at("DEC-01", "2024-12-31"), [4, 0, 0, 4]);
        assert_eq!(at("DEC-02", "2025-12-31"), [3, 1, 0, 4]);
        assert_eq!(at("DEC-03", "2024-12-30"), [1, 0, 0, 1]);
        assert_eq!(at("DEC-03", "2025-12-31"), [0, 0, 0, 0]);
    }
}

/// The agreements in force or suspended.
fn running(desk: &Desk) -> Vec<std::sync::Arc<policy::record::Stored<Agreement>>> {
    let view = desk.at(TODAY);
    let agreements = desk.policy.table::<Agreement>().all();
    let runs = agreements.filter(|found| {
        let stands = clock(found, &view);
        stands.is_in_force() || stands == Clock::Suspended
    });
    runs.cloned().collect()
}

#[test]
fn six_agreements_of_seven_have_a_legal_basis_and_an_act_and_six_their_formalities() {
    let desk = estuaria();
    let view = desk.at(TODAY);
    let running = running(&desk);
    let documented = |found: &&std::sync::Arc<policy::record::Stored<Agreement>>| {
        !found.body.legal_bases.is_empty() && found.body.authority_act.is_some()
    };
    let done = |found: &&std::sync::Arc<policy::record::Stored<Agreement>>| {
        !found.body.formalities.is_empty() && flags(found, &view).formalities_overdue == 0
    };
    assert_eq!(running.iter().filter(documented).count(), 6);
    assert_eq!(running.iter().filter(done).count(), 6);
    assert_eq!(running.len(), 7);
}

#[test]
fn the_profile_that_fits_anywhere_asks_the_steps_that_the_agreements_have() {
    let desk = estuaria();
    let generic = desk.get::<JurisdictionProfile>("JUR-GENERIC");
    let agreement = desk.get::<Agreement>("AGR-08");
    let moments = Moments::of(&agreement.body, TODAY);
    let asked = formalities_of(&generic.body, agreement.body.legal_nature, &moments, TODAY);
    let due = |step: &policy::relations::Formality| step.due.map(|due| due.to_string());
    let keys = |steps: &[policy::relations::Formality]| -> Vec<String> {
        steps.iter().map(|step| step.key.0.to_string()).collect()
    };
    assert_eq!(keys(&asked), keys(&agreement.body.formalities));
    // Approved on 11 December 2023, signed on 25 January 2024.
    let expected = [
        "2023-11-11",
        "2023-12-11",
        "2024-01-25",
        "2024-02-09",
        "2024-02-24",
    ];
    let found: Vec<_> = asked.iter().filter_map(due).collect();
    assert_eq!(found, expected);
}
