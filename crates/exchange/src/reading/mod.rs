//! What a messy cell means: a day, a number, an amount, a country. Each reading is a value, with
//! what should be looked at by a person, or a refusal that says what would be accepted. Nothing is
//! invented: where two readings are possible, one is proposed and the doubt is said.

mod currency;
mod date;
mod date_words;
mod decimal;
mod list;
mod money;
mod number;
mod season;
mod yes_no;

use crate::Message;
use crate::workbook::Cell;

pub use date::{DateOrder, When, date, infer_date_order};
pub use decimal::Decimal;
pub use list::list;
pub use money::{Amount, money};
pub use number::{
    DecimalMark, decimal, infer_decimal_mark, integer, is_percentage, measure, percent,
};
pub use season::{Season, TwoDigits, infer_two_digits, season};
pub use yes_no::yes_no;

/// A value read from a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// What a person should look at; empty when there is no doubt.
    pub doubts: Vec<Message>,
}

impl<T> Read<T> {
    /// A value without doubt.
    pub fn sure(value: T) -> Self {
        Self {
            value,
            doubts: Vec::new(),
        }
    }

    fn doubtful(value: T, doubt: Message) -> Self {
        Self {
            value,
            doubts: vec![doubt],
        }
    }
}

/// A cell that cannot be read as what is asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.key)]
pub struct Unreadable(pub Message);

impl Unreadable {
    /// A refusal that quotes the cell.
    fn quoting(key: &'static str, cell: &Cell) -> Self {
        Self(Message::new(key).with("value", cell.text()))
    }
}

/// What reading a cell gives: nothing where it is blank.
pub type Reading<T> = Result<Option<Read<T>>, Unreadable>;

/// A text: numbers and days as a person would write them, without spaces around.
///
/// # Errors
/// A formula's failure is no text.
pub fn text(cell: &Cell) -> Reading<String> {
    match cell {
        Cell::Error(_) => Err(Unreadable::quoting("reading-formula-failure", cell)),
        _ if cell.is_blank() => Ok(None),
        _ => Ok(Some(Read::sure(cell.text().trim().to_owned()))),
    }
}

/// A country's code (ISO 3166-1, two letters) from its code or its name in three languages.
///
/// # Errors
/// A text that names no country.
pub fn country(cell: &Cell) -> Reading<&'static str> {
    let Some(Read { value, .. }) = text(cell)? else {
        return Ok(None);
    };
    match language::country_from_text(&value) {
        Some(code) => Ok(Some(Read::sure(code))),
        None => Err(Unreadable::quoting("reading-country", cell)),
    }
}

/// Words by which people say that they do not know.
fn is_unknown(folded: &str) -> bool {
    matches!(
        folded,
        "" | "inconnu"
            | "inconnue"
            | "non connu"
            | "nc"
            | "n c"
            | "nd"
            | "n d"
            | "na"
            | "n a"
            | "s d"
            | "sd"
            | "unknown"
            | "not known"
            | "n k"
            | "tbc"
            | "tbd"
            | "a preciser"
            | "a confirmer"
            | "desconocido"
            | "desconocida"
            | "no consta"
            | "sin fecha"
            | "sans date"
            | "por confirmar"
            | "no date"
            | "non renseigne"
            | "null"
            | "none"
    )
}
