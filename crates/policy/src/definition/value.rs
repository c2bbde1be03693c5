//! Reads one simple value of a draft: a text, a date, an amount, a link.

use serde_json::{Map, Value, json};

use super::tree::Shape;
use super::walk::{Lookup, refuse};
use crate::kernel::{Decimal, Historical, Problems, Share, Tongue};

/// The most characters of a line, and of a text with paragraphs.
const LONGEST_LINE: usize = 500;
const LONGEST_TEXT: usize = 50_000;

pub(super) fn read(
    given: &Value,
    shape: &Shape,
    at: &str,
    lookup: &dyn Lookup,
    problems: &mut Problems,
) -> Option<Value> {
    match shape {
        Shape::Text { long } => text(given, *long, at, lookup, problems),
        Shape::Line { long } => line(given, *long, at, problems).map(Value::from),
        Shape::YesNo => yes_no(given, at, problems),
        Shape::Integer { min, max } => integer(given, *min, *max, at, problems),
        Shape::Decimal => decimal(given, at, problems),
        Shape::Share => match words(given).and_then(|text| Share::parse(&text).map(|_| text)) {
            Some(text) => Some(Value::from(text)),
            None => refuse(at, "problem-not-share", problems),
        },
        Shape::Money => money(given, at, lookup, problems),
        Shape::Day => form(given, at, "problem-not-date", problems, |text| is_day(text)),
        Shape::Historical => form(given, at, "problem-not-historical-date", problems, |text| {
            Historical::parse(text).is_some()
        }),
        Shape::Country => form(given, at, "problem-not-country", problems, |text| {
            lookup.is_country(text)
        }),
        Shape::Language => form(given, at, "problem-not-language", problems, |text| {
            Tongue::parse(text).is_some()
        }),
        Shape::Address => form(given, at, "problem-not-url", problems, is_address),
        Shape::Mail => form(given, at, "problem-not-email", problems, is_mail),
        Shape::Key => form(given, at, "problem-not-key", problems, is_key),
        Shape::Digest => form(given, at, "problem-not-digest", problems, is_digest),
        Shape::Choice { values, .. } => choice(given, values, at, problems),
        Shape::Reference { kinds } => reference(given, kinds, at, lookup, problems),
        Shape::List(_) | Shape::Group { .. } | Shape::Variants { .. } => {
            unreachable!("lists, groups and variants are walked, not read")
        }
    }
}

fn is_day(text: &str) -> bool {
    matches!(Historical::parse(text), Some(Historical::Day(_)))
}

fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !text.contains(char::is_whitespace))
        && text.len() <= 2_000
}

