//! Requests and their answers, missions and visits, what is communicated and what the press says, proposals and positions of groups.

use jiff::civil::{Date, date};
use serde_json::{Value, json};

use super::chance::after;
use super::{City, TODAY, euros, words};

pub fn grow(city: &mut City) {
    for number in 0..city.size.missions {
        mission(city, number);
    }
    for number in 0..city.size.requests {
        request(city, number);
    }
    for number in 0..city.size.actions {
        activity(city, number);
    }
    for number in 0..city.size.actions / 2 {
        coverage(city, number);
    }
    for number in 0..city.size.actors / 3 {
        proposal(city, number);
    }
}

/// The moves that had happened by today.
fn by_today(moves: &[(&str, Date)]) -> Vec<Value> {
    let happened = moves.iter().filter(|(_, on)| *on <= TODAY);
    happened
        .map(|(to, on)| json!({"to": to, "on": on}))
        .collect()
}

fn mission(city: &mut City, number: usize) {
    let from = city.chance.day(date(2018, 1, 10), 2_880);
    let to = after(from, city.chance.below(6));
    let out = city.chance.in_hundred(60);
    let late = city.chance.in_hundred(15);
    let reported = after(to, if late { 45 } else { 5 + city.chance.below(20) });
    let moves = by_today(&[
        ("proposed", date(from.year() - 1, 11, 1)),
        ("approved", date(from.year() - 1, 12, 1)),
        ("under_way", from),
        ("returned", to),
        ("reported", reported),
    ]);
    let report = (reported <= TODAY).then(|| {
        json!({"submitted_on": reported, "by": city.one("person"), "results": {"fr": "Trois rendez-vous, une suite ferme."}})
    });
    let due = after(to, 120);
    let cost = 300 + 50 * city.chance.below(60);
    let mut fields = json!({
        "direction": if out { "out" } else { "in" }, "purpose": words("Mission", "Mission", "Misión", number), "from": from, "to": to,
        "places": [city.one("place")], "moves": moves, "authority_act": format!("Décision {}-{number}", from.year()),
        "delegates": [{"kind": "elected", "number": 1, "paid_by": "us"}, {"kind": "technical", "number": 2, "paid_by": "us"}],
        "costs": [
            {"kind": "travel", "planned": euros(cost), "actual": euros(cost * 21 / 20), "payer": "us"},
            {"kind": "lodging", "planned": euros(cost / 2), "actual": euros(cost / 2), "payer": "us"},
        ],
        "transport": [{"mode": "train", "kilometres": 900, "persons": 3}], "co2e_kg": "120", "co2e_source": "Base Empreintes Meridia 2023",
        "report": report, "visibility": city.visibility(),
        "follow_ups": [{"promise": {"fr": "Envoyer nos relevés"}, "by": city.one("person"), "due": due, "done_on": (due <= TODAY && !late).then(|| after(to, 100))}],
    });
    if city.chance.in_hundred(60) {
        fields["action"] = json!(city.one("action"));
    } else {
        fields["objectives"] = json!(city.some("objective", 1));
    }
    if city.chance.in_hundred(70) {
        fields["agreement"] = json!(city.one("agreement"));
    }
    city.add("mobility", fields);
}

