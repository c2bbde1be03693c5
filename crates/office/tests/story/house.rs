//! The words that the stories are told with: who acts, what they write, and how refusals read.

use std::time::Duration;

use language::Language;
use office::{Actor, Command, Edit, Facts, Office, Receipt, Refusal};
use policy::body::{to_flat, to_stored};
use policy::rights::{Role, Viewer};
use policy::{AnyRecord, Audience, Kind, Policy};
use serde_json::{Value, json};
use uuid::Uuid;

/// The demonstration city, after what ships with the program.
pub fn demonstration() -> Facts {
    let read = |bytes: &[u8]| Facts::read(bytes).expect("a facts file");
    let mut facts = read(include_bytes!("../../../cosmopole/data/reference.json"));
    let city = read(include_bytes!("../../../cosmopole/demo/estuaria.json"));
    facts.records.extend(city.records);
    facts
}

/// Somebody with this role, whose account exists in the history alone.
pub fn with_role(role: Role) -> Actor {
    in_department(role, None)
}

/// Somebody with this role who speaks for a department.
pub fn in_department(role: Role, department: Option<Uuid>) -> Actor {
    let number = Role::ALL
        .iter()
        .position(|known| *known == role)
        .unwrap_or_default();
    let id = Uuid::from_u128(0x0194_0000_0000_7000_8000_0000_0000_0000 + number as u128);
    Actor {
        viewer: Viewer::Account {
            id,
            role,
            person: None,
            department,
            organisation: None,
        },
        on_behalf_of: None,
        request_id: None,
    }
}

pub fn head() -> Actor {
    with_role(Role::Head)
}

pub fn officer() -> Actor {
    with_role(Role::Officer)
}

pub fn public() -> Actor {
    Actor {
        viewer: Viewer::Public,
        ..Actor::program()
    }
}

/// A new record whose id and code are left to the office.
pub fn create(kind: Kind, draft: Value) -> Edit {
    Edit::Create {
        kind,
        id: None,
        code: None,
        draft,
    }
}

/// A new record that has its code already.
pub fn create_as(code: &str, kind: Kind, draft: Value) -> Edit {
    Edit::Create {
        kind,
        id: None,
        code: Some(code.to_owned()),
        draft,
    }
}

pub fn change(id: Uuid, base: i64, draft: Value) -> Edit {
    Edit::Change {
        id,
        base: Some(base),
        draft,
    }
}

pub fn delete(id: Uuid) -> Edit {
    Edit::Delete { id, base: None }
}

pub fn theme(name: &str) -> Value {
    json!({ "name": { "fr": name } })
}

/// An open theme.
pub fn public_theme(name: &str) -> Value {
    json!({ "name": { "fr": name }, "visibility": "public" })
}

/// A body from elsewhere.
pub fn organisation(name: &str, visibility: &str) -> Value {
    json!({ "name": { "fr": name }, "visibility": visibility })
}

pub fn government(name: &str, side: &str) -> Value {
    json!({ "name": { "fr": name }, "side": side, "kind": "metropolitan", "country": "FR" })
}

pub fn department(name: &str, government: &str) -> Value {
    json!({ "name": { "fr": name }, "government": government })
}

pub fn person(name: &str) -> Value {
    json!({ "name": name })
}

/// An action that is an idea.
pub fn action(title: &str, lead: Option<Uuid>) -> Value {
    let mut draft = json!({
        "title": { "fr": title },
        "modality": "technical_exchange",
        "moves": [{ "to": "idea", "on": "2024-01-10" }],
    });
    if let Some(lead) = lead {
        draft["lead"] = json!(lead);
    }
    draft
}

/// Acts, and expects it to work.
pub async fn act(office: &Office, actor: &Actor, edits: Vec<Edit>) -> Receipt {
    let command = Command::new("test", edits);
    match office.act(actor, command).await {
        Ok(receipt) => receipt,
        Err(refusal) => panic!("refused: {}", told(&refusal)),
    }
}

