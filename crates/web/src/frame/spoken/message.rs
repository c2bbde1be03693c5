//! Reasons and problems: messages of the locales with what they name, each said as the reader says it.

use language::Value;
use policy::Kind;
use policy::definition::{Shape, definition};
use policy::kernel::{Argument, Problem, Problems, Reason};

use super::{choice_key, kind as kind_word};
use crate::frame::reader::Reader;

/// Why something is not assessable, was left out or is refused.
pub fn reason(reason: &Reason, reader: &Reader) -> String {
    let values = values(&reason.with, None, reader);
    reader.words.text_with(reason.key, &borrowed(&values))
}

/// One problem of a draft of this kind, without its place.
pub fn problem(problem: &Problem, kind: Option<Kind>, reader: &Reader) -> String {
    let list = kind.and_then(|kind| list_at(kind, &problem.path));
    let values = values(&problem.with, list.as_deref(), reader);
    worded(problem, &borrowed(&values), reader)
}

/// The words of a problem; where nothing would be accepted, those that its message has for that (`.none`).
pub fn worded(problem: &Problem, values: &[(&str, Value<'_>)], reader: &Reader) -> String {
    let is_nothing = |(name, argument): &(&'static str, Argument)| {
        *name == "accepted" && matches!(argument, Argument::Several(several) if several.is_empty())
    };
    let nothing = problem.with.iter().any(is_nothing);
    let words = nothing.then(|| reader.words.attribute(problem.key, "none", values));
    words
        .flatten()
        .unwrap_or_else(|| reader.words.text_with(problem.key, values))
}

/// Every problem with the label of its field.
pub fn problems(problems: &Problems, kind: Option<Kind>, reader: &Reader) -> Vec<String> {
    let line = |found: &Problem| {
        let words = problem(found, kind, reader);
        let field = kind.and_then(|kind| definition(kind).at(&found.path));
        match field {
            Some(field) => format!("{} – {words}", reader.words.text(&field.label)),
            None if found.path.is_empty() => words,
            None => format!("{} – {words}", found.path),
        }
    };
    problems.0.iter().map(line).collect()
}

/// The closed list that the field at a path chooses from.
fn list_at(kind: Kind, path: &str) -> Option<String> {
    match &definition(kind).at(path)?.shape {
        Shape::Choice { list, .. } | Shape::Variants { list, .. } => Some(list.clone()),
        Shape::List(part) => match &**part {
            Shape::Choice { list, .. } => Some(list.clone()),
            _ => None,
        },
        _ => None,
    }
}

type Named = (&'static str, Value<'static>);

fn borrowed(values: &[Named]) -> Vec<(&str, Value<'_>)> {
    values
        .iter()
        .map(|(name, value)| (*name, value.clone()))
        .collect()
}

fn values(with: &[(&'static str, Argument)], list: Option<&str>, reader: &Reader) -> Vec<Named> {
    with.iter()
        .map(|(name, argument)| (*name, value(name, argument, list, reader)))
        .collect()
}

fn value(name: &str, argument: &Argument, list: Option<&str>, reader: &Reader) -> Value<'static> {
    match argument {
        Argument::Number(number) => Value::Number(*number),
        Argument::Day(day) => reader.language.day(*day).into(),
        Argument::Words(word) => said(name, word, list, reader).into(),
        Argument::Several(several) => {
            let said: Vec<String> = several
                .iter()
                .map(|word| said(name, word, list, reader))
                .collect();
            if name == "accepted" {
                reader.language.list_or(&said).into()
            } else {
                reader.language.list(&said).into()
            }
        }
    }
}

/// A word of the program in the reader's words; what was typed stays as it was typed.
fn said(name: &str, word: &str, list: Option<&str>, reader: &Reader) -> String {
    let words = reader.words;
    match name {
        "role" | "verb" => words.text(&choice_key(name, word)),
        "given" => word.to_owned(),
        _ => list
            .and_then(|list| words.find(&choice_key(list, word)))
            .or_else(|| Kind::parse(word).map(|kind| kind_word(kind, reader)))
            .unwrap_or_else(|| word.to_owned()),
    }
}
