//! Quick entry.

use policy::rights::Role;

use crate::testing::{World, world};

fn exchanges(world: &World) -> usize {
    let snapshot = world.office.snapshot();
    snapshot
        .of(policy::Audience::Internal)
        .count(policy::Kind::Exchange)
}

#[tokio::test]
async fn rows_that_say_something_are_written_together_and_blank_ones_are_passed_over() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let page = server.get("/en/relations/exchanges/grid").await;
    page.assert_status_ok();
    assert!(
        page.text().contains("name=\"r0.agreement\""),
        "{}",
        page.text()
    );
    let rows = [
        ("r0.agreement", "AGR-01"),
        ("r0.date", "2025-11-03"),
        ("r0.kind", "technical"),
        ("r0.initiator", "us"),
        ("r1.agreement", ""),
        ("r1.date", ""),
        ("r2.agreement", "AGR-01"),
        ("r2.date", "2025-11-04"),
        ("r2.kind", "greeting"),
        ("r2.initiator", "them"),
    ];
    let before = exchanges(&world);
    let answer = server
        .post("/en/relations/exchanges/grid")
        .form(&rows)
        .await;
    assert_eq!(answer.status_code(), 303, "{}", answer.text());
    assert_eq!(exchanges(&world), before + 2);
}

#[tokio::test]
async fn one_wrong_row_writes_nothing_and_says_which() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let before = exchanges(&world);
    let rows = [
        ("r0.agreement", "AGR-01"),
        ("r0.date", "2025-11-03"),
        ("r0.kind", "technical"),
        ("r0.initiator", "us"),
        ("r1.agreement", "AGR-99"),
        ("r1.date", "2025-11-03"),
        ("r1.kind", "technical"),
        ("r1.initiator", "us"),
    ];
    let page = server
        .post("/en/relations/exchanges/grid")
        .form(&rows)
        .await
        .text();
    assert!(page.contains("Row 2"), "{page}");
    assert!(page.contains("AGR-99"), "what was typed is kept");
    assert_eq!(exchanges(&world), before);
}

#[tokio::test]
async fn a_kind_without_a_grid_or_a_reader_without_the_right_has_none() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    server
        .get("/en/relations/agreements/grid")
        .await
        .assert_status_not_found();
    let reviewer = world.signed_in(Role::Reviewer).await;
    reviewer
        .get("/en/relations/exchanges/grid")
        .await
        .assert_status_forbidden();
}
