//! Erasing a person: everywhere, with a mark, and again after an old backup is restored.

use ledger::{
    Draft, Ledger, NewEntry, NewMessage, NewRedaction, RedactionCount, RestoreOptions, Rewrite,
    StagedImport,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::place::{Place, agreement, on_both, second, standing, write};

const NAME: &str = "Élodie Marchand";

/// Replaces the name in every text below a value.
fn erase(value: &mut Value) -> bool {
    match value {
        Value::String(text) if text.contains(NAME) => {
            *text = text.replace(NAME, "[erased]");
            true
        }
        Value::Array(list) => list
            .iter_mut()
            .fold(false, |changed, part| erase(part) | changed),
        Value::Object(fields) => fields
            .values_mut()
            .fold(false, |changed, part| erase(part) | changed),
        _ => false,
    }
}

fn names_her(bytes: &[u8]) -> bool {
    bytes
        .windows(NAME.len())
        .any(|part| part == NAME.as_bytes())
}

/// A ledger in which she is named everywhere.
async fn where_she_is_named(place: &Place) -> (Ledger, Uuid) {
    let ledger = place.ledger().await;
    let (person, other) = (Uuid::now_v7(), Uuid::now_v7());
    let first = agreement(person, 1, NAME);
    write(
        &ledger,
        &[
            first,
            agreement(person, 2, "signed by Élodie Marchand"),
            agreement(other, 1, "Other"),
        ],
    )
    .await;
    let draft = Draft {
        id: Uuid::now_v7(),
        account: Uuid::now_v7(),
        kind: "agreement".to_owned(),
        record: None,
        base_version: None,
        body: json!({ "notes": [NAME] }),
        updated_at: second(0),
    };
    ledger.save_draft(&draft).await.expect("saved");
    let message = NewMessage {
        id: Uuid::now_v7(),
        idempotency_key: "k".to_owned(),
        channel: "mail".to_owned(),
        recipient: format!("{NAME} <elodie@example.org>"),
        payload: json!({ "greeting": format!("Dear {NAME}") }),
        not_before: second(0),
        created_at: second(0),
    };
    ledger.send(&message).await.expect("put in");
    let import = StagedImport {
        id: Uuid::now_v7(),
        account: draft.account,
        state: "checked".to_owned(),
        file_name: "list.csv".to_owned(),
        settings: json!({}),
        findings: Some(json!([{ "cell": NAME }])),
        result: None,
        created_at: second(0),
    };
    ledger
        .stage_import(&import, NAME.as_bytes())
        .await
        .expect("staged");
    ledger
        .add_document(
            "text/plain",
            format!("Letter to {NAME}").as_bytes(),
            second(0),
        )
        .await
        .expect("filed");
    ledger
        .add_document("text/plain", b"Letter to nobody", second(0))
        .await
        .expect("filed");
    (ledger, person)
}

async fn redact(ledger: &Ledger) -> RedactionCount {
    let entry = NewEntry {
        command_name: "person.erase".to_owned(),
        reason: Some("asked for by the person".to_owned()),
        ..agreement(Uuid::now_v7(), 1, "")
    };
    let redaction = NewRedaction {
        entry,
        mark: json!({ "passages": 3 }),
        records: None,
    };
    let mut rewrite = Rewrite {
        json: &mut |_, value| erase(value),
        file: &mut |_, bytes| names_her(bytes),
    };
    let mut writing = ledger.begin().await.expect("the pen");
    let count = writing
        .redact(redaction, &mut rewrite)
        .await
        .expect("redacted");
    writing.commit().await.expect("committed");
    count
}

#[tokio::test]
async fn an_erased_person_is_nowhere_and_replay_still_ends_where_the_records_stand() {
    on_both(async |place| {
        let (ledger, person) = where_she_is_named(place).await;
        let count = redact(&ledger).await;
        assert_eq!(
            count,
            RedactionCount {
                entries: 4,
                records: 1,
                beside: 4,
                files: 2
            }
        );

        let history = ledger.history(person).await.expect("read");
        assert_eq!(
            history
                .iter()
                .map(|entry| (entry.seq, entry.version))
                .collect::<Vec<_>>(),
            [(1, 1), (2, 2)]
        );
        let body = history[1].body.as_ref().expect("a body");
        assert!(body.contains("signed by [erased]"), "{body}");
        assert_eq!(history[0].reason.as_deref(), Some("because of [erased]"));
        let mark = ledger.entries_after(3, 10).await.expect("read");
        assert_eq!(
            (mark.len(), mark[0].kind.as_str(), mark[0].seq),
            (1, "redaction", 4)
        );
        let listed = ledger.redactions().await.expect("read");
        assert_eq!(
            (listed.len(), listed[0].seq, &listed[0].mark),
            (1, 4, &json!({ "passages": 3 }))
        );
        assert_eq!(ledger.check().await.expect("checked"), []);
        assert!(
            standing(&ledger)
                .await
                .0
                .iter()
                .all(|record| !erase(&mut record.body.clone()))
        );

        // Not in the backup, and on SQLite not in any byte of the files either.
        let backup = place.folder.path().join("after.sqlite");
        ledger.backup(&backup).await.expect("backed up");
        assert!(!names_her(&std::fs::read(&backup).expect("read")));
        for file in std::fs::read_dir(place.folder.path()).expect("read") {
            let file = file.expect("a file").path();
            assert!(
                !names_her(&std::fs::read(&file).expect("read")),
                "{}",
                file.display()
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_redaction_is_carried_out_again_when_an_older_backup_is_restored() {
    on_both(async |place| {
        let (ledger, person) = where_she_is_named(place).await;
        let backup = place.folder.path().join("before.sqlite");
        ledger.backup(&backup).await.expect("backed up");
        redact(&ledger).await;
        // The next backup brings the list beside both of them up to date.
        ledger
            .backup(&place.folder.path().join("after.sqlite"))
            .await
            .expect("backed up");

        let target = place.other().await;
        let mut told = 0;
        let restored = Ledger::restore(
            &backup,
            &target.url,
            &RestoreOptions::default(),
            |redaction, _, value| {
                told += 1;
                assert_eq!(redaction.mark, json!({ "passages": 3 }));
                erase(value)
            },
            |_, _, bytes| names_her(bytes),
        )
        .await
        .expect("restored");
        assert!(told > 3 && restored.redactions_repeated.len() == 1);
        let ledger = restored.ledger;
        let history = ledger.history(person).await.expect("read");
        assert!(
            history
                .iter()
                .all(|entry| entry.body.as_ref().is_some_and(|body| !body.contains(NAME)))
        );
        assert_eq!(ledger.redactions().await.expect("read").len(), 1);
        assert_eq!(ledger.check().await.expect("checked"), []);
        ledger.close().await;
        target.leave().await;
    })
    .await;
}

#[tokio::test]
async fn a_redaction_of_one_record_leaves_the_others_alone() {
    on_both(async |place| {
        let (ledger, person) = where_she_is_named(place).await;
        let other = Uuid::now_v7();
        write(&ledger, &[agreement(other, 1, NAME)]).await;
        let entry = agreement(Uuid::now_v7(), 1, "");
        let redaction = NewRedaction {
            entry,
            mark: json!({}),
            records: Some(vec![person]),
        };
        let mut rewrite = Rewrite {
            json: &mut |_, value| erase(value),
            file: &mut |_, _| false,
        };
        let mut writing = ledger.begin().await.expect("the pen");
        let count = writing
            .redact(redaction, &mut rewrite)
            .await
            .expect("redacted");
        writing.commit().await.expect("committed");
        assert_eq!((count.entries, count.records, count.files), (4, 1, 0));
        assert!(
            ledger.history(other).await.expect("read")[0]
                .body
                .as_ref()
                .is_some_and(|body| body.contains(NAME))
        );
    })
    .await;
}
