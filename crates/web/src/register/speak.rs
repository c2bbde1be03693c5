//! What a field holds, in the reader's words: for record pages, histories and conflicts.

use language::TrailingZeros;
use policy::definition::{Field, Shape};
use policy::kernel::{Country, Decimal, Historical, Money, Share, Text};
use policy::record::Cell;
use serde_json::Value;
use uuid::Uuid;

use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken, escaped};

/// A value in words; empty when there is none.
pub fn value(value: &Value, shape: &Shape, reader: &Reader) -> Spoken {
    match shape {
        Shape::Group { fields } => group(value, fields, reader),
        Shape::List(part) => {
            let parts = value.as_array().into_iter().flatten();
            let said = parts.map(|row| self::value(row, part, reader));
            let said: Vec<Spoken> = said.filter(|part| !part.is_empty()).collect();
            Spoken::listed(&said)
        }
        Shape::Variants { list, variants } => {
            let word = match value {
                Value::Object(object) => object.keys().next().map(String::as_str),
                other => other.as_str(),
            };
            let Some(word) = word else {
                return Spoken::default();
            };
            let chosen = Spoken::plain(spoken::choice(list, word, reader));
            let fields = variants
                .iter()
                .find(|variant| variant.word == word)
                .and_then(|variant| variant.fields.as_deref());
            let inner = match (fields, value.get(word)) {
                (Some(fields), Some(inner)) => group(inner, fields, reader),
                _ => Spoken::default(),
            };
            together([chosen, inner], &reader.words.text("register-colon"))
        }
        simple => said(value, simple, reader)
            .unwrap_or_else(|| Spoken::plain(value.as_str().unwrap_or_default())),
    }
}

/// The value of a field in words, with its unit.
pub fn field(value: &Value, field: &Field, reader: &Reader) -> Spoken {
    let said = self::value(value, &field.shape, reader);
    let Some(unit) = &field.unit else {
        return said;
    };
    let key = format!("unit-{unit}");
    // A decimal is written as text: "1" is one day too.
    let whole = value
        .as_i64()
        .or_else(|| value.as_str().and_then(|text| text.parse().ok()));
    let counted = whole.and_then(|count| {
        reader
            .words
            .attribute(&key, "count", &[("count", count.into())])
    });
    Spoken::plain(counted.unwrap_or_else(|| format!("{} {}", said.text, reader.words.text(&key))))
}

fn said(value: &Value, shape: &Shape, reader: &Reader) -> Option<Spoken> {
    let words = value.as_str();
    let cell = |cell: Cell| spoken::cell(&cell, reader, &reader.view());
    Some(match shape {
        Shape::Text { .. } => {
            let text: Text = serde_json::from_value(value.clone()).ok()?;
            with_lines(spoken::text(&text, reader))
        }
        Shape::Line { .. } => with_lines(Spoken::plain(words?)),
        Shape::YesNo => cell(Cell::Yes(value.as_bool()?)),
        Shape::Integer { min, max } if is_year(*min, *max) => {
            Spoken::plain(value.as_i64()?.to_string())
        }
        Shape::Integer { .. } => cell(Cell::Number(value.as_i64()?)),
        Shape::Decimal => {
            let number = Decimal::parse(words?)?;
            let said = reader
                .language
                .decimal(&number.exact(), 9, TrailingZeros::Trimmed);
            Spoken::plain(said)
        }
        Shape::Share => Spoken::plain(reader.language.percent(&Share::parse(words?)?.exact(), 1)),
        Shape::Money => money(&serde_json::from_value(value.clone()).ok()?, reader),
        Shape::Day => cell(Cell::Day(words?.parse().ok()?)),
        Shape::Historical => cell(Cell::Historical(Historical::parse(words?)?)),
        Shape::Country => cell(Cell::Country(Country::parse(words?)?)),
        Shape::Language => {
            let name = reader.language.language_name(words?);
            Spoken::plain(name.unwrap_or(words?))
        }
        Shape::Address => linked(words?, words?),
        Shape::Mail => linked(&format!("mailto:{}", words?), words?),
        Shape::Key | Shape::Digest => Spoken::plain(words?),
        Shape::Choice { list, .. } => Spoken::plain(spoken::choice(list, words?, reader)),
        Shape::Reference { .. } => cell(Cell::Record(Uuid::parse_str(words?).ok()?)),
        Shape::List(_) | Shape::Group { .. } | Shape::Variants { .. } => return None,
    })
}

/// Whether a number can only be a year, which is written without parting its thousands.
fn is_year(min: i64, max: i64) -> bool {
    1_000 <= min && max <= 9_999
}

/// What a group says in one of its fields; "no" where nothing is stored because nothing but yes would be.
pub fn inside<'a>(group: &'a Value, field: &Field, reader: &Reader) -> Option<&'a Value> {
    static NO: Value = Value::Bool(false);
    let is_no = field.absent_is_no && reader.viewer.audience() <= field.audience;
    group.get(&field.name).or(is_no.then_some(&NO))
}

/// Fields that belong together: "Estimate: 1 200 €; Payer: us". A lone value needs no label.
fn group(value: &Value, fields: &[Field], reader: &Reader) -> Spoken {
    let seen: Vec<(&Field, &Value)> = fields
        .iter()
        .filter(|found| !matches!(found.shape, Shape::Key))
        .filter_map(|found| Some((found, value.get(&found.name)?)))
        .collect();
    if let [(only, value)] = seen[..] {
        return field(value, only, reader);
    }
    let labelled = seen.into_iter().map(|(found, value)| {
        let label = Spoken::plain(reader.words.text(&found.label));
        let colon = reader.words.text("register-colon");
        together([label, field(value, found, reader)], &colon)
    });
    together(labelled, "; ")
}

fn together(parts: impl IntoIterator<Item = Spoken>, between: &str) -> Spoken {
    let parts: Vec<Spoken> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Spoken::joined(&parts, between)
}

fn money(money: &Money, reader: &Reader) -> Spoken {
    let language = reader.language;
    let amount = language.money(money.minor, &money.currency);
    let Some(converted) = &money.converted else {
        return Spoken::plain(amount);
    };
    let base = language.money(converted.base_minor, &converted.base_currency);
    let rate = language.decimal(&converted.rate.exact(), 9, TrailingZeros::Trimmed);
    Spoken::plain(reader.words.text_with(
        "register-converted",
        &[
            ("amount", amount.into()),
            ("base", base.into()),
            ("rate", rate.into()),
            ("date", language.day(converted.on).into()),
            ("source", (*converted.source).into()),
        ],
    ))
}

/// Line ends stay line ends.
fn with_lines(said: Spoken) -> Spoken {
    if !said.text.contains('\n') {
        return said;
    }
    let html = said.to_string().replace('\n', "<br>");
    Spoken::dressed(said.text, html)
}

/// A link out of the program. Only addresses of the web and of mail are made into links.
fn linked(address: &str, words: &str) -> Spoken {
    let safe = ["https://", "http://", "mailto:"]
        .iter()
        .any(|start| address.starts_with(start));
    if !safe {
        return Spoken::plain(words);
    }
    let html = format!(
        "<a href=\"{}\" rel=\"noreferrer\">{}</a>",
        escaped(address),
        escaped(words)
    );
    Spoken::dressed(words, html)
}

#[cfg(test)]
mod tests {
    use super::is_year;

    #[test]
    fn a_number_of_four_digits_whatever_it_is_can_only_be_a_year() {
        assert!(is_year(1900, 2200) && is_year(1000, 9999));
        assert!(!is_year(1, 1000) && !is_year(0, 2200) && !is_year(1900, 50_000));
    }
}
