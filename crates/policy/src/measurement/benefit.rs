//! A benefit: what an action, a membership or an event gave to a group of people, in its own unit (DOMAIN 4.6). Beside costs,
//! never subtracted from them.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::governance::BeneficiaryGroup;
use crate::kernel::{Decimal, Money, Problems, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::operations::Action;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// What may benefit somebody.
pub struct BenefitSource;

impl Target for BenefitSource {
    const KINDS: &'static [Kind] = &[Kind::Action, Kind::Membership, Kind::Event];
}

listed! {
    /// What somebody gained.
    pub enum BenefitKind = "benefit-kind" {
        /// Money.
        Money,
        /// People reached.
        Persons,
        /// A service.
        Service,
        /// Knowledge.
        Knowledge,
        /// The capacity to do.
        Capacity,
        /// Rights.
        Rights,
        /// What cannot be counted.
        Qualitative,
    }
}

/// A benefit.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Benefit {
    /// What gave it.
    pub about: Ref<BenefitSource>,
    /// Who gained.
    pub group: Ref<BeneficiaryGroup>,
    /// What they gained.
    pub kind: BenefitKind,
    /// In words.
    #[schemars(extend("x-first" = true, "x-long" = true))]
    pub description: Option<Text>,
    /// How much, when it can be counted.
    #[schemars(extend("x-first" = true))]
    pub amount: Option<Decimal>,
    /// In which unit.
    #[schemars(extend("x-first" = true))]
    pub unit: Option<Text>,
    /// How much money.
    pub money: Option<Money>,
    /// Whether each person is counted once; only then may persons be added, and within one action only.
    pub unique: bool,
    /// The day of which it is true.
    #[schemars(extend("x-first" = true))]
    pub on: Option<Date>,
    /// How one can tell.
    #[schemars(extend("x-first" = true, "x-long" = true))]
    pub evidence: Option<Text>,
}

impl Record for Benefit {
    const KIND: Kind = Kind::Benefit;
    const PREFIX: Option<&'static str> = Some("BEN");
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "benefits";
    const IN_MENU: bool = false;

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::choice(record.body.kind),
            Cell::Record(record.body.group.id()),
            Cell::Record(record.body.about.id()),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::indexed("about", |r, _| Cell::Record(r.body.about.id())),
            Column::indexed("group", |r, _| Cell::Record(r.body.group.id())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::shown("amount", |r, _| {
                Cell::of(r.body.amount, |amount| {
                    Cell::Line(amount.to_string().into())
                })
            }),
            Column::shown("unit", |r, _| Cell::of(r.body.unit.clone(), Cell::Text)),
            Column::shown("on", |r, _| Cell::of(r.body.on, Cell::Day)),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let benefit = &record.body;
        let needed = match benefit.kind {
            BenefitKind::Money => (benefit.money.is_none()).then_some("money"),
            BenefitKind::Persons => (benefit.amount.is_none()).then_some("amount"),
            BenefitKind::Qualitative => (benefit.description.is_none()).then_some("description"),
            _ => {
                (benefit.amount.is_none() && benefit.description.is_none()).then_some("description")
            }
        };
        if let Some(field) = needed {
            problems.office(field, "problem-benefit-says-nothing");
        }
        if benefit.amount.is_some()
            && benefit.unit.is_none()
            && benefit.kind != BenefitKind::Persons
        {
            problems.structural("unit", "problem-benefit-unit");
        }
        if benefit.kind == BenefitKind::Persons
            && benefit.amount.is_some_and(|count| {
                !count.exact().is_integer() || count.exact() < num_rational::Ratio::from_integer(0)
            })
        {
            problems.structural("amount", "problem-benefit-persons");
        }
        if benefit.unique && benefit.kind != BenefitKind::Persons {
            problems.structural("unique", "problem-benefit-unique");
        }
        if benefit.on.is_some_and(|on| on > among.today) {
            problems
                .office("on", "problem-future-fact")
                .naming("today", among.today);
        }
    }

    /// Those of the action that gave it.
    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let action = policy.table::<Action>().get(record.body.about.id());
        action.map_or_else(Vec::new, |action| Action::departments(action, policy))
    }

    fn dated(&self) -> Option<Date> {
        self.on
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    /// A benefit of an action, of this kind and with these fields.
    fn check(kind: &str, fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let action = json!({"title": "Eau", "modality": "hosting", "lead": "CLI", "moves": [{"to": "proposed", "on": "2025-01-01"}]});
        desk.put(Kind::Action, "ACT-1", action);
        desk.put(
            Kind::BeneficiaryGroup,
            "BG-1",
            json!({"name": "Jeunes", "kind": "youth"}),
        );
        let mut draft = json!({"about": "ACT-1", "group": "BG-1", "kind": kind});
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk.wrong(Kind::Benefit, "BEN-1", draft),
            expected,
            "{kind} {fields}"
        );
        let benefit = desk.get::<Benefit>("BEN-1");
        assert_eq!(
            Benefit::departments(&benefit, &desk.policy),
            [desk.id("CLI")]
        );
    }

    #[test]
    fn a_benefit_says_what_was_gained_in_its_own_unit() {
        check(
            "money",
            json!({"money": {"amount": "100", "currency": "EUR"}}),
            &[],
        );
        check(
            "money",
            json!({"description": "Beaucoup"}),
            &["money problem-benefit-says-nothing"],
        );
        check("persons", json!({"amount": "16"}), &[]);
        check(
            "persons",
            json!({}),
            &["amount problem-benefit-says-nothing"],
        );
        check(
            "capacity",
            json!({"description": "Quatorze techniciens formés"}),
            &[],
        );
        check(
            "capacity",
            json!({"amount": "14", "unit": "techniciens"}),
            &[],
        );
        check(
            "capacity",
            json!({"amount": "14"}),
            &["unit problem-benefit-unit"],
        );
        check(
            "rights",
            json!({}),
            &["description problem-benefit-says-nothing"],
        );
        check(
            "qualitative",
            json!({"amount": "3", "unit": "mots"}),
            &["description problem-benefit-says-nothing"],
        );
    }

    #[test]
    fn persons_are_whole_and_only_persons_are_counted_once_each() {
        check("persons", json!({"amount": "16", "unique": true}), &[]);
        check(
            "persons",
            json!({"amount": "1.5"}),
            &["amount problem-benefit-persons"],
        );
        check(
            "persons",
            json!({"amount": "-1"}),
            &["amount problem-benefit-persons"],
        );
        check(
            "service",
            json!({"description": "Guichet", "unique": true}),
            &["unique problem-benefit-unique"],
        );
    }

    #[test]
    fn nothing_is_gained_in_the_future() {
        check("persons", json!({"amount": "16", "on": "2025-12-31"}), &[]);
        check(
            "persons",
            json!({"amount": "16", "on": "2026-01-01"}),
            &["on problem-future-fact"],
        );
    }
}
