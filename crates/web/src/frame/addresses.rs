//! Addresses inside the program: their parameters, and whether one is ours at all.

use url::form_urlencoded::{Serializer, byte_serialize, parse};

/// A word as it stands in a path or in a parameter.
pub fn encoded(word: &str) -> String {
    byte_serialize(word.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

/// The most letters of a word of an address that a message repeats.
const LONGEST_WORD: usize = 20;

/// A word of an address, short enough for a message.
pub fn shortened(word: &str) -> String {
    word.chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST_WORD)
        .collect()
}

/// An address with these parameters; the address alone when there is none.
pub fn with_query(path: &str, parameters: &[(String, String)]) -> String {
    if parameters.is_empty() {
        return path.to_owned();
    }
    let query = Serializer::new(String::new())
        .extend_pairs(parameters)
        .finish();
    format!("{path}?{query}")
}

/// The same page with one parameter given another value, or taken away; the other parameters stay in their order.
pub fn with_parameter(path: &str, query: &str, name: &str, value: Option<&str>) -> String {
    let mut parameters: Vec<(String, String)> = parse(query.as_bytes())
        .into_owned()
        .filter(|(found, _)| found != name)
        .collect();
    parameters.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    with_query(path, &parameters)
}

/// Whether an address leads to a page of this program, so that signing in may lead there. Browsers read `//host` and `/\host`
/// as another site, and drop tabs and line ends before they read.
pub fn is_local(address: &str) -> bool {
    let mut letters = address.chars();
    letters.next() == Some('/')
        && !matches!(letters.next(), Some('/' | '\\'))
        && !address
            .chars()
            .any(|letter| letter.is_control() || letter == '\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_our_own_are_local() {
        for ours in [
            "/",
            "/fr/",
            "/fr/relations/agreements/AGR-01?as_of=2025-12-31#x",
        ] {
            assert!(is_local(ours), "{ours}");
        }
        for other in [
            "",
            "fr/",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/fr/\\..",
        ] {
            assert!(!is_local(other), "{other}");
        }
    }

    #[test]
    fn a_parameter_is_changed_and_the_others_stay() {
        let query = "q=a+b&as_of=2024-01-01&q=c";
        assert_eq!(
            with_parameter("/fr/x", query, "as_of", Some("2025-01-01")),
            "/fr/x?q=a+b&q=c&as_of=2025-01-01"
        );
        assert_eq!(with_parameter("/fr/x", "as_of=1", "as_of", None), "/fr/x");
    }
}