fn is_mail(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    !name.is_empty()
        && domain.split('.').count() >= 2
        && domain.split('.').all(|part| !part.is_empty())
        && !domain.contains('@')
        && !text.contains(char::is_whitespace)
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

/// What was typed, trimmed; numbers count as what they look like.
fn words(given: &Value) -> Option<String> {
    match given {
        Value::String(words) => Some(words.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn form(
    given: &Value,
    at: &str,
    key: &'static str,
    problems: &mut Problems,
    accepted: impl Fn(&str) -> bool,
) -> Option<Value> {
    let text = words(given).filter(|text| accepted(text));
    if text.is_none() {
        problems
            .structural(at, key)
            .naming("given", shortened(given));
    }
    text.map(Value::from)
}

/// What was given, short enough for a message.
fn shortened(given: &Value) -> String {
    let text = given
        .as_str()
        .map_or_else(|| given.to_string(), str::to_owned);
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}

fn line(given: &Value, long: bool, at: &str, problems: &mut Problems) -> Option<String> {
    let Some(text) = words(given) else {
        problems.structural(at, "problem-not-text");
        return None;
    };
    let text = text.replace("\r\n", "\n");
    let limit = if long { LONGEST_TEXT } else { LONGEST_LINE };
    if text
        .chars()
        .any(|c| c.is_control() && !(long && matches!(c, '\n' | '\t')))
    {
        problems.structural(at, "problem-control-characters");
        return None;
    }
    if text.chars().count() > limit {
        problems
            .structural(at, "problem-too-long")
            .naming("limit", limit);
        return None;
    }
    Some(text)
}

fn text(
    given: &Value,
    long: bool,
    at: &str,
    lookup: &dyn Lookup,
    problems: &mut Problems,
) -> Option<Value> {
    let object = match given {
        Value::String(_) => {
            &Map::from_iter([(lookup.reference_tongue().code().to_owned(), given.clone())])
        }
        Value::Object(object) => object,
        _ => return refuse(at, "problem-not-text", problems),
    };
    let mut read: Vec<(String, Value)> = Vec::new();
    for (tongue, given) in object {
        let at = format!("{at}.{tongue}");
        if Tongue::parse(tongue).is_none() {
            problems
                .structural(at, "problem-not-language")
                .naming("given", tongue.as_str());
        } else if let Some(words) = line(given, long, &at, problems)
            && !words.is_empty()
        {
            read.push((tongue.clone(), Value::from(words)));
        }
    }
    read.sort_by(|(a, _), (b, _)| a.cmp(b));
    Some(Value::Object(Map::from_iter(read)))
}

fn yes_no(given: &Value, at: &str, problems: &mut Problems) -> Option<Value> {
    match given {
        Value::Bool(yes) => Some(Value::Bool(*yes)),
        Value::String(word) => match word.trim() {
            "yes" | "true" | "on" => Some(Value::Bool(true)),
            "no" | "false" => Some(Value::Bool(false)),
            _ => refuse(at, "problem-not-yes-no", problems),
        },
        _ => refuse(at, "problem-not-yes-no", problems),
    }
}

fn integer(given: &Value, min: i64, max: i64, at: &str, problems: &mut Problems) -> Option<Value> {
    let number = match given {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text
            .trim()
            .replace(['\u{a0}', '\u{202f}', ' '], "")
            .parse()
            .ok(),
        _ => None,
    };
    let Some(number) = number else {
        problems
            .structural(at, "problem-not-integer")
            .naming("given", shortened(given));
        return None;
    };
    if number < min {
        problems
            .structural(at, "problem-too-small")
            .naming("limit", min);
        return None;
    }
    if number > max {
        problems
            .structural(at, "problem-too-large")
            .naming("limit", max);
        return None;
    }
    Some(json!(number))
}

fn decimal(given: &Value, at: &str, problems: &mut Problems) -> Option<Value> {
    let text = words(given).map(|text| {
        text.replace(['\u{a0}', '\u{202f}', ' '], "")
            .replace(',', ".")
    });
    match text.filter(|text| Decimal::parse(text).is_some()) {
        Some(text) => Some(Value::from(text)),
        None => {
            problems
                .structural(at, "problem-not-decimal")
                .naming("given", shortened(given));
            None
        }
    }
}

fn choice(given: &Value, values: &[String], at: &str, problems: &mut Problems) -> Option<Value> {
    let word = words(given).filter(|word| values.contains(word));
    if word.is_none() {
        problems
            .structural(at, "problem-not-choice")
            .naming("given", shortened(given))
            .naming("accepted", values.to_vec());
    }
    word.map(Value::from)
}

/// A link may be given by code, by id, or as a page offers it: `AGR-01 · Twinning with Aldaluz`.
fn reference(
    given: &Value,
    kinds: &[crate::kinds::Kind],
    at: &str,
    lookup: &dyn Lookup,
    problems: &mut Problems,
) -> Option<Value> {
    let Some(text) = words(given) else {
        return refuse(at, "problem-not-text", problems);
    };
    let named = text.split(" · ").next().unwrap_or_default().trim();
    let expected: Vec<String> = kinds.iter().map(|kind| kind.word().to_owned()).collect();
    match lookup.find(named).or_else(|| lookup.find(&text)) {
        Some((id, kind)) if kinds.is_empty() || kinds.contains(&kind) => {
            Some(Value::from(id.to_string()))
        }
        Some((_, kind)) => {
            problems
                .structural(at, "problem-wrong-kind")
                .naming("given", shortened(given))
                .naming("found", kind.word())
                .naming("accepted", expected);
            None
        }
        None => {
            problems
                .structural(at, "problem-no-such-record")
                .naming("given", shortened(given))
                .naming("accepted", expected);
            None
        }
    }
}

fn money(given: &Value, at: &str, lookup: &dyn Lookup, problems: &mut Problems) -> Option<Value> {
    let Value::Object(object) = given else {
        return refuse(at, "problem-not-money", problems);
    };
    if let Some(strange) = object
        .keys()
        .find(|name| !["minor", "amount", "currency", "converted"].contains(&name.as_str()))
    {
        problems
            .structural(format!("{at}.{strange}"), "problem-unknown-field")
            .naming("given", strange.as_str());
        return None;
    }
    let amount_given = ["minor", "amount"].iter().any(|name| {
        object
            .get(*name)
            .is_some_and(|v| !super::walk::is_nothing(v))
    });
    if !amount_given {
        // A currency alone says nothing: a form always sends it.
        return Some(Value::Null);
    }
    let currency = object
        .get("currency")
        .and_then(words)
        .unwrap_or_default()
        .to_uppercase();
    let Some(decimals) = lookup.currency_decimals(&currency) else {
        problems
            .structural(format!("{at}.currency"), "problem-not-currency")
            .naming("given", currency);
        return None;
    };
    let minor = match (object.get("minor"), object.get("amount")) {
        (Some(minor), _) => minor
            .as_i64()
            .or_else(|| words(minor).and_then(|text| text.parse().ok())),
        (None, Some(amount)) => words(amount).and_then(|text| minor_units(&text, decimals)),
        (None, None) => None,
    };
    let Some(minor) = minor else {
        return refuse(&format!("{at}.amount"), "problem-not-money", problems);
    };
    let mut read = Map::from_iter([
        ("minor".to_owned(), json!(minor)),
        ("currency".to_owned(), json!(currency)),
    ]);
    if let Some(converted) = object.get("converted").filter(|value| !value.is_null()) {
        if serde_json::from_value::<crate::kernel::Conversion>(converted.clone()).is_err() {
            return refuse(&format!("{at}.converted"), "problem-not-money", problems);
        }
        read.insert("converted".to_owned(), converted.clone());
    }
    Some(Value::Object(read))
}

/// An amount as typed, in the currency's smallest unit; nothing when it has more decimals than the currency.
fn minor_units(text: &str, decimals: u8) -> Option<i64> {
    let text = text
        .replace(['\u{a0}', '\u{202f}', ' ', '\''], "")
        .replace(',', ".");
    let exact = Decimal::parse(&text)?.exact() * i128::from(10_i64.checked_pow(decimals.into())?);
    exact
        .is_integer()
        .then(|| i64::try_from(exact.to_integer()).ok())?
}
