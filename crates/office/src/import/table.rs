//! The list of a file: its sheet, its headings, and which column says what.

use std::collections::BTreeMap;

use exchange::matching::{self, propose};
use exchange::reading::{DateOrder, infer_date_order, infer_decimal_mark};
use exchange::sheet::{Column, Habits, Layout, Part, exact, sheet_name, targets};
use exchange::workbook::{Row, Sheet, Table, Workbook, column_letters, table_knowing};
use language::{Language, Words, fold};
use policy::Kind;
use policy::kernel::Tongue;
use serde::{Deserialize, Serialize};

use super::choices::Choices;
use super::said::Said;

/// A column of somebody's list, with what is proposed for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedColumn {
    /// Its letters, as the spreadsheet names it.
    pub letters: String,
    /// Its heading.
    pub heading: String,
    /// What its first cells say.
    pub samples: Vec<String>,
    /// The path that is proposed; empty where none is likely.
    pub path: String,
    /// How sure the proposal is, from 0 to 100.
    pub confidence: u8,
    /// Why.
    pub why: Option<Said>,
}

/// The list, understood.
pub(super) struct Listed<'w> {
    pub(super) sheet: &'w Sheet,
    pub(super) table: Table,
    /// Whether every heading is one that the office writes itself.
    pub(super) is_own: bool,
    pub(super) layout: Layout,
}

/// The languages in which texts may be written in columns: those of the settings, then the pages' own.
pub(crate) fn tongues(settings: &policy::Settings) -> Vec<Tongue> {
    let mut tongues = vec![settings.reference_language];
    let others = settings.languages.iter().copied().chain(
        Language::ALL
            .into_iter()
            .filter_map(|one| Tongue::parse(one.code())),
    );
    for tongue in others {
        if !tongues.contains(&tongue) {
            tongues.push(tongue);
        }
    }
    tongues
}

/// The sheet that most likely holds the list of a kind: the one with the most headings that are known.
pub(super) fn likeliest_sheet(workbook: &Workbook, kind: Kind, tongues: &[Tongue]) -> usize {
    let known = matching::knows(&targets(&Layout::of(kind, tongues).with_asides()));
    let score = |sheet: &Sheet| {
        let table = table_knowing(sheet, &known);
        let headings = table
            .map(|table| table.header.iter().filter(|heading| known(heading)).count())
            .unwrap_or(0);
        (!sheet.rows.is_empty(), headings, !sheet.hidden)
    };
    let scored = workbook
        .sheets
        .iter()
        .enumerate()
        .map(|(index, sheet)| (score(sheet), std::cmp::Reverse(index)));
    scored.max().map_or(0, |(_, index)| index.0)
}

impl<'w> Listed<'w> {
    /// The list on a sheet; nothing where the sheet holds no row.
    pub(super) fn on(
        workbook: &'w Workbook,
        index: usize,
        kind: Kind,
        tongues: &[Tongue],
    ) -> Option<Self> {
        let sheet = workbook.sheets.get(index)?;
        let plain = Layout::of(kind, tongues);
        let ours = exact(&plain.columns);
        let foreign = plain.clone().with_asides();
        let known = matching::knows(&targets(&foreign));
        let is_ours = |heading: &str| ours.contains_key(&own_form(heading));
        let table = table_knowing(sheet, &|heading| is_ours(heading) || known(heading))?;
        let named = || {
            table
                .header
                .iter()
                .filter(|heading| !heading.starts_with('['))
        };
        let is_own = named().all(|heading| is_ours(heading))
            && named().any(|heading| {
                let column = ours
                    .get(&own_form(heading))
                    .and_then(|index| plain.columns.get(*index));
                column.is_some_and(|column| column.path == "id" || column.path == "code")
            });
        Some(Self {
            sheet,
            table,
            is_own,
            layout: if is_own { plain } else { foreign },
        })
    }

