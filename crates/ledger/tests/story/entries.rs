//! Appending: versions, conflicts, codes, what was known when, and what others see.

use std::time::Duration;

use ledger::{LedgerError, NewEntry};
use serde_json::json;
use uuid::Uuid;

use crate::place::{agreement, deletion, on_both, second, standing, standing_at, write};

#[tokio::test]
async fn what_is_appended_is_numbered_and_read_back_as_it_was() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let record = Uuid::now_v7();
        let first = NewEntry {
            code: Some("AGR-1".to_owned()),
            ..agreement(record, 1, "Twinning")
        };
        let second = agreement(record, 2, "Twinning, été – “ñ” 🌍");
        assert_eq!(write(&ledger, &[first.clone(), second.clone()]).await, 2);
        assert_eq!(
            write(&ledger, &[agreement(Uuid::now_v7(), 1, "Other")]).await,
            3
        );

        let history = ledger.history(record).await.expect("history");
        assert_eq!(
            history
                .iter()
                .map(|entry| (entry.seq, entry.version))
                .collect::<Vec<_>>(),
            [(1, 1), (2, 2)]
        );
        assert_eq!(
            (history[0].at, history[0].by, history[0].command),
            (first.at, first.by, first.command)
        );
        assert_eq!(
            (&history[0].code, &history[0].reason),
            (&first.code, &first.reason)
        );
        let read = ledger
            .entry(record, 2)
            .await
            .expect("readable")
            .expect("there");
        let json = |text: &Option<String>| {
            serde_json::from_str::<serde_json::Value>(text.as_ref().expect("body"))
        };
        assert_eq!(
            json(&read.body).expect("JSON"),
            json(&second.body).expect("JSON")
        );
        assert_eq!(ledger.entry(record, 3).await.expect("readable"), None);
        assert_eq!(
            ledger.entries_after(1, 1).await.expect("readable")[0].seq,
            2
        );
        let of_command = ledger
            .entries_of_command(first.command)
            .await
            .expect("readable");
        assert_eq!(of_command.len(), 1);

        let (records, head) = standing(&ledger).await;
        assert_eq!((records.len(), head), (2, 3));
        assert_eq!(
            (records[0].version, records[0].code.as_deref()),
            (2, Some("AGR-1"))
        );
        assert!(ledger.check().await.expect("checked").is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_stale_write_is_refused_and_nothing_of_it_stays() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let record = Uuid::now_v7();
        write(&ledger, &[agreement(record, 1, "One"), agreement(record, 2, "Two")]).await;

        let mut writing = ledger.begin().await.expect("the pen");
        let other = Uuid::now_v7();
        let refused = writing.append(&[agreement(other, 1, "New"), agreement(record, 2, "Late")]).await;
        assert!(
            matches!(refused, Err(LedgerError::Stale { record: of, expected: 1, found: 2 }) if of == record)
        );
        // The refusal leaves the transaction usable: what is right can still be written.
        writing.append(&[agreement(record, 3, "Three")]).await.expect("appended");
        writing.commit().await.expect("committed");

        assert_eq!(ledger.history(record).await.expect("history").len(), 3);
        assert!(ledger.history(other).await.expect("history").is_empty());
        assert!(ledger.check().await.expect("checked").is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_write_that_is_dropped_leaves_no_trace() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let record = Uuid::now_v7();
        let mut writing = ledger.begin().await.expect("the pen");
        writing.next_code("AGR", 1).await.expect("a number");
        writing
            .append(&[agreement(record, 1, "Half")])
            .await
            .expect("appended");
        drop(writing);
        assert_eq!(ledger.head().await.expect("head"), 0);
        assert_eq!(write(&ledger, &[agreement(record, 1, "Whole")]).await, 1);
        assert!(ledger.check().await.expect("checked").is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_deleted_record_keeps_its_last_body_and_comes_back_by_a_new_version() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let record = Uuid::now_v7();
        write(
            &ledger,
            &[agreement(record, 1, "Here"), deletion(record, 2)],
        )
        .await;
        let (records, _) = standing(&ledger).await;
        assert!(
            records[0].deleted && records[0].body["title"] == "Here" && records[0].version == 2
        );
        assert_eq!(standing_at(&ledger, 2).await, records);
        write(&ledger, &[agreement(record, 3, "Back")]).await;
        let (records, _) = standing(&ledger).await;
        assert!(!records[0].deleted && records[0].body["title"] == "Back");
        let never = ledger
            .begin()
            .await
            .expect("the pen")
            .append(&[deletion(Uuid::now_v7(), 1)])
            .await;
        assert!(matches!(never, Err(LedgerError::BadEntry { .. })));
        assert!(ledger.check().await.expect("checked").is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_was_known_then_is_told_again_later() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let (one, two) = (Uuid::now_v7(), Uuid::now_v7());
        write(&ledger, &[agreement(one, 1, "A")]).await;
        write(&ledger, &[agreement(two, 1, "B")]).await;
        let (then, head) = standing(&ledger).await;
        write(
            &ledger,
            &[agreement(one, 2, "A corrected"), deletion(two, 2)],
        )
        .await;
        assert_eq!(standing_at(&ledger, head).await, then);
        assert_eq!(standing_at(&ledger, 0).await, []);
        let (now, head) = standing(&ledger).await;
        assert_eq!(standing_at(&ledger, head).await, now);
    })
    .await;
}

#[tokio::test]
async fn a_code_is_never_given_twice() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let mut writing = ledger.begin().await.expect("the pen");
        assert_eq!(writing.next_code("AGR", 1).await.expect("a number"), 1);
        assert_eq!(writing.next_code("AGR", 1).await.expect("a number"), 2);
        writing.code_used("AGR", 40).await.expect("noted");
        writing.code_used("AGR", 12).await.expect("noted");
        assert_eq!(writing.next_code("AGR", 1).await.expect("a number"), 41);
        assert_eq!(writing.next_code("AGR", 100).await.expect("a number"), 100);
        assert_eq!(writing.next_code("GOV", 1).await.expect("a number"), 1);
        let coded = |title: &str| NewEntry {
            code: Some("AGR-41".to_owned()),
            ..agreement(Uuid::now_v7(), 1, title)
        };
        let twice = writing.append(&[coded("one"), coded("two")]).await;
        assert!(matches!(twice, Err(LedgerError::CodeTaken { code }) if code == "AGR-41"));
        writing.append(&[coded("one")]).await.expect("appended");
        let taken = writing.append(&[coded("two")]).await;
        assert!(matches!(taken, Err(LedgerError::CodeTaken { code }) if code == "AGR-41"));
        writing.commit().await.expect("committed");
        let mut writing = ledger.begin().await.expect("the pen");
        assert_eq!(writing.next_code("AGR", 1).await.expect("a number"), 101);
    })
    .await;
}

