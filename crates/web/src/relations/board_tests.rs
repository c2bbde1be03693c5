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
async fn a_renewal_of_which_the_record_says_no_more_is_told_as_such_before_and_after() {
    let world = networks().await;
    let server = world.signed_in(Role::Head).await;
    let later = server.get("/en/networks?as_of=2030-06-30").await.text();
    for expected in [
        "Renewed on 31 March 2026; the next renewal is not noted",
        "Renewed on 31 December 2026; the next renewal is not noted",
    ] {
        assert!(later.contains(expected), "{expected}\n{later}");
    }
    assert!(!later.contains("will renew itself"), "{later}");
    assert!(!later.contains("30 September 2025"), "{later}");
    let earlier = server.get("/en/networks?as_of=2021-06-30").await.text();
    assert!(
        earlier.contains("30 September 2025, the only date noted"),
        "{earlier}"
    );
    let near = server.get("/en/networks?as_of=2025-09-30").await.text();
    assert!(near.contains("30 September 2025 (last day)"), "{near}");
}

#[tokio::test]
async fn scores_are_drawn_of_a_hundred_and_a_missing_cost_is_told_in_words_that_wrap() {
    let world = networks().await;
    let network = json!({"name": {"fr": "Deltas"}, "kind": "thematic"});
    let network = world.create(Kind::Network, None, network).await;
    let used = json!({
        "network": network, "member": "GOV-01", "status": "full", "joined_on": "2016-05-01",
        "moves": [{"key": "1", "to": "member", "on": "2016-05-01"}],
        "seats": [{"key": "1", "role": {"fr": "Trésorier"}, "from": "2020-01-01"}],
    });
    world.create(Kind::Membership, None, used).await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/networks").await.text();
    let scores = page.split("id=\"scores\"").nth(1).unwrap();
    let scores = scores.split("</section>").next().unwrap();
    // A seat alone is 20 of the 80 points that count without meetings: a quarter of the width.
    assert!(scores.contains("25 · "), "{scores}");
    for width in ["140", "82.5"] {
        let bar = format!("class=\"bar\" x=\"0\" y=\"25\" width=\"{width}\"");
        assert!(scores.contains(&bar), "{width}\n{scores}");
    }
    assert!(page.contains("<span class=\"in-words\"><a "), "{page}");
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
