//! The page of an agreement and the map.

use axum::http::StatusCode;
use policy::rights::Role;

use crate::testing::world;

#[tokio::test]
async fn the_agreement_page_says_where_it_stands_and_what_is_late() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let page = server.get("/en/relations/agreements/AGR-01").await.text();
    for expected in [
        "Ends in 90 days",
        "data-state=\"expiring\"",
        "No act authorises this agreement",
        "One commitment is overdue.",
        "class=\"lying\"",
        "/en/figures/vitality/AGR-01",
        "Exchanges to confirm",
        "Repair the canals",
        "Espagne",
    ] {
        let found = page.contains(expected) || expected == "Espagne" && page.contains("Spain");
        assert!(found, "{expected}\n{page}");
    }
}

#[tokio::test]
async fn an_exchange_is_noted_in_one_line_and_can_be_undone() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let theme = world.id("THE-01").to_string();
    let form = [
        ("date", "2025-11-11"),
        ("kind", "technical"),
        ("initiator", "them"),
        ("theme", theme.as_str()),
        ("output", "Two engineers trained"),
    ];
    let address = "/en/relations/agreements/AGR-01/exchanges";
    let answer = server.post(address).form(&form).await;
    answer.assert_status_see_other();
    assert_eq!(
        answer.header("location"),
        "/en/relations/agreements/AGR-01#exchanges"
    );
    let page = server.get("/en/relations/agreements/AGR-01").await.text();
    assert!(page.contains("Two engineers trained") && page.contains("Created: Exchange."));
    let command = page.split("name=\"command\" value=\"").nth(1).unwrap();
    let command = command.split('"').next().unwrap();
    let again = server.get("/en/relations/agreements/AGR-01").await.text();
    assert!(!again.contains("Created: Exchange."), "it is told once");
    let undo = [
        ("command", command),
        ("back", "/en/relations/agreements/AGR-01"),
    ];
    let answer = server.post("/en/undo").form(&undo).await;
    answer.assert_status_see_other();
    let page = server.get("/en/relations/agreements/AGR-01").await.text();
    assert!(!page.contains("Two engineers trained"));
}

#[tokio::test]
async fn a_wrong_entry_is_shown_again_with_what_is_wrong() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let form = [
        ("date", "2026-11-11"),
        ("kind", "technical"),
        ("initiator", "us"),
        ("output", "Kept words"),
    ];
    let answer = server
        .post("/en/relations/agreements/AGR-01/exchanges")
        .form(&form)
        .await;
    answer.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(
        page.contains("Kept words") && page.contains("error-summary"),
        "{page}"
    );
    assert!(page.contains("at the latest on 31 December 2025"), "{page}");
}

#[tokio::test]
async fn an_action_with_the_partner_is_confirmed_as_an_exchange_once() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let action = world.id("ACT-01").to_string();
    let form = [
        ("date", "2025-11-30"),
        ("kind", "project"),
        ("initiator", "both"),
        ("action", action.as_str()),
    ];
    let address = "/en/relations/agreements/AGR-01";
    let before = server.get(address).await.text();
    assert!(before.contains(&format!("value=\"{action}\"")));
    server
        .post(&format!("{address}/exchanges"))
        .form(&form)
        .await
        .assert_status_see_other();
    let after = server.get(address).await.text();
    assert!(!after.contains(&format!("value=\"{action}\"")));
}

#[tokio::test]
async fn those_who_may_not_note_an_exchange_are_not_offered_to() {
    let world = world().await;
    let form = [
        ("date", "2025-11-11"),
        ("kind", "technical"),
        ("initiator", "us"),
    ];
    let address = "/en/relations/agreements/AGR-01";
    for role in [Role::Evaluator, Role::Sponsor, Role::Partner] {
        let server = world.signed_in(role).await;
        let page = server.get(address).await.text();
        assert!(!page.contains("id=\"note-date\""), "{role:?}");
        let answer = server
            .post(&format!("{address}/exchanges"))
            .form(&form)
            .await;
        answer.assert_status_forbidden();
    }
    let answer = world
        .visitor()
        .post(&format!("{address}/exchanges"))
        .form(&form)
        .await;
    answer.assert_status_forbidden();
}

#[tokio::test]
async fn the_map_shows_ties_filters_them_and_names_those_without_a_place() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let page = server.get("/en/relations/map").await.text();
    assert!(
        page.contains("id=\"map") && page.contains("City of Puerto Claro"),
        "{page}"
    );
    assert!(page.contains("id=\"without-place\"") && page.contains("Commune de Vallonia"));
    let page = server
        .get("/en/relations/map?class=not_assessable")
        .await
        .text();
    assert!(
        !page.contains("Puerto Claro") && page.contains("Vallonia"),
        "{page}"
    );
    let page = server.get("/en/relations/map?sort=-country").await.text();
    let (italy, spain) = (
        page.find("Italy").unwrap(),
        page.find("data-label=\"Country\">Spain").unwrap(),
    );
    assert!(page.contains("aria-sort=\"descending\"") && spain < italy || italy > 0);
    let public = world.visitor().get("/en/relations/map").await.text();
    assert!(public.contains("Puerto Claro") && !public.contains("Vallonia"));
}
