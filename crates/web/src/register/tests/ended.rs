//! Forms sent after the session ran out: kept for their author alone, and found again after signing in.

use axum_test::TestServer;
use jiff::ToSpan;
use office::Office;
use policy::rights::Role;

use super::{leads_to, shown};
use crate::testing::{PASSWORD, World, world};

const AGREEMENT: &str = "/en/relations/agreements/AGR-02";

/// Somebody with this role whose session has run out, in the browser that they sat at.
async fn ran_out(world: &World, role: Role) -> TestServer {
    let server = world.signed_in(role).await;
    let account = world.account(role).await;
    let yesterday = Office::now() - 24.hours();
    for session in world.office.sessions(account.id).await.unwrap() {
        let mut id = [0; 32];
        for (at, byte) in id.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&session.id[2 * at..2 * at + 2], 16).unwrap();
        }
        let ledger = world.office.ledger();
        ledger
            .touch_session(&id, yesterday, yesterday)
            .await
            .unwrap();
    }
    server
}

/// Signs in from where one was led; answers where one is led then.
async fn sign_in(server: &TestServer, asked: &str, login: &str) -> String {
    let next = asked.split("next=").nth(1).unwrap();
    let next: String = url::form_urlencoded::parse(format!("next={next}").as_bytes())
        .map(|(_, value)| value.into_owned())
        .collect();
    let form = [("login", login), ("password", PASSWORD), ("next", &next)];
    leads_to(&server.post("/en/sign-in").form(&form).await)
}

async fn drafts(world: &World, role: Role) -> usize {
    let account = world.account(role).await;
    world.office.drafts(account.id).await.unwrap().len()
}

#[tokio::test]
async fn what_was_typed_is_found_again_by_its_author() {
    let world = world().await;
    let server = ran_out(&world, Role::Officer).await;
    let form = [
        ("_do", "save"),
        ("_base", "1"),
        ("title.fr", "Corrigé trop tard"),
        ("_reason", "Relu"),
    ];
    let asked = leads_to(&server.post(&format!("{AGREEMENT}/edit")).form(&form).await);
    assert!(asked.starts_with("/en/sign-in?next="), "{asked}");
    let page = shown(&server.get(&asked).await);
    assert!(page.contains("Your session has ended") && !page.contains("Corrigé trop tard"));
    assert_eq!(drafts(&world, Role::Officer).await, 1);
    let to = sign_in(&server, &asked, "officer").await;
    assert!(to.starts_with(&format!("{AGREEMENT}/edit?draft=")), "{to}");
    let page = shown(&server.get(&to).await);
    assert!(page.contains("Corrigé trop tard") && page.contains("value=\"Relu\""));
    let record = shown(&server.get(&format!("{AGREEMENT}?look=record")).await);
    assert!(!record.contains("Corrigé trop tard"), "nothing was written");
}

#[tokio::test]
async fn nobody_else_who_signs_in_there_finds_it() {
    let world = world().await;
    let server = ran_out(&world, Role::Officer).await;
    world.account(Role::Head).await;
    let form = [
        ("_do", "save"),
        ("_base", "1"),
        ("title.fr", "Confidentiel"),
    ];
    let asked = leads_to(&server.post(&format!("{AGREEMENT}/edit")).form(&form).await);
    let to = sign_in(&server, &asked, "head").await;
    server.get(&to).await.assert_status_not_found();
    for page in ["/en/", "/en/account", &format!("{AGREEMENT}/edit")] {
        let page = shown(&server.get(page).await);
        assert!(!page.contains("Confidentiel") && !page.contains("?draft="));
    }
    assert_eq!(drafts(&world, Role::Officer).await, 1);
}

#[tokio::test]
async fn new_records_rows_exchanges_and_comments_are_kept_too() {
    let world = world().await;
    let server = ran_out(&world, Role::Officer).await;
    let long = [
        (
            "/en/governance/organisations/new",
            vec![("_do", "save"), ("name.fr", "Institut du port")],
            "Institut du port",
        ),
        (
            "/en/relations/agreements/new",
            vec![("_do", "add:parties"), ("title.fr", "Une ligne de plus")],
            "Une ligne de plus",
        ),
        (
            "/en/relations/agreements/AGR-01/exchanges",
            vec![
                ("date", "2025-10-02"),
                ("kind", "project"),
                ("output", "Plan des quais"),
            ],
            "Plan des quais",
        ),
        (
            "/en/relations/agreements/AGR-01/comments",
            vec![("text", "Vu avec le port")],
            "Vu avec le port",
        ),
    ];
    let mut asked = Vec::new();
    for (address, form, typed) in long {
        asked.push((leads_to(&server.post(address).form(&form).await), typed));
    }
    assert_eq!(drafts(&world, Role::Officer).await, asked.len());
    for (asked, typed) in asked {
        let to = sign_in(&server, &asked, "officer").await;
        let page = shown(&server.get(&to).await);
        assert!(page.contains(typed), "{to}");
    }
}

#[tokio::test]
async fn a_session_that_somebody_ended_keeps_nothing_and_says_what_to_do() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let account = world.account(Role::Officer).await;
    world
        .office
        .revoke_sessions(account.id, None)
        .await
        .unwrap();
    let form = [("_do", "save"), ("_base", "1"), ("title.fr", "Perdu")];
    for server in [server, world.visitor()] {
        let public = "/en/relations/agreements/AGR-01/edit";
        let answer = server.post(public).form(&form).await;
        answer.assert_status_forbidden();
        assert!(shown(&answer).contains("this form was not kept"));
    }
    let server = ran_out(&world, Role::Officer).await;
    let answer = server
        .post(&format!("{AGREEMENT}/delete"))
        .form(&[("reason", "x")])
        .await;
    answer.assert_status_forbidden();
    assert!(shown(&answer).contains("this form was not kept"));
    assert_eq!(drafts(&world, Role::Officer).await, 0);
}

#[tokio::test]
async fn an_old_cookie_does_not_fill_the_house() {
    let world = world().await;
    let server = ran_out(&world, Role::Officer).await;
    let edit = format!("{AGREEMENT}/edit");
    let send = async |title: String| {
        let form = [("_do", "save"), ("_base", "1"), ("title.fr", &title)];
        server.post(&edit).form(&form).await.status_code()
    };
    assert_eq!(send("x".repeat(1024 * 1024)).await, 403);
    for number in 0..100 {
        assert_eq!(send(number.to_string()).await, 303, "{number}");
    }
    assert_eq!(send("one too many".to_owned()).await, 403);
    assert_eq!(drafts(&world, Role::Officer).await, 100);
    server.get("/en/account").await.assert_status_see_other();
}
