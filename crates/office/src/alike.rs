//! Records that may be the same as one that is being written: proposed before a second one is made, never a reason to refuse.

use std::collections::{BTreeSet, HashMap};

use exchange::matching::within;
use language::fold;
use policy::body::to_flat;
use policy::rights::{Verb, Viewer, may};
use policy::{AnyRecord, Audience, Kind, Policy};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::open::Office;

/// A record that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The record.
    pub id: Uuid,
    /// What both say: keys of messages.
    pub why: Vec<&'static str>,
}

/// Kinds of which the same one is often entered twice.
const KINDS: [Kind; 5] = [
    Kind::Person,
    Kind::Organisation,
    Kind::Government,
    Kind::Actor,
    Kind::Place,
];
/// How many are proposed.
const MOST: usize = 6;
/// The digits by which a telephone is told, without the country's.
const TELLING_DIGITS: usize = 9;
/// A word shorter than this is not held to be misspelt.
const LONG_WORD: usize = 5;

/// What a record is told by, ready to be compared.
struct Told {
    names: Vec<Vec<String>>,
    mail: Option<String>,
    telephone: Option<String>,
    country: Option<String>,
    sort: Option<String>,
    site: Option<String>,
    identifiers: BTreeSet<String>,
}

impl Office {
    /// The records that may be the same as a draft, the likeliest first, among those that the viewer may see.
    pub fn alike(
        &self,
        viewer: &Viewer,
        kind: Kind,
        draft: &Value,
        except: Option<Uuid>,
    ) -> Vec<Alike> {
        let snapshot = self.snapshot();
        let directory = Directory::of(snapshot.of(viewer.audience()), kind);
        match (directory, draft.as_object()) {
            (Some(directory), Some(draft)) => directory.alike(viewer, draft, except),
            _ => Vec::new(),
        }
    }

    /// The records that may be the same as those that were written, for each of these that has any.
    pub fn alike_to(&self, viewer: &Viewer, ids: &[Uuid]) -> Vec<(Uuid, Vec<Alike>)> {
        let snapshot = self.snapshot();
        let policy = snapshot.of(viewer.audience());
        let mut found = Vec::new();
        for kind in KINDS {
            let of_kind = ids.iter().filter(|id| policy.kind_of(**id) == Some(kind));
            let records: Vec<AnyRecord> = of_kind.filter_map(|id| policy.any(*id)).collect();
            if records.is_empty() {
                continue;
            }
            let Some(directory) = Directory::of(policy, kind) else {
                continue;
            };
            for record in records {
                let alike = directory.alike(viewer, &to_flat(&record), Some(record.id()));
                if !alike.is_empty() {
                    found.push((record.id(), alike));
                }
            }
        }
        found
    }
}

/// What the records of a kind are told by, so that many drafts can be compared with them.
pub(crate) struct Directory<'a> {
    policy: &'a Policy,
    kind: Kind,
    told: HashMap<Uuid, Told>,
    /// The records by each thing that may make two of them alike.
    by: HashMap<String, Vec<Uuid>>,
}

impl<'a> Directory<'a> {
    /// The records of a kind; nothing for kinds that are not entered twice by mistake.
    pub(crate) fn of(policy: &'a Policy, kind: Kind) -> Option<Self> {
        if !KINDS.contains(&kind) {
            return None;
        }
        let mut directory = Self {
            policy,
            kind,
            told: HashMap::new(),
            by: HashMap::new(),
        };
        for record in policy.all(kind) {
            let told = Told::of(&to_flat(&record));
            for key in told.keys() {
                directory.by.entry(key).or_default().push(record.id());
            }
            directory.told.insert(record.id(), told);
        }
        Some(directory)
    }

