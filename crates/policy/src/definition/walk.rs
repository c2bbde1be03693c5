//! The one way from a draft to a record (DESIGN 10.3): every problem of type, requirement, list and link is found at once,
//! with its path, and what is right is brought into its stored form.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::tree::{Definition, Field, Shape, Variant};
use super::value;
use crate::kernel::{Problems, Tongue};
use crate::kinds::Kind;

/// What a draft is read against.
pub trait Lookup {
    /// The record behind a code or an id.
    fn find(&self, code_or_id: &str) -> Option<(Uuid, Kind)>;
    /// Whether a country bears this code.
    fn is_country(&self, code: &str) -> bool;
    /// How many decimals a currency has; `None` when there is no such currency.
    fn currency_decimals(&self, code: &str) -> Option<u8>;
    /// The language of texts written without one.
    fn reference_tongue(&self) -> Tongue;
}

/// The most parts a list may have.
const MOST_PARTS: usize = 5_000;
/// The deepest that a draft may be nested.
const DEEPEST: usize = 12;

/// Reads a draft. Empty strings, nulls and empty parts are the same as nothing. Amounts may be given as
/// `{"amount": "12.50", "currency": "EUR"}`, links by code, texts as a plain string in the reference language,
/// variants as `{"$chosen": "fixed", "fixed": {…}}`.
///
/// # Errors
/// Every problem found, each with its path.
pub fn read_draft(
    definition: &Definition,
    draft: &Value,
    lookup: &dyn Lookup,
) -> Result<Map<String, Value>, Problems> {
    let mut problems = Problems::default();
    let walk = Walk { lookup };
    let read = match draft {
        Value::Object(object) => walk.fields(object, &definition.fields, "", 0, &mut problems),
        _ => {
            problems.structural("", "problem-not-group");
            None
        }
    };
    match read {
        Some(object) if problems.is_empty() => Ok(object),
        _ => Err(problems),
    }
}

struct Walk<'a> {
    lookup: &'a dyn Lookup,
}

