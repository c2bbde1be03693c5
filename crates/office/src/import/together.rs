//! Several sheets of one list put together: a file for each year, a sheet for each partner, a series in each file with what is said
//! of it in another. Each row keeps its sheet and its number in two columns of its own.

use std::collections::HashMap;

use exchange::workbook::{Cell, Row, Sheet, Table, Workbook, table_knowing};
use language::{Words, fold};

use super::report::{Finding, Grade};
use super::said::Said;

/// Sheets that hold the list, and sheets that say something of one of them, label by label.
pub(super) struct Parts<'w> {
    lists: Vec<(&'w Sheet, Table)>,
    labels: Vec<&'w Sheet>,
    others: Vec<&'w Sheet>,
}

/// Several sheets put together.
pub(super) struct Together {
    /// One sheet, with a row of headings.
    pub(super) sheet: Sheet,
    /// Rows that are not part of the list.
    pub(super) left_out: Vec<Finding>,
    /// Sheets that are not part of it.
    pub(super) remarks: Vec<Said>,
}

impl<'w> Parts<'w> {
    /// Tells the sheets of a workbook apart; `knows` says which headings a list of this sort has.
    pub(super) fn of(workbook: &'w Workbook, knows: &dyn Fn(&str) -> bool) -> Self {
        let mut parts = Self {
            lists: Vec::new(),
            labels: Vec::new(),
            others: Vec::new(),
        };
        for sheet in &workbook.sheets {
            let table = table_knowing(sheet, knows);
            let list = table.filter(|table| {
                let known = table.header.iter().filter(|heading| knows(heading));
                known.count() > 1 && !table.rows.is_empty()
            });
            match (list, is_labels(sheet)) {
                // A line of labels may pass for headings: `Unit of measurement, Years`.
                (Some(_), true) if says_of_another(sheet, workbook) => parts.labels.push(sheet),
                (Some(table), _) => parts.lists.push((sheet, table)),
                (None, true) => parts.labels.push(sheet),
                (None, false) => parts.others.push(sheet),
            }
        }
        parts
    }

    /// Whether there is something to put together.
    pub(super) fn are_several(&self) -> bool {
        self.lists.len() > 1 || !self.lists.is_empty() && !self.labels.is_empty()
    }

    /// The sheets put together, their columns by their headings.
    pub(super) fn together(&self, words: &Words) -> Together {
        let mut joined = Joined::of(words);
        for heading in self.lists.iter().flat_map(|(_, table)| &table.header) {
            joined.column(heading);
        }
        for (sheet, table) in &self.lists {
            let labels = self.labels_of(sheet);
            for (position, row) in table.rows.iter().enumerate() {
                // What is said of the whole sheet stands on its first row.
                let told = if position == 0 { &labels[..] } else { &[] };
                joined.add(sheet, &table.header, row, told);
            }
        }
        Together {
            sheet: joined.sheet(),
            left_out: self.left_out(),
            remarks: self.unused(),
        }
    }

    /// Rows that are not part of the lists, by their own sheets.
    fn left_out(&self) -> Vec<Finding> {
        let all = self.lists.iter().flat_map(|(sheet, table)| {
            let left = table.left_out.iter();
            left.map(|(row, why)| (sheet.name.clone(), *row, why.key()))
        });
        all.map(|(sheet, row, key)| Finding {
            origin: String::new(),
            sheet,
            row,
            column: None,
            heading: String::new(),
            grade: Grade::Note,
            what: Said::new(key),
        })
        .collect()
    }

    /// Sheets that hold no such list and say nothing of one.
    fn unused(&self) -> Vec<Said> {
        let used: Vec<&str> = self
            .lists
            .iter()
            .filter_map(|(sheet, _)| self.label_sheet(sheet))
            .map(|sheet| sheet.name.as_str())
            .collect();
        let labels = self.labels.iter();
        let unused = labels.filter(|sheet| !used.contains(&sheet.name.as_str()));
        unused
            .chain(&self.others)
            .map(|sheet| Said::new("imports-together-not-a-list").with("sheet", sheet.name.clone()))
            .collect()
    }

    /// The sheet of labels that goes with a list: `indicator_1-2-2` and `1-2-2`.
    fn label_sheet(&self, list: &Sheet) -> Option<&'w Sheet> {
        let goes_with = |sheet: &&&'w Sheet| {
            own_name(&sheet.name) == own_name(&list.name) && !own_name(&sheet.name).is_empty()
                || is_named_after(list, sheet)
        };
        let fitting = self.labels.iter().filter(goes_with);
        fitting.max_by_key(|sheet| sheet.name.len()).copied()
    }

    /// The labels of a list that say something.
    fn labels_of(&self, list: &Sheet) -> Vec<&'w Row> {
        let rows = self.label_sheet(list).map(|sheet| &sheet.rows);
        let rows = rows.into_iter().flatten();
        rows.filter(|row| !row.cell(0).is_blank() && !row.cell(1).is_blank())
            .collect()
    }
}

/// The one sheet on its way.
struct Joined {
    header: Vec<String>,
    /// The columns of the lists by their headings.
    columns: HashMap<String, usize>,
    /// The columns of labels.
    labels: HashMap<String, usize>,
    rows: Vec<Row>,
}

impl Joined {
    fn of(words: &Words) -> Self {
        Self {
            header: vec![
                words.text("imports-together-sheet"),
                // In brackets: it says nothing of the list.
                format!("[{}]", words.text("imports-together-row")),
            ],
            columns: HashMap::new(),
            labels: HashMap::new(),
            rows: Vec::new(),
        }
    }

