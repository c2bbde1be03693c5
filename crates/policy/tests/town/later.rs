//! What happens after a day: nothing of it is known on that day.

use jiff::civil::Date;
use policy_crate::Kind;
use serde_json::{Value, json};

use super::{Fact, Tape};

/// Records whose facts all lie after a day, one of each kind that grows.
pub fn later(tape: &mut Tape<'_>, than: Date) -> Vec<Fact> {
    let mut day = || {
        let first = than.tomorrow().expect("a day after");
        tape.after(first, 150)
    };
    let on = day();
    let action = json!({"title": "Plus tard", "modality": "technical_exchange", "lead": "CLI", "objectives": ["O1"], "from": on,
        "moves": [{"to": "in_progress", "on": on}], "budget": euros(), "themes": ["water"], "places": ["PLA-1"],
        "beneficiaries": [{"group": "BG-1", "share": "1"}]});
    let mission = json!({"direction": "out", "purpose": "Plus tard", "from": on, "to": on,
        "moves": [{"to": "under_way", "on": on}, {"to": "returned", "on": on}]});
    let tie = json!({"title": "Plus tard", "type": "twinning", "term": "indefinite",
        "parties": [{"party": "GOV-MET", "signed_on": on}, {"party": "GOV-ALD", "signed_on": on}],
        "moves": [{"to": "signed", "on": on}], "exchange_register_since": on});
    let drafts = [
        (Kind::Action, "ACT-LATER", action),
        (Kind::Mobility, "MIS-LATER", mission),
        (Kind::Agreement, "AGR-LATER", tie),
        (
            Kind::Request,
            "REQ-LATER",
            json!({"received_on": day(), "channel": "email", "wish": "visit", "text": "?",
            "moves": [{"to": "received", "on": on}]}),
        ),
        (
            Kind::Initiative,
            "INI-LATER",
            json!({"title": "Plus tard", "by": "A-private", "theme": "water", "place": "PLA-1", "from": on,
            "moves": [{"to": "declared", "on": on}, {"to": "confirmed", "on": on}]}),
        ),
        (
            Kind::Session,
            "session-later",
            json!({"body": "BOD-0", "on": day(), "attendees": ["A-media"]}),
        ),
        (
            Kind::Coverage,
            "coverage-later",
            json!({"outlet": "Journal", "scope": "global", "on": day(), "tone": "positive", "initiated_by": "us"}),
        ),
        (
            Kind::CommunicationActivity,
            "CMA-LATER",
            json!({"title": "Article", "stage": "design", "channel": "press",
            "audiences": ["elected"], "planned_on": on, "planned_for": on}),
        ),
        (
            Kind::WatchNote,
            "WAT-LATER",
            json!({"on": day(), "text": "Veille"}),
        ),
        (
            Kind::Proposal,
            "PRO-LATER",
            json!({"text": "Plus", "group": "media", "actor": "A-media", "received_on": on,
            "moves": [{"to": "received", "on": on}]}),
        ),
        (
            Kind::GroupPosition,
            "position-later",
            json!({"about": "AX1", "group": "media", "actor": "A-media", "on": day(), "value": "oppose"}),
        ),
        (
            Kind::Adhesion,
            "adhesion-later",
            json!({"declaration": "DEC-1", "kind": "organisation", "adherent": "A-media", "on": day()}),
        ),
        (
            Kind::Screening,
            "SCR-LATER",
            json!({"about": "AX1", "on": day(), "result": {"none_found": {"reason": "Rien"}}}),
        ),
        (
            Kind::Position,
            "POS-LATER",
            json!({"text": "Plus tard", "objective": "O1", "stages": [{"stage": "drafted", "on": day()}]}),
        ),
        (
            Kind::Expense,
            "expense-later",
            json!({"line": "BUD-2025", "kind": "mixed",
            "amounts": [{"state": "paid", "on": day(), "amount": euros()}]}),
        ),
        (
            Kind::Externality,
            "EXT-LATER",
            json!({"title": "Plus tard", "category": "other", "causes": ["AX1"],
            "moves": [{"to": "suspected", "on": day()}]}),
        ),
    ];
    let public = |(kind, name, mut draft): (Kind, &str, Value)| {
        draft["visibility"] = json!("public");
        (kind, name.to_owned(), draft)
    };
    drafts.into_iter().map(public).collect()
}

fn euros() -> Value {
    json!({"amount": "900", "currency": "EUR"})
}
