//! A list of indicators and their values: a row for each value, or one column for each year. A value of a year is true of the last day
//! of the fiscal year, and that is told.

use exchange::reading::{self, DecimalMark, infer_decimal_mark};
use exchange::workbook::{Cell, Table};
use language::fold;
use policy::Kind;
use policy::kernel::Period;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::report::{Finding, Grade};
use super::super::said::Said;
use super::networks::word;
use super::profile::year;
use super::work::{Line, Work};

const LEVELS: [(&str, &[&str]); 3] = [
    ("territorial", &["territoire", "territory", "territorio"]),
    (
        "political",
        &["politique", "policy", "politica", "politico"],
    ),
    ("institutional", &["institutionnel", "institucional"]),
];
const KINDS: [(&str, &[&str]); 7] = [
    ("outcome", &["resultat", "resultado", "effet"]),
    ("output", &["realisation", "producto", "produit"]),
    ("input", &["moyens", "insumo", "moyen"]),
    ("impact", &["impacto"]),
    ("process", &["processus", "proceso"]),
    ("perception", &["percepcion"]),
    ("externality", &["externalite", "externalidad"]),
];

/// What the rows make.
pub(super) fn rows(work: &mut Work<'_>, table: &Table, lines: &[Line<'_>]) {
    let named = table.header.iter().enumerate();
    let years: Vec<(usize, i16)> = named
        .filter_map(|(index, heading)| Some((index, year(heading)?)))
        .collect();
    let value = work.columns.get("value").map(|at| at.index);
    let of_values: Vec<usize> = years.iter().map(|(index, _)| *index).chain(value).collect();
    let cells = table
        .rows
        .iter()
        .flat_map(|row| of_values.iter().map(|index| row.cell(*index)));
    let mark = infer_decimal_mark(cells);
    for line in lines {
        row(work, *line, &years, mark);
    }
}

fn row(work: &mut Work<'_>, line: Line<'_>, years: &[(usize, i16)], mark: Option<DecimalMark>) {
    let Some(name) = work.needed(line, "name") else {
        return;
    };
    let indicator = indicator(work, line, &name);
    for (column, year) in years {
        let cell = line.row.cell(*column).clone();
        observation(work, line, indicator, (&cell, Some(*column), *year, mark));
    }
    let cell = work.cell(line, "value");
    if cell.is_blank() {
        return;
    }
    let column = work.columns.get("value").map(|at| at.index);
    match work.year(line, "year") {
        Some(year) => observation(work, line, indicator, (&cell, column, year, mark)),
        None if work.text(line, "year").is_none() => {
            work.doubt(
                line,
                "value",
                Said::new("imports-sheet-value-year").with("value", cell.text()),
            );
        }
        None => {}
    }
}

fn indicator(work: &mut Work<'_>, line: Line<'_>, name: &str) -> Uuid {
    let known = work.named(&[Kind::Indicator], name);
    let is_new = known.is_none();
    let known = known.filter(|id| work.known.policy.any(*id).is_some());
    // A unit may be a sign: %.
    let unit = work.cell(line, "unit").text().trim().to_owned();
    let unit = Some(unit).filter(|unit| !unit.is_empty() && unit != "-");
    let source = work.text(line, "source");
    let level = word(work, line, "level", ("indicator-level", &LEVELS), is_new);
    let kind = word(work, line, "kind", ("indicator-kind", &KINDS), is_new);
    if is_new {
        work.doubt(line, "name", Said::new("imports-sheet-indicator-supposed"));
    }
    let is_share = unit.as_deref().is_some_and(|unit| unit.trim() == "%");
    let mut draft = json!({
        "name": work.words(name),
        "level": level,
        "kind": kind,
        "unit": unit.map(|unit| work.words(&unit)),
        "source": source.map(|source| work.words(&source)),
    });
    if is_new {
        draft["nature"] = json!(if is_share { "share" } else { "number" });
        draft["direction"] = json!("up");
        draft["frequency_months"] = json!(12);
    }
    work.put(line, (Kind::Indicator, &fold(name)), known, draft)
}

/// A value of a year, dated at the end of the fiscal year.
fn observation(
    work: &mut Work<'_>,
    line: Line<'_>,
    indicator: Uuid,
    (cell, column, year, mark): (&Cell, Option<usize>, i16, Option<DecimalMark>),
) {
    let mut find = |grade: Grade, what: Said| {
        let heading = column.and_then(|column| work.header.get(column)).cloned();
        work.findings.push(Finding {
            sheet: work.sheet.clone(),
            row: line.row.number,
            column,
            heading: heading.unwrap_or_default(),
            grade,
            what,
        });
    };
    // A sign in a cell says that there is no value: nothing is not zero.
    if !cell.text().chars().any(char::is_alphanumeric) {
        return;
    }
    let read = reading::decimal(cell, mark)
        .or_else(|refused| reading::percent(cell, mark).map_err(|_| refused));
    let value = match read {
        Ok(Some(read)) => {
            for doubt in &read.doubts {
                find(Grade::Doubt, doubt.into());
            }
            read.value.text()
        }
        Ok(None) => return,
        Err(refused) => {
            find(Grade::Doubt, (&refused.0).into());
            find(Grade::Doubt, Said::new("imports-sheet-value-left"));
            return;
        }
    };
    let start = work.known.settings.fiscal_year_start_month;
    let Some(end) = Period::fiscal_year(year, start).map(|period| period.to) else {
        return;
    };
    if end > work.known.today {
        let open = Said::new("imports-sheet-year-not-over").with("year", year.to_string());
        find(Grade::Doubt, open);
        return;
    }
    let said = Said::new("imports-sheet-year-end").day("day", end);
    find(Grade::Note, said);
    let on = end.to_string();
    let known = work.first(Kind::Observation, |flat| {
        flat.get("indicator") == Some(&json!(indicator))
            && flat.get("observed_on").and_then(Value::as_str) == Some(&on)
            && flat.get("disaggregation").is_none()
    });
    let draft = json!({
        "indicator": indicator,
        "observed_on": on,
        "value": value,
        "status": known.is_none().then_some("provisional"),
    });
    work.put(
        line,
        (Kind::Observation, &format!("{indicator} {on}")),
        known,
        draft,
    );
}
