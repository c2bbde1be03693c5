//! How records are called on a terminal: by their code, else by what their kind calls them.

use language::Language;
use policy::kernel::{Historical, Tongue};
use policy::{Cell, View};
use uuid::Uuid;

use crate::refusal;
use crate::voice::Voice;

/// The code of a record, else its title in the person's words, else its id.
pub fn name(id: Uuid, view: &View<'_>, voice: &Voice) -> String {
    if let Some(code) = view.policy.code(id) {
        return code.to_string();
    }
    let cells = view.policy.title(id, view).unwrap_or_default();
    let said: Vec<String> = cells
        .iter()
        .map(|cell| words(cell, view, voice))
        .filter(|words| !words.is_empty())
        .collect();
    if said.is_empty() {
        id.to_string()
    } else {
        said.join(", ")
    }
}

fn words(cell: &Cell, view: &View<'_>, voice: &Voice) -> String {
    let language = voice.language;
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => {
            let shown = Tongue::parse(language.code())
                .and_then(|tongue| text.shown(tongue, view.settings.reference_language));
            shown.map(|(_, words)| words.to_owned()).unwrap_or_default()
        }
        Cell::Line(line) => line.to_string(),
        Cell::Choice(list, word) => voice.choice(list, word),
        Cell::Day(day) => language.day(*day),
        Cell::Historical(date) => historical(*date, language, voice),
        Cell::Country(country) => language
            .country(country.code())
            .unwrap_or(country.code())
            .to_owned(),
        Cell::Number(number) => language.integer(*number),
        Cell::Measure(number, unit) => {
            let trimmed = language::TrailingZeros::Trimmed;
            let value = language.decimal(&number.exact(), 9, trimmed);
            let unit = Tongue::parse(language.code()).and_then(|tongue| {
                let shown = unit
                    .as_ref()?
                    .shown(tongue, view.settings.reference_language);
                shown.map(|(_, words)| words)
            });
            match unit {
                Some(unit) => language.measured(value, unit),
                None => value,
            }
        }
        Cell::Money(money) => language.money(money.minor, &money.currency),
        Cell::Yes(yes) => voice.words(if *yes { "frame-yes" } else { "frame-no" }, &[]),
        Cell::Record(id) => view
            .policy
            .code(*id)
            .map_or_else(|| id.to_string(), |code| code.to_string()),
        Cell::Many(cells) => {
            let said: Vec<String> = cells.iter().map(|cell| words(cell, view, voice)).collect();
            said.join(", ")
        }
        Cell::Message(reason) => refusal::reason(reason, voice),
    }
}

fn historical(date: Historical, language: Language, voice: &Voice) -> String {
    match date {
        Historical::Day(day) => language.day(day),
        Historical::Month(year, month) => language.month(year, month),
        Historical::Year(year) => language.year(year),
        Historical::Unknown => voice.words("frame-unknown", &[]),
    }
}
