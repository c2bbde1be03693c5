//! The sheets of parts of the office's own workbook: parties, commitments, costs. The parts of a record become what its sheet says
//! of them; a part that is no longer there goes, and that is said.

use std::collections::{BTreeMap, BTreeSet};

use exchange::sheet::{Takes, put, said, take};
use exchange::workbook::Row;
use policy::AnyRecord;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::percentages;
use super::report::{Grade, Outcome};
use super::rows::{Cells, Draft, Reading};
use super::said::Said;
use super::table::PartSheet;

/// Brings a sheet of parts into the drafts of the records that it names. Records that only this sheet names get a draft.
pub(super) fn apply(reading: &mut Reading<'_>, sheet: &PartSheet<'_, '_>, drafts: &mut Vec<Draft>) {
    let (main, headings) = (reading.sheet.clone(), std::mem::take(&mut reading.headings));
    reading.sheet.clone_from(&sheet.sheet.name);
    reading.headings.clone_from(&sheet.table.header);
    let mut by_draft: BTreeMap<usize, Vec<&Row>> = BTreeMap::new();
    let on_main: BTreeSet<usize> = (0..drafts.len())
        .filter(|index| drafts[*index].is_named)
        .collect();
    for row in &sheet.table.rows {
        match record_of(reading, sheet, row, drafts) {
            Some(index) => by_draft.entry(index).or_default().push(row),
            None => reading.find(
                row.number,
                Some(record_column(sheet)),
                Grade::Refusal,
                Said::new("imports-part-of-nothing"),
            ),
        }
    }
    for index in on_main {
        by_draft.entry(index).or_default();
    }
    for (index, rows) in by_draft {
        if let Some(draft) = drafts.get_mut(index) {
            rewrite(reading, sheet, &rows, draft);
        }
    }
    reading.sheet = main;
    reading.headings = headings;
}

fn record_column(sheet: &PartSheet<'_, '_>) -> usize {
    let found = sheet
        .columns
        .iter()
        .find(|mapped| matches!(mapped.column.takes, Takes::Record));
    found.map_or(0, |mapped| mapped.index)
}

/// The draft of the record that a part belongs to.
fn record_of(
    reading: &Reading<'_>,
    sheet: &PartSheet<'_, '_>,
    row: &Row,
    drafts: &mut Vec<Draft>,
) -> Option<usize> {
    let text = row.cell(record_column(sheet)).text();
    let code = text.split(" · ").next().unwrap_or_default().trim();
    let id = reading
        .known
        .policy
        .find(code)
        .or_else(|| Uuid::parse_str(code).ok());
    let is_it = |draft: &Draft| {
        Some(draft.id) == id
            || draft
                .code
                .as_ref()
                .is_some_and(|given| given.eq_ignore_ascii_case(code))
    };
    if let Some(index) = drafts.iter().position(is_it) {
        return Some(index);
    }
    let record = id
        .and_then(|id| reading.known.policy.any(id))
        .filter(|record: &AnyRecord| record.kind() == reading.kind)?;
    drafts.push(Draft {
        is_named: false,
        ..Draft::of(row.number, Some(record))
    });
    Some(drafts.len() - 1)
}

/// Makes the list of a record what its rows say.
fn rewrite(reading: &mut Reading<'_>, sheet: &PartSheet<'_, '_>, rows: &[&Row], draft: &mut Draft) {
    let path = &sheet.part.path;
    let old = take(&draft.body, path);
    let has_keys = sheet.columns.iter().any(|one| one.column.path == "key");
    let mut new: Vec<(Option<String>, Value)> = Vec::new();
    for (position, row) in rows.iter().enumerate() {
        let mut cells = Cells::read(row, &sheet.columns, reading.known);
        percentages::settle_part(reading.kind, row, &mut cells, &draft.body);
        let key = cells.text("key").map(str::to_owned);
        let known = old
            .iter()
            .find(|part| key.is_some() && part["key"].as_str() == key.as_deref());
        // Texts without keys are the same by their place, as long as there are as many.
        let by_place = old
            .get(position)
            .filter(|_| !has_keys && old.len() == rows.len());
        let mut part = known
            .or(by_place)
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default();
        if !says(reading, &cells, &mut part, draft) {
            continue;
        }
        if let Some(key) = &key {
            part.insert("key".to_owned(), Value::from(key.as_str()));
        }
        new.push((key, Value::Object(part)));
    }
    let key_of = |part: &Value| part["key"].as_str().map(str::to_owned);
    let gone: Vec<String> = if has_keys {
        let keys = old.iter().filter_map(key_of);
        keys.filter(|key| !new.iter().any(|(found, _)| found.as_ref() == Some(key)))
            .collect()
    } else {
        let left = old.iter().skip(new.len());
        left.filter_map(|text| text.as_object()?.values().next()?.as_str())
            .map(str::to_owned)
            .collect()
    };
    if !gone.is_empty() && draft.is_good() {
        let what = Said::new("imports-parts-gone")
            .count("count", gone.len())
            .with("keys", gone.join(", "));
        reading.find(
            rows.first().map_or(0, |row| row.number),
            None,
            Grade::Doubt,
            what,
        );
    }
    // The parts stay in the order of the record; new ones follow.
    let place = |key: &Option<String>| {
        old.iter()
            .position(|part| key.is_some() && part["key"].as_str() == key.as_deref())
            .unwrap_or(usize::MAX)
    };
    new.sort_by_key(|(key, _)| place(key));
    let new: Vec<Value> = new.into_iter().map(|(_, part)| part).collect();
    if new != old {
        put_list(&mut draft.body, path, new);
    }
}

/// Writes what a row says into a part; false when nothing of it can be used.
fn says(
    reading: &mut Reading<'_>,
    cells: &Cells<'_>,
    part: &mut Map<String, Value>,
    draft: &mut Draft,
) -> bool {
    let before = part.clone();
    for (mapped, cell) in &cells.read {
        for doubt in &cell.doubts {
            reading.find(cells.row, Some(mapped.index), Grade::Doubt, doubt.into());
        }
        let unclear = cell
            .asked
            .first()
            .map(|asked| Said::new("imports-no-such-record").with("value", asked.text.clone()));
        if let Some(why) = cell.refused.as_ref().map(Said::from).or(unclear) {
            reading.find(cells.row, Some(mapped.index), Grade::Refusal, why);
            draft.outcome = Outcome::Refused;
            continue;
        }
        let is_field = !matches!(mapped.column.takes, Takes::Record) && mapped.column.path != "key";
        if is_field && said(&before, mapped.column) != cell.value {
            put(part, mapped.column, cell.value.clone());
        }
    }
    !part.is_empty()
}

fn put_list(body: &mut Map<String, Value>, path: &str, parts: Vec<Value>) {
    let mut steps: Vec<&str> = path.split('.').collect();
    let Some(last) = steps.pop() else { return };
    let mut object = body;
    for step in steps {
        let inner = object
            .entry(step)
            .or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(inner) = inner else { return };
        object = inner;
    }
    if parts.is_empty() {
        object.shift_remove(last);
    } else {
        object.insert(last.to_owned(), Value::Array(parts));
    }
}
