//! The records that the rows of a sheet make or complete. A record is written once however many rows speak of it; what the register
//! knows already is never overwritten, only completed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use policy::body::to_flat;
use policy::kernel::Problems;
use policy::{AnyRecord, Kind};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::super::partner::Newcomer;
use super::super::plan::{NoPlan, Planning, Refused};
use super::super::report::Outcome;
use super::super::said::Said;
use crate::act::Edit;

/// A record on its way.
pub(super) struct Making {
    pub(super) kind: Kind,
    pub(super) id: Uuid,
    pub(super) before: Option<AnyRecord>,
    pub(super) body: Map<String, Value>,
    /// The rows that speak of it, by their place in the list.
    pub(super) rows: BTreeSet<usize>,
    /// The column that it stands in, where a row makes one record for each column.
    column: Option<usize>,
    is_refused: bool,
}

impl Making {
    fn is_changed(&self) -> bool {
        match &self.before {
            Some(before) => to_flat(before) != self.body,
            None => true,
        }
    }

    fn edit(&self) -> Edit {
        let draft = Value::Object(self.body.clone());
        match &self.before {
            Some(before) => Edit::Change {
                id: self.id,
                base: Some(before.version()),
                draft,
            },
            None => Edit::Create {
                kind: self.kind,
                id: Some(self.id),
                code: None,
                draft,
            },
        }
    }
}

/// What a rule refused.
pub(super) struct Broken {
    pub(super) kind: Kind,
    pub(super) row: usize,
    pub(super) column: Option<usize>,
    pub(super) problems: Problems,
    pub(super) is_kept: bool,
}

/// Every record of an import.
#[derive(Default)]
pub(super) struct Book {
    pub(super) makings: Vec<Making>,
    by_key: HashMap<(Kind, String), usize>,
    /// What becomes of each row, as far as it is decided.
    pub(super) outcomes: Vec<Option<Outcome>>,
}

/// Fields that say which record it is, or that the register keeps in its own way.
const NEVER_COMPLETED: [&str; 6] = ["name", "title", "visibility", "provenance", "moves", "key"];
/// The most times that rows are taken out.
const MOST_TRIES: usize = 50;

impl Book {
    /// An empty one, for so many rows.
    pub(super) fn of(rows: usize) -> Self {
        Self {
            outcomes: vec![None; rows],
            ..Self::default()
        }
    }

    /// The record of this key that the file already spoke of.
    pub(super) fn known(&self, kind: Kind, key: &str) -> Option<Uuid> {
        let index = *self.by_key.get(&(kind, key.to_owned()))?;
        self.makings.get(index).map(|making| making.id)
    }

    /// What is known by now of the record of this key.
    pub(super) fn body(&self, kind: Kind, key: &str) -> Option<&Map<String, Value>> {
        let index = *self.by_key.get(&(kind, key.to_owned()))?;
        self.makings.get(index).map(|making| &making.body)
    }

    /// Takes in what a row says of a record; gives its id, and the fields in which the register says otherwise.
    pub(super) fn put(
        &mut self,
        (kind, key): (Kind, String),
        (row, column): (usize, Option<usize>),
        before: Option<AnyRecord>,
        draft: Map<String, Value>,
    ) -> (Uuid, Vec<String>) {
        if let Some(making) = self
            .by_key
            .get(&(kind, key.clone()))
            .and_then(|index| self.makings.get_mut(*index))
        {
            making.rows.insert(row);
            return (making.id, complete(&mut making.body, draft));
        }
        let id = before.as_ref().map_or_else(Uuid::now_v7, AnyRecord::id);
        let mut body = before.as_ref().map(to_flat).unwrap_or_default();
        let differing = if before.is_some() {
            complete(&mut body, draft)
        } else {
            body = draft;
            Vec::new()
        };
        self.by_key.insert((kind, key), self.makings.len());
        self.makings.push(Making {
            kind,
            id,
            before,
            body,
            rows: BTreeSet::from([row]),
            column,
            is_refused: false,
        });
        (id, differing)
    }

    /// Whether a row goes no further.
    pub(super) fn is_bad(&self, row: usize) -> bool {
        matches!(
            self.outcomes.get(row),
            Some(Some(Outcome::Refused | Outcome::Waiting))
        )
    }

    fn is_kept(&self, making: &Making) -> bool {
        !making.is_refused && making.rows.iter().any(|row| !self.is_bad(*row))
    }

    /// The edits that would be written now, newcomers first, each with the records that need it.
    fn edits(&self, newcomers: &BTreeMap<String, Newcomer>) -> (Vec<Edit>, Vec<Vec<usize>>) {
        let kept: Vec<usize> = (0..self.makings.len())
            .filter(|index| self.is_kept(&self.makings[*index]))
            .filter(|index| self.makings[*index].is_changed())
            .collect();
        let (mut edits, mut needing) = (Vec::new(), Vec::new());
        for newcomer in newcomers.values() {
            let id = newcomer.government.to_string();
            let needs = |index: &usize| names(&self.makings[*index].body, &id);
            let by: Vec<usize> = kept.iter().copied().filter(needs).collect();
            for edit in newcomer.edits.iter().filter(|_| !by.is_empty()) {
                edits.push(edit.clone());
                needing.push(by.clone());
            }
        }
        for index in kept {
            edits.push(self.makings[index].edit());
            needing.push(vec![index]);
        }
        (edits, needing)
    }

