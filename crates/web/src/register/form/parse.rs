//! From the names and values that a browser sends back to a draft. Names are paths (`parties.0.signed_on`); a name that the form
//! never offered is reported, so that nobody writes a field that is not theirs to write.

use std::collections::BTreeMap;

use language::{Language, Words, fold};
use policy::definition::{Definition, Field, Shape, Variant};
use policy::kernel::Tongue;
use serde_json::{Map, Value, json};

use super::percent;

/// The most rows that a list of a form may have.
const MOST_ROWS: usize = 5_000;
/// The most steps of a name.
const DEEPEST: usize = 12;

/// Names that this form does not have, in the order of the alphabet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("fields that this form does not have: {}", .0.join(", "))]
pub struct Foreign(pub Vec<String>);

/// The draft that was typed. What is left empty is not in it, except rows, which keep their place.
///
/// Names that begin with `_` are the page's own (buttons, version, reason) and are passed over.
///
/// # Errors
/// The names that the form of this kind does not have.
pub fn parse(
    pairs: &[(String, String)],
    definition: &Definition,
    language: Language,
) -> Result<Value, Foreign> {
    let mut root = Typed::default();
    let mut foreign = Vec::new();
    for (name, value) in pairs.iter().filter(|(name, _)| !name.starts_with('_')) {
        if name.split('.').count() > DEEPEST {
            foreign.push(name.clone());
            continue;
        }
        let place = name.split('.').fold(&mut root, |at, step| {
            at.inside.entry(step.to_owned()).or_default()
        });
        place.values.push(value.clone());
    }
    let mut reading = Reading { language, foreign };
    let offered: Vec<&Field> = definition
        .fields
        .iter()
        .filter(|field| !field.kept)
        .collect();
    let draft = reading.fields(root, &offered, "");
    let mut foreign = reading.foreign;
    if foreign.is_empty() {
        return Ok(Value::Object(draft));
    }
    foreign.sort();
    foreign.dedup();
    foreign.truncate(50);
    Err(Foreign(foreign))
}

/// What was typed under one name, and under the names that begin with it.
#[derive(Default)]
struct Typed {
    values: Vec<String>,
    inside: BTreeMap<String, Typed>,
}

impl Typed {
    /// The one value typed here, trimmed; nothing when it is empty.
    fn words(&self) -> Option<String> {
        let words = self.values.last()?.trim();
        (!words.is_empty()).then(|| words.replace("\r\n", "\n"))
    }
}

struct Reading {
    language: Language,
    foreign: Vec<String>,
}

impl Reading {
    fn fields(&mut self, typed: Typed, fields: &[&Field], path: &str) -> Map<String, Value> {
        self.refuse_values(&typed, path);
        let mut inside = typed.inside;
        let mut draft = Map::new();
        for field in fields {
            if let Some(typed) = inside.remove(&field.name)
                && let Some(value) = self.value(typed, &field.shape, &join(path, &field.name))
            {
                draft.insert(field.name.clone(), value);
            }
        }
        for (name, typed) in inside {
            self.refuse_all(&typed, &join(path, &name));
        }
        draft
    }

    fn value(&mut self, typed: Typed, shape: &Shape, path: &str) -> Option<Value> {
        match shape {
            Shape::Group { fields } => {
                let fields: Vec<&Field> = fields.iter().collect();
                Some(Value::Object(self.fields(typed, &fields, path)))
                    .filter(|value| value != &json!({}))
            }
            Shape::List(part) => self.list(typed, part, path),
            Shape::Variants { variants, .. } => self.variants(typed, variants, path),
            Shape::Text { .. } => self.text(typed, path),
            Shape::Money => self.money(typed, path),
            Shape::Share => self.share(typed, path),
            simple => {
                let words = typed.words();
                self.refuse_inside(typed, path);
                Some(simple_value(&words?, simple, self.language))
            }
        }
    }

    /// Rows come as `name.0`, `name.1`; boxes that are ticked come as one name with several values.
    fn list(&mut self, typed: Typed, part: &Shape, path: &str) -> Option<Value> {
        let mut rows: BTreeMap<usize, Value> = BTreeMap::new();
        let is_simple = !matches!(
            part,
            Shape::Group { .. } | Shape::Variants { .. } | Shape::List(_)
        );
        if !is_simple {
            self.refuse_values(&typed, path);
        }
        let ticked: Vec<Value> = typed
            .values
            .iter()
            .filter(|_| is_simple)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
            .map(|value| simple_value(value, part, self.language))
            .collect();
        for (step, typed) in typed.inside {
            let at = join(path, &step);
            let index = step
                .parse::<usize>()
                .ok()
                .filter(|index| *index < MOST_ROWS);
            let Some(index) = index else {
                self.refuse_all(&typed, &at);
                continue;
            };
            let nothing = match part {
                Shape::Group { .. } => json!({}),
                _ => Value::Null,
            };
            let value = self.value(typed, part, &at).unwrap_or(nothing);
            rows.insert(index, value);
        }
        let all: Vec<Value> = rows.into_values().chain(ticked).collect();
        (!all.is_empty()).then_some(Value::Array(all))
    }

    /// The button that is chosen, and the fields of every form: those of the others come back if it is chosen again.
    fn variants(&mut self, typed: Typed, variants: &[Variant], path: &str) -> Option<Value> {
        let chosen = typed.words();
        let mut inside = typed.inside;
        let mut draft = Map::new();
        draft.extend(chosen.map(|word| ("$chosen".to_owned(), Value::from(word))));
        for variant in variants {
            let Some(fields) = &variant.fields else {
                continue;
            };
            if let Some(typed) = inside.remove(&variant.word) {
                let fields: Vec<&Field> = fields.iter().collect();
                let filled = self.fields(typed, &fields, &join(path, &variant.word));
                if !filled.is_empty() {
                    draft.insert(variant.word.clone(), Value::Object(filled));
                }
            }
        }
        for (name, typed) in inside {
            self.refuse_all(&typed, &join(path, &name));
        }
        (!draft.is_empty()).then_some(Value::Object(draft))
    }

