//! Files as people and attackers send them, built here part by part.

use std::io::Write as _;

use zip::write::SimpleFileOptions;

use super::*;

mod hostile;
mod round_trip;

/// An archive of named parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const WORKBOOK_XML: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS_XML: &str = r#"<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://x/styles" Target="/xl/styles.xml"/></Relationships>"#;
const STYLES_XML: &str = r##"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0.00\ [$€-40C]"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>"##;

/// An Excel workbook of one sheet, from the content of its `sheetData` and its shared texts.
fn xlsx(sheet_data: &str, texts: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><dimension ref=\"A1:XFD1048576\"/>{sheet_data}</worksheet>");
    let texts = format!("<sst count=\"9\" uniqueCount=\"99999999999999\">{texts}</sst>");
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", WORKBOOK_XML),
        ("xl/_rels/workbook.xml.rels", RELATIONS_XML),
        ("xl/styles.xml", STYLES_XML),
        ("xl/sharedStrings.xml", &texts),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// A LibreOffice workbook, from the content of its `office:spreadsheet`.
fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles><style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
    ])
}

fn read_file(bytes: &[u8]) -> Workbook {
    read(bytes, None, &Limits::default()).unwrap()
}

/// The cells of the first sheet in short words, one line per row.
fn shown(workbook: &Workbook) -> String {
    let cell = |cell: &Cell| match cell {
        Cell::Number(number) => match &number.shown {
            Shown::Plain => format!("#{}", number.decimal),
            Shown::Percent => format!("%{}", number.decimal),
            Shown::Currency(currency) => format!("{currency}{}", number.decimal),
        },
        Cell::Date(_) => format!("@{}", cell.text()),
        Cell::Error(text) => format!("!{text}"),
        other => other.text(),
    };
    let rows = workbook.sheets[0].rows.iter();
    rows.map(|row| {
        format!(
            "{}: {}",
            row.number,
            row.cells.iter().map(cell).collect::<Vec<_>>().join("|")
        )
    })
    .collect::<Vec<_>>()
    .join("\n")
}

fn remarks(workbook: &Workbook) -> Vec<&'static str> {
    workbook
        .notes
        .remarks
        .iter()
        .map(|remark| remark.key)
        .collect()
}

#[test]
fn an_excel_sheet_gives_typed_cells_and_cached_values() {
    let bytes = xlsx(
        r#"<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Année</t></r><r><t> (début)</t></r></is></c></row>
        <row r="3" hidden="1"><c r="A3" t="str"><f>A1&amp;"x"</f><v>Leeds &amp; co</v></c><c r="C3" s="1"><v>24929</v></c><c r="D3" s="2"><v>0.35</v></c><c r="E3" s="3"><v>1234.5</v></c></row>
        <row><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c s="4"><v>0.5</v></c><c t="d"><v>2019-03-12</v></c><c s="1"/></row>
        </sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#,
        "<si><t>Ville</t><rPh><t>pronounced</t></rPh></si>",
    );
    let workbook = read_file(&bytes);
    assert_eq!(
        shown(&workbook),
        "1: Ville|Année (début)\n3: Leeds & co||@1968-04-01|%0.35|€1234.5\n4: #0.3|true|!#N/A|12:00|@2019-03-12"
    );
    assert_eq!(
        remarks(&workbook),
        [
            "reading-note-hidden-rows",
            "reading-note-formula-failures",
            "reading-note-hidden-columns",
            "reading-note-merged-cells"
        ]
    );
}

#[test]
fn escaped_characters_of_excel_are_read_as_they_were_meant() {
    let texts = "<si><t>a_x000D_b_x005F_x0041_ _xZZZZ_ _x00</t></si>";
    let workbook = read_file(&xlsx(
        r#"<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>"#,
        texts,
    ));
    assert_eq!(shown(&workbook), "1: a\nb_x0041_ _xZZZZ_ _x00");
}

#[test]
fn an_open_document_sheet_honours_repeats_and_types() {
    let workbook = read_file(&ods(
        r#"<table:tracked-changes><table:table-cell/></table:tracked-changes>
        <table:table table:name="Liste" table:style-name="ta1"><table:table-column/>
        <table:table-header-rows><table:table-row><table:table-cell office:value-type="string"><text:p>Ville<text:s text:c="2"/>amie</text:p><text:p>ligne <text:span>deux</text:span></text:p><office:annotation><text:p>commentaire</text:p></office:annotation></table:table-cell></table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row table:number-rows-repeated="2" table:visibility="collapse"><table:table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
        <table:table-row><table:table-cell office:value-type="percentage" office:value="0.35"><text:p>35 %</text:p></table:table-cell><table:table-cell office:value-type="currency" office:currency="EUR" office:value="12"/><table:table-cell office:value-type="date" office:date-value="2019-03-12T10:20:30"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2" office:value-type="time" office:time-value="PT14H30M"><text:p>14:30</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table><table:table table:name="Caché" table:style-name="ta2"/>"#,
    ));
    assert_eq!(
        shown(&workbook),
        "1: Ville  amie\nligne deux\n5: |#1.5|#1.5\n6: |#1.5|#1.5\n7: %0.35|EUR12|@2019-03-12 10:20:30|true|!#REF!|14:30"
    );
    assert_eq!(workbook.sheets[1].name, "Caché");
    assert!(workbook.sheets[1].hidden);
    assert!(remarks(&workbook).contains(&"reading-note-hidden-sheet"));
    assert!(remarks(&workbook).contains(&"reading-note-merged-cells"));
}

#[test]
fn control_characters_are_removed_and_the_cell_is_named() {
    let workbook = read_file("Code;Nom\nA\u{7}1;x\n".as_bytes());
    assert_eq!(shown(&workbook), "1: Code|Nom\n2: A1|x");
    let remark = &workbook.notes.remarks[0];
    assert_eq!(remark.key, "reading-note-characters-removed");
    assert!(
        remark
            .arguments
            .contains(&("place", crate::Argument::Text("A2".to_owned())))
    );
}

#[test]
fn an_independent_reader_finds_the_same_cells_in_what_we_write() {
    use calamine::{Data, Reader as _};
    let rows = vec![vec![
        CellOut::Text("=1+1".to_owned()),
        CellOut::Number("12.5".to_owned()),
        CellOut::Bool(true),
    ]];
    let columns = ["Texte", "Nombre", "Oui"].map(|heading| ColumnOut {
        heading: heading.to_owned(),
        help: None,
    });
    let sheet = SheetOut::list("Liste", columns.to_vec(), rows);
    let bytes = write_xlsx(&WorkbookOut {
        sheets: vec![sheet],
        ..WorkbookOut::default()
    })
    .unwrap();
    let mut file: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let range = file.worksheet_range("Liste").unwrap();
    let second: Vec<Data> = range.rows().nth(1).unwrap().to_vec();
    assert_eq!(
        second,
        [
            Data::String("=1+1".to_owned()),
            Data::Float(12.5),
            Data::Bool(true)
        ]
    );
}

#[test]
fn columns_are_named_as_spreadsheets_name_them() {
    let found = [0, 25, 26, 701, 702, 16_383].map(column_letters);
    assert_eq!(found, ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
}
