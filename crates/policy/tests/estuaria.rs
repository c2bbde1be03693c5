//! Estuaria, the demonstration city: its facts can be read, break no rule, and give the figures expected of them.

extern crate policy as policy_crate;

mod desk;

use std::collections::{BTreeMap, BTreeSet};

use desk::{Desk, TODAY, day, told};
use jiff::civil::Date;
use num_rational::Ratio;
use policy::definition::any_references;
use policy::governance::{BudgetLine, ExpenseState, Government, Post, Side, TimeEntry, spent_on};
use policy::kernel::{Assessed, Exact};
use policy::operations::{Action, CostKind, DelegateKind, Mobility};
use policy::record::{Among, Shared, View};
use policy::relations::{
    Agreement, Clock, Exchange, Vitality, clock, flags, proposed_exchanges, vitality,
};
use policy::{AnyRecord, Audience, Change, Kind, Policy, Snapshot, body};
use proptest::prelude::*;
use serde_json::{Map, Value};
use uuid::Uuid;

/// The city's own facts.
const CITY: &str = include_str!("../../cosmopole/demo/estuaria.json");
/// The facts that ship with the program, which the city leans on.
const REFERENCE: &str = include_str!("../../cosmopole/data/reference.json");

/// The kind of a fact, the name that it goes by, and its draft.
fn fact(fact: &Value) -> (Kind, String, Value) {
    let kind = Kind::parse(fact["kind"].as_str().expect("a kind")).expect("a known kind");
    let name = fact.get("code").or(fact.get("id")).and_then(Value::as_str);
    let draft = match fact.get("fields") {
        Some(fields) => fields.clone(),
        None => {
            let mut draft: Map<String, Value> = fact.as_object().expect("an object").clone();
            for beside in ["kind", "code", "id"] {
                draft.shift_remove(beside);
            }
            Value::Object(draft)
        }
    };
    (kind, name.expect("a code or an id").to_owned(), draft)
}

fn facts(file: &str) -> Vec<(Kind, String, Value)> {
    let file: Value = serde_json::from_str(file).expect("JSON");
    assert_eq!(
        (&file["cosmopole"], &file["version"]),
        (&Value::from("facts"), &Value::from(1))
    );
    file["records"]
        .as_array()
        .expect("records")
        .iter()
        .map(fact)
        .collect()
}

