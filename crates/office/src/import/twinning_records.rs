//! The records that a list of twin towns makes: places, governments, twinnings, claims; each is looked for in the register first.

use std::collections::{HashMap, HashSet};

use exchange::gazetteer::{self, distance_km};
use exchange::twinning::{City, List, Ours, Tie};
use language::fold;
use policy::governance::{Authority, Government, Place, Side};
use policy::relations::{Agreement, AgreementType, Claim};
use policy::{Kind, Policy, Settings};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::partner::degrees;
use super::said::Said;
use super::twinning::{TwinningOptions, file, says};
use crate::act::Edit;

/// Two points nearer than this, under one name, are one place.
const ONE_PLACE_KM: f64 = 25.0;
/// What the gazetteer must find for a place to be taken without asking, and by how much it must lead.
const CLEAR_SCORE: i32 = 50;
const CLEAR_LEAD: i32 = 8;
/// How many places are proposed in a doubt.
const MOST_PROPOSED: usize = 3;
/// Who says so.
const SAID_BY: &str = "Wikidata";

/// A place that is known or comes with the lists.
#[derive(Clone)]
struct KnownPlace {
    id: Uuid,
    country: String,
    point: Option<(f64, f64)>,
    wikidata: Option<String>,
    /// The government of elsewhere that sits there.
    seat: Option<Uuid>,
}

/// The records being made.
pub(super) struct Writing<'a> {
    policy: &'a Policy,
    own_government: Option<Uuid>,
    has_settings: bool,
    lists: &'a [List],
    options: &'a TwinningOptions,
    places: HashMap<String, Vec<KnownPlace>>,
    by_wikidata: HashMap<String, KnownPlace>,
    claims: HashSet<String>,
    written_claims: HashSet<String>,
    pub(super) edits: Vec<Edit>,
    pub(super) remarks: Vec<Said>,
    own: Option<Uuid>,
    /// Where our government sits.
    own_place: Option<Uuid>,
}

impl<'a> Writing<'a> {
    pub(super) fn new(
        policy: &'a Policy,
        settings: &Settings,
        lists: &'a [List],
        options: &'a TwinningOptions,
    ) -> Self {
        let mut writing = Self {
            policy,
            own_government: settings.own_government.map(|link| link.id()),
            has_settings: policy.count(Kind::Settings) > 0,
            lists,
            options,
            places: HashMap::new(),
            by_wikidata: HashMap::new(),
            claims: policy
                .table::<Claim>()
                .all()
                .filter(|claim| &*claim.body.said_by == SAID_BY)
                .map(|claim| claim.body.text.to_string())
                .collect(),
            written_claims: HashSet::new(),
            edits: Vec::new(),
            remarks: Vec::new(),
            own: None,
            own_place: None,
        };
        for place in policy.table::<Place>().all() {
            let seat = policy
                .referring::<Government>(place.id)
                .find(|one| one.body.side == Side::Foreign)
                .map(|one| one.id);
            let known = KnownPlace {
                id: place.id,
                country: place.body.country.code().to_owned(),
                point: place.body.point.as_ref().and_then(|point| {
                    Some((
                        point.latitude.to_string().parse().ok()?,
                        point.longitude.to_string().parse().ok()?,
                    ))
                }),
                wikidata: place
                    .body
                    .identifier(Authority::Wikidata)
                    .map(str::to_owned),
                seat,
            };
            for (_, name) in place.body.name.all() {
                writing.know(name, &known);
            }
        }
        writing
    }

    fn know(&mut self, name: &str, known: &KnownPlace) {
        if let Some(id) = &known.wikidata {
            self.by_wikidata.insert(id.clone(), known.clone());
        }
        let named = self.places.entry(fold(name)).or_default();
        match named.iter_mut().find(|place| place.id == known.id) {
            Some(place) => *place = known.clone(),
            None => named.push(known.clone()),
        }
    }

