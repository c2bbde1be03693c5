//! A list of indicators and their values: a row for each value, one column for each year, or a file for each series. A value of a
//! year is true of the last day of the fiscal year, and that is told.

use std::collections::HashMap;

use exchange::reading::{self, Season};
use exchange::workbook::{Cell, Table};
use jiff::civil::Date;
use language::fold;
use policy::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::percentages::{counts_in_percent, is_share};
use super::super::report::{Finding, Grade, Outcome};
use super::super::said::Said;
use super::profile::year;
use super::series::{self, Series, is_said, last_day, part, row_unit, unit_key};
use super::words::word;
use super::work::{Line, Work};

/// A value on its way: what the cell says, where, of when, of which part.
struct Given<'c> {
    cell: &'c Cell,
    /// The column of its own, where a row has one for each year.
    column: Option<usize>,
    season: Season,
    part: Option<String>,
}

/// What the rows make.
pub(super) fn rows(work: &mut Work<'_>, table: &Table, lines: Vec<Line<'_>>) {
    let named = table.header.iter().enumerate();
    let years: Vec<(usize, i16)> = named
        .filter_map(|(index, heading)| Some((index, year(heading)?)))
        .collect();
    let value = work.columns.get("value").map(|at| at.index);
    let values: Vec<usize> = years.iter().map(|(index, _)| *index).chain(value).collect();
    for series in series::series(work, lines, &values) {
        one_series(work, &series, &years);
    }
}

fn one_series(work: &mut Work<'_>, series: &Series<'_>, years: &[(usize, i16)]) {
    let Some(first) = series.lines.first().copied() else {
        return;
    };
    if series.is_named_by_file {
        let what = Said::new("imports-sheet-named-by-file").with("value", series.name.clone());
        work.doubt(first, "name", what);
    }
    if series.has_units {
        let what = Said::new("imports-sheet-units").with("value", series.name.clone());
        work.doubt(first, "unit", what);
    }
    for (column, value) in &series.constant {
        let what = Said::new("imports-sheet-same-everywhere").with("value", value.clone());
        find(work, first, Some(*column), Grade::Note, what);
    }
    let mut indicators: HashMap<String, Uuid> = HashMap::new();
    for line in &series.lines {
        if work.pace.step() {
            row(work, (series, *line), years, &mut indicators);
        }
    }
}

fn row(
    work: &mut Work<'_>,
    (series, line): (&Series<'_>, Line<'_>),
    years: &[(usize, i16)],
    indicators: &mut HashMap<String, Uuid>,
) {
    if series.name.is_empty() {
        work.needed(line, "name");
        return;
    }
    let unit = row_unit(series, line).filter(|_| series.has_units);
    let key = unit.as_deref().map(unit_key).unwrap_or_default();
    let indicator = match indicators.get(&key) {
        Some(known) => again(work, (series, line), unit.as_deref(), *known),
        None => indicator(work, (series, line), unit.as_deref()),
    };
    indicators.insert(key, indicator);
    let mut has_said = false;
    for (column, year) in years {
        let cell = line.row.cell(*column).clone();
        has_said |= is_said(&cell);
        let given = Given {
            cell: &cell,
            column: Some(*column),
            season: Season::Year(*year),
            part: part(series, line),
        };
        observation(work, (series, line), indicator, &given);
    }
    let cell = work.cell(line, "value");
    if !is_said(&cell) {
        if !has_said {
            empty(work, line, Said::new("imports-sheet-no-value"));
        }
        return;
    }
    match season(work, series, line) {
        Ok(Some(season)) => {
            let given = Given {
                cell: &cell,
                column: None,
                season,
                part: part(series, line),
            };
            observation(work, (series, line), indicator, &given);
        }
        Ok(None) => {
            let what = Said::new("imports-sheet-value-year").with("value", cell.text());
            work.doubt(line, "value", what);
            work.decide(line, Outcome::Empty);
        }
        Err(()) => {}
    }
}

/// A row that holds no value: it is passed over, and told.
fn empty(work: &mut Work<'_>, line: Line<'_>, what: Said) {
    work.note(line, "value", what);
    if !work.book.is_bad(line.index) {
        work.decide(line, Outcome::Empty);
    }
}

