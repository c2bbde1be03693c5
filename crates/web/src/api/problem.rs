//! What the interface answers when it cannot do what was asked: a problem document (RFC 9457) in the words of the reader, that
//! names every place that is wrong and what would be accepted there.

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use office::{OfficeError, Refusal};
use policy::Kind;
use policy::kernel::{Argument, Problem as Wrong, Problems};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::body::LARGEST;
use crate::frame::{Failure, Reader, spoken};

/// The media type of problem documents.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Seconds until a register that is being rebuilt is asked for again.
const AGAIN: u64 = 5;

/// One thing that is wrong with what was sent.
#[derive(Debug, Clone)]
pub struct Found {
    /// The kind of the record, so that values of its lists are said in words.
    pub kind: Option<Kind>,
    /// Where the record lies in what was sent: `fields`, `edits.2.create.fields`.
    pub within: String,
    /// What is wrong, by its place in the record.
    pub wrong: Wrong,
    /// Its place in what was sent, where that is another.
    pub shown: Option<String>,
}

/// Why there is no answer.
#[derive(Debug, Clone)]
pub enum Problem {
    /// What pages say too.
    Failure(Failure),
    /// Nobody may write without saying who they are.
    SignIn,
    /// Parameters of the address that are not accepted.
    Parameters(Problems),
    /// The body is not JSON.
    Json {
        /// Line of the first thing not understood, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The body is not said to be JSON.
    MediaType,
    /// The address does not answer to this method.
    Method,
    /// The body is too large.
    TooLarge,
    /// A change that does not say which version it is based on.
    VersionMissing,
    /// What was sent breaks rules.
    Invalid(Vec<Found>),
    /// Somebody has written since.
    Changed(Box<Changed>),
}

/// A change that came too late, and what stands there now.
#[derive(Debug, Clone)]
pub struct Changed {
    /// Whether the version was given as a condition (`If-Match`) or in the body.
    pub condition: bool,
    /// The version that it was based on, when one was named.
    pub based_on: Option<i64>,
    /// What was sent.
    pub sent: Value,
    /// The record as it stands now.
    pub newest: Value,
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl<T: Into<Failure>> From<T> for Problem {
    fn from(failure: T) -> Self {
        Self::Failure(failure.into())
    }
}

impl Problem {
    /// Something wrong with the record that was sent under `fields`, or beside it.
    pub fn invalid(kind: Option<Kind>, within: &str, problems: Problems) -> Self {
        let found = |wrong| Found {
            kind,
            within: within.to_owned(),
            wrong,
            shown: None,
        };
        Self::Invalid(problems.0.into_iter().map(found).collect())
    }

    /// A refusal of a command with one edit.
    pub fn refused(refusal: Refusal, kind: Kind, within: &str) -> Self {
        match refusal {
            Refusal::Invalid(invalid) => {
                let problems = invalid
                    .into_iter()
                    .flat_map(|edit| edit.problems.0)
                    .collect();
                Self::invalid(Some(kind), within, Problems(problems))
            }
            other => Self::Failure(other.into()),
        }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Failure(failure) => failure.status(),
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Parameters(_) | Self::Json { .. } => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::VersionMissing => StatusCode::PRECONDITION_REQUIRED,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Changed(changed) if changed.condition => StatusCode::PRECONDITION_FAILED,
            Self::Changed(_) => StatusCode::CONFLICT,
        }
    }

    /// The word after `urn:cosmopole:problem:`, and after `api-problem-` in the locales.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Failure(failure) => name_of(failure),
            Self::SignIn => "sign-in",
            Self::Parameters(_) => "parameters",
            Self::Json { .. } => "json",
            Self::MediaType => "media-type",
            Self::Method => "method",
            Self::TooLarge => "too-large",
            Self::VersionMissing => "version-missing",
            Self::Invalid(_) => "invalid",
            Self::Changed(_) => "changed",
        }
    }

    fn detail(&self, key: &str, reader: &Reader) -> Option<String> {
        let words = reader.words;
        match self {
            Self::Failure(Failure::Denied(reason)) => Some(spoken::reason(reason, reader)),
            Self::Json { line, column } => {
                let place = [("line", number(*line)), ("column", number(*column))];
                words.help_with(key, &place)
            }
            Self::TooLarge => {
                let size = spoken::size(u64::try_from(LARGEST).unwrap_or(u64::MAX), reader);
                words.help_with(key, &[("size", size.into())])
            }
            _ => words.help(key),
        }
    }

    fn found(&self, reader: &Reader) -> Vec<Value> {
        match self {
            Self::Invalid(found) => found
                .iter()
                .map(|one| {
                    let message = spoken::problem(&one.wrong, one.kind, reader);
                    said(&one.wrong, one.place(), message)
                })
                .collect(),
            Self::Failure(Failure::Invalid(problems)) => {
                let words = |wrong: &Wrong| spoken::problem(wrong, None, reader);
                all(problems, words)
            }
            Self::Parameters(problems) | Self::Failure(Failure::Parameters(problems)) => {
                all(problems, |wrong| of_parameter(wrong, reader))
            }
            _ => Vec::new(),
        }
    }
}

/// Several problems, each at its own place.
fn all(problems: &Problems, words: impl Fn(&Wrong) -> String) -> Vec<Value> {
    let one = |wrong: &Wrong| said(wrong, wrong.path.clone(), words(wrong));
    problems.0.iter().map(one).collect()
}

