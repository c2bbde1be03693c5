//! Files that are wrong, huge, truncated or hostile: a clear answer, and nothing written.

use std::io::Write as _;

use language::Language;
use office::{Given, ImportError, Outcome, Pace};
use policy::Kind;
use zip::write::SimpleFileOptions;

use crate::desk::{Desk, found, told, workbook};

/// What is said of a file, in English, after trying it as a list of ties.
async fn refused(name: &str, bytes: &[u8]) -> String {
    let desk = Desk::open().await;
    let before = desk.everything();
    let error = match desk
        .office
        .understand_file(Kind::Agreement, name, bytes, None)
        .await
    {
        Err(error) => error,
        Ok(understood) => {
            let choices = understood.proposed(Kind::Agreement, Language::En);
            match desk
                .office
                .bring_in_file(
                    &desk.actor,
                    Given {
                        name,
                        bytes,
                        choices: &choices,
                    },
                    &Pace::default(),
                )
                .await
            {
                Err(error) => error,
                Ok(imported) => panic!("it was taken: {:#?}", found(&imported.report)),
            }
        }
    };
    assert_eq!(before, desk.everything(), "nothing is written");
    assert!(!matches!(error, ImportError::Failed(_)), "{error:?}");
    told(&error)
}

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet with this XML.
fn sheet(xml: &str) -> Vec<u8> {
    let types = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
    let root = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let book = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let links = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    package(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", xml.as_bytes()),
    ])
}

fn cells(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

#[tokio::test]
async fn a_zip_bomb_is_stopped_while_it_unfolds() {
    let blank = vec![b' '; 450 * 1024 * 1024];
    let bomb = package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", &blank),
    ]);
    assert!(bomb.len() < 2 * 1024 * 1024);
    let said = refused("a.xlsx", &bomb).await;
    assert!(said.contains("400"), "{said}");
}

#[tokio::test]
async fn declared_entities_are_refused() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>"#;
    let said = refused("a.xlsx", &sheet(bomb)).await;
    assert!(said.contains("DOCTYPE"), "{said}");
}

#[tokio::test]
async fn a_cell_at_the_last_row_and_column_is_refused_with_its_place() {
    let far = cells(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    );
    let said = refused("a.xlsx", &sheet(&far)).await;
    assert!(said.contains("XFD1048576"), "{said}");
}

#[tokio::test]
async fn broken_files_say_what_would_be_accepted() {
    let whole = workbook(&["Ville", "Pays"], &[&["Leeds", "Royaume-Uni"]]);
    for bytes in [
        &b""[..],
        b"\x00\x01\x02\x03",
        &whole[..whole.len() / 2],
        b"%PDF-1.7 rien",
        &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ] {
        let said = refused("a.xlsx", bytes).await;
        assert!(!said.contains('⟦') && said.len() > 20, "{said}");
    }
}

#[tokio::test]
async fn formulas_and_control_characters_are_texts_and_never_run() {
    let desk = Desk::open().await;
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c><c r="B1" t="inlineStr"><is><t>Pays</t></is></c></row>
        <row r="2"><c r="A2" t="str"><f>HYPERLINK("http://evil.example")</f><v>Turin</v></c><c r="B2" t="inlineStr"><is><t>Italie</t></is></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>=1+1_x0007_</t></is></c><c r="B3" t="inlineStr"><is><t>Italie</t></is></c></row>
        <row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B4" t="inlineStr"><is><t>Italie</t></is></c></row>"#;
    let bytes = sheet(&cells(rows));
    let choices = desk.proposed(Kind::Place, "a.xlsx", &bytes).await;
    let imported = desk.bring_in("a.xlsx", &bytes, &choices).await;
    assert_eq!(
        imported.report.count(Outcome::Created),
        2,
        "{:#?}",
        found(&imported.report)
    );
    assert_eq!(desk.flat("PLA-02")["name"]["fr"], "Turin");
    let odd = desk.flat("PLA-03")["name"]["fr"].clone();
    assert!(
        odd.as_str().unwrap().starts_with("=1+1") && !odd.as_str().unwrap().contains('\u{7}'),
        "{odd}"
    );
    assert!(found(&imported.report).contains(&"4 Nom refusal reading-formula-failure".to_owned()));
}

#[tokio::test]
async fn other_encodings_are_read_and_said() {
    let desk = Desk::open().await;
    let text = "Nom;Pays\nMálaga;Espagne\nGênes;Italie\nOrléans;France\n";
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let choices = desk.proposed(Kind::Place, "lieux.csv", &latin).await;
    let imported = desk.bring_in("lieux.csv", &latin, &choices).await;
    assert_eq!(
        imported.report.count(Outcome::Created),
        3,
        "{:#?}",
        found(&imported.report)
    );
    assert_eq!(desk.flat("PLA-03")["name"]["fr"], "Gênes");
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let again = desk.bring_in("lieux.csv", &wide, &choices).await;
    assert_eq!(
        again.report.count(Outcome::Unchanged),
        3,
        "{:#?}",
        found(&again.report)
    );
}

#[tokio::test]
async fn the_limits_are_those_of_the_settings() {
    let desk = Desk::open().await;
    let settings = serde_json::json!({"from": "2001-01-01", "own_government": "GOV-01", "today": "2025-12-31", "workbook_rows": 2});
    desk.create(Kind::Settings, "SET-02", settings).await;
    let list = workbook(
        &["Nom", "Pays"],
        &[&["A", "France"], &["B", "France"], &["C", "France"]],
    );
    let error = desk
        .office
        .understand_file(Kind::Place, "a.xlsx", &list, None)
        .await
        .unwrap_err();
    assert!(told(&error).contains('2'), "{}", told(&error));
}

#[tokio::test]
async fn forged_ids_and_links_lead_nowhere() {
    let desk = Desk::open().await;
    let list = workbook(
        &["Identifiant", "Code", "Nom (fr)", "Pays", "Lieu"],
        &[
            &[
                "0194aaaa-0000-7000-8000-000000000001",
                "",
                "X",
                "France",
                "",
            ],
            &["", "GOV-02; DROP TABLE", "Y", "France", ""],
            &["", "AGR-99", "Z", "France", "GOV-02"],
        ],
    );
    let before = desk.everything();
    let choices = desk.proposed(Kind::Government, "a.xlsx", &list).await;
    let report = desk.look("a.xlsx", &list, &choices).await;
    assert_eq!(report.count(Outcome::Created), 0, "{:#?}", found(&report));
    assert_eq!(before, desk.everything());
}
