//! Erasing a person: the one exception to "never changed".
//!
//! Old bodies are rewritten too, wherever they lie; a dated mark stays in the ledger, numbers and versions stay as they
//! are, so that replay still ends where the records stand.

use std::path::Path;

use futures::TryStreamExt;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::engine::{ColumnType, Connection, Row, Value, query};
use crate::entry::NewEntry;
use crate::error::{LedgerError, Result};
use crate::open::Ledger;
use crate::write::WriteTransaction;

/// The kind of the entry that marks a redaction.
const KIND: &str = "redaction";
/// Rows held in memory at a time.
const ROWS_AT_A_TIME: i64 = 200;

/// A redaction that was carried out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Redaction {
    /// Its id; also the record of its mark.
    pub id: Uuid,
    /// When it was carried out.
    pub at: Timestamp,
    /// The entry that marks it.
    pub seq: i64,
    /// What is needed to carry it out again, without the erased data themselves.
    pub mark: serde_json::Value,
}

/// A redaction to carry out.
#[derive(Debug, Clone)]
pub struct NewRedaction {
    /// The entry that marks it; its kind, version and body are set here.
    pub entry: NewEntry,
    /// What is needed to carry it out again after an old backup is restored, without the erased data themselves.
    pub mark: serde_json::Value,
    /// Only these records' entries and bodies; `None`: every record. What lies beside the records (drafts, imports,
    /// messages, jobs, documents) is always looked at.
    pub records: Option<Vec<Uuid>>,
}

/// How passages are rewritten.
pub struct Rewrite<'a> {
    /// Given the kind and the JSON, changes it and answers whether it did. The kind is the record's; `entry.reason` for
    /// the reason of an entry; `draft:KIND`; `staged_import`, `outbox` and `job` with their plain texts as
    /// `staged_import.file_name`, `outbox.recipient`, `outbox.last_error`, `job.message`; `saved_view.query`.
    /// Plain texts come as JSON strings.
    pub json: &'a mut (dyn FnMut(&str, &mut serde_json::Value) -> bool + Send),
    /// Given the media type and the bytes of a file, answers whether it must be erased. Files of staged imports come as
    /// `application/x-staged-import`.
    pub file: &'a mut (dyn FnMut(&str, &[u8]) -> bool + Send),
}

/// What a redaction has changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedactionCount {
    /// Bodies and reasons of entries.
    pub entries: u64,
    /// Newest bodies.
    pub records: u64,
    /// Drafts, staged imports, messages and jobs.
    pub beside: u64,
    /// Files.
    pub files: u64,
}

/// A column in which a person may be named.
struct Place {
    table: &'static str,
    key: &'static str,
    key_type: ColumnType,
    /// An SQL expression for the kind that the rewriter is told.
    kind: &'static str,
    column: &'static str,
    column_type: ColumnType,
    /// The column that names the record, where the place belongs to one.
    record: Option<&'static str>,
    /// What else is set when a file is erased.
    also: &'static str,
}

const fn json(table: &'static str, kind: &'static str, column: &'static str) -> Place {
    Place {
        table,
        key: "id",
        key_type: ColumnType::Uuid,
        kind,
        column,
        column_type: ColumnType::Json,
        record: None,
        also: "",
    }
}

const fn text(table: &'static str, kind: &'static str, column: &'static str) -> Place {
    Place {
        column_type: ColumnType::Text,
        ..json(table, kind, column)
    }
}

const fn file(table: &'static str, kind: &'static str, column: &'static str) -> Place {
    Place {
        column_type: ColumnType::Bytes,
        ..json(table, kind, column)
    }
}

/// A column of the entries, which are walked through by their number.
const fn of_entry(place: Place) -> Place {
    Place {
        key: "seq",
        key_type: ColumnType::Integer,
        record: Some("record"),
        ..place
    }
}

const PLACES: [Place; 18] = [
    of_entry(json("entry", "kind", "body")),
    of_entry(text("entry", "'entry.reason'", "reason")),
    Place {
        record: Some("id"),
        ..json("record", "kind", "body")
    },
    json("draft", "'draft:' || kind", "body"),
    json("staged_import", "'staged_import'", "settings"),
    json("staged_import", "'staged_import'", "findings"),
    json("staged_import", "'staged_import'", "result"),
    text("staged_import", "'staged_import.file_name'", "file_name"),
    json("outbox", "'outbox'", "payload"),
    text("outbox", "'outbox.recipient'", "recipient"),
    text("outbox", "'outbox.last_error'", "last_error"),
    json("job", "'job'", "payload"),
    json("job", "'job'", "result"),
    text("job", "'job.message'", "message"),
    text("saved_view", "'saved_view.query'", "query"),
    file("staged_import", "'application/x-staged-import'", "bytes"),
    file("staged_import", "'application/x-staged-import'", "report"),
    Place {
        key: "sha256",
        key_type: ColumnType::Text,
        also: ", size = 0, erased_at = $3",
        ..file("document", "media_type", "bytes")
    },
];

impl WriteTransaction {
    /// Carries out a redaction and appends its mark, so that every node learns of it. Numbers and versions stay.
    ///
    /// # Errors
    /// Fails when the database fails; the transaction must then be dropped.
    pub async fn redact(
        &mut self,
        redaction: NewRedaction,
        rewrite: &mut Rewrite<'_>,
    ) -> Result<RedactionCount> {
        let at = redaction.entry.at;
        self.erase_traces().await?;
        let count = self
            .rewrite_all(redaction.records.as_deref(), at, rewrite)
            .await?;
        let (id, mark) = (redaction.entry.record, redaction.mark);
        let entry = NewEntry {
            kind: KIND.to_owned(),
            version: 1,
            body: Some(mark.to_string()),
            ..redaction.entry
        };
        let seq = self
            .append(&[entry])
            .await?
            .first()
            .copied()
            .unwrap_or(self.head());
        let listed = query("INSERT INTO redaction (id, at, seq, mark) VALUES ($1, $2, $3, $4)")
            .bind(id)
            .bind(at)
            .bind(seq)
            .bind(&mark);
        self.connection().run(listed).await?;
        Ok(count)
    }

