//! Days, months and years as people write them in three languages. A list often knows no more than
//! the year a twinning began: that is kept as a year, never turned into a first of January.

use jiff::civil::Date;
use language::fold;

use super::date_words::{in_words, is_period, without_about};
use super::{Read, Reading, Unreadable, is_unknown};
use crate::Message;
use crate::workbook::{Cell, date_from_serial};

/// A moment as exactly as the cell knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day.
    Day(Date),
    /// A month of a year.
    Month {
        /// The year.
        year: i16,
        /// The month, from 1.
        month: i8,
    },
    /// A year.
    Year(i16),
    /// Said to be unknown, in words or by a sign.
    Unknown,
}

/// Which comes first where a day is written in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// 31/12/2025.
    DayFirst,
    /// 12/31/2025.
    MonthFirst,
}

/// The years that ties between cities can have: the oldest is told of 836.
pub(super) const YEARS: std::ops::RangeInclusive<i16> = 800..=2199;
/// The serial numbers taken for days where a column of days holds plain numbers: 1927 to 2118.
const SERIALS: std::ops::RangeInclusive<i64> = 10_000..=80_000;

/// The order that a column's own days prove; nothing where every one can be read both ways, or
/// where they disagree.
pub fn infer_date_order<'c>(cells: impl IntoIterator<Item = &'c Cell>) -> Option<DateOrder> {
    let (mut day_first, mut month_first) = (false, false);
    for cell in cells {
        if let Cell::Text(text) = cell
            && let Some([first, second, third]) = three_numbers(day_part(text))
            && third.digits == 4
        {
            day_first |= first.value > 12 && second.value <= 12;
            month_first |= second.value > 12 && first.value <= 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// Reads a day, a month, a year, or that it is unknown. The order settles days that can be read
/// both ways, and says so.
///
/// # Errors
/// Texts that are no date, periods, days that do not exist.
pub fn date(cell: &Cell, order: DateOrder) -> Reading<When> {
    match cell {
        _ if cell.is_blank() => Ok(None),
        Cell::Date(moment) => Ok(Some(likely(When::Day(moment.date()), cell, Vec::new()))),
        Cell::Number(number) => from_number(&number.decimal, cell).map(Some),
        Cell::Text(text) => from_text(text, cell, order).map(Some),
        Cell::Empty | Cell::Bool(_) | Cell::Error(_) => {
            Err(Unreadable::quoting("reading-date", cell))
        }
    }
}

/// A plain number in a column of days: a year, or a day as spreadsheets count them.
fn from_number(decimal: &str, cell: &Cell) -> Result<Read<When>, Unreadable> {
    let refused = || Unreadable::quoting("reading-date", cell);
    let value: f64 = decimal.parse().map_err(|_| refused())?;
    let whole: Option<i64> = decimal.parse().ok();
    if let Some(year) = whole
        .and_then(|whole| i16::try_from(whole).ok())
        .filter(|year| YEARS.contains(year))
    {
        return Ok(likely(When::Year(year), cell, Vec::new()));
    }
    if let Some(whole) = whole.filter(|whole| (19_000_101..=21_991_231).contains(whole))
        && let Some(day) = compact(whole)
    {
        return Ok(likely(When::Day(day), cell, Vec::new()));
    }
    // Truncation is meant: the fraction is a time of day.
    if !SERIALS.contains(&(value as i64)) {
        return Err(refused());
    }
    let day = date_from_serial(value, false).ok_or_else(refused)?.date();
    let doubt = Message::new("reading-date-serial")
        .with("value", decimal)
        .day("date", day);
    Ok(Read::doubtful(When::Day(day), doubt))
}

/// 20251231.
fn compact(number: i64) -> Option<Date> {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

fn from_text(text: &str, cell: &Cell, order: DateOrder) -> Result<Read<When>, Unreadable> {
    let folded = fold(text);
    if is_unknown(&folded) {
        return Ok(Read::sure(When::Unknown));
    }
    let part = day_part(text);
    if let Some(read) = numeric(part, cell, order)? {
        return Ok(read);
    }
    let (words, approximate) = without_about(&folded);
    let mut doubts = Vec::new();
    if approximate {
        doubts.push(Message::new("reading-date-about").with("value", text.trim()));
    }
    match in_words(words) {
        Some(when) => Ok(likely(when, cell, doubts)),
        None if is_period(words) => Err(Unreadable::quoting("reading-date-period", cell)),
        None => Err(Unreadable::quoting("reading-date", cell)),
    }
}

/// The text without a time of day behind the date.
fn day_part(text: &str) -> &str {
    let text = text.trim();
    let is_clock = |rest: &str| {
        rest.contains(':')
            && rest
                .chars()
                .all(|c| c.is_ascii_digit() || ":. +-ZAPMapm".contains(c))
    };
    for separator in ['T', ' '] {
        if let Some((day, rest)) = text.split_once(separator)
            && is_clock(rest)
        {
            return day;
        }
    }
    text
}

#[derive(Clone, Copy)]
pub(super) struct Digits {
    pub(super) value: i16,
    pub(super) digits: usize,
}

pub(super) fn digits(text: &str) -> Option<Digits> {
    let text = text.trim();
    let is_number = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number
        .then(|| text.parse().ok())
        .flatten()
        .map(|value| Digits {
            value,
            digits: text.len(),
        })
}

const SEPARATORS: [char; 6] = ['/', '.', '-', ' ', '\u{a0}', '\u{2010}'];

fn three_numbers(text: &str) -> Option<[Digits; 3]> {
    let parts: Vec<_> = text
        .split(SEPARATORS)
        .filter(|part| !part.is_empty())
        .map(digits)
        .collect::<Option<_>>()?;
    parts.try_into().ok()
}

/// Dates written in numbers alone; nothing where there are words.
fn numeric(text: &str, cell: &Cell, order: DateOrder) -> Result<Option<Read<When>>, Unreadable> {
    let impossible = || Unreadable::quoting("reading-date-impossible", cell);
    if text.len() == 8
        && let Ok(number) = text.parse::<i64>()
    {
        let day = compact(number)
            .filter(|day| YEARS.contains(&day.year()))
            .ok_or_else(impossible)?;
        return Ok(Some(likely(When::Day(day), cell, Vec::new())));
    }
    if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return from_number(text, cell).map(Some);
    }
    if let Some(numbers) = three_numbers(text) {
        return day_of(numbers, cell, order, text.contains('.')).map(Some);
    }
    let parts: Option<Vec<_>> = text.split(['/', '.', '-', ' ']).map(digits).collect();
    let when = match parts.as_deref() {
        Some([year]) if year.digits >= 3 => year_of(*year),
        Some([month, year]) if year.digits == 4 && month.digits <= 2 => month_of(*year, *month),
        Some([year, month]) if year.digits == 4 && month.digits <= 2 => month_of(*year, *month),
        Some([first, second]) if first.digits == 4 && second.digits == 4 => {
            return Err(Unreadable::quoting("reading-date-period", cell));
        }
        _ => return Ok(None),
    };
    when.map(|when| Some(likely(when, cell, Vec::new())))
        .ok_or_else(impossible)
}

fn year_of(year: Digits) -> Option<When> {
    YEARS
        .contains(&year.value)
        .then_some(When::Year(year.value))
}

fn month_of(year: Digits, month: Digits) -> Option<When> {
    let month = i8::try_from(month.value)
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    YEARS.contains(&year.value).then_some(When::Month {
        year: year.value,
        month,
    })
}

/// A day from three numbers: the year is the first or the last; the others are in the order that
/// is possible, or in the given order with a doubt. Between points the day always comes first.
fn day_of(
    [a, b, c]: [Digits; 3],
    cell: &Cell,
    order: DateOrder,
    is_dotted: bool,
) -> Result<Read<When>, Unreadable> {
    let impossible = || Unreadable::quoting("reading-date-impossible", cell);
    let build = |year: i16, month: i16, day: i16| {
        let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        YEARS.contains(&year).then_some(date)
    };
    let mut doubts = Vec::new();
    if a.digits >= 3 {
        let day = build(a.value, b.value, c.value).ok_or_else(impossible)?;
        return Ok(likely(When::Day(day), cell, doubts));
    }
    let year = match c.digits {
        4 => c.value,
        2 => {
            // Two digits: the century is the one nearest to the lists that offices keep.
            let year = c.value + if c.value < 50 { 2000 } else { 1900 };
            doubts.push(
                Message::new("reading-date-short-year")
                    .with("value", cell.text().trim())
                    .with("year", year.to_string()),
            );
            year
        }
        _ => return Err(impossible()),
    };
    let (day_first, month_first) = (build(year, b.value, a.value), build(year, a.value, b.value));
    let day = match (day_first, month_first) {
        (Some(day), Some(other)) if day != other && !is_dotted => {
            let (chosen, other) = if order == DateOrder::DayFirst {
                (day, other)
            } else {
                (other, day)
            };
            let doubt = Message::new("reading-date-ambiguous").with("value", cell.text().trim());
            doubts.push(doubt.day("date", chosen).day("other", other));
            chosen
        }
        (Some(day), _) | (None, Some(day)) => day,
        (None, None) => return Err(impossible()),
    };
    Ok(likely(When::Day(day), cell, doubts))
}

/// Adds a doubt where the year is unlikely for an office's list.
fn likely(when: When, cell: &Cell, mut doubts: Vec<Message>) -> Read<When> {
    let year = match when {
        When::Day(day) => day.year(),
        When::Month { year, .. } | When::Year(year) => year,
        When::Unknown => {
            return Read {
                value: when,
                doubts,
            };
        }
    };
    if !(1901..=2100).contains(&year) {
        doubts.push(
            Message::new("reading-date-unlikely")
                .with("value", cell.text().trim())
                .with("year", year.to_string()),
        );
    }
    Read {
        value: when,
        doubts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value in short words, then the keys of its doubts, or the key of the refusal.
    fn found(cell: &Cell, order: DateOrder) -> String {
        match date(cell, order) {
            Ok(None) => "blank".to_owned(),
            Err(Unreadable(message)) => format!("! {}", message.key),
            Ok(Some(read)) => {
                let value = match read.value {
                    When::Day(day) => day.to_string(),
                    When::Month { year, month } => format!("{year}-{month:02}"),
                    When::Year(year) => year.to_string(),
                    When::Unknown => "unknown".to_owned(),
                };
                read.doubts
                    .iter()
                    .fold(value, |all, doubt| format!("{all} ? {}", doubt.key))
            }
        }
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(
            found(&Cell::Text(text.to_owned()), DateOrder::DayFirst),
            expected,
            "{text}"
        );
    }

    #[test]
    fn days_in_numbers_are_read_in_every_usual_order() {
        for text in [
            "2025-12-31",
            "2025/12/31",
            "31/12/2025",
            "31.12.2025",
            "31-12-2025",
            "12/31/2025",
            "20251231",
        ] {
            check(text, "2025-12-31");
        }
        check("2025-12-31T00:00:00", "2025-12-31");
        check("31/12/2025 14:30", "2025-12-31");
    }

    #[test]
    fn a_day_that_can_be_read_both_ways_follows_the_order_with_a_doubt() {
        check("04/03/2019", "2019-03-04 ? reading-date-ambiguous");
        let cell = Cell::Text("04/03/2019".to_owned());
        assert_eq!(
            found(&cell, DateOrder::MonthFirst),
            "2019-04-03 ? reading-date-ambiguous"
        );
        check("04/04/2019", "2019-04-04");
        check("04.03.2019", "2019-03-04");
        check("04/13/68", "1968-04-13 ? reading-date-short-year");
    }

    #[test]
    fn months_in_words_are_read_in_three_languages() {
        for text in [
            "12 mars 2019",
            "12 de marzo de 2019",
            "March 12, 2019",
            "March 12th 2019",
            "le mardi 12 mars 2019",
            "12-mar-2019",
            "martes, 12 de marzo del 2019",
            "12th of March, 2019",
        ] {
            check(text, "2019-03-12");
        }
        check("1er août 2020", "2020-08-01");
        check("mars 2019", "2019-03");
        check("décembre 1967", "1967-12");
        check("septiembre de 1999", "1999-09");
    }

    #[test]
    fn a_month_or_a_year_stays_a_month_or_a_year() {
        check("1994", "1994");
        check("03/2019", "2019-03");
        check("2019-03", "2019-03");
        check("année 1994", "1994");
        check("836", "836 ? reading-date-unlikely");
        check("vers 1990", "1990 ? reading-date-about");
    }

    #[test]
    fn what_is_said_to_be_unknown_is_unknown() {
        for text in [
            "inconnu",
            "Unknown",
            "desconocido",
            "?",
            "-",
            "n/a",
            "N.C.",
            "s/d",
            "—",
        ] {
            check(text, "unknown");
        }
        check("  ", "blank");
    }

    #[test]
    fn numbers_in_a_column_of_days_are_years_or_serial_numbers() {
        assert_eq!(found(&Cell::number("1994"), DateOrder::DayFirst), "1994");
        assert_eq!(
            found(&Cell::number("45943"), DateOrder::DayFirst),
            "2025-10-13 ? reading-date-serial"
        );
        assert_eq!(
            found(&Cell::number("20251231"), DateOrder::DayFirst),
            "2025-12-31"
        );
        assert_eq!(
            found(&Cell::number("12"), DateOrder::DayFirst),
            "! reading-date"
        );
        assert_eq!(
            found(&Cell::number("-1e400"), DateOrder::DayFirst),
            "! reading-date"
        );
    }

    #[test]
    fn impossible_days_periods_and_other_texts_are_refused() {
        check("31/02/2019", "! reading-date-impossible");
        check("2019-13-01", "! reading-date-impossible");
        check("99/99/9999", "! reading-date-impossible");
        check("2010-2015", "! reading-date-period");
        check("de 2010 à 2015", "! reading-date-period");
        check("depuis 1990", "! reading-date-period");
        check("bientôt", "! reading-date");
        check("12 mars", "! reading-date");
    }

    #[test]
    fn a_column_proves_its_own_order() {
        let cells = |texts: &[&str]| {
            texts
                .iter()
                .map(|text| Cell::Text((*text).to_owned()))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            infer_date_order(&cells(&["04/03/2019", "25/03/2019"])),
            Some(DateOrder::DayFirst)
        );
        assert_eq!(
            infer_date_order(&cells(&["04/03/2019", "03/25/2019"])),
            Some(DateOrder::MonthFirst)
        );
        assert_eq!(infer_date_order(&cells(&["04/03/2019"])), None);
        assert_eq!(
            infer_date_order(&cells(&["25/03/2019", "03/25/2019"])),
            None
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}|[0-9/. -]{0,12}|[0-9]{1,3}(er|th|é)? [a-zé]{2,5} [0-9]{2,4}") {
            let _ = found(&Cell::Text(text), DateOrder::DayFirst);
        }
    }
}
