//! Part of a record's form: the fields that one task needs, and the move that ends it. A triage card, a decision with its motive, a
//! report with its promises: `/edit?only=triage`, `/edit?to=decided&only=decision&only=motive`. Where a list gets one more row, the
//! address may fill it: `/edit?only=links&row=links&row.with=INI-02`.

use policy::definition::{Definition, Field};
use policy::kernel::Problems;
use policy::record::Step;
use policy::{AnyRecord, Kind};
use serde_json::{Map, Value, json};

use crate::frame::{Reader, with_query};
use crate::register::blocks::with_move;
use crate::register::form::parse;

/// The parameter that names a field.
const ONLY: &str = "only";
/// The parameter that names a list to which a row is added; with a field of it behind a dot, what the row begins with.
const ROW: &str = "row";
/// The parameter that names the state where the task ends.
const TO: &str = "to";

/// The fields of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    kind: Kind,
    /// The fields, in the order of the definition.
    pub(super) only: Vec<&'static str>,
    /// The move that ends the task.
    pub(super) to: Option<&'static str>,
    /// The list that begins with one more row.
    pub(super) row: Option<&'static str>,
    /// What is filled in of that row: fields and values.
    filled: Vec<(String, String)>,
}

impl Part {
    /// The part that needs these fields.
    pub fn of(kind: Kind, names: &[&str]) -> Self {
        let definition = policy::definition::definition(kind);
        Self {
            kind,
            only: offered(definition, |name| names.contains(&name)),
            to: None,
            row: None,
            filled: Vec::new(),
        }
    }

    /// The part that adds a row to a list.
    pub fn adding(kind: Kind, list: &'static str) -> Self {
        let row = Some(list);
        Self {
            row,
            ..Self::of(kind, &[list])
        }
    }

    /// The same with a field of the new row filled in.
    pub fn filled(mut self, name: &str, value: String) -> Self {
        self.filled.push((name.to_owned(), value));
        self
    }

    /// The part that ends with a move: what the move asks for, and what is wrong without it.
    pub fn ending(kind: Kind, step: &Step, wrong: &Problems) -> Self {
        let definition = policy::definition::definition(kind);
        let is_wrong = |name: &str| wrong.0.iter().any(|problem| first(&problem.path) == name);
        let needed = |name: &str| name != "moves" && (step.asks.contains(&name) || is_wrong(name));
        Self {
            kind,
            only: offered(definition, needed),
            to: Some(step.to),
            row: None,
            filled: Vec::new(),
        }
    }

    /// The part that an address names; `None` when it names none.
    pub(super) fn asked_for(kind: Kind, reader: &Reader) -> Option<Self> {
        let definition = policy::definition::definition(kind);
        let parameters = reader.parameters();
        let named = |name: &str| {
            let mut all = parameters.iter();
            all.any(|(found, value)| found == ONLY && value == name)
        };
        let only = offered(definition, named);
        let steps = kind.steps();
        let to = reader.parameter(TO);
        let to = steps
            .iter()
            .find(|step| Some(step.to) == to.as_deref())
            .map(|step| step.to);
        let row = reader.parameter(ROW);
        let row = only.iter().find(|name| Some(**name) == row.as_deref());
        let row = row.copied();
        let value = |(name, value): &(String, String)| {
            let name = name.strip_prefix(ROW)?.strip_prefix('.')?;
            Some((name.to_owned(), value.clone()))
        };
        let filled = match row {
            Some(_) => parameters.iter().filter_map(value).collect(),
            None => Vec::new(),
        };
        (!only.is_empty() || to.is_some()).then_some(Self {
            kind,
            only,
            to,
            row,
            filled,
        })
    }

    /// The same with the fields in which something is wrong, so that it can be mended.
    pub(super) fn with(&self, wrong: &Problems) -> Self {
        let kind = self.kind;
        let definition = policy::definition::definition(kind);
        let is_wrong = |name: &str| wrong.0.iter().any(|problem| first(&problem.path) == name);
        Self {
            kind,
            only: offered(definition, |name| self.has(name) || is_wrong(name)),
            to: self.to,
            row: None,
            filled: Vec::new(),
        }
    }

    /// Whether the form offers this field.
    pub(super) fn has(&self, name: &str) -> bool {
        self.only.contains(&name) || (name == "moves" && self.to.is_some())
    }

