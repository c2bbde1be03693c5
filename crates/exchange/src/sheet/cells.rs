//! What a record says, as cells that people read and that the same program reads back.

use language::Words;
use policy::definition::Shape;
use policy::kernel::Historical;
use serde_json::Value;
use uuid::Uuid;

use super::layout::{Column, Takes};
use super::words::{Vocabulary, value_key};
use crate::workbook::CellOut;

/// How records are named in cells.
pub trait Naming {
    /// A record as a link names it: `AGR-01 · Twinning with Aldaluz`, or its id when it has no code.
    fn link(&self, id: Uuid) -> String;
    /// Its code, else its id.
    fn code(&self, id: Uuid) -> String;
}

/// The cell of what is said in a column.
pub fn cell_of(
    value: Option<&Value>,
    column: &Column,
    words: &Words,
    naming: &dyn Naming,
) -> CellOut {
    let Some(value) = value else {
        return CellOut::Empty;
    };
    let text = || {
        CellOut::Text(
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned),
        )
    };
    match column.takes {
        Takes::Words(_)
        | Takes::Currency
        | Takes::Id
        | Takes::Code
        | Takes::Record
        | Takes::Aside(_) => text(),
        Takes::Amount => CellOut::Number(value.as_str().unwrap_or_default().to_owned()),
        Takes::Variant(Shape::Variants { list, .. }) => CellOut::Text(label(list, value, words)),
        Takes::Variant(_) => text(),
        Takes::One(shape) => simple(value, shape, words, naming),
        Takes::Several(shape) => {
            let parts = value.as_array().into_iter().flatten();
            let several: Vec<String> = parts
                .map(|part| one_of_several(part, shape, words, naming))
                .collect();
            CellOut::Text(several.join("; "))
        }
    }
}

fn one_of_several(value: &Value, shape: &Shape, words: &Words, naming: &dyn Naming) -> String {
    match (
        shape,
        value.as_str().and_then(|text| Uuid::parse_str(text).ok()),
    ) {
        (Shape::Reference { .. }, Some(id)) => naming.code(id),
        _ => match simple(value, shape, words, naming) {
            CellOut::Text(text) | CellOut::Number(text) => text,
            CellOut::Day(day) => day.to_string(),
            _ => value.to_string(),
        },
    }
}

fn simple(value: &Value, shape: &Shape, words: &Words, naming: &dyn Naming) -> CellOut {
    let text = value.as_str().unwrap_or_default();
    match shape {
        Shape::YesNo => {
            let key = if value == &Value::Bool(true) {
                "frame-yes"
            } else {
                "frame-no"
            };
            CellOut::Text(words.text(key))
        }
        Shape::Integer { .. } => CellOut::Number(value.to_string()),
        Shape::Decimal | Shape::Share => CellOut::Number(text.to_owned()),
        Shape::Day | Shape::Historical => match Historical::parse(text) {
            Some(Historical::Day(day)) => CellOut::Day(day),
            Some(Historical::Year(year)) => CellOut::Number(year.to_string()),
            Some(Historical::Unknown) => CellOut::Text(words.text("imports-unknown-date")),
            _ => CellOut::Text(text.to_owned()),
        },
        Shape::Country => {
            let name = words
                .language()
                .country(text)
                .filter(|name| language::country_from_text(name) == Some(text));
            CellOut::Text(name.unwrap_or(text).to_owned())
        }
        Shape::Choice { list, .. } => CellOut::Text(label(list, value, words)),
        Shape::Reference { .. } => match Uuid::parse_str(text) {
            Ok(id) => CellOut::Text(naming.link(id)),
            Err(_) => CellOut::Text(text.to_owned()),
        },
        _ => CellOut::Text(text.to_owned()),
    }
}

/// The label of a value of a closed list; its word when the label could be read as another value.
fn label(list: &str, value: &Value, words: &Words) -> String {
    let word = value.as_str().unwrap_or_default();
    let label = words.find(&value_key(list, word));
    let is_clear = |label: &String| Vocabulary::of_today().read(list, label) == Some(word);
    label.filter(is_clear).unwrap_or_else(|| word.to_owned())
}
