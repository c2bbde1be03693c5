//! The register as it was known at an earlier version of the ledger: what a figure was made of when it was published, whatever
//! was corrected since. It is rebuilt from the entries, one version at a time, and the last few that somebody looked at are kept
//! for a while.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use policy::{Audience, Snapshot};
use thiserror::Error;
use tokio::sync::{Semaphore, watch};

use crate::error::OfficeError;
use crate::open::Office;
use crate::reading::{Reading, read};

/// How many past versions are kept in memory, and for how long after somebody has looked at one.
const KEPT: usize = 3;
const KEPT_FOR: Duration = Duration::from_secs(600);
/// How many may be asked for at a time; one is rebuilt, the others wait for it.
const WAITING: usize = 8;

/// Which register somebody wants to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownAt {
    /// As it was when the ledger ended at this version; inside a command, at the command's end, since nobody has ever seen half
    /// of one.
    Version(i64),
    /// As it was at the end of this day, in the office's time zone.
    Day(Date),
}

/// What is neither a version nor a day.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0:?} is neither a version of the ledger, such as 1520, nor a day, such as 2025-06-30")]
pub struct NotKnownAt(String);

impl FromStr for KnownAt {
    type Err = NotKnownAt;

    fn from_str(given: &str) -> Result<Self, NotKnownAt> {
        let found = if given.bytes().all(|byte| byte.is_ascii_digit()) {
            given.parse().ok().map(Self::Version)
        } else {
            given.parse().ok().map(Self::Day)
        };
        found.ok_or_else(|| NotKnownAt(given.to_owned()))
    }
}

/// A past version of the register, or how far its rebuilding has come.
#[derive(Clone)]
pub enum Past {
    /// It is there.
    Ready(Arc<Snapshot>),
    /// It is being rebuilt.
    Rebuilding {
        /// The entries read so far.
        done: i64,
        /// The entries to read.
        of: i64,
    },
}

type Rebuilt = Option<Result<Arc<Snapshot>, Arc<OfficeError>>>;

/// The past versions of one office.
pub(crate) struct PastVersions {
    state: Mutex<State>,
    /// Rebuilding takes a register's worth of memory: one at a time.
    one: Arc<Semaphore>,
}

#[derive(Default)]
struct State {
    /// Counts the erasures: what was read before one is not kept after it.
    erasures: u64,
    kept: Vec<Kept>,
    rebuilding: HashMap<i64, Rebuilding>,
}

struct Kept {
    seq: i64,
    snapshot: Arc<Snapshot>,
    looked_at: Instant,
}

#[derive(Clone)]
struct Rebuilding {
    reached: Arc<AtomicI64>,
    rebuilt: watch::Receiver<Rebuilt>,
}

impl Default for PastVersions {
    fn default() -> Self {
        Self {
            state: Mutex::default(),
            one: Arc::new(Semaphore::new(1)),
        }
    }
}

impl PastVersions {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets go of everything: a person was erased, in old versions too.
    pub(crate) fn forget(&self) {
        let mut state = self.state();
        state.erasures += 1;
        state.kept.clear();
        state.rebuilding.clear();
    }

    /// Lets go of what nobody has looked at for a while.
    pub(crate) fn let_go(&self) {
        let mut state = self.state();
        state
            .kept
            .retain(|kept| kept.looked_at.elapsed() < KEPT_FOR);
    }
}

impl State {
    fn found(&mut self, seq: i64) -> Option<Arc<Snapshot>> {
        let kept = self.kept.iter_mut().find(|kept| kept.seq == seq)?;
        kept.looked_at = Instant::now();
        Some(kept.snapshot.clone())
    }

    fn keep(&mut self, seq: i64, snapshot: Arc<Snapshot>) {
        if self.kept.len() >= KEPT {
            self.kept.sort_by_key(|kept| kept.looked_at);
            self.kept.remove(0);
        }
        self.kept.push(Kept {
            seq,
            snapshot,
            looked_at: Instant::now(),
        });
    }
}

