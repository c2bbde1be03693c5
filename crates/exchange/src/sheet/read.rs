//! What one cell says in one column: a value in the form in which records say it, what is doubtful about it, or why it cannot be
//! read. Links are resolved by whoever knows the register; what cannot be is asked of a person.

use policy::Kind;
use policy::definition::Shape;
use policy::kernel::Tongue;
use serde_json::Value;
use uuid::Uuid;

use super::layout::{Column, Takes};
use super::said::trimmed;
use super::words::Vocabulary;
use crate::Message;
use crate::reading::{self, DateOrder, Decimal, DecimalMark, Reading, When};
use crate::workbook::Cell;

/// What a link's words lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// This record.
    One(Uuid),
    /// Nothing, on purpose: somebody decided to leave it empty.
    Empty,
    /// Nobody knows yet.
    Open,
}

/// Whoever knows the register.
pub trait Register {
    /// The record that a cell names: by code, by id, by its exact title, or by what somebody decided.
    fn resolve(&self, path: &str, kinds: &[Kind], text: &str) -> Resolved;
}

/// How the cells of a column are written, as far as the column itself proves it.
#[derive(Debug, Clone, Copy)]
pub struct Habits {
    /// Which comes first in days written in numbers.
    pub order: DateOrder,
    /// What separates decimals.
    pub mark: Option<DecimalMark>,
}

impl Default for Habits {
    fn default() -> Self {
        Self {
            order: DateOrder::DayFirst,
            mark: None,
        }
    }
}

/// A link that nobody could resolve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The column's path.
    pub path: String,
    /// The kinds that it may point to.
    pub kinds: Vec<Kind>,
    /// What the cell says.
    pub text: String,
}

/// What a cell says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReadCell {
    /// The value; nothing where the cell is blank.
    pub value: Option<Value>,
    /// The currency written beside an amount.
    pub currency: Option<String>,
    /// What a person should look at.
    pub doubts: Vec<Message>,
    /// Why it cannot be read.
    pub refused: Option<Message>,
    /// What must be asked first.
    pub asked: Vec<Asked>,
}

impl ReadCell {
    fn sure(value: impl Into<Value>) -> Self {
        Self {
            value: Some(value.into()),
            ..Self::default()
        }
    }

    fn refused(message: Message) -> Self {
        Self {
            refused: Some(message),
            ..Self::default()
        }
    }
}

/// Reads a cell in a column. `currency` is the one that an amount without any is in.
pub fn read_cell(
    cell: &Cell,
    column: &Column,
    habits: Habits,
    currency: &str,
    register: &dyn Register,
) -> ReadCell {
    if cell.is_blank() {
        return ReadCell::default();
    }
    match column.takes {
        Takes::Id | Takes::Code | Takes::Record | Takes::Aside(_) => {
            of(reading::text(cell), Value::from)
        }
        Takes::Words(_) => of(reading::text(cell), |text| {
            Value::from(text.replace("\r\n", "\n"))
        }),
        Takes::Amount => amount(cell, habits, currency),
        Takes::Currency => currency_of(cell),
        Takes::Variant(Shape::Variants { list, variants }) => {
            let accepted: Vec<&str> = variants
                .iter()
                .map(|variant| variant.word.as_str())
                .collect();
            choice(cell, list, &accepted)
        }
        Takes::Variant(_) => ReadCell::default(),
        Takes::One(shape) => one(cell, column, shape, habits, register),
        Takes::Several(shape) => several(cell, column, shape, habits, register),
    }
}

/// A reading as a cell's value.
fn of<T>(reading: Reading<T>, value: impl FnOnce(T) -> Value) -> ReadCell {
    match reading {
        Ok(Some(read)) => ReadCell {
            doubts: read.doubts,
            ..ReadCell::sure(value(read.value))
        },
        Ok(None) => ReadCell::default(),
        Err(refused) => ReadCell::refused(refused.0),
    }
}

fn one(
    cell: &Cell,
    column: &Column,
    shape: &Shape,
    habits: Habits,
    register: &dyn Register,
) -> ReadCell {
    match shape {
        Shape::YesNo => of(reading::yes_no(cell), Value::from),
        Shape::Integer { .. } => of(reading::integer(cell, habits.mark), Value::from),
        Shape::Decimal => of(number(cell, habits), |number| {
            Value::from(trimmed(&number.text()))
        }),
        Shape::Share => share(cell, habits),
        Shape::Day => day(cell, habits),
        Shape::Historical => of(reading::date(cell, habits.order), |when| {
            Value::from(historical(when))
        }),
        Shape::Country => of(reading::country(cell), Value::from),
        Shape::Language => tongue(cell),
        Shape::Choice { list, values } => choice(
            cell,
            list,
            &values.iter().map(String::as_str).collect::<Vec<_>>(),
        ),
        Shape::Reference { kinds } => link(&cell.text(), column, kinds, register),
        _ => of(reading::text(cell), |text| {
            Value::from(text.replace("\r\n", "\n"))
        }),
    }
}

/// A moment as records write it.
pub(super) fn historical(when: When) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Month { year, month } => format!("{year:04}-{month:02}"),
        When::Year(year) => format!("{year:04}"),
        When::Unknown => "unknown".to_owned(),
    }
}

