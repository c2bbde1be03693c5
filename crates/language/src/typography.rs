//! The no-break spaces that a language wants around its signs, put in when words are read, so that a writer types ordinary spaces;
//! and texts of the register as they are shown, which people type with ordinary signs.

use std::borrow::Cow;

use crate::Language;

/// A no-break space.
const NO_BREAK: &str = "\u{a0}";
/// A narrow no-break space.
const NARROW_NO_BREAK: &str = "\u{202f}";

/// The text with no-break spaces where the language wants them: French before `: ; ? !` and inside quotation marks, French and
/// Spanish before `%`. English is left as it is.
pub(crate) fn set(language: Language, text: &str) -> String {
    match language {
        Language::En => text.to_owned(),
        Language::Es => text.replace(" %", &format!("{NO_BREAK}%")),
        Language::Fr => {
            let mut set = text.replace("« ", &format!("«{NO_BREAK}"));
            for (sign, space) in [
                (":", NO_BREAK),
                ("»", NO_BREAK),
                ("%", NO_BREAK),
                (";", NARROW_NO_BREAK),
                ("?", NARROW_NO_BREAK),
                ("!", NARROW_NO_BREAK),
            ] {
                set = set.replace(&format!(" {sign}"), &format!("{space}{sign}"));
            }
            set
        }
    }
}

impl Language {
    /// A text of the register as this language sets it: with the spaces of [`set`], and in French with a space before every colon and
    /// curved apostrophes. What is stored stays as it was typed.
    pub fn typeset(self, text: &str) -> Cow<'_, str> {
        let signs: &[char] = match self {
            Self::En => &[],
            Self::Es => &['%'],
            Self::Fr => &[':', ';', '?', '!', '»', '«', '%', '\''],
        };
        match (text.contains(signs), self) {
            (false, _) => Cow::Borrowed(text),
            (true, Self::Fr) => Cow::Owned(set(self, &with_french_signs(text))),
            (true, _) => Cow::Owned(set(self, text)),
        }
    }
}

/// A colon between two words gets its space, an apostrophe between two letters its curve.
fn with_french_signs(text: &str) -> String {
    let mut signed = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let before = signed.chars().next_back();
        let after = letters.peek().copied();
        let among_letters = before.is_some_and(char::is_alphabetic);
        match letter {
            ':' if after == Some(' ') && before.is_some_and(char::is_alphanumeric) => {
                signed.push_str(" :");
            }
            '\'' if among_letters && after.is_some_and(char::is_alphabetic) => signed.push('’'),
            other => signed.push(other),
        }
    }
    signed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_the_register_is_shown_as_its_language_sets_it() {
        let check = |typed: &str, shown: &str| {
            assert_eq!(Language::Fr.typeset(typed), shown.replace('_', NO_BREAK));
        };
        check("Quais électrifiés: phase", "Quais électrifiés_: phase");
        check("Convention-cadre : bilan", "Convention-cadre_: bilan");
        check("Station d'eau de l'État", "Station d’eau de l’État");
        check(
            "À 10:30, voir https://exemple.org",
            "À 10:30, voir https://exemple.org",
        );
        check("'citation'", "'citation'");
        assert_eq!(Language::En.typeset("It's: so"), "It's: so");
        assert_eq!(Language::Es.typeset("50 %"), "50\u{a0}%");
    }

    #[test]
    fn french_signs_stay_with_their_word() {
        assert_eq!(
            set(Language::Fr, "« Oui » : non ?"),
            "«\u{a0}Oui\u{a0}»\u{a0}: non\u{202f}?"
        );
        assert_eq!(set(Language::Es, "50 %"), "50\u{a0}%");
        assert_eq!(set(Language::En, "a : b"), "a : b");
    }
}