    /// Our government: that of the settings when it bears our city's name or sits there, else one of ours, else a new one.
    pub(super) fn own(&mut self, ours: &Ours) {
        let is_ours = |government: &Government, id: Uuid| {
            let at_place = government.place.and_then(|link| self.policy.get(link));
            let names = government
                .name
                .all()
                .chain(at_place.into_iter().flat_map(|place| place.body.name.all()));
            let is_named = names.map(|(_, name)| fold(name)).any(|name| {
                let label = fold(&ours.city.label);
                format!(" {name} ").contains(&format!(" {label} "))
                    || name == fold(&self.options.ours)
            });
            (government.side == Side::Ours && is_named).then_some(id)
        };
        let all = || self.policy.table::<Government>().all();
        let of_settings = all()
            .find(|one| Some(one.id) == self.own_government)
            .and_then(|one| is_ours(&one.body, one.id));
        let known = of_settings.or_else(|| all().find_map(|one| is_ours(&one.body, one.id)));
        let seat = all().find(|one| Some(one.id) == known);
        self.own_place = seat.and_then(|one| one.body.place).map(|place| place.id());
        self.own = Some(known.unwrap_or_else(|| self.new_own(&ours.city)));
    }

    fn new_own(&mut self, city: &City) -> Uuid {
        // A city that was a partner so far has its place already.
        let place = match self.place_of(city) {
            Some(known) => known,
            None => {
                let (country, _) = self.country(city);
                self.new_place(city, &country, None, None)
            }
        };
        let country = place.country.clone();
        self.own_place = Some(place.id);
        let id = Uuid::now_v7();
        let draft = json!({
            "name": {"en": city.label}, "side": "ours", "kind": "municipal", "country": country, "place": place.id.to_string(),
        });
        self.edits.push(Edit::Create {
            kind: Kind::Government,
            id: Some(id),
            code: None,
            draft,
        });
        self.remarks
            .push(Said::new("imports-twinning-own-made").with("city", city.called()));
        if !self.has_settings {
            let draft = json!({
                "from": "1900-01-01",
                "own_government": id.to_string(),
                "name": {"en": city.label},
            });
            let mut whole = serde_json::to_value(Settings::default()).unwrap_or_default();
            if let (Value::Object(whole), Value::Object(draft)) = (&mut whole, draft) {
                whole.extend(draft);
            }
            self.edits.push(Edit::Create {
                kind: Kind::Settings,
                id: None,
                code: None,
                draft: whole,
            });
            self.remarks
                .push(Said::new("imports-twinning-settings-made").with("city", city.called()));
        }
        id
    }

    /// A tie of ours: whether it is new, and what is doubtful about it.
    pub(super) fn tie(&mut self, tie: &Tie) -> (bool, Vec<Said>) {
        let mut doubts: Vec<Said> = tie.doubts.iter().map(Said::from).collect();
        let Some(own) = self.own else {
            return (false, doubts);
        };
        if self.is_known(own, &tie.other) {
            return (false, doubts);
        }
        let partner = self.partner(&tie.other, tie, &mut doubts);
        let draft = json!({
            "title": { language_of(&tie.other): format!("{} – {}", tie.one.label, tie.other.label) },
            "type": "twinning",
            "parties": [
                {"party": own.to_string(), "signed_on": "unknown"},
                {"party": partner.to_string(), "signed_on": "unknown"},
            ],
            "term": "indefinite",
            "moves": [{"to": "signed", "on": "unknown"}],
            "visibility": "internal",
            "provenance": self.provenance(tie),
        });
        self.edits.push(Edit::Create {
            kind: Kind::Agreement,
            id: Some(Uuid::now_v7()),
            code: None,
            draft,
        });
        (true, doubts)
    }

    /// Whether a twinning binds our city and that one already, whichever of the governments that sit there signed it: a city whose
    /// lists were brought in before knows its ties from its own side.
    fn is_known(&self, own: Uuid, city: &City) -> bool {
        let seated = |place: Uuid| {
            let governments = self.policy.referring::<Government>(place);
            let there =
                governments.filter(move |one| one.body.place.is_some_and(|at| at.id() == place));
            there.map(|one| one.id).collect::<Vec<Uuid>>()
        };
        let mut ours = self.own_place.map(seated).unwrap_or_default();
        ours.push(own);
        let theirs = self.place_of(city).map(|place| seated(place.id));
        theirs.into_iter().flatten().any(|partner| {
            let mut ties = self.policy.referring::<Agreement>(partner);
            ties.any(|tie| {
                let binds = |id: Uuid| tie.body.parties.iter().any(|one| one.party.id() == id);
                let binds_ours = ours.iter().any(|id| *id != partner && binds(*id));
                tie.body.r#type == AgreementType::Twinning && binds(partner) && binds_ours
            })
        })
    }

