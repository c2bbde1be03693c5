//! What is refused, and how the refusal reads.

use office::Edit;
use policy::rights::Role;
use policy::{Audience, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::*;
use crate::place::{Place, on_both};

#[tokio::test]
async fn each_role_is_refused_what_the_table_of_rights_does_not_give_it() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(
        &office,
        Kind::Organisation,
        json!({ "name": "Fondation", "visibility": "public" }),
    )
    .await;
    let edit = || {
        vec![change(
            id,
            1,
            json!({ "name": "Autre", "visibility": "public" }),
        )]
    };
    for role in Role::ALL {
        let may_write = matches!(role, Role::Head | Role::Officer);
        let outcome = office.dry_run(&with_role(role), &office::Command::new("test", edit()));
        assert_eq!(outcome.is_ok(), may_write, "{role:?}");
        if !may_write {
            assert_eq!(
                refused(&office, &with_role(role), edit()).await,
                "denied: denied-role",
                "{role:?}"
            );
            assert_eq!(
                refused(&office, &with_role(role), vec![delete(id)]).await,
                "denied: denied-role",
                "{role:?}"
            );
            let new = vec![create(Kind::Organisation, json!({ "name": "Neuve" }))];
            assert_eq!(
                refused(&office, &with_role(role), new).await,
                "denied: denied-role",
                "{role:?}"
            );
        }
    }
    assert_eq!(
        refused(&office, &public(), edit()).await,
        "denied: denied-sign-in"
    );
    let settings = json!({ "from": "2025-01-01", "name": "Métropole" });
    assert_eq!(
        refused(&office, &officer(), vec![create(Kind::Settings, settings)]).await,
        "denied: denied-role"
    );
}

#[tokio::test]
async fn a_department_edits_its_own_actions_and_no_others() {
    let place = Place::sqlite();
    let office = place.office().await;
    act(
        &office,
        &head(),
        vec![create_as(
            "GOV-MET",
            Kind::Government,
            government("Métropole", "ours"),
        )],
    )
    .await;
    let water = make(&office, Kind::Department, department("Eau", "GOV-MET")).await;
    let ports = make(&office, Kind::Department, department("Ports", "GOV-MET")).await;
    let contact = in_department(Role::Department, Some(water));
    act(
        &office,
        &contact,
        vec![create(Kind::Action, action("La nôtre", Some(water)))],
    )
    .await;
    let theirs = vec![create(Kind::Action, action("La leur", Some(ports)))];
    assert_eq!(
        refused(&office, &contact, theirs).await,
        "denied: denied-other-department"
    );
    let id = make(&office, Kind::Action, action("La leur", Some(ports))).await;
    let taken = vec![change(id, 1, action("La leur", Some(water)))];
    assert_eq!(
        refused(&office, &contact, taken).await,
        "denied: denied-other-department"
    );
    let nowhere = in_department(Role::Department, None);
    let lost = vec![change(id, 1, action("Autre", Some(ports)))];
    assert_eq!(
        refused(&office, &nowhere, lost).await,
        "denied: denied-no-department"
    );
}

#[tokio::test]
async fn a_department_cannot_hand_its_action_to_another() {
    let place = Place::sqlite();
    let office = place.office().await;
    act(
        &office,
        &head(),
        vec![create_as(
            "GOV-MET",
            Kind::Government,
            government("Métropole", "ours"),
        )],
    )
    .await;
    let water = make(&office, Kind::Department, department("Eau", "GOV-MET")).await;
    let ports = make(&office, Kind::Department, department("Ports", "GOV-MET")).await;
    let contact = in_department(Role::Department, Some(water));
    let id = make(&office, Kind::Action, action("La nôtre", Some(water))).await;
    let mut given = flat(&office, id);
    given["lead"] = json!(ports);
    assert_eq!(
        refused(&office, &contact, vec![change(id, 1, given)]).await,
        "denied: denied-other-department"
    );
}

