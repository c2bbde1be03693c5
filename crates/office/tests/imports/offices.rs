//! Twenty spreadsheets of two offices, one French and one Mexican, as offices keep them: titles above the headings, blank rows,
//! totals, words typed by hand, encodings of old. They go in one after the other, and give the register and the figures that a
//! person would have typed.

use std::collections::HashMap;

use exchange::workbook::{CellOut, SheetOut, WorkbookOut, write_ods, write_xlsx};
use language::{Language, fold};
use office::{Choices, Decision, Holding, Imported, Outcome, Question, Sheets};
use policy::figures::{compute, current_period};
use policy::record::View;
use policy::{Audience, Kind};
use serde_json::{Value, json};

use crate::desk::{Desk, found, told};

/// A spreadsheet from a readable source: what is said of the file, then its rows, cells between bars. `@` begins a day, `#` a number.
#[derive(Default)]
struct Kept {
    said: Vec<(String, String)>,
    sheets: Vec<(String, Vec<String>)>,
}

impl Kept {
    fn read(source: &str) -> Self {
        let mut kept = Self::default();
        let mut lines = source.lines().peekable();
        while let Some((name, value)) = lines.peek().and_then(|line| line.split_once(": ")) {
            if line_is_row(name) {
                break;
            }
            kept.said.push((name.to_owned(), value.to_owned()));
            lines.next();
        }
        let name = kept.all("sheet").first().cloned().unwrap_or_default();
        kept.sheets.push((name, Vec::new()));
        for line in lines {
            match line.strip_prefix("== ") {
                Some(name) => kept.sheets.push((name.to_owned(), Vec::new())),
                None => kept.sheets.last_mut().unwrap().1.push(line.to_owned()),
            }
        }
        kept.sheets
            .retain(|(_, rows)| rows.iter().any(|row| !row.is_empty()));
        kept
    }

    fn all(&self, name: &str) -> Vec<String> {
        let said = self.said.iter().filter(|(found, _)| found == name);
        said.map(|(_, value)| value.clone()).collect()
    }

    fn one(&self, name: &str) -> Option<String> {
        self.all(name).first().cloned()
    }

    fn bytes(&self) -> Vec<u8> {
        let name = self.one("file").unwrap();
        if name.ends_with(".csv") {
            return self.text();
        }
        let cell = |text: &str| match (text.strip_prefix('@'), text.strip_prefix('#')) {
            (Some(day), _) => CellOut::Day(day.parse().unwrap()),
            (_, Some(number)) => CellOut::Number(number.to_owned()),
            _ if text.is_empty() => CellOut::Empty,
            _ => CellOut::Text(text.to_owned()),
        };
        let sheet = |(name, rows): &(String, Vec<String>)| SheetOut {
            name: name.clone(),
            rows: (1..)
                .zip(rows)
                .map(|(number, row)| (number, row.split('|').map(cell).collect()))
                .collect(),
            ..SheetOut::default()
        };
        let workbook = WorkbookOut {
            sheets: self.sheets.iter().map(sheet).collect(),
            ..WorkbookOut::default()
        };
        if name.ends_with(".ods") {
            write_ods(&workbook).unwrap()
        } else {
            write_xlsx(&workbook).unwrap()
        }
    }

    fn text(&self) -> Vec<u8> {
        let separator = self.one("separator").unwrap();
        let cell = |text: &str| {
            if text.contains(&separator) || text.contains('"') {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text.to_owned()
            }
        };
        let rows = self.sheets.iter().flat_map(|(_, rows)| rows);
        let lines = rows.map(|row| {
            row.split('|')
                .map(cell)
                .collect::<Vec<_>>()
                .join(&separator)
        });
        let text: String = lines.map(|line| line + "\r\n").collect();
        match self.one("encoding").as_deref() {
            Some("windows-1252") => text.chars().map(western).collect(),
            _ => text.into_bytes(),
        }
    }

    async fn choices(&self, desk: &Desk, bytes: &[u8]) -> Choices {
        let holding = Holding::parse(&self.one("holds").unwrap()).unwrap();
        let sheets = match self.one("sheets").as_deref() {
            Some("together") => Sheets::Together,
            _ => Sheets::Likeliest,
        };
        let name = self.one("file").unwrap();
        let understood = desk
            .office
            .understand_file(holding, &name, bytes, sheets)
            .await
            .unwrap_or_else(|error| panic!("{name}: {}", told(&error)));
        let mut choices = understood.proposed(holding, Language::Fr);
        for pair in self.all("set") {
            let (path, value) = pair.split_once('=').unwrap();
            choices.fixed.insert(path.to_owned(), value.to_owned());
        }
        choices
    }