fn season(work: &mut Work<'_>, series: &Series<'_>, line: Line<'_>) -> Result<Option<Season>, ()> {
    let cell = work.cell(line, "year");
    match series::moment(series, &cell) {
        Ok(None) => Ok(None),
        Ok(Some(read)) => {
            for doubt in &read.doubts {
                work.doubt(line, "year", doubt.into());
            }
            Ok(Some(read.value))
        }
        Err(refused) => {
            work.refuse(line, "year", (&refused.0).into());
            Err(())
        }
    }
}

/// How an indicator is called: by its unit too, where the values of its series are in several.
fn called(series: &Series<'_>, unit: Option<&str>) -> String {
    match unit {
        Some(unit) => format!("{} – {unit}", series.name),
        None => series.name.clone(),
    }
}

/// What further rows of a series add to its indicator.
fn again(
    work: &mut Work<'_>,
    (series, line): (&Series<'_>, Line<'_>),
    unit: Option<&str>,
    known: Uuid,
) -> Uuid {
    let name = called(series, unit);
    let found = work.known.policy.any(known).map(|_| known);
    let draft = json!({"disaggregations": parts_of(work, (series, line))});
    work.put(line, (Kind::Indicator, &fold(&name)), found, draft)
}

/// The parts that a row speaks of.
fn parts_of(work: &Work<'_>, (series, line): (&Series<'_>, Line<'_>)) -> Vec<String> {
    let has_value = |name: &str| is_said(&work.cell(line, name));
    let is_told = !work.columns.contains_key("value") || has_value("value");
    part(series, line).filter(|_| is_told).into_iter().collect()
}

fn indicator(
    work: &mut Work<'_>,
    (series, line): (&Series<'_>, Line<'_>),
    own_unit: Option<&str>,
) -> Uuid {
    let name = called(series, own_unit);
    let known = work.named(&[Kind::Indicator], &name);
    let is_new = known.is_none();
    let known = known.filter(|id| work.known.policy.any(*id).is_some());
    let fixed = work.cell(line, "unit").text().trim().to_owned();
    let mut in_series = series.lines.iter();
    let in_series = || in_series.find_map(|line| row_unit(series, *line));
    let unit = own_unit.map(str::to_owned).or_else(in_series);
    let unit = unit.or(Some(fixed).filter(|unit| !matches!(unit.as_str(), "" | "-" | "–")));
    let supposed = |word| is_new.then_some(word);
    let level = word(
        work,
        line,
        "level",
        (Kind::Indicator, "level"),
        supposed("territorial"),
    );
    let kind = word(
        work,
        line,
        "kind",
        (Kind::Indicator, "kind"),
        supposed("outcome"),
    );
    let direction = word(
        work,
        line,
        "direction",
        (Kind::Indicator, "direction"),
        None,
    );
    if is_new && direction.is_null() {
        work.doubt(line, "name", Said::new("imports-sheet-indicator-supposed"));
    }
    let mut draft = json!({
        "name": work.words(&name),
        "definition": definition(work, series, line).map(|text| work.words(&text)),
        "level": level,
        "kind": kind,
        "unit": unit.as_deref().map(|unit| work.words(unit)),
        "source": work.text(line, "source").map(|source| work.words(&source)),
        "disaggregations": parts_of(work, (series, line)),
        "agenda_indicator": agenda(work, series, line),
    });
    if !direction.is_null() || is_new {
        draft["direction"] = if direction.is_null() {
            json!("up")
        } else {
            direction
        };
    }
    if is_new {
        let is_share = unit.as_deref().is_some_and(is_share);
        draft["nature"] = json!(if is_share { "share" } else { "number" });
        draft["frequency_months"] = json!(frequency(work, series, line));
    }
    work.put(line, (Kind::Indicator, &fold(&name)), known, draft)
}

/// What the list says of the indicator, and what it says of every value alike.
fn definition(work: &Work<'_>, series: &Series<'_>, line: Line<'_>) -> Option<String> {
    let columns = work.several.get("definition").into_iter().flatten();
    let said = columns.map(|at| line.row.cell(at.index).text().trim().to_owned());
    let mut lines: Vec<String> = said.filter(|text| !text.is_empty()).collect();
    for (column, value) in &series.constant {
        let heading = work.header.get(*column).cloned().unwrap_or_default();
        lines.push(format!("{heading}: {value}"));
    }
    lines.dedup();
    (!lines.is_empty()).then(|| lines.join("\n\n"))
}

