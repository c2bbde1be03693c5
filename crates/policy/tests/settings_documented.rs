//! docs/settings.md tells every parameter of the house with its default, and no other.

use std::collections::BTreeSet;

use policy::Settings;
use policy::definition::definition;
use policy::{Kind, record::Record};
use serde_json::Value;

const DOCUMENT: &str = include_str!("../../../docs/settings.md");

/// The rows of the tables: field and default.
fn documented() -> Vec<(&'static str, &'static str)> {
    let cells = |line: &'static str| {
        let (field, rest) = line.strip_prefix("| `")?.split_once("` | ")?;
        Some((field, rest.split(" | ").next()?))
    };
    DOCUMENT.lines().filter_map(cells).collect()
}

#[test]
fn every_setting_is_told_once_and_no_other() {
    let fields: BTreeSet<&str> = definition(Kind::Settings)
        .fields
        .iter()
        .filter(|field| !field.common)
        .map(|field| field.name.as_str())
        .collect();
    let told: Vec<&str> = documented().into_iter().map(|(field, _)| field).collect();
    let once: BTreeSet<&str> = told.iter().copied().collect();
    assert_eq!(told.len(), once.len(), "a setting is told twice");
    assert_eq!(once, fields);
    assert_eq!(Settings::KIND, Kind::Settings);
}

#[test]
fn every_default_is_the_one_that_holds() {
    let defaults = serde_json::to_value(Settings::default()).expect("settings are written as JSON");
    for (field, default) in documented() {
        let holds = match &defaults[field] {
            Value::Null => "empty".to_owned(),
            Value::String(text) => text.clone(),
            Value::Array(list) if list.is_empty() => "none".to_owned(),
            Value::Array(list) => {
                let words: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
                words.join(", ")
            }
            other => other.to_string(),
        };
        assert_eq!(default, holds, "{field}");
    }
}
