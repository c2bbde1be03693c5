//! The observations of one indicator, side by side in chunks, so that a write copies a few of them only.

use std::ops::Bound;
use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Noted, Standing};
use crate::kernel::Ref;
use crate::measurement::Observation;
use crate::table::{Kept, latest_first};

/// How many values lie side by side; a write copies so many at most.
const MOST: usize = 64;
/// For how many more values room is made at once.
const ROOM: usize = 8;

/// The observations of an indicator, the newest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    indicator: Uuid,
    pub(super) chunks: Vec<Arc<Vec<Noted>>>,
}

impl Series {
    pub(super) const fn of(indicator: Uuid) -> Self {
        Self {
            indicator,
            chunks: Vec::new(),
        }
    }

    /// The indicator.
    pub(crate) fn indicator(&self) -> Uuid {
        self.indicator
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.len()).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// All of them, the newest first; of one day, by id.
    pub fn newest_first(&self) -> impl DoubleEndedIterator<Item = &Noted> {
        self.chunks.iter().flat_map(|chunk| chunk.iter())
    }

    /// Those of a day.
    pub fn on(&self, day: Date) -> impl Iterator<Item = &Noted> {
        let from = self.from(Bound::Included((latest_first(day), Uuid::nil())));
        from.take_while(move |one| one.on() == day)
    }

    /// Those that stand from there on.
    pub(super) fn from(&self, start: Bound<Standing>) -> impl Iterator<Item = &Noted> {
        let before = move |one: &Noted| match start {
            Bound::Included(start) => one.standing() < start,
            Bound::Excluded(start) => one.standing() <= start,
            Bound::Unbounded => false,
        };
        let chunk = self
            .chunks
            .partition_point(|chunk| chunk.last().is_some_and(&before));
        let rest = self.chunks[chunk..].iter().flat_map(|chunk| chunk.iter());
        rest.skip_while(move |one| before(one))
    }

    pub(super) fn get(&self, standing: Standing) -> Option<&Noted> {
        let found = self.from(Bound::Included(standing)).next();
        found.filter(|one| one.id() == standing.1)
    }

    pub(super) fn row(&self, noted: &Noted) -> Kept<'static, Observation> {
        Kept::Made(Arc::new(noted.record(Ref::to(self.indicator))))
    }

    fn chunk_of(&self, standing: Standing) -> usize {
        let before = |chunk: &Arc<Vec<Noted>>| {
            let last = chunk.last();
            last.is_some_and(|last| last.standing() < standing)
        };
        self.chunks.partition_point(before)
    }

    pub(super) fn insert(&mut self, noted: Noted) {
        let standing = noted.standing();
        if self.chunks.is_empty() {
            self.chunks.push(Arc::default());
        }
        let at = self.chunk_of(standing).min(self.chunks.len() - 1);
        let chunk = Arc::make_mut(&mut self.chunks[at]);
        if chunk.len() == chunk.capacity() {
            chunk.reserve_exact(ROOM);
        }
        let place = chunk.partition_point(|one| one.standing() < standing);
        chunk.insert(place, noted);
        if chunk.len() > MOST {
            let older = chunk.split_off(MOST / 2);
            chunk.shrink_to_fit();
            self.chunks.insert(at + 1, Arc::new(older));
        }
    }

    pub(super) fn remove(&mut self, standing: Standing) {
        let at = self.chunk_of(standing);
        let Some(chunk) = self.chunks.get_mut(at) else {
            return;
        };
        let chunk = Arc::make_mut(chunk);
        chunk.retain(|one| one.standing() != standing);
        if chunk.is_empty() {
            self.chunks.remove(at);
        }
    }

    /// Lies where the other series lies, wherever both say the same.
    pub(super) fn share(&mut self, other: &Self) {
        for chunk in &mut self.chunks {
            let Some(last) = chunk.last() else { continue };
            if let Some(same) = other.chunks.get(other.chunk_of(last.standing()))
                && !Arc::ptr_eq(chunk, same)
                && chunk == same
            {
                *chunk = same.clone();
            }
        }
    }

    /// Whether all of it lies where the other series lies.
    pub(super) fn lies_where(&self, other: &Self) -> bool {
        let own = self.chunks.iter().map(Arc::as_ptr);
        own.eq(other.chunks.iter().map(Arc::as_ptr))
    }

    pub(super) fn settle(&mut self) {
        let own = self.chunks.iter_mut().filter_map(Arc::get_mut);
        own.for_each(Vec::shrink_to_fit);
        self.chunks.shrink_to_fit();
    }
}
