//! Percentages of spreadsheets: 0.55 that a cell shows as 55 %, and `55 %` as a text, are 55 where an indicator counts in percent.

use exchange::workbook::{CellOut, ColumnOut, SheetOut, WorkbookOut, write_xlsx};
use language::{Language, Words};
use office::{Holding, Imported, Outcome, Profile};
use policy::body::to_flat;
use policy::{Audience, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::desk::{Desk, found, told};

const SHOWN: &str = "reading-percent-shown";

fn text(words: &str) -> CellOut {
    CellOut::Text(words.to_owned())
}

fn number(decimal: &str) -> CellOut {
    CellOut::Number(decimal.to_owned())
}

/// 55 is held as 0.55, and shown as 55 %.
fn percent(decimal: &str) -> CellOut {
    CellOut::Percent(decimal.to_owned())
}

fn workbook(headings: &[&str], rows: Vec<Vec<CellOut>>) -> Vec<u8> {
    let columns = headings.iter().map(|heading| ColumnOut {
        heading: (*heading).to_owned(),
        help: None,
    });
    let workbook = WorkbookOut {
        sheets: vec![SheetOut::list("Liste", columns.collect(), rows)],
        ..WorkbookOut::default()
    };
    write_xlsx(&workbook).unwrap()
}

async fn bring_in(desk: &Desk, holding: impl Into<Holding>, bytes: &[u8]) -> Imported {
    let holding = holding.into();
    let understood = desk
        .office
        .understand_file(holding, "liste.xlsx", bytes, None)
        .await
        .unwrap_or_else(|error| panic!("{}", told(&error)));
    let choices = understood.proposed(holding, Language::Fr);
    desk.bring_in("liste.xlsx", bytes, &choices).await
}

async fn indicator(desk: &Desk, code: &str, nature: &str, unit: Option<&str>) -> Uuid {
    let draft = json!({
        "name": {"fr": format!("Indicateur {code}")}, "level": "political", "kind": "output", "nature": nature,
        "direction": "up", "frequency_months": 12, "unit": unit.map(|unit| json!({"fr": unit})),
    });
    desk.create(Kind::Indicator, code, draft).await
}

/// The observations as `indicator day value`.
fn values(desk: &Desk) -> Vec<String> {
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let name = |id: &Value| {
        let id = id.as_str().and_then(|id| Uuid::parse_str(id).ok()).unwrap();
        let flat = to_flat(&policy.any(id).unwrap());
        flat["name"]["fr"].as_str().unwrap().to_owned()
    };
    let line = |flat: serde_json::Map<String, Value>| {
        let word = |field: &str| flat[field].as_str().unwrap().to_owned();
        let name = name(&flat["indicator"]);
        format!("{name} {} {}", word("observed_on"), word("value"))
    };
    let all = policy.all(Kind::Observation);
    let mut values: Vec<String> = all.iter().map(|one| line(to_flat(one))).collect();
    values.sort();
    values
}

/// The findings that say that a sheet shows a percentage; every one has its words.
fn doubts(imported: &Imported) -> Vec<String> {
    for finding in &imported.report.findings {
        for language in Language::ALL {
            let words = finding.what.in_words(Words::of(language));
            assert!(!words.contains('⟦') && !words.contains("{$"), "{words}");
        }
    }
    let lines = found(&imported.report).into_iter();
    lines.filter(|line| line.ends_with(SHOWN)).collect()
}

#[tokio::test]
async fn values_of_a_list_are_in_percent_where_their_indicator_is_and_stand_with_a_doubt_elsewhere()
{
    let desk = Desk::open().await;
    indicator(&desk, "IND-01", "share", None).await;
    indicator(&desk, "IND-02", "number", Some("%")).await;
    indicator(&desk, "IND-03", "number", Some("trajets")).await;
    let row = |code: &str, day: &str, value: CellOut| {
        vec![text(code), text(day), value, text("provisional")]
    };
    let bytes = workbook(
        &["indicator", "observed_on", "value", "status"],
        vec![
            row("IND-01", "2024-12-31", percent("55")),
            row("IND-01", "2023-12-31", text("54,5 %")),
            row("IND-02", "2024-12-31", percent("0.4")),
            row("IND-03", "2024-12-31", percent("55")),
            row("IND-03", "2023-12-31", text("55 %")),
            row("IND-03", "2022-12-31", number("0.55")),
        ],
    );
    let imported = bring_in(&desk, Kind::Observation, &bytes).await;
    let told = found(&imported.report);
    let expected = [
        "Indicateur IND-01 2023-12-31 54.5",
        "Indicateur IND-01 2024-12-31 55",
        "Indicateur IND-02 2024-12-31 0.4",
        "Indicateur IND-03 2022-12-31 0.55",
        "Indicateur IND-03 2023-12-31 55",
        "Indicateur IND-03 2024-12-31 0.55",
    ];
    assert_eq!(values(&desk), expected, "{told:#?}");
    let expected = [
        format!("5 value doubt {SHOWN}"),
        format!("6 value doubt {SHOWN}"),
    ];
    assert_eq!(doubts(&imported), expected, "{told:#?}");
}

#[tokio::test]
async fn a_value_that_its_row_names_by_id_alone_is_in_percent_where_its_indicator_is() {
    let desk = Desk::open().await;
    indicator(&desk, "IND-01", "share", None).await;
    let draft = json!({"indicator": "IND-01", "observed_on": "2024-12-31", "value": "55", "status": "provisional"});
    let id = desk.create(Kind::Observation, "", draft).await;
    let row = vec![text(&id.to_string()), percent("60")];
    let imported = bring_in(
        &desk,
        Kind::Observation,
        &workbook(&["id", "value"], vec![row]),
    )
    .await;
    let told = found(&imported.report);
    assert_eq!(imported.report.count(Outcome::Changed), 1, "{told:#?}");
    assert_eq!(values(&desk), ["Indicateur IND-01 2024-12-31 60"]);
    assert!(doubts(&imported).is_empty(), "{told:#?}");
}

#[tokio::test]
async fn the_start_value_of_an_indicator_is_in_percent_where_its_row_says_so() {
    let desk = Desk::open().await;
    let headings = [
        "name.fr",
        "level",
        "kind",
        "nature",
        "direction",
        "frequency_months",
        "baseline.value",
        "baseline.on",
    ];
    let row = |name: &str, nature: &str, value: CellOut| {
        let mut cells = [name, "political", "output", nature, "up"]
            .map(text)
            .to_vec();
        cells.extend([number("12"), value, text("2023-12-31")]);
        cells
    };
    let bytes = workbook(
        &headings,
        vec![
            row("Part", "share", percent("40")),
            row("Part écrite", "share", text("41 %")),
            row("Nombre", "number", percent("40")),
        ],
    );
    let imported = bring_in(&desk, Kind::Indicator, &bytes).await;
    let told = found(&imported.report);
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let line = |flat: serde_json::Map<String, Value>| {
        let value = flat["baseline"]["value"].as_str().unwrap_or_default();
        format!("{} {value}", flat["name"]["fr"].as_str().unwrap())
    };
    let all = policy.all(Kind::Indicator);
    let mut starts: Vec<String> = all.iter().map(|one| line(to_flat(one))).collect();
    starts.sort();
    let expected = ["Nombre 0.4", "Part 40", "Part écrite 41"];
    assert_eq!(starts, expected, "{told:#?}");
    assert_eq!(
        doubts(&imported),
        [format!("4 baseline.value doubt {SHOWN}")],
        "{told:#?}"
    );
}

#[tokio::test]
async fn values_of_a_sheet_of_indicators_are_in_percent_where_its_unit_or_the_register_says_so() {
    let desk = Desk::open().await;
    indicator(&desk, "IND-01", "share", None).await;
    let row = |name: &str, unit: &str, year: &str, value: CellOut| {
        vec![text(name), text(unit), number(year), value]
    };
    let bytes = workbook(
        &["Indicateur", "Unité", "Année", "Valeur"],
        vec![
            row("Accords vivants", "%", "2024", percent("55")),
            row("Accords vivants", "%", "2023", text("54 %")),
            row("Accords vivants", "%", "2022", number("53.5")),
            row("Écart", "% du salaire", "2024", percent("12.5")),
            row("Trajets", "trajets", "2024", percent("55")),
            row("Indicateur IND-01", "", "2024", percent("70")),
        ],
    );
    let imported = bring_in(&desk, Profile::Indicators, &bytes).await;
    let told = found(&imported.report);
    let expected = [
        "Accords vivants 2022-12-31 53.5",
        "Accords vivants 2023-12-31 54",
        "Accords vivants 2024-12-31 55",
        "Indicateur IND-01 2024-12-31 70",
        "Trajets 2024-12-31 0.55",
        "Écart 2024-12-31 12.5",
    ];
    assert_eq!(values(&desk), expected, "{told:#?}");
    assert_eq!(
        doubts(&imported),
        [format!("6 Valeur doubt {SHOWN}")],
        "{told:#?}"
    );
    let again = bring_in(&desk, Profile::Indicators, &bytes).await;
    let told = found(&again.report);
    assert!(again.receipt.is_none(), "{told:#?}");
}

#[tokio::test]
async fn one_column_for_each_year_may_hold_percentages() {
    let desk = Desk::open().await;
    let row = vec![
        text("Accords vivants"),
        text("%"),
        percent("41.5"),
        percent("43"),
    ];
    let bytes = workbook(&["Indicateur", "Unité", "2023", "2024"], vec![row]);
    let imported = bring_in(&desk, Profile::Indicators, &bytes).await;
    let told = found(&imported.report);
    let expected = [
        "Accords vivants 2023-12-31 41.5",
        "Accords vivants 2024-12-31 43",
    ];
    assert_eq!(values(&desk), expected, "{told:#?}");
    assert!(doubts(&imported).is_empty(), "{told:#?}");
}
