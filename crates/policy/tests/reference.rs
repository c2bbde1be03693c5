//! What ships with the program: it can be read, breaks no rule, and every word of it is there in three languages.

extern crate policy as policy_crate;

mod desk;

use desk::{Desk, TODAY, told};
use policy::agendas::{Agenda, AgendaGoal};
use policy::governance::JurisdictionProfile;
use policy::kernel::{Text, Tongue};
use policy::record::Among;
use policy::{Audience, Kind, Snapshot, body};
use serde_json::{Value, json};

const FACTS: &str = include_str!("../../cosmopole/data/reference.json");

/// The facts, in the order of the file, each known by its code.
fn facts() -> Vec<(Kind, String, Value)> {
    let file: Value = serde_json::from_str(FACTS).expect("JSON");
    assert_eq!(
        (&file["cosmopole"], &file["version"]),
        (&json!("facts"), &json!(1))
    );
    let records = file["records"].as_array().expect("records").iter();
    records
        .map(|fact| {
            let kind = Kind::parse(fact["kind"].as_str().expect("a kind")).expect("a known kind");
            let code = fact["code"].as_str().expect("a code").to_owned();
            let mut draft = fact.as_object().expect("an object").clone();
            draft.shift_remove("kind");
            draft.shift_remove("code");
            (kind, code, Value::Object(draft))
        })
        .collect()
}

fn reference() -> Desk {
    let mut desk = Desk::default();
    let facts = facts();
    for (kind, code, _) in &facts {
        desk.allot(*kind, code);
    }
    for (kind, code, draft) in facts {
        desk.put(kind, &code, draft);
    }
    desk
}

#[test]
fn every_fact_breaks_no_rule_and_is_for_everybody() {
    let desk = reference();
    let among = Among {
        policy: &desk.policy,
        before: None,
        today: TODAY,
        imported: false,
    };
    let snapshot = Snapshot::from_internal(desk.policy.clone());
    for (kind, code, _) in facts() {
        let record = desk.policy.any(desk.id(&code)).expect("it was put");
        assert_eq!(told(&body::check(&record, &among)), [""; 0], "{code}");
        let seen = snapshot.of(Audience::Public).kind_of(record.id());
        assert_eq!(seen, Some(kind), "{code}");
    }
}

#[test]
fn the_agendas_have_as_many_goals_and_targets_as_the_world_gave_them() {
    let desk = reference();
    let count = |agenda: &str, targets: bool| {
        let goals = desk.policy.referring::<AgendaGoal>(desk.id(agenda));
        goals
            .filter(|goal| goal.body.parent.is_some() == targets)
            .count()
    };
    for (agenda, goals, targets) in [
        ("SDG", 17, 169),
        ("NUA", 7, 0),
        ("PARIS", 12, 3),
        ("SENDAI", 11, 0),
        ("R11", 11, 0),
    ] {
        let found = (count(agenda, false), count(agenda, true));
        assert_eq!(found, (goals, targets), "{agenda}");
    }
    assert_eq!(desk.policy.table::<Agenda>().len(), 5);
}

#[test]
fn a_goal_is_called_by_its_agenda_and_its_number() {
    let desk = reference();
    for goal in desk.policy.table::<AgendaGoal>().all() {
        let agenda = desk.policy.get(goal.body.agenda).expect("its agenda");
        let agenda = agenda.code.as_ref().expect("a code");
        let code = goal.code.as_ref().expect("a code");
        assert_eq!(code.to_string(), format!("{agenda}-{}", goal.body.number));
        if let (Some(parent), "SDG") = (goal.body.parent, agenda.as_str()) {
            let parent = desk.policy.get(parent).expect("its goal");
            let own = goal.body.number.split('.').next();
            assert_eq!(own, Some(&*parent.body.number), "{code}");
        }
    }
}

/// Every text inside a value, which is an object of languages.
fn texts<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(object) if object.contains_key("fr") => found.push(value),
        Value::Object(object) => object.values().for_each(|inner| texts(inner, found)),
        Value::Array(parts) => parts.iter().for_each(|inner| texts(inner, found)),
        _ => {}
    }
}

#[test]
fn every_text_is_there_in_three_languages() {
    let facts = facts();
    let mut found = Vec::new();
    for (_, _, draft) in &facts {
        texts(draft, &mut found);
    }
    assert!(found.len() > 400, "only {} texts", found.len());
    for value in found {
        let text: Text = serde_json::from_value(value.clone()).expect("a text");
        for code in ["fr", "en", "es"] {
            let tongue = Tongue::parse(code).expect("a language");
            assert!(
                text.exactly(tongue).is_some(),
                "{code} is missing in {value}"
            );
        }
    }
}

#[test]
fn a_delay_that_no_law_sets_is_not_told_as_law() {
    let desk = reference();
    let set_by_law: Vec<(String, i32)> = desk
        .policy
        .table::<JurisdictionProfile>()
        .all()
        .flat_map(|profile| {
            let code = profile.code.as_ref().expect("a code").to_string();
            let steps = profile.body.formalities.iter();
            let by_law = steps.filter(|step| step.set_by_law);
            by_law
                .map(move |step| (code.clone(), step.offset_days))
                .collect::<Vec<_>>()
        })
        .collect();
    let expected = [("JUR-AU".to_owned(), 14), ("JUR-ES".to_owned(), -10)];
    assert_eq!(set_by_law, expected);
}
