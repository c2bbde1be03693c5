//! Getting in and out, one's own account, the accounts of the office.

use axum::http::StatusCode;
use policy::rights::Role;

use crate::testing::{PASSWORD, world};

#[tokio::test]
async fn whoever_signs_in_is_led_to_where_they_wanted_to_go_and_never_elsewhere() {
    let world = world().await;
    let account = world.account(Role::Officer).await;
    for (next, expected) in [
        (
            "/en/relations/map?class=alive",
            "/en/relations/map?class=alive",
        ),
        ("//evil.example", "/fr/"),
        ("https://evil.example", "/fr/"),
        ("", "/fr/"),
    ] {
        let server = world.visitor();
        let form = [
            ("login", account.login.as_str()),
            ("password", PASSWORD),
            ("next", next),
        ];
        let answer = server.post("/en/sign-in").form(&form).await;
        answer.assert_status_see_other();
        assert_eq!(answer.header("location"), expected);
        let cookie = answer.header("set-cookie");
        let cookie = cookie.to_str().unwrap();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn a_wrong_password_is_refused_without_telling_which_of_the_two_was_wrong() {
    let world = world().await;
    let account = world.account(Role::Officer).await;
    let server = world.visitor();
    let mut pages = Vec::new();
    for login in [account.login.as_str(), "nobody"] {
        let form = [("login", login), ("password", "not the password")];
        let answer = server.post("/en/sign-in").form(&form).await;
        answer.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
        pages.push(answer.text().replace(login, "LOGIN"));
    }
    assert!(pages[0].contains("Unknown user name or password."));
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn too_many_attempts_are_answered_with_the_time_to_wait() {
    let world = world().await;
    let server = world.visitor();
    let form = [("login", "nobody"), ("password", "not the password")];
    for _ in 0..10 {
        server.post("/en/sign-in").form(&form).await;
    }
    let answer = server.post("/en/sign-in").form(&form).await;
    answer.assert_status(StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.header("retry-after"), "900");
    answer.assert_text_contains("Try again in 15 minutes.");
}

#[tokio::test]
async fn whoever_signs_out_is_a_visitor_again() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    server.get("/fr/account").await.assert_status_ok();
    let answer = server.post("/fr/sign-out").await;
    answer.assert_status_see_other();
    let account = server.get("/fr/account").await;
    account.assert_status_see_other();
    assert_eq!(
        account.header("location"),
        "/fr/sign-in?next=%2Ffr%2Faccount"
    );
}

#[tokio::test]
async fn a_token_is_shown_once_acts_in_the_name_of_its_owner_and_can_be_revoked() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let form = [("name", "Dashboard"), ("days", "90")];
    let page = server.post("/en/account/tokens").form(&form).await.text();
    let start = page.find("value=\"cosmopole_").expect("the token") + 7;
    let token = page[start..].split('"').next().unwrap().to_owned();
    assert!(world.office.token_account(&token).await.unwrap().is_some());
    let later = server.get("/en/account").await.text();
    assert!(later.contains("Dashboard") && !later.contains(&token));
    let account = world.account(Role::Officer).await;
    let id = world.office.tokens(account.id).await.unwrap()[0]
        .id
        .to_string();
    let form = [("id", id.as_str())];
    server
        .post("/en/account/tokens/revoke")
        .form(&form)
        .await
        .assert_status_see_other();
    assert!(world.office.token_account(&token).await.unwrap().is_none());
    let answer = world
        .visitor()
        .get("/api/v1/agreements")
        .add_header("authorization", format!("Bearer {token}"))
        .await;
    answer.assert_status(StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions_and_not_this_one() {
    let world = world().await;
    let (here, there) = (
        world.signed_in(Role::Officer).await,
        world.signed_in(Role::Officer).await,
    );
    let form = [
        ("old", PASSWORD),
        ("new", "quite another sentence"),
        ("again", "different"),
    ];
    let answer = here.post("/en/account/password").form(&form).await;
    answer.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    answer.assert_text_contains("The two entries differ.");
    let form = [
        ("old", PASSWORD),
        ("new", "quite another sentence"),
        ("again", "quite another sentence"),
    ];
    here.post("/en/account/password")
        .form(&form)
        .await
        .assert_status_see_other();
    here.get("/en/account").await.assert_status_ok();
    there.get("/en/account").await.assert_status_see_other();
}

#[tokio::test]
async fn a_session_is_closed_from_the_list() {
    let world = world().await;
    let (here, there) = (
        world.signed_in(Role::Head).await,
        world.signed_in(Role::Head).await,
    );
    here.post("/fr/account/sessions")
        .form(&[("id", "")])
        .await
        .assert_status_see_other();
    there.get("/fr/account").await.assert_status_see_other();
    here.get("/fr/account").await.assert_status_ok();
    let answer = here
        .post("/fr/account/sessions")
        .form(&[("id", "00")])
        .await;
    answer.assert_status_not_found();
}

#[tokio::test]
async fn the_administrator_adds_closes_and_opens_accounts_and_nobody_else_does() {
    let world = world().await;
    let server = world.signed_in(Role::Administrator).await;
    let list = "/en/administration/accounts";
    let wrong = [
        ("name", "Noa"),
        ("login", "noa"),
        ("role", "officer"),
        ("password", "short"),
    ];
    let answer = server.post(list).form(&wrong).await;
    answer.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    answer.assert_text_contains("error-summary");
    let right = [
        ("name", "Noa"),
        ("login", "noa"),
        ("role", "officer"),
        ("password", PASSWORD),
    ];
    server
        .post(list)
        .form(&right)
        .await
        .assert_status_see_other();
    let noa = world.office.accounts().await.unwrap();
    let noa = noa
        .into_iter()
        .find(|account| account.login == "noa")
        .unwrap();
    let id = noa.id.to_string();
    let visitor = world.visitor();
    let enter = [("login", "noa"), ("password", PASSWORD)];
    visitor
        .post("/en/sign-in")
        .form(&enter)
        .await
        .assert_status_see_other();
    let close = [("id", id.as_str()), ("allowed", "false")];
    server
        .post(&format!("{list}/allow"))
        .form(&close)
        .await
        .assert_status_see_other();
    visitor.get("/en/account").await.assert_status_see_other();
    let answer = visitor.post("/en/sign-in").form(&enter).await;
    answer.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    let officer = world.signed_in(Role::Head).await;
    officer.get(list).await.assert_status_forbidden();
    officer
        .post(list)
        .form(&right)
        .await
        .assert_status_forbidden();
    world.visitor().get(list).await.assert_status_see_other();
}

#[tokio::test]
async fn the_language_of_the_account_is_that_of_its_first_page() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let answer = server
        .post("/fr/account/language")
        .form(&[("language", "es")])
        .await;
    assert_eq!(answer.header("location"), "/es/account");
    let answer = server.get("/").await;
    assert_eq!(answer.header("location"), "/es/");
}
