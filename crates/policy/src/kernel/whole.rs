//! How many there are, as the exact number that formulas reckon with.

use super::Exact;

/// A count as an exact number.
pub fn whole(count: usize) -> Exact {
    Exact::from_integer(i128::try_from(count).unwrap_or(i128::MAX))
}