    /// The government on the other side, known or made.
    fn partner(&mut self, city: &City, tie: &Tie, doubts: &mut Vec<Said>) -> Uuid {
        let known = self.place_of(city);
        if let Some(seat) = known.as_ref().and_then(|place| place.seat) {
            return seat;
        }
        let (country, proposed) = match &known {
            Some(place) => (place.country.clone(), None),
            None => self.country(city),
        };
        if city.country.is_none() && city.country_label.is_empty() && known.is_none() {
            doubts.push(self.without_country(city, proposed.as_ref()));
        }
        let place = match known {
            Some(place) => place,
            None => self.new_place(city, &country, proposed.as_ref(), Some(tie)),
        };
        let id = Uuid::now_v7();
        let draft = json!({
            "name": { language_of(city): city.label },
            "side": "foreign",
            "kind": "municipal",
            "country": country,
            "place": place.id.to_string(),
            "visibility": "internal",
            "provenance": self.provenance(tie),
        });
        self.edits.push(Edit::Create {
            kind: Kind::Government,
            id: Some(id),
            code: None,
            draft,
        });
        self.know(
            &city.label,
            &KnownPlace {
                seat: Some(id),
                ..place
            },
        );
        id
    }

    /// The place of a city: by its id, else by its name and where it lies.
    fn place_of(&self, city: &City) -> Option<KnownPlace> {
        if let Some(known) = city
            .wikidata
            .as_ref()
            .and_then(|id| self.by_wikidata.get(id))
        {
            return Some(known.clone());
        }
        let named = self.places.get(&fold(&city.label))?;
        let mut found =
            named
                .iter()
                .filter(|place| match (place.point, city.point, city.country) {
                    _ if place.wikidata.is_some() && city.wikidata.is_some() => false,
                    (Some(one), Some(other), _) => distance_km(one, other) <= ONE_PLACE_KM,
                    (_, _, Some(country)) => place.country == country,
                    _ => place.seat.is_some(),
                });
        let first = found.next()?.clone();
        found.next().is_none().then_some(first)
    }

    /// The country of a city: as the list says; where it says none, the gazetteer's clear proposal if that was allowed, else `XX`.
    fn country(&self, city: &City) -> (String, Option<gazetteer::Candidate>) {
        if let Some(country) = city.country {
            return (country.to_owned(), None);
        }
        let mut found = gazetteer::candidates(&city.label, None, city.point).into_iter();
        let (first, second) = (found.next(), found.next());
        let lead =
            first.as_ref().map_or(0, |one| one.score) - second.as_ref().map_or(0, |one| one.score);
        match first {
            Some(first)
                if self.options.accept_places
                    && first.score >= CLEAR_SCORE
                    && lead >= CLEAR_LEAD =>
            {
                (first.country.to_owned(), Some(first))
            }
            _ => ("XX".to_owned(), None),
        }
    }

    fn without_country(&self, city: &City, taken: Option<&gazetteer::Candidate>) -> Said {
        if let Some(taken) = taken {
            let place = format!(
                "{} ({}), GeoNames {}",
                taken.name, taken.country, taken.geoname_id
            );
            return Said::new("imports-twinning-place-taken")
                .with("city", city.label.clone())
                .with("place", place);
        }
        let proposed: Vec<String> = gazetteer::candidates(&city.label, None, None)
            .into_iter()
            .take(MOST_PROPOSED)
            .map(|one| format!("{} ({})", one.name, one.country))
            .collect();
        let said = Said::new("imports-twinning-country-not-given").with("city", city.label.clone());
        said.with(
            "proposed",
            if proposed.is_empty() {
                "–".to_owned()
            } else {
                proposed.join(", ")
            },
        )
    }

