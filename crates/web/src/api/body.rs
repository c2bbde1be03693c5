//! Reading what a program sends: JSON of bounded size, then the few words around a record's fields.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use policy::Kind;
use policy::definition::definition;
use policy::kernel::Problems;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::problem::Problem;

/// The largest body that is read, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// The most characters of a reason.
const LONGEST_REASON: usize = 2_000;

/// What a record is sent with. What the program itself decides (`version`, `recorded_at`, `links`) may stand there and is not read,
/// so that what was got can be sent back.
const NAMES: [&str; 9] = [
    "kind",
    "id",
    "code",
    "version",
    "recorded_at",
    "fields",
    "links",
    "alike",
    "reason",
];

/// A record as it was sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Its id, when the sender chooses it.
    pub id: Option<Uuid>,
    /// Its code.
    pub code: Option<String>,
    /// Its fields.
    pub fields: Value,
    /// Why it is written.
    pub reason: Option<String>,
}

/// Reads the body of a request as JSON.
///
/// # Errors
/// Another media type, a body too large, or no JSON, with the place where it breaks off.
pub async fn json(request: Request) -> Result<Value, Problem> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    if !kind.is_some_and(|kind| is_json(kind.as_bytes())) {
        return Err(Problem::MediaType);
    }
    let bytes = Bytes::from_request(request, &())
        .await
        .map_err(|rejection| match rejection.status().as_u16() {
            413 => Problem::TooLarge,
            _ => Problem::Failure(crate::frame::Failure::BadRequest),
        })?;
    serde_json::from_slice(&bytes).map_err(|error| Problem::Json {
        line: error.line(),
        column: error.column(),
    })
}

fn is_json(kind: &[u8]) -> bool {
    let kind = String::from_utf8_lossy(kind).to_ascii_lowercase();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

/// Reads a record around its fields.
///
/// # Errors
/// Everything that is wrong beside the fields.
pub fn sent(body: Value, kind: Kind, within: &str) -> Result<Sent, Problem> {
    let mut problems = Problems::default();
    let sent = read(body, kind, &NAMES, &mut problems);
    match sent {
        Some(sent) if problems.is_empty() => Ok(sent),
        _ => Err(Problem::invalid(None, within, problems)),
    }
}

fn read(body: Value, kind: Kind, names: &[&str], problems: &mut Problems) -> Option<Sent> {
    let mut body = object(body, names, problems)?;
    if let Some(given) = body.get("kind")
        && given.as_str() != Some(kind.word())
    {
        problems
            .structural("kind", "api-other-kind")
            .naming("expected", kind.word());
    }
    let code = line(&body, "code", problems);
    Some(Sent {
        id: id(&body, problems),
        code,
        reason: reason(&body, problems),
        fields: fields(&mut body, problems),
    })
}

/// An object with these names and no others.
pub fn object(body: Value, names: &[&str], problems: &mut Problems) -> Option<Map<String, Value>> {
    let Value::Object(object) = body else {
        problems.structural("", "problem-not-group");
        return None;
    };
    for name in object.keys().filter(|name| !names.contains(&name.as_str())) {
        let accepted: Vec<String> = names.iter().map(ToString::to_string).collect();
        problems
            .structural(name.as_str(), "api-unknown-name")
            .naming("given", name.as_str())
            .naming("accepted", accepted);
    }
    Some(object)
}

/// The fields of a record; they are looked at by the record's own definition.
pub fn fields(body: &mut Map<String, Value>, problems: &mut Problems) -> Value {
    match body.shift_remove("fields") {
        Some(fields @ Value::Object(_)) => return fields,
        None | Some(Value::Null) => problems.structural("fields", "problem-required"),
        Some(_) => problems.structural("fields", "problem-not-group"),
    };
    Value::Null
}

/// An id chosen by the sender.
pub fn id(body: &Map<String, Value>, problems: &mut Problems) -> Option<Uuid> {
    let given = line(body, "id", problems)?;
    let id = Uuid::parse_str(&given).ok();
    if id.is_none() {
        problems
            .structural("id", "api-not-id")
            .naming("given", short(&given));
    }
    id
}

/// Why something is written: words of bounded length.
pub fn reason(body: &Map<String, Value>, problems: &mut Problems) -> Option<String> {
    let reason = line(body, "reason", problems)?;
    check_reason(&reason, problems);
    Some(reason)
}

/// Checks a reason that was given anywhere.
pub fn check_reason(reason: &str, problems: &mut Problems) {
    if reason.chars().count() > LONGEST_REASON {
        problems
            .structural("reason", "problem-too-long")
            .naming("limit", LONGEST_REASON);
    }
    if reason
        .chars()
        .any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
    {
        problems.structural("reason", "problem-control-characters");
    }
}

/// A text under a name; absent and null are the same.
pub fn line(body: &Map<String, Value>, name: &str, problems: &mut Problems) -> Option<String> {
    match body.get(name) {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) => Some(text.clone()),
        Some(_) => {
            problems.structural(name, "problem-not-text");
            None
        }
    }
}

/// Names of fields of a kind; absent and null are none.
pub fn fields_named(
    body: &Map<String, Value>,
    name: &str,
    kind: Kind,
    problems: &mut Problems,
) -> Vec<String> {
    let given = match body.get(name) {
        None | Some(Value::Null) => return Vec::new(),
        Some(Value::Array(given)) => given,
        Some(_) => {
            problems.structural(name, "problem-not-list");
            return Vec::new();
        }
    };
    let mut named = Vec::new();
    for (place, one) in given.iter().enumerate() {
        match one.as_str() {
            Some(field) if definition(kind).field(field).is_some() => named.push(field.to_owned()),
            given => {
                let fields = definition(kind).fields.iter();
                let accepted: Vec<String> = fields.map(|field| field.name.clone()).collect();
                problems
                    .structural(format!("{name}.{place}"), "api-unknown-name")
                    .naming(
                        "given",
                        given.map_or_else(|| short(&one.to_string()), short),
                    )
                    .naming("accepted", accepted);
            }
        }
    }
    named
}

/// What was given, short enough for a message.
pub fn short(given: &str) -> String {
    given
        .chars()
        .filter(|letter| !letter.is_control())
        .take(80)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_goes_by_several_names() {
        for right in [
            "application/json",
            "Application/JSON; charset=utf-8",
            "application/merge-patch+json",
        ] {
            assert!(is_json(right.as_bytes()), "{right}");
        }
        for wrong in [
            "text/plain",
            "application/xml",
            "",
            "application/jsonp",
            "multipart/form-data",
        ] {
            assert!(!is_json(wrong.as_bytes()), "{wrong}");
        }
    }

    #[test]
    fn everything_wrong_around_a_record_is_told_at_once() {
        let body = serde_json::json!({"id": "no", "kind": "person", "feilds": {}, "reason": 4});
        let Err(Problem::Invalid(found)) = sent(body, Kind::Agreement, "") else {
            panic!("it is refused")
        };
        let places: Vec<&str> = found
            .iter()
            .map(|found| found.wrong.path.as_str())
            .collect();
        assert_eq!(places, ["feilds", "kind", "id", "reason", "fields"]);
    }
}
