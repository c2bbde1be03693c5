//! People and work: accounts, sessions, tokens, drafts, documents, jobs, messages, imports.

use jiff::SignedDuration;
use ledger::{
    Account, Draft, JobState, LedgerError, NewJob, NewMessage, Progress, RememberedColumn,
    SavedView, Session, StagedImport, Token,
};
use serde_json::json;
use uuid::Uuid;

use crate::place::{on_both, second};

fn account(login: &str) -> Account {
    Account {
        id: Uuid::now_v7(),
        login: login.to_owned(),
        name: "Élodie Marchand".to_owned(),
        role: "officer".to_owned(),
        person: Some(Uuid::now_v7()),
        organisation: None,
        department: None,
        language: "fr".to_owned(),
        password_hash: Some("hash".to_owned()),
        disabled_at: None,
        created_at: second(0),
        preferences: json!({ "theme": "dark" }),
    }
}

#[tokio::test]
async fn an_account_is_found_however_its_login_is_typed_and_taken_once() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let mut elodie = account("Élodie");
        ledger.create_account(&elodie).await.expect("created");
        assert_eq!(
            ledger.account_by_login(" éLODIE ").await.expect("read"),
            Some(elodie.clone())
        );
        let again = ledger.create_account(&account("éLODIE")).await;
        assert!(matches!(again, Err(LedgerError::LoginTaken { .. })));
        elodie.role = "head".to_owned();
        assert!(ledger.update_account(&elodie).await.expect("updated"));
        assert_eq!(ledger.account(elodie.id).await.expect("read"), Some(elodie));
        assert_eq!(ledger.account_by_login("nobody").await.expect("read"), None);
        assert!(
            !ledger
                .update_account(&account("nobody"))
                .await
                .expect("nothing to update")
        );
        assert_eq!(ledger.accounts().await.expect("read").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_session_lasts_until_it_expires_is_revoked_or_its_account_is_disabled() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let mut owner = account("anna");
        ledger.create_account(&owner).await.expect("created");
        let session = |token: u8| Session {
            token_sha256: [token; 32],
            account: owner.id,
            created_at: second(0),
            last_seen_at: second(0),
            expires_at: second(100),
            agent: "browser".to_owned(),
        };
        for token in 1..=3 {
            ledger
                .create_session(&session(token))
                .await
                .expect("created");
        }
        let (found, whose) = ledger
            .find_session(&[1; 32], second(99))
            .await
            .expect("read")
            .expect("valid");
        assert_eq!((found, whose.login.as_str()), (session(1), "anna"));
        assert!(
            ledger
                .find_session(&[1; 32], second(100))
                .await
                .expect("read")
                .is_none()
        );
        ledger
            .touch_session(&[1; 32], second(50), second(150))
            .await
            .expect("touched");
        assert!(
            ledger
                .find_session(&[1; 32], second(120))
                .await
                .expect("read")
                .is_some()
        );
        assert_eq!(
            ledger
                .sessions(Some(owner.id), second(60))
                .await
                .expect("read")
                .len(),
            3
        );
        assert!(
            !ledger
                .revoke_session(Uuid::now_v7(), &[2; 32])
                .await
                .expect("somebody else's")
        );
        assert!(
            ledger
                .revoke_session(owner.id, &[2; 32])
                .await
                .expect("revoked")
        );
        assert_eq!(
            ledger
                .revoke_sessions(owner.id, Some(&[1; 32]))
                .await
                .expect("revoked"),
            1
        );
        assert_eq!(
            ledger.sessions(None, second(60)).await.expect("read").len(),
            1
        );
        let of_ended = async |token: [u8; 32], at| {
            let found = ledger.account_of_ended_session(&token, at).await;
            found.expect("read").map(|account| account.id)
        };
        assert_eq!(of_ended([1; 32], second(60)).await, None, "still valid");
        assert_eq!(of_ended([1; 32], second(900)).await, Some(owner.id));
        assert_eq!(
            of_ended([2; 32], second(900)).await,
            None,
            "ended by somebody"
        );
        owner.disabled_at = Some(second(60));
        ledger.update_account(&owner).await.expect("updated");
        assert_eq!(of_ended([1; 32], second(900)).await, None, "disabled");
        assert!(
            ledger
                .find_session(&[1; 32], second(60))
                .await
                .expect("read")
                .is_none()
        );
        assert_eq!(ledger.sweep_sessions(second(200)).await.expect("swept"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_token_is_accepted_until_it_is_revoked() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let owner = account("anna");
        ledger.create_account(&owner).await.expect("created");
        let token = Token {
            id: Uuid::now_v7(),
            account: owner.id,
            name: "spreadsheet".to_owned(),
            sha256: [9; 32],
            created_at: second(0),
            last_used_at: None,
            expires_at: Some(second(100)),
            revoked_at: None,
        };
        ledger.create_token(&token).await.expect("created");
        assert!(
            ledger
                .find_token(&[9; 32], second(100))
                .await
                .expect("read")
                .is_none()
        );
        let found = ledger
            .find_token(&[9; 32], second(1))
            .await
            .expect("read")
            .expect("accepted");
        assert_eq!(found, (token.clone(), owner.clone()));
        ledger
            .touch_token(token.id, second(2))
            .await
            .expect("touched");
        assert!(
            ledger
                .revoke_token(owner.id, token.id, second(3))
                .await
                .expect("revoked")
        );
        assert!(
            !ledger
                .revoke_token(owner.id, token.id, second(3))
                .await
                .expect("revoked already")
        );
        assert!(
            ledger
                .find_token(&[9; 32], second(4))
                .await
                .expect("read")
                .is_none()
        );
        let listed = ledger.tokens(owner.id).await.expect("read");
        assert_eq!(
            (listed[0].last_used_at, listed[0].revoked_at),
            (Some(second(2)), Some(second(3)))
        );
    })
    .await;
}