/// What is wrong with a parameter; words of the program stay as an address writes them, so that they can be copied.
fn of_parameter(wrong: &Wrong, reader: &Reader) -> String {
    let value = |argument: &Argument| -> language::Value<'static> {
        match argument {
            Argument::Number(number) => (*number).into(),
            Argument::Words(word) => word.clone().into(),
            Argument::Day(day) => reader.language.day(*day).into(),
            Argument::Several(several) => reader.language.list_or(several).into(),
        }
    };
    let values: Vec<(&str, language::Value<'_>)> = wrong
        .with
        .iter()
        .map(|(name, argument)| (*name, value(argument)))
        .collect();
    spoken::worded(wrong, &values, reader)
}

fn name_of(failure: &Failure) -> &'static str {
    match failure {
        Failure::NotFound => "not-found",
        Failure::Denied(_) | Failure::SessionEnded => "denied",
        Failure::WrongToken => "wrong-token",
        Failure::BadRequest => "bad-request",
        Failure::Parameters(_) => "parameters",
        Failure::Invalid(_) => "invalid",
        Failure::Conflict => "conflict",
        Failure::TooLarge => "too-large",
        Failure::TooMany { .. } => "too-many",
        Failure::Rebuilding { .. } => "rebuilding",
        Failure::Unavailable => "unavailable",
        Failure::Failed(_) => "failed",
    }
}

/// The names of all problems, for the documentation.
pub const NAMES: [&str; 18] = [
    "bad-request",
    "parameters",
    "json",
    "wrong-token",
    "sign-in",
    "denied",
    "not-found",
    "method",
    "conflict",
    "changed",
    "version-missing",
    "too-large",
    "media-type",
    "invalid",
    "too-many",
    "failed",
    "rebuilding",
    "unavailable",
];

fn number(number: usize) -> language::Value<'static> {
    language::Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

impl Found {
    fn place(&self) -> String {
        if let Some(shown) = &self.shown {
            return shown.clone();
        }
        match (self.within.as_str(), self.wrong.path.as_str()) {
            ("", path) => path.to_owned(),
            (within, "") => within.to_owned(),
            (within, path) => format!("{within}.{path}"),
        }
    }
}

fn said(wrong: &Wrong, path: String, message: String) -> Value {
    let with: Map<String, Value> = wrong
        .with
        .iter()
        .map(|(name, value)| {
            (
                (*name).to_owned(),
                serde_json::to_value(value).unwrap_or_default(),
            )
        })
        .collect();
    json!({
        "path": path,
        "key": wrong.key,
        "message": message,
        "with": with,
    })
}

/// The problem document, with the headers that go with its status.
pub fn document(problem: &Problem, reader: &Reader) -> Response {
    if let Problem::Failure(Failure::Failed(words)) = problem {
        tracing::error!(request = reader.request_id, path = reader.path, "{words}");
    }
    let (status, name) = (problem.status(), problem.name());
    let key = format!("api-problem-{name}");
    let mut body = json!({
        "type": format!("urn:cosmopole:problem:{name}"),
        "title": reader.words.text(&key),
        "status": status.as_u16(),
        "detail": problem.detail(&key, reader),
        "instance": instance(reader),
        "problems": problem.found(reader),
    });
    if let Problem::Changed(changed) = problem {
        body["based_on"] = json!(changed.based_on);
        body["sent"] = changed.sent.clone();
        body["newest"] = changed.newest.clone();
    }
    let kind = [(header::CONTENT_TYPE, MEDIA_TYPE)];
    let mut response = (status, kind, body.to_string()).into_response();
    if let Some((name, value)) = headers_of(problem) {
        response.headers_mut().insert(name, value);
    }
    response
}

fn headers_of(problem: &Problem) -> Option<(HeaderName, HeaderValue)> {
    match problem {
        Problem::SignIn | Problem::Failure(Failure::WrongToken) => {
            let asked = HeaderValue::from_static("Bearer realm=\"cosmopole\"");
            Some((header::WWW_AUTHENTICATE, asked))
        }
        Problem::Failure(Failure::TooMany { seconds }) => {
            Some((header::RETRY_AFTER, HeaderValue::from(*seconds)))
        }
        Problem::Failure(Failure::Rebuilding { .. }) => {
            Some((header::RETRY_AFTER, HeaderValue::from(AGAIN)))
        }
        Problem::MediaType => Some((header::ACCEPT, HeaderValue::from_static("application/json"))),
        _ => None,
    }
}

/// The request, as logs name it.
fn instance(reader: &Reader) -> String {
    match Uuid::parse_str(&reader.request_id) {
        Ok(id) => format!("urn:uuid:{id}"),
        Err(_) => format!(
            "urn:cosmopole:request:{}",
            crate::frame::encoded(&reader.request_id)
        ),
    }
}

/// Puts an answer without words of its own into a problem document; answers with a body are left alone.
pub fn dress(response: Response, reader: &Reader) -> Response {
    let problem = response.extensions().get::<Problem>().cloned();
    let failure = || {
        response
            .extensions()
            .get::<Failure>()
            .cloned()
            .map(Problem::Failure)
    };
    let Some(problem) = problem.or_else(failure).or_else(|| of_status(&response)) else {
        return response;
    };
    let mut dressed = document(&problem, reader);
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        dressed.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    dressed
}

fn of_status(response: &Response) -> Option<Problem> {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE);
    let bare = kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !bare || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    Some(match status {
        StatusCode::METHOD_NOT_ALLOWED => Problem::Method,
        StatusCode::NOT_FOUND => Problem::Failure(Failure::NotFound),
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::MediaType,
        status if status.is_client_error() => Problem::Failure(Failure::BadRequest),
        status => Problem::Failure(Failure::Failed(status.to_string())),
    })
}

/// Below the rules something failed.
pub fn failed(error: OfficeError) -> Problem {
    Problem::Failure(error.into())
}
