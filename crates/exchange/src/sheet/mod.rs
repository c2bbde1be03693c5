//! Rows and records: which column says which field, what a row says of a record, and how a record is written as a row. All of it
//! follows the kind's definition; what lists say in their own way (a partner's city, a length of five years) is data.

mod apply;
mod cells;
mod duration;
mod headings;
mod layout;
mod read;
mod said;
mod words;

pub use apply::{put, take};
pub use cells::{Naming, cell_of};
pub use duration::{Length, length};
pub use headings::{exact, heading, sheet_name, targets};
pub use layout::{Column, Layout, Part, Takes};
pub use read::{Asked, Habits, ReadCell, Register, Resolved, read_cell};
pub use said::{in_units, said};
pub use words::{Aside, Vocabulary, natural_key};