#[tokio::test]
async fn attempts_are_counted_within_their_window() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let window = |now: i64| second(now) - SignedDuration::from_secs(60);
        for attempt in 1..=3 {
            assert_eq!(
                ledger
                    .count_attempt("anna", window(attempt), second(attempt))
                    .await
                    .expect("counted"),
                attempt
            );
        }
        assert_eq!(ledger.attempts("anna", window(5)).await.expect("read"), 3);
        assert_eq!(ledger.attempts("anna", window(90)).await.expect("read"), 0);
        assert_eq!(
            ledger
                .count_attempt("anna", window(90), second(90))
                .await
                .expect("counted"),
            1
        );
        ledger.forget_attempts("anna").await.expect("forgotten");
        assert_eq!(ledger.attempts("anna", window(91)).await.expect("read"), 0);
        assert_eq!(ledger.sweep_attempts(second(100)).await.expect("swept"), 0);
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_its_authors_alone_and_is_swept_when_old() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let mut draft = Draft {
            id: Uuid::now_v7(),
            account: Uuid::now_v7(),
            kind: "agreement".to_owned(),
            record: None,
            base_version: Some(3),
            body: json!({ "title": "pasted\0from somewhere" }),
            updated_at: second(10),
        };
        assert!(ledger.save_draft(&draft).await.expect("saved"));
        // A NUL character, which PostgreSQL cannot hold, is replaced and does not fail the form.
        draft.body = json!({ "title": "pasted\u{fffd}from somewhere" });
        assert_eq!(
            ledger.draft(draft.id, draft.account).await.expect("read"),
            Some(draft.clone())
        );
        let stolen = Draft {
            account: Uuid::now_v7(),
            ..draft.clone()
        };
        assert!(!ledger.save_draft(&stolen).await.expect("not saved"));
        assert_eq!(
            ledger.draft(draft.id, stolen.account).await.expect("read"),
            None
        );
        assert_eq!(ledger.drafts(draft.account).await.expect("read").len(), 1);
        let mut writing = ledger.begin().await.expect("the pen");
        assert!(
            writing
                .remove_draft(draft.id, draft.account)
                .await
                .expect("removed")
        );
        drop(writing);
        assert_eq!(ledger.sweep_drafts(second(10)).await.expect("swept"), 0);
        assert_eq!(ledger.sweep_drafts(second(11)).await.expect("swept"), 1);
        assert!(
            !ledger
                .remove_draft(draft.id, draft.account)
                .await
                .expect("gone already")
        );
    })
    .await;
}

