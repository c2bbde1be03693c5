//! SQLite: one file, one writer at a time, readers undisturbed.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use futures::stream::BoxStream;
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{Arguments, AssertSqlSafe, ConnectOptions, Row as _, SqlStr};
use uuid::Uuid;

use super::lending::{Lending, Lent};
use super::{Query, Row, Value, query};
use crate::error::{LedgerError, Result};

/// The tables of the database.
pub(crate) const TABLES: &str =
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";

/// How long a writer waits for the others in this process: a large import is one transaction.
const WAIT_FOR_THE_PEN: Duration = Duration::from_secs(120);
/// How long SQLite itself waits for another process.
const WAIT_FOR_OTHER_PROCESSES: Duration = Duration::from_secs(30);
/// Rows read ahead of the reader, so that reading the file and using the rows overlap.
const ROWS_AHEAD: usize = 512;

/// The journal is folded into the file after about 16 MB: writers wait for it less often than with SQLite's 4 MB.
const PAGES_BEFORE_CHECKPOINT: &str = "4000";
/// As many statements at most are sent as one.
pub(crate) const MOST_TOGETHER: usize = 4;

/// The file with its readers and its single writer.
pub(crate) struct Database {
    pub(crate) file: PathBuf,
    readers: Arc<Lending>,
    /// One connection only: whoever has it holds the pen.
    writer: Arc<Lending>,
}

/// The file named by `sqlite:FILE` or `sqlite://FILE`.
pub(crate) fn file_of(url: &str) -> Option<&Path> {
    let file = url.strip_prefix("sqlite:")?;
    let file = file.strip_prefix("//").unwrap_or(file);
    (!file.is_empty()).then(|| Path::new(file))
}

impl Database {
    /// Opens the file, creating it and its folder where missing.
    pub(crate) async fn open(file: &Path, readers: u32) -> Result<Self> {
        if let Some(folder) = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(|error| LedgerError::file(folder, error))?;
        }
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(WAIT_FOR_OTHER_PROCESSES)
            .foreign_keys(true)
            .pragma("wal_autocheckpoint", PAGES_BEFORE_CHECKPOINT)
            // What is replaced is overwritten, always: otherwise earlier bodies linger between the rows, out of reach of a
            // later erasure.
            .pragma("secure_delete", "ON")
            .row_buffer_size(ROWS_AHEAD)
            .disable_statement_logging();
        let writer = Lending::new(options.clone(), 1, WAIT_FOR_THE_PEN);
        // The writer first: it creates the file and sets its journal mode.
        writer.lend().await.map_err(|error| match error {
            LedgerError::Database(source) => LedgerError::Open {
                url: format!("sqlite:{}", file.display()),
                source,
            },
            other => other,
        })?;
        let readers = Lending::new(options, readers.max(1), WAIT_FOR_THE_PEN);
        Ok(Database {
            file: file.to_owned(),
            readers,
            writer,
        })
    }

    pub(crate) async fn read(&self) -> Result<Lent> {
        self.readers.lend().await
    }

    pub(crate) async fn snapshot(&self) -> Result<Lent> {
        self.readers.begin(None).await
    }

    pub(crate) async fn write(&self) -> Result<Lent> {
        self.writer.lend().await
    }

    pub(crate) async fn transaction(&self) -> Result<Lent> {
        self.writer.begin(Some("BEGIN IMMEDIATE")).await
    }

    /// Writes a consistent copy of the whole database, while it is used.
    pub(crate) async fn copy_to(&self, file: &Path) -> Result<()> {
        let mut lent = self.readers.lend().await?;
        let name = file.to_string_lossy().into_owned();
        run(
            lent.connection(),
            SqlStr::from_static("VACUUM INTO $1"),
            vec![Value::from(name)],
        )
        .await?;
        Ok(())
    }

    /// Moves what the journal still holds into the file and empties the journal, so that nothing erased stays behind.
    pub(crate) async fn empty_journal(&self) -> Result<()> {
        let mut lent = self.writer.lend().await?;
        script(
            lent.connection(),
            "PRAGMA wal_checkpoint(TRUNCATE)".to_owned(),
        )
        .await
    }

    /// Makes the file whole by itself, without a journal beside it; nothing reads it afterwards.
    pub(crate) async fn stand_alone(&self) -> Result<()> {
        self.readers.close().await;
        let mut lent = self.writer.lend().await?;
        script(lent.connection(), "PRAGMA journal_mode = DELETE".to_owned()).await
    }

    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

