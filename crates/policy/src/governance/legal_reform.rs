//! A legal reform that the office thinks of asking for: the paper wants the balance of forces studied before it is opened
//! (DOMAIN 4.1). The balance is a sum of what was written down, never a forecast.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::LegalBasis;
use crate::kernel::{Key, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// What was decided.
    pub enum ReformChoice = "reform-choice" {
        /// To open it.
        Pursue,
        /// To wait for a better hour.
        Wait,
        /// To give it up.
        Abandon,
    }
}

/// Somebody who weighs for or against it.
#[serde_with::apply(
    Key => #[serde(default)],
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Force {
    /// Key of the force in its record.
    pub key: Key,
    /// Which body.
    pub who: Box<str>,
    /// Where it stands: from -2, firmly against, to 2, firmly for.
    #[schemars(range(min = -2, max = 2))]
    pub stance: i8,
    /// How much it weighs, from 1 to 3.
    #[schemars(range(min = 1, max = 3))]
    pub influence: i8,
    /// How one can tell: a vote, a speech, a letter.
    pub evidence: Option<Box<str>>,
}

/// What was decided, and why.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct ReformDecision {
    /// What was decided.
    pub choice: ReformChoice,
    /// When.
    pub on: Date,
    /// Why.
    #[schemars(extend("x-long" = true))]
    pub motive: Option<Text>,
}

/// A legal reform.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct LegalReform {
    /// The question that the law leaves open.
    pub question: Text,
    /// What the reform would give.
    #[schemars(extend("x-first" = true, "x-long" = true))]
    pub goal: Option<Text>,
    /// The texts that it would change.
    #[schemars(extend("x-first" = true))]
    pub legal_bases: Vec<Ref<LegalBasis>>,
    /// Who is for it and who against.
    #[schemars(extend("x-audience" = "internal", "x-first" = true))]
    pub forces: Vec<Force>,
    /// What was decided.
    #[schemars(extend("x-first" = true))]
    pub decision: Option<ReformDecision>,
}

impl LegalReform {
    /// The sum of stances, each as heavy as its influence: from below, more weighs against it than for it. None while nobody was
    /// looked at.
    pub fn balance(&self) -> Option<i64> {
        let weights = self
            .forces
            .iter()
            .map(|force| i64::from(force.stance) * i64::from(force.influence));
        (!self.forces.is_empty()).then(|| weights.sum())
    }
}

impl Record for LegalReform {
    const KIND: Kind = Kind::LegalReform;
    const PREFIX: Option<&'static str> = Some("LR");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "legal-reforms";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.question.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("question", |r, _| Cell::Text(r.body.question.clone())),
            Column::shown("balance", |r, _| Cell::of(r.body.balance(), Cell::Number)),
            Column::indexed("decision", |r, _| {
                Cell::of(r.body.decision.as_ref(), |found| Cell::choice(found.choice))
            }),
            Column::shown("decided-on", |r, _| {
                Cell::of(r.body.decision.as_ref(), |found| Cell::Day(found.on))
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let reform = &record.body;
        let Some(decision) = &reform.decision else {
            return;
        };
        if decision.on > among.today {
            problems
                .office("decision.on", "problem-future-fact")
                .naming("today", among.today);
        }
        if decision.choice == ReformChoice::Pursue && reform.forces.is_empty() {
            problems.office("forces", "problem-legal-reform-forces");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace};

    fn draft(fields: Value) -> Value {
        let mut draft = json!({"question": "Qui peut signer ?"});
        replace(&mut draft, fields);
        draft
    }

    fn force(stance: i8, influence: i8) -> Value {
        json!({"who": "X", "stance": stance, "influence": influence})
    }

    #[test]
    fn the_balance_weighs_stances_by_influence_and_is_unknown_before_anybody_was_looked_at() {
        let balance = |forces: Value| {
            let mut desk = Desk::default();
            desk.put(Kind::LegalReform, "LR-1", draft(json!({"forces": forces})));
            desk.get::<LegalReform>("LR-1").body.balance()
        };
        assert_eq!(balance(json!([])), None);
        assert_eq!(balance(json!([force(2, 3), force(-1, 1)])), Some(5));
        assert_eq!(balance(json!([force(0, 3)])), Some(0));
        assert_eq!(balance(json!([force(-2, 2), force(1, 3)])), Some(-1));
    }

    #[test]
    fn a_reform_is_opened_once_its_forces_were_studied() {
        let check = |choice: &str, on: &str, forces: Value, expected: &[&str]| {
            let decision = json!({"choice": choice, "on": on});
            let given = draft(json!({"forces": forces, "decision": decision}));
            let found = Desk::default().wrong(Kind::LegalReform, "LR-1", given);
            assert_eq!(found, expected, "{choice} {on}");
        };
        check("pursue", "2025-12-31", json!([force(1, 1)]), &[]);
        check("wait", "2025-01-01", json!([]), &[]);
        check(
            "pursue",
            "2025-01-01",
            json!([]),
            &["forces problem-legal-reform-forces"],
        );
        check(
            "abandon",
            "2026-01-01",
            json!([]),
            &["decision.on problem-future-fact"],
        );
    }

    #[test]
    fn stance_and_influence_have_their_scales() {
        let given = draft(json!({"forces": [force(3, 4)]}));
        let found = Desk::default().wrong(Kind::LegalReform, "LR-1", given);
        let expected = [
            "forces.0.stance problem-too-large",
            "forces.0.influence problem-too-large",
        ];
        assert_eq!(found, expected);
    }
}
