//! A city as a list names it, and when two of them are one.

use language::{country_from_text, fold};

use crate::gazetteer::distance_km;

/// Two points nearer than this, under one name, are one place: centres are measured in many ways.
const ONE_PLACE_KM: f64 = 25.0;

/// A city as a list names it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct City {
    /// Its name there.
    pub label: String,
    /// Its country's code, where the list names a country of today.
    pub country: Option<&'static str>,
    /// Its country as the list writes it; empty where it gives none.
    pub country_label: String,
    /// Degrees north and east.
    pub point: Option<(f64, f64)>,
    /// People living there.
    pub population: Option<i64>,
    /// Its id in Wikidata.
    pub wikidata: Option<String>,
}

impl City {
    /// A city of a list by country.
    pub(super) fn listed(
        label: &str,
        country: &str,
        point: Option<(f64, f64)>,
        population: &str,
    ) -> Self {
        Self {
            label: label.to_owned(),
            country: country_of(country),
            country_label: country.to_owned(),
            point,
            population: population.parse().ok(),
            wikidata: is_wikidata_id(label).then(|| label.to_owned()),
        }
    }

    /// Whether it has no name but an id.
    pub fn is_bare_id(&self) -> bool {
        is_wikidata_id(&self.label)
    }

    /// Its name and country, as a message names it.
    pub fn called(&self) -> String {
        match (self.country, self.country_label.as_str()) {
            (Some(code), _) => format!("{} ({code})", self.label),
            (None, "") => self.label.clone(),
            (None, label) => format!("{} ({label})", self.label),
        }
    }
}

/// Whether a text is an id of Wikidata.
pub(super) fn is_wikidata_id(text: &str) -> bool {
    text.strip_prefix('Q').is_some_and(|digits| {
        (1..=12).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The country of a label of Wikidata. Labels of former names of states of today are known here; states that are no more are not.
fn country_of(label: &str) -> Option<&'static str> {
    country_from_text(label).or_else(|| match fold(label).as_str() {
        "palestinian national authority" | "palestinian territories" => Some("PS"),
        "republic of macedonia" => Some("MK"),
        "swaziland" => Some("SZ"),
        _ => None,
    })
}

/// Whether two cities are one place: the same id, else the same name and nearly the same point, else the same name and country.
pub fn is_same_place(one: &City, other: &City) -> bool {
    if let (Some(one), Some(other)) = (&one.wikidata, &other.wikidata) {
        return one == other;
    }
    fold(&one.label) == fold(&other.label) && is_near(one, other)
}

/// Whether two cities may lie at one place, whatever their names.
pub(super) fn is_near(one: &City, other: &City) -> bool {
    match (one.point, other.point) {
        (Some(one), Some(other)) => distance_km(one, other) <= ONE_PLACE_KM,
        _ => one.country == other.country || one.country.is_none() || other.country.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn city(label: &str, country: &str, point: Option<(f64, f64)>) -> City {
        City::listed(label, country, point, "")
    }

    #[test]
    fn one_name_far_apart_is_two_places_and_in_two_countries_at_one_point_is_one() {
        let frankfurt = city("Frankfurt", "Germany", Some((50.11, 8.68)));
        let other = city("Frankfurt", "Germany", Some((52.34, 14.55)));
        assert!(!is_same_place(&frankfurt, &other));
        let dakhla = city("Dakhla", "Morocco", Some((23.7, -15.93)));
        let same = city("Dakhla", "Western Sahara", Some((23.7, -15.93)));
        assert!(is_same_place(&dakhla, &same));
    }

    #[test]
    fn states_that_are_no_more_have_no_code() {
        assert_eq!(city("Blaj", "Austria-Hungary", None).country, None);
        assert_eq!(city("Blaj", "t430222130", None).country, None);
        assert_eq!(
            city("Bitola", "Republic of Macedonia", None).country,
            Some("MK")
        );
        assert_eq!(
            city("Beijing", "People's Republic of China", None).country,
            Some("CN")
        );
    }

    #[test]
    fn a_bare_id_is_an_id() {
        assert!(city("Q16511122", "", None).is_bare_id());
        assert!(!city("Quito", "", None).is_bare_id() && !is_wikidata_id("Q"));
    }
}
