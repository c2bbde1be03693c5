//! What the register knows: which record a cell names, by code, by its exact name, or by what somebody decided; and which records
//! a name may mean when that is not clear.

use std::collections::HashMap;

use exchange::sheet::{Naming, Register, Resolved};
use jiff::civil::Date;
use language::fold;
use policy::governance::{Government, Place};
use policy::record::View;
use policy::{Cell, Kind, Policy, Settings};
use uuid::Uuid;

use super::choices::{Choices, Decision};
use super::report::Candidate;
use super::said::Said;

/// Kinds that nobody names by a title.
const WITHOUT_NAMES: [Kind; 4] = [Kind::Exchange, Kind::Claim, Kind::Comment, Kind::Settings];
/// How many records are proposed for a name.
const MOST_CANDIDATES: usize = 8;

/// The register, for the reading of cells.
pub(super) struct Known<'a> {
    pub(super) policy: &'a Policy,
    pub(super) settings: Settings,
    pub(super) today: Date,
    choices: &'a Choices,
    /// Earlier decisions, by the key of their question.
    remembered: &'a HashMap<String, Decision>,
    /// Records by their folded names.
    names: HashMap<String, Vec<(Uuid, Kind)>>,
}

impl<'a> Known<'a> {
    pub(super) fn new(
        policy: &'a Policy,
        today: Date,
        choices: &'a Choices,
        remembered: &'a HashMap<String, Decision>,
    ) -> Self {
        let settings = policy.settings(today);
        let mut known = Self {
            policy,
            settings,
            today,
            choices,
            remembered,
            names: HashMap::new(),
        };
        for kind in Kind::ALL
            .iter()
            .filter(|kind| !WITHOUT_NAMES.contains(kind))
        {
            for record in policy.all(*kind) {
                for name in known.names_of(record.id()) {
                    let named = known.names.entry(fold(&name)).or_default();
                    if !named.contains(&(record.id(), *kind)) {
                        named.push((record.id(), *kind));
                    }
                }
            }
        }
        known
    }

    /// The names of a record, in every language it has one.
    fn names_of(&self, id: Uuid) -> Vec<String> {
        let view = View {
            policy: self.policy,
            as_of: self.today,
            settings: &self.settings,
        };
        let cells = self.policy.title(id, &view).unwrap_or_default();
        match cells.into_iter().next() {
            Some(Cell::Text(text)) => text.all().map(|(_, words)| words.to_owned()).collect(),
            Some(Cell::Line(line)) => vec![line.into()],
            _ => Vec::new(),
        }
    }

    /// How a record is called in the reference language.
    pub(super) fn called(&self, id: Uuid) -> String {
        let view = View {
            policy: self.policy,
            as_of: self.today,
            settings: &self.settings,
        };
        let reference = self.settings.reference_language;
        let cells = self.policy.title(id, &view).unwrap_or_default();
        match cells.first() {
            Some(Cell::Text(text)) => text
                .shown(reference, reference)
                .map(|(_, words)| words.to_owned()),
            Some(Cell::Line(line)) => Some(line.to_string()),
            _ => None,
        }
        .unwrap_or_else(|| self.code(id))
    }

    /// The records of these kinds that bear exactly this name.
    pub(super) fn named(&self, kinds: &[Kind], name: &str) -> Vec<(Uuid, Kind)> {
        let found = self.names.get(&fold(name)).into_iter().flatten();
        found
            .filter(|(_, kind)| kinds.is_empty() || kinds.contains(kind))
            .copied()
            .collect()
    }

    /// What was decided for a question, in this import or before.
    pub(super) fn decided(&self, key: &str) -> Option<&Decision> {
        self.choices
            .decisions
            .get(key)
            .or_else(|| self.remembered.get(key))
    }

    /// The country of a government or of a place.
    pub(super) fn country_of(&self, id: Uuid) -> Option<String> {
        let government = self
            .policy
            .table::<Government>()
            .get(id)
            .map(|found| found.body.country);
        let place = self
            .policy
            .table::<Place>()
            .get(id)
            .map(|found| found.body.country);
        government
            .or(place)
            .map(|country| country.code().to_owned())
    }

