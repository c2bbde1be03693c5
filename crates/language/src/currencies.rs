//! Currencies of ISO 4217: their decimals, symbols and names.

use crate::Language;
use crate::names::{Names, Row, rows};
use crate::per_language::PerLanguage;
use std::collections::HashMap;
use std::sync::OnceLock;

struct Currency {
    decimals: u8,
    is_current: bool,
    symbols: [&'static str; 3],
    names: Names,
}

/// How many decimals the minor unit of this currency stands for (2 for EUR, 0 for JPY, 3 for TND); none for an unknown code.
pub fn currency_decimals(code: &str) -> Option<u8> {
    currencies().get(code).map(|currency| currency.decimals)
}

/// Whether this is the code of a currency, of today or of the past.
pub fn is_currency(code: &str) -> bool {
    currencies().contains_key(code)
}

/// The sign the language uses for this currency ("€", "$US", or the code itself); none for an unknown code.
pub(crate) fn symbol(language: Language, code: &str) -> Option<&'static str> {
    currencies()
        .get(code)
        .map(|currency| currency.symbols[language.position()])
}

impl Language {
    /// The name of a currency: "euro", "Euro", "euro".
    pub fn currency_name(self, code: &str) -> Option<&'static str> {
        currencies()
            .get(code)
            .map(|currency| currency.names[self.position()])
    }

    /// The currencies that are legal tender somewhere today, (code, name), in alphabetical order of their names.
    pub fn currencies(self) -> &'static [(&'static str, &'static str)] {
        static LISTS: PerLanguage<Vec<(&str, &str)>> = PerLanguage::new();
        LISTS.get(self, |language| {
            let current = currencies()
                .iter()
                .filter(|(_, currency)| currency.is_current);
            language.sorted_names(
                current.map(|(code, currency)| (*code, currency.names[language.position()])),
            )
        })
    }
}

fn currencies() -> &'static HashMap<&'static str, Currency> {
    static CURRENCIES: OnceLock<HashMap<&str, Currency>> = OnceLock::new();
    CURRENCIES.get_or_init(|| {
        rows(include_str!("../data/currencies.tsv"))
            .filter_map(currency)
            .collect()
    })
}

fn currency(row: Row) -> Option<(&'static str, Currency)> {
    let [
        code,
        decimals,
        in_use,
        symbol_fr,
        symbol_en,
        symbol_es,
        fr,
        en,
        es,
    ] = row.try_into().ok()?;
    let currency = Currency {
        decimals: decimals.parse().ok()?,
        is_current: in_use == "current",
        symbols: [symbol_fr, symbol_en, symbol_es],
        names: [fr, en, es],
    };
    Some((code, currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minor_units_are_those_of_the_iso_standard() {
        let expected = [
            ("EUR", 2),
            ("JPY", 0),
            ("TND", 3),
            ("HUF", 2),
            ("COP", 2),
            ("XOF", 0),
            ("CLF", 4),
            ("IQD", 3),
        ];
        for (code, decimals) in expected {
            assert_eq!(currency_decimals(code), Some(decimals), "{code}");
        }
        assert_eq!(currency_decimals("eur"), None);
        assert_eq!(currency_decimals("QQQ"), None);
    }

    #[test]
    fn currencies_have_names_and_only_living_ones_are_offered() {
        assert_eq!(
            Language::ALL.map(|l| l.currency_name("CHF").unwrap()),
            ["franc suisse", "Swiss Franc", "franco suizo"]
        );
        let offered = Language::Fr.currencies();
        assert!(offered.len() > 140);
        assert!(offered.iter().any(|(code, _)| *code == "EUR"));
        assert!(offered.iter().all(|(code, _)| *code != "FRF"));
        assert!(is_currency("FRF"));
    }

    #[test]
    fn every_line_of_the_table_is_read() {
        assert_eq!(
            currencies().len(),
            include_str!("../data/currencies.tsv").lines().count() - 1
        );
    }
}
