//! Figures over the command line: the values expected of Estuaria, with their proof.

use serde_json::{Value, json};

use crate::city;
use crate::place::{Place, on_both};
use crate::program::cosmopole;

fn figures(place: &Place, words: &[&str]) -> Vec<Value> {
    let all = [&["figures", "--database", &place.url, "--json"], words].concat();
    cosmopole(&all).fine().as_array().unwrap().clone()
}

/// Class, score rounded half up, and parts; or why there is none.
fn line(figure: &Value) -> String {
    if let Some(key) = figure["not_assessable"]["key"].as_str() {
        return key.to_owned();
    }
    let score = figure["value"]["score"]["exact"].as_str().map(|score| {
        let (over, under) = score.split_once('/').unwrap_or((score, "1"));
        let (over, under): (i64, i64) = (over.parse().unwrap(), under.parse().unwrap());
        (2 * over + under) / (2 * under)
    });
    let parts: Vec<&str> = figure["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| part["value"].as_str().unwrap())
        .collect();
    let score = score.map_or("-".to_owned(), |score| score.to_string());
    format!(
        "{} {score} {}",
        figure["value"]["class"].as_str().unwrap(),
        parts.join(" ")
    )
    .trim_end()
    .to_owned()
}

#[test]
fn the_ties_of_the_city_are_as_alive_as_expected() {
    on_both(|place| {
        city::bring_in(place);
        let found = figures(place, &["vitality", "--as-of", "2025-12-31"]);
        let lines: Vec<String> = found
            .iter()
            .map(|figure| format!("{} {}", figure["record"].as_str().unwrap(), line(figure)))
            .collect();
        let expected = [
            "AGR-01 alive 88 1 3/5 4/5 1 1 1",
            "AGR-02 symbolic 0 0 0 0 0 0 0",
            "AGR-03 dormant 0 0 0 0 0 0 0",
            "AGR-04 one_sided 77 1 0 1 2/3 1 1",
            "AGR-05 suspended -",
            "AGR-06 dormant 0 0 0 0 0 0 0",
            "AGR-07 expired -",
            "AGR-08 vitality-not-this-type",
            "AGR-09 vitality-not-signed",
            "AGR-10 superseded -",
            "AGR-11 terminated -",
            "AGR-12 vitality-not-signed",
        ];
        let mut sorted = lines.clone();
        sorted.sort();
        assert_eq!(sorted, expected);
        // Today is the day that the demonstration sets.
        assert_eq!(found, figures(place, &["vitality"]));
    });
}

#[test]
fn all_figures_come_in_one_document() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let all = figures(&place, &["--all", "--period", "2024"]);
    let names: Vec<&str> = all
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    let only = |name: &str| {
        all.iter()
            .filter(|one| one["name"] == name)
            .cloned()
            .collect::<Vec<_>>()
    };
    assert!(names.contains(&"externality_balance"));
    assert_eq!(only("vitality"), figures(&place, &["vitality"]));
    assert_eq!(
        only("planned_share"),
        figures(&place, &["planned_share", "--period", "2024"])
    );
    let run = |words: &[&str]| {
        cosmopole(&[&["figures", "--database", &place.url, "--all"], words].concat())
    };
    let told = run(&[]);
    assert!(told.code == 0 && told.out.contains("Vitality"), "{told:?}");
    assert_eq!(run(&["--record", "AGR-01"]).code, 2);
}

#[test]
fn a_question_that_cannot_be_asked_is_a_document_too() {
    let place = Place::sqlite();
    city::bring_in(&place);
    for (wrong, path, key) in [
        (["--period", "0"], "period", "api-not-year"),
        (["--period", "2201"], "period", "api-not-year"),
        (["--period", "99999"], "period", "invalid-value"),
        (["--as-of", "2025-02-30"], "as_of", "invalid-value"),
        (
            ["--record", "AGR-01"],
            "record",
            "command-figure-without-record",
        ),
    ] {
        let words = [
            &[
                "figures",
                "planned_share",
                "--json",
                "--database",
                &place.url,
            ],
            &wrong[..],
        ]
        .concat();
        let run = cosmopole(&words);
        assert_eq!(run.code, 2, "{run:?}");
        let told = run.json();
        assert_eq!(told["failed"], "usage");
        let problem = &told["problems"][0];
        assert_eq!(
            (&problem["path"], &problem["key"]),
            (&json!(path), &json!(key))
        );
        assert!(
            problem["message"]
                .as_str()
                .is_some_and(|said| !said.is_empty())
        );
    }
}

