//! Missions and visits. A list has one row for a trip, or one for each traveller: rows of the same days, place and purpose are one
//! trip. What the host pays is kept with its payer.

use exchange::reading::{self, When};
use exchange::workbook::Cell;
use jiff::civil::Date;
use language::{Words, fold};
use policy::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::report::Outcome;
use super::super::said::Said;
use super::costs::costs;
use super::work::{Line, Work, is_called};

/// A trip, from the rows that speak of it.
pub(super) struct Trip<'r> {
    from: Date,
    to: Date,
    purpose: String,
    /// The place or the delegation, as it was written.
    who: String,
    pub(super) lines: Vec<Line<'r>>,
}

/// Words between the first and the last day of a cell.
const BETWEEN: [&str; 9] = [" - ", " – ", " au ", " al ", " to ", " → ", " a ", "–", "-"];
/// Words in a post that is held by election.
const ELECTED: [&str; 22] = [
    "maire",
    "mairesse",
    "adjoint",
    "adjointe",
    "elu",
    "elue",
    "conseiller",
    "conseillere",
    "president",
    "presidente",
    "mayor",
    "councillor",
    "elected",
    "alcalde",
    "alcaldesa",
    "regidor",
    "regidora",
    "concejal",
    "concejala",
    "diputado",
    "diputada",
    "senateur",
];

/// Missions out.
pub(super) fn missions(work: &mut Work<'_>, lines: &[Line<'_>]) {
    for trip in trips(work, lines, "place", false) {
        let Some(first) = good_line(work, &trip) else {
            continue;
        };
        let delegates = delegates(work, &trip);
        let costs = costs(work, &trip);
        let place = place(work, first);
        if let Some(text) = work.text(first, "report") {
            work.note(
                first,
                "report",
                Said::new("imports-sheet-report").with("value", text),
            );
        }
        let places: Vec<Uuid> = place.into_iter().collect();
        let draft = json!({
            "purpose": work.words(&trip.purpose),
            "places": places,
            "delegates": delegates,
            "costs": costs,
        });
        put(work, "out", &trip, draft);
    }
}

/// Delegations received.
pub(super) fn visits(work: &mut Work<'_>, lines: &[Line<'_>]) {
    for trip in trips(work, lines, "body", true) {
        let Some(first) = good_line(work, &trip) else {
            continue;
        };
        let number = number(work, first);
        let delegates: Vec<Value> = number
            .map(|number| json!({"kind": "technical", "number": number}))
            .into_iter()
            .collect();
        if let Some(text) = work.text(first, "host") {
            work.note(
                first,
                "host",
                Said::new("imports-not-taken").with("value", text),
            );
        }
        let organiser = (!trip.who.is_empty()).then(|| trip.who.clone());
        let draft = json!({
            "purpose": work.words(&trip.purpose),
            "organiser": organiser,
            "delegates": delegates,
        });
        put(work, "in", &trip, draft);
    }
}

/// The first row of a trip that goes on.
fn good_line<'r>(work: &Work<'_>, trip: &Trip<'r>) -> Option<Line<'r>> {
    trip.lines
        .iter()
        .copied()
        .find(|line| !work.book.is_bad(line.index))
}

