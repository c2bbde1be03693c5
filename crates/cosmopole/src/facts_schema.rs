//! The form of facts files as a JSON Schema, assembled from the definitions of all kinds, for programs that write them.

use policy::Kind;
use policy::definition::{common_schema, schema};
use serde_json::{Map, Value, json};

/// The JSON Schema of facts files. Links are written by code or id; fields that are missing are unknown.
pub fn facts_schema() -> Value {
    let records: Vec<Value> = Kind::ALL
        .iter()
        .flat_map(|kind| record_schemas(*kind))
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Cosmopole facts file, form 1",
        "description": "Records of a register. A record is known by its code or its id; links name either.",
        "type": "object",
        "required": ["cosmopole", "version", "records"],
        "properties": {
            "cosmopole": { "const": "facts" },
            "version": { "const": 1 },
            "written_at": { "type": "string", "format": "date-time" },
            "records": { "type": "array", "items": { "oneOf": records } },
        },
    })
}

/// One kind of record, its fields apart under `fields`; and, where none of them is called `kind`, `code` or `id`, also flat.
fn record_schemas(kind: Kind) -> Vec<Value> {
    let (mut fields, mut common) = (schema(kind), common_schema());
    accept_shorter(&mut fields);
    accept_shorter(&mut common);
    let mut properties = fields["properties"]
        .as_object()
        .cloned()
        .unwrap_or_default();
    properties.extend(
        common["properties"]
            .as_object()
            .cloned()
            .unwrap_or_default(),
    );
    let is_flat = !BESIDE.iter().any(|name| properties.contains_key(*name));
    let required = fields["required"].as_array().cloned().unwrap_or_default();
    fields["properties"] = Value::Object(properties.clone());
    fields["additionalProperties"] = json!(false);
    let mut schemas = vec![one_schema(
        kind,
        "",
        &Map::from_iter([("fields".to_owned(), fields)]),
        &[json!("fields")],
    )];
    if is_flat {
        schemas.push(one_schema(kind, ", flat", &properties, &required));
    }
    schemas
}

/// What stands beside the fields of a record.
const BESIDE: [&str; 3] = ["kind", "code", "id"];

fn one_schema(kind: Kind, form: &str, fields: &Map<String, Value>, needed: &[Value]) -> Value {
    let mut properties = Map::new();
    properties.insert("kind".to_owned(), json!({ "const": kind.word() }));
    properties.insert(
        "id".to_owned(),
        json!({ "type": "string", "format": "uuid" }),
    );
    if kind.prefix().is_some() {
        properties.insert("code".to_owned(), json!({ "type": "string" }));
    }
    properties.extend(fields.clone());
    let required: Vec<Value> = [json!("kind")]
        .into_iter()
        .chain(needed.iter().cloned())
        .collect();
    json!({
        "title": format!("{}{form}", kind.word()),
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": false,
    })
}

/// Files written by hand may be shorter than those that we write: a text as words of the reference language alone, an amount
/// as people write it.
fn accept_shorter(schema: &mut Value) {
    match schema {
        Value::Array(parts) => parts.iter_mut().for_each(accept_shorter),
        Value::Object(object) => {
            object.values_mut().for_each(accept_shorter);
            let shorter = match object.get("x-shape").and_then(Value::as_str) {
                Some("text") => json!({ "type": "string", "minLength": 1 }),
                Some("money") => json!({
                    "type": "object",
                    "required": ["amount", "currency"],
                    "properties": {
                        "amount": { "type": ["string", "number"] },
                        "currency": { "type": "string", "pattern": "^[A-Z]{3}$" },
                    },
                    "additionalProperties": false,
                }),
                _ => return,
            };
            let whole = schema.take();
            *schema = json!({ "description": whole["description"], "anyOf": [whole, shorter] });
        }
        _ => {}
    }
}
