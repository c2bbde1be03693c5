//! What one does with a record: move it on, comment, keep files, go back, delete and restore.

use axum_test::multipart::{MultipartForm, Part};
use policy::rights::Role;

use super::{leads_to, shown};
use crate::testing::world;

const MISSION: &str = "/en/operations/missions/MIS-01";
const AGREEMENT: &str = "/en/relations/agreements/AGR-02";

#[tokio::test]
async fn a_move_is_made_with_its_date_act_and_reason() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let page = shown(&server.get(&format!("{AGREEMENT}?look=record")).await);
    assert!(page.contains("id=\"move-suspended\"") && !page.contains("id=\"move-approved\""));
    assert!(page.contains("Only possible from the state"));
    let moves = format!("{AGREEMENT}/moves");
    let form = [
        ("to", "suspended"),
        ("on", "2025-06-01"),
        ("act", ""),
        ("reason", "War & <peace>"),
    ];
    let wrong = server.post(&moves).form(&form).await;
    assert_eq!(wrong.status_code(), 422);
    let text = shown(&wrong);
    assert!(text.contains("href=\"#act\"") && text.contains("War &#38; &#60;peace&#62;"));
    let form = [
        ("to", "suspended"),
        ("on", "2025-06-01"),
        ("act", "D-12"),
        ("reason", "War"),
    ];
    leads_to(&server.post(&moves).form(&form).await);
    let page = shown(&server.get(&format!("{AGREEMENT}?look=record")).await);
    assert!(page.contains("data-state=\"suspended\""));
    let back = shown(
        &server
            .get(&format!("{AGREEMENT}?look=record&as_of=2024-01-01"))
            .await,
    );
    assert!(!back.contains("chip\" data-state=\"suspended\""));
    let unknown = server.post(&moves).form(&[("to", "exploded")]).await;
    unknown.assert_status_bad_request();
    let sponsor = world.signed_in(Role::Evaluator).await;
    sponsor
        .post(&moves)
        .form(&form)
        .await
        .assert_status_forbidden();
}

#[tokio::test]
async fn a_move_that_the_record_does_not_allow_says_why() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let page = shown(&server.get(&format!("{MISSION}?look=record")).await);
    let form = "href=\"/en/operations/missions/MIS-01/edit?to=reported&#38;only=report&#38;only=follow_ups\"";
    assert!(page.contains("id=\"move-reported\"") && page.contains(form));
    assert!(page.contains("Not filled in: Report"), "{page}");
    let form = [("to", "reported"), ("on", "2025-07-01")];
    let wrong = server.post(&format!("{MISSION}/moves")).form(&form).await;
    assert_eq!(wrong.status_code(), 422);
    shown(&wrong);
}

#[tokio::test]
async fn colleagues_comment_and_the_head_removes() {
    let world = world().await;
    let server = world.signed_in(Role::Reviewer).await;
    let comments = format!("{AGREEMENT}/comments");
    leads_to(
        &server
            .post(&comments)
            .form(&[("text", "Is this <b>alive</b>?")])
            .await,
    );
    let page = shown(&server.get(&format!("{AGREEMENT}?look=record")).await);
    assert!(page.contains("Is this &#60;b&#62;alive") && page.contains("Camille reviewer"));
    assert!(!page.contains("comments/remove"));
    let head = world.signed_in(Role::Head).await;
    let page = shown(&head.get(&format!("{AGREEMENT}?look=record")).await);
    let remove = page.split("comments/remove?comment=").nth(1).unwrap();
    let remove = format!(
        "{AGREEMENT}/comments/remove?comment={}",
        remove.split('"').next().unwrap()
    );
    server.post(&remove).await.assert_status_forbidden();
    leads_to(&head.post(&remove).await);
    assert!(!shown(&head.get(&format!("{AGREEMENT}?look=record")).await).contains("alive"));
    let partner = world.signed_in(Role::Partner).await;
    let refused = partner
        .post("/en/relations/agreements/AGR-01/comments")
        .form(&[("text", "x")])
        .await;
    refused.assert_status_forbidden();
}