#[tokio::test]
async fn a_nul_character_is_refused_in_entries_on_either_engine() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let mut writing = ledger.begin().await.expect("the pen");
        let body = Some(json!({ "title": "a\0b" }).to_string());
        let entry = NewEntry {
            body,
            ..agreement(Uuid::now_v7(), 1, "x")
        };
        assert!(matches!(
            writing.append(&[entry]).await,
            Err(LedgerError::BadEntry { .. })
        ));
        let body = Some(json!({ "title": "a\\u0000b" }).to_string());
        let entry = NewEntry {
            body,
            ..agreement(Uuid::now_v7(), 1, "x")
        };
        writing
            .append(&[entry])
            .await
            .expect("an escaped backslash is no NUL");
        writing.commit().await.expect("committed");
        assert_eq!(standing(&ledger).await.0[0].body["title"], "a\\u0000b");
    })
    .await;
}

#[tokio::test]
async fn commands_are_listed_newest_first_and_page_by_page() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let import = Uuid::now_v7();
        let rows: Vec<NewEntry> = (0..150)
            .map(|row| NewEntry {
                command: import,
                ..agreement(Uuid::now_v7(), 1, &format!("row {row}"))
            })
            .collect();
        write(&ledger, &[agreement(Uuid::now_v7(), 1, "before")]).await;
        write(&ledger, &rows).await;
        write(&ledger, &[agreement(Uuid::now_v7(), 1, "after")]).await;
        let newest = ledger.command_list(2, None).await.expect("listed");
        let summary: Vec<_> = newest
            .iter()
            .map(|command| (command.first_seq, command.entries))
            .collect();
        assert_eq!(summary, [(152, 1), (2, 150)]);
        let rest = ledger.command_list(2, Some(2)).await.expect("listed");
        assert_eq!(rest.len(), 1);
        assert_eq!(
            ledger
                .entries_of_command(import)
                .await
                .expect("listed")
                .len(),
            150
        );
        assert!(ledger.check().await.expect("checked").is_empty());
    })
    .await;
}

