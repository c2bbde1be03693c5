//! A small reader of schemas: enough of JSON Schema to say that an answer has the form that the description gives it.

use serde_json::Value;

/// What does not fit, by its place; nothing when all does. `document` holds the named forms.
pub fn misfits(value: &Value, form: &Value, document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare(value, form, document, "", &mut found);
    found
}

fn compare(value: &Value, form: &Value, document: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(name) = form["$ref"].as_str() {
        let named = document.pointer(name.trim_start_matches('#'));
        let named = named.unwrap_or_else(|| panic!("{name} is not there"));
        return compare(value, named, document, at, found);
    }
    for several in ["oneOf", "anyOf"] {
        if let Some(options) = form[several].as_array() {
            let fitting = options
                .iter()
                .filter(|option| misfits(value, option, document).is_empty())
                .count();
            if fitting == 0 || (several == "oneOf" && fitting > 1) {
                found.push(format!("{at}: {fitting} forms fit {value}"));
            }
        }
    }
    if !form["type"].is_null() && !types(form).iter().any(|name| is(value, name)) {
        found.push(format!("{at}: {value} is not {}", form["type"]));
    }
    if let Some(only) = form.get("const")
        && only != value
    {
        found.push(format!("{at}: {value} is not {only}"));
    }
    if let Some(accepted) = form["enum"].as_array()
        && !accepted.contains(value)
    {
        found.push(format!("{at}: {value} is none of {accepted:?}"));
    }
    if let (Some(least), Some(number)) = (form["minimum"].as_i64(), value.as_i64())
        && number < least
    {
        found.push(format!("{at}: {number} is less than {least}"));
    }
    match value {
        Value::Object(members) => {
            for name in form["required"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
            {
                if !members.contains_key(name) {
                    found.push(format!("{at}: {name} is missing"));
                }
            }
            for (name, inner) in members {
                let at = format!("{at}/{name}");
                match (
                    form["properties"].get(name),
                    form.get("additionalProperties"),
                ) {
                    (Some(form), _) => compare(inner, form, document, &at, found),
                    (None, Some(Value::Bool(false))) => {
                        found.push(format!("{at} is not described"))
                    }
                    (None, Some(form @ Value::Object(_))) => {
                        compare(inner, form, document, &at, found)
                    }
                    (None, _) => {}
                }
            }
        }
        Value::Array(parts) if form["items"].is_object() => {
            for (place, part) in parts.iter().enumerate() {
                compare(
                    part,
                    &form["items"],
                    document,
                    &format!("{at}/{place}"),
                    found,
                );
            }
        }
        _ => {}
    }
}

fn types(form: &Value) -> Vec<&str> {
    match &form["type"] {
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

fn is(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("no type is called {other}"),
    }
}

#[test]
fn what_does_not_fit_is_named_by_its_place() {
    let document = serde_json::json!({"forms": {"Name": {"type": "string"}}});
    let form = serde_json::json!({
        "type": "object", "required": ["a", "b"], "additionalProperties": false,
        "properties": {"a": {"$ref": "#/forms/Name"}, "b": {"type": ["integer", "null"]}},
    });
    assert!(misfits(&serde_json::json!({"a": "x", "b": null}), &form, &document).is_empty());
    let wrong = misfits(&serde_json::json!({"a": 1, "c": 2}), &form, &document);
    assert_eq!(
        wrong,
        [
            ": b is missing",
            "/a: 1 is not \"string\"",
            "/c is not described"
        ]
    );
}
