//! Alphabetical order and enumerations as each language does them.

use crate::Language;
use crate::per_language::PerLanguage;
use icu::collator::options::CollatorOptions;
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::list::options::ListFormatterOptions;
use icu::list::{ListFormatter, ListFormatterPreferences};
use std::cmp::Ordering;

impl Language {
    /// Which of two names comes first in the language's dictionary; numbers inside count by their value ("Axe 2" before "Axe 10").
    pub fn compare(self, a: &str, b: &str) -> Ordering {
        collator(self).compare(a, b)
    }

    /// Bytes that sort as the text does under [`Language::compare`], for sorting long lists. Not to be stored.
    pub fn sort_key(self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        // Writing into a vector cannot fail.
        let Ok(()) = collator(self).write_sort_key_to(text, &mut key);
        key
    }

    /// An enumeration: "a, b et c", "a, b and c", "a, b y c".
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        static WRITERS: PerLanguage<ListFormatter> = PerLanguage::new();
        let writer = WRITERS.get(self, |language| {
            ListFormatter::try_new_and(preferences(language), ListFormatterOptions::default())
                .expect("the built-in data covers our languages")
        });
        writer.format(items.iter().map(AsRef::as_ref)).to_string()
    }

    /// A choice: "a, b ou c", "a, b or c", "a, b o c".
    pub fn list_or<T: AsRef<str>>(self, items: &[T]) -> String {
        static WRITERS: PerLanguage<ListFormatter> = PerLanguage::new();
        let writer = WRITERS.get(self, |language| {
            ListFormatter::try_new_or(preferences(language), ListFormatterOptions::default())
                .expect("the built-in data covers our languages")
        });
        writer.format(items.iter().map(AsRef::as_ref)).to_string()
    }
}

fn preferences(language: Language) -> ListFormatterPreferences {
    ListFormatterPreferences::from(&language.locale())
}

fn collator(language: Language) -> &'static CollatorBorrowed<'static> {
    static COLLATORS: PerLanguage<CollatorBorrowed<'static>> = PerLanguage::new();
    COLLATORS.get(language, |language| {
        let mut preferences = CollatorPreferences::from(&language.locale());
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Collator::try_new(preferences, CollatorOptions::default())
            .expect("the built-in data covers our languages")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, names: &[&'static str]) -> Vec<&'static str> {
        let mut by_comparison = names.to_vec();
        by_comparison.sort_by(|a, b| language.compare(a, b));
        let mut by_key = names.to_vec();
        by_key.sort_by_key(|name| language.sort_key(name));
        assert_eq!(by_comparison, by_key);
        by_comparison
    }

    #[test]
    fn accents_do_not_send_a_name_to_the_end() {
        assert_eq!(
            sorted(Language::Fr, &["Zagreb", "Évreux", "Epinal", "evora"]),
            ["Epinal", "evora", "Évreux", "Zagreb"]
        );
        assert_eq!(
            sorted(Language::Es, &["oso", "ñandú", "nube"]),
            ["nube", "ñandú", "oso"]
        );
    }

    #[test]
    fn numbers_inside_names_count_by_their_value() {
        for language in Language::ALL {
            assert_eq!(sorted(language, &["Axe 10", "Axe 2"]), ["Axe 2", "Axe 10"]);
        }
    }

    #[test]
    fn enumerations_end_with_the_word_of_the_language() {
        let items = ["a", "b", "c"];
        assert_eq!(
            Language::ALL.map(|l| l.list(&items)),
            ["a, b et c", "a, b and c", "a, b y c"]
        );
        assert_eq!(
            Language::ALL.map(|l| l.list_or(&items)),
            ["a, b ou c", "a, b or c", "a, b o c"]
        );
        assert_eq!(
            Language::Es.list(&["Francia", "Italia"]),
            "Francia e Italia"
        );
        assert_eq!(Language::Fr.list(&["seul".to_owned()]), "seul");
        assert_eq!(Language::Fr.list::<String>(&[]), "");
    }
}
