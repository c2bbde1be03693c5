//! Finding a person in free text: by the name in any order of its words, by the mail, by the telephone however it is spaced,
//! and, less surely, by one word of the name.

use std::collections::BTreeSet;
use std::ops::Range;

use language::fold;
use serde_json::Value;

/// What takes the place of words that were erased.
pub(crate) const MARK: &str = "[…]";

/// How a person can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Naming {
    /// By the whole name, or by the mail.
    Whole,
    /// By one word of the name, as `Kerr`.
    Part,
    /// By the telephone: its last nine digits.
    Number,
}

/// Where a text names somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) range: Range<usize>,
    pub(crate) naming: Naming,
}

/// What a person is called, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Called(pub(crate) BTreeSet<(Naming, String)>);

/// Words that join names and name nobody.
const JOINING: [&str; 24] = [
    "al", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos",
    "du", "el", "la", "las", "le", "les", "los", "van", "von", "y",
];
/// The digits by which a telephone is told, without the country's.
const TELLING_DIGITS: usize = 9;
const FEWEST_DIGITS: usize = 6;
const MOST_DIGITS: usize = 15;
/// The most words of a name, and the widest gap between two of them.
const MOST_WORDS: usize = 8;
const WIDEST_GAP: usize = 4;

impl Called {
    /// Adds what the stored body of a person says.
    pub(crate) fn add(&mut self, body: &Value) {
        let person = &body["record"];
        if let Some(name) = person["name"].as_str() {
            self.add_name(name);
        }
        if let Some(mail) = person["mail"].as_str() {
            let words = folded_words(mail);
            if words.len() > 1 && words.len() <= MOST_WORDS {
                self.0.insert((Naming::Whole, words.join(" ")));
            }
        }
        if let Some(telephone) = person["telephone"].as_str() {
            let digits: String = telephone.chars().filter(char::is_ascii_digit).collect();
            self.0
                .extend(telling(&digits).map(|digits| (Naming::Number, digits.to_owned())));
        }
    }

    /// Family and given name stand in either order, so every turn of the words is known.
    fn add_name(&mut self, name: &str) {
        let words = folded_words(name);
        if words.len() > 1 && words.len() <= MOST_WORDS {
            for first in 0..words.len() {
                let turned = [&words[first..], &words[..first]].concat().join(" ");
                self.0.insert((Naming::Whole, turned));
            }
        }
        let telling = words
            .into_iter()
            .filter(|word| word.chars().count() >= 3 && !JOINING.contains(&word.as_str()));
        self.0.extend(telling.map(|word| (Naming::Part, word)));
    }

    /// How many words the longest and the other namings have, longest first.
    pub(crate) fn lengths(&self) -> Vec<usize> {
        let whole = self.0.iter().filter(|(naming, _)| *naming == Naming::Whole);
        let lengths: BTreeSet<usize> = whole.map(|(_, words)| words.split(' ').count()).collect();
        lengths.into_iter().rev().collect()
    }

    /// Where a text names this person.
    pub(crate) fn hits(&self, text: &str) -> Vec<Hit> {
        let known = |naming, words: &str| self.0.contains(&(naming, words.to_owned()));
        hits(text, &self.lengths(), &known)
    }
}

