//! Reads a kind's schema into its definition. A schema that cannot be read is a mistake in the kind, found by its first test.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::tree::{Definition, Field, Shape, Variant};
use crate::kinds::{Kind, Tabled};
use crate::record::{Audience, Common};

/// The schema of a type with everything inside it written in place.
pub fn schema<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    settings
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

/// The definition of a kind: its own fields, then what every record carries.
pub fn definition<R: Tabled>() -> Definition {
    let word = R::KIND.word();
    let mut fields = fields_of(&schema::<R>(), word);
    let mut common = fields_of(&schema::<Common>(), "record");
    common.iter_mut().for_each(|field| field.common = true);
    fields.extend(common);
    Definition {
        kind: R::KIND,
        fields,
    }
}

fn fields_of(schema: &Value, labels: &str) -> Vec<Field> {
    let labels = schema["x-labels"].as_str().unwrap_or(labels);
    let required: Vec<&str> = strings(&schema["required"]);
    let Some(properties) = schema["properties"].as_object() else {
        return Vec::new();
    };
    let container = audience_of(&schema["x-fields"]).unwrap_or(Audience::Internal);
    let field = |(name, schema): (&String, &Value)| {
        field_of(
            name,
            schema,
            labels,
            (required.contains(&name.as_str()), &container),
        )
    };
    properties.iter().map(field).collect()
}

fn audience_of(word: &Value) -> Option<Audience> {
    word.as_str().and_then(Audience::parse)
}

/// One field; `container` is the audience of fields that name none.
fn field_of(
    name: &str,
    schema: &Value,
    labels: &str,
    (required, container): (bool, &Audience),
) -> Field {
    let schema = without_null(schema);
    let label = format!("{labels}-{}", name.replace('_', "-"));
    let audience = audience_of(&schema["x-audience"]).unwrap_or(*container);
    Field {
        name: name.to_owned(),
        shape: shape_of(&schema, &label, schema["x-long"] == true),
        label,
        required,
        audience,
        section: schema["x-section"].as_str().map(str::to_owned),
        first: required || schema["x-first"] == true,
        kept: schema["x-kept"] == true,
        common: false,
        absent_is_no: !required && schema["type"] == "boolean",
        unit: schema["x-unit"].as_str().map(str::to_owned),
        past: schema["x-past"] == true,
    }
}

/// An optional field may also be null in the schema; that says nothing about what it holds.
fn without_null(schema: &Value) -> Value {
    let Some(options) = schema["anyOf"].as_array() else {
        return schema.clone();
    };
    let Some(inner) = options.iter().find(|option| option["type"] != "null") else {
        return schema.clone();
    };
    let mut merged = inner.as_object().cloned().unwrap_or_default();
    for (key, value) in schema
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(key, _)| *key != "anyOf")
    {
        merged.insert(key.clone(), value.clone());
    }
    Value::Object(merged)
}

fn shape_of(schema: &Value, label: &str, long: bool) -> Shape {
    match schema["x-shape"].as_str() {
        Some("text") => return Shape::Text { long },
        Some("decimal") => return Shape::Decimal,
        Some("share") => return Shape::Share,
        Some("money") => return Shape::Money,
        Some("historical") => return Shape::Historical,
        Some("country") => return Shape::Country,
        Some("language") => return Shape::Language,
        Some("address") => return Shape::Address,
        Some("mail") => return Shape::Mail,
        Some("key") => return Shape::Key,
        Some("digest") => return Shape::Digest,
        Some("reference") => {
            let kinds = strings(&schema["x-kinds"])
                .into_iter()
                .filter_map(Kind::parse)
                .collect();
            return Shape::Reference { kinds };
        }
        Some(other) => panic!("{label}: no shape is called {other}"),
        None => {}
    }
    if let Some(words) = words_of(schema) {
        let list = schema["x-list"]
            .as_str()
            .unwrap_or_else(|| panic!("{label}: a closed list needs a name"));
        return Shape::Choice {
            list: list.to_owned(),
            values: words,
        };
    }
    if let Some(options) = schema["oneOf"].as_array() {
        let list = schema["x-list"].as_str().unwrap_or(label).to_owned();
        let variants = options
            .iter()
            .flat_map(|option| variants_of(option, &list))
            .collect();
        return Shape::Variants { list, variants };
    }
    by_type(schema, label, long)
}

fn by_type(schema: &Value, label: &str, long: bool) -> Shape {
    let kind = match &schema["type"] {
        Value::Array(several) => several
            .iter()
            .filter_map(Value::as_str)
            .find(|kind| *kind != "null"),
        one => one.as_str(),
    };
    match kind {
        Some("boolean") => Shape::YesNo,
        Some("integer") => Shape::Integer {
            min: schema["minimum"].as_i64().unwrap_or(i64::MIN),
            max: schema["maximum"].as_i64().unwrap_or(i64::MAX),
        },
        Some("string") if schema["format"] == "date" => Shape::Day,
        Some("string") => Shape::Line { long },
        Some("array") => Shape::List(Box::new(shape_of(
            &without_null(&schema["items"]),
            label,
            long,
        ))),
        Some("object") => Shape::Group {
            fields: fields_of(schema, label),
        },
        _ => panic!("{label}: the schema says nothing that a form could show: {schema}"),
    }
}

/// The words of a closed list, when the schema is one.
fn words_of(schema: &Value) -> Option<Vec<String>> {
    let owned = |words: Vec<&str>| words.into_iter().map(str::to_owned).collect();
    if schema["enum"].is_array() {
        return Some(owned(strings(&schema["enum"])));
    }
    let options = schema["oneOf"].as_array()?;
    let mut words = Vec::new();
    for option in options {
        match (option["const"].as_str(), option["enum"].is_array()) {
            (Some(word), _) => words.push(word.to_owned()),
            (None, true) => words.extend(owned(strings(&option["enum"]))),
            (None, false) => return None,
        }
    }
    Some(words)
}

fn variants_of(option: &Value, list: &str) -> Vec<Variant> {
    if let Some(words) = words_of(&Value::Object(Map::from_iter([(
        "oneOf".into(),
        Value::from(vec![option.clone()]),
    )]))) {
        return words
            .into_iter()
            .map(|word| Variant { word, fields: None })
            .collect();
    }
    let properties = option["properties"].as_object().into_iter().flatten();
    properties
        .map(|(word, inner)| Variant {
            word: word.clone(),
            fields: Some(fields_of(
                inner,
                &format!("{list}-{}", word.replace('_', "-")),
            )),
        })
        .collect()
}

fn strings(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}
