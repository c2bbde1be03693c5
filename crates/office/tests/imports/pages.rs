//! The work behind the pages: a file is received, looked into, written, undone; each is its owner's alone.

use std::time::Duration;

use language::Language;
use office::{Actor, Import, ImportError, ImportState, NewAccount, Outcome, Received};
use policy::Kind;
use policy::rights::{Role, Viewer};
use uuid::Uuid;

use crate::desk::{Desk, told, workbook};

pub async fn account(desk: &Desk, login: &str, role: Role) -> Actor {
    let new = NewAccount {
        login: login.to_owned(),
        name: format!("{login} of the office"),
        role,
        person: None,
        department: None,
        organisation: None,
        language: Language::Fr,
    };
    let account = desk
        .office
        .add_account(&new, "a whole sentence will do")
        .await
        .unwrap();
    let viewer = Viewer::Account {
        id: account.id,
        role,
        person: None,
        department: None,
        organisation: None,
    };
    Actor {
        viewer,
        on_behalf_of: None,
        request_id: None,
    }
}

async fn receive(desk: &Desk, actor: &Actor, name: &str) -> Result<Uuid, ImportError> {
    let received = Received {
        holding: Kind::Agreement.into(),
        name,
        bytes: &list(),
        language: Language::Fr,
    };
    desk.office.receive_import(actor, received).await
}

/// Waits until the work behind the pages has come to its end.
async fn settled(desk: &Desk, actor: &Actor, id: Uuid) -> Import {
    for _ in 0..600 {
        let import = desk.office.import(actor, id).await.unwrap().unwrap();
        if !import.state.is_going_on() {
            return import;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it never came to its end");
}

fn list() -> Vec<u8> {
    workbook(
        &["Ville", "Pays", "Type", "Signature"],
        &[&["Leeds", "Royaume-Uni", "Jumelage", "1968"]],
    )
}

#[tokio::test]
async fn a_file_goes_its_whole_way_and_back() {
    let desk = Desk::open().await;
    let officer = account(&desk, "olga", Role::Officer).await;
    let before = desk.everything();
    let id = receive(&desk, &officer, "C:\\listes\\ma liste.xlsx")
        .await
        .unwrap();
    let import = desk.office.import(&officer, id).await.unwrap().unwrap();
    assert_eq!(
        (import.state, import.file_name.as_str()),
        (ImportState::Columns, "ma liste.xlsx")
    );
    desk.office
        .look_into_import(&officer, id, import.choices.clone())
        .await
        .unwrap();
    let import = settled(&desk, &officer, id).await;
    assert_eq!(import.state, ImportState::Ready, "{:?}", import.failure);
    assert_eq!(import.report.as_ref().unwrap().count(Outcome::Created), 1);
    assert!(
        !desk
            .office
            .annotated_import(&officer, id, Language::Es)
            .await
            .unwrap()
            .is_empty()
    );
    desk.office.bring_in_import(&officer, id).await.unwrap();
    let import = settled(&desk, &officer, id).await;
    assert_eq!(import.state, ImportState::Done, "{:?}", import.failure);
    assert_eq!(desk.count(Kind::Agreement), 1);
    desk.office.undo_import(&officer, id).await.unwrap();
    assert_eq!(before, desk.everything());
    let import = desk.office.import(&officer, id).await.unwrap().unwrap();
    assert_eq!(import.state, ImportState::Undone);
    desk.office.forget_import(&officer, id).await.unwrap();
    assert!(desk.office.imports(&officer).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_import_is_its_owners_alone_and_roles_decide() {
    let desk = Desk::open().await;
    let officer = account(&desk, "olga", Role::Officer).await;
    let head = account(&desk, "henri", Role::Head).await;
    let reviewer = account(&desk, "rita", Role::Reviewer).await;
    let id = receive(&desk, &officer, "a.xlsx").await.unwrap();
    assert!(desk.office.import(&head, id).await.unwrap().is_none());
    assert!(desk.office.bring_in_import(&head, id).await.is_err());
    let refused = receive(&desk, &reviewer, "a.xlsx").await;
    assert!(
        matches!(refused, Err(ImportError::Denied(_))),
        "{refused:?}"
    );
    let visitor = Actor {
        viewer: Viewer::Public,
        on_behalf_of: None,
        request_id: None,
    };
    assert!(receive(&desk, &visitor, "a.xlsx").await.is_err());
}

#[tokio::test]
async fn an_import_that_would_do_something_else_than_was_shown_is_shown_again() {
    let desk = Desk::open().await;
    let officer = account(&desk, "olga", Role::Officer).await;
    let id = receive(&desk, &officer, "a.xlsx").await.unwrap();
    let choices = desk
        .office
        .import(&officer, id)
        .await
        .unwrap()
        .unwrap()
        .choices;
    desk.office
        .look_into_import(&officer, id, choices.clone())
        .await
        .unwrap();
    settled(&desk, &officer, id).await;
    // Meanwhile somebody else writes the same tie.
    desk.bring_in("b.xlsx", &list(), &choices).await;
    desk.office.bring_in_import(&officer, id).await.unwrap();
    let import = settled(&desk, &officer, id).await;
    assert_eq!(import.state, ImportState::Ready);
    assert_eq!(
        import.failure.map(|said| said.key).as_deref(),
        Some("imports-changed-meanwhile")
    );
    assert_eq!(import.report.unwrap().count(Outcome::Unchanged), 1);
}

#[tokio::test]
async fn what_is_not_ready_is_not_written() {
    let desk = Desk::open().await;
    let officer = account(&desk, "olga", Role::Officer).await;
    let id = receive(&desk, &officer, "a.xlsx").await.unwrap();
    let error = desk.office.bring_in_import(&officer, id).await.unwrap_err();
    assert!(told(&error).contains("not ready"), "{}", told(&error));
    assert!(desk.office.undo_import(&officer, id).await.is_err());
    desk.office.stop_import(&officer, id).await.unwrap();
    assert_eq!(desk.count(Kind::Agreement), 0);
}
