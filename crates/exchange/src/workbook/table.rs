//! Where the table is on a sheet: people put a title above the headings, a total below the last
//! row and a source at the foot. What is taken and what is left out is said, never silent.

use std::collections::HashMap;

use language::fold;

use super::{Cell, Row, Sheet, column_letters};

/// A sheet understood as headings and rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// One name per column, from A to the last used one, each name once: an empty heading takes
    /// the column's letters in brackets, `[C]`; a second `Date` becomes `Date (2)`.
    pub header: Vec<String>,
    /// The number of the headings' row; 0 without headings.
    pub header_row: u32,
    /// The rows under the headings that hold something.
    pub rows: Vec<Row>,
    /// The rows that hold something and are not part of the table, with why.
    pub left_out: Vec<(u32, LeftOut)>,
}

/// Why a row is not part of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// It stands above the headings.
    Above,
    /// It repeats the headings.
    Headings,
    /// It sums the rows above it.
    Total,
    /// A single text under the last row: a source, a date of printing.
    Foot,
}

impl LeftOut {
    /// The key of the text that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::Above => "reading-left-out-above",
            Self::Headings => "reading-left-out-headings",
            Self::Total => "reading-left-out-total",
            Self::Foot => "reading-left-out-foot",
        }
    }
}

/// Finds the table of a sheet. Nothing where the sheet holds no row.
pub fn table(sheet: &Sheet) -> Option<Table> {
    table_knowing(sheet, &|_| false)
}

/// Finds the table of a sheet where some headings are known by their names, which is the strongest
/// evidence of a row of headings.
pub fn table_knowing(sheet: &Sheet, knows: &dyn Fn(&str) -> bool) -> Option<Table> {
    let position = header_position(&sheet.rows, knows)?;
    let (above, rest) = sheet.rows.split_at(position);
    let (heading, below) = rest.split_first()?;
    let mut left_out: Vec<_> = above
        .iter()
        .map(|row| (row.number, LeftOut::Above))
        .collect();
    let repeated = texts(heading);
    let mut rows = Vec::with_capacity(below.len());
    for row in below {
        if texts(row) == repeated {
            left_out.push((row.number, LeftOut::Headings));
        } else {
            rows.push(row.clone());
        }
    }
    leave_foot(&mut rows, &mut left_out);
    left_out.sort_by_key(|(number, _)| *number);
    let width = rows
        .iter()
        .map(|row| row.cells.len())
        .chain([heading.cells.len()])
        .max()
        .unwrap_or(0);
    Some(Table {
        header: names(heading, width),
        header_row: heading.number,
        rows,
        left_out,
    })
}

/// A sheet without headings: every row belongs to the table, the columns are named by their letters
/// in brackets. Nothing where the sheet holds no row.
pub fn table_without_headings(sheet: &Sheet) -> Option<Table> {
    let width = sheet.rows.iter().map(|row| row.cells.len()).max()?;
    let header = names(&Row::default(), width);
    Some(Table {
        header,
        header_row: 0,
        rows: sheet.rows.clone(),
        left_out: Vec::new(),
    })
}

/// The row among the first ones that looks most like headings: short distinct texts, as many as
/// the rows below are wide, over columns that hold something else.
fn header_position(rows: &[Row], knows: &dyn Fn(&str) -> bool) -> Option<usize> {
    let usual = usual_width(rows);
    let mut best: Option<(usize, f64)> = None;
    for (position, row) in rows.iter().enumerate().take(30) {
        let score = headingness(
            row,
            rows.get(position + 1..).unwrap_or_default(),
            usual,
            knows,
        ) - 0.03 * f64::from(u32::try_from(position).unwrap_or(u32::MAX));
        if best.is_none_or(|(_, highest)| score > highest) {
            best = Some((position, score));
        }
    }
    best.map(|(position, _)| position)
}

