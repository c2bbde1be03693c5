//! Wrong, huge, truncated and hostile files: a clear answer, bounded memory, never a panic.

use proptest::prelude::*;

use super::*;

fn refused(bytes: &[u8], key: &str) {
    refused_within(bytes, &Limits::default(), key);
}

fn refused_within(bytes: &[u8], limits: &Limits, key: &str) {
    let error = read(bytes, None, limits).unwrap_err();
    assert_eq!(error.key(), key, "{error}");
    assert_eq!(error.message().key, key);
}

fn one_cell(reference: &str) -> Vec<u8> {
    let row = reference.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    xlsx(
        &format!("<sheetData><row r=\"{row}\"><c r=\"{reference}\"><v>1</v></c></row></sheetData>"),
        "",
    )
}

#[test]
fn what_is_no_spreadsheet_is_said_to_be_none() {
    refused(b"", "reading-empty-file");
    refused(b"%PDF-1.7 ...", "reading-not-a-workbook");
    refused(b"\x89PNG\r\n\x1a\n0000", "reading-not-a-workbook");
    refused(b"<!DOCTYPE html><html></html>", "reading-not-a-workbook");
    refused(
        b"\x01\x02\x03\x04\x05\x06\x07\x08",
        "reading-not-a-workbook",
    );
    refused(
        &archive(&[("readme.txt", "hello")]),
        "reading-not-a-workbook",
    );
    refused(
        &archive(&[("[Content_Types].xml", ""), ("word/document.xml", "")]),
        "reading-not-a-workbook",
    );
    refused(b"  \n \n", "reading-no-rows");
}

#[test]
fn old_and_protected_workbooks_are_named() {
    let compound = |name: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    refused(&compound("Workbook"), "reading-other-workbook");
    refused(&compound("EncryptedPackage"), "reading-encrypted");
    refused(
        &archive(&[("xl/workbook.bin", "")]),
        "reading-other-workbook",
    );
    let manifest = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    refused(
        &archive(&[("content.xml", "x"), ("META-INF/manifest.xml", manifest)]),
        "reading-encrypted",
    );
}

#[test]
fn a_cell_at_the_last_row_and_column_costs_one_cell() {
    let far_down = read_file(&one_cell("A1048576"));
    assert_eq!(shown(&far_down), "1048576: #1");
    let error = read(&one_cell("XFD1048576"), None, &Limits::default()).unwrap_err();
    assert_eq!(error.key(), "reading-too-many-columns");
    assert!(error.to_string().contains("XFD1048576"), "{error}");
    for impossible in ["ZZZZZZZZ1", "A0", "A99999999999", "1A"] {
        refused(&one_cell(impossible), "reading-damaged");
    }
}

#[test]
fn a_file_that_grows_without_end_is_stopped_while_it_grows() {
    let limits = Limits {
        inflated_bytes: 100_000,
        ..Limits::default()
    };
    let bomb = xlsx(
        &format!(
            "<sheetData><row><c><v>{}</v></c></row></sheetData>",
            "0".repeat(1_000_000)
        ),
        "",
    );
    assert!(bomb.len() < 20_000);
    refused_within(&bomb, &limits, "reading-zip-bomb");
    let bomb = ods(&" ".repeat(1_000_000));
    refused_within(&bomb, &limits, "reading-zip-bomb");
}

#[test]
fn repeats_and_shared_texts_cannot_multiply_a_small_file() {
    let repeated = r#"<table:table table:name="x"><table:table-row table:number-rows-repeated="4000000000"><table:table-cell office:value-type="string" table:number-columns-repeated="900"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#;
    refused(&ods(repeated), "reading-too-many-cells");
    let wide = r#"<table:table table:name="x"><table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="4000000000"/></table:table-row></table:table>"#;
    refused(&ods(wide), "reading-too-many-columns");
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(100);
    let rows = format!("<row>{cells}</row>").repeat(50);
    let bytes = xlsx(
        &format!("<sheetData>{rows}</sheetData>"),
        &format!("<si><t>{}</t></si>", "x".repeat(30_000)),
    );
    refused(&bytes, "reading-too-much-text");
}

#[test]
fn limits_of_size_sheets_and_rows_are_settings() {
    let small = |change: fn(&mut Limits)| {
        let mut limits = Limits::default();
        change(&mut limits);
        limits
    };
    let bytes = b"a;b\n1;2\n3;4\n";
    refused_within(
        bytes,
        &small(|limits| limits.file_bytes = 5),
        "reading-too-large",
    );
    refused_within(
        bytes,
        &small(|limits| limits.rows = 2),
        "reading-too-many-rows",
    );
    refused_within(
        bytes,
        &small(|limits| limits.columns = 1),
        "reading-too-many-columns",
    );
    refused_within(
        bytes,
        &small(|limits| limits.cells = 5),
        "reading-too-many-cells",
    );
    refused_within(
        bytes,
        &small(|limits| limits.text_bytes = 3),
        "reading-too-much-text",
    );
    let sheets = "<table:table table:name=\"x\"/>".repeat(3);
    refused_within(
        &ods(&sheets),
        &small(|limits| limits.sheets = 2),
        "reading-too-many-sheets",
    );
}

