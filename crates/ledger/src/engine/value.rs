//! A value on its way into a statement, and the five types our tables are made of.

use jiff::Timestamp;
use uuid::Uuid;

/// A value of a statement; the type is kept even when the value is absent.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Integer(Option<i64>),
    Text(Option<String>),
    Uuid(Option<Uuid>),
    /// JSON as text.
    Json(Option<String>),
    Bytes(Option<Vec<u8>>),
}

/// The type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ColumnType {
    Integer,
    Text,
    Uuid,
    Json,
    Bytes,
}

impl Value {
    /// Marks text as JSON.
    pub(crate) fn json(text: impl Into<String>) -> Self {
        Value::Json(Some(text.into()))
    }

    /// The same without NUL characters, which PostgreSQL refuses and nobody wrote on purpose: they become U+FFFD.
    pub(crate) fn without_nul(self) -> Self {
        match self {
            Value::Text(Some(text)) if text.contains('\0') => {
                Value::Text(Some(text.replace('\0', "\u{fffd}")))
            }
            Value::Json(Some(text)) if json_has_nul(&text) => {
                Value::Json(Some(json_without_nul(&text)))
            }
            other => other,
        }
    }

    /// How many bytes it takes, about.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Value::Integer(_) | Value::Uuid(_) => 16,
            Value::Text(text) | Value::Json(text) => text.as_ref().map_or(0, String::len),
            Value::Bytes(bytes) => bytes.as_ref().map_or(0, Vec::len),
        }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Integer(Some(number))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Value::Integer(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(Some(text.to_owned()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(Some(text))
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Value::Text(text.map(str::to_owned))
    }
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Value::Uuid(Some(id))
    }
}

impl From<Option<Uuid>> for Value {
    fn from(id: Option<Uuid>) -> Self {
        Value::Uuid(id)
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Value::Bytes(Some(bytes.to_vec()))
    }
}

impl From<&serde_json::Value> for Value {
    fn from(json: &serde_json::Value) -> Self {
        Value::Json(Some(json.to_string()))
    }
}

impl From<Option<&serde_json::Value>> for Value {
    fn from(json: Option<&serde_json::Value>) -> Self {
        Value::Json(json.map(serde_json::Value::to_string))
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Self {
        Value::Text(Some(written(at)))
    }
}

impl From<Option<Timestamp>> for Value {
    fn from(at: Option<Timestamp>) -> Self {
        Value::Text(at.map(written))
    }
}

/// How JSON writes the NUL character.
const JSON_NUL: &str = "\\u0000";

/// Whether a text in this JSON contains the NUL character.
pub(crate) fn json_has_nul(json: &str) -> bool {
    nul_places(json).next().is_some()
}

fn json_without_nul(json: &str) -> String {
    let mut clean = String::with_capacity(json.len());
    let mut from = 0;
    for place in nul_places(json) {
        clean.push_str(&json[from..place]);
        clean.push_str("\\ufffd");
        from = place + JSON_NUL.len();
    }
    clean.push_str(&json[from..]);
    clean
}

/// Where NUL characters are written; a backslash that is itself escaped begins none.
fn nul_places(json: &str) -> impl Iterator<Item = usize> {
    json.match_indices(JSON_NUL)
        .map(|(place, _)| place)
        .filter(|&place| {
            let before = json.as_bytes()[..place]
                .iter()
                .rev()
                .take_while(|&&byte| byte == b'\\')
                .count();
            before.is_multiple_of(2)
        })
}

/// A moment as it is stored: RFC 3339, UTC, always six decimals, so that text order is time order.
fn written(at: Timestamp) -> String {
    format!("{at:.6}")
}

#[test]
fn moments_are_written_with_the_same_width() {
    let at: Timestamp = "2026-11-22T10:00:00Z".parse().expect("a moment");
    assert_eq!(written(at), "2026-11-22T10:00:00.000000Z");
}

#[test]
fn a_nul_character_is_found_and_an_escaped_backslash_is_not_taken_for_one() {
    assert!(json_has_nul(r#"{"a":"x\u0000"}"#));
    assert!(!json_has_nul(r#"{"a":"x\\u0000"}"#));
    assert_eq!(
        json_without_nul(r#"["\\\u0000\\u0000"]"#),
        r#"["\\\ufffd\\u0000"]"#
    );
}
