//! A spreadsheet as the office receives it: sheets of rows of cells, whatever the program that
//! wrote the file. Reading is bounded, keeps the row numbers a person sees, and reports what it
//! had to remove or guess. No formula is ever computed: a formula gives the value it had when the
//! file was saved.

mod archive;
mod budget;
mod bundle;
mod characters;
mod delimited;
mod encoding;
mod error;
mod formats;
mod ods;
mod out;
mod recognise;
mod serial;
mod table;
mod write_csv;
mod write_ods;
mod write_xlsx;
mod xlsx;
mod xlsx_package;

use jiff::civil::DateTime;

use crate::Message;

pub use budget::Limits;
pub use bundle::pack;
pub use error::ReadError;
pub use out::{
    CellOut, ColumnOut, FindingOut, Grade, LegendOut, SheetOut, WorkbookOut, WriteError,
};
pub use recognise::Format;
pub use serial::{date_from_serial, serial_from_date};
pub use table::{LeftOut, Table, table, table_knowing, table_without_headings};
pub use write_csv::{CsvChoices, write_csv};
pub use write_ods::write_ods;
pub use write_xlsx::write_xlsx;

/// A whole file, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// The sheets in the file's order, hidden ones included.
    pub sheets: Vec<Sheet>,
    /// How the file was read.
    pub notes: Notes,
}

/// How a file was read, to be shown before anything is imported from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    /// The kind of file its content says it is.
    pub format: Format,
    /// The encoding of a text file (`UTF-8`, `windows-1252`).
    pub encoding: Option<&'static str>,
    /// What separates the columns of a text file.
    pub separator: Option<char>,
    /// What a person should know: hidden parts, characters removed, an encoding guessed.
    pub remarks: Vec<Message>,
}

/// One sheet. A text file is a workbook of one sheet; in an archive of several files it bears the file's name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The name on the tab; empty for a text file.
    pub name: String,
    /// Whether the tab is hidden from the person who opens the file.
    pub hidden: bool,
    /// The rows that hold something, in order; blank rows are left out, numbers are kept.
    pub rows: Vec<Row>,
}

/// One row that holds something.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// The number in the margin of the spreadsheet, from 1.
    pub number: u32,
    /// Whether the row is hidden or filtered away.
    pub hidden: bool,
    /// The cells from column A to the last one that holds something.
    pub cells: Vec<Cell>,
}

/// What one cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, without control characters, lines separated by `\n`.
    Text(String),
    /// A number, exact.
    Number(Number),
    /// A day, or a day and a time, that the spreadsheet holds as such.
    Date(DateTime),
    /// True or false.
    Bool(bool),
    /// A formula's failure (`#N/A`).
    Error(String),
}

/// A number as the spreadsheet holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The value in decimal digits with a point, without exponent: `1234.5`, `-0.35`.
    pub decimal: Box<str>,
    /// How the spreadsheet shows it.
    pub shown: Shown,
}

/// How a spreadsheet shows a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// As it is.
    Plain,
    /// As a percentage: 0.35 is shown as 35 %.
    Percent,
    /// With a currency, as the spreadsheet names it: `€`, `EUR`, `$`.
    Currency(Box<str>),
}

impl Cell {
    /// A plain number from its decimal digits.
    pub fn number(decimal: &str) -> Self {
        Self::Number(Number {
            decimal: decimal.into(),
            shown: Shown::Plain,
        })
    }

    /// Whether a person sees nothing in the cell.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Date(_) | Self::Bool(_) | Self::Error(_) => false,
        }
    }

    /// The cell in plain text: what a message quotes and what a text column takes. Days are
    /// written `2025-12-31`, a time follows where there is one; numbers as their digits.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.decimal.to_string(),
            Self::Date(when) if when.time() == jiff::civil::Time::midnight() => {
                when.date().to_string()
            }
            Self::Date(when) => when.to_string().replace('T', " "),
            Self::Bool(value) => value.to_string(),
        }
    }
}

impl Row {
    /// The cell in a column counted from 0; empty beyond the last.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Whether a person sees nothing in the row.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }
}

/// The letters a spreadsheet gives a column counted from 0: `A`, `Z`, `AA`.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// Reads a file. Its content says what it is; its name only helps where the content does not.
///
/// # Errors
/// A [`ReadError`] that says what is wrong, where, and what would be accepted. Any bytes give a
/// workbook or an error, within the memory the limits allow.
pub fn read(bytes: &[u8], file_name: Option<&str>, limits: &Limits) -> Result<Workbook, ReadError> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > limits.file_bytes {
        return Err(ReadError::TooLarge {
            bytes: size,
            limit: limits.file_bytes,
        });
    }
    let workbook = match recognise::recognise(bytes, file_name)? {
        Format::Zip => bundle::read(bytes, limits)?,
        format => read_as(format, bytes, file_name, limits)?,
    };
    if workbook.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ReadError::NoRows);
    }
    Ok(workbook)
}

/// Reads a file of one spreadsheet.
fn read_as(
    format: Format,
    bytes: &[u8],
    file_name: Option<&str>,
    limits: &Limits,
) -> Result<Workbook, ReadError> {
    match format {
        Format::Xlsx => xlsx::read(bytes, limits),
        Format::Ods => ods::read(bytes, limits),
        Format::Csv => delimited::read(bytes, file_name, limits),
        Format::Zip => Err(ReadError::NotAWorkbook),
    }
}

#[cfg(test)]
mod tests;
