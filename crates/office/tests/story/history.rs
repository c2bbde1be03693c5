//! What the history says: who, when, why, and what changed in words that a page can show.

use office::{Command, Edit};
use policy::rights::Role;
use policy::{Audience, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::*;
use crate::place::{Place, on_both};

/// Differences of the newest version, as `path: before → after`.
async fn newest(office: &office::Office, id: Uuid) -> Vec<String> {
    let history = office.history(&head().viewer, id).await.expect("read");
    let word = |value: &Option<Value>| value.as_ref().map_or("–".to_owned(), Value::to_string);
    history[0]
        .differences
        .iter()
        .map(|found| {
            format!(
                "{}: {} → {}",
                found.path,
                word(&found.before),
                word(&found.after)
            )
        })
        .collect()
}

#[tokio::test]
async fn every_version_says_what_changed_since_the_one_before() {
    on_both(async |place| {
        let office = place.office().await;
        let id = make(
            &office,
            Kind::Organisation,
            json!({ "name": "Fondation", "country": "FR" }),
        )
        .await;
        let second = json!({ "name": "Fondation", "country": "NL", "notes": "A déménagé" });
        act(&office, &officer(), vec![change(id, 1, second)]).await;
        act(&office, &officer(), vec![delete(id)]).await;
        let history = office.history(&head().viewer, id).await.expect("read");
        let line = history
            .iter()
            .map(|version| (version.version, version.deleted, version.differences.len()));
        assert_eq!(
            line.collect::<Vec<_>>(),
            [(3, true, 0), (2, false, 2), (1, false, 3)]
        );
        let found = &history[1].differences;
        let told: Vec<_> = found
            .iter()
            .map(|found| {
                (
                    found.path.as_str(),
                    found.before.clone(),
                    found.after.clone(),
                )
            })
            .collect();
        assert!(
            told.contains(&("country", Some(json!("FR")), Some(json!("NL")))),
            "{told:?}"
        );
        assert!(
            told.contains(&("notes", None, Some(json!("A déménagé")))),
            "{told:?}"
        );
        assert!(history.is_sorted_by_key(|version| std::cmp::Reverse(version.seq)));
    })
    .await;
}

#[tokio::test]
async fn parts_of_lists_are_followed_by_their_key_not_by_their_place() {
    let place = Place::sqlite();
    let office = place.office().await;
    let draft = json!({
        "name": "Estuaria", "level": "metropolitan",
        "population": [{ "key": "a", "year": 2014, "value": 10 }, { "key": "b", "year": 2024, "value": 20 }],
    });
    let id = make(&office, Kind::Territory, draft.clone()).await;
    let mut next = draft;
    // The first goes, the second changes and now stands first, a third comes.
    next["population"] = json!([{ "key": "b", "year": 2024, "value": 21 }, { "key": "c", "year": 2025, "value": 30 }]);
    act(&office, &officer(), vec![change(id, 1, next)]).await;
    let told = newest(&office, id).await;
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(
        told[0].starts_with("population.a: {") && told[0].ends_with("→ –"),
        "{told:?}"
    );
    assert_eq!(told[1], "population.b.value: 20 → 21");
    assert!(told[2].starts_with("population.c: – → {"), "{told:?}");
}

#[tokio::test]
async fn a_list_put_in_another_order_says_so() {
    let place = Place::sqlite();
    let office = place.office().await;
    let counts = |first: &str, second: &str| {
        json!({
            "name": "Estuaria", "level": "metropolitan",
            "population": [{ "key": first, "year": 2014, "value": 10 }, { "key": second, "year": 2014, "value": 10 }],
        })
    };
    let id = make(&office, Kind::Territory, counts("a", "b")).await;
    act(&office, &officer(), vec![change(id, 1, counts("b", "a"))]).await;
    let told = newest(&office, id).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("population: "), "{told:?}");
}

#[tokio::test]
async fn a_past_version_can_be_read_as_it_was() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Theme, theme("Eau")).await;
    act(&office, &head(), vec![change(id, 1, theme("Eau potable"))]).await;
    act(&office, &head(), vec![delete(id)]).await;
    for (version, name) in [
        (1, Some("Eau")),
        (2, Some("Eau potable")),
        (3, None),
        (4, None),
    ] {
        let found = office
            .version(&officer().viewer, id, version)
            .await
            .expect("read");
        let found = found.map(|record| policy::body::to_flat(&record)["name"]["fr"].clone());
        assert_eq!(found, name.map(Value::from), "version {version}");
    }
}

#[tokio::test]
async fn the_list_of_recent_changes_has_a_line_for_each_command() {
    let place = Place::sqlite();
    let office = place.office().await;
    for name in ["a", "b", "c"] {
        let command = Command::new(
            "theme.create",
            vec![
                create(Kind::Theme, theme(name)),
                create(Kind::Theme, theme(name)),
            ],
        );
        office.act(&head(), command).await.expect("written");
    }
    make(&office, Kind::Person, person("Nadia Kerr")).await;
    let lines = office
        .recent_changes(&head().viewer, 2, None)
        .await
        .expect("read");
    assert_eq!(
        lines
            .iter()
            .map(|line| (line.kind, line.records))
            .collect::<Vec<_>>(),
        [(Kind::Person, 1), (Kind::Theme, 2)]
    );
    let next = office
        .recent_changes(&head().viewer, 10, Some(lines[1].seq))
        .await
        .expect("read");
    assert_eq!(next.len(), 2);
    let evaluator = with_role(Role::Evaluator).viewer;
    let lines = office
        .recent_changes(&evaluator, 10, None)
        .await
        .expect("read");
    assert!(
        lines.iter().all(|line| line.kind == Kind::Theme),
        "an evaluator learns nothing of persons"
    );
    assert!(
        office
            .recent_changes(&public().viewer, 10, None)
            .await
            .expect("read")
            .is_empty()
    );
}

#[tokio::test]
async fn a_deleted_person_does_not_appear_in_an_evaluators_changes() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Person, person("Nadia Kerr")).await;
    act(&office, &head(), vec![Edit::Delete { id, base: None }]).await;
    let evaluator = with_role(Role::Evaluator).viewer;
    assert!(
        office
            .recent_changes(&evaluator, 10, None)
            .await
            .expect("read")
            .is_empty()
    );
    assert!(!sees(&office, Audience::Internal, id));
}