#[tokio::test]
async fn writers_wait_for_one_another_and_none_is_refused() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let writers = (0..8).map(|_| {
            let ledger = ledger.clone();
            async move {
                for _ in 0..5 {
                    write(&ledger, &[agreement(Uuid::now_v7(), 1, "one of many")]).await;
                }
            }
        });
        futures::future::join_all(writers).await;
        assert_eq!(ledger.head().await.expect("head"), 40);
        assert!(ledger.check().await.expect("checked").is_empty());
    })
    .await;
}

#[tokio::test]
async fn two_nodes_follow_one_another() {
    on_both(async |place| {
        let (here, there) = (place.ledger().await, place.ledger().await);
        let waiting = there.wait_beyond(0, Duration::from_secs(20));
        let (heard, written) = futures::join!(waiting, write_both(&here));
        assert!(heard.expect("heard") >= 1 && written == 2);
        assert_eq!(
            there
                .wait_beyond(1, Duration::from_secs(20))
                .await
                .expect("heard"),
            2
        );
        assert_eq!(there.entries_after(0, 10).await.expect("entries").len(), 2);
        // The other node writes on the newest version, and sees in its transaction what it had missed.
        let mut writing = there.begin().await.expect("the pen");
        assert_eq!(
            (
                writing.head(),
                writing.entries_after(1).await.expect("entries").len()
            ),
            (2, 1)
        );
        writing
            .append(&[agreement(Uuid::now_v7(), 1, "from there")])
            .await
            .expect("appended");
        writing.commit().await.expect("committed");
        assert_eq!(
            here.wait_beyond(2, Duration::from_secs(20))
                .await
                .expect("heard"),
            3
        );
        assert_eq!(
            here.wait_beyond(3, Duration::ZERO)
                .await
                .expect("nothing more"),
            3
        );
    })
    .await;
}

async fn write_both(ledger: &ledger::Ledger) -> i64 {
    write(ledger, &[agreement(Uuid::now_v7(), 1, "one")]).await;
    write(ledger, &[agreement(Uuid::now_v7(), 1, "two")]).await
}

#[tokio::test]
async fn a_moment_and_a_command_lead_to_a_place() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        assert_eq!(ledger.place_before(second(9)).await.expect("read"), 0);
        assert_eq!(ledger.end_of_command(1).await.expect("read"), 1);
        for number in 1..=7 {
            let entry = NewEntry {
                at: second(number),
                ..agreement(Uuid::now_v7(), 1, "Tie")
            };
            write(&ledger, &[entry]).await;
        }
        for (moment, expected) in [(0, 0), (1, 0), (2, 1), (5, 4), (7, 6), (8, 7), (900, 7)] {
            let found = ledger.place_before(second(moment)).await.expect("read");
            assert_eq!(found, expected, "second {moment}");
        }
        let command = Uuid::now_v7();
        let part = || NewEntry {
            command,
            ..agreement(Uuid::now_v7(), 1, "Together")
        };
        write(&ledger, &[part(), part(), part()]).await;
        for (seq, expected) in [(7, 7), (8, 10), (9, 10), (10, 10), (11, 11)] {
            let found = ledger.end_of_command(seq).await.expect("read");
            assert_eq!(found, expected, "entry {seq}");
        }
    })
    .await;
}
