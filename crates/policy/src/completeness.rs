//! How much of a record is known: the fields that stand at first sight on its form, filled or not.

use crate::body::to_flat;
use crate::definition::{definition, is_nothing};
use crate::kinds::AnyRecord;

/// What is filled and what is missing among the fields that stand at first sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    /// Names of the fields that say something.
    pub filled: Vec<&'static str>,
    /// Names of those that say nothing.
    pub missing: Vec<&'static str>,
}

impl Completeness {
    /// Whether nothing is missing.
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty()
    }
}

/// How much of a record is known.
pub fn completeness(record: &AnyRecord) -> Completeness {
    let flat = to_flat(record);
    let fields = definition(record.kind()).fields.iter();
    let first = fields.filter(|field| field.first && !field.common && !field.kept);
    let (filled, missing) = first
        .map(|field| field.name.as_str())
        .partition(|name| flat.get(*name).is_some_and(|value| !is_nothing(value)));
    Completeness { filled, missing }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::small_office;
    use crate::kinds::Kind;

    #[test]
    fn a_field_at_first_sight_is_filled_or_missing() {
        let mut desk = small_office();
        let moves = json!([{"to": "in_progress", "on": "2025-01-20"}]);
        let draft = json!({"title": "Audit", "modality": "hosting", "lead": "BRI", "moves": moves});
        let action = desk.put(Kind::Action, "ACT-01", draft);
        let found = completeness(&action);
        assert!(found.filled.contains(&"title") && found.filled.contains(&"lead"));
        assert!(found.missing.contains(&"from") && !found.is_whole());
        assert!(!found.missing.contains(&"result"), "it stands further down");
    }
}
