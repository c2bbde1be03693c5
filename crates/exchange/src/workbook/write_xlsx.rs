//! Workbooks as the office hands them out: typed cells, headings that stay in sight, findings as
//! coloured cells with a note. A text is always written as a text, never as a formula. The same
//! content gives the same bytes.

use std::collections::{BTreeMap, HashSet};

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, Note, Worksheet};

use super::characters::cleaned;
use super::{
    CellOut, FindingOut, Grade, SheetOut, WorkbookOut, WriteError, column_letters, serial_from_date,
};

/// Notes beyond this number are left to the column of remarks: each costs a drawing.
const NOTES_PER_SHEET: usize = 5_000;
/// Characters that one cell of a spreadsheet holds.
const CELL_CHARACTERS: usize = 32_767;

/// Writes a workbook.
///
/// # Errors
/// [`WriteError`] where the content does not fit into the format; nothing is cut silently.
pub fn write_xlsx(workbook: &WorkbookOut) -> Result<Vec<u8>, WriteError> {
    let mut file = rust_xlsxwriter::Workbook::new();
    let created = ExcelDateTime::from_ymd(2020, 1, 1)?;
    file.set_properties(
        &DocProperties::new()
            .set_title(&workbook.title)
            .set_creation_datetime(&created),
    );
    let formats = Formats::new();
    let mut names = HashSet::new();
    if let Some(legend) = &workbook.legend {
        let sheet = file.add_worksheet();
        sheet.set_name(unique_name(&legend.name, &mut names))?;
        sheet.set_column_width(0, 100)?;
        for (row, (grade, line)) in (0..).zip(&legend.lines) {
            sheet.write_string_with_format(row, 0, line, formats.of(Kind::Prose, *grade))?;
        }
    }
    for content in &workbook.sheets {
        let sheet = file.add_worksheet();
        sheet.set_name(unique_name(&content.name, &mut names))?;
        Writer {
            sheet,
            content,
            formats: &formats,
        }
        .write()?;
    }
    Ok(file.save_to_buffer()?)
}

/// A tab's name as spreadsheets allow it: 31 characters, some signs excluded, each name once.
pub(super) fn unique_name(wanted: &str, taken: &mut HashSet<String>) -> String {
    let clean: String = cleaned(wanted)
        .0
        .chars()
        .map(|c| if "[]:*?/\\\n\t".contains(c) { ' ' } else { c })
        .collect();
    let clean = clean.trim().trim_matches('\'').trim();
    let clean = if clean.is_empty() { "Sheet" } else { clean };
    (1_u32..)
        .map(|attempt| {
            let suffix = if attempt == 1 {
                String::new()
            } else {
                format!(" ({attempt})")
            };
            // The limit counts as Excel does, in UTF-16 units.
            let mut left = 31 - suffix.len();
            let start: String = clean
                .chars()
                .take_while(|character| {
                    let fits = character.len_utf16() <= left;
                    left = left.saturating_sub(character.len_utf16());
                    fits
                })
                .collect();
            format!("{}{suffix}", start.trim_end_matches(['\'', ' ']))
        })
        .find(|name| taken.insert(name.to_lowercase()))
        .unwrap_or_default()
}

/// The looks of cells: what they hold, by how grave the finding on them is.
#[derive(Clone, Copy)]
enum Kind {
    Heading,
    Prose,
    Text,
    Plain,
    Percent,
    Day,
    Moment,
}

struct Formats {
    table: Vec<[Format; 4]>,
    plain: Format,
}

impl Formats {
    fn new() -> Self {
        let kinds = [
            Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0xE7_E6_E6))
                .set_align(FormatAlign::Top)
                .set_text_wrap(),
            Format::new().set_align(FormatAlign::Top).set_text_wrap(),
            Format::new().set_num_format("@"),
            Format::new(),
            Format::new().set_num_format("0.##%"),
            Format::new().set_num_format("yyyy-mm-dd"),
            Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
        ];
        let graded = |format: Format| {
            let filled = |color| format.clone().set_background_color(Color::RGB(color));
            let (note, doubt, refusal) =
                (filled(0xDD_EB_F7), filled(0xFF_EB_9C), filled(0xFF_C7_CE));
            [format, note, doubt, refusal]
        };
        Self {
            table: kinds.into_iter().map(graded).collect(),
            plain: Format::new(),
        }
    }

    fn of(&self, kind: Kind, grade: Option<Grade>) -> &Format {
        let look = match grade {
            None => 0,
            Some(Grade::Note) => 1,
            Some(Grade::Doubt) => 2,
            Some(Grade::Refusal) => 3,
        };
        let looks = self.table.get(kind as usize);
        looks
            .and_then(|looks| looks.get(look))
            .unwrap_or(&self.plain)
    }
}

