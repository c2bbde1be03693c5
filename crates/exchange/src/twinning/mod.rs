//! Lists of twin towns taken from Wikidata: which rows are ours, which tell of others, which say the same thing twice. Nothing is
//! written here: each row gets its fate and the reasons for it, and the fates add up to the rows.

mod city;
mod country_list;
mod graph;
mod ours;
mod ties;

pub use city::{City, is_same_place};
pub use country_list::country_list;
pub use graph::{names, relations};
pub use ours::{NotOurs, Ours, ours};
pub use ties::{Fate, RowFate, RowPlace, Sorted, Tie, sort};

use crate::Message;

/// A list as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The name of the file.
    pub name: String,
    /// The year of the list.
    pub year: i16,
    /// Its rows, in order.
    pub lines: Vec<Line>,
    /// The rows that say nothing that can be read, with why.
    pub unread: Vec<(u32, Message)>,
}

/// One row: two cities said to be twinned.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub row: u32,
    /// The city that says so.
    pub from: City,
    /// The other one.
    pub to: City,
}

/// A file that is no such list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// Its bytes are no text.
    #[error(
        "{name}: the text is not UTF-8 (line {line}); save the list as UTF-8 with tabs between columns"
    )]
    NotText {
        /// The file.
        name: String,
        /// The first line that cannot be read.
        line: usize,
    },
    /// It has other columns.
    #[error(
        "{name}: neither form of list is recognised. Accepted: tab-separated columns origincityLabel, origincountry, originlat, \
         originlong, sistercityLabel, destinationlat, destinationlong, destination_countryLabel; or two columns of Wikidata ids \
         (Q456, Q1492)"
    )]
    Form {
        /// The file.
        name: String,
    },
    /// It is larger than accepted.
    #[error("{name}: {lines} lines, more than the {limit} that are accepted")]
    TooLong {
        /// The file.
        name: String,
        /// Its lines.
        lines: usize,
        /// What is accepted.
        limit: usize,
    },
}

impl ListError {
    /// The text that tells a person about it.
    pub fn message(&self) -> Message {
        match self {
            Self::NotText { name, line } => Message::new("imports-list-not-text")
                .with("file", name)
                .count("line", *line),
            Self::Form { name } => Message::new("imports-list-form").with("file", name),
            Self::TooLong { name, lines, limit } => Message::new("imports-list-too-long")
                .with("file", name)
                .count("lines", *lines)
                .count("limit", *limit),
        }
    }
}

/// The most lines of a list.
pub const MOST_LINES: usize = 200_000;

/// The lines of a file with their numbers from 1, blank ones left out.
fn lines<'b>(name: &str, bytes: &'b [u8]) -> Result<Vec<(u32, &'b str)>, ListError> {
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        ListError::NotText {
            name: name.to_owned(),
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
        }
    })?;
    let found: Vec<(u32, &str)> = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .collect();
    if found.len() > MOST_LINES {
        return Err(ListError::TooLong {
            name: name.to_owned(),
            lines: found.len(),
            limit: MOST_LINES,
        });
    }
    Ok(found)
}

/// Reads a list of either form; its content says which. `names` gives the labels of ids.
///
/// # Errors
/// A file of neither form, or that is no text.
pub fn read(
    name: &str,
    bytes: &[u8],
    labels: &std::collections::HashMap<String, String>,
) -> Result<List, ListError> {
    let lines = lines(name, bytes)?;
    let first = lines.first().map(|(_, line)| *line).unwrap_or_default();
    if first.contains("origincityLabel") {
        country_list(name, &lines)
    } else if graph::is_relation(first) {
        Ok(relations(name, &lines, labels))
    } else {
        Err(ListError::Form {
            name: name.to_owned(),
        })
    }
}
