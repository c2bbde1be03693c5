//! Which real place a name may stand for: the cities of 15,000 people and more of GeoNames
//! (CC BY 4.0), embedded. Several places bear the same name, so candidates are proposed with their
//! evidence, best first, and a person or a rule chooses; nothing is decided here.

use std::io::Read as _;
use std::sync::OnceLock;

use flate2::read::ZlibDecoder;
use language::fold;

use crate::Message;
use crate::matching::within;

/// The places, one line each: id, name, country, latitude, longitude, population, other names
/// folded and separated by `|`. Made by `examples/make_gazetteer.rs`.
const PLACES: &[u8] = include_bytes!("../data/places.tsv.zlib");
/// How many candidates are worth showing.
const MOST_CANDIDATES: usize = 10;

/// A place that a name may stand for.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The identifier in GeoNames.
    pub geoname_id: u32,
    /// The place's usual name.
    pub name: &'static str,
    /// The country's code (ISO 3166-1, two letters).
    pub country: &'static str,
    /// Degrees north of the equator.
    pub latitude: f64,
    /// Degrees east of Greenwich.
    pub longitude: f64,
    /// People living there.
    pub population: u32,
    /// How well it fits, for ordering; 100 and more is hardly anything else.
    pub score: i32,
    /// The evidence, for and against.
    pub why: Vec<Message>,
}

/// A place of the gazetteer.
#[derive(Debug, Clone, Copy)]
struct Place {
    geoname_id: u32,
    name: &'static str,
    country: &'static str,
    latitude: f64,
    longitude: f64,
    population: u32,
}

struct Gazetteer {
    places: Vec<Place>,
    /// Each folded name's hash with the position of its place, in order of hashes. Equal hashes
    /// are told apart by the names themselves.
    names: Vec<(u64, u32)>,
    /// The folded usual names and the folded other names, by place.
    folded: Vec<(Box<str>, &'static str)>,
}

/// The places that a name may stand for, best first, at most ten. `country` is a code of two
/// letters; `near` is a latitude and a longitude that the list gives.
pub fn candidates(name: &str, country: Option<&str>, near: Option<(f64, f64)>) -> Vec<Candidate> {
    let gazetteer = gazetteer();
    let hints = Hints { country, near };
    let mut found: Vec<(u32, Candidate)> = Vec::new();
    for (position, wanted) in (0..).zip(spellings(name)) {
        for (place, is_usual_name) in gazetteer.named(&wanted) {
            if !found.iter().any(|(known, _)| *known == place) {
                let mut named = if is_usual_name { SAME_NAME } else { OTHER_NAME };
                named.score -= 5 * i32::from(position > 0);
                found.extend(gazetteer.weigh(place, named, &hints));
            }
        }
    }
    let is_found_there = found
        .iter()
        .any(|(_, candidate)| Some(candidate.country) == country);
    if let Some(country) = country
        && !is_found_there
    {
        for place in gazetteer.spelled_like(&fold(name), country) {
            found.extend(gazetteer.weigh(place, CLOSE_SPELLING, &hints));
        }
    }
    let mut candidates: Vec<Candidate> =
        found.into_iter().map(|(_, candidate)| candidate).collect();
    candidates.sort_by_key(|candidate| {
        std::cmp::Reverse((candidate.score, candidate.population, candidate.geoname_id))
    });
    candidates.truncate(MOST_CANDIDATES);
    candidates
}

/// What a list says about a place besides its name.
struct Hints<'h> {
    country: Option<&'h str>,
    near: Option<(f64, f64)>,
}

/// How a name was found, and what that is worth.
#[derive(Clone, Copy)]
struct Named {
    key: &'static str,
    score: i32,
}

const SAME_NAME: Named = Named {
    key: "gazetteer-same-name",
    score: 60,
};
const OTHER_NAME: Named = Named {
    key: "gazetteer-other-name",
    score: 50,
};
const CLOSE_SPELLING: Named = Named {
    key: "gazetteer-close-spelling",
    score: 30,
};

/// The place of an identifier, without evidence.
pub fn place(geoname_id: u32) -> Option<Candidate> {
    gazetteer()
        .places
        .iter()
        .find(|place| place.geoname_id == geoname_id)
        .map(Place::candidate)
}

/// The distance between two points on the ground, in kilometres.
pub fn distance_km(one: (f64, f64), other: (f64, f64)) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6_371.0;
    let (latitude, other_latitude) = (one.0.to_radians(), other.0.to_radians());
    let north = (other_latitude - latitude) / 2.0;
    let east = (other.1 - one.1).to_radians() / 2.0;
    let chord = north.sin().powi(2) + latitude.cos() * other_latitude.cos() * east.sin().powi(2);
    2.0 * EARTH_RADIUS_KM * chord.clamp(0.0, 1.0).sqrt().asin()
}

