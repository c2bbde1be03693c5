//! Every role, and nobody: what each sees and may do through the interface is what the table of rights says.

use axum::http::Method;
use policy::rights::{Role, Verb, may, may_ever};
use policy::{Audience, Kind};
use serde_json::{Value, json};

use super::{Program, problem, program};
use crate::testing::world;

#[tokio::test]
async fn every_role_lists_what_it_may_see_and_nothing_else() {
    let world = world().await;
    for role in Role::ALL.into_iter().map(Some).chain([None]) {
        let program = Program::of(&world, role).await;
        let viewer = match role {
            Some(role) => world.account(role).await.viewer(),
            None => policy::rights::Viewer::Public,
        };
        let snapshot = world.office.snapshot();
        let policy = snapshot.of(viewer.audience());
        for kind in Kind::ALL {
            let answer = program.get(&format!("/{}", kind.plural())).await;
            if may_ever(&viewer, Verb::See, *kind).is_allowed() {
                assert_eq!(answer.status_code(), 200, "{role:?} {kind:?}");
                let may_see = |record: &policy::AnyRecord| {
                    may(&viewer, Verb::See, record, policy).is_allowed()
                };
                let seen = policy.all(*kind).into_iter().filter(may_see).count();
                assert_eq!(answer.json::<Value>()["total"], seen, "{role:?} {kind:?}");
            } else {
                problem(&answer, 404, "not-found");
            }
        }
    }
}

#[tokio::test]
async fn the_public_sees_what_is_public_and_no_trace_of_the_rest() {
    let (world, nobody) = program(None).await;
    let agreements = nobody.read("/agreements").await;
    assert_eq!(agreements["total"], 1);
    problem(&nobody.get("/agreements/AGR-02").await, 404, "not-found");
    problem(
        &nobody
            .get(&format!("/agreements/{}", world.id("AGR-02")))
            .await,
        404,
        "not-found",
    );
    problem(&nobody.get("/persons/PER-01").await, 404, "not-found");
    problem(&nobody.get("/comments").await, 404, "not-found");
    problem(
        &nobody.get("/agreements/AGR-01/history").await,
        404,
        "not-found",
    );
    let text = nobody.get("/agreements/AGR-01").await.text();
    assert!(
        !text.contains(&world.id("PER-01").to_string()) && !text.contains("contacts"),
        "{text}"
    );
    let figure = nobody.read("/figures/vitality?record=AGR-01").await;
    assert_eq!(figure["audience"], json!(Audience::Public));
}

#[tokio::test]
async fn nobody_writes_without_an_account() {
    let (_world, nobody) = program(None).await;
    let body = json!({"fields": {"name": {"fr": "x"}}});
    for (method, path) in [
        (Method::POST, "/themes"),
        (Method::PUT, "/themes/THE-01"),
        (Method::DELETE, "/themes/THE-01"),
        (Method::POST, "/agreements/AGR-01/moves"),
        (Method::POST, "/persons/PER-01/merge"),
        (Method::POST, "/commands"),
    ] {
        let answer = nobody
            .ask(
                method.clone(),
                path,
                &[("if-match", "\"1\"")],
                Some(body.clone()),
            )
            .await;
        problem(&answer, 401, "sign-in");
        assert!(
            answer
                .header("www-authenticate")
                .to_str()
                .unwrap()
                .starts_with("Bearer")
        );
    }
}

#[tokio::test]
async fn a_role_that_may_not_write_is_told_why() {
    let world = world().await;
    let body = json!({"fields": {"name": {"fr": "x"}}});
    for role in [
        Role::Evaluator,
        Role::Partner,
        Role::Reviewer,
        Role::Sponsor,
        Role::Department,
    ] {
        let program = Program::of(&world, Some(role)).await;
        let answer = program.post("/themes", body.clone()).await;
        problem(&answer, 403, "denied");
        assert!(
            answer.json::<Value>()["detail"]
                .as_str()
                .is_some_and(|words| !words.is_empty())
        );
        problem(
            &program.put("/themes/THE-01", "\"1\"", body.clone()).await,
            403,
            "denied",
        );
        let gone = program
            .ask(
                Method::DELETE,
                "/themes/THE-01",
                &[("if-match", "\"1\"")],
                None,
            )
            .await;
        problem(&gone, 403, "denied");
    }
    // Whoever sees no persons does not learn that there are any.
    let evaluator = Program::of(&world, Some(Role::Evaluator)).await;
    problem(
        &evaluator
            .post("/persons", json!({"fields": {"name": "x"}}))
            .await,
        404,
        "not-found",
    );
    let agreement = evaluator.get("/agreements/AGR-01").await.json::<Value>();
    assert_eq!(agreement["links"].get(world.id("PER-01").to_string()), None);
}

#[tokio::test]
async fn somebody_signed_in_on_the_pages_may_use_the_interface_too() {
    let world = world().await;
    let server = world.signed_in(Role::Head).await;
    let answer = server.get("/api/v1/account").await;
    assert_eq!(answer.json::<Value>()["role"], "head");
}

#[tokio::test]
async fn a_revoked_token_opens_nothing() {
    let (world, program) = program(Some(Role::Head)).await;
    let account = world.account(Role::Head).await;
    let token = world.office.tokens(account.id).await.unwrap().remove(0);
    assert!(
        world
            .office
            .revoke_token(account.id, token.id)
            .await
            .unwrap()
    );
    problem(&program.get("/agreements").await, 401, "wrong-token");
}
