//! Workbooks of LibreOffice and others (OpenDocument), read as a stream. A sheet is stored with
//! repeats ("this blank row, a million times"); they are honoured where they hold something, and
//! counted against the limits before anything is copied.

use std::collections::HashSet;

use quick_xml::events::{BytesStart, Event};

use super::archive::{Archive, Part, add_text};
use super::budget::{Budget, SheetBuilder};
use super::serial::iso;
use super::xlsx::decimal_digits;
use super::{Cell, Format, Limits, Notes, Number, ReadError, Sheet, Shown, Workbook};
use crate::Message;

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let mut archive = Archive::open(bytes, limits)?;
    refuse_encrypted(&mut archive)?;
    let mut part = archive.needed("content.xml")?;
    let mut budget = Budget::new(limits);
    let mut remarks = Vec::new();
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut hidden_styles = HashSet::new();
    let mut style = String::new();
    let mut is_spreadsheet = false;
    loop {
        match part.next()? {
            Event::Start(element) => match element.name().as_ref() {
                "office:spreadsheet" => is_spreadsheet = true,
                "style:style" => style = named(&element, "style:name").unwrap_or_default(),
                "style:table-properties"
                    if named(&element, "table:display").as_deref() == Some("false") =>
                {
                    hidden_styles.insert(style.clone());
                }
                // Deleted cells, links to other files and the like hold tables that nobody sees.
                "table:tracked-changes"
                | "table:dde-links"
                | "table:named-expressions"
                | "office:forms" => part.skip()?,
                "table:table" => {
                    if sheets.len() == limits.sheets {
                        return Err(ReadError::TooManySheets {
                            count: sheets.len() + 1,
                            limit: limits.sheets,
                        });
                    }
                    let name = named(&element, "table:name").unwrap_or_default();
                    let hidden = named(&element, "table:style-name")
                        .is_some_and(|name| hidden_styles.contains(&name));
                    let builder = SheetBuilder::new(&mut budget, &name, hidden);
                    sheets.push(
                        SheetReader {
                            builder,
                            row: 1,
                            merged: 0,
                        }
                        .read(&mut part, &mut remarks)?,
                    );
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    if !is_spreadsheet {
        return Err(ReadError::NotAWorkbook);
    }
    let notes = Notes {
        format: Format::Ods,
        encoding: None,
        separator: None,
        remarks,
    };
    Ok(Workbook { sheets, notes })
}

/// A file with a password lists how its parts are encrypted.
fn refuse_encrypted(archive: &mut Archive<'_>) -> Result<(), ReadError> {
    let Some(mut part) = archive.part("META-INF/manifest.xml")? else {
        return Ok(());
    };
    loop {
        match part.next() {
            Ok(Event::Start(element)) if element.local_name().as_ref() == "encryption-data" => {
                return Err(ReadError::Encrypted);
            }
            // Older office suites name a document type here, which is not followed.
            Ok(Event::Eof) | Err(ReadError::DocumentType { .. }) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(error),
        }
    }
}

struct SheetReader<'b, 'a> {
    builder: SheetBuilder<'b, 'a>,
    row: u32,
    merged: u32,
}

/// A run of equal cells in a row.
struct Run {
    column: usize,
    times: u32,
    cell: Cell,
}

impl SheetReader<'_, '_> {
    fn read(
        mut self,
        part: &mut Part<'_, '_>,
        remarks: &mut Vec<Message>,
    ) -> Result<Sheet, ReadError> {
        loop {
            match part.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-row" => {
                        let times = repeats(&element, "table:number-rows-repeated");
                        let shown = named(&element, "table:visibility");
                        let hidden = shown.is_some_and(|shown| shown != "visible");
                        let runs = self.runs(part)?;
                        self.put(&runs, times, hidden)?;
                    }
                    "table:shapes" | "office:forms" | "table:named-expressions" => part.skip()?,
                    _ => {}
                },
                Event::End(element) if element.name().as_ref() == "table:table" => break,
                Event::Eof => break,
                _ => {}
            }
        }
        let sheet = self.builder.finish(remarks);
        if self.merged > 0 {
            let message = Message::new("reading-note-merged-cells").with("sheet", &sheet.name);
            remarks.push(message.count("count", self.merged));
        }
        Ok(sheet)
    }

    /// The cells of one row that hold something, as runs.
    fn runs(&mut self, part: &mut Part<'_, '_>) -> Result<Vec<Run>, ReadError> {
        let mut runs = Vec::new();
        let mut column = 0_usize;
        loop {
            match part.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-cell" | "table:covered-table-cell" => {
                        let times = repeats(&element, "table:number-columns-repeated");
                        let spans = |name| named(&element, name).is_some_and(|count| count != "1");
                        if spans("table:number-columns-spanned")
                            || spans("table:number-rows-spanned")
                        {
                            self.merged = self.merged.saturating_add(1);
                        }
                        let described = Described::from(&element);
                        let cell = described.cell(&cell_text(part)?);
                        if !cell.is_blank() {
                            runs.push(Run {
                                column,
                                times,
                                cell,
                            });
                        }
                        column =
                            column.saturating_add(usize::try_from(times).unwrap_or(usize::MAX));
                    }
                    _ => part.skip()?,
                },
                Event::End(element) if element.name().as_ref() == "table:table-row" => {
                    return Ok(runs);
                }
                Event::Eof => return Ok(runs),
                _ => {}
            }
        }
    }

    fn put(&mut self, runs: &[Run], times: u32, hidden: bool) -> Result<(), ReadError> {
        if !runs.is_empty() {
            for row in self.row..self.row.saturating_add(times) {
                for run in runs {
                    for step in 0..usize::try_from(run.times).unwrap_or(usize::MAX) {
                        self.builder.put(
                            row,
                            hidden,
                            run.column.saturating_add(step),
                            run.cell.clone(),
                        )?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(times);
        Ok(())
    }
}

/// What a cell's element says of its value.
#[derive(Default)]
struct Described {
    kind: Option<String>,
    value: Option<String>,
    currency: Option<String>,
    is_failure: bool,
}

impl Described {
    fn from(element: &BytesStart<'_>) -> Self {
        let mut described = Self::default();
        for attribute in element.attributes().with_checks(false).flatten() {
            let Ok(value) = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0) else {
                continue;
            };
            match attribute.key.as_ref() {
                "office:value-type" => described.kind = Some(value.into_owned()),
                "office:value"
                | "office:date-value"
                | "office:boolean-value"
                | "office:time-value"
                | "office:string-value" => described.value = Some(value.into_owned()),
                "office:currency" => described.currency = Some(value.into_owned()),
                "calcext:value-type" => described.is_failure = value == "error",
                _ => {}
            }
        }
        described
    }

    fn cell(self, text: &str) -> Cell {
        let as_text = || {
            if text.is_empty() {
                Cell::Empty
            } else {
                Cell::Text(text.to_owned())
            }
        };
        if self.is_failure {
            return Cell::Error(text.to_owned());
        }
        let Some(value) = self.value else {
            return as_text();
        };
        let number = |shown| {
            let float = value.parse::<f64>().ok()?;
            Some(Cell::Number(Number {
                decimal: decimal_digits(&value, float)?,
                shown,
            }))
        };
        match self.kind.as_deref() {
            Some("float") => number(Shown::Plain).unwrap_or_else(as_text),
            Some("percentage") => number(Shown::Percent).unwrap_or_else(as_text),
            Some("currency") => {
                let shown = match self.currency {
                    Some(currency) if !currency.is_empty() => Shown::Currency(currency.into()),
                    _ => Shown::Plain,
                };
                number(shown).unwrap_or_else(as_text)
            }
            Some("date") => iso(&value).map_or_else(as_text, Cell::Date),
            Some("boolean") => Cell::Bool(value == "true"),
            Some("string") => Cell::Text(value),
            // A time of day is kept as it is shown.
            _ => as_text(),
        }
    }
}

/// The text of a cell, its paragraphs one under the other, without its comments and drawings.
fn cell_text(part: &mut Part<'_, '_>) -> Result<String, ReadError> {
    let name = part.name().to_owned();
    let mut text = String::new();
    let mut paragraphs = 0_u32;
    let mut inside = 0_u32;
    loop {
        let event = part.next()?;
        match &event {
            Event::Start(element) => match element.name().as_ref() {
                "text:p" => {
                    if paragraphs > 0 {
                        text.push('\n');
                    }
                    paragraphs = paragraphs.saturating_add(1);
                    inside = inside.saturating_add(1);
                }
                "text:s" => {
                    let spaces = repeats(element, "text:c").min(1_000);
                    text.extend(std::iter::repeat_n(
                        ' ',
                        usize::try_from(spaces).unwrap_or(1),
                    ));
                }
                "text:tab" => text.push('\t'),
                "text:line-break" => text.push('\n'),
                "text:span" | "text:a" | "text:ruby" | "text:ruby-base" => {}
                _ if inside > 0 && element.name().as_ref().starts_with("text:") => {}
                _ => part.skip()?,
            },
            Event::End(element) => match element.name().as_ref() {
                "text:p" => inside = inside.saturating_sub(1),
                "table:table-cell" | "table:covered-table-cell" => return Ok(text),
                _ => {}
            },
            Event::Eof => return Ok(text),
            _ if inside > 0 => add_text(&event, &mut text, &name)?,
            _ => {}
        }
    }
}

/// How many times something is repeated; once where nothing sensible is said.
fn repeats(element: &BytesStart<'_>, name: &str) -> u32 {
    named(element, name)
        .and_then(|times| times.trim().parse().ok())
        .filter(|times| *times > 0)
        .unwrap_or(1)
}

/// An attribute's value by its whole name.
fn named(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok().flatten()?;
    Some(
        attribute
            .normalized_value(quick_xml::XmlVersion::Explicit1_0)
            .ok()?
            .into_owned(),
    )
}