/// The findings on one cell, or all of a row.
#[derive(Default)]
struct Marked<'f> {
    grade: Option<Grade>,
    texts: Vec<&'f str>,
}

impl<'f> Marked<'f> {
    fn add(&mut self, finding: &'f FindingOut) {
        self.grade = self.grade.max(Some(finding.grade));
        if !self.texts.contains(&finding.text.as_str()) {
            self.texts.push(&finding.text);
        }
    }
}

struct Writer<'w> {
    sheet: &'w mut Worksheet,
    content: &'w SheetOut,
    formats: &'w Formats,
}

impl Writer<'_> {
    fn write(mut self) -> Result<(), WriteError> {
        let mut marked: BTreeMap<(u32, usize), Marked<'_>> = BTreeMap::new();
        let mut by_row: BTreeMap<u32, Marked<'_>> = BTreeMap::new();
        for finding in &self.content.findings {
            marked
                .entry((finding.row, finding.column.unwrap_or(0)))
                .or_default()
                .add(finding);
            by_row.entry(finding.row).or_default().add(finding);
        }
        let mut widths = Widths::default();
        self.headings(&mut widths)?;
        for (number, cells) in &self.content.rows {
            for (column, cell) in cells.iter().enumerate() {
                let grade = marked
                    .get(&(*number, column))
                    .and_then(|marked| marked.grade);
                widths.see(column, cell);
                self.cell(*number, column, cell, grade)?;
            }
        }
        self.notes(&marked)?;
        self.remarks(&by_row, &mut widths)?;
        for (column, width) in (0..).zip(widths.characters) {
            self.sheet
                .set_column_width(column, f64::from(width.clamp(8, 60)) + 2.0)?;
        }
        if self.content.header_row > 0 {
            self.sheet.set_freeze_panes(self.content.header_row, 0)?;
        }
        Ok(())
    }

    fn headings(&mut self, widths: &mut Widths) -> Result<(), WriteError> {
        let Some(row) = self.content.header_row.checked_sub(1) else {
            return Ok(());
        };
        for (column, heading) in self.content.columns.iter().enumerate() {
            widths.see(column, &CellOut::Text(heading.heading.clone()));
            let format = self.formats.of(Kind::Heading, None);
            let text = self.checked(row + 1, column, &heading.heading)?;
            self.sheet
                .write_string_with_format(row, index(column), text, format)?;
            if let Some(help) = &heading.help {
                let note = Note::new(shortened(help)).add_author_prefix(false);
                self.sheet.insert_note(row, index(column), &note)?;
            }
        }
        Ok(())
    }

    fn cell(
        &mut self,
        number: u32,
        column: usize,
        cell: &CellOut,
        grade: Option<Grade>,
    ) -> Result<(), WriteError> {
        let (row, place) = (number.saturating_sub(1), index(column));
        if let Some((value, kind)) = as_number(cell) {
            let format = self.formats.of(kind, grade);
            self.sheet
                .write_number_with_format(row, place, value, format)?;
            return Ok(());
        }
        let text = match cell {
            CellOut::Bool(value) => {
                let format = self.formats.of(Kind::Plain, grade);
                self.sheet
                    .write_boolean_with_format(row, place, *value, format)?;
                return Ok(());
            }
            CellOut::Empty if grade.is_none() => return Ok(()),
            CellOut::Empty => String::new(),
            CellOut::Text(text) | CellOut::Number(text) => self.checked(number, column, text)?,
            CellOut::Percent(decimal) => format!("{decimal}%"),
            CellOut::Day(day) => day.to_string(),
            CellOut::Moment(moment) => moment.to_string(),
        };
        let is_heading = number == self.content.header_row;
        let kind = if is_heading {
            Kind::Heading
        } else {
            Kind::Text
        };
        let format = self.formats.of(kind, grade);
        // An empty text becomes a blank cell that keeps its colour.
        self.sheet
            .write_string_with_format(row, place, text, format)?;
        Ok(())
    }

    /// The text without the characters that XML refuses, if it fits into a cell.
    fn checked(&self, number: u32, column: usize, text: &str) -> Result<String, WriteError> {
        let text = cleaned(text).0;
        if text.len() > CELL_CHARACTERS && text.chars().count() > CELL_CHARACTERS {
            let cell = format!("{}{number}", column_letters(column));
            return Err(WriteError::TextTooLong {
                sheet: self.content.name.clone(),
                cell,
            });
        }
        Ok(text.into_owned())
    }

    fn notes(&mut self, marked: &BTreeMap<(u32, usize), Marked<'_>>) -> Result<(), WriteError> {
        // The gravest first: what is only good to know may be on every row.
        let mut gravest: Vec<(&(u32, usize), &Marked<'_>)> = marked.iter().collect();
        gravest.sort_by_key(|(_, marked)| std::cmp::Reverse(marked.grade));
        for ((number, column), marked) in gravest.into_iter().take(NOTES_PER_SHEET) {
            let note = Note::new(shortened(&marked.texts.join("\n"))).add_author_prefix(false);
            self.sheet
                .insert_note(number.saturating_sub(1), index(*column), &note)?;
        }
        // A finding on a cell that the row does not have still shows its colour.
        for ((number, column), marked) in marked {
            let is_written = self
                .content
                .rows
                .binary_search_by_key(number, |(number, _)| *number)
                .ok()
                .and_then(|position| self.content.rows.get(position))
                .is_some_and(|(_, cells)| *column < cells.len());
            if !is_written && *number != self.content.header_row {
                self.cell(*number, *column, &CellOut::Empty, marked.grade)?;
            }
        }
        Ok(())
    }

    fn remarks(
        &mut self,
        by_row: &BTreeMap<u32, Marked<'_>>,
        widths: &mut Widths,
    ) -> Result<(), WriteError> {
        let Some(heading) = &self.content.findings_heading else {
            return Ok(());
        };
        let widest = self
            .content
            .rows
            .iter()
            .map(|(_, cells)| cells.len())
            .max()
            .unwrap_or(0);
        let column = widest.max(self.content.columns.len());
        if let Some(row) = self.content.header_row.checked_sub(1) {
            let format = self.formats.of(Kind::Heading, None);
            self.sheet
                .write_string_with_format(row, index(column), heading, format)?;
        }
        for (number, marked) in by_row {
            let text = CellOut::Text(shortened(&marked.texts.join(" · ")));
            widths.see(column, &text);
            self.cell(*number, column, &text, marked.grade)?;
        }
        Ok(())
    }
}

