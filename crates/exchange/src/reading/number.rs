//! Numbers as people write them: a comma or a point for the decimals, spaces, points or apostrophes
//! between the thousands, a sign, a percentage. Where `1,234` can be a thousand or one and a bit,
//! the column decides if it can, and otherwise the doubt is said.

use super::{Decimal, Read, Reading, Unreadable};
use crate::Message;
use crate::workbook::{Cell, Shown};

/// What separates the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// 1.234,50 or 1 234,50.
    Comma,
    /// 1,234.50.
    Point,
}

impl DecimalMark {
    fn of(character: char) -> Self {
        if character == ',' {
            Self::Comma
        } else {
            Self::Point
        }
    }
}

/// The decimal mark that a column's own texts prove; nothing where none does, or where they
/// disagree.
pub fn infer_decimal_mark<'c>(cells: impl IntoIterator<Item = &'c Cell>) -> Option<DecimalMark> {
    let (mut comma, mut point) = (false, false);
    for cell in cells {
        if let Cell::Text(text) = cell
            && let Some((_, Some(mark))) =
                digits_of(text).and_then(|(_, digits)| grouped(&digits, None))
        {
            comma |= mark == DecimalMark::Comma;
            point |= mark == DecimalMark::Point;
        }
    }
    match (comma, point) {
        (true, false) => Some(DecimalMark::Comma),
        (false, true) => Some(DecimalMark::Point),
        _ => None,
    }
}

/// Reads a number with decimals.
///
/// # Errors
/// Texts that are no number, and numbers whose groups of digits make no sense.
pub fn decimal(cell: &Cell, mark: Option<DecimalMark>) -> Reading<Decimal> {
    let refused = || Unreadable::quoting("reading-number", cell);
    match cell {
        _ if cell.is_blank() => Ok(None),
        Cell::Number(number) => Decimal::parse(&number.decimal)
            .map(|value| Some(Read::sure(value)))
            .ok_or_else(refused),
        Cell::Text(text) => number_in(text, mark).map(Some).ok_or_else(refused),
        Cell::Empty | Cell::Date(_) | Cell::Bool(_) | Cell::Error(_) => Err(refused()),
    }
}

/// Reads a whole number.
///
/// # Errors
/// As for decimals, and numbers that are not whole.
pub fn integer(cell: &Cell, mark: Option<DecimalMark>) -> Reading<i64> {
    let Some(read) = decimal(cell, mark)? else {
        return Ok(None);
    };
    match read.value.integer() {
        Some(value) => Ok(Some(Read {
            value,
            doubts: read.doubts,
        })),
        None => Err(Unreadable::quoting("reading-integer", cell)),
    }
}

/// Reads a share in percent: `35 %`, `35` and a cell shown as 35 % are 35. A bare fraction such as
/// 0.35 is taken for 35 with a doubt.
///
/// # Errors
/// As for decimals.
pub fn percent(cell: &Cell, mark: Option<DecimalMark>) -> Reading<Decimal> {
    let refused = || Unreadable::quoting("reading-percent", cell);
    if let Cell::Number(number) = cell
        && number.shown == Shown::Percent
    {
        let value = Decimal::parse(&number.decimal)
            .and_then(|value| value.times_ten_to(2))
            .ok_or_else(refused)?;
        return Ok(Some(Read::sure(value)));
    }
    if let Cell::Text(text) = cell
        && let Some(number) = without_sign(text)
    {
        return number_in(number, mark).map(Some).ok_or_else(refused);
    }
    let Some(mut read) = decimal(cell, mark).map_err(|_| refused())? else {
        return Ok(None);
    };
    let ratio = read.value.ratio();
    if ratio > 0.into() && ratio < 1.into() {
        read.value = read.value.times_ten_to(2).ok_or_else(refused)?;
        read.doubts.push(
            Message::new("reading-percent-fraction")
                .with("value", cell.text())
                .with("percent", read.value.text()),
        );
    }
    Ok(Some(read))
}

