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
    #[schemars(extend("x-audience" = "public"))]
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
    /// The fields that are filled in on the way: what the move needs, or what is known from then on.
    pub asks: &'static [&'static str],
}

impl<S: Copy + 'static> Transition<S> {
    /// A move from any of these states to another.
    pub const fn step(from: &'static [S], to: S) -> Self {
        Self {
            from,
            to,
            act: false,
            reason: false,
            asks: &[],
        }
    }

    /// The act that decides it must be named.
    pub const fn act(self) -> Self {
        Self { act: true, ..self }
    }

    /// The reason must be given.
    pub const fn reason(self) -> Self {
        Self {
            reason: true,
            ..self
        }
    }

    /// These fields of the record are filled in on the way.
    pub const fn asking(self, asks: &'static [&'static str]) -> Self {
        Self { asks, ..self }
    }
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
    for (change, reached) in reached_by(moves, as_of) {
        // Moves follow one another: whatever came before a move that has happened has happened too.
        held = match reached {
            Certainty::Yes => Held::In(change.to),
            Certainty::Open => Held::Uncertain,
            Certainty::No => return held,
        };
    }
    held
}

/// Whether the state at `as_of` (none before the first move) fulfils a condition, whichever day rough moves took place.
pub fn held_as<S: Copy>(
    moves: &[Move<S>],
    as_of: Date,
    fulfils: impl Fn(Option<S>) -> bool,
) -> Certainty {
    let mut answer = Certainty::sure(fulfils(None));
    for (change, reached) in reached_by(moves, as_of) {
        let this = Certainty::sure(fulfils(Some(change.to)));
        match reached {
            Certainty::Yes => answer = this,
            Certainty::Open if this != answer => answer = Certainty::Open,
            Certainty::Open => {}
            Certainty::No => break,
        }
    }
    answer
}