/// The folded spellings to look for: the name as it is, then without what lists add to it.
fn spellings(name: &str) -> Vec<String> {
    const BEFORE: [&str; 20] = [
        "ville de ",
        "ville d ",
        "city of ",
        "ciudad de ",
        "cidade de ",
        "commune de ",
        "municipio de ",
        "municipality of ",
        "metropole de ",
        "metropole d ",
        "stadt ",
        "comune di ",
        "citta di ",
        "town of ",
        "greater ",
        "grand ",
        "mairie de ",
        "ayuntamiento de ",
        "gran ",
        "area metropolitana de ",
    ];
    let mut spellings = vec![fold(name)];
    let mut add = |spelling: String| {
        if !spelling.is_empty() && !spellings.contains(&spelling) {
            spellings.push(spelling);
        }
    };
    let short = name.split(['(', ',', '/', '[']).next().unwrap_or(name);
    let short = fold(short);
    add(short.clone());
    for before in BEFORE {
        if let Some(rest) = short.strip_prefix(before) {
            add(rest.to_owned());
        }
    }
    for after in [" city", " metropole", " metropolis", " ville"] {
        if let Some(rest) = short.strip_suffix(after) {
            add(rest.to_owned());
        }
    }
    for (written, meant) in [("st ", "saint "), ("ste ", "sainte "), ("saint ", "st ")] {
        if let Some(rest) = short.strip_prefix(written) {
            add(format!("{meant}{rest}"));
        }
    }
    spellings
}

impl Place {
    fn candidate(&self) -> Candidate {
        Candidate {
            geoname_id: self.geoname_id,
            name: self.name,
            country: self.country,
            latitude: self.latitude,
            longitude: self.longitude,
            population: self.population,
            score: 0,
            why: Vec::new(),
        }
    }
}

impl Gazetteer {
    fn read(text: &'static str) -> Self {
        let mut gazetteer = Self {
            places: Vec::new(),
            names: Vec::new(),
            folded: Vec::new(),
        };
        for line in text.lines() {
            let Some((place, others)) = place_of(line) else {
                continue;
            };
            let position = u32::try_from(gazetteer.places.len()).unwrap_or(u32::MAX);
            let usual = fold(place.name);
            gazetteer.names.push((hash(&usual), position));
            gazetteer.names.extend(
                others
                    .split('|')
                    .filter(|other| !other.is_empty())
                    .map(|other| (hash(other), position)),
            );
            gazetteer.places.push(place);
            gazetteer.folded.push((usual.into_boxed_str(), others));
        }
        gazetteer.names.sort_unstable();
        gazetteer
    }

    /// The places of a folded name, and whether it is their usual one.
    fn named(&self, wanted: &str) -> Vec<(u32, bool)> {
        let key = hash(wanted);
        let start = self.names.partition_point(|(hash, _)| *hash < key);
        let same = self
            .names
            .iter()
            .skip(start)
            .take_while(|(hash, _)| *hash == key);
        same.filter_map(|(_, position)| {
            let (usual, others) = self.folded.get(*position as usize)?;
            let is_usual_name = usual.as_ref() == wanted;
            (is_usual_name || others.split('|').any(|other| other == wanted))
                .then_some((*position, is_usual_name))
        })
        .collect()
    }

    /// The places of a country whose usual name is a slip away: one letter, two in long names.
    fn spelled_like(&self, wanted: &str, country: &str) -> Vec<u32> {
        let most = match wanted.chars().count() {
            0..5 => return Vec::new(),
            5..9 => 1,
            _ => 2,
        };
        let there = (0_u32..)
            .zip(self.places.iter().zip(&self.folded))
            .filter(|(_, (place, _))| place.country == country);
        there
            .filter(|(_, (_, (usual, _)))| within(usual, wanted, most))
            .map(|(position, _)| position)
            .collect()
    }

