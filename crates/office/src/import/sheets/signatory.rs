//! Who joined a declaration: somebody whom the register knows, by the list's own identifier or by name and country, or somebody
//! new, when the list says what they are. With a new government come its place and its territory with the people who live there.

use std::collections::{HashMap, HashSet};

use exchange::reading;
use language::fold;
use policy::Kind;
use policy::governance::{Authority, Government, Place, Side};
use policy::kernel::Historical;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::choices::Decision;
use super::super::said::Said;
use super::words::reads;
use super::work::{Line, Work};

const SIGNATORIES: [Kind; 4] = [
    Kind::Government,
    Kind::Organisation,
    Kind::Actor,
    Kind::Person,
];
/// So many names at one point: it is the middle of a country or a region, not a place.
const SHARED: usize = 3;

/// What is known of the signatories of a list.
pub(super) struct Signatories {
    /// Governments by the identifiers that lists gave their places.
    by_identifier: HashMap<String, Vec<Uuid>>,
    /// Points at which the list puts several.
    shared: HashSet<String>,
    /// Names that several of one country bear, by their identifiers.
    namesakes: HashSet<String>,
}

impl Signatories {
    pub(super) fn of(work: &Work<'_>, lines: &[Line<'_>]) -> Self {
        let policy = work.known.policy;
        let mut by_identifier: HashMap<String, Vec<Uuid>> = HashMap::new();
        for government in policy.table::<Government>().all() {
            let place = government.body.place.and_then(|place| policy.get(place));
            let place: Option<&Place> = place.map(|place| &place.body);
            if let Some(own) = place.and_then(|place| place.identifier(Authority::Local)) {
                let found = by_identifier.entry(own.to_owned()).or_default();
                found.push(government.id);
            }
        }
        let mut names: HashMap<String, HashSet<String>> = HashMap::new();
        let mut bearers: HashMap<String, HashSet<Option<String>>> = HashMap::new();
        for line in lines {
            if let Some(key) = bearer(work, *line) {
                let identifier = work.text(*line, "identifier");
                bearers.entry(key).or_default().insert(identifier);
            }
            if let (Some(at), Some(name)) = (at(work, *line), work.text(*line, "signatory")) {
                names.entry(at).or_default().insert(fold(&name));
            }
        }
        let shared = names.into_iter().filter(|(_, names)| names.len() >= SHARED);
        Self {
            by_identifier,
            shared: shared.map(|(at, _)| at).collect(),
            namesakes: bearers
                .into_iter()
                .filter(|(_, identifiers)| identifiers.len() > 1)
                .map(|(key, _)| key)
                .collect(),
        }
    }
}

/// The name and the country of a row.
fn bearer(work: &Work<'_>, line: Line<'_>) -> Option<String> {
    let name = work.text(line, "signatory")?;
    let country = work.text(line, "country").unwrap_or_default();
    Some(format!("{} {}", fold(&name), fold(&country)))
}

/// The point of a row, as it is written.
fn at(work: &Work<'_>, line: Line<'_>) -> Option<String> {
    let (north, east) = (work.text(line, "latitude")?, work.text(line, "longitude")?);
    Some(format!("{north} {east}"))
}

/// Who joined; nothing when somebody must say, or the row is told to go without.
pub(super) fn signatory(
    work: &mut Work<'_>,
    line: Line<'_>,
    named: (&str, Option<Historical>),
    signatories: &Signatories,
) -> Option<(Uuid, Kind)> {
    let found = who(work, line, named, signatories);
    if matches!(found, Some((_, Kind::Organisation))) {
        not_taken(work, line);
    }
    found
}

/// What the list says of an organisation that only governments and places keep.
fn not_taken(work: &mut Work<'_>, line: Line<'_>) {
    let columns = ["population", "latitude", "longitude", "identifier"];
    let said = columns
        .into_iter()
        .filter(|name| work.text(line, name).is_some());
    let said: Vec<String> = said.map(super::profile::label).collect();
    if !said.is_empty() {
        let what = Said::new("imports-sheet-group-not-taken").labels("columns", said);
        work.note(line, "signatory", what);
    }
}

fn who(
    work: &mut Work<'_>,
    line: Line<'_>,
    (name, on): (&str, Option<Historical>),
    signatories: &Signatories,
) -> Option<(Uuid, Kind)> {
    let country = work.country(line, "country");
    let identifier = work.text(line, "identifier");
    let key = new_key(name, country, identifier.as_deref());
    if let Some(found) = found(work, name, (country, identifier.as_deref()), signatories) {
        if found.1 == Kind::Government {
            complete(work, line, (found.0, name, &key, on));
        }
        return Some(found);
    }
    for kind in [Kind::Government, Kind::Organisation] {
        if let Some(coming) = work.book.known(kind, &key) {
            if kind == Kind::Government {
                population(work, line, (name, &key), on);
            }
            work.put(line, (kind, &key), None, json!({}));
            return Some((coming, kind));
        }
    }
    match work.asked(line, ("signatory", name), &SIGNATORIES, country) {
        None => None,
        Some(Decision::Record(id)) => Some((id, work.known.policy.kind_of(id)?)),
        Some(Decision::Leave) => {
            let what = Said::new("imports-partner-left").with("value", name);
            work.note(line, "signatory", what);
            None
        }
        Some(_) => made(work, line, (name, &key, on), signatories),
    }
}

