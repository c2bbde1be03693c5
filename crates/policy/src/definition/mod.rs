//! What a kind of record is made of, read once from its schema: forms, lists, workbooks, the API and the views all follow it.

mod audience;
mod collect;
mod read;
mod tree;
mod value;
mod walk;

pub use audience::publish;
pub use collect::{any_references, references};
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
    all.iter()
        .find(|definition| definition.kind == kind)
        .expect("every kind has a definition")
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