fn request(city: &mut City, number: usize) {
    const WISHES: [&str; 6] = [
        "visit",
        "study_tour",
        "invitation",
        "agreement",
        "data_or_survey",
        "information",
    ];
    const CHANNELS: [&str; 5] = ["form", "email", "letter", "embassy", "network"];
    let received = city.chance.day(date(2018, 1, 1), 2_915);
    let decided = after(received, 4 + city.chance.below(24));
    let accepted = city.chance.in_hundred(35);
    let mut moves = by_today(&[
        ("received", received),
        ("acknowledged", after(received, 2)),
        ("in_triage", after(received, 3)),
        ("decided", decided),
    ]);
    let is_decided = decided <= TODAY;
    let mut fields = json!({
        "received_on": received, "channel": city.chance.one(&CHANNELS), "wish": city.chance.one(&WISHES),
        "subject": words("Demande", "Request", "Solicitud", number), "themes": city.some("theme", 2), "visibility": city.visibility(),
        "triage": {"objective_fit": city.chance.below(4), "benefit": city.chance.below(4), "reciprocity": city.chance.below(4), "effort": city.chance.below(4), "risk": city.chance.below(4)},
    });
    if city.chance.in_hundred(50) {
        fields["actor"] = json!(city.one("actor"));
    } else {
        fields["government"] = json!(city.one("government"));
    }
    if is_decided {
        fields["decision"] = if accepted {
            json!({"accepted": {"became": [city.one("action")]}})
        } else {
            json!("declined")
        };
        fields["motive"] = json!({"fr": "Selon la grille de tri."});
        fields["reply_sent_on"] = json!(decided);
        moves.push(json!({"to": "closed", "on": decided}));
    }
    fields["moves"] = json!(moves);
    city.add("request", fields);
}

fn activity(city: &mut City, number: usize) {
    const CHANNELS: [&str; 4] = ["website", "newsletter", "social_networks", "press"];
    let planned_on = city.chance.day(date(2018, 1, 1), 2_900);
    let planned_for = after(planned_on, 20 + city.chance.below(40));
    let audiences = city
        .chance
        .some(&["residents", "citizens", "media", "elected", "private"], 3);
    let about = city.one("action");
    let mut fields = json!({
        "title": words("Annonce", "Announcement", "Anuncio", number), "plan": "COM-1", "about": [about], "stage": "implementation",
        "channel": city.chance.one(&CHANNELS), "audiences": audiences, "planned_on": planned_on, "planned_for": planned_for, "visibility": "public",
    });
    if planned_for <= TODAY {
        fields["done_on"] = json!(planned_for);
        fields["reached"] = json!([audiences[0]]);
        fields["gross_contacts"] = json!(100 + city.chance.below(20_000));
        fields["cost"] = euros(100 + city.chance.below(900));
    }
    city.add("communication_activity", fields);
}

fn coverage(city: &mut City, number: usize) {
    let (on, about) = (city.chance.day(date(2018, 1, 1), 2_900), city.one("action"));
    let fields = json!({
        "outlet": format!("Gazette {}", number % 40), "scope": city.chance.one(&["local", "national", "global"]), "on": on,
        "heading": format!("Article {number}"), "tone": city.chance.one(&["positive", "neutral", "negative"]), "about": [about],
        "initiated_by": "them", "visibility": "public",
    });
    city.add_plain("coverage", fields);
}

/// A proposal by an anonymous person of a group; four in five are answered.
fn proposal(city: &mut City, number: usize) {
    const GROUPS: [&str; 6] = [
        "private",
        "academia",
        "citizens",
        "diplomatic",
        "international",
        "media",
    ];
    let received = city.chance.day(date(2023, 1, 1), 1_050);
    let answered = after(received, 45);
    let is_answered = answered <= TODAY && city.chance.in_hundred(80);
    let mut moves = vec![
        json!({"to": "received", "on": received}),
        json!({"to": "admissible", "on": received}),
        json!({"to": "under_review", "on": received}),
    ];
    let objective = city.one("objective");
    let mut fields = json!({
        "title": words("Proposition", "Proposal", "Propuesta", number), "text": {"fr": "Ouvrir un atelier."}, "group": GROUPS[number % GROUPS.len()],
        "anonymous": true, "about": objective, "received_on": received, "visibility": "public",
    });
    if is_answered {
        moves.push(json!({"to": "accepted", "on": answered}));
        fields["response"] = json!({"fr": "Acceptée."});
        fields["answered_on"] = json!(answered);
    }
    fields["moves"] = json!(moves);
    city.add("proposal", fields);
    let stance = *city
        .chance
        .one(&["support", "support", "abstain", "oppose"]);
    let fields = json!({"about": objective, "group": GROUPS[number % GROUPS.len()], "anonymous": true, "on": received, "value": stance, "visibility": "public"});
    city.add_plain("group_position", fields);
}
