//! PostgreSQL: one database, any number of nodes.

use std::time::Duration;

use futures::StreamExt;
use futures::stream::BoxStream;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{
    PgArgumentBuffer, PgArguments, PgConnectOptions, PgConnection, PgListener, PgPool,
    PgPoolOptions, PgRow, PgTypeInfo, PgValueRef,
};
use sqlx::{
    Arguments, AssertSqlSafe, ConnectOptions, Decode, Encode, Postgres, Row as _, SqlStr,
    Transaction, Type,
};
use tokio::sync::watch;
use uuid::Uuid;

use super::{Row, Value, without_password};
use crate::error::{LedgerError, Result};

/// The tables of the database.
pub(crate) const TABLES: &str =
    "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1";

/// The channel on which a node says that it has written.
const CHANNEL: &str = "cosmopole_head";
/// Tells the others, at commit, how far the ledger goes.
pub(crate) const TELL: &str = "SELECT pg_notify('cosmopole_head', $1)";
/// Held while migrating, so that nodes starting together do not migrate together.
pub(crate) const MIGRATION_LOCK: &str = "SELECT pg_advisory_xact_lock(7231094465)";

/// How long a request waits for a connection.
const WAIT_FOR_A_CONNECTION: Duration = Duration::from_secs(60);
/// Pause before listening again after a failure; the poll goes on meanwhile.
const PAUSE_BEFORE_LISTENING_AGAIN: Duration = Duration::from_secs(1);

/// The server's database with its connections.
pub(crate) struct Database {
    pool: PgPool,
}

/// A connection taken from the pool.
pub(crate) enum Held {
    Single(PoolConnection<Postgres>),
    Transaction(Transaction<'static, Postgres>),
}

impl Database {
    pub(crate) async fn open(url: &str, connections: u32) -> Result<Self> {
        let cannot_open = |source| LedgerError::Open {
            url: without_password(url),
            source,
        };
        let options = url
            .parse::<PgConnectOptions>()
            .map_err(cannot_open)?
            .application_name("cosmopole")
            .disable_statement_logging();
        let pool = PgPoolOptions::new()
            // One for the writer, the others for readers.
            .max_connections(connections.max(2))
            .acquire_timeout(WAIT_FOR_A_CONNECTION)
            .connect_with(options)
            .await
            .map_err(cannot_open)?;
        Ok(Database { pool })
    }

    pub(crate) async fn single(&self) -> Result<Held> {
        Ok(Held::Single(self.pool.acquire().await?))
    }

    pub(crate) async fn snapshot(&self) -> Result<Held> {
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        Ok(Held::Transaction(self.pool.begin_with(begin).await?))
    }

    pub(crate) async fn transaction(&self) -> Result<Held> {
        Ok(Held::Transaction(self.pool.begin().await?))
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }

    /// Raises `seen` whenever a node says that it has written; never ends by itself.
    pub(crate) fn listen(&self, seen: watch::Sender<i64>) -> tokio::task::JoinHandle<()> {
        let options = self.pool.connect_options();
        tokio::spawn(async move {
            loop {
                if let Err(error) = hear(&options, &seen).await {
                    tracing::warn!(%error, "not listening to other nodes for the moment; polling goes on");
                }
                tokio::time::sleep(PAUSE_BEFORE_LISTENING_AGAIN).await;
            }
        })
    }
}

/// Listens until the connection is lost.
async fn hear(options: &PgConnectOptions, seen: &watch::Sender<i64>) -> Result<(), sqlx::Error> {
    let pool = PgPoolOptions::new()
        .max_connections(1)
        .connect_with(options.clone())
        .await?;
    let mut listener = PgListener::connect_with(&pool).await?;
    listener.listen(CHANNEL).await?;
    while let Some(notice) = listener.try_recv().await? {
        if let Ok(seq) = notice.payload().parse::<i64>() {
            crate::following::raise(seen, seq);
        }
    }
    Ok(())
}

impl Held {
    pub(crate) fn connection(&mut self) -> &mut PgConnection {
        match self {
            Held::Single(connection) => connection,
            Held::Transaction(transaction) => transaction,
        }
    }

