//! Several files in one: a folder packed as a ZIP archive, or the files that somebody chose together. Each spreadsheet in it gives
//! its sheets; what is none is named and passed over.

use std::collections::HashSet;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{Format, Limits, Notes, ReadError, Sheet, Workbook, recognise};
use crate::Message;

/// Endings of the files that are looked at.
const SPREADSHEETS: [&str; 5] = [".csv", ".tsv", ".xlsx", ".xlsm", ".ods"];

/// Whether a file inside an archive is looked at.
pub(super) fn is_spreadsheet(name: &str) -> bool {
    let name = name.to_lowercase();
    let own = name.rsplit('/').next().unwrap_or_default();
    // What file managers leave behind is nobody's list.
    !own.starts_with('.')
        && !name.starts_with("__macosx/")
        && SPREADSHEETS.iter().any(|ending| own.ends_with(ending))
}

/// Packs files, to be kept and read as one.
///
/// # Errors
/// When there are more of them than an archive holds.
pub fn pack(files: &[(String, &[u8])]) -> std::io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut taken: HashSet<String> = HashSet::new();
    for (name, bytes) in files {
        let name = unique(&mut taken, name);
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn unique(taken: &mut HashSet<String>, name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let mut found = name.to_owned();
    let mut times = 1;
    while !taken.insert(found.to_lowercase()) {
        times += 1;
        found = format!("{stem} ({times}).{ending}");
    }
    found
}

/// Reads every spreadsheet of an archive.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| ReadError::damaged("archive", error))?;
    let mut bundle = Bundle {
        limits: limits.clone(),
        most: limits.inflated_bytes,
        sheets: Vec::new(),
        remarks: Vec::new(),
        failure: None,
    };
    let names = names(&zip);
    let count = names.iter().filter(|(_, name)| is_spreadsheet(name));
    if count.clone().count() > limits.files {
        return Err(ReadError::TooManySheets {
            count: count.count(),
            limit: limits.files,
        });
    }
    for (position, name) in &names {
        if !is_spreadsheet(name) {
            bundle.pass_over(name);
            continue;
        }
        let inside = bundle.unpacked(&mut zip, *position, name)?;
        bundle.add(name, &inside)?;
    }
    bundle.tell_apart();
    match bundle.failure {
        Some(failure) if bundle.sheets.is_empty() => Err(failure),
        _ => Ok(Workbook {
            sheets: bundle.sheets.into_iter().map(|(_, sheet)| sheet).collect(),
            notes: Notes {
                format: Format::Zip,
                encoding: None,
                separator: None,
                remarks: bundle.remarks,
            },
        }),
    }
}

/// The files of an archive in the order of their names, numbers by their value.
fn names(zip: &ZipArchive<Cursor<&[u8]>>) -> Vec<(usize, String)> {
    let names = zip.file_names_raw().enumerate();
    let mut names: Vec<(usize, String)> = names
        .map(|(position, name)| (position, String::from_utf8_lossy(name).replace('\\', "/")))
        .filter(|(_, name)| !name.ends_with('/'))
        .collect();
    names.sort_by_cached_key(|(_, name)| natural(name));
    names
}

/// A name whose numbers compare by their value: 2 before 10.
fn natural(name: &str) -> Vec<(u64, String)> {
    let mut parts: Vec<(u64, String)> = Vec::new();
    for character in name.to_lowercase().chars() {
        match (character.to_digit(10), parts.last_mut()) {
            (Some(digit), Some((number, word))) if word.is_empty() => {
                *number = number.saturating_mul(10).saturating_add(digit.into());
            }
            (Some(digit), _) => parts.push((digit.into(), String::new())),
            (None, Some((0, word))) if !word.is_empty() => word.push(character),
            (None, _) => parts.push((0, character.to_string())),
        }
    }
    parts
}

/// The files of an archive as they are read.
struct Bundle {
    /// What is left of the limits.
    limits: Limits,
    most: u64,
    sheets: Vec<(String, Sheet)>,
    remarks: Vec<Message>,
    failure: Option<ReadError>,
}

impl Bundle {
    /// A file that is no spreadsheet; what nobody put there is not worth a word.
    fn pass_over(&mut self, name: &str) {
        let own = name.rsplit('/').next().unwrap_or_default();
        if !own.starts_with('.') && !name.starts_with("__MACOSX/") {
            let remark = Message::new("reading-file-passed-over").with("file", name);
            self.remarks.push(remark);
        }
    }

    fn unpacked(
        &mut self,
        zip: &mut ZipArchive<Cursor<&[u8]>>,
        position: usize,
        name: &str,
    ) -> Result<Vec<u8>, ReadError> {
        let file = zip
            .by_index(position)
            .map_err(|error| ReadError::damaged(name, error))?;
        let left = self.limits.inflated_bytes;
        let mut bytes = Vec::new();
        file.take(left.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| ReadError::damaged(name, error))?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.limits.inflated_bytes = left
            .checked_sub(size)
            .ok_or(ReadError::ZipBomb { limit: self.most })?;
        Ok(bytes)
    }

    /// Takes in the sheets of a file; one that cannot be read is told, and the others are read.
    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), ReadError> {
        let own = name.rsplit('/').next().unwrap_or_default();
        let read = match recognise::recognise(bytes, Some(own)) {
            Ok(Format::Zip) => Err(ReadError::NotAWorkbook),
            Ok(format) => super::read_as(format, bytes, Some(own), &self.limits),
            Err(error) => Err(error),
        };
        let workbook = match read {
            Ok(workbook) => workbook,
            Err(error) if error.is_a_limit() => return Err(error),
            Err(error) => {
                let why = Message::new("reading-file-unreadable").with("file", name);
                self.remarks.push(why);
                self.failure.get_or_insert(error);
                return Ok(());
            }
        };
        self.count(&workbook);
        for remark in workbook.notes.remarks {
            if !self.remarks.contains(&remark) {
                self.remarks.push(remark);
            }
        }
        let stem = own.rsplit_once('.').map_or(own, |(stem, _)| stem);
        let is_only = workbook.sheets.len() == 1;
        for mut sheet in workbook.sheets {
            sheet.name = if is_only || sheet.name.is_empty() {
                stem.to_owned()
            } else {
                format!("{stem} {}", sheet.name)
            };
            self.sheets.push((name.to_owned(), sheet));
        }
        Ok(())
    }

    fn count(&mut self, workbook: &Workbook) {
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let rows = || workbook.sheets.iter().flat_map(|sheet| &sheet.rows);
        let cells: u64 = rows().map(|row| count(row.cells.len())).sum();
        let limits = &mut self.limits;
        limits.rows = limits.rows.saturating_sub(count(rows().count()));
        limits.cells = limits.cells.saturating_sub(cells);
    }

    /// Files of one name in several folders are called by their folders too.
    fn tell_apart(&mut self) {
        let mut seen: HashSet<String> = HashSet::new();
        let mut twice: HashSet<String> = HashSet::new();
        for (_, sheet) in &self.sheets {
            if !seen.insert(sheet.name.clone()) {
                twice.insert(sheet.name.clone());
            }
        }
        for (path, sheet) in &mut self.sheets {
            if twice.contains(&sheet.name)
                && let Some((folder, _)) = path.rsplit_once('/')
            {
                sheet.name = format!("{folder}/{}", sheet.name);
            }
        }
    }
}