    fn decision(&self, desk: &Desk, question: &Question) -> Option<Decision> {
        for pair in self.all("answer") {
            let (name, code) = pair.split_once('=').unwrap();
            if fold(name) == fold(&question.text) {
                if code == "new" {
                    return Some(Decision::New);
                }
                let snapshot = desk.office.snapshot();
                let id = snapshot.of(Audience::Internal).find(code).unwrap();
                return Some(Decision::Record(id));
            }
        }
        let first = question.candidates.first();
        first.map(|candidate| candidate.decision.clone())
    }

    /// Brings it in as a person does: answers what is asked, and looks again. A second time must change nothing.
    async fn bring_in(&self, desk: &Desk) -> Imported {
        let (name, bytes) = (self.one("file").unwrap(), self.bytes());
        let mut choices = self.choices(desk, &bytes).await;
        let report = desk.look(&name, &bytes, &choices).await;
        for question in &report.questions {
            if let Some(decision) = self.decision(desk, question) {
                choices.decisions.insert(question.key.clone(), decision);
            }
        }
        let imported = desk.bring_in(&name, &bytes, &choices).await;
        let before = desk.everything();
        let again = desk.bring_in(&name, &bytes, &choices).await;
        assert!(
            again.receipt.is_none(),
            "{name}: {:?} {:#?}",
            again.report.written,
            found(&again.report)
        );
        assert_eq!(before, desk.everything(), "{name}");
        imported
    }
}

/// A first line such as `Source : …` is a row of the sheet.
fn line_is_row(name: &str) -> bool {
    let names = [
        "file",
        "holds",
        "sheet",
        "sheets",
        "encoding",
        "separator",
        "set",
        "answer",
    ];
    !names.contains(&name)
}

/// A letter in the encoding of old spreadsheets.
fn western(letter: char) -> u8 {
    match letter {
        '€' => 0x80,
        '’' => 0x92,
        '–' => 0x96,
        'œ' => 0x9c,
        other => u8::try_from(u32::from(other)).unwrap(),
    }
}

/// What an office knows before its first list.
async fn open(own: Value, language: &str, currency: &str, others: &[(Kind, &str, Value)]) -> Desk {
    let desk = Desk::empty().await;
    desk.create(Kind::Government, "GOV-01", own).await;
    for (kind, code, draft) in others {
        desk.create(*kind, code, draft.clone()).await;
    }
    let settings = json!({
        "from": "2000-01-01", "own_government": "GOV-01", "today": "2025-12-31",
        "reference_language": language, "base_currency": currency,
    });
    desk.create(Kind::Settings, "SET-01", settings).await;
    desk
}

/// The register as lines that a person can read and compare.
struct Told<'d> {
    desk: &'d Desk,
}

