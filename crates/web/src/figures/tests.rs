//! Proof pages.

use policy::rights::Role;

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
