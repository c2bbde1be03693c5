//! From a row to a draft: the record that it speaks of, what it changes there, and what is wrong or doubtful about it.

use exchange::sheet::{Aside, ReadCell, Takes, put, read_cell, said};
use exchange::workbook::Row;
use policy::body::to_flat;
use policy::kernel::Code;
use policy::{AnyRecord, Kind};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::known::{Known, question_key};
use super::natural::Natural;
use super::report::{Finding, Grade, Outcome};
use super::said::Said;
use super::table::Mapped;
use crate::act::Edit;

/// A row on its way to a record.
pub(super) struct Draft {
    /// Its number as the spreadsheet shows it.
    pub(super) row: u32,
    pub(super) id: Uuid,
    /// The record as it stands; nothing for a new one.
    pub(super) before: Option<AnyRecord>,
    pub(super) code: Option<String>,
    pub(super) body: Map<String, Value>,
    pub(super) outcome: Outcome,
    /// Whether the row names its record by id or code: then an empty cell empties the field.
    pub(super) is_named: bool,
}

impl Draft {
    pub(super) fn of(row: u32, record: Option<AnyRecord>) -> Self {
        Self {
            row,
            id: record.as_ref().map_or_else(Uuid::now_v7, AnyRecord::id),
            code: None,
            body: record.as_ref().map(to_flat).unwrap_or_default(),
            outcome: Outcome::Created,
            is_named: record.is_some(),
            before: record,
        }
    }

    pub(super) fn is_good(&self) -> bool {
        !matches!(self.outcome, Outcome::Refused | Outcome::Waiting)
    }

    /// The edit that writes it.
    pub(super) fn edit(&self, kind: Kind) -> Edit {
        let draft = Value::Object(self.body.clone());
        match &self.before {
            Some(before) => Edit::Change {
                id: self.id,
                base: Some(before.version()),
                draft,
            },
            None => Edit::Create {
                kind,
                id: Some(self.id),
                code: self.code.clone(),
                draft,
            },
        }
    }
}

/// What the cells of a row say, before it is known whose they are.
pub(super) struct Cells<'l> {
    pub(super) row: u32,
    pub(super) read: Vec<(Mapped<'l>, ReadCell)>,
}

impl<'l> Cells<'l> {
    pub(super) fn read(row: &Row, columns: &[Mapped<'l>], known: &Known<'_>) -> Self {
        let usual = currency(row, columns, known);
        let cell = |mapped: &Mapped<'l>| {
            let usual = usual.as_deref().unwrap_or(&known.settings.base_currency);
            (
                *mapped,
                read_cell(
                    row.cell(mapped.index),
                    mapped.column,
                    mapped.habits,
                    usual,
                    known,
                ),
            )
        };
        let mut read: Vec<(Mapped<'l>, ReadCell)> = columns.iter().map(cell).collect();
        for (_, cell) in &mut read {
            // The currency stands in the column beside it.
            if usual.is_some() {
                cell.doubts
                    .retain(|doubt| doubt.key != "reading-money-no-currency");
            }
        }
        Self {
            row: row.number,
            read,
        }
    }

    /// The text in the column of a path.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        let found = self
            .read
            .iter()
            .find(|(mapped, _)| mapped.column.path == path);
        found
            .and_then(|(_, cell)| cell.value.as_ref())
            .and_then(Value::as_str)
    }

    /// The column that says something in its own way.
    pub(super) fn aside(&self, wanted: Aside) -> Option<&(Mapped<'l>, ReadCell)> {
        self.read.iter().find(
            |(mapped, _)| matches!(mapped.column.takes, Takes::Aside(found) if found == wanted),
        )
    }
}

/// The currency of a row's amounts, when a column of its own says it.
fn currency(row: &Row, columns: &[Mapped<'_>], known: &Known<'_>) -> Option<String> {
    let column = columns
        .iter()
        .find(|mapped| matches!(mapped.column.takes, Takes::Currency))?;
    let read = read_cell(
        row.cell(column.index),
        column.column,
        column.habits,
        "XXX",
        known,
    );
    read.value
        .as_ref()
        .and_then(Value::as_str)
        .map(str::to_owned)
}

/// The rows of a list being read.
pub(super) struct Reading<'a> {
    pub(super) known: &'a Known<'a>,
    pub(super) kind: Kind,
    pub(super) natural: Natural<'a>,
    pub(super) sheet: String,
    pub(super) headings: Vec<String>,
    pub(super) file: String,
    pub(super) findings: Vec<Finding>,
    /// Questions about links: path, text, kinds, heading, row.
    pub(super) asked: Vec<(exchange::sheet::Asked, String, u32)>,
}

