//! A city's own words: "twinning" may be called otherwise in one town hall, and its word is used wherever ours was.

use crate::sources::{Sources, parts_of};
use crate::{Language, Words, typography};
use fluent_bundle::FluentResource;
use fluent_syntax::{ast, parser, serializer};
use std::collections::BTreeMap;

/// The longest text a city may give for one key, in bytes.
const LONGEST_TEXT: usize = 2000;
/// How deep placeables may be nested in it.
const DEEPEST_NESTING: usize = 6;

/// Why a city's word cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VocabularyProblem {
    /// No text of ours has this key, so nothing would be replaced.
    #[error("{key}: there is no such key")]
    UnknownKey {
        /// The key as given.
        key: String,
    },
    /// The text is not a Fluent pattern.
    #[error("{key}: cannot be read: {reason}")]
    Unreadable {
        /// The key as given.
        key: String,
        /// What the reader stumbled over.
        reason: String,
    },
    /// The text uses a variable that our sentence does not have.
    #[error("{key}: uses the variable {variable}, which is not given here")]
    UnknownVariable {
        /// The key as given.
        key: String,
        /// The variable without its dollar sign.
        variable: String,
    },
    /// The text refers to another message, term or function; a city's word stands alone.
    #[error("{key}: refers to {reference}, which a local word cannot do")]
    Reference {
        /// The key as given.
        key: String,
        /// What it refers to.
        reference: String,
    },
}

impl Words {
    /// The words of this language with a city's own for some keys (`agreement`, or `agreement.help` for an explanation).
    ///
    /// # Errors
    /// All problems at once, each naming its key; nothing is then replaced.
    pub fn with_overrides(
        language: Language,
        overrides: &BTreeMap<String, String>,
    ) -> Result<Self, Vec<VocabularyProblem>> {
        let sources = Sources::of(language);
        let mut replaced: BTreeMap<&str, ast::Message<&str>> = BTreeMap::new();
        let mut problems = Vec::new();
        let texts: Vec<(&String, String)> = overrides
            .iter()
            .map(|(key, text)| (key, as_entry(language, text)))
            .collect();
        for (key, text) in &texts {
            let (message_key, attribute) = key
                .split_once('.')
                .map_or((key.as_str(), None), |(a, b)| (a, Some(b)));
            let known_attribute =
                attribute.is_none_or(|name| name == "help" || sources.shape.contains_key(*key));
            let Some(original) = sources.message(message_key).filter(|_| known_attribute) else {
                problems.push(VocabularyProblem::UnknownKey {
                    key: (*key).clone(),
                });
                continue;
            };
            match pattern(key, text).and_then(|pattern| known_parts(key, pattern, sources)) {
                Ok(pattern) => {
                    let message = replaced
                        .entry(original.id.name)
                        .or_insert_with(|| original.clone());
                    replace(message, attribute, pattern);
                }
                Err(problem) => problems.push(problem),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let resource = ast::Resource {
            body: replaced.into_values().map(ast::Entry::Message).collect(),
        };
        let written = serializer::serialize(&resource);
        let resource = FluentResource::try_new(written).unwrap_or_else(|(readable, _)| readable);
        Ok(Self::with_resource(language, Some(resource)))
    }
}

/// The city's text written as the only entry of a Fluent file, its further lines indented so that they stay part of it.
fn as_entry(language: Language, text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    format!(
        "word = {}\n",
        typography::set(language, &lines.join("\n    "))
    )
}

fn pattern<'a>(key: &str, text: &'a str) -> Result<ast::Pattern<&'a str>, VocabularyProblem> {
    let unreadable = |reason: &str| VocabularyProblem::Unreadable {
        key: key.to_owned(),
        reason: reason.to_owned(),
    };
    if text.len() > LONGEST_TEXT {
        return Err(unreadable("the text is too long"));
    }
    if deepest(text) > DEEPEST_NESTING {
        return Err(unreadable("too many braces inside one another"));
    }
    let resource = parser::parse(text).map_err(|(_, errors)| {
        unreadable(&errors.first().map_or_else(String::new, ToString::to_string))
    })?;
    let mut entries = resource.body.into_iter();
    match (entries.next(), entries.next()) {
        (Some(ast::Entry::Message(message)), None) if message.attributes.is_empty() => {
            message.value.ok_or_else(|| unreadable("the text is empty"))
        }
        _ => Err(unreadable("this is more than one text")),
    }
}

