//! How a command ends, and what each ending is as an exit code: 0 well, 1 with findings or refused, 2 asked wrongly, 3 the
//! store failed.

use std::path::Path;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use ledger::LedgerError;
use office::OfficeError;
use serde::Serialize;
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
    Usage(Wrong),
    /// The database or a file failed (3).
    Storage(String),
}

/// What is wrong, for people and for programs: its place and the key of its sentence, where they are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Wrong {
    /// The option or argument as the programming interface writes it: `as_of` for `--as-of`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Key of the sentence, or of what the words of the command lack.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<&'static str>,
    /// The sentence.
    pub message: String,
}

impl Wrong {
    /// A sentence whose place and key nobody knows.
    pub fn said(message: String) -> Self {
        Self {
            path: None,
            key: None,
            message,
        }
    }

    /// The sentence of a key about an option or argument.
    pub fn at(
        path: &str,
        key: &'static str,
        with: &[(&str, language::Value<'_>)],
        voice: &Voice,
    ) -> Self {
        Self {
            path: Some(path.to_owned()),
            key: Some(key),
            message: voice.words(key, with),
        }
    }

    /// What is wrong with the words of the command.
    pub fn of_words(error: &clap::Error) -> Self {
        let told = error.to_string();
        let line = told.lines().next().unwrap_or_default();
        Self {
            path: argument(error),
            key: lack(error.kind()),
            message: line.strip_prefix("error: ").unwrap_or(line).to_owned(),
        }
    }
}

/// The first option or argument that an error is about: `as_of` for `--as-of <YYYY-MM-DD>`.
fn argument(error: &clap::Error) -> Option<String> {
    let given = match error.get(ContextKind::InvalidArg)? {
        ContextValue::String(one) => one,
        ContextValue::Strings(several) => several.first()?,
        _ => return None,
    };
    let word = given.split([' ', '=']).next().unwrap_or_default();
    let name = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    (!name.is_empty()).then(|| name.to_lowercase().replace('-', "_"))
}

/// What the words of the command lack.
fn lack(kind: ErrorKind) -> Option<&'static str> {
    match kind {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Some("invalid-value"),
        ErrorKind::UnknownArgument => Some("unknown-argument"),
        ErrorKind::MissingRequiredArgument => Some("missing-argument"),
        ErrorKind::ArgumentConflict => Some("argument-conflict"),
        ErrorKind::InvalidSubcommand => Some("unknown-command"),
        _ => None,
    }
}

impl Failure {
    /// Asked wrongly: the sentence of a key about an option or argument.
    pub fn usage(
        path: &str,
        key: &'static str,
        with: &[(&str, language::Value<'_>)],
        voice: &Voice,
    ) -> Self {
        Self::Usage(Wrong::at(path, key, with, voice))
    }

    /// A refusal in the sentence of a key about an option or argument.
    pub fn refused_at(
        path: &str,
        key: &'static str,
        with: &[(&str, language::Value<'_>)],
        voice: &Voice,
    ) -> Self {
        let wrong = Wrong::at(path, key, with, voice);
        Self::Refused {
            problems: vec![json!(wrong)],
            lines: vec![wrong.message],
        }
    }

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
            Self::Usage(wrong) => (2, "usage", vec![wrong.message.clone()], vec![json!(wrong)]),
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
            LedgerError::BadUrl { .. } => Self::Usage(Wrong {
                path: Some("database".to_owned()),
                ..Wrong::said(error.to_string())
            }),
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

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::arguments::Arguments;

    #[test]
    fn what_is_wrong_with_the_words_of_a_command_names_its_argument() {
        for (words, path, key) in [
            (
                &["figures", "vitality", "--as-of", "2025-02-30"][..],
                Some("as_of"),
                "invalid-value",
            ),
            (
                &["figures", "--audience", "nobody"][..],
                Some("audience"),
                "invalid-value",
            ),
            (
                &["figures", "--yesterday"][..],
                Some("yesterday"),
                "unknown-argument",
            ),
            (&["backup"][..], Some("file"), "missing-argument"),
            (&["dance"][..], None, "unknown-command"),
        ] {
            let given = [&["cosmopole"][..], words].concat();
            let error = Arguments::try_parse_from(given).expect_err("it is refused");
            let wrong = Wrong::of_words(&error);
            assert_eq!(wrong.path.as_deref(), path, "{words:?}");
            assert_eq!(wrong.key, Some(key), "{words:?}");
            assert!(!wrong.message.starts_with("error"), "{}", wrong.message);
        }
    }
}
