//! The sentences and labels of one language, found by key.
//!
//! A key that no file knows is written `⟦key⟧` on the page and remembered in [`missing_keys`], so that it is seen and a test can refuse it.

use crate::Language;
use crate::per_language::PerLanguage;
use crate::sources::{Shape, Sources};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use unic_langid::LanguageIdentifier;

/// How many missing keys are remembered at most.
const REMEMBERED_KEYS: usize = 1000;

static MISSING: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The keys asked for and not found (or found with a variable lacking) since the program started.
pub fn missing_keys() -> Vec<String> {
    MISSING
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .iter()
        .cloned()
        .collect()
}

/// Something said inside a sentence: a whole number (which also chooses the plural) or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// A number, written with the language's thousands separator.
    Number(i64),
    /// A text, written as it is.
    Text(Cow<'a, str>),
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<Arc<FluentResource>>,
}

impl Words {
    /// The words of this language, built on first use and then shared.
    pub fn of(language: Language) -> &'static Self {
        static WORDS: PerLanguage<Words> = PerLanguage::new();
        WORDS.get(language, |language| Self::with_resource(language, None))
    }

    /// The embedded words of this language, some of them replaced by those of one more resource.
    pub(crate) fn with_resource(language: Language, replacing: Option<FluentResource>) -> Self {
        let identifier =
            LanguageIdentifier::from_bytes(language.code().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Fr => |value, _| write_number(Language::Fr, value),
            Language::En => |value, _| write_number(Language::En, value),
            Language::Es => |value, _| write_number(Language::Es, value),
        }));
        // The only possible refusal, a function defined twice, cannot happen on a new bundle.
        let _ = bundle.add_builtins();
        for resource in &Sources::of(language).resources {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        if let Some(resource) = replacing {
            bundle.add_resource_overriding(Arc::new(resource));
        }
        Self { language, bundle }
    }

    /// The language of these words; it writes dates, numbers and names.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of this key; `⟦key⟧` when it is missing or needs variables.
    pub fn text(&self, key: &str) -> String {
        self.said(key).into_owned()
    }

    /// The same, not copied: for what is written out at once.
    pub fn said(&self, key: &str) -> Cow<'_, str> {
        self.value_of(key)
            .and_then(|pattern| self.write(pattern, &[]))
            .unwrap_or_else(|| loudly(key).into())
    }

    /// The text of this key with its variables filled; `⟦key⟧` when it is missing or a variable is lacking.
    pub fn text_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.value_of(key)
            .and_then(|pattern| self.write(pattern, values))
            .map_or_else(|| loudly(key), Cow::into_owned)
    }

    /// The text of this key if there is one that needs no variables.
    pub fn find(&self, key: &str) -> Option<String> {
        self.write(self.value_of(key)?, &[]).map(Cow::into_owned)
    }

    /// Whether there is a text for this key.
    pub fn has(&self, key: &str) -> bool {
        self.value_of(key).is_some()
    }

    /// The explanation that goes with this key (its attribute `.help`), if one was written.
    pub fn help(&self, key: &str) -> Option<String> {
        self.attribute(key, "help", &[])
    }

    /// The explanation that goes with this key, with its variables filled.
    pub fn help_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.attribute(key, "help", values)
    }

    /// An attribute of this key (`.help`, `.short`…), if one was written; `⟦key.attribute⟧` when a variable is lacking.
    pub fn attribute(
        &self,
        key: &str,
        attribute: &str,
        values: &[(&str, Value<'_>)],
    ) -> Option<String> {
        let found = self.bundle.get_message(key)?.get_attribute(attribute)?;
        Some(
            self.write(found.value(), values)
                .map_or_else(|| loudly(&format!("{key}.{attribute}")), Cow::into_owned),
        )
    }

    /// All keys of this language, attributes as `key.attribute`, in order.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        Self::shape(self.language).keys().map(String::as_str)
    }

    /// All keys of a language, attributes as `key.attribute`, in order.
    pub fn keys_of(language: Language) -> Vec<&'static str> {
        Self::shape(language).keys().map(String::as_str).collect()
    }

    /// All keys of a language with the variables their texts use.
    pub fn shape(language: Language) -> &'static Shape {
        &Sources::of(language).shape
    }

    /// What is wrong in the files of a language: unreadable sentences, keys written twice. Empty in a good build.
    pub fn faults(language: Language) -> &'static [String] {
        &Sources::of(language).faults
    }

    fn value_of(&self, key: &str) -> Option<&Pattern<&str>> {
        self.bundle.get_message(key)?.value()
    }

    /// The pattern with its variables filled, or none if one of them is lacking.
    fn write<'a>(
        &'a self,
        pattern: &'a Pattern<&str>,
        values: &[(&str, Value<'_>)],
    ) -> Option<Cow<'a, str>> {
        let mut errors = Vec::new();
        let arguments = (!values.is_empty()).then(|| arguments_of(values));
        let text = self
            .bundle
            .format_pattern(pattern, arguments.as_ref(), &mut errors);
        errors.is_empty().then_some(text)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Words")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// What is shown in place of a text that is not there; the key is remembered.
fn loudly(key: &str) -> String {
    let mut missing = MISSING.lock().unwrap_or_else(PoisonError::into_inner);
    if missing.len() < REMEMBERED_KEYS {
        missing.insert(key.to_owned());
    }
    format!("⟦{key}⟧")
}

fn arguments_of<'a>(values: &'a [(&'a str, Value<'a>)]) -> FluentArgs<'a> {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        let value = match value {
            Value::Number(number) => FluentValue::from(*number),
            Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        };
        arguments.set(*name, value);
    }
    arguments
}

