//! Means and deadlines.

use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use crate::testing::{World, empty, world};

/// Two posts of which one came in 2025, a budget half paid.
async fn office() -> World {
    let world = world().await;
    for (title, fte, from, visibility) in [
        ("Cheffe", "1", "2020-01-01", "public"),
        ("Chargé", "0.5", "2025-03-01", "internal"),
    ] {
        let post = json!({"department": "DEP-01", "title": {"fr": title}, "fte": fte, "from": from, "visibility": visibility});
        world.create(Kind::Post, None, post).await;
    }
    let euros = |amount: &str| json!({"amount": amount, "currency": "EUR"});
    let line = json!({"fiscal_year": 2025, "line": "930", "label": {"fr": "Action"}, "voted": euros("1000"), "visibility": "public"});
    let line = world.create(Kind::BudgetLine, None, line).await;
    let expense = json!({
        "line": line, "kind": "mixed", "visibility": "public",
        "amounts": [
            {"key": "1", "state": "committed", "on": "2025-05-01", "amount": euros("800")},
            {"key": "2", "state": "paid", "on": "2025-06-01", "amount": euros("500")},
        ],
    });
    world.create(Kind::Expense, None, expense).await;
    world
}

#[tokio::test]
async fn posts_and_budget_are_told_year_by_year() {
    let world = office().await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/means").await.text();
    for expected in [
        "Full-time equivalents: 1 in 2021, 1.5 in 2025.",
        "In 2025, 50.0% of what was voted is paid.",
        "€1,000",
        "Promises kept",
        "/en/figures/budget_execution",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    let earlier = server.get("/en/means?period=2024").await.text();
    assert!(
        earlier.contains("Full-time equivalents: 1 in 2020, 1 in 2024."),
        "{earlier}"
    );
}

#[tokio::test]
async fn the_public_sees_less() {
    let world = office().await;
    let page = world.visitor().get("/en/means").await.text();
    assert!(
        page.contains("Full-time equivalents: 1 in 2021, 1 in 2025."),
        "{page}"
    );
}

#[tokio::test]
async fn every_language_has_its_words() {
    for world in [office().await, empty().await] {
        for language in ["fr", "en", "es"] {
            let answer = world.visitor().get(&format!("/{language}/means")).await;
            answer.assert_status_ok();
            assert!(!answer.text().contains('⟦'), "{}", answer.text());
        }
    }
}
