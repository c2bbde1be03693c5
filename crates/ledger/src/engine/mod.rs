//! The two engines behind one door: a question, its values, the rows that answer it.
//!
//! What differs between SQLite and PostgreSQL is in `sqlite.rs` and `postgres.rs`; all other files write one SQL for both.

mod lending;
pub(crate) mod postgres;
mod row;
pub(crate) mod sqlite;
mod value;

use futures::TryStreamExt;
use futures::stream::BoxStream;
use sqlx::{SqlSafeStr, SqlStr};

pub(crate) use row::Row;
pub(crate) use value::{ColumnType, Value, json_has_nul};

use crate::error::{LedgerError, Result};

/// One SQL statement with the values of its `$1`, `$2`…
pub(crate) struct Query {
    sql: SqlStr,
    values: Vec<Value>,
}

/// Begins a statement; values follow with [`Query::bind`].
pub(crate) fn query(sql: impl SqlSafeStr) -> Query {
    Query {
        sql: sql.into_sql_str(),
        values: Vec::new(),
    }
}

impl Query {
    pub(crate) fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    pub(crate) fn bind_all(mut self, values: impl IntoIterator<Item = Value>) -> Self {
        self.values.extend(values);
        self
    }
}

/// A database that was opened.
pub(crate) enum Engine {
    Sqlite(sqlite::Database),
    Postgres(postgres::Database),
}

impl Engine {
    /// Opens the database that the address names.
    pub(crate) async fn open(url: &str, connections: u32) -> Result<Self> {
        if let Some(file) = sqlite::file_of(url) {
            Ok(Engine::Sqlite(
                sqlite::Database::open(file, connections).await?,
            ))
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Ok(Engine::Postgres(
                postgres::Database::open(url, connections).await?,
            ))
        } else {
            Err(LedgerError::BadUrl {
                given: without_password(url),
            })
        }
    }

    /// A connection for one question.
    pub(crate) async fn read(&self) -> Result<Connection> {
        Ok(match self {
            Engine::Sqlite(database) => Connection::Sqlite(database.read().await?),
            Engine::Postgres(database) => Connection::Postgres(database.single().await?),
        })
    }

    /// A connection that sees one and the same moment until it is dropped.
    pub(crate) async fn snapshot(&self) -> Result<Connection> {
        Ok(match self {
            Engine::Sqlite(database) => Connection::Sqlite(database.snapshot().await?),
            Engine::Postgres(database) => Connection::Postgres(database.snapshot().await?),
        })
    }

    /// A connection whose every statement is a durable write of its own.
    pub(crate) async fn write(&self) -> Result<Connection> {
        Ok(match self {
            Engine::Sqlite(database) => Connection::Sqlite(database.write().await?),
            Engine::Postgres(database) => Connection::Postgres(database.single().await?),
        })
    }

    /// A connection in a writing transaction, rolled back when dropped.
    pub(crate) async fn transaction(&self) -> Result<Connection> {
        Ok(match self {
            Engine::Sqlite(database) => Connection::Sqlite(database.transaction().await?),
            Engine::Postgres(database) => Connection::Postgres(database.transaction().await?),
        })
    }

    /// Closes all connections and waits until they are closed.
    pub(crate) async fn close(&self) {
        match self {
            Engine::Sqlite(database) => database.close().await,
            Engine::Postgres(database) => database.close().await,
        }
    }
}

/// A connection in use, alone or in a transaction.
pub(crate) enum Connection {
    Sqlite(lending::Lent),
    Postgres(postgres::Held),
}

impl Connection {
    /// Runs a statement; answers how many rows it touched.
    pub(crate) async fn run(&mut self, query: Query) -> Result<u64> {
        match self {
            Connection::Sqlite(held) => {
                sqlite::run(held.connection(), query.sql, query.values).await
            }
            Connection::Postgres(held) => {
                postgres::run(held.connection(), query.sql, query.values).await
            }
        }
    }

