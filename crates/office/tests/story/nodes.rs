//! Several writers, and several nodes on one database: everything acknowledged is there, nothing is lost.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use language::Language;
use office::{Command, Office, Refusal};
use policy::{Audience, Kind};
use serde_json::json;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::house::*;
use crate::place::{Place, on_both};

/// The offices that share this place: one on SQLite, two nodes on PostgreSQL.
async fn offices(place: &Place) -> Vec<Office> {
    let mut offices = vec![place.office().await];
    if place.is_postgres() {
        offices.push(place.office().await);
    }
    offices
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixteen_writers_of_different_records_are_all_acknowledged_and_all_present() {
    on_both(async |place| {
        let offices = offices(place).await;
        let mut writers = JoinSet::new();
        for number in 0..16 {
            let office = offices[number % offices.len()].clone();
            writers.spawn(async move {
                let mut made = Vec::new();
                for turn in 0..4 {
                    let name = format!("{number} {turn}");
                    made.push((
                        act(&office, &head(), vec![create(Kind::Theme, theme(&name))]).await,
                        name,
                    ));
                }
                made
            });
        }
        let made: Vec<_> = writers.join_all().await.into_iter().flatten().collect();
        let mut seqs: Vec<i64> = made.iter().map(|(receipt, _)| receipt.seq).collect();
        seqs.sort_unstable();
        assert_eq!(
            seqs,
            (1..=64).collect::<Vec<_>>(),
            "no number is skipped or given twice"
        );
        for office in &offices {
            office.caught_up(64).await;
            assert_eq!(office.snapshot().version(), 64);
            for (receipt, name) in &made {
                assert_eq!(
                    flat(office, receipt.records[0])["name"]["fr"],
                    name.as_str()
                );
            }
            let mut codes: Vec<String> = made
                .iter()
                .map(|(receipt, _)| code(office, receipt.records[0]))
                .collect();
            codes.sort();
            codes.dedup();
            assert_eq!(codes.len(), 64);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_writers_of_the_same_version_one_wins_and_the_other_is_told() {
    on_both(async |place| {
        let offices = offices(place).await;
        let id = make(&offices[0], Kind::Theme, theme("0")).await;
        for version in 1..=8 {
            let mut writers = JoinSet::new();
            for number in 0..2 {
                let office = offices[number % offices.len()].clone();
                let name = format!("{version} {number}");
                writers.spawn(async move {
                    let command = Command::new("test", vec![change(id, version, theme(&name))]);
                    (office.act(&head(), command).await, name)
                });
            }
            let (won, lost): (Vec<_>, Vec<_>) = writers
                .join_all()
                .await
                .into_iter()
                .partition(|(outcome, _)| outcome.is_ok());
            assert_eq!((won.len(), lost.len()), (1, 1));
            match &lost[0].0 {
                Err(Refusal::Stale {
                    based_on, newest, ..
                }) => {
                    assert_eq!((*based_on, newest.version()), (version, version + 1));
                    assert_eq!(
                        policy::body::to_flat(newest)["name"]["fr"],
                        won[0].1.as_str()
                    );
                }
                other => panic!("{other:?}"),
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_update_is_lost_when_writers_try_again_on_the_newest_version() {
    on_both(async |place| {
        let offices = offices(place).await;
        let draft = |value: i64| json!({
            "name": "Estuaria", "level": "metropolitan", "population": [{ "key": "a", "year": 2024, "value": value }],
        });
        let id = make(&offices[0], Kind::Territory, draft(0)).await;
        let mut writers = JoinSet::new();
        for number in 0..8 {
            let office = offices[number % offices.len()].clone();
            writers.spawn(async move {
                for _ in 0..5 {
                    office.caught_up(1).await;
                    let mut newest = record(&office, id);
                    loop {
                        let value = policy::body::to_flat(&newest)["population"][0]["value"].as_i64().expect("a number");
                        let command = Command::new("test", vec![change(id, newest.version(), draft(value + 1))]);
                        match office.act(&head(), command).await {
                            Ok(_) => break,
                            Err(Refusal::Stale { newest: found, .. }) => newest = *found,
                            Err(refusal) => panic!("{}", told(&refusal)),
                        }
                    }
                }
            });
        }
        writers.join_all().await;
        for office in &offices {
            office.caught_up(41).await;
            assert_eq!(flat(office, id)["population"][0]["value"], 40);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_register_that_readers_see_never_goes_back() {
    on_both(async |place| {
        let offices = offices(place).await;
        let done = Arc::new(AtomicBool::new(false));
        let mut readers = Vec::new();
        for office in &offices {
            let (office, done) = (office.clone(), done.clone());
            readers.push(tokio::task::spawn_blocking(move || {
                let mut last = 0;
                while !done.load(Ordering::Acquire) {
                    let snapshot = office.snapshot();
                    assert!(
                        snapshot.version() >= last,
                        "{} after {last}",
                        snapshot.version()
                    );
                    last = snapshot.version();
                    for audience in Audience::ALL {
                        assert_eq!(
                            snapshot.of(audience).version,
                            last,
                            "the three views are of one version"
                        );
                    }
                    assert_eq!(
                        snapshot.of(Audience::Internal).count(Kind::Theme) as i64,
                        last
                    );
                    std::thread::yield_now();
                }
            }));
        }
        let mut writers = JoinSet::new();
        for number in 0..8 {
            let office = offices[number % offices.len()].clone();
            writers.spawn(async move {
                for _ in 0..6 {
                    act(
                        &office,
                        &head(),
                        vec![create(Kind::Theme, public_theme("Eau"))],
                    )
                    .await;
                }
            });
        }
        writers.join_all().await;
        done.store(true, Ordering::Release);
        for reader in readers {
            reader.await.expect("the reader saw nothing strange");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_offices_on_one_database_follow_one_another() {
    let place = Place::postgres().await;
    let (here, there) = (place.office().await, place.office().await);
    let receipt = act(
        &here,
        &head(),
        vec![create(Kind::Theme, public_theme("Eau"))],
    )
    .await;
    let id = receipt.records[0];
    there.caught_up(receipt.seq).await;
    assert_eq!(flat(&there, id)["name"], json!({ "fr": "Eau" }));
    found(&there, &public().viewer, "eau", Language::Fr, id).await;

    // Each writes on what the other wrote, without waiting.
    for version in 1..=10 {
        let office = if version % 2 == 0 { &here } else { &there };
        act(
            office,
            &head(),
            vec![change(id, version, public_theme(&format!("Eau {version}")))],
        )
        .await;
    }
    let receipt = act(&there, &head(), vec![delete(id)]).await;
    here.caught_up(receipt.seq).await;
    assert!(!sees(&here, Audience::Public, id));
    let undone = here.undo(&head(), receipt.command).await.expect("undone");
    there.caught_up(undone.seq).await;
    assert_eq!(flat(&there, id)["name"], json!({ "fr": "Eau 10" }));
    assert_eq!(all_say(&here), all_say(&there));
    place.leave().await;
}

#[tokio::test]
async fn an_office_opened_again_says_the_same() {
    on_both(async |place| {
        let office = place.office().await;
        let id = make(&office, Kind::Theme, public_theme("Eau")).await;
        let gone = make(&office, Kind::Theme, theme("Ports")).await;
        act(
            &office,
            &head(),
            vec![change(id, 1, public_theme("Eau potable")), delete(gone)],
        )
        .await;
        let again = place.office().await;
        assert_eq!(all_say(&again), all_say(&office));
        assert_ne!(id, Uuid::nil());
    })
    .await;
}
