//! Workbooks of Excel 2007 and later, read cell by cell as they come out of the archive. What a
//! file declares about its own size (a sheet's extent, the number of its texts) is never believed
//! nor reserved: a cell at XFD1048576 is one cell.

use quick_xml::events::{BytesStart, Event};

use super::archive::{Archive, Part, add_text, attribute};
use super::budget::{Budget, SheetBuilder};
use super::formats::NumberFormat;
use super::serial::{clock, date_from_serial, iso};
use super::xlsx_package::{
    cell_formats, is_true, main_part, number, outline, related_parts, rich_text, shared_texts,
    unescaped,
};
use super::{Cell, Format, Limits, Notes, Number, ReadError, Sheet, Shown, Workbook};
use crate::Message;

/// The last row a spreadsheet can have.
const LAST_ROW: u32 = 1_048_576;

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let mut archive = Archive::open(bytes, limits)?;
    let main = main_part(&mut archive)?;
    let outline = outline(&mut archive.needed(&main)?)?;
    if outline.sheets.len() > limits.sheets {
        return Err(ReadError::TooManySheets {
            count: outline.sheets.len(),
            limit: limits.sheets,
        });
    }
    let parts = related_parts(&mut archive, &main)?;
    let mut budget = Budget::new(limits);
    let book = Book {
        texts: match &parts.texts {
            Some(part) => shared_texts(&mut archive, part, &mut budget)?,
            None => Vec::new(),
        },
        formats: match &parts.styles {
            Some(part) => cell_formats(&mut archive, part)?,
            None => Vec::new(),
        },
        since_1904: outline.since_1904,
    };
    let mut remarks = Vec::new();
    let mut sheets = Vec::new();
    for listed in outline.sheets {
        // A chart takes a tab as well; it has no rows.
        let Some(part) = parts.sheets.get(&listed.relation) else {
            continue;
        };
        let mut part = archive.needed(part)?;
        let builder = SheetBuilder::new(&mut budget, &listed.name, listed.hidden);
        sheets.push(
            SheetReader {
                book: &book,
                builder,
                row: 0,
                hidden: false,
                column: 0,
            }
            .read(&mut part, &mut remarks)?,
        );
    }
    let notes = Notes {
        format: Format::Xlsx,
        encoding: None,
        separator: None,
        remarks,
    };
    Ok(Workbook { sheets, notes })
}

/// What the sheets share.
struct Book {
    texts: Vec<Box<str>>,
    formats: Vec<NumberFormat>,
    since_1904: bool,
}

/// One sheet being read.
struct SheetReader<'s, 'b, 'a> {
    book: &'s Book,
    builder: SheetBuilder<'b, 'a>,
    row: u32,
    hidden: bool,
    column: usize,
}

/// What a cell's element says before its value is understood.
#[derive(Default)]
struct RawCell {
    kind: Option<String>,
    style: usize,
    value: String,
    inline: Option<String>,
}

