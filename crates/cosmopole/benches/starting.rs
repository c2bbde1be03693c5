//! How long the program takes to its first answer, and the memory it then holds: nearly empty, with a hundred thousand records, and
//! with a synthetic metropolis.
//!
//! `cargo bench -p cosmopole --bench starting`

#[allow(dead_code)]
mod support;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use support::metropolis::{SEED, Size};

const RUNS: usize = 5;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for agreements in [50, 50_000] {
        let office = runtime.block_on(support::office_with(agreements, folder.path()));
        runtime.block_on(office.ledger().close());
        drop(office);
        let database = folder.path().join(format!("synthetic-{agreements}.sqlite"));
        tell(
            &format!("{} records", agreements * 2 + 1),
            &database,
            folder.path(),
        );
    }
    let metropolis = support::metropolis_in(Size::METROPOLIS, SEED, folder.path());
    let office = runtime.block_on(metropolis);
    runtime.block_on(office.ledger().close());
    drop(office);
    let database = folder.path().join("metropolis.sqlite");
    tell("the metropolis", &database, folder.path());
}

/// Starts the program some times over a database, and tells how long it took and what it holds.
fn tell(what: &str, database: &Path, folder: &Path) {
    let mut runs: Vec<(Duration, u64)> = (0..RUNS).map(|_| start(database, folder)).collect();
    runs.sort();
    let (median, _) = runs[RUNS / 2];
    let most = runs.iter().map(|(_, memory)| *memory).max().unwrap_or(0);
    println!(
        "{what}: first answer after {median:.0?} (median of {RUNS}), {} MiB once the search index is filled",
        most / 1024
    );
}

/// Starts the program, waits for its first answer, and reads its memory some seconds later, in KiB.
fn start(database: &Path, folder: &Path) -> (Duration, u64) {
    let ready = folder.join("ready");
    let _ = std::fs::remove_file(&ready);
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_cosmopole"))
        .args(["--database", &format!("sqlite:{}", database.display())])
        .args(["serve", "--listen", "127.0.0.1:0", "--ready-file"])
        .arg(&ready)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let address = loop {
        match std::fs::read_to_string(&ready) {
            Ok(address) if address.contains(':') => break address,
            _ => std::thread::sleep(Duration::from_millis(1)),
        }
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "the program answers within a minute"
        );
    };
    ask(address
        .trim()
        .trim_start_matches("http://")
        .trim_end_matches('/'));
    let first = begun.elapsed();
    std::thread::sleep(Duration::from_secs(6));
    let memory = support::resident(&child.id().to_string());
    child.kill().expect("it stops");
    child.wait().expect("it has stopped");
    (first, memory)
}

fn ask(address: &str) {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream
        .write_all(b"GET /en/relations/agreements HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .expect("the server reads");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("the server writes");
    assert!(
        answer.starts_with(b"HTTP/1.1 200"),
        "{}",
        String::from_utf8_lossy(&answer)
    );
}