    /// Makes SQLite overwrite what is erased instead of only forgetting where it was. PostgreSQL does the like by itself
    /// (vacuum, recycling of its journal).
    async fn erase_traces(&mut self) -> Result<()> {
        if let Connection::Sqlite(_) = self.connection() {
            self.connection()
                .optional(query("PRAGMA secure_delete = ON"))
                .await?;
        }
        self.empty_journal_after_commit();
        Ok(())
    }

    async fn rewrite_all(
        &mut self,
        records: Option<&[Uuid]>,
        at: Timestamp,
        rewrite: &mut Rewrite<'_>,
    ) -> Result<RedactionCount> {
        let mut count = RedactionCount::default();
        for place in &PLACES {
            let mut changed = 0;
            match (place.record, records) {
                (Some(_), Some(records)) => {
                    for &record in records {
                        changed +=
                            rewrite_place(self.connection(), place, Some(record), at, rewrite)
                                .await?;
                    }
                }
                _ => changed += rewrite_place(self.connection(), place, None, at, rewrite).await?,
            }
            match (place.table, place.column_type) {
                ("entry", _) => count.entries += changed,
                ("record", _) => count.records += changed,
                (_, ColumnType::Bytes) => count.files += changed,
                _ => count.beside += changed,
            }
        }
        Ok(count)
    }
}

impl Ledger {
    /// The redactions carried out, oldest first.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn redactions(&self) -> Result<Vec<Redaction>> {
        let question = query("SELECT id, at, seq, mark FROM redaction ORDER BY seq");
        self.engine().read().await?.list(question, read).await
    }
}

/// The list of redactions kept in a file; empty when there is no such file.
pub(crate) fn read_list(file: &Path) -> Result<Vec<Redaction>> {
    match std::fs::read(file) {
        Ok(text) => {
            serde_json::from_slice(&text).map_err(|error| LedgerError::file(file, error.into()))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(LedgerError::file(file, error)),
    }
}

fn read(row: &Row) -> Result<Redaction> {
    Ok(Redaction {
        id: row.uuid(0)?,
        at: row.at(1)?,
        seq: row.integer(2)?,
        mark: row.json_value(3)?,
    })
}

/// Walks through one place in the order of its key, a few rows at a time.
async fn rewrite_place(
    connection: &mut Connection,
    place: &Place,
    record: Option<Uuid>,
    at: Timestamp,
    rewrite: &mut Rewrite<'_>,
) -> Result<u64> {
    let Place {
        table,
        key,
        key_type,
        column,
        also,
        ..
    } = *place;
    let update = format!("UPDATE {table} SET {column} = $1{also} WHERE {key} = $2");
    let mut changed = 0;
    let mut after: Option<Value> = None;
    loop {
        let question = page(place, record, after.as_ref());
        let (mut replacements, mut last) = (Vec::new(), None);
        let mut rows = connection.rows(question);
        while let Some(row) = rows.try_next().await? {
            let key = row.value(0, key_type)?;
            if let Some(replacement) = rewritten(&row, place, rewrite)? {
                replacements.push((key.clone(), replacement));
            }
            last = Some(key);
        }
        drop(rows);
        changed += replacements.len() as u64;
        for (key, replacement) in replacements {
            let mut change = query(AssertSqlSafe(update.as_str()))
                .bind(replacement)
                .bind(key);
            if !also.is_empty() {
                change = change.bind(at);
            }
            connection.run(change).await?;
        }
        match last {
            Some(key) => after = Some(key),
            None => return Ok(changed),
        }
    }
}

fn page(place: &Place, record: Option<Uuid>, after: Option<&Value>) -> crate::engine::Query {
    let Place {
        table,
        key,
        kind,
        column,
        ..
    } = *place;
    let mut sql = format!("SELECT {key}, {kind}, {column} FROM {table} WHERE {column} IS NOT NULL");
    let mut values = Vec::new();
    if let Some(after) = after {
        values.push(after.clone());
        sql += &format!(" AND {key} > ${}", values.len());
    }
    if let (Some(of), Some(record)) = (place.record, record) {
        values.push(record.into());
        sql += &format!(" AND {of} = ${}", values.len());
    }
    values.push(ROWS_AT_A_TIME.into());
    sql += &format!(" ORDER BY {key} LIMIT ${}", values.len());
    query(AssertSqlSafe(sql)).bind_all(values)
}

/// What takes the place of a value that the rewriter changes.
fn rewritten(row: &Row, place: &Place, rewrite: &mut Rewrite<'_>) -> Result<Option<Value>> {
    let kind = row.text(1)?;
    Ok(match place.column_type {
        ColumnType::Bytes => {
            let bytes = row.bytes(2)?;
            (!bytes.is_empty() && (rewrite.file)(kind, bytes))
                .then(|| Value::Bytes(Some(Vec::new())))
        }
        ColumnType::Text => {
            let mut text = serde_json::Value::String(row.owned_text(2)?);
            (rewrite.json)(kind, &mut text).then(|| Value::from(text.as_str().unwrap_or_default()))
        }
        _ => {
            let mut body = row.json_value(2)?;
            (rewrite.json)(kind, &mut body).then(|| Value::from(&body))
        }
    })
}
