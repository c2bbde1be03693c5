//! What each operation accepts beside its body, and every answer that it gives.

use language::Words;
use policy::Kind;
use policy::list::headings;
use serde_json::{Map, Value, json};

use super::schemas;
use crate::api::accepted::{Accepted, accepted};
use crate::api::operations::{Operation, What};
use crate::api::problem::MEDIA_TYPE;
use crate::api::{list, search};

/// Where a parameter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// After the question mark.
    Query,
    /// In a header.
    Header,
}

/// A parameter of an operation.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// Whether it must be given.
    pub required: bool,
    /// Key of its explanation, and what that names.
    key: &'static str,
    schema: Value,
    many: bool,
}

impl Parameter {
    fn new(place: Place, name: &str, key: &'static str, schema: Value) -> Self {
        Self {
            name: name.to_owned(),
            place,
            required: place == Place::Path,
            key,
            schema,
            many: false,
        }
    }

    fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// What it is for.
    pub fn says(&self, words: &Words) -> String {
        words.text_with(self.key, &[("name", self.name.as_str().into())])
    }

    /// As the description writes it.
    pub fn described(&self, words: &Words) -> Value {
        let place = match self.place {
            Place::Path => "path",
            Place::Query => "query",
            Place::Header => "header",
        };
        let mut described = json!({
            "name": self.name, "in": place, "required": self.required, "description": self.says(words), "schema": self.schema,
        });
        if self.many {
            described["style"] = json!("form");
            described["explode"] = json!(true);
        }
        described
    }
}

/// What an operation accepts beside its body.
pub fn parameters(operation: Operation) -> Vec<Parameter> {
    use Place::{Header, Path, Query};
    let what = operation.what;
    let in_path = |name, key, schema| Parameter::new(Path, name, key, schema);
    let in_query = |name, key, schema| Parameter::new(Query, name, key, schema);
    let if_match = |key| Parameter::new(Header, "If-Match", key, tag());
    let text = |longest: usize| json!({"type": "string", "maxLength": longest});
    let mut found = Vec::new();
    if operation.kind.is_some() && !matches!(what, What::List | What::Create) {
        found.push(in_path("key", "api-parameter-key", code_or_id()));
    }
    match what {
        What::List => {
            found.extend(operation.kind.into_iter().flat_map(columns));
            found.push(in_query(
                "limit",
                "api-parameter-limit",
                up_to(list::MOST, list::LIMIT),
            ));
            found.push(in_query(
                "cursor",
                "api-parameter-cursor",
                json!({"type": "string"}),
            ));
        }
        What::Get => {
            let (name, schema) = ("If-None-Match", json!({"type": "string"}));
            found.push(Parameter::new(
                Header,
                name,
                "api-parameter-if-none-match",
                schema,
            ));
        }
        What::Version => {
            let schema = json!({"type": "integer", "minimum": 1, "maximum": i64::MAX});
            found.push(in_path("version", "api-parameter-version", schema));
        }
        What::Replace => found.push(if_match("api-parameter-if-match").required()),
        What::Delete => {
            found.push(if_match("api-parameter-if-match").required());
            found.push(in_query("reason", "api-parameter-reason", text(2_000)));
        }
        What::Move => found.push(if_match("api-parameter-if-match-optional")),
        What::Merge => found.push(if_match("api-parameter-if-match-merge")),
        What::Figure => {
            found.push(in_path("name", "api-parameter-name", word()));
            found.push(in_query("record", "api-parameter-record", code_or_id()));
        }
        What::OneKind => found.push(in_path("kind", "api-parameter-kind", word())),
        What::Search => {
            let schema = json!({"type": "string", "minLength": 1, "maxLength": 200});
            found.push(in_query("q", "api-parameter-q", schema).required());
            found.push(in_query(
                "limit",
                "api-parameter-limit",
                up_to(search::MOST, search::LIMIT),
            ));
        }
        _ => {}
    }
    found.extend(dates(what));
    found
}

/// Whether an operation answers from an earlier version of the register too.
fn tells_what_was_known(what: What) -> bool {
    matches!(
        what,
        What::List | What::Get | What::Figure | What::Scorecard
    )
}

/// The date that an answer speaks of, and the version that it is made from.
fn dates(what: What) -> Vec<Parameter> {
    let in_query = |name, key, schema| Parameter::new(Place::Query, name, key, schema);
    let mut found = Vec::new();
    if tells_what_was_known(what) {
        let known = json!({"type": "string", "pattern": "^([0-9]{1,18}|[0-9]{4}-[0-9]{2}-[0-9]{2})$", "examples": ["1520", "2025-06-30"]});
        found.push(in_query("known_at", "api-parameter-known-at", known));
    }
    if matches!(what, What::List | What::Figure | What::Scorecard) {
        let day = json!({"type": "string", "format": "date"});
        found.push(in_query("as_of", "api-parameter-as-of", day));
    }
    if matches!(what, What::Figure | What::Scorecard) {
        let year = json!({"type": "integer", "minimum": 1900, "maximum": 2200});
        found.push(in_query("period", "api-parameter-period", year));
    }
    found
}

fn code_or_id() -> Value {
    json!({"type": "string", "minLength": 1, "maxLength": 40, "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]*$"})
}

