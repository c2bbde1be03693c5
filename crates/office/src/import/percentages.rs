//! Percentages of a spreadsheet: `55 %`, and 0.55 that it shows as 55 %, are 55 where an indicator counts in percent. Elsewhere they
//! are taken as they stand, with a doubt.

use exchange::reading;
use exchange::sheet::{ReadCell, Takes, put};
use exchange::workbook::Row;
use language::fold;
use policy::Kind;
use policy::body::to_flat;
use policy::definition::Shape;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::known::Known;
use super::rows::Cells;
use super::table::Mapped;

/// The units of shares: values from 0 to 100.
const SHARES: [&str; 7] = [
    "percent",
    "percentage",
    "pourcentage",
    "porcentaje",
    "pour cent",
    "por ciento",
    "per cent",
];

/// Whether a unit is that of shares.
pub(super) fn is_share(unit: &str) -> bool {
    unit.trim() == "%" || SHARES.contains(&fold(unit).as_str())
}

/// Whether the values of an indicator are counted in percent: by its nature, or by a unit such as `% of residents`.
pub(super) fn counts_in_percent(indicator: &Map<String, Value>) -> bool {
    let nature = indicator.get("nature").and_then(Value::as_str);
    let unit = indicator.get("unit").and_then(Value::as_object);
    let mut words = unit
        .into_iter()
        .flat_map(|unit| unit.values())
        .filter_map(Value::as_str);
    nature == Some("share") || words.any(|unit| unit.contains('%') || is_share(unit))
}

/// Reads again the percentages that a row gives as values of an indicator, now that the row says which one.
pub(super) fn settle(known: &Known<'_>, kind: Kind, row: &Row, cells: &mut Cells<'_>) {
    let has_any = cells
        .read
        .iter()
        .any(|(mapped, _)| is_given(kind, mapped, row));
    if has_any {
        let is_in_percent = is_in_percent(known, kind, cells);
        read_again(kind, row, cells, is_in_percent);
    }
}

/// The same for a part of a record: the targets of an indicator.
pub(super) fn settle_part(
    kind: Kind,
    row: &Row,
    cells: &mut Cells<'_>,
    record: &Map<String, Value>,
) {
    read_again(kind, row, cells, counts_in_percent(record));
}

/// Whether a cell gives a value of an indicator as a percentage.
fn is_given(kind: Kind, mapped: &Mapped<'_>, row: &Row) -> bool {
    let is_value = match kind {
        Kind::Observation => mapped.column.path == "value",
        Kind::Indicator => matches!(mapped.column.takes, Takes::One(Shape::Decimal)),
        _ => false,
    };
    is_value && reading::is_percentage(row.cell(mapped.index))
}

fn read_again(kind: Kind, row: &Row, cells: &mut Cells<'_>, is_in_percent: bool) {
    for (mapped, read) in &mut cells.read {
        if is_given(kind, mapped, row) {
            let cell = row.cell(mapped.index);
            *read = taken(reading::measure(cell, mapped.habits.mark, is_in_percent));
        }
    }
}

fn taken(read: reading::Reading<reading::Decimal>) -> ReadCell {
    match read {
        Ok(Some(read)) => ReadCell {
            value: Some(Value::from(read.value.text())),
            doubts: read.doubts,
            ..ReadCell::default()
        },
        Ok(None) => ReadCell::default(),
        Err(refused) => ReadCell {
            refused: Some(refused.0),
            ..ReadCell::default()
        },
    }
}

/// Whether the indicator that a row names, or that it is, counts in percent. A row whose indicator nobody knows goes no further:
/// nothing is doubted there.
fn is_in_percent(known: &Known<'_>, kind: Kind, cells: &Cells<'_>) -> bool {
    let mut record = known_already(known, cells);
    if kind == Kind::Observation {
        let kept = || record.get("indicator").and_then(Value::as_str);
        let named = cells.text("indicator").or_else(kept);
        let indicator = named.and_then(|id| known.policy.any(Uuid::parse_str(id).ok()?));
        return indicator.is_none_or(|indicator| counts_in_percent(&to_flat(&indicator)));
    }
    for (mapped, cell) in &cells.read {
        let says_how = mapped.column.path == "nature" || mapped.column.path.starts_with("unit.");
        if says_how && cell.value.is_some() {
            put(&mut record, mapped.column, cell.value.clone());
        }
    }
    counts_in_percent(&record)
}

/// What the register says of the record that a row names by id or code.
fn known_already(known: &Known<'_>, cells: &Cells<'_>) -> Map<String, Value> {
    let named = cells.text("id").or_else(|| cells.text("code"));
    let id = named.and_then(|named| known.policy.find(named));
    let record = id.and_then(|id| known.policy.any(id));
    record.as_ref().map(to_flat).unwrap_or_default()
}
