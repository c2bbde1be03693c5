//! Who the asker is to us: agreements with them or their country, what was exchanged by travel, who else works there.

use std::collections::BTreeSet;

use policy::governance::{Government, Initiative, Place};
use policy::kernel::Country;
use policy::operations::{Mobility, Request, asked_before};
use policy::record::{Cell, Shared};
use policy::relations::Agreement;
use policy::rights::Verb;
use policy::{Kind, Policy};
use uuid::Uuid;

use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken};

/// How many records of a sort are named.
const NAMED: usize = 6;

/// Records of one sort around a request.
pub struct Around {
    /// What they are.
    pub title: String,
    /// The latest of them.
    pub links: Vec<Spoken>,
    /// How many there are.
    pub count: usize,
}

/// What the register knows of the asker and of their country.
pub fn around(request: &Shared<Request>, reader: &Reader) -> Vec<Around> {
    let policy = reader.policy();
    let country = country_of(&request.body, policy);
    let partners = partners(&request.body, country, policy);
    let mut agreements: Vec<&Shared<Agreement>> = Vec::new();
    for partner in &partners {
        for found in policy.referring::<Agreement>(*partner) {
            if !agreements.iter().any(|known| known.id == found.id) {
                agreements.push(found);
            }
        }
    }
    let agreed: BTreeSet<Uuid> = agreements.iter().map(|found| found.id).collect();
    let places = places_in(country, policy);
    let mut trips: Vec<&Shared<Mobility>> = policy
        .table::<Mobility>()
        .all()
        .filter(|trip| {
            let there = trip
                .body
                .places
                .iter()
                .any(|place| places.contains(&place.id()));
            let under = trip
                .body
                .agreement
                .is_some_and(|link| agreed.contains(&link.id()));
            there || under
        })
        .collect();
    trips.sort_by_key(|trip| std::cmp::Reverse(trip.body.from));
    let initiatives = policy.table::<Initiative>().all().filter(|initiative| {
        let body = &initiative.body;
        (body.country.is_some() && body.country == country)
            || body.place.is_some_and(|place| places.contains(&place.id()))
    });
    let earlier = asked_before(request, &reader.view());
    [
        group(
            "page-request-asked-before",
            Kind::Request,
            earlier.iter().map(|found| found.id),
            reader,
        ),
        group(
            "page-request-agreements",
            Kind::Agreement,
            agreements.iter().map(|found| found.id),
            reader,
        ),
        group(
            "page-request-trips",
            Kind::Mobility,
            trips.iter().map(|found| found.id),
            reader,
        ),
        group(
            "page-request-who-works-there",
            Kind::Initiative,
            initiatives.map(|found| found.id),
            reader,
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The records that this reader may see, as links.
pub fn links(ids: impl Iterator<Item = Uuid>, reader: &Reader) -> Vec<Spoken> {
    let view = reader.view();
    ids.filter(|id| {
        let found = view.policy.any(*id);
        found.is_some_and(|record| reader.may(Verb::See, &record))
    })
    .map(|id| spoken::cell(&Cell::Record(id), reader, &view))
    .collect()
}

fn group(
    title: &str,
    kind: Kind,
    ids: impl Iterator<Item = Uuid>,
    reader: &Reader,
) -> Option<Around> {
    if !reader.sees(kind) {
        return None;
    }
    let mut links = links(ids, reader);
    let count = links.len();
    links.truncate(NAMED);
    (count > 0).then(|| Around {
        title: reader.words.text(title),
        links,
        count,
    })
}

fn country_of(request: &Request, policy: &Policy) -> Option<Country> {
    let government = request.government.and_then(|link| policy.get(link));
    request
        .country
        .or_else(|| government.map(|government| government.body.country))
}

/// The asker itself, and the governments of its country.
fn partners(request: &Request, country: Option<Country>, policy: &Policy) -> BTreeSet<Uuid> {
    let government = request.government.map(|link| link.id());
    let organisation = request.organisation.map(|link| link.id());
    let compatriots = policy
        .table::<Government>()
        .all()
        .filter(|found| Some(found.body.country) == country)
        .map(|found| found.id);
    compatriots.chain(government).chain(organisation).collect()
}

fn places_in(country: Option<Country>, policy: &Policy) -> BTreeSet<Uuid> {
    let all = policy.table::<Place>().all();
    all.filter(|place| Some(place.body.country) == country)
        .map(|place| place.id)
        .collect()
}
