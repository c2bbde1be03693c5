//! The register as it was known, as programs ask for it: a published figure is found again, whatever was corrected since.

use axum::http::Method;
use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use super::{Program, at, problem, program};

const FIGURE: &str = "/figures/vitality?record=AGR-01";

#[tokio::test]
async fn figures_lists_and_records_are_answered_as_they_were_known() {
    let (world, program) = program(Some(Role::Officer)).await;
    let figure = program.read(FIGURE).await;
    let version = figure["version"].as_i64().unwrap();
    let exchanges = program.read("/exchanges").await;
    let scorecard = program.read("/scorecard").await;
    for day in ["2025-12-01", "2025-11-01"] {
        let draft =
            json!({"agreement": "AGR-01", "date": day, "kind": "project", "initiator": "them"});
        world.create(Kind::Exchange, None, draft).await;
    }
    let corrected = program.read(FIGURE).await;
    assert_ne!(corrected["value"], figure["value"]);
    let known = |path: &str| {
        let sign = if path.contains('?') { '&' } else { '?' };
        format!("{path}{sign}known_at={version}")
    };
    assert_eq!(program.read(&known(FIGURE)).await, figure);
    assert_eq!(program.read(&known("/exchanges")).await, exchanges);
    assert_eq!(program.read(&known("/scorecard")).await, scorecard);
    let id = program.read("/exchanges?sort=-date&limit=1").await["items"][0]["id"].clone();
    let address = format!("/exchanges/{}", id.as_str().unwrap());
    program.read(&address).await;
    problem(&program.get(&known(&address)).await, 404, "not-found");
}

#[tokio::test]
async fn what_was_known_is_asked_by_the_office_in_reading_and_within_the_ledger() {
    let (world, program) = program(Some(Role::Head)).await;
    for (given, key) in [
        ("5000", "pages-past-beyond"),
        ("yesterday", "pages-past-neither"),
        ("2025-02-30", "pages-past-neither"),
    ] {
        let answer = program.get(&format!("{FIGURE}&known_at={given}")).await;
        let wrong = problem(&answer, 400, "parameters");
        assert_eq!(wrong, [at("known_at", key)]);
    }
    let written = program
        .ask(
            Method::POST,
            "/themes?known_at=3",
            &[],
            Some(json!({"fields": {"name": "Port"}})),
        )
        .await;
    problem(&written, 400, "bad-request");
    let nowhere = program
        .ask(Method::POST, "/themes/0?known_at=3", &[], None)
        .await;
    problem(&nowhere, 405, "method");
    for role in [None, Some(Role::Partner)] {
        let other = Program::of(&world, role).await;
        let answer = other.get(&format!("{FIGURE}&known_at=3")).await;
        problem(&answer, 403, "denied");
    }
}