impl Told<'_> {
    fn all(&self, kind: Kind) -> Vec<Value> {
        let snapshot = self.desk.office.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let all = policy.all(kind);
        all.iter()
            .map(|record| Value::Object(policy::body::to_flat(record)))
            .collect()
    }

    /// How the record behind a link is called.
    fn name(&self, link: &Value) -> String {
        let snapshot = self.desk.office.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let Some(record) = link.as_str().and_then(|id| policy.any(id.parse().ok()?)) else {
            return String::new();
        };
        let flat = Value::Object(policy::body::to_flat(&record));
        let called = ["name", "title", "label", "purpose"];
        let own = called.iter().map(|field| words(&flat[*field]));
        own.into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }

    fn names(&self, links: &Value) -> String {
        let links = links.as_array().into_iter().flatten();
        links
            .map(|link| self.name(link))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn agreements(&self) -> Vec<String> {
        let line = |one: &Value| {
            format!(
                "{} | {} | {} | {}",
                words(&one["type"]),
                self.name(&one["parties"][1]["party"]),
                words(&one["moves"][0]["on"]),
                short(&one["term"])
            )
        };
        self.all(Kind::Agreement).iter().map(line).collect()
    }

    fn memberships(&self) -> Vec<String> {
        let line = |one: &Value| {
            let fees = one["fee_years"].as_array().into_iter().flatten();
            let fees: Vec<String> = fees
                .map(|fee| format!("{} {}", fee["year"], money(&fee["amount"])))
                .collect();
            format!(
                "{} | {} | {} | {} | {}",
                self.name(&one["network"]),
                words(&one["status"]),
                words(&one["joined_on"]),
                words(&one["renewal_on"]),
                fees.join(", ")
            )
        };
        self.all(Kind::Membership).iter().map(line).collect()
    }

    fn trips(&self) -> Vec<String> {
        let line = |one: &Value| {
            let people = one["delegates"].as_array().into_iter().flatten();
            let people: Vec<String> = people
                .map(|delegate| {
                    let who = match &delegate["number"] {
                        Value::Null => self.name(&delegate["person"]),
                        number => number.to_string(),
                    };
                    format!("{} {who}", words(&delegate["kind"]))
                })
                .collect();
            let costs = one["costs"].as_array().into_iter().flatten();
            let costs: Vec<String> = costs
                .map(|cost| {
                    format!(
                        "{} {}/{} {}",
                        words(&cost["kind"]),
                        money(&cost["planned"]),
                        money(&cost["actual"]),
                        words(&cost["payer"])
                    )
                })
                .collect();
            format!(
                "{} {}..{} | {} | {} | {} | {}",
                words(&one["direction"]),
                words(&one["from"]),
                words(&one["to"]),
                words(&one["purpose"]),
                people.join(", "),
                costs.join(", "),
                words(&one["organiser"])
            )
        };
        self.all(Kind::Mobility).iter().map(line).collect()
    }

    fn exchanges(&self) -> Vec<String> {
        let line = |one: &Value| {
            format!(
                "{} | {} | {} | {} | {} | {} | {}",
                words(&one["date"]),
                self.name(&one["agreement"]),
                words(&one["kind"]),
                words(&one["initiator"]),
                self.names(&one["themes"]),
                self.names(&one["actors"]),
                words(&one["output"])
            )
        };
        self.all(Kind::Exchange).iter().map(line).collect()
    }

    fn people(&self) -> Vec<String> {
        let line = |one: &Value| {
            format!(
                "{} | {} | {} | {} | {}",
                words(&one["name"]),
                words(&one["position"]),
                self.name(&one["works_for"]),
                words(&one["mail"]),
                short(&one["languages"])
            )
        };
        self.all(Kind::Person).iter().map(line).collect()
    }

    fn budget(&self) -> Vec<String> {
        let line = |one: &Value| {
            format!(
                "{} {} | {} | {}",
                one["fiscal_year"],
                words(&one["line"]),
                words(&one["label"]),
                money(&one["voted"])
            )
        };
        let spent = |one: &Value| {
            let amounts = one["amounts"].as_array().into_iter().flatten();
            let amounts: Vec<String> = amounts
                .map(|one| format!("{} {}", words(&one["state"]), money(&one["amount"])))
                .collect();
            format!("{} | {}", words(&one["label"]), amounts.join(", "))
        };
        let lines = self.all(Kind::BudgetLine);
        let expenses = self.all(Kind::Expense);
        let lines = lines.iter().map(line);
        lines.chain(expenses.iter().map(spent)).collect()
    }

    fn projects(&self) -> Vec<String> {
        let line = |one: &Value| {
            let partners = one["partners"].as_array().into_iter().flatten();
            let partners: Vec<String> = partners.map(|one| self.name(&one["party"])).collect();
            format!(
                "{} | {} | {} | {} | {}..{} | {}",
                words(&one["title"]),
                words(&one["modality"]),
                partners.join(", "),
                money(&one["budget"]),
                words(&one["from"]),
                words(&one["to"]),
                words(&one["moves"][0]["to"])
            )
        };
        let funding =
            |one: &Value| format!("{} | {}", self.name(&one["action"]), words(&one["source"]));
        let projects = self.all(Kind::Action);
        let applications = self.all(Kind::FundingApplication);
        let lines = projects.iter().map(line);
        lines.chain(applications.iter().map(funding)).collect()
    }

    fn adhesions(&self) -> Vec<String> {
        let line = |one: &Value| {
            format!(
                "{} | {} | {} | {}",
                self.name(&one["declaration"]),
                self.name(&one["adherent"]),
                words(&one["on"]),
                words(&one["authority_act"])
            )
        };
        self.all(Kind::Adhesion).iter().map(line).collect()
    }

    fn observations(&self) -> Vec<String> {
        let line = |one: &Value| {
            format!(
                "{} | {} | {} | {}",
                self.name(&one["indicator"]),
                words(&one["observed_on"]),
                words(&one["disaggregation"]),
                words(&one["value"])
            )
        };
        self.all(Kind::Observation).iter().map(line).collect()
    }

    /// What a figure says of the record of a code.
    fn figure(&self, name: &str, code: &str) -> String {
        let snapshot = self.desk.office.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let today = self.desk.office.today();
        let settings = policy.settings(today);
        let view = View {
            policy,
            as_of: today,
            settings: &settings,
        };
        let id = policy.find(code);
        let found = compute(name, &view, current_period(&view), id);
        format!("{:?}", found[0].figure.value)
    }

    /// The same as other programs read it; nothing where it is not assessable.
    fn document(&self, name: &str, code: &str) -> Value {
        let snapshot = self.desk.office.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let today = self.desk.office.today();
        let settings = policy.settings(today);
        let view = View {
            policy,
            as_of: today,
            settings: &settings,
        };
        let found = compute(name, &view, current_period(&view), policy.find(code));
        let value = found[0].figure.value.value();
        value.map_or(Value::Null, |value| value.document(policy))
    }
}