impl Reading<'_> {
    /// Notes something found.
    pub(super) fn find(&mut self, row: u32, column: Option<usize>, grade: Grade, what: Said) {
        // What holds for every row stands in no column.
        let column = column.filter(|column| *column != usize::MAX);
        let heading = column
            .and_then(|column| self.headings.get(column))
            .cloned()
            .unwrap_or_default();
        self.findings.push(Finding {
            origin: String::new(),
            sheet: self.sheet.clone(),
            row,
            column,
            heading,
            grade,
            what,
        });
    }

    /// The draft of a row, with what its cells say of simple fields.
    pub(super) fn draft(&mut self, cells: &Cells<'_>) -> Draft {
        let mut draft = match self.named(cells) {
            Ok(draft) => draft,
            Err((column, why)) => {
                self.find(cells.row, column, Grade::Refusal, why);
                let mut draft = Draft::of(cells.row, None);
                draft.outcome = Outcome::Refused;
                draft
            }
        };
        if draft.outcome != Outcome::Refused && draft.before.is_none() && draft.code.is_none() {
            self.by_what_it_says(cells, &mut draft);
        }
        self.apply(cells, &mut draft);
        if draft.before.is_none() {
            draft
                .body
                .insert("visibility".to_owned(), Value::from("internal"));
            let place = super::plan::place(&self.sheet, cells.row);
            draft.body.insert(
                "provenance".to_owned(),
                json!([{"source": "import", "name": self.file, "place": place}]),
            );
        }
        draft
    }

    /// The record that a row names by id or code; a new one when it names none.
    fn named(&self, cells: &Cells<'_>) -> Result<Draft, (Option<usize>, Said)> {
        let column = |path: &str| {
            cells
                .read
                .iter()
                .find(|(mapped, _)| mapped.column.path == path)
                .map(|(mapped, _)| mapped.index)
        };
        let of_kind = |id: Uuid| {
            self.known
                .policy
                .any(id)
                .filter(|record| record.kind() == self.kind)
        };
        if let Some(text) = cells.text("id") {
            let id = Uuid::parse_str(text).ok();
            let Some(record) = id.and_then(of_kind) else {
                return Err((
                    column("id"),
                    Said::new("imports-no-such-id").with("value", text),
                ));
            };
            if let (Some(code), Some(given)) = (record.code(), cells.text("code"))
                && !code.as_str().eq_ignore_ascii_case(given)
            {
                return Err((
                    column("code"),
                    Said::new("imports-code-never-changes")
                        .with("value", given)
                        .with("code", code.as_str()),
                ));
            }
            return Ok(Draft::of(cells.row, Some(record)));
        }
        let Some(text) = cells.text("code") else {
            return Ok(Draft::of(cells.row, None));
        };
        match self.known.policy.find(text) {
            Some(id) => match of_kind(id) {
                Some(record) => Ok(Draft::of(cells.row, Some(record))),
                None => Err((
                    column("code"),
                    Said::new("problem-code-taken").with("given", text),
                )),
            },
            None if Code::parse(text).is_some() => Ok(Draft {
                code: Some(text.to_owned()),
                ..Draft::of(cells.row, None)
            }),
            None => Err((
                column("code"),
                Said::new("problem-code-form").with("given", text),
            )),
        }
    }

    /// The record that a row without id and code means by what it says.
    fn by_what_it_says(&mut self, cells: &Cells<'_>, draft: &mut Draft) {
        let place = super::plan::place(&self.sheet, cells.row);
        let found = self.natural.find(cells, &self.file, &place);
        match found[..] {
            [] => {}
            [only] => {
                if let Some(record) = self.known.policy.any(only) {
                    *draft = Draft {
                        is_named: false,
                        ..Draft::of(cells.row, Some(record))
                    };
                }
            }
            _ => {
                let records: Vec<String> = found
                    .iter()
                    .map(|id| exchange::sheet::Naming::link(self.known, *id))
                    .collect();
                let why = Said::new("imports-several-match").with("records", records.join(" / "));
                self.find(cells.row, None, Grade::Refusal, why);
                draft.outcome = Outcome::Refused;
            }
        }
    }

    /// Writes what the cells say into another draft, without telling again what is wrong with them.
    pub(super) fn said_again(&self, cells: &Cells<'_>, draft: &mut Draft) {
        write(cells, draft);
    }

    /// Writes what the cells say into the draft; what is said already stays as it is.
    fn apply(&mut self, cells: &Cells<'_>, draft: &mut Draft) {
        for (mapped, cell) in &cells.read {
            self.tell(cells.row, mapped, cell, draft);
            if mapped.column.path == "visibility" {
                self.visibility(cells.row, mapped, cell, draft);
            }
        }
        write(cells, draft);
    }

    /// Notes what is wrong with a cell, what is doubtful, and what must be asked.
    fn tell(&mut self, row: u32, mapped: &Mapped<'_>, cell: &ReadCell, draft: &mut Draft) {
        for doubt in &cell.doubts {
            self.find(row, Some(mapped.index), Grade::Doubt, doubt.into());
        }
        if let Some(why) = &cell.refused {
            self.find(row, Some(mapped.index), Grade::Refusal, why.into());
            draft.outcome = Outcome::Refused;
        }
        for asked in &cell.asked {
            let heading = self.headings.get(mapped.index).cloned().unwrap_or_default();
            let what = Said::new("imports-unclear-link").with("value", asked.text.clone());
            self.find(row, Some(mapped.index), Grade::Doubt, what);
            self.asked.push((asked.clone(), heading, row));
            if draft.outcome != Outcome::Refused {
                draft.outcome = Outcome::Waiting;
            }
        }
    }

    /// An import never makes anything visible to more people; it does not narrow it either.
    fn visibility(&mut self, row: u32, mapped: &Mapped<'_>, cell: &ReadCell, draft: &Draft) {
        let internal = Value::from("internal");
        let now = draft.body.get("visibility").unwrap_or(&internal);
        if cell.value.as_ref().is_some_and(|value| value != now) {
            let list = now.as_str().unwrap_or_default().to_owned();
            let what = Said::new("imports-visibility-not-taken")
                .labels("visibility", vec![format!("visibility-{list}")]);
            self.find(row, Some(mapped.index), Grade::Note, what);
        }
    }
}

