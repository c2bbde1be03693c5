//! The portfolio of networks and the chains of positions.

use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use crate::governance::board_tests::objective;
use crate::testing::{World, empty, world};

/// A membership whose notice date has passed, one whose fee nobody knows, and a chain with a gap.
async fn networks() -> World {
    let world = world().await;
    let objective = objective(&world).await;
    for (name, renewal, fee) in [
        ("Ports", "2026-03-31", true),
        ("Rives", "2026-12-31", false),
    ] {
        let network = json!({"name": {"fr": name}, "kind": "thematic", "notice_months": 6, "visibility": "public"});
        let network = world.create(Kind::Network, None, network).await;
        let fees = if fee {
            json!([{"key": "1", "year": 2025, "amount": {"amount": "9000", "currency": "EUR"}}])
        } else {
            json!([])
        };
        let visibility = if fee { "public" } else { "internal" };
        let membership = json!({
            "network": network, "member": "GOV-01", "status": "full", "joined_on": "2016-05-01", "renewal_on": renewal,
            "moves": [{"key": "1", "to": "member", "on": "2016-05-01"}], "fee_years": fees, "visibility": visibility,
        });
        world.create(Kind::Membership, None, membership).await;
    }
    let stages = json!([
        {"key": "1", "stage": "drafted", "on": "2024-01-01"},
        {"key": "2", "stage": "voiced", "on": "2024-02-01", "evidence": {"fr": "Tribune"}, "contribution": "shared"},
    ]);
    let position = json!({"text": {"fr": "Un guichet"}, "objective": objective, "stages": stages, "visibility": "public"});
    world.create(Kind::Position, None, position).await;
    let text = json!({"title": {"fr": "Texte des rives"}, "opened_on": "2024-01-01", "visibility": "public"});
    let text = world.create(Kind::Declaration, None, text).await;
    let adhesion = json!({"declaration": text, "kind": "government", "adherent": "GOV-02", "on": "2024-02-01", "visibility": "public"});
    world.create(Kind::Adhesion, None, adhesion).await;
    world
}

#[tokio::test]
async fn a_notice_date_that_has_passed_is_seen_first_and_an_unknown_cost_is_not_zero() {
    let world = networks().await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/networks").await.text();
    let warning = page.split("notice warning").nth(1).unwrap();
    let warning = warning.split("</div>").next().unwrap();
    assert!(
        warning.contains("Ports") && warning.contains("30 September 2025"),
        "{warning}"
    );
    assert!(!warning.contains("Rives"), "{warning}");
    assert!(page.contains("Notice date passed on 30 September 2025"));
    assert!(page.contains("/en/figures/network_return/"));
    let costs = page
        .split("id=\"costs\"")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    assert!(
        costs.contains("unknown") || costs.contains("Unknown"),
        "{costs}"
    );
}

#[tokio::test]
async fn a_chain_with_a_gap_says_what_was_noted_and_claims_nothing_of_it() {
    let world = networks().await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/incidence").await.text();
    let chains = page
        .split("id=\"chains\"")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    for expected in [
        "(reached)",
        "(noted, but not traceable)",
        "(not reached)",
        "Stages reached: 1",
        "broken",
    ] {
        assert!(chains.contains(expected), "{expected}\n{chains}");
    }
    for expected in [
        "Tribune",
        "We contributed to it: With others",
        "Texte des rives",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
    let before = server.get("/en/incidence?as_of=2024-01-15").await.text();
    assert!(!before.contains("Tribune"), "a later stage shows");
}

#[tokio::test]
async fn the_public_sees_less_and_every_language_has_its_words() {
    let world = networks().await;
    let page = world.visitor().get("/fr/networks").await.text();
    assert!(page.contains("Ports") && !page.contains("Rives<"), "{page}");
    for world in [networks().await, empty().await] {
        for address in ["networks", "incidence"] {
            for language in ["fr", "en", "es"] {
                let answer = world.visitor().get(&format!("/{language}/{address}")).await;
                answer.assert_status_ok();
                assert!(!answer.text().contains('⟦'), "{}", answer.text());
            }
        }
    }
    let table = world
        .visitor()
        .get("/fr/incidence.csv?table=adherents")
        .await
        .text();
    assert!(table.contains("Texte des rives"), "{table}");
}
