//! A small world for tests: a metropolis, two partners, one tie that lives and one that nobody can judge, served in process.

use axum_test::{TestServer, TestServerConfig};
use office::{Account, Actor, Command, Edit, Facts, NewAccount, Office, Options as Opening};
use policy::Kind;
use policy::kernel::Listed;
use policy::rights::Role;
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use crate::state::{AppState, Options};

/// The day of the world.
pub const TODAY: &str = "2025-12-31";
/// The password of every account of the world.
pub const PASSWORD: &str = "a whole sentence will do";

/// An office with a few records, in a folder of its own.
pub struct World {
    /// The office.
    pub office: Office,
    _folder: TempDir,
}

/// The small world.
pub async fn world() -> World {
    let world = empty().await;
    for (kind, code, draft) in records() {
        world.create(kind, code, draft).await;
    }
    world
}

/// An office without a record.
pub async fn empty() -> World {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let database = format!("sqlite:{}", folder.path().join("office.db").display());
    let opening = Opening {
        database,
        ..Opening::default()
    };
    World {
        office: Office::open(&opening)
            .await
            .expect("an office opens in an empty folder"),
        _folder: folder,
    }
}

/// The whole demonstration city: a record or more of nearly every kind.
pub async fn city() -> World {
    let world = empty().await;
    let read = |bytes: &[u8]| Facts::read(bytes).expect("the facts that ship can be read");
    let mut facts = read(include_bytes!("../../cosmopole/data/reference.json"));
    facts
        .records
        .extend(read(include_bytes!("../../cosmopole/demo/estuaria.json")).records);
    world
        .office
        .bring_in(&Actor::program(), &facts, "demonstration")
        .await
        .expect("the city comes in");
    world
}

impl World {
    /// Writes a record as the program; answers its id.
    pub async fn create(&self, kind: Kind, code: Option<&str>, draft: Value) -> Uuid {
        let edit = Edit::Create {
            kind,
            id: None,
            code: code.map(str::to_owned),
            draft,
        };
        let command = Command::new("test", vec![edit]);
        let done = self.office.act(&Actor::program(), command).await;
        done.unwrap_or_else(|refusal| panic!("{code:?}: {refusal:?}"))
            .records[0]
    }

    /// The id behind a code.
    pub fn id(&self, code: &str) -> Uuid {
        let snapshot = self.office.snapshot();
        let found = snapshot.of(policy::Audience::Internal).find(code);
        found.unwrap_or_else(|| panic!("no {code}"))
    }

    /// The program, for somebody who has not signed in. Cookies are kept.
    pub fn visitor(&self) -> TestServer {
        let state = AppState::new(self.office.clone(), Options::default());
        let config = TestServerConfig {
            save_cookies: true,
            ..TestServerConfig::default()
        };
        TestServer::new_with_config(crate::router(state), config)
    }

    /// The account of this role, made at first need.
    pub async fn account(&self, role: Role) -> Account {
        let known = self.office.accounts().await.expect("the ledger answers");
        if let Some(found) = known.into_iter().find(|account| account.role == role) {
            return found;
        }
        let snapshot = self.office.snapshot();
        let policy = snapshot.of(policy::Audience::Internal);
        let account = NewAccount {
            login: role.word().to_owned(),
            name: format!("Camille {}", role.word()),
            role,
            person: None,
            department: policy.find("DEP-01"),
            organisation: policy.find("ACR-01"),
            language: language::Language::Fr,
        };
        let added = self.office.add_account(&account, PASSWORD).await;
        added.expect("the account is right")
    }

    /// The program, for somebody signed in with this role. Cookies are kept.
    pub async fn signed_in(&self, role: Role) -> TestServer {
        let account = self.account(role).await;
        let server = self.visitor();
        let answer = server
            .post("/fr/sign-in")
            .form(&[("login", account.login.as_str()), ("password", PASSWORD)])
            .await;
        answer.assert_status_see_other();
        server
    }
}

/// A text in French, with English where a second word is given.
fn text(french: &str, english: Option<&str>) -> Value {
    match english {
        Some(english) => json!({"fr": french, "en": english}),
        None => json!({"fr": french}),
    }
}

