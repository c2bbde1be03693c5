//! What a record says in one column, in the form in which cells are compared: so that a row which repeats what is known
//! changes nothing.

use policy::definition::Shape;
use policy::kernel::Decimal;
use serde_json::{Map, Value};

use super::layout::{Column, Takes};

/// What `flat` (a record, or one of its parts) says in a column; nothing when it says nothing there.
pub fn said(flat: &Map<String, Value>, column: &Column) -> Option<Value> {
    match column.takes {
        Takes::Id | Takes::Code | Takes::Record | Takes::Aside(_) => None,
        Takes::Words(_) | Takes::Several(_) => at(flat, &column.path).cloned(),
        Takes::One(shape) => at(flat, &column.path).and_then(|value| settled(value, shape)),
        Takes::Variant(_) => match at(flat, &column.path)? {
            Value::String(word) => Some(Value::from(word.as_str())),
            Value::Object(object) => object.keys().next().map(|word| Value::from(word.as_str())),
            _ => None,
        },
        Takes::Amount => {
            let money = at(flat, column.path.strip_suffix(".amount")?)?;
            let decimals = language::currency_decimals(money["currency"].as_str()?).unwrap_or(2);
            Some(Value::from(in_units(money["minor"].as_i64()?, decimals)))
        }
        Takes::Currency => at(flat, &column.path).cloned(),
    }
}

/// The value at a path through groups and variants.
pub(super) fn at<'a>(flat: &'a Map<String, Value>, path: &str) -> Option<&'a Value> {
    let mut steps = path.split('.');
    let mut found = flat.get(steps.next()?)?;
    for step in steps {
        found = found.get(step)?;
    }
    Some(found)
}

/// Numbers compare by their value: `12.50` is `12.5`.
pub(super) fn settled(value: &Value, shape: &Shape) -> Option<Value> {
    match (shape, value) {
        (_, Value::Null) => None,
        (Shape::Decimal | Shape::Share, Value::String(text)) => Some(Value::from(trimmed(text))),
        (_, value) => Some(value.clone()),
    }
}

/// A decimal without needless zeros.
pub(super) fn trimmed(text: &str) -> String {
    if Decimal::parse(text).is_none() || !text.contains('.') {
        return text.to_owned();
    }
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Minor units as an amount: 1250 cents are `12.5`.
pub fn in_units(minor: i64, decimals: u8) -> String {
    let width = usize::from(decimals) + 1;
    let digits = format!("{:0>width$}", minor.unsigned_abs());
    let (whole, cents) = digits.split_at(digits.len() - usize::from(decimals));
    let sign = if minor < 0 { "-" } else { "" };
    if cents.is_empty() {
        format!("{sign}{whole}")
    } else {
        trimmed(&format!("{sign}{whole}.{cents}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_in_units_of_their_currency() {
        assert_eq!(in_units(620_000, 2), "6200");
        assert_eq!(in_units(-5, 2), "-0.05");
        assert_eq!(in_units(1_250, 2), "12.5");
        assert_eq!(in_units(40, 0), "40");
    }
}
