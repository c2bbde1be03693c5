//! The schema's own history: numbered steps, applied once, in order, never changed afterwards.

use std::path::{Path, PathBuf};

use crate::backup;
use crate::engine::{Connection, Engine, postgres, query, without_password};
use crate::error::{LedgerError, Result};

struct Migration {
    number: i64,
    name: &'static str,
    sql: &'static str,
}

const MIGRATIONS: [Migration; 3] = [
    Migration {
        number: 1,
        name: "ledger",
        sql: include_str!("../migrations/0001_ledger.sql"),
    },
    Migration {
        number: 2,
        name: "people",
        sql: include_str!("../migrations/0002_people.sql"),
    },
    Migration {
        number: 3,
        name: "work",
        sql: include_str!("../migrations/0003_work.sql"),
    },
];

/// The newest schema that this software knows.
pub(crate) const NEWEST: i64 = MIGRATIONS[MIGRATIONS.len() - 1].number;

const OWN_TABLE: &str = "CREATE TABLE migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)";

/// Brings the database to the newest schema; what was there before is backed up first.
pub(crate) async fn migrate(
    engine: &Engine,
    backup_folder: Option<&Path>,
    url: &str,
) -> Result<()> {
    if schema(&mut engine.read().await?, url).await? == NEWEST {
        return Ok(());
    }
    let mut connection = engine.transaction().await?;
    if let Connection::Postgres(_) = connection {
        connection.optional(query(postgres::MIGRATION_LOCK)).await?;
    }
    // Asked again under the lock: another node may have been faster.
    let found = schema(&mut connection, url).await?;
    if found > 0 && found < NEWEST {
        let file = backup_file(engine, backup_folder, found);
        tracing::info!(file = %file.display(), from = found, to = NEWEST, "backup before migration");
        backup::write(engine, &file, found).await?;
        drop_readable_views(&mut connection).await?;
    }
    apply(&mut connection, found, NEWEST).await?;
    connection.commit().await
}

/// Applies the steps after `from` up to `to`.
pub(crate) async fn apply(connection: &mut Connection, from: i64, to: i64) -> Result<()> {
    if from == 0 {
        let sql = connection.dialect(OWN_TABLE);
        connection.script(sql).await?;
    }
    for migration in MIGRATIONS
        .iter()
        .filter(|step| step.number > from && step.number <= to)
    {
        let sql = connection.dialect(migration.sql);
        connection.script(sql).await?;
        // The database's own clock: a note for people, which nothing reads.
        let noted = query(
            "INSERT INTO migration (number, name, applied_at) VALUES ($1, $2, CAST(CURRENT_TIMESTAMP AS TEXT))",
        )
        .bind(migration.number)
        .bind(migration.name);
        connection.run(noted).await?;
    }
    Ok(())
}

/// The schema number of the database; 0 when it is blank.
async fn schema(connection: &mut Connection, url: &str) -> Result<i64> {
    let tables = connection.tables().await?;
    if tables.is_empty() {
        return Ok(0);
    }
    if !tables.iter().any(|table| table == "migration") {
        return Err(LedgerError::NotALedger {
            url: without_password(url),
        });
    }
    let found = connection
        .number(query("SELECT COALESCE(MAX(number), 0) FROM migration"))
        .await?;
    if found > NEWEST {
        return Err(LedgerError::TooNew {
            found,
            known: NEWEST,
        });
    }
    Ok(found)
}

/// Readable views depend on tables that a step may change; they are made again at the next start.
async fn drop_readable_views(connection: &mut Connection) -> Result<()> {
    if connection
        .tables()
        .await?
        .iter()
        .any(|table| table == "readable_view")
    {
        crate::readable_view::drop_all(connection).await?;
    }
    Ok(())
}

/// Where the backup before a migration goes: a name not yet taken.
fn backup_file(engine: &Engine, folder: Option<&Path>, found: i64) -> PathBuf {
    let base = match engine {
        Engine::Sqlite(database) => database.file.clone(),
        Engine::Postgres(_) => folder.unwrap_or(Path::new(".")).join("cosmopole"),
    };
    let named = |ending: String| {
        let mut name = base.clone().into_os_string();
        name.push(ending);
        PathBuf::from(name)
    };
    let first = named(format!(".schema-{found}.backup"));
    if !first.exists() {
        return first;
    }
    (2..)
        .map(|count| named(format!(".schema-{found}.backup-{count}")))
        .find(|file| !file.exists())
        .expect("a folder does not hold every number")
}
