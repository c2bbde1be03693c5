//! How much a file may ask for, and the counting that stops it in time. Whatever the format, cells
//! enter a sheet through one door, here, where they are cleaned, counted and placed.

use super::characters::cleaned;
use super::error::place;
use super::{Cell, ReadError, Row, Sheet, column_letters};
use crate::Message;

/// What one file may ask for. The defaults hold the largest lists offices are known to keep, ten
/// times over, within a few hundred mebibytes of memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it was sent.
    pub file_bytes: u64,
    /// Bytes of its parts once unpacked, counted while unpacking.
    pub inflated_bytes: u64,
    /// Sheets.
    pub sheets: usize,
    /// Spreadsheets in an archive of several files.
    pub files: usize,
    /// Rows that hold something, all sheets together.
    pub rows: u64,
    /// Columns, up to the last one that holds something.
    pub columns: usize,
    /// Cells, blank ones between others included, all sheets together.
    pub cells: u64,
    /// Characters in one cell. 32,767 is what spreadsheets themselves allow.
    pub cell_characters: usize,
    /// Bytes of text, all cells together: one long text may be referred to by every cell.
    pub text_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 20 * 1024 * 1024,
            inflated_bytes: 200 * 1024 * 1024,
            sheets: 100,
            files: 500,
            rows: 200_000,
            columns: 1_000,
            cells: 3_000_000,
            cell_characters: 32_767,
            text_bytes: 100 * 1024 * 1024,
        }
    }
}

/// What is left of the limits while a file is read.
pub(crate) struct Budget<'a> {
    pub(crate) limits: &'a Limits,
    rows: u64,
    cells: u64,
    text_bytes: u64,
}

impl<'a> Budget<'a> {
    pub(crate) fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            rows: 0,
            cells: 0,
            text_bytes: 0,
        }
    }

    /// Counts text that is kept in memory.
    pub(crate) fn text(&mut self, bytes: usize) -> Result<(), ReadError> {
        self.text_bytes = self
            .text_bytes
            .saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        if self.text_bytes > self.limits.text_bytes {
            return Err(ReadError::TooMuchText {
                limit: self.limits.text_bytes,
            });
        }
        Ok(())
    }
}

/// A sheet while it is being read.
pub(crate) struct SheetBuilder<'b, 'a> {
    budget: &'b mut Budget<'a>,
    sheet: Sheet,
    cleaned: Option<(String, u64)>,
    failures: Option<(String, u64)>,
    hidden_rows: Option<(u32, u64)>,
}

impl<'b, 'a> SheetBuilder<'b, 'a> {
    pub(crate) fn new(budget: &'b mut Budget<'a>, name: &str, hidden: bool) -> Self {
        let sheet = Sheet {
            name: cleaned(name).0.into_owned(),
            hidden,
            rows: Vec::new(),
        };
        Self {
            budget,
            sheet,
            cleaned: None,
            failures: None,
            hidden_rows: None,
        }
    }

    /// Puts a cell at a row counted from 1 and a column counted from 0. Rows come in order.
    pub(crate) fn put(
        &mut self,
        row: u32,
        hidden: bool,
        column: usize,
        cell: Cell,
    ) -> Result<(), ReadError> {
        if cell.is_blank() {
            return Ok(());
        }
        let limits = self.budget.limits;
        let here = || format!("{}{row}", column_letters(column));
        if column >= limits.columns {
            return Err(ReadError::TooManyColumns {
                sheet: self.sheet.name.clone(),
                cell: here(),
                limit: limits.columns,
            });
        }
        let cell = match cell {
            Cell::Text(text) => {
                let (kept, removed) = cleaned(&text);
                if removed {
                    note(&mut self.cleaned, here);
                }
                if kept.trim().is_empty() {
                    return Ok(());
                }
                if kept.len() > limits.cell_characters
                    && kept.chars().count() > limits.cell_characters
                {
                    let limit = limits.cell_characters;
                    return Err(ReadError::CellTooLong {
                        sheet: self.sheet.name.clone(),
                        cell: here(),
                        limit,
                    });
                }
                self.budget.text(kept.len())?;
                Cell::Text(kept.into_owned())
            }
            Cell::Error(error) => {
                note(&mut self.failures, here);
                Cell::Error(error)
            }
            Cell::Empty | Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => cell,
        };
        let blanks = self.row(row, hidden, column)?;
        blanks.push(cell);
        Ok(())
    }

    /// The cells of a row, with blanks up to the column; an earlier value of the cell goes.
    fn row(
        &mut self,
        number: u32,
        hidden: bool,
        column: usize,
    ) -> Result<&mut Vec<Cell>, ReadError> {
        let limits = self.budget.limits;
        let is_new = match self.sheet.rows.last() {
            Some(last) if last.number > number => {
                let reason = format!("row {number} comes after row {}", last.number);
                return Err(ReadError::damaged(&self.sheet.name, reason));
            }
            Some(last) => last.number < number,
            None => true,
        };
        if is_new {
            self.budget.rows += 1;
            if self.budget.rows > limits.rows {
                let sheet = self.sheet.name.clone();
                return Err(ReadError::TooManyRows {
                    sheet,
                    row: number,
                    limit: limits.rows,
                });
            }
            if hidden {
                self.hidden_rows = Some(match self.hidden_rows {
                    Some((first, count)) => (first, count + 1),
                    None => (number, 1),
                });
            }
            self.sheet.rows.push(Row {
                number,
                hidden,
                cells: Vec::new(),
            });
        }
        let last = self
            .sheet
            .rows
            .last_mut()
            .expect("a row was just found or pushed");
        if last.cells.len() > column {
            let reason = format!("cell {}{number} comes out of order", column_letters(column));
            return Err(ReadError::damaged(&self.sheet.name, reason));
        }
        let added = column - last.cells.len() + 1;
        self.budget.cells = self
            .budget
            .cells
            .saturating_add(u64::try_from(added).unwrap_or(u64::MAX));
        if self.budget.cells > limits.cells {
            let sheet = self.sheet.name.clone();
            return Err(ReadError::TooManyCells {
                sheet,
                row: number,
                limit: limits.cells,
            });
        }
        last.cells.resize(column, Cell::Empty);
        Ok(&mut last.cells)
    }

    /// The sheet, and what a person should know about it.
    pub(crate) fn finish(self, remarks: &mut Vec<Message>) -> Sheet {
        let name = &self.sheet.name;
        if self.sheet.hidden {
            remarks.push(Message::new("reading-note-hidden-sheet").with("sheet", name));
        }
        let hidden_rows = self
            .hidden_rows
            .map(|(row, count)| (format!("A{row}"), count));
        for (key, found) in [
            ("reading-note-hidden-rows", hidden_rows),
            ("reading-note-characters-removed", self.cleaned),
            ("reading-note-formula-failures", self.failures),
        ] {
            if let Some((cell, count)) = found {
                remarks.push(
                    Message::new(key)
                        .count("count", count)
                        .with("place", place(name, &cell)),
                );
            }
        }
        self.sheet
    }
}

/// Counts one more case, keeping the place of the first.
fn note(counted: &mut Option<(String, u64)>, place: impl FnOnce() -> String) {
    match counted {
        Some((_, count)) => *count += 1,
        None => *counted = Some((place(), 1)),
    }
}
