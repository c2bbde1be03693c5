//! Somebody stops an import: while its rows are read, once the first of its files is, while it is written. Then nothing of it is in
//! the register; or it came too late, the import says so, and can be taken back. Two who write one list at once write it once.

use std::sync::Arc;
use std::time::{Duration, Instant};

use language::Language;
use office::{
    Actor, Choices, Given, Import, ImportError, ImportState, Imported, Outcome, Pace, Profile,
    Received, pack,
};
use policy::Kind;
use policy::rights::Role;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::desk::{Desk, told};
use crate::pages::account;

type Flat = Map<String, Value>;

/// So many signatories that reading them takes a while.
const MANY: usize = 600;

/// A list of signatories whose names resemble none that the register knows.
fn list(from: usize, to: usize) -> Vec<u8> {
    let mut text = "Signatory;Country;Date;Population\n".to_owned();
    for number in from..to {
        let (day, people) = (1 + number % 28, 1000 + number);
        text += &format!("Q{number};FR;2020-05-{day:02};{people}\n");
    }
    text.into_bytes()
}

/// What a list of signatories says once for all rows.
fn with_fixed(mut choices: Choices) -> Choices {
    for (path, value) in [("title", "Charter of ports"), ("sort", "government")] {
        choices.fixed.insert(path.to_owned(), value.to_owned());
    }
    choices
}

async fn choices(desk: &Desk, (name, bytes): (&str, &[u8])) -> Choices {
    let understood = desk
        .office
        .understand_file(Profile::Declarations, name, bytes, None)
        .await
        .unwrap_or_else(|error| panic!("{}", told(&error)));
    assert_eq!(understood.rows, MANY);
    with_fixed(understood.proposed(Profile::Declarations, Language::En))
}

/// A pace that somebody stops once so many rows are done.
fn stopped_after(rows: usize) -> Arc<Pace> {
    let pace = Arc::new(Pace::default());
    let watched = pace.clone();
    let until = Instant::now() + Duration::from_secs(120);
    std::thread::spawn(move || {
        while watched.far().0 < rows && Instant::now() < until {
            std::thread::yield_now();
        }
        watched.stop();
    });
    pace
}

async fn bring_in_until(
    desk: &Desk,
    (name, bytes): (&str, &[u8]),
    choices: &Choices,
    rows: usize,
) -> Result<Imported, ImportError> {
    let given = Given {
        name,
        bytes,
        choices,
    };
    let pace = stopped_after(rows);
    desk.office.bring_in_file(&desk.actor, given, &pace).await
}

#[tokio::test]
async fn a_list_stopped_in_the_middle_of_its_rows_leaves_nothing() {
    let desk = Desk::open().await;
    let bytes = list(0, MANY);
    let file = ("signatories.csv", bytes.as_slice());
    let choices = choices(&desk, file).await;
    let before = desk.everything();
    for rows in [1, MANY / 2] {
        let done = bring_in_until(&desk, file, &choices, rows).await;
        assert!(matches!(done, Err(ImportError::Stopped)), "{done:?}");
        assert_eq!(before, desk.everything());
    }
    // Nothing of it stands in the way of the whole.
    let imported = desk.bring_in(file.0, file.1, &choices).await;
    assert_eq!(imported.report.count(Outcome::Created), MANY);
}

#[tokio::test]
async fn several_files_stopped_after_the_first_leave_nothing_of_it() {
    let desk = Desk::open().await;
    let half = MANY / 2;
    let (first, second) = (list(0, half), list(half, MANY));
    let files = [
        ("2023.csv".to_owned(), first.as_slice()),
        ("2024.csv".to_owned(), second.as_slice()),
    ];
    let bytes = pack(&files).unwrap();
    let file = ("lists.zip", bytes.as_slice());
    let choices = choices(&desk, file).await;
    assert!(choices.together);
    let before = desk.everything();
    let done = bring_in_until(&desk, file, &choices, half).await;
    assert!(matches!(done, Err(ImportError::Stopped)), "{done:?}");
    assert_eq!(before, desk.everything());
}

/// The list received behind the pages, and looked into.
async fn ready(desk: &Desk, actor: &Actor) -> Uuid {
    let received = Received {
        holding: Profile::Declarations.into(),
        name: "signatories.csv",
        bytes: &list(0, MANY),
        language: Language::En,
    };
    let id = desk.office.receive_import(actor, received).await.unwrap();
    look(desk, actor, id).await;
    let import = settled(desk, actor, id).await;
    assert_eq!(import.state, ImportState::Ready, "{:?}", import.failure);
    assert_eq!(import.report.unwrap().count(Outcome::Created), MANY);
    id
}