#[test]
fn a_register_kept_for_less_than_the_window_gives_no_value() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let at = |day| figures(&place, &["vitality", "--record", "AGR-01", "--as-of", day]).remove(0);
    let before = at("2024-12-31");
    assert_eq!(line(&before), "vitality-register-too-short");
    assert!(
        before["not_assessable"]["message"]
            .as_str()
            .unwrap()
            .contains("1 January 2022")
    );
    assert!(!line(&at("2025-01-01")).starts_with("vitality-"));
}

/// Whether a reason comes with its sentence, as the programming interface gives it.
fn is_said(reason: &Value) -> bool {
    let said = reason["message"].as_str().unwrap_or_default();
    reason["key"].is_string()
        && !said.is_empty()
        && !said.contains('⟦')
        && reason["words"].is_null()
}

#[test]
fn every_reason_comes_with_its_message() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let figures = figures(&place, &["--all"]);
    let figures = figures.iter();
    let left_out = figures.clone().flat_map(|figure| {
        let left_out = figure["left_out"].as_array().unwrap();
        left_out.iter().map(|out| &out["reason"])
    });
    let unknown = figures.map(|figure| &figure["not_assessable"]);
    let unknown: Vec<&Value> = unknown.filter(|reason| !reason.is_null()).collect();
    let left_out: Vec<&Value> = left_out.collect();
    assert!(!unknown.is_empty() && !left_out.is_empty());
    assert!(
        unknown
            .iter()
            .chain(&left_out)
            .all(|reason| is_said(reason))
    );
}

/// The tests of the scorecard that nobody can answer, with why.
fn unanswered(scorecard: &Value) -> Vec<&Value> {
    let recommendations = scorecard["recommendations"].as_array().unwrap().iter();
    let tests = recommendations.flat_map(|one| one["tests"].as_array().unwrap());
    tests
        .map(|test| &test["not_assessable"])
        .filter(|reason| !reason.is_null())
        .collect()
}

#[test]
fn the_scorecard_says_why_a_test_has_no_answer() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let asked = ["scorecard", "--json", "--database", &place.url];
    let early = cosmopole(&[&asked[..], &["--as-of", "1950-01-01"]].concat()).fine();
    let reasons = unanswered(&early);
    assert!(!reasons.is_empty(), "{early:#}");
    assert!(reasons.into_iter().all(is_said), "{early:#}");
}

#[test]
fn the_scorecard_is_found_again_as_it_was_known_before_a_correction() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let asked = [
        "scorecard",
        "--json",
        "--database",
        &place.url,
        "--as-of",
        "2025-12-31",
    ];
    let then = cosmopole(&asked).fine();
    let version = then["version"].as_i64().unwrap().to_string();
    let theme = json!({"cosmopole": "facts", "version": 1, "records": [
        {"kind": "theme", "code": "late", "name": "Tard"},
    ]});
    let file = place.written("late.json", &theme.to_string());
    let brought = cosmopole(&["import", "facts", &file, "--database", &place.url]);
    assert_eq!(brought.code, 0, "{brought:?}");
    assert_ne!(cosmopole(&asked).fine()["version"], then["version"]);
    let known = |given: &str| cosmopole(&[&asked[..], &["--known-at", given]].concat());
    assert_eq!(known(&version).fine(), then);
    let beyond = known("99999");
    assert_eq!(beyond.code, 1, "{beyond:?}");
    assert_eq!(beyond.json()["problems"][0]["path"], "known_at");
    assert_eq!(known("yesterday").code, 2);
}