/// How often it is observed, in months; yearly when nothing is said.
fn frequency(work: &mut Work<'_>, series: &Series<'_>, line: Line<'_>) -> i32 {
    let mut said = series.lines.iter();
    let Some(text) = said.find_map(|line| work.text(*line, "frequency")) else {
        let what = Said::new("imports-sheet-frequency-supposed");
        work.doubt(line, "name", what);
        return 12;
    };
    match fold(&text).as_str() {
        "annual" | "annually" | "yearly" | "annuel" | "annuelle" | "anual" => 12,
        "monthly" | "mensuel" | "mensuelle" | "mensual" => 1,
        "quarterly" | "trimestriel" | "trimestrielle" | "trimestral" => 3,
        "biannual" | "half yearly" | "semestriel" | "semestrielle" | "semestral" => 6,
        "biennial" | "every two years" | "biennal" | "biennale" | "bienal" => 24,
        other => match other.parse() {
            Ok(months @ 1..=120) => months,
            _ => {
                let what = Said::new("imports-sheet-frequency").with("value", text);
                work.doubt(line, "frequency", what);
                12
            }
        },
    }
}

/// The indicator of a world agenda, from its column or from a file called `indicator_11-6-2`.
fn agenda(work: &mut Work<'_>, series: &Series<'_>, line: Line<'_>) -> Option<String> {
    if let Some(text) = work.text(line, "agenda") {
        return Some(text);
    }
    let file = series.file.as_ref()?.to_lowercase();
    let number = file.rsplit_once("indicator_")?.1.replace('-', ".");
    let parts: Vec<&str> = number.split('.').collect();
    let is_goal = parts
        .first()?
        .parse()
        .is_ok_and(|goal: u8| (1..=17).contains(&goal));
    let is_short = parts.len() >= 3 && parts.iter().all(|part| (1..=2).contains(&part.len()));
    if !is_goal || !is_short {
        return None;
    }
    let agenda = format!("SDG {number}");
    let what = Said::new("imports-sheet-agenda-by-file").with("value", agenda.clone());
    work.note(line, "file", what);
    Some(agenda)
}

/// A value, dated at the last day of its time.
fn observation(
    work: &mut Work<'_>,
    (series, line): (&Series<'_>, Line<'_>),
    indicator: Uuid,
    given: &Given<'_>,
) {
    let at = given
        .column
        .or(work.columns.get("value").map(|at| at.index));
    if !is_said(given.cell) {
        return;
    }
    let is_in_percent = reading::is_percentage(given.cell) && is_in_percent(work, series, line);
    let value = match reading::measure(given.cell, series.mark, is_in_percent) {
        Ok(Some(read)) => {
            for doubt in &read.doubts {
                find(work, line, at, Grade::Doubt, doubt.into());
            }
            read.value.text()
        }
        Ok(None) => {
            left(work, line, given, Said::new("imports-sheet-no-value"));
            return;
        }
        Err(refused) => {
            find(work, line, at, Grade::Doubt, (&refused.0).into());
            left(work, line, given, Said::new("imports-sheet-value-left"));
            return;
        }
    };
    let Some(value) = multiplied(work, line, value) else {
        return;
    };
    let value = rounded(work, (line, at), value);
    let Some(on) = day(work, (line, at), given) else {
        return;
    };
    write(work, (line, at), (indicator, on), (given, value));
}

/// Whether the values of a row's indicator are counted in percent, as the list or the register says.
fn is_in_percent(work: &Work<'_>, series: &Series<'_>, line: Line<'_>) -> bool {
    let unit = row_unit(series, line).filter(|_| series.has_units);
    let key = fold(&called(series, unit.as_deref()));
    let indicator = work.book.body(Kind::Indicator, &key);
    indicator.is_some_and(counts_in_percent)
}

