//! Bytes to and from the office's records: what a colleague's spreadsheet says, read with care and
//! without trust, and what the office hands back in the same columns.
//!
//! `workbook` turns bytes into rows of cells and back, `reading` turns a messy cell into a day, a
//! number, an amount or a country, `matching` proposes which column says what, and `gazetteer`
//! proposes which real place a name stands for. None of them decides: each says what it found,
//! and what it doubts.

pub mod gazetteer;
pub mod matching;
mod message;
pub mod reading;
pub mod sheet;
pub mod twinning;
pub mod workbook;

pub use message::{Argument, Message};