#[tokio::test]
async fn a_file_is_kept_with_its_record_read_and_removed() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let part = Part::bytes(b"%PDF signed".to_vec())
        .file_name("Acte signé <1>.pdf")
        .mime_type("application/pdf");
    let sent = server
        .post(&format!("{AGREEMENT}/files"))
        .multipart(MultipartForm::new().add_part("file", part))
        .await;
    leads_to(&sent);
    let page = shown(&server.get(&format!("{AGREEMENT}?look=record")).await);
    let address = page.split("class=\"file-name\" href=\"").nth(1).unwrap();
    let address = address.split('"').next().unwrap().to_owned();
    let file = server.get(&address).await;
    assert_eq!(file.as_bytes().as_ref(), b"%PDF signed");
    let disposition = file.header("content-disposition");
    assert!(disposition.to_str().unwrap().starts_with("attachment"));
    world
        .visitor()
        .get(&address)
        .await
        .assert_status_not_found();
    let digest = address.rsplit('/').next().unwrap().to_owned();
    let form = [("digest", digest.as_str())];
    leads_to(
        &server
            .post(&format!("{AGREEMENT}/files/remove"))
            .form(&form)
            .await,
    );
    let page = shown(&server.get(&format!("{AGREEMENT}?look=record")).await);
    assert!(!page.contains("class=\"file-name\""));
    let empty = MultipartForm::new().add_text("other", "x");
    let refused = server
        .post(&format!("{AGREEMENT}/files"))
        .multipart(empty)
        .await;
    refused.assert_status_bad_request();
}

#[tokio::test]
async fn an_old_version_comes_back_as_a_new_one() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let form = [
        ("to", "terminated"),
        ("on", "2025-06-01"),
        ("act", "D-1"),
        ("reason", ""),
    ];
    leads_to(&server.post(&format!("{AGREEMENT}/moves")).form(&form).await);
    let history = format!("{AGREEMENT}/history");
    let page = shown(&server.get(&history).await);
    assert!(page.contains("moved the record on") && page.contains("Go back to this version"));
    leads_to(&server.post(&history).form(&[("version", "1")]).await);
    let page = shown(&server.get(&history).await);
    assert!(page.contains("Back to version 1") && page.contains("id=\"version-3\""));
    let undo = page.split("name=\"command\" value=\"").nth(1).unwrap();
    let command = undo.split('"').next().unwrap().to_owned();
    leads_to(&server.post("/en/undo").form(&[("command", command)]).await);
    let page = shown(&server.get(&format!("{AGREEMENT}?look=record")).await);
    assert!(page.contains("data-state=\"terminated\""));
}

#[tokio::test]
async fn what_is_used_stays_and_what_is_deleted_can_be_restored() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let used = "/en/governance/governments/GOV-02";
    let page = shown(&server.get(&format!("{used}/delete")).await);
    assert!(page.contains("Jumelage avec Puerto Claro") && !page.contains("button danger"));
    let refused = server
        .post(&format!("{used}/delete"))
        .form(&[("reason", "x")])
        .await;
    assert_eq!(refused.status_code(), 422);
    shown(&refused);
    shown(&server.get(&format!("{AGREEMENT}/delete")).await);
    let form = [("reason", "A mistake"), ("base", "1")];
    let list = leads_to(
        &server
            .post(&format!("{AGREEMENT}/delete"))
            .form(&form)
            .await,
    );
    server.get(AGREEMENT).await.assert_status_not_found();
    let gone = shown(&server.get(&format!("{list}/deleted")).await);
    assert!(gone.contains("Coopération avec Vallonia"));
    let id = gone
        .split("name=\"id\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let history = shown(&server.get(&format!("{list}/{id}/history")).await);
    assert!(history.contains("A mistake"));
    leads_to(
        &server
            .post(&format!("{list}/deleted"))
            .form(&[("id", id)])
            .await,
    );
    server.get(AGREEMENT).await.assert_status_ok();
}
