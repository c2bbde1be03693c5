//! The office's own workbooks: what goes out comes back the same, and what is changed in between is exactly what changes.

use exchange::workbook::{ColumnOut, Limits, SheetOut, Workbook, WorkbookOut, read, write_xlsx};
use language::Language;
use office::{Exported, Facts, Outcome, export_csv, export_ods, export_xlsx};
use policy::rights::Viewer;
use policy::{Audience, Kind};
use serde_json::json;

use crate::desk::{Desk, found, told};

/// The workbook as another program would save it again, some of its cells changed.
fn saved_again(bytes: &[u8], change: impl Fn(&mut Workbook)) -> Vec<u8> {
    let mut workbook = read(bytes, Some("a.xlsx"), &Limits::default()).unwrap();
    change(&mut workbook);
    let sheets = workbook.sheets.iter().map(|sheet| {
        let mut out = SheetOut::of(sheet, 0);
        out.columns = Vec::<ColumnOut>::new();
        out
    });
    write_xlsx(&WorkbookOut {
        title: String::new(),
        legend: None,
        sheets: sheets.collect(),
    })
    .unwrap()
}

/// The cell of a row under a heading that begins so.
fn cell<'w>(
    workbook: &'w mut Workbook,
    sheet: usize,
    heading: &str,
    row: usize,
) -> &'w mut exchange::workbook::Cell {
    let sheet = &mut workbook.sheets[sheet];
    let column = sheet.rows[0]
        .cells
        .iter()
        .position(|cell| cell.text().starts_with(heading));
    let column = column.unwrap_or_else(|| panic!("no {heading} in {:?}", sheet.rows[0].cells));
    let cells = &mut sheet.rows[row].cells;
    while cells.len() <= column {
        cells.push(exchange::workbook::Cell::Empty);
    }
    &mut cells[column]
}

fn text(words: &str) -> exchange::workbook::Cell {
    exchange::workbook::Cell::Text(words.to_owned())
}

#[tokio::test]
async fn export_then_import_changes_nothing_for_any_kind_in_any_language() {
    let desk = Desk::open().await;
    desk.rich_agreement().await;
    desk.create(
        Kind::Exchange,
        "",
        json!({"agreement": "AGR-01", "date": "2024-05", "kind": "youth", "initiator": "them", "themes": ["THE-01"], "substantive": false}),
    )
    .await;
    desk.create(
        Kind::Person,
        "PER-01",
        json!({"name": "Noël d’Été", "works_for": "GOV-02", "languages": ["en", "arz"]}),
    )
    .await;
    desk.create(
        Kind::Mobility,
        "MOB-01",
        json!({"direction": "out", "purpose": {"fr": "Rencontre"}, "from": "2025-03-01", "to": "2025-03-04", "agreement": "AGR-01",
            "moves": [{"to": "proposed", "on": "2025-03-04"}], "costs": [{"kind": "travel", "planned": {"minor": 120000, "currency": "JPY"}}]}),
    )
    .await;
    let before = desk.everything();
    for kind in Kind::ALL
        .iter()
        .filter(|kind| !matches!(kind, Kind::Settings | Kind::Comment))
    {
        for language in Language::ALL {
            for saved in [false, true] {
                let mut bytes = desk.exported(*kind, language);
                if desk.count(*kind) == 0 {
                    continue;
                }
                if saved {
                    bytes = saved_again(&bytes, |_| {});
                }
                let choices = desk.proposed(*kind, "export.xlsx", &bytes).await;
                let imported = desk.bring_in("export.xlsx", &bytes, &choices).await;
                let report = &imported.report;
                let what = format!("{} {language} {saved}: {:#?}", kind.word(), found(report));
                assert_eq!(
                    report.count(Outcome::Unchanged),
                    desk.count(*kind),
                    "{what}"
                );
                assert!(
                    imported.receipt.is_none() && report.findings.is_empty(),
                    "{what}"
                );
            }
        }
    }
    assert_eq!(before, desk.everything());
}

