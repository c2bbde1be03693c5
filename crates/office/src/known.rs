//! What was looked up a moment ago: a busy reader's secret and saved views are not asked of the ledger at every request. Whatever is
//! changed on this node is forgotten at once; what another node changes, within some seconds.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long something stays known, and how much at most.
const STAYS: Duration = Duration::from_secs(3);
const MOST: usize = 10_000;

/// Things known by a key: people by the digest of their secret.
pub(crate) struct Known<K, T>(Mutex<Kept<K, T>>);

struct Kept<K, T> {
    by_key: HashMap<K, (Instant, T)>,
    forgotten: u64,
}

/// When something was not known. What is then looked up may be out of date by the time it is found.
#[derive(Clone, Copy)]
pub(crate) struct Unknown(u64);

impl<K, T> Default for Known<K, T> {
    fn default() -> Self {
        Self(Mutex::new(Kept {
            by_key: HashMap::new(),
            forgotten: 0,
        }))
    }
}

impl<K: Eq + Hash, T: Clone> Known<K, T> {
    pub(crate) fn get(&self, key: &K) -> Result<T, Unknown> {
        let kept = self.lock();
        match kept.by_key.get(key) {
            Some((since, known)) if since.elapsed() < STAYS => Ok(known.clone()),
            _ => Err(Unknown(kept.forgotten)),
        }
    }

    /// Keeps what was looked up, unless something was forgotten meanwhile.
    pub(crate) fn put(&self, key: K, known: T, since: Unknown) {
        let mut kept = self.lock();
        if kept.forgotten != since.0 {
            return;
        }
        if kept.by_key.len() >= MOST {
            kept.by_key.clear();
        }
        kept.by_key.insert(key, (Instant::now(), known));
    }

    pub(crate) fn forget_all(&self) {
        let mut kept = self.lock();
        kept.by_key.clear();
        kept.forgotten += 1;
    }

    fn lock(&self) -> MutexGuard<'_, Kept<K, T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_up_before_a_change_is_not_kept_after_it() {
        let known = Known::default();
        let Err(since) = known.get(&1) else {
            panic!("nothing is known yet")
        };
        known.forget_all();
        known.put(1, "old", since);
        let Err(since) = known.get(&1) else {
            panic!("what was looked up before the change was kept")
        };
        known.put(1, "new", since);
        assert_eq!(known.get(&1).ok(), Some("new"));
        known.forget_all();
        assert!(known.get(&1).is_err());
    }
}
