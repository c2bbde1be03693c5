//! Closed lists, keys of parts and two kinds of line with a form of their own.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// The value of a closed list: its words are found by the list's name and the value's own word.
pub trait Listed: Copy + Into<&'static str> + 'static {
    /// Name of the list in the locales: `agreement-type`.
    const LIST: &'static str;

    /// The word by which the value is stored.
    fn word(self) -> &'static str {
        self.into()
    }
}

/// Declares a closed list: the enum, its stored words in snake case, and the name under which the locales word it.
///
/// ```ignore
/// listed! {
///     /// How sure we are.
///     pub enum Certainty = "legal-certainty" {
///         /// Written in the text.
///         Explicit,
///         /// Read between the lines.
///         Implicit,
///     }
/// }
/// ```
macro_rules! listed {
    ($(#[$about:meta])* $seen:vis enum $name:ident = $list:literal {
        $( $(#[$note:meta])* $value:ident ),+ $(,)?
    }) => {
        $(#[$about])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema, strum::IntoStaticStr,
        )]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        #[schemars(extend("x-list" = $list))]
        $seen enum $name { $( $(#[$note])* $value ),+ }

        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [Self] = &[$( Self::$value ),+];
        }

        impl $crate::kernel::Listed for $name {
            const LIST: &'static str = $list;
        }
    };
}
pub(crate) use listed;

/// The key of one part of a list (a party, a commitment), unique in its record, by which an import finds it again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Key(pub Box<str>);

impl JsonSchema for Key {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Key".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^[A-Za-z0-9_.-]{1,40}$", "x-shape": "key"})
    }
}

/// A web address (`https://…`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Address(pub Box<str>);

impl JsonSchema for Address {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Address".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^https?://[^\\s]+$", "x-shape": "address"})
    }
}

/// An e-mail address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mail(pub Box<str>);

impl JsonSchema for Mail {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Mail".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", "x-shape": "mail"})
    }
}
