//! Backups, and registers made from them again.

use std::path::{Path, PathBuf};

use ledger::{Ledger, RestoreOptions};
use serde_json::json;

use crate::database::{self, Opening};
use crate::failure::{Ended, Failure};
use crate::voice::Voice;

/// What `backup` is told.
#[derive(Debug, clap::Args)]
pub struct Backup {
    /// The file to write; an earlier one is replaced once the new one is complete.
    pub file: PathBuf,
}

/// What `restore` is told.
#[derive(Debug, clap::Args)]
pub struct Restore {
    /// The backup.
    pub file: PathBuf,
    /// The empty database that receives it: sqlite:FILE or postgres://USER@HOST/NAME.
    #[arg(long, value_name = "ADDRESS")]
    pub into: String,
    /// The list of redactions; redactions.json beside the backup unless told otherwise.
    #[arg(long, value_name = "FILE")]
    pub redactions: Option<PathBuf>,
}

/// Writes a backup.
///
/// # Errors
/// When the database cannot be read or the file not written.
pub async fn back_up(
    backup: &Backup,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    let named = database
        .clone()
        .unwrap_or_else(|| database::USUAL.to_owned());
    if database::file_of(&named).is_some_and(|source| is_same(&source, &backup.file)) {
        let key = "command-backup-onto-itself";
        return Err(Failure::usage("file", key, &[], voice));
    }
    let ledger = database::ledger(database, Opening::Existing, voice).await?;
    let working = voice.work("command-backing-up");
    ledger.backup(&backup.file).await?;
    drop(working);
    let (version, bytes) = (
        ledger.head().await?,
        std::fs::metadata(&backup.file).map_or(0, |about| about.len()),
    );
    ledger.close().await;
    let file = backup.file.display().to_string();
    let document = json!({ "file": file, "version": version, "bytes": bytes });
    voice.answer(&document, || {
        voice.words(
            "command-backed-up",
            &[("file", file.as_str().into()), ("version", version.into())],
        )
    })?;
    Ok(Ended::Well)
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Restores a backup.
///
/// # Errors
/// When the target is not empty, or the backup is none.
pub async fn restore(restore: &Restore, voice: &Voice) -> Result<Ended, Failure> {
    if !restore.file.is_file() {
        let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
        return Err(Failure::file(&restore.file, &missing, voice));
    }
    let working = voice.work("command-restoring");
    let options = RestoreOptions {
        redaction_list: restore.redactions.clone(),
        ..RestoreOptions::default()
    };
    let restored = Ledger::restore(
        &restore.file,
        &restore.into,
        &options,
        office::redaction_again(),
        office::file_redaction_again(),
    )
    .await?;
    drop(working);
    let (version, redactions) = (
        restored.ledger.head().await?,
        restored.redactions_repeated.len(),
    );
    restored.ledger.close().await;
    let into = database::shown(&restore.into);
    let document = json!({ "into": into, "version": version, "redactions_repeated": redactions });
    voice.answer(&document, || {
        let with = [
            ("database", into.as_str().into()),
            ("version", version.into()),
            ("redactions", redactions.into()),
        ];
        voice.words("command-restored", &with)
    })?;
    Ok(Ended::Well)
}
