//! What is wrong with a draft, all of it at once: the same list is shown by the form, the API and the import.

use jiff::civil::Date;
use serde::Serialize;

/// Something that a message names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Argument {
    /// A whole number.
    Number(i64),
    /// Words, a code, a name.
    Words(String),
    /// A day, written by the reader's language.
    Day(Date),
    /// Several values.
    Several(Vec<String>),
}

impl From<&str> for Argument {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}
impl From<String> for Argument {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}
impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<i32> for Argument {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}
impl From<Date> for Argument {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}
impl From<Vec<String>> for Argument {
    fn from(several: Vec<String>) -> Self {
        Self::Several(several)
    }
}

/// The two kinds of rule (DOMAIN 3.17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Type, reference, uniqueness: always refused.
    Structural,
    /// A rule of the office: refused, but a legacy import may keep the row by explicit choice.
    Office,
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Path of the field: `parties.0.signed_on`; empty for the record as a whole.
    pub path: String,
    /// Key of the message in the locales; it names what would be accepted.
    pub key: &'static str,
    /// What the message names.
    pub with: Vec<(&'static str, Argument)>,
    /// Which kind of rule is broken.
    pub rule: Rule,
}

/// Everything that is wrong with a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Notes a broken rule of structure.
    pub fn structural(&mut self, path: impl Into<String>, key: &'static str) -> &mut Problem {
        self.push(path.into(), key, Rule::Structural)
    }

    /// Notes a broken rule of the office.
    pub fn office(&mut self, path: impl Into<String>, key: &'static str) -> &mut Problem {
        self.push(path.into(), key, Rule::Office)
    }

    fn push(&mut self, path: String, key: &'static str, rule: Rule) -> &mut Problem {
        self.0.push(Problem {
            path,
            key,
            with: Vec::new(),
            rule,
        });
        self.0.last_mut().expect("it was just pushed")
    }

    /// Whether only rules of the office are broken, so that an import may keep the row by explicit choice.
    pub fn only_office(&self) -> bool {
        self.0.iter().all(|problem| problem.rule == Rule::Office)
    }
}

impl Problem {
    /// Adds something that the message names.
    pub fn naming(&mut self, name: &'static str, value: impl Into<Argument>) -> &mut Self {
        self.with.push((name, value.into()));
        self
    }
}
