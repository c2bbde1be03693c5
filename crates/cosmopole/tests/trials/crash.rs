//! The program is killed without warning while several others write to it: afterwards every acknowledged write is there,
//! none is half there, and the check finds nothing.

use std::time::Duration;

use crate::place::Place;
use crate::program::Serving;
use crate::writers::{Acknowledged, WRITERS, begin, verify, write};

/// How often the program is killed; fewer to try the trial itself.
const KILLS: &str = "COSMOPOLE_KILLS";

fn kills() -> u32 {
    std::env::var(KILLS)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(200)
}

/// How long all write before a kill: a different time each time, so that it strikes at different moments.
fn moment(kill: u32) -> Duration {
    Duration::from_millis(u64::from(20 + kill * 37 % 230))
}

fn survives(place: &Place) {
    let token = begin(place);
    let acknowledged = Acknowledged::default();
    let never = std::time::Instant::now() + Duration::from_secs(86_400);
    for kill in 0..kills() {
        let serving = Serving::start(&["serve", "--database", &place.url]);
        std::thread::scope(|scope| {
            for writer in 0..WRITERS {
                let (serving, token, acknowledged) = (&serving, &token, &acknowledged);
                scope.spawn(move || write(serving, writer, token, acknowledged, never));
            }
            std::thread::sleep(moment(kill));
            serving.kill();
        });
        drop(serving);
        // Reading everything takes longer than writing it; every tenth time, and at the end.
        if kill % 10 == 9 || kill + 1 == kills() {
            let pages = verify(place, &acknowledged);
            let known: i64 = acknowledged.lock().unwrap().values().sum();
            println!(
                "{} kills: {known} commands acknowledged, {pages} there, none half",
                kill + 1
            );
        }
    }
    let known: i64 = acknowledged.lock().unwrap().values().sum();
    assert!(
        known > i64::from(kills()),
        "{known} commands are too few to prove anything"
    );
}

#[test]
#[ignore = "long: ./x trial crash"]
fn crash_on_sqlite_loses_nothing_acknowledged() {
    survives(&Place::sqlite());
}

#[test]
#[ignore = "long: ./x trial crash"]
fn crash_on_postgresql_loses_nothing_acknowledged() {
    survives(&Place::postgres());
}
