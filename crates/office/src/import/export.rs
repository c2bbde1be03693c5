//! Handing out a list in the same columns as imports take: ids and codes first, links by code, one sheet for each list of parts.

use exchange::sheet::{
    Column, Layout, Naming, Takes, cell_of, heading, in_units, said, sheet_name, take,
};
use exchange::workbook::{
    CellOut, ColumnOut, CsvChoices, SheetOut, WorkbookOut, write_csv, write_ods, write_xlsx,
};
use jiff::civil::Date;
use language::{Language, Words};
use policy::body::to_flat;
use policy::kernel::Tongue;
use policy::kinds::{ForKind, ForRecord, Tabled};
use policy::record::{Shared, View};
use policy::rights::{Verb, Viewer, may};
use policy::{AnyRecord, Cell, Kind, Policy, Settings};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::file::ImportError;
use super::said::Said;
use super::table::tongues;

/// What is handed out: records of one kind, as a viewer may see them.
pub struct Exported<'a> {
    /// The register as the viewer may see it.
    pub policy: &'a Policy,
    /// Who reads.
    pub viewer: &'a Viewer,
    /// The kind.
    pub kind: Kind,
    /// These records, in this order; all of the kind when nothing is said.
    pub records: Option<Vec<Uuid>>,
    /// The settings in force.
    pub settings: Settings,
    /// The day of which computed columns speak.
    pub as_of: Date,
    /// The language of headings and labels.
    pub language: Language,
}

