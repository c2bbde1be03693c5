//! States and moves (DOMAIN 4): a record keeps its dated moves, never its state; the state at a date is derived from them.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Certainty, Historical, Key, Listed, Problems, Ref};
use crate::governance::Person;
use crate::record::Among;

/// A change of state: what it became, when, by which act, why, on whose word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-labels" = "move"))]
pub struct Move<S> {
    /// Key of the move in its record.
    #[serde(default)]
    pub key: Key,
    /// The new state.
    #[schemars(extend("x-audience" = "public"))]
    pub to: S,
    /// When it took effect; an import may only know the year, or nothing.
    #[schemars(extend("x-audience" = "public"))]
    pub on: Historical,
    /// The act that decided it: deliberation, order, letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub act: Option<Box<str>>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-long" = true))]
    pub reason: Option<Box<str>>,
    /// Who decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Ref<Person>>,
}

/// A move that the office allows.
#[derive(Debug, Clone, Copy)]
pub struct Transition<S: 'static> {
    /// The states it may start from.
    pub from: &'static [S],
    /// The state it leads to.
    pub to: S,
    /// Whether the act that decides it must be named.
    pub act: bool,
    /// Whether the reason must be given.
    pub reason: bool,
}

/// A record with states.
pub trait Stateful {
    /// The closed list of its states.
    type State: Listed + PartialEq + std::fmt::Debug;
    /// Where a record may begin when it is not imported.
    const BEGINS: &'static [Self::State];
    /// The allowed moves.
    const TRANSITIONS: &'static [Transition<Self::State>];
    /// The record's moves, oldest first.
    fn moves(&self) -> &[Move<Self::State>];
}

/// The state of a record at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held<S> {
    /// No move had happened yet.
    NotYet,
    /// It was in this state.
    In(S),
    /// A move is dated too roughly to tell.
    Uncertain,
}

impl<S: Copy> Held<S> {
    /// The state, if it is known.
    pub fn state(self) -> Option<S> {
        match self {
            Self::In(state) => Some(state),
            _ => None,
        }
    }
}

/// The state at `as_of`: the last move on or before it. A move of unknown date has happened: nobody records the
/// unknown future.
pub fn held_at<S: Copy>(moves: &[Move<S>], as_of: Date) -> Held<S> {
    let mut held = Held::NotYet;
    for change in moves {
        let reached = match change.on {
            Historical::Unknown => Certainty::Yes,
            on => on.on_or_before(as_of),
        };
        match reached {
            Certainty::Yes => held = Held::In(change.to),
            Certainty::Open => return Held::Uncertain,
            Certainty::No => return held,
        }
    }
    held
}

/// Checks that the moves follow one another as the office allows: order of dates, allowed steps, act and reason.
///
/// A record may begin in any state at a date before today: the register describes what exists already, such as a twinning
/// of 1968. What begins today or later begins at the beginning.
pub(crate) fn check_moves<R: Stateful>(record: &R, among: &Among<'_>, problems: &mut Problems) {
    let moves = record.moves();
    if moves.is_empty() {
        problems.structural("moves", "problem-moves-missing");
    }
    let mut before: Option<&Move<R::State>> = None;
    for (index, change) in moves.iter().enumerate() {
        let at = |field: &str| format!("moves.{index}.{field}");
        match before {
            None if among.imported || R::BEGINS.contains(&change.to) || is_past(change.on, among.today) => {}
            None => {
                let accepted = R::BEGINS
                    .iter()
                    .map(|state| state.word().to_owned())
                    .collect::<Vec<_>>();
                problems
                    .office(at("to"), "problem-move-cannot-begin")
                    .naming("accepted", accepted);
            }
            Some(last) => check_step::<R>(last, change, &at, problems),
        }
        before = Some(change);
    }
}

fn is_past(on: Historical, today: Date) -> bool {
    on == Historical::Unknown || on.latest().is_some_and(|latest| latest < today)
}

fn check_step<R: Stateful>(
    last: &Move<R::State>,
    change: &Move<R::State>,
    at: &dyn Fn(&str) -> String,
    problems: &mut Problems,
) {
    if let (Some(earliest), Some(latest)) = (last.on.earliest(), change.on.latest())
        && latest < earliest
    {
        problems
            .office(at("on"), "problem-move-before-last")
            .naming("last", earliest);
    }
    let allowed = R::TRANSITIONS
        .iter()
        .find(|step| step.to == change.to && step.from.contains(&last.to));
    let Some(step) = allowed else {
        let accepted: Vec<String> = R::TRANSITIONS
            .iter()
            .filter(|step| step.from.contains(&last.to))
            .map(|step| step.to.word().to_owned())
            .collect();
        problems
            .office(at("to"), "problem-move-not-allowed")
            .naming("from", last.to.word())
            .naming("accepted", accepted);
        return;
    };
    if step.act && change.act.is_none() {
        problems.office(at("act"), "problem-move-needs-act");
    }
    if step.reason && change.reason.is_none() {
        problems.office(at("reason"), "problem-move-needs-reason");
    }
}
