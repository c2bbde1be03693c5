//! What an import says, before it is put into the words of a language: the key of a text and what fills its blanks. It is kept
//! with the import, so that whoever opens it reads it in their own language.

use exchange::{Argument as Told, Message};
use jiff::civil::Date;
use language::{Value, Words};
use policy::Kind;
use policy::definition::{Shape, definition};
use policy::kernel::{Argument, Problem, Reason};
use serde::{Deserialize, Serialize};

/// A text to be shown, not yet in any language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The key of the text in the locales.
    pub key: String,
    /// What fills its blanks, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<(String, Named)>,
}

/// One value put into a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Named {
    /// As it is.
    Text(String),
    /// A count.
    Number(i64),
    /// A day, written out.
    Day(Date),
    /// A country by its code, named.
    Country(String),
    /// Keys of words, of which any would do.
    Labels(Vec<String>),
    /// Texts, of which any would do.
    Texts(Vec<String>),
}

impl Said {
    /// A text without blanks.
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            with: Vec::new(),
        }
    }

    /// The same with one more text filled in.
    #[must_use]
    pub fn with(mut self, name: &str, text: impl Into<String>) -> Self {
        self.with.push((name.to_owned(), Named::Text(text.into())));
        self
    }

    /// The same with one more count filled in.
    #[must_use]
    pub fn count(mut self, name: &str, number: usize) -> Self {
        self.with.push((
            name.to_owned(),
            Named::Number(i64::try_from(number).unwrap_or(i64::MAX)),
        ));
        self
    }

    /// The same with one more day filled in.
    #[must_use]
    pub fn day(mut self, name: &str, day: Date) -> Self {
        self.with.push((name.to_owned(), Named::Day(day)));
        self
    }

    /// The same with words of the locales filled in.
    #[must_use]
    pub fn labels(mut self, name: &str, keys: Vec<String>) -> Self {
        self.with.push((name.to_owned(), Named::Labels(keys)));
        self
    }

    /// What a rule says is wrong with a record of a kind.
    pub fn of_problem(problem: &Problem, kind: Kind) -> Self {
        let list = list_at(kind, &problem.path);
        let with = problem
            .with
            .iter()
            .map(|(name, argument)| ((*name).to_owned(), named(argument, name, list.as_deref())));
        Self {
            key: problem.key.to_owned(),
            with: with.collect(),
        }
    }

    /// Why something is not allowed.
    pub fn of_reason(reason: &Reason) -> Self {
        let with = reason
            .with
            .iter()
            .map(|(name, argument)| ((*name).to_owned(), named(argument, name, None)));
        Self {
            key: reason.key.to_owned(),
            with: with.collect(),
        }
    }

    /// The text in a language.
    pub fn in_words(&self, words: &Words) -> String {
        let language = words.language();
        let values: Vec<(&str, Value<'_>)> = self
            .with
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Named::Text(text) => Value::Text(text.as_str().into()),
                    Named::Number(number) => Value::Number(*number),
                    Named::Day(day) => Value::Text(language.day(*day).into()),
                    Named::Country(code) => {
                        Value::Text(language.country(code).unwrap_or(code).into())
                    }
                    Named::Labels(keys) => {
                        let labels: Vec<String> = keys.iter().map(|key| words.text(key)).collect();
                        Value::Text(language.list_or(&labels).into())
                    }
                    Named::Texts(texts) => Value::Text(language.list_or(texts).into()),
                };
                (name.as_str(), value)
            })
            .collect();
        words.text_with(&self.key, &values)
    }
}

impl From<&Message> for Said {
    fn from(message: &Message) -> Self {
        let with = message.arguments.iter().map(|(name, argument)| {
            let value = match argument {
                Told::Text(text) => Named::Text(text.clone()),
                Told::Number(number) => Named::Number(*number),
                Told::Day(day) => Named::Day(*day),
                Told::Country(code) => Named::Country(code.clone()),
                Told::Labels(keys) => Named::Labels(keys.clone()),
            };
            ((*name).to_owned(), value)
        });
        Self {
            key: message.key.to_owned(),
            with: with.collect(),
        }
    }
}

impl From<Message> for Said {
    fn from(message: Message) -> Self {
        Self::from(&message)
    }
}

/// Words of the program become keys of words; what was typed stays as it was typed.
fn named(argument: &Argument, name: &str, list: Option<&str>) -> Named {
    let key_of = |word: &str| -> Option<String> {
        if name == "given" {
            return None;
        }
        match list {
            Some(list) => Some(format!("{list}-{}", word.replace('_', "-"))),
            None if name == "role" || name == "verb" => {
                Some(format!("{name}-{}", word.replace('_', "-")))
            }
            None => Kind::parse(word).map(|kind| format!("kind-{}", kind.word().replace('_', "-"))),
        }
    };
    match argument {
        Argument::Number(number) => Named::Number(*number),
        Argument::Day(day) => Named::Day(*day),
        Argument::Words(word) => match key_of(word) {
            Some(key) => Named::Labels(vec![key]),
            None => Named::Text(word.clone()),
        },
        Argument::Several(words) => match words
            .iter()
            .map(|word| key_of(word))
            .collect::<Option<Vec<String>>>()
        {
            Some(keys) => Named::Labels(keys),
            None => Named::Texts(words.clone()),
        },
    }
}

/// The closed list that the field at a path chooses from.
fn list_at(kind: Kind, path: &str) -> Option<String> {
    match &definition(kind).at(path)?.shape {
        Shape::Choice { list, .. } | Shape::Variants { list, .. } => Some(list.clone()),
        Shape::List(part) => match &**part {
            Shape::Choice { list, .. } => Some(list.clone()),
            _ => None,
        },
        _ => None,
    }
}
