//! How Cosmopole speaks: words, dates, numbers, money, names and alphabetical order in French, English and Spanish.
//!
//! No rule of the office lives here and nothing is read while running: the words (`locales/<language>/<room>.ftl`) and the names of
//! countries, languages and currencies (`data/`) are embedded when the program is built.
//!
//! [`Language`] is a small value that writes dates, numbers and names; [`Words`] finds the sentences.

mod countries;
mod country_text;
mod currencies;
mod dates;
mod folding;
mod language;
mod names;
mod numbers;
mod order;
mod per_language;
mod sources;
mod typed;
mod typography;
mod vocabulary;
mod words;

pub use countries::{country_codes, is_country};
pub use country_text::country_from_text;
pub use currencies::{currency_decimals, is_currency};
pub use folding::fold;
pub use language::Language;
pub use names::is_language;
pub use numbers::TrailingZeros;
pub use sources::Shape;
pub use vocabulary::VocabularyProblem;
pub use words::{Value, Words, missing_keys};
