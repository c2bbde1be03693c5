//! What a kind of record is made of, read once from its schema: forms, lists, workbooks, the API and the views all follow it.

mod audience;
mod bounds;
mod collect;
mod filled;
mod looking;
mod read;
mod tree;
mod value;
mod walk;
mod whole;

pub use audience::publish;
pub(crate) use bounds::refuse_impossible;
pub use collect::{any_references, references};
pub(crate) use filled::filled;
pub use tree::{Definition, Field, Shape, Variant};
pub use walk::{Lookup, read_draft};

use std::sync::OnceLock;

use crate::kinds::{ForKind, Kind, Tabled};

/// The definition of a kind.
pub fn definition(kind: Kind) -> &'static Definition {
    static ALL: OnceLock<Vec<Definition>> = OnceLock::new();
    struct Read;
    impl ForKind for Read {
        type Output = Definition;
        fn run<R: Tabled>(self) -> Definition {
            read::definition::<R>()
        }
    }
    let all = ALL.get_or_init(|| Kind::ALL.iter().map(|kind| kind.with(Read)).collect());
    // Kinds are numbered in the order of their list.
    &all[kind as usize]
}

/// The JSON Schema of a kind's own fields, as the API publishes it.
pub fn schema(kind: Kind) -> serde_json::Value {
    struct Schema;
    impl ForKind for Schema {
        type Output = serde_json::Value;
        fn run<R: Tabled>(self) -> serde_json::Value {
            read::schema::<R>()
        }
    }
    kind.with(Schema)
}

/// The JSON Schema of what every record carries.
pub fn common_schema() -> serde_json::Value {
    read::schema::<crate::record::Common>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Audience;

    #[test]
    fn what_a_move_asks_for_is_a_field_of_its_record() {
        for kind in Kind::ALL {
            for step in kind.steps() {
                for name in step.asks {
                    let field = definition(*kind).field(name);
                    assert!(field.is_some_and(|field| !field.kept), "{kind:?}.{name}");
                }
            }
        }
    }

    /// Kinds whose records are never shown outside: the names of persons, what colleagues say.
    const NEVER_PUBLISHED: [Kind; 2] = [Kind::Person, Kind::Comment];

    #[test]
    fn every_kind_can_be_read_and_no_field_is_called_as_what_stands_beside_it() {
        for kind in Kind::ALL {
            let definition = definition(*kind);
            assert_eq!(definition.kind, *kind);
            assert!(!definition.fields.is_empty(), "{kind:?}");
            for (index, field) in definition.fields.iter().enumerate() {
                let clash = ["id", "code", "version", "seq", "recorded_at"].contains(&&*field.name);
                let twice = definition.fields[..index]
                    .iter()
                    .any(|other| other.name == field.name);
                assert!(!clash && !twice, "{kind:?}.{}", field.name);
            }
        }
    }

    /// The paths of needed fields, inside what `audience` sees, that it does not see.
    fn withheld(fields: &[Field], audience: Audience, path: &str, found: &mut Vec<String>) {
        for field in fields {
            let path = format!("{path}.{}", field.name);
            if field.audience < audience {
                if field.required {
                    found.push(path);
                }
                continue;
            }
            inside(&field.shape, audience, &path, found);
        }
    }

    fn inside(shape: &Shape, audience: Audience, path: &str, found: &mut Vec<String>) {
        match shape {
            Shape::Group { fields } => withheld(fields, audience, path, found),
            Shape::List(part) => inside(part, audience, path, found),
            Shape::Variants { variants, .. } => {
                let fields = variants
                    .iter()
                    .filter_map(|variant| variant.fields.as_ref());
                fields.for_each(|fields| withheld(fields, audience, path, found));
            }
            _ => {}
        }
    }

    #[test]
    fn what_a_published_record_needs_is_for_the_public() {
        for kind in Kind::ALL {
            let mut found = Vec::new();
            withheld(
                &definition(*kind).fields,
                Audience::Public,
                kind.word(),
                &mut found,
            );
            assert_eq!(
                found.is_empty(),
                !NEVER_PUBLISHED.contains(kind),
                "{found:?}"
            );
        }
    }

    #[test]
    fn a_field_is_found_at_its_path() {
        let name = |path: &str| {
            definition(Kind::Agreement)
                .at(path)
                .map(|field| field.name.as_str())
        };
        for (path, expected) in [
            ("title", "title"),
            ("title.fr", "title"),
            ("parties.0.signed_on", "signed_on"),
            ("term", "term"),
            ("term.fixed.end", "end"),
            ("term.auto_renewing.notice_months", "notice_months"),
            ("budget.currency", "budget"),
            ("themes.3", "themes"),
            ("visibility", "visibility"),
        ] {
            assert_eq!(name(path), Some(expected), "{path}");
        }
        assert_eq!(name("colour"), None);
    }

    #[test]
    fn numbers_have_the_limits_that_their_type_can_hold() {
        fn limits(fields: &[Field], path: &str, found: &mut Vec<(String, i64, i64)>) {
            for field in fields {
                let path = format!("{path}.{}", field.name);
                shape_limits(&field.shape, &path, found);
            }
        }
        fn shape_limits(shape: &Shape, path: &str, found: &mut Vec<(String, i64, i64)>) {
            match shape {
                Shape::Integer { min, max } => found.push((path.to_owned(), *min, *max)),
                Shape::List(part) => shape_limits(part, path, found),
                Shape::Group { fields } => limits(fields, path, found),
                Shape::Variants { variants, .. } => {
                    let fields = variants
                        .iter()
                        .filter_map(|variant| variant.fields.as_ref());
                    fields.for_each(|fields| limits(fields, path, found));
                }
                _ => {}
            }
        }
        let mut found = Vec::new();
        for kind in Kind::ALL {
            limits(&definition(*kind).fields, kind.word(), &mut found);
        }
        assert!(found.len() > 10);
        for (path, min, max) in found {
            let unlimited = path.ends_with(".bytes") || path.ends_with(".population.value");
            assert!(
                min > i64::MIN && (max < i64::MAX || unlimited),
                "{path}: {min} to {max}"
            );
        }
    }

    #[test]
    fn every_kind_has_a_schema_to_publish() {
        for kind in Kind::ALL {
            assert!(schema(*kind)["properties"].is_object(), "{kind:?}");
        }
        assert!(common_schema()["properties"]["visibility"].is_object());
    }
}
