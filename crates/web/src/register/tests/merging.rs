//! Contacts: a likely double is proposed before it is written, and two that are one are merged on a page.

use policy::Kind;
use policy::rights::Role;
use serde_json::json;

use super::{leads_to, shown};
use crate::testing::world;

const PERSONS: &str = "/en/governance/persons";

#[tokio::test]
async fn a_likely_double_is_shown_before_it_is_written_and_written_when_it_is_none() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    let typed = [
        ("name", "MARCHETTI Inès"),
        ("mail", "ines@example.org"),
        ("_do", "save"),
    ];
    let before = world.office.snapshot().version();
    let asked = server.post(&format!("{PERSONS}/new")).form(&typed).await;
    asked.assert_status_ok();
    let page = shown(&asked);
    assert!(
        page.contains("This may be the same as a record that is there already"),
        "{page}"
    );
    assert!(page.contains(&format!("{PERSONS}/PER-01")) && page.contains("same name, same e-mail"));
    assert!(page.contains("MARCHETTI Inès"), "what was typed stays");
    assert_eq!(world.office.snapshot().version(), before);
    let seen = world.id("PER-01").to_string();
    assert!(page.contains(&format!("name=\"_seen\" value=\"{seen}\"")));
    let again = [
        ("name", "MARCHETTI Inès"),
        ("_seen", &*seen),
        ("_do", "save"),
    ];
    let written = server.post(&format!("{PERSONS}/new")).form(&again).await;
    assert_eq!(leads_to(&written), format!("{PERSONS}/PER-02"));
    let other = [("name", "Omar Haddad"), ("_do", "save")];
    let written = server.post(&format!("{PERSONS}/new")).form(&other).await;
    assert_eq!(leads_to(&written), format!("{PERSONS}/PER-03"));
}

#[tokio::test]
async fn two_records_are_compared_merged_and_separated_again() {
    let world = world().await;
    let double = json!({"name": "Marchetti, Inès", "telephone": "06 12 34 56 78"});
    world.create(Kind::Person, Some("PER-02"), double).await;
    let server = world.signed_in(Role::Officer).await;
    let record = shown(&server.get(&format!("{PERSONS}/PER-01")).await);
    assert!(record.contains(&format!("{PERSONS}/PER-01/merge")));
    let asked = shown(&server.get(&format!("{PERSONS}/PER-01/merge")).await);
    assert!(
        asked.contains(&format!("{PERSONS}/PER-01/merge?with=PER-02")),
        "{asked}"
    );
    assert!(
        asked.contains("<option value=\"PER-02 · Marchetti, Inès\">"),
        "{asked}"
    );
    assert!(!asked.contains("<option value=\"PER-01 · "), "{asked}");
    let both = shown(
        &server
            .get(&format!("{PERSONS}/PER-01/merge?with=PER-02"))
            .await,
    );
    assert!(
        both.contains("name=\"take.name\"") && both.contains("Marchetti, Inès"),
        "{both}"
    );
    let nobody = server
        .get(&format!("{PERSONS}/PER-01/merge?with=PER-99"))
        .await;
    nobody.assert_status_unprocessable_entity();
    let place = server
        .get(&format!("{PERSONS}/PER-01/merge?with=PLA-01"))
        .await;
    place.assert_status_unprocessable_entity();

    let form = [
        ("with", "PER-02"),
        ("take.name", "theirs"),
        ("reason", "Same person"),
    ];
    let merged = server
        .post(&format!("{PERSONS}/PER-01/merge"))
        .form(&form)
        .await;
    assert_eq!(leads_to(&merged), format!("{PERSONS}/PER-01"));
    let page = shown(&server.get(&format!("{PERSONS}/PER-01")).await);
    assert!(
        page.contains("Marchetti, Inès") && page.contains("06 12 34 56 78"),
        "{page}"
    );
    let old = server.get(&format!("{PERSONS}/PER-02")).await;
    assert_eq!(old.status_code(), 308);
    assert_eq!(old.header("location"), format!("{PERSONS}/PER-01"));
    let deleted = shown(&server.get(&format!("{PERSONS}/deleted")).await);
    assert!(
        !deleted.contains("PER-02"),
        "it comes back by undoing the merger"
    );
    let command = page
        .split("name=\"command\" value=\"")
        .nth(1)
        .expect("it can be undone");
    let command = command.split('"').next().unwrap_or_default();
    let undone = server.post("/en/undo").form(&[("command", command)]).await;
    undone.assert_status_see_other();
    server
        .get(&format!("{PERSONS}/PER-02"))
        .await
        .assert_status_ok();
}

