//! The file handed back with what was found: the same rows at the same place, coloured cells with notes, and a sheet that lists
//! everything.

use exchange::workbook::{
    CellOut, ColumnOut, FindingOut, LegendOut, SheetOut, WorkbookOut, column_letters, write_xlsx,
};
use language::Words;
use policy::Settings;

use super::file::{Given, ImportError};
use super::opened::opened;
use super::report::{Finding, Report};
use super::said::Said;

/// A file with its findings, as a workbook.
///
/// # Errors
/// When the file cannot be read any more, or a cell is longer than a spreadsheet takes.
pub fn annotated(
    given: Given<'_>,
    report: &Report,
    settings: &Settings,
    words: &Words,
) -> Result<Vec<u8>, ImportError> {
    let Given {
        name,
        bytes,
        choices,
    } = given;
    let holding = choices
        .holding()
        .ok_or_else(|| ImportError::Said(Said::new("imports-no-kind")))?;
    let workbook = opened(holding, (name, bytes), choices.sheets(), settings)?.workbook;
    let mut sheets = vec![list(report, words)];
    for sheet in &workbook.sheets {
        let mut out = SheetOut::of(sheet, 0);
        if out.name.is_empty() {
            out.name = words.text("imports-sheet-rows");
        }
        out.findings = report
            .findings
            .iter()
            .filter(|found| found.sheet == sheet.name)
            .map(|found| out_of(found, words))
            .collect();
        out.findings_heading = Some(words.text("imports-findings"));
        sheets.push(out);
    }
    let out = WorkbookOut {
        title: name.to_owned(),
        legend: Some(LegendOut::of_grades(words)),
        sheets,
    };
    write_xlsx(&out).map_err(|error| ImportError::Said(Said::from(error.message())))
}

fn out_of(finding: &Finding, words: &Words) -> FindingOut {
    FindingOut {
        row: finding.row.max(1),
        column: finding.column,
        grade: finding.grade.out(),
        text: finding.what.in_words(words),
    }
}

/// Every finding on a line of its own.
fn list(report: &Report, words: &Words) -> SheetOut {
    let headings = [
        "imports-list-sheet",
        "imports-list-cell",
        "imports-list-column",
        "imports-list-grade",
        "imports-list-text",
    ];
    let columns = headings
        .iter()
        .map(|key| ColumnOut {
            heading: words.text(key),
            help: None,
        })
        .collect();
    let row = |finding: &Finding| {
        let letters = finding.column.map(column_letters).unwrap_or_default();
        vec![
            CellOut::Text(finding.sheet.clone()),
            CellOut::Text(format!("{letters}{}", finding.row)),
            CellOut::Text(finding.heading.clone()),
            CellOut::Text(words.text(finding.grade.key())),
            CellOut::Text(finding.what.in_words(words)),
        ]
    };
    SheetOut::list(
        &words.text("imports-findings"),
        columns,
        report.findings.iter().map(row).collect(),
    )
}
