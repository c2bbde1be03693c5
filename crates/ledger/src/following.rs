//! Following the others: a node learns that another has written.
//!
//! The poll is what counts; a notice from PostgreSQL or from a writer in this process only shortens the wait. After a
//! lost connection nothing is missed, because entries are asked for by sequence.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use crate::error::Result;
use crate::open::Ledger;

/// How often a waiting node looks by itself.
const POLL: Duration = Duration::from_millis(500);

impl Ledger {
    /// Waits until the ledger holds more than `seq` entries, or until `timeout` is over; answers the head then.
    ///
    /// # Errors
    /// Fails when the database cannot be read; waiting again is then allowed.
    pub async fn wait_beyond(&self, seq: i64, timeout: Duration) -> Result<i64> {
        let until = Instant::now() + timeout;
        let mut seen = self.seen().subscribe();
        loop {
            let head = self.head().await?;
            let left = until.saturating_duration_since(Instant::now());
            if head > seq || left.is_zero() {
                return Ok(head);
            }
            // A notice, the next look, or the end of the wait: whichever comes first, the head is read again.
            let _ =
                tokio::time::timeout(left.min(POLL), seen.wait_for(|&heard| heard > head)).await;
        }
    }
}

/// Notes that the ledger goes at least as far as `seq`.
pub(crate) fn raise(seen: &watch::Sender<i64>, seq: i64) {
    seen.send_if_modified(|known| {
        let further = seq > *known;
        *known = seq.max(*known);
        further
    });
}