fn day(cell: &Cell, habits: Habits) -> ReadCell {
    match reading::date(cell, habits.order) {
        Ok(Some(read)) => match read.value {
            When::Day(day) => ReadCell {
                doubts: read.doubts,
                ..ReadCell::sure(day.to_string())
            },
            When::Unknown => ReadCell::default(),
            When::Month { .. } | When::Year(_) => {
                ReadCell::refused(Message::new("imports-day-needed").with("value", cell.text()))
            }
        },
        other => of(other, |when| Value::from(historical(when))),
    }
}

/// A number as the cell holds it; that the spreadsheet shows it as a percentage is doubted.
fn number(cell: &Cell, habits: Habits) -> Reading<Decimal> {
    match cell {
        Cell::Number(_) => reading::measure(cell, habits.mark, false),
        _ => reading::decimal(cell, habits.mark),
    }
}

/// A share is written as it is stored, 0.6, or in percent.
fn share(cell: &Cell, habits: Habits) -> ReadCell {
    if let Cell::Text(text) = cell
        && text.contains('%')
    {
        return of(reading::percent(cell, habits.mark), |percent| {
            Value::from(hundredth(&percent.text()))
        });
    }
    of(reading::decimal(cell, habits.mark), |number| {
        Value::from(trimmed(&number.text()))
    })
}

fn hundredth(percent: &str) -> String {
    let (whole, fraction) = percent.split_once('.').unwrap_or((percent, ""));
    let digits = format!("{whole:0>3}");
    let (up, down) = digits.split_at(digits.len() - 2);
    trimmed(&format!("{up}.{down}{fraction}"))
}

fn amount(cell: &Cell, habits: Habits, currency: &str) -> ReadCell {
    let decimals = |code: &str| language::currency_decimals(code).unwrap_or(2);
    match reading::money(cell, habits.mark, currency) {
        Ok(Some(read)) => {
            let said = super::said::in_units(read.value.minor, decimals(&read.value.currency));
            ReadCell {
                doubts: read.doubts,
                currency: Some(read.value.currency),
                ..ReadCell::sure(said)
            }
        }
        other => of(other, |amount| Value::from(amount.minor)),
    }
}

fn currency_of(cell: &Cell) -> ReadCell {
    let text = cell.text().trim().to_uppercase();
    if language::is_currency(&text) {
        return ReadCell::sure(text);
    }
    // "€", "dollars US": what money is written with beside a number.
    match reading::money(
        &Cell::Text(format!("1 {}", cell.text().trim())),
        None,
        "XXX",
    ) {
        Ok(Some(read)) if read.value.currency != "XXX" => ReadCell {
            doubts: read.doubts,
            ..ReadCell::sure(read.value.currency)
        },
        _ => ReadCell::refused(Message::new("imports-currency-unknown").with("value", cell.text())),
    }
}

fn tongue(cell: &Cell) -> ReadCell {
    let text = cell.text().trim().to_owned();
    let code = text.to_lowercase();
    if Tongue::parse(&code).is_some() && language::is_language(&code) {
        return ReadCell::sure(code);
    }
    let named = language::Language::ALL
        .into_iter()
        .flat_map(|language| language.languages())
        .find(|(_, name)| language::fold(name) == language::fold(&text));
    match named {
        Some((code, _)) if Tongue::parse(code).is_some() => ReadCell::sure(*code),
        // Records take any code of two or three letters: there are more languages than names are known for.
        _ if Tongue::parse(&code).is_some() => ReadCell::sure(code),
        _ => ReadCell::refused(Message::new("imports-language-unknown").with("value", text)),
    }
}

fn choice(cell: &Cell, list: &str, accepted: &[&str]) -> ReadCell {
    let text = cell.text();
    match Vocabulary::of_today()
        .read(list, &text)
        .filter(|word| accepted.contains(word))
    {
        Some(word) => ReadCell::sure(word),
        None => {
            let labels = accepted
                .iter()
                .map(|word| super::words::value_key(list, word))
                .collect();
            ReadCell::refused(
                Message::new("imports-not-in-list")
                    .with("value", text)
                    .labels("accepted", labels),
            )
        }
    }
}

fn link(text: &str, column: &Column, kinds: &[Kind], register: &dyn Register) -> ReadCell {
    let text = text.trim();
    match register.resolve(&column.path, kinds, text) {
        Resolved::One(id) => ReadCell::sure(id.to_string()),
        Resolved::Empty => ReadCell::default(),
        Resolved::Open => {
            let asked = Asked {
                path: column.path.clone(),
                kinds: kinds.to_vec(),
                text: text.to_owned(),
            };
            ReadCell {
                asked: vec![asked],
                ..ReadCell::default()
            }
        }
    }
}

fn several(
    cell: &Cell,
    column: &Column,
    shape: &Shape,
    habits: Habits,
    register: &dyn Register,
) -> ReadCell {
    let items = match reading::list(cell) {
        Ok(Some(read)) => read.value,
        Ok(None) => return ReadCell::default(),
        Err(refused) => return ReadCell::refused(refused.0),
    };
    let mut all = ReadCell::default();
    let mut values = Vec::new();
    for item in items {
        let read = one(&Cell::Text(item), column, shape, habits, register);
        values.extend(read.value);
        all.doubts.extend(read.doubts);
        all.asked.extend(read.asked);
        all.refused = all.refused.or(read.refused);
    }
    let mut known = Vec::new();
    values.retain(|value| {
        let is_new = !known.contains(value);
        known.push(value.clone());
        is_new
    });
    all.value = (!values.is_empty()).then_some(Value::Array(values));
    all
}