impl Office {
    /// The version of the ledger that somebody means; nothing when the ledger has not come so far.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn version_known_at(&self, known_at: KnownAt) -> Result<Option<i64>, OfficeError> {
        let snapshot = self.snapshot();
        match known_at {
            KnownAt::Version(version) if version > snapshot.version() => Ok(None),
            KnownAt::Version(version) => {
                let end = self.inner.ledger.end_of_command(version).await?;
                Ok(Some(end.min(snapshot.version())))
            }
            KnownAt::Day(day) => {
                let policy = snapshot.of(Audience::Internal);
                let settings = policy.settings(self.today());
                let zone = TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC);
                let end = day.tomorrow().and_then(|next| next.to_zoned(zone));
                let Ok(end) = end else {
                    return Ok(Some(snapshot.version()));
                };
                let place = self.inner.ledger.place_before(end.timestamp()).await?;
                Ok(Some(place.min(snapshot.version())))
            }
        }
    }

    /// When the entry that made this version was written; nothing before the first.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn written_at(&self, version: i64) -> Result<Option<Timestamp>, OfficeError> {
        let entries = self.inner.ledger.entries_after(version - 1, 1).await?;
        let entry = entries.into_iter().find(|entry| entry.seq == version);
        Ok(entry.map(|entry| entry.at))
    }

    /// The register as it was when the ledger ended at `seq`. Waits for it no longer than `patience`; asked again later, it goes
    /// on from there.
    ///
    /// # Errors
    /// When the ledger fails, or holds what this program cannot read.
    pub async fn as_known_at(&self, seq: i64, patience: Duration) -> Result<Past, OfficeError> {
        let now = self.snapshot();
        if seq >= now.version() {
            return Ok(Past::Ready(now));
        }
        if seq <= 0 {
            return Ok(Past::Ready(Arc::new(Snapshot::default())));
        }
        let mut rebuilding = match self.rebuild(seq) {
            Ok(ready) => return Ok(Past::Ready(ready)),
            Err(Some(rebuilding)) => rebuilding,
            Err(None) => return Ok(Past::Rebuilding { done: 0, of: seq }),
        };
        let ended = rebuilding.rebuilt.wait_for(Option::is_some);
        match tokio::time::timeout(patience, ended).await {
            Ok(Ok(rebuilt)) => match rebuilt.clone() {
                Some(Ok(snapshot)) => Ok(Past::Ready(snapshot)),
                Some(Err(error)) => Err(OfficeError::Task(error.to_string())),
                None => Ok(Past::Rebuilding { done: 0, of: seq }),
            },
            // The work was given up for an erasure: the next question begins again.
            Ok(Err(_)) => Ok(Past::Rebuilding { done: 0, of: seq }),
            Err(_) => Ok(Past::Rebuilding {
                done: rebuilding.reached.load(Ordering::Relaxed),
                of: seq,
            }),
        }
    }

    /// What is kept, else the work that makes it, begun where nobody has yet; nothing when too much is asked for at once.
    fn rebuild(&self, seq: i64) -> Result<Arc<Snapshot>, Option<Rebuilding>> {
        let mut state = self.inner.past.state();
        if let Some(found) = state.found(seq) {
            return Ok(found);
        }
        if let Some(rebuilding) = state.rebuilding.get(&seq) {
            return Err(Some(rebuilding.clone()));
        }
        if state.rebuilding.len() >= WAITING {
            return Err(None);
        }
        let reached = Arc::new(AtomicI64::new(0));
        let (told, rebuilt) = watch::channel(None);
        let rebuilding = Rebuilding {
            reached: reached.clone(),
            rebuilt,
        };
        state.rebuilding.insert(seq, rebuilding.clone());
        let (office, erasures) = (self.clone(), state.erasures);
        tokio::spawn(async move {
            let outcome = office.read_past(seq, &reached).await;
            office.keep_past(seq, erasures, outcome, &told);
        });
        Err(Some(rebuilding))
    }

    async fn read_past(&self, seq: i64, reached: &AtomicI64) -> Result<Snapshot, OfficeError> {
        let one = self.inner.past.one.clone();
        let _one = one
            .acquire_owned()
            .await
            .map_err(|error| OfficeError::Task(error.to_string()))?;
        read(&self.inner.ledger, Reading::At(seq, reached)).await
    }

    /// Keeps what was rebuilt and tells those who wait, unless a person was erased meanwhile.
    fn keep_past(
        &self,
        seq: i64,
        erasures: u64,
        outcome: Result<Snapshot, OfficeError>,
        told: &watch::Sender<Rebuilt>,
    ) {
        let mut state = self.inner.past.state();
        if state.erasures != erasures {
            return;
        }
        state.rebuilding.remove(&seq);
        let outcome = outcome.map(Arc::new).map_err(Arc::new);
        if let Ok(snapshot) = &outcome {
            state.keep(seq, snapshot.clone());
        }
        told.send_replace(Some(outcome));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_version_or_a_day_is_meant() {
        assert_eq!("1520".parse(), Ok(KnownAt::Version(1520)));
        let day = KnownAt::Day(date(2025, 6, 30));
        assert_eq!("2025-06-30".parse(), Ok(day));
        for neither in ["", "yesterday", "-1", "2025-13-01", "99999999999999999999"] {
            assert!(neither.parse::<KnownAt>().is_err(), "{neither}");
        }
    }

    #[test]
    fn those_looked_at_last_are_kept() {
        let mut state = State::default();
        for seq in 1..=5 {
            state.keep(seq, Arc::default());
            assert!(state.found(1).is_some());
        }
        let mut kept: Vec<i64> = state.kept.iter().map(|kept| kept.seq).collect();
        kept.sort_unstable();
        assert_eq!(kept, [1, 4, 5]);
    }
}