#[test]
fn a_figure_carries_everything_needed_to_check_it() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let figure = figures(&place, &["vitality", "--record", "agr-01"]).remove(0);
    assert_eq!(
        (&figure["name"], &figure["formula"]),
        (&json!("vitality"), &json!("5.2"))
    );
    assert_eq!(
        (&figure["as_of"], &figure["audience"]),
        (&json!("2025-12-31"), &json!("internal"))
    );
    assert_eq!(figure["settings"]["vitality_window_months"], "36");
    let part = figure["parts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|part| part["name"] == "reciprocity")
        .unwrap();
    assert_eq!(
        (&part["value"], &part["decimal"], &part["weight"]),
        (&json!("3/5"), &json!("0.6"), &json!("20"))
    );
    assert!(
        figure["counted"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["as"] == "substantive")
    );
    assert_eq!(figure["version"], city::bring_in(&place)["version"]);
    let words = cosmopole(&[
        "figures",
        "vitality",
        "--record",
        "AGR-01",
        "--database",
        &place.url,
        "--language",
        "fr",
    ]);
    for part in [
        "Vitalité de AGR-01",
        "Réciprocité: 0.6 × 20",
        "31 décembre 2025",
    ] {
        assert!(words.out.contains(part), "{part} in {}", words.out);
    }
}

#[test]
fn the_clock_tells_where_agreements_stand() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let clock = |code, day| {
        figures(&place, &["clock", "--record", code, "--as-of", day]).remove(0)["value"].clone()
    };
    assert_eq!(clock("AGR-01", "2025-12-31")["state"], "in_force");
    let expiring = clock("AGR-06", "2025-12-31");
    assert_eq!(
        (&expiring["state"], &expiring["days_left"]),
        (&json!("expiring"), &json!(90))
    );
    assert_eq!(clock("AGR-06", "2026-03-31")["days_left"], 0);
    assert_eq!(clock("AGR-06", "2026-04-01")["state"], "expired");
    assert_eq!(clock("AGR-07", "2025-12-31")["since"], "2024-04-11");
}

#[test]
fn a_figure_or_record_that_does_not_exist_is_named() {
    let place = Place::sqlite();
    city::bring_in(&place);
    let run = |words: &[&str]| cosmopole(&[&["figures", "--database", &place.url], words].concat());
    let unknown = run(&["vigour"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.said.contains("vigour") && unknown.said.contains("vitality"));
    let missing = run(&["vitality", "--record", "GOV-MET"]);
    assert_eq!(missing.code, 1);
    assert!(missing.said.contains("GOV-MET"));
    for record in ["AGR-01", "NOPE"] {
        let whole = run(&["planned_share", "--record", record]);
        assert_eq!(whole.code, 2, "{whole:?}");
        assert!(whole.said.contains("whole register"), "{whole:?}");
    }
    assert_eq!(run(&["vitality", "--period", "2025"]).code, 2);
    assert_eq!(run(&["vitality", "--as-of", "2025-02-30"]).code, 2);
}

#[test]
fn a_figure_is_found_again_as_it_was_known_before_a_correction() {
    on_both(|place| {
        city::bring_in(place);
        let asked = ["vitality", "--record", "AGR-01", "--as-of", "2025-12-31"];
        let then = figures(place, &asked).remove(0);
        let version = then["version"].as_i64().unwrap().to_string();
        let correction = json!({"cosmopole": "facts", "version": 1, "records": [{
            "kind": "settings", "code": "SET-09",
            "fields": {"from": "2025-12-01", "vitality_recent_months": 1, "vitality_window_months": 2},
        }]});
        let file = place.written("correction.json", &correction.to_string());
        let brought = cosmopole(&["import", "facts", &file, "--database", &place.url]);
        assert_eq!(brought.code, 0, "{brought:?}");
        let now = figures(place, &asked).remove(0);
        assert_ne!(now["value"], then["value"]);
        let known = [&asked[..], &["--known-at", &version]].concat();
        assert_eq!(figures(place, &known), [then]);
        for (given, code) in [("2000-01-01", 1), ("99999", 1), ("yesterday", 2)] {
            let words = [&["figures", "--database", &place.url], &asked[..]].concat();
            let run = cosmopole(&[&words[..], &["--known-at", given]].concat());
            assert_eq!(run.code, code, "{given}: {run:?}");
        }
    });
}
