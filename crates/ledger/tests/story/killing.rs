//! The power goes off: everything acknowledged is there afterwards, and nothing is half there.
//!
//! The writer is this test program itself, started once more; it prints each write once it is acknowledged, and is killed
//! without warning in the middle of its work.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use ledger::Ledger;
use uuid::Uuid;

use crate::place::{Place, agreement, standing, write};

/// Tells the program started once more that it is the writer, and where it writes.
const WRITER: &str = "COSMOPOLE_KILLED_WRITER";
/// How often the writer is killed; the long trial takes 200.
const KILLS: &str = "COSMOPOLE_KILLS";

/// Acknowledgements awaited before the kill: a different number each time, so that it strikes at different moments.
fn patience(kill: usize) -> usize {
    1 + (kill * 7) % 13
}

/// Each transaction of the writer: one record that counts up, and two new ones.
async fn write_once(ledger: &Ledger, counter: Uuid, version: i64) -> i64 {
    let beside = [Uuid::now_v7(), Uuid::now_v7()];
    let [one, two] = beside.map(|record| agreement(record, 1, &format!("beside {version}")));
    write(ledger, &[one, agreement(counter, version, "counting"), two]).await
}

const COUNTER: Uuid = Uuid::from_u128(0xc0);

/// Is a test only in form: alone it does nothing; started by the tests below it writes until it is killed.
#[tokio::test]
async fn a_writer_writes_until_it_is_killed() {
    let Ok(url) = std::env::var(WRITER) else {
        return;
    };
    let ledger = Ledger::open(&url).await.expect("the ledger opens");
    let mut version = ledger.history(COUNTER).await.expect("readable").len() as i64;
    loop {
        version += 1;
        let head = write_once(&ledger, COUNTER, version).await;
        println!("\nacknowledged {version} {head}");
    }
}

/// Starts the writer, waits for some acknowledgements, kills it; answers the last version and head that it acknowledged.
fn write_and_kill(url: &str, patience: usize) -> (i64, i64) {
    let mut writer = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "--exact",
            "killing::a_writer_writes_until_it_is_killed",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(WRITER, url)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the writer starts");
    let mut lines = BufReader::new(writer.stdout.take().expect("its output")).lines();
    let mut last = (0, 0);
    let mut acknowledged = 0;
    while acknowledged < patience {
        let line = lines.next().expect("the writer goes on").expect("text");
        if read_acknowledgement(&line, &mut last) {
            acknowledged += 1;
        }
    }
    writer.kill().expect("killed");
    // What it still managed to say before it died counts as well.
    for line in lines.map_while(Result::ok) {
        read_acknowledgement(&line, &mut last);
    }
    writer.wait().expect("it is gone");
    last
}

fn read_acknowledgement(line: &str, last: &mut (i64, i64)) -> bool {
    let Some(numbers) = line.strip_prefix("acknowledged ") else {
        return false;
    };
    let Some((version, head)) = numbers.split_once(' ') else {
        return false;
    };
    match (version.parse(), head.parse()) {
        (Ok(version), Ok(head)) => {
            *last = (version, head);
            true
        }
        _ => false,
    }
}

async fn survives_kills(place: &Place) {
    let kills = std::env::var(KILLS)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(3);
    for kill in 0..kills {
        let (version, head) = write_and_kill(&place.url, patience(kill));
        let ledger = place.ledger().await;
        let (records, found) = standing(&ledger).await;
        assert!(
            found >= head,
            "head {head} was acknowledged, {found} is there"
        );
        assert_eq!(found % 3, 0, "a transaction is half there");
        assert_eq!(
            ledger.history(COUNTER).await.expect("readable").len() as i64,
            found / 3
        );
        assert!(found / 3 >= version);
        assert_eq!(records.len() as i64, found / 3 * 2 + 1);
        assert_eq!(ledger.check().await.expect("checked"), []);
        ledger.close().await;
    }
}

#[tokio::test]
async fn an_acknowledged_write_survives_a_kill_on_sqlite() {
    survives_kills(&Place::sqlite()).await;
}

#[tokio::test]
async fn an_acknowledged_write_survives_a_kill_on_postgresql() {
    let place = Place::postgres().await;
    survives_kills(&place).await;
    place.leave().await;
}
