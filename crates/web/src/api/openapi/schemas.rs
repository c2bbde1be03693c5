//! The forms of what is sent and answered.

use policy::Kind;
use policy::definition::{common_schema, definition, schema};
use serde_json::{Map, Value, json};

use crate::api::commands;
use crate::api::operations::{Operation, What};

/// Keywords that only our own pages read.
const OF_PAGES: [&str; 7] = [
    "x-past",
    "x-section",
    "x-first",
    "x-labels",
    "x-long",
    "x-kept",
    "x-shape",
];

/// Every form, by its name.
pub fn all() -> Value {
    let mut all = Map::new();
    for (name, form) in beside() {
        all.insert(name.to_owned(), form);
    }
    for kind in Kind::ALL {
        let name = format!("{kind:?}");
        all.insert(format!("{name}Fields"), fields(*kind));
        all.insert(name.clone(), item(*kind));
        all.insert(format!("{name}List"), list(*kind));
        all.insert(format!("{name}Sent"), record_sent(*kind));
    }
    Value::Object(all)
}

fn named(name: impl std::fmt::Display) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

/// An object with exactly these members, all of them there.
fn object(members: Value) -> Value {
    let required: Vec<&String> = members
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .collect();
    json!({"type": "object", "required": required, "properties": members, "additionalProperties": false})
}

fn several(form: Value) -> Value {
    object(json!({"items": {"type": "array", "items": form}, "total": count()}))
}

fn count() -> Value {
    json!({"type": "integer", "minimum": 0})
}

fn id() -> Value {
    json!({"type": "string", "format": "uuid"})
}

fn moment() -> Value {
    json!({"type": "string", "format": "date-time"})
}

fn day() -> Value {
    json!({"type": "string", "format": "date"})
}

fn words() -> Value {
    json!({"type": "string"})
}

fn words_or_nothing() -> Value {
    json!({"type": ["string", "null"]})
}

fn version() -> Value {
    json!({"type": "integer", "minimum": 1, "maximum": i64::MAX})
}

fn code(kind: Kind) -> Value {
    match kind.prefix() {
        Some(_) => json!({"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,39}$"}),
        None => json!({"type": "null"}),
    }
}

/// The kind's own fields and what every record carries.
fn fields(kind: Kind) -> Value {
    let mut own = schema(kind);
    let common = common_schema();
    for (name, field) in common["properties"].as_object().into_iter().flatten() {
        own["properties"][name] = field.clone();
    }
    own["additionalProperties"] = json!(false);
    without_pages(&mut own);
    own
}

fn without_pages(form: &mut Value) {
    match form {
        Value::Object(members) => {
            members.retain(|name, _| !OF_PAGES.contains(&name.as_str()) && name != "$schema");
            members.values_mut().for_each(without_pages);
        }
        Value::Array(parts) => parts.iter_mut().for_each(without_pages),
        _ => {}
    }
}

fn item(kind: Kind) -> Value {
    let mut item = object(json!({
        "kind": {"type": "string", "const": kind.word()},
        "id": id(),
        "code": code(kind),
        "version": version(),
        "recorded_at": moment(),
        "fields": named(format!("{kind:?}Fields")),
        "links": named("Links"),
    }));
    item["properties"]["alike"] = alike();
    item
}

/// Records that may be the same as one that was just made.
fn alike() -> Value {
    let one = object(json!({
        "id": id(),
        "code": words_or_nothing(),
        "why": {"type": "array", "items": words()},
    }));
    json!({"type": "array", "items": one})
}

fn list(kind: Kind) -> Value {
    let mut list = object(json!({
        "items": {"type": "array", "items": named(format!("{kind:?}"))},
        "total": count(),
        "as_of": day(),
        "version": count(),
    }));
    list["properties"]["next_cursor"] = words();
    list
}

/// A record as it is sent; what was got can be sent back.
fn record_sent(kind: Kind) -> Value {
    json!({
        "type": "object",
        "required": ["fields"],
        "additionalProperties": false,
        "properties": {
            "fields": named(format!("{kind:?}Fields")),
            "id": id(),
            "code": code(kind),
            "reason": {"type": "string", "maxLength": 2000},
            "kind": {"type": "string", "const": kind.word()},
            "version": {"readOnly": true},
            "recorded_at": {"readOnly": true},
            "links": {"readOnly": true},
            "alike": {"readOnly": true},
        },
    })
}

