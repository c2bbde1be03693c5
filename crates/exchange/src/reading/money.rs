//! Amounts of money as people type them: with a sign, a code or a word for the currency, in
//! thousands or millions, before or after tax. What the words leave open is said as a doubt.

use language::{currency_decimals, fold};

use super::currency::{currency_beside, currency_named};
use super::number::number_in;
use super::{Decimal, DecimalMark, Read, Reading, Unreadable};
use crate::Message;
use crate::workbook::{Cell, Shown};

/// An amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// In the currency's smallest unit: cents for the euro, whole yens.
    pub minor: i64,
    /// The code of ISO 4217.
    pub currency: String,
}

/// Reads an amount. Where no currency is written, `usual` is taken with a doubt.
///
/// # Errors
/// Texts with no number or several, with words that are not understood, amounts too large to hold.
pub fn money(cell: &Cell, mark: Option<DecimalMark>, usual: &str) -> Reading<Amount> {
    let refused = || Unreadable::quoting("reading-money", cell);
    match cell {
        _ if cell.is_blank() => Ok(None),
        Cell::Number(number) => {
            let mut words = Words::default();
            if let Shown::Currency(currency) = &number.shown {
                words.currency(currency, cell, usual)?;
            }
            let value = Decimal::parse(&number.decimal).ok_or_else(refused)?;
            words.amount(Read::sure(value), cell, usual).map(Some)
        }
        Cell::Text(text) => {
            let (number, others) = split(text).ok_or_else(refused)?;
            let value = number_in(&number, mark).ok_or_else(refused)?;
            Words::from(&others, cell, usual)?
                .amount(value, cell, usual)
                .map(Some)
        }
        Cell::Empty | Cell::Date(_) | Cell::Bool(_) | Cell::Error(_) => Err(refused()),
    }
}

/// The one number of a text, and its words and signs in order; nothing where there are no or
/// several numbers.
fn split(text: &str) -> Option<(String, Vec<String>)> {
    let characters: Vec<char> = text.trim().chars().collect();
    let at = |position: Option<usize>| {
        position
            .and_then(|position| characters.get(position))
            .copied()
            .unwrap_or(' ')
    };
    let mut number = String::new();
    let mut is_closed = false;
    let mut words: Vec<String> = Vec::new();
    let mut in_word = false;
    for (position, character) in characters.iter().copied().enumerate() {
        let before = at(position.checked_sub(1));
        let after = at(Some(position + 1));
        let joins = character.is_whitespace() || matches!(character, ',' | '.' | '\'' | '’');
        let is_sign =
            matches!(character, '-' | '−' | '–' | '(' | '+') && !is_closed && number.is_empty();
        if character.is_ascii_digit()
            || joins && before.is_ascii_digit() && after.is_ascii_digit()
            || is_sign
        {
            if is_closed {
                return None;
            }
            number.push(character);
            in_word = false;
        } else if character.is_alphabetic() {
            is_closed = number.chars().any(|c| c.is_ascii_digit());
            match words.last_mut() {
                Some(word) if in_word => word.push(character),
                _ => words.push(character.to_string()),
            }
            in_word = true;
        } else {
            is_closed = number.chars().any(|c| c.is_ascii_digit())
                && !(character == ')' && number.starts_with('('));
            if character == ')' && number.starts_with('(') && !number.ends_with(')') {
                number.push(')');
            } else if !character.is_whitespace()
                && !matches!(character, '.' | ',' | '\'' | '’' | ':' | '(' | ')' | '/')
            {
                words.push(character.to_string());
            }
            in_word = false;
        }
    }
    // A bracket or a sign that belongs to a word is not the number's.
    let number = if number.starts_with('(') && !number.ends_with(')') {
        number.replacen('(', "", 1)
    } else {
        number
    };
    number
        .chars()
        .any(|c| c.is_ascii_digit())
        .then_some((number, words))
}

/// What the words around a number say.
#[derive(Default)]
struct Words {
    currency: Option<String>,
    power: i32,
    doubts: Vec<Message>,
}

/// What one word around a number means.
enum Word {
    Power(i32),
    Tax,
    About,
    Period,
    Filler,
}

