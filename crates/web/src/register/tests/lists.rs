//! Lists: every kind has one, in every language; filters, order, columns and saved views.

use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use super::{leads_to, shown};
use crate::testing::{empty, world};

#[tokio::test]
async fn a_list_without_records_says_what_to_do() {
    let world = empty().await;
    let server = world.signed_in(Role::Officer).await;
    let text = shown(&server.get("/en/relations/agreements").await);
    assert!(text.contains("No records yet."), "{text}");
    assert!(text.contains("href=\"/en/relations/agreements/new\""));
}

#[tokio::test]
async fn a_list_is_filtered_sorted_and_says_so_in_its_address() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let text = shown(
        &server
            .get("/fr/relations/agreements?type=cooperation&sort=-title")
            .await,
    );
    assert!(text.contains("Coopération avec Vallonia") && !text.contains("Jumelage avec Puerto"));
    assert!(text.contains("aria-sort=\"descending\""));
    assert!(text.contains("class=\"tag removable\" href=\"/fr/relations/agreements?sort=-title\""));
    let text = shown(&server.get("/fr/relations/agreements?type=mou").await);
    assert!(text.contains("class=\"empty\""));
    let text = shown(
        &server
            .get("/fr/relations/agreements?columns=title&columns=clock")
            .await,
    );
    assert_eq!(text.matches("<th scope=\"col\"").count(), 2);
}

#[tokio::test]
async fn the_public_sees_what_is_public_and_no_more() {
    let world = world().await;
    let server = world.visitor();
    let text = shown(&server.get("/fr/relations/agreements").await);
    assert!(text.contains("Jumelage avec Puerto Claro") && !text.contains("Vallonia"));
    assert!(!text.contains("/new\""));
    let hidden = server.get("/fr/relations/agreements/AGR-02").await;
    hidden.assert_status_not_found();
    let text = shown(
        &server
            .get("/fr/relations/agreements/AGR-01?look=record")
            .await,
    );
    assert!(!text.contains("Inès Marchetti") && !text.contains("/edit"));
    server
        .get("/fr/governance/comments")
        .await
        .assert_status_not_found();
    let history = server.get("/fr/relations/agreements/AGR-01/history").await;
    history.assert_status_not_found();
}

#[tokio::test]
async fn a_view_is_kept_under_a_name_and_forgotten() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let list = "/en/relations/agreements";
    let form = [
        ("name", "Twins <b>"),
        ("query", "?type=twinning&sort=title&evil=1"),
    ];
    let kept = server.post(&format!("{list}/views")).form(&form).await;
    assert_eq!(leads_to(&kept), format!("{list}?type=twinning&sort=title"));
    let text = shown(&server.get(list).await);
    assert!(
        text.contains(
            "href=\"/en/relations/agreements?type=twinning&#38;sort=title\">Twins &#60;b&#62;</a>"
        ),
        "{text}"
    );
    let account = world.account(Role::Officer).await;
    let views = world
        .office
        .saved_views(account.id, Kind::Agreement)
        .await
        .unwrap();
    let other = world.signed_in(Role::Head).await;
    let form = [("view", views[0].id.to_string())];
    let refused = other
        .post(&format!("{list}/views/remove"))
        .form(&form)
        .await;
    refused.assert_status_not_found();
    leads_to(
        &server
            .post(&format!("{list}/views/remove"))
            .form(&form)
            .await,
    );
    assert!(!shown(&server.get(list).await).contains("Twins"));
}

#[tokio::test]
async fn everybody_reads_in_the_list_of_missions_what_they_cost() {
    let world = world().await;
    let euros = |amount: &str| json!({"amount": amount, "currency": "EUR"});
    let draft = json!({
        "direction": "out", "purpose": {"fr": "Salon de l’eau"}, "from": "2025-03-03", "to": "2025-03-05",
        "moves": [
            {"key": "m1", "to": "proposed", "on": "2025-01-10"}, {"key": "m2", "to": "approved", "on": "2025-02-01"},
            {"key": "m3", "to": "under_way", "on": "2025-03-03"}, {"key": "m4", "to": "returned", "on": "2025-03-05"},
        ],
        "costs": [
            {"key": "c1", "kind": "travel", "planned": euros("700"), "actual": euros("735"), "payer": "us"},
            {"key": "c2", "kind": "lodging", "planned": euros("300"), "actual": euros("290"), "payer": "us"},
            {"key": "c3", "kind": "hospitality", "planned": euros("90"), "payer": "host"},
        ],
        "visibility": "public",
    });
    let id = world.create(Kind::Mobility, None, draft).await;
    let server = world.visitor();
    let list = shown(
        &server
            .get("/en/operations/missions?utm_source=letter")
            .await,
    );
    for said in ["Estimate", "€1,000", "€1,025", "€25"] {
        assert!(list.contains(said), "no {said} in {list}");
    }
    let page = shown(&server.get(&format!("/en/operations/missions/{id}")).await);
    let foot = page.split("<tfoot>").nth(1).expect("a total");
    assert!(
        foot.contains("Total that we pay") && foot.contains("€1,025"),
        "{foot}"
    );
}
