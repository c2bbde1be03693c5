//! Finding the country that a cell of somebody's list means, in whatever language and spelling.

use crate::countries::countries;
use crate::fold;
use crate::names::rows;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Articles that may stand before a country's name, folded.
const ARTICLES: [&str; 7] = ["la", "le", "les", "l", "the", "el", "los"];

/// The longest text looked at, in bytes.
const LONGEST_TEXT: usize = 200;

/// The alpha-2 code of the country this text names: a name in French, English or Spanish, a usual variant ("UK", "Corée",
/// "Czech Republic"), or an ISO code with two letters, three letters or three figures. Case, accents and punctuation do not count.
pub fn country_from_text(text: &str) -> Option<&'static str> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let folded = fold(text);
    let index = index();
    index.get(&folded).copied().or_else(|| {
        let (article, rest) = folded.split_once(' ')?;
        ARTICLES
            .contains(&article)
            .then(|| index.get(rest).copied())?
    })
}

/// Folded names and codes. Codes enter last: where a name is also another country's code, the code is meant.
fn index() -> &'static HashMap<String, &'static str> {
    static INDEX: OnceLock<HashMap<String, &str>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = HashMap::new();
        for (name, code) in named() {
            index.insert(name, code);
        }
        for (code, country) in countries() {
            let codes = [Some(*code), country.alpha3, country.numeric];
            index.extend(
                codes
                    .into_iter()
                    .flatten()
                    .map(|written| (fold(written), *code)),
            );
        }
        index
    })
}

/// All names with the code they lead to.
fn named() -> Vec<(String, &'static str)> {
    let mut named = Vec::new();
    for (code, country) in countries() {
        for name in country.names {
            named.push((fold(name), *code));
            if name.contains('&') {
                named.push((fold(&name.replace('&', "and")), *code));
            }
            if name.starts_with("St. ") {
                named.push((
                    fold(&name.replace("St. ", "Saint ").replace('&', "and")),
                    *code,
                ));
            }
        }
    }
    for row in rows(include_str!("../data/country-variants.tsv")) {
        if let Some((code, [names])) = row.split_first() {
            named.extend(names.split('|').map(|name| (fold(name), *code)));
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, is_country};

    fn check(expected: &str, texts: &[&str]) {
        for text in texts {
            assert_eq!(country_from_text(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn countries_are_found_as_lists_in_the_field_write_them() {
        check(
            "GB",
            &[
                "Royaume Uni",
                "Royaume-Uni",
                "UK",
                "U.K.",
                "United Kingdom",
                "Reino Unido",
                "gbr",
                "Écosse",
                "826",
            ],
        );
        check(
            "US",
            &[
                "USA",
                "U.S.A.",
                "Etats-Unis",
                "ÉTATS UNIS",
                "Estados Unidos",
                "EE. UU.",
                "EEUU",
                "the United States",
            ],
        );
        check(
            "KR",
            &[
                "Corée du Sud",
                "Corea del Sur",
                "South Korea",
                "Korea, Republic of",
                "République de Corée",
            ],
        );
        check(
            "CZ",
            &[
                "Czech Republic",
                "República Checa",
                "République tchèque",
                "Tchéquie",
                "Czechia",
            ],
        );
        check(
            "CI",
            &[
                "Côte d'Ivoire",
                "Cote d’Ivoire",
                "Ivory Coast",
                "Costa de Marfil",
            ],
        );
        check(
            "BA",
            &[
                "Bosnia and Herzegovina",
                "Bosnie-Herzégovine",
                "Bosnia & Herzegovina",
            ],
        );
        check(
            "NL",
            &["Pays Bas", "the Netherlands", "Les Pays-Bas", "Holanda"],
        );
        check("LC", &["Saint Lucia", "St. Lucia", "Sainte-Lucie"]);
        check(
            "CN",
            &[
                "China",
                "Chine",
                "PRC",
                "中国",
                "République populaire de Chine",
            ],
        );
        check(
            "CD",
            &["République démocratique du Congo", "RDC", "DR Congo"],
        );
        check("TR", &["Turkey", "Türkiye", "Turquía", "Turquie"]);
        check("FR", &["fr", "FRA", "France", "la France", " Francia "]);
        check("XM", &["Meridia", "xm"]);
        check("XZ", &["XZ"]);
    }

    #[test]
    fn what_is_no_country_is_not_guessed() {
        for text in [
            "", "?", "Europe", "los", "Bavière", "UE", "zz", "Franc", "l", "999",
        ] {
            assert_eq!(country_from_text(text), None, "{text}");
        }
        assert_eq!(country_from_text(&"France ".repeat(1000)), None);
    }

    #[test]
    fn every_name_and_code_of_a_country_leads_back_to_it() {
        for (code, country) in countries() {
            assert_eq!(country_from_text(code), Some(*code));
            for name in country
                .names
                .into_iter()
                .chain(country.alpha3)
                .chain(country.numeric)
            {
                assert_eq!(country_from_text(name), Some(*code), "{name}");
            }
        }
        for (code, _) in Language::En.countries() {
            assert!(is_country(code));
        }
    }

    #[test]
    fn no_two_countries_share_a_name() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (name, code) in named() {
            assert!(is_country(code), "{code}");
            assert!(!name.is_empty(), "{code}");
            let first = *seen.entry(name.clone()).or_insert(code);
            assert_eq!(first, code, "{name}");
        }
    }
}
