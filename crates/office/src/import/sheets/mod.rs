//! The usual sheets of an office, whose rows make several records: networks with our membership and its fees, missions with one
//! row for each traveller, indicators with one column for each year. What a row does not say is asked or told, never invented.

mod amounts;
mod book;
mod contacts;
mod costs;
mod declarations;
mod exchanges;
mod indicators;
mod money;
mod networks;
mod profile;
mod series;
mod signatory;
mod travel;
mod words;
mod work;

use std::collections::{BTreeMap, HashMap};

use exchange::reading::{DateOrder, infer_date_order, infer_decimal_mark};
use exchange::workbook::{Cell, Table, Workbook, column_letters};
use language::Language;

pub use profile::Profile;
pub(in crate::import) use profile::SheetColumn;
pub(in crate::import) use words::closed_list;
use work::{At, Line, Work};

use self::book::{Book, Broken};
use super::file::Understood;
use super::known::Known;
use super::partner::Partners;
use super::plan::{NoPlan, Plan, Planning, by_kind};
use super::report::{Finding, Grade, Report, RowReport};
use super::said::Said;
use super::table::ProposedColumn;
use crate::act::Edit;

/// A sheet of a workbook understood as one of the usual ones; nothing where it holds no row.
pub(super) fn understood(
    profile: Profile,
    workbook: &Workbook,
    sheet: Option<usize>,
    remembered: &dyn Fn(&str) -> Option<String>,
) -> Option<Understood> {
    let sheet = sheet.unwrap_or_else(|| likeliest(profile, workbook));
    let table = profile.table(workbook.sheets.get(sheet)?)?;
    let proposals = profile.proposals(&table.header, &table.rows, remembered);
    let columns = proposals.into_iter().map(|one| ProposedColumn {
        letters: column_letters(one.column),
        heading: table.header.get(one.column).cloned().unwrap_or_default(),
        samples: samples(&table, one.column),
        path: one.target.unwrap_or_default(),
        confidence: one.confidence,
        why: one.why.map(Said::from),
    });
    Some(Understood {
        sheet,
        rows: table.rows.len(),
        columns: columns.collect(),
        ..Understood::default()
    })
}

fn samples(table: &Table, column: usize) -> Vec<String> {
    let texts = table.rows.iter().map(|row| row.cell(column).text());
    texts
        .filter(|text| !text.trim().is_empty())
        .map(|text| text.chars().take(60).collect())
        .take(3)
        .collect()
}

/// The sheet on which most headings are known.
fn likeliest(profile: Profile, workbook: &Workbook) -> usize {
    let score = |index: usize| {
        let table = workbook
            .sheets
            .get(index)
            .and_then(|sheet| profile.table(sheet));
        table.map_or(0, |table| {
            let found = profile.proposals(&table.header, &table.rows, &|_| None);
            1 + found.iter().filter(|one| one.target.is_some()).count()
        })
    };
    (0..workbook.sheets.len())
        .max_by_key(|index| (score(*index), std::cmp::Reverse(*index)))
        .unwrap_or(0)
}

/// What a sheet would do.
pub(super) fn plan(profile: Profile, planning: &Planning<'_>) -> Result<Plan, NoPlan> {
    let no_rows = || NoPlan::Said(Said::new("imports-no-rows"));
    let sheet = planning
        .workbook
        .sheets
        .get(planning.choices.sheet)
        .ok_or_else(no_rows)?;
    let table = profile.table(sheet).ok_or_else(no_rows)?;
    let known = Known::new(
        planning.policy,
        planning.today,
        planning.choices,
        planning.remembered,
    );
    let (columns, several) = columns(profile, planning, &table);
    if columns.is_empty() {
        return Err(NoPlan::Said(Said::new("imports-no-columns")));
    }
    let fixed = planning.choices.fixed.iter();
    let mut work = Work {
        known: &known,
        partners: Partners::default(),
        book: Book::of(table.rows.len()),
        findings: Vec::new(),
        questions: BTreeMap::new(),
        sheet: sheet.name.clone(),
        file: planning.file.to_owned(),
        header: table.header.clone(),
        columns,
        several,
        together: planning.choices.together,
        pace: planning.pace,
        fixed: fixed
            .filter(|(path, text)| profile.column(path).is_some() && !text.trim().is_empty())
            .map(|(path, text)| (path.clone(), Cell::Text(text.clone())))
            .collect(),
        language: Language::from_code(&planning.choices.language).unwrap_or(Language::Fr),
    };
    planning.pace.begin(table.rows.len());
    rows(profile, planning, &table, &mut work)?;
    let newcomers = std::mem::take(&mut work.partners.newcomers);
    let (edits, broken) = work.book.settle(planning, &newcomers)?;
    broken
        .iter()
        .for_each(|one| tell(profile, one, &table, &mut work));
    for (row, why) in &table.left_out {
        work.findings.push(Finding {
            origin: String::new(),
            sheet: work.sheet.clone(),
            row: *row,
            column: None,
            heading: String::new(),
            grade: Grade::Note,
            what: Said::new(why.key()),
        });
    }
    Ok(planned(planning, &table, work, edits))
}