/// A kind as the office hands it out, as either sort of workbook.
fn handed_out(desk: &Desk, kind: Kind, language: Language, ending: &str) -> Vec<u8> {
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let exported = Exported {
        policy,
        viewer: &Viewer::Program,
        kind,
        records: None,
        settings: policy.settings(desk.office.today()),
        as_of: desk.office.today(),
        language,
    };
    let written = if ending == "ods" {
        export_ods(&exported)
    } else {
        export_xlsx(&exported)
    };
    written.unwrap_or_else(|error| panic!("{}", told(&error)))
}

#[tokio::test]
async fn everything_of_the_demonstration_city_goes_out_and_comes_back_the_same() {
    let desk = Desk::empty().await;
    let files: [&[u8]; 2] = [
        include_bytes!("../../../cosmopole/data/reference.json"),
        include_bytes!("../../../cosmopole/demo/estuaria.json"),
    ];
    for file in files {
        let facts = Facts::read(file).unwrap();
        desk.office
            .bring_in(&desk.actor, &facts, "demo")
            .await
            .unwrap();
    }
    let before = desk.everything();
    let kinds = Kind::ALL
        .iter()
        .filter(|kind| !matches!(kind, Kind::Settings | Kind::Comment) && desk.count(**kind) > 0);
    for (kind, language) in kinds.zip(Language::ALL.into_iter().cycle()) {
        for ending in ["xlsx", "ods"] {
            let bytes = handed_out(&desk, *kind, language, ending);
            let name = format!("export.{ending}");
            let choices = desk.proposed(*kind, &name, &bytes).await;
            let report = desk.look(&name, &bytes, &choices).await;
            let what = format!("{} {language} {ending}: {:#?}", kind.word(), found(&report));
            let unchanged = report.count(Outcome::Unchanged);
            assert_eq!(unchanged, desk.count(*kind), "{what}");
            assert!(report.written.is_empty(), "{what}");
        }
    }
    assert_eq!(before, desk.everything());
}

#[tokio::test]
async fn lists_of_texts_travel_in_a_workbook_of_their_own() {
    let desk = Desk::open().await;
    let draft = json!({
        "title": {"fr": "Congrès"}, "kind": "congress", "moves": [{"to": "assessed", "on": "2024-04-10"}],
        "editions": [{"planned_from": "2027-05-10", "planned_to": "2027-05-14"}],
        "infrastructure": [{"fr": "Halle", "en": "Hall"}, {"fr": "Quai"}],
    });
    desk.create(Kind::Event, "EVT-01", draft).await;
    let bytes = handed_out(&desk, Kind::Event, Language::Fr, "ods");
    let mut workbook = read(&bytes, Some("a.ods"), &Limits::default()).unwrap();
    let texts = workbook.sheets.iter_mut().find(|sheet| {
        let rows = sheet.rows.iter();
        rows.flat_map(|row| &row.cells)
            .any(|cell| cell.text() == "Quai")
    });
    let row = texts.unwrap().rows.last_mut().unwrap();
    let cell = row.cells.iter_mut().find(|cell| cell.text() == "Quai");
    *cell.unwrap() = text("Quai nord");
    let changed = saved_again(&bytes, |saved| saved.clone_from(&workbook));
    let choices = desk.proposed(Kind::Event, "a.xlsx", &changed).await;
    let imported = desk.bring_in("a.xlsx", &changed, &choices).await;
    assert_eq!(imported.report.count(Outcome::Changed), 1);
    let texts = &desk.flat("EVT-01")["infrastructure"];
    assert_eq!(
        *texts,
        json!([{"fr": "Halle", "en": "Hall"}, {"fr": "Quai nord"}])
    );
}

