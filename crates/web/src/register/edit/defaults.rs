//! What a new form proposes: what is almost always right, and what the address asks for (`?agreement=AGR-01`).

use jiff::civil::{Date, date};
use policy::body::to_flat;
use policy::definition::{Field, Shape, definition};
use policy::settings::Settings;
use policy::{AnyRecord, Kind};
use serde_json::{Map, Value, json};

use crate::frame::Reader;
use crate::register::form::parse;

/// From when the first settings hold: before anything that the register may speak of.
const FIRST_DAY: Date = date(1900, 1, 1);

/// The draft of a new record.
pub(super) fn proposed(kind: Kind, reader: &Reader) -> Value {
    let mut draft = match kind {
        Kind::Settings => settings(reader),
        _ => Map::new(),
    };
    let definition = definition(kind);
    draft.insert("visibility".to_owned(), json!("internal"));
    let person = reader.account.as_ref().and_then(|account| account.person);
    if let Some(person) = person {
        draft.insert("owner".to_owned(), json!(person.to_string()));
    }
    for field in definition.fields.iter().filter(|field| !field.common) {
        if field.name == "received_on" {
            draft.insert(field.name.clone(), json!(reader.today.to_string()));
        } else if field.name == "moves" {
            draft.extend(first_move(field, reader).map(|change| ("moves".to_owned(), change)));
        } else if field.required
            && let Some(rows) = own_government_first(field, reader)
        {
            draft.insert(field.name.clone(), rows);
        }
    }
    draft.extend(asked_for(kind, reader));
    Value::Object(draft)
}

/// New settings begin with those in force; the first ones hold for the past too, since registers speak of it.
fn settings(reader: &Reader) -> Map<String, Value> {
    let mut draft = match serde_json::to_value(&*reader.settings) {
        Ok(Value::Object(draft)) => draft,
        _ => Map::new(),
    };
    let is_first = reader.policy().table::<Settings>().is_empty();
    let from = if is_first { FIRST_DAY } else { reader.today };
    draft.insert("from".to_owned(), json!(from.to_string()));
    draft
}

/// A record with states begins today in the first of them.
fn first_move(field: &Field, reader: &Reader) -> Option<Value> {
    let to = field
        .shape
        .inner()?
        .iter()
        .find(|inner| inner.name == "to")?;
    let Shape::Choice { values, .. } = &to.shape else {
        return None;
    };
    Some(json!([{"to": values.first()?, "on": reader.today.to_string()}]))
}

/// Where governments are listed and at least two are needed, ours comes first and an empty row waits for the other.
fn own_government_first(field: &Field, reader: &Reader) -> Option<Value> {
    let own = reader.settings.own_government?.id().to_string();
    let Shape::List(part) = &field.shape else {
        return None;
    };
    let names_government = |inner: &&Field| matches!(&inner.shape, Shape::Reference { kinds } if kinds.contains(&Kind::Government));
    let link = part.inner()?.iter().find(names_government)?;
    Some(json!([{link.name.clone(): own}, {}]))
}

/// Fields that the address names.
fn asked_for(kind: Kind, reader: &Reader) -> Map<String, Value> {
    let definition = definition(kind);
    let known = |name: &str| {
        let first = name.split('.').next().unwrap_or_default();
        definition.field(first).is_some_and(|field| !field.kept)
    };
    let pairs: Vec<(String, String)> = reader
        .parameters()
        .into_iter()
        .filter(|(name, _)| known(name))
        .collect();
    match parse(&pairs, definition, reader.language) {
        Ok(Value::Object(asked)) => asked,
        _ => Map::new(),
    }
}

/// What a form never shows of a record, and what this reader may not change: it stays as it is.
pub(super) fn keep_hidden(draft: &mut Value, record: &AnyRecord, withheld: &[&str]) {
    let flat = to_flat(record);
    let Some(draft) = draft.as_object_mut() else {
        return;
    };
    for field in &definition(record.kind()).fields {
        if !field.kept && !withheld.contains(&field.name.as_str()) {
            continue;
        }
        match flat.get(&field.name) {
            Some(value) => draft.insert(field.name.clone(), value.clone()),
            None => draft.remove(&field.name),
        };
    }
}
