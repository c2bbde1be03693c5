//! Opening a ledger, and the handle that everybody shares.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::engine::{Engine, query};
use crate::error::Result;
use crate::migrate;

/// A ledger that is open. Cheap to clone; all clones share the same connections.
#[derive(Clone)]
pub struct Ledger {
    inner: Arc<Inner>,
}

struct Inner {
    engine: Engine,
    /// The furthest sequence that this process has heard of.
    seen: watch::Sender<i64>,
    listener: Option<JoinHandle<()>>,
}

/// How to open a ledger.
#[derive(Debug, Clone)]
pub struct OpenOptions {
    /// Connections for reading (on PostgreSQL: all connections of this node).
    pub connections: u32,
    /// Where the backup goes that is written before an older PostgreSQL database is migrated; without it, the working
    /// directory. A SQLite file has its backup beside it.
    pub backup_folder: Option<PathBuf>,
}

impl Default for OpenOptions {
    fn default() -> Self {
        OpenOptions {
            connections: 8,
            backup_folder: None,
        }
    }
}

impl Ledger {
    /// Opens `sqlite:FILE` (created where missing) or `postgres://USER@HOST/DATABASE`, and brings its schema up to date.
    /// Before an existing schema is changed, a backup file is written.
    ///
    /// # Errors
    /// Fails with `BadUrl`, `Open`, `NotALedger` or `TooNew`, each saying what would be accepted.
    pub async fn open(url: &str) -> Result<Self> {
        Self::open_with(url, &OpenOptions::default()).await
    }

    /// Like [`Ledger::open`], with other settings.
    ///
    /// # Errors
    /// The same as [`Ledger::open`].
    pub async fn open_with(url: &str, options: &OpenOptions) -> Result<Self> {
        let engine = Engine::open(url, options.connections).await?;
        migrate::migrate(&engine, options.backup_folder.as_deref(), url).await?;
        let (seen, _) = watch::channel(0);
        let listener = match &engine {
            Engine::Sqlite(_) => None,
            Engine::Postgres(database) => Some(database.listen(seen.clone())),
        };
        let ledger = Ledger {
            inner: Arc::new(Inner {
                engine,
                seen,
                listener,
            }),
        };
        ledger.head().await?;
        Ok(ledger)
    }

    /// The number of the newest entry; 0 when there is none.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn head(&self) -> Result<i64> {
        let seq = self
            .engine()
            .read()
            .await?
            .number(query("SELECT seq FROM head"))
            .await?;
        crate::following::raise(&self.inner.seen, seq);
        Ok(seq)
    }

    /// Closes all connections and waits for it; a SQLite journal is then folded into the file.
    pub async fn close(&self) {
        if let Some(listener) = &self.inner.listener {
            listener.abort();
        }
        self.engine().close().await;
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.inner.engine
    }

    pub(crate) fn seen(&self) -> &watch::Sender<i64> {
        &self.inner.seen
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Some(listener) = &self.listener {
            listener.abort();
        }
    }
}