    /// The records that may be the same as a draft, the likeliest first, among those that the viewer may see.
    pub(crate) fn alike(
        &self,
        viewer: &Viewer,
        draft: &Map<String, Value>,
        except: Option<Uuid>,
    ) -> Vec<Alike> {
        let wanted = Told::of(draft);
        let near: BTreeSet<Uuid> = wanted
            .keys()
            .iter()
            .filter_map(|key| self.by.get(key))
            .flatten()
            .copied()
            .filter(|id| Some(*id) != except)
            .collect();
        let likeness = |id: Uuid| {
            let why = wanted.likeness(self.told.get(&id)?, self.kind);
            let record = self.policy.any(id).filter(|_| !why.is_empty())?;
            sees(viewer, &record, self.policy).then_some(Alike { id, why })
        };
        let mut found: Vec<Alike> = near.into_iter().filter_map(likeness).collect();
        found.sort_by_key(|one| (std::cmp::Reverse(one.why.len()), one.id));
        found.truncate(MOST);
        found
    }
}

fn sees(viewer: &Viewer, record: &AnyRecord, policy: &Policy) -> bool {
    let inside = policy.audience() == Audience::Internal || record.kind() != Kind::Person;
    inside && may(viewer, Verb::See, record, policy).is_allowed()
}

impl Told {
    fn of(flat: &Map<String, Value>) -> Self {
        let line = |name: &str| {
            let text = flat.get(name)?.as_str()?.trim().to_lowercase();
            (!text.is_empty()).then_some(text)
        };
        let digits: Option<String> = line("telephone").map(|text| {
            let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
            let start = digits.len().saturating_sub(TELLING_DIGITS);
            digits[start..].iter().collect()
        });
        let identifiers = flat.get("identifiers").and_then(Value::as_array);
        Self {
            names: names(flat.get("name")),
            mail: line("mail"),
            telephone: digits.filter(|digits| digits.len() == TELLING_DIGITS),
            country: line("country"),
            sort: line("kind"),
            site: line("site").map(|site| bare(&site)),
            identifiers: identifiers
                .into_iter()
                .flatten()
                .map(|one| format!("{} {}", one["authority"], one["value"]))
                .collect(),
        }
    }

    /// Under which keys a record that may be the same is found: each thing it says, and its name without one long word.
    fn keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for words in &self.names {
            keys.push(format!("name {}", words.join(" ")));
            for (index, word) in words.iter().enumerate() {
                if word.chars().count() >= LONG_WORD - 1 {
                    let others: Vec<&str> = words
                        .iter()
                        .enumerate()
                        .filter(|(other, _)| *other != index)
                        .map(|(_, word)| word.as_str())
                        .collect();
                    keys.push(format!("spelling {}", others.join(" ")));
                }
            }
        }
        let said = [
            ("mail", &self.mail),
            ("telephone", &self.telephone),
            ("site", &self.site),
        ];
        for (sort, value) in said {
            keys.extend(value.iter().map(|value| format!("{sort} {value}")));
        }
        keys.extend(
            self.identifiers
                .iter()
                .map(|one| format!("identifier {one}")),
        );
        keys
    }

    /// What both say of the same thing; nothing when they can hardly be the same.
    fn likeness(&self, other: &Self, kind: Kind) -> Vec<&'static str> {
        let same = |one: &Option<String>, two: &Option<String>| one.is_some() && one == two;
        let apart = |one: &Option<String>, two: &Option<String>| {
            one.is_some() && two.is_some() && one != two
        };
        let mut why = Vec::new();
        let misplaced = apart(&self.country, &other.country)
            // The council and the metropolitan body of one city are two governments.
            || (kind == Kind::Government && apart(&self.sort, &other.sort));
        let named = |close: &dyn Fn(&[String], &[String]) -> bool| {
            let mut ours = self.names.iter();
            ours.any(|our| other.names.iter().any(|their| close(our, their)))
        };
        if !misplaced {
            if named(&|our, their| our == their) {
                why.push("alike-name");
            } else if named(&nearly) {
                why.push("alike-spelling");
            }
        }
        for (key, found) in [
            ("alike-mail", same(&self.mail, &other.mail)),
            ("alike-telephone", same(&self.telephone, &other.telephone)),
            ("alike-site", same(&self.site, &other.site)),
            (
                "alike-identifier",
                !self.identifiers.is_disjoint(&other.identifiers),
            ),
        ] {
            if found {
                why.push(key);
            }
        }
        why
    }
}

