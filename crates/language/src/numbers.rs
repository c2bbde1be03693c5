//! Numbers, shares and money. Values stay exact; rounding (half away from zero) happens here, at display, and nowhere else.

use crate::per_language::PerLanguage;
use crate::{Language, Words, currencies};
use icu::decimal::input::Decimal;
use icu::decimal::{DecimalFormatter, DecimalFormatterPreferences};
use num_rational::Ratio;

/// The most digits written after the decimal mark.
const MOST_DIGITS: u8 = 30;

/// Whether zeros at the end of a decimal number are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrailingZeros {
    /// "1,50": every number of a column has the same digits.
    Kept,
    /// "1,5": a number in a sentence.
    Trimmed,
}

impl Language {
    /// A whole number with its thousands apart: "1 234 567", "1,234,567", "1.234.567".
    pub fn integer(self, number: i64) -> String {
        write(self, &Decimal::from(number))
    }

    /// A number with at most this many digits after the decimal mark, rounded half away from zero.
    pub fn decimal(self, number: &Ratio<i128>, digits: u8, zeros: TrailingZeros) -> String {
        let digits = digits.min(MOST_DIGITS);
        let Some(mut rounded) = rounded(number, digits, 0) else {
            return String::from("–");
        };
        if zeros == TrailingZeros::Trimmed {
            rounded.trim_end();
        }
        write(self, &rounded)
    }

    /// A share (0.5 is one half) in per cent with this many digits: "50 %", "50%", "50 %".
    pub fn percent(self, share: &Ratio<i128>, digits: u8) -> String {
        let digits = digits.min(MOST_DIGITS);
        let number = match rounded(share, digits, 2) {
            Some(rounded) => write(self, &rounded),
            None => String::from("–"),
        };
        Words::of(self).text_with("format-percent", &[("number", number.into())])
    }

    /// A number, already written, with its unit: "12 jours", "36 %", "36%".
    pub fn measured(self, number: String, unit: &str) -> String {
        let words = Words::of(self);
        match unit {
            "%" => words.text_with("format-percent", &[("number", number.into())]),
            unit => {
                let told = [("value", number.into()), ("unit", unit.into())];
                words.text_with("page-measure-value", &told)
            }
        }
    }

    /// An amount in minor units (cents) of a currency: "159 000 €", "€159,000", "159.000 €". Cents are written when there are any.
    /// A currency that is not known is taken to have two decimals and shown by its code.
    pub fn money(self, minor: i64, currency: &str) -> String {
        let decimals = currencies::currency_decimals(currency).unwrap_or(2);
        let mut amount = Decimal::from(minor.unsigned_abs());
        amount.multiply_pow10(-i16::from(decimals));
        amount.trim_end_if_integer();
        amount.pad_start(1);
        let symbol = currencies::symbol(self, currency).unwrap_or(currency);
        let key = if symbol.ends_with(char::is_alphabetic) {
            "format-money-code"
        } else {
            "format-money"
        };
        let sign = if minor < 0 { "-" } else { "" };
        let number = write(self, &amount);
        Words::of(self).text_with(
            key,
            &[
                ("sign", sign.into()),
                ("number", number.into()),
                ("currency", symbol.into()),
            ],
        )
    }
}

fn write(language: Language, number: &Decimal) -> String {
    static WRITERS: PerLanguage<DecimalFormatter> = PerLanguage::new();
    let writer = WRITERS.get(language, |language| {
        DecimalFormatter::try_new(
            DecimalFormatterPreferences::from(&language.locale()),
            Default::default(),
        )
        .expect("the built-in data covers our languages")
    });
    writer.format(number).to_string()
}

/// The number times ten to the `shift`, rounded half away from zero to this many digits. None without a denominator.
fn rounded(number: &Ratio<i128>, digits: u8, shift: u8) -> Option<Decimal> {
    let (numerator, denominator) = (number.numer().unsigned_abs(), number.denom().unsigned_abs());
    let mut remainder = numerator.checked_rem(denominator)?;
    let mut text: Vec<u8> = (numerator / denominator).to_string().into_bytes();
    for _ in 0..usize::from(digits) + usize::from(shift) {
        let digit;
        (digit, remainder) = next_digit(remainder, denominator);
        text.push(b'0' + digit);
    }
    if remainder >= denominator - remainder {
        add_one(&mut text);
    }
    let is_zero = text.iter().all(|digit| *digit == b'0');
    if !is_zero && (*number.numer() < 0) != (*number.denom() < 0) {
        text.insert(0, b'-');
    }
    let mut decimal = Decimal::try_from_utf8(&text).ok()?;
    decimal.multiply_pow10(-i16::from(digits));
    decimal.trim_start();
    decimal.pad_start(1);
    decimal.pad_end(-i16::from(digits));
    Some(decimal)
}

/// The next digit of `remainder / denominator` after the mark, and what remains. Added up ten times instead of multiplied, because
/// ten times a large remainder would not fit.
fn next_digit(remainder: u128, denominator: u128) -> (u8, u128) {
    let mut digit = 0;
    let mut sum = 0;
    for _ in 0..10 {
        sum += remainder;
        if sum >= denominator {
            sum -= denominator;
            digit += 1;
        }
    }
    (digit, sum)
}

/// Adds one to the last of these decimal digits.
fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit == b'9' {
            *digit = b'0';
        } else {
            *digit += 1;
            return;
        }
    }
    digits.insert(0, b'1');
}

#[cfg(test)]
mod tests {
    use super::*;
    use TrailingZeros::{Kept, Trimmed};

    /// Narrow no-break spaces are shown as `_` and no-break spaces as `~`.
    fn seen(text: &str) -> String {
        text.replace('\u{202f}', "_").replace('\u{a0}', "~")
    }

