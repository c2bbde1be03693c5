//! Reads one simple value of a draft: a text, a date, an amount, a link.

use serde_json::{Map, Value, json};

use super::tree::Shape;
use super::walk::{Walk, is_nothing};
use crate::kernel::{Conversion, Country, Decimal, Historical, Share, Tongue};
use crate::kinds::Kind;

/// The most characters of a line, and of a text with paragraphs.
const LONGEST_LINE: usize = 500;
const LONGEST_TEXT: usize = 50_000;

impl Walk<'_> {
    /// Reads a value that is neither a list, nor a group, nor one of several forms.
    pub(super) fn simple(&mut self, given: &Value, shape: &Shape, at: &str) -> Option<Value> {
        match shape {
            Shape::Text { long } => self.text(given, *long, at),
            Shape::Line { long } => self.line(given, *long, at).map(Value::from),
            Shape::YesNo => self.yes_no(given, at),
            Shape::Integer { min, max } => self.integer(given, *min..=*max, at),
            Shape::Decimal => self.decimal(given, at),
            Shape::Share => self.form(given, at, "problem-not-share", |text| {
                Share::parse(text).is_some()
            }),
            Shape::Money => self.money(given, at),
            Shape::Day => self.form(given, at, "problem-not-date", is_day),
            Shape::Historical => self.form(given, at, "problem-not-historical-date", |text| {
                Historical::parse(text).is_some()
            }),
            Shape::Country => {
                let lookup = self.lookup;
                self.form(given, at, "problem-not-country", |text| {
                    Country::parse(text).is_some() && lookup.is_country(text)
                })
            }
            Shape::Language => self.form(given, at, "problem-not-language", |text| {
                Tongue::parse(text).is_some()
            }),
            Shape::Address => self.form(given, at, "problem-not-url", is_address),
            Shape::Mail => self.form(given, at, "problem-not-email", is_mail),
            Shape::Key => self.form(given, at, "problem-not-key", is_key),
            Shape::Digest => self.form(given, at, "problem-not-digest", is_digest),
            Shape::Choice { values, .. } => self.choice(given, values, at),
            Shape::Reference { kinds } => self.reference(given, kinds, at),
            Shape::List(_) | Shape::Group { .. } | Shape::Variants { .. } => {
                unreachable!("lists, groups and variants are walked, not read")
            }
        }
    }

    fn form(
        &mut self,
        given: &Value,
        at: &str,
        key: &'static str,
        accepted: impl Fn(&str) -> bool,
    ) -> Option<Value> {
        let text = words(given).filter(|text| accepted(text));
        if text.is_none() {
            self.wrong(at, key).naming("given", shortened(given));
        }
        text.map(Value::from)
    }

    fn line(&mut self, given: &Value, long: bool, at: &str) -> Option<String> {
        let Some(text) = words(given) else {
            return self.refuse(at, "problem-not-text");
        };
        let text = text.replace("\r\n", "\n");
        let limit = if long { LONGEST_TEXT } else { LONGEST_LINE };
        let is_foreign = |c: char| c.is_control() && !(long && matches!(c, '\n' | '\t'));
        if text.chars().any(is_foreign) {
            return self.refuse(at, "problem-control-characters");
        }
        if text.chars().count() > limit {
            self.wrong(at, "problem-too-long").naming("limit", limit);
            return None;
        }
        Some(text)
    }

    fn text(&mut self, given: &Value, long: bool, at: &str) -> Option<Value> {
        let object = match given {
            Value::String(_) => {
                let reference = self.lookup.reference_tongue().code().to_owned();
                &Map::from_iter([(reference, given.clone())])
            }
            Value::Object(object) => object,
            _ => return self.refuse(at, "problem-not-text"),
        };
        let mut read: Vec<(String, Value)> = Vec::new();
        for (tongue, given) in object.iter().filter(|(_, given)| !is_nothing(given)) {
            let at = format!("{at}.{tongue}");
            if Tongue::parse(tongue).is_none() {
                self.wrong(at, "problem-not-language")
                    .naming("given", tongue.as_str());
            } else if let Some(words) = self.line(given, long, &at) {
                read.push((tongue.clone(), Value::from(words)));
            }
        }
        read.sort_by(|(a, _), (b, _)| a.cmp(b));
        Some(Value::Object(Map::from_iter(read)))
    }

    fn yes_no(&mut self, given: &Value, at: &str) -> Option<Value> {
        match words(given).as_deref() {
            _ if given.is_boolean() => Some(given.clone()),
            Some("yes" | "true" | "on") => Some(Value::Bool(true)),
            Some("no" | "false") => Some(Value::Bool(false)),
            _ => self.refuse(at, "problem-not-yes-no"),
        }
    }

    fn integer(
        &mut self,
        given: &Value,
        limits: std::ops::RangeInclusive<i64>,
        at: &str,
    ) -> Option<Value> {
        let number = match given {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => without_spaces(text).parse().ok(),
            _ => None,
        };
        let Some(number) = number else {
            self.wrong(at, "problem-not-integer")
                .naming("given", shortened(given));
            return None;
        };
        if limits.contains(&number) {
            return Some(json!(number));
        }
        let (key, limit) = if number < *limits.start() {
            ("problem-too-small", *limits.start())
        } else {
            ("problem-too-large", *limits.end())
        };
        self.wrong(at, key).naming("limit", limit);
        None
    }

    fn decimal(&mut self, given: &Value, at: &str) -> Option<Value> {
        let text = words(given).map(|text| without_spaces(&text).replace(',', "."));
        let text = text.filter(|text| Decimal::parse(text).is_some());
        if text.is_none() {
            self.wrong(at, "problem-not-decimal")
                .naming("given", shortened(given));
        }
        text.map(Value::from)
    }

    fn choice(&mut self, given: &Value, values: &[String], at: &str) -> Option<Value> {
        let word = words(given).filter(|word| values.contains(word));
        if word.is_none() {
            self.wrong(at, "problem-not-choice")
                .naming("given", shortened(given))
                .naming("accepted", values.to_vec());
        }
        word.map(Value::from)
    }

    /// A link may be given by code, by id, or as a page offers it: `AGR-01 · Twinning with Aldaluz`.
    fn reference(&mut self, given: &Value, kinds: &[Kind], at: &str) -> Option<Value> {
        let Some(text) = words(given) else {
            return self.refuse(at, "problem-not-text");
        };
        let named = text.split(" · ").next().unwrap_or_default().trim();
        let found = self.lookup.find(named).or_else(|| self.lookup.find(&text));
        let problem = match found {
            Some((id, kind)) if kinds.is_empty() || kinds.contains(&kind) => {
                return Some(Value::from(id.to_string()));
            }
            Some((_, kind)) => self
                .wrong(at, "problem-wrong-kind")
                .naming("found", kind.word()),
            None => self.wrong(at, "problem-no-such-record"),
        };
        let expected: Vec<String> = kinds.iter().map(|kind| kind.word().to_owned()).collect();
        problem
            .naming("given", shortened(given))
            .naming("accepted", expected);
        None
    }

    fn money(&mut self, given: &Value, at: &str) -> Option<Value> {
        let Value::Object(object) = given else {
            return self.refuse(at, "problem-not-money");
        };
        let known = ["minor", "amount", "currency", "converted"];
        if let Some(strange) = object.keys().find(|name| !known.contains(&name.as_str())) {
            self.wrong(format!("{at}.{strange}"), "problem-unknown-field")
                .naming("given", strange.as_str())
                .naming("accepted", known.map(str::to_owned).to_vec());
            return None;
        }
        let part = |name: &str| object.get(name).filter(|value| !is_nothing(value));
        let currency = part("currency").and_then(words).unwrap_or_default();
        let currency = currency.to_uppercase();
        let Some(decimals) = self.lookup.currency_decimals(&currency) else {
            self.wrong(format!("{at}.currency"), "problem-not-currency")
                .naming("given", currency);
            return None;
        };
        let minor = match (part("minor"), part("amount")) {
            (Some(minor), _) => words(minor).and_then(|text| text.parse::<i64>().ok()),
            (None, amount) => amount
                .and_then(words)
                .and_then(|text| minor_units(&text, decimals)),
        };
        let Some(minor) = minor else {
            return self.refuse(&format!("{at}.amount"), "problem-not-money");
        };
        let mut read = Map::from_iter([
            ("minor".to_owned(), json!(minor)),
            ("currency".to_owned(), json!(currency)),
        ]);
        if let Some(converted) = part("converted") {
            if serde_json::from_value::<Conversion>(converted.clone()).is_err() {
                return self.refuse(&format!("{at}.converted"), "problem-not-money");
            }
            read.insert("converted".to_owned(), converted.clone());
        }
        Some(Value::Object(read))
    }
}

