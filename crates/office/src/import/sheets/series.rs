//! The series of a list of indicators: the rows of one indicator, how its moments and numbers are written, and the parts that its
//! values are given for. A list without names has a series for each of its sheets or files.

use std::collections::HashMap;

use exchange::reading::{
    self, DecimalMark, Season, TwoDigits, infer_decimal_mark, infer_two_digits,
};
use exchange::workbook::Cell;
use jiff::civil::Date;
use language::fold;
use policy::kernel::Period;

use super::work::{Line, Work};

/// The rows of one indicator.
pub(super) struct Series<'r> {
    /// Its name; empty when no row says it.
    pub(super) name: String,
    /// Whether the name is only that of its sheet or file.
    pub(super) is_named_by_file: bool,
    /// The sheet or file, where the list is put together of several.
    pub(super) file: Option<String>,
    pub(super) lines: Vec<Line<'r>>,
    /// How its numbers are written.
    pub(super) mark: Option<DecimalMark>,
    /// What two digits after a year mean.
    pub(super) two: TwoDigits,
    /// The columns that say a part, those that say the same on every row left out.
    pub(super) parts: Vec<usize>,
    /// The columns that say its unit, those that say a part left out.
    pub(super) units: Vec<usize>,
    /// Columns that say the same on every row.
    pub(super) constant: Vec<(usize, String)>,
    /// Whether its values are in several units.
    pub(super) has_units: bool,
}

/// The rows as series, in the order in which each begins.
pub(super) fn series<'r>(
    work: &Work<'_>,
    lines: Vec<Line<'r>>,
    values: &[usize],
) -> Vec<Series<'r>> {
    let names = names(work, &lines);
    let mut order: Vec<String> = Vec::new();
    let mut found: HashMap<String, Series<'r>> = HashMap::new();
    for line in lines {
        let file = work.text(line, "file");
        let by_file = file.as_ref().and_then(|file| names.get(&fold(file)));
        let own = work.text(line, "name").or_else(|| by_file.cloned());
        let name = own.clone().or_else(|| file.clone()).unwrap_or_default();
        // Series of two files stay apart, though they bear one name.
        let key = format!(
            "{}|{}",
            fold(&name),
            fold(file.as_deref().unwrap_or_default())
        );
        let series = found.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            Series {
                name,
                is_named_by_file: own.is_none() && file.is_some(),
                file,
                lines: Vec::new(),
                mark: None,
                two: TwoDigits::Open,
                parts: Vec::new(),
                units: Vec::new(),
                constant: Vec::new(),
                has_units: false,
            }
        });
        series.lines.push(line);
    }
    let mut all: Vec<Series<'r>> = order.iter().filter_map(|key| found.remove(key)).collect();
    for one in &mut all {
        look(work, one, values);
    }
    tell_apart(&mut all);
    all
}

/// The names that some row of a sheet or file says.
fn names(work: &Work<'_>, lines: &[Line<'_>]) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for line in lines {
        if let (Some(file), Some(name)) = (work.text(*line, "file"), work.text(*line, "name")) {
            names.entry(fold(&file)).or_insert(name);
        }
    }
    names
}