#[tokio::test]
async fn everything_wrong_with_a_draft_is_said_at_once_with_its_path() {
    let place = Place::sqlite();
    let office = place.office().await;
    let draft = json!({
        "title": { "fr": "Jumelage" },
        "type": "marriage",
        "term": { "fixed": {} },
        "parties": [{ "party": "GOV-NONE", "signed_on": "hier" }],
        "colour": "blue",
    });
    let refusal = refused(&office, &head(), vec![create(Kind::Agreement, draft)]).await;
    for expected in [
        "0:colour problem-unknown-field",
        "0:type problem-",
        "0:parties.0.party problem-no-such-record",
        "0:parties.0.signed_on problem-",
        "0:term.fixed.end problem-required",
    ] {
        assert!(refusal.contains(expected), "{expected} in {refusal}");
    }
}

#[tokio::test]
async fn a_stale_write_is_refused_with_the_newest_record() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Theme, theme("Eau")).await;
    act(&office, &head(), vec![change(id, 1, theme("Eau potable"))]).await;
    for late in [
        change(id, 1, theme("Ports")),
        Edit::Delete { id, base: Some(1) },
    ] {
        let command = office::Command::new("test", vec![late]);
        match office.act(&head(), command).await {
            Err(office::Refusal::Stale {
                edit: 0,
                id: found,
                based_on: 1,
                newest,
            }) => {
                assert_eq!((found, newest.version()), (id, 2));
                assert_eq!(
                    policy::body::to_flat(&newest)["name"],
                    json!({ "fr": "Eau potable" })
                );
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(flat(&office, id)["name"], json!({ "fr": "Eau potable" }));
}

#[tokio::test]
async fn who_may_not_write_learns_nothing_from_a_stale_version() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(
        &office,
        Kind::Organisation,
        json!({ "name": "Fondation", "notes": "Secret", "visibility": "public" }),
    )
    .await;
    for role in [Role::Partner, Role::Evaluator] {
        let late = vec![change(id, 7, json!({ "name": "Autre" }))];
        assert_eq!(
            refused(&office, &with_role(role), late).await,
            "denied: denied-role",
            "{role:?}"
        );
    }
    let late = vec![change(id, 7, json!({ "name": "Autre" }))];
    assert_eq!(
        refused(&office, &public(), late).await,
        "denied: denied-sign-in"
    );
}

#[tokio::test]
async fn what_a_viewer_does_not_see_is_not_there_for_them() {
    let place = Place::sqlite();
    let office = place.office().await;
    let nobody = Uuid::now_v7();
    assert_eq!(
        refused(&office, &head(), vec![change(nobody, 1, theme("Eau"))]).await,
        "not there: 0"
    );
    assert_eq!(
        refused(&office, &head(), vec![delete(nobody)]).await,
        "not there: 0"
    );
    assert_eq!(
        refused(&office, &head(), vec![Edit::Restore { id: nobody }]).await,
        "not there: 0"
    );
    // Personal data is not there for an evaluator; an internal record is not there for a partner or the public.
    let person = make(&office, Kind::Person, person("Nadia Kerr")).await;
    let edit = vec![change(person, 1, json!({ "name": "Autre" }))];
    assert_eq!(
        refused(&office, &with_role(Role::Evaluator), edit).await,
        "not there: 0"
    );
    let internal = make(&office, Kind::Organisation, json!({ "name": "Discrète" })).await;
    for outsider in [with_role(Role::Partner), public()] {
        let edit = vec![change(internal, 1, json!({ "name": "Autre" }))];
        assert_eq!(refused(&office, &outsider, edit).await, "not there: 0");
        assert_eq!(
            refused(&office, &outsider, vec![delete(internal)]).await,
            "not there: 0"
        );
        assert!(
            office
                .history(&outsider.viewer, internal)
                .await
                .expect("read")
                .is_empty()
        );
        assert!(
            office
                .version(&outsider.viewer, internal, 1)
                .await
                .expect("read")
                .is_none()
        );
    }
    assert!(
        office
            .history(&with_role(Role::Evaluator).viewer, person)
            .await
            .expect("read")
            .is_empty()
    );
    assert!(
        office
            .version(&with_role(Role::Evaluator).viewer, person, 1)
            .await
            .expect("read")
            .is_none()
    );
}

#[tokio::test]
async fn an_id_is_never_given_twice() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Theme, theme("Eau")).await;
    let with_id = |kind, draft: Value| {
        vec![Edit::Create {
            kind,
            id: Some(id),
            code: None,
            draft,
        }]
    };
    let taken = "invalid: 0:id problem-id-taken";
    assert_eq!(
        refused(&office, &head(), with_id(Kind::Theme, theme("Ports"))).await,
        taken
    );
    assert_eq!(
        refused(
            &office,
            &head(),
            with_id(Kind::Organisation, json!({ "name": "Autre" }))
        )
        .await,
        taken
    );
    act(&office, &head(), vec![delete(id)]).await;
    assert_eq!(
        refused(&office, &head(), with_id(Kind::Theme, theme("Ports"))).await,
        taken
    );
}

