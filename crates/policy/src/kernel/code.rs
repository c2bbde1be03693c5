//! The short name by which people call a record: `AGR-01`, `GOV-MET`. Unique in the instance, never changed, never reused.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A record's code: a letter, then letters, digits, `-`, `_` or `.`, at most 40 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(Arc<str>);

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

    /// The code as people count: `AGR-2` stands before `AGR-10`.
    pub fn numbered(&self) -> Numbered {
        let number = self.0.rsplit_once('-').and_then(|(prefix, digits)| {
            let all = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            all.then(|| (prefix.len(), digits.parse().unwrap_or(u64::MAX)))
        });
        let (prefix, number) = number.unwrap_or((self.0.len(), 0));
        Numbered {
            code: self.clone(),
            number,
            prefix,
        }
    }
}

/// A code in its place among codes: by prefix, then number, then as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    code: Code,
    number: u64,
    /// Letters before the number.
    prefix: usize,
}

impl Numbered {
    /// The code.
    pub fn code(&self) -> &Code {
        &self.code
    }

    fn key(&self) -> (&str, u64, &str) {
        let whole = self.code.as_str();
        (
            whole.get(..self.prefix).unwrap_or(whole),
            self.number,
            whole,
        )
    }
}

impl Ord for Numbered {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Numbered {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
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
        let order = |text: &str| Code::parse(text).unwrap().numbered();
        assert!(order("AGR-2") < order("AGR-10"));
        let mut codes = [
            "water", "AGR-10", "AGR", "AGR-9x", "AGS-1", "AGR-02", "AGR-2",
        ]
        .map(order);
        codes.sort();
        let sorted = codes.map(|numbered| numbered.code().to_string());
        assert_eq!(
            sorted,
            [
                "AGR", "AGR-02", "AGR-2", "AGR-10", "AGR-9x", "AGS-1", "water"
            ]
        );
        assert_eq!(code_number("AGR-12", "AGR"), Some(12));
        assert_eq!(code_number("AGR-MET", "AGR"), None);
    }
}
