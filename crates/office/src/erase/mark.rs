//! The mark of an erasure: enough to carry it out again on an older backup, without the words that were erased. It holds
//! salted digests; the same code reads it now and then, so that what is repeated is what was done.

use std::collections::{BTreeSet, HashMap};

use exchange::workbook::{Limits, read};
use ledger::Redaction;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::words::{Called, Naming, blanked, hits};
use crate::error::OfficeError;

/// The kind under which the ledger shows files of staged imports.
const STAGED: &str = "application/x-staged-import";
/// What stands in place of an erased person's name.
pub(crate) const NOBODY: &str = "—";

/// What was erased, told by digests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mark {
    /// The person's record.
    pub(crate) person: Uuid,
    /// The records that were merged into it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    formers: Vec<Uuid>,
    /// Makes the digests of this erasure unlike those of any other.
    salt: String,
    /// The bodies of the person's record.
    bodies: BTreeSet<String>,
    /// The texts in which the person was named, and is no more.
    texts: BTreeSet<String>,
    /// How the person was named.
    namings: BTreeSet<String>,
    /// How many words the namings have, longest first.
    lengths: Vec<usize>,
    /// Files that were erased.
    files: BTreeSet<String>,
}

impl Mark {
    /// A mark for a person's record, the last of these, and those that were merged into it.
    pub(crate) fn new(persons: &[Uuid], called: &Called) -> Result<Self, OfficeError> {
        let mut formers = persons.to_vec();
        let mut mark = Self {
            person: formers.pop().unwrap_or_default(),
            formers,
            salt: crate::session::random_secret()?,
            bodies: BTreeSet::new(),
            texts: BTreeSet::new(),
            namings: BTreeSet::new(),
            lengths: called.lengths(),
            files: BTreeSet::new(),
        };
        let namings = called.0.iter();
        mark.namings = namings
            .map(|(naming, words)| mark.naming(*naming, words))
            .collect();
        Ok(mark)
    }

    /// Every record of the person.
    pub(crate) fn persons(&self) -> Vec<Uuid> {
        let formers = self.formers.iter().copied();
        formers.chain([self.person]).collect()
    }

    /// Adds a body of the person's record.
    pub(crate) fn add_body(&mut self, body: &Value) {
        self.bodies.insert(self.digest("body", &canonical(body)));
    }

    /// Adds a text whose mentions go.
    pub(crate) fn add_text(&mut self, text: &str) {
        self.texts.insert(self.digest("text", text));
    }

    /// Adds a file that goes, by its digest.
    pub(crate) fn add_file(&mut self, sha256: &str) {
        self.files.insert(self.digest("file", sha256));
    }

    /// Rewrites what the ledger shows; answers whether anything changed.
    pub(crate) fn rewrite(&self, kind: &str, value: &mut Value) -> bool {
        let of_record = policy::Kind::parse(kind).is_some() || kind == "entry.reason";
        if kind == policy::Kind::Person.word() && self.is_body(value) {
            *value = anonymous(value);
            return true;
        }
        if kind.strip_prefix("draft:") == Some(policy::Kind::Person.word()) && self.names(value) {
            *value = json!({ "name": NOBODY });
            return true;
        }
        self.rewrite_texts(of_record, value)
    }

    /// Whether a file goes: one that was named, or one on its way in that names the person. What cannot be read any more
    /// cannot be brought in either, and goes too.
    pub(crate) fn erases(&self, media_type: &str, bytes: &[u8]) -> bool {
        if media_type != STAGED {
            return !self.files.is_empty()
                && self
                    .files
                    .contains(&self.digest("file", &ledger::sha256_hex(bytes)));
        }
        let Ok(workbook) = read(bytes, None, &Limits::default()) else {
            return true;
        };
        let mut cells = workbook
            .sheets
            .iter()
            .flat_map(|sheet| sheet.rows.iter().flat_map(|row| &row.cells));
        cells.any(|cell| self.is_sure(&cell.text()))
    }