/// The city, and all records: those that ship with the program, then its own in the order of the file.
fn estuaria() -> (Desk, Vec<AnyRecord>) {
    let mut desk = Desk::default();
    let facts = [facts(REFERENCE), facts(CITY)].concat();
    for (kind, name, _) in &facts {
        desk.allot(*kind, name);
    }
    let mut records = Vec::new();
    let mut wrong = Vec::new();
    for (kind, name, draft) in &facts {
        match desk.read(*kind, name, draft) {
            Ok(record) => records.push(record),
            Err(problems) => wrong.push(format!("{name}: {:?}", told(&problems))),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for record in &records {
        desk.policy.put(record.clone());
    }
    desk.settings = desk.policy.settings(TODAY);
    (desk, records)
}

#[test]
fn every_fact_can_be_read_and_breaks_no_rule() {
    let (desk, records) = estuaria();
    let among = Among {
        policy: &desk.policy,
        before: None,
        today: TODAY,
        imported: false,
    };
    let wrong: Vec<_> = records
        .iter()
        .map(|record| {
            (
                record.code().map(ToString::to_string),
                told(&body::check(record, &among)),
            )
        })
        .filter(|(_, problems)| !problems.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What no record of the city has come to: a proposal out of scope is answered, and answers are counted over all years.
const NEVER_REACHED: [(&str, &str); 1] = [("proposal", "out_of_scope")];

/// The states that the records of a kind have come to by today.
fn reached(records: &[AnyRecord], kind: Kind) -> BTreeSet<String> {
    let today = TODAY.to_string();
    let of_kind = records.iter().filter(|record| record.kind() == kind);
    let moves = of_kind.flat_map(|record| {
        let moves = body::to_flat(record).get("moves").cloned();
        moves
            .and_then(|moves| moves.as_array().cloned())
            .unwrap_or_default()
    });
    moves
        .filter(|change| change["on"].as_str().is_some_and(|on| on <= today.as_str()))
        .filter_map(|change| change["to"].as_str().map(str::to_owned))
        .collect()
}

#[test]
fn some_record_has_come_to_every_state_of_every_kind() {
    let (_, records) = estuaria();
    let mut missing = Vec::new();
    for kind in Kind::ALL
        .iter()
        .filter(|kind| kind.word() != "sample")
        .copied()
    {
        let steps = kind.steps();
        let states: BTreeSet<&str> = steps
            .iter()
            .flat_map(|step| step.from.iter().copied().chain([step.to]))
            .collect();
        let found = reached(&records, kind);
        let unreached = states.into_iter().filter(|state| !found.contains(*state));
        missing.extend(unreached.map(|state| (kind.word(), state)));
    }
    assert_eq!(missing, NEVER_REACHED);
}

/// As a reader sees it: rounded half up.
fn rounded(number: Exact, digits: u32) -> String {
    let scale = 10_i128.pow(digits);
    let whole = (number * scale + Ratio::new(1, 2)).floor().to_integer();
    if digits == 0 {
        return whole.to_string();
    }
    let width = usize::try_from(digits).unwrap();
    format!("{}.{:0width$}", whole / scale, whole % scale)
}

/// A vitality in one line: class, score, parts; or the reason why there is none.
fn line(policy: &Policy, code: &str, as_of: Date) -> String {
    let settings = policy.settings(as_of);
    let view = View {
        policy,
        as_of,
        settings: &settings,
    };
    let id = policy.find(code).expect("a code");
    let record = policy.table::<Agreement>().get(id).expect("an agreement");
    let figure = vitality(record, &view);
    let parts: Vec<String> = figure
        .parts
        .iter()
        .map(|part| rounded(part.value, 2))
        .collect();
    match figure.value {
        Assessed::Value(Vitality { class, score }) => {
            let word: &'static str = class.into();
            let score = score.map_or("-".to_owned(), |score| rounded(score, 0));
            format!("{word} {score} {}", parts.join(" "))
                .trim_end()
                .to_owned()
        }
        Assessed::NotAssessable(reason) => reason.key.to_owned(),
    }
}

const VITALITY: [(&str, &str); 9] = [
    ("AGR-01", "alive 88 1.00 0.60 0.80 1.00 1.00 1.00"),
    ("AGR-02", "symbolic 0 0.00 0.00 0.00 0.00 0.00 0.00"),
    ("AGR-03", "dormant 0 0.00 0.00 0.00 0.00 0.00 0.00"),
    ("AGR-04", "one_sided 77 1.00 0.00 1.00 0.67 1.00 1.00"),
    ("AGR-05", "suspended -"),
    ("AGR-06", "dormant 0 0.00 0.00 0.00 0.00 0.00 0.00"),
    ("AGR-07", "expired -"),
    ("AGR-08", "vitality-not-this-type"),
    ("AGR-09", "vitality-not-signed"),
];

#[test]
fn the_ties_are_as_alive_as_expected() {
    let (desk, _) = estuaria();
    for (code, expected) in VITALITY {
        assert_eq!(line(&desk.policy, code, TODAY), expected, "{code}");
    }
}

#[test]
fn the_register_covers_the_window_from_the_first_of_january_2025() {
    let (desk, _) = estuaria();
    for code in ["AGR-01", "AGR-02", "AGR-03", "AGR-04"] {
        let before = line(&desk.policy, code, day("2024-12-31"));
        assert_eq!(before, "vitality-register-too-short", "{code}");
        let after = line(&desk.policy, code, day("2025-01-01"));
        assert!(!after.starts_with("vitality-"), "{code}: {after}");
    }
    assert_eq!(
        line(&desk.policy, "AGR-05", day("2024-12-31")),
        "suspended -"
    );
}

#[test]
fn the_public_sees_the_same_vitality() {
    let (desk, _) = estuaria();
    let snapshot = Snapshot::from_internal(desk.policy);
    for audience in Audience::ALL {
        for (code, expected) in VITALITY {
            assert_eq!(
                line(snapshot.of(audience), code, TODAY),
                expected,
                "{code} for {audience:?}"
            );
        }
    }
}

#[test]
fn agreements_stand_in_time_as_expected() {
    let (desk, _) = estuaria();
    let view = desk.at(TODAY);
    let stands = |code| clock(&desk.get::<Agreement>(code), &view);
    for code in ["AGR-01", "AGR-02", "AGR-03", "AGR-04", "AGR-08"] {
        assert_eq!(stands(code), Clock::InForce, "{code}");
    }
    assert_eq!(stands("AGR-05"), Clock::Suspended);
    assert_eq!(stands("AGR-06"), Clock::Expiring { days_left: 90 });
    assert_eq!(
        stands("AGR-07"),
        Clock::Expired {
            since: day("2024-04-11")
        }
    );
    assert_eq!(stands("AGR-09"), Clock::NotSigned);
    let found = |code| flags(&desk.get::<Agreement>(code), &view);
    let undocumented: Vec<&str> = VITALITY
        .iter()
        .map(|(code, _)| *code)
        .filter(|code| found(code).undocumented)
        .collect();
    assert_eq!(undocumented, ["AGR-02"]);
    assert_eq!(found("AGR-02").formalities_overdue, 4);
    assert_eq!(
        (
            found("AGR-09").formalities_overdue,
            found("AGR-09").formalities_open
        ),
        (0, 5)
    );
    assert_eq!(
        (
            found("AGR-01").formalities_open,
            found("AGR-06").commitments_overdue
        ),
        (0, 1)
    );
}

#[test]
fn actions_with_a_partner_propose_exchanges_that_nobody_confirmed() {
    let (desk, _) = estuaria();
    let view = desk.at(TODAY);
    let (actions, missions) = proposed_exchanges(&desk.get::<Agreement>("AGR-06"), &view);
    let codes: Vec<_> = actions
        .iter()
        .filter_map(|action| action.code.as_ref())
        .map(|code| code.as_str())
        .collect();
    assert_eq!(codes, ["ACT-01", "ACT-09", "ACT-15"]);
    assert_eq!(missions.len(), 1);
}

#[test]
fn missions_cost_and_count_what_the_outline_says() {
    let (desk, _) = estuaria();
    // Code, estimate and paid in euros, promises open and kept, elected, technical and actors.
    let expected = [
        ("MIS-01", 14_000, 13_450, 0, 3, [1, 3, 1]),
        ("MIS-02", 52_000, 66_300, 2, 0, [5, 2, 0]),
        ("MIS-03", 3_000, 2_780, 1, 1, [0, 6, 2]),
        ("MIS-04", 12_000, 15_900, 0, 1, [2, 4, 0]),
        ("MIS-05", 38_000, 36_200, 1, 4, [1, 2, 6]),
        ("MIS-06", 9_000, 8_640, 0, 4, [1, 3, 2]),
        ("MIS-07", 18_000, 24_700, 1, 0, [3, 1, 0]),
        ("MIS-08", 6_000, 7_900, 0, 0, [4, 1, 3]),
        ("MIS-09", 7_000, 6_200, 1, 2, [1, 2, 0]),
    ];
    for (code, estimate, paid, open, kept, delegates) in expected {
        let mission = desk.get::<Mobility>(code);
        let costs = &mission.body.costs;
        let euros = |sums: Vec<i64>| sums.iter().sum::<i64>() / 100;
        let planned = costs
            .iter()
            .filter_map(|cost| cost.planned.as_ref()?.in_base("EUR"))
            .collect();
        let actual = costs
            .iter()
            .filter_map(|cost| cost.actual.as_ref()?.in_base("EUR"))
            .collect();
        assert_eq!((euros(planned), euros(actual)), (estimate, paid), "{code}");
        let promises = &mission.body.follow_ups;
        let done = promises
            .iter()
            .filter(|promise| promise.done_on.is_some())
            .count();
        assert_eq!((promises.len() - done, done), (open, kept), "{code}");
        assert!(
            promises
                .iter()
                .all(|promise| promise.due.is_some_and(|due| due <= TODAY))
        );
        let count = |kind| {
            let of = mission
                .body
                .delegates
                .iter()
                .filter(|delegate| delegate.kind == kind);
            of.map(|delegate| delegate.number.unwrap_or(1)).sum::<i32>()
        };
        let counted = [
            DelegateKind::Elected,
            DelegateKind::Technical,
            DelegateKind::Actor,
        ]
        .map(count);
        assert_eq!(counted, delegates, "{code}");
    }
    let yen = desk.get::<Mobility>("MIS-09");
    let lodging = yen
        .body
        .costs
        .iter()
        .find(|cost| cost.kind == CostKind::Lodging)
        .expect("lodging");
    assert_eq!(&*lodging.actual.as_ref().expect("paid").currency, "JPY");
}

#[test]
fn the_city_has_the_records_of_the_outline() {
    let (desk, _) = estuaria();
    let count = |kind| desk.policy.count(kind);
    let counted: BTreeMap<&str, usize> = [
        Kind::Territory,
        Kind::Department,
        Kind::Actor,
        Kind::Agreement,
        Kind::Action,
        Kind::Mobility,
        Kind::Exchange,
    ]
    .map(|kind| (kind.word(), count(kind)))
    .into();
    let expected = [
        ("territory", 9),
        ("department", 9),
        ("actor", 12),
        // Nine of the outline, and three that are over or never were.
        ("agreement", 12),
        // Twenty of the outline, and four in states that none of them had.
        ("action", 24),
        // Nine of the outline, two small ones behind the costs of networks, and one that was cancelled.
        ("mobility", 12),
        ("exchange", 16),
    ];
    assert_eq!(counted, expected.into());
    let foreign = desk
        .policy
        .table::<Government>()
        .all()
        .filter(|g| g.body.side == Side::Foreign);
    assert_eq!(foreign.count(), 8);
    // Those of the outline began with the strategy.
    let begun = |action: &&Shared<Action>| {
        let from = action.body.from;
        from.is_some_and(|from| from >= day("2023-01-01"))
    };
    let actions = || desk.policy.table::<Action>().all().filter(begun);
    let cost: i64 = actions()
        .filter_map(|a| a.body.budget.as_ref())
        .map(|m| m.minor)
        .sum();
    assert_eq!(cost, 157_400_000);
    let lasting = actions().filter(|action| action.body.to.is_none());
    assert_eq!(lasting.count(), 9);
    assert!(
        desk.policy
            .table::<Exchange>()
            .all()
            .all(|exchange| exchange.code.is_none())
    );
}

#[test]
fn the_means_of_the_office_are_those_of_the_outline() {
    let (desk, _) = estuaria();
    let strength = |on: &str| {
        let posts = desk.policy.table::<Post>().all();
        let active = posts.filter(|post| post.body.is_active(day(on)));
        rounded(active.map(|post| post.body.fte.exact()).sum(), 1)
    };
    let years = ["2023-06-30", "2024-06-30", "2025-06-30"];
    assert_eq!(years.map(strength), ["5.0", "6.5", "7.0"]);
    let view = desk.at(TODAY);
    for (code, voted, committed, paid) in [
        ("BUD-23", 620_000, 598_400, 571_200),
        ("BUD-24", 690_000, 664_900, 640_300),
        ("BUD-25", 760_000, 742_100, 705_800),
    ] {
        let line = desk.get::<BudgetLine>(code);
        let spent = |state| spent_on(line.id, state, &view).expect("it was spent").minor / 100;
        let found = [
            line.body.voted.minor / 100,
            spent(ExpenseState::Committed),
            spent(ExpenseState::Paid),
        ];
        assert_eq!(found, [voted, committed, paid], "{code}");
    }
    let worked = |code: &str, year: i16| {
        let entries = desk.policy.referring::<TimeEntry>(desk.id(code));
        let of_year = entries.filter(|entry| entry.body.month.year() == year);
        rounded(of_year.map(|entry| entry.body.days.exact()).sum(), 0)
    };
    let codes = ["MEM-01", "MEM-02", "MEM-03", "MEM-04", "MEM-05"];
    assert_eq!(
        codes.map(|code| worked(code, 2024)),
        ["24", "10", "1", "6", "2"]
    );
    assert_eq!(
        codes.map(|code| worked(code, 2025)),
        ["24", "10", "1", "6", "0"]
    );
}

#[test]
fn some_records_are_for_partners_only_and_nobody_outside_sees_a_person() {
    let (desk, _) = estuaria();
    let snapshot = Snapshot::from_internal(desk.policy);
    let seen = |audience, kind| snapshot.of(audience).count(kind);
    assert_eq!(seen(Audience::Public, Kind::Agreement), 12);
    assert_eq!(
        (
            seen(Audience::Partners, Kind::Organisation),
            seen(Audience::Public, Kind::Organisation)
        ),
        (2, 1)
    );
    for kind in [Kind::Person, Kind::Comment] {
        assert_eq!(
            (seen(Audience::Partners, kind), seen(Audience::Public, kind)),
            (0, 0)
        );
    }
}

/// Steps that share no factor with a number of records, so that going round and round meets each of them once.
fn steps(records: usize) -> Vec<usize> {
    fn shared(a: usize, b: usize) -> usize {
        if b == 0 { a } else { shared(b, a % b) }
    }
    let mut steps = vec![1, 2, 17, 73, records - 1];
    steps.retain(|step| shared(records, *step) == 1);
    steps
}

/// The same records in another order: every `step`th, round and round.
fn stepping(records: &[AnyRecord], step: usize) -> Vec<AnyRecord> {
    (0..records.len())
        .map(|index| records[index * step % records.len()].clone())
        .collect()
}

#[test]
fn the_order_in_which_records_come_changes_nothing() {
    let (desk, records) = estuaria();
    let universe: Vec<_> = records.iter().map(AnyRecord::id).collect();
    let mut whole = desk.policy.clone();
    whole.version = 1;
    let expected = Snapshot::from_internal(whole);
    let steps = steps(records.len());
    assert!(steps.len() > 2, "{steps:?} are too few orders");
    for step in steps {
        let mut written = Snapshot::default();
        let mut policy = Policy::empty(Audience::Internal);
        policy.version = 1;
        for record in stepping(&records, step) {
            written.apply(&Change::Put(record.clone()), 1);
            policy.put(record);
        }
        let read = Snapshot::from_internal(policy);
        for audience in Audience::ALL {
            let says = |snapshot: &Snapshot| desk::says(snapshot.of(audience), &universe);
            assert_eq!(says(&written), says(&expected), "one by one, every {step}");
            assert_eq!(says(&read), says(&expected), "at once, every {step}");
        }
        for (code, expected) in VITALITY {
            assert_eq!(
                line(written.of(Audience::Public), code, TODAY),
                expected,
                "{code}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn however_records_are_published_nothing_internal_is_reached(choices in prop::collection::vec(0..3_usize, facts(CITY).len())) {
        let mut desk = Desk::default();
        let (reference, facts) = (facts(REFERENCE), facts(CITY));
        for (kind, name, _) in reference.iter().chain(&facts) {
            desk.allot(*kind, name);
        }
        for (kind, name, draft) in reference {
            desk.put(kind, &name, draft);
        }
        let mut universe = Vec::new();
        for ((kind, name, mut draft), choice) in facts.into_iter().zip(choices) {
            draft["visibility"] = ["internal", "partners", "public"][choice].into();
            universe.push(desk.put(kind, &name, draft).id());
        }
        let snapshot = Snapshot::from_internal(desk.policy);
        for audience in [Audience::Partners, Audience::Public] {
            let policy = snapshot.of(audience);
            let (seen, unseen): (Vec<Uuid>, Vec<Uuid>) = universe.iter().copied().partition(|id| policy.kind_of(*id).is_some());
            for record in seen.iter().filter_map(|id| policy.any(*id)) {
                prop_assert!(any_references(&record).iter().all(|id| policy.kind_of(*id).is_some()));
                let body = body::to_stored(&record);
                prop_assert!(!unseen.iter().any(|id| body.contains(&id.to_string())));
            }
            // What a figure counts on this view, the office's own view counts too, or leaves out with a reason.
            let counted = |policy: &Policy, id| -> Vec<_> {
                let settings = policy.settings(TODAY);
                let view = View { policy, as_of: TODAY, settings: &settings };
                let record = policy.table::<Agreement>().get(id);
                record.map_or_else(Vec::new, |record| vitality(record, &view).counted)
            };
            for id in &universe {
                let internal = counted(snapshot.of(Audience::Internal), *id);
                for found in counted(policy, *id) {
                    prop_assert!(internal.contains(&found));
                }
            }
        }
    }
}