#[tokio::test]
async fn cells_changed_in_between_are_exactly_what_changes() {
    let desk = Desk::open().await;
    desk.rich_agreement().await;
    let before = desk.flat("AGR-01");
    let bytes = saved_again(&desk.exported(Kind::Agreement, Language::Fr), |workbook| {
        *cell(workbook, 0, "Intitulé (en)", 1) = text("Twin town: Leeds");
        *cell(workbook, 0, "Budget", 1) = text("7 000");
        *cell(workbook, 0, "Portée juridique", 1) = exchange::workbook::Cell::Empty;
        let words = language::Words::of(Language::Fr);
        let parties = words.text("agreement-parties");
        let parties = workbook
            .sheets
            .iter()
            .position(|sheet| sheet.name == parties)
            .unwrap();
        *cell(
            workbook,
            parties,
            &words.text("agreement-parties-signatory-role"),
            2,
        ) = text("Maire");
    });
    let choices = desk.proposed(Kind::Agreement, "export.xlsx", &bytes).await;
    let imported = desk.bring_in("export.xlsx", &bytes, &choices).await;
    assert_eq!(
        imported.report.count(Outcome::Changed),
        1,
        "{:#?}",
        found(&imported.report)
    );
    let mut expected = before;
    expected["title"]["en"] = json!("Twin town: Leeds");
    expected["budget"]["minor"] = json!(700_000);
    expected
        .as_object_mut()
        .unwrap()
        .shift_remove("legal_nature");
    expected["parties"][1]["signatory_role"] = json!("Maire");
    let now = desk.flat("AGR-01");
    assert_eq!(now, expected);
}

#[tokio::test]
async fn parts_are_added_and_removed_and_that_is_said() {
    let desk = Desk::open().await;
    desk.rich_agreement().await;
    let words = language::Words::of(Language::En);
    let key = words.text("agreement-commitments-key");
    let bytes = saved_again(&desk.exported(Kind::Agreement, Language::En), |workbook| {
        let name = words.text("agreement-commitments");
        let sheet = workbook
            .sheets
            .iter()
            .position(|sheet| sheet.name == name)
            .unwrap();
        let mut new = workbook.sheets[sheet].rows[1].clone();
        new.number += 1;
        workbook.sheets[sheet].rows.push(new);
        *cell(workbook, sheet, &key, 2) = text("c2");
        *cell(workbook, sheet, &key, 1) = text("c3");
    });
    let choices = desk.proposed(Kind::Agreement, "export.xlsx", &bytes).await;
    let imported = desk.bring_in("export.xlsx", &bytes, &choices).await;
    let found = found(&imported.report);
    assert!(
        found
            .iter()
            .any(|line| line.ends_with("doubt imports-parts-gone")),
        "{found:#?}"
    );
    let commitments = desk.flat("AGR-01")["commitments"].clone();
    let keys: Vec<&str> = commitments
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["key"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["c3", "c2"]);
}

#[tokio::test]
async fn an_import_never_makes_anything_public_and_codes_never_change() {
    let desk = Desk::open().await;
    desk.rich_agreement().await;
    let bytes = saved_again(&desk.exported(Kind::Government, Language::Fr), |workbook| {
        *cell(workbook, 0, "Visibilité", 1) = text("Public");
        *cell(workbook, 0, "Code", 2) = text("GOV-77");
        let mut new = workbook.sheets[0].rows[2].clone();
        new.number += 1;
        workbook.sheets[0].rows.push(new);
        *cell(workbook, 0, "Identifiant", 3) = exchange::workbook::Cell::Empty;
        *cell(workbook, 0, "Code", 3) = text("GOV-78");
        *cell(workbook, 0, "Visibilité", 3) = text("Public");
    });
    let choices = desk.proposed(Kind::Government, "export.xlsx", &bytes).await;
    let imported = desk.bring_in("export.xlsx", &bytes, &choices).await;
    let found = found(&imported.report);
    assert!(
        found
            .iter()
            .any(|line| line.ends_with("imports-visibility-not-taken")),
        "{found:#?}"
    );
    assert!(
        found
            .iter()
            .any(|line| line.ends_with("imports-code-never-changes")),
        "{found:#?}"
    );
    assert_eq!(desk.flat("GOV-01")["visibility"], "internal");
    assert_eq!(desk.flat("GOV-78")["visibility"], "internal");
}

