//! The no-break spaces that a language wants around its signs, put in when words are read, so that a writer types ordinary spaces.

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

#[cfg(test)]
mod tests {
    use super::*;

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
