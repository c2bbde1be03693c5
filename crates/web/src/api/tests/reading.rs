//! Reading one record: what names it, its fields, what it refers to, and the version that a reader has already.

use axum::http::Method;
use policy::rights::Role;
use serde_json::{Value, json};

use super::{at, problem, program};

#[tokio::test]
async fn a_record_names_what_it_refers_to() {
    let (world, program) = program(Some(Role::Head)).await;
    let agreement = program.read("/agreements/agr-01").await;
    assert_eq!(
        (
            &agreement["kind"],
            &agreement["code"],
            &agreement["version"]
        ),
        (&json!("agreement"), &json!("AGR-01"), &json!(1))
    );
    assert_eq!(agreement["fields"]["type"], "twinning");
    assert_eq!(agreement["fields"]["visibility"], "public");
    let id = world.id("GOV-02").to_string();
    assert_eq!(agreement["fields"]["parties"][1]["party"], json!(id));
    assert_eq!(
        agreement["links"][&id],
        json!({"code": "GOV-02", "kind": "government"})
    );
    let by_id = program
        .read(&format!("/agreements/{}", world.id("AGR-01")))
        .await;
    assert_eq!(by_id, agreement);
    problem(&program.get("/actions/AGR-01").await, 404, "not-found");
    // A kind whose own field is called like what names a record stays apart from it.
    let government = program.read("/governments/GOV-02").await;
    assert_eq!(
        (&government["kind"], &government["fields"]["kind"]),
        (&json!("government"), &json!("municipal"))
    );
}

#[tokio::test]
async fn a_version_that_is_known_is_not_sent_again() {
    let (_world, program) = program(Some(Role::Head)).await;
    let first = program.get("/agreements/AGR-01").await;
    assert_eq!(first.header("etag"), "\"1\"");
    let again = program
        .ask(
            Method::GET,
            "/agreements/AGR-01",
            &[("if-none-match", "\"1\"")],
            None,
        )
        .await;
    assert_eq!(
        (again.status_code().as_u16(), again.text().as_str()),
        (304, "")
    );
    let other = program
        .ask(
            Method::GET,
            "/agreements/AGR-01",
            &[("if-none-match", "\"2\"")],
            None,
        )
        .await;
    assert_eq!(other.status_code(), 200);
}

#[tokio::test]
async fn a_figure_comes_with_its_proof() {
    let (_world, program) = program(Some(Role::Head)).await;
    let figure = program.read("/figures/vitality?record=AGR-01").await;
    assert_eq!(
        (&figure["record"], &figure["as_of"]),
        (&json!("AGR-01"), &json!("2025-12-31"))
    );
    assert!(figure["value"]["class"].is_string(), "{figure}");
    assert!(!figure["counted"].as_array().unwrap().is_empty());
    let not_signed = program
        .read("/figures/vitality?record=AGR-01&as_of=2020-06-01")
        .await;
    assert_eq!(not_signed["not_assessable"]["key"], "vitality-not-signed");
    assert!(
        not_signed["not_assessable"]["message"]
            .as_str()
            .is_some_and(|words| !words.contains('⟦'))
    );
    problem(
        &program.get("/figures/vigour?record=AGR-01").await,
        404,
        "not-found",
    );
    problem(
        &program.get("/figures/vitality?record=GOV-01").await,
        404,
        "not-found",
    );
    let all = program.read("/figures/vitality").await;
    assert_eq!(all["total"], json!(all["items"].as_array().unwrap().len()));
    assert!(all["items"][0]["record"].is_string(), "{all}");
    problem(
        &program.get("/figures/vitality?period=2025").await,
        400,
        "parameters",
    );
}

#[tokio::test]
async fn a_date_that_is_none_is_named_with_what_would_be_accepted() {
    let (_world, program) = program(Some(Role::Head)).await;
    for path in ["/figures/planned_share", "/agreements", "/scorecard"] {
        let wrong = program.get(&format!("{path}?as_of=2025-02-30")).await;
        assert_eq!(
            problem(&wrong, 400, "parameters"),
            [at("as_of", "frame-not-day")]
        );
        let body: Value = wrong.json();
        let told = &body["problems"][0];
        assert_eq!(told["with"]["given"], "2025-02-30");
        assert!(told["message"].as_str().unwrap().contains("2025-12-31"));
        let both = format!("{path}?as_of=yesterday&known_at=tomorrow");
        assert_eq!(
            problem(&program.get(&both).await, 400, "parameters"),
            [
                at("as_of", "frame-not-day"),
                at("known_at", "pages-past-neither")
            ]
        );
    }
}

#[tokio::test]
async fn dates_at_the_ends_of_time_are_answered() {
    let (_world, program) = program(Some(Role::Head)).await;
    for day in ["0001-01-01", "9999-12-31", "-009999-01-01"] {
        for path in [
            "/agreements?type=twinning",
            "/agreements?sort=title",
            "/figures/vitality?record=AGR-01",
            "/figures/clock?record=AGR-01",
        ] {
            let sign = if path.contains('?') { '&' } else { '?' };
            let answer = program.get(&format!("{path}{sign}as_of={day}")).await;
            assert!(
                answer.status_code().as_u16() < 500,
                "{path} {day}: {}",
                answer.text()
            );
        }
        for heading in policy::list::headings(policy::Kind::Agreement) {
            let answer = program
                .get(&format!("/agreements?sort={}&as_of={day}", heading.name))
                .await;
            assert!(
                answer.status_code().as_u16() < 500,
                "{} {day}: {}",
                heading.name,
                answer.text()
            );
        }
    }
}

#[tokio::test]
async fn history_tells_versions_and_gives_each_back() {
    let (_world, program) = program(Some(Role::Head)).await;
    let mut theme: Value = program.read("/themes/THE-01").await;
    theme["fields"]["name"]["es"] = json!("Agua");
    theme["reason"] = json!("Le partenaire est espagnol");
    let changed = program.put("/themes/THE-01", "\"1\"", theme).await;
    assert_eq!(changed.status_code(), 200, "{}", changed.text());
    let history = program.read("/themes/THE-01/history").await;
    assert_eq!(history["total"], 2);
    let newest = &history["items"][0];
    assert_eq!(
        (&newest["version"], &newest["reason"]),
        (&json!(2), &json!("Le partenaire est espagnol"))
    );
    assert_eq!(newest["changes"][0]["path"], "name");
    let first = program.read("/themes/THE-01/history/1").await;
    assert_eq!(
        (&first["version"], &first["fields"]["name"]["es"]),
        (&json!(1), &Value::Null)
    );
    for missing in [
        "/themes/THE-01/history/3",
        "/themes/THE-01/history/x",
        "/actions/THE-01/history",
        "/themes/THE-77/history",
    ] {
        problem(&program.get(missing).await, 404, "not-found");
    }
}

#[tokio::test]
async fn somebody_can_ask_who_they_are() {
    let (world, program) = program(Some(Role::Officer)).await;
    assert_eq!(program.read("/account").await["role"], "officer");
    let nobody = super::Program::of(&world, None).await;
    problem(&nobody.get("/account").await, 401, "sign-in");
    assert_eq!(nobody.read("/health").await["status"], "well");
}
