//! The office's ledger: the only room that knows SQL.
//!
//! Facts are entries, appended and never changed; `record` holds the newest body of each, for start-up and for outside
//! tools. Beside them live documents, drafts, accounts, sessions, jobs and outgoing messages. The same questions are
//! answered by SQLite (one machine, one file) and by PostgreSQL (any number of nodes). What an entry means, and whether it
//! is allowed, is decided elsewhere: a body is JSON, a kind is a word.

mod account;
mod backup;
mod check;
mod copy;
mod current;
mod document;
mod draft;
mod engine;
mod entry;
mod error;
mod following;
mod insert;
mod job;
mod migrate;
mod open;
mod outbox;
mod readable_view;
mod redaction;
mod remembered_column;
mod restore;
mod saved_view;
mod session;
mod staged_import;
mod throttle;
mod token;
mod write;

pub use account::Account;
pub use check::Finding;
pub use current::CurrentRow;
pub use document::{Document, sha256_hex};
pub use draft::Draft;
pub use entry::{CommandSummary, Entry, NewEntry};
pub use error::{LedgerError, Result};
pub use job::{Job, JobState, NewJob, Progress};
pub use open::{Ledger, OpenOptions};
pub use outbox::{NewMessage, OutgoingMessage};
pub use readable_view::{View, ViewColumn, ViewType};
pub use redaction::{NewRedaction, Redaction, RedactionCount, Rewrite};
pub use remembered_column::RememberedColumn;
pub use restore::{RestoreOptions, Restored};
pub use saved_view::SavedView;
pub use session::Session;
pub use staged_import::StagedImport;
pub use token::Token;
pub use write::WriteTransaction;
