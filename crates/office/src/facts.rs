//! The facts file: everything that the register knows, in one JSON file of a published form, out and in.

use jiff::Timestamp;
use policy::body::to_flat;
use policy::definition::any_references;
use policy::rights::{Verb, Viewer, may};
use policy::{AnyRecord, Kind, Policy};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use thiserror::Error;
use uuid::Uuid;

use crate::act::{Actor, Command, Edit, Receipt, Refusal};
use crate::open::Office;

/// A facts file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Facts {
    /// Always `facts`.
    pub cosmopole: String,
    /// Number of the form.
    pub version: i64,
    /// When it was written, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written_at: Option<Timestamp>,
    /// The records: kind, code or id, and the fields.
    pub records: Vec<Map<String, Value>>,
}

/// The form that this program reads and writes.
const FORM: i64 = 1;

/// A facts file that cannot be read at all.
#[derive(Debug, Error)]
pub enum FactsError {
    /// Not JSON, or not of the form.
    #[error(
        "not a facts file: {0}. Accepted: {{\"cosmopole\": \"facts\", \"version\": 1, \"records\": [{{\"kind\": …}}]}}"
    )]
    Form(#[from] serde_json::Error),
    /// Another program's file.
    #[error("not a facts file: \"cosmopole\" says {0:?}, and \"facts\" is expected")]
    Foreign(String),
    /// A later form.
    #[error("the file has form {0}, this program reads form {FORM}; use a newer program")]
    TooNew(i64),
    /// A record without a kind that exists.
    #[error("record {index}: kind {given:?} is unknown; known kinds: {known}")]
    Kind {
        /// Place in the file, from 1.
        index: usize,
        /// What it says.
        given: String,
        /// What would be accepted.
        known: String,
    },
    /// A record whose id is none.
    #[error(
        "record {index}: {given:?} is not an id (a UUID such as 0199c7a0-0000-7000-8000-000000000001)"
    )]
    Id {
        /// Place in the file, from 1.
        index: usize,
        /// What it says.
        given: String,
    },
}

/// What bringing in a facts file did.
#[derive(Debug, Clone, Serialize)]
pub struct FactsReport {
    /// Records that were new.
    pub created: usize,
    /// Records that were there and changed.
    pub changed: usize,
    /// Records that were there and said the same.
    pub unchanged: usize,
    /// Version of the ledger after it.
    pub seq: i64,
}

impl Facts {
    /// Reads a facts file.
    ///
    /// # Errors
    /// What is wrong with it, and what would be accepted.
    pub fn read(bytes: &[u8]) -> Result<Self, FactsError> {
        let facts: Self = serde_json::from_slice(bytes)?;
        if facts.cosmopole != "facts" {
            return Err(FactsError::Foreign(facts.cosmopole));
        }
        if facts.version > FORM {
            return Err(FactsError::TooNew(facts.version));
        }
        Ok(facts)
    }

    /// Everything that a viewer may see of a register, links by code where there is one.
    pub fn of(policy: &Policy, viewer: &Viewer) -> Self {
        let seen = |record: &AnyRecord| may(viewer, Verb::See, record, policy).is_allowed();
        let records = Kind::ALL
            .iter()
            .flat_map(|kind| policy.all(*kind))
            .filter(seen)
            .map(|record| {
                let named = |id: Uuid| policy.any(id).filter(&seen);
                fact(&named, &record)
            });
        Self {
            cosmopole: "facts".to_owned(),
            version: FORM,
            written_at: None,
            records: records.collect(),
        }
    }

    /// The edits that bring these facts into a register: new records are created, known ones changed.
    ///
    /// # Errors
    /// A record without a kind, or with an id that is none.
    pub fn edits(&self, policy: &Policy) -> Result<Vec<Edit>, FactsError> {
        self.records
            .iter()
            .enumerate()
            .map(|(index, record)| edit(index + 1, record, policy))
            .collect()
    }
}

