//! What is written when nothing is wrong.

use office::{Command, Edit, NewFile};
use policy::rights::Role;
use policy::{Audience, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::*;
use crate::place::{Place, on_both};

#[tokio::test]
async fn a_code_is_allotted_when_none_is_given_and_kept_when_one_is() {
    let place = Place::sqlite();
    let office = place.office().await;
    let first = make(&office, Kind::Theme, theme("Eau")).await;
    let named = act(
        &office,
        &head(),
        vec![create_as("culture", Kind::Theme, theme("Culture"))],
    )
    .await
    .records[0];
    let second = make(&office, Kind::Theme, theme("Ports")).await;
    assert_eq!(
        [
            code(&office, first),
            code(&office, named),
            code(&office, second)
        ],
        ["THE-01", "culture", "THE-02"]
    );
    assert_eq!(
        office.snapshot().of(Audience::Internal).find("the-02"),
        Some(second)
    );
}

#[tokio::test]
async fn a_given_number_is_never_allotted_again_however_it_was_written() {
    let place = Place::sqlite();
    let office = place.office().await;
    let edits = vec![
        create_as("the-05", Kind::Theme, theme("en petites lettres")),
        create(Kind::Theme, theme("dans la même commande")),
        create_as(
            "THE-7",
            Kind::Organisation,
            json!({ "name": { "fr": "d'un autre genre" } }),
        ),
    ];
    let receipt = act(&office, &head(), edits).await;
    assert_eq!(code(&office, receipt.records[1]), "THE-08");
    let last = make(&office, Kind::Theme, theme("Après")).await;
    assert_eq!(code(&office, last), "THE-09");
}

#[tokio::test]
async fn a_code_with_an_absurd_number_does_not_stop_the_allotting() {
    let place = Place::sqlite();
    let office = place.office().await;
    let absurd = "THE-9223372036854775807";
    act(
        &office,
        &head(),
        vec![create_as(absurd, Kind::Theme, theme("Absurde"))],
    )
    .await;
    let next = make(&office, Kind::Theme, theme("Eau")).await;
    assert_eq!(code(&office, next), "THE-01");
}

#[tokio::test]
async fn a_kind_without_codes_gets_none() {
    let place = Place::sqlite();
    let office = place.office().await;
    let claim = json!({ "text": "Premier port du pays", "said_by": "Le port" });
    let id = make(&office, Kind::Claim, claim).await;
    assert_eq!(code(&office, id), "");
    let refusal = refused(
        &office,
        &head(),
        vec![create_as(
            "CLA-1",
            Kind::Claim,
            json!({ "text": "a", "said_by": "b" }),
        )],
    )
    .await;
    assert_eq!(refusal, "invalid: 0:code problem-code-none");
}

#[tokio::test]
async fn codes_are_not_used_again_after_a_deletion() {
    let place = Place::sqlite();
    let office = place.office().await;
    let first = make(&office, Kind::Theme, theme("Eau")).await;
    act(&office, &head(), vec![delete(first)]).await;
    let second = make(&office, Kind::Theme, theme("Ports")).await;
    assert_eq!(code(&office, second), "THE-02");
    let again = vec![create_as("THE-01", Kind::Theme, theme("Eau"))];
    assert_eq!(
        refused(&office, &head(), again).await,
        "invalid: 0:code problem-code-taken"
    );
}

#[tokio::test]
async fn records_of_one_command_may_point_forward_to_one_another_by_code() {
    let place = Place::sqlite();
    let office = place.office().await;
    let edits = vec![
        create_as("DEP-EAU", Kind::Department, department("Eau", "GOV-MET")),
        create_as("GOV-MET", Kind::Government, government("Métropole", "ours")),
    ];
    let receipt = act(&office, &head(), edits).await;
    assert_eq!((receipt.written, receipt.records.len()), (2, 2));
    assert_eq!(
        flat(&office, receipt.records[0])["government"],
        json!(receipt.records[1])
    );
}

#[tokio::test]
async fn one_wrong_record_of_a_command_leaves_the_others_unwritten() {
    let place = Place::sqlite();
    let office = place.office().await;
    let edits = vec![
        create(Kind::Theme, theme("Eau")),
        create(Kind::Theme, json!({})),
        create(Kind::Department, department("Eau", "GOV-NONE")),
    ];
    let refusal = refused(&office, &head(), edits).await;
    assert_eq!(
        refusal,
        "invalid: 1:name problem-required, 2:government problem-no-such-record"
    );
    assert_eq!(
        office.snapshot().of(Audience::Internal).count(Kind::Theme),
        0
    );
    let first = make(&office, Kind::Theme, theme("Eau")).await;
    assert_eq!(
        code(&office, first),
        "THE-01",
        "a refused command uses no code"
    );
}

#[tokio::test]
async fn a_change_that_changes_nothing_writes_nothing() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Theme, theme("Eau")).await;
    let before = office.snapshot().version();
    let receipt = act(&office, &head(), vec![change(id, 1, theme("Eau"))]).await;
    assert_eq!(
        (receipt.written, receipt.seq, receipt.records),
        (0, before, vec![id])
    );
    assert_eq!(
        office
            .history(&head().viewer, id)
            .await
            .expect("read")
            .len(),
        1
    );
    let receipt = act(&office, &head(), vec![change(id, 1, theme("Eaux"))]).await;
    assert_eq!((receipt.written, receipt.seq), (1, before + 1));
}

