//! An entry: one version of one record, with who, for whom, when and why.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::engine::{Query, Row, Value, query};
use crate::error::Result;
use crate::open::Ledger;

/// An entry on its way into the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEntry {
    /// When it was decided (kept to the microsecond).
    pub at: Timestamp,
    /// The account that decided; none for the system itself.
    pub by: Option<Uuid>,
    /// The organisation or person it was decided for.
    pub on_behalf_of: Option<Uuid>,
    /// The command that this entry is part of; entries of one command stand or fall together.
    pub command: Uuid,
    /// What the command does, as a word (`agreement.sign`).
    pub command_name: String,
    /// The kind of the record.
    pub kind: String,
    /// The record.
    pub record: Uuid,
    /// The version this entry makes: the newest version plus one, 1 for a new record.
    pub version: i64,
    /// The schema number of the body.
    pub schema: i64,
    /// The record's body as JSON; `None` is its deletion.
    pub body: Option<String>,
    /// The record's code, where its kind has codes.
    pub code: Option<String>,
    /// Why, in the words of the one who decided.
    pub reason: Option<String>,
    /// The request it came with, to be found in the logs.
    pub request_id: Option<String>,
}

/// An entry of the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its place in the ledger, from 1, without gaps.
    pub seq: i64,
    /// When it was decided.
    pub at: Timestamp,
    /// The account that decided; none for the system itself.
    pub by: Option<Uuid>,
    /// The organisation or person it was decided for.
    pub on_behalf_of: Option<Uuid>,
    /// The command that this entry is part of.
    pub command: Uuid,
    /// What the command does, as a word.
    pub command_name: String,
    /// The kind of the record.
    pub kind: String,
    /// The record.
    pub record: Uuid,
    /// The version of the record that this entry made.
    pub version: i64,
    /// The schema number of the body.
    pub schema: i64,
    /// The record's body as JSON; `None` is its deletion.
    pub body: Option<String>,
    /// The record's code, where its kind has codes.
    pub code: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// The request it came with.
    pub request_id: Option<String>,
}

/// A command as the list of recent changes shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct CommandSummary {
    /// The command.
    pub command: Uuid,
    /// What it does, as a word.
    pub name: String,
    /// When it was decided.
    pub at: Timestamp,
    /// The account that decided.
    pub by: Option<Uuid>,
    /// The organisation or person it was decided for.
    pub on_behalf_of: Option<Uuid>,
    /// Why.
    pub reason: Option<String>,
    /// The kind and record of its first entry.
    pub first_kind: String,
    /// The record of its first entry.
    pub first_record: Uuid,
    /// The place of its first entry; the next page of the list begins before it.
    pub first_seq: i64,
    /// How many entries it has.
    pub entries: i64,
}

/// The columns of an entry in the order that [`read`] expects.
pub(crate) const COLUMNS: [&str; 14] = [
    "seq",
    "at",
    "by_account",
    "on_behalf_of",
    "command",
    "command_name",
    "kind",
    "record",
    "version",
    "schema_number",
    "body",
    "code",
    "reason",
    "request_id",
];

/// How many records one question names: far below what either engine takes.
const ASKED_AT_ONCE: usize = 500;

/// Begins a question for entries; `rest` is what follows `FROM entry`.
pub(crate) fn select(rest: &str) -> Query {
    query(AssertSqlSafe(format!(
        "SELECT {} FROM entry {rest}",
        COLUMNS.join(", ")
    )))
}

pub(crate) fn read(row: &Row) -> Result<Entry> {
    Ok(Entry {
        seq: row.integer(0)?,
        at: row.at(1)?,
        by: row.uuid_or_none(2)?,
        on_behalf_of: row.uuid_or_none(3)?,
        command: row.uuid(4)?,
        command_name: row.owned_text(5)?,
        kind: row.owned_text(6)?,
        record: row.uuid(7)?,
        version: row.integer(8)?,
        schema: row.integer(9)?,
        body: row.json_or_none(10)?.map(str::to_owned),
        code: row.owned_text_or_none(11)?,
        reason: row.owned_text_or_none(12)?,
        request_id: row.owned_text_or_none(13)?,
    })
}

