//! Who does what around Estuaria, how far its actors agree, whether they are answered, whether communication comes early: the
//! figures expected of the demonstration city.

extern crate policy as policy_crate;

mod desk;

use desk::{Desk, TODAY, day};
use num_rational::Ratio;
use policy::communication::{CommunicationAudience, audience_coverage, early_rate, net_tone};
use policy::governance::{ActorGroup, WhoDoesWhat, who_does_what};
use policy::kernel::{Exact, Figure, Listed, Period, Said};
use policy::participation::{
    Consultation, Stance, Verdict, consensus, consensus_on, response_rate,
};
use policy::record::View;
use policy::{Audience, Kind, Policy, Snapshot};
use serde_json::{Value, json};
use uuid::Uuid;

const REFERENCE: &str = include_str!("../../cosmopole/data/reference.json");
const CITY: &str = include_str!("../../cosmopole/demo/estuaria.json");

/// The kind of a fact, the name that it goes by, and its draft.
fn fact(fact: &Value) -> (Kind, String, Value) {
    let kind = Kind::parse(fact["kind"].as_str().expect("a kind")).expect("a known kind");
    let name = fact.get("code").or(fact.get("id")).and_then(Value::as_str);
    let mut draft = fact
        .get("fields")
        .unwrap_or(fact)
        .as_object()
        .expect("an object")
        .clone();
    if fact.get("fields").is_none() {
        for beside in ["kind", "code", "id"] {
            draft.shift_remove(beside);
        }
    }
    (
        kind,
        name.expect("a code or an id").to_owned(),
        Value::Object(draft),
    )
}

/// The demonstration city with what ships with the program, as the office sees it.
fn estuaria() -> Desk {
    let mut facts = Vec::new();
    for file in [REFERENCE, CITY] {
        let file: Value = serde_json::from_str(file).expect("JSON");
        facts.extend(
            file["records"]
                .as_array()
                .expect("records")
                .iter()
                .map(fact),
        );
    }
    let mut desk = Desk::default();
    for (kind, name, _) in &facts {
        desk.allot(*kind, name);
    }
    for (kind, name, draft) in facts {
        desk.put(kind, &name, draft);
    }
    desk.settings = desk.policy.settings(TODAY);
    desk
}

fn year(year: i16) -> Period {
    Period::fiscal_year(year, 1).expect("a year")
}

/// As a reader sees it: rounded half up.
fn rounded(number: Exact, digits: u32) -> String {
    let scale = 10_i128.pow(digits);
    let whole = (number * scale + Ratio::new(1, 2)).floor().to_integer();
    let width = usize::try_from(digits).unwrap();
    format!("{}.{:0width$}", whole / scale, whole % scale)
}

fn percent(share: Exact) -> String {
    rounded(share * Ratio::from_integer(100), 1)
}