/// How deep braces are nested in a text.
fn deepest(text: &str) -> usize {
    let mut depth = 0usize;
    let mut deepest = 0;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// The pattern itself if it only uses what our sentence is given.
fn known_parts<'a>(
    key: &str,
    pattern: ast::Pattern<&'a str>,
    sources: &Sources,
) -> Result<ast::Pattern<&'a str>, VocabularyProblem> {
    let parts = parts_of(&pattern);
    if let Some(reference) = parts.references.iter().find(|name| *name != "NUMBER") {
        return Err(VocabularyProblem::Reference {
            key: key.to_owned(),
            reference: reference.clone(),
        });
    }
    let known = sources.shape.get(key);
    match parts
        .variables
        .iter()
        .find(|name| !known.is_some_and(|known| known.contains(*name)))
    {
        Some(variable) => Err(VocabularyProblem::UnknownVariable {
            key: key.to_owned(),
            variable: variable.clone(),
        }),
        None => Ok(pattern),
    }
}

fn replace<'a>(
    message: &mut ast::Message<&'a str>,
    attribute: Option<&'a str>,
    pattern: ast::Pattern<&'a str>,
) {
    let Some(name) = attribute else {
        message.value = Some(pattern);
        return;
    };
    match message
        .attributes
        .iter_mut()
        .find(|attribute| attribute.id.name == name)
    {
        Some(attribute) => attribute.value = pattern,
        None => message.attributes.push(ast::Attribute {
            id: ast::Identifier { name },
            value: pattern,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(key: &str, text: &str) -> Result<Words, Vec<VocabularyProblem>> {
        Words::with_overrides(
            Language::Fr,
            &BTreeMap::from([(key.to_owned(), text.to_owned())]),
        )
    }

    #[test]
    fn a_city_says_its_own_words() {
        let words = with("frame-save", "Consigner").unwrap();
        assert_eq!(words.text("frame-save"), "Consigner");
        assert_eq!(words.text("frame-cancel"), "Annuler");
        assert_eq!(Words::of(Language::Fr).text("frame-save"), "Enregistrer");
    }

    #[test]
    fn a_word_keeps_its_help_and_a_help_its_word() {
        let words = with("role-head", "Directrice des relations extérieures").unwrap();
        assert_eq!(
            words.text("role-head"),
            "Directrice des relations extérieures"
        );
        assert_eq!(
            words.help("role-head"),
            Words::of(Language::Fr).help("role-head")
        );
        let words = with("role-head.help", "Voit tout ; décide.").unwrap();
        assert_eq!(
            words.text("role-head"),
            Words::of(Language::Fr).text("role-head")
        );
        assert_eq!(
            words.help("role-head").unwrap(),
            "Voit tout\u{202f}; décide."
        );
        assert_eq!(
            with("frame-save.help", "Garde la fiche.")
                .unwrap()
                .help("frame-save")
                .unwrap(),
            "Garde la fiche."
        );
    }

    #[test]
    fn plurals_and_variables_may_be_used() {
        let text = "{ $count ->\n [one] Un dossier\n *[other] { $count } dossiers\n}";
        let words = with("frame-count", text).unwrap();
        assert_eq!(
            words.text_with("frame-count", &[("count", 1.into())]),
            "Un dossier"
        );
        assert_eq!(
            words.text_with("frame-count", &[("count", 5.into())]),
            "5 dossiers"
        );
    }

    #[test]
    fn what_cannot_be_used_is_refused_by_key() {
        for (key, text) in [
            ("frame-nothing", "Rien"),
            ("frame-save.", "Rien"),
            ("frame-save.a b = c\nframe-cancel", "Rien"),
            ("frame-save", ""),
            ("frame-save", "   \n  "),
            ("frame-save", "{ $name }"),
            ("frame-save", "{ frame-cancel }"),
            ("frame-save", "{ -term }"),
            ("frame-save", "{ DATETIME(1) }"),
            ("frame-save", "un { seul"),
            ("frame-save", "un\n.help = deux"),
            ("frame-count", "{ $total }"),
            ("frame-save", &"{".repeat(100_000)),
            ("frame-save", &"{".repeat(1000)),
            ("frame-save", &"long ".repeat(1000)),
        ] {
            let problems = with(key, text).unwrap_err();
            assert_eq!(problems.len(), 1, "{key} = {text}: {problems:?}");
            assert!(problems[0].to_string().starts_with(key), "{key}");
        }
    }

    #[test]
    fn a_text_cannot_smuggle_in_a_second_key() {
        let words = with("frame-save", "Garder\nframe-cancel = Perdu").unwrap();
        assert_eq!(words.text("frame-cancel"), "Annuler");
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let overrides = [
            ("frame-nothing", "a"),
            ("frame-save", "{"),
            ("frame-cancel", "Bien"),
        ];
        let overrides = overrides.map(|(key, text)| (key.to_owned(), text.to_owned()));
        assert_eq!(
            Words::with_overrides(Language::En, &BTreeMap::from(overrides))
                .unwrap_err()
                .len(),
            2
        );
    }
}
