//! Opening: addresses, foreign databases, older and newer schemas, readable views.

use ledger::{Ledger, LedgerError, OpenOptions, View, ViewColumn, ViewType};
use serde_json::json;
use uuid::Uuid;

use crate::place::{Place, agreement, deletion, on_both, standing, write};

#[tokio::test]
async fn an_address_that_is_not_understood_is_explained_without_its_password() {
    for address in [
        "office.sqlite",
        "mysql://anna:secret@host/db",
        "sqlite:",
        "",
    ] {
        let error = Ledger::open(address).await.err().expect("refused");
        assert!(matches!(error, LedgerError::BadUrl { .. }));
        assert!(error.to_string().contains("sqlite:FILE") && !error.to_string().contains("secret"));
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("new folder/office.sqlite");
    Ledger::open(&format!("sqlite:{}", file.display()))
        .await
        .expect("folder and file are made");
    assert!(file.exists());
    std::fs::write(
        folder.path().join("letter"),
        "Dear mayor, this is a letter and no database at all. ".repeat(40),
    )
    .expect("written");
    let letter = Ledger::open(&format!(
        "sqlite:{}",
        folder.path().join("letter").display()
    ))
    .await;
    assert!(matches!(letter, Err(LedgerError::Open { .. })));
}

#[tokio::test]
async fn a_foreign_database_and_a_newer_one_are_left_alone() {
    on_both(async |place| {
        place
            .meddle("CREATE TABLE inventory (chairs INTEGER)")
            .await;
        assert!(matches!(
            Ledger::open(&place.url).await,
            Err(LedgerError::NotALedger { .. })
        ));
        place.meddle("DROP TABLE inventory").await;
        place.ledger().await.close().await;
        place
            .meddle("INSERT INTO migration (number, name, applied_at) VALUES (9999, 'future', '')")
            .await;
        let refused = Ledger::open(&place.url).await.err().expect("refused");
        assert!(matches!(refused, LedgerError::TooNew { found: 9999, .. }));
    })
    .await;
}

#[tokio::test]
async fn a_ledger_of_an_older_schema_is_backed_up_migrated_and_read() {
    on_both(async |place| {
        let (sample, ledger_backup) = if place.is_postgres() {
            (
                include_str!("../samples/schema-1.postgres.sql"),
                "cosmopole.schema-1.backup",
            )
        } else {
            (
                include_str!("../samples/schema-1.sqlite.sql"),
                "office.sqlite.schema-1.backup",
            )
        };
        place.meddle(sample).await;
        let options = OpenOptions {
            backup_folder: Some(place.folder.path().to_owned()),
            ..OpenOptions::default()
        };
        let ledger = Ledger::open_with(&place.url, &options)
            .await
            .expect("migrated");
        let (records, head) = standing(&ledger).await;
        assert_eq!((records.len(), head), (2, 4));
        assert_eq!(
            records[0].body,
            json!({ "title": "Estuaria and Puerto Claro, twinning" })
        );
        assert!(records[1].deleted);
        let first = Uuid::parse_str("0199a000-0000-7000-8000-0000000000a1").expect("an id");
        assert_eq!(
            ledger.history(first).await.expect("read")[0]
                .reason
                .as_deref(),
            Some("first agreement")
        );
        assert!(ledger.check().await.expect("checked").is_empty());
        write(&ledger, &[agreement(first, 3, "still growing")]).await;

        // The backup is what was there before: it can be restored, and migrates by itself.
        let backup = place.folder.path().join(ledger_backup);
        let target = Place::sqlite();
        let restored = Ledger::restore(
            &backup,
            &target.url,
            &Default::default(),
            |_, _, _| false,
            |_, _, _| false,
        )
        .await
        .expect("restored");
        assert_eq!(standing(&restored.ledger).await, (records, 4));
    })
    .await;
}

fn column(name: &str, path: &[&str], sql_type: ViewType) -> ViewColumn {
    ViewColumn {
        name: name.to_owned(),
        path: path.iter().map(|step| (*step).to_owned()).collect(),
        sql_type,
    }
}

#[tokio::test]
async fn analysts_read_records_as_plain_columns() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let mut view = View {
            name: "view_agreement".to_owned(),
            kind: "agreement".to_owned(),
            columns: vec![
                column("title_fr", &["title", "fr"], ViewType::Text),
                column("signed_on", &["signed_on"], ViewType::Date),
                column("amount_minor", &["amount", "minor"], ViewType::Integer),
                column("share", &["share"], ViewType::Real),
                column("is_open", &["open"], ViewType::Boolean),
                column("first_party", &["parties", "0", "name's"], ViewType::Text),
            ],
        };
        ledger.refresh_views(std::slice::from_ref(&view)).await.expect("made");
        let body = |body: serde_json::Value| ledger::NewEntry {
            body: Some(body.to_string()),
            code: Some("AGR-1".to_owned()),
            ..agreement(Uuid::now_v7(), 1, "")
        };
        let (gone, good) = (Uuid::now_v7(), json!({ "title": { "fr": "Jumelage" }, "signed_on": "2024-02-29",
            "amount": { "minor": 150_000 }, "share": 0.5, "open": true, "parties": [{ "name's": "Estuaria" }] }));
        let odd = json!({ "title": 5, "signed_on": "some day", "amount": { "minor": "many" }, "share": "half", "open": "perhaps" });
        write(&ledger, &[body(good), agreement(gone, 1, "gone"), deletion(gone, 2)]).await;
        write(&ledger, &[ledger::NewEntry { code: Some("AGR-2".to_owned()), ..body(odd) }]).await;

        let told = "code || ' ' || title_fr || ' ' || CAST(signed_on AS TEXT) || ' ' || CAST(amount_minor + 1 AS TEXT)
            || ' ' || CAST(share AS TEXT) || ' ' || first_party";
        let row = place.ask(&format!("SELECT {told} FROM view_agreement WHERE code = 'AGR-1' AND is_open")).await;
        assert_eq!(row.as_deref(), Some("AGR-1 Jumelage 2024-02-29 150001 0.5 Estuaria"));
        let empty = "SELECT CAST(COUNT(signed_on) + COUNT(amount_minor) + COUNT(share) + COUNT(is_open) AS TEXT)
            FROM view_agreement WHERE code = 'AGR-2'";
        assert_eq!(place.ask(empty).await.as_deref(), Some("0"));
        assert_eq!(place.ask("SELECT CAST(COUNT(*) AS TEXT) FROM view_agreement").await.as_deref(), Some("2"));

        view.columns.truncate(1);
        let other = View { name: "view_other".to_owned(), ..view.clone() };
        ledger.refresh_views(&[view.clone(), other]).await.expect("changed");
        ledger.refresh_views(&[view.clone()]).await.expect("one is no longer wanted");
        let views = ["SELECT CAST(COUNT(*) AS TEXT) FROM sqlite_master WHERE type = 'view'",
            "SELECT CAST(COUNT(*) AS TEXT) FROM pg_views WHERE schemaname = 'public'"];
        assert_eq!(place.ask(views[usize::from(place.is_postgres())]).await.as_deref(), Some("1"));
        view.name = "view; DROP TABLE record".to_owned();
        assert!(matches!(ledger.refresh_views(&[view]).await, Err(LedgerError::BadName { .. })));
    })
    .await;
}

