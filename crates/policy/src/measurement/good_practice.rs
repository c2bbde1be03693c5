//! A good practice: an experience that others may take up, with its evidence, its limits and its failures (DOMAIN 4.6).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Indicator;
use crate::governance::{Actor, Government, Person};
use crate::kernel::{
    Historical, Key, Move, Problems, Ref, Stateful, Target, Text, Transition, check_moves, held_at,
    listed,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};

/// What may show that a practice works.
pub struct PracticeResult;

impl Target for PracticeResult {
    const KINDS: &'static [Kind] = &[Kind::Indicator, Kind::Observation, Kind::Evaluation];
}

listed! {
    /// How well a practice is shown to work.
    pub enum PracticeEvidence = "good-practice-evidence" {
        /// Whoever does it says so.
        SelfReported,
        /// Indicators say so.
        Monitored,
        /// An evaluation says so.
        Evaluated,
    }
}

listed! {
    /// How far the sheet of a practice is.
    pub enum PracticeState = "good-practice-state" {
        /// Somebody thinks it is worth a sheet.
        Candidate,
        /// The sheet is written.
        Draft,
        /// The sheet is approved.
        Validated,
        /// Anybody may read it.
        Published,
        /// It is no longer recommended.
        Withdrawn,
    }
}

/// A government that took a practice up.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct PracticeTransfer {
    /// Key of the transfer in its record.
    pub key: Key,
    /// Who took it up.
    pub government: Ref<Government>,
    /// When.
    #[schemars(extend("x-past" = true))]
    pub on: Historical,
    /// What they changed to make it theirs.
    #[schemars(extend("x-long" = true))]
    pub adapted_how: Option<Text>,
}

/// A good practice.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct GoodPractice {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// The problem that it answers.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub problem: Option<Text>,
    /// What is done.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub what: Option<Text>,
    /// Where and under which circumstances.
    #[schemars(extend("x-section" = "identity", "x-long" = true))]
    pub context: Option<Text>,
    /// How far the sheet is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<PracticeState>>,
    /// The local actors who do it.
    #[schemars(extend("x-section" = "involved"))]
    pub actors: Vec<Ref<Actor>>,
    /// Whom to ask.
    #[schemars(extend("x-section" = "involved", "x-audience" = "internal"))]
    pub contact: Option<Ref<Person>>,
    /// Money, time and people that it takes.
    #[schemars(extend("x-section" = "money", "x-long" = true))]
    pub resources: Option<Text>,
    /// How well it is shown to work.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub evidence: Option<PracticeEvidence>,
    /// The indicators, observations and evaluations that show it.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub results: Vec<Ref<PracticeResult>>,
    /// What does not work, and what went wrong.
    #[schemars(extend("x-section" = "result", "x-first" = true, "x-long" = true))]
    pub limits_and_failures: Option<Text>,
    /// What others need to do it too.
    #[schemars(extend("x-section" = "result", "x-long" = true))]
    pub conditions_of_transfer: Option<Text>,
    /// Under which licence the sheet may be reused.
    #[schemars(extend("x-section" = "result"))]
    pub licence: Option<Box<str>>,
    /// Who took it up.
    #[schemars(extend("x-section" = "result"))]
    pub transfers: Vec<PracticeTransfer>,
}

impl Stateful for GoodPractice {
    type State = PracticeState;
    const BEGINS: &'static [PracticeState] = &[PracticeState::Candidate, PracticeState::Draft];
    const TRANSITIONS: &'static [Transition<PracticeState>] = {
        use PracticeState as S;
        &[
            Transition::step(&[S::Candidate], S::Draft),
            Transition::step(&[S::Draft], S::Validated),
            Transition::step(&[S::Validated], S::Published)
                .asking(&["results", "limits_and_failures"]),
            Transition::step(
                &[S::Candidate, S::Draft, S::Validated, S::Published],
                S::Withdrawn,
            )
            .reason(),
        ]
    };
    fn moves(&self) -> &[Move<PracticeState>] {
        &self.moves
    }
}