impl Exported<'_> {
    /// The records, as far as the viewer may see them.
    fn seen(&self) -> Vec<AnyRecord> {
        let all = match &self.records {
            Some(ids) => ids.iter().filter_map(|id| self.policy.any(*id)).collect(),
            None => self.policy.all(self.kind),
        };
        let is_seen = |record: &AnyRecord| {
            record.kind() == self.kind
                && may(self.viewer, Verb::See, record, self.policy).is_allowed()
        };
        all.into_iter().filter(is_seen).collect()
    }

    /// What a record says, without the links to records that the viewer may not see.
    fn told(&self, record: &AnyRecord) -> Map<String, Value> {
        let mut flat = to_flat(record);
        flat.retain(|_, value| self.keeps(value));
        flat
    }

    fn keeps(&self, value: &mut Value) -> bool {
        match value {
            Value::String(text) => !self.hides(text),
            Value::Array(parts) => {
                parts.retain_mut(|part| self.keeps(part));
                true
            }
            Value::Object(fields) => {
                fields.retain(|_, field| self.keeps(field));
                true
            }
            _ => true,
        }
    }

    fn hides(&self, id: &str) -> bool {
        let named = Uuid::parse_str(id).ok().and_then(|id| self.policy.any(id));
        named.is_some_and(|record| !may(self.viewer, Verb::See, &record, self.policy).is_allowed())
    }

    /// The languages of the settings, and those that the records are written in besides.
    fn tongues(&self, flats: &[Map<String, Value>]) -> Vec<Tongue> {
        let mut found = tongues(&self.settings);
        for flat in flats {
            flat.values()
                .for_each(|value| collect_tongues(value, &mut found));
        }
        found
    }

    fn main_sheet(
        &self,
        layout: &Layout,
        records: &[AnyRecord],
        flats: &[Map<String, Value>],
    ) -> SheetOut {
        let words = Words::of(self.language);
        let row = |record: &AnyRecord, flat: &Map<String, Value>| -> Vec<CellOut> {
            let cell = |column: &Column| match column.takes {
                Takes::Id => CellOut::Text(record.id().to_string()),
                Takes::Code => record
                    .code()
                    .map_or(CellOut::Empty, |code| CellOut::Text(code.to_string())),
                _ => cell_of(said(flat, column).as_ref(), column, words, self),
            };
            layout.columns.iter().map(cell).collect()
        };
        let computed = self.computed(records);
        let rows = records.iter().zip(flats).enumerate();
        let rows = rows.map(|(place, (record, flat))| {
            let beside = computed.iter().map(|column| &column.cells[place]);
            let mut cells = row(record, flat);
            cells.extend(beside.map(|cell| self.computed_cell(cell)));
            cells
        });
        let mut columns = headings(&layout.columns, words);
        columns.extend(computed.iter().map(|column| self.computed_heading(column)));
        SheetOut::list(
            &words.text(&format!(
                "kind-{}-plural",
                self.kind.word().replace('_', "-")
            )),
            columns,
            rows.collect(),
        )
    }

    /// What the kind's list computes for these records and its files say too.
    fn computed(&self, records: &[AnyRecord]) -> Vec<Computed> {
        let names = self.kind.with(HandedOut);
        let view = self.view();
        let headings = policy::list::headings(self.kind);
        let rows: Vec<Vec<Cell>> = match names {
            [] => Vec::new(),
            _ => records.iter().map(|record| cells(record, &view)).collect(),
        };
        let column = |name: &&'static str| {
            let place = headings.iter().position(|heading| heading.name == *name)?;
            Some(Computed {
                name,
                cells: rows.iter().map(|row| row[place].clone()).collect(),
            })
        };
        names.iter().filter_map(column).collect()
    }

    /// In brackets, by which imports know that it is no field; amounts are all in one currency.
    fn computed_heading(&self, column: &Computed) -> ColumnOut {
        let kind = self.kind.word().replace('_', "-");
        let words = Words::of(self.language);
        let label = words.text(&format!("{kind}-{}", column.name));
        let currency = column.cells.iter().find_map(|cell| match cell {
            Cell::Money(money) => Some(&*money.currency),
            _ => None,
        });
        ColumnOut {
            heading: match currency {
                Some(currency) => format!("[{label}, {currency}]"),
                None => format!("[{label}]"),
            },
            help: None,
        }
    }

    fn computed_cell(&self, cell: &Cell) -> CellOut {
        match cell {
            Cell::Money(money) => {
                let decimals = language::currency_decimals(&money.currency).unwrap_or(2);
                CellOut::Number(in_units(money.minor, decimals))
            }
            Cell::Number(number) => CellOut::Number(number.to_string()),
            Cell::Day(day) => CellOut::Day(*day),
            Cell::Yes(yes) => CellOut::Bool(*yes),
            words => match self.computed_words(words) {
                Some(words) => CellOut::Text(words),
                None => CellOut::Empty,
            },
        }
    }

    fn computed_words(&self, cell: &Cell) -> Option<String> {
        let words = Words::of(self.language);
        match cell {
            Cell::Choice(list, word) => {
                Some(words.text(&format!("{list}-{}", word.replace('_', "-"))))
            }
            Cell::Message(reason) => Some(words.text(reason.key)),
            Cell::Line(line) => Some(line.to_string()),
            Cell::Record(id) if !self.hides(&id.to_string()) => {
                Some(self.called(*id).unwrap_or_else(|| self.code(*id)))
            }
            Cell::Many(cells) => {
                let several = cells.iter().filter_map(|cell| self.computed_words(cell));
                Some(several.collect::<Vec<_>>().join("; ")).filter(|joined| !joined.is_empty())
            }
            _ => None,
        }
    }

    fn view(&self) -> View<'_> {
        View {
            policy: self.policy,
            as_of: self.as_of,
            settings: &self.settings,
        }
    }

    /// How people call a record.
    fn called(&self, id: Uuid) -> Option<String> {
        let tongue =
            Tongue::parse(self.language.code()).unwrap_or(self.settings.reference_language);
        let title = self.policy.title(id, &self.view()).unwrap_or_default();
        match title.first() {
            Some(Cell::Text(text)) => text
                .shown(tongue, self.settings.reference_language)
                .map(|(_, words)| words.to_owned()),
            Some(Cell::Line(line)) => Some(line.to_string()),
            _ => None,
        }
    }

    fn part_sheets(
        &self,
        layout: &Layout,
        records: &[AnyRecord],
        flats: &[Map<String, Value>],
    ) -> Vec<SheetOut> {
        let words = Words::of(self.language);
        let mut sheets = Vec::new();
        for part in &layout.parts {
            let mut rows = Vec::new();
            for (record, flat) in records.iter().zip(flats) {
                for value in take(flat, &part.path) {
                    let Value::Object(value) = value else {
                        continue;
                    };
                    let cell = |column: &Column| match column.takes {
                        Takes::Record => CellOut::Text(self.link(record.id())),
                        _ => cell_of(said(&value, column).as_ref(), column, words, self),
                    };
                    rows.push(part.columns.iter().map(cell).collect());
                }
            }
            sheets.push(SheetOut::list(
                &sheet_name(part, words),
                headings(&part.columns, words),
                rows,
            ));
        }
        sheets
    }
}

