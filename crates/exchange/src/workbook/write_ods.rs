//! Workbooks for LibreOffice and others (OpenDocument): the same lists as in the other format, without colours. A text is always
//! written as a text, never as a formula. The same content gives the same bytes.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::characters::cleaned;
use super::write_xlsx::unique_name;
use super::{CellOut, SheetOut, WorkbookOut, WriteError, column_letters};

/// What the file is, as its first part says in plain bytes.
const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";
/// Characters that one cell holds, as in the other format: a file saved again there must not lose any.
const CELL_CHARACTERS: usize = 32_767;
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;
const BEGINNING: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles><style:style style:name="heading" style:family="table-cell"><style:table-cell-properties fo:background-color="#e7e6e6" fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>"##;
const END: &str = "</office:spreadsheet></office:body></office:document-content>";

/// Writes a workbook; findings and legends have no place in it.
///
/// # Errors
/// [`WriteError`] where the content does not fit into the format; nothing is cut silently.
pub fn write_ods(workbook: &WorkbookOut) -> Result<Vec<u8>, WriteError> {
    let mut content = BEGINNING.to_owned();
    let mut names = HashSet::new();
    for sheet in &workbook.sheets {
        let name = unique_name(&sheet.name, &mut names);
        table(&mut content, &name, sheet)?;
    }
    content.push_str(END);
    let title = escape(cleaned(&workbook.title).0).into_owned();
    let meta = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>{title}</dc:title></office:meta></office:document-meta>"#
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The first part is not compressed: programs recognise the file by its bytes.
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let parts = [
        ("mimetype", KIND, plain),
        (
            "META-INF/manifest.xml",
            MANIFEST,
            SimpleFileOptions::default(),
        ),
        ("meta.xml", &meta, SimpleFileOptions::default()),
        ("content.xml", &content, SimpleFileOptions::default()),
    ];
    for (name, text, options) in parts {
        zip.start_file(name, options).map_err(packing)?;
        zip.write_all(text.as_bytes())
            .map_err(|error| WriteError::Packing(error.to_string()))?;
    }
    Ok(zip.finish().map_err(packing)?.into_inner())
}

fn packing(error: zip::result::ZipError) -> WriteError {
    WriteError::Packing(error.to_string())
}

fn table(content: &mut String, name: &str, sheet: &SheetOut) -> Result<(), WriteError> {
    put(
        content,
        format_args!("<table:table table:name=\"{}\">", escape(name)),
    );
    let width = sheet
        .rows
        .iter()
        .map(|(_, cells)| cells.len())
        .chain([sheet.columns.len(), 1])
        .max()
        .unwrap_or(1);
    put(
        content,
        format_args!("<table:table-column table:number-columns-repeated=\"{width}\"/>"),
    );
    let mut next = 1;
    if sheet.header_row > 0 && !sheet.columns.is_empty() {
        gap(content, &mut next, sheet.header_row);
        content.push_str("<table:table-header-rows><table:table-row>");
        for (column, heading) in sheet.columns.iter().enumerate() {
            let at = || format!("{}{}", column_letters(column), sheet.header_row);
            let text = paragraphs(&heading.heading, name, at)?;
            put(
                content,
                format_args!(
                    "<table:table-cell table:style-name=\"heading\" office:value-type=\"string\">{}{text}</table:table-cell>",
                    note(heading.help.as_deref())
                ),
            );
        }
        content.push_str("</table:table-row></table:table-header-rows>");
    }
    for (number, cells) in &sheet.rows {
        gap(content, &mut next, *number);
        content.push_str("<table:table-row>");
        for (column, cell) in cells.iter().enumerate() {
            let at = || format!("{}{number}", column_letters(column));
            self::cell(content, cell, name, at)?;
        }
        if cells.is_empty() {
            content.push_str("<table:table-cell/>");
        }
        content.push_str("</table:table-row>");
    }
    content.push_str("</table:table>");
    Ok(())
}

/// Blank rows down to the one that comes next.
fn gap(content: &mut String, next: &mut u32, number: u32) {
    let blank = number.saturating_sub(*next);
    if blank > 0 {
        put(
            content,
            format_args!(
                "<table:table-row table:number-rows-repeated=\"{blank}\"><table:table-cell/></table:table-row>"
            ),
        );
    }
    *next = number.saturating_add(1);
}

/// What a column takes, as a note on its heading.
fn note(help: Option<&str>) -> String {
    match help {
        None => String::new(),
        Some(help) => format!(
            "<office:annotation><text:p>{}</text:p></office:annotation>",
            escape(cleaned(help).0)
        ),
    }
}

fn cell(
    content: &mut String,
    cell: &CellOut,
    sheet: &str,
    at: impl Fn() -> String,
) -> Result<(), WriteError> {
    let valued = |kind: &str, name: &str, value: &str| {
        let value = escape(value.to_owned());
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:{name}=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
        )
    };
    let written = match cell {
        CellOut::Empty => "<table:table-cell/>".to_owned(),
        CellOut::Text(text) if text.is_empty() => "<table:table-cell/>".to_owned(),
        CellOut::Text(text) => format!(
            "<table:table-cell office:value-type=\"string\">{}</table:table-cell>",
            paragraphs(text, sheet, at)?
        ),
        CellOut::Number(number) => valued("float", "value", number),
        CellOut::Percent(percent) => valued("percentage", "value", &super::out::hundredth(percent)),
        CellOut::Day(day) => valued("date", "date-value", &day.to_string()),
        CellOut::Moment(moment) => valued("date", "date-value", &moment.to_string()),
        CellOut::Bool(value) => valued("boolean", "boolean-value", &value.to_string()),
    };
    content.push_str(&written);
    Ok(())
}

/// A text as paragraphs, with every space that it holds.
fn paragraphs(text: &str, sheet: &str, at: impl Fn() -> String) -> Result<String, WriteError> {
    if text.chars().count() > CELL_CHARACTERS {
        return Err(WriteError::TextTooLong {
            sheet: sheet.to_owned(),
            cell: at(),
        });
    }
    let text = cleaned(text).0;
    let mut written = String::new();
    for line in text.split('\n') {
        written.push_str("<text:p>");
        let mut plain = String::new();
        for character in line.chars() {
            // Spaces beside spaces, and at the ends, would be lost.
            match character {
                ' ' | '\t' => {
                    written.push_str(&escape(std::mem::take(&mut plain)));
                    written.push_str(if character == ' ' {
                        "<text:s/>"
                    } else {
                        "<text:tab/>"
                    });
                }
                other => plain.push(other),
            }
        }
        written.push_str(&escape(plain));
        written.push_str("</text:p>");
    }
    Ok(written)
}

fn put(content: &mut String, text: std::fmt::Arguments<'_>) {
    content
        .write_fmt(text)
        .expect("writing to a string in memory cannot fail");
}
