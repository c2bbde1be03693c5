//! Dates as an office knows them: exact, or only the month, the year, or not at all (DOMAIN 3.16), and the calendar
//! arithmetic that every formula uses (DOMAIN 3.1).

use std::fmt;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date of the past that may be known only in part.
///
/// Written `1994-06-10`, `1994-06`, `1994` or `unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Historical {
    /// The day is known.
    Day(Date),
    /// Only the month is known: year and month.
    Month(i16, i8),
    /// Only the year is known.
    Year(i16),
    /// It happened, nobody knows when.
    Unknown,
}

/// The answer to a question about a date that may be known in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// True for every day that the date may be.
    Yes,
    /// False for every day that the date may be.
    No,
    /// Some days say yes, others no: nothing may be concluded.
    Open,
}

impl Certainty {
    /// The answer to a question that leaves nothing open.
    pub fn sure(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }

    /// Whether at least one of two things is so.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, Self::No) => Self::No,
            _ => Self::Open,
        }
    }
}

impl Historical {
    /// Reads the four ways of writing such a date.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "unknown" {
            return Some(Self::Unknown);
        }
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        if !parts.iter().all(|part| digits(part))
            || parts.first().is_none_or(|year| year.len() != 4)
        {
            return None;
        }
        match parts[..] {
            [year] => Some(Self::Year(year.parse().ok()?)),
            [year, month] if month.len() == 2 => {
                let (year, month) = (year.parse().ok()?, month.parse().ok()?);
                Date::new(year, month, 1)
                    .ok()
                    .map(|_| Self::Month(year, month))
            }
            [_, month, day] if month.len() == 2 && day.len() == 2 => {
                text.parse().ok().map(Self::Day)
            }
            _ => None,
        }
    }

    /// The first day that it may be; nothing when unknown.
    pub fn earliest(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(year, month) => Date::new(year, month, 1).ok(),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Unknown => None,
        }
    }

    /// The last day that it may be; nothing when unknown.
    pub fn latest(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(..) => self.earliest().map(Date::last_of_month),
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::Unknown => None,
        }
    }

    /// The day, when it is known.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            _ => None,
        }
    }

    /// Whether it lies on or before `limit`.
    pub fn on_or_before(self, limit: Date) -> Certainty {
        match (self.earliest(), self.latest()) {
            (_, Some(latest)) if latest <= limit => Certainty::Yes,
            (Some(earliest), _) if earliest > limit => Certainty::No,
            _ => Certainty::Open,
        }
    }

    /// Whether it lies in the window of the last `months` months, as for `whole_months_before`.
    pub fn inside(self, as_of: Date, months: i32) -> Certainty {
        let limit = add_months(as_of, -months);
        match (self.on_or_before(as_of), self.after(limit)) {
            (Certainty::Yes, Certainty::Yes) => Certainty::Yes,
            (Certainty::No, _) | (_, Certainty::No) => Certainty::No,
            _ => Certainty::Open,
        }
    }

    /// Whether it lies after `limit`.
    pub fn after(self, limit: Date) -> Certainty {
        match self.on_or_before(limit) {
            Certainty::Yes => Certainty::No,
            Certainty::No => Certainty::Yes,
            Certainty::Open => Certainty::Open,
        }
    }
}

impl fmt::Display for Historical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

impl Serialize for Historical {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Historical {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("not a historical date: {text}")))
    }
}

impl JsonSchema for Historical {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "HistoricalDate".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|unknown)$",
            "x-shape": "historical"
        })
    }
}

/// A stretch of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Period {
    /// Whether the day lies inside.
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// The fiscal year that begins in `year`, for an office whose fiscal year starts on the first of `start_month`.
    pub fn fiscal_year(year: i16, start_month: i8) -> Option<Self> {
        let from = Date::new(year, start_month, 1).ok()?;
        let to = from.checked_add(1.year()).ok()?.yesterday().ok()?;
        Some(Self { from, to })
    }

    /// The fiscal year that holds `day`.
    pub fn around(day: Date, start_month: i8) -> Option<Self> {
        let year = if day.month() < start_month {
            day.year().checked_sub(1)?
        } else {
            day.year()
        };
        Self::fiscal_year(year, start_month)
    }

    /// Whether something that lasts from `from` to `to` (for ever when none) overlaps it.
    pub fn overlaps(&self, from: Date, to: Option<Date>) -> bool {
        from <= self.to && to.is_none_or(|to| to >= self.from)
    }
}

/// The day `months` later (earlier when negative), clamped to the month's last day; the calendar's own end at the limits.
pub fn add_months(day: Date, months: i32) -> Date {
    day.saturating_add(Span::new().months(months))
}

/// Whether `day` lies in the window of the last `months` months: `(as_of - months, as_of]` (DOMAIN 3.1).
pub fn whole_months_before(day: Date, as_of: Date, months: i32) -> bool {
    add_months(as_of, -months) < day && day <= as_of
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_partly_known_date_is_written_as_it_is_read() {
        for text in ["1994-06-10", "1994-06", "1994", "unknown"] {
            assert_eq!(Historical::parse(text).unwrap().to_string(), text);
        }
        for wrong in [
            "",
            "94",
            "1994-13",
            "1994-6",
            "1994-02-30",
            "1994-06-10T00:00",
            "+1994",
            "1994-06-1",
        ] {
            assert_eq!(Historical::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_question_is_answered_only_if_every_possible_day_agrees() {
        let year = Historical::Year(2024);
        assert_eq!(year.on_or_before(date(2024, 12, 31)), Certainty::Yes);
        assert_eq!(year.on_or_before(date(2024, 12, 30)), Certainty::Open);
        assert_eq!(year.on_or_before(date(2023, 12, 31)), Certainty::No);
        assert_eq!(
            Historical::Unknown.on_or_before(date(2024, 1, 1)),
            Certainty::Open
        );
        assert_eq!(Historical::Month(2024, 2).latest(), Some(date(2024, 2, 29)));
    }

    #[test]
    fn months_are_clamped_to_the_last_day() {
        assert_eq!(add_months(date(2025, 3, 31), -1), date(2025, 2, 28));
        assert_eq!(add_months(date(2024, 2, 29), 12), date(2025, 2, 28));
        assert!(whole_months_before(
            date(2023, 1, 1),
            date(2025, 12, 31),
            36
        ));
        assert!(!whole_months_before(
            date(2022, 12, 31),
            date(2025, 12, 31),
            36
        ));
    }

    #[test]
    fn a_fiscal_year_may_start_in_any_month() {
        let year = Period::fiscal_year(2025, 4).unwrap();
        assert_eq!((year.from, year.to), (date(2025, 4, 1), date(2026, 3, 31)));
    }
}