#[tokio::test]
async fn only_the_head_opens_a_record_to_the_public() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(
        &office,
        Kind::Organisation,
        organisation("Fondation", "internal"),
    )
    .await;
    let open = vec![change(id, 1, organisation("Fondation", "public"))];
    assert_eq!(
        refused(&office, &officer(), open.clone()).await,
        "denied: denied-role"
    );
    let born_open = vec![create(
        Kind::Organisation,
        organisation("Institut", "public"),
    )];
    assert_eq!(
        refused(&office, &officer(), born_open).await,
        "denied: denied-role"
    );
    assert!(!sees(&office, Audience::Public, id));
    act(&office, &head(), open).await;
    assert!(sees(&office, Audience::Public, id) && sees(&office, Audience::Partners, id));
    // An officer may go on editing what is open.
    act(
        &office,
        &officer(),
        vec![change(id, 2, organisation("Fondation des rives", "public"))],
    )
    .await;
}

#[tokio::test]
async fn who_may_not_move_a_record_does_not_enter_it_moved_either() {
    let place = Place::sqlite();
    let office = place.office().await;
    make_government(&office).await;
    let strategy = |state: &str| {
        let moves = json!([{ "to": state, "on": "2024-01-01", "act": "2024-1" }]);
        let fields = json!({
            "title": "Stratégie", "government": "GOV-MET", "horizon_from": "2040-01-01", "horizon_to": "2043-12-31", "moves": moves,
        });
        vec![create(Kind::Strategy, fields)]
    };
    assert_eq!(
        refused(&office, &officer(), strategy("adopted")).await,
        "denied: denied-role"
    );
    act(&office, &officer(), strategy("draft")).await;
    act(&office, &head(), strategy("adopted")).await;
}

#[tokio::test]
async fn moving_and_editing_are_rights_of_their_own() {
    let place = Place::sqlite();
    let office = place.office().await;
    make_government(&office).await;
    let water = make(&office, Kind::Department, department("Eau", "GOV-MET")).await;
    let id = make(&office, Kind::Action, action("Audit", Some(water))).await;
    let mut moved = action("Audit", Some(water));
    moved["moves"] =
        json!([{ "to": "idea", "on": "2024-01-10" }, { "to": "proposed", "on": "2024-02-10" }]);
    let renamed = action("Audit des quais", Some(water));
    let sponsor = with_role(Role::Sponsor);
    let contact = in_department(Role::Department, Some(water));
    assert_eq!(
        refused(&office, &contact, vec![change(id, 1, moved.clone())]).await,
        "denied: denied-role"
    );
    assert_eq!(
        refused(&office, &sponsor, vec![change(id, 1, renamed.clone())]).await,
        "denied: denied-role"
    );
    act(&office, &contact, vec![change(id, 1, renamed.clone())]).await;
    let mut both = moved.clone();
    both["title"] = renamed["title"].clone();
    act(&office, &sponsor, vec![keeping_keys(&office, id, 2, both)]).await;
    assert_eq!(flat(&office, id)["moves"].as_array().map(Vec::len), Some(2));
}

/// A change whose moves keep the keys that the record has given them.
fn keeping_keys(office: &office::Office, id: Uuid, base: i64, mut draft: Value) -> Edit {
    let stands = flat(office, id);
    draft["moves"][0]["key"] = stands["moves"][0]["key"].clone();
    change(id, base, draft)
}

async fn make_government(office: &office::Office) {
    act(
        office,
        &head(),
        vec![create_as(
            "GOV-MET",
            Kind::Government,
            government("Métropole", "ours"),
        )],
    )
    .await;
}

#[tokio::test]
async fn a_deleted_record_takes_its_comments_along_and_brings_them_back() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(
        &office,
        Kind::Organisation,
        json!({ "name": { "fr": "Fondation" } }),
    )
    .await;
    let comment = make(
        &office,
        Kind::Comment,
        json!({ "about": id, "text": "À vérifier" }),
    )
    .await;
    let receipt = act(&office, &officer(), vec![delete(id)]).await;
    assert_eq!((receipt.written, receipt.records), (2, vec![id]));
    assert!(!sees(&office, Audience::Internal, id) && !sees(&office, Audience::Internal, comment));
    let gone = office
        .deleted(&head().viewer, Kind::Organisation)
        .await
        .expect("read");
    assert_eq!(
        gone.iter()
            .map(|(record, _)| record.id())
            .collect::<Vec<_>>(),
        [id]
    );

    act(&office, &officer(), vec![Edit::Restore { id }]).await;
    assert_eq!(flat(&office, id)["name"], json!({ "fr": "Fondation" }));
    assert_eq!(record(&office, id).version(), 3);
    assert_eq!(flat(&office, comment)["text"], "À vérifier");
    assert!(
        office
            .deleted(&head().viewer, Kind::Organisation)
            .await
            .expect("read")
            .is_empty()
    );
    let twice = refused(&office, &officer(), vec![Edit::Restore { id }]).await;
    assert_eq!(twice, "not there: 0");
}

