//! The proof that adding a kind is a struct, its labels and a record: the sample kind has nothing else, and every door knows it.

use policy::Kind;
use policy::rights::Role;
use serde_json::{Value, json};

use crate::testing::world;

fn words(page: &str) -> &str {
    assert!(!page.contains('⟦'), "words are missing: {page}");
    page
}

#[tokio::test]
async fn a_kind_that_only_says_what_it_is_has_pages_in_three_languages() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    for language in ["fr", "en", "es"] {
        let list = server
            .get(&format!("/{language}/measurement/samples"))
            .await;
        list.assert_status_ok();
        words(&list.text());
        let form = server
            .get(&format!("/{language}/measurement/samples/new"))
            .await;
        form.assert_status_ok();
        let form = form.text();
        assert!(
            words(&form).contains("name=\"name.fr\""),
            "the form asks for its name: {form}"
        );
        assert!(
            form.contains("measures"),
            "the form has its list of measures: {form}"
        );
    }
}

#[tokio::test]
async fn a_sample_is_written_shown_found_exported_and_remembered() {
    let world = world().await;
    let draft = json!({"name": {"fr": "Échantillon d’eau"}, "measures": [{"value": "12.5", "on": "2025-06-30"}]});
    let id = world
        .create(
            Kind::parse("sample").expect("the feature is on"),
            None,
            draft,
        )
        .await;
    let server = world.signed_in(Role::Head).await;
    let page = server
        .get(&format!("/fr/measurement/samples/{id}"))
        .await
        .text();
    assert!(
        words(&page).contains("Échantillon d’eau") && page.contains("12,5"),
        "{page}"
    );
    assert!(page.contains("SAM-01"), "it has a code of its own: {page}");
    let history = server.get("/fr/measurement/samples/SAM-01/history").await;
    history.assert_status_ok();
    words(&history.text());
    let sheet = server.get("/fr/measurement/samples/export.csv").await;
    sheet.assert_status_ok();
    assert!(sheet.text().contains("SAM-01"), "{}", sheet.text());
}

#[tokio::test]
async fn the_programming_interface_reads_describes_and_writes_samples() {
    let world = world().await;
    let account = world.account(Role::Head).await;
    let (_, secret) = world
        .office
        .create_token(account.id, "test", None)
        .await
        .expect("a token");
    let server = world.visitor();
    let bearer = format!("Bearer {secret}");
    let made = server
        .post("/api/v1/samples")
        .add_header("authorization", &bearer)
        .json(&json!({"fields": {"name": {"fr": "Premier"}}}))
        .await;
    made.assert_status(axum::http::StatusCode::CREATED);
    let list: Value = server
        .get("/api/v1/samples")
        .add_header("authorization", &bearer)
        .await
        .json();
    assert_eq!(list["items"][0]["fields"]["name"]["fr"], "Premier");
    let described: Value = server.get("/api/v1/openapi.json").await.json();
    assert!(
        described["paths"]["/samples"].is_object(),
        "{:?}",
        described["paths"]
            .as_object()
            .map(|p| p.keys().collect::<Vec<_>>())
    );
}

#[tokio::test]
async fn an_internal_sample_does_not_exist_for_the_public() {
    let world = world().await;
    let id = world
        .create(
            Kind::parse("sample").expect("the feature is on"),
            None,
            json!({"name": {"fr": "Secret"}}),
        )
        .await;
    let visitor = world.visitor();
    visitor
        .get(&format!("/fr/measurement/samples/{id}"))
        .await
        .assert_status_not_found();
    assert!(
        !visitor
            .get("/fr/measurement/samples")
            .await
            .text()
            .contains("Secret")
    );
}