/// Whether a cell is written as a percentage: `55 %`, or 0.55 that the spreadsheet shows as 55 %.
pub fn is_percentage(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => number.shown == Shown::Percent,
        Cell::Text(text) => without_sign(text).is_some(),
        Cell::Empty | Cell::Date(_) | Cell::Bool(_) | Cell::Error(_) => false,
    }
}

/// Reads a number that may be written as a percentage. Where numbers are counted in percent, `55 %` and 0.55 shown as 55 % are
/// 55; elsewhere the number is taken as it stands, with a doubt.
///
/// # Errors
/// As for decimals.
pub fn measure(cell: &Cell, mark: Option<DecimalMark>, is_in_percent: bool) -> Reading<Decimal> {
    if !is_percentage(cell) {
        return decimal(cell, mark);
    }
    let Some(percent) = percent(cell, mark)? else {
        return Ok(None);
    };
    if is_in_percent {
        return Ok(Some(percent));
    }
    let value = match cell {
        Cell::Number(number) => Decimal::parse(&number.decimal)
            .ok_or_else(|| Unreadable::quoting("reading-number", cell))?,
        _ => percent.value,
    };
    let doubt = Message::new("reading-percent-shown")
        .with("percent", percent.value.text())
        .with("value", value.text());
    let mut doubts = percent.doubts;
    doubts.push(doubt);
    Ok(Some(Read { value, doubts }))
}

/// What stands beside the sign of a percentage; nothing where there is no such sign.
fn without_sign(text: &str) -> Option<&str> {
    let text = text.trim();
    text.strip_suffix('%').or_else(|| text.strip_prefix('%'))
}

/// The number in a text, with its doubts.
pub(super) fn number_in(text: &str, mark: Option<DecimalMark>) -> Option<Read<Decimal>> {
    let (negative, digits) = digits_of(text)?;
    let (plain, proven) = grouped(&digits, mark)?;
    let value = Decimal::parse(&plain)?;
    let value = if negative { value.negated() } else { value };
    let is_ambiguous =
        mark.is_none() && proven.is_none() && digits.contains([',', '.']) && !has_spaces(text);
    if is_ambiguous && digits.matches([',', '.']).count() == 1 {
        let doubt = Message::new("reading-number-ambiguous")
            .with("value", text.trim())
            .with("number", value.text());
        return Some(Read::doubtful(value, doubt));
    }
    Some(Read::sure(value))
}

fn has_spaces(text: &str) -> bool {
    text.trim()
        .contains(|character: char| character.is_whitespace() || matches!(character, '\'' | '’'))
}

/// The sign, and the digits with their marks; spaces and apostrophes between thousands are gone.
/// Nothing where other characters remain or spaces do not stand between thousands.
fn digits_of(text: &str) -> Option<(bool, String)> {
    let text = text.trim();
    let (bracketed, text) = match text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inside) => (true, inside.trim()),
        None => (false, text),
    };
    let unsigned = text.trim_start_matches(['-', '−', '–', '+']).trim_start();
    let sign = text.strip_suffix(unsigned)?;
    if sign.trim().chars().count() > 1 {
        return None;
    }
    let negative = bracketed || sign.starts_with(['-', '−', '–']);
    let is_gap = |character: char| character.is_whitespace() || matches!(character, '\'' | '’');
    let groups: Vec<&str> = unsigned
        .split(is_gap)
        .filter(|group| !group.is_empty())
        .collect();
    let (first, others) = groups.split_first()?;
    let is_thousand = |(position, group): (usize, &&str)| {
        let whole = group.split([',', '.']).next().unwrap_or_default();
        whole.len() == 3 && (position + 1 == others.len() || group.len() == 3)
    };
    if !others.is_empty() && (first.len() > 3 || !others.iter().enumerate().all(is_thousand)) {
        return None;
    }
    let digits = groups.concat();
    let is_number = digits.chars().any(|c| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
    is_number.then_some((negative, digits))
}