/// A whole number as the language writes it; none for anything else, which is then written as it is.
fn write_number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    if number.value.fract() != 0.0 || number.value.abs() >= 2f64.powi(63) {
        return None;
    }
    let whole = number.value as i64;
    Some(if number.options.use_grouping {
        language.integer(whole)
    } else {
        whole.to_string()
    })
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_words_have_no_faults() {
        for language in Language::ALL {
            assert_eq!(Words::faults(language), [] as [String; 0]);
        }
    }

    #[test]
    fn all_languages_have_the_same_keys_with_the_same_variables() {
        let french = Words::shape(Language::Fr);
        assert!(french.len() > 300);
        for language in [Language::En, Language::Es] {
            let other = Words::shape(language);
            let lines = |shape: &Shape| -> BTreeSet<String> {
                shape
                    .iter()
                    .map(|(key, variables)| format!("{key} {variables:?}"))
                    .collect()
            };
            let (french, other) = (lines(french), lines(other));
            let different: Vec<_> = french.symmetric_difference(&other).collect();
            assert!(
                different.is_empty(),
                "fr and {language} differ: {different:#?}"
            );
        }
    }

    #[test]
    fn every_text_can_be_written_with_its_variables() {
        for language in Language::ALL {
            let words = Words::of(language);
            for (key, variables) in Words::shape(language) {
                for count in [0, 1, 2, 1_000_000] {
                    let values: Vec<_> = variables
                        .iter()
                        .map(|name| (name.as_str(), Value::Number(count)))
                        .collect();
                    let text = match key.split_once('.') {
                        Some((key, attribute)) => words.attribute(key, attribute, &values).unwrap(),
                        None => words.text_with(key, &values),
                    };
                    assert!(
                        !text.contains('⟦') && !text.trim().is_empty(),
                        "{language} {key}"
                    );
                }
            }
        }
    }

    #[test]
    fn plurals_follow_the_language_and_numbers_its_habits() {
        let check = |language, count: usize, expected: &str| {
            let text = Words::of(language).text_with("frame-count", &[("count", count.into())]);
            assert_eq!(text.replace('\u{202f}', "_"), expected);
        };
        check(Language::Fr, 0, "Aucune fiche");
        check(Language::Fr, 1, "Une fiche");
        check(Language::Fr, 12_577, "12_577 fiches");
        check(Language::En, 12_577, "12,577 records");
        check(Language::Es, 12_577, "12.577 fichas");
        check(Language::Es, 1_000_000, "1.000.000 fichas");
    }

    #[test]
    fn a_missing_key_is_loud_and_remembered() {
        let words = Words::of(Language::Fr);
        assert_eq!(words.text("nothing-has-this-key"), "⟦nothing-has-this-key⟧");
        assert_eq!(words.text("frame-page-of"), "⟦frame-page-of⟧");
        let missing = missing_keys();
        assert!(missing.iter().any(|key| key == "nothing-has-this-key"));
        assert!(missing.iter().any(|key| key == "frame-page-of"));
        assert_eq!(words.find("nothing-else-has-this-key"), None);
        assert!(!words.has("nothing-else-has-this-key"));
        assert!(
            !missing_keys()
                .iter()
                .any(|key| key == "nothing-else-has-this-key")
        );
    }

    #[test]
    fn help_goes_with_its_key() {
        let help = Words::of(Language::En).help("role-administrator");
        assert_eq!(
            help.as_deref(),
            Some("Keeps settings, accounts, lists and backups, with no power over decisions.")
        );
        assert_eq!(Words::of(Language::En).help("frame-save"), None);
        let size = [("size", Value::from("20 MB"))];
        let help = Words::of(Language::En).help_with("frame-too-large", &size);
        assert_eq!(
            help.as_deref(),
            Some("The limit is 20 MB. Send a smaller file, or send it in parts.")
        );
    }

    #[test]
    fn french_signs_are_never_left_alone_on_a_line() {
        let words = Words::of(Language::Fr);
        assert_eq!(
            words.text("frame-confirm-question"),
            "Confirmez-vous\u{202f}?"
        );
        let title = [("title", Value::from("Accord"))];
        assert_eq!(
            words.text_with("frame-delete-question", &title),
            "Supprimer «\u{a0}Accord\u{a0}»\u{202f}?"
        );
    }
}
