//! What happened lately, for those who work inside.

use crate::frame::spoken::{self, Spoken, moment};
use crate::frame::{Failure, Reader};
use crate::state::AppState;

/// How many changes the page names.
const NAMED: i64 = 8;

/// One change.
pub struct ChangeRow {
    /// What was done, in words where there are some.
    pub done: String,
    /// The record, a link where it is still there.
    pub record: Spoken,
    /// How many more records it touched.
    pub more: i64,
    /// Who.
    pub by: Option<String>,
    /// When.
    pub at: Spoken,
    /// Why.
    pub reason: Option<String>,
}

/// The latest changes that the reader may see.
pub async fn changes(state: &AppState, reader: &Reader) -> Result<Vec<ChangeRow>, Failure> {
    if reader.account.is_none() {
        return Ok(Vec::new());
    }
    let found = state
        .office
        .recent_changes(&reader.viewer, NAMED, None)
        .await?;
    let policy = reader.policy();
    let row = |change: office::RecentChange| {
        let record = match policy.any(change.record) {
            Some(record) => {
                let cell = policy::Cell::Record(record.id());
                spoken::cell(&cell, reader, &reader.view())
            }
            None => Spoken::plain(reader.words.text("pages-record-gone")),
        };
        ChangeRow {
            done: spoken::kind(change.kind, reader),
            record,
            more: change.records - 1,
            by: change.by,
            at: moment(change.at, reader),
            reason: change.reason,
        }
    };
    Ok(found.into_iter().map(row).collect())
}
