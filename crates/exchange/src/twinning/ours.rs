//! Which city of the lists is ours: by its id, by its name there, or by a name that it bears elsewhere (Köln is Cologne).

use std::collections::{BTreeSet, HashMap};

use language::{country_from_text, fold};

use super::List;
use super::city::{City, is_near, is_same_place, is_wikidata_id};
use crate::gazetteer::{candidates, distance_km};

/// Our city, as the lists know it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ours {
    /// What the lists say of it together.
    pub city: City,
    /// Cities of the same name that are not ours, with how many rows name them.
    pub namesakes: Vec<(String, usize)>,
    /// Its names in the lists, folded.
    labels: BTreeSet<String>,
}

impl Ours {
    /// Whether a city of a list is ours.
    pub fn is(&self, city: &City) -> bool {
        match (&self.city.wikidata, &city.wikidata) {
            (Some(ours), Some(theirs)) => ours == theirs,
            _ => self.labels.contains(&fold(&city.label)) && is_near(&self.city, city),
        }
    }
}

/// Why no city of the lists is ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotOurs {
    /// None bears that name or id.
    #[error("no city called {name:?} in these lists{}", suggestion(.like))]
    Nobody {
        /// What was asked for.
        name: String,
        /// Cities whose names resemble it.
        like: Vec<String>,
    },
    /// Several do.
    #[error("several cities are called {name:?}: {}; name one of them with its country in brackets, or by its Wikidata id", .found.join(", "))]
    Several {
        /// What was asked for.
        name: String,
        /// The cities, with how many rows name them.
        found: Vec<String>,
    },
}

impl NotOurs {
    /// The text that tells a person about it.
    pub fn message(&self) -> crate::Message {
        match self {
            Self::Nobody { name, like } => {
                let key = if like.is_empty() {
                    "imports-ours-nobody"
                } else {
                    "imports-ours-nobody-like"
                };
                let message = crate::Message::new(key).with("name", name);
                if like.is_empty() {
                    message
                } else {
                    message.with("like", like.join(", "))
                }
            }
            Self::Several { name, found } => crate::Message::new("imports-ours-several")
                .with("name", name)
                .with("found", found.join("; ")),
        }
    }
}

fn suggestion(like: &[String]) -> String {
    if like.is_empty() {
        String::new()
    } else {
        format!("; there are {}", like.join(", "))
    }
}

/// Finds our city in the lists by a name (`Lyon`, `Barcelona (Spain)`, `Köln`) or by a Wikidata id.
///
/// # Errors
/// When none is, or when several are and none of them clearly more than the others.
pub fn ours(wanted: &str, lists: &[List]) -> Result<Ours, NotOurs> {
    let cities = distinct(lists);
    let (name, country) = parse(wanted);
    let mut found = named(&cities, &name, country);
    if found.is_empty() {
        found = named_elsewhere(&cities, &name, country);
    }
    // An id is known in the graph alone: the lists by country know the name.
    let is_elsewhere = cities.iter().any(|(city, _)| city.wikidata.is_none());
    if is_wikidata_id(&name)
        && is_elsewhere
        && let Some((known, _)) = found.first()
    {
        let label = known.label.clone();
        let listed: Vec<(&City, usize)> = cities
            .iter()
            .filter(|(city, _)| city.wikidata.is_none())
            .copied()
            .collect();
        let others = named(&listed, &label, None);
        found.extend(if others.is_empty() {
            named_elsewhere(&listed, &label, None)
        } else {
            others
        });
    }
    let mut clusters = clusters(found);
    clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.rows));
    let mut clusters = clusters.into_iter();
    let Some(first) = clusters.next() else {
        return Err(NotOurs::Nobody {
            like: like(&cities, &name),
            name,
        });
    };
    let namesakes: Vec<Cluster> = clusters.collect();
    if namesakes
        .first()
        .is_some_and(|second| second.rows * 2 > first.rows)
    {
        let all = std::iter::once(&first).chain(&namesakes);
        let found = all
            .map(|cluster| format!("{}, {}", cluster.called(), cluster.rows))
            .collect();
        return Err(NotOurs::Several { name, found });
    }
    let namesakes = namesakes
        .iter()
        .map(|cluster| (cluster.called(), cluster.rows))
        .collect();
    Ok(Ours {
        city: first.city,
        labels: first.labels,
        namesakes,
    })
}

/// `Barcelona (Spain)` and `Barcelona, Spain` say the country.
fn parse(wanted: &str) -> (String, Option<&'static str>) {
    let wanted = wanted.trim();
    let inside = wanted
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let parts = inside.or_else(|| wanted.rsplit_once(','));
    match parts.and_then(|(name, country)| Some((name.trim(), country_from_text(country.trim())?)))
    {
        Some((name, country)) if !name.is_empty() => (name.to_owned(), Some(country)),
        _ => (wanted.to_owned(), None),
    }
}