/// The digits with a point for the decimals and nothing between thousands, and the mark that the
/// number itself proves.
fn grouped(digits: &str, mark: Option<DecimalMark>) -> Option<(String, Option<DecimalMark>)> {
    let plain = |decimal_mark: char| {
        let (whole, fraction) = digits.rsplit_once(decimal_mark)?;
        let separator = if decimal_mark == ',' { '.' } else { ',' };
        let whole = if whole.is_empty() {
            "0".to_owned()
        } else {
            without(whole, separator)?
        };
        (!fraction.is_empty() && !fraction.contains(separator))
            .then(|| format!("{whole}.{fraction}"))
    };
    let last = digits
        .rfind([',', '.'])
        .and_then(|position| digits.get(position..)?.chars().next());
    let Some(last) = last else {
        return Some((digits.to_owned(), None));
    };
    let other = if last == ',' { '.' } else { ',' };
    if digits.contains(other) {
        return Some((plain(last)?, Some(DecimalMark::of(last))));
    }
    if digits.matches(last).count() > 1 {
        // Several equal marks stand between thousands; the other mark is the decimals'.
        return Some((without(digits, last)?, Some(DecimalMark::of(other))));
    }
    let can_be_thousands = without(digits, last).is_some();
    match mark {
        Some(mark) if can_be_thousands && mark != DecimalMark::of(last) => {
            Some((without(digits, last)?, None))
        }
        None if can_be_thousands => Some((without(digits, last)?, None)),
        Some(_) => Some((plain(last)?, None)),
        None => Some((plain(last)?, Some(DecimalMark::of(last)))),
    }
}