#[tokio::test]
async fn a_code_that_is_taken_or_that_is_none_is_refused() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = act(
        &office,
        &head(),
        vec![create_as("water", Kind::Theme, theme("Eau"))],
    )
    .await
    .records[0];
    let with_code = |code: &str| vec![create_as(code, Kind::Theme, theme("Autre"))];
    assert_eq!(
        refused(&office, &head(), with_code("WATER")).await,
        "invalid: 0:code problem-code-taken"
    );
    assert_eq!(
        refused(&office, &head(), with_code("1 eau")).await,
        "invalid: 0:code problem-code-form"
    );
    let twice = vec![
        create_as("port", Kind::Theme, theme("a")),
        create_as("Port", Kind::Theme, theme("b")),
    ];
    assert_eq!(
        refused(&office, &head(), twice).await,
        "invalid: 1:code problem-code-taken"
    );
    // Deleted, it stays taken, so that what was printed once never means another thing.
    act(&office, &head(), vec![delete(id)]).await;
    assert_eq!(
        refused(&office, &head(), with_code("water")).await,
        "invalid: 0:code problem-code-taken"
    );
}

#[tokio::test]
async fn a_record_does_not_come_back_while_another_holds_its_code() {
    let place = Place::sqlite();
    let office = place.office().await;
    let first = act(
        &office,
        &head(),
        vec![create_as("water", Kind::Theme, theme("Eau"))],
    )
    .await
    .records[0];
    act(&office, &head(), vec![delete(first)]).await;
    let outcome = office
        .act(
            &head(),
            office::Command::new("test", vec![create_as("WATER", Kind::Theme, theme("Eaux"))]),
        )
        .await;
    if outcome.is_ok() {
        let back = refused(&office, &head(), vec![Edit::Restore { id: first }]).await;
        assert_eq!(back, "invalid: 0:code problem-code-taken");
    }
}

#[tokio::test]
async fn nobody_excuses_a_record_from_a_rule_by_typing_an_exception() {
    let place = Place::sqlite();
    let office = place.office().await;
    let excuse = json!([{ "rule": "problem-agreement-parties", "path": "parties" }]);
    let mut draft = theme("Eau");
    draft["exceptions"] = excuse;
    let refusal = refused(&office, &head(), vec![create(Kind::Theme, draft.clone())]).await;
    assert!(refusal.starts_with("invalid: 0:exceptions"), "{refusal}");
    let id = make(&office, Kind::Theme, theme("Eau")).await;
    let refusal = refused(&office, &head(), vec![change(id, 1, draft)]).await;
    assert!(refusal.starts_with("invalid: 0:exceptions"), "{refusal}");
}

#[tokio::test]
async fn a_file_that_nobody_sent_cannot_be_named() {
    let place = Place::sqlite();
    let office = place.office().await;
    let mut draft = theme("Eau");
    draft["documents"] = json!([{
        "name": "lettre.pdf", "digest": "a".repeat(64), "media_type": "application/pdf", "bytes": 3,
    }]);
    let refusal = refused(&office, &head(), vec![create(Kind::Theme, draft)]).await;
    assert_eq!(
        refusal,
        "invalid: 0:documents.0.digest problem-no-such-file"
    );
}

