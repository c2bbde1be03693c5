//! What a figure says, typed so that a page, the command line and another program each write it in their own way.

use jiff::civil::Date;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Exact, Listed, Reason, Text};
use crate::policy::Policy;

/// One value of a figure, or several under their names.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A share of a whole: 0 to 1, shown in per cent.
    Share(Exact),
    /// Any other exact number.
    Number(Exact),
    /// How many.
    Count(usize),
    /// Days, months or years; negative when past.
    Days(i64),
    /// An amount in minor units of a currency.
    Amount(Exact, Box<str>),
    /// A value of a closed list: the list, the word.
    Choice(&'static str, &'static str),
    /// Yes or no.
    Yes(bool),
    /// A day.
    Day(Date),
    /// A record.
    Record(Uuid),
    /// Words that need no translation: a year, a unit.
    Line(Box<str>),
    /// Words in several languages.
    Text(Text),
    /// Several of these.
    Many(Vec<Outcome>),
    /// Several of these, each under its name; words under `figure-<figure>-<name>`.
    Group(Vec<(&'static str, Outcome)>),
    /// This part of the figure is not assessable, though others are.
    Unknown(Reason),
    /// There is none, and nothing is missing.
    Nothing,
}

/// What can be said of a figure's value.
pub trait Said {
    /// It, typed.
    fn said(&self) -> Outcome;
}

impl Said for Outcome {
    fn said(&self) -> Outcome {
        self.clone()
    }
}

impl Outcome {
    /// From something that may be missing.
    pub fn of<T>(value: Option<T>, outcome: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Nothing, outcome)
    }

    /// A value of a closed list.
    pub fn choice<L: Listed>(value: L) -> Self {
        Self::Choice(L::LIST, value.word())
    }

    /// Records, in their order.
    pub fn records(ids: impl IntoIterator<Item = Uuid>) -> Self {
        Self::Many(ids.into_iter().map(Self::Record).collect())
    }

    /// As other programs read it: numbers exact and as decimals, records by code where they have one.
    pub fn document(&self, policy: &Policy) -> Value {
        let number = |value: &Exact| json!({"exact": value.to_string(), "decimal": decimal(value)});
        match self {
            Self::Share(value) | Self::Number(value) => number(value),
            Self::Count(count) => json!(count),
            Self::Days(days) => json!(days),
            Self::Amount(minor, currency) => {
                let mut amount = number(minor);
                amount["minor"] = json!(minor.round().to_integer().to_string().parse::<i64>().ok());
                amount["currency"] = json!(currency);
                amount
            }
            Self::Choice(_, word) => json!(word),
            Self::Yes(yes) => json!(yes),
            Self::Day(day) => json!(day),
            Self::Record(id) => json!(named(*id, policy)),
            Self::Line(line) => json!(line),
            Self::Text(text) => json!(text),
            Self::Many(several) => several.iter().map(|one| one.document(policy)).collect(),
            Self::Group(several) => several
                .iter()
                .map(|(name, one)| ((*name).to_owned(), one.document(policy)))
                .collect::<Map<_, _>>()
                .into(),
            Self::Unknown(reason) => json!({ "not_assessable": reason_document(reason) }),
            Self::Nothing => Value::Null,
        }
    }
}

impl Outcome {
    /// Takes away the names of records that somebody may not open: from lists they go, elsewhere nothing stands in their place.
    pub fn hide(&mut self, open: &dyn Fn(Uuid) -> bool) {
        match self {
            Self::Record(id) if !open(*id) => *self = Self::Nothing,
            Self::Many(several) => {
                several.retain(|one| !matches!(one, Self::Record(id) if !open(*id)));
                several.iter_mut().for_each(|one| one.hide(open));
            }
            Self::Group(several) => several.iter_mut().for_each(|(_, one)| one.hide(open)),
            _ => {}
        }
    }
}

/// A reason as other programs read it.
pub fn reason_document(reason: &Reason) -> Value {
    let with = reason
        .with
        .iter()
        .map(|(name, value)| ((*name).to_owned(), json!(value)));
    json!({ "key": reason.key, "with": with.collect::<Map<_, _>>() })
}

/// The code of a record, else its id.
pub fn named(id: Uuid, policy: &Policy) -> String {
    policy
        .code(id)
        .map_or_else(|| id.to_string(), |code| code.to_string())
}

/// An exact number as a decimal of at most six digits after the point, halves away from zero.
pub fn decimal(number: &Exact) -> String {
    const DIGITS: usize = 6;
    let scaled = (number * Exact::from_integer(10_i128.pow(6)))
        .round()
        .to_integer();
    let sign = if scaled < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", scaled.unsigned_abs(), width = DIGITS + 1);
    let (whole, fraction) = digits.split_at(digits.len() - DIGITS);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_numbers_are_written_as_short_decimals() {
        let check =
            |over, under, expected: &str| assert_eq!(decimal(&Exact::new(over, under)), expected);
        check(1, 2, "0.5");
        check(77, 1, "77");
        check(200, 3, "66.666667");
        check(-1, 3, "-0.333333");
        check(0, 1, "0");
    }
}
