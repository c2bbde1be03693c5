//! A synthetic office for measurements: seeded, so that every run measures the same.

pub mod metropolis;

use std::path::Path;

use jiff::civil::date;
use language::Language;
use office::{Account, Actor, Command, Edit, NewAccount, Office, Options};
use policy::body::{Head, from_flat};
use policy::rights::Role;
use policy::{AnyRecord, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use metropolis::{Size, metropolis};

/// An office over a new SQLite file in `folder`, with a synthetic metropolis.
pub async fn metropolis_in(size: Size, seed: u64, folder: &Path) -> Office {
    let file = folder.join("metropolis.sqlite");
    let office = Office::open(&Options {
        database: format!("sqlite:{}", file.display()),
        ..Options::default()
    })
    .await
    .expect("a new office opens");
    let mut facts = metropolis(size, seed);
    // Everything that points to one another comes together; observations, which may be many, some thousands a command.
    let (observations, others): (Vec<_>, Vec<_>) = std::mem::take(&mut facts.records)
        .into_iter()
        .partition(|fact| fact["kind"] == "observation");
    for part in std::iter::once(&others[..]).chain(observations.chunks(20_000)) {
        facts.records = part.to_vec();
        let brought = office
            .bring_in(&Actor::program(), &facts, "synthetic")
            .await;
        brought.expect("the metropolis keeps the rules");
    }
    office
}

/// An office over a new SQLite file in `folder`, with our own government and `agreements` agreements, each with one foreign
/// government of its own.
pub async fn office_with(agreements: usize, folder: &Path) -> Office {
    let database = format!(
        "sqlite:{}",
        folder
            .join(format!("synthetic-{agreements}.sqlite"))
            .display()
    );
    let office = Office::open(&Options {
        database,
        ..Options::default()
    })
    .await
    .expect("a new office opens");
    fill(&office, agreements).await;
    office
}

/// The password of whoever measures.
pub const PASSWORD: &str = "a long password";

/// The account of a head of office.
pub async fn head(office: &Office) -> Account {
    let account = NewAccount {
        login: "head".to_owned(),
        name: "Head".to_owned(),
        role: Role::Head,
        person: None,
        department: None,
        organisation: None,
        language: Language::En,
    };
    let account = office.add_account(&account, PASSWORD).await;
    account.expect("an account")
}

/// Public indicators without a value.
pub fn indicators(count: usize) -> Vec<AnyRecord> {
    let draft = json!({
        "name": {"fr": "Indicateur"}, "level": "political", "kind": "outcome", "nature": "number", "direction": "up",
        "frequency_months": 3, "visibility": "public",
    });
    let flat = draft.as_object().expect("an object");
    let indicator = |_| {
        let head = Head {
            id: Uuid::now_v7(),
            code: None,
            version: 1,
            seq: 1,
            recorded_at: jiff::Timestamp::UNIX_EPOCH,
        };
        from_flat(Kind::Indicator, head, flat.clone()).expect("an indicator")
    };
    (0..count).map(indicator).collect()
}

/// Resident memory of a process in KiB, as the system tells it.
pub fn resident(process: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|rest| rest.trim().split(' ').next()?.parse().ok())
        .unwrap_or(0)
}

/// Brings the synthetic records in, some thousands a command.
pub async fn fill(office: &Office, agreements: usize) {
    let ours = Uuid::now_v7();
    let mut edits = vec![Edit::Create {
        kind: Kind::Government,
        id: Some(ours),
        code: Some("GOV-OURS".to_owned()),
        draft: json!({"name": {"fr": "Métropole"}, "side": "ours", "kind": "metropolitan", "country": "FR"}),
    }];
    for number in 0..agreements {
        let partner = Uuid::now_v7();
        edits.push(Edit::Create {
            kind: Kind::Government,
            id: Some(partner),
            code: None,
            draft: government(number),
        });
        edits.push(Edit::Create {
            kind: Kind::Agreement,
            id: None,
            code: None,
            draft: agreement(number, ours, partner),
        });
        if edits.len() >= 8_000 {
            write(office, std::mem::take(&mut edits)).await;
        }
    }
    write(office, edits).await;
}

async fn write(office: &Office, edits: Vec<Edit>) {
    let mut command = Command::new("synthetic", edits);
    command.imported = true;
    office
        .act(&Actor::program(), command)
        .await
        .expect("synthetic records keep the rules");
}

const COUNTRIES: [&str; 12] = [
    "DE", "ES", "IT", "PT", "GB", "MA", "SN", "BR", "MX", "JP", "CA", "VN",
];
const TYPES: [&str; 5] = [
    "twinning",
    "friendship",
    "cooperation",
    "mou",
    "letter_of_intent",
];

fn government(number: usize) -> Value {
    json!({
        "name": {"fr": format!("Ville partenaire {number}")},
        "side": "foreign",
        "kind": "municipal",
        "country": COUNTRIES[number % COUNTRIES.len()],
        "visibility": if number.is_multiple_of(2) { "public" } else { "internal" },
    })
}

/// The draft of the agreement number `number`.
pub fn agreement(number: usize, ours: Uuid, partner: Uuid) -> Value {
    let year = 1960 + i16::try_from(number % 60).expect("less than sixty");
    let signed = date(year, 5, 18).to_string();
    json!({
        "title": {"fr": format!("Accord {number} avec la ville partenaire"), "en": format!("Agreement {number}")},
        "type": TYPES[number % TYPES.len()],
        "parties": [{"party": ours, "signed_on": signed}, {"party": partner, "signed_on": signed}],
        "term": "indefinite",
        "moves": [{"to": "signed", "on": signed}],
        "authority_act": format!("Délibération {year}-{number}"),
        "purpose": {"fr": "Échanges entre services, associations et écoles des deux villes."},
    })
}