#[tokio::test]
async fn only_those_who_may_change_and_delete_are_offered_a_merger() {
    let world = world().await;
    let address = format!("{PERSONS}/PER-01/merge");
    for role in [Role::Sponsor, Role::Reviewer, Role::Administrator] {
        let server = world.signed_in(role).await;
        assert_eq!(server.get(&address).await.status_code(), 403, "{role:?}");
    }
    for role in [Role::Partner, Role::Evaluator] {
        let server = world.signed_in(role).await;
        assert_eq!(server.get(&address).await.status_code(), 404, "{role:?}");
    }
    let head = world.signed_in(Role::Head).await;
    let agreement = head.get("/en/relations/agreements/AGR-01/merge").await;
    assert_eq!(agreement.status_code(), 404, "agreements are not merged");
}

#[tokio::test]
async fn an_actor_finds_again_what_it_declares_and_nobody_else_s_becomes_its_own() {
    let world = world().await;
    let objective = json!({"name": {"fr": "Chambre"}, "group": "private", "visibility": "public"});
    world.create(Kind::Actor, Some("ACR-02"), objective).await;
    let server = world.signed_in(Role::Partner).await;
    let declared = |by: &str| {
        vec![
            ("title.fr", "Atelier de l’eau".to_owned()),
            ("by", by.to_owned()),
            ("theme", "THE-01".to_owned()),
            ("place", "PLA-02".to_owned()),
            ("from", "2025-03-01".to_owned()),
            ("moves.0.to", "declared".to_owned()),
            ("moves.0.on", "2025-03-01".to_owned()),
            ("_do", "save".to_owned()),
        ]
    };
    let list = "/en/governance/initiatives";
    let own = server
        .post(&format!("{list}/new"))
        .form(&declared("ACR-01"))
        .await;
    assert_eq!(leads_to(&own), format!("{list}/INI-01"));
    server
        .get(&format!("{list}/INI-01"))
        .await
        .assert_status_ok();
    let other = server
        .post(&format!("{list}/new"))
        .form(&declared("ACR-02"))
        .await;
    assert_eq!(other.status_code(), 403);
    let public = world.visitor().get(&format!("{list}/INI-01")).await;
    assert_eq!(
        public.status_code(),
        404,
        "it is for those who work with the office"
    );
}

#[tokio::test]
async fn whoever_wrote_a_mission_asks_somebody_else_to_approve_it() {
    let world = world().await;
    let head = world.signed_in(Role::Head).await;
    let mission = [
        ("direction", "out"),
        ("purpose.fr", "Voir le port"),
        ("from", "2026-03-02"),
        ("to", "2026-03-04"),
        ("moves.0.to", "proposed"),
        ("moves.0.on", "2025-12-01"),
        ("_do", "save"),
    ];
    let written = head
        .post("/en/operations/missions/new")
        .form(&mission)
        .await;
    let address = leads_to(&written);
    let approve = [("to", "approved"), ("on", "2025-12-15")];
    let own = head.post(&format!("{address}/moves")).form(&approve).await;
    assert_eq!(own.status_code(), 403);
    assert!(
        shown(&own).contains("Whoever wrote a mission does not approve it"),
        "{}",
        own.text()
    );
    let sponsor = world.signed_in(Role::Sponsor).await;
    let approved = sponsor
        .post(&format!("{address}/moves"))
        .form(&approve)
        .await;
    approved.assert_status_see_other();
    // Nor does anybody write one that is approved already.
    let mut approved = mission.to_vec();
    approved.extend([("moves.1.to", "approved"), ("moves.1.on", "2025-12-02")]);
    let written = head
        .post("/en/operations/missions/new")
        .form(&approved)
        .await;
    assert_eq!(written.status_code(), 403);
}

#[tokio::test]
async fn a_filter_with_a_slip_in_its_name_is_refused_on_pages_and_in_exports() {
    let world = world().await;
    let server = world.signed_in(Role::Officer).await;
    for address in [
        "/en/relations/agreements",
        "/en/relations/agreements/export.csv",
    ] {
        let right = server.get(&format!("{address}?type=twinning")).await;
        right.assert_status_ok();
        let wrong = server.get(&format!("{address}?tpye=twinning")).await;
        assert_eq!(wrong.status_code(), 400, "{address}");
        let text = shown(&wrong);
        assert!(text.contains("tpye") && text.contains("type"), "{text}");
    }
}
