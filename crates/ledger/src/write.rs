//! Writing: one writer at a time holds the pen, checks against the newest entries, appends, and commits or leaves no trace.

use std::collections::{HashMap, HashSet};

use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::engine::{Connection, Engine, Query, Value, postgres, query};
use crate::entry::{self, Entry, NewEntry};
use crate::error::{LedgerError, Result};
use crate::insert;
use crate::open::Ledger;

/// The right to write, held until it is committed or dropped. Dropping it leaves nothing behind.
///
/// While it is held, do not write through the [`Ledger`] itself from the same task: it would wait for this one.
pub struct WriteTransaction {
    connection: Connection,
    ledger: Ledger,
    head: i64,
    begun_at: i64,
    erases: bool,
}

/// Entries looked up with one statement; a single one has a statement of its own.
const ENTRIES_PER_QUESTION: usize = 64;

const RECORD_COLUMNS: [&str; 8] = [
    "id",
    "kind",
    "code",
    "version",
    "seq",
    "schema_number",
    "body",
    "deleted_at",
];

const REPLACE: &str = "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,
    code = COALESCE(excluded.code, record.code), version = excluded.version, seq = excluded.seq,
    schema_number = excluded.schema_number, body = excluded.body, deleted_at = excluded.deleted_at";

impl Ledger {
    /// Takes the pen: waits for the writer before, then sees everything written so far, by whichever node.
    ///
    /// # Errors
    /// `Busy` when another writer keeps it for too long; otherwise when the database fails.
    pub async fn begin(&self) -> Result<WriteTransaction> {
        let mut connection = self.engine().transaction().await?;
        let lock = match connection {
            Connection::Sqlite(_) => query("SELECT seq FROM head"),
            Connection::Postgres(_) => query("SELECT seq FROM head FOR UPDATE"),
        };
        let head = connection.number(lock).await?;
        Ok(WriteTransaction {
            connection,
            ledger: self.clone(),
            head,
            begun_at: head,
            erases: false,
        })
    }
}

impl WriteTransaction {
    /// The number of the newest entry, those appended here included.
    #[must_use]
    pub fn head(&self) -> i64 {
        self.head
    }

    /// All entries after `seq`, oldest first: what this node has not applied yet.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn entries_after(&mut self, seq: i64) -> Result<Vec<Entry>> {
        if seq >= self.head {
            return Ok(Vec::new());
        }
        self.connection
            .list(
                entry::select("WHERE seq > $1 ORDER BY seq").bind(seq),
                entry::read,
            )
            .await
    }

    /// The next number for a code's prefix, at least `at_least`; a number once given is never given again.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn next_code(&mut self, prefix: &str, at_least: i64) -> Result<i64> {
        let taken = query(
            "INSERT INTO counter (prefix, last) VALUES ($1, $2)
             ON CONFLICT (prefix) DO UPDATE SET last =
                 CASE WHEN counter.last + 1 > excluded.last THEN counter.last + 1 ELSE excluded.last END
             RETURNING last",
        )
        .bind(prefix)
        .bind(at_least.max(1));
        self.connection.number(taken).await
    }

    /// Notes that a number was used from outside (an import that brought its code), so that it is never given out.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn code_used(&mut self, prefix: &str, number: i64) -> Result<()> {
        let noted = query(
            "INSERT INTO counter (prefix, last) VALUES ($1, $2)
             ON CONFLICT (prefix) DO UPDATE SET last =
                 CASE WHEN counter.last > excluded.last THEN counter.last ELSE excluded.last END",
        )
        .bind(prefix)
        .bind(number);
        self.connection.run(noted).await?;
        Ok(())
    }

    /// Appends entries in their order and answers their numbers. Either all are appended or, on an error that was found
    /// by us (`Stale`, `CodeTaken`, `BadEntry`), none of them. After any other error the transaction must be dropped.
    ///
    /// # Errors
    /// `Stale` when an entry's version is not the newest plus one; `CodeTaken`; `BadEntry`; or a failing database.
    pub async fn append(&mut self, entries: &[NewEntry]) -> Result<Vec<i64>> {
        self.check_all(entries).await?;
        let first = self.head + 1;
        let rows = entries
            .iter()
            .zip(first..)
            .map(|(entry, seq)| entry::values(seq, entry))
            .collect();
        let mut statements = insert::statements("entry", &entry::COLUMNS, "", rows);
        statements.extend(replacements(first, entries));
        let head = self.head + entries.len() as i64;
        statements.push(query("UPDATE head SET seq = $1 WHERE id = 1").bind(head));
        self.connection.run_all(statements).await?;
        self.head = head;
        Ok((first..=head).collect())
    }

    /// Makes everything durable and tells the other nodes; answers the new head.
    ///
    /// # Errors
    /// Fails when the database cannot make it durable. The write may then be there or not: read again before repeating.
    pub async fn commit(mut self) -> Result<i64> {
        if self.head > self.begun_at {
            self.connection
                .run(query("UPDATE head SET seq = $1 WHERE id = 1").bind(self.head))
                .await?;
            if let Connection::Postgres(_) = self.connection {
                self.connection
                    .optional(query(postgres::TELL).bind(self.head.to_string()))
                    .await?;
            }
        }
        self.connection.commit().await?;
        crate::following::raise(self.ledger.seen(), self.head);
        if let (true, Engine::Sqlite(database)) = (self.erases, self.ledger.engine())
            && let Err(error) = database.empty_journal().await
        {
            tracing::warn!(%error, "what was erased stays in SQLite's journal until it is folded into the file");
        }
        Ok(self.head)
    }

    /// What this transaction erases must not stay in SQLite's journal.
    pub(crate) fn empty_journal_after_commit(&mut self) {
        self.erases = true;
    }

    pub(crate) fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// Refuses entries that are stale, whose code is held already, or that no ledger can hold.
    async fn check_all(&mut self, entries: &[NewEntry]) -> Result<()> {
        let mut versions: HashMap<Uuid, i64> = HashMap::with_capacity(entries.len());
        let mut codes: HashSet<String> = HashSet::new();
        for some in entries.chunks(ENTRIES_PER_QUESTION) {
            for row in self.connection.all(standing(some)).await? {
                versions.insert(row.uuid(0)?, row.integer(1)?);
                codes.extend(row.owned_text_or_none(2)?);
            }
        }
        for entry in entries {
            check(
                entry,
                versions.insert(entry.record, entry.version).unwrap_or(0),
            )?;
            if let Some(code) = new_code(entry)
                && !codes.insert(code.to_owned())
            {
                return Err(LedgerError::CodeTaken {
                    code: code.to_owned(),
                });
            }
        }
        Ok(())
    }
}

