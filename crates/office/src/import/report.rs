//! What was found in a file: how many rows would do what, what is wrong or doubtful and where, and what must be asked first.

use std::collections::BTreeMap;

use exchange::workbook::column_letters;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::choices::Decision;
use super::said::Said;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Good to know.
    Note,
    /// The row is taken, and a person should look.
    Doubt,
    /// The row is refused.
    Refusal,
}

impl Grade {
    /// Every grade, the gravest first.
    pub const ALL: [Self; 3] = [Self::Refusal, Self::Doubt, Self::Note];

    /// Its word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Doubt => "doubt",
            Self::Refusal => "refusal",
        }
    }

    /// The key of its name in the locales; its explanation is the help.
    pub fn key(self) -> &'static str {
        self.out().key()
    }

    pub(super) fn out(self) -> exchange::workbook::Grade {
        match self {
            Self::Note => exchange::workbook::Grade::Note,
            Self::Doubt => exchange::workbook::Grade::Doubt,
            Self::Refusal => exchange::workbook::Grade::Refusal,
        }
    }
}

/// Something found in a row or in one of its cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The sheet.
    pub sheet: String,
    /// The row's number as the spreadsheet shows it; 0 for the file as a whole.
    pub row: u32,
    /// The sheet or file and the row there, where lists are put together; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub origin: String,
    /// The column from 0; nothing for the row as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The heading of that column.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// How grave it is.
    pub grade: Grade,
    /// What was found.
    pub what: Said,
}

/// What becomes of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It makes a new record.
    Created,
    /// It changes a record.
    Changed,
    /// It says what is known already.
    Unchanged,
    /// It waits for an answer, and is left out until then.
    Waiting,
    /// It is refused.
    Refused,
    /// It holds nothing to take, and is passed over.
    Empty,
}

impl Outcome {
    /// Every outcome, as counts are shown.
    pub const ALL: [Self; 6] = [
        Self::Created,
        Self::Changed,
        Self::Unchanged,
        Self::Waiting,
        Self::Refused,
        Self::Empty,
    ];

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Created => "imports-outcome-created",
            Self::Changed => "imports-outcome-changed",
            Self::Unchanged => "imports-outcome-unchanged",
            Self::Waiting => "imports-outcome-waiting",
            Self::Refused => "imports-outcome-refused",
            Self::Empty => "imports-outcome-empty",
        }
    }
}

/// A row and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowReport {
    /// Its number as the spreadsheet shows it.
    pub row: u32,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The record that it found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Uuid>,
}

/// A name that may mean several things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// By which a decision answers it.
    pub key: String,
    /// The heading of the column.
    pub heading: String,
    /// What the cell says.
    pub text: String,
    /// The country beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The rows that say it.
    pub rows: Vec<u32>,
    /// What it may mean, the likeliest first.
    pub candidates: Vec<Candidate>,
    /// Whether a new record may be the answer.
    pub may_create: bool,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Decision>,
}

/// Something that a name may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The decision that chooses it.
    pub decision: Decision,
    /// What it is called.
    pub called: String,
    /// Its country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// How well it fits; 100 and more is hardly anything else.
    pub score: i32,
    /// The evidence.
    pub why: Vec<Said>,
}

impl Candidate {
    /// From this score on, a candidate may be taken without somebody looking at it.
    const LIKELY: i32 = 50;

    /// Whether it fits so well that whoever takes the first proposals takes it.
    pub fn is_likely(&self) -> bool {
        self.score >= Self::LIKELY
    }
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// How the file was read: its form, its encoding, what had to be guessed.
    pub remarks: Vec<Said>,
    /// Every row of the list.
    pub rows: Vec<RowReport>,
    /// Everything found.
    pub findings: Vec<Finding>,
    /// What must be asked.
    pub questions: Vec<Question>,
    /// Records that the import makes or changes, by the word of their kind.
    pub written: BTreeMap<String, usize>,
    /// Version of the register that was looked at.
    pub seq: i64,
}

impl Finding {
    /// Where it is, for a person: the row of its own sheet, else the cell by its letters.
    pub fn place(&self) -> String {
        if !self.origin.is_empty() {
            return self.origin.clone();
        }
        let letters = self.column.map(column_letters).unwrap_or_default();
        if self.sheet.is_empty() {
            format!("{letters}{}", self.row)
        } else {
            format!("{} {letters}{}", self.sheet, self.row)
        }
    }
}

impl Report {
    /// How many rows have an outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.rows
            .iter()
            .filter(|row| row.outcome == outcome)
            .count()
    }

    /// How many findings have a grade.
    pub fn graded(&self, grade: Grade) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.grade == grade)
            .count()
    }

    /// Whether writing would do the same as what was shown.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let outcomes = |report: &Self| -> Vec<(u32, Outcome)> {
            report
                .rows
                .iter()
                .map(|row| (row.row, row.outcome))
                .collect()
        };
        outcomes(self) == outcomes(other)
            && self.findings == other.findings
            && self.written == other.written
    }
}