fn word(written: &str) -> Option<Word> {
    if written == "M" {
        return Some(Word::Power(6));
    }
    Some(match fold(written).as_str() {
        "k" | "mille" | "mil" | "thousand" | "milliers" | "miles" => Word::Power(3),
        "m" | "million" | "millions" | "millon" | "millones" | "mio" | "mln" => Word::Power(6),
        "md" | "mds" | "mrd" | "bn" | "milliard" | "milliards" | "billion" | "billions" => {
            Word::Power(9)
        }
        "ht" | "ttc" | "tva" | "vat" | "iva" | "tax" | "taxes" | "taxe" | "hors" | "toutes"
        | "comprises" | "excl" | "incl" | "excluding" | "including" | "sin" | "con"
        | "incluido" | "incluida" | "impuestos" => Word::Tax,
        "env" | "environ" | "ca" | "circa" | "about" | "around" | "approx" | "aprox" | "vers"
        | "max" | "maximum" | "hasta" | "alrededor" => Word::About,
        "par" | "per" | "por" | "an" | "ans" | "annee" | "annuel" | "annuels" | "year"
        | "yearly" | "ano" | "anual" | "anuales" | "mois" | "month" | "mes" | "pa" => Word::Period,
        "d" | "de" | "of" | "en" | "in" | "the" | "soit" | "al" => Word::Filler,
        "" if matches!(written, "~" | "≈" | "≤" | "<" | ">" | "±") => Word::About,
        "" if matches!(written, "-" | "–" | "—" | "*" | "+") => Word::Filler,
        _ => return None,
    })
}

impl Words {
    fn from(others: &[String], cell: &Cell, usual: &str) -> Result<Self, Unreadable> {
        let mut words = Self::default();
        let has_dollar = others.iter().any(|other| other == "$");
        for other in others {
            if other == "$" && words.currency.is_some() {
                continue;
            }
            if has_dollar && let Some(code) = currency_beside(other) {
                words.currency = Some(code.to_owned());
                words
                    .doubts
                    .retain(|doubt| doubt.key != "reading-money-shared-sign");
                continue;
            }
            match word(other) {
                Some(Word::Power(power)) => words.power += power,
                Some(Word::Tax) => words.doubt("reading-money-tax", cell),
                Some(Word::About) => words.doubt("reading-money-about", cell),
                Some(Word::Period) => words.doubt("reading-money-period", cell),
                Some(Word::Filler) => {}
                None => words.currency(other, cell, usual)?,
            }
        }
        Ok(words)
    }

    fn currency(&mut self, written: &str, cell: &Cell, usual: &str) -> Result<(), Unreadable> {
        let refused = |key| {
            Unreadable(
                Message::new(key)
                    .with("value", cell.text())
                    .with("word", written),
            )
        };
        let named = currency_named(written, usual).ok_or_else(|| refused("reading-money-word"))?;
        match &self.currency {
            // "livres sterling", "dollars US", "€ EUR": the more exact word wins.
            Some(_) if named.is_shared => return Ok(()),
            Some(known)
                if *known != named.code
                    && !self
                        .doubts
                        .iter()
                        .any(|doubt| doubt.key == "reading-money-shared-sign") =>
            {
                return Err(refused("reading-money-two-currencies"));
            }
            _ => {}
        }
        self.doubts
            .retain(|doubt| doubt.key != "reading-money-shared-sign");
        if named.is_shared {
            let doubt = Message::new("reading-money-shared-sign")
                .with("value", cell.text())
                .with("sign", written);
            self.doubts.push(doubt.with("currency", &named.code));
        }
        self.currency = Some(named.code);
        Ok(())
    }

    fn doubt(&mut self, key: &'static str, cell: &Cell) {
        if !self.doubts.iter().any(|doubt| doubt.key == key) {
            self.doubts
                .push(Message::new(key).with("value", cell.text().trim()));
        }
    }

