//! A record's own page, and what one does there: move it on, keep files with it, comment on it, delete it.

mod comment;
mod delete;
mod file;
mod merge;
mod moving;
mod page;

pub use comment::{add as add_comment, remove as remove_comment};
pub use delete::{ask as ask_delete, confirm as delete};
pub use file::{attach, document, remove as remove_file};
pub use merge::{ask as ask_merge, merge, why as why_alike};
pub use moving::make as make_move;
pub use page::{Head, head, show};