/// Asks the compiler, not the database: every question may be asked from any thread of a server.
#[test]
fn questions_may_wait_on_any_thread() {
    fn may_be_sent<T: Send>(_: T) {}
    fn may_be_shared<T: Clone + Send + Sync + 'static>() {}
    may_be_shared::<Ledger>();
    may_be_sent(Ledger::open(""));
    let restoring = |from, options| {
        may_be_sent(Ledger::restore(
            from,
            "",
            options,
            |_, _, _| false,
            |_, _, _| false,
        ));
    };
    let asking = |ledger: &'static Ledger, path| {
        may_be_sent(ledger.current(|_| ()));
        may_be_sent(ledger.as_known_at(0, |_| ()));
        may_be_sent(ledger.wait_beyond(0, std::time::Duration::ZERO));
        may_be_sent(ledger.backup(path));
        may_be_sent(ledger.check());
        may_be_sent(ledger.refresh_views(&[]));
        may_be_sent(ledger.claim_job("", jiff::Timestamp::UNIX_EPOCH));
        may_be_sent(async move {
            let mut writing = ledger.begin().await?;
            writing.entries_after(0).await?;
            writing.append(&[agreement(Uuid::nil(), 1, "")]).await?;
            let entry = agreement(Uuid::nil(), 1, "");
            let redaction = ledger::NewRedaction {
                entry,
                mark: json!({}),
                records: None,
            };
            let mut rewrite = ledger::Rewrite {
                json: &mut |_, _| false,
                file: &mut |_, _| false,
            };
            writing.redact(redaction, &mut rewrite).await?;
            writing.commit().await
        });
    };
    let _ = (restoring as fn(_, _), asking as fn(_, _));
}
