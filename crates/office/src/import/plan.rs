//! What a file would do: every row read, every record found or made, every rule asked, and nothing written.

use std::collections::{BTreeMap, HashMap, HashSet};

use exchange::sheet::{Aside, Naming, Takes};
use exchange::workbook::{Cell, Workbook};
use jiff::civil::Date;
use policy::body::to_flat;
use policy::rights::Viewer;
use policy::{Kind, Policy};
use serde_json::Value;
use uuid::Uuid;

use super::choices::{Choices, Decision};
use super::known::Known;
use super::natural::Natural;
use super::pace::Pace;
use super::partner::Partners;
use super::report::{Finding, Grade, Outcome, Question, Report, RowReport};
use super::rows::{Cells, Draft, Reading, link_key};
use super::said::Said;
use super::table::{Listed, Mapped, part_sheets, tongues};
use super::{parts, percentages, settle, tie};
use crate::act::{Edit, Invalid};
use crate::alike::Directory;

/// What a file would do.
pub(super) struct Plan {
    pub(super) report: Report,
    pub(super) edits: Vec<Edit>,
}

/// What a plan is made from.
pub(super) struct Planning<'a> {
    pub(super) policy: &'a Policy,
    pub(super) today: Date,
    pub(super) workbook: &'a Workbook,
    pub(super) file: &'a str,
    pub(super) choices: &'a Choices,
    /// Earlier decisions, by the key of their question.
    pub(super) remembered: &'a HashMap<String, Decision>,
    /// What writing these edits would refuse; they are handed back.
    pub(super) refuses: &'a dyn Fn(&mut Vec<Edit>) -> Result<(), Refused>,
    pub(super) pace: &'a Pace,
}

/// Why edits would not be written.
pub(super) enum Refused {
    /// These are wrong.
    Invalid(Vec<Invalid>),
    /// All of them, for this reason.
    All(Said),
}

/// Why there is no plan.
#[derive(Debug)]
pub(super) enum NoPlan {
    /// Somebody stopped it.
    Stopped,
    /// The sheet, the kind or the columns were not chosen, or the file is not allowed in.
    Said(Said),
}

/// A row's place as provenance keeps it: its sheet and number.
pub(super) fn place(sheet: &str, row: u32) -> String {
    if sheet.is_empty() {
        row.to_string()
    } else {
        format!("{sheet} {row}")
    }
}

/// Reads the rows and asks every rule.
pub(super) fn plan(planning: &Planning<'_>) -> Result<Plan, NoPlan> {
    let kind = planning
        .choices
        .kind()
        .ok_or_else(|| NoPlan::Said(Said::new("imports-no-kind")))?;
    let known = Known::new(
        planning.policy,
        planning.today,
        planning.choices,
        planning.remembered,
    );
    let tongues = tongues(&known.settings);
    let listed = Listed::on(planning.workbook, planning.choices.sheet, kind, &tongues)
        .ok_or_else(|| NoPlan::Said(Said::new("imports-no-rows")))?;
    let columns = listed.chosen(planning.choices);
    if columns.is_empty() {
        return Err(NoPlan::Said(Said::new("imports-no-columns")));
    }
    let mut reading = Reading {
        known: &known,
        kind,
        natural: Natural::of(planning.policy, kind),
        sheet: listed.sheet.name.clone(),
        headings: listed.table.header.clone(),
        file: planning.file.to_owned(),
        findings: Vec::new(),
        asked: Vec::new(),
    };
    let mut partners = Partners::default();
    let mut drafts = rows(planning, &listed, &columns, &mut reading, &mut partners)?;
    if listed.is_own {
        for sheet in part_sheets(planning.workbook, planning.choices.sheet, &listed.layout) {
            parts::apply(&mut reading, &sheet, &mut drafts);
        }
    }
    settle_outcomes(&mut drafts);
    doubles(planning.policy, &mut reading, &drafts);
    let questions = questions(&reading, partners.questions.values());
    let mut findings = std::mem::take(&mut reading.findings);
    left_out(&listed, &mut findings);
    let settling = settle::Settling {
        kind,
        sheet: &listed.sheet.name,
        headings: &listed.table.header,
        columns: &columns,
        planning,
    };
    let edits = settle::settle(&settling, &mut drafts, &partners.newcomers, &mut findings)?;
    findings.sort_by(|a, b| (&a.sheet, a.row, a.column).cmp(&(&b.sheet, b.row, b.column)));
    let rows = drafts.iter().map(|draft| RowReport {
        row: draft.row,
        outcome: draft.outcome,
        record: draft.before.as_ref().map(|_| draft.id),
    });
    let report = Report {
        remarks: Vec::new(),
        rows: rows.collect(),
        findings,
        questions,
        written: by_kind(&edits, planning.policy),
        seq: planning.policy.version,
    };
    Ok(Plan { report, edits })
}

