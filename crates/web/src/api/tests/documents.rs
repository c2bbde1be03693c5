//! The description says what is served, and what is served is as it says.

use axum::http::Method;
use language::Language;
use policy::Kind;
use policy::rights::Role;
use serde_json::{Value, json};

use super::forms::misfits;
use super::{Program, problem, program};
use crate::api::openapi::document;
use crate::api::operations::{What, all};
use crate::testing::world;

/// The form of an answer of an operation, by the description.
fn form(document: &Value, path: &str, method: &str, status: u16) -> Value {
    let answers = &document["paths"][path][method]["responses"];
    let mut answer = answers[status.to_string()].clone();
    assert!(
        answer.is_object(),
        "{method} {path} says nothing of {status}"
    );
    if let Some(name) = answer["$ref"].as_str() {
        answer = document
            .pointer(name.trim_start_matches('#'))
            .unwrap()
            .clone();
    }
    let media = answer["content"].as_object().into_iter().flatten().next();
    media.map_or(Value::Null, |(_, media)| media["schema"].clone())
}

fn in_form(body: &Value, document: &Value, path: &str, method: &str, status: u16) {
    let form = form(document, path, method, status);
    let wrong = misfits(body, &form, document);
    assert!(
        wrong.is_empty(),
        "{method} {path} {status}: {wrong:#?}\n{body:#}"
    );
}

#[tokio::test]
async fn every_address_is_described_and_every_description_is_served() {
    let (_world, program) = program(Some(Role::Head)).await;
    let description: Value = program.read("/openapi.json").await;
    assert_eq!(description["openapi"], "3.1.0");
    let mut described = 0;
    for (path, methods) in description["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            described += 1;
            let real = path
                .replace("{key}", "NO-1")
                .replace("{version}", "1")
                .replace("{name}", "none")
                .replace("{kind}", "none");
            let method: Method = method.to_uppercase().parse().unwrap();
            let answer = program.ask(method.clone(), &real, &[], None).await;
            assert_ne!(answer.status_code(), 405, "{method} {path}");
            let form = form(
                &description,
                path,
                method.as_str().to_lowercase().as_str(),
                answer.status_code().as_u16(),
            );
            if !form.is_null() {
                let wrong = misfits(&answer.json(), &form, &description);
                assert!(wrong.is_empty(), "{method} {path}: {wrong:?}");
            }
        }
    }
    assert_eq!(described, all().len());
}

#[tokio::test]
async fn records_of_every_kind_have_the_form_that_is_described() {
    let world = world().await;
    let description = document(Language::En);
    for role in [
        None,
        Some(Role::Head),
        Some(Role::Partner),
        Some(Role::Evaluator),
    ] {
        let program = Program::of(&world, role).await;
        for kind in Kind::ALL {
            let path = format!("/{}", kind.plural());
            let answer = program.get(&path).await;
            let status = answer.status_code().as_u16();
            let body: Value = answer.json();
            in_form(&body, &description, &path, "get", status);
            for item in body["items"].as_array().into_iter().flatten() {
                let key = item["code"].as_str().or(item["id"].as_str()).unwrap();
                let one = program.read(&format!("{path}/{key}")).await;
                assert_eq!(one, *item, "{role:?} {key}");
                in_form(&one, &description, &format!("{path}/{{key}}"), "get", 200);
                let past = program.get(&format!("{path}/{key}/history")).await;
                let status = past.status_code().as_u16();
                in_form(
                    &past.json(),
                    &description,
                    &format!("{path}/{{key}}/history"),
                    "get",
                    status,
                );
            }
        }
    }
}

#[tokio::test]
async fn answers_beside_records_have_the_form_that_is_described() {
    let (_world, program) = program(Some(Role::Head)).await;
    let description = document(Language::En);
    let asked = [
        ("/figures", "/figures"),
        ("/figures/vitality?record=AGR-01", "/figures/{name}"),
        (
            "/figures/vitality?record=AGR-02&as_of=2020-01-01",
            "/figures/{name}",
        ),
        ("/figures/clock?record=AGR-01", "/figures/{name}"),
        ("/search?q=eau", "/search"),
        ("/kinds", "/kinds"),
        ("/kinds/agreement", "/kinds/{kind}"),
        ("/account", "/account"),
        ("/health", "/health"),
    ];
    for (path, described) in asked {
        in_form(
            &program.read(path).await,
            &description,
            described,
            "get",
            200,
        );
    }
    let sent =
        json!({"edits": [{"create": {"kind": "theme", "fields": {"name": {"fr": "Ports"}}}}]});
    let done = program.post("/commands", sent).await;
    in_form(
        &done.json(),
        &description,
        "/commands",
        "post",
        done.status_code().as_u16(),
    );
}