type Given = (Kind, Option<&'static str>, Value);

fn records() -> Vec<Given> {
    let mut records = neighbours();
    records.extend(ties());
    records.extend(work());
    records
}

/// Who and where.
fn neighbours() -> Vec<Given> {
    vec![
        (
            Kind::Settings,
            Some("SET-01"),
            json!({"from": "2000-01-01", "name": text("Estuaria Métropole", None), "today": TODAY, "visibility": "public"}),
        ),
        (
            Kind::Place,
            Some("PLA-01"),
            json!({"name": text("Port-Estuaire", None), "country": "FR",
                "point": {"latitude": "47.2", "longitude": "-2.1"}, "visibility": "public"}),
        ),
        (
            Kind::Place,
            Some("PLA-02"),
            json!({"name": text("Puerto Claro", None), "country": "ES",
                "point": {"latitude": "36.7", "longitude": "-4.4"}, "visibility": "public"}),
        ),
        (
            Kind::Theme,
            Some("THE-01"),
            json!({"name": text("Eau", Some("Water")), "visibility": "public"}),
        ),
        (
            Kind::Government,
            Some("GOV-01"),
            json!({"name": text("Estuaria Métropole", None), "side": "ours", "kind": "metropolitan", "country": "FR",
                "place": "PLA-01", "visibility": "public"}),
        ),
        (
            Kind::Government,
            Some("GOV-02"),
            json!({"name": text("Ville de Puerto Claro", Some("City of Puerto Claro")), "side": "foreign", "kind": "municipal",
                "country": "ES", "place": "PLA-02", "visibility": "public"}),
        ),
        (
            Kind::Government,
            Some("GOV-03"),
            json!({"name": text("Commune de Vallonia", None), "side": "foreign", "kind": "municipal", "country": "IT",
                "visibility": "public"}),
        ),
        (
            Kind::Department,
            Some("DEP-01"),
            json!({"name": text("Direction de l’eau", Some("Water department")), "government": "GOV-01", "visibility": "public"}),
        ),
        (
            Kind::Person,
            Some("PER-01"),
            json!({"name": "Inès Marchetti", "works_for": "DEP-01", "mail": "ines@example.org"}),
        ),
        (
            Kind::Actor,
            Some("ACR-01"),
            json!({"name": text("Association des Deux Rives", None), "group": "citizens", "visibility": "public"}),
        ),
    ]
}

/// One tie that lives, one that nobody can judge and that the public does not see.
fn ties() -> Vec<Given> {
    let exchange = |date: &str, kind: &str, initiator: &str, visibility: &str| {
        let draft = json!({"agreement": "AGR-01", "date": date, "kind": kind, "initiator": initiator,
            "themes": ["THE-01"], "actors": ["ACR-01"], "visibility": visibility});
        (Kind::Exchange, None, draft)
    };
    vec![
        (
            Kind::Agreement,
            Some("AGR-01"),
            json!({
                "title": text("Jumelage avec Puerto Claro", None), "type": "twinning", "visibility": "public",
                "themes": ["THE-01"], "term": {"fixed": {"end": "2026-03-31"}},
                "parties": [
                    {"key": "ours", "party": "GOV-01", "signed_on": "2021-03-31"},
                    {"key": "theirs", "party": "GOV-02", "signed_on": "2021-03-31"},
                ],
                "moves": [
                    {"key": "m1", "to": "negotiating", "on": "2020-05-01"},
                    {"key": "m2", "to": "approval_pending", "on": "2020-12-01"},
                    {"key": "m3", "to": "approved", "on": "2021-02-01", "act": "Délibération 2021-12"},
                    {"key": "m4", "to": "signed", "on": "2021-03-31"},
                ],
                "contacts": [{"key": "c1", "party": "GOV-01", "person": "PER-01"}],
                "commitments": [{"key": "p1", "party": "GOV-02", "text": text("Accueillir deux agents", None), "due": "2024-06-30"}],
                "formalities": [{"key": "f1", "step": text("Transmettre au préfet", None), "due": "2021-05-01", "done_on": "2021-04-15"}],
                "exchange_register_since": "2021-03-31",
            }),
        ),
        (
            Kind::Agreement,
            Some("AGR-02"),
            json!({
                "title": text("Coopération avec Vallonia", None), "type": "cooperation", "term": "indefinite",
                "parties": [
                    {"key": "ours", "party": "GOV-01", "signed_on": "1994"},
                    {"key": "theirs", "party": "GOV-03", "signed_on": "unknown"},
                ],
                "moves": [
                    {"key": "m1", "to": "negotiating", "on": "1993"},
                    {"key": "m2", "to": "approval_pending", "on": "1993"},
                    {"key": "m3", "to": "approved", "on": "1994", "act": "Délibération 94-7"},
                    {"key": "m4", "to": "signed", "on": "1994"},
                ],
            }),
        ),
        exchange("2025-05-12", "technical", "us", "public"),
        exchange("2024-10-03", "citizen", "them", "public"),
        exchange("2023-03", "ceremony", "both", "public"),
        exchange("2025-09-01", "project", "us", "internal"),
    ]
}

/// What is done with them.
fn work() -> Vec<Given> {
    vec![
        (
            Kind::Action,
            Some("ACT-01"),
            json!({
                "title": text("Réparer les canaux", Some("Repair the canals")), "modality": "technical_exchange", "lead": "DEP-01",
                "from": "2025-02-01", "to": "2025-11-30", "visibility": "public",
                "partners": [{"key": "a", "party": "GOV-02", "role": "peer"}], "agreements": ["AGR-01"],
                "moves": [{"key": "m1", "to": "proposed", "on": "2024-11-01"}, {"key": "m2", "to": "in_progress", "on": "2025-02-01"}],
            }),
        ),
        (
            Kind::Mobility,
            Some("MIS-01"),
            json!({
                "direction": "out", "purpose": text("Voir les canaux de Puerto Claro", None), "from": "2025-06-02", "to": "2025-06-05",
                "agreement": "AGR-01", "visibility": "public",
                "moves": [
                    {"key": "m1", "to": "proposed", "on": "2025-03-01"}, {"key": "m2", "to": "approved", "on": "2025-04-01"},
                    {"key": "m3", "to": "under_way", "on": "2025-06-02"}, {"key": "m4", "to": "returned", "on": "2025-06-05"},
                ],
                "follow_ups": [{"key": "f1", "promise": text("Envoyer les plans", None), "by": "PER-01", "due": "2025-07-31"}],
            }),
        ),
        (
            Kind::Claim,
            None,
            json!({"text": "Jumelées depuis 1961", "said_by": "Wikidata", "about": "AGR-01", "visibility": "public"}),
        ),
    ]
}