#[tokio::test]
async fn what_is_still_used_does_not_go_and_its_users_are_named() {
    let place = Place::sqlite();
    let office = place.office().await;
    let edits = vec![
        create_as("GOV-MET", Kind::Government, government("Métropole", "ours")),
        create_as("DEP-EAU", Kind::Department, department("Eau", "GOV-MET")),
    ];
    let receipt = act(&office, &head(), edits).await;
    let [government, department] = receipt.records[..] else {
        panic!("two records")
    };
    let outcome = office
        .act(
            &head(),
            office::Command::new("test", vec![delete(government)]),
        )
        .await;
    let Err(office::Refusal::Invalid(invalid)) = outcome else {
        panic!("it is refused")
    };
    let problem = &invalid[0].problems.0[0];
    assert_eq!(problem.key, "problem-still-used");
    let with = serde_json::to_value(&problem.with).expect("JSON");
    assert_eq!(with, json!([["count", 1], ["users", ["DEP-EAU"]]]));
    // Both at once may go.
    act(
        &office,
        &head(),
        vec![delete(government), delete(department)],
    )
    .await;
    assert_eq!(
        office
            .snapshot()
            .of(Audience::Internal)
            .count(Kind::Government),
        0
    );
}

#[tokio::test]
async fn one_record_is_not_written_twice_by_one_command() {
    let place = Place::sqlite();
    let office = place.office().await;
    let id = make(&office, Kind::Theme, theme("Eau")).await;
    let twice = vec![change(id, 1, theme("Un")), change(id, 1, theme("Deux"))];
    let refusal = refused(&office, &head(), twice).await;
    assert!(refusal.starts_with("invalid: 1:"), "{refusal}");
}

#[tokio::test]
async fn a_link_to_a_record_that_goes_in_the_same_command_is_refused() {
    let place = Place::sqlite();
    let office = place.office().await;
    let gone = act(
        &office,
        &head(),
        vec![create_as(
            "GOV-MET",
            Kind::Government,
            government("Métropole", "ours"),
        )],
    )
    .await
    .records[0];
    let edits = vec![
        delete(gone),
        create(Kind::Department, department("Eau", "GOV-MET")),
    ];
    let refusal = refused(&office, &head(), edits).await;
    assert!(refusal.contains("problem-"), "{refusal}");
}

#[tokio::test]
async fn a_record_does_not_come_back_before_those_that_it_points_to() {
    let place = Place::sqlite();
    let office = place.office().await;
    let government = make(&office, Kind::Government, government("Métropole", "ours")).await;
    let department = make(
        &office,
        Kind::Department,
        json!({ "name": "Eau", "government": government }),
    )
    .await;
    act(
        &office,
        &head(),
        vec![delete(department), delete(government)],
    )
    .await;
    let back = vec![Edit::Restore { id: department }];
    assert_eq!(
        refused(&office, &head(), back).await,
        "invalid: 0: problem-no-such-record"
    );
    act(
        &office,
        &head(),
        vec![
            Edit::Restore { id: department },
            Edit::Restore { id: government },
        ],
    )
    .await;
}

#[tokio::test]
async fn what_was_deleted_long_ago_is_brought_back_by_the_administrator_alone() {
    on_both(async |place| {
        let office = place.office().await;
        let going = make(&office, Kind::Theme, theme("Ports")).await;
        let long_ago = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(24 * 31);
        let mut writing = office.ledger().begin().await.expect("the pen");
        let deletion = ledger::NewEntry {
            at: long_ago,
            by: None,
            on_behalf_of: None,
            command: Uuid::now_v7(),
            command_name: "delete".to_owned(),
            kind: "theme".to_owned(),
            record: going,
            version: 2,
            schema: 1,
            body: None,
            code: Some("THE-01".to_owned()),
            reason: None,
            request_id: None,
        };
        writing.append(&[deletion]).await.expect("appended");
        writing.commit().await.expect("committed");
        let office = place.office().await;
        let restore = || vec![Edit::Restore { id: going }];
        let why = refused(&office, &head(), restore()).await;
        assert!(why.contains("denied-restore-late"), "{why}");
        let administrator = with_role(Role::Administrator);
        let listed = office
            .deleted(&administrator.viewer, Kind::Theme)
            .await
            .expect("the ledger answers");
        assert_eq!(listed.len(), 1);
        act(&office, &administrator, restore()).await;
        assert!(sees(&office, Audience::Internal, going));
        // And of another kind, of whose content the administrator decides nothing else.
        let person = make(&office, Kind::Person, person("Claude")).await;
        act(&office, &head(), vec![delete(person)]).await;
        act(&office, &administrator, vec![Edit::Restore { id: person }]).await;
    })
    .await;
}
