//! The application: what people and programs do with the register, checked in one place and written in one way.
//!
//! In: door → check → append. Out: snapshot → compute → draw. Pages, the API, imports and the command line all come through here.

mod account;
mod act;
mod alike;
mod allowed;
mod authors;
mod change;
mod check;
mod draft;
mod erase;
mod error;
mod facts;
mod file;
mod following;
mod history;
mod import;
mod known;
mod lookup;
mod merge;
mod open;
mod password;
mod past;
mod prepare;
mod reading;
mod restore;
mod saved_view;
mod search;
mod session;
mod token;
mod views;
mod write;

pub use account::{Account, NewAccount};
pub use act::{Actor, Command, Edit, Invalid, Receipt, Refusal};
pub use alike::Alike;
pub use check::{Finding, check};
pub use draft::Draft;
pub use erase::{
    Erasure, Forget, Forgotten, KeptFile, Passage, Remembered, file_redaction_again,
    redaction_again,
};
pub use error::OfficeError;
/// Tables of anything, as files to download.
pub use exchange::workbook::{CellOut, CsvChoices, pack, write_csv};
pub use facts::{BringInError, Facts, FactsError, FactsReport};
pub use file::{File, NewFile};
pub use history::{Difference, RecentChange, Version};
pub use import::Finding as ImportFinding;
pub use import::{
    Candidate, Choices, Decision, Exported, Given, Grade, Holding, Import, ImportError,
    ImportState, Imported, Named, Outcome, Pace, PathChoice, Profile, Progressing, ProposedColumn,
    Question, Received, Report, RowReport, Said, Sheets, Taken, TwinningError, TwinningOptions,
    TwinningReport, TwinningRow, Understood, annotated, export_csv, export_ods, export_xlsx,
};
pub use lookup::Names;
pub use merge::{MERGED, Merge, Merger};
pub use open::{Office, Options};
pub use past::{KnownAt, NotKnownAt, Past};
pub use saved_view::SavedView;
pub use search::{Found, Search};
pub use session::{Session, SignInRefusal, SignedIn};
pub use token::Token;
