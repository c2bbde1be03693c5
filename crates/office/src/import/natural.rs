//! How a row without id or code finds its record again: by what it says (a government by its name and country), or by the row of
//! the same file that brought the record in.

use std::collections::HashMap;

use exchange::sheet::natural_key;
use language::fold;
use policy::body::to_flat;
use policy::{Kind, Policy};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::rows::Cells;

/// The records of a kind by what rows say of them.
pub(super) struct Natural<'a> {
    policy: &'a Policy,
    /// The columns that count, the first one first.
    paths: Vec<&'static str>,
    /// Records by their first value.
    first: HashMap<String, Vec<Uuid>>,
    /// Records by the file and the row that brought them in.
    brought: HashMap<(String, String), Vec<Uuid>>,
}

impl<'a> Natural<'a> {
    /// The records of a kind. Kinds whose rows name a partner find theirs by the partner instead.
    pub(super) fn of(policy: &'a Policy, kind: Kind) -> Self {
        let paths = natural_key(kind);
        let mut natural = Self {
            policy,
            paths,
            first: HashMap::new(),
            brought: HashMap::new(),
        };
        for record in policy.all(kind) {
            let flat = to_flat(&record);
            for provenance in flat
                .get("provenance")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                if let (Some(file), Some(place)) =
                    (provenance["name"].as_str(), provenance["place"].as_str())
                {
                    natural
                        .brought
                        .entry((file.to_owned(), place.to_owned()))
                        .or_default()
                        .push(record.id());
                }
            }
            let first = natural
                .paths
                .first()
                .map(|path| values(&flat, path))
                .unwrap_or_default();
            for value in first {
                natural.first.entry(value).or_default().push(record.id());
            }
        }
        natural
    }

    /// The records that a row may mean: those that agree with everything it says in the columns that count; else the one that this
    /// very row brought in, when their first values agree.
    pub(super) fn find(&self, cells: &Cells<'_>, file: &str, place: &str) -> Vec<Uuid> {
        let Some((first, others)) = self.paths.split_first() else {
            return Vec::new();
        };
        let wanted = said_in(cells, first);
        let mut found: Vec<Uuid> = Vec::new();
        for id in wanted
            .iter()
            .filter_map(|value| self.first.get(value))
            .flatten()
        {
            if !found.contains(id) {
                found.push(*id);
            }
        }
        let flat = |id: &Uuid| {
            self.policy
                .any(*id)
                .map(|record| to_flat(&record))
                .unwrap_or_default()
        };
        let agrees = |id: &Uuid| {
            let flat = flat(id);
            others.iter().all(|path| {
                let (said, known) = (said_in(cells, path), values(&flat, path));
                said.is_empty()
                    || known.is_empty()
                    || said.iter().any(|value| known.contains(value))
            })
        };
        let agreeing: Vec<Uuid> = found.iter().filter(|id| agrees(id)).copied().collect();
        if !agreeing.is_empty() {
            return agreeing;
        }
        let brought = self.brought.get(&(file.to_owned(), place.to_owned()));
        brought
            .into_iter()
            .flatten()
            .filter(|id| found.contains(id))
            .copied()
            .collect()
    }

    /// The records that a row of a file brought in.
    pub(super) fn brought_by(&self, file: &str, place: &str) -> &[Uuid] {
        self.brought
            .get(&(file.to_owned(), place.to_owned()))
            .map(Vec::as_slice)
            .unwrap_or_default()
    }
}

/// What a row says under a path, in any language.
fn said_in(cells: &Cells<'_>, path: &str) -> Vec<String> {
    let under = format!("{path}.");
    let said = cells
        .read
        .iter()
        .filter(|(mapped, _)| mapped.column.path == path || mapped.column.path.starts_with(&under));
    said.filter_map(|(_, cell)| cell.value.as_ref())
        .flat_map(compared)
        .collect()
}

/// What a record says under a path, in any language.
fn values(flat: &Map<String, Value>, path: &str) -> Vec<String> {
    flat.get(path).map(compared).unwrap_or_default()
}

fn compared(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => {
            let folded = fold(text);
            vec![if folded.is_empty() {
                text.clone()
            } else {
                folded
            }]
        }
        Value::Object(object) => object.values().flat_map(compared).collect(),
        Value::Array(parts) => parts.iter().flat_map(compared).collect(),
        Value::Null => Vec::new(),
        other => vec![other.to_string()],
    }
}
