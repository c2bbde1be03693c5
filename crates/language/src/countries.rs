//! Countries by their ISO 3166-1 codes: names in three languages, lists in alphabetical order.
//!
//! The codes XA to XZ, which the standard leaves to its users, are accepted too; two of them are the invented countries of the
//! demonstration, and a code without a name is its own name.

use crate::Language;
use crate::names::{Names, rows};
use crate::per_language::PerLanguage;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The codes that the standard leaves to its users.
const USER_ASSIGNED: [&str; 26] = [
    "XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH", "XI", "XJ", "XK", "XL", "XM", "XN", "XO", "XP",
    "XQ", "XR", "XS", "XT", "XU", "XV", "XW", "XX", "XY", "XZ",
];

/// One country or territory.
pub(crate) struct Country {
    pub(crate) alpha3: Option<&'static str>,
    pub(crate) numeric: Option<&'static str>,
    pub(crate) names: Names,
    kind: Kind,
}

#[derive(PartialEq, Eq)]
enum Kind {
    Real,
    Invented,
    Unnamed,
}

/// Whether this is a country's alpha-2 code, in capitals.
pub fn is_country(code: &str) -> bool {
    countries().contains_key(code)
}

/// The alpha-3 and numeric codes of a country, where the standard gives them.
pub fn country_codes(code: &str) -> Option<(&'static str, &'static str)> {
    let country = countries().get(code)?;
    Some((country.alpha3?, country.numeric?))
}

impl Language {
    /// The name of a country by its alpha-2 code: "Allemagne", "Germany", "Alemania".
    pub fn country(self, code: &str) -> Option<&'static str> {
        countries()
            .get(code)
            .map(|country| country.names[self.position()])
    }

    /// The real countries and territories, (code, name), in alphabetical order of their names.
    pub fn countries(self) -> &'static [(&'static str, &'static str)] {
        static LISTS: PerLanguage<Vec<(&str, &str)>> = PerLanguage::new();
        LISTS.get(self, |language| list(language, Kind::Real))
    }

    /// The invented countries of the demonstration, (code, name), in alphabetical order of their names.
    pub fn invented_countries(self) -> &'static [(&'static str, &'static str)] {
        static LISTS: PerLanguage<Vec<(&str, &str)>> = PerLanguage::new();
        LISTS.get(self, |language| list(language, Kind::Invented))
    }
}

fn list(language: Language, kind: Kind) -> Vec<(&'static str, &'static str)> {
    let chosen = countries()
        .iter()
        .filter(|(_, country)| country.kind == kind);
    language.sorted_names(chosen.map(|(code, country)| (*code, country.names[language.position()])))
}

/// All countries by alpha-2 code; later tables name what earlier ones left unnamed.
pub(crate) fn countries() -> &'static HashMap<&'static str, Country> {
    static COUNTRIES: OnceLock<HashMap<&str, Country>> = OnceLock::new();
    COUNTRIES.get_or_init(|| {
        let unnamed = USER_ASSIGNED.map(|code| {
            (
                code,
                Country {
                    alpha3: None,
                    numeric: None,
                    names: [code; 3],
                    kind: Kind::Unnamed,
                },
            )
        });
        let real = rows(include_str!("../data/countries.tsv")).filter_map(|row| {
            let [code, alpha3, numeric, fr, en, es] = row.try_into().ok()?;
            let (alpha3, numeric) = (Some(alpha3), Some(numeric));
            Some((
                code,
                Country {
                    alpha3,
                    numeric,
                    names: [fr, en, es],
                    kind: Kind::Real,
                },
            ))
        });
        let invented = rows(include_str!("../data/invented-countries.tsv")).filter_map(|row| {
            let [code, fr, en, es] = row.try_into().ok()?;
            Some((
                code,
                Country {
                    alpha3: None,
                    numeric: None,
                    names: [fr, en, es],
                    kind: Kind::Invented,
                },
            ))
        });
        unnamed.into_iter().chain(real).chain(invented).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, expected: [&str; 3]) {
        assert_eq!(
            Language::ALL.map(|language| language.country(code).unwrap()),
            expected
        );
    }

    #[test]
    fn a_country_has_its_name_in_each_language() {
        check("DE", ["Allemagne", "Germany", "Alemania"]);
        check("KR", ["Corée du Sud", "South Korea", "Corea del Sur"]);
        check("XK", ["Kosovo", "Kosovo", "Kosovo"]);
        assert_eq!(country_codes("DE"), Some(("DEU", "276")));
    }

    #[test]
    fn codes_left_to_users_are_countries_named_after_themselves() {
        check("XZ", ["XZ"; 3]);
        check("XM", ["Meridia"; 3]);
        check("XQ", ["Volderia"; 3]);
        assert_eq!(country_codes("XM"), None);
    }

    #[test]
    fn what_is_no_country_is_refused() {
        for code in ["", "de", "ZZ", "EU", "UN", "DEU", "QQ", "AN"] {
            assert!(!is_country(code), "{code}");
        }
    }

    #[test]
    fn countries_are_listed_in_alphabetical_order() {
        let french = Language::Fr.countries();
        assert_eq!(french.len(), 250);
        let place = |code: &str| {
            french
                .iter()
                .position(|(listed, _)| *listed == code)
                .unwrap()
        };
        assert!(
            place("EG") < place("AE") && place("AE") < place("EC"),
            "Égypte, Émirats, Équateur"
        );
        assert!(place("EC") < place("ER"), "Équateur before Érythrée");
        assert!(french.iter().all(|(code, _)| *code != "XM"));
        assert_eq!(
            Language::Es.invented_countries(),
            [("XM", "Meridia"), ("XQ", "Volderia")]
        );
    }
}