/// Where a text names somebody, given how many words the namings have and which are known.
pub(crate) fn hits(
    text: &str,
    lengths: &[usize],
    known: &dyn Fn(Naming, &str) -> bool,
) -> Vec<Hit> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let hit = number_at(text, &words[at..], known)
            .or_else(|| whole_at(&words[at..], lengths, known))
            .or_else(|| {
                let word = &words[at];
                (word.is_capital && known(Naming::Part, &word.folded))
                    .then(|| (1, Naming::Part, word.range.clone()))
            });
        match hit {
            Some((length, naming, range)) => {
                found.push(Hit { range, naming });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The text with what was found replaced by the mark.
pub(crate) fn blanked(text: &str, hits: &[Hit]) -> String {
    pieces(text, hits)
        .into_iter()
        .map(|(piece, named)| if named { MARK } else { piece })
        .collect()
}

/// The text in its pieces, each with whether it names somebody; words found side by side are one piece.
pub(crate) fn pieces<'a>(text: &'a str, hits: &[Hit]) -> Vec<(&'a str, bool)> {
    let joined = |c: char| matches!(c, ' ' | ',' | '-' | '.' | '\'' | '’' | '\u{a0}');
    let mut named: Vec<Range<usize>> = Vec::new();
    for hit in hits {
        match named.last_mut() {
            Some(last) if is_join(&text[last.end..hit.range.start], joined) => {
                last.end = hit.range.end;
            }
            _ => named.push(hit.range.clone()),
        }
    }
    let mut found = Vec::new();
    let mut end = 0;
    for range in named {
        found.push((&text[end..range.start], false));
        end = range.end;
        found.push((&text[range], true));
    }
    found.push((&text[end..], false));
    found.retain(|(piece, _)| !piece.is_empty());
    found
}

fn is_join(between: &str, joined: impl Fn(char) -> bool) -> bool {
    between.len() <= 3 && between.chars().all(joined)
}

type Found = (usize, Naming, Range<usize>);

fn whole_at(
    words: &[Word],
    lengths: &[usize],
    known: &dyn Fn(Naming, &str) -> bool,
) -> Option<Found> {
    lengths.iter().find_map(|length| {
        let some = words.get(..*length)?;
        let near = |pair: &[Word]| pair[1].range.start - pair[0].range.end <= WIDEST_GAP;
        if !some.windows(2).all(near) {
            return None;
        }
        let folded: Vec<&str> = some.iter().map(|word| word.folded.as_str()).collect();
        let range = some.first()?.range.start..some.last()?.range.end;
        known(Naming::Whole, &folded.join(" ")).then_some((*length, Naming::Whole, range))
    })
}

/// A telephone, however its digits are grouped.
fn number_at(text: &str, words: &[Word], known: &dyn Fn(Naming, &str) -> bool) -> Option<Found> {
    let mut digits = String::new();
    let mut found = None;
    let mut before: Option<&Word> = None;
    for (index, word) in words.iter().enumerate() {
        let joins = before.is_none_or(|before| {
            let gap = &text[before.range.end..word.range.start];
            gap.chars().all(|c| " .-/()+\u{a0}\u{202f}".contains(c))
        });
        if !joins || !word.folded.bytes().all(|byte| byte.is_ascii_digit()) {
            break;
        }
        digits.push_str(&word.folded);
        if digits.len() > MOST_DIGITS {
            break;
        }
        if telling(&digits).is_some_and(|digits| known(Naming::Number, digits)) {
            let mut start = words[0].range.start;
            if text[..start].ends_with('+') {
                start -= 1;
            }
            found = Some((index + 1, Naming::Number, start..word.range.end));
        }
        before = Some(word);
    }
    found
}

fn telling(digits: &str) -> Option<&str> {
    let known = digits.len() >= FEWEST_DIGITS && digits.is_ascii();
    known.then(|| &digits[digits.len().saturating_sub(TELLING_DIGITS)..])
}

struct Word {
    range: Range<usize>,
    folded: String,
    is_capital: bool,
}

fn folded_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

fn words(text: &str) -> Vec<Word> {
    let belongs = |c: char| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c);
    let mut found = Vec::new();
    let mut start = None;
    let ends = text.char_indices().map(|(at, c)| (at, Some(c)));
    for (at, c) in ends.chain([(text.len(), None)]) {
        match (c.filter(|c| belongs(*c)), start) {
            (Some(_), None) => start = Some(at),
            (None, Some(from)) => {
                found.extend(word(text, from..at));
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn word(text: &str, range: Range<usize>) -> Option<Word> {
    let written = &text[range.clone()];
    let folded = fold(written);
    // Letters of scripts without capitals may begin a name.
    let is_capital = written
        .chars()
        .next()
        .is_some_and(|first| !first.is_lowercase() && !first.is_numeric());
    (!folded.is_empty()).then_some(Word {
        range,
        folded,
        is_capital,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn nadia() -> Called {
        let mut called = Called::default();
        called.add(&json!({ "record": {
            "name": "Kerr-Ölmez, Nadia", "mail": "n.kerr@port.example", "telephone": "+33 (0)6 12 34 56 78",
        } }));
        called
    }

    fn check(text: &str, expected: &str) {
        let hits = nadia().hits(text);
        assert_eq!(blanked(text, &hits), expected, "{text}: {hits:?}");
    }

    #[test]
    fn a_name_is_found_in_any_order_with_or_without_accents() {
        check("Vu Nadia Kerr-Ölmez hier", "Vu […] hier");
        check("vu KERR OLMEZ NADIA, hier", "vu […], hier");
        check("nadia kerr-o\u{308}lmez", "[…]");
        check("Kerr-Ölmez (Nadia)", "[…])");
    }

    #[test]
    fn one_word_of_a_name_counts_when_it_is_written_as_a_name() {
        check("Mme Kerr a dit", "Mme […] a dit");
        check("le kerr est une lande", "le kerr est une lande");
        check("Nadia\nKerr", "[…]\n[…]");
        check("Nadia vient. Kerr part", "[…] vient. […] part");
    }

    #[test]
    fn a_mail_and_a_telephone_are_found_however_they_are_written() {
        check("écrire à N.Kerr@Port.example.", "écrire à […].");
        for written in [
            "06 12 34 56 78",
            "0612345678",
            "+33 6 12 34 56 78",
            "06.12.34.56.78",
            "00 33 6-12-34-56-78",
        ] {
            check(&format!("tél. {written}, le soir"), "tél. […], le soir");
        }
        check("bureau 12, 06 12 34 56 78", "bureau 12, […]");
        check("06 12 34 56 79", "06 12 34 56 79");
    }

    #[test]
    fn other_words_stay_as_they_are() {
        for text in [
            "",
            "…",
            "Kerrigan et Nadiaa",
            "L'eau, 12 345 678 m³",
            "日本語 Київ",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn joining_words_name_nobody() {
        let mut called = Called::default();
        called.add(&json!({ "record": { "name": "Jean de la Tour" } }));
        assert_eq!(called.hits("La ville De Brest").len(), 0);
        assert_eq!(
            blanked("M. de La Tour, Jean", &called.hits("M. de La Tour, Jean")),
            "M. […]"
        );
    }
}