/// Which record is the same, where it is right, and why.
fn merged(kind: Kind) -> Value {
    let fields = &definition(kind).fields;
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    json!({
        "type": "object",
        "required": ["with"],
        "additionalProperties": false,
        "properties": {
            "with": {"type": "string", "minLength": 1, "maxLength": 40},
            "take": {"type": "array", "items": {"type": "string", "enum": names}, "maxItems": names.len()},
            "reason": {"type": ["string", "null"], "maxLength": 2000},
        },
    })
}

/// The form of what an operation reads.
pub fn sent(operation: Operation) -> Value {
    match (operation.what, operation.kind) {
        (What::Move, Some(kind)) => fields(kind)["properties"]["moves"]["items"].clone(),
        (What::Merge, Some(kind)) => merged(kind),
        (_, Some(kind)) => named(format!("{kind:?}Sent")),
        _ => named("Command"),
    }
}

/// The form of what an operation answers; nothing when it answers without words.
pub fn answered(operation: Operation) -> Option<Value> {
    let name = match (operation.what, operation.kind) {
        (What::Delete, _) => return None,
        (What::Description, _) => return Some(json!({"type": "object"})),
        (What::List, Some(kind)) => format!("{kind:?}List"),
        (What::History, _) => "History".to_owned(),
        (_, Some(kind)) => format!("{kind:?}"),
        (What::Commands, _) => "Done".to_owned(),
        (What::Figures, _) => "Figures".to_owned(),
        (What::Figure, _) => "Figure".to_owned(),
        (What::Scorecard, _) => "Scorecard".to_owned(),
        (What::Search, _) => "Found".to_owned(),
        (What::Kinds, _) => "Kinds".to_owned(),
        (What::OneKind, _) => "Kind".to_owned(),
        (What::Account, _) => "Account".to_owned(),
        _ => "Health".to_owned(),
    };
    Some(named(name))
}

/// The forms that are the same for all kinds.
fn beside() -> Vec<(&'static str, Value)> {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
    let kind_word = json!({"type": "string", "enum": kinds});
    let link = object(json!({"code": words_or_nothing(), "kind": kind_word}));
    let anything = json!({});
    let reason = json!({
        "type": "object", "required": ["key", "with", "message"],
        "properties": {"key": words(), "with": {"type": "object"}, "message": words()},
    });
    vec![
        ("Problem", problem()),
        (
            "Links",
            json!({"type": "object", "additionalProperties": link}),
        ),
        ("Reason", reason),
        ("History", history()),
        ("Command", command(&kind_word)),
        ("Done", done(&kind_word)),
        ("Figure", one_or_many_figures()),
        ("OneFigure", figure()),
        ("Scorecard", scorecard()),
        (
            "Figures",
            several(object(json!({
                "name": words(), "formula": words(), "kind": {"type": ["string", "null"]},
                "period": {"type": "boolean"}, "address": words(),
            }))),
        ),
        (
            "Found",
            object(json!({
                "items": {"type": "array", "items": object(json!({
                    "kind": kind_word, "id": id(), "code": words_or_nothing(), "title": words(),
                }))},
                "ready": {"type": "boolean"},
            })),
        ),
        (
            "Kind",
            object(json!({
                "kind": kind_word, "label": words(), "plural": words(), "address": words(), "page": words(),
                "prefix": words_or_nothing(), "columns": {"type": "array", "items": {"type": "object"}},
                "fields": {"type": "array", "items": {"type": "object"}}, "steps": {"type": "array", "items": {"type": "object"}},
                "may": {"type": "array", "items": words()},
            })),
        ),
        ("Kinds", several(named("Kind"))),
        (
            "Account",
            object(json!({
                "id": id(), "login": words(), "name": words(), "role": words(), "language": words(),
                "person": words_or_nothing(), "department": words_or_nothing(), "organisation": words_or_nothing(),
            })),
        ),
        (
            "Health",
            object(json!({
                "status": {"const": "well"}, "program": words(), "version": count(), "ledger": count(), "today": day(),
            })),
        ),
        ("Value", anything),
    ]
}

