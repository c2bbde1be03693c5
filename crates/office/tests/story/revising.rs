//! An adopted strategy: its axes and objectives change only with a revision that says what changes and why.

use office::{Edit, Office};
use policy::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::*;
use crate::place::Place;

fn axis(title: &str) -> Value {
    json!({ "strategy": "ST-1", "title": { "fr": title }, "order": 1, "diagnosis": ["DIA-1"] })
}

fn revision(why: &str) -> Edit {
    let change = json!({ "about": "AX-1", "what": { "fr": "Le titre" }, "why": { "fr": why } });
    let draft = json!({
        "strategy": "ST-1", "on": "2025-03-24", "act": "2025-30", "reason": "progress", "changes": [change],
    });
    create(Kind::Revision, draft)
}

/// Writes a strategy in this state, and an axis of it.
async fn with_axis(office: &Office, state: &str) -> Uuid {
    let moves = json!([{ "to": state, "on": "2022-12-12", "act": "2022-114" }]);
    let strategy = json!({
        "title": { "fr": "Cap" }, "horizon_from": "2023-01-01", "horizon_to": "2027-12-31", "moves": moves,
    });
    let finding = json!({ "kind": "risk", "text": { "fr": "Crues" } });
    let edits = vec![
        create_as("ST-1", Kind::Strategy, strategy),
        create_as("DIA-1", Kind::DiagnosisItem, finding),
        create_as("AX-1", Kind::Axis, axis("Un estuaire sûr")),
    ];
    act(office, &head(), edits).await.records[2]
}

const CLOSED: &str = "invalid: 0:title problem-closed-by-adoption";

#[tokio::test]
async fn an_adopted_axis_changes_in_one_command_with_its_revision() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = with_axis(&office, "adopted").await;
    let edit = |version: i64, title: &str| change(id, version, axis(title));
    let alone = vec![edit(1, "Un estuaire vivant")];
    assert_eq!(refused(&office, &head(), alone).await, CLOSED);
    let both = vec![edit(1, "Un estuaire vivant"), revision("La consultation")];
    act(&office, &head(), both).await;
    let again = vec![edit(2, "Un estuaire libre")];
    assert_eq!(refused(&office, &head(), again).await, CLOSED);
}

#[tokio::test]
async fn a_revision_written_before_opens_the_axis_once() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = with_axis(&office, "adopted").await;
    act(&office, &head(), vec![revision("La consultation")]).await;
    let edit = |version: i64, title: &str| vec![change(id, version, axis(title))];
    act(&office, &head(), edit(1, "Un estuaire vivant")).await;
    let again = edit(2, "Un estuaire libre");
    assert_eq!(refused(&office, &head(), again).await, CLOSED);
}

#[tokio::test]
async fn a_draft_is_rewritten_at_will() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = with_axis(&office, "draft").await;
    for (version, title) in [(1, "Un estuaire vivant"), (2, "Un estuaire libre")] {
        act(&office, &head(), vec![change(id, version, axis(title))]).await;
    }
}
