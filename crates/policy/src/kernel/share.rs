//! Exact numbers (DOMAIN 3.6): decimals as they were typed, shares between 0 and 1, and the rationals that formulas use.

use std::fmt;

use num_rational::Ratio;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The exact number of every formula.
pub type Exact = Ratio<i128>;

/// A decimal number kept as it was written: up to 18 digits, of which up to 9 after the point.
///
/// Written as a string, `"12.50"`, because JSON numbers lose digits on their way through other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i64,
    scale: u8,
}

impl Decimal {
    /// Reads `-12.50`; `None` for anything else, exponents and infinities included.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, rest) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty()
            || !plain(whole)
            || !plain(fraction)
            || rest.ends_with('.')
            || fraction.len() > 9
        {
            return None;
        }
        let digits: i64 = format!("{whole}{fraction}").parse().ok()?;
        let scale = u8::try_from(fraction.len()).ok()?;
        (digits < 1_000_000_000_000_000_000).then_some(Self {
            digits: sign * digits,
            scale,
        })
    }

    /// The number for calculations.
    pub fn exact(self) -> Exact {
        // What is written with a point has only twos and fives below the line: there is no need to look for other factors.
        let (mut digits, mut below) = (self.digits, 1_i64);
        for factor in [2, 5] {
            for _ in 0..self.scale {
                if digits % factor == 0 {
                    digits /= factor;
                } else {
                    below *= factor;
                }
            }
        }
        if digits == 0 {
            below = 1;
        }
        Ratio::new_raw(digits.into(), below.into())
    }

    /// Its digits, and how many of them stand after the point.
    pub(crate) fn written(self) -> (i64, u8) {
        (self.digits, self.scale)
    }

    /// The number of these digits, so many of them after the point.
    pub(crate) fn of_written(digits: i64, scale: u8) -> Self {
        Self { digits, scale }
    }

    /// One unit of the last digit that was written: a hundredth for 12.50.
    pub fn last_digit(self) -> Exact {
        Ratio::new(1, 10_i128.pow(self.scale.into()))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = format!(
            "{:0width$}",
            self.digits.unsigned_abs(),
            width = usize::from(self.scale) + 1
        );
        let (whole, fraction) = digits.split_at(digits.len() - usize::from(self.scale));
        let point = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("not a decimal: {text}")))
    }
}

impl JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^-?[0-9]{1,18}(\\.[0-9]{1,9})?$", "x-shape": "decimal"})
    }
}

/// A share between 0 and 1, written `"0.6"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Share(Decimal);

impl Share {
    /// Reads a decimal between 0 and 1.
    pub fn parse(text: &str) -> Option<Self> {
        let number = Decimal::parse(text)?;
        (number.exact() >= Ratio::from_integer(0) && number.exact() <= Ratio::from_integer(1))
            .then_some(Self(number))
    }

    /// The number for calculations.
    pub fn exact(self) -> Exact {
        self.0.exact()
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("not a share between 0 and 1: {text}")))
    }
}

impl JsonSchema for Share {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Share".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^(0(\\.[0-9]{1,9})?|1(\\.0{1,9})?)$", "x-shape": "share"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_the_fraction_in_its_lowest_terms() {
        for text in [
            "0",
            "-0.00",
            "7",
            "12.50",
            "-12.50",
            "0.05",
            "1.125",
            "0.3",
            "-2.000000001",
            "640.16",
        ] {
            let decimal = Decimal::parse(text).unwrap();
            let (digits, scale) = decimal.written();
            let expected = Ratio::new(i128::from(digits), 10_i128.pow(scale.into()));
            let found = decimal.exact();
            assert_eq!(
                (found.numer(), found.denom()),
                (expected.numer(), expected.denom()),
                "{text}"
            );
        }
    }

    #[test]
    fn a_decimal_is_written_as_it_was_read() {
        for text in ["0", "12", "-12.50", "0.05", "999999999999999999"] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), text);
        }
        for wrong in [
            "",
            ".",
            "1.",
            ".5",
            "1e3",
            "1,5",
            "--1",
            "+1",
            "NaN",
            "9999999999999999999",
            "0.0000000001",
        ] {
            assert_eq!(Decimal::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_share_lies_between_zero_and_one() {
        assert_eq!(Share::parse("0.6").unwrap().exact(), Ratio::new(3, 5));
        assert!(Share::parse("1.01").is_none() && Share::parse("-0.1").is_none());
    }
}
