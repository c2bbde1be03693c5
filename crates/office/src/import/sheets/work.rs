//! The rows of a sheet being read: what a cell says, what is doubtful about it, which record a name means.

use std::collections::{BTreeMap, HashMap};

use exchange::reading::{self, DateOrder, DecimalMark, When};
use exchange::workbook::{Cell, Row};
use jiff::civil::Date;
use language::{Language, fold};
use policy::kernel::Historical;
use policy::{AnyRecord, Kind};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::super::choices::Decision;
use super::super::known::{Known, question_key};
use super::super::pace::Pace;
use super::super::partner::{Partner, Partners, Sought};
use super::super::report::{Candidate, Finding, Grade, Outcome, Question};
use super::super::said::Said;
use super::book::Book;

/// A column at its place, and how its cells are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct At {
    pub(super) index: usize,
    pub(super) order: DateOrder,
    pub(super) mark: Option<DecimalMark>,
}

/// A row at its place in the list.
#[derive(Clone, Copy)]
pub(super) struct Line<'r> {
    pub(super) row: &'r Row,
    /// Its place in the list, from 0.
    pub(super) index: usize,
}

/// The rows of a sheet being read.
pub(super) struct Work<'a> {
    pub(super) known: &'a Known<'a>,
    pub(super) partners: Partners,
    pub(super) book: Book,
    pub(super) findings: Vec<Finding>,
    pub(super) questions: BTreeMap<String, Question>,
    pub(super) sheet: String,
    pub(super) file: String,
    pub(super) header: Vec<String>,
    pub(super) columns: HashMap<String, At>,
    /// Columns of which several say the same.
    pub(super) several: HashMap<String, Vec<At>>,
    /// Whether the list is several sheets put together.
    pub(super) together: bool,
    /// How far the reading is; once somebody stopped it, no row is read any more.
    pub(super) pace: &'a Pace,
    /// What holds for every row.
    pub(super) fixed: HashMap<String, Cell>,
    pub(super) language: Language,
}

/// What a name turned out to mean.
pub(super) enum Meant {
    /// This record.
    Is(Uuid),
    /// Nobody, as decided.
    Nobody,
    /// Somebody must say; the row waits.
    Open,
}