/// A text in whatever language it has, a word of a list, a date.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(texts) => texts.values().next().map(words).unwrap_or_default(),
        _ => String::new(),
    }
}

fn short(value: &Value) -> String {
    value.to_string().replace('"', "")
}

fn money(value: &Value) -> String {
    match &value["minor"] {
        Value::Null => String::new(),
        minor => format!("{minor} {}", words(&value["currency"])),
    }
}

/// The lines are these, in whatever order; they are shown whole when they are not.
fn check(mut found: Vec<String>, expected: &[&str]) {
    found.sort();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected, "\n{}", found.join("\n"));
}

async fn bring_in_all(desk: &Desk, files: &[&str]) -> HashMap<String, Imported> {
    let mut all = HashMap::new();
    for source in files {
        let kept = Kept::read(source);
        let imported = kept.bring_in(desk).await;
        all.insert(kept.one("holds").unwrap(), imported);
    }
    all
}

fn says(imported: &HashMap<String, Imported>, sheet: &str, wanted: &str) {
    let lines = found(&imported[sheet].report);
    assert!(
        lines.iter().any(|line| line.ends_with(wanted)),
        "{wanted}: {lines:#?}"
    );
}

#[tokio::test]
async fn ten_lists_of_a_french_office_give_its_register() {
    let own = json!({"name": {"fr": "Rivemer Métropole"}, "side": "ours", "kind": "metropolitan", "country": "FR"});
    let others = [
        (Kind::Theme, "THE-01", json!({"name": {"fr": "Eau"}})),
        (
            Kind::Actor,
            "ACR-01",
            json!({"name": {"fr": "Université de Rivemer"}, "group": "academia"}),
        ),
    ];
    let desk = open(own, "fr", "EUR", &others).await;
    let files = &FILES[..10];
    let imported = bring_in_all(&desk, files).await;
    let told = Told { desk: &desk };
    check(
        told.agreements(),
        &[
            "twinning | Gênes | 1967 | indefinite",
            "cooperation | Gênes | 2019-03-12 | {fixed:{end:2024-03-11}}",
            "twinning | Leeds | 1968-05 | indefinite",
            "cooperation | Sfax | 2014-06-12 | {auto_renewing:{period_months:36,notice_months:0}}",
            "mou | Porto | 2021-11-04 | {fixed:{end:2026-12-31}}",
            "cooperation | Bamako | 1984 | indefinite",
        ],
    );
    says(&imported, "agreements", "12  refusal imports-same-as-row");
    says(
        &imported,
        "agreements",
        "6 État note imports-not-taken-computed",
    );
    says(
        &imported,
        "agreements",
        "13 Date de signature doubt reading-date-about",
    );
    says(&imported, "agreements", "14  note reading-left-out-total");
    check(
        told.memberships(),
        &[
            "Ports Durables | full | 2011 | 2026-03-31 | 2024 120050 EUR, 2025 125000 EUR",
            "Cités Unies d’Europe | full | 2009-05-12 |  | 2025 450000 EUR",
            "Villes de l’Eau | full | unknown |  | ",
            "Maires pour la Paix | full | 1998-01 |  | 2025 0 EUR",
        ],
    );
    says(
        &imported,
        "networks",
        "6 Cotisation doubt reading-money-no-currency",
    );
    says(
        &imported,
        "networks",
        "7 Cotisation doubt imports-sheet-fee-year",
    );
    says(
        &imported,
        "networks",
        "7  note imports-sheet-member-supposed",
    );
    check(
        told.trips(),
        &[
            "out 2024-03-12..2024-03-15 | Comité de jumelage | elected Anne Martin, technical Paul Petit | other 90000 EUR/100000 EUR  | ",
            "out 2024-06-04..2024-06-06 | Mission technique eau | technical Paul Petit, technical Léa Noir | other /126250 EUR , lodging / host | ",
            "in 2024-05-14..2024-05-14 | Jumelage : échange scolaire | technical 12 |  | Ville de Leeds",
            "in 2024-06-20..2024-06-20 | Visite\u{a0}: Chambre de commerce de Gênes | technical 8 |  | Chambre de commerce de Gênes",
            "in 2024-09-03..2024-09-04 | Comité de pilotage eau | technical 5 |  | Mairie de Sfax",
        ],
    );
    says(
        &imported,
        "missions",
        "7 Pris en charge par note imports-sheet-host-pays",
    );
    says(
        &imported,
        "missions",
        "9 Date départ doubt imports-sheet-no-day",
    );
    says(&imported, "visits", "5  note imports-sheet-same-trip");
    check(
        told.exchanges(),
        &[
            "2024-03-14 | Accord de coopération avec Gênes | technical | us | Eau | Université de Rivemer | Audit du réseau d’eau",
            "2024-05-14 | Jumelage avec Leeds | youth | them |  |  | Accueil d’un lycée",
            "2023 | Jumelage avec Leeds | greeting | both |  |  | Carte de vœux",
            "2024-06-05 | Accord de coopération avec Sfax | technical | both | Eau | Université de Rivemer | Formation des exploitants",
        ],
    );
    says(
        &imported,
        "exchanges",
        "7  doubt imports-sheet-exchange-twice",
    );
    says(
        &imported,
        "exchanges",
        "10 Type refusal imports-not-in-list",
    );
    says(
        &imported,
        "exchanges",
        "11 Ville partenaire refusal imports-sheet-no-tie",
    );
    check(
        told.people(),
        &[
            "Anne Martin | Vice-présidente |  |  | null",
            "Paul Petit | Chargé de mission |  |  | null",
            "Léa Noir | Ingénieure |  |  | null",
            "Hall Jane | Lord Mayor | Leeds | j.hall@leeds.example | [en]",
            "Bianchi Marco | Ancien adjoint au maire | Gênes | m.bianchi@genova.example | [it,fr]",
            "Trabelsi Sami | Directeur | Office de l’eau de Sfax | s.trabelsi@sfax.example | [ar,fr]",
        ],
    );
    says(
        &imported,
        "contacts",
        "4 Fonction doubt imports-sheet-former-post",
    );
    check(
        told.budget(),
        &[
            "2024 6281 | Cotisations aux réseaux | 1250000 EUR",
            "2024 6251 | Missions | 4000000 EUR",
            "2024 65734 | Coopération avec Sfax | 15000000 EUR",
            "Cotisations aux réseaux | committed 1200000 EUR, paid 1125000 EUR",
            "Missions | committed 3140000 EUR, paid 3090000 EUR",
            "Coopération avec Sfax | committed 15000000 EUR",
        ],
    );
    check(
        told.projects(),
        &[
            "Eau pour Sfax | direct_cooperation | Sfax | 15000000 EUR | 2024-02-01..2026-12-31 | in_progress",
            "Festival des ports | citizen_exchange | Gênes, Leeds | 2000000 EUR | 2026-05-01..2026-05-10 | idea",
            "Maison du Mali | twinning_activity | Bamako | 1500000 EUR | .. | idea",
            "Eau pour Sfax | Agence française de développement",
            "Maison du Mali | Fondation Rivemer",
        ],
    );
    says(
        &imported,
        "projects",
        "3 Avancement doubt imports-sheet-progress",
    );
    check(
        told.adhesions(),
        &[
            "Charte des ports durables | Leeds | 2019 | ",
            "Charte des ports durables | Rivemer Métropole | 2020-03-12 | Délib. 2020-14",
            "Déclaration de Gênes | Gênes | 2022-10-05 | ",
        ],
    );
    says(
        &imported,
        "declarations",
        "5 Signataire doubt imports-sheet-signatory-missing",
    );
    says(
        &imported,
        "declarations",
        "7 Délibération doubt imports-sheet-act-missing",
    );
    check(
        told.observations(),
        &[
            "Habitants touchés | 2021-12-31 |  | 1250",
            "Habitants touchés | 2022-12-31 |  | 1300.5",
            "Habitants touchés | 2024-12-31 |  | 2400",
            "Missions menées | 2021-12-31 |  | 12",
            "Missions menées | 2022-12-31 |  | 15",
            "Missions menées | 2024-12-31 |  | 21",
            "Part des accords vivants | 2021-12-31 |  | 41.5",
            "Part des accords vivants | 2022-12-31 |  | 43.25",
            "Part des accords vivants | 2023-12-31 |  | 45",
            "Part des comptes rendus à temps | 2021-12-31 |  | 80",
            "Part des comptes rendus à temps | 2022-12-31 |  | 85",
            "Part des comptes rendus à temps | 2024-12-31 |  | 90",
        ],
    );
    says(
        &imported,
        "indicators",
        "8 2023 refusal problem-indicator-value",
    );
    // What the dates say, whatever was typed under "État".
    assert!(told.figure("clock", "AGR-02").contains("expired"));
    assert!(told.figure("vitality", "AGR-02").contains("expired"));
    assert!(
        told.figure("clock", "AGR-05").contains("in-force")
            || told.figure("clock", "AGR-05").contains("in_force")
    );
    println!(
        "FIGURES {} {} {}",
        told.figure("clock", "AGR-05"),
        told.figure("budget_execution", "AGR-05"),
        told.figure("mission_estimates", "AGR-05")
    );
}

