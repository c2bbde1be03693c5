//! What lists write: the synonyms of headings and of values, the columns by which lists say things in their own way, and the
//! columns by which a row finds its record again. All of it is data, in `synonyms.tsv`.

use std::collections::HashMap;
use std::sync::OnceLock;

use language::{Language, Words, fold};
use policy::Kind;
use policy::definition::Shape;

/// What a column of somebody's list says in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// The partner's city.
    PartnerName,
    /// The partner's country.
    PartnerCountry,
    /// When it was signed.
    SignedOn,
    /// How long it lasts.
    Duration,
    /// When it ends.
    EndsOn,
    /// Something that the office computes from dates, and does not take from anybody's hand.
    Computed,
    /// Something for which there is no field: it goes to the notes, with its heading.
    ToNotes,
    /// Something that lists of this kind do not bring in.
    NotTaken,
}

impl Aside {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "partner_name" => Self::PartnerName,
            "partner_country" => Self::PartnerCountry,
            "signed_on" => Self::SignedOn,
            "duration" => Self::Duration,
            "ends_on" => Self::EndsOn,
            "computed" => Self::Computed,
            "to_notes" => Self::ToNotes,
            "not_taken" => Self::NotTaken,
            _ => return None,
        })
    }
}

fn rows(of: &'static str) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    include_str!("synonyms.tsv")
        .lines()
        .filter_map(move |line| {
            let rest = line.strip_prefix(of)?.strip_prefix('\t')?;
            let (first, rest) = rest.split_once('\t')?;
            Some(match rest.split_once('\t') {
                Some((second, words)) => (first, second, words),
                None => (first, rest, ""),
            })
        })
}

/// The synonyms of a column's heading.
pub(super) fn synonyms(kind: Kind, path: &str) -> impl Iterator<Item = &'static str> {
    let found = rows("heading").find(|(of, found, _)| *of == kind.word() && *found == path);
    let found =
        found.or_else(|| rows("heading").find(|(of, found, _)| *of == "*" && *found == path));
    found.into_iter().flat_map(|(_, _, words)| words.split('|'))
}

/// The columns by which lists of a kind say things in their own way.
pub(super) fn asides(kind: Kind) -> impl Iterator<Item = (&'static str, Aside)> {
    rows("aside")
        .filter(move |(of, _, _)| *of == kind.word())
        .filter_map(|(_, name, rest)| Some((name, Aside::parse(rest.split('\t').next()?)?)))
}

/// The words above such a column.
pub(super) fn aside_words(kind: Kind, name: &str) -> impl Iterator<Item = &'static str> {
    rows("aside")
        .filter(move |(of, found, _)| *of == kind.word() && *found == name)
        .filter_map(|(_, _, rest)| rest.split_once('\t'))
        .flat_map(|(_, words)| words.split('|'))
}

/// The columns by which a row without code finds its record, the first one first; none when only a code does.
pub fn natural_key(kind: Kind) -> Vec<&'static str> {
    let found = rows("natural").find(|(of, _, _)| *of == kind.word());
    found
        .map(|(_, columns, _)| columns.split(' ').collect())
        .unwrap_or_default()
}

/// The words of closed lists, in every language.
#[derive(Default)]
pub struct Vocabulary {
    lists: HashMap<String, HashMap<String, String>>,
}

impl Vocabulary {
    /// The words of today, read once.
    pub fn of_today() -> &'static Self {
        static ALL: OnceLock<Vocabulary> = OnceLock::new();
        ALL.get_or_init(|| {
            let mut vocabulary = Self::default();
            for kind in Kind::ALL {
                for field in &policy::definition::definition(*kind).fields {
                    vocabulary.add(&field.shape);
                }
            }
            vocabulary.add_synonyms();
            vocabulary
        })
    }

    /// The stored word that a cell means in a list.
    pub fn read(&self, list: &str, text: &str) -> Option<&str> {
        self.lists.get(list)?.get(&fold(text)).map(String::as_str)
    }

    fn add(&mut self, shape: &Shape) {
        match shape {
            Shape::Choice { list, values } => {
                self.add_list(list, values.iter().map(String::as_str))
            }
            Shape::Variants { list, variants } => {
                self.add_list(list, variants.iter().map(|variant| variant.word.as_str()));
                for field in variants
                    .iter()
                    .flat_map(|variant| variant.fields.iter().flatten())
                {
                    self.add(&field.shape);
                }
            }
            Shape::List(part) => self.add(part),
            Shape::Group { fields } => fields.iter().for_each(|field| self.add(&field.shape)),
            _ => {}
        }
    }

    fn add_list<'a>(&mut self, list: &str, values: impl Iterator<Item = &'a str>) {
        let known = self.lists.entry(list.to_owned()).or_default();
        for word in values {
            let key = value_key(list, word);
            let labels = Language::ALL
                .into_iter()
                .filter_map(|language| Words::of(language).find(&key));
            for label in labels.chain([word.to_owned()]) {
                known.entry(fold(&label)).or_insert_with(|| word.to_owned());
            }
        }
    }

    fn add_synonyms(&mut self) {
        for (list, word, words) in rows("value") {
            let known = self.lists.entry(list.to_owned()).or_default();
            for synonym in words.split('|') {
                known
                    .entry(fold(synonym))
                    .or_insert_with(|| word.to_owned());
            }
        }
    }
}

/// Key of the words of a value of a closed list.
pub(super) fn value_key(list: &str, word: &str) -> String {
    format!("{list}-{}", word.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Layout;

    #[test]
    fn types_of_agreement_are_read_in_three_languages() {
        let vocabulary = Vocabulary::of_today();
        for (text, word) in [
            ("Jumelage", "twinning"),
            ("Sister City", "twinning"),
            ("Hermanamiento", "twinning"),
            ("accord de coopération", "cooperation"),
            ("Memorandum of Understanding", "mou"),
            ("MoU", "mou"),
            ("Pacte d’amitié", "friendship"),
        ] {
            assert_eq!(
                vocabulary.read("agreement-type", text),
                Some(word),
                "{text}"
            );
        }
        assert_eq!(vocabulary.read("agreement-type", "autre"), None);
    }

    #[test]
    fn every_line_of_the_synonyms_names_something_that_exists() {
        let kind = |word: &str| Kind::parse(word).unwrap_or_else(|| panic!("no kind {word}"));
        let fr = policy::kernel::Tongue::parse("fr").unwrap();
        for (of, path, words) in rows("heading").filter(|(of, _, _)| *of != "*") {
            let layout = Layout::of(kind(of), &[fr]);
            let is_there = layout
                .columns
                .iter()
                .any(|column| column.path == path || column.path == format!("{path}.fr"));
            assert!(is_there && !words.is_empty(), "{of} {path}");
        }
        for (of, name, _) in rows("aside") {
            assert!(
                asides(kind(of)).any(|(found, _)| found == name),
                "{of} {name}"
            );
            for language in Language::ALL {
                let key = format!("imports-aside-{}", name.replace('_', "-"));
                assert!(Words::of(language).has(&key), "{language} {key}");
            }
        }
        for (list, word, _) in rows("value") {
            assert_eq!(
                Vocabulary::of_today().read(list, word),
                Some(word),
                "{list} {word}"
            );
        }
        for (of, columns, _) in rows("natural") {
            let layout = Layout::of(kind(of), &[fr]).with_asides();
            for path in columns.split(' ') {
                let is_there = layout
                    .columns
                    .iter()
                    .any(|column| column.path == path || column.path == format!("{path}.fr"));
                assert!(is_there, "{of} {path}");
            }
        }
    }
}
