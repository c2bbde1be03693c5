//! Writing what a column says into a draft, and reading a draft's lists of parts.

use policy::definition::Shape;
use serde_json::{Map, Value, json};

use super::layout::{Column, Takes};
use super::said::at;

/// Writes what a cell says at the column's place of a draft; nothing takes the place away.
pub fn put(draft: &mut Map<String, Value>, column: &Column, value: Option<Value>) {
    match column.takes {
        Takes::Id | Takes::Code | Takes::Record | Takes::Aside(_) => {}
        Takes::Words(_) | Takes::One(_) | Takes::Several(_) => put_at(draft, &column.path, value),
        Takes::Amount | Takes::Currency => put_money(draft, column, value),
        Takes::Variant(shape) => put_variant(draft, &column.path, shape, value),
    }
}

fn put_at(object: &mut Map<String, Value>, path: &str, value: Option<Value>) {
    match path.split_once('.') {
        None => match value {
            Some(value) => {
                object.insert(path.to_owned(), value);
            }
            None => {
                object.shift_remove(path);
            }
        },
        Some((step, rest)) => {
            if value.is_none() && !object.get(step).is_some_and(Value::is_object) {
                return;
            }
            // What a field of another form said goes with that form.
            if !object.get(step).is_some_and(Value::is_object) {
                object.insert(step.to_owned(), json!({}));
            }
            if let Some(Value::Object(inner)) = object.get_mut(step) {
                put_at(inner, rest, value);
                if inner.is_empty() {
                    object.shift_remove(step);
                }
            }
        }
    }
}

/// An amount and its currency make one value; the conversion of another amount does not hold any more.
fn put_money(draft: &mut Map<String, Value>, column: &Column, value: Option<Value>) {
    let is_amount = matches!(column.takes, Takes::Amount);
    let Some((path, _)) = column.path.rsplit_once('.') else {
        return;
    };
    let Some(value) = value else {
        if is_amount {
            put_at(draft, path, None);
        }
        return;
    };
    put_at(draft, &format!("{path}.converted"), None);
    if is_amount {
        put_at(draft, &format!("{path}.minor"), None);
        put_at(draft, &format!("{path}.amount"), Some(value));
        return;
    }
    // The minor units of another currency are other units: the amount is kept as people say it.
    let old = at(draft, path).and_then(|money| {
        Some((
            money["minor"].as_i64()?,
            money["currency"].as_str()?.to_owned(),
        ))
    });
    if let Some((minor, currency)) = old {
        let decimals = language::currency_decimals(&currency).unwrap_or(2);
        let amount = super::said::in_units(minor, decimals);
        put_at(draft, &format!("{path}.minor"), None);
        put_at(draft, &format!("{path}.amount"), Some(Value::from(amount)));
    }
    put_at(draft, &column.path, Some(value));
}

fn put_variant(draft: &mut Map<String, Value>, path: &str, shape: &Shape, value: Option<Value>) {
    let Some(word) = value.as_ref().and_then(Value::as_str) else {
        put_at(draft, path, None);
        return;
    };
    let Shape::Variants { variants, .. } = shape else {
        return;
    };
    let is_bare = variants
        .iter()
        .any(|variant| variant.word == word && variant.fields.is_none());
    if is_bare {
        put_at(draft, path, Some(Value::from(word)));
    } else if at(draft, path).is_none_or(|now| now.get(word).is_none()) {
        put_at(draft, path, Some(json!({ word: {} })));
    }
}

/// The parts of a list, by path, as they stand in a record.
pub fn take(flat: &Map<String, Value>, path: &str) -> Vec<Value> {
    at(flat, path)
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use policy::Kind;
    use policy::kernel::Tongue;

    use super::*;
    use crate::sheet::{Layout, said};

    fn draft(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap()
    }

    fn check(before: Value, path: &str, value: Option<Value>, after: Value) {
        let layout = Layout::of(Kind::Agreement, &[Tongue::parse("fr").unwrap()]);
        let column = layout.column(path).unwrap();
        let mut changed = draft(before);
        put(&mut changed, column, value.clone());
        assert_eq!(Value::Object(changed.clone()), after);
        assert_eq!(
            said(&changed, column).is_some(),
            value.is_some() && path != "budget.amount"
        );
    }

    #[test]
    fn a_word_in_one_language_leaves_the_others_alone() {
        check(
            json!({"title": {"en": "Twinning"}}),
            "title.fr",
            Some(json!("Jumelage")),
            json!({"title": {"en": "Twinning", "fr": "Jumelage"}}),
        );
        check(
            json!({"title": {"fr": "Jumelage"}}),
            "title.fr",
            None,
            json!({}),
        );
    }

    #[test]
    fn a_new_amount_loses_the_conversion_of_the_old_one() {
        let before =
            json!({"budget": {"minor": 100, "currency": "USD", "converted": {"base_minor": 90}}});
        let after = json!({"budget": {"currency": "USD", "amount": "2"}});
        check(before, "budget.amount", Some(json!("2")), after);
    }

    #[test]
    fn a_new_currency_keeps_the_amount_as_people_say_it() {
        let before = json!({"budget": {"minor": 1250, "currency": "EUR"}});
        let after = json!({"budget": {"currency": "JPY", "amount": "12.5"}});
        check(before, "budget.currency", Some(json!("JPY")), after);
    }

    #[test]
    fn another_form_replaces_the_first() {
        check(
            json!({"term": {"fixed": {"end": "2030-01-01"}}}),
            "term",
            Some(json!("indefinite")),
            json!({"term": "indefinite"}),
        );
        check(
            json!({"term": "indefinite"}),
            "term",
            Some(json!("fixed")),
            json!({"term": {"fixed": {}}}),
        );
        check(
            json!({"term": {"fixed": {}}}),
            "term.fixed.end",
            Some(json!("2031-01-01")),
            json!({"term": {"fixed": {"end": "2031-01-01"}}}),
        );
    }
}