/// A column of a list that no field holds, with a cell for each record.
struct Computed {
    name: &'static str,
    cells: Vec<Cell>,
}

/// The names of those that files handed out say.
struct HandedOut;

impl ForKind for HandedOut {
    type Output = &'static [&'static str];
    fn run<R: Tabled>(self) -> Self::Output {
        R::HANDED_OUT
    }
}

/// What the kind's list says of a record.
fn cells(record: &AnyRecord, view: &View<'_>) -> Vec<Cell> {
    struct Cells<'a>(&'a View<'a>);
    impl ForRecord for Cells<'_> {
        type Output = Vec<Cell>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Self::Output {
            let columns = R::columns().into_iter();
            columns
                .map(|column| (column.cell)(record, self.0))
                .collect()
        }
    }
    record.with(Cells(view))
}

fn headings(columns: &[Column], words: &Words) -> Vec<ColumnOut> {
    let help = |column: &Column| column.labels.last().and_then(|label| words.help(label));
    columns
        .iter()
        .map(|column| ColumnOut {
            heading: heading(column, words),
            help: help(column),
        })
        .collect()
}

fn collect_tongues(value: &Value, found: &mut Vec<Tongue>) {
    match value {
        Value::Object(object) => {
            let tongues: Option<Vec<Tongue>> =
                object.keys().map(|key| Tongue::parse(key)).collect();
            let is_text = object.values().all(Value::is_string)
                && object.keys().all(|key| language::is_language(key));
            match tongues.filter(|tongues| is_text && !tongues.is_empty()) {
                Some(tongues) => {
                    for tongue in tongues
                        .into_iter()
                        .filter(|tongue| !found.contains(tongue))
                        .collect::<Vec<_>>()
                    {
                        found.push(tongue);
                    }
                }
                None => object
                    .values()
                    .for_each(|inner| collect_tongues(inner, found)),
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| collect_tongues(part, found)),
        _ => {}
    }
}

impl Naming for Exported<'_> {
    fn link(&self, id: Uuid) -> String {
        let Some(code) = self.policy.code(id) else {
            return id.to_string();
        };
        match self.called(id) {
            Some(called) => format!("{code} · {called}"),
            None => code.to_string(),
        }
    }

    fn code(&self, id: Uuid) -> String {
        self.policy
            .code(id)
            .map_or_else(|| id.to_string(), |code| code.to_string())
    }
}

/// The records as a workbook: one sheet for the kind, one for each of its lists of parts.
///
/// # Errors
/// When a text is longer than a cell of a spreadsheet holds, or there are more records than a sheet has rows.
pub fn export_xlsx(exported: &Exported<'_>) -> Result<Vec<u8>, ImportError> {
    write_xlsx(&workbook(exported)).map_err(|error| ImportError::Said(Said::from(error.message())))
}

/// The same workbook for LibreOffice and others.
///
/// # Errors
/// When a text is longer than a cell of a spreadsheet holds.
pub fn export_ods(exported: &Exported<'_>) -> Result<Vec<u8>, ImportError> {
    write_ods(&workbook(exported)).map_err(|error| ImportError::Said(Said::from(error.message())))
}

fn workbook(exported: &Exported<'_>) -> WorkbookOut {
    let records = exported.seen();
    let flats: Vec<Map<String, Value>> =
        records.iter().map(|record| exported.told(record)).collect();
    let layout = Layout::of(exported.kind, &exported.tongues(&flats));
    let main = exported.main_sheet(&layout, &records, &flats);
    let title = main.name.clone();
    let parts = exported.part_sheets(&layout, &records, &flats);
    WorkbookOut {
        title,
        legend: None,
        sheets: std::iter::once(main).chain(parts).collect(),
    }
}

/// The records as a text file: the kind's own sheet, without the lists of parts.
pub fn export_csv(exported: &Exported<'_>) -> Vec<u8> {
    let records = exported.seen();
    let flats: Vec<Map<String, Value>> =
        records.iter().map(|record| exported.told(record)).collect();
    let layout = Layout::of(exported.kind, &exported.tongues(&flats));
    let sheet = exported.main_sheet(&layout, &records, &flats);
    let header: Vec<String> = sheet
        .columns
        .into_iter()
        .map(|column| column.heading)
        .collect();
    let rows: Vec<Vec<CellOut>> = sheet.rows.into_iter().map(|(_, cells)| cells).collect();
    write_csv(&header, &rows, CsvChoices::default())
}