#[tokio::test]
async fn ten_lists_of_a_mexican_office_give_its_register() {
    let own = json!({"name": {"es": "Costa Brisa"}, "side": "ours", "kind": "municipal", "country": "MX"});
    let others = [
        (Kind::Theme, "THE-01", json!({"name": {"es": "Agua"}})),
        (
            Kind::Actor,
            "ACR-01",
            json!({"name": {"es": "Universidad de la Costa"}, "group": "academia"}),
        ),
    ];
    let desk = open(own, "es", "MXN", &others).await;
    let imported = bring_in_all(&desk, &FILES[10..]).await;
    let told = Told { desk: &desk };
    check(
        told.agreements(),
        &[
            "twinning | Guadalajara | 1998-02-15 | indefinite",
            "cooperation | Barcelona | 2022-05-20 | {fixed:{end:2026-05-19}}",
            "twinning | Barcelona | 1985 | indefinite",
            "twinning | San Antonio | 2003-03 | indefinite",
            "letter_of_intent | Montevideo | 2024-11-30 | {fixed:{end:2025-12-31}}",
            "mou | Rosario | unknown | indefinite",
        ],
    );
    check(
        told.memberships(),
        &[
            "Mercociudades | full | 2004 | 2026-06-30 | 2025 120000 USD",
            "Red de Costas Vivas | full | 2016-09-18 |  | 2025 1550050 MXN",
            "Alianza de Puertos | full | unknown | 2025-12-31 | ",
        ],
    );
    check(
        told.trips(),
        &[
            "out 2023-11-04..2023-11-06 | Cumbre de Mercociudades | elected Ana Ruiz, technical Luis Gil | other /200050 USD  | ",
            "out 2024-05-20..2024-05-22 | Firma del convenio | elected Rosa Vega, technical Luis Gil | other / host | ",
            "out 2024-12-02..2024-12-02 | Feria del libro | technical 2 | other /1800000 MXN  | ",
            "in 2024-03-12..2024-03-12 | Aniversario del hermanamiento | technical 6 |  | Alcaldía de San Antonio",
            "in 2024-08-08..2024-08-08 | Visita: Cámara de Comercio de Montevideo |  |  | Cámara de Comercio de Montevideo",
        ],
    );
    says(
        &imported,
        "missions",
        "2 Costo doubt imports-sheet-cost-summed",
    );
    says(&imported, "missions", "6  note reading-left-out-total");
    let remarks = &imported["missions"].report.remarks;
    assert!(
        remarks
            .iter()
            .any(|one| one.key == "imports-together-not-a-list"),
        "{remarks:?}"
    );
    check(
        told.exchanges(),
        &[
            "2024-05-20 | Acuerdo de cooperación con Barcelona | official | both |  |  | Firma y plan de trabajo",
            "2024-07 | Acuerdo de cooperación con Barcelona | technical | both | Agua | Universidad de la Costa | Gestión de playas",
            "2024-03-12 | Hermanamiento con San Antonio | ceremony | both |  |  | Acto en la plaza",
            "2024 | Hermanamiento con Guadalajara | cultural | both |  | Universidad de la Costa | Feria del libro",
            "2024-10-15 | Carta de intención con Montevideo | technical | both | Agua |  | Taller de puertos",
        ],
    );
    check(
        told.people(),
        &[
            "Ana Ruiz | Regidora |  |  | null",
            "Luis Gil | Técnico |  |  | null",
            "Rosa Vega | Alcaldesa |  |  | null",
            "Marta Pons | Directora de Relaciones Internacionales | Barcelona | m.pons@bcn.example | [ca,es]",
            "John Garza | Ex alcalde | San Antonio | j.garza@sa.example | [en]",
            "Lucía Pérez | Gerente | Cámara de Comercio de Montevideo |  | [es]",
        ],
    );
    check(
        told.budget(),
        &[
            "2025 3711 | Pasajes aéreos | 45000000 MXN",
            "2025 3791 | Cuotas a organismos | 6000000 MXN",
            "Pasajes aéreos | committed 12050075 MXN, paid 9800000 MXN",
        ],
    );
    check(
        told.projects(),
        &[
            "Costas limpias | direct_cooperation | Barcelona | 12000000 EUR | 2024-03-01..2027-02-28 | in_progress",
            "Bibliotecas hermanas | citizen_exchange | Guadalajara | 8500000 MXN | 2025-01-15..2025-12-15 | in_progress",
            "Costas limpias | Unión Europea",
        ],
    );
    check(
        told.adhesions(),
        &[
            "Carta de las Costas | Barcelona | 2018 | ",
            "Carta de las Costas | Costa Brisa | 2019 | Acta 45/2019",
            "Carta de las Costas | Valparaíso | 2020 | ",
        ],
    );
    check(
        told.observations(),
        &[
            "Becas de intercambio | 2023-12-31 |  | 1250",
            "Becas de intercambio | 2023-12-31 | Hombres | 550",
            "Becas de intercambio | 2023-12-31 | Mujeres | 700",
            "Becas de intercambio | 2024-12-31 |  | 1300.5",
            "Playas limpias | 2024-12-31 |  | 62.5",
        ],
    );
    figures_of_a_mexican_office(&told);
}

