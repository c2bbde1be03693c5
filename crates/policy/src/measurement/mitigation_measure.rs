//! A mitigation measure: what is done about an externality, and by the government that may (DOMAIN 4.6). When that is not
//! ours, the measure proposes a position.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Externality, Indicator};
use crate::governance::{Department, Government, Side};
use crate::kernel::{
    Money, Move, Problems, Ref, Stateful, Text, Transition, check_moves, held_at, listed,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};
use crate::relations::Position;

listed! {
    /// The sorts of measure.
    pub enum MeasureKind = "measure-kind" {
        /// A rule.
        Regulation,
        /// A levy.
        Levy,
        /// A compensation.
        Compensation,
        /// A programme.
        Programme,
        /// A ceiling.
        Cap,
        /// Information.
        Communication,
        /// Giving something up.
        Renunciation,
    }
}

listed! {
    /// How far a measure is.
    pub enum MeasureState = "mitigation-measure-state" {
        /// Somebody proposes it.
        Proposed,
        /// It is decided, not yet at work.
        Planned,
        /// It is at work.
        InForce,
        /// It is over.
        Ended,
        /// Something stands in its way.
        Blocked,
    }
}

/// A mitigation measure.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct MitigationMeasure {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// The harm that it answers.
    #[schemars(extend("x-section" = "identity"))]
    pub externality: Ref<Externality>,
    /// What sort of measure it is.
    #[schemars(extend("x-section" = "identity"))]
    pub kind: MeasureKind,
    /// Who has the power to take it.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub competent_government: Option<Ref<Government>>,
    /// The department that carries it.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub department: Option<Ref<Department>>,
    /// What is asked of the competent government, when it is not ours.
    #[schemars(extend("x-section" = "identity"))]
    pub position: Option<Ref<Position>>,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<MeasureState>>,
    /// The first day on which it shall be at work.
    #[schemars(extend("x-section" = "time"))]
    pub from: Option<Date>,
    /// The last day on which it shall be at work.
    #[schemars(extend("x-section" = "time"))]
    pub to: Option<Date>,
    /// What it costs us.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub budget: Option<Money>,
    /// What it should change.
    #[schemars(extend("x-section" = "result", "x-first" = true, "x-long" = true))]
    pub expected_effect: Option<Text>,
    /// The indicator that will tell.
    #[schemars(extend("x-section" = "result"))]
    pub indicator: Option<Ref<Indicator>>,
}

impl MitigationMeasure {
    /// Whether the power to take it lies with another government, so that all we can do is ask.
    pub fn is_for_others(&self, policy: &Policy) -> bool {
        self.competent_government
            .and_then(|link| policy.get(link))
            .is_some_and(|government| government.body.side != Side::Ours)
    }
}

impl Stateful for MitigationMeasure {
    type State = MeasureState;
    const BEGINS: &'static [MeasureState] = &[MeasureState::Proposed, MeasureState::Planned];
    const TRANSITIONS: &'static [Transition<MeasureState>] = {
        use MeasureState as S;
        &[
            Transition::step(&[S::Proposed, S::Blocked], S::Planned),
            Transition::step(&[S::Planned, S::Blocked], S::InForce).asking(&["from"]),
            Transition::step(&[S::InForce], S::Ended).asking(&["to"]),
            Transition::step(&[S::Proposed, S::Planned, S::InForce], S::Blocked).reason(),
        ]
    };
    fn moves(&self) -> &[Move<MeasureState>] {
        &self.moves
    }
}

impl Record for MitigationMeasure {
    const KIND: Kind = Kind::MitigationMeasure;
    const PREFIX: Option<&'static str> = Some("MES");
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "measures";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("externality", |r, _| Cell::Record(r.body.externality.id())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::indexed("competent-government", |r, _| {
                Cell::of(r.body.competent_government, |link| Cell::Record(link.id()))
            }),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::shown("budget", |r, _| {
                Cell::of(r.body.budget.clone(), Cell::Money)
            }),
            Column::<Self>::indexed("department", |r, _| {
                Cell::of(r.body.department, |link| Cell::Record(link.id()))
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        if let (Some(from), Some(to)) = (record.body.from, record.body.to)
            && to < from
        {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", from);
        }
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    fn departments(record: &Stored<Self>, _: &Policy) -> Vec<Uuid> {
        record.body.department.iter().map(Ref::id).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace, small_office};

    fn desk() -> Desk {
        let mut desk = small_office();
        let harm = json!({
            "title": "Bruit", "category": "other", "exogenous": true,
            "moves": [{"to": "suspected", "on": "2025-01-01"}],
        });
        desk.put(Kind::Externality, "EXT-1", harm);
        desk
    }

    fn check(fields: Value, expected: &[&str]) {
        let mut draft = json!({
            "title": "Encadrement", "externality": "EXT-1", "kind": "regulation",
            "moves": [{"to": "proposed", "on": "2024-01-01"}],
        });
        replace(&mut draft, fields.clone());
        let found = desk().wrong(Kind::MitigationMeasure, "MES-1", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn what_stands_in_the_way_of_a_measure_is_said() {
        let blocked = |reason: Value| {
            json!({"moves": [
                {"to": "proposed", "on": "2024-01-01"},
                {"to": "blocked", "on": "2024-06-01", "reason": reason},
            ]})
        };
        check(blocked(json!("Compétence de l’État")), &[]);
        check(
            blocked(json!(null)),
            &["moves.1.reason problem-move-needs-reason"],
        );
    }

    #[test]
    fn a_measure_is_planned_before_it_is_in_force() {
        let moves = |states: &[&str]| {
            let moves: Vec<Value> = states
                .iter()
                .map(|to| json!({"to": to, "on": "2024-01-01"}))
                .collect();
            json!({"moves": moves})
        };
        check(moves(&["proposed", "planned", "in_force", "ended"]), &[]);
        check(
            moves(&["proposed", "in_force"]),
            &["moves.1.to problem-move-not-allowed"],
        );
    }

    #[test]
    fn it_ends_after_it_begins() {
        check(json!({"from": "2024-07-01", "to": "2024-07-01"}), &[]);
        check(
            json!({"from": "2024-07-01", "to": "2024-06-30"}),
            &["to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn what_another_government_must_take_can_only_be_asked_for() {
        let mut desk = desk();
        for (code, government) in [
            ("MES-1", json!("GOV-MET")),
            ("MES-2", json!("GOV-ALD")),
            ("MES-3", json!(null)),
        ] {
            let draft = json!({
                "title": code, "externality": "EXT-1", "kind": "regulation", "competent_government": government,
                "moves": [{"to": "proposed", "on": "2024-01-01"}], "department": "CLI",
            });
            desk.put(Kind::MitigationMeasure, code, draft);
        }
        let others = |code| {
            desk.get::<MitigationMeasure>(code)
                .body
                .is_for_others(&desk.policy)
        };
        assert_eq!(
            ["MES-1", "MES-2", "MES-3"].map(others),
            [false, true, false]
        );
        let measure = desk.get::<MitigationMeasure>("MES-1");
        assert_eq!(
            MitigationMeasure::departments(&measure, &desk.policy),
            [desk.id("CLI")]
        );
    }
}