    pub(crate) async fn commit(self) -> Result<()> {
        match self {
            Held::Single(_) => Ok(()),
            Held::Transaction(transaction) => Ok(transaction.commit().await?),
        }
    }
}

pub(crate) async fn run(
    connection: &mut PgConnection,
    sql: SqlStr,
    values: Vec<Value>,
) -> Result<u64> {
    Ok(sqlx::query_with(sql, arguments(values)?)
        .execute(connection)
        .await?
        .rows_affected())
}

pub(crate) async fn optional(
    connection: &mut PgConnection,
    sql: SqlStr,
    values: Vec<Value>,
) -> Result<Option<Row>> {
    Ok(sqlx::query_with(sql, arguments(values)?)
        .fetch_optional(connection)
        .await?
        .map(Row::Postgres))
}

pub(crate) fn rows(
    connection: &mut PgConnection,
    sql: SqlStr,
    values: Vec<Value>,
) -> BoxStream<'_, Result<Row>> {
    match arguments(values) {
        Ok(arguments) => sqlx::query_with(sql, arguments)
            .fetch(connection)
            .map(|row| Ok(Row::Postgres(row?)))
            .boxed(),
        Err(error) => futures::stream::once(async { Err(error) }).boxed(),
    }
}

pub(crate) async fn script(connection: &mut PgConnection, sql: String) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(connection)
        .await?;
    Ok(())
}

fn arguments(values: Vec<Value>) -> Result<PgArguments> {
    let mut arguments = PgArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        match value.without_nul() {
            Value::Integer(number) => arguments.add(number),
            Value::Text(text) => arguments.add(text),
            Value::Json(text) => arguments.add(text.map(JsonText)),
            Value::Uuid(id) => arguments.add(id),
            Value::Bytes(bytes) => arguments.add(bytes),
        }
        .map_err(|error| LedgerError::Database(sqlx::Error::Encode(error)))?;
    }
    Ok(arguments)
}

/// JSON text going in as JSONB, without being parsed on our side.
struct JsonText(String);

/// JSONB coming out as text.
struct JsonRead<'r>(&'r str);

/// The only version of JSONB's binary form so far.
const JSONB_VERSION: u8 = 1;

impl Type<Postgres> for JsonText {
    fn type_info() -> PgTypeInfo {
        <sqlx::types::Json<()> as Type<Postgres>>::type_info()
    }
}

impl Encode<'_, Postgres> for JsonText {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        buffer.push(JSONB_VERSION);
        buffer.extend_from_slice(self.0.as_bytes());
        Ok(IsNull::No)
    }
}

impl Type<Postgres> for JsonRead<'_> {
    fn type_info() -> PgTypeInfo {
        JsonText::type_info()
    }
}

impl<'r> Decode<'r, Postgres> for JsonRead<'r> {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        let bytes = value.as_bytes()?;
        // JSON itself never begins with this byte, so a text answer is told from a binary one.
        let text = bytes.strip_prefix(&[JSONB_VERSION]).unwrap_or(bytes);
        Ok(JsonRead(std::str::from_utf8(text)?))
    }
}

pub(crate) fn text(row: &PgRow, index: usize) -> Result<Option<&str>> {
    Ok(row.try_get_unchecked(index)?)
}

pub(crate) fn json(row: &PgRow, index: usize) -> Result<Option<&str>> {
    Ok(row
        .try_get_unchecked::<Option<JsonRead<'_>>, _>(index)?
        .map(|json| json.0))
}

pub(crate) fn integer(row: &PgRow, index: usize) -> Result<Option<i64>> {
    Ok(row.try_get_unchecked(index)?)
}

pub(crate) fn bytes(row: &PgRow, index: usize) -> Result<Option<&[u8]>> {
    Ok(row.try_get_unchecked(index)?)
}

pub(crate) fn uuid(row: &PgRow, index: usize) -> Result<Option<Uuid>> {
    Ok(row.try_get_unchecked(index)?)
}