fn word() -> Value {
    json!({"type": "string", "minLength": 1, "maxLength": 40, "pattern": "^[a-z][a-z_]*$"})
}

fn tag() -> Value {
    json!({"type": "string", "pattern": "^(\\*|\"[0-9]{1,18}\")$", "examples": ["\"3\""]})
}

fn up_to(most: usize, default: usize) -> Value {
    json!({"type": "integer", "minimum": 1, "maximum": most, "default": default})
}

/// The filters of a list, and the columns that it can be sorted by.
fn columns(kind: Kind) -> Vec<Parameter> {
    let mut found: Vec<Parameter> = list::filters(kind)
        .into_iter()
        .map(|name| {
            let schema = json!({"type": "array", "items": values(kind, name), "minItems": 1});
            Parameter {
                many: true,
                ..Parameter::new(Place::Query, name, "api-parameter-filter", schema)
            }
        })
        .collect();
    let names = headings(kind)
        .into_iter()
        .flat_map(|heading| [heading.name.to_owned(), format!("-{}", heading.name)]);
    let schema = json!({"type": "string", "enum": names.collect::<Vec<_>>()});
    found.push(Parameter::new(
        Place::Query,
        "sort",
        "api-parameter-sort",
        schema,
    ));
    found
}

/// The values of a column that is a closed list; any words where it is not.
fn values(kind: Kind, column: &str) -> Value {
    match accepted(kind, column) {
        Accepted::Words(words) => json!({"type": "string", "examples": words}),
        _ => json!({"type": "string"}),
    }
}

/// Whether an operation needs somebody with an account.
pub fn needs_account(what: What) -> bool {
    what.writes() || what == What::Account
}

/// Whether an operation reads a body.
pub fn has_body(what: What) -> bool {
    what.writes() && what != What::Delete
}

/// The status of every answer of an operation: first that of success, then those of problems, each with the name of the problem.
pub fn answers(operation: Operation) -> (u16, Vec<(u16, &'static str)>) {
    let what = operation.what;
    let success = match what {
        What::Create => 201,
        What::Delete => 204,
        _ => 200,
    };
    let mut problems = vec![(400, "bad-request"), (401, "sign-in")];
    // What was known earlier is for the office alone.
    if what.writes() || tells_what_was_known(what) {
        problems.push((403, "denied"));
    }
    if operation.kind.is_some() || matches!(what, What::Commands | What::Figure | What::OneKind) {
        problems.push((404, "not-found"));
    }
    if matches!(what, What::Move | What::Merge | What::Commands) {
        problems.push((409, "changed"));
    }
    if matches!(
        what,
        What::Replace | What::Delete | What::Move | What::Merge
    ) {
        problems.push((412, "changed"));
    }
    if has_body(what) {
        problems.extend([(413, "too-large"), (415, "media-type")]);
    }
    if what.writes() {
        problems.push((422, "invalid"));
    }
    if matches!(what, What::Replace | What::Delete) {
        problems.push((428, "version-missing"));
    }
    problems.extend([(500, "failed"), (503, "unavailable")]);
    (success, problems)
}

/// The answers of an operation, as the description writes them.
pub fn responses(operation: Operation, words: &Words) -> Value {
    let (success, problems) = answers(operation);
    let what = operation.what;
    let mut good = json!({"description": words.text(&format!("api-answer-{success}"))});
    if let Some(schema) = schemas::answered(operation) {
        good["content"] = json!({"application/json": {"schema": schema}});
    }
    if matches!(
        what,
        What::Get | What::Create | What::Replace | What::Move | What::Merge
    ) {
        good["headers"]["ETag"] = json!({"$ref": "#/components/headers/ETag"});
    }
    if what == What::Create {
        good["headers"]["Location"] = json!({"$ref": "#/components/headers/Location"});
    }
    let mut found = Map::from_iter([(success.to_string(), good)]);
    if what == What::Get {
        let headers = json!({"ETag": {"$ref": "#/components/headers/ETag"}});
        found.insert(
            "304".to_owned(),
            json!({"description": words.text("api-answer-304"), "headers": headers}),
        );
    }
    for (status, _) in problems {
        found.insert(
            status.to_string(),
            json!({"$ref": format!("#/components/responses/{status}")}),
        );
    }
    Value::Object(found)
}

/// The problems, one answer for each status.
pub fn problems(words: &Words) -> Value {
    let known = [
        (400, "bad-request"),
        (401, "sign-in"),
        (403, "denied"),
        (404, "not-found"),
        (409, "changed"),
        (412, "changed"),
        (413, "too-large"),
        (415, "media-type"),
        (422, "invalid"),
        (428, "version-missing"),
        (500, "failed"),
        (503, "unavailable"),
    ];
    let answer = |(status, name): (u16, &str)| {
        let mut answer = json!({
            "description": words.text(&format!("api-problem-{name}")),
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        });
        if status == 401 {
            let schema = json!({"type": "string"});
            answer["headers"]["WWW-Authenticate"] =
                json!({"description": words.text("api-header-authenticate"), "schema": schema});
        }
        (status.to_string(), answer)
    };
    Value::Object(known.into_iter().map(answer).collect())
}
