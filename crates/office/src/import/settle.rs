//! Asking the rules: the good rows are tried as one command, those that a rule refuses are taken out and the others tried again,
//! until what is left would be written as it stands.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use policy::Kind;
use policy::kernel::{Problem, Problems};
use serde_json::{Value, json};
use uuid::Uuid;

use super::partner::Newcomer;
use super::plan::{NoPlan, Planning, Refused};
use super::report::{Finding, Grade, Outcome};
use super::rows::Draft;
use super::said::Said;
use super::table::Mapped;
use crate::act::Edit;

/// What rules are asked about.
pub(super) struct Settling<'a> {
    pub(super) kind: Kind,
    pub(super) sheet: &'a str,
    pub(super) headings: &'a [String],
    pub(super) columns: &'a [Mapped<'a>],
    pub(super) planning: &'a Planning<'a>,
}

/// The most times that rows are taken out: each time takes at least one, and chains are short.
const MOST_TRIES: usize = 50;

/// The edits of the rows that every rule accepts.
pub(super) fn settle(
    settling: &Settling<'_>,
    drafts: &mut [Draft],
    newcomers: &BTreeMap<String, Newcomer>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Edit>, NoPlan> {
    for _ in 0..MOST_TRIES {
        if settling.planning.pace.is_stopped() {
            return Err(NoPlan::Stopped);
        }
        let (mut edits, rows) = edits(settling.kind, drafts, newcomers);
        if edits.is_empty() {
            return Ok(edits);
        }
        let invalid = match (settling.planning.refuses)(&mut edits) {
            Ok(()) => return Ok(edits),
            Err(Refused::All(why)) => return Err(NoPlan::Said(why)),
            Err(Refused::Invalid(invalid)) => invalid,
        };
        for wrong in invalid {
            for row in rows.get(wrong.edit).into_iter().flatten() {
                if let Some(draft) = drafts.get_mut(*row) {
                    settling.refuse(draft, &wrong.problems, findings);
                }
            }
        }
    }
    Err(NoPlan::Said(Said::new("imports-rules-too-many")))
}

/// The edits of the good rows, newcomers first, each with the rows that need it.
fn edits(
    kind: Kind,
    drafts: &[Draft],
    newcomers: &BTreeMap<String, Newcomer>,
) -> (Vec<Edit>, Vec<Vec<usize>>) {
    let good: Vec<usize> = (0..drafts.len())
        .filter(|row| matches!(drafts[*row].outcome, Outcome::Created | Outcome::Changed))
        .collect();
    let mut needed: HashMap<Uuid, Vec<usize>> = HashMap::new();
    let known: BTreeSet<Uuid> = newcomers
        .values()
        .map(|newcomer| newcomer.government)
        .collect();
    for row in &good {
        for party in drafts[*row]
            .body
            .get("parties")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            let id = party["party"]
                .as_str()
                .and_then(|id| Uuid::parse_str(id).ok());
            if let Some(id) = id.filter(|id| known.contains(id)) {
                needed.entry(id).or_default().push(*row);
            }
        }
    }
    let (mut edits, mut rows) = (Vec::new(), Vec::new());
    for newcomer in newcomers.values() {
        let Some(needing) = needed.get(&newcomer.government) else {
            continue;
        };
        for edit in &newcomer.edits {
            edits.push(edit.clone());
            rows.push(needing.clone());
        }
    }
    for row in good {
        edits.push(drafts[row].edit(kind));
        rows.push(vec![row]);
    }
    (edits, rows)
}

impl Settling<'_> {
    /// Refuses a row for what a rule finds, or keeps it with the exception when somebody chose so and no rule of structure is broken.
    fn refuse(&self, draft: &mut Draft, problems: &Problems, findings: &mut Vec<Finding>) {
        let is_kept =
            self.planning.choices.keep_exceptions && problems.only_office() && draft.is_good();
        for problem in &problems.0 {
            let column = self.column_of(&problem.path);
            let finding = Finding {
                origin: String::new(),
                sheet: self.sheet.to_owned(),
                row: draft.row,
                column,
                heading: column
                    .and_then(|column| self.headings.get(column))
                    .cloned()
                    .unwrap_or_default(),
                grade: if is_kept {
                    Grade::Doubt
                } else {
                    Grade::Refusal
                },
                what: self.said(problem, column),
            };
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
        if is_kept {
            self.keep(draft, problems);
        } else {
            draft.outcome = Outcome::Refused;
        }
    }

    /// What a rule says; where no column says the field, the field is named.
    fn said(&self, problem: &Problem, column: Option<usize>) -> Said {
        let said = Said::of_problem(problem, self.kind);
        let field = policy::definition::definition(self.kind).at(&problem.path);
        match (column, field) {
            (None, Some(field)) if said.key == "problem-required" => {
                Said::new("imports-field-missing").labels("field", vec![field.label.clone()])
            }
            _ => said,
        }
    }

    fn keep(&self, draft: &mut Draft, problems: &Problems) {
        let exceptions = draft.body.entry("exceptions").or_insert_with(|| json!([]));
        let Value::Array(exceptions) = exceptions else {
            return;
        };
        for problem in &problems.0 {
            exceptions.push(json!({
                "rule": problem.key,
                "path": problem.path,
                "import": self.planning.file,
                "accepted_by": self.planning.choices.accepted_by,
            }));
        }
    }

    /// The column that says the field of a problem.
    fn column_of(&self, path: &str) -> Option<usize> {
        let exact = |wanted: &str| {
            self.columns
                .iter()
                .find(|mapped| mapped.column.path == wanted)
                .map(|mapped| mapped.index)
        };
        let first = path.split('.').next().unwrap_or_default();
        let aside = match first {
            "parties" => exact("partner"),
            "moves" => exact("signed_on"),
            "term" => exact("ends_on").or_else(|| exact("duration")),
            _ => None,
        };
        let under = || {
            let begins = |mapped: &&Mapped<'_>| {
                mapped.column.path.split('.').next() == Some(first) && !first.is_empty()
            };
            self.columns.iter().find(begins).map(|mapped| mapped.index)
        };
        exact(path).or(aside).or_else(under)
    }
}
