//! Quick entry.

use policy::Kind;
use policy::body::to_flat;
use policy::rights::Role;
use serde_json::json;

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
    let list = server.get("/en/relations/exchanges").await.text();
    assert!(list.contains("Records saved: 2."), "{list}");
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
    for expected in [
        "Row 2, Agreement: No record matches",
        "for example AGR-0",
        "href=\"#r1.agreement\"",
        "id=\"r1.agreement-error\"",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    assert!(page.contains("AGR-99"), "what was typed is kept");
    assert_eq!(exchanges(&world), before);
}

#[tokio::test]
async fn words_stand_in_the_language_of_the_page_and_a_title_is_as_good_as_a_code() {
    let world = world().await;
    let indicator = |name: serde_json::Value| {
        json!({
            "name": name, "level": "territorial", "kind": "outcome", "nature": "number", "unit": {"fr": "points"},
            "direction": "up", "frequency_months": 12, "supplier": "DEP-01",
        })
    };
    let quays = indicator(json!({"fr": "Quais rénovés", "en": "Quays renewed"}));
    let quays = world.create(Kind::Indicator, Some("IND-01"), quays).await;
    for code in ["IND-02", "IND-03"] {
        let twin = indicator(json!({"fr": "Usagers du bac"}));
        world.create(Kind::Indicator, Some(code), twin).await;
    }
    let server = world.signed_in(Role::Officer).await;
    let grid = "/es/measurement/observations/grid";
    let page = server.get(grid).await.text();
    assert!(page.contains("name=\"r0.comment.es\""), "{page}");
    let row = |indicator| {
        [
            ("r0.indicator", indicator),
            ("r0.observed_on", "2025-06-30"),
            ("r0.value", "12"),
            ("r0.status", "final"),
            ("r0.comment.es", "Según el puerto"),
        ]
    };
    let unclear = server.post(grid).form(&row("Usagers du bac")).await.text();
    assert!(unclear.contains("error-summary"), "two bear this name");
    let written = server.post(grid).form(&row("quays renewed")).await;
    assert_eq!(written.status_code(), 303, "{}", written.text());
    let snapshot = world.office.snapshot();
    let written = snapshot.of(policy::Audience::Internal);
    let written: Vec<_> = written.all(Kind::Observation);
    let [one] = &written[..] else {
        panic!("one row was written, not {}", written.len());
    };
    let one = to_flat(one);
    assert_eq!(one["indicator"], json!(quays));
    assert_eq!(one["comment"], json!({"es": "Según el puerto"}));
}

#[tokio::test]
async fn each_problem_names_its_column_and_what_is_no_day_stays_in_sight() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let rows = [
        ("r0.observed_on", "31-31-2025"),
        ("r0.value", "12"),
        ("r0.supplier", "nobody"),
    ];
    let page = server
        .post("/en/measurement/observations/grid")
        .form(&rows)
        .await
        .text();
    for expected in [
        "Row 1, Indicator: To be filled in.",
        "Row 1, Status: To be filled in.",
        "Row 1, Value on: A full date is expected",
        "for example DEP-01",
        "type=\"text\" data-day id=\"r0.observed_on\" name=\"r0.observed_on\" value=\"31-31-2025\"",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
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