async fn look(desk: &Desk, actor: &Actor, id: Uuid) {
    let choices = with_fixed(now(desk, actor, id).await.choices);
    desk.office
        .look_into_import(actor, id, choices)
        .await
        .unwrap();
}

async fn now(desk: &Desk, actor: &Actor, id: Uuid) -> Import {
    desk.office.import(actor, id).await.unwrap().unwrap()
}

/// Waits until the work behind the pages has come to its end.
async fn settled(desk: &Desk, actor: &Actor, id: Uuid) -> Import {
    for _ in 0..12_000 {
        let import = now(desk, actor, id).await;
        if !import.state.is_going_on() {
            return import;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it never came to its end");
}

/// Waits until so many rows are told to be done, or the work has ended.
async fn until_told(desk: &Desk, actor: &Actor, id: Uuid, rows: usize) {
    let rows = i64::try_from(rows).unwrap();
    loop {
        let import = now(desk, actor, id).await;
        let done = import.progress.unwrap_or_default().done;
        if done >= rows || !import.state.is_going_on() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn looking_that_is_stopped_behind_the_pages_leaves_nothing_and_can_begin_again() {
    let desk = Desk::open().await;
    let officer = account(&desk, "olga", Role::Officer).await;
    let id = ready(&desk, &officer).await;
    let before = desk.everything();
    look(&desk, &officer, id).await;
    until_told(&desk, &officer, id, 1).await;
    desk.office.stop_import(&officer, id).await.unwrap();
    let state = now(&desk, &officer, id).await.state;
    // It may have been done by then: it is ready, and not stopped.
    let possible = [ImportState::Stopped, ImportState::Ready];
    assert!(possible.contains(&state), "{state:?}");
    // Whoever works on it learns it, and changes nothing any more.
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(now(&desk, &officer, id).await.state, state);
    assert_eq!(before, desk.everything());
    look(&desk, &officer, id).await;
    let import = settled(&desk, &officer, id).await;
    assert_eq!(import.state, ImportState::Ready, "{:?}", import.failure);
}

/// Once the work is at its end, whoever was stopped has nothing in the register, and whoever was not can take it back.
async fn stopped_or_done(desk: &Desk, actor: &Actor, id: Uuid, before: &[(Uuid, Flat)]) {
    desk.office.stop_import(actor, id).await.unwrap();
    settled(desk, actor, id).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let import = now(desk, actor, id).await;
    match import.state {
        ImportState::Stopped => {}
        ImportState::Done => {
            desk.office.undo_import(actor, id).await.unwrap();
        }
        state => panic!("{state:?} {:?}", import.failure),
    }
    let after = desk.everything();
    assert_eq!(before.len(), after.len(), "{:?}", import.state);
    assert_eq!(before, after);
}

#[tokio::test]
async fn writing_that_is_stopped_is_not_written_or_says_that_it_is() {
    let desk = Desk::open().await;
    let officer = account(&desk, "olga", Role::Officer).await;
    // At once, in the middle of its rows, and when all of them are read and the register takes them in.
    for rows in [0, 1, MANY] {
        let id = ready(&desk, &officer).await;
        let before = desk.everything();
        desk.office.bring_in_import(&officer, id).await.unwrap();
        until_told(&desk, &officer, id, rows).await;
        stopped_or_done(&desk, &officer, id, &before).await;
    }
}

#[tokio::test]
async fn one_list_that_two_write_at_once_is_written_once() {
    let desk = Desk::open().await;
    let olga = account(&desk, "olga", Role::Officer).await;
    let henri = account(&desk, "henri", Role::Head).await;
    let (hers, his) = (ready(&desk, &olga).await, ready(&desk, &henri).await);
    desk.office.bring_in_import(&olga, hers).await.unwrap();
    desk.office.bring_in_import(&henri, his).await.unwrap();
    let states = [
        settled(&desk, &olga, hers).await.state,
        settled(&desk, &henri, his).await.state,
    ];
    assert_eq!(desk.count(Kind::Declaration), 1, "{states:?}");
    assert_eq!(desk.count(Kind::Adhesion), MANY, "{states:?}");
    // The other is shown again: its list is known already.
    assert!(states.contains(&ImportState::Done) && states.contains(&ImportState::Ready));
}
