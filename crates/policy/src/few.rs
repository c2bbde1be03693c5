//! A sorted set that copies cheaply whatever its size. Most hold a handful, which stand side by side; many stand in a tree, so that a
//! change copies a few of them only.

use std::ops::Bound;
use std::sync::Arc;

use imbl::OrdSet;

/// How many stand side by side at most.
const FEW: usize = 8;

/// A sorted set.
#[derive(Clone)]
pub(crate) enum Few<T> {
    SideBySide(Arc<[T]>),
    Tree(OrdSet<T>),
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self::SideBySide(Arc::default())
    }
}

impl<T: Ord + Clone> Few<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::SideBySide(all) => all.len(),
            Self::Tree(all) => all.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Puts one in, unless it is there.
    pub fn insert(&mut self, new: T) {
        match self {
            Self::Tree(all) => {
                all.insert(new);
            }
            Self::SideBySide(all) => {
                let Err(place) = all.binary_search(&new) else {
                    return;
                };
                let (before, after) = all.split_at(place);
                let together = before.iter().cloned().chain([new]);
                let together = together.chain(after.iter().cloned());
                *self = match before.len() + after.len() < FEW {
                    true => Self::SideBySide(together.collect()),
                    false => Self::Tree(together.collect()),
                };
            }
        }
    }

    /// Takes one out, if it is there.
    pub fn remove(&mut self, gone: &T) {
        match self {
            Self::Tree(all) => {
                all.remove(gone);
            }
            Self::SideBySide(all) => {
                if let Ok(place) = all.binary_search(gone) {
                    let (before, after) = (&all[..place], &all[place + 1..]);
                    *all = before.iter().chain(after).cloned().collect();
                }
            }
        }
    }

    /// All, in their order.
    pub fn iter(&self) -> Iter<'_, T> {
        self.starting(Bound::Unbounded)
    }

    /// Those that stand from there on.
    pub fn starting(&self, start: Bound<&T>) -> Iter<'_, T> {
        match self {
            Self::Tree(all) => {
                Iter::Tree(all.range::<(Bound<&T>, Bound<&T>), T>((start, Bound::Unbounded)))
            }
            Self::SideBySide(all) => {
                let stands_before = |one: &T| match start {
                    Bound::Included(start) => one < start,
                    Bound::Excluded(start) => one <= start,
                    Bound::Unbounded => false,
                };
                Iter::SideBySide(all[all.partition_point(stands_before)..].iter())
            }
        }
    }
}

/// Goes through a set in its order.
pub(crate) enum Iter<'a, T: Ord> {
    SideBySide(std::slice::Iter<'a, T>),
    Tree(imbl::ordset::RangedIter<'a, T, imbl::shared_ptr::DefaultSharedPtr>),
}

impl<'a, T: Ord> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        match self {
            Self::SideBySide(all) => all.next(),
            Self::Tree(all) => all.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_small_set_and_a_large_one_are_the_same_set(
            changes in prop::collection::vec((any::<bool>(), 0..24_u8), 0..80),
            start in 0..24_u8,
        ) {
            let (mut ours, mut known) = (Few::default(), BTreeSet::new());
            for (put, number) in changes {
                let before = ours.clone();
                let knew: Vec<u8> = known.iter().copied().collect();
                if put {
                    ours.insert(number);
                    known.insert(number);
                } else {
                    ours.remove(&number);
                    known.remove(&number);
                }
                prop_assert!(before.iter().eq(knew.iter()), "a copy changed with the other");
            }
            prop_assert_eq!(ours.len(), known.len());
            prop_assert_eq!(ours.is_empty(), known.is_empty());
            prop_assert!(ours.iter().eq(known.iter()));
            for bound in [Bound::Included(&start), Bound::Excluded(&start), Bound::Unbounded] {
                prop_assert!(ours.starting(bound).eq(known.range::<u8, _>((bound, Bound::Unbounded))));
            }
        }
    }
}