/// How wide the columns' texts are, in characters.
#[derive(Default)]
struct Widths {
    characters: Vec<u16>,
}

impl Widths {
    fn see(&mut self, column: usize, cell: &CellOut) {
        let width = match cell {
            CellOut::Empty => 0,
            CellOut::Text(text) => text
                .lines()
                .map(|line| line.chars().take(60).count())
                .max()
                .unwrap_or(0),
            CellOut::Number(decimal) | CellOut::Percent(decimal) => decimal.len(),
            CellOut::Day(_) | CellOut::Bool(_) => 10,
            CellOut::Moment(_) => 19,
        };
        if self.characters.len() <= column {
            self.characters.resize(column + 1, 0);
        }
        if let Some(widest) = self.characters.get_mut(column) {
            *widest = (*widest).max(u16::try_from(width).unwrap_or(u16::MAX));
        }
    }
}

/// The number behind a cell and how it is shown, where a spreadsheet holds it as a number.
fn as_number(cell: &CellOut) -> Option<(f64, Kind)> {
    Some(match cell {
        CellOut::Number(decimal) => (exact(decimal)?, Kind::Plain),
        CellOut::Percent(decimal) => (exact(decimal)? / 100.0, Kind::Percent),
        CellOut::Day(day) => (serial_from_date(*day)? as f64, Kind::Day),
        CellOut::Moment(moment) => {
            let time = moment.time();
            let minutes = i32::from(time.hour()) * 60 + i32::from(time.minute());
            let seconds = minutes * 60 + i32::from(time.second());
            let day = serial_from_date(moment.date())? as f64;
            (day + f64::from(seconds) / 86_400.0, Kind::Moment)
        }
        CellOut::Empty | CellOut::Text(_) | CellOut::Bool(_) => return None,
    })
}

/// The number, where a spreadsheet holds all its digits.
fn exact(decimal: &str) -> Option<f64> {
    let digits = decimal.bytes().filter(u8::is_ascii_digit).count();
    if digits > 15 {
        return None;
    }
    decimal
        .parse::<f64>()
        .ok()
        .filter(|value| value.is_finite())
}

/// A column as the file counts it; beyond its range the writing itself refuses.
fn index(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// A note's text within what the format allows.
fn shortened(text: &str) -> String {
    let text = cleaned(text).0;
    match text.char_indices().nth(2_000) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.into_owned(),
    }
}
