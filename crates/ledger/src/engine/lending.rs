//! Connections to a SQLite file, lent and given back.
//!
//! A pool made for servers asks each connection whether it still lives whenever it comes back; to a file beside us that
//! question costs as much as the work itself.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteTransactionManager};
use sqlx::{ConnectOptions, Connection as _, SqlStr};
// The driver's own handling of transactions, without its guard, which only goes with its own pool.
use sqlx_core::transaction::TransactionManager;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::{LedgerError, Result};

/// Some connections, opened when they are first needed, lent in the order of asking.
pub(crate) struct Lending {
    options: SqliteConnectOptions,
    idle: Mutex<Vec<SqliteConnection>>,
    permits: Arc<Semaphore>,
    count: u32,
    patience: Duration,
}

/// A connection on loan. A transaction that was not committed is rolled back when it is given back.
pub(crate) struct Lent {
    connection: Option<SqliteConnection>,
    in_transaction: bool,
    home: Arc<Lending>,
    _permit: OwnedSemaphorePermit,
}

impl Lending {
    /// Lends up to `count` connections; who waits longer than `patience` is told that the database is busy.
    pub(crate) fn new(options: SqliteConnectOptions, count: u32, patience: Duration) -> Arc<Self> {
        Arc::new(Lending {
            options,
            idle: Mutex::new(Vec::new()),
            permits: Arc::new(Semaphore::new(count as usize)),
            count,
            patience,
        })
    }

    /// Waits for a connection.
    pub(crate) async fn lend(self: &Arc<Self>) -> Result<Lent> {
        let asked = tokio::time::timeout(self.patience, Arc::clone(&self.permits).acquire_owned());
        let permit = asked
            .await
            .map_err(|_| LedgerError::Busy)?
            .map_err(|_| sqlx::Error::PoolClosed)?;
        let idle = self.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.options.connect().await?,
        };
        let (home, connection) = (Arc::clone(self), Some(connection));
        Ok(Lent {
            connection,
            in_transaction: false,
            home,
            _permit: permit,
        })
    }

    /// Waits for a connection and begins a transaction on it: the plain one, or as `statement` says.
    pub(crate) async fn begin(self: &Arc<Self>, statement: Option<&'static str>) -> Result<Lent> {
        let mut lent = self.lend().await?;
        let first = lent.begin(statement).await;
        if let Err(LedgerError::Database(
            sqlx::Error::InvalidSavePointStatement | sqlx::Error::WorkerCrashed,
        )) = first
        {
            // SQLite had ended the last transaction itself (a full disk); the connection is no longer of use.
            lent.connection = Some(self.options.connect().await?);
            lent.begin(statement).await?;
        } else {
            first?;
        }
        Ok(lent)
    }

    /// Closes all connections, once they are given back.
    pub(crate) async fn close(&self) {
        let all_back = self.permits.acquire_many(self.count).await;
        let idle = std::mem::take(&mut *self.idle());
        for connection in idle {
            if let Err(error) = connection.close().await {
                tracing::warn!(%error, "a connection to the SQLite file did not close properly");
            }
        }
        self.permits.close();
        drop(all_back);
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<SqliteConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lent {
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        self.connection
            .as_mut()
            .expect("it is taken out only when it is given back")
    }

    async fn begin(&mut self, statement: Option<&'static str>) -> Result<()> {
        let statement = statement.map(SqlStr::from_static);
        SqliteTransactionManager::begin(self.connection(), statement).await?;
        self.in_transaction = true;
        Ok(())
    }

    /// Makes the transaction durable, if there is one.
    pub(crate) async fn commit(mut self) -> Result<()> {
        if self.in_transaction {
            SqliteTransactionManager::commit(self.connection()).await?;
            self.in_transaction = false;
        }
        Ok(())
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(mut connection) = self.connection.take() {
            if self.in_transaction {
                // Done by the connection's own thread before anything that is asked of it later.
                SqliteTransactionManager::start_rollback(&mut connection);
            }
            self.home.idle().push(connection);
        }
    }
}
