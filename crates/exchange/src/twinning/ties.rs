//! Sorting the rows: our ties, what the list tells of others, and what it says twice.

use std::collections::HashMap;

use language::fold;

use super::city::{City, is_same_place};
use super::ours::Ours;
use super::{Line, List};
use crate::Message;
use crate::gazetteer::candidates;

/// A row's place: which list, which row.
pub type RowPlace = (usize, u32);

/// A tie of ours, or one between others, with every row that says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie {
    /// Our city, or the first of the two.
    pub one: City,
    /// The partner, or the second of the two.
    pub other: City,
    /// The rows, the first one first.
    pub rows: Vec<RowPlace>,
    /// What a person should look at.
    pub doubts: Vec<Message>,
    /// Whether the first city's own rows say so.
    pub said_by_one: bool,
    /// Whether the other's rows say so.
    pub said_by_other: bool,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It gives a tie of ours.
    Tie(usize),
    /// It tells of others.
    Claim(usize),
    /// It says again what another row of our ties says.
    AgainTie(usize),
    /// It says again what another row about others says.
    AgainClaim(usize),
    /// It gives nothing.
    Skipped,
}

/// A row, its fate, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct RowFate {
    /// Where it stands.
    pub place: RowPlace,
    /// What becomes of it.
    pub fate: Fate,
    /// Why.
    pub why: Vec<Message>,
}

/// All rows, sorted. There is one fate for each row that was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sorted {
    /// Our ties.
    pub ties: Vec<Tie>,
    /// What the lists tell of others.
    pub claims: Vec<Tie>,
    /// Every row.
    pub rows: Vec<RowFate>,
}

/// Sorts the rows of lists by whether they are ours.
pub fn sort(ours: &Ours, lists: &[List]) -> Sorted {
    let mut sorting = Sorting {
        ours,
        lists,
        sorted: Sorted::default(),
        ties: HashMap::new(),
        claims: HashMap::new(),
    };
    for (index, list) in lists.iter().enumerate() {
        for line in &list.lines {
            sorting.line(index, line);
        }
        for (row, why) in &list.unread {
            sorting.skip((index, *row), why.clone());
        }
    }
    let mut sorted = sorting.sorted;
    doubt_namesakes(&mut sorted.ties);
    for tie in sorted.ties.iter_mut().chain(&mut sorted.claims) {
        doubt_city(&mut tie.doubts, &tie.one);
        doubt_city(&mut tie.doubts, &tie.other);
    }
    sorted.rows.sort_by_key(|row| row.place);
    sorted
}

struct Sorting<'a> {
    ours: &'a Ours,
    lists: &'a [List],
    sorted: Sorted,
    /// Our ties by the partner's folded name and by its id.
    ties: HashMap<String, Vec<usize>>,
    /// Ties of others by both folded names, in order.
    claims: HashMap<(String, String), Vec<usize>>,
}

impl Sorting<'_> {
    fn line(&mut self, list: usize, line: &Line) {
        let place = (list, line.row);
        if is_same_place(&line.from, &line.to) {
            let why = Message::new("imports-twinning-itself").with("city", line.from.called());
            return self.skip(place, why);
        }
        let (from_us, to_us) = (self.ours.is(&line.from), self.ours.is(&line.to));
        match (from_us, to_us) {
            (true, true) => self.skip(
                place,
                Message::new("imports-twinning-itself").with("city", line.from.called()),
            ),
            (true, false) => self.tie(place, &line.to, true),
            (false, true) => self.tie(place, &line.from, false),
            (false, false) => self.claim(place, line),
        }
    }

    fn skip(&mut self, place: RowPlace, why: Message) {
        self.sorted.rows.push(RowFate {
            place,
            fate: Fate::Skipped,
            why: vec![why],
        });
    }

    fn tie(&mut self, place: RowPlace, partner: &City, by_us: bool) {
        let keys = [Some(fold(&partner.label)), partner.wikidata.clone()];
        let known = keys
            .iter()
            .flatten()
            .filter_map(|key| self.ties.get(key))
            .flatten();
        let same = known
            .copied()
            .find(|tie| is_same_place(&self.sorted.ties[*tie].other, partner));
        if let Some(index) = same {
            let tie = &mut self.sorted.ties[index];
            tie.said_by_one |= by_us;
            tie.said_by_other |= !by_us;
            let why = again(self.lists, tie, place, partner);
            tie.rows.push(place);
            join(tie, partner);
            self.sorted.rows.push(RowFate {
                place,
                fate: Fate::AgainTie(index),
                why,
            });
            return;
        }
        let index = self.sorted.ties.len();
        self.sorted.ties.push(Tie {
            one: self.ours.city.clone(),
            other: partner.clone(),
            rows: vec![place],
            doubts: Vec::new(),
            said_by_one: by_us,
            said_by_other: !by_us,
        });
        for key in keys.into_iter().flatten() {
            self.ties.entry(key).or_default().push(index);
        }
        self.sorted.rows.push(RowFate {
            place,
            fate: Fate::Tie(index),
            why: Vec::new(),
        });
    }

    fn claim(&mut self, place: RowPlace, line: &Line) {
        let (from, to) = (fold(&line.from.label), fold(&line.to.label));
        let is_turned = to < from;
        let (one, other) = if is_turned {
            (&line.to, &line.from)
        } else {
            (&line.from, &line.to)
        };
        let key = if is_turned { (to, from) } else { (from, to) };
        let known = self.claims.get(&key).into_iter().flatten().copied();
        let same = known.into_iter().find(|claim| {
            let claim = &self.sorted.claims[*claim];
            is_same_place(&claim.one, one) && is_same_place(&claim.other, other)
                || is_same_place(&claim.one, other) && is_same_place(&claim.other, one)
        });
        if let Some(index) = same {
            let claim = &mut self.sorted.claims[index];
            claim.said_by_one |= !is_turned;
            claim.said_by_other |= is_turned;
            let why = again(self.lists, claim, place, other);
            claim.rows.push(place);
            join(claim, other);
            self.sorted.rows.push(RowFate {
                place,
                fate: Fate::AgainClaim(index),
                why,
            });
            return;
        }
        let index = self.sorted.claims.len();
        self.sorted.claims.push(Tie {
            one: one.clone(),
            other: other.clone(),
            rows: vec![place],
            doubts: Vec::new(),
            said_by_one: !is_turned,
            said_by_other: is_turned,
        });
        self.claims.entry(key).or_default().push(index);
        self.sorted.rows.push(RowFate {
            place,
            fate: Fate::Claim(index),
            why: Vec::new(),
        });
    }
}

