//! What a reader may see, asked once for a whole list where the answer is the same for all records of a kind.

use policy::rights::Verb;
use policy::{AnyRecord, Kind};

use crate::frame::{Failure, Reader};

/// How much of a kind a reader may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Every record of the reader's view.
    All,
    /// Some; each is to be asked for.
    Some,
    /// None.
    None,
}

/// How much of a kind this reader may see.
pub fn sight(reader: &Reader, kind: Kind) -> Sight {
    match (reader.sees_all(kind), reader.sees(kind)) {
        (true, _) => Sight::All,
        (false, true) => Sight::Some,
        (false, false) => Sight::None,
    }
}

/// The record behind a code or an id, whatever its kind, when the reader may see it.
///
/// # Errors
/// Not found, also when it exists and the reader may not know.
pub fn any(reader: &Reader, code_or_id: &str) -> Result<AnyRecord, Failure> {
    let policy = reader.policy();
    policy
        .find(code_or_id)
        .and_then(|id| policy.any(id))
        .filter(|record| reader.may(Verb::See, record))
        .ok_or(Failure::NotFound)
}
