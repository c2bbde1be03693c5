//! A year of values at one desk.

use policy::measurement::Observation;
use policy::rights::Role;
use policy::table::Held;
use policy::{Audience, Kind};
use serde_json::{Value, json};

use crate::testing::{World, world};

/// Two indicators: one with two parts that are added, one ratio observed twice a year.
async fn desk() -> World {
    let world = world().await;
    let indicator = |name: &str, fields: Value| {
        let mut draft = json!({"name": {"fr": name}, "level": "territorial", "kind": "outcome", "nature": "number",
            "direction": "up", "frequency_months": 12, "visibility": "public"});
        for (field, value) in fields.as_object().unwrap() {
            draft[field] = value.clone();
        }
        draft
    };
    let parts = json!({"aggregation": "sum", "disaggregations": ["femmes", "hommes"]});
    world
        .create(
            Kind::Indicator,
            Some("IND-01"),
            indicator("Stagiaires", parts),
        )
        .await;
    let ratio = json!({"aggregation": "ratio_of_sums", "nature": "share", "frequency_months": 6});
    world
        .create(
            Kind::Indicator,
            Some("IND-02"),
            indicator("Part des jeunes", ratio),
        )
        .await;
    world
}

/// Values as `code day value status`, in the order of days.
fn values(world: &World) -> Vec<String> {
    let snapshot = world.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let all = policy.table::<Observation>().following(None);
    let mut found: Vec<String> = all
        .map(|one| {
            let body = &one.body;
            let code = policy.code(body.indicator.id()).unwrap();
            let part = body.disaggregation.as_deref().unwrap_or("-");
            let status: &str = body.status.into();
            format!("{code} {} {part} {} {status}", body.observed_on, body.value)
        })
        .collect();
    found.sort();
    found
}

async fn send(world: &World, cells: &[(&str, &str)]) -> String {
    let server = world.signed_in(Role::Officer).await;
    let answer = server
        .post("/en/observations?period=2025")
        .form(cells)
        .await;
    answer.text()
}

