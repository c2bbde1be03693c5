//! Small cities for properties. A tape of numbers tells which records there are and what they say: a shorter tape, or smaller numbers,
//! make a smaller city. Every city keeps the rules of the office.

mod facts;
mod later;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use policy_crate::Kind;
use serde_json::{Value, json};

pub use self::facts::town;
pub use self::later::later;
use crate::desk::{Desk, TODAY};

/// A record to be: its kind, the name that it goes by, its draft.
pub type Fact = (Kind, String, Value);

/// Days on which calendars go wrong: leap days, ends of months and years, the same day twice.
const EDGES: [Date; 10] = [
    date(2022, 12, 31),
    date(2023, 1, 1),
    date(2023, 2, 28),
    date(2024, 2, 29),
    date(2024, 2, 29),
    date(2024, 12, 31),
    date(2025, 1, 1),
    date(2025, 2, 28),
    date(2025, 8, 31),
    TODAY,
];

/// Numbers that are read one after the other; once it is at its end, it says 0.
pub struct Tape<'a> {
    numbers: &'a [u16],
    at: usize,
}

impl<'a> Tape<'a> {
    pub fn new(numbers: &'a [u16]) -> Self {
        Self { numbers, at: 0 }
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        let number = self.numbers.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        usize::from(number) % limit
    }

    /// Yes once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// A day of the three years of the register.
    pub fn day(&mut self) -> Date {
        if self.once_in(3) {
            return self.pick(&EDGES);
        }
        let days = i64::try_from(self.below(1095)).expect("few days");
        date(2023, 1, 1).saturating_add(days.days())
    }

    /// A day on or after another, at most so many days later, never after today.
    pub fn after(&mut self, first: Date, most: usize) -> Date {
        let days = i64::try_from(self.below(most)).expect("few days");
        first.saturating_add(days.days()).min(TODAY)
    }

    /// A day, or what is left of it: a month, a year, nothing.
    pub fn historical(&mut self) -> String {
        let day = self.day();
        match self.below(12) {
            9 => format!("{:04}-{:02}", day.year(), day.month()),
            10 => format!("{:04}", day.year()),
            11 => "unknown".to_owned(),
            _ => day.to_string(),
        }
    }

    /// An amount: mostly euros, sometimes of another currency, with or without its conversion.
    pub fn money(&mut self) -> Value {
        let amount = (self.below(50) * 100).to_string();
        match self.below(8) {
            6 => json!({"amount": amount, "currency": "JPY"}),
            7 => json!({"amount": amount, "currency": "JPY", "converted":
                {"base_minor": 1234, "base_currency": "EUR", "rate": "0.5", "on": "2024-02-29", "source": "BCE"}}),
            _ => json!({"amount": amount, "currency": "EUR"}),
        }
    }

    /// How far a record may be seen.
    pub fn visibility(&mut self) -> &'static str {
        self.pick(&["public", "internal", "public", "partners"])
    }
}

/// The register of a city, its records written in the order given.
pub fn settled<'a>(facts: impl Iterator<Item = &'a Fact> + Clone) -> Desk {
    let mut desk = Desk::default();
    let mut names: Vec<_> = facts.clone().map(|(kind, name, _)| (name, *kind)).collect();
    // Whatever comes later leaves the others their ids.
    let comes_later = |name: &str| name.to_ascii_lowercase().ends_with("later");
    names.sort_unstable_by_key(|(name, kind)| (comes_later(name), kind.word(), *name));
    for (name, kind) in names {
        desk.allot(kind, name);
    }
    for (kind, name, draft) in facts {
        desk.put(*kind, name, draft.clone());
    }
    desk
}
