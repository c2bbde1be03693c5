//! A learning: what we learned from an exchange, a mission or a network, and what became of it here (DOMAIN 4.4). It is what
//! the second group of objectives is for.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::governance::{Anything, Department};
use crate::kernel::{
    Move, Problems, Ref, Stateful, Target, Text, Transition, check_moves, held_at, listed,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};

/// Where one may learn: an exchange, a mission or visit, a membership.
pub struct Lesson;

impl Target for Lesson {
    const KINDS: &'static [Kind] = &[Kind::Exchange, Kind::Mobility, Kind::Membership];
}

listed! {
    /// What became of what was learned.
    pub enum LearningState = "learning-state" {
        /// Written down.
        Noted,
        /// Used in a policy or a project.
        Applied,
        /// Not used, for a reason.
        SetAside,
    }
}

/// A learning.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Learning {
    /// What was learned.
    #[schemars(extend("x-section" = "identity", "x-long" = true))]
    pub text: Text,
    /// From what.
    #[schemars(extend("x-section" = "identity"))]
    pub from: Ref<Lesson>,
    /// The department that can use it.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub department: Option<Ref<Department>>,
    /// What became of it, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<LearningState>>,
    /// The policy, the project or the action in which it was used.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub applied_to: Option<Ref<Anything>>,
    /// How it was used.
    #[schemars(extend("x-section" = "result", "x-long" = true))]
    pub applied_as: Option<Text>,
    /// What proves that it was used.
    #[schemars(extend("x-section" = "result"))]
    pub evidence: Option<Box<str>>,
    /// The risk avoided or the time saved by it.
    #[schemars(extend("x-section" = "result", "x-long" = true))]
    pub risk_avoided_or_time_saved: Option<Text>,
}

impl Stateful for Learning {
    type State = LearningState;
    const BEGINS: &'static [LearningState] = &[LearningState::Noted];
    const TRANSITIONS: &'static [Transition<LearningState>] = {
        use LearningState as S;
        &[
            Transition::step(&[S::Noted], S::Applied).asking(&[
                "applied_to",
                "applied_as",
                "evidence",
            ]),
            Transition::step(&[S::Noted], S::SetAside).reason(),
        ]
    };
    fn moves(&self) -> &[Move<LearningState>] {
        &self.moves
    }
}

impl Record for Learning {
    const KIND: Kind = Kind::Learning;
    const PREFIX: Option<&'static str> = Some("LEA");
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "learnings";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.text.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("text", |r, _| Cell::Text(r.body.text.clone())),
            Column::indexed("from", |r, _| Cell::Record(r.body.from.id())),
            Column::indexed("department", |r, _| {
                Cell::of(r.body.department, |link| Cell::Record(link.id()))
            }),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::indexed("applied-to", |r, _| {
                Cell::of(r.body.applied_to, |link| Cell::Record(link.id()))
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let learning = &record.body;
        check_moves(learning, among, problems);
        let last = learning.moves.last().map(|change| change.to);
        if last != Some(LearningState::Applied) {
            return;
        }
        if learning.applied_to.is_none() && learning.applied_as.is_none() {
            problems.office("applied_to", "problem-learning-applied-to");
        }
        if learning.evidence.is_none() {
            problems.office("evidence", "problem-learning-evidence");
        }
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    fn departments(record: &Stored<Self>, _: &Policy) -> Vec<Uuid> {
        record
            .body
            .department
            .iter()
            .map(|link| link.id())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        desk.allot(Kind::Mobility, "MIS-01");
        let mut draft = json!({
            "text": "Louer le capteur avant d'acheter.", "from": "MIS-01", "department": "CLI",
            "moves": [{"to": "noted", "on": "2024-12-05"}],
        });
        replace(&mut draft, fields.clone());
        let found = desk.wrong(Kind::Learning, "LEA-01", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn what_is_applied_says_where_and_proves_it() {
        let moves =
            json!([{"to": "noted", "on": "2024-12-05"}, {"to": "applied", "on": "2025-03-01"}]);
        check(json!({}), &[]);
        check(
            json!({"moves": moves}),
            &[
                "applied_to problem-learning-applied-to",
                "evidence problem-learning-evidence",
            ],
        );
        check(
            json!({"moves": moves, "applied_as": "Marché de location", "evidence": "Marché 2025-07"}),
            &[],
        );
        check(
            json!({"moves": moves, "applied_to": "CLI", "evidence": "Marché 2025-07"}),
            &[],
        );
    }

    #[test]
    fn what_is_set_aside_says_why() {
        let aside = |reason: Value| json!({"moves": [{"to": "noted", "on": "2024-12-05"}, {"to": "set_aside", "on": "2025-03-01", "reason": reason}]});
        check(
            aside(Value::Null),
            &["moves.1.reason problem-move-needs-reason"],
        );
        check(aside(json!("Trop cher ici")), &[]);
    }

    #[test]
    fn it_is_the_business_of_the_department_that_can_use_it() {
        let mut desk = small_office();
        desk.allot(Kind::Mobility, "MIS-01");
        let draft = json!({"text": "Louer", "from": "MIS-01", "department": "CLI", "moves": [{"to": "noted", "on": "2024-12-05"}]});
        desk.put(Kind::Learning, "LEA-01", draft);
        let learning = desk.get::<Learning>("LEA-01");
        assert_eq!(
            Learning::departments(&learning, &desk.policy),
            [desk.id("CLI")]
        );
    }
}