#[tokio::test]
async fn a_year_of_values_is_written_together_and_parts_make_their_whole() {
    let world = desk().await;
    let server = world.signed_in(Role::Officer).await;
    let page = server.get("/en/observations?period=2025").await.text();
    for expected in [
        "name=\"r0.c1\"",
        "name=\"r1.c1\"",
        "name=\"r3.c0\"",
        "name=\"r3.c1\"",
        "femmes",
        "Ratio of sums",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    assert!(
        !page.contains("name=\"r0.c0\""),
        "no value is expected in June of a yearly indicator"
    );
    let told = send(
        &world,
        &[
            ("r0.c1", ""),
            ("r1.c1", "1,234.5"),
            ("r2.c1", "3"),
            ("r3.c0", "1/2"),
            ("r3.c1", "30/40"),
            ("_status", "final"),
        ],
    )
    .await;
    assert_eq!(
        values(&world),
        [
            "IND-01 2025-12-31 - 1237.5 final",
            "IND-01 2025-12-31 femmes 1234.5 final",
            "IND-01 2025-12-31 hommes 3 final",
            "IND-02 2025-06-30 - 50 final",
            "IND-02 2025-12-31 - 75 final",
        ],
        "{told}"
    );
    let page = server.get("/en/observations?period=2025").await.text();
    assert!(page.contains("(1 + 30) ÷ (2 + 40) = 73.81"), "{page}");
    assert!(
        page.contains("/en/figures/aggregate/IND-02"),
        "the arithmetic leads to its proof"
    );
}

#[tokio::test]
async fn what_stood_changes_with_a_reason_and_is_called_revised() {
    let world = desk().await;
    send(
        &world,
        &[("r3.c0", "50"), ("r3.c1", "75"), ("_status", "final")],
    )
    .await;
    let refused = send(&world, &[("r3.c0", "51"), ("r3.c1", "75")]).await;
    assert!(
        refused.contains("This value stood. Say why it changes."),
        "{refused}"
    );
    assert!(
        refused.contains("href=\"#_reason\"") && refused.contains("id=\"_reason-error\""),
        "the box of the reason is marked, and the summary leads to it\n{refused}"
    );
    assert_eq!(refused.matches("aria-invalid").count(), 1, "{refused}");
    assert!(values(&world).contains(&"IND-02 2025-06-30 - 50 final".to_owned()));
    let refused = send(&world, &[("r1.c1", "twelve"), ("r3.c0", "51")]).await;
    for expected in ["href=\"#r1.c1\"", "href=\"#_reason\""] {
        assert!(refused.contains(expected), "{expected} at once\n{refused}");
    }
    send(
        &world,
        &[("r3.c0", "51"), ("r3.c1", "75"), ("_reason", "Recount")],
    )
    .await;
    assert_eq!(
        values(&world),
        [
            "IND-02 2025-06-30 - 51 revised",
            "IND-02 2025-12-31 - 75 final"
        ]
    );
}

#[tokio::test]
async fn provisional_values_are_confirmed_and_nothing_else_is_touched() {
    let world = desk().await;
    send(&world, &[("r3.c0", "50")]).await;
    assert_eq!(values(&world), ["IND-02 2025-06-30 - 50 provisional"]);
    send(&world, &[("r3.c0", "50")]).await;
    assert_eq!(values(&world), ["IND-02 2025-06-30 - 50 provisional"]);
    send(&world, &[("r3.c0", "50"), ("_confirm", "yes")]).await;
    assert_eq!(values(&world), ["IND-02 2025-06-30 - 50 final"]);
}

#[tokio::test]
async fn bad_input_is_refused_where_it_was_typed_and_nothing_is_written() {
    let world = desk().await;
    for (cell, typed, expected) in [
        ("r0.c1", "twelve", "A number is expected, as you write it"),
        ("r0.c1", "1,2,3", "A number is expected, as you write it"),
        ("r3.c0", "3/0", "must be above zero"),
        ("r3.c0", "101", "problem"),
        ("r3.c0", "-1", "problem"),
    ] {
        let page = send(&world, &[("r1.c1", "5"), (cell, typed)]).await;
        assert!(page.contains("aria-invalid=\"true\""), "{typed}\n{page}");
        assert!(
            expected == "problem" || page.contains(expected),
            "{typed}: {expected}\n{page}"
        );
        assert!(
            page.contains(&format!("value=\"{typed}\"")),
            "what was typed is kept"
        );
        assert!(values(&world).is_empty(), "{typed}");
    }
    let page = send(&world, &[("r1.c1", "twelve"), ("r3.c0", "101")]).await;
    for expected in ["href=\"#r1.c1\"", "href=\"#r3.c0\""] {
        assert!(page.contains(expected), "{expected} at once\n{page}");
    }
    let page = send(&world, &[("r3.c0", "50")]).await;
    assert!(!page.contains("aria-invalid"));
    let emptied = send(&world, &[("r3.c0", "")]).await;
    assert!(emptied.contains("is not emptied here"), "{emptied}");
}

#[tokio::test]
async fn what_was_written_is_said_once_and_a_value_below_zero_asks_for_a_look() {
    let world = desk().await;
    let server = world.signed_in(Role::Officer).await;
    let page = "/en/observations?period=2025";
    for (cells, said) in [
        (&[("r3.c0", "50")][..], "1 value written."),
        (&[("r1.c1", "5"), ("r2.c1", "6")][..], "2 values written."),
        (&[("r1.c1", "-5")][..], "a value below zero: Stagiaires."),
    ] {
        server
            .post(page)
            .form(cells)
            .await
            .assert_status_see_other();
        let after = server.get(page).await.text();
        assert!(after.contains(said), "{said}\n{after}");
        assert!(!server.get(page).await.text().contains(said), "{said}");
    }
}

#[tokio::test]
async fn days_to_come_are_not_open_and_readers_without_the_right_are_refused() {
    let world = desk().await;
    let server = world.signed_in(Role::Officer).await;
    let page = server.get("/en/observations?period=2026").await.text();
    assert!(
        page.contains("to come") && !page.contains("name=\"r0.c1\""),
        "{page}"
    );
    let reviewer = world.signed_in(Role::Reviewer).await;
    reviewer
        .get("/en/observations")
        .await
        .assert_status_forbidden();
}