/// Each move, and whether it had happened at `as_of`. One of unknown day happened if the one before it did.
fn reached_by<S>(moves: &[Move<S>], as_of: Date) -> impl Iterator<Item = (&Move<S>, Certainty)> {
    let mut before = Certainty::Yes;
    moves.iter().map(move |change| {
        before = match change.on {
            Historical::Unknown => before,
            on => on.on_or_before(as_of),
        };
        (change, before)
    })
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
            None if among.imported
                || R::BEGINS.contains(&change.to)
                || is_past(change.on, among.today) => {}
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{TODAY, day, small_office, told, twinning};
    use crate::kinds::Kind;
    use crate::operations::ActionState;

    /// What is wrong with an agreement that moved like this: `state day act reason`, one move a part.
    fn check(moves: &str, imported: bool, expected: &[&str]) {
        let mut desk = small_office();
        let draft = twinning(json!({"moves": parsed(moves)}));
        let record = desk.read(Kind::Agreement, "AGR-01", &draft).unwrap();
        let among = Among {
            policy: &desk.policy,
            before: None,
            today: TODAY,
            imported,
        };
        let problems = crate::body::check(&record, &among);
        assert_eq!(told(&problems), expected, "{moves}");
    }

    fn parsed(moves: &str) -> Value {
        let one = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            let word = |index: usize| words.get(index).copied().filter(|word| *word != "-");
            json!({"to": word(0), "on": word(1), "act": word(2), "reason": word(3)})
        };
        moves.split(',').map(one).collect()
    }

    #[test]
    fn the_way_from_exploring_to_signature_is_allowed_step_by_step() {
        check(
            "exploring 1992, negotiating 1993-05, approval_pending 1994, approved 1994-04-28 D1, signed 1994-06-10",
            false,
            &[],
        );
        check(
            "exploring 1992, signed 1994-06-10",
            false,
            &["moves.1.to problem-move-not-allowed"],
        );
    }

    #[test]
    fn acts_and_reasons_are_asked_for() {
        check(
            "signed 1978-09-09, suspended 2022-03-14 2022-19 war",
            false,
            &[],
        );
        check(
            "signed 1978-09-09, suspended 2022-03-14",
            false,
            &[
                "moves.1.act problem-move-needs-act",
                "moves.1.reason problem-move-needs-reason",
            ],
        );
        check(
            "signed 1978-09-09, suspended 2022-03-14 2022-19 war, signed 2025-01-01",
            false,
            &[],
        );
    }

    #[test]
    fn a_move_is_never_before_the_last() {
        let wrong = &["moves.1.on problem-move-before-last"];
        check("exploring 2024-06-04, negotiating 2024-06-03", false, wrong);
        check("exploring 2024-06-04, negotiating 2023", false, wrong);
        // The same day, a rough date around it, and an unknown one may well be later.
        for on in ["2024-06-04", "2024", "unknown"] {
            check(
                &format!("exploring 2024-06-04, negotiating {on}"),
                false,
                &[],
            );
        }
    }

    #[test]
    fn what_exists_already_may_begin_anywhere_and_what_begins_today_begins_at_the_beginning() {
        for on in ["1968-05-18", "1968", "unknown", "2025-12-30"] {
            check(&format!("signed {on}"), false, &[]);
        }
        let cannot = &["moves.0.to problem-move-cannot-begin"];
        check("signed 2025-12-31", false, cannot);
        check("signed 2025", false, cannot);
        check("signed 2025-12-31", true, &[]);
        check("exploring 2025-12-31", false, &[]);
    }

    #[test]
    fn a_record_with_states_has_at_least_one_move() {
        let mut desk = small_office();
        let found = desk.wrong(Kind::Agreement, "AGR-01", twinning(json!({"moves": null})));
        assert_eq!(found, ["moves problem-moves-missing"]);
    }

    fn held(moves: &[(&str, ActionState)], as_of: &str) -> Held<ActionState> {
        held_at(&told_as(moves), day(as_of))
    }

    fn told_as(moves: &[(&str, ActionState)]) -> Vec<Move<ActionState>> {
        let one = |(on, to): &(&str, ActionState)| Move {
            key: Key::default(),
            to: *to,
            on: Historical::parse(on).unwrap(),
            act: None,
            reason: None,
            by: None,
        };
        moves.iter().map(one).collect()
    }

    #[test]
    fn the_state_at_a_date_is_that_of_the_last_move_by_then() {
        use ActionState::{Completed, InProgress, Proposed};
        let moves = [
            ("2024-01-10", Proposed),
            ("2024-02-01", InProgress),
            ("2024-02-01", Completed),
        ];
        assert_eq!(held(&moves, "2024-01-09"), Held::NotYet);
        assert_eq!(held(&moves, "2024-01-10"), Held::In(Proposed));
        assert_eq!(held(&moves, "2024-02-01"), Held::In(Completed));
        assert_eq!(held(&[], "2024-02-01"), Held::NotYet);
    }

    #[test]
    fn a_rough_date_leaves_the_state_open_only_while_it_matters() {
        use ActionState::{Completed, InProgress};
        let moves = [("2023", InProgress), ("unknown", Completed)];
        assert_eq!(held(&moves, "2022-12-31"), Held::NotYet);
        assert_eq!(held(&moves, "2023-06-30"), Held::Uncertain);
        assert_eq!(held(&moves, "2023-12-31"), Held::In(Completed));
        assert_eq!(
            held(&[("unknown", InProgress)], "1900-01-01"),
            Held::In(InProgress)
        );
    }

    #[test]
    fn a_move_that_has_happened_says_that_those_before_it_have() {
        use ActionState::{Completed, InProgress, Proposed};
        let moves = [
            ("2023", Proposed),
            ("2023", InProgress),
            ("2023-05-01", Completed),
        ];
        assert_eq!(held(&moves, "2023-04-30"), Held::Uncertain);
        assert_eq!(held(&moves, "2023-05-01"), Held::In(Completed));
    }

    #[test]
    fn a_condition_that_every_possible_state_fulfils_is_fulfilled() {
        use ActionState::{Completed, InProgress, Proposed};
        let moves = told_as(&[
            ("2022", Proposed),
            ("2023", InProgress),
            ("2023", Completed),
        ]);
        let check = |as_of: &str, fulfils: fn(Option<ActionState>) -> bool, expected| {
            assert_eq!(held_as(&moves, day(as_of), fulfils), expected, "{as_of}");
        };
        check("2023-06-30", |state| state.is_some(), Certainty::Yes);
        check(
            "2023-06-30",
            |state| state == Some(Proposed),
            Certainty::Open,
        );
        check(
            "2022-06-30",
            |state| state == Some(Completed),
            Certainty::No,
        );
        check(
            "2023-12-31",
            |state| state == Some(Completed),
            Certainty::Yes,
        );
    }
}
