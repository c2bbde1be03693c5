//! What an accepted request may become.

use policy::Kind;
use policy::rights::Role;
use serde_json::{Value, json};

use crate::testing::{World, world};

/// A request of Puerto Claro that was accepted.
async fn accepted(world: &World, code: &str, wish: &str) -> String {
    let moves = ["received", "acknowledged", "in_triage", "decided"];
    let moves: Vec<Value> = (1..)
        .zip(moves)
        .map(|(day, to)| json!({"key": format!("m{day}"), "to": to, "on": format!("2025-11-0{day}")}))
        .collect();
    let request = json!({
        "received_on": "2025-11-01", "channel": "email", "wish": wish, "subject": {"fr": "Voir les canaux"},
        "from_body": "Ayuntamiento de Puerto Claro", "government": "GOV-02", "proposed_from": "2026-02-02",
        "proposed_to": "2026-02-04", "themes": ["THE-01"], "decision": {"accepted": {}},
        "motive": {"fr": "Utile"}, "reply_sent_on": "2025-11-04", "moves": moves,
    });
    world.create(Kind::Request, Some(code), request).await;
    format!("/en/operations/requests/{code}")
}

/// The address of the form that the page offers under these words.
fn offered(page: &str, words: &str) -> Option<String> {
    let before = page.split(&format!("\">{words}</a>")).next()?;
    let (_, address) = before.rsplit_once("href=\"")?;
    page.contains(&format!(">{words}</a>"))
        .then(|| address.replace("&#38;", "&"))
}

#[tokio::test]
async fn a_visit_begins_with_what_the_request_knows_and_is_offered_once() {
    let world = world().await;
    let page = accepted(&world, "REQ-01", "visit").await;
    let server = world.signed_in(Role::Officer).await;
    let shown = server.get(&page).await.text();
    let form = offered(&shown, "Prepare the visit").expect("a visit is offered");
    let expected = [
        "request=REQ-01",
        "direction=in",
        "from=2026-02-02",
        "organiser=Ayuntamiento",
    ];
    for expected in expected {
        assert!(form.contains(expected), "{expected} {form}");
    }
    server.get(&form).await.assert_status_ok();
    let visit = json!({
        "direction": "in", "purpose": {"fr": "Voir les canaux"}, "from": "2026-02-02", "to": "2026-02-04",
        "request": "REQ-01", "moves": [{"key": "m1", "to": "proposed", "on": "2025-11-10"}],
    });
    world.create(Kind::Mobility, None, visit).await;
    let shown = server.get(&page).await.text();
    assert_eq!(offered(&shown, "Prepare the visit"), None, "{shown}");
    assert!(offered(&shown, "Open an action").is_some(), "{shown}");
}

#[tokio::test]
async fn an_invitation_becomes_a_mission_to_whoever_invites() {
    let world = world().await;
    let page = accepted(&world, "REQ-01", "invitation").await;
    let server = world.signed_in(Role::Officer).await;
    let shown = server.get(&page).await.text();
    let form = offered(&shown, "Prepare the mission").expect("a mission is offered");
    let place = format!("places.0={}", world.id("PLA-02"));
    assert!(
        form.contains("direction=out") && form.contains(&place),
        "{form}"
    );
}