    fn text(&mut self, typed: Typed, path: &str) -> Option<Value> {
        self.refuse_values(&typed, path);
        let mut texts = Map::new();
        for (tongue, typed) in typed.inside {
            let at = join(path, &tongue);
            if Tongue::parse(&tongue).is_none() {
                self.refuse_all(&typed, &at);
                continue;
            }
            if let Some(words) = typed.words() {
                texts.insert(tongue, Value::from(words));
            }
            self.refuse_inside(typed, &at);
        }
        (!texts.is_empty()).then_some(Value::Object(texts))
    }

    /// An amount keeps its conversion as long as neither the amount nor the currency was touched.
    fn money(&mut self, typed: Typed, path: &str) -> Option<Value> {
        self.refuse_values(&typed, path);
        let mut parts: BTreeMap<String, String> = BTreeMap::new();
        for (name, typed) in typed.inside {
            let at = join(path, &name);
            if !["amount", "currency", "was"].contains(&name.as_str()) {
                self.refuse_all(&typed, &at);
                continue;
            }
            parts.extend(typed.words().map(|words| (name, words)));
            self.refuse_inside(typed, &at);
        }
        let amount = parts.remove("amount")?;
        let currency = parts.remove("currency").unwrap_or_default();
        let was: Value = parts
            .remove("was")
            .and_then(|was| serde_json::from_str(&was).ok())
            .unwrap_or_default();
        let mut money = Map::from_iter([
            (
                "amount".to_owned(),
                Value::from(number(&amount, self.language)),
            ),
            ("currency".to_owned(), Value::from(currency.clone())),
        ]);
        if was["amount"] == amount && was["currency"] == currency && was["converted"].is_object() {
            money.insert("converted".to_owned(), was["converted"].clone());
        }
        Some(Value::Object(money))
    }

    /// A share is typed in per cent; as long as nobody touched it, it comes back with the digits that it had.
    fn share(&mut self, mut typed: Typed, path: &str) -> Option<Value> {
        let was = typed.inside.remove("was").and_then(|was| was.words());
        let words = typed.words();
        self.refuse_inside(typed, path);
        let words = words?;
        let untouched =
            was.filter(|was| percent::of_share(was, self.language).as_ref() == Some(&words));
        Some(Value::from(
            untouched.unwrap_or_else(|| percent::to_share(&words)),
        ))
    }

    /// Notes values typed where only names with more steps are offered.
    fn refuse_values(&mut self, typed: &Typed, path: &str) {
        if !typed.values.is_empty() {
            self.foreign.push(path.to_owned());
        }
    }

    fn refuse_inside(&mut self, typed: Typed, path: &str) {
        for (name, typed) in typed.inside {
            self.refuse_all(&typed, &join(path, &name));
        }
    }

    fn refuse_all(&mut self, typed: &Typed, path: &str) {
        self.refuse_values(typed, path);
        for (name, typed) in &typed.inside {
            self.refuse_all(typed, &join(path, name));
        }
    }
}

/// What was typed in one field, brought into its stored form where an officer writes it otherwise.
fn simple_value(words: &str, shape: &Shape, language: Language) -> Value {
    match shape {
        Shape::YesNo => match words {
            "yes" => Value::Bool(true),
            "no" => Value::Bool(false),
            other => Value::from(other),
        },
        // A number is typed as the reader's language writes it; one that is written as it is stored stays as it is.
        Shape::Decimal => Value::from(number(words, language)),
        Shape::Share => Value::from(percent::to_share(words)),
        Shape::Day | Shape::Historical => Value::from(date(words, language)),
        Shape::Language => Value::from(tongue(words, language)),
        _ => Value::from(words),
    }
}

fn number(words: &str, language: Language) -> String {
    if policy::kernel::Decimal::parse(words).is_some() {
        return words.to_owned();
    }
    language
        .typed_number(words)
        .unwrap_or_else(|| words.to_owned())
}

/// `10/06/1994`, `6/1994` and the reader's word for "unknown" are dates too.
pub(super) fn date(words: &str, language: Language) -> String {
    let unknown = Words::of(language).text("frame-unknown");
    if fold(words) == fold(&unknown) {
        return "unknown".to_owned();
    }
    let parts: Vec<&str> = words.split(['/', '.']).map(str::trim).collect();
    let numbers: Option<Vec<u16>> = parts.iter().map(|part| part.parse().ok()).collect();
    match (numbers.as_deref(), parts.last().map(|year| year.len())) {
        (Some([day, month, year]), Some(4)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some([month, year]), Some(4)) => format!("{year:04}-{month:02}"),
        _ => words.to_owned(),
    }
}

/// A language may be given by its code, by its name, or as the form offers it: `ca · catalan`.
fn tongue(words: &str, language: Language) -> String {
    let code = words.split(" · ").next().unwrap_or_default().trim();
    if Tongue::parse(code).is_some() {
        return code.to_owned();
    }
    let wanted = fold(words);
    language
        .languages()
        .iter()
        .find(|(_, name)| fold(name) == wanted)
        .map_or_else(|| words.to_owned(), |(code, _)| (*code).to_owned())
}

/// The path of a field inside another.
pub(super) fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}