#[test]
fn the_description_says_everything_in_three_languages() {
    for language in Language::ALL {
        let text = document(language).to_string();
        assert!(
            !text.contains('⟦'),
            "a text is missing: {}",
            &text[text.find('⟦').unwrap()..][..60]
        );
        for operation in all() {
            assert!(operation.what == What::Description || !operation.path().is_empty());
        }
    }
}

#[test]
fn what_was_known_is_described_wherever_it_is_answered() {
    let description = document(Language::En);
    for path in ["/agreements", "/figures/{name}", "/scorecard"] {
        let asked = &description["paths"][path]["get"];
        let parameters = asked["parameters"].as_array().unwrap();
        assert!(
            parameters.iter().any(|one| one["name"] == "known_at"),
            "{path}"
        );
        assert!(asked["responses"]["403"].is_object(), "{path}");
    }
}

#[test]
fn no_two_addresses_are_the_same() {
    let mut known: Vec<(String, Method)> = all()
        .iter()
        .map(|one| (one.path(), one.what.method()))
        .collect();
    let count = known.len();
    known.sort_by_key(|(path, method)| (path.clone(), method.to_string()));
    known.dedup();
    assert_eq!(known.len(), count);
}

#[tokio::test]
async fn the_page_of_documentation_speaks_three_languages() {
    let world = world().await;
    let server = world.visitor();
    for language in Language::ALL {
        let answer = server.get(&format!("/{}/api", language.code())).await;
        let text = answer.text();
        assert_eq!(answer.status_code(), 200, "{text}");
        assert!(
            text.contains("/api/v1/agreements/{key}/moves")
                && text.contains("urn:cosmopole:problem:invalid")
        );
        assert!(
            !text.contains('⟦'),
            "a text is missing: {}",
            &text[text.find('⟦').unwrap()..][..60]
        );
    }
}

#[tokio::test]
async fn every_refusal_under_the_interface_is_a_problem_document() {
    let (_world, program) = program(Some(Role::Head)).await;
    let server = &program.server;
    problem(&program.get("/nothing").await, 404, "not-found");
    problem(&program.get("/agreements/AGR-99").await, 404, "not-found");
    problem(
        &program.get("/agreements?as_of=yesterday").await,
        400,
        "parameters",
    );
    problem(&server.get("/api/v2").await, 404, "not-found");
    let method = program.ask(Method::DELETE, "/agreements", &[], None).await;
    problem(&method, 405, "method");
    assert!(method.header("allow").to_str().unwrap().contains("POST"));
    let wrong = server
        .get("/api/v1/agreements")
        .add_header("authorization", "Bearer cosmopole_wrong")
        .await;
    problem(&wrong, 401, "wrong-token");
    assert!(
        wrong
            .header("www-authenticate")
            .to_str()
            .unwrap()
            .starts_with("Bearer")
    );
    let strange = server
        .get("/api/v1/agreements")
        .add_header("authorization", "Basic aGVhZDpoZWFk")
        .await;
    problem(&strange, 401, "wrong-token");
    let other_site = server
        .post("/api/v1/themes")
        .add_header("origin", "https://evil.example")
        .add_header("sec-fetch-site", "cross-site")
        .json(&json!({}))
        .await;
    problem(&other_site, 403, "denied");
}

#[tokio::test]
async fn a_problem_is_told_in_the_language_that_was_asked_for() {
    let (_world, program) = program(Some(Role::Head)).await;
    for (language, words) in [
        ("fr", "Il n’y a rien ici"),
        ("en-GB, fr;q=0.5", "There is nothing here"),
        ("es", "Aquí no hay nada"),
    ] {
        let answer = program
            .ask(
                Method::GET,
                "/agreements/AGR-99",
                &[("accept-language", language)],
                None,
            )
            .await;
        let body: Value = answer.json();
        assert_eq!(
            body["title"].as_str().unwrap().replace('\u{a0}', " "),
            words
        );
    }
}
