//! The page that explains the interface to people, made from the same list of operations as its description.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header;
use axum::response::Response;
use language::Words;
use policy::Kind;

use super::list::filters;
use super::openapi::{Place, answers, has_body, parameters, summary};
use super::operations::{BESIDE, Operation, of_kind};
use super::problem::NAMES;
use crate::frame::{Failure, Reader, Shell, page, spoken};
use crate::state::AppState;

/// The kind that operations on records are shown with: it has everything that a kind can have.
const SHOWN: Kind = Kind::Agreement;
/// The form of a record, with one field of each sort that needs a word.
const RECORD: &str = r#"{
  "kind": "agreement",
  "id": "0199c7a0-0000-7000-8000-000000000001",
  "code": "AGR-01",
  "version": 3,
  "recorded_at": "2025-11-22T14:05:00Z",
  "fields": {
    "title": {"fr": "Jumelage avec Puerto Claro"},
    "type": "twinning",
    "parties": [{"key": "1", "party": "0199c7a0-0000-7000-8000-000000000002", "signed_on": "1994"}],
    "visibility": "public"
  },
  "links": {
    "0199c7a0-0000-7000-8000-000000000002": {"code": "GOV-02", "kind": "government"}
  }
}"#;

#[derive(Template)]
#[template(path = "api/page.html")]
struct ApiPage {
    shell: Shell,
    title: String,
    origin: String,
    record: &'static str,
    records: Vec<Asked>,
    beside: Vec<Asked>,
    kinds: Vec<KindRow>,
    problems: Vec<(&'static str, String, String)>,
    may_have_token: bool,
}

/// An operation as the page shows it.
struct Asked {
    method: String,
    address: String,
    summary: String,
    help: String,
    accepts: Vec<(String, String)>,
    answers: String,
}

/// A kind as the page shows it.
struct KindRow {
    label: String,
    address: String,
    page: String,
    filters: String,
    moves: String,
}

/// The page.
///
/// # Errors
/// A template that could not be written.
pub async fn show(
    State(state): State<AppState>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let words = reader.words;
    let title = words.text("api-page-title");
    let shell = Shell::new(&state, &reader, &title);
    let beside = BESIDE
        .into_iter()
        .map(|what| Operation { what, kind: None });
    let seen = Kind::ALL.iter().filter(|kind| reader.sees(**kind));
    page(&ApiPage {
        shell,
        title,
        origin: origin(&state, &headers),
        record: RECORD,
        records: of_kind(SHOWN)
            .into_iter()
            .map(|operation| asked(operation, words))
            .collect(),
        beside: beside.map(|operation| asked(operation, words)).collect(),
        kinds: seen.map(|kind| row(*kind, &reader)).collect(),
        problems: NAMES.into_iter().map(|name| problem(name, words)).collect(),
        may_have_token: reader.account.is_some(),
    })
}

/// Where programs find this site, as its visitor does.
fn origin(state: &AppState, headers: &HeaderMap) -> String {
    let scheme = if state.options.secure {
        "https"
    } else {
        "http"
    };
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or("localhost");
    let plain = host
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
    format!("{scheme}://{}", if plain { host } else { "localhost" })
}

fn asked(operation: Operation, words: &Words) -> Asked {
    let (success, problems) = answers(operation);
    let mut statuses: Vec<String> = vec![success.to_string()];
    statuses.extend(problems.iter().map(|(status, _)| status.to_string()));
    let accepts = parameters(operation)
        .into_iter()
        .filter(|parameter| parameter.place != Place::Path);
    let mut accepts: Vec<(String, String)> = accepts
        .map(|parameter| (parameter.name.clone(), parameter.says(words)))
        .collect();
    if has_body(operation.what) {
        accepts.push((
            "Content-Type".to_owned(),
            words.text("api-problem-media-type"),
        ));
    }
    Asked {
        method: operation.what.method().to_string(),
        address: format!("/api/v1{}", operation.path()),
        summary: summary(operation, words),
        help: words
            .help(&format!("api-operation-{}", operation.what.word()))
            .unwrap_or_default(),
        accepts,
        answers: statuses.join(" "),
    }
}

fn row(kind: Kind, reader: &Reader) -> KindRow {
    let moves: Vec<String> = kind
        .steps()
        .iter()
        .map(|step| spoken::choice(step.list, step.to, reader))
        .collect();
    let mut named = moves.clone();
    named.sort();
    named.dedup();
    KindRow {
        label: spoken::kinds(kind, reader),
        address: format!("/api/v1/{}", kind.plural()),
        page: reader.list_address(kind),
        filters: filters(kind).join(" "),
        moves: named.join(", "),
    }
}

fn problem(name: &'static str, words: &Words) -> (&'static str, String, String) {
    let key = format!("api-problem-{name}");
    let named = [
        ("line", language::Value::Number(1)),
        ("column", language::Value::Number(1)),
        ("size", "8 MB".into()),
    ];
    (
        name,
        words.text(&key),
        words.help_with(&key, &named).unwrap_or_default(),
    )
}