/// What was typed, trimmed; numbers count as what they look like.
fn words(given: &Value) -> Option<String> {
    match given {
        Value::String(words) => Some(words.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// What was given, short enough for a message.
fn shortened(given: &Value) -> String {
    let text = given
        .as_str()
        .map_or_else(|| given.to_string(), str::to_owned);
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}

/// A number as people group it: `1 234 567`, with any of the three spaces.
fn without_spaces(text: &str) -> String {
    text.trim().replace(['\u{a0}', '\u{202f}', ' '], "")
}

fn is_day(text: &str) -> bool {
    matches!(Historical::parse(text), Some(Historical::Day(_)))
}

/// Whether a character has no place in an address.
fn is_foreign(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control()
}

fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !text.contains(is_foreign)) && text.len() <= 2_000
}

fn is_mail(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    !name.is_empty()
        && domain.split('.').count() >= 2
        && domain.split('.').all(|part| !part.is_empty())
        && !domain.contains('@')
        && !text.contains(is_foreign)
        && text.len() <= 254
}

fn is_key(text: &str) -> bool {
    text.len() <= 40
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
}

fn is_digest(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// An amount as typed, in the currency's smallest unit; nothing when it has more decimals than the currency.
fn minor_units(text: &str, decimals: u8) -> Option<i64> {
    let text = without_spaces(text).replace('\'', "").replace(',', ".");
    let exact = Decimal::parse(&text)?.exact() * i128::from(10_i64.checked_pow(decimals.into())?);
    exact
        .is_integer()
        .then(|| i64::try_from(exact.to_integer()).ok())?
}
