//! Consensus and participation.

use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use crate::governance::board_tests::{objective, strategy};
use crate::testing::{World, empty, world};

/// A consultation with one group for and one against, a proposal that waits, a body that met twice in a year.
async fn heard() -> World {
    let world = world().await;
    objective(&world).await;
    let consultation = json!({
        "about": strategy(&world), "question": {"fr": "Que changer ?"}, "from": "2025-01-15", "to": "2025-02-28",
        "open_to": ["private", "citizens"], "visibility": "public",
    });
    let consultation = world.create(Kind::Consultation, None, consultation).await;
    for (group, value, visibility) in [
        ("private", "oppose", "internal"),
        ("citizens", "support", "public"),
    ] {
        let position = json!({"about": consultation, "group": group, "anonymous": true, "on": "2025-02-20", "value": value, "visibility": visibility});
        world.create(Kind::GroupPosition, None, position).await;
    }
    let proposal = json!({
        "title": {"fr": "Un guichet"}, "text": {"fr": "Ouvrir un guichet."}, "group": "citizens", "actor": "ACR-01",
        "received_on": "2025-02-13", "moves": [{"key": "1", "to": "received", "on": "2025-02-13"}], "visibility": "public",
    });
    world.create(Kind::Proposal, None, proposal).await;
    let body = json!({"name": {"fr": "Table des acteurs"}, "nature": "ad_hoc", "purpose": "actors", "visibility": "public"});
    let body = world.create(Kind::Body, None, body).await;
    for on in ["2024-12-31", "2025-03-01", "2025-06-01"] {
        let session = json!({"body": body, "on": on, "visibility": "public"});
        world.create(Kind::Session, None, session).await;
    }
    world
}

#[tokio::test]
async fn the_absent_and_those_against_are_shown_beside_the_mean() {
    let world = heard().await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/consensus").await.text();
    let groups = page
        .split("id=\"groups-0\"")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    assert!(
        groups.contains("Contested") && groups.contains("4 groups absent"),
        "{groups}"
    );
    assert!(
        groups.contains("Media") && groups.contains("positions against: 1"),
        "{groups}"
    );
    assert!(
        page.contains("Not answered") && page.contains("0 of 1"),
        "{page}"
    );
    let bodies = page
        .split("id=\"bodies\"")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    assert!(
        bodies.contains("1 March 2025") && bodies.contains("1 June 2025"),
        "{bodies}"
    );
    assert!(
        !bodies.contains("31 December 2024"),
        "a session before the twelve months shows"
    );
}

#[tokio::test]
async fn the_public_hears_only_what_is_public() {
    let world = heard().await;
    let page = world.visitor().get("/en/consensus").await.text();
    assert!(
        page.contains("5 groups absent") && page.contains("positions against: 0"),
        "{page}"
    );
}

#[tokio::test]
async fn every_language_has_its_words() {
    for world in [heard().await, empty().await] {
        for language in ["fr", "en", "es"] {
            let answer = world.visitor().get(&format!("/{language}/consensus")).await;
            answer.assert_status_ok();
            assert!(!answer.text().contains('⟦'), "{}", answer.text());
        }
    }
}