#[tokio::test]
async fn the_same_document_is_kept_once() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let name = ledger
            .add_document("application/pdf", b"signed", second(1))
            .await
            .expect("filed");
        assert_eq!(
            ledger
                .add_document("text/plain", b"signed", second(2))
                .await
                .expect("filed"),
            name
        );
        let document = ledger.document(&name).await.expect("read").expect("there");
        assert_eq!(
            (document.media_type.as_str(), document.bytes.as_slice()),
            ("application/pdf", b"signed".as_slice())
        );
        assert_eq!(ledger.document("00").await.expect("read"), None);
        let mut writing = ledger.begin().await.expect("the pen");
        assert!(
            writing
                .erase_document(&name, second(3))
                .await
                .expect("erased")
        );
        writing.commit().await.expect("committed");
        let document = ledger
            .document(&name)
            .await
            .expect("read")
            .expect("its name stays");
        assert!(document.bytes.is_empty() && document.erased_at == Some(second(3)));
        assert!(ledger.check().await.expect("checked").is_empty());
    })
    .await;
}

fn job(key: &str) -> NewJob {
    NewJob {
        id: Uuid::now_v7(),
        name: "import".to_owned(),
        idempotency_key: key.to_owned(),
        account: None,
        payload: json!({ "file": key }),
        created_at: second(0),
    }
}