fn new_key(name: &str, country: Option<&str>, identifier: Option<&str>) -> String {
    let [country, identifier] = [country, identifier].map(Option::unwrap_or_default);
    format!("{} {country} {identifier}", fold(name))
}

/// Somebody whom the register knows.
fn found(
    work: &Work<'_>,
    name: &str,
    (country, identifier): (Option<&str>, Option<&str>),
    signatories: &Signatories,
) -> Option<(Uuid, Kind)> {
    let policy = work.known.policy;
    let is_there = |id: &Uuid| {
        let own = work.known.country_of(*id);
        country.is_none() || own.is_none() || own.as_deref() == country
    };
    let is_called = |id: &Uuid| fold(&work.known.called(*id)) == fold(name);
    let listed = identifier.and_then(|own| signatories.by_identifier.get(own));
    let by_identifier: Vec<Uuid> = listed
        .into_iter()
        .flatten()
        .filter(|id| is_there(id) && is_called(id))
        .copied()
        .collect();
    if let [only] = by_identifier[..] {
        return Some((only, Kind::Government));
    }
    let code = name.split(" · ").next().unwrap_or_default().trim();
    let by_code = policy
        .find(code)
        .and_then(|id| Some((id, policy.kind_of(id)?)))
        .filter(|(_, kind)| SIGNATORIES.contains(kind));
    if by_code.is_some() {
        return by_code;
    }
    // Somebody of that name with another identifier of the same list is somebody else.
    let is_other = |id: &Uuid| {
        let government = policy.table::<Government>().get(*id);
        let place = government.and_then(|found| policy.get(found.body.place?));
        let own = place.and_then(|place| place.body.identifier(Authority::Local));
        matches!((own, identifier), (Some(own), Some(listed)) if own != listed)
    };
    let named = work.known.named(&SIGNATORIES, name);
    let named: Vec<(Uuid, Kind)> = named
        .into_iter()
        .filter(|(id, _)| is_there(id) && !is_other(id))
        .collect();
    match named[..] {
        [only] => Some(only),
        _ => None,
    }
}

/// Somebody new, when the list says what they are.
fn made(
    work: &mut Work<'_>,
    line: Line<'_>,
    (name, key, on): (&str, &str, Option<Historical>),
    signatories: &Signatories,
) -> Option<(Uuid, Kind)> {
    let said = work.text(line, "sort");
    // Where the cell says something else, what holds for every row.
    let for_all = work.fixed.get("sort").map(|cell| cell.text());
    let mut said = said.into_iter().chain(for_all);
    let sort = said.find_map(|text| reads(Kind::Adhesion, "kind", &text));
    let is_group = group(work, line);
    let country = work.country(line, "country");
    match (sort, country) {
        (Some("organisation"), _) | (Some("government" | "founder"), Some(_)) if is_group => {
            let what = Said::new("imports-sheet-signatory-group").with("value", name);
            work.doubt(line, "is_group", what);
            Some(organisation(work, line, name, key))
        }
        (Some("organisation"), _) => Some(organisation(work, line, name, key)),
        (Some("government" | "founder"), Some(country)) => {
            let government = government(work, line, (name, key, country, on), signatories);
            Some((government, Kind::Government))
        }
        (Some("government"), None) => {
            let what = Said::new("imports-partner-without-country").with("name", name);
            work.refuse(line, "country", what);
            None
        }
        _ => {
            let what = Said::new("imports-sheet-signatory-unknown").with("value", name);
            work.doubt(line, "signatory", what);
            None
        }
    }
}

fn group(work: &mut Work<'_>, line: Line<'_>) -> bool {
    let cell = work.cell(line, "is_group");
    match reading::yes_no(&cell) {
        Ok(read) => read.is_some_and(|read| read.value),
        // The name of the group that somebody belongs to.
        Err(_) => false,
    }
}

fn organisation(work: &mut Work<'_>, line: Line<'_>, name: &str, key: &str) -> (Uuid, Kind) {
    let country = work.country(line, "country");
    let draft = json!({"name": work.words(name), "country": country});
    let what = Said::new("imports-sheet-body-made").with("value", name);
    work.note(line, "signatory", what);
    let id = work.put(line, (Kind::Organisation, key), None, draft);
    (id, Kind::Organisation)
}

