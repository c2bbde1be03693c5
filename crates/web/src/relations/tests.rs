//! The page of an agreement and the map.

use axum::http::StatusCode;
use policy::Kind;
use policy::rights::Role;
use serde_json::json;

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
async fn a_proposed_exchange_asks_who_began_it_and_takes_over_what_the_action_says() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let action = json!({
        "title": {"fr": "Former les éclusiers"}, "modality": "technical_exchange", "lead": "DEP-01", "themes": ["THE-01"],
        "actors": [{"key": "a", "actor": "ACR-01"}], "from": "2025-04-01", "to": "2025-10-31", "agreements": ["AGR-01"],
        "partners": [{"key": "a", "party": "GOV-02", "role": "peer"}],
        "moves": [{"key": "m1", "to": "proposed", "on": "2025-02-01"}, {"key": "m2", "to": "in_progress", "on": "2025-04-01"}],
    });
    let action = world.create(Kind::Action, None, action).await;
    let address = "/en/relations/agreements/AGR-01";
    let page = server.get(address).await.text();
    let side = format!("id=\"initiator-{}\"", action.simple());
    let side = page.split(&side).nth(1).unwrap();
    let side = side.split("</select>").next().unwrap();
    assert!(side.starts_with(" name=\"initiator\" required"), "{side}");
    assert!(!side.contains("selected"), "{side}");
    let id = action.to_string();
    let mut form = vec![
        ("date", "2025-10-31"),
        ("kind", "technical"),
        ("action", id.as_str()),
        ("initiator", ""),
    ];
    let note = format!("{address}/exchanges");
    let wrong = server.post(&note).form(&form).await;
    wrong.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    let hidden = format!("<input type=\"hidden\" name=\"action\" value=\"{id}\"><div");
    let again = wrong.text();
    assert!(again.contains("href=\"#note-initiator\""), "{again}");
    assert_eq!(
        again.matches(&hidden).count(),
        2,
        "the entry remembers the action as the proposal does\n{again}"
    );
    form.pop();
    form.push(("initiator", "them"));
    let noted = server.post(&note).form(&form).await;
    noted.assert_status_see_other();
    let snapshot = world.office.snapshot();
    let exchanges = snapshot.of(policy::Audience::Internal);
    let exchanges = exchanges.table::<policy::relations::Exchange>();
    let comes_from = |exchange: &&policy::record::Shared<policy::relations::Exchange>| {
        let link = exchange.body.action;
        link.is_some_and(|link| link.id() == action)
    };
    let last = exchanges.all().find(comes_from).unwrap();
    let themes: Vec<_> = last.body.themes.iter().map(|theme| theme.id()).collect();
    let actors: Vec<_> = last.body.actors.iter().map(|actor| actor.id()).collect();
    assert_eq!(themes, [world.id("THE-01")]);
    assert_eq!(actors, [world.id("ACR-01")]);
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
