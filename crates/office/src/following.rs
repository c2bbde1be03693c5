//! Following: what other nodes write reaches this one, and old drafts, sessions and imports are swept.

use std::sync::{Arc, Weak};
use std::time::Duration;

use jiff::{Timestamp, ToSpan};
use ledger::LedgerError;

use crate::change::apply_all;
use crate::error::OfficeError;
use crate::open::{Inner, Office};
use crate::reading::REDACTION;

impl Office {
    /// Starts to follow; ends by itself when the office is closed.
    pub(crate) fn follow(&self) {
        let weak = Arc::downgrade(&self.inner);
        tokio::spawn(follow(weak.clone()));
        tokio::spawn(sweep(weak));
    }

    /// Applies what the ledger holds beyond this node's version. A redaction reaches old bodies too, so after one the
    /// whole register is read again.
    pub(crate) async fn catch_up(&self) -> Result<(), OfficeError> {
        let _pen = self.inner.pen.lock().await;
        loop {
            let current = self.snapshot();
            let entries = self
                .inner
                .ledger
                .entries_after(current.version(), 1_000)
                .await?;
            if entries.is_empty() {
                return Ok(());
            }
            if entries.iter().any(|entry| entry.kind == REDACTION) {
                return self.read_again().await;
            }
            let mut snapshot = (*current).clone();
            let changes = apply_all(&mut snapshot, &entries)?;
            self.publish(snapshot);
            self.inner.index.update(self.snapshot(), &changes);
        }
    }
}

async fn follow(office: Weak<Inner>) {
    loop {
        let Some(inner) = office.upgrade() else {
            return;
        };
        inner.past.let_go();
        let office_now = Office { inner };
        let version = office_now.snapshot().version();
        let ledger = office_now.inner.ledger.clone();
        drop(office_now);
        let reached = ledger.wait_beyond(version, Duration::from_secs(2)).await;
        let Some(inner) = office.upgrade() else {
            return;
        };
        let outcome = match reached {
            Ok(head) if head > inner_version(&inner) => Office { inner }.catch_up().await,
            Ok(_) => Ok(()),
            Err(error) => Err(error.into()),
        };
        if let Err(OfficeError::Ledger(LedgerError::Closed)) = outcome {
            return;
        }
        if let Err(error) = outcome {
            tracing::error!(%error, "following the ledger failed; trying again");
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

fn inner_version(inner: &Arc<Inner>) -> i64 {
    Office {
        inner: inner.clone(),
    }
    .snapshot()
    .version()
}

/// Drafts and staged imports are kept for thirty days, and so are sessions after they ran out.
async fn sweep(office: Weak<Inner>) {
    loop {
        let Some(inner) = office.upgrade() else {
            return;
        };
        let ledger = inner.ledger.clone();
        drop(inner);
        let now = Timestamp::now();
        let month_ago = now.checked_sub((30 * 24).hours()).unwrap_or(now);
        let hour_ago = now.checked_sub(1.hour()).unwrap_or(now);
        let swept = async {
            ledger.sweep_drafts(month_ago).await?;
            ledger.sweep_imports(month_ago).await?;
            // A form sent after its session ran out is kept for whoever it was, as long as a draft.
            ledger.sweep_sessions(month_ago).await?;
            ledger.sweep_attempts(hour_ago).await
        };
        let swept = swept.await;
        if let Err(LedgerError::Closed) = swept {
            return;
        }
        if let Err(error) = swept {
            tracing::warn!(%error, "sweeping what has expired failed; trying again in an hour");
        }
        tokio::time::sleep(Duration::from_secs(3_600)).await;
    }
}

impl Office {
    /// Reads the whole register again, as after a redaction. The pen is held by the caller.
    pub(crate) async fn read_again(&self) -> Result<(), OfficeError> {
        let snapshot = crate::reading::read_register(&self.inner.ledger).await?;
        self.publish(snapshot);
        self.inner.past.forget();
        self.forget_known();
        self.inner.index.fill(self.snapshot());
        Ok(())
    }
}
