//! A database of a test's own, on either engine.

use office::{Office, Options};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;
use uuid::Uuid;

/// Where the tests find a PostgreSQL server.
const SERVER: &str = "COSMOPOLE_TEST_POSTGRES";

/// A database, with a folder beside it.
pub struct Place {
    pub url: String,
    pub folder: TempDir,
    database: Option<String>,
}

impl Place {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("office.sqlite").display());
        Self {
            url,
            folder,
            database: None,
        }
    }

    pub async fn postgres() -> Self {
        let name = format!("office_{}", Uuid::now_v7().simple());
        on_server(&format!("CREATE DATABASE {name}")).await;
        let server = server();
        let (address, options) = server.split_once('?').unwrap_or((&server, ""));
        let base = address
            .rsplit_once('/')
            .filter(|(start, _)| !start.ends_with('/'))
            .map_or(address, |(start, _)| start);
        Self {
            url: format!("{base}/{name}?{options}"),
            folder: tempfile::tempdir().expect("a temporary folder"),
            database: Some(name),
        }
    }

    /// An office over this database; every call opens a node of its own.
    pub async fn office(&self) -> Office {
        let options = Options {
            database: self.url.clone(),
            backup_folder: None,
        };
        Office::open(&options).await.expect("the office opens")
    }

    pub fn is_postgres(&self) -> bool {
        self.database.is_some()
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
