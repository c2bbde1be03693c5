//! What is to be written: sheets with typed cells, headings and findings, whatever the format.

use jiff::civil::{Date, DateTime, Time};
use rust_xlsxwriter::XlsxError;

use super::{Cell, Sheet, Shown};

/// A workbook to be written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WorkbookOut {
    /// The title in the file's properties.
    pub title: String,
    /// A first sheet that explains the colours, if any.
    pub legend: Option<LegendOut>,
    /// The sheets, in order.
    pub sheets: Vec<SheetOut>,
}

/// A sheet of lines, some of them in the colour of a grade.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LegendOut {
    /// The name on the tab.
    pub name: String,
    /// The lines, each with the grade whose colour it shows.
    pub lines: Vec<(Option<Grade>, String)>,
}

/// A sheet to be written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetOut {
    /// The name on the tab; shortened and cleaned as spreadsheets ask, made unique.
    pub name: String,
    /// The row of the headings, from 1; 0 without headings. The rows down to it stay in sight.
    pub header_row: u32,
    /// The columns, from A.
    pub columns: Vec<ColumnOut>,
    /// Rows by their number from 1.
    pub rows: Vec<(u32, Vec<CellOut>)>,
    /// What was found in the rows.
    pub findings: Vec<FindingOut>,
    /// The heading of a last column that says all findings of a row in words, if wanted.
    pub findings_heading: Option<String>,
}

/// A column's heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColumnOut {
    /// The heading.
    pub heading: String,
    /// What the column takes, shown as a note on the heading.
    pub help: Option<String>,
}

/// One cell to be written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum CellOut {
    /// Nothing.
    #[default]
    Empty,
    /// A text, never computed.
    Text(String),
    /// A number in decimal digits with a point.
    Number(String),
    /// A share in percent, in decimal digits with a point: `35` is shown as 35 %.
    Percent(String),
    /// A day.
    Day(Date),
    /// A day and a time.
    Moment(DateTime),
    /// True or false.
    Bool(bool),
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Good to know.
    Note,
    /// To be looked at by a person.
    Doubt,
    /// The row cannot be taken as it is.
    Refusal,
}

impl Grade {
    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Note => "reading-grade-note",
            Self::Doubt => "reading-grade-doubt",
            Self::Refusal => "reading-grade-refusal",
        }
    }
}

impl LegendOut {
    /// The sheet that explains the three colours, in a language.
    pub fn of_grades(words: &language::Words) -> Self {
        let grades = [Grade::Refusal, Grade::Doubt, Grade::Note].map(|grade| {
            let help = words.help(grade.key()).unwrap_or_default();
            (Some(grade), format!("{} — {help}", words.text(grade.key())))
        });
        let mut lines = vec![(None, words.text("reading-legend-intro"))];
        lines.extend(grades);
        Self {
            name: words.text("reading-legend-name"),
            lines,
        }
    }
}

/// Something found in a cell, or in a whole row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingOut {
    /// The row's number, from 1.
    pub row: u32,
    /// The column, from 0; nothing where the row as a whole is meant.
    pub column: Option<usize>,
    /// How grave it is.
    pub grade: Grade,
    /// What was found, in the reader's language.
    pub text: String,
}

/// Why a workbook cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A text longer than a cell of a spreadsheet holds.
    #[error("cell {cell} of sheet {sheet} holds more than 32767 characters")]
    TextTooLong {
        /// The sheet.
        sheet: String,
        /// The cell.
        cell: String,
    },
    /// More rows or columns than a sheet of a spreadsheet has, or another limit of the format.
    #[error("the workbook cannot be written: {0}")]
    Format(#[from] XlsxError),
    /// The parts of the workbook cannot be packed.
    #[error("the workbook cannot be packed: {0}")]
    Packing(String),
}

impl WriteError {
    /// The text that tells a person about it.
    pub fn message(&self) -> crate::Message {
        match self {
            Self::TextTooLong { sheet, cell } => crate::Message::new("reading-write-text-too-long")
                .with("place", super::error::place(sheet, cell)),
            Self::Format(error) => {
                crate::Message::new("reading-write-failed").with("reason", error.to_string())
            }
            Self::Packing(reason) => {
                crate::Message::new("reading-write-failed").with("reason", reason)
            }
        }
    }
}

impl SheetOut {
    /// A list with its headings in the first row.
    pub fn list(name: &str, columns: Vec<ColumnOut>, rows: Vec<Vec<CellOut>>) -> Self {
        let rows = (2..).zip(rows).collect();
        Self {
            name: name.to_owned(),
            header_row: 1,
            columns,
            rows,
            ..Self::default()
        }
    }

    /// A sheet as it was read, every row at its place, to carry findings.
    pub fn of(sheet: &Sheet, header_row: u32) -> Self {
        let rows = sheet
            .rows
            .iter()
            .map(|row| (row.number, row.cells.iter().map(CellOut::from).collect()))
            .collect();
        Self {
            name: sheet.name.clone(),
            header_row,
            rows,
            ..Self::default()
        }
    }
}

impl From<&Cell> for CellOut {
    fn from(cell: &Cell) -> Self {
        match cell {
            Cell::Empty => Self::Empty,
            Cell::Text(text) | Cell::Error(text) => Self::Text(text.clone()),
            Cell::Number(number) => match &number.shown {
                Shown::Percent => Self::Percent(times_hundred(&number.decimal)),
                Shown::Plain => Self::Number(number.decimal.to_string()),
                Shown::Currency(currency) => Self::Text(format!("{} {currency}", number.decimal)),
            },
            Cell::Date(moment) if moment.time() == Time::midnight() => Self::Day(moment.date()),
            Cell::Date(moment) => Self::Moment(*moment),
            Cell::Bool(value) => Self::Bool(*value),
        }
    }
}

/// Moves the point two places to the right.
fn times_hundred(decimal: &str) -> String {
    let (sign, digits) = decimal
        .strip_prefix('-')
        .map_or(("", decimal), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let moved = format!("{fraction:0<2}");
    let (up, down) = moved.split_at(2);
    let whole = format!("{whole}{up}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if down.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{down}")
    }
}

/// Moves the point two places to the left.
pub(super) fn hundredth(decimal: &str) -> String {
    let (sign, digits) = decimal
        .strip_prefix('-')
        .map_or(("", decimal), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = format!("{whole:0>3}");
    let (up, down) = whole.split_at(whole.len() - 2);
    format!("{sign}{up}.{down}{fraction}")
}
