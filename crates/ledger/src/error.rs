//! What can go wrong with the ledger, in words an administrator can act on.

use std::path::PathBuf;

use uuid::Uuid;

/// A failure of the store. "Not there" is never an error: those questions answer `None`.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The address of the database is of no known form.
    #[error(
        "the database address {given:?} is not understood; use sqlite:FILE or postgres://USER@HOST/DATABASE"
    )]
    BadUrl {
        /// The address as it was given, without password.
        given: String,
    },
    /// The database could not be opened or reached.
    #[error("the database {url} cannot be opened: {source}")]
    Open {
        /// The address, without password.
        url: String,
        /// What the engine said.
        #[source]
        source: sqlx::Error,
    },
    /// The database holds tables, but not ours.
    #[error("the database {url} belongs to something else: it has tables, but no ledger")]
    NotALedger {
        /// The address, without password.
        url: String,
    },
    /// The database was written by newer software.
    #[error(
        "the database has schema {found}, this software knows up to {known}; run a newer version of it"
    )]
    TooNew {
        /// The schema number found in the database.
        found: i64,
        /// The newest schema number this software knows.
        known: i64,
    },
    /// A restore was asked into a database that already holds something.
    #[error(
        "the target database is not empty: table {table} has rows; restore needs an empty database"
    )]
    NotEmpty {
        /// The first table found with rows.
        table: &'static str,
    },
    /// A write was based on a version that is no longer the newest.
    #[error("record {record} is at version {found}, the write was based on version {expected}")]
    Stale {
        /// The record written to.
        record: Uuid,
        /// The version the write was based on (0: a new record).
        expected: i64,
        /// The version the record has (0: no such record).
        found: i64,
    },
    /// A code is already held by another record.
    #[error("the code {code} is already held by another record")]
    CodeTaken {
        /// The code asked for.
        code: String,
    },
    /// Another account signs in with the same name (upper and lower case count as the same).
    #[error("another account already signs in as {login:?}")]
    LoginTaken {
        /// The name asked for.
        login: String,
    },
    /// An entry that no ledger can hold.
    #[error("the entry for record {record} cannot be kept: {why}")]
    BadEntry {
        /// The record written to.
        record: Uuid,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The name or path of a readable view is not acceptable.
    #[error(
        "{name:?} cannot name a view or a column: use small letters, digits and _, beginning with a letter, 63 at most"
    )]
    BadName {
        /// The name as given.
        name: String,
    },
    /// The database did not let us write within the waiting time.
    #[error("the database is busy: another write has held it for too long; try again")]
    Busy,
    /// The ledger was closed; whoever still asks comes too late.
    #[error("the database is closed")]
    Closed,
    /// Something stored cannot be read back; `check` tells more.
    #[error("the stored {what} cannot be read: {why}")]
    Corrupt {
        /// Where it was found.
        what: String,
        /// What is wrong with it.
        why: String,
    },
    /// A file beside the database could not be read or written.
    #[error("the file {path} cannot be used: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// The engine failed: connection lost, disk full, and the like.
    #[error("the database failed: {0}")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for LedgerError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolTimedOut => LedgerError::Busy,
            sqlx::Error::PoolClosed => LedgerError::Closed,
            // 5 is SQLITE_BUSY, 517 SQLITE_BUSY_SNAPSHOT.
            sqlx::Error::Database(said) if matches!(said.code().as_deref(), Some("5" | "517")) => {
                LedgerError::Busy
            }
            _ => LedgerError::Database(error),
        }
    }
}

impl LedgerError {
    /// Whether the engine refused because a value that must be unique exists already.
    pub(crate) fn is_unique_violation(&self) -> bool {
        matches!(self, LedgerError::Database(sqlx::Error::Database(said)) if said.is_unique_violation())
    }

    pub(crate) fn corrupt(what: impl Into<String>, why: impl ToString) -> Self {
        LedgerError::Corrupt {
            what: what.into(),
            why: why.to_string(),
        }
    }

    pub(crate) fn file(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        LedgerError::File {
            path: path.into(),
            source,
        }
    }
}

/// The answer of nearly everything in this crate.
pub type Result<T, E = LedgerError> = std::result::Result<T, E>;