    /// The list whose last row was begun by the address.
    pub(super) fn fresh(&self) -> Option<&'static str> {
        self.row.or(self.to.map(|_| "moves"))
    }

    /// Whether its move needs an act or a reason, or its row is one that somebody fills in whole.
    pub(super) fn needs_act_or_reason(&self) -> bool {
        let steps = self.kind.steps();
        let mut steps = steps.iter().filter(|step| Some(step.to) == self.to);
        self.row.is_some() || steps.any(|step| step.act || step.reason)
    }

    /// Whether it has fields, and everything that is wrong is in one of them.
    pub fn holds(&self, wrong: &Problems) -> bool {
        let mut problems = wrong.0.iter();
        !self.only.is_empty() && problems.all(|problem| self.only.contains(&first(&problem.path)))
    }

    /// What its fields are called in which something is wrong.
    pub fn labels(&self, wrong: &Problems, reader: &Reader) -> Vec<String> {
        let is_wrong = |name: &str| wrong.0.iter().any(|problem| first(&problem.path) == name);
        let fields = self.only.iter().filter(|name| is_wrong(name));
        let labels =
            fields.filter_map(|name| policy::definition::definition(self.kind).field(name));
        labels
            .map(|field| reader.words.text(&field.label))
            .collect()
    }

    /// The address of its form.
    pub fn address(&self, record: &AnyRecord, reader: &Reader) -> String {
        let to = self.to.map(|to| (TO.to_owned(), to.to_owned()));
        let only = self.only.iter();
        let only = only.map(|name| (ONLY.to_owned(), (*name).to_owned()));
        let row = self.row.map(|row| (ROW.to_owned(), row.to_owned()));
        let filled = self.filled.iter();
        let filled = filled.map(|(name, value)| (format!("{ROW}.{name}"), value.clone()));
        let parameters: Vec<(String, String)> = to
            .into_iter()
            .chain(only)
            .chain(row)
            .chain(filled)
            .collect();
        with_query(&format!("{}/edit", reader.address(record)), &parameters)
    }

    /// The record with the move that ends the task today, or the row that it adds.
    pub(super) fn begun(&self, mut flat: Value, reader: &Reader) -> Value {
        let today = reader.today.to_string();
        if let Some(row) = self.row {
            let begun = self.begun_row(row, reader);
            match flat.get_mut(row) {
                Some(Value::Array(rows)) => rows.push(begun),
                _ => flat[row] = json!([begun]),
            }
        }
        let person = reader.account.as_ref().and_then(|account| account.person);
        match (self.to, person) {
            (Some(to), Some(person)) => with_move(
                flat,
                json!({"to": to, "on": today, "by": person.to_string()}),
            ),
            (Some(to), None) => with_move(flat, json!({"to": to, "on": today})),
            (None, _) => flat,
        }
    }

    /// The row that it adds: today's where rows are dated, and with what the address fills in.
    fn begun_row(&self, list: &str, reader: &Reader) -> Value {
        let definition = policy::definition::definition(self.kind);
        let fields = definition.field(list).and_then(|field| field.shape.inner());
        let mut begun = Map::new();
        if fields.is_some_and(|fields| fields.iter().any(|field| field.name == "on")) {
            begun.insert("on".to_owned(), json!(reader.today.to_string()));
        }
        let filled = self.filled.iter();
        let filled: Vec<(String, String)> = filled
            .map(|(name, value)| (format!("{list}.0.{name}"), value.clone()))
            .collect();
        let asked = parse(&filled, definition, reader.language).unwrap_or_default();
        if let Some(Value::Object(asked)) = asked.get(list).and_then(|rows| rows.get(0)) {
            begun.extend(asked.clone());
        }
        Value::Object(begun)
    }

    /// What the page is called: the state where the task ends, else its field.
    pub(super) fn title(&self, reader: &Reader) -> Option<String> {
        let (words, kind) = (reader.words, self.kind);
        let steps = kind.steps();
        let step = steps.iter().find(|step| Some(step.to) == self.to);
        if let Some(step) = step {
            let state = crate::frame::spoken::choice(step.list, step.to, reader);
            return Some(words.text_with("register-move-to", &[("state", state.into())]));
        }
        let first = self.only.first()?;
        let field = policy::definition::definition(kind).field(first)?;
        Some(words.text(&field.label))
    }
}

/// The fields that a form may offer, of those wanted.
fn offered(definition: &'static Definition, wanted: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let fields = definition.fields.iter();
    fields
        .filter(|field: &&Field| !field.kept && wanted(&field.name))
        .map(|field| field.name.as_str())
        .collect()
}

fn first(path: &str) -> &str {
    path.split('.').next().unwrap_or_default()
}
