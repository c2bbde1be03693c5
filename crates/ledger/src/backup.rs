//! Backup while serving: always one SQLite file, whichever engine it was taken from.
//!
//! Beside it stands the list of redactions, so that what was erased after this backup is erased again when it is restored.

use std::path::{Path, PathBuf};

use crate::copy;
use crate::engine::{Engine, sqlite};
use crate::error::{LedgerError, Result};
use crate::migrate;
use crate::open::Ledger;
use crate::redaction;

/// The list of redactions, beside the backups.
pub(crate) const REDACTION_LIST: &str = "redactions.json";

impl Ledger {
    /// Writes a consistent backup to `to` (a file; replaced only once the new one is complete) and brings the list
    /// `redactions.json` beside it up to date. Serving and writing go on meanwhile.
    ///
    /// # Errors
    /// Fails when the database cannot be read or the file cannot be written; an earlier file is then untouched.
    pub async fn backup(&self, to: &Path) -> Result<()> {
        write(self.engine(), to, migrate::NEWEST).await?;
        self.write_redaction_list(&folder_of(to).join(REDACTION_LIST))
            .await
    }

    /// Adds this ledger's redactions to the list in `file`, keeping those that the list has already.
    ///
    /// # Errors
    /// Fails when the list cannot be read or written.
    pub async fn write_redaction_list(&self, file: &Path) -> Result<()> {
        let mut list = redaction::read_list(file)?;
        for redaction in self.redactions().await? {
            if !list.iter().any(|known| known.id == redaction.id) {
                list.push(redaction);
            }
        }
        let text = serde_json::to_vec_pretty(&list)
            .map_err(|error| LedgerError::file(file, error.into()))?;
        let unfinished = unfinished_name(file);
        std::fs::write(&unfinished, text).map_err(|error| LedgerError::file(&unfinished, error))?;
        put_in_place(&unfinished, file)
    }
}

/// Writes a backup of a database whose schema has this number.
pub(crate) async fn write(engine: &Engine, to: &Path, schema: i64) -> Result<()> {
    let folder = folder_of(to);
    std::fs::create_dir_all(&folder).map_err(|error| LedgerError::file(&folder, error))?;
    let unfinished = unfinished_name(to);
    remove_if_there(&unfinished)?;
    let written = match engine {
        Engine::Sqlite(database) => database.copy_to(&unfinished).await,
        Engine::Postgres(_) => copy_from(engine, &unfinished, schema).await,
    };
    match written {
        Ok(()) => put_in_place(&unfinished, to),
        Err(error) => {
            remove_if_there(&unfinished)?;
            Err(error)
        }
    }
}

/// Copies all tables into a new SQLite file of the same schema.
async fn copy_from(engine: &Engine, file: &Path, schema: i64) -> Result<()> {
    let target = Engine::Sqlite(sqlite::Database::open(file, 1).await?);
    let mut to = target.transaction().await?;
    migrate::apply(&mut to, 0, schema).await?;
    let mut from = engine.snapshot().await?;
    copy::copy_all(&mut from, &mut to, true).await?;
    to.commit().await?;
    drop(from);
    if let Engine::Sqlite(database) = &target {
        database.stand_alone().await?;
    }
    target.close().await;
    Ok(())
}

fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn unfinished_name(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".unfinished");
    PathBuf::from(name)
}

fn remove_if_there(file: &Path) -> Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(LedgerError::file(file, error))
        }
        _ => Ok(()),
    }
}

/// Makes a finished file durable under its own name, in one step.
fn put_in_place(unfinished: &Path, file: &Path) -> Result<()> {
    let placed = std::fs::File::open(unfinished)
        .and_then(|opened| opened.sync_all())
        .and_then(|()| std::fs::rename(unfinished, file))
        .and_then(|()| std::fs::File::open(folder_of(file)))
        .and_then(|folder| folder.sync_all());
    placed.map_err(|error| LedgerError::file(file, error))
}
