//! Agreements and their exchanges, networks and memberships, positions, declarations and who joined them.

use jiff::civil::date;
use serde_json::{Value, json};

use super::chance::after;
use super::{City, TODAY, euros, words};

const TYPES: [&str; 6] = [
    "twinning",
    "twinning",
    "friendship",
    "cooperation",
    "mou",
    "letter_of_intent",
];

pub fn grow(city: &mut City) {
    let abroad = city.size.agreements.max(12);
    let first = city.all("government").len() - abroad;
    for number in 0..city.size.agreements {
        agreement(city, number, first + number);
    }
    for number in 0..city.size.exchanges {
        exchange(city, number);
    }
    for number in 1..=40 {
        membership(city, number);
    }
    for number in 1..=60 {
        position(city, number);
    }
    for number in 1..=20 {
        declaration(city, number, first);
    }
}

fn agreement(city: &mut City, number: usize, partner: usize) {
    let year = 1965 + i16::try_from(number % 58).expect("less than sixty");
    let signed = date(year, 5, 18);
    let partner = city.all("government")[partner].clone();
    let act = format!("Délib. {year}-{number}");
    let term = match number % 3 {
        0 => {
            json!({"fixed": {"end": date(2024 + i16::try_from(number % 7).expect("less than seven"), 6, 30)}})
        }
        _ => json!("indefinite"),
    };
    let due = date(2025, 9, 30);
    let fields = json!({
        "title": words("Accord", "Agreement", "Acuerdo", number), "type": TYPES[number % TYPES.len()], "legal_nature": "non_binding",
        "purpose": {"fr": "Échanges entre services, associations et écoles des deux villes."}, "themes": city.some("theme", 3),
        "parties": [{"party": "GOV-MET", "signed_on": signed, "signatory_role": "Présidence"}, {"party": partner, "signed_on": signed}],
        "contacts": [{"party": "GOV-MET", "person": city.one("person")}], "term": term,
        "moves": [{"to": "approved", "on": date(year, 3, 1), "act": act}, {"to": "signed", "on": signed}],
        "legal_bases": city.some("legal_basis", 2), "authority_act": act, "budget": euros(12_000),
        "formalities": [{"step": {"fr": "Délibération du conseil", "en": "Council act"}, "done_on": date(year, 3, 1)}],
        "commitments": [{"party": partner, "text": {"fr": "Accueillir un stage par an"}, "due": due, "done_on": (!number.is_multiple_of(3)).then_some(due)}],
        "exchange_register_since": "2015-01-01", "visibility": city.visibility(),
    });
    city.add("agreement", fields);
}

fn exchange(city: &mut City, number: usize) {
    const KINDS: [&str; 8] = [
        "technical",
        "project",
        "citizen",
        "youth",
        "economic",
        "cultural",
        "ceremony",
        "greeting",
    ];
    let on = city.chance.day(date(2015, 1, 1), 4_017);
    let fields = json!({
        "agreement": city.one("agreement"), "date": on, "kind": city.chance.one(&KINDS), "initiator": city.chance.one(&["us", "them", "both"]),
        "themes": city.some("theme", 2), "actors": city.some("actor", 2),
        "output": {"fr": format!("Compte rendu de la rencontre {number}")}, "visibility": city.visibility(),
    });
    city.add_plain("exchange", fields);
}

fn membership(city: &mut City, number: usize) {
    let themes = city.some("theme", 2);
    let network = json!({
        "name": words("Réseau", "Network", "Red", number), "acronym": format!("R{number}"), "kind": "thematic", "functions": ["knowledge"],
        "themes": themes, "notice_months": 6, "fee_rule": {"fr": "Selon la population."}, "visibility": "public",
    });
    let network = city.add("network", network);
    let fees: Vec<Value> = (2018..=2025_i16)
        .map(|year| json!({"key": year.to_string(), "year": year, "amount": euros(1_500 + 250 * number), "invoiced_on": date(year, 1, 20), "paid_on": date(year, 3, 20)}))
        .collect();
    let mut uses = Vec::new();
    let mut meetings = Vec::new();
    for _ in 0..number % 9 {
        let on = city.chance.day(date(2023, 1, 1), 1_090);
        uses.push(
            json!({"on": on, "kind": "peer_exchange", "substantive": city.chance.in_hundred(70)}),
        );
        meetings.push(json!({"on": after(on, 1).min(TODAY), "statutory": true, "attended": city.chance.in_hundred(60)}));
    }
    let fields = json!({
        "network": network, "member": "GOV-MET", "status": "full", "represents": "T-MET", "representation_rule": {"fr": "Une voix."},
        "objectives": city.some("objective", 3), "joined_on": "2015-01-01", "renewal_on": after(date(2026, 2, 1), number * 8),
        "moves": [{"to": "member", "on": "2015-01-01"}], "fee_years": fees, "uses": uses, "meetings": meetings, "visibility": "public",
    });
    let membership = city.add("membership", fields);
    for month in 1..=12 {
        // The last posts are held all year.
        let posts = city.all("post").len();
        let place = posts - 1 - city.chance.below(40);
        let post = city.all("post")[place].clone();
        let from = date(2025, month, 1);
        let fields = json!({"post": post, "about": membership, "month": from, "days": "1.5", "visibility": "public"});
        city.add_plain("time_entry", fields);
    }
}

fn position(city: &mut City, number: usize) {
    const STAGES: [&str; 7] = [
        "drafted",
        "adopted",
        "voiced",
        "acknowledged",
        "taken_up",
        "decided",
        "local_effect",
    ];
    let first = city.chance.day(date(2022, 1, 1), 600);
    let reached = 1 + number % STAGES.len();
    let network = city.one("network");
    let stages: Vec<Value> = STAGES[..reached]
        .iter()
        .enumerate()
        .map(|(index, stage)| {
            let through = (index > 1).then_some(&network);
            json!({
                "stage": stage, "on": after(first, 60 * index), "evidence": {"fr": format!("Pièce {number}-{index}")},
                "channel": through.map(|_| "network"), "through": through, "contribution": through.map(|_| "shared"),
            })
        })
        .collect();
    let fields = json!({
        "text": words("Position", "Position", "Posición", number), "ask": {"fr": "Un accès direct pour les villes."},
        "objective": city.one("objective"), "competent_level": "national", "adopted_by": {"fr": "Conseil métropolitain"}, "stages": stages,
        "visibility": "public",
    });
    city.add("position", fields);
}

/// A declaration, and the governments abroad that joined it.
fn declaration(city: &mut City, number: usize, first: usize) {
    let opened = city.chance.day(date(2019, 1, 1), 1_500);
    let (alliance, position) = (city.one("network"), city.one("position"));
    let fields = json!({
        "title": words("Déclaration", "Declaration", "Declaración", number), "carried_by": alliance, "opened_on": opened, "dated_on": opened,
        "eligible": ["governments"], "positions": [position], "visibility": "public",
    });
    let declaration = city.add("declaration", fields);
    let abroad = city.all("government").len() - first;
    let some = abroad.min(20 + 4 * number);
    for next in 0..some {
        let adherent = city.all("government")[first + (number * 7 + next) % abroad].clone();
        let on = city.chance.day(opened, 400);
        let fields = json!({"declaration": declaration, "kind": "government", "adherent": adherent, "on": on, "visibility": "public"});
        city.add_plain("adhesion", fields);
    }
}
