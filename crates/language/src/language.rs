//! The three languages the office works in.

use icu::locale::{Locale, locale};
use std::fmt;

/// A language in which every page, document and export can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// French, the language used when nothing else is asked for.
    #[default]
    Fr,
    /// English, as written in Europe (day before month).
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Fr, Self::En, Self::Es];

    /// The code used in addresses, files and the `lang` attribute: `fr`, `en`, `es`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language with exactly this code, or none.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The language's name in itself, for the language switch.
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// The best language for a browser's `Accept-Language` header; French when none of ours is wished for.
    pub fn negotiate(accept_language_header: &str) -> Self {
        let mut best = Self::default();
        let mut best_weight = 0.0;
        for wish in accept_language_header.split(',').take(50) {
            let mut parts = wish.split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let Some(language) = tag.split(['-', '_']).next().and_then(Self::from_code) else {
                continue;
            };
            let weight = parts
                .filter_map(|part| part.trim().strip_prefix("q=").map(str::trim))
                .map(|text| text.parse::<f32>().unwrap_or(0.0))
                .next()
                .unwrap_or(1.0);
            if weight > best_weight {
                best = language;
                best_weight = weight;
            }
        }
        best
    }

    /// The place of this language in [`Language::ALL`].
    pub(crate) const fn position(self) -> usize {
        self as usize
    }

    /// The locale whose habits are followed.
    pub(crate) const fn locale(self) -> Locale {
        match self {
            Self::Fr => locale!("fr"),
            Self::En => locale!("en-GB"),
            Self::Es => locale!("es"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: Language) {
        assert_eq!(Language::negotiate(header), expected, "{header}");
    }

    #[test]
    fn the_strongest_wish_among_ours_is_followed() {
        check("es-MX,es;q=0.9,en;q=0.8", Language::Es);
        check("de-DE, en;q=0.5, fr;q=0.7", Language::Fr);
        check("pt, en_US;q=0.4", Language::En);
        check("EN", Language::En);
    }

    #[test]
    fn french_is_spoken_when_nothing_of_ours_is_wished_for() {
        check("", Language::Fr);
        check("de, ja;q=0.5, *;q=0.1", Language::Fr);
        check("en;q=0", Language::Fr);
        check("en;q=abc", Language::Fr);
        check(",;,;;q=,-", Language::Fr);
        check("en;q=NaN", Language::Fr);
    }

    #[test]
    fn a_code_leads_back_to_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(&language.to_string()), Some(language));
            assert_eq!(Language::ALL[language.position()], language);
        }
        assert_eq!(Language::from_code("FR"), None);
    }
}
