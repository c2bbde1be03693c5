//! The short name by which people call a record: `AGR-01`, `GOV-MET`. Unique in the instance, never changed, never reused.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A record's code: a letter, then letters, digits, `-`, `_` or `.`, at most 40 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(Box<str>);

impl Code {
    /// Reads a code; `None` when it has another form.
    pub fn parse(text: &str) -> Option<Self> {
        let mut letters = text.chars();
        let first = letters.next()?;
        let rest = letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
        (first.is_ascii_alphabetic() && rest && text.len() <= 40).then(|| Self(text.into()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is compared: `agr-01` finds `AGR-01`.
    pub fn folded(&self) -> Box<str> {
        self.0.to_ascii_lowercase().into()
    }

    /// A key that puts `AGR-2` before `AGR-10`.
    pub fn order(&self) -> (Box<str>, u64, Box<str>) {
        match self.0.rsplit_once('-') {
            Some((prefix, digits))
                if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) =>
            {
                (
                    prefix.into(),
                    digits.parse().unwrap_or(u64::MAX),
                    self.0.clone(),
                )
            }
            _ => (self.0.clone(), 0, self.0.clone()),
        }
    }
}

/// The number of a code that was allocated under `prefix`: 12 for `AGR-12` under `AGR`.
pub fn code_number(code: &str, prefix: &str) -> Option<i64> {
    let digits = code.strip_prefix(prefix)?.strip_prefix('-')?;
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())?
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("not a code: {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_begins_with_a_letter_and_has_no_spaces() {
        for right in ["AGR-01", "BRI", "T-MET", "water", "O1.1"] {
            assert!(Code::parse(right).is_some(), "{right}");
        }
        for wrong in ["", "1A", "A B", "É-1", "A/1", &"A".repeat(41)] {
            assert!(Code::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn numbers_order_as_numbers() {
        let order = |text: &str| Code::parse(text).unwrap().order();
        assert!(order("AGR-2") < order("AGR-10"));
        assert_eq!(code_number("AGR-12", "AGR"), Some(12));
        assert_eq!(code_number("AGR-MET", "AGR"), None);
    }
}
