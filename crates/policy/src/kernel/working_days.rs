//! Working days (DOMAIN 3.1): from the day after something came in, weekends and the holidays of the settings left out.

use jiff::civil::{Date, Weekday};

/// The days on which the office works.
#[derive(Debug, Clone)]
pub struct WorkingDays {
    /// Holidays that do not fall on a weekend, in order, each once.
    holidays: Vec<Date>,
}

impl WorkingDays {
    /// Every day but weekends and these holidays.
    pub fn except(holidays: &[Date]) -> Self {
        let mut holidays: Vec<Date> = holidays
            .iter()
            .copied()
            .filter(|day| !is_weekend(*day))
            .collect();
        holidays.sort_unstable();
        holidays.dedup();
        Self { holidays }
    }

    /// The day on which `days` have been worked since `from`, the day of receipt left out.
    pub fn after(&self, from: Date, days: i32) -> Date {
        let mut day = from;
        let mut left = days;
        while left > 0 {
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            if !is_weekend(day) && self.holidays.binary_search(&day).is_err() {
                left -= 1;
            }
        }
        day
    }

    /// How many days were worked after `from`, up to and with `to`; none when `to` is not later.
    pub fn between(&self, from: Date, to: Date) -> i32 {
        if to <= from {
            return 0;
        }
        let days = (to - from).get_days();
        let loose = (0..days % 7).filter(|back| {
            let day = to.saturating_sub(jiff::Span::new().days(*back));
            !is_weekend(day)
        });
        let weekdays = days / 7 * 5 + i32::try_from(loose.count()).unwrap_or(0);
        weekdays - i32::try_from(self.holidays_between(from, to)).unwrap_or(weekdays)
    }

    fn holidays_between(&self, from: Date, to: Date) -> usize {
        let until = |day: Date| self.holidays.partition_point(|holiday| *holiday <= day);
        until(to) - until(from)
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn check(from: &str, to: &str, holidays: &[Date], expected: i32) {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let found = WorkingDays::except(holidays).between(day(from), day(to));
        assert_eq!(found, expected, "{from} to {to}");
    }

    #[test]
    fn counting_begins_on_the_day_after() {
        check("2025-01-09", "2025-01-09", &[], 0);
        check("2025-01-09", "2025-01-08", &[], 0);
        check("2025-01-09", "2025-01-10", &[], 1);
    }

    #[test]
    fn weekends_are_not_worked() {
        check("2025-01-10", "2025-01-12", &[], 0);
        check("2025-01-10", "2025-01-13", &[], 1);
        check("2024-03-05", "2024-03-28", &[], 17);
        check("2024-02-28", "2024-03-01", &[], 2);
    }

    #[test]
    fn a_holiday_is_left_out_once_and_only_on_a_weekday() {
        let christmas = date(2025, 12, 25);
        check("2025-12-24", "2025-12-26", &[christmas, christmas], 1);
        check("2025-12-25", "2025-12-26", &[christmas], 1);
        check("2025-12-24", "2025-12-25", &[christmas], 0);
        check("2025-12-26", "2025-12-29", &[date(2025, 12, 27)], 1);
    }

    proptest! {
        #[test]
        fn days_are_those_that_one_finds_by_walking(start in 0..2000i32, length in 0..90i32, free in prop::collection::vec(0..2000i32, 0..30)) {
            let day = |number: i32| date(2023, 1, 1) + number.days();
            let holidays: Vec<Date> = free.iter().map(|number| day(*number)).collect();
            let walked = (start + 1..=start + length)
                .map(day)
                .filter(|on| !is_weekend(*on) && !holidays.contains(on))
                .count();
            let found = WorkingDays::except(&holidays).between(day(start), day(start + length));
            prop_assert_eq!(found, i32::try_from(walked).unwrap());
        }
    }
}