fn government(
    work: &mut Work<'_>,
    line: Line<'_>,
    (name, key, country, on): (&str, &str, &str, Option<Historical>),
    signatories: &Signatories,
) -> Uuid {
    let place = place(work, line, (name, key, country), signatories);
    let territory = population(work, line, (name, key), on);
    let draft = json!({
        "name": work.words(name),
        "side": "foreign",
        "kind": "municipal",
        "country": country,
        "place": place,
        "territory": territory,
    });
    let what = Said::new("imports-sheet-government-made").with("value", name);
    work.note(line, "signatory", what);
    if bearer(work, line).is_some_and(|key| signatories.namesakes.contains(&key)) {
        let what = Said::new("imports-sheet-namesake").with("value", name);
        work.doubt(line, "signatory", what);
    }
    work.put(line, (Kind::Government, key), None, draft)
}

/// The place of somebody new, where the list gives its point or an identifier of its own.
fn place(
    work: &mut Work<'_>,
    line: Line<'_>,
    (name, key, country): (&str, &str, &str),
    signatories: &Signatories,
) -> Option<Uuid> {
    let identifier = work.text(line, "identifier");
    let written = at(work, line);
    let is_shared = written
        .as_ref()
        .is_some_and(|at| signatories.shared.contains(at));
    if let Some(at) = written.filter(|_| is_shared) {
        let what = Said::new("imports-sheet-point-shared").with("value", at);
        work.doubt(line, "latitude", what);
    }
    let point = if is_shared { None } else { point(work, line) };
    if point.is_none() && identifier.is_none() {
        return None;
    }
    let identifiers: Vec<Value> = identifier
        .map(|value| json!({"authority": "local", "value": value}))
        .into_iter()
        .collect();
    let draft = json!({
        "name": work.words(name),
        "country": country,
        "point": point,
        "identifiers": identifiers,
    });
    Some(work.put(line, (Kind::Place, key), None, draft))
}

fn point(work: &mut Work<'_>, line: Line<'_>) -> Option<Value> {
    let mut degrees = |name: &str, most: f64| {
        let cell = work.cell(line, name);
        if !cell.text().bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mark = work.columns.get(name).and_then(|at| at.mark);
        let read = reading::decimal(&cell, mark).ok().flatten()?;
        let value: f64 = read.value.text().parse().ok()?;
        if value.abs() > most {
            let what = Said::new("imports-sheet-no-point").with("value", cell.text());
            work.doubt(line, name, what);
            return None;
        }
        Some(super::super::partner::degrees(value))
    };
    let (latitude, longitude) = (degrees("latitude", 90.0)?, degrees("longitude", 180.0)?);
    Some(json!({"latitude": latitude, "longitude": longitude}))
}

/// The territory with the people who live there, counted in the year above the column or that of joining.
fn population(
    work: &mut Work<'_>,
    line: Line<'_>,
    (name, key): (&str, &str),
    on: Option<Historical>,
) -> Option<Uuid> {
    let counted = counted(work, line, on)?;
    let draft = json!({
        "name": work.words(name),
        "level": "municipal",
        "population": [counted],
    });
    Some(work.put(line, (Kind::Territory, key), None, draft))
}

fn counted(work: &mut Work<'_>, line: Line<'_>, on: Option<Historical>) -> Option<Value> {
    let text = work.text(line, "population")?;
    let mark = work.columns.get("population").and_then(|at| at.mark);
    let value = match reading::integer(&work.cell(line, "population"), mark) {
        Ok(Some(read)) if read.value >= 0 => read.value,
        Ok(None) => return None,
        _ => {
            let what = Said::new("imports-sheet-population").with("value", text);
            work.doubt(line, "population", what);
            return None;
        }
    };
    let at = work.columns.get("population");
    let heading = at.and_then(|at| work.header.get(at.index));
    let named = heading.and_then(|heading| {
        let mut numbers = heading.split(|c: char| !c.is_ascii_digit());
        numbers.find_map(super::profile::year)
    });
    let year = named.or_else(|| on.and_then(Historical::earliest).map(|day| day.year()));
    let Some(year) = year else {
        let what = Said::new("imports-sheet-population-year").with("value", text);
        work.doubt(line, "population", what);
        return None;
    };
    Some(json!({"year": year, "value": value, "source": work.file}))
}

/// What a row adds to a government that the register knows: its people.
fn complete(
    work: &mut Work<'_>,
    line: Line<'_>,
    (government, name, key, on): (Uuid, &str, &str, Option<Historical>),
) {
    let known = work.known.policy.table::<Government>().get(government);
    let Some(body) = known.map(|known| known.body.clone()) else {
        return;
    };
    if body.side != Side::Foreign {
        return;
    }
    let Some(counted) = counted(work, line, on) else {
        return;
    };
    match body.territory {
        Some(territory) => {
            let draft = json!({"population": [counted]});
            work.put(line, (Kind::Territory, key), Some(territory.id()), draft);
        }
        None => {
            let territory = population(work, line, (name, key), on);
            let draft = json!({"territory": territory});
            work.put(line, (Kind::Government, key), Some(government), draft);
        }
    }
}