/// Series of several files that bear one name are called by their files too.
fn tell_apart(all: &mut [Series<'_>]) {
    let mut times: HashMap<String, usize> = HashMap::new();
    for one in all.iter() {
        *times.entry(fold(&one.name)).or_default() += 1;
    }
    for one in all {
        if times.get(&fold(&one.name)).is_some_and(|times| *times > 1)
            && let Some(file) = &one.file
        {
            one.name = format!("{} ({file})", one.name);
        }
    }
}

fn look(work: &Work<'_>, series: &mut Series<'_>, values: &[usize]) {
    let rows = || series.lines.iter().map(|line| line.row);
    series.mark = infer_decimal_mark(
        rows().flat_map(|row| values.iter().map(move |column| row.cell(*column))),
    );
    if let Some(at) = work.columns.get("year") {
        series.two = infer_two_digits(rows().map(|row| row.cell(at.index)));
    }
    let has_value = |line: &&Line<'_>| values.iter().any(|column| is_said(line.row.cell(*column)));
    let told: Vec<&Line<'_>> = series.lines.iter().filter(has_value).collect();
    let (mut parts, mut constant) = (Vec::new(), Vec::new());
    for at in work.several.get("part").into_iter().flatten() {
        let says: Vec<String> = told
            .iter()
            .map(|line| line.row.cell(at.index).text().trim().to_owned())
            .collect();
        match says.first() {
            None => {}
            Some(first) if says.iter().all(|text| fold(text) == fold(first)) => {
                // Alone on its row, a value may still be of a part.
                if says.len() > 1 && !first.is_empty() {
                    constant.push((at.index, first.clone()));
                } else if !first.is_empty() {
                    parts.push(at.index);
                }
            }
            Some(_) => parts.push(at.index),
        }
    }
    let units = units(work, &told, &mut parts);
    let mut said: Vec<String> = told
        .iter()
        .filter_map(|line| units.iter().find_map(|column| unit(**line, *column)))
        .map(|unit| unit_key(&unit))
        .collect();
    said.sort_unstable();
    said.dedup();
    series.has_units = said.len() > 1;
    (series.parts, series.constant, series.units) = (parts, constant, units);
}

/// The columns that say the unit. Beside one that says the same on every row, another that speaks on several rows says a part, as a
/// school stage does under `Units`; what is said of the whole series stands on its first row alone.
fn units(work: &Work<'_>, told: &[&Line<'_>], parts: &mut Vec<usize>) -> Vec<usize> {
    let all = work.several.get("unit").into_iter().flatten();
    let said = |column: &usize| -> Vec<String> {
        let said = told.iter().filter_map(|line| unit(**line, *column));
        said.map(|unit| unit_key(&unit)).collect()
    };
    let is_the_same = |column: &usize| {
        let said = said(column);
        said.len() > 1 && said.len() == told.len() && said.windows(2).all(|two| two[0] == two[1])
    };
    let (one, others): (Vec<usize>, Vec<usize>) = all.map(|at| at.index).partition(is_the_same);
    if one.is_empty() {
        return others;
    }
    parts.extend(others.iter().filter(|column| said(column).len() > 1));
    parts.sort_unstable();
    one
}

/// The unit that a row says.
pub(super) fn row_unit(series: &Series<'_>, line: Line<'_>) -> Option<String> {
    let mut columns = series.units.iter();
    columns.find_map(|column| unit(line, *column))
}

/// The unit that a cell says. It may be a sign: %.
fn unit(line: Line<'_>, column: usize) -> Option<String> {
    let text = line.row.cell(column).text().trim().to_owned();
    (!matches!(text.as_str(), "" | "-" | "–")).then_some(text)
}

/// By what two units are the same.
pub(super) fn unit_key(unit: &str) -> String {
    fold(unit) + &signs(unit)
}

/// The signs of a unit, which folding takes away: `%` is no empty unit.
fn signs(unit: &str) -> String {
    let kept = unit
        .chars()
        .filter(|c| !c.is_alphanumeric() && !c.is_whitespace());
    kept.collect()
}

/// Whether a cell says a value: a sign says that there is none, and nothing is not zero.
pub(super) fn is_said(cell: &Cell) -> bool {
    cell.text().chars().any(char::is_alphanumeric)
}

/// The day of which a value is true: the last of its time. Years end with the fiscal year.
pub(super) fn last_day(season: Season, fiscal_start: i8) -> Option<Date> {
    match season {
        Season::Day(day) => Some(day),
        Season::Month(year, month) => Date::new(year, month, 1).ok().map(Date::last_of_month),
        Season::Year(year) => Period::fiscal_year(year, fiscal_start).map(|period| period.to),
        // A year from April to March, or a span of several, ends in the last one.
        Season::Years(_, last) if fiscal_start == 1 => Date::new(last, 12, 31).ok(),
        Season::Years(_, last) => {
            Period::fiscal_year(last - 1, fiscal_start).map(|period| period.to)
        }
    }
}

/// How a part is called that several columns say together.
pub(super) fn part(series: &Series<'_>, line: Line<'_>) -> Option<String> {
    let said = series
        .parts
        .iter()
        .map(|column| line.row.cell(*column).text());
    let said: Vec<String> = said
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !matches!(text.as_str(), "" | "-" | "–"))
        .collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// The moment of a row, as its series writes it.
pub(super) fn moment(series: &Series<'_>, cell: &Cell) -> reading::Reading<Season> {
    reading::season(cell, series.two)
}