    fn amount(
        mut self,
        number: Read<Decimal>,
        cell: &Cell,
        usual: &str,
    ) -> Result<Read<Amount>, Unreadable> {
        let too_large = || Unreadable::quoting("reading-money-too-large", cell);
        self.doubts.splice(0..0, number.doubts);
        let currency = match self.currency.take() {
            Some(currency) => currency,
            None => {
                self.doubts.push(
                    Message::new("reading-money-no-currency")
                        .with("value", cell.text())
                        .with("currency", usual),
                );
                usual.to_owned()
            }
        };
        let decimals = currency_decimals(&currency).unwrap_or(2);
        let value = number
            .value
            .times_ten_to(self.power)
            .ok_or_else(too_large)?;
        let (minor, is_exact) = value.minor(decimals).ok_or_else(too_large)?;
        if !is_exact {
            self.doubts.push(
                Message::new("reading-money-rounded")
                    .with("value", cell.text())
                    .with("currency", &currency),
            );
        }
        Ok(Read {
            value: Amount { minor, currency },
            doubts: self.doubts,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cell: &Cell, mark: Option<DecimalMark>) -> String {
        match money(cell, mark, "EUR") {
            Ok(None) => "blank".to_owned(),
            Err(Unreadable(message)) => format!("! {}", message.key),
            Ok(Some(read)) => {
                let value = format!("{} {}", read.value.minor, read.value.currency);
                read.doubts.iter().fold(value, |all, doubt| {
                    format!("{all} ? {}", doubt.key.trim_start_matches("reading-"))
                })
            }
        }
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(
            found(&Cell::Text(text.to_owned()), None),
            expected,
            "{text}"
        );
    }

    #[test]
    fn amounts_are_read_with_their_currency_wherever_it_stands() {
        check("1 234,50 €", "123450 EUR");
        check("€1,234.50", "123450 EUR");
        check("EUR 12.50", "1250 EUR");
        check("12 000 euros", "1200000 EUR");
        check("USD 12 000", "1200000 USD");
        check("US$ 12.5", "1250 USD");
        check("12,5 $CA", "1250 CAD");
        check("R$ 10,00", "1000 BRL");
        check("500 000 JPY", "500000 JPY");
        check("1 234,567 TND", "1234567 TND");
        check("30 livres sterling", "3000 GBP");
        check("-50,00 €", "-5000 EUR");
        check("(50,00) €", "-5000 EUR");
    }

    #[test]
    fn thousands_and_millions_are_multiplied() {
        check("12 k€", "1200000 EUR");
        check("1.2 M€", "120000000 EUR");
        check("1,5 million d’euros", "150000000 EUR");
        check("3 mil millones de euros", "300000000000 EUR");
        check("2 Md€", "200000000000 EUR");
    }

    #[test]
    fn what_the_words_leave_open_is_a_doubt() {
        check("12 000", "1200000 EUR ? money-no-currency");
        check("12 000 € HT", "1200000 EUR ? money-tax");
        check("12 000 € hors taxes", "1200000 EUR ? money-tax");
        check("environ 12 k€", "1200000 EUR ? money-about");
        check("12 k€ par an", "1200000 EUR ? money-period");
        check("$ 12.50", "1250 USD ? money-shared-sign");
        check("USD 12,000", "1200000 USD ? number-ambiguous");
        check("0,005 €", "1 EUR ? money-rounded");
        check("655 000 FCFA", "655000 XOF ? money-shared-sign");
    }

    #[test]
    fn the_offices_own_dollar_is_meant_without_doubt() {
        let read = money(&Cell::Text("$12.50".to_owned()), None, "CAD")
            .unwrap()
            .unwrap();
        assert_eq!(
            (read.value.currency.as_str(), read.doubts.len()),
            ("CAD", 0)
        );
    }

    #[test]
    fn pesos_are_the_offices_own_or_nobodys() {
        let read = |usual| money(&Cell::Text("85 mil pesos".to_owned()), None, usual);
        let own = read("MXN").unwrap().unwrap();
        assert_eq!(
            (
                own.value.minor,
                own.value.currency.as_str(),
                own.doubts.len()
            ),
            (8_500_000, "MXN", 0)
        );
        assert!(read("EUR").is_err());
    }

    #[test]
    fn amounts_that_are_not_understood_are_refused() {
        check("gratuit", "! reading-money");
        check("10 à 20 €", "! reading-money");
        check("10-20 €", "! reading-money");
        check("12 € (13 USD)", "! reading-money");
        check("12 florins", "! reading-money-word");
        check("12 € USD", "! reading-money-two-currencies");
        check("99999999999999999999 €", "! reading-money-too-large");
        check("", "blank");
    }

    #[test]
    fn a_number_shown_with_a_currency_has_it() {
        let cell = |shown| {
            Cell::Number(crate::workbook::Number {
                decimal: "1234.5".into(),
                shown,
            })
        };
        assert_eq!(
            found(&cell(Shown::Currency("€".into())), None),
            "123450 EUR"
        );
        assert_eq!(
            found(&cell(Shown::Currency("CHF".into())), None),
            "123450 CHF"
        );
        assert_eq!(
            found(&cell(Shown::Plain), None),
            "123450 EUR ? money-no-currency"
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,16}|[0-9.,' ()+-]{0,8}[kM€$a-z ]{0,6}[0-9]{0,2}") {
            let _ = found(&Cell::Text(text), Some(DecimalMark::Comma));
        }
    }
}
