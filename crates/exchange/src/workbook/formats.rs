//! What an Excel number format says about a number: that it is a day, a time, a percentage or an
//! amount in a currency. Excel stores all of them as plain numbers.

/// The kind of thing a number format shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NumberFormat {
    Plain,
    Percent,
    Currency(Box<str>),
    Date,
    Time,
}

/// The format of a number that Excel does not spell out in the file.
pub(crate) fn built_in(id: u32) -> NumberFormat {
    match id {
        9 | 10 => NumberFormat::Percent,
        14..=17 | 22 | 27..=31 | 34..=36 | 50..=58 => NumberFormat::Date,
        18..=21 | 32 | 33 | 45..=47 => NumberFormat::Time,
        _ => NumberFormat::Plain,
    }
}

/// The format behind a code such as `dd/mm/yyyy`, `0.0%` or `#,##0.00 [$€-40C]`.
pub(crate) fn from_code(code: &str) -> NumberFormat {
    let read = letters(code);
    if read.plain.contains('%') {
        return NumberFormat::Percent;
    }
    let has = |wanted: &[char]| read.plain.contains(wanted);
    if has(&['y', 'd', 'e']) && !read.plain.contains("general") || read.plain.contains("mmm") {
        return NumberFormat::Date;
    }
    if has(&['h', 's']) || read.elapsed {
        return NumberFormat::Time;
    }
    if has(&['m']) {
        return NumberFormat::Date;
    }
    match read.currency {
        Some(currency) => NumberFormat::Currency(currency.into()),
        None => NumberFormat::Plain,
    }
}

/// The letters of a code that mean something, apart from quoted words and conditions.
struct Letters {
    plain: String,
    currency: Option<String>,
    elapsed: bool,
}

fn letters(code: &str) -> Letters {
    let mut read = Letters {
        plain: String::new(),
        currency: None,
        elapsed: false,
    };
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            ';' => break,
            '"' => {
                let quoted: String = characters
                    .by_ref()
                    .take_while(|next| *next != '"')
                    .collect();
                read.currency = read.currency.or_else(|| currency_in(&quoted));
            }
            '[' => {
                let inside: String = characters
                    .by_ref()
                    .take_while(|next| *next != ']')
                    .collect();
                match inside.strip_prefix('$') {
                    Some(currency) => {
                        let symbol = currency.split('-').next().unwrap_or_default().trim();
                        read.currency = read
                            .currency
                            .or((!symbol.is_empty()).then(|| symbol.to_owned()));
                    }
                    None => {
                        read.elapsed |= matches!(
                            inside.to_lowercase().as_str(),
                            "h" | "hh" | "m" | "mm" | "s" | "ss"
                        )
                    }
                }
            }
            '\\' | '_' | '*' => {
                let next = characters.next().map(String::from).unwrap_or_default();
                if character == '\\' {
                    read.currency = read.currency.or_else(|| currency_in(&next));
                }
            }
            '€' | '£' | '¥' | '$' => {
                read.currency = read.currency.or_else(|| Some(character.to_string()))
            }
            // Exponents are written E+00 and are no era.
            'E' if characters.as_str().starts_with(['+', '-']) => {}
            _ => read.plain.extend(character.to_lowercase()),
        }
    }
    read
}

/// A currency in a quoted word: a symbol, or three capitals.
fn currency_in(quoted: &str) -> Option<String> {
    let word = quoted.trim();
    let is_symbol = matches!(word, "€" | "£" | "¥" | "$");
    let is_code = word.len() == 3 && word.bytes().all(|letter| letter.is_ascii_uppercase());
    (is_symbol || is_code).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, expected: NumberFormat) {
        assert_eq!(from_code(code), expected, "{code}");
    }

    #[test]
    fn days_and_times_are_told_from_numbers() {
        for code in [
            "dd/mm/yyyy",
            "yyyy\\-mm\\-dd",
            "[$-40C]d mmmm yyyy;@",
            "mmm-yy",
            "mm/yy",
            "d/m/yy h:mm",
        ] {
            check(code, NumberFormat::Date);
        }
        for code in ["hh:mm", "[h]:mm:ss", "[mm]", "mm:ss.0"] {
            check(code, NumberFormat::Time);
        }
        for code in [
            "General",
            "0.00",
            "#,##0;[Red]-#,##0",
            "0.00E+00",
            "0\" days\"",
            "@",
            "# ?/?",
        ] {
            check(code, NumberFormat::Plain);
        }
    }

    #[test]
    fn percentages_and_currencies_are_kept() {
        check("0.0%", NumberFormat::Percent);
        check("#,##0.00\\ [$€-40C]", NumberFormat::Currency("€".into()));
        check("#,##0\\ \"CHF\"", NumberFormat::Currency("CHF".into()));
        check("[$USD] #,##0.00", NumberFormat::Currency("USD".into()));
        check(
            "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00",
            NumberFormat::Currency("€".into()),
        );
        check("$#,##0", NumberFormat::Currency("$".into()));
    }
}
