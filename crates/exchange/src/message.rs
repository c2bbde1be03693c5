//! Something to tell a person: the key of a text in three languages and what fills its blanks.

use jiff::civil::Date;
use language::{Value, Words};

/// A text to be shown, not yet in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The key in `reading.ftl`.
    pub key: &'static str,
    /// The values of the text's blanks, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// One value put into a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A text shown as it is: a sheet's name, a cell's content.
    Text(String),
    /// A count, so that each language chooses its plural.
    Number(i64),
    /// A day, written out.
    Day(Date),
    /// A country by its code of two letters, named.
    Country(String),
    /// Keys of words, of which any would do: named one after the other.
    Labels(Vec<String>),
}

impl Message {
    /// A message without blanks.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// The same message with one more text filled in. Texts longer than 120 characters are cut
    /// with an ellipsis: a message names a content, it does not repeat it.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        let text: String = text.into();
        let shown = match text.char_indices().nth(120) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text,
        };
        self.arguments.push((name, Argument::Text(shown)));
        self
    }

    /// The same message with one more count filled in.
    #[must_use]
    pub fn count(mut self, name: &'static str, number: impl TryInto<i64>) -> Self {
        let number = number.try_into().unwrap_or(i64::MAX);
        self.arguments.push((name, Argument::Number(number)));
        self
    }

    /// The same message with one more day filled in.
    #[must_use]
    pub fn day(mut self, name: &'static str, day: Date) -> Self {
        self.arguments.push((name, Argument::Day(day)));
        self
    }

    /// The same message with one more country filled in.
    #[must_use]
    pub fn country(mut self, name: &'static str, code: &str) -> Self {
        self.arguments
            .push((name, Argument::Country(code.to_owned())));
        self
    }

    /// The same message with words of the locales filled in, by their keys.
    #[must_use]
    pub fn labels(mut self, name: &'static str, keys: Vec<String>) -> Self {
        self.arguments.push((name, Argument::Labels(keys)));
        self
    }

    /// The text in a language.
    pub fn in_words(&self, words: &Words) -> String {
        let values: Vec<(&str, Value<'_>)> = self
            .arguments
            .iter()
            .map(|(name, argument)| match argument {
                Argument::Text(text) => (*name, Value::Text(text.as_str().into())),
                Argument::Number(number) => (*name, Value::Number(*number)),
                Argument::Day(day) => (*name, Value::Text(words.language().day(*day).into())),
                Argument::Country(code) => {
                    let country = words.language().country(code).unwrap_or(code);
                    (*name, Value::Text(country.into()))
                }
                Argument::Labels(keys) => {
                    let labels: Vec<String> = keys.iter().map(|key| words.text(key)).collect();
                    (*name, Value::Text(words.language().list_or(&labels).into()))
                }
            })
            .collect();
        words.text_with(self.key, &values)
    }
}
