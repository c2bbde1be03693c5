//! A database of a test's own, on either engine, and the words the stories are told with.

use jiff::Timestamp;
use ledger::{Ledger, NewEntry};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;
use uuid::Uuid;

/// Where the tests find a PostgreSQL server.
const SERVER: &str = "COSMOPOLE_TEST_POSTGRES";

/// A database of its own, with a folder beside it.
pub struct Place {
    pub url: String,
    pub folder: TempDir,
    database: Option<String>,
}

impl Place {
    pub fn sqlite() -> Place {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("office.sqlite").display());
        Place {
            url,
            folder,
            database: None,
        }
    }

    pub async fn postgres() -> Place {
        let name = format!("ledger_{}", Uuid::now_v7().simple());
        on_server(&format!("CREATE DATABASE {name}")).await;
        let server = server();
        let (address, options) = server.split_once('?').unwrap_or((&server, ""));
        let base = address
            .rsplit_once('/')
            .filter(|(start, _)| !start.ends_with('/'))
            .map_or(address, |(start, _)| start);
        let url = format!("{base}/{name}?{options}");
        Place {
            url,
            folder: tempfile::tempdir().expect("a temporary folder"),
            database: Some(name),
        }
    }

    /// An empty database of the other engine.
    pub async fn other(&self) -> Place {
        if self.is_postgres() {
            Place::sqlite()
        } else {
            Place::postgres().await
        }
    }

    pub fn is_postgres(&self) -> bool {
        self.database.is_some()
    }

    pub async fn ledger(&self) -> Ledger {
        Ledger::open(&self.url).await.expect("the ledger opens")
    }

    /// Does to the database what nobody should, behind the ledger's back.
    pub async fn meddle(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.is_postgres() {
            let mut connection = PgConnection::connect(&self.url)
                .await
                .expect("a connection");
            sqlx::raw_sql(sql)
                .execute(&mut connection)
                .await
                .expect("the statement runs");
            connection.close().await.expect("closed");
        } else {
            let url = format!("{}?mode=rwc", self.url);
            let mut connection = SqliteConnection::connect(&url).await.expect("a connection");
            sqlx::raw_sql(sql)
                .execute(&mut connection)
                .await
                .expect("the statement runs");
            connection.close().await.expect("closed");
        }
    }

    /// The only text that a question of ours answers.
    pub async fn ask(&self, sql: &str) -> Option<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.is_postgres() {
            let mut connection = PgConnection::connect(&self.url)
                .await
                .expect("a connection");
            sqlx::query_scalar(sql)
                .fetch_one(&mut connection)
                .await
                .expect("an answer")
        } else {
            let mut connection = SqliteConnection::connect(&self.url)
                .await
                .expect("a connection");
            sqlx::query_scalar(sql)
                .fetch_one(&mut connection)
                .await
                .expect("an answer")
        }
    }

    /// Throws the database away.
    pub async fn leave(self) {
        if let Some(name) = self.database {
            on_server(&format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

/// Tells a story on both engines.
pub async fn on_both(story: impl AsyncFn(&Place)) {
    let place = Place::sqlite();
    story(&place).await;
    let place = Place::postgres().await;
    story(&place).await;
    place.leave().await;
}

fn server() -> String {
    std::env::var(SERVER).unwrap_or_else(|_| {
        panic!(
            "{SERVER} is not set: these tests need a PostgreSQL server on which they may create databases. \
             Run `./x test`, which starts one, or give its address: {SERVER}=postgres://postgres@127.0.0.1:5432"
        )
    })
}

async fn on_server(sql: &str) {
    let mut connection = PgConnection::connect(&server())
        .await
        .expect("the PostgreSQL server for tests answers");
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(&mut connection)
        .await
        .expect("the server does it");
    connection.close().await.expect("closed");
}

pub fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

/// A moment of the story, some seconds after it began.
pub fn second(number: i64) -> Timestamp {
    at("2026-03-02T08:00:00Z") + jiff::SignedDuration::from_secs(number)
}

/// An entry for an agreement with this title.
pub fn agreement(record: Uuid, version: i64, title: &str) -> NewEntry {
    NewEntry {
        at: second(version),
        by: Some(Uuid::from_u128(7)),
        on_behalf_of: None,
        command: Uuid::now_v7(),
        command_name: "agreement.change".to_owned(),
        kind: "agreement".to_owned(),
        record,
        version,
        schema: 1,
        body: Some(json!({ "title": title, "parties": [{ "name": "Estuaria" }] }).to_string()),
        code: None,
        reason: Some(format!("because of {title}")),
        request_id: None,
    }
}

pub fn deletion(record: Uuid, version: i64) -> NewEntry {
    NewEntry {
        body: None,
        ..agreement(record, version, "mistake")
    }
}

/// Appends and commits.
pub async fn write(ledger: &Ledger, entries: &[NewEntry]) -> i64 {
    let mut writing = ledger.begin().await.expect("the pen");
    writing.append(entries).await.expect("appended");
    writing.commit().await.expect("committed")
}

/// A record as the stories compare it.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub id: Uuid,
    pub code: Option<String>,
    pub version: i64,
    pub seq: i64,
    pub body: Value,
    pub deleted: bool,
}

impl From<ledger::CurrentRow<'_>> for Standing {
    fn from(row: ledger::CurrentRow<'_>) -> Self {
        Standing {
            id: row.id,
            code: row.code.map(str::to_owned),
            version: row.version,
            seq: row.seq,
            body: serde_json::from_str(row.body).expect("JSON"),
            deleted: row.deleted_at.is_some(),
        }
    }
}

/// All records as they stand, by their place in the ledger, and the head.
pub async fn standing(ledger: &Ledger) -> (Vec<Standing>, i64) {
    let mut list = Vec::new();
    let head = ledger
        .current(|row| list.push(row.into()))
        .await
        .expect("readable");
    list.sort_by_key(|record: &Standing| record.seq);
    (list, head)
}

/// All records as they stood at an earlier place.
pub async fn standing_at(ledger: &Ledger, seq: i64) -> Vec<Standing> {
    let mut list = Vec::new();
    ledger
        .as_known_at(seq, |row| list.push(row.into()))
        .await
        .expect("readable");
    list.sort_by_key(|record: &Standing| record.seq);
    list
}
