//! What can go wrong below the rules: the store, or a body that cannot be read.

use ledger::LedgerError;
use thiserror::Error;

/// A failure that nobody at a screen can mend.
#[derive(Debug, Error)]
pub enum OfficeError {
    /// The ledger failed.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// A stored body cannot be read.
    #[error(transparent)]
    Unreadable(#[from] policy::body::Unreadable),
    /// The ledger holds a kind that this program does not know.
    #[error(
        "the ledger holds records of kind {0:?}, which this version of the program does not know"
    )]
    UnknownKind(String),
    /// A commit failed; whatever waited for it is not written.
    #[error("the ledger could not commit: {0}")]
    Commit(String),
    /// The search index failed.
    #[error("the search index failed: {0}")]
    Search(String),
    /// The machine gives no random numbers.
    #[error("the system gives no random numbers: {0}")]
    Chance(String),
    /// A background task died.
    #[error("a background task ended before its work: {0}")]
    Task(String),
}