/// What the register of the Mexican office comes to on 31 December 2025, computed by hand from its lists.
fn figures_of_a_mexican_office(told: &Told<'_>) {
    // Four years from 20 May 2022 end on 19 May 2026, in 139 days; the letter to Montevideo ends this very day.
    for (code, state, days_left) in [
        ("AGR-01", "in_force", Value::Null),
        ("AGR-02", "expiring", json!(139)),
        ("AGR-03", "in_force", Value::Null),
        ("AGR-05", "expiring", json!(0)),
        ("AGR-06", "in_force", Value::Null),
    ] {
        let clock = told.document("clock", code);
        assert_eq!(
            (&clock["state"], &clock["days_left"]),
            (&json!(state), &days_left),
            "{code}"
        );
    }
    // Whether all exchanges are noted, no list says.
    let vitality = told.figure("vitality", "AGR-02");
    assert!(vitality.contains("vitality-no-register"), "{vitality}");
    // Barcelona, Costa Brisa and Valparaíso; nobody signed the second text.
    let adherents = told.document("adherents", "DEC-01");
    assert_eq!(adherents["all"], 3, "{adherents}");
    assert_eq!(adherents["governments"], 3, "{adherents}");
    assert_eq!(told.document("adherents", "DEC-02")["all"], 0);
    // Of 450,000 + 60,000 pesos, 98,000 are paid and 120,500.75 committed.
    let budget = told.document("budget_execution", "");
    assert_eq!(budget["voted"]["minor"], 51_000_000, "{budget}");
    assert_eq!(budget["paid_share"]["exact"], "49/255", "{budget}");
    let committed = &budget["committed_share"]["exact"];
    assert_eq!(committed, "482003/2040000", "{budget}");
    // From 1,250 grants to 1,300.5; those of women and men are parts.
    let growth = told.document("growth", "IND-01");
    assert_eq!(growth["growth"]["exact"], "101/2500", "{growth}");
    assert_eq!(told.document("growth", "IND-02"), Value::Null);
    // Of the two projects one began this year: 85 thousand pesos that no plan foresaw.
    let planned = told.document("planned_share", "");
    assert_eq!(planned["by_number"]["exact"], "0", "{planned}");
    let reactive = &planned["cost"]["reactive"]["minor"];
    assert_eq!(reactive, 8_500_000, "{planned}");
    // A fee in pesos counts; one in dollars is not converted by guess.
    let fee = |code| told.document("network_return", code)["fee"].clone();
    assert_eq!(fee("MEM-02")["minor"], 1_550_050);
    let dollars = fee("MEM-01");
    assert_eq!(
        dollars["not_assessable"]["key"], "network-other-currency",
        "{dollars}"
    );
}