#[test]
fn entities_of_the_files_own_are_refused() {
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";
    refused(
        &archive(&[("content.xml", laughs)]),
        "reading-document-type",
    );
    let foreign = ods(
        "<table:table><table:table-row><table:table-cell><text:p>&file;</text:p></table:table-cell></table:table-row></table:table>",
    );
    refused(&foreign, "reading-damaged");
}

#[test]
fn broken_and_missing_parts_are_named() {
    refused(
        &archive(&[("xl/workbook.xml", "<workbook>")]),
        "reading-damaged",
    );
    refused(
        &archive(&[
            ("xl/workbook.xml", WORKBOOK_XML),
            ("xl/_rels/workbook.xml.rels", RELATIONS_XML),
        ]),
        "reading-damaged",
    );
    refused(
        &xlsx(
            "<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>",
            "",
        ),
        "reading-damaged",
    );
    refused(
        &xlsx(
            "<sheetData><row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row></sheetData>",
            "",
        ),
        "reading-damaged",
    );
    refused(&ods("<table:table>"), "reading-damaged");
    assert_eq!(
        read(b"plain", Some("list.xlsx"), &Limits::default())
            .unwrap_err()
            .key(),
        "reading-damaged"
    );
}

/// Small valid files of every format, to be spoiled.
fn valid_files() -> Vec<Vec<u8>> {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>24929</v></c></row></sheetData>";
    let table = "<table:table table:name=\"x\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\"><text:p>Lyon</text:p></table:table-cell></table:table-row></table:table>";
    let columns = vec![ColumnOut {
        heading: "Ville".to_owned(),
        help: Some("aide".to_owned()),
    }];
    let written = SheetOut::list(
        "Liste",
        columns,
        vec![vec![CellOut::Text("Lyon".to_owned())]],
    );
    vec![
        xlsx(sheet, "<si><t>Lyon</t></si>"),
        ods(table),
        write_xlsx(&WorkbookOut {
            sheets: vec![written],
            ..WorkbookOut::default()
        })
        .unwrap(),
        "Ville;Année\nLyon;\"1967\"\nGênes;1970\n"
            .as_bytes()
            .to_vec(),
        b"Ann\xe9e\t1\n\"G\xeanes\n".to_vec(),
    ]
}

/// The parts of an archive put back without compression, so that a spoiled byte reaches the XML.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return bytes.to_vec();
    };
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for position in 0..archive.len() {
        let mut part = archive.by_index(position).unwrap();
        let name = part.name().unwrap().into_owned();
        let options =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(name, options).unwrap();
        std::io::copy(&mut part, &mut zip).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_workbook_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..600), head in 0..5_usize) {
        let beginnings: [&[u8]; 5] = [b"", b"PK\x03\x04", b"\xef\xbb\xbf", b"\xff\xfe", b"sep=;\n"];
        let mut file = beginnings[head].to_vec();
        file.extend(bytes);
        let _ = read(&file, None, &Limits::default());
    }

    #[test]
    fn spoiled_files_give_a_workbook_or_an_error(
        file in 0..5_usize, is_stored in any::<bool>(), cut in any::<prop::sample::Index>(), is_cut in any::<bool>(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8), 0..6),
    ) {
        let mut bytes = valid_files().swap_remove(file);
        if is_stored {
            bytes = stored(&bytes);
        }
        for (place, bit) in flips {
            let place = place.index(bytes.len());
            bytes[place] ^= 1 << bit;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes, None, &Limits::default());
    }

    #[test]
    fn any_markup_inside_a_part_gives_a_workbook_or_an_error(pieces in prop::collection::vec(0..22_usize, 0..30)) {
        const PIECES: [&str; 22] = [
            "<sheetData>", "</sheetData>", "<row>", "<row r=\"7\">", "</row>", "<c>", "<c r=\"B2\" t=\"s\">", "</c>", "<v>", "0",
            "</v>", "<is>", "<t>", "</t>", "</is>", "x", "&amp;", "&x;", "<f/>", "<table:table>", "<table:table-row>", "<text:p>",
        ];
        let markup: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        let _ = read(&xlsx(&markup, "<si><t>a</t></si>"), None, &Limits::default());
        let _ = read(&ods(&markup), None, &Limits::default());
    }
}
