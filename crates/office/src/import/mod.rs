//! Bringing in colleagues' lists, and handing out the office's own in the same columns. A file is read without trust, its columns
//! are proposed and chosen, its rows become one command that the rules check like any other; what is wrong, doubtful or unclear
//! is said row by row and cell by cell, before anything is written.

mod annotate;
mod choices;
mod export;
mod file;
mod holding;
mod job;
mod known;
mod natural;
mod opened;
mod pace;
mod partner;
mod parts;
mod paths;
mod percentages;
mod plan;
mod report;
mod rows;
mod said;
mod settle;
mod sheets;
mod staged;
mod table;
mod tie;
mod together;
mod twinning;
mod twinning_records;

pub use annotate::annotated;
pub use choices::{Choices, Decision, Sheets};
pub use export::{Exported, export_csv, export_ods, export_xlsx};
pub use file::{Given, ImportError, Imported, Understood};
pub use holding::Holding;
pub use pace::Pace;
pub use paths::PathChoice;
pub use report::{Candidate, Finding, Grade, Outcome, Question, Report, RowReport};
pub use said::{Named, Said};
pub use sheets::Profile;
pub use staged::{Import, ImportState, Progressing, Received};
pub use table::ProposedColumn;
pub(crate) use table::tongues;
pub use twinning::{Taken, TwinningError, TwinningOptions, TwinningReport, TwinningRow};
