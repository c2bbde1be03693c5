//! The interface as a program meets it, served in process over the small world.

mod documents;
mod forms;
mod lists;
mod past;
mod reading;
mod rights;
mod writing;

use axum::http::{HeaderName, HeaderValue, Method};
use axum_test::{TestResponse, TestServer};
use policy::rights::Role;
use serde_json::{Value, json};

use crate::testing::{World, world};

/// A program at work in somebody's name, or in nobody's.
struct Program {
    server: TestServer,
    token: Option<String>,
}

impl Program {
    async fn of(world: &World, role: Option<Role>) -> Self {
        let token = match role {
            Some(role) => {
                let account = world.account(role).await;
                Some(
                    world
                        .office
                        .create_token(account.id, "test", None)
                        .await
                        .unwrap()
                        .1,
                )
            }
            None => None,
        };
        Self {
            server: world.visitor(),
            token,
        }
    }

    async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> TestResponse {
        let mut request = self.server.method(method, &format!("/api/v1{path}"));
        if let Some(token) = &self.token {
            request = request.add_header("authorization", format!("Bearer {token}"));
        }
        for (name, value) in headers {
            let name = HeaderName::try_from(*name).unwrap();
            request = request.add_header(name, HeaderValue::try_from(*value).unwrap());
        }
        match body {
            Some(body) => request.json(&body).await,
            None => request.await,
        }
    }

    async fn get(&self, path: &str) -> TestResponse {
        self.ask(Method::GET, path, &[], None).await
    }

    async fn post(&self, path: &str, body: Value) -> TestResponse {
        self.ask(Method::POST, path, &[], Some(body)).await
    }

    async fn put(&self, path: &str, version: &str, body: Value) -> TestResponse {
        self.ask(Method::PUT, path, &[("if-match", version)], Some(body))
            .await
    }

    /// What a question that must succeed is answered.
    async fn read(&self, path: &str) -> Value {
        let answer = self.get(path).await;
        assert_eq!(answer.status_code(), 200, "{path}: {}", answer.text());
        answer.json()
    }
}

/// A problem document of this status and name, complete; what is wrong by place.
fn problem(answer: &TestResponse, status: u16, name: &str) -> Vec<(String, String)> {
    let text = answer.text();
    assert_eq!(answer.status_code(), status, "{text}");
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body: Value = answer.json();
    assert_eq!(
        body["type"],
        json!(format!("urn:cosmopole:problem:{name}")),
        "{text}"
    );
    assert_eq!(body["status"], json!(status));
    assert!(
        body["instance"].as_str().unwrap().starts_with("urn:uuid:"),
        "{text}"
    );
    assert!(!text.contains('⟦'), "a text is missing: {text}");
    let wrong = body["problems"].as_array().unwrap().iter();
    wrong
        .map(|one| {
            (
                one["path"].as_str().unwrap().to_owned(),
                one["key"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

/// A place and a key, to compare with.
fn at(path: &str, key: &str) -> (String, String) {
    (path.to_owned(), key.to_owned())
}

async fn program(role: Option<Role>) -> (World, Program) {
    let world = world().await;
    let program = Program::of(&world, role).await;
    (world, program)
}
