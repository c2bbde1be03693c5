//! What is written is read back as it was.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::workbook::characters::cleaned;

/// Texts as people type them, and as they do not: formulas, quotes, separators, markup, escapes.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[=+\\-@']{0,3}[a-z\"';,|<>&]{0,6}",
        "\\PC{0,12}",
        "[a-z \\n\\t]{0,10}",
        Just("_x000D_".to_owned()),
        Just("sep=;".to_owned()),
        Just("2019-03-12".to_owned()),
        Just("00123".to_owned()),
    ]
}

/// What a cell shows: line ends and invisible characters are settled, blank is nothing.
fn settled(text: &str) -> String {
    let text = cleaned(text).0.into_owned();
    if text.trim().is_empty() {
        String::new()
    } else {
        text
    }
}

fn check(rows: &[Vec<String>], bytes: &[u8], first: u32) {
    let workbook = read_file(bytes);
    let sheet = &workbook.sheets[0];
    for (position, row) in (first..).zip(rows) {
        let found = sheet.rows.iter().find(|row| row.number == position);
        for (column, text) in row.iter().enumerate() {
            let cell = found.map_or(&Cell::Empty, |row| row.cell(column));
            assert!(matches!(cell, Cell::Empty | Cell::Text(_)), "{cell:?}");
            assert_eq!(cell.text(), settled(text));
        }
    }
}

fn written(rows: &[Vec<String>]) -> Vec<Vec<CellOut>> {
    rows.iter()
        .map(|row| row.iter().map(|text| CellOut::Text(text.clone())).collect())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_survives_a_text_file(
        rows in prop::collection::vec(prop::collection::vec(texts(), 3), 0..6), separator in 0..4_usize, mark in any::<bool>(),
    ) {
        let separator = [',', ';', '\t', '|'][separator];
        let choices = CsvChoices { separator, byte_order_mark: mark, decimal_mark: '.' };
        let header = ["Un".to_owned(), "Deux".to_owned(), "Trois".to_owned()];
        check(&rows, &write_csv(&header, &written(&rows), choices), 2);
    }

    #[test]
    fn any_text_survives_a_text_file_of_one_column(rows in prop::collection::vec(prop::collection::vec(texts(), 1), 0..6)) {
        check(&rows, &write_csv(&["Un".to_owned()], &written(&rows), CsvChoices::default()), 2);
    }

    #[test]
    fn any_text_survives_a_workbook(rows in prop::collection::vec(prop::collection::vec(texts(), 3), 0..6)) {
        let columns = ["Un", "Deux", "Trois"].map(|heading| ColumnOut { heading: heading.to_owned(), help: None });
        let sheet = SheetOut::list("Liste", columns.to_vec(), written(&rows));
        let bytes = write_xlsx(&WorkbookOut { sheets: vec![sheet], ..WorkbookOut::default() }).unwrap();
        check(&rows, &bytes, 2);
    }

    #[test]
    fn any_text_survives_an_open_document(rows in prop::collection::vec(prop::collection::vec(texts(), 3), 0..6)) {
        let columns = ["Un", "Deux", "Trois"].map(|heading| ColumnOut { heading: heading.to_owned(), help: Some("<Aide> & note".to_owned()) });
        let sheet = SheetOut::list("Liste", columns.to_vec(), written(&rows));
        let bytes = write_ods(&WorkbookOut { sheets: vec![sheet], ..WorkbookOut::default() }).unwrap();
        check(&rows, &bytes, 2);
    }
}

#[test]
fn every_sort_of_cell_survives_an_open_document() {
    let cells = vec![
        CellOut::Number("-1234.5".to_owned()),
        CellOut::Percent("35".to_owned()),
        CellOut::Percent("-0.5".to_owned()),
        CellOut::Day(date(2025, 12, 31)),
        CellOut::Moment(date(2025, 12, 31).at(14, 30, 0, 0)),
        CellOut::Bool(true),
        CellOut::Empty,
        CellOut::Text("=1+1".to_owned()),
    ];
    let mut sheet = SheetOut::list("Liste", Vec::new(), vec![cells.clone()]);
    sheet.rows[0].0 = 7;
    let workbook = WorkbookOut {
        sheets: vec![sheet],
        ..WorkbookOut::default()
    };
    let bytes = write_ods(&workbook).unwrap();
    assert_eq!(bytes, write_ods(&workbook).unwrap());
    let back = read_file(&bytes);
    let row = &back.sheets[0].rows[0];
    assert_eq!(row.number, 7);
    let found: Vec<CellOut> = row.cells.iter().map(CellOut::from).collect();
    assert_eq!(found, cells);
}