fn headingness(row: &Row, below: &[Row], usual: usize, knows: &dyn Fn(&str) -> bool) -> f64 {
    let filled: Vec<&Cell> = row.cells.iter().filter(|cell| !cell.is_blank()).collect();
    if filled.is_empty() || usual == 0 {
        return f64::MIN;
    }
    let count = filled.len() as f64;
    let short = filled
        .iter()
        .filter(|cell| matches!(cell, Cell::Text(text) if text.chars().count() <= 60))
        .count();
    let distinct: std::collections::HashSet<String> =
        filled.iter().map(|cell| fold(&cell.text())).collect();
    let known = filled.iter().filter(|cell| knows(&cell.text())).count();
    let fill = (count / usual as f64).min(1.0);
    let contrast = row
        .cells
        .iter()
        .enumerate()
        .filter(|(column, cell)| {
            let beneath = below
                .iter()
                .take(20)
                .map(|row| row.cell(*column))
                .find(|cell| !cell.is_blank());
            matches!(cell, Cell::Text(text) if !starts_with_digit(text))
                && beneath.is_some_and(|cell| match cell {
                    Cell::Text(text) => starts_with_digit(text),
                    other => !other.is_blank(),
                })
        })
        .count();
    fill * 2.0
        + short as f64 / count
        + distinct.len() as f64 / count * 0.5
        + contrast as f64 / count * 0.5
        + known as f64 / count * 3.0
        - if below.is_empty() { 0.5 } else { 0.0 }
}

fn starts_with_digit(text: &str) -> bool {
    text.trim_start()
        .starts_with(|first: char| first.is_ascii_digit())
}

/// The middle of the rows' numbers of filled cells.
fn usual_width(rows: &[Row]) -> usize {
    let mut widths: Vec<usize> = rows.iter().take(200).map(filled).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).copied().unwrap_or(0)
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_blank()).count()
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| fold(&cell.text())).collect()
}

/// Takes totals and remarks off the end of the rows.
fn leave_foot(rows: &mut Vec<Row>, left_out: &mut Vec<(u32, LeftOut)>) {
    let usual = usual_width(rows);
    while rows.len() > 1
        && let Some(last) = rows.last()
    {
        let reason = if is_total(last, usual) {
            LeftOut::Total
        } else if usual >= 3
            && filled(last) == 1
            && matches!(last.cells.first(), Some(Cell::Text(_)))
        {
            LeftOut::Foot
        } else {
            break;
        };
        left_out.push((last.number, reason));
        rows.pop();
    }
}

/// Words that begin a row of sums in the three languages.
const TOTALS: [&str; 11] = [
    "total",
    "totaux",
    "totales",
    "totals",
    "sous total",
    "subtotal",
    "sub total",
    "somme",
    "suma",
    "sum",
    "grand total",
];