/// The values of an entry in the order of [`COLUMNS`].
pub(crate) fn values(seq: i64, entry: &NewEntry) -> Vec<Value> {
    vec![
        seq.into(),
        entry.at.into(),
        entry.by.into(),
        entry.on_behalf_of.into(),
        entry.command.into(),
        entry.command_name.as_str().into(),
        entry.kind.as_str().into(),
        entry.record.into(),
        entry.version.into(),
        entry.schema.into(),
        Value::Json(entry.body.clone()),
        entry.code.as_deref().into(),
        entry.reason.as_deref().into(),
        entry.request_id.as_deref().into(),
    ]
}

impl Ledger {
    /// The entries after `seq`, oldest first, `limit` at most.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn entries_after(&self, seq: i64, limit: i64) -> Result<Vec<Entry>> {
        let question = select("WHERE seq > $1 ORDER BY seq LIMIT $2")
            .bind(seq)
            .bind(limit);
        self.engine().read().await?.list(question, read).await
    }

    /// All versions of a record, oldest first; empty when there is no such record.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn history(&self, record: Uuid) -> Result<Vec<Entry>> {
        let question = select("WHERE record = $1 ORDER BY version").bind(record);
        self.engine().read().await?.list(question, read).await
    }

    /// One version of a record.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn entry(&self, record: Uuid, version: i64) -> Result<Option<Entry>> {
        let question = select("WHERE record = $1 AND version = $2")
            .bind(record)
            .bind(version);
        self.engine()
            .read()
            .await?
            .optional(question)
            .await?
            .as_ref()
            .map(read)
            .transpose()
    }

    /// Who wrote the first version of each of these records; nobody when the program did.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn first_authors(&self, records: &[Uuid]) -> Result<Vec<(Uuid, Option<Uuid>)>> {
        let mut authors = Vec::with_capacity(records.len());
        let mut connection = self.engine().read().await?;
        for some in records.chunks(ASKED_AT_ONCE) {
            let places: Vec<String> = (1..=some.len()).map(|place| format!("${place}")).collect();
            let question = query(AssertSqlSafe(format!(
                "SELECT record, by_account FROM entry WHERE version = 1 AND record IN ({})",
                places.join(", ")
            )))
            .bind_all(some.iter().map(|record| Value::from(*record)));
            let author = |row: &Row| Ok((row.uuid(0)?, row.uuid_or_none(1)?));
            authors.extend(connection.list(question, author).await?);
        }
        Ok(authors)
    }

    /// What one command did, in its order.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn entries_of_command(&self, command: Uuid) -> Result<Vec<Entry>> {
        let question = select("WHERE command = $1 ORDER BY seq").bind(command);
        self.engine().read().await?.list(question, read).await
    }

    /// The newest commands, newest first, `limit` at most; with `before`, those that began before that place.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn command_list(
        &self,
        limit: i64,
        before: Option<i64>,
    ) -> Result<Vec<CommandSummary>> {
        // The entries of a command follow one another: from its first entry one steps to the last of the command before.
        let question = query(
            "WITH RECURSIVE latest (command, first_seq, last_seq, place) AS (
                 SELECT last.command, (SELECT MIN(own.seq) FROM entry own WHERE own.command = last.command), last.seq, 1
                 FROM entry last WHERE last.seq = (SELECT MAX(older.seq) FROM entry older WHERE older.seq < $1)
                 UNION ALL
                 SELECT last.command, (SELECT MIN(own.seq) FROM entry own WHERE own.command = last.command), last.seq, latest.place + 1
                 FROM latest JOIN entry last
                     ON last.seq = (SELECT MAX(older.seq) FROM entry older WHERE older.seq < latest.first_seq)
                 WHERE latest.place < $2)
             SELECT first.command, first.command_name, first.at, first.by_account, first.on_behalf_of, first.reason,
                    first.kind, first.record, first.seq, latest.last_seq - latest.first_seq + 1
             FROM latest JOIN entry first ON first.seq = latest.first_seq
             ORDER BY first.seq DESC",
        )
        .bind(before.unwrap_or(i64::MAX))
        .bind(limit);
        self.engine()
            .read()
            .await?
            .list(question, read_command)
            .await
    }
}

fn read_command(row: &Row) -> Result<CommandSummary> {
    Ok(CommandSummary {
        command: row.uuid(0)?,
        name: row.owned_text(1)?,
        at: row.at(2)?,
        by: row.uuid_or_none(3)?,
        on_behalf_of: row.uuid_or_none(4)?,
        reason: row.owned_text_or_none(5)?,
        first_kind: row.owned_text(6)?,
        first_record: row.uuid(7)?,
        first_seq: row.integer(8)?,
        entries: row.integer(9)?,
    })
}
