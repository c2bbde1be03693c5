//! Opening the office: the ledger is read once into memory, then every page is computed from there.

use std::path::PathBuf;
use std::sync::Arc;

use arc_swap::ArcSwap;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use ledger::{Ledger, OpenOptions};
use policy::{Audience, Kind, Snapshot};
use tokio::sync::{Mutex, watch};
use uuid::Uuid;

use crate::account::Account;
use crate::error::OfficeError;
use crate::known::Known;
use crate::past::PastVersions;
use crate::reading::read_register;
use crate::saved_view::SavedView;
use crate::search::Index;
use crate::session::Session;
use crate::write::Queue;

/// How to open an office.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// `sqlite:FILE` or `postgres://…`.
    pub database: String,
    /// Where the backup goes that is written before an older database is migrated.
    pub backup_folder: Option<PathBuf>,
}

/// The office at work. Copies are cheap and share everything.
#[derive(Clone)]
pub struct Office {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) ledger: Ledger,
    snapshot: ArcSwap<Snapshot>,
    /// Held while a command is checked and written, or another node's entries are applied.
    pub(crate) pen: Mutex<()>,
    /// Commands that wait for the pen.
    pub(crate) waiting: Queue,
    version: watch::Sender<i64>,
    pub(crate) index: Index,
    pub(crate) sessions: Known<[u8; 32], (Session, Account)>,
    pub(crate) tokens: Known<[u8; 32], Account>,
    pub(crate) saved_views: Known<(Uuid, Kind), Arc<[SavedView]>>,
    pub(crate) past: PastVersions,
}

impl Office {
    /// Opens the ledger (it is created where missing), reads the register, and begins to follow other nodes.
    ///
    /// # Errors
    /// When the database cannot be opened, or holds what this program cannot read.
    pub async fn open(options: &Options) -> Result<Self, OfficeError> {
        let opening = OpenOptions {
            backup_folder: options.backup_folder.clone(),
            ..OpenOptions::default()
        };
        let ledger = Ledger::open_with(&options.database, &opening).await?;
        Self::over(ledger).await
    }

    /// An office over a ledger that is open already.
    ///
    /// # Errors
    /// When the ledger holds what this program cannot read.
    pub async fn over(ledger: Ledger) -> Result<Self, OfficeError> {
        let snapshot = read_register(&ledger).await?;
        crate::views::refresh(&ledger).await?;
        crate::erase::close_accounts_again(&ledger).await?;
        let (version, _) = watch::channel(snapshot.version());
        let inner = Inner {
            ledger,
            snapshot: ArcSwap::from_pointee(snapshot),
            pen: Mutex::new(()),
            waiting: Queue::default(),
            version,
            index: Index::new()?,
            sessions: Known::default(),
            tokens: Known::default(),
            saved_views: Known::default(),
            past: PastVersions::default(),
        };
        let office = Self {
            inner: Arc::new(inner),
        };
        office.inner.index.fill(office.snapshot());
        office.follow();
        Ok(office)
    }

    /// The register as it stands now, in its three views.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.inner.snapshot.load_full()
    }

    /// The date that pages and figures speak of unless asked otherwise: the demonstration's, else the clock's in the
    /// office's time zone.
    pub fn today(&self) -> Date {
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let utc = Timestamp::now().to_zoned(TimeZone::UTC).date();
        let settings = policy.settings(utc);
        if let Some(today) = settings.today {
            return today;
        }
        let zone = TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC);
        Timestamp::now().to_zoned(zone).date()
    }

    /// The moment now, for what is about work rather than about the city: only the office knows the clock.
    pub fn now() -> Timestamp {
        Timestamp::now()
    }

    /// Waits until this node knows version `seq`, for a reader who has just written on another node. Gives up quietly
    /// after some seconds: the page is then a little older than hoped.
    pub async fn caught_up(&self, seq: i64) {
        let mut version = self.inner.version.subscribe();
        let known = version.wait_for(|known| *known >= seq);
        let _ = tokio::time::timeout(std::time::Duration::from_secs(5), known).await;
    }

    /// The ledger itself, for backups and checks.
    pub fn ledger(&self) -> &Ledger {
        &self.inner.ledger
    }

    /// Forgets who was recognised lately, and what they keep: rights have changed, or somebody has gone.
    pub(crate) fn forget_known(&self) {
        self.inner.sessions.forget_all();
        self.inner.tokens.forget_all();
        self.inner.saved_views.forget_all();
    }

    /// Shows a new version of the register to everybody. The pen is held by the caller.
    pub(crate) fn publish(&self, snapshot: Snapshot) {
        let version = snapshot.version();
        self.inner.snapshot.store(Arc::new(snapshot));
        self.inner.version.send_replace(version);
    }
}
