//! How far a long reading is, and whether somebody stopped it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How far a long reading is.
#[derive(Debug, Default)]
pub struct Pace {
    done: AtomicUsize,
    total: AtomicUsize,
    stopped: AtomicBool,
}

impl Pace {
    /// Begins with so many pieces.
    pub(super) fn begin(&self, total: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// One more piece is done; false when somebody stopped it.
    pub(super) fn step(&self) -> bool {
        self.done.fetch_add(1, Ordering::Relaxed);
        !self.is_stopped()
    }

    /// Stops it at its next piece.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Pieces done, and pieces in all.
    pub fn far(&self) -> (usize, usize) {
        (
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        )
    }
}