fn is_total(row: &Row, usual: usize) -> bool {
    let Some((first, rest)) = row.cells.split_at_checked(
        row.cells
            .iter()
            .position(|cell| !cell.is_blank())
            .unwrap_or(0)
            + 1,
    ) else {
        return false;
    };
    let Some(Cell::Text(text)) = first.last() else {
        return false;
    };
    let text = fold(text);
    let begins = TOTALS.iter().any(|word| {
        text.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    let sums = rest
        .iter()
        .filter(|cell| !cell.is_blank())
        .all(|cell| match cell {
            Cell::Text(text) => is_amount(text),
            Cell::Number(_) | Cell::Error(_) => true,
            Cell::Empty | Cell::Date(_) | Cell::Bool(_) => false,
        });
    begins && sums && filled(row) <= usual.max(2)
}

/// A number, with its currency or unit: `7 750,50 €`, `$ 510,000.00`, `EUR 12`.
fn is_amount(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    starts_with_digit(text) || letters <= 3 && text.chars().any(|c| c.is_ascii_digit())
}

fn names(heading: &Row, width: usize) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut names: Vec<String> = Vec::with_capacity(width);
    for column in 0..width {
        let words = heading.cell(column).text();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = if words.is_empty() {
            format!("[{}]", column_letters(column))
        } else {
            words
        };
        let times = seen.entry(fold(&name)).or_insert(0);
        *times += 1;
        let mut unique = if *times == 1 {
            name.clone()
        } else {
            format!("{name} ({times})")
        };
        while names.contains(&unique) {
            *times += 1;
            unique = format!("{name} ({times})");
        }
        names.push(unique);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sheet from lines of cells separated by `|`; numbers become numbers.
    fn sheet(text: &str) -> Sheet {
        let mut rows = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let cells: Vec<Cell> = line
                .split('|')
                .map(|cell| match cell.trim() {
                    "" => Cell::Empty,
                    text if text.parse::<f64>().is_ok() => Cell::number(text),
                    text => Cell::Text(text.to_owned()),
                })
                .collect();
            if cells.iter().any(|cell| !cell.is_blank()) {
                rows.push(Row {
                    number,
                    hidden: false,
                    cells,
                });
            }
        }
        Sheet {
            name: "Liste".to_owned(),
            hidden: false,
            rows,
        }
    }

    fn check(text: &str, header_row: u32, header: &str, rows: &[u32]) {
        let table = table(&sheet(text)).unwrap();
        assert_eq!(table.header_row, header_row, "{text}");
        assert_eq!(table.header.join("|"), header, "{text}");
        assert_eq!(
            table.rows.iter().map(|row| row.number).collect::<Vec<_>>(),
            rows,
            "{text}"
        );
    }

    #[test]
    fn a_title_and_blank_rows_above_the_headings_are_left_out() {
        check(
            "Liste des jumelages de la ville\n\nMise à jour|2024\nVille|Pays|Année\nMilan|Italie|1967\nLeeds|Royaume-Uni|1968",
            4,
            "Ville|Pays|Année",
            &[5, 6],
        );
    }

    #[test]
    fn headings_in_the_first_row_are_found_even_above_texts_only() {
        check(
            "Ville|Pays\nMilan|Italie\nLeeds|Royaume-Uni",
            1,
            "Ville|Pays",
            &[2, 3],
        );
        check("Ville\nMilan\nLeeds", 1, "Ville", &[2, 3]);
    }

    #[test]
    fn totals_sources_and_repeated_headings_are_left_out() {
        let text = "Ville|Pays|Coût\nMilan|Italie|10\nVille|Pays|Coût\nLeeds|Royaume-Uni|20\nTotal||30\nSource : service";
        check(text, 1, "Ville|Pays|Coût", &[2, 4]);
        let found = table(&sheet(text)).unwrap();
        assert_eq!(
            found.left_out,
            [
                (3, LeftOut::Headings),
                (5, LeftOut::Total),
                (6, LeftOut::Foot)
            ]
        );
    }

    #[test]
    fn a_total_may_bear_its_currency_first() {
        check(
            "Partida|Concepto|Aprobado\n1|Pasajes|$ 10.00\nTOTAL||$ 10.00",
            1,
            "Partida|Concepto|Aprobado",
            &[2],
        );
    }

    #[test]
    fn a_place_whose_name_begins_like_a_total_stays() {
        check(
            "Ville|Pays\nMilan|Italie\nTotalan|Espagne",
            1,
            "Ville|Pays",
            &[2, 3],
        );
    }

    #[test]
    fn empty_and_repeated_headings_get_names_of_their_own() {
        check(
            "Date||Date|date\n1|2|3|4\n5|6|7|8|9",
            1,
            "Date|[B]|Date (2)|date (3)|[E]",
            &[2, 3],
        );
    }

    #[test]
    fn known_headings_win_over_a_wider_row() {
        let text = sheet("a|b|c|d\nVille|Pays\nMilan|Italie|x|y");
        let found = table_knowing(&text, &|name| matches!(name, "Ville" | "Pays")).unwrap();
        assert_eq!(found.header_row, 2);
    }

    #[test]
    fn a_list_without_headings_keeps_its_first_row() {
        let found = table_without_headings(&sheet("Q90|Paris\nQ456|Lyon")).unwrap();
        assert_eq!(
            (found.header.join("|"), found.header_row, found.rows.len()),
            ("[A]|[B]".to_owned(), 0, 2)
        );
    }

    #[test]
    fn a_sheet_without_rows_has_no_table() {
        assert_eq!(table(&Sheet::default()), None);
    }
}
