//! Results of communication.

use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use crate::governance::board_tests::{objective, strategy};
use crate::testing::{World, empty, world};

/// One activity planned before its action, one audience missed, two items in the media of which one is internal.
async fn told() -> World {
    let world = world().await;
    objective(&world).await;
    let strategy = strategy(&world);
    let plan = json!({"title": {"fr": "Plan"}, "strategy": strategy, "from": "2024-01-01", "to": "2026-12-31", "visibility": "public"});
    let plan = world.create(Kind::CommunicationPlan, None, plan).await;
    let aim = json!({"plan": plan, "title": {"fr": "Être connus"}, "visibility": "public"});
    world.create(Kind::CommunicationObjective, None, aim).await;
    let activity = json!({
        "title": {"fr": "Page"}, "plan": plan, "about": ["ACT-01"], "stage": "implementation", "channel": "website",
        "audiences": ["academia", "foreign_publics"], "planned_on": "2025-01-05", "planned_for": "2025-03-15",
        "done_on": "2025-03-15", "reached": ["academia"], "gross_contacts": 5300, "visibility": "public",
    });
    world
        .create(Kind::CommunicationActivity, None, activity)
        .await;
    for (tone, scope, visibility) in [
        ("positive", "global", "public"),
        ("negative", "local", "internal"),
    ] {
        let item = json!({"outlet": "Tidal Herald", "scope": scope, "on": "2025-06-15", "heading": "News", "tone": tone, "initiated_by": "them", "visibility": visibility});
        world.create(Kind::Coverage, None, item).await;
    }
    world
}

#[tokio::test]
async fn it_says_what_came_early_whom_it_missed_and_what_the_media_said() {
    let world = told().await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/communication/overview").await.text();
    for expected in [
        "No indicator measures it",
        "100.0% of the actions that began",
        "Not reached: ",
        "5,300",
        "Net tone 0,",
        "2 items in the period.",
        "/en/figures/net_tone",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
}

#[tokio::test]
async fn the_public_s_tone_counts_only_what_is_public() {
    let world = told().await;
    let page = world
        .visitor()
        .get("/en/communication/overview")
        .await
        .text();
    assert!(
        page.contains("Net tone 1,") && page.contains("One item in the period."),
        "{page}"
    );
}

#[tokio::test]
async fn every_language_has_its_words() {
    for world in [told().await, empty().await] {
        for language in ["fr", "en", "es"] {
            let answer = world
                .visitor()
                .get(&format!("/{language}/communication/overview"))
                .await;
            answer.assert_status_ok();
            assert!(!answer.text().contains('⟦'), "{}", answer.text());
        }
    }
}
