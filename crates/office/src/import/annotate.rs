//! The file handed back with what was found: the same rows at the same place, coloured cells with notes, and a sheet that lists
//! everything.

use exchange::workbook::{
    CellOut, ColumnOut, FindingOut, LegendOut, SheetOut, Workbook, WorkbookOut, column_letters,
    write_xlsx,
};
use language::Words;
use policy::Settings;

use super::file::{Given, ImportError};
use super::holding::Holding;
use super::opened::{Opened, opened};
use super::report::{Finding, Report};
use super::said::Said;
use super::table::{Listed, tongues};

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
    let Opened {
        workbook, together, ..
    } = opened(holding, (name, bytes), choices.sheets(), settings)?;
    let chosen = if together { 0 } else { choices.sheet };
    let mut sheets = vec![list(report, words)];
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        let header_row = if index == chosen {
            header_row(holding, &workbook, index, settings)
        } else {
            0
        };
        let mut out = SheetOut::of(sheet, header_row);
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

/// The row of the headings of a list, from 1; 0 where there is none.
fn header_row(holding: Holding, workbook: &Workbook, sheet: usize, settings: &Settings) -> u32 {
    match holding {
        Holding::Kind(kind) => Listed::on(workbook, sheet, kind, &tongues(settings))
            .map(|listed| listed.table.header_row),
        Holding::Sheet(profile) => workbook
            .sheets
            .get(sheet)
            .and_then(|sheet| profile.table(sheet))
            .map(|table| table.header_row),
    }
    .unwrap_or(0)
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
        // Of lists put together, the sheet and the row that it comes from; the cell is that of the list as it is handed back.
        let sheet = if finding.origin.is_empty() {
            &finding.sheet
        } else {
            &finding.origin
        };
        vec![
            CellOut::Text(sheet.clone()),
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
