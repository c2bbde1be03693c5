//! The moments of a series of values: a year, a season across two years (`2017/18`), a span of years (`2000 - 02`), a month, a day.
//! `2010-11` may be a season or a November: the column decides where it can, and otherwise the doubt is said.

use jiff::civil::Date;

use super::date::YEARS;
use super::{DateOrder, Read, Reading, Unreadable, When, date};
use crate::Message;
use crate::workbook::Cell;

/// The moment or the stretch of time that a value is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// A year.
    Year(i16),
    /// From one year to another.
    Years(i16, i16),
    /// A month of a year.
    Month(i16, i8),
    /// A day.
    Day(Date),
}

/// What a year followed by two digits means in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TwoDigits {
    /// The year at the end: `2017-18`.
    Years,
    /// The month: `2014-11`.
    Month,
    /// Either: nothing in the column proves one.
    Open,
}

/// What a year followed by two digits means in a column.
pub fn infer_two_digits<'c>(cells: impl IntoIterator<Item = &'c Cell>) -> TwoDigits {
    let mut found: Vec<(i16, i16)> = cells
        .into_iter()
        .filter_map(|cell| match cell {
            Cell::Text(text) => pair(text).filter(|(_, _, digits)| *digits == 2),
            _ => None,
        })
        .map(|(year, second, _)| (year, second))
        .collect();
    found.sort_unstable();
    found.dedup();
    if found.iter().any(|(_, second)| !(1..=12).contains(second)) {
        return TwoDigits::Years;
    }
    let ends: Option<Vec<i16>> = found
        .iter()
        .map(|(year, second)| end_of(*year, *second).map(|end| end - year))
        .collect();
    match ends.as_deref() {
        None => TwoDigits::Month,
        Some([first, rest @ ..]) if rest.iter().any(|length| length != first) => TwoDigits::Month,
        Some([_]) => TwoDigits::Open,
        _ => TwoDigits::Years,
    }
}

/// Reads the moment of a value.
///
/// # Errors
/// Texts that are no moment.
pub fn season(cell: &Cell, two: TwoDigits) -> Reading<Season> {
    let refused = || Unreadable::quoting("reading-season", cell);
    if let Cell::Text(text) = cell
        && let Some((year, second, digits)) = pair(text)
    {
        let as_years = match digits {
            2 => end_of(year, second),
            _ => Some(second).filter(|end| (year + 1..=year + LONGEST).contains(end)),
        };
        let as_month = i8::try_from(second)
            .ok()
            .filter(|month| (1..=12).contains(month));
        return match (digits, two, as_years, as_month) {
            (2, TwoDigits::Month, _, Some(month)) => {
                Ok(Some(Read::sure(Season::Month(year, month))))
            }
            (2, TwoDigits::Open, Some(end), Some(_)) if end == year + 1 => {
                let doubt = Message::new("reading-season-or-month").with("value", text.trim());
                Ok(Some(Read::doubtful(Season::Years(year, end), doubt)))
            }
            (2, TwoDigits::Open, _, Some(month)) => {
                Ok(Some(Read::sure(Season::Month(year, month))))
            }
            (_, _, Some(end), _) => Ok(Some(Read::sure(Season::Years(year, end)))),
            // Among seasons, what can be none is a month.
            (2, TwoDigits::Years, None, Some(month)) => {
                Ok(Some(Read::sure(Season::Month(year, month))))
            }
            _ => Err(refused()),
        };
    }
    let Some(Read { value, doubts }) = date(cell, DateOrder::DayFirst)? else {
        return Ok(None);
    };
    let value = match value {
        When::Day(day) => Season::Day(day),
        When::Month { year, month } => Season::Month(year, month),
        When::Year(year) => Season::Year(year),
        When::Unknown => return Err(refused()),
    };
    Ok(Some(Read { value, doubts }))
}

/// The longest span of years that one value is of.
const LONGEST: i16 = 20;

/// The year that two digits at the end of a span mean.
fn end_of(year: i16, second: i16) -> Option<i16> {
    let same = year - year % 100 + second;
    let end = if same > year { same } else { same + 100 };
    (year + 1..=year + LONGEST).contains(&end).then_some(end)
}

/// A year and what follows it: two digits or four.
fn pair(text: &str) -> Option<(i16, i16, usize)> {
    let (first, second) = text.trim().split_once(['-', '/', '–', '—'])?;
    let (first, second) = (first.trim(), second.trim());
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_pair = first.len() == 4
        && matches!(second.len(), 2 | 4)
        && are_digits(first)
        && are_digits(second);
    let year: i16 = first.parse().ok().filter(|_| is_pair)?;
    let second_value = second.parse().ok()?;
    YEARS
        .contains(&year)
        .then_some((year, second_value, second.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[&str]) -> Vec<Cell> {
        texts
            .iter()
            .map(|text| Cell::Text((*text).to_owned()))
            .collect()
    }

    fn check(text: &str, beside: &[&str], expected: Option<Season>) {
        let two = infer_two_digits(&cells(&[beside, &[text]].concat()));
        let read = season(&Cell::Text(text.to_owned()), two).ok().flatten();
        assert_eq!(read.map(|read| read.value), expected, "{text} {two:?}");
    }

    #[test]
    fn years_seasons_spans_months_and_days_are_told_apart() {
        check("2019", &[], Some(Season::Year(2019)));
        check("2017-18", &[], Some(Season::Years(2017, 2018)));
        check("2006/07", &["2007/08"], Some(Season::Years(2006, 2007)));
        check("2018/2019", &[], Some(Season::Years(2018, 2019)));
        check("1999-00", &[], Some(Season::Years(1999, 2000)));
        check("2000 - 02", &["2001 - 03"], Some(Season::Years(2000, 2002)));
        check(
            "2014-11",
            &["2014-12", "2015-01"],
            Some(Season::Month(2014, 11)),
        );
        check("2014-11", &[], Some(Season::Month(2014, 11)));
        check("2010-11", &["2013-14"], Some(Season::Years(2010, 2011)));
        let day = jiff::civil::date(2010, 6, 28);
        check("2010-06-28", &[], Some(Season::Day(day)));
        check("2015-01", &["2019-20"], Some(Season::Month(2015, 1)));
        check("2010-45", &[], None);
        check("n.d.", &[], None);
        check("soon", &[], None);
    }

    #[test]
    fn a_season_that_may_be_a_november_is_a_doubt() {
        let two = infer_two_digits(&cells(&["2010-11"]));
        let read = season(&Cell::Text("2010-11".to_owned()), two)
            .unwrap()
            .unwrap();
        assert_eq!(read.value, Season::Years(2010, 2011));
        assert_eq!(read.doubts[0].key, "reading-season-or-month");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,12}|[0-9]{4} ?[-/–] ?[0-9]{2,4}") {
            for two in [TwoDigits::Years, TwoDigits::Month, TwoDigits::Open] {
                let _ = season(&Cell::Text(text.clone()), two);
            }
        }
    }
}
