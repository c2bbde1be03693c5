//! Acknowledged means durable: between a command's arrival and its acknowledgement the disk was told to keep it.
//!
//! The calls by which a program tells the disk so are counted with strace, while one writer writes one command after the
//! other; the journal must be synced at least once for each.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::place::Place;
use crate::program::Serving;
use crate::writers::{Acknowledged, begin, write};

#[test]
#[ignore = "needs strace: ./x trial crash"]
fn crash_proof_writes_are_synced_before_they_are_acknowledged() {
    let place = Place::sqlite();
    let token = begin(&place);
    let serving = Serving::start(&["serve", "--database", &place.url]);
    let counts = place.file("syncs");
    let id = serving.id().to_string();
    let mut counting = Command::new("strace")
        .args([
            "-f",
            "-e",
            "trace=fsync,fdatasync",
            "-o",
            &counts,
            "-p",
            &id,
        ])
        .stderr(Stdio::null())
        .spawn()
        .expect("strace counts the syncs: apt-get install strace");
    // It has to be attached to every thread before the first write.
    std::thread::sleep(Duration::from_secs(1));
    let acknowledged = Acknowledged::default();
    write(
        &serving,
        0,
        &token,
        &acknowledged,
        Instant::now() + Duration::from_secs(3),
    );
    Command::new("kill")
        .args(["-INT", &counting.id().to_string()])
        .status()
        .unwrap();
    counting.wait().unwrap();
    let text = std::fs::read_to_string(&counts).unwrap();
    // One that another thread interrupts is told in two lines, the second with its result.
    let is_sync = |line: &&str| line.contains("sync") && line.contains("= 0");
    let syncs = text.lines().filter(is_sync).count();
    let commands = acknowledged.lock().unwrap()[&0];
    println!("{commands} commands acknowledged, {syncs} syncs");
    assert!(commands > 0 && i64::try_from(syncs).unwrap() >= commands);
}