    /// In records, the texts that somebody chose; beside them, every text that surely names the person.
    fn rewrite_texts(&self, of_record: bool, value: &mut Value) -> bool {
        match value {
            Value::String(text) => {
                let chosen = self.texts.contains(&self.digest("text", text));
                if !chosen && (of_record || !self.is_sure(text)) {
                    return false;
                }
                let found = self.hits(text, chosen);
                *text = blanked(text, &found);
                !found.is_empty()
            }
            Value::Array(parts) => parts.iter_mut().fold(false, |changed, part| {
                self.rewrite_texts(of_record, part) | changed
            }),
            Value::Object(fields) => fields.values_mut().fold(false, |changed, part| {
                self.rewrite_texts(of_record, part) | changed
            }),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }

    fn hits(&self, text: &str, with_parts: bool) -> Vec<super::words::Hit> {
        hits(text, &self.lengths, &|naming, words| {
            (with_parts || naming != Naming::Part)
                && self.namings.contains(&self.naming(naming, words))
        })
    }

    fn is_sure(&self, text: &str) -> bool {
        !self.hits(text, false).is_empty()
    }

    fn names(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => !self.hits(text, true).is_empty(),
            Value::Array(parts) => parts.iter().any(|part| self.names(part)),
            Value::Object(fields) => fields.values().any(|part| self.names(part)),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }

    fn is_body(&self, value: &Value) -> bool {
        self.bodies
            .contains(&self.digest("body", &canonical(value)))
    }

    fn naming(&self, naming: Naming, words: &str) -> String {
        let sort = match naming {
            Naming::Whole => "whole",
            Naming::Part => "part",
            Naming::Number => "number",
        };
        self.digest(sort, words)
    }

    fn digest(&self, sort: &str, words: &str) -> String {
        let salted = format!("{}\0{sort}\0{words}", self.salt);
        ledger::sha256_hex(&Sha256::digest(salted.as_bytes()))
    }
}

/// A person of whom nothing is known; how far the record may be seen says nothing of the person, and links rely on it.
fn anonymous(body: &Value) -> Value {
    let visibility = &body["common"]["visibility"];
    let mut nobody = json!({
        "record": { "name": NOBODY, "elected": false },
        "common": { "visibility": visibility },
    });
    if let Some(formerly) = body["common"].get("formerly") {
        nobody["common"]["formerly"] = formerly.clone();
    }
    nobody
}

/// A body written in one way, since PostgreSQL puts fields in an order of its own.
fn canonical(value: &Value) -> String {
    fn sorted(value: &Value) -> Value {
        match value {
            Value::Object(fields) => {
                let mut names: Vec<&String> = fields.keys().collect();
                names.sort();
                let fields: Map<String, Value> = names
                    .into_iter()
                    .map(|name| (name.clone(), sorted(&fields[name])))
                    .collect();
                Value::Object(fields)
            }
            Value::Array(parts) => parts.iter().map(sorted).collect(),
            simple => simple.clone(),
        }
    }
    sorted(value).to_string()
}

/// Marks read once.
#[derive(Default)]
struct Marks(HashMap<Uuid, Option<Mark>>);

impl Marks {
    fn of(&mut self, redaction: &Redaction) -> Option<&Mark> {
        self.0
            .entry(redaction.id)
            .or_insert_with(|| Mark::deserialize(&redaction.mark).ok())
            .as_ref()
    }
}

/// Carries out again what the marks of erasures tell: for the texts of `ledger::Ledger::restore`.
pub fn redaction_again() -> impl FnMut(&Redaction, &str, &mut Value) -> bool + Send {
    let mut marks = Marks::default();
    move |redaction, kind, value| {
        let mark = marks.of(redaction);
        mark.is_some_and(|mark| mark.rewrite(kind, value))
    }
}

/// Carries out again what the marks of erasures tell: for the files of `ledger::Ledger::restore`.
pub fn file_redaction_again() -> impl FnMut(&Redaction, &str, &[u8]) -> bool + Send {
    let mut marks = Marks::default();
    move |redaction, media_type, bytes| {
        let mark = marks.of(redaction);
        mark.is_some_and(|mark| mark.erases(media_type, bytes))
    }
}
