//! How long an agreement lasts, in the words of lists: "5 ans", "indéfinie", "3 years renewable", "hasta 2030-06-30".

use jiff::civil::Date;
use language::fold;

use crate::reading::{self, DateOrder, When};
use crate::workbook::Cell;

/// A length that a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Without end.
    Indefinite,
    /// So many months from the signature.
    Months(i32),
    /// So many months, and again unless somebody gives notice.
    Renewing(i32),
    /// Until a day.
    Until(Date),
}

/// Words that say "without end", folded.
const WITHOUT_END: [&str; 21] = [
    "indefinie",
    "indefini",
    "indeterminee",
    "indetermine",
    "duree indeterminee",
    "duree indefinie",
    "illimitee",
    "illimite",
    "sans limite",
    "sans fin",
    "permanente",
    "permanent",
    "indefinite",
    "unlimited",
    "open ended",
    "no end",
    "indefinida",
    "indefinido",
    "ilimitada",
    "sin limite",
    "permanent agreement",
];

/// Reads a length; nothing when the words say none.
pub fn length(cell: &Cell, order: DateOrder) -> Option<Length> {
    let text = fold(&cell.text());
    if WITHOUT_END.contains(&text.as_str()) {
        return Some(Length::Indefinite);
    }
    if let Some(months) = months(&text) {
        let words = [
            "renouvelable",
            "tacite",
            "renewable",
            "renewing",
            "renovable",
            "automat",
            "prorrogable",
            "reconductible",
        ];
        let is_renewing = words.iter().any(|word| text.contains(word));
        return Some(if is_renewing {
            Length::Renewing(months)
        } else {
            Length::Months(months)
        });
    }
    let bare = ["jusqu au ", "jusqu en ", "until ", "hasta el ", "hasta "]
        .iter()
        .find_map(|before| text.strip_prefix(before));
    let read = match (bare, cell) {
        (Some(rest), _) => reading::date(&Cell::Text(rest.replace(' ', "-")), order)
            .ok()
            .flatten(),
        (None, cell) => reading::date(cell, order).ok().flatten(),
    };
    match read?.value {
        When::Day(day) => Some(Length::Until(day)),
        When::Month { year, month } => Date::new(year, month, 1)
            .ok()
            .map(|day| Length::Until(day.last_of_month())),
        When::Year(year) if (1900..2200).contains(&year) => {
            Date::new(year, 12, 31).ok().map(Length::Until)
        }
        When::Year(_) | When::Unknown => None,
    }
}

/// A number followed by years or months.
fn months(text: &str) -> Option<i32> {
    let words: Vec<&str> = text.split(' ').collect();
    for pair in words.windows(2) {
        let [number, unit] = pair else { continue };
        let number = number_of(number)?;
        let factor = match *unit {
            "an" | "ans" | "annee" | "annees" | "year" | "years" | "ano" | "anos" | "yr"
            | "yrs" => 12,
            "mois" | "month" | "months" | "mes" | "meses" => 1,
            _ => return None,
        };
        return number
            .checked_mul(factor)
            .filter(|months| (1..=1200).contains(months));
    }
    None
}

fn number_of(word: &str) -> Option<i32> {
    let spelled = match word {
        "un" | "une" | "one" | "uno" => 1,
        "deux" | "two" | "dos" => 2,
        "trois" | "three" | "tres" => 3,
        "quatre" | "four" | "cuatro" => 4,
        "cinq" | "five" | "cinco" => 5,
        "six" | "seis" => 6,
        "dix" | "ten" | "diez" => 10,
        digits => return digits.parse().ok(),
    };
    Some(spelled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check(text: &str, expected: Option<Length>) {
        assert_eq!(
            length(&Cell::Text(text.to_owned()), DateOrder::DayFirst),
            expected,
            "{text}"
        );
    }

    #[test]
    fn lengths_are_read_in_three_languages() {
        check("5 ans", Some(Length::Months(60)));
        check("cinco años", Some(Length::Months(60)));
        check("18 months", Some(Length::Months(18)));
        check(
            "3 ans, renouvelable par tacite reconduction",
            Some(Length::Renewing(36)),
        );
        check("Indéfinie", Some(Length::Indefinite));
        check("Open-ended", Some(Length::Indefinite));
        check("31/12/2030", Some(Length::Until(date(2030, 12, 31))));
        check(
            "jusqu'au 31/12/2030",
            Some(Length::Until(date(2030, 12, 31))),
        );
        check("2030", Some(Length::Until(date(2030, 12, 31))));
    }

    #[test]
    fn what_is_no_length_is_none() {
        for text in ["", "à voir", "5", "0 ans", "500 ans"] {
            check(text, None);
        }
    }
}
