//! Durable writes through the office at 16 clients beside bare SQLite commits, in one run.
//!
//! `cargo bench -p cosmopole --bench writing`

#[allow(dead_code)]
mod support;

use std::sync::Arc;
use std::time::{Duration, Instant};

use office::{Actor, Command, Edit};
use policy::Kind;
use serde_json::json;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

const CLIENTS: usize = 16;
const SECONDS: u64 = 4;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let office = support::office_with(100, folder.path()).await;
    let bare = bare(folder.path()).await;
    let until = Instant::now() + Duration::from_secs(SECONDS);
    let mut tasks = Vec::new();
    for client in 0..CLIENTS {
        let office = office.clone();
        tasks.push(tokio::spawn(async move {
            let mut count = 0_u64;
            while Instant::now() < until {
                let draft = json!({"name": {"fr": format!("Thème {client}-{count}")}});
                let edit = Edit::Create {
                    kind: Kind::Theme,
                    id: None,
                    code: None,
                    draft,
                };
                office
                    .act(&Actor::program(), Command::new("bench", vec![edit]))
                    .await
                    .expect("it is written");
                count += 1;
            }
            count
        }));
    }
    let mut total = 0;
    for task in tasks {
        total += task.await.expect("a client");
    }
    let ours = total as f64 / SECONDS as f64;
    println!(
        "durable single writes, {CLIENTS} clients: {ours:.0}/s, bare commits {bare:.0}/s, ratio {:.0} % (wanted 50 %)",
        100.0 * ours / bare
    );
}

/// Commits per second of single rows, `synchronous=FULL`, clients taking turns at one connection.
async fn bare(folder: &std::path::Path) -> f64 {
    let options = SqliteConnectOptions::new()
        .filename(folder.join("bare.sqlite"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(options)
        .await
        .expect("a database");
    sqlx::query("CREATE TABLE entry (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)")
        .execute(&pool)
        .await
        .expect("a table");
    let body: Arc<str> = json!({"name": {"fr": "Thème"}, "visibility": "internal"})
        .to_string()
        .into();
    let until = Instant::now() + Duration::from_secs(SECONDS);
    let mut tasks = Vec::new();
    for _ in 0..CLIENTS {
        let (pool, body) = (pool.clone(), body.clone());
        tasks.push(tokio::spawn(async move {
            let mut count = 0_u64;
            while Instant::now() < until {
                sqlx::query("INSERT INTO entry (body) VALUES (?)")
                    .bind(&*body)
                    .execute(&pool)
                    .await
                    .expect("a commit");
                count += 1;
            }
            count
        }));
    }
    let mut total = 0;
    for task in tasks {
        total += task.await.expect("a client");
    }
    total as f64 / SECONDS as f64
}
