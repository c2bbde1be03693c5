//! Links on a form: what may be chosen, and finding a record from what was typed when that is neither a code nor an id.

use language::fold;
use policy::Kind;
use policy::definition::{Definition, Field, Shape};
use serde_json::Value;
use uuid::Uuid;

/// Up to here a list to choose from is shorter than typing.
pub const CHOOSABLE: usize = 60;

/// A record that a link may point to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its stable id.
    pub id: Uuid,
    /// Its code; its id where its kind has no codes.
    pub code: String,
    /// How people call it.
    pub title: String,
}

impl Candidate {
    /// Its code and title, as it is offered where one types: `AGR-01 · Twinning with Aldaluz`.
    pub fn called(&self) -> String {
        format!("{} · {}", self.code, self.title)
    }
}

/// The first candidates, and whether these are all.
pub type Offered = (Vec<Candidate>, bool);

/// Where a form finds the records that its links may point to.
pub struct Candidates<'a> {
    /// The first candidates of these kinds, and whether these are all of them.
    pub of: &'a dyn Fn(&[Kind]) -> Offered,
    /// The candidates of these kinds in which these words are found, best first.
    pub matching: &'a dyn Fn(&str, &[Kind]) -> Vec<Candidate>,
    /// The record with this id, whether or not it is among those offered.
    pub called: &'a dyn Fn(Uuid) -> Option<Candidate>,
}

impl Candidates<'_> {
    /// The candidate with this id, whether or not it is among those offered.
    pub fn named(&self, id: &str) -> Option<Candidate> {
        (self.called)(Uuid::parse_str(id).ok()?)
    }
}

/// Puts a record in the place of what was typed, wherever it is a code or exactly one candidate bears these words. What is
/// unclear stays as it is. `find` knows the record behind a code or an id.
pub fn resolve(
    draft: &mut Value,
    definition: &Definition,
    candidates: &Candidates<'_>,
    find: &dyn Fn(&str) -> Option<(Uuid, Kind)>,
) {
    let resolving = Resolving { candidates, find };
    resolving.fields(draft, &definition.fields);
}

struct Resolving<'a> {
    candidates: &'a Candidates<'a>,
    find: &'a dyn Fn(&str) -> Option<(Uuid, Kind)>,
}

impl Resolving<'_> {
    fn fields(&self, draft: &mut Value, fields: &[Field]) {
        for field in fields {
            if let Some(value) = draft.get_mut(&field.name) {
                self.value(value, &field.shape);
            }
        }
    }

    fn value(&self, value: &mut Value, shape: &Shape) {
        match shape {
            Shape::Group { fields } => self.fields(value, fields),
            Shape::List(part) => {
                for row in value.as_array_mut().into_iter().flatten() {
                    self.value(row, part);
                }
            }
            Shape::Variants { variants, .. } => {
                for variant in variants {
                    if let (Some(fields), Some(inner)) =
                        (&variant.fields, value.get_mut(&variant.word))
                    {
                        self.fields(inner, fields);
                    }
                }
            }
            Shape::Reference { kinds } => {
                if let Some(typed) = value.as_str()
                    && let Some(id) = self.find(typed, kinds)
                {
                    *value = Value::from(id.to_string());
                }
            }
            _ => {}
        }
    }

    fn find(&self, typed: &str, kinds: &[Kind]) -> Option<Uuid> {
        let named = typed.split(" · ").next().unwrap_or_default().trim();
        let wanted = fold(typed);
        if let Some((id, kind)) = (self.find)(named) {
            return (kinds.is_empty() || kinds.contains(&kind)).then_some(id);
        }
        if kinds.is_empty() || wanted.is_empty() {
            return None;
        }
        let (offered, all) = (self.candidates.of)(kinds);
        let offered = match all {
            true => offered,
            false => (self.candidates.matching)(typed, kinds),
        };
        let exact: Vec<&Candidate> = offered
            .iter()
            .filter(|candidate| fold(&candidate.title) == wanted)
            .collect();
        if let [only] = exact[..] {
            return Some(only.id);
        }
        let mut holding = offered
            .iter()
            .filter(|candidate| fold(&candidate.title).contains(&wanted));
        match (holding.next(), holding.next()) {
            (Some(only), None) => Some(only.id),
            _ => None,
        }
    }
}
