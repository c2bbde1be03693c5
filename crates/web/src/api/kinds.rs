//! What the kinds of record are made of, for programs that build forms, tables or checks of their own.

use axum::http::StatusCode;
use axum::response::Response;
use policy::Kind;
use policy::definition::{Field, Shape, Variant, definition};
use policy::kernel::Listed;
use policy::list::headings;
use policy::record::{Filter, Step};
use policy::rights::Verb;
use serde_json::{Map, Value, json};

use super::item::{answer, bytes};
use super::parameters::Parameters;
use super::problem::Problem;
use crate::frame::{Failure, Reader, spoken};

/// The kinds that the reader may see.
///
/// # Errors
/// Parameters that are not accepted.
pub fn list(reader: &Reader) -> Result<Response, Problem> {
    Parameters::read(reader, &[]).done()?;
    let seen = Kind::ALL.iter().filter(|kind| reader.sees(**kind));
    let items: Vec<Value> = seen.map(|kind| told(*kind, reader)).collect();
    Ok(answer(
        StatusCode::OK,
        bytes(&json!({"total": items.len(), "items": items})),
    ))
}

/// One kind, by its word.
///
/// # Errors
/// Not found.
pub fn get(word: &str, reader: &Reader) -> Result<Response, Problem> {
    Parameters::read(reader, &[]).done()?;
    let kind = Kind::parse(word)
        .filter(|kind| reader.sees(*kind))
        .ok_or(Failure::NotFound)?;
    Ok(answer(StatusCode::OK, bytes(&told(kind, reader))))
}

fn told(kind: Kind, reader: &Reader) -> Value {
    let columns = headings(kind).into_iter().map(|heading| {
        json!({
            "name": heading.name,
            "label": reader.words.text(&format!("{}-{}", kind.word(), heading.name)),
            "filter": match heading.filter {
                Filter::No => "no",
                Filter::Indexed => "indexed",
                Filter::Computed => "computed",
            },
        })
    });
    let verbs = Verb::ALL
        .into_iter()
        .filter(|verb| reader.may_ever(*verb, kind));
    json!({
        "kind": kind,
        "label": spoken::kind(kind, reader),
        "plural": spoken::kinds(kind, reader),
        "address": format!("/api/v1/{}", kind.plural()),
        "page": reader.list_address(kind),
        "prefix": kind.prefix(),
        "columns": columns.collect::<Vec<_>>(),
        "fields": fields(&definition(kind).fields, reader),
        "steps": kind.steps().iter().map(step).collect::<Vec<_>>(),
        "may": verbs.map(|verb| verb.word()).collect::<Vec<_>>(),
    })
}

fn step(step: &Step) -> Value {
    json!({"from": step.from, "to": step.to, "act": step.act, "reason": step.reason})
}

fn fields(all: &[Field], reader: &Reader) -> Vec<Value> {
    all.iter().map(|found| field(found, reader)).collect()
}

fn field(field: &Field, reader: &Reader) -> Value {
    let mut told = json!({
        "name": field.name,
        "label": reader.words.text(&field.label),
        "required": field.required,
        "audience": field.audience,
    });
    if let Some(unit) = &field.unit {
        told["unit"] = json!(unit);
    }
    if let Value::Object(told) = &mut told {
        told.extend(shape(&field.shape, reader));
    }
    told
}

/// What a field holds, as members beside its name.
fn shape(held: &Shape, reader: &Reader) -> Map<String, Value> {
    let told = match held {
        Shape::Text { .. } => json!({"shape": "text"}),
        Shape::Line { .. } => json!({"shape": "line"}),
        Shape::YesNo => json!({"shape": "yes_no"}),
        Shape::Integer { min, max } => json!({"shape": "integer", "min": min, "max": max}),
        Shape::Decimal => json!({"shape": "decimal"}),
        Shape::Share => json!({"shape": "share"}),
        Shape::Money => json!({"shape": "money"}),
        Shape::Day => json!({"shape": "day"}),
        Shape::Historical => json!({"shape": "historical"}),
        Shape::Country => json!({"shape": "country"}),
        Shape::Language => json!({"shape": "language"}),
        Shape::Address => json!({"shape": "address"}),
        Shape::Mail => json!({"shape": "mail"}),
        Shape::Key => json!({"shape": "key"}),
        Shape::Digest => json!({"shape": "digest"}),
        Shape::Choice { list, values } => {
            json!({"shape": "choice", "values": choices(list, values, reader)})
        }
        Shape::Reference { kinds } => json!({"shape": "reference", "kinds": kinds}),
        Shape::List(part) => json!({"shape": "list", "parts": shape(part, reader)}),
        Shape::Group { fields: inner } => {
            json!({"shape": "group", "fields": fields(inner, reader)})
        }
        Shape::Variants {
            list,
            variants: all,
        } => json!({"shape": "variants", "variants": variants(list, all, reader)}),
    };
    match told {
        Value::Object(told) => told,
        _ => Map::new(),
    }
}

fn choices(list: &str, values: &[String], reader: &Reader) -> Vec<Value> {
    values
        .iter()
        .map(|word| json!({"value": word, "label": spoken::choice(list, word, reader)}))
        .collect()
}

fn variants(list: &str, all: &[Variant], reader: &Reader) -> Vec<Value> {
    let told = |variant: &Variant| {
        json!({
            "value": variant.word,
            "label": spoken::choice(list, &variant.word, reader),
            "fields": variant.fields.as_ref().map(|inner| fields(inner, reader)),
        })
    };
    all.iter().map(told).collect()
}
