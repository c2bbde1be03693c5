//! The facts file: out, into an empty office, and out again without a difference.

use office::{Facts, check};
use policy::rights::{Role, Viewer};
use policy::{Audience, Kind};
use serde_json::{Value, json};

use crate::house::*;
use crate::place::{Place, on_both};

fn export(office: &office::Office, viewer: &Viewer) -> Facts {
    Facts::of(office.snapshot().of(viewer.audience()), viewer)
}

fn written(facts: &Facts) -> Value {
    serde_json::to_value(facts).expect("JSON")
}

fn reason(error: office::BringInError) -> String {
    match error {
        office::BringInError::Facts(error) => error.to_string(),
        office::BringInError::Refusal(refusal) => told(&refusal),
    }
}

#[tokio::test]
async fn the_demonstration_city_goes_out_and_comes_in_without_a_difference() {
    on_both(async |place| {
        let office = place.office().await;
        let facts = demonstration();
        let program = office::Actor::program();
        let report = office
            .bring_in(&program, &facts, "import")
            .await
            .map_err(reason)
            .expect("brought in");
        assert_eq!(
            (report.created, report.changed, report.unchanged),
            (facts.records.len(), 0, 0)
        );

        let again = office
            .bring_in(&program, &facts, "import")
            .await
            .map_err(reason)
            .expect("brought in");
        assert_eq!(
            (again.created, again.changed, again.unchanged, again.seq),
            (0, 0, facts.records.len(), report.seq)
        );

        let exported = export(&office, &Viewer::Program);
        let bytes = serde_json::to_vec(&exported).expect("JSON");
        let other_place = Place::sqlite();
        let other = other_place.office().await;
        let read = Facts::read(&bytes).expect("a facts file");
        other
            .bring_in(&program, &read, "import")
            .await
            .map_err(reason)
            .expect("brought in");
        assert_eq!(
            written(&export(&other, &Viewer::Program)),
            written(&exported)
        );
        let same = office
            .bring_in(&program, &read, "import")
            .await
            .map_err(reason)
            .expect("brought in");
        assert_eq!((same.created, same.changed), (0, 0));

        for checked in [&office, &other] {
            let faults: Vec<_> = check(checked)
                .await
                .expect("checked")
                .into_iter()
                .filter(office::Finding::is_fault)
                .collect();
            assert!(faults.is_empty(), "{faults:#?}");
        }
    })
    .await;
}

#[tokio::test]
async fn one_wrong_fact_keeps_the_whole_file_out() {
    let place = Place::sqlite();
    let office = place.office().await;
    let mut facts = demonstration();
    facts.records[3].insert("name".to_owned(), json!(7));
    let error = office
        .bring_in(&head(), &facts, "import")
        .await
        .expect_err("refused");
    assert!(reason(error).starts_with("invalid: 3:name "));
    assert_eq!(office.snapshot().version(), 0);
}

#[tokio::test]
async fn a_file_that_is_no_facts_file_says_what_would_be_accepted() {
    let place = Place::sqlite();
    let office = place.office().await;
    for (file, expected) in [
        (
            r#"{"cosmopole": "news", "version": 1, "records": []}"#,
            "\"facts\" is expected",
        ),
        (
            r#"{"cosmopole": "facts", "version": 9, "records": []}"#,
            "use a newer program",
        ),
        ("[]", "Accepted:"),
        ("", "Accepted:"),
    ] {
        let error = Facts::read(file.as_bytes())
            .expect_err("refused")
            .to_string();
        assert!(error.contains(expected), "{error}");
    }
    for (record, expected) in [
        (json!({ "kind": "thing" }), "known kinds: settings"),
        (json!({}), "known kinds: settings"),
        (
            json!({ "kind": "theme", "id": "7", "name": "Eau" }),
            "is not an id",
        ),
    ] {
        let file = json!({ "cosmopole": "facts", "version": 1, "records": [record] });
        let facts = Facts::read(file.to_string().as_bytes()).expect("a facts file");
        let error = office
            .bring_in(&head(), &facts, "import")
            .await
            .map_err(reason)
            .expect_err("refused");
        assert!(error.contains(expected), "{error}");
    }
}

#[tokio::test]
async fn a_role_exports_only_what_it_sees() {
    let place = Place::sqlite();
    let office = place.office().await;
    let facts = demonstration();
    office
        .bring_in(&head(), &facts, "import")
        .await
        .map_err(reason)
        .expect("brought in");
    let kinds = |viewer: &Viewer| {
        let facts = written(&export(&office, viewer));
        let records = facts["records"].as_array().expect("records").clone();
        records
            .into_iter()
            .map(|record| record["kind"].as_str().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    let evaluator = kinds(&with_role(Role::Evaluator).viewer);
    assert!(evaluator.contains(&"comment".to_owned()) && !evaluator.contains(&"person".to_owned()));
    let everybody = kinds(&Viewer::Public);
    assert!(
        !everybody
            .iter()
            .any(|kind| kind == "comment" || kind == "person")
    );
    assert!(everybody.len() < evaluator.len() && everybody.len() > 50);
}

#[tokio::test]
async fn a_changed_fact_changes_its_record_alone() {
    let place = Place::sqlite();
    let office = place.office().await;
    let mut facts = demonstration();
    office
        .bring_in(&head(), &facts, "import")
        .await
        .map_err(reason)
        .expect("brought in");
    let before = office.snapshot().of(Audience::Internal).count(Kind::Theme);
    let water = facts
        .records
        .iter_mut()
        .find(|record| record["code"] == "water")
        .expect("the theme");
    water.insert("name".to_owned(), json!({ "fr": "Eau" }));
    let report = office
        .bring_in(&head(), &facts, "import")
        .await
        .map_err(reason)
        .expect("brought in");
    assert_eq!((report.created, report.changed), (0, 1));
    assert_eq!(
        office.snapshot().of(Audience::Internal).count(Kind::Theme),
        before
    );
}
