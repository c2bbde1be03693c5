//! How much of a record is known: the fields that stand at first sight on its form, filled or not.

use crate::definition::{definition, filled};
use crate::kinds::{AnyRecord, ForRecord, Tabled};
use crate::record::Shared;

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
    struct Filled;
    impl ForRecord for Filled {
        type Output = Vec<&'static str>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Self::Output {
            filled(&record.body)
        }
    }
    let says = record.with(Filled);
    let fields = definition(record.kind()).fields.iter();
    let first = fields.filter(|field| field.first && !field.common && !field.kept);
    let (filled, missing) = first
        .map(|field| field.name.as_str())
        .partition(|name| says.contains(name));
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
