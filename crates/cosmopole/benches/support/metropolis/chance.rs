//! Seeded chance: the same seed gives the same metropolis on every machine (SplitMix64).

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

/// A source of numbers that only depends on its seed.
pub struct Chance(u64);

impl Chance {
    /// The source of this seed.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is above zero.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).expect("a length fits in 64 bits");
        usize::try_from(self.next() % end).expect("less than a length")
    }

    /// Whether something happens that happens `percent` times in a hundred.
    pub fn in_hundred(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these, of which there is at least one.
    pub fn one<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }

    /// Up to `most` of these, at least one, each once.
    pub fn some<T: Clone + PartialEq>(&mut self, among: &[T], most: usize) -> Vec<T> {
        let mut found = Vec::new();
        for _ in 0..=self.below(most) {
            let one = self.one(among);
            if !found.contains(one) {
                found.push(one.clone());
            }
        }
        found
    }

    /// A day from `from` on, less than `days` days later.
    pub fn day(&mut self, from: Date, days: usize) -> Date {
        after(from, self.below(days))
    }

    /// An id of the usual form whose time is its number, so that ids are unique and in the order of writing.
    pub fn id(&mut self, number: u64) -> Uuid {
        let mut rest = [0; 10];
        rest[..8].copy_from_slice(&self.next().to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(1_735_689_600_000 + number, &rest).into_uuid()
    }
}

/// The day so many days later.
pub fn after(day: Date, days: usize) -> Date {
    let days = i64::try_from(days).expect("a few thousand days");
    day.saturating_add(days.days())
}
