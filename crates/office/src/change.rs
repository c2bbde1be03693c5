//! From entries of the ledger to changes of the register.

use ledger::Entry;
use policy::body::{Head, from_stored};
use policy::kernel::Code;
use policy::{Change, Kind, Snapshot};

use crate::error::OfficeError;
use crate::reading::REDACTION;

/// What an entry does to the register; nothing for marks that only the ledger reads.
pub(crate) fn of_entry(entry: &Entry) -> Result<Option<Change>, OfficeError> {
    if entry.kind == REDACTION {
        return Ok(None);
    }
    let kind =
        Kind::parse(&entry.kind).ok_or_else(|| OfficeError::UnknownKind(entry.kind.clone()))?;
    let Some(body) = &entry.body else {
        return Ok(Some(Change::Take(entry.record)));
    };
    let head = Head {
        id: entry.record,
        code: entry.code.as_deref().and_then(Code::parse),
        version: entry.version,
        seq: entry.seq,
        recorded_at: entry.at,
    };
    Ok(Some(Change::Put(from_stored(
        kind,
        head,
        entry.schema,
        body,
    )?)))
}

/// Applies entries in their order.
pub(crate) fn apply_all(
    snapshot: &mut Snapshot,
    entries: &[Entry],
) -> Result<Vec<Change>, OfficeError> {
    let mut changes = Vec::with_capacity(entries.len());
    for entry in entries {
        match of_entry(entry)? {
            Some(change) => {
                snapshot.apply(&change, entry.seq);
                changes.push(change);
            }
            None => snapshot.reached(entry.seq),
        }
    }
    Ok(changes)
}