#[tokio::test]
async fn a_job_is_enqueued_once_and_claimed_by_one_of_two() {
    on_both(async |place| {
        let (here, there) = (place.ledger().await, place.ledger().await);
        let id = here.enqueue_job(&job("a")).await.expect("enqueued");
        assert_eq!(here.enqueue_job(&job("a")).await.expect("enqueued"), id);
        here.enqueue_job(&job("b")).await.expect("enqueued");
        let claims = (0..3).flat_map(|_| {
            [
                here.claim_job("here", second(1)),
                there.claim_job("there", second(1)),
            ]
        });
        let claimed: Vec<_> = futures::future::join_all(claims)
            .await
            .into_iter()
            .map(|claim| claim.expect("asked"))
            .collect();
        let mut ids: Vec<Uuid> = claimed.iter().flatten().map(|job| job.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((ids.len(), claimed.iter().flatten().count()), (2, 2));
        assert!(
            claimed
                .iter()
                .flatten()
                .all(|job| job.state == JobState::Running && job.attempts == 1)
        );
    })
    .await;
}

#[tokio::test]
async fn a_job_reports_is_cancelled_and_is_taken_over_when_its_node_falls_silent() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let id = ledger.enqueue_job(&job("a")).await.expect("enqueued");
        ledger
            .claim_job("here", second(1))
            .await
            .expect("asked")
            .expect("claimed");
        let progress = Progress {
            done: 3,
            total: 9,
            message: "rows".to_owned(),
        };
        assert!(
            ledger
                .job_progress(id, "here", &progress, second(2))
                .await
                .expect("noted")
        );
        assert!(
            !ledger
                .job_progress(id, "there", &progress, second(2))
                .await
                .expect("not theirs")
        );
        assert_eq!(
            ledger
                .reclaim_jobs(second(2), 2, second(3))
                .await
                .expect("none silent"),
            0
        );
        assert_eq!(
            ledger
                .reclaim_jobs(second(3), 2, second(3))
                .await
                .expect("silent"),
            1
        );
        assert!(
            !ledger
                .finish_job(id, "here", &json!(1), second(3))
                .await
                .expect("no longer theirs")
        );
        ledger
            .claim_job("there", second(4))
            .await
            .expect("asked")
            .expect("claimed again");
        assert_eq!(
            ledger
                .reclaim_jobs(second(9), 2, second(9))
                .await
                .expect("silent"),
            1
        );
        assert_eq!(
            ledger.job(id).await.expect("read").expect("there").state,
            JobState::Failed
        );

        let id = ledger.enqueue_job(&job("b")).await.expect("enqueued");
        ledger
            .claim_job("here", second(5))
            .await
            .expect("asked")
            .expect("claimed");
        assert!(
            ledger
                .finish_job(id, "here", &json!({ "created": 4 }), second(6))
                .await
                .expect("finished")
        );
        let done = ledger.job(id).await.expect("read").expect("there");
        assert_eq!(
            (done.state, done.result),
            (JobState::Done, Some(json!({ "created": 4 })))
        );

        let id = ledger.enqueue_job(&job("c")).await.expect("enqueued");
        ledger
            .claim_job("here", second(7))
            .await
            .expect("asked")
            .expect("claimed");
        assert!(ledger.cancel_job(id, second(8)).await.expect("cancelled"));
        assert!(
            !ledger
                .job_progress(id, "here", &progress, second(9))
                .await
                .expect("must stop")
        );
        assert!(
            !ledger
                .fail_job(id, "here", "late", second(9))
                .await
                .expect("cancelled already")
        );
        assert_eq!(ledger.jobs(10).await.expect("read").len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_is_held_ends_with_its_entries_and_cannot_be_stopped_any_more() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let claimed = async |key: &str| {
            let id = ledger.enqueue_job(&job(key)).await.expect("enqueued");
            let claim = ledger.claim_job("here", second(1)).await.expect("asked");
            assert_eq!(claim.expect("claimed").id, id);
            id
        };
        let id = claimed("held").await;
        let mut writing = ledger.begin().await.expect("the pen");
        let hold = writing.hold_job(id, "there", second(2)).await;
        assert!(!hold.expect("not theirs"));
        assert!(writing.hold_job(id, "here", second(2)).await.expect("held"));
        let done = writing.finish_job(id, "here", &json!(4), second(3)).await;
        assert!(done.expect("finished"));
        writing.commit().await.expect("committed");
        let late = ledger.cancel_job(id, second(4)).await;
        assert!(!late.expect("too late"));

        let id = claimed("stopped").await;
        assert!(ledger.cancel_job(id, second(5)).await.expect("cancelled"));
        let mut writing = ledger.begin().await.expect("the pen");
        let hold = writing.hold_job(id, "here", second(6)).await;
        assert!(!hold.expect("stopped before"));
    })
    .await;
}