/// A sequence of numbers that is the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }
}

const FILES: [&str; 20] = [
    include_str!("offices/fr/01-jumelages.txt"),
    include_str!("offices/fr/02-reseaux.txt"),
    include_str!("offices/fr/03-missions.txt"),
    include_str!("offices/fr/04-visites.txt"),
    include_str!("offices/fr/05-echanges.txt"),
    include_str!("offices/fr/06-contacts.txt"),
    include_str!("offices/fr/07-budget.txt"),
    include_str!("offices/fr/08-projets.txt"),
    include_str!("offices/fr/09-declarations.txt"),
    include_str!("offices/fr/10-indicateurs.txt"),
    include_str!("offices/es/01-convenios.txt"),
    include_str!("offices/es/02-redes.txt"),
    include_str!("offices/es/03-comisiones.txt"),
    include_str!("offices/es/04-visitas.txt"),
    include_str!("offices/es/05-intercambios.txt"),
    include_str!("offices/es/06-contactos.txt"),
    include_str!("offices/es/07-presupuesto.txt"),
    include_str!("offices/es/08-proyectos.txt"),
    include_str!("offices/es/09-declaraciones.txt"),
    include_str!("offices/es/10-indicadores.txt"),
];

/// A file that came to harm on its way: cut short, bytes flipped, or cells that changed places.
fn harmed(kept: &mut Kept, chance: &mut Chance, way: usize) -> Vec<u8> {
    if way == 2 {
        let rows = &mut kept.sheets[0].1;
        for _ in 0..4 {
            let (one, other) = (chance.below(rows.len()), chance.below(rows.len()));
            let mut cells: Vec<Vec<String>> = [one, other]
                .map(|row| rows[row].split('|').map(str::to_owned).collect())
                .to_vec();
            let (a, b) = (chance.below(cells[0].len()), chance.below(cells[1].len()));
            let taken = cells[0][a].clone();
            cells[0][a] = cells[1][b].clone();
            cells[1][b] = taken;
            rows[one] = cells[0].join("|");
            rows[other] = cells[1].join("|");
        }
        // A day or a number in disguise stays what it says.
        for row in rows.iter_mut() {
            *row = row.replace(['@', '#'], "");
        }
        return kept.bytes();
    }
    let mut bytes = kept.bytes();
    if way == 0 {
        bytes.truncate(chance.below(bytes.len()));
    } else {
        for _ in 0..8 {
            let at = chance.below(bytes.len());
            bytes[at] ^= 1 << chance.below(8);
        }
    }
    bytes
}

