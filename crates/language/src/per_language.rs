//! Something built once for each language, when first asked for, and kept.

use crate::Language;
use std::sync::OnceLock;

/// One value per language, built on first use.
pub(crate) struct PerLanguage<T>([OnceLock<T>; Language::ALL.len()]);

impl<T> PerLanguage<T> {
    /// Nothing built yet.
    pub(crate) const fn new() -> Self {
        Self([const { OnceLock::new() }; Language::ALL.len()])
    }

    /// The value of this language, built now if nobody asked before.
    pub(crate) fn get(&self, language: Language, build: impl FnOnce(Language) -> T) -> &T {
        self.0[language.position()].get_or_init(|| build(language))
    }
}
