//! Numbers as people type them in each of the languages: the decimal mark, and what stands between the thousands.

use crate::Language;

impl Language {
    /// A number as it was typed, with a point for the decimals and nothing between the thousands; nothing when it is none.
    ///
    /// What can only be read in one way is read so, whatever the language: `1 234,5` and `1,234.5`. What can be read in two ways is
    /// read as the language writes it: `1,234` is more than a thousand in English, and a little more than one in French and Spanish.
    pub fn typed_number(self, typed: &str) -> Option<String> {
        let text: String = typed
            .trim()
            .chars()
            .map(|letter| if letter == '\u{2212}' { '-' } else { letter })
            .collect();
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => ("-", digits.trim_start()),
            None => ("", text.strip_prefix('+').unwrap_or(&text)),
        };
        let (whole, fraction) = self.parted(digits)?;
        let whole = joined(whole)?;
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !plain(&whole) || !plain(fraction) {
            return None;
        }
        let point = if fraction.is_empty() { "" } else { "." };
        Some(format!("{sign}{whole}{point}{fraction}"))
    }

    /// The digits before the decimal mark, still grouped, and those behind it.
    fn parted(self, digits: &str) -> Option<(&str, &str)> {
        let marks: Vec<(usize, char)> = digits
            .char_indices()
            .filter(|(_, letter)| matches!(letter, ',' | '.'))
            .collect();
        let Some((last, mark)) = marks.last().copied() else {
            return Some((digits, ""));
        };
        let (whole, fraction) = (&digits[..last], &digits[last + 1..]);
        let others = marks.iter().filter(|(_, other)| *other != mark).count();
        let decimal = match (marks.len(), others) {
            // Both marks: the last one parts the decimals, and stands once.
            (count, others) if others > 0 => {
                if count - others > 1 {
                    return None;
                }
                true
            }
            // The same mark several times stands between thousands.
            (2.., _) => false,
            _ => mark == self.decimal_mark() || !is_group(fraction) || !is_first_group(whole),
        };
        match decimal {
            true if fraction.is_empty() => None,
            true => Some((whole, fraction)),
            false => Some((digits, "")),
        }
    }

    fn decimal_mark(self) -> char {
        match self {
            Self::En => '.',
            Self::Fr | Self::Es => ',',
        }
    }
}

/// Whether a mark with these digits behind it may stand between thousands.
fn is_group(digits: &str) -> bool {
    digits.len() == 3
}

/// Whether these digits may stand before the first mark between thousands.
fn is_first_group(digits: &str) -> bool {
    (1..=3).contains(&digits.len()) && !digits.starts_with('0')
}

/// Digits without what stands between the thousands; nothing when the groups are not of three.
fn joined(grouped: &str) -> Option<String> {
    let between = |letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}')
    };
    let mut groups = grouped.split(between);
    let first = groups.next().unwrap_or_default();
    let mut joined = first.to_owned();
    for group in groups {
        if !is_group(group) || !is_first_group(first) {
            return None;
        }
        joined.push_str(group);
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, english: &str, french: &str, spanish: &str) {
        let read = |language: Language| language.typed_number(typed).unwrap_or("-".to_owned());
        let found = [Language::En, Language::Fr, Language::Es].map(read);
        assert_eq!(found, [english, french, spanish], "{typed:?}");
    }

    #[test]
    fn what_can_be_read_in_one_way_is_read_so_in_every_language() {
        for typed in [
            "1234.5",
            "1234,5",
            "1 234,5",
            "1,234.5",
            "1.234,5",
            "1\u{202f}234.5",
            "1'234.5",
            " 1234,5 ",
        ] {
            check(typed, "1234.5", "1234.5", "1234.5");
        }
        check("-12,50", "-12.50", "-12.50", "-12.50");
        check("\u{2212}3", "-3", "-3", "-3");
        check("+7", "7", "7", "7");
        check("1.234.567", "1234567", "1234567", "1234567");
        check("0,125", "0.125", "0.125", "0.125");
        check("0.125", "0.125", "0.125", "0.125");
        check("0", "0", "0", "0");
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_read_as_the_language_writes() {
        check("1,234", "1234", "1.234", "1.234");
        check("1.234", "1.234", "1234", "1234");
    }

    #[test]
    fn what_is_no_number_is_none() {
        for typed in [
            "",
            " ",
            "douze",
            "12 %",
            "1e3",
            "1,2,3",
            "12 34",
            "1.23.456",
            "1,234.5.6",
            "5.",
            ",5",
            "12,",
            "--3",
            "NaN",
            "1/2",
            "1 234 56",
        ] {
            check(typed, "-", "-", "-");
        }
    }
}