fn findings() -> Vec<FindingOut> {
    vec![
        FindingOut {
            row: 2,
            column: Some(1),
            grade: Grade::Doubt,
            text: "jour ou mois ?".to_owned(),
        },
        FindingOut {
            row: 2,
            column: Some(1),
            grade: Grade::Refusal,
            text: "date impossible".to_owned(),
        },
        FindingOut {
            row: 4,
            column: Some(0),
            grade: Grade::Note,
            text: "vide".to_owned(),
        },
        FindingOut {
            row: 9,
            column: None,
            grade: Grade::Refusal,
            text: "ligne inconnue".to_owned(),
        },
    ]
}

fn sample() -> WorkbookOut {
    let columns = vec![
        ColumnOut {
            heading: "Ville".to_owned(),
            help: Some("Le nom de la ville".to_owned()),
        },
        ColumnOut {
            heading: "Signé le".to_owned(),
            help: None,
        },
    ];
    let rows = vec![
        vec![
            CellOut::Text("=cmd".to_owned()),
            CellOut::Day(date(1967, 11, 4)),
            CellOut::Number("12.5".to_owned()),
        ],
        vec![
            CellOut::Bool(true),
            CellOut::Moment(date(2019, 3, 12).at(14, 30, 5, 0)),
            CellOut::Percent("35.5".to_owned()),
        ],
        vec![
            CellOut::Empty,
            CellOut::Day(date(836, 1, 1)),
            CellOut::Number("12345678901234567890".to_owned()),
        ],
    ];
    let mut sheet = SheetOut::list(
        "Villes: [jumelées] de la métropole d'Estuaria",
        columns,
        rows,
    );
    sheet.findings_heading = Some("Remarques".to_owned());
    sheet.findings = findings();
    let legend = Some(LegendOut {
        name: "Légende".to_owned(),
        lines: vec![
            (Some(Grade::Refusal), "Refusé".to_owned()),
            (None, "Texte".to_owned()),
        ],
    });
    WorkbookOut {
        title: "Liste".to_owned(),
        legend,
        sheets: vec![sheet.clone(), sheet],
    }
}

#[test]
fn typed_cells_and_findings_are_read_back() {
    let mut workbook = read_file(&write_xlsx(&sample()).unwrap());
    let names: Vec<_> = workbook
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Légende",
            "Villes   jumelées  de la métrop",
            "Villes   jumelées  de la mé (2)"
        ]
    );
    workbook.sheets.remove(0);
    assert_eq!(
        shown(&workbook),
        "1: Ville|Signé le||Remarques\n\
         2: =cmd|@1967-11-04|#12.5|jour ou mois ? · date impossible\n\
         3: true|@2019-03-12 14:30:05|%0.355\n\
         4: |0836-01-01|12345678901234567890|vide\n\
         9: |||ligne inconnue"
    );
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert!(write_xlsx(&sample()).unwrap() == write_xlsx(&sample()).unwrap());
}

#[test]
fn a_text_that_no_cell_holds_is_refused_with_its_place() {
    let sheet = SheetOut::list(
        "Liste",
        Vec::new(),
        vec![vec![CellOut::Empty, CellOut::Text("x".repeat(40_000))]],
    );
    let error = write_xlsx(&WorkbookOut {
        sheets: vec![sheet],
        ..WorkbookOut::default()
    })
    .unwrap_err();
    assert!(error.to_string().contains("B2"), "{error}");
}

#[test]
fn a_sheet_that_was_read_is_written_at_the_same_places() {
    let bytes = "Titre\n\nVille;Année\nLyon;1967\n".as_bytes();
    let read_sheet = read_file(bytes).sheets.remove(0);
    let workbook = WorkbookOut {
        sheets: vec![SheetOut::of(&read_sheet, 3)],
        ..WorkbookOut::default()
    };
    let again = read_file(&write_xlsx(&workbook).unwrap());
    assert_eq!(shown(&again), "1: Titre\n3: Ville|Année\n4: Lyon|1967");
}