/// Writes what the cells say into a draft; what is said already stays as it is, and how far a record may be seen is nothing that
/// an import changes.
fn write(cells: &Cells<'_>, draft: &mut Draft) {
    let before = draft.body.clone();
    for (mapped, cell) in &cells.read {
        let is_field = !matches!(
            mapped.column.takes,
            Takes::Id | Takes::Code | Takes::Record | Takes::Aside(_)
        );
        let is_taken = is_field
            && mapped.column.path != "visibility"
            && cell.refused.is_none()
            && cell.asked.is_empty();
        let is_said =
            said(&before, mapped.column) == cell.value || cell.value.is_none() && !draft.is_named;
        if !is_taken || is_said {
            continue;
        }
        put(&mut draft.body, mapped.column, cell.value.clone());
        if let (Takes::Amount, Some(currency), Some(_)) =
            (mapped.column.takes, &cell.currency, &cell.value)
        {
            put_currency(draft, mapped, currency);
        }
    }
}

fn put_currency(draft: &mut Draft, mapped: &Mapped<'_>, currency: &str) {
    let Some(path) = mapped.column.path.strip_suffix(".amount") else {
        return;
    };
    let mut object = &mut draft.body;
    let mut steps = path.split('.').peekable();
    while let Some(step) = steps.next() {
        let Some(Value::Object(inner)) = object.get_mut(step) else {
            return;
        };
        if steps.peek().is_none() {
            inner.insert("currency".to_owned(), Value::from(currency));
            return;
        }
        object = inner;
    }
}

/// By what a question about a link is known again.
pub(super) fn link_key(asked: &exchange::sheet::Asked) -> String {
    question_key(&asked.path, &asked.text, None)
}
