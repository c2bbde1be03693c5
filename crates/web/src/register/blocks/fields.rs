//! What is written in a record, section by section; what nobody knows yet waits behind "show empty fields".

use askama::Template;
use language::Words;
use policy::AnyRecord;
use policy::body::to_flat;
use policy::definition::{Field, Shape, definition};
use policy::operations::{estimate_cell, paid_cell};
use policy::rights::Verb;
use serde_json::{Map, Value};

use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken};
use crate::register::speak;

/// The fields of a record.
#[derive(Template)]
#[template(path = "register/blocks/fields.html", whitespace = "preserve")]
pub struct Fields {
    /// The words of the page.
    pub words: &'static Words,
    /// The sections that say something.
    pub sections: Vec<Section>,
    /// Labels of the fields in which nothing is written.
    pub empty: Vec<String>,
}

/// A section of a record.
pub struct Section {
    /// Its title.
    pub title: String,
    /// Its fields.
    pub facts: Vec<Fact>,
}

/// One field with what is written in it.
pub struct Fact {
    /// Its label.
    pub label: String,
    /// Whether it needs the whole width.
    pub whole: bool,
    /// What is written.
    pub shown: Shown,
}

/// What is written in a field.
pub enum Shown {
    /// A few words.
    Words(Spoken),
    /// Several values, one after another.
    Several(Spoken),
    /// A text in the languages in which it exists.
    Texts(Vec<(String, String)>),
    /// Fields that belong together: label and value.
    Together(Vec<(String, Spoken)>),
    /// A list of groups.
    Table {
        /// The columns.
        heads: Vec<String>,
        /// The rows, each with the id of its part.
        rows: Vec<(String, Vec<Spoken>)>,
        /// What they come to, column by column, where the policy adds them up.
        total: Option<Vec<Spoken>>,
    },
}

/// The fields of a record in the reader's words. Names in `without` are left out: a page shows them otherwise.
pub fn fields(record: &AnyRecord, reader: &Reader, without: &[&str]) -> Fields {
    let flat = to_flat(record);
    let mut empty = Vec::new();
    let mut sections = Vec::new();
    for (name, found) in definition(record.kind()).sections() {
        let mut facts = Vec::new();
        for field in found
            .into_iter()
            .filter(|field| !without.contains(&field.name.as_str()))
        {
            match fact(&flat, field, reader) {
                Some(mut fact) => {
                    add_total(&mut fact, (record, &flat), field, reader);
                    facts.push(fact);
                }
                None => empty.push(reader.words.text(&field.label)),
            }
        }
        if !facts.is_empty() {
            sections.push(Section {
                title: reader
                    .words
                    .text(&format!("section-{}", name.replace('_', "-"))),
                facts,
            });
        }
    }
    if !reader.may(Verb::Edit, record) {
        // Whoever cannot fill them in need not know which are empty.
        empty.clear();
    }
    Fields {
        words: reader.words,
        sections,
        empty,
    }
}

fn fact(flat: &Map<String, Value>, field: &Field, reader: &Reader) -> Option<Fact> {
    let value = flat.get(&field.name).filter(|value| !value.is_null())?;
    let shown = match (&field.shape, value) {
        (Shape::List(part), Value::Array(rows)) if !rows.is_empty() => match &**part {
            Shape::Group { fields } => table(fields, rows, &field.name, reader),
            simple => {
                let said = rows.iter().map(|row| speak::value(row, simple, reader));
                Shown::Several(Spoken::listed(&said.collect::<Vec<_>>()))
            }
        },
        (Shape::List(_), _) => return None,
        (Shape::Group { fields }, value) => Shown::Together(
            fields
                .iter()
                .filter(|inner| !matches!(inner.shape, Shape::Key))
                .filter_map(|inner| Some((inner, speak::inside(value, inner, reader)?)))
                .map(|(inner, value)| {
                    let label = reader.words.text(&inner.label);
                    (label, speak::field(value, inner, reader))
                })
                .collect(),
        ),
        (Shape::Text { .. }, Value::Object(texts)) if texts.len() > 1 && is_long(texts) => {
            Shown::Texts(in_languages(texts, reader))
        }
        _ => Shown::Words(speak::field(value, field, reader)),
    };
    let whole = match &shown {
        Shown::Table { .. } | Shown::Texts(_) | Shown::Together(_) => true,
        Shown::Words(said) => said.text.chars().count() > 160,
        Shown::Several(_) => false,
    };
    Some(Fact {
        label: reader.words.text(&field.label),
        whole,
        shown,
    })
}

/// Under the costs of a mission or visit: what we were to pay and what we paid, as its list says it.
fn add_total(
    fact: &mut Fact,
    (record, flat): (&AnyRecord, &Map<String, Value>),
    field: &Field,
    reader: &Reader,
) {
    let (AnyRecord::Mobility(mission), "costs") = (record, field.name.as_str()) else {
        return;
    };
    let (Shown::Table { total, .. }, Shape::List(part)) = (&mut fact.shown, &field.shape) else {
        return;
    };
    let (Shape::Group { fields }, Some(Value::Array(rows))) = (&**part, flat.get(&field.name))
    else {
        return;
    };
    let view = reader.view();
    let cell = |field: &&Field| match field.name.as_str() {
        "kind" => Spoken::plain(reader.words.text("mobility-costs-total")),
        "planned" => spoken::cell(&estimate_cell(mission, &view), reader, &view),
        "actual" => spoken::cell(&paid_cell(mission, &view), reader, &view),
        _ => Spoken::default(),
    };
    *total = Some(used(fields, rows, reader).iter().map(cell).collect());
}

/// Long texts are shown in every language: their wording counts.
fn is_long(texts: &Map<String, Value>) -> bool {
    let longest = texts.values().filter_map(Value::as_str).map(str::len);
    longest.max().unwrap_or_default() > 160
}

/// The reader's language first.
fn in_languages(texts: &Map<String, Value>, reader: &Reader) -> Vec<(String, String)> {
    let text = |(code, words): (&String, &Value)| {
        let words = words.as_str().unwrap_or_default();
        let shown = match language::Language::from_code(code) {
            Some(language) => language.typeset(words).into_owned(),
            None => words.to_owned(),
        };
        (code.clone(), shown)
    };
    let mut all: Vec<(String, String)> = texts.iter().map(text).collect();
    all.sort_by_key(|(code, _)| code != reader.language.code());
    all
}

/// The fields of which some row says something.
fn used<'a>(fields: &'a [Field], rows: &[Value], reader: &Reader) -> Vec<&'a Field> {
    fields
        .iter()
        .filter(|field| !matches!(field.shape, Shape::Key))
        .filter(|field| {
            let mut rows = rows.iter();
            rows.any(|row| speak::inside(row, field, reader).is_some())
        })
        .collect()
}

fn table(fields: &[Field], rows: &[Value], name: &str, reader: &Reader) -> Shown {
    let used = used(fields, rows, reader);
    let cell = |row: &Value, field: &Field| match speak::inside(row, field, reader) {
        Some(value) => speak::field(value, field, reader),
        None => Spoken::default(),
    };
    Shown::Table {
        heads: used
            .iter()
            .map(|field| reader.words.text(&field.label))
            .collect(),
        rows: rows
            .iter()
            .map(|row| {
                let key = row["key"].as_str().unwrap_or_default();
                let cells = used.iter().map(|field| cell(row, field)).collect();
                (format!("{name}-{key}"), cells)
            })
            .collect(),
        total: None,
    }
}