    /// Runs several statements in their order, within a transaction.
    pub(crate) async fn run_all(&mut self, mut queries: Vec<Query>) -> Result<()> {
        // Every statement is a trip to SQLite's thread and back; a few of them travel together.
        if let Connection::Sqlite(_) = self
            && (2..=sqlite::MOST_TOGETHER).contains(&queries.len())
        {
            queries = vec![sqlite::together(
                queries.into_iter().map(|query| (query.sql, query.values)),
            )];
        }
        for query in queries {
            self.run(query).await?;
        }
        Ok(())
    }

    /// The rows one after the other, without keeping them.
    pub(crate) fn rows(&mut self, query: Query) -> BoxStream<'_, Result<Row>> {
        match self {
            Connection::Sqlite(held) => sqlite::rows(held.connection(), query.sql, query.values),
            Connection::Postgres(held) => {
                postgres::rows(held.connection(), query.sql, query.values)
            }
        }
    }

    /// All rows.
    pub(crate) async fn all(&mut self, query: Query) -> Result<Vec<Row>> {
        self.rows(query).try_collect().await
    }

    /// All rows, each read by `read`.
    pub(crate) async fn list<T>(
        &mut self,
        query: Query,
        read: impl Fn(&Row) -> Result<T> + Send,
    ) -> Result<Vec<T>> {
        let mut rows = self.rows(query);
        let mut list = Vec::new();
        while let Some(row) = rows.try_next().await? {
            list.push(read(&row)?);
        }
        Ok(list)
    }

    /// The first row, if there is one.
    pub(crate) async fn optional(&mut self, query: Query) -> Result<Option<Row>> {
        match self {
            Connection::Sqlite(held) => {
                sqlite::optional(held.connection(), query.sql, query.values).await
            }
            Connection::Postgres(held) => {
                postgres::optional(held.connection(), query.sql, query.values).await
            }
        }
    }

    /// The single whole number that the statement answers.
    pub(crate) async fn number(&mut self, query: Query) -> Result<i64> {
        match self.optional(query).await? {
            Some(row) => row.integer(0),
            None => Err(LedgerError::corrupt(
                "database",
                "a row that must exist is missing",
            )),
        }
    }

    /// Runs several statements without values (migrations, views).
    pub(crate) async fn script(&mut self, sql: String) -> Result<()> {
        match self {
            Connection::Sqlite(held) => sqlite::script(held.connection(), sql).await,
            Connection::Postgres(held) => postgres::script(held.connection(), sql).await,
        }
    }

    /// Makes the transaction durable.
    pub(crate) async fn commit(self) -> Result<()> {
        match self {
            Connection::Sqlite(held) => held.commit().await,
            Connection::Postgres(held) => held.commit().await,
        }
    }

    /// The names of the tables of this database.
    pub(crate) async fn tables(&mut self) -> Result<Vec<String>> {
        let sql = match self {
            Connection::Sqlite(_) => sqlite::TABLES,
            Connection::Postgres(_) => postgres::TABLES,
        };
        self.list(query(sql), |row| Ok(row.text(0)?.to_owned()))
            .await
    }

    /// The type words of the migrations in this engine's words.
    pub(crate) fn dialect(&self, sql: &str) -> String {
        match self {
            Connection::Sqlite(_) => sqlite::dialect(sql),
            Connection::Postgres(_) => sql.to_owned(),
        }
    }
}

/// The address as it may be shown in messages.
pub(crate) fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    match rest.rsplit_once('@') {
        Some((who, place)) => {
            let user = who.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}@{place}")
        }
        None => url.to_owned(),
    }
}

#[test]
fn a_password_is_not_shown_in_messages() {
    assert_eq!(
        without_password("postgres://anna:secret@host/db"),
        "postgres://anna@host/db"
    );
    assert_eq!(without_password("postgres://host/db"), "postgres://host/db");
    assert_eq!(without_password("mysql:thing"), "mysql:thing");
}
