//! Signing in, tokens, drafts and saved lists: what belongs to one account alone.

use jiff::{Timestamp, ToSpan};
use language::Language;
use office::{Account, Draft, NewAccount, Office, SignInRefusal};
use policy::Kind;
use policy::rights::Role;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::house::{soon, told};
use crate::place::{Place, on_both};

const PASSWORD: &str = "une phrase assez longue";

async fn account(office: &Office, login: &str) -> Account {
    let new = NewAccount {
        login: login.to_owned(),
        name: "Nadia Kerr".to_owned(),
        role: Role::Officer,
        person: None,
        department: None,
        organisation: None,
        language: Language::Fr,
    };
    office
        .add_account(&new, PASSWORD)
        .await
        .expect("the account is made")
}

async fn refusal(office: &Office, login: &str, password: &str) -> String {
    match office
        .sign_in(login, password, "192.0.2.7", "a browser")
        .await
    {
        Ok(_) => "signed in".to_owned(),
        Err(SignInRefusal::Wrong) => "wrong".to_owned(),
        Err(SignInRefusal::TooMany { .. }) => "too many".to_owned(),
        Err(SignInRefusal::Failed(error)) => panic!("{error}"),
    }
}

#[tokio::test]
async fn a_right_password_opens_a_session_that_can_be_ended() {
    on_both(async |place| {
        let office = place.office().await;
        let nadia = account(&office, "nadia").await;
        let signed_in = office
            .sign_in(" nadia ", PASSWORD, "192.0.2.7", "a browser\n")
            .await
            .expect("signed in");
        let (session, found) = office
            .session(&signed_in.secret)
            .await
            .expect("read")
            .expect("open");
        assert_eq!(
            (found.id, session.account, session.agent.as_str()),
            (nadia.id, nadia.id, "a browser")
        );
        assert!(
            office
                .session("something else")
                .await
                .expect("read")
                .is_none()
        );
        assert!(
            office.session(&session.id).await.expect("read").is_none(),
            "an id opens nothing"
        );
        office.sign_out(&signed_in.secret).await.expect("ended");
        assert!(
            office
                .session(&signed_in.secret)
                .await
                .expect("read")
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn nobody_is_told_whether_an_account_exists() {
    let place = Place::sqlite();
    let office = place.office().await;
    let nadia = account(&office, "nadia").await;
    assert_eq!(
        refusal(&office, "nadia", "autre chose entièrement").await,
        "wrong"
    );
    assert_eq!(refusal(&office, "nobody", PASSWORD).await, "wrong");
    assert_eq!(refusal(&office, "", "").await, "wrong");
    office.allow_account(nadia.id, false).await.expect("closed");
    assert_eq!(refusal(&office, "nadia", PASSWORD).await, "wrong");
    office.allow_account(nadia.id, true).await.expect("opened");
    assert_eq!(refusal(&office, "nadia", PASSWORD).await, "signed in");
}

#[tokio::test]
async fn too_many_attempts_at_one_login_are_stopped_and_a_success_forgets_them() {
    let place = Place::sqlite();
    let office = place.office().await;
    account(&office, "nadia").await;
    account(&office, "omar").await;
    for _ in 0..5 {
        assert_eq!(refusal(&office, "nadia", "faux faux faux").await, "wrong");
    }
    assert_eq!(refusal(&office, "nadia", PASSWORD).await, "signed in");
    for _ in 0..10 {
        assert_eq!(refusal(&office, "NADIA", "faux faux faux").await, "wrong");
    }
    assert_eq!(refusal(&office, "nadia", PASSWORD).await, "too many");
    assert_eq!(refusal(&office, "omar", PASSWORD).await, "signed in");
}

#[tokio::test]
async fn a_session_that_has_expired_opens_nothing() {
    let place = Place::sqlite();
    let office = place.office().await;
    account(&office, "nadia").await;
    let signed_in = office
        .sign_in("nadia", PASSWORD, "192.0.2.7", "")
        .await
        .expect("signed in");
    let digest: [u8; 32] = Sha256::digest(signed_in.secret.as_bytes()).into();
    let now = Timestamp::now();
    let past = now - 1.minute();
    office
        .ledger()
        .touch_session(&digest, past, past)
        .await
        .expect("aged");
    assert!(
        office
            .session(&signed_in.secret)
            .await
            .expect("read")
            .is_none()
    );
}

#[tokio::test]
async fn closing_an_account_or_changing_its_password_ends_its_sessions() {
    let place = Place::sqlite();
    let office = place.office().await;
    let nadia = account(&office, "nadia").await;
    let first = office
        .sign_in("nadia", PASSWORD, "192.0.2.7", "")
        .await
        .expect("signed in")
        .secret;
    let second = office
        .sign_in("nadia", PASSWORD, "192.0.2.7", "")
        .await
        .expect("signed in")
        .secret;
    assert_eq!(office.sessions(nadia.id).await.expect("read").len(), 2);
    let wrong = office
        .set_password(
            nadia.id,
            Some("pas le bon"),
            "une autre phrase",
            Some(&first),
        )
        .await;
    assert_eq!(
        told(&wrong.expect_err("refused")),
        "invalid: 0:old problem-password-wrong"
    );
    let short = office
        .set_password(nadia.id, Some(PASSWORD), "court", Some(&first))
        .await;
    assert_eq!(
        told(&short.expect_err("refused")),
        "invalid: 0:password problem-password-short"
    );
    office
        .set_password(nadia.id, Some(PASSWORD), "une autre phrase", Some(&first))
        .await
        .expect("changed");
    assert!(office.session(&first).await.expect("read").is_some());
    assert!(office.session(&second).await.expect("read").is_none());
    assert_eq!(refusal(&office, "nadia", PASSWORD).await, "wrong");
    office.allow_account(nadia.id, false).await.expect("closed");
    assert!(office.session(&first).await.expect("read").is_none());
}

#[tokio::test]
async fn a_session_is_revoked_by_its_owner_alone() {
    let place = Place::sqlite();
    let office = place.office().await;
    let nadia = account(&office, "nadia").await;
    let omar = account(&office, "omar").await;
    let secret = office
        .sign_in("nadia", PASSWORD, "192.0.2.7", "")
        .await
        .expect("signed in")
        .secret;
    let id = office.sessions(nadia.id).await.expect("read")[0].id.clone();
    assert!(!office.revoke_session(omar.id, &id).await.expect("asked"));
    assert!(
        !office
            .revoke_session(nadia.id, "é".repeat(32).as_str())
            .await
            .expect("asked")
    );
    assert!(office.session(&secret).await.expect("read").is_some());
    assert!(office.revoke_session(nadia.id, &id).await.expect("asked"));
    assert!(office.session(&secret).await.expect("read").is_none());
}

#[tokio::test]
async fn an_account_that_cannot_be_is_not_made() {
    let place = Place::sqlite();
    let office = place.office().await;
    account(&office, "nadia").await;
    let new = |login: &str, name: &str| NewAccount {
        login: login.to_owned(),
        name: name.to_owned(),
        role: Role::Officer,
        person: None,
        department: None,
        organisation: None,
        language: Language::Fr,
    };
    for (login, name, password, expected) in [
        (
            "na dia",
            "",
            "court",
            "invalid: 0:login problem-login-form, 0:name problem-required, 0:password problem-password-short",
        ),
        (
            "nadia",
            "Autre",
            PASSWORD,
            "invalid: 0:login problem-login-taken",
        ),
        (
            "omar",
            "Omar",
            &"x".repeat(201),
            "invalid: 0:password problem-too-long",
        ),
    ] {
        let refusal = office
            .add_account(&new(login, name), password)
            .await
            .expect_err("refused");
        assert_eq!(told(&refusal), expected);
    }
}

#[tokio::test]
async fn a_token_opens_until_it_is_revoked_or_expires() {
    on_both(async |place| {
        let office = place.office().await;
        let nadia = account(&office, "nadia").await;
        let omar = account(&office, "omar").await;
        let (token, secret) = office
            .create_token(nadia.id, " script ", Some(30))
            .await
            .expect("made");
        assert_eq!(token.name, "script");
        let found = office
            .token_account(&secret)
            .await
            .expect("read")
            .expect("it opens");
        assert_eq!(found.id, nadia.id);
        assert!(
            office
                .token_account("cosmopole_other")
                .await
                .expect("read")
                .is_none()
        );
        assert!(!office.revoke_token(omar.id, token.id).await.expect("asked"));
        assert!(office.token_account(&secret).await.expect("read").is_some());
        assert!(
            office
                .revoke_token(nadia.id, token.id)
                .await
                .expect("asked")
        );
        assert!(office.token_account(&secret).await.expect("read").is_none());

        let (_, secret) = office
            .create_token(nadia.id, "closed", None)
            .await
            .expect("made");
        office.allow_account(nadia.id, false).await.expect("closed");
        assert!(office.token_account(&secret).await.expect("read").is_none());
        assert!(
            office
                .tokens(nadia.id)
                .await
                .expect("read")
                .iter()
                .any(|token| token.revoked_at.is_some())
        );
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_read_changed_and_thrown_away_by_its_author_alone() {
    on_both(async |place| {
        let office = place.office().await;
        let nadia = account(&office, "nadia").await.id;
        let omar = account(&office, "omar").await.id;
        let mut draft = Draft {
            id: Uuid::now_v7(),
            kind: Kind::Theme,
            record: None,
            base: None,
            body: json!({ "name": "Ea" }),
            updated_at: Timestamp::now(),
        };
        assert!(office.put_draft(nadia, &draft).await.expect("kept"));
        draft.body = json!({ "name": "Eau" });
        assert!(!office.put_draft(omar, &draft).await.expect("asked"));
        assert!(office.put_draft(nadia, &draft).await.expect("kept"));
        assert!(office.draft(omar, draft.id).await.expect("read").is_none());
        assert!(office.drafts(omar).await.expect("read").is_empty());
        assert!(!office.remove_draft(omar, draft.id).await.expect("asked"));
        let found = office
            .draft(nadia, draft.id)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(
            (found.kind, found.body),
            (Kind::Theme, json!({ "name": "Eau" }))
        );
        assert!(office.remove_draft(nadia, draft.id).await.expect("asked"));
        assert!(office.drafts(nadia).await.expect("read").is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_saved_list_belongs_to_its_account() {
    let place = Place::sqlite();
    let office = place.office().await;
    let nadia = account(&office, "nadia").await.id;
    let omar = account(&office, "omar").await.id;
    let id = office
        .save_view(nadia, Kind::Agreement, " À renouveler \n", "state=signed")
        .await
        .expect("saved");
    let views = office
        .saved_views(nadia, Kind::Agreement)
        .await
        .expect("read");
    assert_eq!(
        (views[0].name.as_str(), views[0].query.as_str()),
        ("À renouveler", "state=signed")
    );
    assert!(
        office
            .saved_views(nadia, Kind::Action)
            .await
            .expect("read")
            .is_empty()
    );
    assert!(
        office
            .saved_views(omar, Kind::Agreement)
            .await
            .expect("read")
            .is_empty()
    );
    assert!(!office.remove_view(omar, id).await.expect("asked"));
    // Lists are remembered for a moment; what changes shows at once all the same.
    let other = office
        .save_view(nadia, Kind::Agreement, "Endormis", "vitality=dormant")
        .await
        .expect("saved");
    let names = || async {
        let views = office.saved_views(nadia, Kind::Agreement).await;
        let name = |view: &office::SavedView| view.name.clone();
        views.expect("read").iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(names().await, ["Endormis", "À renouveler"]);
    assert!(office.remove_view(nadia, id).await.expect("asked"));
    assert_eq!(names().await, ["Endormis"]);
    assert!(office.remove_view(nadia, other).await.expect("asked"));
    assert_eq!(names().await, [""; 0]);
}

#[tokio::test]
async fn what_has_expired_is_swept_when_an_office_opens() {
    let place = Place::sqlite();
    let office = place.office().await;
    let nadia = account(&office, "nadia").await.id;
    let old = ledger::Draft {
        id: Uuid::now_v7(),
        account: nadia,
        kind: "theme".to_owned(),
        record: None,
        base_version: None,
        body: json!({}),
        updated_at: Timestamp::now() - (31 * 24).hours(),
    };
    office.ledger().save_draft(&old).await.expect("kept");
    let again = place.office().await;
    let mut swept = false;
    for _ in 0..500 {
        if again.drafts(nadia).await.expect("read").is_empty() {
            swept = true;
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(4)).await;
    }
    assert!(swept);
    soon("the office goes on", || again.snapshot().version() == 0).await;
}
