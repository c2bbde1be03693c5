//! The partner of a tie: a government that the register knows, or a new one at a place that somebody chose. Nothing is chosen
//! silently: only the one record of that very name and country is taken without asking.

use std::collections::BTreeMap;

use exchange::gazetteer;
use language::fold;
use policy::Kind;
use policy::governance::{Authority, Government, Place, Side};
use serde_json::{Value, json};
use uuid::Uuid;

use super::choices::Decision;
use super::known::{Known, question_key};
use super::report::{Candidate, Question};
use super::said::Said;
use crate::act::Edit;

/// A partner that comes into the register with the import.
pub(super) struct Newcomer {
    /// Its government.
    pub(super) government: Uuid,
    /// What is written, the place first.
    pub(super) edits: Vec<Edit>,
}

/// Who a row's partner is.
pub(super) enum Partner {
    /// This government or body, known already or coming with the import.
    Is(Uuid),
    /// Somebody must say.
    Open,
    /// Somebody said: nobody.
    Left,
    /// It cannot be made without this.
    Refused(Said),
}

/// How a row names its partner.
#[derive(Clone, Copy)]
pub(super) struct Sought<'s> {
    pub(super) name: &'s str,
    pub(super) country: Option<&'s str>,
    /// The heading above the name.
    pub(super) heading: &'s str,
    pub(super) row: u32,
}

/// The partners of an import.
#[derive(Default)]
pub(super) struct Partners {
    pub(super) newcomers: BTreeMap<String, Newcomer>,
    pub(super) questions: BTreeMap<String, Question>,
}

const PARTIES: [Kind; 2] = [Kind::Government, Kind::Organisation];
/// How many places of the gazetteer are proposed.
const MOST_PLACES: usize = 5;

impl Partners {
    /// The partner that a row names.
    pub(super) fn find(&mut self, known: &Known<'_>, sought: Sought<'_>) -> Partner {
        let Sought {
            name,
            country,
            heading,
            row,
        } = sought;
        let key = question_key("partner", name, country);
        if let Some(id) = of_register(known, name, country) {
            return Partner::Is(id);
        }
        if let Some(coming) = self.newcomers.get(&key) {
            return Partner::Is(coming.government);
        }
        let decision = known.decided(&key).cloned();
        let question = self
            .questions
            .entry(key.clone())
            .or_insert_with(|| Question {
                key: key.clone(),
                heading: heading.to_owned(),
                text: name.to_owned(),
                country: country.map(str::to_owned),
                rows: Vec::new(),
                candidates: candidates(known, name, country),
                may_create: true,
                decided: decision.clone(),
            });
        question.rows.push(row);
        match decision {
            None => Partner::Open,
            Some(Decision::Leave) => Partner::Left,
            Some(decision) => self.decided(known, &key, sought, &decision),
        }
    }

    fn decided(
        &mut self,
        known: &Known<'_>,
        key: &str,
        sought: Sought<'_>,
        decision: &Decision,
    ) -> Partner {
        let Sought { name, country, .. } = sought;
        let newcomer = match decision {
            Decision::Record(id) => match known.policy.kind_of(*id) {
                Some(kind) if PARTIES.contains(&kind) => return Partner::Is(*id),
                Some(Kind::Place) => match seat(known, *id) {
                    Some(government) => return Partner::Is(government),
                    None => at_place(known, name, *id),
                },
                _ => return Partner::Open,
            },
            Decision::Place(geoname) => match (
                place_of_geoname(known, *geoname),
                gazetteer::place(*geoname),
            ) {
                (Some(place), _) => match seat(known, place) {
                    Some(government) => return Partner::Is(government),
                    None => at_place(known, name, place),
                },
                (None, Some(found)) => at_geoname(known, name, &found),
                (None, None) => return Partner::Open,
            },
            Decision::New => match country {
                Some(country) => Some(nowhere(known, name, country)),
                None => {
                    return Partner::Refused(
                        Said::new("imports-partner-without-country").with("name", name),
                    );
                }
            },
            Decision::Leave => return Partner::Left,
        };
        let Some(newcomer) = newcomer else {
            return Partner::Open;
        };
        let government = newcomer.government;
        self.newcomers.insert(key.to_owned(), newcomer);
        Partner::Is(government)
    }
}