/// A spelling, an id or a country, and a point.
type Spelling<'c> = (&'c str, &'c str, Option<(u64, u64)>);

/// Every city of the lists once per spelling and point, with how many rows name it.
fn distinct(lists: &[List]) -> Vec<(&City, usize)> {
    let mut found: HashMap<Spelling<'_>, (&City, usize)> = HashMap::new();
    for city in lists
        .iter()
        .flat_map(|list| &list.lines)
        .flat_map(|line| [&line.from, &line.to])
    {
        let id = city.wikidata.as_deref().unwrap_or(&city.country_label);
        let point = city
            .point
            .map(|(north, east)| (north.to_bits(), east.to_bits()));
        found.entry((&city.label, id, point)).or_insert((city, 0)).1 += 1;
    }
    let mut all: Vec<(&City, usize)> = found.into_values().collect();
    all.sort_by(|(a, a_rows), (b, b_rows)| {
        b_rows.cmp(a_rows).then_with(|| a.called().cmp(&b.called()))
    });
    all
}

fn named<'c>(
    cities: &[(&'c City, usize)],
    name: &str,
    country: Option<&str>,
) -> Vec<(&'c City, usize)> {
    let folded = fold(name);
    let is_named = |city: &City| match is_wikidata_id(name) {
        true => city.wikidata.as_deref() == Some(name),
        false => fold(&city.label) == folded,
    };
    let is_there =
        |city: &City| country.is_none() || city.country.is_none() || city.country == country;
    cities
        .iter()
        .filter(|(city, _)| is_named(city) && is_there(city))
        .copied()
        .collect()
}

/// Cities that bear the name in another language: the gazetteer knows both names for one place.
fn named_elsewhere<'c>(
    cities: &[(&'c City, usize)],
    name: &str,
    country: Option<&str>,
) -> Vec<(&'c City, usize)> {
    for candidate in candidates(name, country, None) {
        if country.is_some_and(|country| country != candidate.country) {
            continue;
        }
        let here = (candidate.latitude, candidate.longitude);
        let is_it = |city: &City| {
            city.point
                .is_none_or(|point| distance_km(point, here) <= 15.0)
                && city
                    .country
                    .is_none_or(|country| country == candidate.country)
                && candidates(&city.label, Some(candidate.country), Some(here))
                    .first()
                    .is_some_and(|best| {
                        best.geoname_id == candidate.geoname_id
                            && best.why[0].key != "gazetteer-close-spelling"
                    })
        };
        let found: Vec<(&City, usize)> = cities
            .iter()
            .filter(|(city, _)| is_it(city))
            .copied()
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

struct Cluster {
    city: City,
    labels: BTreeSet<String>,
    rows: usize,
}

impl Cluster {
    fn called(&self) -> String {
        match &self.city.wikidata {
            Some(id) if self.city.country.is_none() => format!("{} ({id})", self.city.label),
            _ => self.city.called(),
        }
    }
}

/// The cities that are one place, put together.
fn clusters(found: Vec<(&City, usize)>) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for (city, rows) in found {
        let is_one = |cluster: &&mut Cluster| {
            is_same_place(&cluster.city, city)
                || (cluster.city.wikidata.is_none() || city.wikidata.is_none())
                    && is_near(&cluster.city, city)
        };
        match clusters.iter_mut().find(is_one) {
            Some(cluster) => {
                cluster.rows += rows;
                cluster.labels.insert(fold(&city.label));
                let known = &mut cluster.city;
                if known.country.is_none() {
                    known.country = city.country;
                    known.country_label.clone_from(&city.country_label);
                }
                known.point = known.point.or(city.point);
                known.population = known.population.or(city.population);
                known.wikidata = known.wikidata.take().or_else(|| city.wikidata.clone());
            }
            None => clusters.push(Cluster {
                city: city.clone(),
                labels: BTreeSet::from([fold(&city.label)]),
                rows,
            }),
        }
    }
    clusters
}

fn like(cities: &[(&City, usize)], name: &str) -> Vec<String> {
    let folded = fold(name);
    let resembles = |city: &City| {
        let label = fold(&city.label);
        !folded.is_empty()
            && (label.contains(&folded) || crate::matching::within(&label, &folded, 1))
    };
    let mut found: Vec<String> = cities
        .iter()
        .filter(|(city, _)| resembles(city))
        .map(|(city, _)| city.called())
        .collect();
    found.dedup();
    found.truncate(5);
    found
}