fn rows(
    planning: &Planning<'_>,
    listed: &Listed<'_>,
    columns: &[Mapped<'_>],
    reading: &mut Reading<'_>,
    partners: &mut Partners,
) -> Result<Vec<Draft>, NoPlan> {
    let fixed = fixed(planning, listed);
    let mut drafts: Vec<Draft> = Vec::with_capacity(listed.table.rows.len());
    let mut seen: HashMap<String, u32> = HashMap::new();
    planning.pace.begin(listed.table.rows.len());
    for row in &listed.table.rows {
        if !planning.pace.step() {
            return Err(NoPlan::Stopped);
        }
        let mut cells = Cells::read(row, columns, reading.known);
        for (column, text) in &fixed {
            let own = columns
                .iter()
                .find(|mapped| mapped.column.path == column.column.path);
            if own.is_some_and(|mapped| !row.cell(mapped.index).is_blank()) {
                continue;
            }
            let read = exchange::sheet::read_cell(
                &Cell::Text(text.clone()),
                column.column,
                column.habits,
                &reading.known.settings.base_currency,
                reading.known,
            );
            cells.read.push((*column, read));
        }
        percentages::settle(reading.known, reading.kind, row, &mut cells);
        let mut draft = reading.draft(&cells);
        if kind_has_partner(reading.kind) && !listed.is_own {
            tie::apply(reading, partners, &cells, row, &mut draft);
        }
        refuse_twice(reading, &draft_key(&draft, &cells), &mut draft, &mut seen);
        drafts.push(draft);
    }
    Ok(drafts)
}

fn kind_has_partner(kind: Kind) -> bool {
    kind == Kind::Agreement
}

/// What holds for every row that does not say otherwise, as columns that stand nowhere in the file.
fn fixed<'l>(planning: &Planning<'_>, listed: &'l Listed<'_>) -> Vec<(Mapped<'l>, String)> {
    let fixed = planning.choices.fixed.iter();
    let fixed = fixed.filter(|(_, text)| !text.trim().is_empty());
    let column = |(path, text): (&String, &String)| {
        let column = listed.layout.column(path)?;
        Some((
            Mapped {
                index: usize::MAX,
                column,
                habits: exchange::sheet::Habits::default(),
            },
            text.clone(),
        ))
    };
    fixed.filter_map(column).collect()
}

/// By what two rows of one file speak of one record.
fn draft_key(draft: &Draft, cells: &Cells<'_>) -> String {
    if draft.before.is_some() {
        return draft.id.to_string();
    }
    if let Some(code) = &draft.code {
        return format!("code {}", code.to_lowercase());
    }
    let parties = draft.body.get("parties").and_then(Value::as_array);
    if let Some(parties) = parties {
        let ids: Vec<&str> = parties
            .iter()
            .filter_map(|party| party["party"].as_str())
            .collect();
        let signed = parties
            .first()
            .and_then(|party| party["signed_on"].as_str())
            .unwrap_or_default();
        let year = signed.get(..4).unwrap_or_default();
        return format!(
            "tie {} {} {year}",
            ids.join(" "),
            draft
                .body
                .get("type")
                .and_then(Value::as_str)
                .unwrap_or_default()
        );
    }
    // Rows that say the same in every cell.
    let all: Vec<String> = cells
        .read
        .iter()
        .filter(|(mapped, _)| {
            !matches!(
                mapped.column.takes,
                Takes::Aside(Aside::Computed | Aside::NotTaken)
            )
        })
        .map(|(_, cell)| {
            cell.value
                .as_ref()
                .map(Value::to_string)
                .unwrap_or_default()
        })
        .collect();
    format!("row {}", all.join("\u{1}"))
}

