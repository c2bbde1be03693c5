//! Why a file cannot be read as a spreadsheet, said so that its owner can mend it.

use crate::Message;

/// A file refused, with the place and what would be accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file weighs more than the setting allows.
    #[error("the file weighs {bytes} bytes, more than {limit}")]
    TooLarge {
        /// What it weighs.
        bytes: u64,
        /// What is accepted.
        limit: u64,
    },
    /// The file holds nothing at all.
    #[error("the file is empty")]
    EmptyFile,
    /// Unpacked, the file grows beyond the setting.
    #[error("unpacked, the file grows beyond {limit} bytes")]
    ZipBomb {
        /// What is accepted, unpacked, in bytes.
        limit: u64,
    },
    /// The content is no spreadsheet and no text.
    #[error("the content is not a spreadsheet")]
    NotAWorkbook,
    /// A spreadsheet of a kind that is not read (`.xls`, `.xlsb`, `.numbers`).
    #[error("spreadsheets of the kind {kind} are not read")]
    OtherWorkbook {
        /// The kind, as people name it.
        kind: &'static str,
    },
    /// The file asks for a password.
    #[error("the file is protected by a password")]
    Encrypted,
    /// A part of the file is broken or missing.
    #[error("the part {part} is damaged: {reason}")]
    Damaged {
        /// The part inside the file.
        part: String,
        /// What was found, in technical words.
        reason: String,
    },
    /// The file declares entities, which spreadsheets never need.
    #[error("the part {part} declares a document type")]
    DocumentType {
        /// The part inside the file.
        part: String,
    },
    /// More sheets than the setting allows.
    #[error("{count} sheets, more than {limit}")]
    TooManySheets {
        /// Sheets in the file.
        count: usize,
        /// What is accepted.
        limit: usize,
    },
    /// More rows that hold something than the setting allows, all sheets together.
    #[error("more than {limit} rows, reached in sheet {sheet} at row {row}")]
    TooManyRows {
        /// The sheet where the limit was passed.
        sheet: String,
        /// The row where the limit was passed.
        row: u32,
        /// What is accepted.
        limit: u64,
    },
    /// A value so far to the right that the row is wider than the setting allows.
    #[error("cell {cell} of sheet {sheet} is beyond column number {limit}")]
    TooManyColumns {
        /// The sheet.
        sheet: String,
        /// The cell, as the spreadsheet names it.
        cell: String,
        /// The number of columns accepted.
        limit: usize,
    },
    /// More cells than the setting allows, all sheets together.
    #[error("more than {limit} cells, reached in sheet {sheet} at row {row}")]
    TooManyCells {
        /// The sheet where the limit was passed.
        sheet: String,
        /// The row where the limit was passed.
        row: u32,
        /// What is accepted.
        limit: u64,
    },
    /// One cell holds more text than the setting allows.
    #[error("cell {cell} of sheet {sheet} holds more than {limit} characters")]
    CellTooLong {
        /// The sheet.
        sheet: String,
        /// The cell, as the spreadsheet names it.
        cell: String,
        /// Characters accepted in one cell.
        limit: usize,
    },
    /// All cells together hold more text than the setting allows.
    #[error("more than {limit} bytes of text")]
    TooMuchText {
        /// Bytes of text accepted.
        limit: u64,
    },
    /// A well-formed file whose sheets are all blank.
    #[error("no row holds anything")]
    NoRows,
}

impl ReadError {
    /// The key of the text that tells a person about it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "reading-too-large",
            Self::EmptyFile => "reading-empty-file",
            Self::ZipBomb { .. } => "reading-zip-bomb",
            Self::NotAWorkbook => "reading-not-a-workbook",
            Self::OtherWorkbook { .. } => "reading-other-workbook",
            Self::Encrypted => "reading-encrypted",
            Self::Damaged { .. } => "reading-damaged",
            Self::DocumentType { .. } => "reading-document-type",
            Self::TooManySheets { .. } => "reading-too-many-sheets",
            Self::TooManyRows { .. } => "reading-too-many-rows",
            Self::TooManyColumns { .. } => "reading-too-many-columns",
            Self::TooManyCells { .. } => "reading-too-many-cells",
            Self::CellTooLong { .. } => "reading-cell-too-long",
            Self::TooMuchText { .. } => "reading-too-much-text",
            Self::NoRows => "reading-no-rows",
        }
    }

    /// Whether the file asks for more than is accepted, rather than being broken.
    pub(crate) fn is_a_limit(&self) -> bool {
        matches!(
            self,
            Self::TooLarge { .. }
                | Self::ZipBomb { .. }
                | Self::TooManySheets { .. }
                | Self::TooManyRows { .. }
                | Self::TooManyColumns { .. }
                | Self::TooManyCells { .. }
                | Self::CellTooLong { .. }
                | Self::TooMuchText { .. }
        )
    }

    /// The text and what fills its blanks. Sizes are in mebibytes.
    pub fn message(&self) -> Message {
        let message = Message::new(self.key());
        match self {
            Self::TooLarge { bytes, limit } => message
                .with("size", mebibytes(*bytes))
                .with("limit", mebibytes(*limit)),
            Self::ZipBomb { limit } | Self::TooMuchText { limit } => {
                message.with("limit", mebibytes(*limit))
            }
            Self::EmptyFile | Self::NotAWorkbook | Self::Encrypted | Self::NoRows => message,
            Self::OtherWorkbook { kind } => message.with("kind", *kind),
            Self::Damaged { part, reason } => message.with("part", part).with("reason", reason),
            Self::DocumentType { part } => message.with("part", part),
            Self::TooManySheets { count, limit } => {
                message.count("count", *count).count("limit", *limit)
            }
            Self::TooManyRows { sheet, row, limit } | Self::TooManyCells { sheet, row, limit } => {
                let here = place(sheet, &format!("A{row}"));
                message.with("place", here).count("limit", *limit)
            }
            Self::TooManyColumns { sheet, cell, limit }
            | Self::CellTooLong { sheet, cell, limit } => message
                .with("place", place(sheet, cell))
                .count("limit", *limit),
        }
    }

    pub(crate) fn damaged(part: &str, reason: impl ToString) -> Self {
        Self::Damaged {
            part: part.to_owned(),
            reason: reason.to_string(),
        }
    }
}

/// A cell as formulas name it: `Liste!B12`, or `B12` in a text file, which has one sheet.
pub(crate) fn place(sheet: &str, cell: &str) -> String {
    if sheet.is_empty() {
        cell.to_owned()
    } else {
        format!("{sheet}!{cell}")
    }
}

fn mebibytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}