fn put(work: &mut Work<'_>, direction: &str, trip: &Trip<'_>, mut draft: Value) {
    let Some(first) = good_line(work, trip) else {
        return;
    };
    let (from, to) = (trip.from.to_string(), trip.to.to_string());
    let known = work.first(Kind::Mobility, |flat| {
        let is = |field: &str, value: &str| flat.get(field).and_then(Value::as_str) == Some(value);
        is("direction", direction)
            && is("from", &from)
            && is("to", &to)
            && is_called(flat, "purpose", &trip.purpose)
            && (direction == "out"
                || flat.get("organiser").is_none()
                || is_called(flat, "organiser", &trip.who))
    });
    // It happened when it lies behind us; a trip to come is only proposed.
    let is_over = trip.to <= work.known.today;
    draft["direction"] = json!(direction);
    draft["from"] = json!(from);
    draft["to"] = json!(to);
    draft["moves"] = if is_over {
        json!([{"to": "returned", "on": to}])
    } else {
        json!([{"to": "proposed", "on": "unknown"}])
    };
    let key = trip_key(trip);
    for (index, line) in trip.lines.iter().enumerate() {
        if work.book.is_bad(line.index) {
            continue;
        }
        let said = if line.index == first.index {
            draft.clone()
        } else {
            json!({})
        };
        work.put(*line, (Kind::Mobility, &key), known, said);
        if index > 0 {
            let row = usize::try_from(first.row.number).unwrap_or_default();
            work.note(
                *line,
                "",
                Said::new("imports-sheet-same-trip").count("row", row),
            );
        }
    }
}

fn trip_key(trip: &Trip<'_>) -> String {
    format!(
        "{} {} {} {}",
        trip.from,
        trip.to,
        fold(&trip.who),
        fold(&trip.purpose)
    )
}