/// Why a row says nothing new, and what it says otherwise.
fn again(lists: &[List], tie: &Tie, place: RowPlace, city: &City) -> Vec<Message> {
    let (list, row) = tie.rows[0];
    let first = if list == place.0 {
        Message::new("imports-twinning-again").count("row", row)
    } else {
        let name = lists
            .get(list)
            .map(|list| list.name.clone())
            .unwrap_or_default();
        Message::new("imports-twinning-again-elsewhere")
            .count("row", row)
            .with("file", name)
    };
    let mut why = vec![first];
    let known = &tie.other;
    let differs = |key: &'static str, one: String, other: String| {
        Message::new(key).with("one", one).with("other", other)
    };
    if !city.country_label.is_empty() && known.country_label != city.country_label {
        why.push(differs(
            "imports-twinning-other-country",
            known.country_label.clone(),
            city.country_label.clone(),
        ));
    }
    if let (Some(one), Some(other)) = (known.population, city.population)
        && one != other
    {
        why.push(differs(
            "imports-twinning-other-population",
            one.to_string(),
            other.to_string(),
        ));
    }
    if let (Some(one), Some(other)) = (known.point, city.point)
        && one != other
    {
        let written = |(north, east): (f64, f64)| format!("{north:.4}, {east:.4}");
        why.push(differs(
            "imports-twinning-other-point",
            written(one),
            written(other),
        ));
    }
    why
}

/// Keeps of both rows what is known, and doubts where they disagree on the country.
fn join(tie: &mut Tie, city: &City) {
    let known = &mut tie.other;
    match (known.country, city.country) {
        (Some(one), Some(other)) if one != other => {
            let chosen = likelier(known, one, other);
            let doubt = Message::new("imports-twinning-two-countries")
                .with("city", known.label.clone())
                .country("one", one)
                .country("other", other)
                .country("chosen", chosen);
            if !tie.doubts.contains(&doubt) {
                tie.doubts.push(doubt);
            }
            if chosen == other {
                known.country = Some(other);
                known.country_label.clone_from(&city.country_label);
            }
        }
        (None, Some(other)) => {
            known.country = Some(other);
            known.country_label.clone_from(&city.country_label);
        }
        _ => {}
    }
    known.point = known.point.or(city.point);
    known.population = known.population.or(city.population);
    known.wikidata = known.wikidata.take().or_else(|| city.wikidata.clone());
}

/// Of two countries the one where the gazetteer knows the city; else the first.
fn likelier(city: &City, one: &'static str, other: &'static str) -> &'static str {
    let found = candidates(&city.label, None, city.point)
        .into_iter()
        .map(|candidate| candidate.country);
    found
        .into_iter()
        .find_map(|country| [one, other].into_iter().find(|known| *known == country))
        .unwrap_or(one)
}

/// One name at two points: perhaps two cities, perhaps a mistake of the list.
fn doubt_namesakes(ties: &mut [Tie]) {
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, tie) in ties.iter().enumerate() {
        by_name
            .entry(fold(&tie.other.label))
            .or_default()
            .push(index);
    }
    for indices in by_name.into_values().filter(|indices| indices.len() > 1) {
        for index in &indices {
            let others: Vec<String> = indices
                .iter()
                .filter(|other| *other != index)
                .map(|other| ties[*other].other.called())
                .collect();
            let doubt = Message::new("imports-twinning-namesakes")
                .with("city", ties[*index].other.called())
                .with("others", others.join(", "));
            ties[*index].doubts.push(doubt);
        }
    }
}

fn doubt_city(doubts: &mut Vec<Message>, city: &City) {
    if city.is_bare_id() {
        doubts.push(Message::new("imports-twinning-bare-id").with("id", city.label.clone()));
    }
    if city.country.is_none() && !city.country_label.is_empty() {
        let doubt = Message::new("imports-twinning-no-country");
        doubts.push(
            doubt
                .with("city", city.label.clone())
                .with("country", city.country_label.clone()),
        );
    }
}