#[tokio::test]
async fn a_message_leaves_once_and_waits_after_a_failure() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let message = NewMessage {
            id: Uuid::now_v7(),
            idempotency_key: "reminder-1".to_owned(),
            channel: "mail".to_owned(),
            recipient: "anna@example.org".to_owned(),
            payload: json!({ "subject": "Expiring" }),
            not_before: second(10),
            created_at: second(0),
        };
        let mut writing = ledger.begin().await.expect("the pen");
        assert!(writing.send(&message).await.expect("put in"));
        writing.commit().await.expect("committed");
        assert!(
            !ledger
                .send(&NewMessage {
                    id: Uuid::now_v7(),
                    ..message.clone()
                })
                .await
                .expect("known already")
        );
        assert!(
            ledger
                .claim_message("here", second(9))
                .await
                .expect("asked")
                .is_none()
        );
        let taken = ledger
            .claim_message("here", second(10))
            .await
            .expect("asked")
            .expect("due");
        assert_eq!((taken.id, taken.attempts), (message.id, 1));
        assert!(
            ledger
                .claim_message("there", second(10))
                .await
                .expect("asked")
                .is_none()
        );
        assert!(
            ledger
                .message_failed(taken.id, "here", "refused", Some(second(20)))
                .await
                .expect("noted")
        );
        assert!(
            ledger
                .claim_message("here", second(19))
                .await
                .expect("asked")
                .is_none()
        );
        ledger
            .claim_message("here", second(20))
            .await
            .expect("asked")
            .expect("due again");
        assert_eq!(
            ledger
                .reclaim_messages(second(21))
                .await
                .expect("given back"),
            1
        );
        ledger
            .claim_message("there", second(22))
            .await
            .expect("asked")
            .expect("taken over");
        assert!(
            ledger
                .message_sent(taken.id, "there", second(23))
                .await
                .expect("sent")
        );
        assert!(
            !ledger
                .message_sent(taken.id, "there", second(23))
                .await
                .expect("sent already")
        );
    })
    .await;
}

#[tokio::test]
async fn an_import_waits_with_its_file_and_its_columns_are_remembered() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let mut import = StagedImport {
            id: Uuid::now_v7(),
            account: Uuid::now_v7(),
            state: "matching".to_owned(),
            file_name: "ties.xlsx".to_owned(),
            settings: json!({ "kind": "agreement" }),
            findings: None,
            result: None,
            created_at: second(0),
        };
        ledger.stage_import(&import, b"PK").await.expect("staged");
        import.findings = Some(json!([{ "row": 2 }]));
        import.state = "checked".to_owned();
        assert!(ledger.update_import(&import).await.expect("updated"));
        assert_eq!(
            ledger.staged_import(import.id).await.expect("read"),
            Some(import.clone())
        );
        assert_eq!(
            ledger.import_file(import.id).await.expect("read"),
            Some(b"PK".to_vec())
        );
        assert_eq!(ledger.import_report(import.id).await.expect("read"), None);
        assert!(
            ledger
                .save_import_report(import.id, b"annotated")
                .await
                .expect("saved")
        );
        assert_eq!(
            ledger.import_report(import.id).await.expect("read"),
            Some(b"annotated".to_vec())
        );
        assert_eq!(
            ledger
                .staged_imports(import.account)
                .await
                .expect("read")
                .len(),
            1
        );
        assert_eq!(ledger.sweep_imports(second(1)).await.expect("swept"), 1);
        assert!(!ledger.remove_import(import.id).await.expect("gone already"));

        let column = |path: &str| RememberedColumn {
            kind: "agreement".to_owned(),
            heading: "ville partenaire".to_owned(),
            field_path: path.to_owned(),
        };
        ledger
            .remember_columns(&[column("title"), column("partner")], second(1))
            .await
            .expect("remembered");
        assert_eq!(
            ledger.remembered_columns("agreement").await.expect("read"),
            [column("partner")]
        );
    })
    .await;
}

#[tokio::test]
async fn a_saved_view_is_its_owners_alone() {
    on_both(async |place| {
        let ledger = place.ledger().await;
        let owner = account("anna");
        ledger.create_account(&owner).await.expect("created");
        let view = SavedView {
            id: Uuid::now_v7(),
            account: owner.id,
            kind: "agreement".to_owned(),
            name: "Expiring".to_owned(),
            query: "clock=expiring&sort=ends_on".to_owned(),
        };
        assert!(ledger.save_view(&view).await.expect("saved"));
        let views = ledger
            .saved_views(owner.id, "agreement")
            .await
            .expect("read");
        assert_eq!(views, std::slice::from_ref(&view));
        assert!(
            !ledger
                .remove_view(view.id, Uuid::now_v7())
                .await
                .expect("not theirs")
        );
        assert!(
            ledger
                .remove_view(view.id, owner.id)
                .await
                .expect("removed")
        );
    })
    .await;
}