/// Acts, and expects a refusal, in one line.
pub async fn refused(office: &Office, actor: &Actor, edits: Vec<Edit>) -> String {
    let before = office.snapshot().version();
    let outcome = office.act(actor, Command::new("test", edits)).await;
    let refusal = outcome.expect_err("it is refused");
    assert_eq!(office.snapshot().version(), before, "nothing is written");
    assert_eq!(
        office
            .ledger()
            .entries_after(before, 1)
            .await
            .expect("read")
            .len(),
        0,
        "nothing is in the ledger"
    );
    told(&refusal)
}

/// Makes one record and answers its id.
pub async fn make(office: &Office, kind: Kind, draft: Value) -> Uuid {
    act(office, &head(), vec![create(kind, draft)])
        .await
        .records[0]
}

/// A refusal in one line.
pub fn told(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Denied(reason) => format!("denied: {}", reason.key),
        Refusal::Invalid(invalid) => {
            let problems = invalid.iter().flat_map(|invalid| {
                invalid
                    .problems
                    .0
                    .iter()
                    .map(|problem| format!("{}:{} {}", invalid.edit, problem.path, problem.key))
            });
            format!("invalid: {}", problems.collect::<Vec<_>>().join(", "))
        }
        Refusal::Stale {
            edit,
            based_on,
            newest,
            ..
        } => format!(
            "stale: {edit} based on {based_on}, now {}",
            newest.version()
        ),
        Refusal::NotThere { edit, .. } => format!("not there: {edit}"),
        Refusal::Stopped => "stopped".to_owned(),
        Refusal::Replan => "planned on another register".to_owned(),
        Refusal::Failed(error) => format!("failed: {error}"),
    }
}

/// The record as the office sees it.
pub fn record(office: &Office, id: Uuid) -> AnyRecord {
    let snapshot = office.snapshot();
    snapshot
        .of(Audience::Internal)
        .any(id)
        .expect("it is there")
}

/// Its fields.
pub fn flat(office: &Office, id: Uuid) -> Value {
    Value::Object(to_flat(&record(office, id)))
}

/// Its code.
pub fn code(office: &Office, id: Uuid) -> String {
    record(office, id)
        .code()
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// Whether an audience sees a record.
pub fn sees(office: &Office, audience: Audience, id: Uuid) -> bool {
    office.snapshot().of(audience).kind_of(id).is_some()
}

/// Everything that a view of the register says, record by record.
pub fn says(policy: &Policy) -> Vec<String> {
    let mut said = vec![format!("{:?} at {}", policy.audience(), policy.version)];
    for record in Kind::ALL.iter().flat_map(|kind| policy.all(*kind)) {
        let referrers: Vec<Uuid> = policy.referrers(record.id()).map(|(_, id)| id).collect();
        said.push(format!(
            "{} {:?} {} {} {} {} {referrers:?}",
            record.id(),
            record.code(),
            record.version(),
            record.seq(),
            record.recorded_at(),
            to_stored(&record),
        ));
    }
    said
}

/// The three views of an office.
pub fn all_say(office: &Office) -> Vec<String> {
    let snapshot = office.snapshot();
    Audience::ALL
        .iter()
        .flat_map(|audience| says(snapshot.of(*audience)))
        .collect()
}

/// Asks until the answer is as expected: the index is written behind the back of those who work.
pub async fn soon(what: &str, mut is_so: impl FnMut() -> bool) {
    let asking = async {
        let mut often = tokio::time::interval(Duration::from_millis(4));
        while !is_so() {
            often.tick().await;
        }
    };
    let answered = tokio::time::timeout(Duration::from_secs(20), asking).await;
    assert!(answered.is_ok(), "not so in time: {what}");
}

/// Waits until an office finds a record under some words.
pub async fn found(office: &Office, viewer: &Viewer, words: &str, language: Language, id: Uuid) {
    soon(words, || {
        finds(office, viewer, words, language).contains(&id)
    })
    .await;
}

/// What an office finds now.
pub fn finds(office: &Office, viewer: &Viewer, words: &str, language: Language) -> Vec<Uuid> {
    let search = office.search(viewer, words, language, 50);
    search.found.into_iter().map(|found| found.id).collect()
}
