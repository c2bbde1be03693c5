//! The description of the interface (OpenAPI 3.1), assembled from the operations and from the definitions of the kinds, so that it
//! cannot say anything else than what is served.

mod asked;
mod schemas;

use std::sync::OnceLock;

use language::{Language, Words};
use policy::Kind;
use serde_json::{Map, Value, json};

pub use asked::{Place, answers, has_body, parameters};

use super::operations::{Operation, all};
use crate::frame::SESSION;

/// The description in a language, as it is sent.
pub fn text(language: Language) -> &'static str {
    static TEXTS: [OnceLock<String>; 3] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];
    let place = Language::ALL
        .iter()
        .position(|known| *known == language)
        .unwrap_or_default();
    TEXTS[place].get_or_init(|| document(language).to_string())
}

/// The description in a language.
pub fn document(language: Language) -> Value {
    let words = Words::of(language);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": words.text("api-title"),
            "description": words.text("api-description"),
            "version": env!("CARGO_PKG_VERSION"),
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": "/api/v1"}],
        "tags": tags(words),
        "paths": paths(words),
        "components": {
            "schemas": schemas::all(),
            "responses": asked::problems(words),
            "headers": headers(words),
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": words.text("api-security-token")},
                "session": {"type": "apiKey", "in": "cookie", "name": SESSION, "description": words.text("api-security-session")},
            },
        },
    })
}

fn tags(words: &Words) -> Value {
    let kind = |kind: &Kind| json!({"name": kind.plural(), "description": words.text(&format!("kind-{}-plural", kind.word().replace('_', "-")))});
    let house = json!({"name": "house", "description": words.text("api-house")});
    Kind::ALL.iter().map(kind).chain([house]).collect()
}

fn headers(words: &Words) -> Value {
    json!({
        "ETag": {"description": words.text("api-header-etag"), "schema": {"type": "string"}},
        "Location": {"description": words.text("api-header-location"), "schema": {"type": "string", "format": "uri-reference"}},
    })
}

fn paths(words: &Words) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in all() {
        let at = paths.entry(operation.path()).or_insert_with(|| json!({}));
        let method = operation.what.method().as_str().to_ascii_lowercase();
        at[method] = described(operation, words);
    }
    Value::Object(paths)
}

fn described(operation: Operation, words: &Words) -> Value {
    let what = operation.what;
    let tag = operation.kind.map_or("house", Kind::plural);
    let mut described = json!({
        "operationId": operation_id(operation),
        "tags": [tag],
        "summary": summary(operation, words),
        "security": security(operation),
        "parameters": parameters(operation).iter().map(|parameter| parameter.described(words)).collect::<Vec<_>>(),
        "responses": asked::responses(operation, words),
    });
    if let Some(help) = words.help(&format!("api-operation-{}", what.word())) {
        described["description"] = json!(help);
    }
    if has_body(what) {
        let schema = schemas::sent(operation);
        described["requestBody"] =
            json!({"required": true, "content": {"application/json": {"schema": schema}}});
    }
    described
}

/// What an operation does, in a few words.
pub fn summary(operation: Operation, words: &Words) -> String {
    let key = format!("api-operation-{}", operation.what.word());
    match operation.kind {
        Some(kind) => {
            let kinds = words.text(&format!("kind-{}-plural", kind.word().replace('_', "-")));
            words.text_with(&key, &[("kinds", kinds.into())])
        }
        None => words.text(&key),
    }
}

fn operation_id(operation: Operation) -> String {
    match operation.kind {
        Some(kind) => format!("{}.{}", kind.plural(), operation.what.word()),
        None => operation.what.word().to_owned(),
    }
}

/// Reading needs nothing: whoever says nothing sees what is public.
fn security(operation: Operation) -> Value {
    if asked::needs_account(operation.what) {
        json!([{"token": []}, {"session": []}])
    } else {
        json!([{}, {"token": []}, {"session": []}])
    }
}
