//! Days as spreadsheets count them: whole days since the end of 1899 (or of 1903 in files from old
//! Macintoshes), the time as a fraction of a day.

use jiff::civil::{Date, DateTime, date};
use jiff::{Span, ToSpan};

const SECONDS_IN_A_DAY: f64 = 86_400.0;

/// The moment a serial number stands for, to the second; nothing outside the years 1900 to 9999.
/// The 29 February 1900 that spreadsheets count although it never was has no date.
pub fn date_from_serial(serial: f64, since_1904: bool) -> Option<DateTime> {
    if !serial.is_finite() || !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let seconds = (serial * SECONDS_IN_A_DAY).round();
    let days = (seconds / SECONDS_IN_A_DAY).floor();
    let time = seconds - days * SECONDS_IN_A_DAY;
    // Both are whole numbers far inside the range of the integers.
    let (days, time) = (days as i64, time as i64);
    let first = match (since_1904, days) {
        (true, _) => date(1904, 1, 1),
        (false, 60) => return None,
        (false, ..60) => date(1899, 12, 31),
        (false, _) => date(1899, 12, 30),
    };
    let span = Span::new().try_days(days).ok()?.try_seconds(time).ok()?;
    first
        .at(0, 0, 0, 0)
        .checked_add(span)
        .ok()
        .filter(|moment| moment.year() <= 9999)
}

/// The serial number of a day; nothing before March 1900, where spreadsheets do not agree.
pub fn serial_from_date(day: Date) -> Option<i64> {
    if day < date(1900, 3, 1) {
        return None;
    }
    let days = day.since((jiff::Unit::Day, date(1899, 12, 30))).ok()?;
    Some(i64::from(days.get_days()))
}

/// A time of day or a duration as people write it: `14:30`, `36:00:05`.
pub(crate) fn clock(serial: f64) -> Option<String> {
    if !serial.is_finite() || !(0.0..100_000.0).contains(&serial) {
        return None;
    }
    let seconds = (serial * SECONDS_IN_A_DAY).round() as i64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Some(if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    })
}

/// A day and a time written the ISO way, as some spreadsheets store them.
pub(crate) fn iso(text: &str) -> Option<DateTime> {
    let text = text.trim().trim_end_matches('Z');
    if text.len() > 10 {
        let moment: DateTime = text.parse().ok()?;
        return moment
            .checked_sub(i64::from(moment.subsec_nanosecond()).nanoseconds())
            .ok();
    }
    text.parse::<Date>().ok().map(|day| day.at(0, 0, 0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(serial: f64, expected: &str) {
        let found = date_from_serial(serial, false).map(|moment| moment.to_string());
        assert_eq!(found.as_deref().unwrap_or("none"), expected, "{serial}");
    }

    #[test]
    fn serial_numbers_are_the_days_that_spreadsheets_show() {
        check(1.0, "1900-01-01T00:00:00");
        check(59.0, "1900-02-28T00:00:00");
        check(60.0, "none");
        check(61.0, "1900-03-01T00:00:00");
        check(45_943.5, "2025-10-13T12:00:00");
        check(45_943.999_999_99, "2025-10-14T00:00:00");
    }

    #[test]
    fn what_is_no_day_gives_none() {
        for serial in [-1.0, f64::NAN, f64::INFINITY, 1e300, 2_958_466.0] {
            check(serial, "none");
        }
    }

    #[test]
    fn a_day_goes_to_its_serial_number_and_back() {
        let day = date(2025, 10, 13);
        let serial = serial_from_date(day).unwrap();
        assert_eq!(serial, 45_943);
        assert_eq!(date_from_serial(serial as f64, false).unwrap().date(), day);
    }
}
