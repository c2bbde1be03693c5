//! Backup while serving, restore elsewhere.

use std::path::Path;

use ledger::{Account, Ledger, LedgerError, NewJob, RestoreOptions, Session};
use serde_json::json;
use uuid::Uuid;

use crate::place::{Place, agreement, deletion, on_both, second, standing, write};

async fn restore(from: &Path, into: &str) -> Result<Ledger, LedgerError> {
    let restored = Ledger::restore(
        from,
        into,
        &RestoreOptions::default(),
        |_, _, _| false,
        |_, _, _| false,
    )
    .await?;
    assert!(restored.redactions_repeated.is_empty());
    Ok(restored.ledger)
}

/// A ledger with something in nearly every table.
async fn lived_in(place: &Place) -> (Ledger, Uuid) {
    let ledger = place.ledger().await;
    let (record, account) = (Uuid::now_v7(), Uuid::now_v7());
    let rows: Vec<_> = (0..200)
        .map(|row| agreement(Uuid::now_v7(), 1, &format!("Row “{row}”")))
        .collect();
    write(&ledger, &rows).await;
    write(
        &ledger,
        &[agreement(record, 1, "Kept"), deletion(record, 2)],
    )
    .await;
    let mut writing = ledger.begin().await.expect("the pen");
    assert_eq!(writing.next_code("AGR", 7).await.expect("a number"), 7);
    writing.commit().await.expect("committed");
    let anna = Account {
        id: account,
        login: "anna".to_owned(),
        name: "Anna".to_owned(),
        role: "officer".to_owned(),
        person: None,
        organisation: None,
        department: Some(record),
        language: "es".to_owned(),
        password_hash: None,
        disabled_at: None,
        created_at: second(0),
        preferences: json!({}),
    };
    ledger.create_account(&anna).await.expect("created");
    let session = Session {
        token_sha256: [4; 32],
        account,
        created_at: second(0),
        last_seen_at: second(0),
        expires_at: second(9),
        agent: String::new(),
    };
    ledger.create_session(&session).await.expect("created");
    ledger
        .add_document("image/png", &[0, 159, 146, 150], second(1))
        .await
        .expect("filed");
    let job = NewJob {
        id: Uuid::now_v7(),
        name: "report".to_owned(),
        idempotency_key: "1".to_owned(),
        account: Some(account),
        payload: json!({ "of": ["a", 1, null] }),
        created_at: second(2),
    };
    ledger.enqueue_job(&job).await.expect("enqueued");
    (ledger, account)
}

#[tokio::test]
async fn a_backup_is_restored_into_the_other_engine_and_goes_on_there() {
    on_both(async |place| {
        let (ledger, account) = lived_in(place).await;
        let file = place.folder.path().join("backups/monday.sqlite");
        ledger.backup(&file).await.expect("backed up");
        ledger
            .backup(&file)
            .await
            .expect("in place of the earlier one");
        let beside: Vec<_> = std::fs::read_dir(file.parent().expect("a folder"))
            .expect("read")
            .collect();
        assert_eq!(
            beside.len(),
            2,
            "the backup and the list of redactions, nothing unfinished: {beside:?}"
        );

        let other = place.other().await;
        let restored = restore(&file, &other.url).await.expect("restored");
        assert_eq!(standing(&restored).await, standing(&ledger).await);
        let all = |ledger: &Ledger| {
            let ledger = ledger.clone();
            async move { ledger.entries_after(0, 1000).await.expect("read") }
        };
        let (here, there) = (all(&ledger).await, all(&restored).await);
        assert_eq!(here.len(), there.len());
        for (here, mut there) in here.into_iter().zip(there) {
            let json = |body: &Option<String>| {
                body.as_ref()
                    .map(|text| serde_json::from_str::<serde_json::Value>(text).expect("JSON"))
            };
            assert_eq!(json(&here.body), json(&there.body));
            there.body.clone_from(&here.body);
            assert_eq!(here, there);
        }
        assert_eq!(
            restored.account(account).await.expect("read"),
            ledger.account(account).await.expect("read")
        );
        assert!(
            restored
                .find_session(&[4; 32], second(1))
                .await
                .expect("read")
                .is_some()
        );
        assert_eq!(
            restored.jobs(5).await.expect("read"),
            ledger.jobs(5).await.expect("read")
        );
        let mut writing = restored.begin().await.expect("the pen");
        assert_eq!(writing.next_code("AGR", 1).await.expect("a number"), 8);
        drop(writing);
        let head = ledger.head().await.expect("head");
        assert_eq!(
            write(&restored, &[agreement(Uuid::now_v7(), 1, "goes on")]).await,
            head + 1
        );
        assert!(restored.check().await.expect("checked").is_empty());

        let again = restore(&file, &other.url).await;
        assert!(matches!(again, Err(LedgerError::NotEmpty { .. })));
        restored.close().await;
        other.leave().await;
    })
    .await;
}

#[tokio::test]
async fn a_backup_taken_while_writing_is_of_one_moment() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let record = Uuid::now_v7();
        let file = place.folder.path().join("busy.sqlite");
        let writing = async {
            for version in 1..=30 {
                write(
                    &ledger,
                    &[
                        agreement(record, version, "busy"),
                        agreement(Uuid::now_v7(), 1, "too"),
                    ],
                )
                .await;
            }
        };
        let backing_up = async {
            ledger
                .wait_beyond(4, std::time::Duration::from_secs(20))
                .await
                .expect("begun");
            ledger.backup(&file).await.expect("backed up");
        };
        futures::join!(writing, backing_up);
        let target = Place::sqlite();
        let restored = restore(&file, &target.url).await.expect("restored");
        assert!(restored.check().await.expect("checked").is_empty());
        let head = restored.head().await.expect("head");
        assert!(
            (5..=60).contains(&head) && head % 2 == 0,
            "whole transactions only: {head}"
        );
    })
    .await;
}

#[tokio::test]
async fn every_table_is_copied() {
    let place = Place::sqlite();
    place.ledger().await.close().await;
    let known = "head entry record counter document redaction account session token saved_view draft staged_import \
        remembered_column job outbox throttle migration readable_view";
    let sql = format!(
        "SELECT group_concat(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
         AND name NOT IN ('{}')",
        known.split_whitespace().collect::<Vec<_>>().join("', '")
    );
    // A table added here must be added to the tables that a backup copies.
    assert_eq!(place.ask(&sql).await, None);
}

#[tokio::test]
async fn what_is_not_a_backup_is_refused_and_the_target_stays_empty() {
    let place = Place::sqlite();
    let missing = restore(&place.folder.path().join("nowhere"), &place.url).await;
    assert!(matches!(missing, Err(LedgerError::File { .. })));
    let letter = place.folder.path().join("letter");
    std::fs::write(&letter, "Dear mayor. ".repeat(200)).expect("written");
    assert!(matches!(
        restore(&letter, &place.url).await,
        Err(LedgerError::Open { .. })
    ));
    assert_eq!(place.ledger().await.head().await.expect("head"), 0);
}
