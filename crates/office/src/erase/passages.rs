//! The passages that name a person, wherever a record says so or said so in an earlier version.

use std::collections::{BTreeMap, HashMap};

use ledger::{Entry, Ledger};
use policy::Kind;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::words::{Called, Hit, Naming, pieces};
use crate::error::OfficeError;

/// The place of a passage that stands in the reason of a writing rather than in the record.
pub(crate) const REASON: &str = "entry.reason";
/// Characters shown before and after a mention.
const AROUND: usize = 60;
const ENTRIES_AT_A_TIME: i64 = 500;

/// Where a person is mentioned in free text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The record.
    pub record: Uuid,
    /// Its kind.
    pub kind: Kind,
    /// Its code.
    pub code: Option<String>,
    /// The field, parts of lists by their key: `parties.2.evidence`; `entry.reason` for the reason given when it was written.
    pub path: String,
    /// The words around the mention, in the newest version that has it.
    pub words: String,
    /// The same words in their pieces, each with whether it would be erased.
    #[serde(skip)]
    pub pieces: Vec<(String, bool)>,
    /// Whether it is the whole name, the mail or the telephone, rather than a word of the name that may mean somebody else.
    pub sure: bool,
    /// Whether the newest version still says so, rather than an earlier one alone.
    pub current: bool,
}

/// Reads all versions of all records but the person's own.
pub(crate) async fn passages(
    ledger: &Ledger,
    persons: &[Uuid],
    called: &Called,
) -> Result<Vec<Passage>, OfficeError> {
    let mut found: BTreeMap<(Kind, Uuid, String), (i64, Passage)> = BTreeMap::new();
    let mut newest: HashMap<Uuid, (i64, Option<String>)> = HashMap::new();
    let mut after = 0;
    loop {
        let entries = ledger.entries_after(after, ENTRIES_AT_A_TIME).await?;
        let Some(last) = entries.last() else { break };
        after = last.seq;
        for entry in entries
            .iter()
            .filter(|entry| !persons.contains(&entry.record))
        {
            let Some(kind) = Kind::parse(&entry.kind) else {
                continue;
            };
            let known = newest.entry(entry.record).or_default();
            if entry.body.is_some() {
                known.0 = entry.seq;
            }
            known.1 = entry.code.clone().or(known.1.take());
            each_text(entry, &mut |path, text| {
                let hits = called.hits(text);
                if hits.is_empty() {
                    return;
                }
                let pieces = around(text, &hits);
                let passage = Passage {
                    record: entry.record,
                    kind,
                    code: None,
                    path: path.to_owned(),
                    words: pieces.iter().map(|(piece, _)| piece.as_str()).collect(),
                    pieces,
                    sure: hits.iter().any(|hit| hit.naming != Naming::Part),
                    current: false,
                };
                found.insert((kind, entry.record, path.to_owned()), (entry.seq, passage));
            });
        }
    }
    let passages = found.into_values().map(|(seq, mut passage)| {
        if let Some((last, code)) = newest.get(&passage.record) {
            passage.current = *last == seq;
            passage.code.clone_from(code);
        }
        passage
    });
    Ok(passages.collect())
}

/// Hands over every text of an entry with its place.
pub(crate) fn each_text(entry: &Entry, each: &mut dyn FnMut(&str, &str)) {
    if let Some(reason) = &entry.reason {
        each(REASON, reason);
    }
    let body: Option<Value> = entry
        .body
        .as_deref()
        .and_then(|body| serde_json::from_str(body).ok());
    let halves = body.as_ref().and_then(Value::as_object).into_iter();
    for (_, half) in halves.flatten() {
        walk(half, "", each);
    }
}

fn walk(value: &Value, path: &str, each: &mut dyn FnMut(&str, &str)) {
    let inside = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    match value {
        Value::String(text) => each(path, text),
        Value::Array(parts) => {
            for (index, part) in parts.iter().enumerate() {
                let key = part["key"].as_str().map(str::to_owned);
                walk(
                    part,
                    &inside(&key.unwrap_or_else(|| index.to_string())),
                    each,
                );
            }
        }
        Value::Object(fields) => {
            for (name, part) in fields {
                walk(part, &inside(name), each);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The words around the first mention, in pieces.
fn around(text: &str, hits: &[Hit]) -> Vec<(String, bool)> {
    let Some(first) = hits.first() else {
        return Vec::new();
    };
    let before = text[..first.range.start].char_indices().rev();
    let start = before.map(|(at, _)| at).nth(AROUND - 1).unwrap_or(0);
    let mut after = text[first.range.end..].char_indices();
    let end = after
        .nth(AROUND)
        .map_or(text.len(), |(at, _)| first.range.end + at);
    let inside = hits
        .iter()
        .filter(|hit| hit.range.start >= start && hit.range.end <= end);
    let shifted: Vec<Hit> = inside
        .map(|hit| Hit {
            range: hit.range.start - start..hit.range.end - start,
            naming: hit.naming,
        })
        .collect();
    let mut shown: Vec<(String, bool)> = pieces(&text[start..end], &shifted)
        .into_iter()
        .map(|(piece, named)| (piece.to_owned(), named))
        .collect();
    if start > 0 {
        shown.insert(0, ("…".to_owned(), false));
    }
    if end < text.len() {
        shown.push(("…".to_owned(), false));
    }
    shown
}