/// Runs a check on what the office sees and on what the public sees: the figures are the same.
fn for_everybody(check: impl Fn(&View<'_>)) {
    let desk = estuaria();
    let snapshot = Snapshot::from_internal(desk.policy.clone());
    for audience in Audience::ALL {
        let policy = snapshot.of(audience);
        let settings = policy.settings(TODAY);
        check(&View {
            policy,
            as_of: TODAY,
            settings: &settings,
        });
    }
}

fn codes(policy: &Policy, ids: impl IntoIterator<Item = Uuid>) -> Vec<String> {
    let code = |id| {
        policy
            .code(id)
            .map_or_else(String::new, |code| code.to_string())
    };
    let mut codes: Vec<String> = ids.into_iter().map(code).collect();
    codes.sort();
    codes
}

fn value<T>(figure: &Figure<T>) -> &T {
    let reason = figure.value.reason();
    figure
        .value
        .value()
        .unwrap_or_else(|| panic!("{}: {reason:?}", figure.name))
}

fn uncoordinated(found: &WhoDoesWhat, policy: &Policy) -> Vec<String> {
    let mut pairs: Vec<String> = found
        .uncoordinated_pairs()
        .map(|pair| {
            let mut codes = codes(policy, [pair.first, pair.second]);
            // Initiatives are named first.
            codes.sort_by_key(|code| code.starts_with("ACT"));
            codes.join("/")
        })
        .collect();
    pairs.sort();
    pairs
}

#[test]
fn four_of_eleven_overlaps_are_coordinated() {
    for_everybody(|view| {
        let figure = who_does_what(view, year(2025));
        let found = value(&figure);
        assert_eq!((found.coordinated.len(), found.overlaps), (4, 11));
        assert_eq!(percent(found.coordination_rate.unwrap()), "36.4");
        assert_eq!(
            uncoordinated(found, view.policy),
            [
                "INI-1/ACT-02",
                "INI-1/INI-2",
                "INI-2/ACT-02",
                "INI-2/ACT-08",
                "INI-3/INI-4",
                "INI-3/INI-7",
                "INI-4/INI-7",
            ]
        );
        assert!(found.competing.is_empty());
    });
}

#[test]
fn one_link_more_moves_the_rate_from_four_to_five_elevenths() {
    let mut desk = estuaria();
    let facts: Value = serde_json::from_str(CITY).unwrap();
    let declared = |fact: &&Value| fact["code"] == json!("INI-3");
    let (kind, name, mut draft) = facts["records"]
        .as_array()
        .unwrap()
        .iter()
        .find(declared)
        .map(fact)
        .unwrap();
    draft["links"] = json!([{"with": "INI-4", "kind": "complementary_to"}]);
    desk.put(kind, &name, draft);
    let figure = who_does_what(&desk.at(TODAY), year(2025));
    assert_eq!(value(&figure).coordination_rate, Some(Ratio::new(5, 11)));
}

#[test]
fn the_gaps_of_who_does_what_are_told() {
    for_everybody(|view| {
        let figure = who_does_what(view, year(2025));
        let found = value(&figure);
        let policy = view.policy;
        assert_eq!(codes(policy, found.orphans.clone()), ["INI-4", "INI-7"]);
        assert_eq!(
            codes(policy, found.objectives_without_actor()),
            ["O11", "O22", "O23", "O41", "O42"]
        );
        let silent = [ActorGroup::Diplomatic, ActorGroup::Media];
        assert_eq!(found.groups_without_initiative, silent);
        assert_eq!(found.cells(), (6, 60));
        assert!(found.unserved.is_empty());
    });
}

#[test]
fn what_is_done_without_a_place_abroad_is_left_out_of_who_does_what() {
    let desk = estuaria();
    let figure = who_does_what(&desk.at(TODAY), year(2025));
    let counted = figure.counted.iter().map(|found| found.record);
    assert_eq!(
        codes(&desk.policy, counted),
        [
            "ACT-02", "ACT-08", "ACT-09", "ACT-13", "ACT-15", "ACT-20", "INI-1", "INI-2", "INI-3",
            "INI-4", "INI-5", "INI-6", "INI-7", "INI-8",
        ]
    );
    let left_out: Vec<Uuid> = figure.left_out.iter().map(|out| out.record).collect();
    assert!(left_out.contains(&desk.id("ACT-16")));
    assert!(
        figure
            .left_out
            .iter()
            .all(|out| out.reason.key == "who-does-what-nowhere")
    );
}

#[test]
fn communication_came_late_in_2023_and_early_in_2025() {
    for_everybody(|view| {
        for (of, expected) in [(2023, "33.3"), (2024, "62.5"), (2025, "83.3")] {
            let figure = early_rate(view, year(of));
            assert_eq!(percent(value(&figure).rate), expected, "{of}");
        }
        let of_2025 = early_rate(view, year(2025));
        assert_eq!(
            of_2025.parts[0].of,
            Some((Ratio::from_integer(5), Ratio::from_integer(6)))
        );
        let of_2023 = early_rate(view, year(2023));
        assert_eq!(
            of_2023.parts[0].of,
            Some((Ratio::from_integer(2), Ratio::from_integer(6)))
        );
    });
}

#[test]
fn the_tone_is_slightly_good_and_two_outlets_of_six_are_heard_in_the_world() {
    for_everybody(|view| {
        let figure = net_tone(view, year(2025));
        let found = value(&figure);
        assert_eq!(rounded(found.tone, 2), "0.17");
        assert_eq!((found.in_the_world, found.all()), (2, 6));
    });
}

#[test]
fn six_of_the_seven_audiences_meant_in_2025_were_reached() {
    for_everybody(|view| {
        let figure = audience_coverage(view, year(2025));
        let found = value(&figure);
        assert_eq!(found.rate, Ratio::new(6, 7));
        let missed = found.audiences.iter().filter(|spoken| spoken.reached == 0);
        let missed: Vec<_> = missed.map(|spoken| spoken.audience).collect();
        assert_eq!(missed, [CommunicationAudience::ForeignPublics]);
    });
}

#[test]
fn the_revision_of_2025_is_agreed_on_in_spite_of_one_voice_against() {
    for_everybody(|view| {
        let policy = view.policy;
        let id = policy.find("CON-1").unwrap();
        let consultation = policy.table::<Consultation>().get(id).unwrap();
        let figure = consensus(consultation, view);
        let found = value(&figure);
        let groups: Vec<String> = found
            .groups
            .iter()
            .map(|said| format!("{} {}", said.group.word(), rounded(said.mean, 2)))
            .collect();
        assert_eq!(
            groups,
            [
                "private 0.17",
                "academia 1.00",
                "citizens 0.83",
                "international 1.00",
                "media 0.50",
            ]
        );
        assert_eq!(rounded(found.mean, 2), "0.70");
        assert_eq!(found.verdict, Verdict::Agreed);
        assert_eq!(found.absent, [ActorGroup::Diplomatic]);
        let [opposing] = found.opposing[..] else {
            panic!("one position is against")
        };
        let position = policy
            .table::<policy::participation::GroupPosition>()
            .get(opposing)
            .unwrap();
        assert_eq!(
            (position.body.group, position.body.value),
            (ActorGroup::Private, Stance::Oppose)
        );
        // The revision that the consultation was about gets the same answer.
        let revision = consensus_on(policy.find("REV-1").unwrap(), view);
        assert_eq!(value(&revision), found);
    });
}

#[test]
fn every_proposal_that_was_due_is_answered() {
    for_everybody(|view| {
        let figure = response_rate(view, year(2025));
        let found = value(&figure);
        assert_eq!((found.answered, found.due), (5, 5));
        assert!(found.waiting.is_empty());
        let left_out = figure.left_out.iter().map(|out| out.record);
        assert_eq!(codes(view.policy, left_out), ["PRO-6"]);
        assert_eq!(figure.left_out[0].reason.key, "response-not-due");
    });
    let desk = estuaria();
    let later = response_rate(&desk.at(day("2026-01-06")), year(2026));
    let found = value(&later);
    assert_eq!(
        (found.answered, found.due, &found.waiting[..]),
        (5, 6, &[desk.id("PRO-6")][..])
    );
}

#[test]
fn every_figure_says_its_value() {
    let desk = estuaria();
    let view = desk.at(TODAY);
    let said = [
        value(&who_does_what(&view, year(2025))).said(),
        value(&early_rate(&view, year(2025))).said(),
        value(&audience_coverage(&view, year(2025))).said(),
        value(&net_tone(&view, year(2025))).said(),
        value(&consensus(&desk.get("CON-1"), &view)).said(),
        value(&response_rate(&view, year(2025))).said(),
    ];
    let firsts = said.map(|outcome| outcome.document(&desk.policy));
    assert_eq!(firsts[0]["coordination_rate"]["exact"], json!("4/11"));
    assert_eq!(firsts[0]["uncoordinated"].as_array().unwrap().len(), 7);
    assert_eq!(firsts[0]["matrix"].as_array().unwrap().len(), 10);
    assert_eq!(firsts[1]["rate"]["exact"], json!("5/6"));
    assert_eq!(firsts[2]["rate"]["exact"], json!("6/7"));
    assert_eq!(firsts[3]["tone"]["exact"], json!("1/6"));
    assert_eq!(firsts[4]["verdict"], json!("agreed"));
    assert_eq!(firsts[5]["due"], json!(5));
}