/// The words of a name in every language it has, in the order of the alphabet: family and given name stand in either order.
fn names(name: Option<&Value>) -> Vec<Vec<String>> {
    let texts: Vec<&str> = match name {
        Some(Value::String(text)) => vec![text],
        Some(Value::Object(tongues)) => tongues.values().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let words = |text: &&str| {
        let folded = fold(text);
        let mut words: Vec<String> = folded
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        words.sort_unstable();
        words
    };
    texts
        .iter()
        .map(words)
        .filter(|words| !words.is_empty())
        .collect()
}

/// Whether two names differ by one slip in one long word.
fn nearly(one: &[String], other: &[String]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let (ours, theirs): (Vec<&String>, Vec<&String>) = (
        one.iter().filter(|word| !other.contains(word)).collect(),
        other.iter().filter(|word| !one.contains(word)).collect(),
    );
    match (&ours[..], &theirs[..]) {
        ([our], [their]) => {
            our.chars().count().min(their.chars().count()) >= LONG_WORD && within(our, their, 1)
        }
        _ => false,
    }
}

/// A site without what it may begin and end with.
fn bare(site: &str) -> String {
    let site = site
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    site.trim_start_matches("www.")
        .trim_end_matches('/')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(kind: Kind, one: Value, other: Value, expected: &[&str]) {
        let told = |value: &Value| Told::of(value.as_object().expect("an object"));
        let found = told(&one).likeness(&told(&other), kind);
        assert_eq!(found, expected, "{one} {other}");
    }

    #[test]
    fn a_person_is_told_by_name_mail_or_telephone() {
        let nadia = json!({"name": "Kerr-Ölmez, Nadia", "mail": "N.Kerr@port.example", "telephone": "+33 (0)6 12 34 56 78"});
        let check = |other, expected: &[&str]| check(Kind::Person, nadia.clone(), other, expected);
        check(json!({"name": "Nadia KERR OLMEZ"}), &["alike-name"]);
        check(json!({"name": "Nadia Kerr Ölmes"}), &["alike-spelling"]);
        check(json!({"name": "Nadia Kerr"}), &[]);
        check(
            json!({"name": "N. K.", "mail": "n.kerr@port.example "}),
            &["alike-mail"],
        );
        check(
            json!({"name": "N. K.", "telephone": "06.12.34.56.78"}),
            &["alike-telephone"],
        );
        check(json!({"name": "N. K.", "telephone": "12 34 56 78"}), &[]);
    }

    #[test]
    fn a_name_of_two_letters_is_not_held_to_be_misspelt() {
        check(
            Kind::Person,
            json!({"name": "Li Wei"}),
            json!({"name": "Lu Wei"}),
            &[],
        );
    }

    #[test]
    fn the_same_name_in_another_country_or_of_another_sort_is_another_government() {
        let city = |country: &str, kind: &str| json!({"name": {"fr": "Ville de Valence"}, "country": country, "kind": kind});
        let spanish = city("ES", "municipal");
        check(
            Kind::Government,
            spanish.clone(),
            city("ES", "municipal"),
            &["alike-name"],
        );
        check(
            Kind::Government,
            spanish.clone(),
            city("FR", "municipal"),
            &[],
        );
        check(Kind::Government, spanish, city("ES", "metropolitan"), &[]);
    }

    #[test]
    fn a_body_is_told_by_its_name_in_any_language_or_by_its_site() {
        let one = json!({"name": {"fr": "Réseau des ports", "en": "Ports network"}, "site": "https://www.ports.example/"});
        check(
            Kind::Organisation,
            one.clone(),
            json!({"name": {"en": "Ports Network"}}),
            &["alike-name"],
        );
        check(
            Kind::Organisation,
            one,
            json!({"name": {"en": "X"}, "site": "http://ports.example"}),
            &["alike-site"],
        );
    }
}