    fn column(&mut self, heading: &str) -> usize {
        let header = &mut self.header;
        let column = self.columns.entry(fold_made_up(heading));
        *column.or_insert_with(|| {
            header.push(heading.to_owned());
            header.len() - 1
        })
    }

    fn label(&mut self, name: &str) -> usize {
        let header = &mut self.header;
        let column = self.labels.entry(fold(name));
        *column.or_insert_with(|| {
            header.push(name.trim().to_owned());
            header.len() - 1
        })
    }

    fn add(&mut self, sheet: &Sheet, header: &[String], row: &Row, labels: &[&Row]) {
        let mut cells = vec![
            Cell::Text(sheet.name.clone()),
            Cell::number(&row.number.to_string()),
        ];
        for (heading, cell) in header.iter().zip(&row.cells) {
            let column = self.column(heading);
            put(&mut cells, column, cell);
        }
        for label in labels {
            let column = self.label(&label.cell(0).text());
            put(&mut cells, column, label.cell(1));
        }
        self.rows.push(Row {
            number: u32::try_from(self.rows.len() + 2).unwrap_or(u32::MAX),
            hidden: row.hidden,
            cells,
        });
    }

    fn sheet(self) -> Sheet {
        let head = Row {
            number: 1,
            hidden: false,
            cells: self.header.into_iter().map(Cell::Text).collect(),
        };
        Sheet {
            name: String::new(),
            hidden: false,
            rows: std::iter::once(head).chain(self.rows).collect(),
        }
    }
}

/// The sheet and the row that a row of sheets put together comes from.
pub(super) fn origin(row: &Row) -> String {
    let [sheet, number] = [0, 1].map(|column| row.cell(column).text());
    format!("{sheet} {number}")
}

/// Says of findings in sheets put together which sheet and row they are about.
pub(super) fn tell_origins(findings: &mut [Finding], joined: &Sheet) {
    let headings_apart = joined.rows.iter().skip(1);
    let rows: HashMap<u32, &Row> = headings_apart.map(|row| (row.number, row)).collect();
    for finding in findings {
        if let Some(row) = rows.get(&finding.row) {
            finding.origin = origin(row);
        }
    }
}

/// Made-up headings, `[C]`, keep their brackets.
fn fold_made_up(heading: &str) -> String {
    if heading.starts_with('[') {
        heading.to_owned()
    } else {
        fold(heading)
    }
}

fn put(cells: &mut Vec<Cell>, column: usize, cell: &Cell) {
    if cell.is_blank() {
        return;
    }
    if cells.len() <= column {
        cells.resize(column + 1, Cell::Empty);
    }
    if let Some(place) = cells.get_mut(column) {
        *place = cell.clone();
    }
}

/// The name of a sheet without the folder that tells two files of one name apart.
fn own_name(name: &str) -> String {
    fold(name.rsplit('/').next().unwrap_or(name))
}

/// Whether a list bears the name of a sheet of labels behind words of its own.
fn is_named_after(list: &Sheet, labels: &Sheet) -> bool {
    let label = own_name(&labels.name);
    !label.is_empty() && own_name(&list.name).ends_with(&format!(" {label}"))
}

/// Whether another sheet bears the name of this one.
fn says_of_another(sheet: &Sheet, workbook: &Workbook) -> bool {
    let mut others = workbook.sheets.iter();
    others.any(|other| is_named_after(other, sheet))
}

/// Two columns, the first of them labels, each once.
fn is_labels(sheet: &Sheet) -> bool {
    let mut seen: Vec<String> = Vec::new();
    let are_short = sheet.rows.iter().all(|row| {
        let beyond = row.cells.iter().skip(2).all(Cell::is_blank);
        matches!(row.cell(0), Cell::Text(_)) && beyond
    });
    for row in &sheet.rows {
        let label = fold(&row.cell(0).text());
        if !seen.contains(&label) {
            seen.push(label);
        }
    }
    // Now and then a label is repeated by mistake.
    are_short && sheet.rows.len() > 2 && seen.len() * 10 >= sheet.rows.len() * 9
}

#[cfg(test)]
mod tests {
    use exchange::workbook::{Limits, pack, read};

    use super::super::sheets::Profile;
    use super::*;

    #[test]
    fn labels_of_a_series_are_no_list_though_one_of_them_reads_like_headings() {
        let files: [(String, &[u8]); 2] = [
            (
                "data/indicator_3-8-2.csv".to_owned(),
                b"Year,Sex,Value\n2012,Female,6.7\n2013,Female,7.1\n",
            ),
            (
                "meta/3-8-2.csv".to_owned(),
                b"Indicator available,Gap in life expectancy\nUnit of measurement,Years\nPeriodicity,Annual\nGeography,City\n",
            ),
        ];
        let packed = pack(&files).unwrap();
        let workbook = read(&packed, Some("series.zip"), &Limits::default()).unwrap();
        let parts = Parts::of(&workbook, &Profile::Indicators.knows());
        let lists: Vec<&str> = parts.lists.iter().map(|(list, _)| &*list.name).collect();
        assert_eq!(lists, ["indicator_3-8-2"]);
        assert_eq!(parts.labels.len(), 1);
        assert_eq!(parts.labels_of(parts.lists[0].0).len(), 4);
    }
}
