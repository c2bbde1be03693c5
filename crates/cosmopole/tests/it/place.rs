//! A database of a story's own, on either engine, thrown away at its end.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;
use uuid::Uuid;

/// Where the stories find a PostgreSQL server.
const SERVER: &str = "COSMOPOLE_TEST_POSTGRES";

/// A database of its own, with a folder beside it.
pub struct Place {
    pub url: String,
    pub folder: TempDir,
    database: Option<String>,
}

impl Place {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("office.sqlite").display());
        Self {
            url,
            folder,
            database: None,
        }
    }

    pub fn postgres() -> Self {
        let name = format!("cosmopole_{}", Uuid::now_v7().simple());
        on_server(&format!("CREATE DATABASE {name}"));
        let server = server();
        let (address, options) = server.split_once('?').unwrap_or((&server, ""));
        let base = address
            .rsplit_once('/')
            .filter(|(start, _)| !start.ends_with('/'));
        let url = format!(
            "{}/{name}?{options}",
            base.map_or(address, |(start, _)| start)
        );
        Self {
            url,
            folder: tempfile::tempdir().unwrap(),
            database: Some(name),
        }
    }

    /// A new database of the other engine.
    pub fn other(&self) -> Self {
        if self.database.is_some() {
            Self::sqlite()
        } else {
            Self::postgres()
        }
    }

    /// A path in the folder, as words.
    pub fn file(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// A file in the folder that says this.
    pub fn written(&self, name: &str, text: &str) -> String {
        std::fs::write(self.folder.path().join(name), text).unwrap();
        self.file(name)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(name) = &self.database {
            on_server(&format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

/// Tells a story on both engines.
pub fn on_both(story: impl Fn(&Place)) {
    story(&Place::sqlite());
    story(&Place::postgres());
}

fn server() -> String {
    std::env::var(SERVER).unwrap_or_else(|_| {
        panic!("{SERVER} names no PostgreSQL server; use ./x test-room cosmopole, or set it to postgres://USER@HOST/postgres")
    })
}

fn on_server(sql: &str) {
    let (server, sql) = (server(), AssertSqlSafe(sql.to_owned()));
    let work = async move {
        let mut connection = PgConnection::connect(&server).await.unwrap();
        sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    };
    let run = move || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
            .block_on(work)
    };
    std::thread::spawn(run).join().unwrap();
}