/// The digits without the marks between thousands; nothing where the groups are not of three.
fn without(digits: &str, separator: char) -> Option<String> {
    let groups: Vec<&str> = digits.split(separator).collect();
    let (first, others) = groups.split_first()?;
    let is_grouped = others.is_empty()
        || (1..=3).contains(&first.len())
            && !first.starts_with('0')
            && others.iter().all(|group| group.len() == 3);
    is_grouped.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(read: Reading<Decimal>) -> String {
        match read {
            Ok(None) => "blank".to_owned(),
            Err(Unreadable(message)) => format!("! {}", message.key),
            Ok(Some(read)) => read.doubts.iter().fold(read.value.text(), |all, doubt| {
                format!("{all} ? {}", doubt.key)
            }),
        }
    }

    fn check(text: &str, mark: Option<DecimalMark>, expected: &str) {
        assert_eq!(
            shown(decimal(&Cell::Text(text.to_owned()), mark)),
            expected,
            "{text}"
        );
    }

    #[test]
    fn every_usual_way_of_writing_a_number_is_read() {
        for text in [
            "1234.5",
            "1234,5",
            "1 234,5",
            "1\u{202f}234,50",
            "1,234.5",
            "1.234,5",
            "1'234.5",
            "1’234.50",
            "+1234.5",
        ] {
            check(text, None, "1234.5");
        }
        for text in ["-1234", "−1 234", "(1234)", "- 1234", "-1.234.000,0"] {
            let expected = if text.contains("000") {
                "-1234000"
            } else {
                "-1234"
            };
            check(text, None, expected);
        }
        check("1,234,567", None, "1234567");
        check(",5", None, "0.5");
        check("0,125", None, "0.125");
    }

    #[test]
    fn three_digits_after_a_single_mark_follow_the_column_or_are_doubted() {
        check("1,234", None, "1234 ? reading-number-ambiguous");
        check("1,234", Some(DecimalMark::Comma), "1.234");
        check("1,234", Some(DecimalMark::Point), "1234");
        check("1.234", Some(DecimalMark::Comma), "1234");
        check("1.23", Some(DecimalMark::Comma), "1.23");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "abc",
            "12 personnes",
            "12 34",
            "1234 567",
            "1,23,4",
            "1.2.3,4",
            "--5",
            "-",
            "1,",
            "٣",
            "12e5",
        ] {
            check(text, None, "! reading-number");
        }
        check(" ", None, "blank");
    }

    #[test]
    fn whole_numbers_have_no_decimals() {
        let whole = |text: &str| integer(&Cell::Text(text.to_owned()), None);
        assert_eq!(whole("12 000").unwrap().unwrap().value, 12_000);
        assert_eq!(whole("12,0").unwrap().unwrap().value, 12);
        assert_eq!(whole("12,5").unwrap_err().0.key, "reading-integer");
    }

    #[test]
    fn shares_are_in_percent_whatever_the_spreadsheet_holds() {
        let share = |text: &str| shown(percent(&Cell::Text(text.to_owned()), None));
        assert_eq!(share("35 %"), "35");
        assert_eq!(share("35,5%"), "35.5");
        assert_eq!(share("35"), "35");
        assert_eq!(share("0,35"), "35 ? reading-percent-fraction");
        assert_eq!(share("0,35 %"), "0.35");
        assert_eq!(share("beaucoup"), "! reading-percent");
        let cell = shown_as_percentage("0.355");
        assert_eq!(shown(percent(&cell, None)), "35.5");
    }

    fn shown_as_percentage(decimal: &str) -> Cell {
        Cell::Number(crate::workbook::Number {
            decimal: decimal.into(),
            shown: Shown::Percent,
        })
    }

    #[test]
    fn a_percentage_is_taken_in_percent_where_numbers_are_counted_so() {
        let taken = |cell: &Cell| shown(measure(cell, None, true));
        assert_eq!(taken(&shown_as_percentage("0.55")), "55");
        assert_eq!(taken(&shown_as_percentage("1.2")), "120");
        assert_eq!(taken(&Cell::Text("55 %".to_owned())), "55");
        assert_eq!(taken(&Cell::Text("0,4 %".to_owned())), "0.4");
        // A bare fraction may be a small share: it is not moved.
        assert_eq!(taken(&Cell::number("0.55")), "0.55");
        assert_eq!(taken(&Cell::Text("0,55".to_owned())), "0.55");
    }

    #[test]
    fn a_percentage_is_taken_as_it_stands_and_doubted_where_numbers_are_not_counted_so() {
        let taken = |cell: &Cell| shown(measure(cell, None, false));
        assert_eq!(
            taken(&shown_as_percentage("0.55")),
            "0.55 ? reading-percent-shown"
        );
        assert_eq!(
            taken(&Cell::Text("55 %".to_owned())),
            "55 ? reading-percent-shown"
        );
        assert_eq!(taken(&Cell::number("0.55")), "0.55");
        assert_eq!(
            taken(&Cell::Text("beaucoup %".to_owned())),
            "! reading-percent"
        );
        assert_eq!(
            taken(&Cell::Text("beaucoup".to_owned())),
            "! reading-number"
        );
    }

    #[test]
    fn a_column_proves_its_own_mark() {
        let mark = |texts: &[&str]| {
            let cells: Vec<_> = texts
                .iter()
                .map(|text| Cell::Text((*text).to_owned()))
                .collect();
            infer_decimal_mark(&cells)
        };
        assert_eq!(mark(&["1,234", "12,5"]), Some(DecimalMark::Comma));
        assert_eq!(mark(&["1,234", "1,234.5"]), Some(DecimalMark::Point));
        assert_eq!(mark(&["1.234.567"]), Some(DecimalMark::Comma));
        assert_eq!(mark(&["1,234", "12"]), None);
        assert_eq!(mark(&["1,5", "1.5"]), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,12}|[0-9.,' +()%-]{0,14}") {
            let cell = Cell::Text(text);
            for mark in [None, Some(DecimalMark::Comma), Some(DecimalMark::Point)] {
                let _ = (decimal(&cell, mark), integer(&cell, mark), percent(&cell, mark));
                let _ = (measure(&cell, mark, true), measure(&cell, mark, false));
            }
            let _ = infer_decimal_mark([&cell]);
        }

        #[test]
        fn a_number_written_in_full_is_read_as_it_is(units in -1_000_000_000_i64..1_000_000_000, scale in 0..3_u32) {
            let value = Decimal::parse(&units.to_string()).unwrap().times_ten_to(-(scale as i32)).unwrap();
            let read = decimal(&Cell::number(&value.text()), None).unwrap().unwrap();
            proptest::prop_assert_eq!(read.value, value);
        }
    }
}