fn write(
    work: &mut Work<'_>,
    (line, at): (Line<'_>, Option<usize>),
    (indicator, on): (Uuid, Date),
    (given, value): (&Given<'_>, String),
) {
    let part = given.part.as_deref().unwrap_or_default();
    let key = format!("{indicator} {on} {part}");
    let known = known(work, indicator, on, given.part.as_deref());
    let status = word(work, line, "status", (Kind::Observation, "status"), None);
    let status = match (status, known) {
        (Value::Null, None) => json!("provisional"),
        (_, Some(_)) => Value::Null,
        (said, None) => said,
    };
    let draft = json!({
        "indicator": indicator,
        "observed_on": on.to_string(),
        "value": value,
        "disaggregation": given.part,
        "status": status,
    });
    if work.book.known(Kind::Observation, &key).is_some() {
        let what = Said::new("imports-sheet-value-twice");
        find(work, line, at, Grade::Doubt, what);
    }
    let of = (Kind::Observation, key.as_str());
    work.put_at(line, given.column, of, (known, draft));
}

/// A value that is not taken; where it stands alone, its row is passed over.
fn left(work: &mut Work<'_>, line: Line<'_>, given: &Given<'_>, what: Said) {
    let at = given
        .column
        .or(work.columns.get("value").map(|at| at.index));
    find(work, line, at, Grade::Doubt, what);
    if given.column.is_none() {
        work.decide(line, Outcome::Empty);
    }
}

/// The value in its unit, where the list counts in thousands or millions.
fn multiplied(work: &mut Work<'_>, line: Line<'_>, value: String) -> Option<String> {
    let Some(text) = work.text(line, "multiplier") else {
        return Some(value);
    };
    let power = match fold(&text).as_str() {
        "units" | "unit" | "unites" | "unite" | "unidades" | "unidad" | "1" | "0" => 0,
        "thousands" | "thousand" | "milliers" | "miles" | "1000" | "3" => 3,
        "millions" | "million" | "millones" | "1000000" | "6" => 6,
        _ => {
            let what = Said::new("imports-sheet-multiplier").with("value", text);
            work.refuse(line, "multiplier", what);
            return None;
        }
    };
    let scaled = reading::Decimal::parse(&value).and_then(|number| number.times_ten_to(power));
    Some(scaled.map_or(value, |number| number.text()))
}

/// Digits after the point that a value keeps.
const DIGITS: u8 = 9;

/// A value with more digits than are kept is rounded, and that is told.
fn rounded(work: &mut Work<'_>, (line, at): (Line<'_>, Option<usize>), value: String) -> String {
    let digits = value.split_once('.').map_or(0, |(_, digits)| digits.len());
    if digits <= usize::from(DIGITS) {
        return value;
    }
    let exact = reading::Decimal::parse(&value);
    let kept = exact
        .and_then(|exact| exact.minor(DIGITS))
        .and_then(|(kept, _)| reading::Decimal::parse(&kept.to_string()))
        .and_then(|kept| kept.times_ten_to(-i32::from(DIGITS)));
    let Some(kept) = kept else {
        return value;
    };
    let what = Said::new("imports-sheet-rounded")
        .with("value", value)
        .with("kept", kept.text());
    find(work, line, at, Grade::Note, what);
    kept.text()
}

/// The day of a value; nothing where its time is not over.
fn day(
    work: &mut Work<'_>,
    (line, at): (Line<'_>, Option<usize>),
    given: &Given<'_>,
) -> Option<Date> {
    let start = work.known.settings.fiscal_year_start_month;
    let end = last_day(given.season, start)?;
    if end > work.known.today {
        let what = Said::new("imports-sheet-year-not-over").with("year", shown(given.season));
        left(work, line, given, what);
        return None;
    }
    if !matches!(given.season, Season::Day(_)) {
        let what = Said::new("imports-sheet-year-end").day("day", end);
        find(work, line, at, Grade::Note, what);
    }
    Some(end)
}

fn shown(season: Season) -> String {
    match season {
        Season::Day(day) => day.to_string(),
        Season::Month(year, month) => format!("{year}-{month:02}"),
        Season::Year(year) => year.to_string(),
        Season::Years(from, to) => format!("{from}-{to}"),
    }
}

/// The value that the register knows of an indicator, a day and a part.
fn known(work: &Work<'_>, indicator: Uuid, on: Date, part: Option<&str>) -> Option<Uuid> {
    let mut known = work.known.policy.observed(indicator).on(on);
    known.find(|one| one.part() == part).map(|one| one.id())
}

fn find(work: &mut Work<'_>, line: Line<'_>, column: Option<usize>, grade: Grade, what: Said) {
    let heading = column.and_then(|column| work.header.get(column)).cloned();
    work.findings.push(Finding {
        origin: String::new(),
        sheet: work.sheet.clone(),
        row: line.row.number,
        column,
        heading: heading.unwrap_or_default(),
        grade,
        what,
    });
}
