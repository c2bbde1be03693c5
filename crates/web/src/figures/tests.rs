//! Proof pages.

use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use crate::testing::world;

#[tokio::test]
async fn the_proof_shows_every_part_with_its_arithmetic_and_every_record_with_its_part() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let page = server.get("/en/figures/vitality/AGR-01").await.text();
    // Three substantive exchanges of four, two themes and groups short of three, nobody to call on the other side.
    for expected in [
        "Where this figure comes from: Vitality",
        "3 divided by 4",
        "1 divided by 3",
        "= 15",
        "36 months",
        "cosmopole figures vitality --record AGR-01 --as-of 2025-12-31",
        "/api/v1/figures/vitality?record=AGR-01",
        "Substantive exchange",
        "Symbolic exchange",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
}

#[tokio::test]
async fn the_public_s_figure_counts_only_what_the_public_sees() {
    let world = world().await;
    let page = world
        .visitor()
        .get("/en/figures/vitality/AGR-01")
        .await
        .text();
    assert!(page.contains("2 divided by 3"), "{page}");
    assert!(page.contains("General public"));
    assert!(!page.contains("2025-09-01"), "an internal exchange shows");
}

#[tokio::test]
async fn amounts_are_written_as_money_and_programs_read_them_as_they_are_computed() {
    let world = world().await;
    let euros = |amount: &str| json!({"amount": amount, "currency": "EUR"});
    let line = json!({
        "fiscal_year": 2025, "line": "930", "label": {"fr": "Action"}, "voted": euros("1000"), "visibility": "public",
    });
    let line = world.create(Kind::BudgetLine, None, line).await;
    let paid = json!([{"key": "1", "state": "paid", "on": "2025-06-01", "amount": euros("500")}]);
    let expense = json!({"line": line, "kind": "mixed", "amounts": paid, "visibility": "public"});
    world.create(Kind::Expense, None, expense).await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/figures/budget_execution").await.text();
    for expected in ["€500 divided by €1,000", "50.0%"] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    assert!(!page.contains("50,000"), "cents show\n{page}");
    let exact = server.get("/api/v1/figures/budget_execution").await.text();
    assert!(exact.contains("\"50000\""), "{exact}");
    let page = server.get("/en/figures/mission_estimates").await.text();
    assert!(page.contains("<dd>10%</dd>"), "{page}");
}

#[tokio::test]
async fn what_a_network_gives_is_proved_in_months_with_titles_and_how_each_part_is_made() {
    let world = world().await;
    let network = json!({"name": {"fr": "Ports"}, "kind": "thematic", "notice_months": 6});
    world.create(Kind::Network, Some("NET-01"), network).await;
    let membership = json!({
        "network": "NET-01", "member": "GOV-01", "status": "full", "joined_on": "2016-05-01",
        "moves": [{"key": "1", "to": "member", "on": "2016-05-01"}],
    });
    world
        .create(Kind::Membership, Some("MEM-01"), membership)
        .await;
    let post = json!({"department": "DEP-01", "title": {"fr": "Cheffe"}, "fte": "1", "from": "2020-01-01"});
    let post = world.create(Kind::Post, None, post).await;
    let time = json!({"post": post, "about": "MEM-01", "month": "2025-03-01", "days": "2"});
    world.create(Kind::TimeEntry, None, time).await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/figures/network_return/MEM-01").await.text();
    for expected in [
        "<dd>24 months</dd>",
        "<dd>36 months</dd>",
        "0 divided by 4",
        "1 if we hold a seat there",
        ">Ports, Estuaria Métropole, March 2025</a>",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    assert!(!page.contains("NET-01, "), "a code stands for a name");
}

#[tokio::test]
async fn what_cannot_be_assessed_says_why() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let page = server.get("/en/figures/vitality/AGR-02").await.text();
    assert!(page.contains("Not assessable"));
    assert!(page.contains("Nobody knows whether all exchanges under this agreement are noted."));
}

#[tokio::test]
async fn an_earlier_date_gives_the_figure_of_that_date() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let page = server
        .get("/en/figures/vitality/AGR-01?as_of=2024-12-31")
        .await
        .text();
    assert!(
        page.contains("It is later than the date of the figure."),
        "{page}"
    );
    assert!(page.contains("1 divided by 2"), "{page}");
}

#[tokio::test]
async fn every_picture_is_reached_from_its_room_and_stands_among_the_tabs_of_the_others() {
    let world = world().await;
    let head = world.signed_in(Role::Head).await;
    for board in super::boards::ALL {
        let room = head.get(&format!("/en/{}", board.room)).await.text();
        let address = format!("/en{}", board.address);
        assert!(room.contains(&format!("href=\"{address}\"")), "{address}");
        let page = head.get(&address).await.text();
        let here = format!("href=\"{address}\" aria-current=\"page\"");
        assert!(page.contains(&here), "{address}");
    }
}