#[tokio::test]
async fn files_that_came_to_harm_are_answered_and_never_bring_the_program_down() {
    let own = json!({"name": {"fr": "Rivemer Métropole"}, "side": "ours", "kind": "metropolitan", "country": "FR"});
    let desk = open(own, "fr", "EUR", &[]).await;
    let before = desk.everything();
    let mut chance = Chance(20_251_231);
    let (mut read, mut refused) = (0, 0);
    for source in FILES {
        for round in 0..12 {
            let mut kept = Kept::read(source);
            let holding = Holding::parse(&kept.one("holds").unwrap()).unwrap();
            let name = kept.one("file").unwrap();
            let bytes = harmed(&mut kept, &mut chance, round % 3);
            let understood = desk
                .office
                .understand_file(holding, &name, &bytes, Sheets::Likeliest)
                .await;
            let understood = match understood {
                Ok(understood) => understood,
                Err(office::ImportError::Said(_)) => {
                    refused += 1;
                    continue;
                }
                Err(error) => panic!("{name}: {error:?}"),
            };
            let choices = understood.proposed(holding, Language::Es);
            let given = office::Given {
                name: &name,
                bytes: &bytes,
                choices: &choices,
            };
            let pace = office::Pace::default();
            match desk.office.look_into_file(&desk.actor, given, &pace).await {
                Ok(report) => {
                    read += 1;
                    let counted: usize = Outcome::ALL.iter().map(|one| report.count(*one)).sum();
                    assert_eq!(counted, report.rows.len(), "{name}");
                }
                Err(office::ImportError::Said(_)) => refused += 1,
                Err(error) => panic!("{name}: {error:?}"),
            }
        }
    }
    assert!(read > 60 && refused > 40, "{read} read, {refused} refused");
    assert_eq!(before, desk.everything(), "looking writes nothing");
}
