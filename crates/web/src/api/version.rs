//! Versions in headers: `ETag` says which version was read, `If-Match` on which one a change is based, `If-None-Match` which one
//! the reader still has.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use policy::{AnyRecord, Audience};

use crate::frame::Reader;

/// On which version a change is based.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// On whatever stands there.
    Any,
    /// On one of these; on none when nothing in the header is a version of ours.
    Versions(Vec<i64>),
}

impl Condition {
    /// Reads `If-Match`; nothing when it is absent.
    pub fn read(headers: &HeaderMap) -> Option<Self> {
        let given = words(headers, &header::IF_MATCH)?;
        if given.trim() == "*" {
            return Some(Self::Any);
        }
        // A weak tag never matches a change (RFC 9110, 13.1.1); a number without its quotes is plain enough.
        let version = |tag: &str| tag.trim().trim_matches('"').parse().ok();
        Some(Self::Versions(
            given.split(',').filter_map(version).collect(),
        ))
    }

    /// The version to write upon: the record's own when it is among those named, else one that is refused as stale.
    pub fn base(&self, record: &AnyRecord) -> Option<i64> {
        match self {
            Self::Any => None,
            Self::Versions(versions) if versions.contains(&record.version()) => {
                Some(record.version())
            }
            Self::Versions(versions) => Some(versions.first().copied().unwrap_or_default()),
        }
    }
}

/// The tag of a record. The office sees whole records, so their version says all; other audiences see what other records let
/// them see, so theirs changes with the register.
pub fn tag(record: &AnyRecord, reader: &Reader) -> HeaderValue {
    let text = match reader.viewer.audience() {
        Audience::Internal => format!("\"{}\"", record.version()),
        Audience::Partners => format!(
            "W/\"{}-partners-{}\"",
            record.version(),
            reader.policy().version
        ),
        Audience::Public => format!(
            "W/\"{}-public-{}\"",
            record.version(),
            reader.policy().version
        ),
    };
    HeaderValue::try_from(text).expect("a tag is made of digits and letters")
}

/// Whether the reader has this already.
pub fn is_known(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let Some(given) = words(headers, &header::IF_NONE_MATCH) else {
        return false;
    };
    let plain = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let own = tag.to_str().map(plain).unwrap_or_default();
    given.trim() == "*" || given.split(',').any(|tag| plain(tag) == own)
}

fn words(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let values: Vec<&str> = headers
        .get_all(name)
        .iter()
        .map(|value| value.to_str().unwrap_or_default())
        .collect();
    (!values.is_empty()).then(|| values.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &'static str) -> Option<Condition> {
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_MATCH, HeaderValue::from_static(text));
        Condition::read(&headers)
    }

    #[test]
    fn a_condition_names_versions_or_any() {
        assert_eq!(Condition::read(&HeaderMap::new()), None);
        assert_eq!(read("*"), Some(Condition::Any));
        assert_eq!(read("\"3\", \"4\""), Some(Condition::Versions(vec![3, 4])));
        assert_eq!(read("3"), Some(Condition::Versions(vec![3])));
        for never in ["W/\"3\"", "\"3-public-9\"", "abc", ""] {
            assert_eq!(
                read(never),
                Some(Condition::Versions(Vec::new())),
                "{never}"
            );
        }
    }

    #[test]
    fn a_known_tag_is_compared_weakly() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::IF_NONE_MATCH,
            HeaderValue::from_static("\"2\", W/\"3\""),
        );
        assert!(is_known(&headers, &HeaderValue::from_static("\"3\"")));
        assert!(!is_known(&headers, &HeaderValue::from_static("\"4\"")));
    }
}