fn problem() -> Value {
    let found = object(
        json!({"path": words(), "key": words(), "message": words(), "with": {"type": "object"}}),
    );
    let mut problem = object(json!({
        "type": {"type": "string", "format": "uri-reference"},
        "title": words(),
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": words_or_nothing(),
        "instance": {"type": "string", "format": "uri-reference"},
        "problems": {"type": "array", "items": found},
    }));
    problem["properties"]["based_on"] = json!({"type": ["integer", "null"]});
    problem["properties"]["sent"] = json!({});
    problem["properties"]["newest"] = json!({"type": "object"});
    problem
}

fn history() -> Value {
    let change = object(json!({"path": words(), "label": words(), "before": {}, "after": {}}));
    several(object(json!({
        "version": version(), "seq": version(), "at": moment(), "by": words_or_nothing(), "reason": words_or_nothing(),
        "command": id(), "command_name": words(), "deleted": {"type": "boolean"},
        "changes": {"type": "array", "items": change},
    })))
}

fn command(kind_word: &Value) -> Value {
    let record = || json!({"type": "string", "minLength": 1});
    let fields = || json!({"type": "object"});
    let create = json!({
        "type": "object", "required": ["kind", "fields"], "additionalProperties": false,
        "properties": {"kind": kind_word, "id": id(), "code": words(), "fields": fields()},
    });
    let change = object(json!({"record": record(), "version": version(), "fields": fields()}));
    let delete = object(json!({"record": record(), "version": version()}));
    let restore = object(json!({"record": id()}));
    let edits = [
        ("create", create),
        ("change", change),
        ("delete", delete),
        ("restore", restore),
    ];
    let edits: Vec<Value> = edits
        .into_iter()
        .map(|(word, form)| object(json!({word: form})))
        .collect();
    json!({
        "type": "object", "required": ["edits"], "additionalProperties": false,
        "properties": {
            "reason": {"type": "string", "maxLength": 2000},
            "edits": {"type": "array", "minItems": 1, "maxItems": commands::MOST, "items": {"oneOf": edits}},
        },
    })
}

fn done(kind_word: &Value) -> Value {
    let record = json!({
        "type": "object", "required": ["id", "version"],
        "properties": {"id": id(), "code": words_or_nothing(), "kind": kind_word, "version": {"type": ["integer", "null"]}},
    });
    object(
        json!({"command": id(), "version": count(), "written": count(), "records": {"type": "array", "items": record}}),
    )
}

/// Of one record or of the whole register; without a record, of every record of its kind.
fn one_or_many_figures() -> Value {
    let many = object(json!({
        "total": count(), "hidden": count(),
        "items": {"type": "array", "items": named("OneFigure")},
    }));
    json!({"anyOf": [named("OneFigure"), many]})
}

fn scorecard() -> Value {
    let number = || json!({"type": ["object", "null"], "properties": {"exact": words(), "decimal": words()}});
    let mut test = object(json!({
        "test": words(), "critical": {"type": "boolean"}, "mark": number(), "value": {},
        "thresholds": {}, "figure": words_or_nothing(),
        "met": {"type": "array", "items": words()}, "lacking": {"type": "array", "items": words()},
    }));
    test["properties"]["not_assessable"] = named("Reason");
    let mover = object(json!({"record": words(), "test": words(), "weight": number()}));
    let recommendation = object(json!({
        "recommendation": words(), "mark": number(), "level": words(),
        "tests": {"type": "array", "items": test},
        "movers": {"type": "array", "items": mover},
        "remark": words_or_nothing(),
    }));
    object(json!({
        "as_of": day(), "period": {}, "audience": {"enum": ["internal", "partners", "public"]},
        "version": count(),
        "recommendations": {"type": "array", "items": recommendation},
    }))
}

fn figure() -> Value {
    let part = object(json!({
        "name": words(), "value": words(), "decimal": words(), "weight": words(),
        "of": {"type": ["array", "null"], "items": words()},
    }));
    let left_out = object(json!({"record": words(), "reason": named("Reason")}));
    let mut figure = object(json!({
        "name": words(), "formula": words(), "record": words_or_nothing(),
        "parts": {"type": "array", "items": part},
        "counted": {"type": "array", "items": object(json!({"record": words(), "as": words()}))},
        "left_out": {"type": "array", "items": left_out},
        "settings": {"type": "object", "additionalProperties": words()},
        "as_of": day(), "period": {}, "audience": {"enum": ["internal", "partners", "public"]}, "version": count(),
        "hidden": count(),
    }));
    figure["properties"]["value"] = json!({});
    figure["properties"]["not_assessable"] = named("Reason");
    figure
}
