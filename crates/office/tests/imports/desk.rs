//! An office with a metropolis and one partner, in a folder of its own.

use exchange::workbook::{CellOut, ColumnOut, SheetOut, WorkbookOut, write_xlsx};
use language::{Language, Words};
use office::{
    Actor, Choices, Command, Edit, Exported, Given, ImportError, ImportFinding, Imported, Office,
    Options, Outcome, Pace, Report, export_xlsx,
};
use policy::body::to_flat;
use policy::rights::Viewer;
use policy::{Audience, Kind};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use uuid::Uuid;

pub struct Desk {
    pub office: Office,
    pub actor: Actor,
    _folder: TempDir,
}

impl Desk {
    /// An office that knows itself and one partner, Leeds.
    pub async fn open() -> Self {
        let desk = Self::empty().await;
        let name = |words: &str| json!({ "fr": words });
        desk.create(
            Kind::Place,
            "PLA-01",
            json!({"name": name("Estuaria"), "country": "FR"}),
        )
        .await;
        desk.create(
            Kind::Government,
            "GOV-01",
            json!({"name": name("Estuaria Métropole"), "side": "ours", "kind": "metropolitan", "country": "FR", "place": "PLA-01"}),
        )
        .await;
        desk.create(
            Kind::Government,
            "GOV-02",
            json!({"name": name("Leeds"), "side": "foreign", "kind": "municipal", "country": "GB"}),
        )
        .await;
        desk.create(
            Kind::Theme,
            "THE-01",
            json!({"name": {"fr": "Eau", "en": "Water"}}),
        )
        .await;
        desk.create(
            Kind::Settings,
            "SET-01",
            json!({"from": "2000-01-01", "own_government": "GOV-01", "today": "2025-12-31"}),
        )
        .await;
        desk
    }

    /// An office that knows nothing.
    pub async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("office.sqlite").display());
        let office = Office::open(&Options {
            database,
            ..Options::default()
        })
        .await
        .unwrap();
        Self {
            office,
            actor: Actor::program(),
            _folder: folder,
        }
    }

    pub async fn create(&self, kind: Kind, code: &str, draft: Value) -> Uuid {
        let code = kind.prefix().map(|_| code.to_owned());
        let edit = Edit::Create {
            kind,
            id: None,
            code,
            draft,
        };
        let done = self
            .office
            .act(&self.actor, Command::new("test", vec![edit]))
            .await;
        done.unwrap_or_else(|refusal| panic!("{refusal:?}")).records[0]
    }

    /// An agreement with everything that a sheet must carry.
    pub async fn rich_agreement(&self) -> Uuid {
        let draft = json!({
            "title": {"fr": "Jumelage avec Leeds", "en": "Twinning with Leeds"},
            "type": "twinning",
            "legal_nature": "non_binding",
            "themes": ["THE-01"],
            "parties": [
                {"key": "ours", "party": "GOV-01", "signed_on": "1968"},
                {"key": "theirs", "party": "GOV-02", "signed_on": "unknown", "signatory_role": "Lord Mayor"},
            ],
            "term": {"fixed": {"end": "2030-06-30"}},
            "moves": [{"key": "m1", "to": "signed", "on": "1968-05"}],
            "commitments": [{"key": "c1", "party": "GOV-02", "text": {"fr": "Accueillir; informer"}, "due": "2026-01-31"}],
            "budget": {"minor": 620050, "currency": "EUR"},
            "exchange_register_since": "2020-01-01",
            "notes": "Première ligne\n=2+2 n’est pas une formule",
            "visibility": "public",
        });
        self.create(Kind::Agreement, "AGR-01", draft).await
    }

    /// Every record, for comparing before and after.
    pub fn everything(&self) -> Vec<(Uuid, Map<String, Value>)> {
        let snapshot = self.office.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let all = Kind::ALL.iter().flat_map(|kind| policy.all(*kind));
        all.map(|record| (record.id(), to_flat(&record))).collect()
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.office.snapshot().of(Audience::Internal).count(kind)
    }

    /// The record behind a code, as a flat object.
    pub fn flat(&self, code: &str) -> Value {
        let snapshot = self.office.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let record = policy
            .find(code)
            .and_then(|id| policy.any(id))
            .unwrap_or_else(|| panic!("no {code}"));
        Value::Object(to_flat(&record))
    }

    /// The choices that accept everything proposed for a file.
    pub async fn proposed(&self, kind: Kind, name: &str, bytes: &[u8]) -> Choices {
        let understood = self
            .office
            .understand_file(kind, name, bytes, None)
            .await
            .unwrap_or_else(|error| panic!("{error:?}"));
        understood.proposed(kind, Language::Fr)
    }

    pub async fn look(&self, name: &str, bytes: &[u8], choices: &Choices) -> Report {
        let looked = self
            .office
            .look_into_file(
                &self.actor,
                Given {
                    name,
                    bytes,
                    choices,
                },
                &Pace::default(),
            )
            .await;
        looked.unwrap_or_else(|error| panic!("{}", told(&error)))
    }

    pub async fn bring_in(&self, name: &str, bytes: &[u8], choices: &Choices) -> Imported {
        let brought = self
            .office
            .bring_in_file(
                &self.actor,
                Given {
                    name,
                    bytes,
                    choices,
                },
                &Pace::default(),
            )
            .await;
        brought.unwrap_or_else(|error| panic!("{}", told(&error)))
    }

    /// A kind as the office hands it out.
    pub fn exported(&self, kind: Kind, language: Language) -> Vec<u8> {
        let snapshot = self.office.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let settings = policy.settings(self.office.today());
        let exported = Exported {
            policy,
            viewer: &Viewer::Program,
            kind,
            records: None,
            settings,
            as_of: self.office.today(),
            language,
        };
        export_xlsx(&exported).unwrap_or_else(|error| panic!("{}", told(&error)))
    }
}

/// An error in the words of the person.
pub fn told(error: &ImportError) -> String {
    match error {
        ImportError::Said(said) => said.in_words(Words::of(Language::En)),
        other => format!("{other:?}"),
    }
}

/// The findings as `row heading grade key`.
pub fn found(report: &Report) -> Vec<String> {
    let line = |finding: &ImportFinding| {
        format!(
            "{} {} {} {}",
            finding.row,
            finding.heading,
            finding.grade.word(),
            finding.what.key
        )
    };
    report.findings.iter().map(line).collect()
}

pub fn outcomes(report: &Report) -> Vec<(u32, Outcome)> {
    report
        .rows
        .iter()
        .map(|row| (row.row, row.outcome))
        .collect()
}

/// A workbook of one list, as somebody would keep it.
pub fn workbook(headings: &[&str], rows: &[&[&str]]) -> Vec<u8> {
    let columns = headings
        .iter()
        .map(|heading| ColumnOut {
            heading: (*heading).to_owned(),
            help: None,
        })
        .collect();
    let cell = |text: &&str| {
        if text.is_empty() {
            CellOut::Empty
        } else {
            CellOut::Text((*text).to_owned())
        }
    };
    let rows = rows
        .iter()
        .map(|row| row.iter().map(cell).collect())
        .collect();
    let sheets = vec![SheetOut::list("Liste", columns, rows)];
    write_xlsx(&WorkbookOut {
        title: "Liste".to_owned(),
        legend: None,
        sheets,
    })
    .unwrap()
}