    /// What is proposed for each column.
    pub(super) fn proposals(
        &self,
        remembered: &dyn Fn(&str) -> Option<String>,
    ) -> Vec<ProposedColumn> {
        let samples = |column: usize| -> Vec<String> {
            let texts = self
                .table
                .rows
                .iter()
                .map(|row| row.cell(column).text())
                .filter(|text| !text.trim().is_empty());
            let mut found: Vec<String> = Vec::new();
            for text in texts.take(50) {
                let short: String = text.chars().take(60).collect();
                if !found.contains(&short) && found.len() < 3 {
                    found.push(short);
                }
            }
            found
        };
        let proposed =
            |column: usize, path: String, confidence: u8, why: Option<Said>| ProposedColumn {
                letters: column_letters(column),
                heading: self.table.header.get(column).cloned().unwrap_or_default(),
                samples: samples(column),
                path,
                confidence,
                why,
            };
        if self.is_own {
            let ours = exact(&self.layout.columns);
            let path = |heading: &String| {
                // What stands in brackets is said beside the fields, and is nobody's to change.
                let named = Some(heading).filter(|heading| !heading.starts_with('['));
                let index = named.and_then(|heading| ours.get(&own_form(heading)).copied());
                index
                    .and_then(|index| self.layout.columns.get(index))
                    .map(|column| column.path.clone())
                    .unwrap_or_default()
            };
            let headings = self.table.header.iter().enumerate();
            return headings
                .map(|(column, heading)| proposed(column, path(heading), 100, None))
                .collect();
        }
        let found = propose(
            &self.table.header,
            &self.table.rows,
            &targets(&self.layout),
            remembered,
        );
        found
            .into_iter()
            .map(|one| {
                proposed(
                    one.column,
                    one.target.unwrap_or_default(),
                    one.confidence,
                    one.why.map(Said::from),
                )
            })
            .collect()
    }

    /// The chosen columns of the layout, each with its place in the list.
    pub(super) fn chosen(&self, choices: &Choices) -> Vec<Mapped<'_>> {
        let mapped = choices.columns.iter().filter_map(|(index, path)| {
            let column = self.layout.column(path)?;
            (*index < self.table.header.len()).then_some(Mapped {
                index: *index,
                column,
                habits: Habits::default(),
            })
        });
        with_habits(mapped.collect(), &self.table.rows)
    }
}

/// The form in which headings that the office writes are compared.
pub(super) fn own_form(heading: &str) -> String {
    heading.split(" · ").map(fold).collect::<Vec<_>>().join("·")
}

/// A column of the layout at its place in the list.
#[derive(Clone, Copy)]
pub(super) struct Mapped<'l> {
    pub(super) index: usize,
    pub(super) column: &'l Column,
    pub(super) habits: Habits,
}

fn with_habits<'l>(mut mapped: Vec<Mapped<'l>>, rows: &[Row]) -> Vec<Mapped<'l>> {
    for one in &mut mapped {
        let cells = || rows.iter().map(|row| row.cell(one.index));
        one.habits = Habits {
            order: infer_date_order(cells()).unwrap_or(DateOrder::DayFirst),
            mark: infer_decimal_mark(cells()),
        };
    }
    mapped
}

/// A sheet of parts of the office's own workbook.
pub(super) struct PartSheet<'w, 'l> {
    pub(super) sheet: &'w Sheet,
    pub(super) table: Table,
    pub(super) part: &'l Part,
    pub(super) columns: Vec<Mapped<'l>>,
}

/// The sheets of parts that go with the office's own sheet of a kind.
pub(super) fn part_sheets<'w, 'l>(
    workbook: &'w Workbook,
    main: usize,
    layout: &'l Layout,
) -> Vec<PartSheet<'w, 'l>> {
    let mut found: BTreeMap<String, PartSheet<'w, 'l>> = BTreeMap::new();
    for (index, sheet) in workbook
        .sheets
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != main)
    {
        let matching = layout
            .parts
            .iter()
            .filter_map(|part| Some((part, part_on(sheet, part)?)));
        let likeliest = matching.max_by_key(|(part, _)| is_called(sheet, part));
        if let Some((part, found_sheet)) = likeliest {
            let _ = index;
            found.entry(part.path.clone()).or_insert(found_sheet);
        }
    }
    found.into_values().collect()
}

/// Names on tabs are cut at 31 letters.
fn is_called(sheet: &Sheet, part: &Part) -> bool {
    let tab = fold(&sheet.name);
    Language::ALL.into_iter().any(|language| {
        let name = fold(&sheet_name(part, Words::of(language)));
        name == tab || tab.len() > 20 && name.starts_with(&tab)
    })
}

fn part_on<'w, 'l>(sheet: &'w Sheet, part: &'l Part) -> Option<PartSheet<'w, 'l>> {
    let ours = exact(&part.columns);
    let is_ours = |heading: &str| ours.contains_key(&own_form(heading));
    let table = table_knowing(sheet, &is_ours)?;
    let mut columns = Vec::new();
    for (index, heading) in table
        .header
        .iter()
        .enumerate()
        .filter(|(_, heading)| !heading.starts_with('['))
    {
        let column = part.columns.get(*ours.get(&own_form(heading))?)?;
        columns.push(Mapped {
            index,
            column,
            habits: Habits::default(),
        });
    }
    let says = |path: &str| columns.iter().any(|mapped| mapped.column.path == path);
    if !says("record") || columns.len() < 2 {
        return None;
    }
    let columns = with_habits(columns, &table.rows);
    Some(PartSheet {
        sheet,
        table,
        part,
        columns,
    })
}
