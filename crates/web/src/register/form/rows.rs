//! Adding, moving and removing rows of a list without scripts: each is a button that stores the draft and comes back to the row.

use policy::definition::{Definition, Field, Shape};
use serde_json::{Value, json};

/// What a button of the form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Write the record.
    Save,
    /// Write it, then offer an empty form.
    SaveAndNew,
    /// Keep what was typed for later.
    Keep,
    /// Forget what was typed.
    Discard,
    /// Change the rows of a list.
    Row(RowAct),
}

/// What a button does to the rows of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowAct {
    /// Adds an empty row at the end of the list with this path.
    Add(String),
    /// Removes the row with this path.
    Remove(String),
    /// Moves it before the one above.
    Up(String),
    /// Moves it after the one below.
    Down(String),
}

impl Act {
    /// Reads the value of the button; `None` when no button of the form has it.
    pub fn parse(button: &str) -> Option<Self> {
        match button {
            "save" | "" => return Some(Self::Save),
            "save-and-new" => return Some(Self::SaveAndNew),
            "keep" => return Some(Self::Keep),
            "discard" => return Some(Self::Discard),
            _ => {}
        }
        let (verb, path) = button.split_once(':')?;
        let path = path.to_owned();
        Some(Self::Row(match verb {
            "add" => RowAct::Add(path),
            "remove" => RowAct::Remove(path),
            "up" => RowAct::Up(path),
            "down" => RowAct::Down(path),
            _ => return None,
        }))
    }
}

impl RowAct {
    /// Changes the draft; returns the path to come back to, or `None` when the definition has no such list.
    pub fn apply(&self, draft: &mut Value, definition: &Definition) -> Option<String> {
        match self {
            Self::Add(path) => {
                let shape = list_at(definition, path)?;
                let rows = rows_at(draft, path, true)?;
                rows.push(match shape {
                    Shape::Group { .. } => json!({}),
                    _ => Value::Null,
                });
                Some(format!("{path}.{}", rows.len() - 1))
            }
            Self::Remove(path) => {
                let (list, index) = row_of(path)?;
                list_at(definition, list)?;
                let rows = rows_at(draft, list, false)?;
                (index < rows.len()).then(|| rows.remove(index))?;
                let next = index.min(rows.len().saturating_sub(1));
                Some(if rows.is_empty() {
                    list.to_owned()
                } else {
                    format!("{list}.{next}")
                })
            }
            Self::Up(path) => swap(draft, definition, path, |index| index.checked_sub(1)),
            Self::Down(path) => swap(draft, definition, path, |index| index.checked_add(1)),
        }
    }
}

fn swap(
    draft: &mut Value,
    definition: &Definition,
    path: &str,
    other: impl Fn(usize) -> Option<usize>,
) -> Option<String> {
    let (list, index) = row_of(path)?;
    list_at(definition, list)?;
    let rows = rows_at(draft, list, false)?;
    let other = other(index).filter(|other| *other < rows.len() && index < rows.len());
    let to = other.unwrap_or(index);
    if to != index {
        rows.swap(index, to);
    }
    Some(format!("{list}.{to}"))
}

/// The list and the place in it that a row's path names.
fn row_of(path: &str) -> Option<(&str, usize)> {
    let (list, index) = path.rsplit_once('.')?;
    Some((list, index.parse().ok()?))
}

/// What the parts of the list at this path are, through groups, rows and variants.
fn list_at<'a>(definition: &'a Definition, path: &str) -> Option<&'a Shape> {
    let mut fields: &[Field] = &definition.fields;
    let mut steps = path.split('.').peekable();
    loop {
        let name = steps.next()?;
        let field = fields
            .iter()
            .find(|field| field.name == name && !field.kept)?;
        let mut shape = &field.shape;
        loop {
            match shape {
                Shape::List(part) if steps.peek().is_none() => return Some(part),
                Shape::List(part) => {
                    steps.next()?.parse::<usize>().ok()?;
                    shape = part;
                }
                Shape::Group { fields: inner } => {
                    fields = inner;
                    break;
                }
                Shape::Variants { variants, .. } => {
                    let word = steps.next()?;
                    let variant = variants.iter().find(|variant| variant.word == word)?;
                    fields = variant.fields.as_deref()?;
                    break;
                }
                _ => return None,
            }
        }
    }
}

/// The rows at this path of the draft, made when they are not there yet.
fn rows_at<'a>(draft: &'a mut Value, path: &str, make: bool) -> Option<&'a mut Vec<Value>> {
    let mut at = draft;
    for step in path.split('.') {
        if let Value::Array(rows) = at {
            at = rows.get_mut(step.parse::<usize>().ok()?)?;
            continue;
        }
        if make && at.is_null() {
            *at = json!({});
        }
        let object = at.as_object_mut()?;
        at = match make {
            true => object.entry(step).or_insert(Value::Null),
            false => object.get_mut(step)?,
        };
    }
    if make && at.is_null() {
        *at = json!([]);
    }
    at.as_array_mut()
}

/// The draft without the rows that nobody filled in, so that what is found wrong names the rows that the page shows.
pub fn without_blank_rows(value: Value) -> Value {
    match value {
        Value::Array(rows) => Value::Array(
            rows.into_iter()
                .map(without_blank_rows)
                .filter(|row| !is_blank(row))
                .collect(),
        ),
        Value::Object(object) => Value::Object(
            object
                .into_iter()
                .map(|(name, value)| (name, without_blank_rows(value)))
                .collect(),
        ),
        simple => simple,
    }
}

/// Whether nothing was said: a key alone says nothing.
pub(super) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(words) => words.trim().is_empty(),
        Value::Array(rows) => rows.iter().all(is_blank),
        Value::Object(object) => object
            .iter()
            .all(|(name, value)| name == "key" || is_blank(value)),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