fn planned(planning: &Planning<'_>, table: &Table, mut work: Work<'_>, edits: Vec<Edit>) -> Plan {
    work.findings
        .sort_by(|a, b| (&a.sheet, a.row, a.column).cmp(&(&b.sheet, b.row, b.column)));
    work.findings.dedup();
    let ends = work.book.ends();
    let rows = table.rows.iter().zip(ends);
    let rows = rows.map(|(row, (outcome, record))| RowReport {
        row: row.number,
        outcome,
        record,
    });
    let questions = work
        .partners
        .questions
        .values()
        .chain(work.questions.values());
    let report = Report {
        remarks: Vec::new(),
        rows: rows.collect(),
        questions: questions.cloned().collect(),
        findings: work.findings.clone(),
        written: by_kind(&edits, planning.policy),
        seq: planning.policy.version,
    };
    Plan { report, edits }
}

/// The chosen columns, with how their cells are written; and those of which several say the same.
fn columns(
    profile: Profile,
    planning: &Planning<'_>,
    table: &Table,
) -> (HashMap<String, At>, HashMap<String, Vec<At>>) {
    let mut once: HashMap<String, At> = HashMap::new();
    let mut several: HashMap<String, Vec<At>> = HashMap::new();
    for (index, path) in &planning.choices.columns {
        let Some(column) = profile.column(path).filter(|_| *index < table.header.len()) else {
            continue;
        };
        let cells = || table.rows.iter().map(|row| row.cell(*index));
        let at = At {
            index: *index,
            order: infer_date_order(cells()).unwrap_or(DateOrder::DayFirst),
            mark: infer_decimal_mark(cells()),
        };
        if column.many {
            several.entry(path.clone()).or_default().push(at);
        }
        once.entry(path.clone()).or_insert(at);
    }
    (once, several)
}

fn rows(
    profile: Profile,
    planning: &Planning<'_>,
    table: &Table,
    work: &mut Work<'_>,
) -> Result<(), NoPlan> {
    let lines = table.rows.iter().enumerate();
    let lines: Vec<Line<'_>> = lines.map(|(index, row)| Line { row, index }).collect();
    let one: fn(&mut Work<'_>, Line<'_>) = match profile {
        Profile::Networks => networks::row,
        Profile::Contacts => contacts::row,
        Profile::Budget => money::budget_row,
        Profile::Projects => money::project_row,
        Profile::Exchanges => exchanges::row,
        Profile::Declarations => {
            declarations::rows(work, &lines);
            return going_on(planning);
        }
        Profile::Missions => {
            travel::missions(work, &lines);
            return going_on(planning);
        }
        Profile::Visits => {
            travel::visits(work, &lines);
            return going_on(planning);
        }
        Profile::Indicators => {
            indicators::rows(work, table, lines);
            return going_on(planning);
        }
    };
    for line in lines {
        if work.pace.step() {
            one(work, line);
        }
    }
    going_on(planning)
}

fn going_on(planning: &Planning<'_>) -> Result<(), NoPlan> {
    if planning.pace.is_stopped() {
        Err(NoPlan::Stopped)
    } else {
        Ok(())
    }
}

/// What a rule says of the record of a row, at the cell that it speaks of.
fn tell(profile: Profile, broken: &Broken, table: &Table, work: &mut Work<'_>) {
    let Some(row) = table.rows.get(broken.row) else {
        return;
    };
    let grade = if broken.is_kept {
        Grade::Doubt
    } else {
        Grade::Refusal
    };
    for problem in &broken.problems.0 {
        let named = words::column_of(profile, &problem.path);
        let own = named
            .and_then(|name| work.columns.get(name))
            .map(|at| at.index);
        let column = broken.column.or(own);
        let heading = column.and_then(|column| table.header.get(column));
        work.findings.push(Finding {
            origin: String::new(),
            sheet: work.sheet.clone(),
            row: row.number,
            column,
            heading: heading.cloned().unwrap_or_default(),
            grade,
            what: Said::of_problem(problem, broken.kind),
        });
    }
}
