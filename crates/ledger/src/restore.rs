//! Restore: a backup file becomes a ledger again, in either engine, and what was erased since stays erased.

use std::path::{Path, PathBuf};

use serde_json::json;
use uuid::Uuid;

use crate::backup::REDACTION_LIST;
use crate::copy;
use crate::engine::{Connection, query};
use crate::entry::NewEntry;
use crate::error::{LedgerError, Result};
use crate::open::{Ledger, OpenOptions};
use crate::redaction::{self, NewRedaction, Redaction, Rewrite};

/// How to restore.
#[derive(Debug, Clone, Default)]
pub struct RestoreOptions {
    /// The list of redactions to carry out again; without it, `redactions.json` beside the backup.
    pub redaction_list: Option<PathBuf>,
    /// How the target is opened.
    pub open: OpenOptions,
}

/// What a restore has brought.
pub struct Restored {
    /// The restored ledger, open.
    pub ledger: Ledger,
    /// Redactions that were newer than the backup and were carried out again.
    pub redactions_repeated: Vec<Redaction>,
}

impl Ledger {
    /// Restores the backup `from` into the EMPTY database `into`. Redactions of the list that the backup does not know
    /// are carried out again: `again` is told which, and rewrites as in [`WriteTransaction::redact`](crate::WriteTransaction::redact);
    /// `erase` decides on files.
    ///
    /// # Errors
    /// `NotEmpty` when the target holds something; `File`, `NotALedger`, `TooNew` when the backup cannot be used.
    pub async fn restore(
        from: &Path,
        into: &str,
        options: &RestoreOptions,
        mut again: impl FnMut(&Redaction, &str, &mut serde_json::Value) -> bool + Send,
        mut erase: impl FnMut(&Redaction, &str, &[u8]) -> bool + Send,
    ) -> Result<Restored> {
        let target = Ledger::open_with(into, &options.open).await?;
        refuse_unless_empty(&mut target.engine().read().await?).await?;
        // Worked on as a copy: an older backup is migrated, and the file itself stays as it is.
        let folder = tempfile::tempdir().map_err(|error| LedgerError::file(from, error))?;
        let copy = folder.path().join("backup.sqlite");
        std::fs::copy(from, &copy).map_err(|error| LedgerError::file(from, error))?;
        let source = Ledger::open(&format!("sqlite:{}", copy.display())).await?;

        let mut to = target.engine().transaction().await?;
        refuse_unless_empty(&mut to).await?;
        copy::copy_all(&mut source.engine().snapshot().await?, &mut to, false).await?;
        to.commit().await?;
        source.close().await;

        let list = options.redaction_list.clone();
        let list = list.unwrap_or_else(|| from.with_file_name(REDACTION_LIST));
        let redactions_repeated = repeat(&target, &list, &mut again, &mut erase).await?;
        Ok(Restored {
            ledger: target,
            redactions_repeated,
        })
    }
}

async fn refuse_unless_empty(connection: &mut Connection) -> Result<()> {
    for table in copy::TABLES {
        let holds = match table {
            "head" => "SELECT seq FROM head WHERE seq > 0".to_owned(),
            other => format!("SELECT 1 FROM {other} LIMIT 1"),
        };
        if connection
            .optional(query(sqlx::AssertSqlSafe(holds)))
            .await?
            .is_some()
        {
            return Err(LedgerError::NotEmpty { table });
        }
    }
    Ok(())
}

/// Carries out the redactions that the restored ledger does not know.
async fn repeat(
    ledger: &Ledger,
    list: &Path,
    again: &mut (impl FnMut(&Redaction, &str, &mut serde_json::Value) -> bool + Send),
    erase: &mut (impl FnMut(&Redaction, &str, &[u8]) -> bool + Send),
) -> Result<Vec<Redaction>> {
    let known = ledger.redactions().await?;
    let mut missing = redaction::read_list(list)?;
    missing.retain(|redaction| known.iter().all(|other| other.id != redaction.id));
    if missing.is_empty() {
        return Ok(missing);
    }
    let mut writing = ledger.begin().await?;
    for redaction in &missing {
        let new = NewRedaction {
            entry: mark_of(redaction),
            mark: redaction.mark.clone(),
            records: None,
        };
        let mut rewrite = Rewrite {
            json: &mut |kind, body| again(redaction, kind, body),
            file: &mut |media_type, bytes| erase(redaction, media_type, bytes),
        };
        writing.redact(new, &mut rewrite).await?;
    }
    writing.commit().await?;
    Ok(missing)
}

/// The entry that marks a repeated redaction: the same id and date, decided by nobody anew.
fn mark_of(redaction: &Redaction) -> NewEntry {
    NewEntry {
        at: redaction.at,
        by: None,
        on_behalf_of: None,
        command: Uuid::now_v7(),
        command_name: "redaction.repeat".to_owned(),
        kind: String::new(),
        record: redaction.id,
        version: 1,
        schema: 1,
        body: Some(json!(null).to_string()),
        code: None,
        reason: None,
        request_id: None,
    }
}
