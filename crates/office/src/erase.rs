//! Forgetting a person.

use uuid::Uuid;

/// Where a person is mentioned in free text.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The record.
    pub record: Uuid,
    /// The field.
    pub path: String,
    /// The words around the mention.
    pub words: String,
}

/// What an erasure did.
#[derive(Debug, Clone, Default)]
pub struct Erasure {
    /// Bodies rewritten, old ones included.
    pub bodies: u64,
}