    /// A candidate with its evidence; nothing where the evidence speaks against it altogether.
    fn weigh(&self, position: u32, named: Named, hints: &Hints<'_>) -> Option<(u32, Candidate)> {
        let mut candidate = self.places.get(position as usize)?.candidate();
        candidate.score = named.score;
        candidate
            .why
            .push(Message::new(named.key).with("name", candidate.name));
        match hints.country {
            Some(country) if country == candidate.country => {
                candidate.score += 25;
                candidate
                    .why
                    .push(Message::new("gazetteer-same-country").country("country", country));
            }
            Some(_) => {
                candidate.score -= 35;
                candidate.why.push(
                    Message::new("gazetteer-other-country").country("country", candidate.country),
                );
            }
            None => {}
        }
        if let Some(near) = hints.near {
            let distance = distance_km(near, (candidate.latitude, candidate.longitude));
            candidate.score += match distance {
                ..10.0 => 20,
                ..50.0 => 12,
                ..200.0 => 0,
                _ => -25,
            };
            candidate
                .why
                .push(Message::new("gazetteer-distance").count("km", distance.round() as i64));
        }
        // A larger place is meant more often: up to ten points from ten thousand to ten million.
        candidate.score += ((f64::from(candidate.population.max(10_000)).log10() - 4.0) * 3.3)
            .round()
            .min(10.0) as i32;
        candidate
            .why
            .push(Message::new("gazetteer-population").count("population", candidate.population));
        (candidate.score > 0).then_some((position, candidate))
    }
}

fn place_of(line: &'static str) -> Option<(Place, &'static str)> {
    let [
        geoname_id,
        name,
        country,
        latitude,
        longitude,
        population,
        others,
    ] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let place = Place {
        geoname_id: geoname_id.parse().ok()?,
        name,
        country,
        latitude: latitude.parse().ok()?,
        longitude: longitude.parse().ok()?,
        population: population.parse().ok()?,
    };
    Some((place, others))
}

fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| {
        let mut text = String::new();
        ZlibDecoder::new(PLACES)
            .read_to_string(&mut text)
            .expect("the embedded list is whole: a test reads it");
        Gazetteer::read(Box::leak(text.into_boxed_str()))
    })
}

/// FNV-1a: short, steady, good enough to sort names by.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first candidate, as name and country, and how many there are.
    fn first(name: &str, country: Option<&str>, near: Option<(f64, f64)>) -> String {
        candidates(name, country, near)
            .first()
            .map_or("none".to_owned(), |candidate| {
                format!("{} {}", candidate.name, candidate.country)
            })
    }

    #[test]
    fn the_embedded_list_is_whole() {
        assert_eq!(gazetteer().places.len(), 34_006);
        assert!(gazetteer().names.len() > 80_000);
    }

    #[test]
    fn a_place_is_found_by_its_names_in_other_languages() {
        assert_eq!(first("Gênes", None, None), "Genoa IT");
        assert_eq!(first("Barcelone", Some("ES"), None), "Barcelona ES");
        assert_eq!(first("MILAN", Some("IT"), None), "Milan IT");
        assert_eq!(first("Ville de Lyon", Some("FR"), None), "Lyon FR");
        assert_eq!(
            first("Boston, Massachusetts", Some("US"), None),
            "Boston US"
        );
    }

    #[test]
    fn the_same_name_elsewhere_is_proposed_as_well_with_its_evidence() {
        let barcelonas = candidates("Barcelona", None, None);
        let countries: Vec<_> = barcelonas
            .iter()
            .map(|candidate| candidate.country)
            .collect();
        assert_eq!(countries.first(), Some(&"ES"));
        assert!(countries.contains(&"VE"));
        assert_eq!(first("Barcelona", Some("VE"), None), "Barcelona VE");
        assert_eq!(
            first("Barcelona", None, Some((10.13, -64.68))),
            "Barcelona VE"
        );
        let keys: Vec<_> = candidates("Barcelona", Some("VE"), Some((10.13, -64.68)))[0]
            .why
            .iter()
            .map(|why| why.key)
            .collect();
        assert_eq!(
            keys,
            [
                "gazetteer-same-name",
                "gazetteer-same-country",
                "gazetteer-distance",
                "gazetteer-population"
            ]
        );
    }

    #[test]
    fn a_slip_is_forgiven_within_a_country_only() {
        assert_eq!(first("Barcelna", Some("ES"), None), "Barcelona ES");
        assert_eq!(first("Barcelna", None, None), "none");
        assert_eq!(
            candidates("Barcelna", Some("ES"), None)[0].why[0].key,
            "gazetteer-close-spelling"
        );
    }

    #[test]
    fn what_is_no_place_has_no_candidate() {
        for name in ["", "?", "Réseau des villes", "xqzw"] {
            assert_eq!(first(name, Some("FR"), None), "none", "{name}");
        }
    }

    #[test]
    fn a_place_is_found_again_by_its_identifier() {
        let lyon = candidates("Lyon", Some("FR"), None).remove(0);
        assert_eq!(place(lyon.geoname_id).unwrap().name, "Lyon");
        assert_eq!(place(0), None);
    }

    #[test]
    fn distances_are_those_on_the_ground() {
        let (lyon, paris) = ((45.7485, 4.8467), (48.8534, 2.3488));
        assert!((distance_km(lyon, paris) - 392.0).abs() < 3.0);
        assert!(distance_km(lyon, lyon) < 0.001);
    }
}
