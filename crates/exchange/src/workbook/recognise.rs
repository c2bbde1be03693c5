//! What kind of file this is, by its content first; a name lies more easily than bytes.

use super::ReadError;

/// The kinds of file that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A workbook of Excel 2007 and later (`.xlsx`, `.xlsm`).
    Xlsx,
    /// A workbook of LibreOffice and others (`.ods`).
    Ods,
    /// A text file with separated columns (`.csv`, `.tsv`, `.txt`).
    Csv,
    /// Several of these files in an archive (`.zip`).
    Zip,
}

impl Format {
    /// The kind as people name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Ods => "ODS",
            Self::Csv => "CSV",
            Self::Zip => "ZIP",
        }
    }
}

/// The old container of Microsoft Office, also used around a file with a password.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Beginnings of files that are certainly no spreadsheet.
const OTHERS: [&[u8]; 12] = [
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"BM\x36",
    b"SQLite format 3",
    b"\x7fELF",
    b"MZ\x90",
    b"{\\rtf",
];

pub(crate) fn recognise(bytes: &[u8], file_name: Option<&str>) -> Result<Format, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::EmptyFile);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(compound(bytes));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return archive(bytes);
    }
    let name = file_name.unwrap_or_default().to_lowercase();
    if OTHERS.iter().any(|beginning| bytes.starts_with(beginning)) {
        return Err(ReadError::NotAWorkbook);
    }
    if is_markup(bytes) {
        return Err(ReadError::NotAWorkbook);
    }
    for extension in [".xlsx", ".xlsm", ".ods"] {
        if name.ends_with(extension) {
            return Err(ReadError::damaged(
                extension.trim_start_matches('.'),
                "the content is not an archive",
            ));
        }
    }
    Ok(Format::Csv)
}

/// An old workbook, or a new one behind a password: the names of the container's streams are in
/// its bytes, two bytes to a letter.
fn compound(bytes: &[u8]) -> ReadError {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.bytes().flat_map(|letter| [letter, 0]).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        ReadError::Encrypted
    } else if holds("Workbook") || holds("Book") {
        ReadError::OtherWorkbook { kind: "XLS" }
    } else {
        ReadError::NotAWorkbook
    }
}

/// Which kind of archive, by the names of its parts, which are readable in its directory.
fn archive(bytes: &[u8]) -> Result<Format, ReadError> {
    let archive = zip::ZipArchive::new(std::io::Cursor::new(bytes))
        .map_err(|error| ReadError::damaged("archive", error))?;
    let mut found = Err(ReadError::NotAWorkbook);
    for name in archive.file_names_raw() {
        let name = String::from_utf8_lossy(name)
            .replace('\\', "/")
            .to_lowercase();
        match name.as_str() {
            "content.xml" => found = Ok(Format::Ods),
            "index/document.iwa" => return Err(ReadError::OtherWorkbook { kind: "Numbers" }),
            "xl/workbook.bin" => return Err(ReadError::OtherWorkbook { kind: "XLSB" }),
            "word/document.xml" | "ppt/presentation.xml" => return Err(ReadError::NotAWorkbook),
            "[content_types].xml" if !matches!(found, Ok(Format::Ods)) => {
                found = Ok(Format::Xlsx);
            }
            "xl/workbook.xml" => found = Ok(Format::Xlsx),
            name if found.is_err() && super::bundle::is_spreadsheet(name) => {
                found = Ok(Format::Zip);
            }
            _ => {}
        }
    }
    found
}

/// A web page or another marked-up text.
fn is_markup(bytes: &[u8]) -> bool {
    let beginning = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let beginning = String::from_utf8_lossy(beginning).to_lowercase();
    let beginning = beginning.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    ["<?xml", "<!doctype", "<html", "<table"]
        .iter()
        .any(|start| beginning.starts_with(start))
}