impl Work<'_> {
    /// The cell of a column, or what holds for every row.
    pub(super) fn cell(&self, line: Line<'_>, name: &str) -> Cell {
        let own = self.columns.get(name).map(|at| line.row.cell(at.index));
        match own {
            Some(cell) if !cell.is_blank() => cell.clone(),
            _ => self.fixed.get(name).cloned().unwrap_or(Cell::Empty),
        }
    }

    /// What a cell says, as it was written.
    pub(super) fn text(&self, line: Line<'_>, name: &str) -> Option<String> {
        let text = self.cell(line, name).text().trim().to_owned();
        let is_sign = text.chars().all(|c| !c.is_alphanumeric());
        (!text.is_empty() && !is_sign).then_some(text)
    }

    /// Notes something about a cell; about the row as a whole where the column does not stand in the file.
    pub(super) fn find(&mut self, line: Line<'_>, name: &str, grade: Grade, what: Said) {
        let column = self.columns.get(name).map(|at| at.index);
        let heading = column.and_then(|column| self.header.get(column));
        self.findings.push(Finding {
            origin: String::new(),
            sheet: self.sheet.clone(),
            row: line.row.number,
            column,
            heading: heading.cloned().unwrap_or_default(),
            grade,
            what,
        });
    }

    pub(super) fn doubt(&mut self, line: Line<'_>, name: &str, what: Said) {
        self.find(line, name, Grade::Doubt, what);
    }

    pub(super) fn note(&mut self, line: Line<'_>, name: &str, what: Said) {
        self.find(line, name, Grade::Note, what);
    }

    /// Refuses a row.
    pub(super) fn refuse(&mut self, line: Line<'_>, name: &str, what: Said) {
        self.find(line, name, Grade::Refusal, what);
        self.decide(line, Outcome::Refused);
    }

    pub(super) fn decide(&mut self, line: Line<'_>, outcome: Outcome) {
        if let Some(decided) = self.book.outcomes.get_mut(line.index) {
            *decided = Some(outcome);
        }
    }

    /// A text that the row needs; refused without.
    pub(super) fn needed(&mut self, line: Line<'_>, name: &str) -> Option<String> {
        let text = self.text(line, name);
        if text.is_none() {
            let column = vec![super::profile::label(name)];
            let what = Said::new("imports-sheet-missing").labels("column", column);
            self.refuse(line, name, what);
        }
        text
    }

    /// A moment, as exactly as the cell knows it.
    pub(super) fn when(&mut self, line: Line<'_>, name: &str) -> Option<Historical> {
        let cell = self.cell(line, name);
        let read = self.moment(&cell, name);
        match read {
            Ok(Some(read)) => {
                for doubt in &read.doubts {
                    self.doubt(line, name, doubt.into());
                }
                Some(historical(read.value))
            }
            Ok(None) => None,
            Err(refused) => {
                self.refuse(line, name, (&refused.0).into());
                None
            }
        }
    }

    pub(super) fn moment(&self, cell: &Cell, name: &str) -> reading::Reading<When> {
        let order = self.columns.get(name).map(|at| at.order);
        reading::date(cell, order.unwrap_or(DateOrder::DayFirst))
    }

    /// A day; a month or a year is no day, and is told.
    pub(super) fn day(&mut self, line: Line<'_>, name: &str) -> Option<Date> {
        match self.when(line, name)? {
            Historical::Day(day) => Some(day),
            _ => {
                let value = self.text(line, name).unwrap_or_default();
                self.doubt(
                    line,
                    name,
                    Said::new("imports-sheet-no-day").with("value", value),
                );
                None
            }
        }
    }

    /// A year, or the fiscal year that a day stands for.
    pub(super) fn year(&mut self, line: Line<'_>, name: &str) -> Option<i16> {
        let text = self.text(line, name)?;
        let found = super::profile::year(&text)
            .or_else(|| text.split(['-', '/']).find_map(super::profile::year));
        if found.is_none() {
            self.refuse(
                line,
                name,
                Said::new("imports-sheet-no-year").with("value", text),
            );
        }
        found
    }

    /// A country; the row goes on without one that cannot be read.
    pub(super) fn country(&mut self, line: Line<'_>, name: &str) -> Option<&'static str> {
        match reading::country(&self.cell(line, name)) {
            Ok(read) => read.map(|read| read.value),
            Err(refused) => {
                self.doubt(line, name, (&refused.0).into());
                None
            }
        }
    }

    /// A row's place as provenance keeps it.
    fn place(&self, line: Line<'_>) -> String {
        if self.together {
            super::super::together::origin(line.row)
        } else {
            super::super::plan::place(&self.sheet, line.row.number)
        }
    }

    /// Words in the language in which texts are written first.
    pub(super) fn words(&self, text: &str) -> Value {
        json!({ self.known.settings.reference_language.code(): text })
    }

    /// Takes in what a row says of a record; what the register says otherwise is told, not overwritten.
    pub(super) fn put(
        &mut self,
        line: Line<'_>,
        of: (Kind, &str),
        found: Option<Uuid>,
        draft: Value,
    ) -> Uuid {
        self.put_at(line, None, of, (found, draft))
    }

    /// The same, for a record that stands in a column of its row.
    pub(super) fn put_at(
        &mut self,
        line: Line<'_>,
        column: Option<usize>,
        (kind, key): (Kind, &str),
        (found, draft): (Option<Uuid>, Value),
    ) -> Uuid {
        let mut draft: Map<String, Value> = match draft {
            Value::Object(draft) => draft,
            _ => Map::new(),
        };
        draft.retain(|_, value| !value.is_null() && *value != json!([]));
        let before = found.and_then(|id| self.known.policy.any(id));
        if before.is_none() {
            let place = self.place(line);
            draft.insert("visibility".to_owned(), json!("internal"));
            draft.insert(
                "provenance".to_owned(),
                json!([{"source": "import", "name": self.file, "place": place}]),
            );
        }
        let key = (kind, key.to_owned());
        let at = (line.index, column);
        let (id, differing) = self.book.put(key, at, before, draft);
        for field in differing {
            let label = policy::definition::definition(kind).at(&field);
            let label = label.map(|field| field.label.clone()).unwrap_or(field);
            let what = Said::new("imports-sheet-differs").labels("field", vec![label]);
            self.doubt(line, "", what);
        }
        id
    }

    /// The one record of these kinds that bears this name: in the register, or coming with this file.
    pub(super) fn named(&self, kinds: &[Kind], name: &str) -> Option<Uuid> {
        let code = name.split(" · ").next().unwrap_or_default().trim();
        let policy = self.known.policy;
        let of_kind = |id: &Uuid| {
            policy
                .kind_of(*id)
                .is_some_and(|kind| kinds.contains(&kind))
        };
        let by_code = policy.find(code).filter(of_kind);
        let by_name = || match self.known.named(kinds, name)[..] {
            [(only, _)] => Some(only),
            _ => None,
        };
        let coming = || {
            kinds
                .iter()
                .find_map(|kind| self.book.known(*kind, &fold(name)))
        };
        by_code.or_else(by_name).or_else(coming)
    }

    /// Every record of a kind whose flat form fits.
    pub(super) fn first(
        &self,
        kind: Kind,
        fits: impl Fn(&Map<String, Value>) -> bool,
    ) -> Option<Uuid> {
        let all = self.known.policy.all(kind);
        all.iter()
            .find(|record| fits(&policy::body::to_flat(record)))
            .map(AnyRecord::id)
    }

    /// A government elsewhere: known, proposed and chosen, or asked about.
    pub(super) fn partner(
        &mut self,
        line: Line<'_>,
        (column, name): (&str, &str),
        country: Option<&'static str>,
    ) -> Meant {
        let sole = [Kind::Government, Kind::Organisation];
        if let Some(id) = self.named(&sole, name).filter(|_| country.is_none()) {
            return Meant::Is(id);
        }
        let heading = self
            .columns
            .get(column)
            .and_then(|at| self.header.get(at.index));
        let heading = heading.cloned().unwrap_or_default();
        let sought = Sought {
            name,
            country,
            heading: &heading,
            row: line.row.number,
        };
        match self.partners.find(self.known, sought) {
            Partner::Is(id) => Meant::Is(id),
            Partner::Left => {
                self.note(
                    line,
                    column,
                    Said::new("imports-partner-left").with("value", name),
                );
                Meant::Nobody
            }
            Partner::Open => {
                self.doubt(
                    line,
                    column,
                    Said::new("imports-unclear-partner").with("value", name),
                );
                self.decide(line, Outcome::Waiting);
                Meant::Open
            }
            Partner::Refused(why) => {
                self.refuse(line, column, why);
                Meant::Open
            }
        }
    }

    /// A question about a name that the register may know otherwise; `None` when nothing there resembles it.
    pub(super) fn asked(
        &mut self,
        line: Line<'_>,
        (column, name): (&str, &str),
        kinds: &[Kind],
        country: Option<&str>,
    ) -> Option<Decision> {
        let decided = self.known.decided(&question_key(column, name, country));
        let candidates = self.known.candidates(kinds, name, country);
        if candidates.is_empty() && decided.is_none() {
            return Some(Decision::New);
        }
        self.ask(line, (column, name), country, candidates)
    }

    /// A question with these candidates; what was decided, or nothing yet: then the row waits.
    pub(super) fn ask(
        &mut self,
        line: Line<'_>,
        (column, name): (&str, &str),
        country: Option<&str>,
        candidates: Vec<Candidate>,
    ) -> Option<Decision> {
        let key = question_key(column, name, country);
        let decided = self.known.decided(&key).cloned();
        let heading = self
            .columns
            .get(column)
            .and_then(|at| self.header.get(at.index));
        let heading = heading.cloned().unwrap_or_default();
        let question = self
            .questions
            .entry(key.clone())
            .or_insert_with(|| Question {
                key,
                heading,
                text: name.to_owned(),
                country: country.map(str::to_owned),
                rows: Vec::new(),
                candidates,
                may_create: true,
                decided: decided.clone(),
            });
        question.rows.push(line.row.number);
        if decided.is_none() {
            self.doubt(
                line,
                column,
                Said::new("imports-unclear-link").with("value", name),
            );
            self.decide(line, Outcome::Waiting);
        }
        decided
    }
}

pub(super) fn historical(when: When) -> Historical {
    match when {
        When::Day(day) => Historical::Day(day),
        When::Month { year, month } => Historical::Month(year, month),
        When::Year(year) => Historical::Year(year),
        When::Unknown => Historical::Unknown,
    }
}

/// Whether a record's words, in any language, are these.
pub(super) fn is_called(flat: &Map<String, Value>, field: &str, text: &str) -> bool {
    let wanted = fold(text);
    match flat.get(field) {
        Some(Value::String(known)) => fold(known) == wanted,
        Some(Value::Object(known)) => known
            .values()
            .filter_map(Value::as_str)
            .any(|known| fold(known) == wanted),
        _ => false,
    }
}
