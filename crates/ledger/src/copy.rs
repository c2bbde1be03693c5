//! Copying whole tables from one database to another, whichever their engines.
//!
//! One of the two is always a SQLite file; it tells which columns there are and of what type.

use futures::TryStreamExt;
use sqlx::AssertSqlSafe;

use crate::engine::{ColumnType, Connection, Value, query};
use crate::error::{LedgerError, Result};
use crate::insert::statements;

/// Every table that holds the office's own content, in an order in which what is referred to comes first.
pub(crate) const TABLES: [&str; 16] = [
    "head",
    "entry",
    "record",
    "counter",
    "document",
    "redaction",
    "account",
    "session",
    "token",
    "saved_view",
    "draft",
    "staged_import",
    "remembered_column",
    "job",
    "outbox",
    "throttle",
];

/// Rows are written in batches of about this many bytes, so that memory stays small with large documents too.
const BATCH_BYTES: usize = 4 << 20;
/// And of this many rows at most.
const BATCH_ROWS: usize = 1024;

struct Column {
    name: String,
    of: ColumnType,
}

/// Copies the content of every table; `described_by_target` when the target is the SQLite file.
pub(crate) async fn copy_all(
    from: &mut Connection,
    to: &mut Connection,
    described_by_target: bool,
) -> Result<()> {
    // The target's own first row of `head` gives way to the copied one.
    to.run(query("DELETE FROM head")).await?;
    let known = if described_by_target {
        to.tables().await?
    } else {
        from.tables().await?
    };
    for table in TABLES
        .into_iter()
        .filter(|table| known.iter().any(|name| name == table))
    {
        let columns = columns(if described_by_target { to } else { from }, table).await?;
        copy_table(from, to, table, &columns).await?;
    }
    Ok(())
}

async fn copy_table(
    from: &mut Connection,
    to: &mut Connection,
    table: &'static str,
    columns: &[Column],
) -> Result<()> {
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let everything = format!("SELECT {} FROM {table}", names.join(", "));
    let mut rows = from.rows(query(AssertSqlSafe(everything)));
    let (mut batch, mut weight) = (Vec::new(), 0);
    while let Some(row) = rows.try_next().await? {
        let values = columns
            .iter()
            .enumerate()
            .map(|(index, column)| row.value(index, column.of));
        let values = values.collect::<Result<Vec<Value>>>()?;
        weight += values.iter().map(Value::weight).sum::<usize>();
        batch.push(values);
        if weight >= BATCH_BYTES || batch.len() >= BATCH_ROWS {
            to.run_all(statements(table, &names, "", std::mem::take(&mut batch)))
                .await?;
            weight = 0;
        }
    }
    to.run_all(statements(table, &names, "", batch)).await
}

/// The columns of a table, read from the SQLite side.
async fn columns(sqlite: &mut Connection, table: &str) -> Result<Vec<Column>> {
    let question = query("SELECT name, type FROM pragma_table_info($1) ORDER BY cid").bind(table);
    let rows = sqlite.all(question).await?;
    rows.iter()
        .map(|row| {
            Ok(Column {
                name: row.owned_text(0)?,
                of: column_type(table, row.text(1)?)?,
            })
        })
        .collect()
}

fn column_type(table: &str, declared: &str) -> Result<ColumnType> {
    Ok(match declared {
        "INTEGER" => ColumnType::Integer,
        "TEXT" => ColumnType::Text,
        "UUID_TEXT" => ColumnType::Uuid,
        "JSON_TEXT" => ColumnType::Json,
        "BLOB" => ColumnType::Bytes,
        other => {
            return Err(LedgerError::corrupt(
                table,
                format!("it has a column of type {other}"),
            ));
        }
    })
}