#[tokio::test]
async fn the_text_file_comes_back_the_same() {
    let desk = Desk::open().await;
    desk.rich_agreement().await;
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let settings = policy.settings(desk.office.today());
    let language = Language::Es;
    let exported = Exported {
        policy,
        viewer: &Viewer::Program,
        kind: Kind::Agreement,
        records: None,
        settings,
        as_of: desk.office.today(),
        language,
    };
    let bytes = export_csv(&exported);
    let choices = desk.proposed(Kind::Agreement, "export.csv", &bytes).await;
    let imported = desk.bring_in("export.csv", &bytes, &choices).await;
    assert_eq!(
        imported.report.count(Outcome::Unchanged),
        1,
        "{:#?}",
        found(&imported.report)
    );
}

#[tokio::test]
async fn an_empty_cell_of_the_offices_own_workbook_empties_the_field() {
    let desk = Desk::open().await;
    desk.rich_agreement().await;
    let bytes = saved_again(&desk.exported(Kind::Agreement, Language::Fr), |workbook| {
        *cell(workbook, 0, "Notes", 1) = exchange::workbook::Cell::Empty;
    });
    let choices = desk.proposed(Kind::Agreement, "export.xlsx", &bytes).await;
    desk.bring_in("export.xlsx", &bytes, &choices).await;
    assert!(desk.flat("AGR-01").get("notes").is_none());
}

#[tokio::test]
async fn what_a_mission_cost_is_handed_out_beside_its_fields_and_passed_over_by_imports() {
    let desk = Desk::open().await;
    desk.create(
        Kind::Mobility,
        "MOB-01",
        json!({"direction": "out", "purpose": {"fr": "Rencontre"}, "from": "2025-03-01", "to": "2025-03-04",
            "moves": [{"to": "proposed", "on": "2025-02-01"}],
            "costs": [{"kind": "travel", "planned": {"minor": 120000, "currency": "EUR"}, "actual": {"minor": 125050, "currency": "EUR"}}]}),
    )
    .await;
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let bytes = export_csv(&Exported {
        policy,
        viewer: &Viewer::Program,
        kind: Kind::Mobility,
        records: None,
        settings: policy.settings(desk.office.today()),
        as_of: desk.office.today(),
        language: Language::En,
    });
    let text = String::from_utf8_lossy(&bytes);
    for said in [
        "[Places]",
        "[Estimate, EUR]",
        "[Paid, EUR]",
        "[Difference, EUR]",
        "[Report]",
        "1250.5",
        "50.5",
    ] {
        assert!(text.contains(said), "no {said} in {text}");
    }
    let choices = desk.proposed(Kind::Mobility, "export.csv", &bytes).await;
    assert!(
        choices
            .columns
            .values()
            .all(|path| !path.contains("estimate"))
    );
    let imported = desk.bring_in("export.csv", &bytes, &choices).await;
    let unchanged = imported.report.count(Outcome::Unchanged);
    assert_eq!(unchanged, 1, "{:#?}", found(&imported.report));
}

#[tokio::test]
async fn a_target_typed_as_a_percentage_is_in_percent_where_its_indicator_is() {
    let desk = Desk::open().await;
    let draft = json!({
        "name": {"fr": "Part"}, "level": "political", "kind": "output", "nature": "share", "direction": "up",
        "frequency_months": 12, "targets": [{"value": "60", "on": "2026-12-31"}],
    });
    desk.create(Kind::Indicator, "IND-01", draft).await;
    let changed = saved_again(&desk.exported(Kind::Indicator, Language::En), |workbook| {
        for sheet in &mut workbook.sheets {
            let cells = sheet.rows.iter_mut().flat_map(|row| row.cells.iter_mut());
            for cell in cells.filter(|cell| cell.text() == "60") {
                *cell = exchange::workbook::Cell::Number(exchange::workbook::Number {
                    decimal: "0.65".into(),
                    shown: exchange::workbook::Shown::Percent,
                });
            }
        }
    });
    let choices = desk
        .proposed(Kind::Indicator, "indicators.xlsx", &changed)
        .await;
    let imported = desk.bring_in("indicators.xlsx", &changed, &choices).await;
    let told = found(&imported.report);
    assert_eq!(imported.report.count(Outcome::Changed), 1, "{told:#?}");
    let indicator = desk.flat("IND-01");
    assert_eq!(indicator["targets"][0]["value"], "65", "{told:#?}");
}
