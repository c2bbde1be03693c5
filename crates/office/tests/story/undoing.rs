//! Undoing: a command of its own that brings back what was, unless somebody has written since.

use office::{Command, Edit, Office};
use policy::{Audience, Kind};
use serde_json::json;
use uuid::Uuid;

use crate::house::*;
use crate::place::{Place, on_both};

async fn undone(office: &Office, command: Uuid) -> Uuid {
    match office.undo(&head(), command).await {
        Ok(receipt) => receipt.command,
        Err(refusal) => panic!("{}", told(&refusal)),
    }
}

async fn not_undone(office: &Office, actor: &office::Actor, command: Uuid) -> String {
    told(
        &office
            .undo(actor, command)
            .await
            .expect_err("it is refused"),
    )
}

#[tokio::test]
async fn creation_change_and_deletion_are_undone_and_done_again() {
    on_both(async |place| {
        let office = place.office().await;
        let created = act(&office, &head(), vec![create(Kind::Theme, theme("Eau"))]).await;
        let id = created.records[0];
        let undo = undone(&office, created.command).await;
        assert!(!sees(&office, Audience::Internal, id));
        let redo = undone(&office, undo).await;
        assert_eq!(flat(&office, id)["name"], json!({ "fr": "Eau" }));
        assert_eq!(code(&office, id), "THE-01");
        undone(&office, redo).await;
        assert!(!sees(&office, Audience::Internal, id));
        act(&office, &head(), vec![Edit::Restore { id }]).await;

        let version = record(&office, id).version();
        let changed = act(&office, &head(), vec![change(id, version, theme("Ports"))]).await;
        undone(&office, changed.command).await;
        assert_eq!(flat(&office, id)["name"], json!({ "fr": "Eau" }));

        let deleted = act(&office, &head(), vec![delete(id)]).await;
        undone(&office, deleted.command).await;
        assert_eq!(flat(&office, id)["name"], json!({ "fr": "Eau" }));
    })
    .await;
}

#[tokio::test]
async fn a_command_on_several_records_is_undone_as_a_whole() {
    let place = Place::sqlite();
    let office = place.office().await;
    let kept = make(&office, Kind::Theme, theme("Eau")).await;
    let going = make(&office, Kind::Theme, theme("Ports")).await;
    let edits = vec![
        create_as("DEP-EAU", Kind::Department, department("Eau", "GOV-MET")),
        create_as("GOV-MET", Kind::Government, government("Métropole", "ours")),
        change(kept, 1, theme("Eau potable")),
        delete(going),
    ];
    let receipt = act(&office, &head(), edits).await;
    let undo = undone(&office, receipt.command).await;
    let snapshot = office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    assert_eq!(
        (
            policy.count(Kind::Department),
            policy.count(Kind::Government),
            policy.count(Kind::Theme)
        ),
        (0, 0, 2)
    );
    assert_eq!(flat(&office, kept)["name"], json!({ "fr": "Eau" }));
    undone(&office, undo).await;
    let snapshot = office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    assert_eq!(
        (
            policy.count(Kind::Department),
            policy.count(Kind::Government),
            policy.count(Kind::Theme)
        ),
        (1, 1, 1)
    );
}

#[tokio::test]
async fn what_somebody_has_written_since_is_not_undone() {
    let place = Place::sqlite();
    let office = place.office().await;
    let created = act(&office, &head(), vec![create(Kind::Theme, theme("Eau"))]).await;
    let id = created.records[0];
    act(&office, &head(), vec![change(id, 1, theme("Ports"))]).await;
    assert_eq!(
        not_undone(&office, &head(), created.command).await,
        "stale: 0 based on 1, now 2"
    );
    act(&office, &head(), vec![delete(id)]).await;
    assert_eq!(
        not_undone(&office, &head(), created.command).await,
        "invalid: 0: problem-changed-since"
    );
    assert_eq!(
        not_undone(&office, &head(), Uuid::now_v7()).await,
        "not there: 0"
    );
}

#[tokio::test]
async fn undoing_asks_for_the_rights_of_doing_the_contrary() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Theme, theme("Eau")).await;
    let opened = act(&office, &head(), vec![change(id, 1, public_theme("Eau"))]).await;
    assert_eq!(
        not_undone(&office, &officer(), opened.command).await,
        "denied: denied-role"
    );
    undone(&office, opened.command).await;
    assert!(!sees(&office, Audience::Public, id));
    let settings = json!({ "from": "2025-01-01", "name": "Métropole" });
    let made = office
        .act(
            &head(),
            Command::new("test", vec![create(Kind::Settings, settings)]),
        )
        .await
        .expect("written");
    assert_eq!(
        not_undone(&office, &officer(), made.command).await,
        "denied: denied-role"
    );
}

#[tokio::test]
async fn an_officer_undoes_a_deletion_that_took_comments_along() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Organisation, json!({ "name": "Fondation" })).await;
    let comment = make(
        &office,
        Kind::Comment,
        json!({ "about": id, "text": "À vérifier" }),
    )
    .await;
    let deleted = act(&office, &officer(), vec![delete(id)]).await;
    let undo = office.undo(&officer(), deleted.command).await;
    assert!(undo.is_ok(), "{}", told(&undo.expect_err("refused")));
    assert_eq!(flat(&office, comment)["text"], "À vérifier");
    // A comment alone is not an officer's to bring back.
    act(&office, &head(), vec![delete(comment)]).await;
    assert_eq!(
        refused(&office, &officer(), vec![Edit::Restore { id: comment }]).await,
        "denied: denied-role"
    );
}

#[tokio::test]
async fn a_creation_that_others_rely_on_is_not_undone() {
    let place = Place::sqlite();
    let office = place.office().await;
    let made = act(
        &office,
        &head(),
        vec![create_as(
            "GOV-MET",
            Kind::Government,
            government("Métropole", "ours"),
        )],
    )
    .await;
    make(&office, Kind::Department, department("Eau", "GOV-MET")).await;
    assert_eq!(
        not_undone(&office, &head(), made.command).await,
        "invalid: 0: problem-still-used"
    );
}
