//! How a command ends, and what each ending is as an exit code: 0 well, 1 with findings or refused, 2 asked wrongly, 3 the
//! store failed.

use std::path::Path;
use std::process::ExitCode;

use ledger::LedgerError;
use office::OfficeError;
use serde_json::{Value, json};

use crate::voice::Voice;

/// A command that ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// As asked (0).
    Well,
    /// It has told what should not be, or what was refused (1).
    WithFindings,
}

/// A command that could not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// The rules or the rights refuse it, or what was given cannot be read (1): sentences, one per problem, and the same as data.
    Refused {
        /// For people.
        lines: Vec<String>,
        /// For programs.
        problems: Vec<Value>,
    },
    /// It was asked wrongly (2).
    Usage(String),
    /// The database or a file failed (3).
    Storage(String),
}

impl Failure {
    /// A refusal of one sentence.
    pub fn refused(line: String) -> Self {
        let problems = vec![json!({ "message": line })];
        Self::Refused {
            lines: vec![line],
            problems,
        }
    }

    /// A file that cannot be read or written.
    pub fn file(path: &Path, error: &std::io::Error, voice: &Voice) -> Self {
        let file = path.display().to_string();
        Self::Storage(voice.words(
            "command-file-failed",
            &[("file", file.into()), ("why", error.to_string().into())],
        ))
    }

    /// Tells it, and gives its exit code.
    pub fn tell(self, voice: &Voice) -> ExitCode {
        let (code, word, lines, problems) = match self {
            Self::Refused { lines, problems } => (1, "refused", lines, problems),
            Self::Usage(line) => (
                2,
                "usage",
                vec![line.clone()],
                vec![json!({ "message": line })],
            ),
            Self::Storage(line) => (
                3,
                "storage",
                vec![line.clone()],
                vec![json!({ "message": line })],
            ),
        };
        for line in &lines {
            voice.say(line);
        }
        if voice.json {
            // Nothing more can be said when even this cannot be written.
            let _ = voice.answer(
                &json!({ "failed": word, "problems": problems }),
                String::new,
            );
        }
        ExitCode::from(code)
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::BadUrl { .. } => Self::Usage(error.to_string()),
            LedgerError::NotEmpty { .. } => Self::refused(error.to_string()),
            error => Self::Storage(error.to_string()),
        }
    }
}

impl From<OfficeError> for Failure {
    fn from(error: OfficeError) -> Self {
        match error {
            OfficeError::Ledger(error) => error.into(),
            error => Self::Storage(error.to_string()),
        }
    }
}
