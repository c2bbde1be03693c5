//! Files that are not what they should be: the answer names the place and what would be accepted, and nothing is written.

use serde_json::{Value, json};

use crate::city;
use crate::place::{Place, on_both};
use crate::program::{Run, cosmopole};

fn bring_in(place: &Place, text: &str) -> Run {
    let file = place.written("given.json", text);
    cosmopole(&["import", "facts", &file, "--database", &place.url, "--json"])
}

fn facts(records: &Value) -> String {
    json!({ "cosmopole": "facts", "version": 1, "records": records }).to_string()
}

/// Gives a file to a new register; answers the problems told, after seeing that nothing was written.
fn refused(text: &str) -> Vec<Value> {
    let place = Place::sqlite();
    let run = bring_in(&place, text);
    assert_eq!(run.code, 1, "{run:?}");
    let told = run.json();
    assert_eq!(told["failed"], "refused");
    if std::path::Path::new(place.url.strip_prefix("sqlite:").unwrap()).exists() {
        assert_eq!(city::everything(&place.url)["records"], json!([]));
    }
    told["problems"].as_array().unwrap().clone()
}

fn message(text: &str) -> String {
    refused(text)[0]["message"].as_str().unwrap().to_owned()
}

#[test]
fn a_file_that_is_no_facts_file_says_what_would_be_one() {
    assert!(message("name;city\nAldaluz;Porto").contains("line 1"));
    assert!(message("").contains("records"));
    assert!(message("[]").contains("cosmopole"));
    assert!(message("{\"cosmopole\": \"facts\", \"version\": 1}").contains("records"));
    assert!(message("\u{0}\u{1}").contains("line 1"));
    assert!(message(r#"{"cosmopole": "atlas", "version": 1, "records": []}"#).contains("atlas"));
    assert!(message(r#"{"cosmopole": "facts", "version": 99, "records": []}"#).contains("99"));
    assert!(message(&facts(&json!([12]))).contains("12"));
}

#[test]
fn a_file_that_begins_with_something_else_is_told_how_a_facts_file_begins() {
    for (text, line, begins) in [
        ("[]", 1, "[]"),
        ("\n\n [{\"kind\": \"theme\"}]", 3, "[{"),
        ("\"facts\"", 1, "facts"),
        ("12", 1, "12"),
        ("name;city\nAldaluz;Porto", 1, "name;city"),
    ] {
        let problem = refused(text).remove(0);
        assert_eq!(problem["key"], "command-facts-beginning", "{text}");
        let said = problem["message"].as_str().unwrap();
        let line = format!("line {line}");
        for part in [line.as_str(), begins, "{\"cosmopole\": \"facts\""] {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert!(!said.contains("struct"), "{said}");
    }
}

#[test]
fn a_wrong_facts_file_names_place_and_key() {
    let place = |text: &str| {
        let problem = refused(text).remove(0);
        json!([problem["record"], problem["path"], problem["key"]])
    };
    assert_eq!(
        place(r#"{"cosmopole": "atlas", "version": 1, "records": []}"#),
        json!([null, "cosmopole", "command-facts-foreign"])
    );
    assert_eq!(
        place(&facts(&json!([{ "kind": "treaty" }]))),
        json!([1, "kind", "command-facts-kind"])
    );
}

#[test]
fn deep_nesting_and_huge_numbers_are_refused_calmly() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(message(&deep).contains("line 1"));
    let huge = facts(
        &json!([{ "kind": "theme", "code": "x", "name": "x", "notes": "n".repeat(3_000_000) }]),
    );
    assert_eq!(refused(&huge)[0]["path"], "notes");
    let nested = facts(
        &json!([{ "kind": "theme", "code": "x", "name": { "fr": { "fr": { "fr": "x" } } } }]),
    );
    assert_eq!(refused(&nested)[0]["record"], 1);
}

#[test]
fn a_kind_or_an_id_that_does_not_exist_is_named_with_its_record() {
    let unknown = message(&facts(
        &json!([{ "kind": "theme", "code": "x", "name": "x" }, { "kind": "treaty" }]),
    ));
    assert!(
        unknown.contains('2') && unknown.contains("treaty") && unknown.contains("agreement"),
        "{unknown}"
    );
    let id = message(&facts(
        &json!([{ "kind": "theme", "id": "not-an-id", "name": "x" }]),
    ));
    assert!(id.contains("not-an-id") && id.contains("UUID"));
}

#[test]
fn every_problem_names_its_record_and_field() {
    let problems = refused(&facts(&json!([
        { "kind": "theme", "code": "good", "name": "Bon" },
        { "kind": "agreement", "code": "AGR-1", "title": 12, "type": "alliance", "parties": "us" },
        { "kind": "exchange", "agreement": "AGR-404", "date": "yesterday" },
    ])));
    let at = |record: u64, path: &str| {
        problems
            .iter()
            .find(|problem| problem["record"] == record && problem["path"] == path)
    };
    assert!(problems.iter().all(|problem| problem["record"] != 1));
    for (record, path) in [
        (2, "title"),
        (2, "type"),
        (2, "parties"),
        (3, "agreement"),
        (3, "date"),
    ] {
        let problem =
            at(record, path).unwrap_or_else(|| panic!("{path} of {record} in {problems:#?}"));
        assert!(
            problem["message"]
                .as_str()
                .is_some_and(|words| !words.contains('⟦')),
            "{problem}"
        );
    }
    assert_eq!(at(2, "type").unwrap()["name"], "AGR-1");
    assert!(
        at(2, "type").unwrap()["message"]
            .as_str()
            .unwrap()
            .contains("twinning")
    );
    assert!(
        at(3, "agreement").unwrap()["message"]
            .as_str()
            .unwrap()
            .contains("AGR-404")
    );
}

#[test]
fn what_would_be_passed_over_is_refused() {
    let problems = refused(&facts(&json!([
        { "kind": "theme", "code": 12, "name": "Eau" },
        { "kind": "theme", "code": "water", "colour": "blue", "fields": { "name": "Eau" } },
        { "kind": "theme", "code": "water", "fields": "name" },
    ])));
    let places: Vec<_> = problems
        .iter()
        .map(|problem| (problem["record"].clone(), problem["path"].clone()))
        .collect();
    assert_eq!(
        json!(places),
        json!([[1, "code"], [2, "colour"], [3, "fields"]])
    );
}

#[test]
fn one_wrong_record_among_many_keeps_all_out() {
    on_both(|place| {
        city::bring_in(place);
        let before = city::everything(&place.url);
        let mut records = before["records"].as_array().unwrap().clone();
        records[3]["fields"]["name"] = json!("Changed");
        records.push(json!({ "kind": "theme", "code": "new", "colour": "red" }));
        let run = bring_in(place, &facts(&json!(records)));
        assert_eq!(run.code, 1, "{run:?}");
        assert_eq!(run.json()["problems"][0]["record"], records.len());
        assert_eq!(city::everything(&place.url), before);
    });
}

#[test]
fn a_missing_file_and_a_foreign_database_are_failures_of_the_store() {
    let place = Place::sqlite();
    let run = cosmopole(&[
        "import",
        "facts",
        &place.file("missing.json"),
        "--database",
        &place.url,
    ]);
    assert_eq!(run.code, 3);
    assert!(run.said.contains("missing.json"));
    let notes = place.written(
        "notes.txt",
        "these are notes, and no database at all "
            .repeat(100)
            .as_str(),
    );
    let run = cosmopole(&["check", "--database", &format!("sqlite:{notes}")]);
    assert_eq!(run.code, 3, "{run:?}");
}

#[test]
fn findings_that_no_folder_takes_are_told_before_anything_is_written() {
    let place = Place::sqlite();
    let theme = json!([{ "kind": "theme", "code": "THE-01", "name": { "fr": "Eau" } }]);
    assert_eq!(bring_in(&place, &facts(&theme)).code, 0);
    let before = city::everything(&place.url);
    let list = place.written("themes.csv", "Code;Name\nTHE-02;Energy\n");
    let report = place.file("missing/found.xlsx");
    let run = cosmopole(&[
        "import",
        "list",
        "theme",
        &list,
        "--report",
        &report,
        "--database",
        &place.url,
        "--json",
    ]);
    assert_eq!(run.code, 3, "{run:?}");
    assert_eq!(city::everything(&place.url), before);
}