    fn new_place(
        &mut self,
        city: &City,
        country: &str,
        proposed: Option<&gazetteer::Candidate>,
        tie: Option<&Tie>,
    ) -> KnownPlace {
        let id = Uuid::now_v7();
        let point = city
            .point
            .or_else(|| proposed.map(|one| (one.latitude, one.longitude)));
        let mut draft = Map::from_iter([
            ("name".to_owned(), json!({ language_of(city): city.label })),
            ("country".to_owned(), json!(country)),
            ("visibility".to_owned(), json!("internal")),
        ]);
        if let Some((north, east)) = point {
            draft.insert(
                "point".to_owned(),
                json!({"latitude": degrees(north), "longitude": degrees(east)}),
            );
        }
        let wikidata = city
            .wikidata
            .iter()
            .map(|id| json!({"authority": "wikidata", "value": id}));
        let geonames = proposed
            .iter()
            .map(|one| json!({"authority": "geonames", "value": one.geoname_id.to_string()}));
        let identifiers: Vec<Value> = wikidata.chain(geonames).collect();
        if !identifiers.is_empty() {
            draft.insert("identifiers".to_owned(), Value::Array(identifiers));
        }
        if let Some(tie) = tie {
            draft.insert("provenance".to_owned(), self.provenance(tie));
        }
        self.edits.push(Edit::Create {
            kind: Kind::Place,
            id: Some(id),
            code: None,
            draft: Value::Object(draft),
        });
        let known = KnownPlace {
            id,
            country: country.to_owned(),
            point,
            wikidata: city.wikidata.clone(),
            seat: None,
        };
        self.know(&city.label, &known);
        known
    }

    /// What the lists tell of others: whether it is new, and what is doubtful about it.
    pub(super) fn claim(&mut self, claim: &Tie) -> (bool, Vec<Said>) {
        let doubts: Vec<Said> = claim.doubts.iter().map(Said::from).collect();
        let mut text = says(claim);
        if self.written_claims.contains(&text) {
            // Two pairs of namesakes are told apart by where they lie.
            let at = |city: &City| {
                city.point.map_or_else(String::new, |(north, east)| {
                    format!(" [{north:.2}, {east:.2}]")
                })
            };
            text = format!(
                "{}{} — {}{}",
                claim.one.called(),
                at(&claim.one),
                claim.other.called(),
                at(&claim.other)
            );
        }
        self.written_claims.insert(text.clone());
        if self.claims.contains(&text) {
            return (false, doubts);
        }
        let year = claim
            .rows
            .first()
            .and_then(|(list, _)| self.lists.get(*list))
            .map(|list| list.year);
        let about = [&claim.one, &claim.other]
            .into_iter()
            .find_map(|city| self.place_of(city).and_then(|place| place.seat));
        let mut draft = Map::from_iter([
            ("text".to_owned(), json!(text)),
            ("said_by".to_owned(), json!(SAID_BY)),
            ("visibility".to_owned(), json!("internal")),
            ("provenance".to_owned(), self.provenance(claim)),
        ]);
        if let Some(year) = year {
            draft.insert("date".to_owned(), json!(year.to_string()));
        }
        if let Some(about) = about {
            draft.insert("about".to_owned(), json!(about.to_string()));
        }
        if let Some(id) = &claim.one.wikidata {
            draft.insert(
                "address".to_owned(),
                json!(format!("https://www.wikidata.org/wiki/{id}")),
            );
        }
        let draft = Value::Object(draft);
        self.edits.push(Edit::Create {
            kind: Kind::Claim,
            id: Some(Uuid::now_v7()),
            code: None,
            draft,
        });
        (true, doubts)
    }

    /// The first rows that say so; a pair of ids may stand on many.
    fn provenance(&self, tie: &Tie) -> Value {
        let places = tie.rows.iter().take(5).map(|place| {
            json!({"source": "import", "name": file(self.lists, *place), "place": place.1.to_string()})
        });
        Value::Array(places.collect())
    }
}

/// The language of a label: the lists by country write English, the graph took German labels first.
fn language_of(city: &City) -> &'static str {
    if city.wikidata.is_some() && !city.is_bare_id() {
        "de"
    } else {
        "en"
    }
}