/// The code that an entry asks for, when it makes a record.
fn new_code(entry: &NewEntry) -> Option<&str> {
    entry.code.as_deref().filter(|_| entry.version == 1)
}

/// Asks how the records of some entries stand, and who holds the codes that they ask for.
fn standing(entries: &[NewEntry]) -> Query {
    let places = if entries.len() == 1 {
        1
    } else {
        ENTRIES_PER_QUESTION
    };
    let mut sql = "SELECT id, version, code FROM record WHERE id IN (".to_owned();
    let mut values: Vec<Value> = entries.iter().map(|entry| entry.record.into()).collect();
    let codes: Vec<Value> = entries
        .iter()
        .filter_map(new_code)
        .map(Value::from)
        .collect();
    fill_up(&mut sql, &mut values, 0, places);
    if !codes.is_empty() {
        sql.push_str(" OR code IN (");
        values.extend(codes);
        fill_up(&mut sql, &mut values, places, places);
    }
    query(AssertSqlSafe(sql)).bind_all(values)
}

/// Names the places of a list in the statement, and repeats its last value until all are filled, so that one prepared
/// statement serves every number of values.
fn fill_up(sql: &mut String, values: &mut Vec<Value>, before: usize, places: usize) {
    if let Some(last) = values.last().cloned() {
        values.resize(before + places, last);
    }
    let names: Vec<String> = (before + 1..=before + places)
        .map(|place| format!("${place}"))
        .collect();
    sql.push_str(&names.join(", "));
    sql.push(')');
}

/// The statements that bring the newest bodies up to the entries.
fn replacements(first: i64, entries: &[NewEntry]) -> Vec<Query> {
    let mut statements = Vec::new();
    let mut rows: Vec<Vec<Value>> = Vec::new();
    let mut waiting: HashSet<Uuid> = HashSet::new();
    for (entry, seq) in entries.iter().zip(first..) {
        // One statement may touch a record once only.
        if entry.body.is_none() || !waiting.insert(entry.record) {
            statements.extend(replacing(std::mem::take(&mut rows)));
            waiting.clear();
            waiting.insert(entry.record);
        }
        match &entry.body {
            Some(body) => rows.push(vec![
                entry.record.into(),
                entry.kind.as_str().into(),
                entry.code.as_deref().into(),
                entry.version.into(),
                seq.into(),
                entry.schema.into(),
                Value::json(body.as_str()),
                Value::Text(None),
            ]),
            None => statements.push(deleting(seq, entry)),
        }
    }
    statements.extend(replacing(rows));
    statements
}

fn replacing(rows: Vec<Vec<Value>>) -> Vec<Query> {
    insert::statements("record", &RECORD_COLUMNS, REPLACE, rows)
}

fn deleting(seq: i64, entry: &NewEntry) -> Query {
    query("UPDATE record SET version = $1, seq = $2, deleted_at = $3 WHERE id = $4")
        .bind(entry.version)
        .bind(seq)
        .bind(entry.at)
        .bind(entry.record)
}

/// Refuses what no ledger can hold.
fn check(entry: &NewEntry, found: i64) -> Result<()> {
    let bad = |why| {
        Err(LedgerError::BadEntry {
            record: entry.record,
            why,
        })
    };
    if entry.version != found + 1 {
        return Err(LedgerError::Stale {
            record: entry.record,
            expected: entry.version - 1,
            found,
        });
    }
    if entry.body.is_none() && found == 0 {
        return bad("a record that does not exist cannot be deleted");
    }
    let texts = [&entry.code, &entry.reason, &entry.request_id];
    if texts.into_iter().flatten().any(|text| text.contains('\0'))
        || entry
            .body
            .as_deref()
            .is_some_and(crate::engine::json_has_nul)
    {
        return bad("it contains the NUL character");
    }
    Ok(())
}