pub(crate) async fn run(
    connection: &mut SqliteConnection,
    sql: SqlStr,
    values: Vec<Value>,
) -> Result<u64> {
    Ok(sqlx::query_with(sql, arguments(values)?)
        .execute(connection)
        .await?
        .rows_affected())
}

pub(crate) async fn optional(
    connection: &mut SqliteConnection,
    sql: SqlStr,
    values: Vec<Value>,
) -> Result<Option<Row>> {
    Ok(sqlx::query_with(sql, arguments(values)?)
        .fetch_optional(connection)
        .await?
        .map(Row::Sqlite))
}

pub(crate) fn rows(
    connection: &mut SqliteConnection,
    sql: SqlStr,
    values: Vec<Value>,
) -> BoxStream<'_, Result<Row>> {
    match arguments(values) {
        Ok(arguments) => sqlx::query_with(sql, arguments)
            .fetch(connection)
            .map(|row| Ok(Row::Sqlite(row?)))
            .boxed(),
        Err(error) => futures::stream::once(async { Err(error) }).boxed(),
    }
}

pub(crate) async fn script(connection: &mut SqliteConnection, sql: String) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(connection)
        .await?;
    Ok(())
}

/// Several statements as one text, their places numbered on.
pub(crate) fn together(queries: impl Iterator<Item = (SqlStr, Vec<Value>)>) -> Query {
    let (mut text, mut all): (String, Vec<Value>) = Default::default();
    for (sql, values) in queries {
        let mut parts = sql.as_str().split('$');
        text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let end = part
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(part.len());
            let place: usize = part[..end].parse().unwrap_or_default();
            text.push_str(&format!("${}{}", place + all.len(), &part[end..]));
        }
        text.push_str("; ");
        all.extend(values);
    }
    query(AssertSqlSafe(text)).bind_all(all)
}

#[test]
fn statements_sent_together_keep_their_own_values() {
    let one = (
        SqlStr::from_static("DELETE FROM a WHERE b = $1"),
        vec![Value::from(1)],
    );
    let two = (
        SqlStr::from_static("UPDATE a SET b = $2, c = $1"),
        vec![Value::from(2), Value::from(3)],
    );
    let both = together([one, two].into_iter());
    assert_eq!(
        both.sql.as_str(),
        "DELETE FROM a WHERE b = $1; UPDATE a SET b = $3, c = $2; "
    );
    assert_eq!(both.values.len(), 3);
}

/// The migrations' type words in SQLite's: the declared name still tells what the text is.
pub(crate) fn dialect(sql: &str) -> String {
    sql.replace(" UUID", " UUID_TEXT")
        .replace(" JSONB", " JSON_TEXT")
        .replace(" BYTEA", " BLOB")
        .replace(" BIGINT", " INTEGER")
}

fn arguments(values: Vec<Value>) -> Result<SqliteArguments> {
    let mut arguments = SqliteArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        match value.without_nul() {
            Value::Integer(number) => arguments.add(number),
            Value::Text(text) | Value::Json(text) => arguments.add(text),
            Value::Uuid(id) => arguments.add(id.map(|id| id.hyphenated().to_string())),
            Value::Bytes(bytes) => arguments.add(bytes),
        }
        .map_err(|error| LedgerError::Database(sqlx::Error::Encode(error)))?;
    }
    Ok(arguments)
}

pub(crate) fn text(row: &SqliteRow, index: usize) -> Result<Option<&str>> {
    Ok(row.try_get_unchecked(index)?)
}

pub(crate) fn integer(row: &SqliteRow, index: usize) -> Result<Option<i64>> {
    Ok(row.try_get_unchecked(index)?)
}

pub(crate) fn bytes(row: &SqliteRow, index: usize) -> Result<Option<&[u8]>> {
    Ok(row.try_get_unchecked(index)?)
}

pub(crate) fn uuid(row: &SqliteRow, index: usize) -> Result<Option<Uuid>> {
    let Some(text) = text(row, index)? else {
        return Ok(None);
    };
    Uuid::try_parse(text)
        .map(Some)
        .map_err(|error| LedgerError::corrupt("id", error))
}
