//! The desk of observations: the values of a year for many indicators in one grid, with their parts. The keyboard and a paste from a
//! spreadsheet fill it; what was provisional is confirmed, what stood is changed with a reason; parts make their whole by the rule that
//! the indicator declares. Everything is written together, or nothing.

mod page;
mod rows;
mod told;
mod typed;

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use office::{Command, Edit, Invalid, Refusal};
use policy::Kind;
use policy::kernel::Listed;
use policy::measurement::ObservationStatus;
use policy::record::Audience;
use policy::rights::{Decision, Verb};
use url::form_urlencoded;

use self::rows::{Line, days, indicators, lines};
use self::told::told;
use self::typed::{Asked, Typed, Wrong, edit, known, read, whole_of_parts};
use crate::figures::period_of;
use crate::frame::spoken;
use crate::frame::{Failure, Reader, Told, Undo, redirect};
use crate::state::AppState;

/// The most cells that may be sent.
const MOST: usize = 20_000;

/// What was typed, and what is wrong with it, by the name of the cell.
#[derive(Default)]
pub(super) struct Kept {
    pub(super) typed: BTreeMap<String, String>,
    pub(super) wrong: BTreeMap<String, String>,
    /// Cells whose value stood and is changed without a reason.
    pub(super) unexplained: BTreeSet<String>,
    pub(super) others: Vec<String>,
}

/// The name of a cell in the form: row and column.
fn name(row: usize, column: usize) -> String {
    format!("r{row}.c{column}")
}

/// The page.
///
/// # Errors
/// Not allowed.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    allowed(&reader)?;
    page::draw(&state, &reader, &Kept::default())
}

fn allowed(reader: &Reader) -> Result<(), Failure> {
    match reader.decide_ever(Verb::Create, Kind::Observation) {
        Decision::Allowed => Ok(()),
        Decision::Refused(reason) => Err(Failure::Denied(reason)),
    }
}

