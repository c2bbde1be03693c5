//! Counting attempts, so that nobody tries passwords without end, on whichever node.

use jiff::Timestamp;

use crate::engine::query;
use crate::error::Result;
use crate::open::Ledger;

impl Ledger {
    /// Counts an attempt under a key (a login, an address) and answers how many there were in this window, this one
    /// included. A window that began before `window_start` is over, and counting begins anew at `at`.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn count_attempt(
        &self,
        key: &str,
        window_start: Timestamp,
        at: Timestamp,
    ) -> Result<i64> {
        let counted = query(
            "INSERT INTO throttle (key, window_start, count) VALUES ($1, $2, 1)
             ON CONFLICT (key) DO UPDATE SET
                 count = CASE WHEN throttle.window_start < $3 THEN 1 ELSE throttle.count + 1 END,
                 window_start = CASE WHEN throttle.window_start < $3 THEN $2 ELSE throttle.window_start END
             RETURNING count",
        )
        .bind(key)
        .bind(at)
        .bind(window_start);
        self.engine().write().await?.number(counted).await
    }

    /// How many attempts were counted under a key in the window that is not over.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn attempts(&self, key: &str, window_start: Timestamp) -> Result<i64> {
        let question = query(
            "SELECT COALESCE(MAX(count), 0) FROM throttle WHERE key = $1 AND window_start >= $2",
        )
        .bind(key)
        .bind(window_start);
        self.engine().read().await?.number(question).await
    }

    /// Forgets the attempts under a key (after a good one).
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn forget_attempts(&self, key: &str) -> Result<()> {
        self.engine()
            .write()
            .await?
            .run(query("DELETE FROM throttle WHERE key = $1").bind(key))
            .await?;
        Ok(())
    }

    /// Takes one attempt back, where one was counted.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn forget_attempt(&self, key: &str) -> Result<()> {
        let less = query("UPDATE throttle SET count = count - 1 WHERE key = $1 AND count > 0");
        self.engine().write().await?.run(less.bind(key)).await?;
        Ok(())
    }

    /// Throws away the windows that are over; answers how many.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn sweep_attempts(&self, before: Timestamp) -> Result<u64> {
        self.engine()
            .write()
            .await?
            .run(query("DELETE FROM throttle WHERE window_start < $1").bind(before))
            .await
    }
}