#[tokio::test]
async fn a_comment_deleted_for_itself_stays_deleted_when_its_record_comes_back() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Theme, theme("Eau")).await;
    let comment = make(
        &office,
        Kind::Comment,
        json!({ "about": id, "text": "Faux" }),
    )
    .await;
    act(&office, &head(), vec![delete(comment)]).await;
    act(&office, &head(), vec![delete(id)]).await;
    act(&office, &head(), vec![Edit::Restore { id }]).await;
    assert!(!sees(&office, Audience::Internal, comment));
}

#[tokio::test]
async fn a_draft_is_checked_without_being_written() {
    let place = Place::sqlite();
    let office = place.office().await;
    let problems = |id, draft: Value| {
        let found = office
            .check_draft(&head(), Kind::Organisation, id, &draft)
            .0;
        found
            .iter()
            .map(|problem| format!("{} {}", problem.path, problem.key))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        problems(None, json!({ "country": "ZZ" })),
        ["name problem-required", "country problem-not-country"]
    );
    assert!(problems(None, json!({ "name": "Fondation", "country": "FR" })).is_empty());
    let id = make(&office, Kind::Organisation, json!({ "name": "Fondation" })).await;
    assert_eq!(problems(Some(id), json!({})), ["name problem-required"]);
    assert_eq!(office.snapshot().version(), 1);
}

#[tokio::test]
async fn a_reason_and_an_author_stand_in_the_history() {
    let place = Place::sqlite();
    let office = place.office().await;
    let command = Command::new("theme.create", vec![create(Kind::Theme, theme("Eau"))])
        .because(Some("  Délibération 12 \n".to_owned()));
    let receipt = office.act(&head(), command).await.expect("written");
    let history = office
        .history(&head().viewer, receipt.records[0])
        .await
        .expect("read");
    assert_eq!(history[0].reason.as_deref(), Some("Délibération 12"));
    assert_eq!(
        (history[0].command, history[0].command_name.as_str()),
        (receipt.command, "theme.create")
    );
}

#[tokio::test]
async fn a_file_is_kept_with_its_record_and_handed_to_those_who_see_it() {
    on_both(async |place| {
        let office = place.office().await;
        let id = make(
            &office,
            Kind::Organisation,
            organisation("Fondation", "public"),
        )
        .await;
        let file = NewFile {
            name: "../../lettre\u{7}.txt".to_owned(),
            media_type: "text/plain".to_owned(),
            bytes: b"Bonjour".to_vec(),
        };
        let denied = office
            .attach(&with_role(Role::Evaluator), id, None, file.clone())
            .await;
        assert_eq!(told(&denied.expect_err("refused")), "denied: denied-role");
        office
            .attach(&officer(), id, Some(1), file)
            .await
            .expect("kept");
        let attachment = flat(&office, id)["documents"][0].clone();
        assert_eq!(
            (&attachment["name"], &attachment["bytes"]),
            (&json!("lettre.txt"), &json!(7))
        );
        let digest = attachment["digest"].as_str().expect("a digest").to_owned();
        let file = office
            .document(&officer().viewer, id, &digest)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(
            (file.name.as_str(), file.bytes.as_slice()),
            ("lettre.txt", b"Bonjour".as_slice())
        );
        let for_all = office
            .document(&public().viewer, id, &digest)
            .await
            .expect("read");
        assert!(
            for_all.is_none(),
            "files are internal unless somebody decides otherwise"
        );
    })
    .await;
}

#[tokio::test]
async fn a_command_that_no_ledger_can_hold_does_not_spoil_those_that_wait_beside_it() {
    let place = Place::sqlite();
    let office = place.office().await;
    let mut impossible = Command::new("test", vec![create(Kind::Theme, theme("Eau"))]);
    impossible.reason = Some("a\0b".to_owned());
    let waiting = (0..8).map(|_| Command::new("test", vec![create(Kind::Theme, theme("Ports"))]));
    let actor = head();
    let impossible = office.act(&actor, impossible);
    let others = futures::future::join_all(waiting.map(|command| office.act(&actor, command)));
    let (impossible, others) = tokio::join!(impossible, others);
    assert!(told(&impossible.expect_err("refused")).starts_with("failed: "));
    assert!(others.iter().all(Result::is_ok), "{others:?}");
    assert_eq!(office.snapshot().version(), 8);
}
