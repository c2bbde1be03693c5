//! A cell of a list or of a record, said to a reader.

use language::TrailingZeros;
use policy::kernel::{Decimal, Reason, Text, Tongue};
use policy::record::Cell;
use policy::rights::Verb;
use policy::{AnyRecord, View};
use uuid::Uuid;

use super::{Safe, Spoken, choice, country, day, historical, message};
use crate::frame::reader::Reader;

/// How far titles are looked up inside titles.
const DEEPEST_TITLE: u8 = 2;

/// A cell in words. Texts in another language are marked, records are links, states wear their sign.
pub fn cell(cell: &Cell, reader: &Reader, view: &View<'_>) -> Spoken {
    said(cell, reader, view, 0)
}

fn said(cell: &Cell, reader: &Reader, view: &View<'_>, depth: u8) -> Spoken {
    match cell {
        Cell::Empty => nothing(reader),
        Cell::Text(words) => text(words, reader),
        Cell::Line(line) => Spoken::plain(&**line),
        Cell::Choice(list, word) => {
            let words = choice(list, word, reader);
            if *list == "vitality-class" || list.ends_with("-state") {
                marked(words, word)
            } else {
                Spoken::plain(words)
            }
        }
        Cell::Day(date) => day(*date, reader),
        Cell::Historical(date) => historical(*date, reader),
        Cell::Country(found) => Spoken::plain(country(*found, reader)),
        Cell::Number(number) => Spoken::plain(reader.language.integer(*number)),
        Cell::Measure(number, unit) => measure(number, unit.as_ref(), reader),
        Cell::Money(money) => Spoken::plain(reader.language.money(money.minor, &money.currency)),
        Cell::Yes(yes) => {
            let key = if *yes { "frame-yes" } else { "frame-no" };
            Spoken::plain(reader.words.text(key))
        }
        Cell::Record(id) => record(*id, reader, view, depth),
        Cell::Many(cells) if cells.is_empty() => nothing(reader),
        Cell::Many(cells) => match &cells[..] {
            [one] => said(one, reader, view, depth),
            several => {
                let said = several.iter().map(|cell| said(cell, reader, view, depth));
                Spoken::listed(&said.collect::<Vec<_>>())
            }
        },
        Cell::Message(reason) => message_cell(reason, reader),
    }
}

/// A number with its unit.
fn measure(number: &Decimal, unit: Option<&Text>, reader: &Reader) -> Spoken {
    let zeros = TrailingZeros::Trimmed;
    let value = reader.language.decimal(&number.exact(), 9, zeros);
    let unit = unit.and_then(|unit| unit.shown(reader.tongue(), reader.reference()));
    Spoken::plain(match unit {
        Some((_, unit)) => reader.language.measured(value, unit),
        None => value,
    })
}

/// What stands where nothing is known: a dash for the eye, words for the ear.
fn nothing(reader: &Reader) -> Spoken {
    let words = reader.words.said("frame-not-set");
    let html = format!(
        "<span class=\"nothing\" aria-hidden=\"true\">–</span><span class=\"hidden-text\">{}</span>",
        Safe(&words)
    );
    Spoken::dressed("", html)
}

/// A text in the reader's language; in another it says which.
pub fn text(words: &Text, reader: &Reader) -> Spoken {
    let Some((tongue, shown)) = words.shown(reader.tongue(), reader.reference()) else {
        return nothing(reader);
    };
    let written_in = language::Language::from_code(tongue.code());
    let shown = match written_in {
        Some(written_in) => written_in.typeset(shown),
        None => shown.into(),
    };
    if tongue == reader.tongue() {
        return Spoken::plain(shown);
    }
    let html = format!(
        "<span lang=\"{tongue}\">{}</span> {}",
        Safe(&shown),
        not_translated(tongue, reader)
    );
    Spoken::dressed(shown, html)
}

/// The mark of a text that is in another language than the reader's.
fn not_translated(tongue: Tongue, reader: &Reader) -> String {
    let mark = reader.words.said("frame-not-translated");
    format!(
        "<abbr class=\"language-code\" title=\"{}\">{tongue}</abbr>",
        Safe(&mark)
    )
}