    /// The records of these kinds whose names resemble a text, the likeliest first.
    pub(super) fn candidates(
        &self,
        kinds: &[Kind],
        text: &str,
        country: Option<&str>,
    ) -> Vec<Candidate> {
        let wanted = fold(text);
        let mut found: HashMap<Uuid, i32> = HashMap::new();
        for (name, records) in &self.names {
            let score = likeness(&wanted, name);
            if score == 0 {
                continue;
            }
            for (id, _) in records
                .iter()
                .filter(|(_, kind)| kinds.is_empty() || kinds.contains(kind))
            {
                let best = found.entry(*id).or_default();
                *best = (*best).max(score);
            }
        }
        let mut candidates: Vec<Candidate> = found
            .into_iter()
            .map(|(id, score)| self.candidate(id, score, country))
            .collect();
        // A name that is only a little alike, in another country, is nobody's question.
        candidates.retain(|one| one.score > 0);
        candidates.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.called.cmp(&b.called)));
        candidates.truncate(MOST_CANDIDATES);
        candidates
    }

    fn candidate(&self, id: Uuid, likeness: i32, country: Option<&str>) -> Candidate {
        let key = if likeness >= 90 {
            "imports-why-same-name"
        } else {
            "imports-why-like-name"
        };
        let mut why = vec![Said::new(key)];
        let mut score = likeness;
        let own = self.country_of(id);
        match (&own, country) {
            (Some(own), Some(country)) if own == country => {
                score += 10;
                why.push(Said::new("imports-why-same-country"));
            }
            (Some(_), Some(_)) => {
                score -= 45;
                why.push(Said::new("imports-why-other-country"));
            }
            _ => {}
        }
        let called = self.link(id);
        Candidate {
            decision: Decision::Record(id),
            called,
            country: own,
            score,
            why,
        }
    }
}

/// How alike two folded names are: 90 when they are the same, less when one holds the other or they share words, 0 otherwise.
fn likeness(one: &str, other: &str) -> i32 {
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    if one == other {
        return 90;
    }
    let (ones, others): (Vec<&str>, Vec<&str>) =
        (one.split(' ').collect(), other.split(' ').collect());
    let shared = ones
        .iter()
        .filter(|word| word.len() > 3 && others.contains(word))
        .count();
    if shared == 0 {
        return 0;
    }
    let share = shared * 60 / ones.len().max(others.len());
    20 + i32::try_from(share).unwrap_or(0)
}

impl Register for Known<'_> {
    fn resolve(&self, path: &str, kinds: &[Kind], text: &str) -> Resolved {
        let accepted = |id: Uuid| {
            self.policy
                .kind_of(id)
                .is_some_and(|kind| kinds.is_empty() || kinds.contains(&kind))
        };
        let code = text.split(" · ").next().unwrap_or_default().trim();
        if let Some(id) = self.policy.find(code).filter(|id| accepted(*id)) {
            return Resolved::One(id);
        }
        if let [(id, _)] = self.named(kinds, text)[..] {
            return Resolved::One(id);
        }
        match self.decided(&question_key(path, text, None)) {
            Some(Decision::Record(id)) if accepted(*id) => Resolved::One(*id),
            Some(Decision::Leave) => Resolved::Empty,
            _ => Resolved::Open,
        }
    }
}

impl Naming for Known<'_> {
    fn link(&self, id: Uuid) -> String {
        let called = self.called(id);
        match self.policy.code(id) {
            Some(code) if code.as_str() == called => called,
            Some(code) => format!("{code} · {called}"),
            None => id.to_string(),
        }
    }

    fn code(&self, id: Uuid) -> String {
        self.policy
            .code(id)
            .map_or_else(|| id.to_string(), |code| code.to_string())
    }
}

/// By what a question is known again: where, what the cell says, and the country beside it.
pub(super) fn question_key(path: &str, text: &str, country: Option<&str>) -> String {
    format!("{path}|{}|{}", fold(text), country.unwrap_or_default())
}