    fn check(write: impl Fn(Language) -> String, expected: [&str; 3]) {
        assert_eq!(
            Language::ALL.map(|language| seen(&write(language))),
            expected
        );
    }

    #[test]
    fn thousands_stand_apart_as_each_language_writes_them() {
        check(
            |language| language.integer(1_234_567),
            ["1_234_567", "1,234,567", "1.234.567"],
        );
        check(
            |language| language.integer(1590),
            ["1_590", "1,590", "1590"],
        );
        check(
            |language| language.integer(-12_000),
            ["-12_000", "-12,000", "-12.000"],
        );
        check(
            |language| language.integer(i64::MIN).len().to_string(),
            ["38", "26", "26"],
        );
    }

    #[test]
    fn decimals_round_half_away_from_zero() {
        check(
            |language| language.decimal(&Ratio::new(5, 2), 0, Kept),
            ["3", "3", "3"],
        );
        check(
            |language| language.decimal(&Ratio::new(-5, 2), 0, Kept),
            ["-3", "-3", "-3"],
        );
        check(
            |language| language.decimal(&Ratio::new(2499, 1000), 0, Kept),
            ["2", "2", "2"],
        );
        check(
            |language| language.decimal(&Ratio::new(9999, 1000), 2, Kept),
            ["10,00", "10.00", "10,00"],
        );
        check(
            |language| language.decimal(&Ratio::new(2, 3), 2, Kept),
            ["0,67", "0.67", "0,67"],
        );
        check(
            |language| language.decimal(&Ratio::new(-1, 1000), 1, Kept),
            ["0,0", "0.0", "0,0"],
        );
    }

    #[test]
    fn zeros_at_the_end_are_kept_or_trimmed_as_asked() {
        check(
            |language| language.decimal(&Ratio::new(3, 2), 2, Kept),
            ["1,50", "1.50", "1,50"],
        );
        check(
            |language| language.decimal(&Ratio::new(3, 2), 2, Trimmed),
            ["1,5", "1.5", "1,5"],
        );
        check(
            |language| language.decimal(&Ratio::from_integer(1_000_000), 2, Trimmed),
            ["1_000_000", "1,000,000", "1.000.000"],
        );
        check(
            |language| language.decimal(&Ratio::from_integer(0), 2, Trimmed),
            ["0", "0", "0"],
        );
    }

    #[test]
    fn the_largest_numbers_stay_exact() {
        let nearly_one = Ratio::new_raw(i128::MAX - 1, i128::MAX);
        assert_eq!(Language::En.decimal(&nearly_one, 3, Kept), "1.000");
        let half = Ratio::new_raw(i128::MAX / 2, i128::MAX);
        assert_eq!(Language::En.decimal(&half, 1, Kept), "0.5");
        assert_eq!(
            Language::En.decimal(&Ratio::new_raw(i128::MIN, 1), 0, Kept),
            "-170,141,183,460,469,231,731,687,303,715,884,105,728"
        );
        assert_eq!(Language::En.decimal(&Ratio::new_raw(1, 0), 2, Kept), "–");
    }

    #[test]
    fn shares_are_written_in_per_cent() {
        check(
            |language| language.percent(&Ratio::new(1, 2), 0),
            ["50~%", "50%", "50~%"],
        );
        check(
            |language| language.percent(&Ratio::new(2, 3), 1),
            ["66,7~%", "66.7%", "66,7~%"],
        );
        check(
            |language| language.percent(&Ratio::new(1, 2), 1),
            ["50,0~%", "50.0%", "50,0~%"],
        );
        check(
            |language| language.percent(&Ratio::new(1, 200), 0),
            ["1~%", "1%", "1~%"],
        );
        check(
            |language| language.percent(&Ratio::new(12, 1), 0),
            ["1_200~%", "1,200%", "1200~%"],
        );
    }

    #[test]
    fn a_unit_stands_after_its_number_and_per_cent_as_the_language_places_it() {
        let with = |unit: &'static str| {
            move |language: Language| language.measured(language.integer(36), unit)
        };
        check(with("%"), ["36~%", "36%", "36~%"]);
        for language in Language::ALL {
            assert!(with("km")(language).ends_with("km"));
        }
    }

    #[test]
    fn money_is_placed_as_the_language_places_it() {
        check(
            |language| language.money(15_900_000, "EUR"),
            ["159_000~€", "€159,000", "159.000~€"],
        );
        check(
            |language| language.money(15_900_050, "EUR"),
            ["159_000,50~€", "€159,000.50", "159.000,50~€"],
        );
        check(
            |language| language.money(-5, "EUR"),
            ["-0,05~€", "-€0.05", "-0,05~€"],
        );
        check(|language| language.money(0, "EUR"), ["0~€", "€0", "0~€"]);
        check(
            |language| language.money(120_000, "USD"),
            ["1_200~$US", "US$1,200", "1200~US$"],
        );
        check(
            |language| language.money(120_000, "CHF"),
            ["1_200~CHF", "CHF~1,200", "1200~CHF"],
        );
        check(
            |language| language.money(120_000, "JPY"),
            ["120_000~JPY", "¥120,000", "120.000~JPY"],
        );
        check(
            |language| language.money(1_234, "TND"),
            ["1,234~TND", "TND~1.234", "1,234~TND"],
        );
    }

    #[test]
    fn an_unknown_currency_is_shown_by_its_code() {
        check(
            |language| language.money(1250, "QQQ"),
            ["12,50~QQQ", "QQQ~12.50", "12,50~QQQ"],
        );
        check(
            |language| language.money(i64::MIN, "EUR"),
            [
                "-92_233_720_368_547_758,08~€",
                "-€92,233,720,368,547,758.08",
                "-92.233.720.368.547.758,08~€",
            ],
        );
    }
}
