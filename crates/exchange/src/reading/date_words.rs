//! Dates whose month is a word, in three languages, and the words around dates.

use jiff::civil::Date;

use super::date::{Digits, When, YEARS, digits};

/// Words that make a date approximate.
pub(super) fn without_about(folded: &str) -> (&str, bool) {
    const ABOUT: [&str; 14] = [
        "vers ",
        "environ ",
        "env ",
        "circa ",
        "ca ",
        "c ",
        "about ",
        "around ",
        "hacia ",
        "alrededor de ",
        "aprox ",
        "before ",
        "avant ",
        "autour de ",
    ];
    for word in ABOUT {
        if let Some(rest) = folded.strip_prefix(word) {
            return (rest, true);
        }
    }
    (folded, false)
}

/// Two years with something between them, a decade, a season.
pub(super) fn is_period(folded: &str) -> bool {
    let years = folded
        .split(' ')
        .filter(|word| digits(word).is_some_and(|year| year.digits == 4))
        .count();
    years >= 2
        || years == 1
            && ["depuis", "since", "desde", "annees"]
                .iter()
                .any(|word| folded.starts_with(word))
}

/// Dates with the month in words, in any order, with or without a day.
pub(super) fn in_words(folded: &str) -> Option<When> {
    let (mut day, mut month, mut year) = (None, None, None);
    for word in folded.split(' ') {
        if let Some(found) = month_named(word) {
            if month.replace(found).is_some() {
                return None;
            }
        } else if let Some(number) = ordinal(word) {
            let place = if number.digits >= 3 {
                &mut year
            } else {
                &mut day
            };
            if place.replace(number.value).is_some() {
                return None;
            }
        } else if !is_filler(word) {
            return None;
        }
    }
    let year = year.filter(|year| YEARS.contains(year))?;
    match (day, month) {
        (Some(day), Some(month)) => Date::new(year, month, i8::try_from(day).ok()?)
            .ok()
            .map(When::Day),
        (None, Some(month)) => Some(When::Month { year, month }),
        (None, None) => Some(When::Year(year)),
        (Some(_), None) => None,
    }
}

/// A number with or without an ordinal's ending: 1er, 2nd, 3rd, 12th.
fn ordinal(word: &str) -> Option<Digits> {
    let number = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let ending = word.strip_prefix(number)?;
    matches!(
        ending,
        "" | "er" | "re" | "st" | "nd" | "rd" | "th" | "e" | "o" | "a"
    )
    .then(|| digits(number))
    .flatten()
}

fn is_filler(word: &str) -> bool {
    const FILLERS: [&str; 33] = [
        "le",
        "la",
        "du",
        "de",
        "del",
        "d",
        "of",
        "the",
        "on",
        "el",
        "en",
        "in",
        "al",
        "a",
        "annee",
        "ano",
        "year",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lunes",
        "martes",
    ];
    FILLERS.contains(&word)
        || ["miercoles", "jueves", "viernes", "sabado", "domingo"].contains(&word)
}

fn month_named(word: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["janvier", "january", "enero", "janv", "jan", "ene"],
        &["fevrier", "february", "febrero", "fevr", "fev", "feb"],
        &["mars", "march", "marzo", "mar"],
        &["avril", "april", "abril", "avr", "apr", "abr"],
        &["mai", "may", "mayo"],
        &["juin", "june", "junio", "jun"],
        &["juillet", "july", "julio", "juil", "jul"],
        &["aout", "august", "agosto", "aou", "aug", "ago"],
        &[
            "septembre",
            "september",
            "septiembre",
            "setiembre",
            "sept",
            "sep",
            "set",
        ],
        &["octobre", "october", "octubre", "oct"],
        &["novembre", "november", "noviembre", "nov"],
        &["decembre", "december", "diciembre", "dec", "dic"],
    ];
    let position = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(position + 1).ok()
}