/// One record as a fact: kind, id, code, and its fields apart, since a kind may have a field called `kind` of its own.
/// Links are written by code where `named` knows the record; whoever may not see it does not learn its code here.
pub(crate) fn fact(
    named: &dyn Fn(Uuid) -> Option<AnyRecord>,
    record: &AnyRecord,
) -> Map<String, Value> {
    let mut fact = Map::new();
    fact.insert("kind".to_owned(), json!(record.kind().word()));
    fact.insert("id".to_owned(), json!(record.id()));
    if let Some(code) = record.code() {
        fact.insert("code".to_owned(), json!(code.as_str()));
    }
    let codes: Vec<(String, String)> = any_references(record)
        .into_iter()
        .filter_map(|id| Some((id.to_string(), named(id)?.code()?.to_string())))
        .collect();
    let mut flat = Value::Object(to_flat(record));
    by_code(&mut flat, &codes);
    fact.insert("fields".to_owned(), flat);
    fact
}

fn by_code(value: &mut Value, codes: &[(String, String)]) {
    match value {
        Value::String(text) => {
            if let Some((_, code)) = codes.iter().find(|(id, _)| id == text) {
                text.clone_from(code);
            }
        }
        Value::Array(parts) => parts.iter_mut().for_each(|part| by_code(part, codes)),
        Value::Object(object) => object.values_mut().for_each(|part| by_code(part, codes)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn edit(index: usize, record: &Map<String, Value>, policy: &Policy) -> Result<Edit, FactsError> {
    let given = record
        .get("kind")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let kind = Kind::parse(given).ok_or_else(|| FactsError::Kind {
        index,
        given: given.to_owned(),
        known: Kind::ALL
            .iter()
            .map(|kind| kind.word())
            .collect::<Vec<_>>()
            .join(", "),
    })?;
    let code = record
        .get("code")
        .and_then(Value::as_str)
        .map(str::to_owned);
    let id = match record.get("id").and_then(Value::as_str) {
        Some(given) => Some(Uuid::parse_str(given).map_err(|_| FactsError::Id {
            index,
            given: given.to_owned(),
        })?),
        None => None,
    };
    let draft = match record.get("fields") {
        Some(Value::Object(fields)) => fields.clone(),
        // Written by hand, a record without a field of those names may be flat.
        _ => {
            let mut draft = record.clone();
            for beside in ["kind", "id", "code"] {
                draft.shift_remove(beside);
            }
            draft
        }
    };
    // A fact without code or id is known by what it says, so that bringing it in twice changes nothing.
    let id = id.or_else(|| code.is_none().then(|| named_after(kind, &draft)));
    let known = id
        .filter(|id| policy.kind_of(*id) == Some(kind))
        .or_else(|| {
            code.as_deref()
                .and_then(|code| policy.find(code))
                .filter(|id| policy.kind_of(*id) == Some(kind))
        });
    let draft = Value::Object(draft);
    Ok(match known {
        Some(id) => Edit::Change {
            id,
            base: None,
            draft,
        },
        None => Edit::Create {
            kind,
            id,
            code,
            draft,
        },
    })
}

fn named_after(kind: Kind, draft: &Map<String, Value>) -> Uuid {
    let mut sorted: Vec<(&String, &Value)> = draft.iter().collect();
    sorted.sort_by_key(|(name, _)| *name);
    let words = json!([kind.word(), sorted]).to_string();
    Uuid::new_v5(&Uuid::NAMESPACE_OID, words.as_bytes())
}

impl Office {
    /// Brings in facts as one command: all of them, or none.
    ///
    /// # Errors
    /// What is wrong with which record; edits are numbered as in the file, from 0.
    pub async fn bring_in(
        &self,
        actor: &Actor,
        facts: &Facts,
        name: &'static str,
    ) -> Result<FactsReport, BringInError> {
        let snapshot = self.snapshot();
        let policy = snapshot.of(policy::Audience::Internal);
        let edits = facts.edits(policy)?;
        let created = edits
            .iter()
            .filter(|edit| matches!(edit, Edit::Create { .. }))
            .count();
        let total = edits.len();
        let mut command = Command::new(name, edits);
        command.imported = true;
        let Receipt { seq, written, .. } = self.act(actor, command).await?;
        Ok(FactsReport {
            created,
            changed: written - created,
            unchanged: total - written,
            seq,
        })
    }
}

/// Why facts were not brought in.
#[derive(Debug)]
pub enum BringInError {
    /// The file.
    Facts(FactsError),
    /// The rules, the rights, or the store.
    Refusal(Box<Refusal>),
}

impl From<FactsError> for BringInError {
    fn from(error: FactsError) -> Self {
        Self::Facts(error)
    }
}

impl From<Refusal> for BringInError {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(Box::new(refusal))
    }
}
