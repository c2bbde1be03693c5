//! What somebody chose for an import: which kind, which sheet, which column says what, what holds for every row, and what an
//! unclear name means.

use std::collections::BTreeMap;

use policy::Kind;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::holding::Holding;
use super::sheets::Profile;

/// The choices made for one import.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// The kind of record, or the usual sheet, by its word.
    pub kind: String,
    /// The sheet that is read, from 0.
    pub sheet: usize,
    /// Whether the sheets that hold such a list are put together and read as one.
    pub together: bool,
    /// The path that each column says, by column from 0; empty when the column is left out on purpose.
    pub columns: BTreeMap<usize, String>,
    /// What holds for every row, by path, as a cell would say it.
    pub fixed: BTreeMap<String, String>,
    /// What unclear names mean, by the key of their question.
    pub decisions: BTreeMap<String, Decision>,
    /// Whether rows that break rules of the office are kept, with the exception written in the record.
    pub keep_exceptions: bool,
    /// The person who accepts them, as the record will say.
    pub accepted_by: String,
    /// The language in which the one who imports reads.
    pub language: String,
}

/// Which of a file's sheets are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sheets {
    /// The one that most likely holds the list; several files are put together.
    #[default]
    Likeliest,
    /// This one, from 0.
    One(usize),
    /// All that hold such a list, put together.
    Together,
}

impl From<Option<usize>> for Sheets {
    fn from(sheet: Option<usize>) -> Self {
        sheet.map_or(Self::Likeliest, Self::One)
    }
}

/// What an unclear name means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// This record.
    Record(Uuid),
    /// A new partner at this place of the gazetteer.
    Place(u32),
    /// A new partner whose place on the map is not known.
    New,
    /// Nothing: the cell is left empty, or the row is left out when it needs an answer.
    Leave,
}

impl Decision {
    /// As it is written in a form and remembered: `record:…`, `place:2988507`, `new`, `leave`.
    pub fn written(&self) -> String {
        match self {
            Self::Record(id) => format!("record:{id}"),
            Self::Place(id) => format!("place:{id}"),
            Self::New => "new".to_owned(),
            Self::Leave => "leave".to_owned(),
        }
    }

    /// Reads what `written` writes.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("record", id)) => Uuid::parse_str(id).ok().map(Self::Record),
            Some(("place", id)) => id.parse().ok().map(Self::Place),
            None if text == "new" => Some(Self::New),
            None if text == "leave" => Some(Self::Leave),
            _ => None,
        }
    }
}

impl Choices {
    /// What the list holds.
    pub fn holding(&self) -> Option<Holding> {
        Holding::parse(&self.kind)
    }

    /// The kind of record, when each row makes one.
    pub fn kind(&self) -> Option<Kind> {
        match self.holding()? {
            Holding::Kind(kind) => Some(kind),
            Holding::Sheet(_) => None,
        }
    }

    /// The usual sheet of an office, when it is one whose rows make several records.
    pub fn profile(&self) -> Option<Profile> {
        match self.holding()? {
            Holding::Kind(_) => None,
            Holding::Sheet(profile) => Some(profile),
        }
    }

    /// Which of the file's sheets are read.
    pub fn sheets(&self) -> Sheets {
        if self.together {
            Sheets::Together
        } else {
            Sheets::One(self.sheet)
        }
    }

    /// The column that says a path.
    pub fn column_of(&self, path: &str) -> Option<usize> {
        self.columns
            .iter()
            .find(|(_, found)| *found == path)
            .map(|(column, _)| *column)
    }
}