fn refuse_twice(
    reading: &mut Reading<'_>,
    key: &str,
    draft: &mut Draft,
    seen: &mut HashMap<String, u32>,
) {
    if !draft.is_good() {
        return;
    }
    match seen.get(key) {
        Some(first) => {
            let what = Said::new("imports-same-as-row")
                .count("row", usize::try_from(*first).unwrap_or_default());
            reading.find(draft.row, None, Grade::Refusal, what);
            draft.outcome = Outcome::Refused;
        }
        None => {
            seen.insert(key.to_owned(), draft.row);
        }
    }
}

/// A record that is known and would not change stays as it is.
fn settle_outcomes(drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|draft| draft.is_good()) {
        draft.outcome = match &draft.before {
            None => Outcome::Created,
            Some(before) if to_flat(before) == draft.body => Outcome::Unchanged,
            Some(_) => Outcome::Changed,
        };
    }
}

/// New records that may be there already: a finding, never a refusal.
fn doubles(policy: &Policy, reading: &mut Reading<'_>, drafts: &[Draft]) {
    let Some(directory) = Directory::of(policy, reading.kind) else {
        return;
    };
    let created = drafts
        .iter()
        .filter(|draft| draft.outcome == Outcome::Created);
    for draft in created {
        let alike = directory.alike(&Viewer::Program, &draft.body, None);
        for one in alike {
            let what = Said::new("imports-alike").with("name", reading.known.link(one.id));
            reading.find(draft.row, None, Grade::Doubt, what);
        }
    }
}

/// What must be asked: unclear partners, and links that lead nowhere.
fn questions<'q>(
    reading: &Reading<'_>,
    partners: impl Iterator<Item = &'q Question>,
) -> Vec<Question> {
    let mut links: BTreeMap<String, Question> = BTreeMap::new();
    for (asked, heading, row) in &reading.asked {
        let key = link_key(asked);
        let question = links.entry(key.clone()).or_insert_with(|| Question {
            key,
            heading: heading.clone(),
            text: asked.text.clone(),
            country: None,
            rows: Vec::new(),
            candidates: reading.known.candidates(&asked.kinds, &asked.text, None),
            may_create: false,
            decided: None,
        });
        question.rows.push(*row);
    }
    partners.cloned().chain(links.into_values()).collect()
}

/// Rows that are not part of the list are named, never dropped in silence.
fn left_out(listed: &Listed<'_>, findings: &mut Vec<Finding>) {
    for (row, why) in &listed.table.left_out {
        findings.push(Finding {
            origin: String::new(),
            sheet: listed.sheet.name.clone(),
            row: *row,
            column: None,
            heading: String::new(),
            grade: Grade::Note,
            what: Said::new(why.key()),
        });
    }
}

/// How many records of each kind are written.
pub(super) fn by_kind(edits: &[Edit], policy: &Policy) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let mut seen: HashSet<Uuid> = HashSet::new();
    for edit in edits {
        let kind = match edit {
            Edit::Create { kind, .. } => Some(*kind),
            Edit::Change { id, .. } if seen.insert(*id) => policy.kind_of(*id),
            _ => None,
        };
        if let Some(kind) = kind {
            *counts.entry(kind.word().to_owned()).or_insert(0) += 1;
        }
    }
    counts
}
