//! Days, months and moments as each language writes them.

use crate::Language;
use crate::per_language::PerLanguage;
use icu::calendar::Gregorian;
use icu::datetime::fieldsets::{M, YM, YMD, YMDT};
use icu::datetime::input;
use icu::datetime::options::YearStyle;
use icu::datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use jiff::civil::{Date, DateTime};

/// How one language writes dates.
struct Writers {
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    day_short: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    month_name: FixedCalendarDateTimeFormatter<Gregorian, M>,
    moment: FixedCalendarDateTimeFormatter<Gregorian, YMDT>,
    moment_short: FixedCalendarDateTimeFormatter<Gregorian, YMDT>,
}

impl Language {
    /// A day in words: "31 décembre 2025", "31 December 2025", "31 de diciembre de 2025".
    pub fn day(self, date: Date) -> String {
        let Some(day) = day_of(date) else {
            return date.to_string();
        };
        with_first_of_month(self, date, writers(self).day.format(&day).to_string())
    }

    /// A day in figures: "31/12/2025".
    pub fn day_short(self, date: Date) -> String {
        day_of(date).map_or_else(
            || date.to_string(),
            |day| writers(self).day_short.format(&day).to_string(),
        )
    }

    /// A month of a year: "décembre 2025". A month that does not exist is written as numbers.
    pub fn month(self, year: i16, month: i8) -> String {
        let first = Date::new(year, month, 1).ok().and_then(day_of);
        first.map_or_else(
            || format!("{year:04}-{month:02}"),
            |day| writers(self).month.format(&day).to_string(),
        )
    }

    /// A month's name: "décembre". A month that does not exist is written as a number.
    pub fn month_name(self, month: i8) -> String {
        let first = Date::new(2000, month, 1).ok().and_then(day_of);
        first.map_or_else(
            || month.to_string(),
            |day| writers(self).month_name.format(&day).to_string(),
        )
    }

    /// A year: "2025", never with a thousands separator.
    pub fn year(self, year: i16) -> String {
        year.to_string()
    }

    /// A day and hour in words, in the time zone the moment already has: "31 décembre 2025 à 14:30".
    pub fn moment(self, at: impl Into<DateTime>) -> String {
        let at = at.into();
        match moment_of(at) {
            Some(moment) => with_first_of_month(
                self,
                at.date(),
                writers(self).moment.format(&moment).to_string(),
            ),
            None => at.to_string(),
        }
    }

    /// A day and hour in figures: "31/12/2025 14:30", for tables.
    pub fn moment_short(self, at: impl Into<DateTime>) -> String {
        let at = at.into();
        moment_of(at).map_or_else(
            || at.to_string(),
            |moment| writers(self).moment_short.format(&moment).to_string(),
        )
    }
}

fn writers(language: Language) -> &'static Writers {
    static WRITERS: PerLanguage<Writers> = PerLanguage::new();
    WRITERS.get(language, |language| {
        let preferences = DateTimeFormatterPreferences::from(&language.locale());
        let short = YMD::short().with_year_style(YearStyle::Full);
        let known = "the built-in data covers our languages";
        Writers {
            day: FixedCalendarDateTimeFormatter::try_new(preferences, YMD::long()).expect(known),
            day_short: FixedCalendarDateTimeFormatter::try_new(preferences, short).expect(known),
            month: FixedCalendarDateTimeFormatter::try_new(preferences, YM::long()).expect(known),
            month_name: FixedCalendarDateTimeFormatter::try_new(preferences, M::long())
                .expect(known),
            moment: FixedCalendarDateTimeFormatter::try_new(
                preferences,
                YMD::long().with_time_hm(),
            )
            .expect(known),
            moment_short: FixedCalendarDateTimeFormatter::try_new(
                preferences,
                short.with_time_hm(),
            )
            .expect(known),
        }
    })
}

/// The same day in the words of the date library that writes it; every day has one.
fn day_of(date: Date) -> Option<input::Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    input::Date::try_new_gregorian(date.year().into(), month, day).ok()
}

fn moment_of(at: DateTime) -> Option<input::DateTime<Gregorian>> {
    let hour = u8::try_from(at.hour()).ok()?;
    let minute = u8::try_from(at.minute()).ok()?;
    let time = input::Time::try_new(hour, minute, 0, 0).ok()?;
    Some(input::DateTime {
        date: day_of(at.date())?,
        time,
    })
}

/// French counts the first of a month with an ordinal: "1er janvier 2025".
fn with_first_of_month(language: Language, date: Date, text: String) -> String {
    match text.strip_prefix("1 ") {
        Some(rest) if language == Language::Fr && date.day() == 1 => format!("1er {rest}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, datetime};

    fn check(write: impl Fn(Language) -> String, expected: [&str; 3]) {
        assert_eq!(Language::ALL.map(write), expected);
    }

    #[test]
    fn a_day_is_written_in_words() {
        check(
            |language| language.day(date(2025, 12, 31)),
            [
                "31 décembre 2025",
                "31 December 2025",
                "31 de diciembre de 2025",
            ],
        );
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal_in_french() {
        check(
            |language| language.day(date(2025, 1, 1)),
            ["1er janvier 2025", "1 January 2025", "1 de enero de 2025"],
        );
        assert_eq!(Language::Fr.day(date(2025, 1, 11)), "11 janvier 2025");
    }

    #[test]
    fn a_day_is_written_in_figures_with_its_whole_year() {
        check(
            |language| language.day_short(date(1994, 6, 5)),
            ["05/06/1994", "05/06/1994", "5/6/1994"],
        );
    }

    #[test]
    fn months_and_years_are_written_alone() {
        check(
            |language| language.month(2025, 8),
            ["août 2025", "August 2025", "agosto de 2025"],
        );
        check(
            |language| language.month_name(2),
            ["février", "February", "febrero"],
        );
        check(|language| language.year(2025), ["2025", "2025", "2025"]);
    }

    #[test]
    fn a_moment_has_its_hour_on_twenty_four() {
        let at = datetime(2025, 12, 31, 14, 5, 59, 0);
        check(
            |language| language.moment(at),
            [
                "31 décembre 2025 à 14:05",
                "31 December 2025 at 14:05",
                "31 de diciembre de 2025 a las 14:05",
            ],
        );
        check(
            |language| language.moment_short(at),
            ["31/12/2025 14:05", "31/12/2025, 14:05", "31/12/2025, 14:05"],
        );
    }

    #[test]
    fn what_is_no_month_is_written_as_numbers() {
        check(|language| language.month(2025, 13), ["2025-13"; 3]);
        check(|language| language.month_name(0), ["0"; 3]);
        assert!(!Language::Fr.day(Date::MIN).is_empty());
        assert!(!Language::Fr.day(Date::MAX).is_empty());
    }
}
