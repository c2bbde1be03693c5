//! Unknown is not zero (DOMAIN 3.4): a value is assessed, or it is not and says why.

use serde::Serialize;

use super::Argument;

/// Why something is not assessable, was left out or is refused: a message key and what it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Key of the message in the locales.
    pub key: &'static str,
    /// What the message names.
    pub with: Vec<(&'static str, Argument)>,
}

impl Reason {
    /// A reason that names nothing more.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            with: Vec::new(),
        }
    }

    /// Adds something that the message names.
    #[must_use]
    pub fn naming(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.with.push((name, value.into()));
        self
    }
}

/// A value, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Assessed<T> {
    /// The value.
    Value(T),
    /// There is no value, for this reason.
    NotAssessable(Reason),
}

impl<T> Assessed<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::NotAssessable(_) => None,
        }
    }

    /// Why there is none.
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Value(_) => None,
            Self::NotAssessable(reason) => Some(reason),
        }
    }
}
