//! How much two names of a column are alike: the same words, whatever their order, articles,
//! plurals and a typing slip.

use language::fold;

/// A name taken apart once.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub(super) folded: String,
    words: Vec<String>,
    is_made_up: bool,
}

/// Words that name nothing.
const EMPTY_WORDS: [&str; 26] = [
    "de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "el", "los", "las", "del", "al",
    "en", "et", "and", "y", "a", "au", "aux", "to", "for", "pour", "para",
];

impl Heading {
    pub(super) fn new(name: &str) -> Self {
        let folded = fold(name);
        let words = folded
            .split(' ')
            .filter(|word| !word.is_empty() && !EMPTY_WORDS.contains(word))
            .map(singular)
            .collect();
        Self {
            folded,
            words,
            is_made_up: name.starts_with('['),
        }
    }

    /// Whether the name says nothing: a column without heading is called `[A]`.
    pub(super) fn is_empty(&self) -> bool {
        self.folded.is_empty() || self.is_made_up && self.is_bare()
    }

    /// Whether the name is made of words that name nothing by themselves: `to`, `au`, `del`.
    pub(super) fn is_bare(&self) -> bool {
        self.words.is_empty()
    }
}

fn singular(word: &str) -> String {
    match word.strip_suffix(['s', 'x']) {
        Some(stem) if stem.len() > 2 => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// From 0 (nothing in common) to 1 (the same).
pub(super) fn likeness(one: &Heading, other: &Heading) -> f64 {
    if one.folded == other.folded {
        return 1.0;
    }
    let mut shared = 0.0;
    let mut free: Vec<&String> = other.words.iter().collect();
    for word in &one.words {
        let best = (0..)
            .zip(&free)
            .map(|(position, candidate)| (position, closeness(word, candidate)));
        let best = best
            .max_by(|(_, a), (_, b)| a.total_cmp(b))
            .filter(|(_, closeness)| *closeness > 0.0);
        if let Some((position, closeness)) = best {
            shared += closeness;
            free.remove(position);
        }
    }
    let all = one.words.len() as f64 + other.words.len() as f64 - shared;
    if shared == 0.0 || all == 0.0 {
        return 0.0;
    }
    // The same words in another order are nearly the same name; one word in two is a hint.
    0.3 + 0.65 * shared / all
}

fn closeness(one: &str, other: &str) -> f64 {
    if one == other {
        1.0
    } else if one.len().min(other.len()) >= 5 && within(one, other, 1) {
        0.9
    } else {
        0.0
    }
}

/// Whether one text becomes the other by at most so many letters added, left out, changed or
/// exchanged with their neighbour.
pub fn within(one: &str, other: &str, most: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return false;
    }
    let at = |costs: &[usize], place: usize| costs.get(place).copied().unwrap_or(usize::MAX / 2);
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut letter_before = None;
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        let mut against_before = None;
        for (column, against) in other.iter().enumerate() {
            let changed = at(&last, column) + usize::from(letter != against);
            let added = at(&last, column + 1).min(at(&next, column)) + 1;
            let is_exchanged = letter_before == Some(against) && against_before == Some(letter);
            let exchanged = if is_exchanged {
                at(&before, column - 1) + 1
            } else {
                usize::MAX
            };
            next.push(changed.min(added).min(exchanged));
            against_before = Some(against);
        }
        if next.iter().min().is_some_and(|least| *least > most) {
            return false;
        }
        letter_before = Some(letter);
        before = std::mem::replace(&mut last, next);
    }
    last.last().is_some_and(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter_added_left_out_changed_or_exchanged() {
        for slip in [
            "Barcelna",
            "Barcellona",
            "Barzelona",
            "Bacrelona",
            "Barcelona",
        ] {
            assert!(within("Barcelona", slip, 1), "{slip}");
        }
        assert!(!within("Barcelona", "Barxelonx", 1));
        assert!(!within("Lyon", "Milan", 1));
        assert!(within("", "", 0));
    }

    #[test]
    fn the_same_words_are_alike_in_any_order() {
        let alike = |one: &str, other: &str| likeness(&Heading::new(one), &Heading::new(other));
        assert!(alike("signature (date)", "Date de signature") > 0.9);
        assert!(alike("Date", "Date de signature") > 0.5);
        assert!(alike("Couleur", "Date de signature") == 0.0);
    }
}