    /// The edits that every rule accepts; what is refused is told.
    pub(super) fn settle(
        &mut self,
        planning: &Planning<'_>,
        newcomers: &BTreeMap<String, Newcomer>,
    ) -> Result<(Vec<Edit>, Vec<Broken>), NoPlan> {
        let mut broken = Vec::new();
        for _ in 0..MOST_TRIES {
            if planning.pace.is_stopped() {
                return Err(NoPlan::Stopped);
            }
            let (mut edits, needing) = self.edits(newcomers);
            if edits.is_empty() {
                return Ok((edits, broken));
            }
            let invalid = match (planning.refuses)(&mut edits) {
                Ok(()) => return Ok((edits, broken)),
                Err(Refused::All(why)) => return Err(NoPlan::Said(why)),
                Err(Refused::Invalid(invalid)) => invalid,
            };
            for wrong in invalid {
                for index in needing.get(wrong.edit).into_iter().flatten() {
                    self.refuse(*index, &wrong.problems, planning, &mut broken);
                }
            }
        }
        Err(NoPlan::Said(Said::new("imports-rules-too-many")))
    }

    /// Refuses a record and its rows, or keeps it with the exception when somebody chose so.
    fn refuse(
        &mut self,
        index: usize,
        problems: &Problems,
        planning: &Planning<'_>,
        broken: &mut Vec<Broken>,
    ) {
        let Some(making) = self.makings.get_mut(index).filter(|one| !one.is_refused) else {
            return;
        };
        let is_kept = planning.choices.keep_exceptions && problems.only_office();
        if is_kept {
            let kept = making.body.entry("exceptions").or_insert_with(|| json!([]));
            for problem in &problems.0 {
                if let Value::Array(kept) = kept {
                    kept.push(json!({
                        "rule": problem.key,
                        "path": problem.path,
                        "import": planning.file,
                        "accepted_by": planning.choices.accepted_by,
                    }));
                }
            }
        } else {
            making.is_refused = true;
        }
        let (kind, column, rows) = (making.kind, making.column, making.rows.clone());
        for row in rows {
            // What stands in a column of its own does not take the others of its row with it.
            if !is_kept
                && column.is_none()
                && let Some(outcome) = self.outcomes.get_mut(row)
            {
                *outcome = Some(Outcome::Refused);
            }
            broken.push(Broken {
                kind,
                row,
                column,
                problems: problems.clone(),
                is_kept,
            });
        }
    }

    /// What becomes of each row, once all is settled, and the record that it found in the register.
    pub(super) fn ends(&self) -> Vec<(Outcome, Option<Uuid>)> {
        let mut ends: Vec<(Outcome, Option<Uuid>)> =
            vec![(Outcome::Unchanged, None); self.outcomes.len()];
        for making in self.makings.iter().filter(|making| !making.is_refused) {
            let outcome = match &making.before {
                None => Outcome::Created,
                Some(_) if making.is_changed() => Outcome::Changed,
                Some(_) => Outcome::Unchanged,
            };
            for row in &making.rows {
                let Some((known, found)) = ends.get_mut(*row) else {
                    continue;
                };
                // A new record weighs more than a changed one.
                *known = (*known).min(outcome);
                *found = found.or_else(|| making.before.as_ref().map(|_| making.id));
            }
        }
        for (end, decided) in ends.iter_mut().zip(&self.outcomes) {
            if let Some(decided) = decided {
                end.0 = *decided;
            }
        }
        ends
    }
}

/// Whether a value names a record anywhere.
fn names(body: &Map<String, Value>, id: &str) -> bool {
    fn inside(value: &Value, id: &str) -> bool {
        match value {
            Value::String(text) => text == id,
            Value::Array(parts) => parts.iter().any(|part| inside(part, id)),
            Value::Object(object) => object.values().any(|inner| inside(inner, id)),
            _ => false,
        }
    }
    body.values().any(|value| inside(value, id))
}

/// Adds what is missing; gives the fields that say something else already.
fn complete(body: &mut Map<String, Value>, draft: Map<String, Value>) -> Vec<String> {
    let mut differing = Vec::new();
    for (name, said) in draft {
        if NEVER_COMPLETED.contains(&name.as_str()) {
            continue;
        }
        match (body.get_mut(&name), said) {
            (None, said) => {
                body.insert(name, said);
            }
            (Some(Value::Array(known)), Value::Array(parts)) => {
                for part in parts {
                    match known.iter().find(|one| is_same(&name, one, &part)) {
                        None => known.push(part),
                        Some(one) if !says(one, &part) => differing.push(name.clone()),
                        Some(_) => {}
                    }
                }
            }
            (Some(known), said) if *known == said => {}
            (Some(_), _) => differing.push(name),
        }
    }
    differing
}

/// By what two parts of a list are the same thing.
fn is_same(list: &str, one: &Value, other: &Value) -> bool {
    let by: &[&str] = match list {
        "fee_years" => &["year"],
        "delegates" => &["person", "number"],
        "costs" => &["kind", "payer"],
        "partners" => &["party"],
        "amounts" => &["state"],
        "population" => &["year"],
        _ => return one == other,
    };
    by.iter().all(|field| one.get(field) == other.get(field))
}

/// Whether a part says everything that another says.
fn says(known: &Value, said: &Value) -> bool {
    match said {
        Value::Object(said) => said
            .iter()
            .all(|(name, value)| known.get(name) == Some(value)),
        other => known == other,
    }
}
