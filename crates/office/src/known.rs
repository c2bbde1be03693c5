//! Who was recognised a moment ago: a busy reader's secret is not looked up in the ledger at every request. Whatever is revoked on this
//! node is forgotten at once; what another node revokes, within some seconds.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long somebody stays known, and how many at most.
const STAYS: Duration = Duration::from_secs(3);
const MOST: usize = 10_000;

/// People known by the digest of their secret.
pub(crate) struct Known<T>(Mutex<HashMap<[u8; 32], (Instant, T)>>);

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Clone> Known<T> {
    pub(crate) fn get(&self, secret: &[u8; 32]) -> Option<T> {
        let known = self.lock();
        let (since, who) = known.get(secret)?;
        (since.elapsed() < STAYS).then(|| who.clone())
    }

    pub(crate) fn put(&self, secret: [u8; 32], who: T) {
        let mut known = self.lock();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(secret, (Instant::now(), who));
    }

    pub(crate) fn forget_all(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<[u8; 32], (Instant, T)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