impl Record for GoodPractice {
    const KIND: Kind = Kind::GoodPractice;
    const PREFIX: Option<&'static str> = Some("GP");
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "good-practices";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("evidence", |r, _| Cell::of(r.body.evidence, Cell::choice)),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::shown("transfers", |r, _| {
                Cell::Many(
                    r.body
                        .transfers
                        .iter()
                        .map(|transfer| Cell::Record(transfer.government.id()))
                        .collect(),
                )
            }),
            Column::<Self>::indexed("actors", |r, _| {
                Cell::Many(r.body.actors.iter().map(|l| Cell::Record(l.id())).collect())
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        let practice = &record.body;
        let published = practice
            .moves
            .last()
            .is_some_and(|last| last.to == PracticeState::Published);
        if !published {
            return;
        }
        if !practice
            .results
            .iter()
            .any(|link| shows(*link, among.policy))
        {
            problems.office("results", "problem-good-practice-results");
        }
        if practice.limits_and_failures.is_none() {
            problems.office("limits_and_failures", "problem-good-practice-limits");
        }
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    fn dated(&self) -> Option<Date> {
        self.moves.first().and_then(|first| first.on.latest())
    }
}

/// Whether a linked record shows anything: an observation or an evaluation does; an indicator once it has values.
fn shows(link: Ref<PracticeResult>, policy: &Policy) -> bool {
    match policy.table::<Indicator>().get(link.id()) {
        Some(indicator) => {
            indicator.body.computed_by.is_some() || !policy.observed(link.id()).is_empty()
        }
        None => policy.points_well(link),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace, small_office};

    const OBSERVED: &str = "01943ad7-aa80-7887-99e3-000000000001";

    /// An office with an indicator that has a value, one that has none, one that is computed, and an evaluation.
    fn desk() -> Desk {
        let mut desk = small_office();
        for (code, computed_by) in [
            ("IND-1", json!(null)),
            ("IND-2", json!(null)),
            ("IND-3", json!("reports_in_time")),
        ] {
            let draft = json!({
                "name": code, "level": "political", "kind": "output", "nature": "number",
                "direction": "up", "frequency_months": 12, "computed_by": computed_by,
            });
            desk.put(Kind::Indicator, code, draft);
        }
        let value = json!({"indicator": "IND-1", "observed_on": "2024-12-31", "value": "1", "status": "final"});
        desk.put(Kind::Observation, OBSERVED, value);
        let evaluation = json!({"title": "Quais", "type": "impact", "moves": [{"to": "validated", "on": "2025-02-28"}]});
        desk.put(Kind::Evaluation, "EVA-1", evaluation);
        desk
    }

    fn check(fields: Value, expected: &[&str]) {
        let mut draft = json!({
            "title": "Branchement à quai", "limits_and_failures": "Deux quais sur douze",
            "results": ["EVA-1"], "moves": [{"to": "published", "on": "2025-06-01"}],
        });
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk().wrong(Kind::GoodPractice, "GP-1", draft),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn a_published_practice_shows_a_result() {
        let without = ["results problem-good-practice-results"];
        for (results, expected) in [
            (json!(["EVA-1"]), &[][..]),
            (json!([OBSERVED]), &[][..]),
            (json!(["IND-1"]), &[][..]),
            (json!(["IND-3"]), &[][..]),
            (json!(["IND-2", "IND-1"]), &[][..]),
            (json!(["IND-2"]), &without[..]),
            (json!([]), &without[..]),
        ] {
            check(json!({"results": results}), expected);
        }
    }

    #[test]
    fn a_published_practice_tells_its_limits() {
        check(
            json!({"limits_and_failures": null}),
            &["limits_and_failures problem-good-practice-limits"],
        );
    }

    #[test]
    fn a_draft_may_still_lack_both() {
        let draft = json!([{"to": "draft", "on": "2025-06-01"}]);
        check(
            json!({"moves": draft, "results": null, "limits_and_failures": null}),
            &[],
        );
    }

    #[test]
    fn a_practice_is_withdrawn_with_a_reason() {
        let withdrawn = |reason: Value| {
            json!({"moves": [
                {"to": "published", "on": "2025-06-01"},
                {"to": "withdrawn", "on": "2025-09-01", "reason": reason},
            ]})
        };
        check(withdrawn(json!("Dépassée")), &[]);
        check(
            withdrawn(json!(null)),
            &["moves.1.reason problem-move-needs-reason"],
        );
    }
}