/// The one record of that very name and country; a body counts when it says no country of its own.
fn of_register(known: &Known<'_>, name: &str, country: Option<&str>) -> Option<Uuid> {
    if let Some(id) = known
        .policy
        .find(name.split(" · ").next().unwrap_or_default().trim())
        && known
            .policy
            .kind_of(id)
            .is_some_and(|kind| PARTIES.contains(&kind))
    {
        return Some(id);
    }
    let country = country?;
    let is_there = |id: Uuid| known.country_of(id).is_some_and(|found| found == country);
    let is_ours = |id: Uuid| {
        let government = known.policy.table::<Government>().get(id);
        government.is_some_and(|government| government.body.side != Side::Foreign)
    };
    let found: Vec<Uuid> = known
        .named(&PARTIES, name)
        .into_iter()
        .map(|(id, _)| id)
        .filter(|id| is_there(*id) && !is_ours(*id))
        .collect();
    match found[..] {
        [only] => Some(only),
        _ => None,
    }
}

/// What the name may mean: records of the register, then places of the gazetteer, the likeliest first.
fn candidates(known: &Known<'_>, name: &str, country: Option<&str>) -> Vec<Candidate> {
    let mut all = known.candidates(
        &[Kind::Government, Kind::Organisation, Kind::Place],
        name,
        country,
    );
    all.retain(|candidate| match candidate.decision {
        Decision::Record(id) => {
            let government = known.policy.table::<Government>().get(id);
            let is_ours = government.is_some_and(|government| government.body.side == Side::Ours);
            // A place is proposed only where no government sits: else the government is.
            !is_ours && (known.policy.kind_of(id) != Some(Kind::Place) || seat(known, id).is_none())
        }
        _ => true,
    });
    let places = gazetteer::candidates(name, country, None)
        .into_iter()
        .take(MOST_PLACES);
    all.extend(places.map(|place| Candidate {
        decision: Decision::Place(place.geoname_id),
        called: place.name.to_owned(),
        country: Some(place.country.to_owned()),
        score: place.score,
        why: place.why.iter().map(Said::from).collect(),
    }));
    all.sort_by_key(|candidate| std::cmp::Reverse(candidate.score));
    all
}

/// The only government of elsewhere that sits at a place.
fn seat(known: &Known<'_>, place: Uuid) -> Option<Uuid> {
    let mut seated = known
        .policy
        .referring::<Government>(place)
        .filter(|government| {
            government.body.side == Side::Foreign
                && government.body.place.is_some_and(|at| at.id() == place)
        });
    let first = seated.next()?.id;
    seated.next().is_none().then_some(first)
}

fn place_of_geoname(known: &Known<'_>, geoname: u32) -> Option<Uuid> {
    let wanted = geoname.to_string();
    let mut places = known.policy.table::<Place>().all();
    places
        .find(|place| place.body.identifier(Authority::Geonames) == Some(wanted.as_str()))
        .map(|place| place.id)
}

fn at_place(known: &Known<'_>, name: &str, place: Uuid) -> Option<Newcomer> {
    let country = known.country_of(place)?;
    Some(newcomer(known, name, &country, Some(place), Vec::new()))
}

fn at_geoname(known: &Known<'_>, name: &str, found: &gazetteer::Candidate) -> Option<Newcomer> {
    let place = Uuid::now_v7();
    let mut names = json!({ known.settings.reference_language.code(): name });
    if fold(found.name) != fold(name) {
        // The gazetteer's own name is kept beside the list's, in English, which is what it writes.
        let english = names.as_object_mut()?.entry("en").or_insert(Value::Null);
        if english.is_null() {
            *english = Value::from(found.name);
        }
    }
    let draft = json!({
        "name": names,
        "country": found.country,
        "point": {"latitude": degrees(found.latitude), "longitude": degrees(found.longitude)},
        "identifiers": [{"authority": "geonames", "value": found.geoname_id.to_string()}],
    });
    let edit = Edit::Create {
        kind: Kind::Place,
        id: Some(place),
        code: None,
        draft,
    };
    Some(newcomer(
        known,
        name,
        found.country,
        Some(place),
        vec![edit],
    ))
}

fn nowhere(known: &Known<'_>, name: &str, country: &str) -> Newcomer {
    newcomer(known, name, country, None, Vec::new())
}

fn newcomer(
    known: &Known<'_>,
    name: &str,
    country: &str,
    place: Option<Uuid>,
    mut edits: Vec<Edit>,
) -> Newcomer {
    let government = Uuid::now_v7();
    let mut draft = json!({
        "name": { known.settings.reference_language.code(): name },
        "side": "foreign",
        "kind": "municipal",
        "country": country,
    });
    if let Some(place) = place {
        draft["place"] = Value::from(place.to_string());
    }
    edits.push(Edit::Create {
        kind: Kind::Government,
        id: Some(government),
        code: None,
        draft,
    });
    Newcomer { government, edits }
}

/// Degrees as a decimal: five digits are about a metre.
pub(super) fn degrees(value: f64) -> String {
    let written = format!("{value:.5}");
    let written = written.trim_end_matches('0').trim_end_matches('.');
    if written == "-0" {
        "0".to_owned()
    } else {
        written.to_owned()
    }
}
