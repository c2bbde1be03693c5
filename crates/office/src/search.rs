//! One search box over everything that the reader may see.

use std::sync::Arc;

use language::Language;
use policy::rights::Viewer;
use policy::{Change, Kind, Snapshot};
use uuid::Uuid;

use crate::error::OfficeError;
use crate::open::Office;

/// One record found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its kind.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
}

/// What a search gives.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Records, the most fitting first.
    pub found: Vec<Found>,
    /// Whether the index knows everything yet; just after start it is still being filled.
    pub ready: bool,
}

/// The index of a node, in memory.
pub(crate) struct Index;

impl Index {
    pub(crate) fn new() -> Result<Self, OfficeError> {
        Ok(Self)
    }

    pub(crate) fn fill(&self, _snapshot: Arc<Snapshot>) {}

    pub(crate) fn update(&self, _snapshot: Arc<Snapshot>, _changes: &[Change]) {}
}

impl Office {
    /// Looks for words, or for a code, among what the viewer may see.
    pub fn search(&self, _viewer: &Viewer, _words: &str, _language: Language, _limit: usize) -> Search {
        Search::default()
    }
}