impl SheetReader<'_, '_, '_> {
    fn read(
        mut self,
        part: &mut Part<'_, '_>,
        remarks: &mut Vec<Message>,
    ) -> Result<Sheet, ReadError> {
        let mut hidden_columns = 0_u32;
        let mut merged = 0_u32;
        loop {
            match part.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "col" if attribute(&element, "hidden").is_some_and(|value| is_true(&value)) => {
                        hidden_columns += 1
                    }
                    "mergeCell" => merged = merged.saturating_add(1),
                    "row" => self.start_row(&element)?,
                    "c" => {
                        let element = element.into_owned();
                        self.cell(part, &element)?;
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        let sheet = self.builder.finish(remarks);
        for (key, count) in [
            ("reading-note-hidden-columns", hidden_columns),
            ("reading-note-merged-cells", merged),
        ] {
            if count > 0 {
                remarks.push(
                    Message::new(key)
                        .with("sheet", &sheet.name)
                        .count("count", count),
                );
            }
        }
        Ok(sheet)
    }

    fn start_row(&mut self, element: &BytesStart<'_>) -> Result<(), ReadError> {
        self.row = match attribute(element, "r") {
            Some(text) => match text.trim().parse() {
                Ok(row @ 1..=LAST_ROW) => row,
                _ => {
                    return Err(ReadError::damaged(
                        "worksheet",
                        format!("row number {text}"),
                    ));
                }
            },
            None => self.row.saturating_add(1),
        };
        self.hidden = attribute(element, "hidden").is_some_and(|value| is_true(&value));
        self.column = 0;
        Ok(())
    }

    fn cell(&mut self, part: &mut Part<'_, '_>, element: &BytesStart<'_>) -> Result<(), ReadError> {
        if let Some(reference) = attribute(element, "r") {
            let Some((row, column)) = position(&reference) else {
                return Err(ReadError::damaged(part.name(), format!("cell {reference}")));
            };
            self.row = row;
            self.column = column;
        }
        let mut raw = RawCell {
            kind: attribute(element, "t"),
            style: number(element, "s")
                .and_then(|style| usize::try_from(style).ok())
                .unwrap_or(0),
            ..RawCell::default()
        };
        let name = part.name().to_owned();
        let mut in_value = false;
        loop {
            let event = part.next()?;
            match &event {
                Event::Start(start) => match start.local_name().as_ref() {
                    "v" => in_value = true,
                    "is" => raw.inline = Some(rich_text(part, "is")?),
                    _ => part.skip()?,
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "v" => in_value = false,
                    "c" => break,
                    _ => {}
                },
                Event::Eof => break,
                _ if in_value => add_text(&event, &mut raw.value, &name)?,
                _ => {}
            }
        }
        let cell = self.book.cell(raw, &name)?;
        self.builder.put(self.row, self.hidden, self.column, cell)?;
        self.column += 1;
        Ok(())
    }
}

impl Book {
    fn cell(&self, raw: RawCell, part: &str) -> Result<Cell, ReadError> {
        if let Some(text) = raw.inline {
            return Ok(Cell::Text(text));
        }
        let value = raw.value.trim();
        if value.is_empty() {
            return Ok(Cell::Empty);
        }
        Ok(match raw.kind.as_deref() {
            Some("s") => {
                let text = value
                    .parse::<usize>()
                    .ok()
                    .and_then(|position| self.texts.get(position));
                match text {
                    Some(text) => Cell::Text(text.to_string()),
                    None => {
                        return Err(ReadError::damaged(
                            part,
                            format!("there is no shared text {value}"),
                        ));
                    }
                }
            }
            Some("b") => Cell::Bool(is_true(value)),
            Some("e") => Cell::Error(value.to_owned()),
            Some("d") => iso(value).map_or_else(|| Cell::Text(value.to_owned()), Cell::Date),
            Some("str" | "inlineStr") => Cell::Text(unescaped(raw.value)),
            _ => self.number(value, raw.style),
        })
    }

    fn number(&self, value: &str, style: usize) -> Cell {
        let Ok(float) = value.parse::<f64>() else {
            return Cell::Text(value.to_owned());
        };
        let Some(decimal) = decimal_digits(value, float) else {
            return Cell::Text(value.to_owned());
        };
        let shown = match self.formats.get(style) {
            Some(NumberFormat::Date) => match date_from_serial(float, self.since_1904) {
                Some(moment) => return Cell::Date(moment),
                None => Shown::Plain,
            },
            Some(NumberFormat::Time) => match clock(float) {
                Some(text) => return Cell::Text(text),
                None => Shown::Plain,
            },
            Some(NumberFormat::Percent) => Shown::Percent,
            Some(NumberFormat::Currency(currency)) => Shown::Currency(currency.clone()),
            Some(NumberFormat::Plain) | None => Shown::Plain,
        };
        Cell::Number(Number { decimal, shown })
    }
}

/// The digits a person sees: spreadsheets keep seventeen digits and show fifteen, so that 0.1 + 0.2
/// is stored as 0.30000000000000004 and meant as 0.3.
pub(crate) fn decimal_digits(written: &str, float: f64) -> Option<Box<str>> {
    if !float.is_finite() {
        return None;
    }
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let is_simple = written
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    if is_simple && digits <= 15 && !written.ends_with('.') && !written.starts_with('.') {
        return Some(written.into());
    }
    let rounded: f64 = format!("{float:.14e}").parse().ok()?;
    // Written out, the smallest numbers would take hundreds of digits that nobody meant.
    let settled = if rounded.abs() < 1e-30 { 0.0 } else { rounded };
    Some(settled.to_string().into_boxed_str())
}

/// The row from 1 and the column from 0 of a reference such as `BC12`.
fn position(reference: &str) -> Option<(u32, usize)> {
    let letters = reference
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .count();
    if letters == 0 || letters > 3 {
        return None;
    }
    let (name, row) = reference.split_at(letters);
    let column = name.bytes().fold(0, |sum, letter| {
        sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row = row
        .parse()
        .ok()
        .filter(|row| (1..=LAST_ROW).contains(row))?;
    Some((row, column - 1))
}
