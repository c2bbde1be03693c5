//! Shares on a form: stored between 0 and 1, typed in per cent. Both ways move the decimal mark by two places, so nothing is rounded.

use language::Language;
use policy::kernel::Decimal;

/// `0.25` as somebody types it: `25`. `None` when it is not a number.
pub(super) fn of_share(share: &str, language: Language) -> Option<String> {
    let (sign, whole, fraction) = parts(share)?;
    let moved = format!("{fraction:0<2}");
    let (up, rest) = moved.split_at(2);
    let percent = written(sign, &format!("{whole}{up}"), rest);
    Some(match language {
        Language::En => percent,
        Language::Fr | Language::Es => percent.replace('.', ","),
    })
}

/// `25`, `33,3` or `25 %` as it is stored: `0.25`. What is no number stays as it was typed, to be refused by its name.
pub(super) fn to_share(typed: &str) -> String {
    let plain: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '%')
        .map(|letter| if letter == ',' { '.' } else { letter })
        .collect();
    match parts(&plain) {
        Some((sign, whole, fraction)) => {
            let moved = format!("{whole:0>3}");
            let (whole, down) = moved.split_at(moved.len() - 2);
            written(sign, whole, &format!("{down}{fraction}"))
        }
        None => typed.to_owned(),
    }
}

/// Sign, digits before the mark, digits after it.
fn parts(number: &str) -> Option<(&str, &str, &str)> {
    Decimal::parse(number)?;
    let (sign, rest) = match number.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", number),
    };
    let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
    Some((sign, whole, fraction))
}

fn written(sign: &str, whole: &str, fraction: &str) -> String {
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_typed_in_per_cent_and_nothing_is_rounded() {
        for (share, percent) in [
            ("0", "0"),
            ("1", "100"),
            ("0.5", "50"),
            ("0.25", "25"),
            ("0.333", "33,3"),
            ("0.0005", "0,05"),
            ("0.123456789", "12,3456789"),
            ("-0.1", "-10"),
        ] {
            assert_eq!(of_share(share, Language::Fr).as_deref(), Some(percent));
            assert_eq!(to_share(percent), share);
        }
    }

    #[test]
    fn a_percentage_may_be_typed_with_its_sign() {
        assert_eq!(to_share("25 %"), "0.25");
        assert_eq!(to_share("33.3\u{a0}%"), "0.333");
        assert_eq!(to_share("un quart"), "un quart");
        assert_eq!(to_share("12.5.3"), "12.5.3");
        assert_eq!(of_share("un quart", Language::En), None);
    }
}