fn marked(words: String, state: &str) -> Spoken {
    let html = format!(
        "<span class=\"state-mark\" data-state=\"{}\">{}</span>",
        Safe(state),
        Safe(&words)
    );
    Spoken::dressed(words, html)
}

fn message_cell(reason: &Reason, reader: &Reader) -> Spoken {
    let words = message::reason(reason, reader);
    let state = match reason.key {
        "not-assessable" => Some("not_assessable".to_owned()),
        key => key
            .strip_prefix("clock-")
            .map(|state| state.replace('-', "_")),
    };
    match state {
        Some(state) => marked(words, &state),
        None => Spoken::plain(words),
    }
}

/// Another record: a link with its title, marked where that is not translated. One that the reader may not open is not named.
fn record(id: Uuid, reader: &Reader, view: &View<'_>, depth: u8) -> Spoken {
    let Some(found) = opened(id, reader, view) else {
        return Spoken::plain(reader.words.text("pages-not-open"));
    };
    let (words, foreign) = titled(id, reader, view, depth);
    if depth > 0 {
        return Spoken::plain(words);
    }
    let (address, shown) = (reader.address_dated(&found), Safe(&words));
    let html = match foreign {
        None => format!("<a href=\"{}\">{shown}</a>", Safe(&address)),
        Some(tongue) => format!(
            "<a href=\"{}\" lang=\"{tongue}\">{shown}</a> {}",
            Safe(&address),
            not_translated(tongue, reader)
        ),
    };
    Spoken::dressed(words, html)
}

/// How people call a record, in the reader's words; its code, else its id, when it has no name. Unseen records have none.
pub fn title(id: Uuid, reader: &Reader) -> String {
    title_at(id, reader, &reader.view(), 0)
}

/// The same, with the mark of a text that is not translated.
pub fn title_of(id: Uuid, reader: &Reader) -> Spoken {
    let view = reader.view();
    if is_hidden(id, reader, &view) {
        return Spoken::plain(reader.words.text("pages-not-open"));
    }
    let cells = view.policy.title(id, &view).unwrap_or_default();
    match &cells[..] {
        [one] => said(one, reader, &view, 1),
        _ => Spoken::plain(title(id, reader)),
    }
}

/// A record that is there and that this reader may open.
fn opened(id: Uuid, reader: &Reader, view: &View<'_>) -> Option<AnyRecord> {
    let record = view.policy.any(id);
    record.filter(|record| reader.may(Verb::See, record))
}

/// Whether a record is there and this reader may not open it: then it is not named.
fn is_hidden(id: Uuid, reader: &Reader, view: &View<'_>) -> bool {
    let record = view.policy.any(id);
    record.is_some_and(|record| !reader.may(Verb::See, &record))
}

fn title_at(id: Uuid, reader: &Reader, view: &View<'_>, depth: u8) -> String {
    if is_hidden(id, reader, view) {
        return reader.words.text("pages-not-open");
    }
    titled(id, reader, view, depth).0
}

/// The title of a record that the reader may open, and the language that it is written in where that is not the reader's.
fn titled(id: Uuid, reader: &Reader, view: &View<'_>, depth: u8) -> (String, Option<Tongue>) {
    let unnamed = || {
        view.policy
            .code(id)
            .map_or_else(|| id.to_string(), |code| code.to_string())
    };
    if depth >= DEEPEST_TITLE {
        return (unnamed(), None);
    }
    let cells = view.policy.title(id, view).unwrap_or_default();
    if let [Cell::Record(other)] = cells[..] {
        return match opened(other, reader, view) {
            Some(_) => titled(other, reader, view, depth + 1),
            None => (reader.words.text("pages-not-open"), None),
        };
    }
    let said: Vec<String> = cells
        .iter()
        .map(|cell| said(cell, reader, view, depth + 1).text)
        .filter(|words| !words.is_empty())
        .collect();
    if said.is_empty() {
        return (unnamed(), None);
    }
    (said.join(", "), foreign(&cells, reader))
}

/// The language of a title that is one text in another language than the reader's.
fn foreign(cells: &[Cell], reader: &Reader) -> Option<Tongue> {
    let [Cell::Text(words)] = cells else {
        return None;
    };
    let (tongue, _) = words.shown(reader.tongue(), reader.reference())?;
    (tongue != reader.tongue()).then_some(tongue)
}
