//! Links between records: stored by id, shown by code, checked so that nothing points to nothing.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use crate::kinds::Kind;

/// What a link may point to: one kind, or one of several (a party is a government or an organisation).
pub trait Target: 'static {
    /// The kinds accepted.
    const KINDS: &'static [Kind];
}

/// A link to a record of `T`, by its stable id.
pub struct Ref<T> {
    id: Uuid,
    target: PhantomData<fn() -> T>,
}

/// The name under which links show themselves to a serializer, so that a record's links can be collected.
pub(crate) const REFERENCE: &str = "$reference";

impl<T> Ref<T> {
    /// A link to the record with this id.
    pub const fn to(id: Uuid) -> Self {
        Self {
            id,
            target: PhantomData,
        }
    }

    /// The id of the record.
    pub const fn id(&self) -> Uuid {
        self.id
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ref<T> {}
impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
impl<T> Eq for Ref<T> {}
impl<T> Hash for Ref<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id.hash(state);
    }
}
impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "→{}", self.id)
    }
}

impl<T> Serialize for Ref<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(REFERENCE, &self.id)
    }
}

impl<'de, T> Deserialize<'de> for Ref<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::to)
    }
}

impl<T: Target> JsonSchema for Ref<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        let names: Vec<&str> = T::KINDS.iter().map(|kind| kind.word()).collect();
        format!("Ref-{}", names.join("-")).into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let kinds: Vec<&str> = T::KINDS.iter().map(|kind| kind.word()).collect();
        json_schema!({"type": "string", "x-shape": "reference", "x-kinds": kinds})
    }
}