/// Writes what was typed.
///
/// # Errors
/// Not allowed, or a store that fails.
pub(super) async fn write(
    State(state): State<AppState>,
    reader: Reader,
    body: Bytes,
) -> Result<Response, Failure> {
    allowed(&reader)?;
    let sent: BTreeMap<String, String> = form_urlencoded::parse(&body)
        .into_owned()
        .take(MOST)
        .collect();
    let asked = asked(&sent)?;
    let mut kept = Kept {
        typed: sent,
        ..Kept::default()
    };
    let mut edits = Vec::new();
    let mut places = Vec::new();
    for (place, edit) in edits_of(&mut kept, &asked, &reader) {
        places.push(place);
        edits.push(edit);
    }
    if !kept.wrong.is_empty() || !kept.unexplained.is_empty() {
        return page::draw(&state, &reader, &kept);
    }
    let back = format!("{}?{}", reader.path, reader.query);
    if edits.is_empty() {
        let told = Told::new("frame-nothing-changed");
        return Ok(redirect(back).saying(told).into_response());
    }
    let said = told(&edits, &reader);
    let command = Command::new("observations", edits).because(asked.reason.clone());
    match state.office.act(&reader.actor(), command).await {
        Ok(receipt) => {
            let said = said.undo(Undo::Command(receipt.command));
            Ok(redirect(back)
                .seen(receipt.seq)
                .saying(said)
                .into_response())
        }
        Err(Refusal::Invalid(invalid)) => {
            note(&mut kept, &invalid, &places, &reader);
            page::draw(&state, &reader, &kept)
        }
        Err(Refusal::Stale { .. }) => {
            kept.others.push(reader.words.text("page-desk-stale"));
            page::draw(&state, &reader, &kept)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Notes what the office refused, each with the cell that it came from.
fn note(kept: &mut Kept, invalid: &[Invalid], places: &[String], reader: &Reader) {
    for wrong in invalid {
        for problem in &wrong.problems.0 {
            let words = spoken::problem(problem, Some(Kind::Observation), reader);
            match places.get(wrong.edit) {
                Some(place) if problem.path == "reason" => {
                    kept.unexplained.insert(place.clone());
                }
                Some(place) => {
                    kept.wrong.entry(place.clone()).or_insert(words);
                }
                None => kept.others.push(words),
            }
        }
    }
}

fn asked(sent: &std::collections::BTreeMap<String, String>) -> Result<Asked, Failure> {
    let own = |name: &str| {
        sent.get(name)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
    };
    let status = match own("_status") {
        None | Some("provisional") => ObservationStatus::Provisional,
        Some("final") => ObservationStatus::Final,
        Some(_) => return Err(Failure::BadRequest),
    };
    let seen = own("_visibility").map_or(Some(Audience::Internal), Audience::parse);
    Ok(Asked {
        status,
        confirm: own("_confirm").is_some(),
        visibility: seen.ok_or(Failure::BadRequest)?.word().to_owned(),
        reason: own("_reason").map(|reason| reason.chars().take(2_000).collect()),
    })
}

/// What was typed for the parts of an indicator on the day of a column.
type PartsOfDays = BTreeMap<(uuid::Uuid, usize), Vec<(Box<str>, Typed)>>;

/// The edits of the whole grid, each with the cell that it came from; what cannot be read is noted with its cell.
fn edits_of(kept: &mut Kept, asked: &Asked, reader: &Reader) -> Vec<(String, Edit)> {
    let period = period_of(reader);
    let shown = indicators(reader);
    let lines = lines(&shown, &days(&shown, period), period, reader);
    let mut edits = Vec::new();
    let mut parts = PartsOfDays::new();
    let mut wholes: Vec<(usize, usize)> = Vec::new();
    for (row, line) in lines.iter().enumerate() {
        for (column, slot) in line.slots.iter().enumerate() {
            let place = name(row, column);
            let (Some(slot), Some(text)) = (slot, kept.typed.get(&place)) else {
                continue;
            };
            let made = read(text, &line.indicator.body, reader.language).and_then(|typed| {
                let now = typed.clone();
                let base = kept
                    .typed
                    .get(&format!("{place}.base"))
                    .and_then(|base| base.parse().ok());
                Ok((now, edit(line, slot, typed, asked, base)?))
            });
            match made {
                Err(Wrong::Unexplained) => {
                    kept.unexplained.insert(place);
                }
                Err(wrong) => {
                    kept.wrong.insert(place, reader.words.text(wrong.key()));
                }
                Ok((typed, edit)) => {
                    match (&line.part, typed) {
                        (Some(part), Some(typed)) => {
                            let of_day = parts.entry((line.indicator.id, column)).or_default();
                            of_day.push((part.clone(), typed));
                        }
                        (None, None) => wholes.push((row, column)),
                        _ => {}
                    }
                    edits.extend(edit.map(|edit| (place, edit)));
                }
            }
        }
    }
    for (row, column) in wholes {
        edits.extend(whole(&lines[row], (row, column), &parts, asked));
    }
    edits
}

/// The whole that the parts of a day make, where it was left open.
fn whole(
    line: &Line,
    (row, column): (usize, usize),
    parts: &PartsOfDays,
    asked: &Asked,
) -> Option<(String, Edit)> {
    let slot = line.slots.get(column)?.as_ref()?;
    let found = parts.get(&(line.indicator.id, column))?;
    let made = whole_of_parts(&line.indicator.body, slot.day, found)?;
    let edit = edit(line, slot, Some(made), asked, None).ok()??;
    Some((name(row, column), edit))
}

/// What a cell shows: what was typed, else what is known.
fn shown(place: &str, slot: &rows::Slot, kept: &Kept, reader: &Reader) -> String {
    if let Some(typed) = kept.typed.get(place) {
        return typed.clone();
    }
    let written = |text: &str| match reader.language {
        language::Language::En => text.to_owned(),
        language::Language::Fr | language::Language::Es => text.replace('.', ","),
    };
    match known(slot) {
        None => String::new(),
        Some(Typed {
            basis: Some((over, under)),
            ..
        }) => format!("{}/{}", written(&over), written(&under)),
        Some(Typed { value, .. }) => written(&value),
    }
}

#[cfg(test)]
mod tests;
