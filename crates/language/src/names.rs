//! The embedded tables of names, and the names of languages.

use crate::Language;
use crate::per_language::PerLanguage;
use std::collections::HashMap;
use std::sync::OnceLock;

/// One name per language, in the order of [`Language::ALL`].
pub(crate) type Names = [&'static str; 3];

/// The cells of one line of a table.
pub(crate) type Row = Vec<&'static str>;

/// The lines of an embedded table (tab between cells), without its heading.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Row> {
    table.lines().skip(1).map(|line| line.split('\t').collect())
}

/// Whether the name of this language is known (ISO 639 code, sometimes with a region or a script: `pt-BR`, `zh-Hant`).
pub fn is_language(code: &str) -> bool {
    languages().contains_key(code)
}

impl Language {
    /// The name of a language: "allemand", "German", "alemán". The code is one of ISO 639, sometimes with a region or a script.
    pub fn language_name(self, code: &str) -> Option<&'static str> {
        languages().get(code).map(|names| names[self.position()])
    }

    /// All languages, (code, name), in alphabetical order of their names.
    pub fn languages(self) -> &'static [(&'static str, &'static str)] {
        static LISTS: PerLanguage<Vec<(&str, &str)>> = PerLanguage::new();
        LISTS.get(self, |language| {
            language.sorted_names(
                languages()
                    .iter()
                    .map(|(code, names)| (*code, names[language.position()])),
            )
        })
    }

    /// These (code, name) pairs in alphabetical order of the names.
    pub(crate) fn sorted_names(
        self,
        pairs: impl Iterator<Item = (&'static str, &'static str)>,
    ) -> Vec<(&'static str, &'static str)> {
        let mut sorted: Vec<_> = pairs.collect();
        sorted.sort_by(|a, b| self.compare(a.1, b.1).then_with(|| a.0.cmp(b.0)));
        sorted
    }
}

fn languages() -> &'static HashMap<&'static str, Names> {
    static LANGUAGES: OnceLock<HashMap<&str, Names>> = OnceLock::new();
    LANGUAGES.get_or_init(|| {
        let table = rows(include_str!("../data/languages.tsv"));
        table
            .filter_map(|row| {
                let [code, fr, en, es] = row.try_into().ok()?;
                Some((code, [fr, en, es]))
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_names_in_all_three() {
        assert_eq!(
            Language::ALL.map(|l| l.language_name("de").unwrap()),
            ["allemand", "German", "alemán"]
        );
        assert_eq!(Language::Fr.language_name("xx"), None);
        assert!(is_language("pt-BR"));
        assert_eq!(
            Language::Es.languages().len(),
            include_str!("../data/languages.tsv").lines().count() - 1
        );
    }
}