impl Walk<'_> {
    fn fields(
        &self,
        object: &Map<String, Value>,
        fields: &[Field],
        path: &str,
        depth: usize,
        problems: &mut Problems,
    ) -> Option<Map<String, Value>> {
        for name in object
            .keys()
            .filter(|name| !fields.iter().any(|field| field.name == **name))
        {
            let accepted: Vec<String> = fields.iter().map(|field| field.name.clone()).collect();
            problems
                .structural(join(path, name), "problem-unknown-field")
                .naming("given", name.as_str())
                .naming("accepted", accepted);
        }
        let mut read = Map::new();
        for field in fields {
            let at = join(path, &field.name);
            let given = object.get(&field.name).filter(|value| !is_nothing(value));
            match given {
                Some(given) => {
                    if let Some(value) =
                        self.value(given, field, &field.shape, &at, depth, problems)
                        && !is_nothing(&value)
                    {
                        read.insert(field.name.clone(), value);
                    }
                }
                None if field.required => {
                    problems.structural(at, "problem-required");
                }
                None => {}
            }
        }
        Some(read)
    }

    fn value(
        &self,
        given: &Value,
        field: &Field,
        shape: &Shape,
        at: &str,
        depth: usize,
        problems: &mut Problems,
    ) -> Option<Value> {
        if depth > DEEPEST {
            problems.structural(at, "problem-too-deep");
            return None;
        }
        match shape {
            Shape::List(part) => self.list(given, field, part, at, depth, problems),
            Shape::Group { fields } => match given {
                Value::Object(object) => self
                    .fields(object, fields, at, depth + 1, problems)
                    .map(Value::Object),
                _ => refuse(at, "problem-not-group", problems),
            },
            Shape::Variants { variants, .. } => self.variant(given, variants, at, depth, problems),
            simple => value::read(given, simple, at, self.lookup, problems),
        }
    }

    fn list(
        &self,
        given: &Value,
        field: &Field,
        part: &Shape,
        at: &str,
        depth: usize,
        problems: &mut Problems,
    ) -> Option<Value> {
        let Value::Array(parts) = given else {
            return refuse(at, "problem-not-list", problems);
        };
        if parts.len() > MOST_PARTS {
            problems
                .structural(at, "problem-too-many")
                .naming("limit", MOST_PARTS);
            return None;
        }
        let mut read = Vec::with_capacity(parts.len());
        for (index, given) in parts.iter().enumerate() {
            if is_nothing(given) {
                continue;
            }
            let at = format!("{at}.{index}");
            read.extend(self.value(given, field, part, &at, depth + 1, problems));
        }
        name_parts(&mut read, part, at, problems);
        Some(Value::Array(read))
    }

    fn variant(
        &self,
        given: &Value,
        variants: &[Variant],
        at: &str,
        depth: usize,
        problems: &mut Problems,
    ) -> Option<Value> {
        let none = Value::Null;
        let (word, inner) = match given {
            Value::String(word) => (word.as_str(), &none),
            Value::Object(object) => match object.get("$chosen") {
                Some(Value::String(word)) => (word.as_str(), object.get(word).unwrap_or(&none)),
                Some(_) => return None,
                None if object.len() == 1 => object
                    .iter()
                    .next()
                    .map(|(word, inner)| (word.as_str(), inner))?,
                None => return refuse(at, "problem-choose-one-variant", problems),
            },
            _ => return refuse(at, "problem-choose-one-variant", problems),
        };
        let Some(variant) = variants.iter().find(|variant| variant.word == word) else {
            let accepted: Vec<String> = variants
                .iter()
                .map(|variant| variant.word.clone())
                .collect();
            problems
                .structural(at, "problem-not-choice")
                .naming("given", word)
                .naming("accepted", accepted);
            return None;
        };
        let Some(fields) = &variant.fields else {
            return Some(Value::from(word));
        };
        let empty = Map::new();
        let object = match inner {
            Value::Object(object) => object,
            Value::Null => &empty,
            _ => return refuse(&join(at, word), "problem-not-group", problems),
        };
        let inner = self.fields(object, fields, &join(at, word), depth + 1, problems)?;
        Some(Value::Object(Map::from_iter([(
            word.to_owned(),
            Value::Object(inner),
        )])))
    }
}

/// Gives a key to the parts that have none, and refuses two parts with one key.
fn name_parts(parts: &mut [Value], shape: &Shape, at: &str, problems: &mut Problems) {
    let Shape::Group { fields } = shape else {
        return;
    };
    if !fields
        .iter()
        .any(|field| field.name == "key" && matches!(field.shape, Shape::Key))
    {
        return;
    }
    let mut used: Vec<String> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        if let Some(key) = part["key"].as_str() {
            if used.iter().any(|found| found == key) {
                problems
                    .structural(format!("{at}.{index}.key"), "problem-duplicate-key")
                    .naming("given", key);
            }
            used.push(key.to_owned());
        }
    }
    let mut next = 1..;
    for part in parts {
        if part["key"].is_string() {
            continue;
        }
        let key = next
            .by_ref()
            .map(|n: u32| n.to_string())
            .find(|key| !used.contains(key));
        if let (Some(key), Some(object)) = (key, part.as_object_mut()) {
            object.shift_insert(0, "key".to_owned(), Value::from(key));
        }
    }
}

/// Whether a value says nothing: forms send empty strings, and rows that nobody filled in. A part's key alone says nothing.
pub(super) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(words) => words.trim().is_empty(),
        Value::Array(parts) => parts.iter().all(is_nothing),
        Value::Object(object) => object
            .iter()
            .all(|(name, value)| name == "key" || is_nothing(value)),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

pub(super) fn refuse(at: &str, key: &'static str, problems: &mut Problems) -> Option<Value> {
    problems.structural(at, key);
    None
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}