/// The rows as trips.
fn trips<'r>(work: &mut Work<'_>, lines: &[Line<'r>], who: &str, is_visit: bool) -> Vec<Trip<'r>> {
    let mut trips: Vec<Trip<'r>> = Vec::new();
    for line in lines {
        if !work.pace.step() {
            break;
        }
        let Some((from, to)) = days(work, *line) else {
            continue;
        };
        let named = work.text(*line, who).unwrap_or_default();
        let Some(purpose) = purpose(work, *line, &named, is_visit) else {
            continue;
        };
        let trip = Trip {
            from,
            to,
            purpose,
            who: named,
            lines: vec![*line],
        };
        match trips
            .iter_mut()
            .find(|one| trip_key(one) == trip_key(&trip))
        {
            Some(known) => known.lines.push(*line),
            None => trips.push(trip),
        }
    }
    trips
}

/// What for; a visit without a purpose is called after its delegation, and that is told.
fn purpose(work: &mut Work<'_>, line: Line<'_>, who: &str, is_visit: bool) -> Option<String> {
    if let Some(text) = work.text(line, "purpose") {
        return Some(text);
    }
    if !is_visit || who.is_empty() {
        return work.needed(line, "purpose");
    }
    let reference = work.known.settings.reference_language;
    let language = language::Language::from_code(reference.code()).unwrap_or(work.language);
    let made = Words::of(language).text_with("imports-sheet-visit-of", &[("who", who.into())]);
    work.doubt(
        line,
        "purpose",
        Said::new("imports-sheet-purpose-made").with("value", made.clone()),
    );
    Some(made)
}

/// First and last day: two cells, or one that holds both.
fn days(work: &mut Work<'_>, line: Line<'_>) -> Option<(Date, Date)> {
    let Some(text) = work.text(line, "from") else {
        work.needed(line, "from");
        return None;
    };
    let cell = work.cell(line, "from");
    if work.moment(&cell, "from").is_err()
        && let Some((from, to)) = range(work, &text)
    {
        return Some((from, to));
    }
    let from = day_or_refuse(work, line, "from")?;
    if work.text(line, "to").is_none() {
        return Some((from, from));
    }
    let to = day_or_refuse(work, line, "to")?;
    Some((from, to))
}

fn day_or_refuse(work: &mut Work<'_>, line: Line<'_>, name: &str) -> Option<Date> {
    let day = work.day(line, name);
    if day.is_none() {
        work.decide(line, Outcome::Refused);
    }
    day
}

/// Two days in one cell: `12/03/2024 - 15/03/2024`, `12-15/03/2024`, `du 12 au 15 mars 2024`.
pub(super) fn range(work: &Work<'_>, text: &str) -> Option<(Date, Date)> {
    let bare = text.trim();
    let lower = bare.to_lowercase();
    let begun = ["du ", "del ", "from ", "le "]
        .iter()
        .find(|word| lower.starts_with(**word));
    let bare = begun
        .and_then(|word| bare.get(word.len()..))
        .unwrap_or(bare);
    let day = |text: &str| match work.moment(&Cell::Text(text.trim().to_owned()), "from") {
        Ok(Some(reading::Read {
            value: When::Day(day),
            ..
        })) => Some(day),
        _ => None,
    };
    BETWEEN.iter().find_map(|between| {
        let (first, last) = bare.split_once(between)?;
        let to = day(last)?;
        let from = day(first).or_else(|| {
            let number: i8 = first.trim().parse().ok()?;
            Date::new(to.year(), to.month(), number).ok()
        })?;
        (from <= to).then_some((from, to))
    })
}

/// A place that the register knows; others stay in the purpose's row, and are told.
fn place(work: &mut Work<'_>, line: Line<'_>) -> Option<Uuid> {
    let name = work.text(line, "place")?;
    let found = work.named(&[Kind::Place], &name);
    if found.is_none() {
        work.doubt(
            line,
            "place",
            Said::new("imports-sheet-place-unknown").with("value", name),
        );
    }
    found
}

fn number(work: &mut Work<'_>, line: Line<'_>) -> Option<i64> {
    let cell = work.cell(line, "number");
    match reading::integer(&cell, None) {
        Ok(Some(read)) if (1..=1000).contains(&read.value) => Some(read.value),
        Ok(None) => None,
        _ => {
            let digits: String = cell.text().chars().filter(char::is_ascii_digit).collect();
            let value = cell.text();
            let what = Said::new("imports-sheet-number").with("value", value);
            work.doubt(line, "number", what);
            digits
                .parse()
                .ok()
                .filter(|number| (1..=1000).contains(number))
        }
    }
}

/// Who travels, by the rows of the trip.
fn delegates(work: &mut Work<'_>, trip: &Trip<'_>) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    for line in trip.lines.iter().copied() {
        if work.book.is_bad(line.index) {
            continue;
        }
        let Some(text) = work.text(line, "people") else {
            continue;
        };
        let position = work.text(line, "position");
        let first = text
            .split(' ')
            .next()
            .and_then(|first| first.parse::<i64>().ok());
        if let Some(number) = first.filter(|number| (1..=1000).contains(number)) {
            found.push(json!({"kind": "technical", "number": number}));
            continue;
        }
        for name in text
            .split([',', ';', '\n', '/', '+'])
            .map(str::trim)
            .filter(|name| !name.is_empty())
        {
            let delegate = delegate(work, line, name, position.as_deref());
            if !found.contains(&delegate) {
                found.push(delegate);
            }
        }
    }
    found
}

fn delegate(work: &mut Work<'_>, line: Line<'_>, name: &str, position: Option<&str>) -> Value {
    // A post may stand beside the name, in brackets.
    let (name, beside) = match name.split_once('(') {
        Some((name, beside)) => (name.trim(), Some(beside.trim_end_matches(')').trim())),
        None => (name, None),
    };
    let position = beside.or(position);
    let is_elected =
        position.is_some_and(|text| fold(text).split(' ').any(|word| ELECTED.contains(&word)));
    if position.is_none() {
        work.note(
            line,
            "people",
            Said::new("imports-sheet-delegate-kind").with("value", name),
        );
    }
    let known = work.named(&[Kind::Person], name);
    let coming = known.filter(|id| work.known.policy.any(*id).is_some());
    let draft = json!({"name": name, "position": position, "elected": is_elected});
    let person = match coming {
        // Somebody whom the register knows stays as it says.
        Some(id) => id,
        None => work.put(line, (Kind::Person, &fold(name)), None, draft),
    };
    json!({"kind": if is_elected { "elected" } else { "technical" }, "person": person})
}
