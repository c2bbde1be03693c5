//! A file opened for a list: its sheets read, or put together where it holds several of the same sort.

use exchange::sheet::{Layout, exact, targets};
use exchange::workbook::{Format, Limits, Workbook, read};
use exchange::{matching, workbook::ReadError};
use language::{Language, Words};
use policy::Settings;

use super::choices::Sheets;
use super::holding::Holding;
use super::report::Finding;
use super::said::Said;
use super::table::{own_form, tongues};
use super::together::Parts;

/// A file opened for a list.
pub(super) struct Opened {
    /// Its sheets; one only when they are put together.
    pub(super) workbook: Workbook,
    /// The names of its own sheets.
    pub(super) names: Vec<String>,
    /// Whether several of them hold such a list.
    pub(super) may_join: bool,
    /// Whether they are put together.
    pub(super) together: bool,
    /// Rows that putting together left out.
    pub(super) left_out: Vec<Finding>,
    /// How the file was read.
    pub(super) remarks: Vec<Said>,
}

/// Opens a file for a list.
///
/// # Errors
/// What is wrong with the file.
pub(super) fn opened(
    holding: Holding,
    (name, bytes): (&str, &[u8]),
    sheets: Sheets,
    settings: &Settings,
) -> Result<Opened, ReadError> {
    let workbook = read(bytes, Some(name), &limits(settings))?;
    let knows = known_headings(holding, settings);
    let parts = Parts::of(&workbook, &*knows);
    let may_join = parts.are_several();
    let is_several_files = workbook.notes.format == Format::Zip;
    let together = may_join
        && match sheets {
            Sheets::Likeliest => is_several_files,
            Sheets::One(_) => false,
            Sheets::Together => true,
        };
    let mut opened = Opened {
        names: workbook.sheets.iter().map(|one| one.name.clone()).collect(),
        remarks: workbook.notes.remarks.iter().map(Said::from).collect(),
        may_join,
        together,
        left_out: Vec::new(),
        workbook: Workbook {
            sheets: Vec::new(),
            notes: workbook.notes.clone(),
        },
    };
    if together {
        let language = Language::from_code(settings.reference_language.code());
        let joined = parts.together(Words::of(language.unwrap_or(Language::En)));
        opened.left_out = joined.left_out;
        opened.remarks.extend(joined.remarks);
        opened.workbook.sheets = vec![joined.sheet];
    } else {
        opened.workbook = workbook;
    }
    Ok(opened)
}

/// Which headings a list of this sort has.
fn known_headings(holding: Holding, settings: &Settings) -> Box<dyn Fn(&str) -> bool> {
    match holding {
        Holding::Sheet(profile) => Box::new(profile.knows()),
        Holding::Kind(kind) => {
            let layout = Layout::of(kind, &tongues(settings));
            let ours = exact(&layout.columns);
            let knows = matching::knows(&targets(&layout.with_asides()));
            Box::new(move |heading| ours.contains_key(&own_form(heading)) || knows(heading))
        }
    }
}

/// What a file may ask for, by the settings.
fn limits(settings: &Settings) -> Limits {
    let mebibytes = |number: i64| {
        u64::try_from(number)
            .unwrap_or(0)
            .saturating_mul(1024 * 1024)
    };
    Limits {
        file_bytes: mebibytes(settings.upload_megabytes),
        inflated_bytes: mebibytes(settings.workbook_megabytes),
        rows: u64::try_from(settings.workbook_rows).unwrap_or(0),
        ..Limits::default()
    }
}
