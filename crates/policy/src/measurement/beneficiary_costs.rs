//! Who the money is spent for (DOMAIN 5.10): the cost of the actions that began, by beneficiary group and by territory; what nobody
//! is named for; and beside it, never added up with it, what the groups gained and the harms that they bear.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Benefit, BenefitKind, Externality, ExternalityState};
use crate::governance::BeneficiaryGroup;
use crate::kernel::{
    Assessed, Exact, Figure, LeftOut, Outcome, Period, Reason, Said, Text, breaks_a_rule, held_at,
};
use crate::operations::{Action, action_cost, actions_begun};
use crate::record::{Shared, View};
use crate::table::order_of;

/// What is spent for a group, and what it bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupCost {
    /// The group.
    pub group: Uuid,
    /// Its part of the costs, in minor units of the base currency.
    pub cost: Exact,
    /// The externalities that it suffers from, in the order of lists.
    pub bears: Vec<Uuid>,
}

/// What a group gained from one action, of one kind and in one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupBenefit {
    /// The group.
    pub group: Uuid,
    /// The action.
    pub action: Uuid,
    /// What it gained.
    pub kind: BenefitKind,
    /// How much: a sum only where each person is counted once, and within one action.
    pub amount: BenefitAmount,
}

/// How much was gained, in its own unit.
#[derive(Debug, Clone, PartialEq)]
pub enum BenefitAmount {
    /// So much of a unit; persons have none.
    Counted(Exact, Option<Text>),
    /// Money, in minor units of its currency.
    Money(Exact, Box<str>),
    /// In words only, in the benefit's own record.
    Told(Uuid),
}

/// Who the money of a period is spent for.
#[derive(Debug, Clone, PartialEq)]
pub struct BeneficiaryCosts {
    /// The cost of the actions, in minor units of the base currency.
    pub total: Exact,
    /// What is spent for somebody named.
    pub allocated: Exact,
    /// Group by group, in the order of lists.
    pub groups: Vec<GroupCost>,
    /// By the territory where the groups live; none for groups from elsewhere.
    pub territories: Vec<(Option<Uuid>, Exact)>,
    /// What the groups gained from these actions.
    pub benefits: Vec<GroupBenefit>,
    /// The base currency.
    pub currency: Box<str>,
}

impl BeneficiaryCosts {
    /// What is spent for nobody in particular.
    pub fn unallocated(&self) -> Exact {
        self.total - self.allocated
    }

    /// The share spent for somebody named.
    pub fn identified_share(&self) -> Option<Exact> {
        (self.total != Exact::default()).then(|| self.allocated / self.total)
    }
}

/// Who the actions that began in a period are paid for.
pub fn beneficiary_costs(view: &View<'_>, period: Period) -> Figure<BeneficiaryCosts> {
    let mut figure = Figure::new("beneficiary_costs", "5.10", view);
    figure.period = Some(period);
    let begun = actions_begun(view, period);
    figure.left_out.extend(begun.left_out);
    let mut found = BeneficiaryCosts {
        total: Exact::default(),
        allocated: Exact::default(),
        groups: Vec::new(),
        territories: Vec::new(),
        benefits: Vec::new(),
        currency: view.settings.base_currency.clone(),
    };
    let mut costs: BTreeMap<Uuid, Exact> = BTreeMap::new();
    for action in begun.items {
        let Some(cost) = cost_of(action, view, &mut figure) else {
            continue;
        };
        let mut shared = Exact::default();
        for part in &action.body.beneficiaries {
            shared += part.share.exact();
            *costs.entry(part.group.id()).or_default() += cost * part.share.exact();
        }
        found.total += cost;
        found.allocated += cost * shared;
        figure.count(action.id, counted_as(shared));
        found
            .benefits
            .extend(benefits_of(action, view, &mut figure.left_out));
    }
    found.territories = by_territory(&costs, view);
    found.groups = groups(costs, &found.benefits, view);
    figure.rate("identified_share", found.allocated, found.total);
    figure.value = if found.total == Exact::default() {
        Assessed::NotAssessable(Reason::new("beneficiary-costs-nothing"))
    } else {
        Assessed::Value(found)
    };
    figure
}

/// The cost of an action that can be shared out.
fn cost_of(
    action: &Shared<Action>,
    view: &View<'_>,
    figure: &mut Figure<BeneficiaryCosts>,
) -> Option<Exact> {
    if breaks_a_rule(&action.common, &["beneficiaries"]) {
        figure.leave_out(action.id, Reason::new("record-breaks-a-rule"));
        return None;
    }
    let cost = action_cost(action, view);
    figure.left_out.extend(cost.left_out);
    match cost.minor {
        Assessed::Value(minor) => Some(minor),
        Assessed::NotAssessable(reason) => {
            figure.leave_out(action.id, reason);
            None
        }
    }
}

fn counted_as(shared: Exact) -> &'static str {
    if shared == Exact::default() {
        "unallocated"
    } else if shared < Exact::from_integer(1) {
        "partly_allocated"
    } else {
        "allocated"
    }
}

/// The groups that something is spent for or that gained something, with the harms that they bear.
fn groups(
    mut costs: BTreeMap<Uuid, Exact>,
    benefits: &[GroupBenefit],
    view: &View<'_>,
) -> Vec<GroupCost> {
    for benefit in benefits {
        costs.entry(benefit.group).or_default();
    }
    let cost = |(group, cost)| GroupCost {
        group,
        cost,
        bears: borne_by(group, view),
    };
    let mut groups: Vec<GroupCost> = costs.into_iter().map(cost).collect();
    groups.sort_by_cached_key(|found| {
        let group = view.policy.table::<BeneficiaryGroup>().get(found.group)?;
        Some(order_of(group))
    });
    groups
}

/// The externalities that a group suffers from, known by that date and not closed.
fn borne_by(group: Uuid, view: &View<'_>) -> Vec<Uuid> {
    let externalities = view.policy.referring::<Externality>(group);
    let mut borne: Vec<&Shared<Externality>> = externalities
        .filter(|found| found.body.bearers.iter().any(|link| link.id() == group))
        .filter(|found| {
            let state = held_at(&found.body.moves, view.as_of).state();
            state.is_some_and(|state| state != ExternalityState::Closed)
        })
        .collect();
    borne.sort_by_cached_key(|found| order_of(found));
    borne.into_iter().map(|found| found.id).collect()
}

fn by_territory(costs: &BTreeMap<Uuid, Exact>, view: &View<'_>) -> Vec<(Option<Uuid>, Exact)> {
    let mut sums: BTreeMap<Option<Uuid>, Exact> = BTreeMap::new();
    for (group, cost) in costs {
        let group = view.policy.table::<BeneficiaryGroup>().get(*group);
        let territory = group
            .and_then(|group| group.body.territory)
            .map(|link| link.id());
        *sums.entry(territory).or_default() += cost;
    }
    sums.into_iter().collect()
}

/// What groups gained from an action: persons of whom each is counted once are added up, everything else is told by itself.
fn benefits_of(
    action: &Shared<Action>,
    view: &View<'_>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<GroupBenefit> {
    let mut benefits: Vec<GroupBenefit> = Vec::new();
    let mut unique: BTreeMap<Uuid, Exact> = BTreeMap::new();
    for benefit in view.policy.referring::<Benefit>(action.id) {
        let body = &benefit.body;
        if body.about.id() != action.id || body.on.is_some_and(|on| on > view.as_of) {
            continue;
        }
        if breaks_a_rule(
            &benefit.common,
            &["about", "group", "kind", "amount", "money", "unique"],
        ) {
            left_out.push(LeftOut {
                record: benefit.id,
                reason: Reason::new("record-breaks-a-rule"),
            });
            continue;
        }
        let amount = match (&body.money, body.amount) {
            (_, Some(persons)) if body.unique && body.kind == BenefitKind::Persons => {
                *unique.entry(body.group.id()).or_default() += persons.exact();
                continue;
            }
            (Some(money), _) => BenefitAmount::Money(
                Exact::from_integer(money.minor.into()),
                money.currency.clone(),
            ),
            (None, Some(amount)) => BenefitAmount::Counted(amount.exact(), body.unit.clone()),
            (None, None) => BenefitAmount::Told(benefit.id),
        };
        benefits.push(GroupBenefit {
            group: body.group.id(),
            action: action.id,
            kind: body.kind,
            amount,
        });
    }
    benefits.extend(unique.into_iter().map(|(group, persons)| GroupBenefit {
        group,
        action: action.id,
        kind: BenefitKind::Persons,
        amount: BenefitAmount::Counted(persons, None),
    }));
    benefits.sort_by_key(|found| (found.group, found.kind));
    benefits
}

impl Said for BeneficiaryCosts {
    fn said(&self) -> Outcome {
        let amount = |minor| Outcome::Amount(minor, self.currency.clone());
        let group = |found: &GroupCost| {
            Outcome::Group(vec![
                ("group", Outcome::Record(found.group)),
                ("cost", amount(found.cost)),
                ("bears", Outcome::records(found.bears.iter().copied())),
            ])
        };
        let territory = |(territory, cost): &(Option<Uuid>, Exact)| {
            Outcome::Group(vec![
                ("territory", Outcome::of(*territory, Outcome::Record)),
                ("cost", amount(*cost)),
            ])
        };
        Outcome::Group(vec![
            (
                "identified_share",
                Outcome::of(self.identified_share(), Outcome::Share),
            ),
            ("total", amount(self.total)),
            ("allocated", amount(self.allocated)),
            ("unallocated", amount(self.unallocated())),
            (
                "groups",
                Outcome::Many(self.groups.iter().map(group).collect()),
            ),
            (
                "territories",
                Outcome::Many(self.territories.iter().map(territory).collect()),
            ),
            (
                "benefits",
                Outcome::Many(self.benefits.iter().map(Said::said).collect()),
            ),
        ])
    }
}

impl Said for GroupBenefit {
    fn said(&self) -> Outcome {
        let (amount, unit) = match &self.amount {
            BenefitAmount::Counted(amount, unit) => (
                Outcome::Number(*amount),
                Outcome::of(unit.clone(), Outcome::Text),
            ),
            BenefitAmount::Money(minor, currency) => {
                (Outcome::Amount(*minor, currency.clone()), Outcome::Nothing)
            }
            BenefitAmount::Told(record) => (Outcome::Record(*record), Outcome::Nothing),
        };
        Outcome::Group(vec![
            ("group", Outcome::Record(self.group)),
            ("action", Outcome::Record(self.action)),
            ("kind", Outcome::choice(self.kind)),
            ("amount", amount),
            ("unit", unit),
        ])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY};
    use crate::kinds::Kind;
    use crate::strategy::testing::{action, broken, euros, planned_office, year};

    fn office() -> Desk {
        let mut desk = planned_office();
        desk.put(
            Kind::Territory,
            "T-MET",
            json!({"name": "Métropole", "level": "metropolitan"}),
        );
        for (code, territory) in [
            ("BG-HAB", json!("T-MET")),
            ("BG-PME", json!("T-MET")),
            ("BG-PAR", Value::Null),
        ] {
            let group = json!({"name": code, "kind": "residents", "territory": territory});
            desk.put(Kind::BeneficiaryGroup, code, group);
        }
        desk
    }

    fn shares(shares: &[(&str, &str)]) -> Value {
        shares
            .iter()
            .map(|(group, share)| json!({"group": group, "share": share}))
            .collect()
    }

    fn figure(desk: &Desk) -> Figure<BeneficiaryCosts> {
        beneficiary_costs(&desk.at(TODAY), year(2025))
    }

    /// Groups with their costs in whole euros, what is for nobody, the share for somebody.
    fn line(desk: &Desk) -> String {
        match figure(desk).value {
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
            Assessed::Value(found) => {
                let whole = |minor: Exact| (minor / Exact::from_integer(100)).to_string();
                let groups = found.groups.iter().map(|group| {
                    let code = desk.policy.code(group.group).unwrap();
                    format!("{code} {}", whole(group.cost))
                });
                let mut words: Vec<String> = groups.collect();
                words.push(format!("nobody {}", whole(found.unallocated())));
                words.push(found.identified_share().unwrap().to_string());
                words.join(", ")
            }
        }
    }

    fn check(actions: &[Value], expected: &str) {
        let mut desk = office();
        for (number, fields) in actions.iter().enumerate() {
            action(&mut desk, &format!("ACT-{number}"), fields.clone());
        }
        assert_eq!(line(&desk), expected, "{actions:?}");
    }

    #[test]
    fn a_cost_is_shared_out_and_the_rest_said() {
        check(
            &[
                json!({"beneficiaries": shares(&[("BG-HAB", "0.6"), ("BG-PME", "0.3")])}),
                json!({"beneficiaries": shares(&[("BG-HAB", "1")]), "budget": euros(20)}),
            ],
            "BG-HAB 80, BG-PME 30, nobody 10, 11/12",
        );
        check(&[json!({})], "nobody 100, 0");
        check(&[], "beneficiary-costs-nothing");
        check(&[json!({"budget": euros(0)})], "beneficiary-costs-nothing");
    }

    #[test]
    fn only_actions_that_began_count_crises_included() {
        let planned = json!({"moves": [{"to": "planned", "on": "2024-12-09"}]});
        let earlier = json!({"from": "2024-12-31"});
        let crisis = json!({"crisis": true, "beneficiaries": shares(&[("BG-PAR", "1")])});
        check(&[planned, earlier, crisis], "BG-PAR 100, nobody 0, 1");
    }

    #[test]
    fn costs_unknown_and_broken_shares_are_left_out_and_said() {
        let mut desk = office();
        action(
            &mut desk,
            "ACT-1",
            json!({"beneficiaries": shares(&[("BG-HAB", "1")])}),
        );
        action(&mut desk, "ACT-2", json!({"budget": null}));
        let twice = shares(&[("BG-HAB", "0.9"), ("BG-PME", "0.9")]);
        action(
            &mut desk,
            "ACT-3",
            json!({"beneficiaries": twice, "exceptions": broken("beneficiaries")}),
        );
        assert_eq!(line(&desk), "BG-HAB 100, nobody 0, 1");
        let left: Vec<&str> = figure(&desk)
            .left_out
            .iter()
            .map(|out| out.reason.key)
            .collect();
        assert_eq!(left, ["cost-not-known", "record-breaks-a-rule"]);
    }

    #[test]
    fn groups_are_gathered_by_the_territory_where_they_live() {
        let mut desk = office();
        let three = shares(&[("BG-HAB", "0.5"), ("BG-PME", "0.25"), ("BG-PAR", "0.25")]);
        action(&mut desk, "ACT-1", json!({"beneficiaries": three}));
        let found = figure(&desk).value.value().unwrap().territories.clone();
        assert_eq!(
            found,
            [(None, 2500.into()), (Some(desk.id("T-MET")), 7500.into())]
        );
    }

    fn benefit(desk: &mut Desk, name: &str, fields: Value) {
        let mut draft =
            json!({"about": "ACT-1", "group": "BG-HAB", "kind": "persons", "amount": "10"});
        crate::desk::replace(&mut draft, fields);
        desk.put(Kind::Benefit, name, draft);
    }

    #[test]
    fn persons_counted_once_are_added_within_one_action_and_nothing_else_is() {
        let mut desk = office();
        action(&mut desk, "ACT-1", json!({}));
        action(&mut desk, "ACT-2", json!({}));
        for (name, about) in [("BEN-1", "ACT-1"), ("BEN-2", "ACT-1"), ("BEN-3", "ACT-2")] {
            benefit(&mut desk, name, json!({"about": about, "unique": true}));
        }
        for name in ["BEN-4", "BEN-5"] {
            benefit(&mut desk, name, json!({}));
        }
        benefit(
            &mut desk,
            "BEN-6",
            json!({"kind": "service", "amount": "3", "unit": "permanences"}),
        );
        benefit(
            &mut desk,
            "BEN-7",
            json!({"kind": "money", "amount": null, "money": euros(40)}),
        );
        benefit(
            &mut desk,
            "BEN-8",
            json!({"kind": "qualitative", "amount": null, "description": "Confiance"}),
        );
        benefit(&mut desk, "BEN-9", json!({"on": "2026-01-01"}));
        let told = |found: &GroupBenefit| {
            let amount = match &found.amount {
                BenefitAmount::Counted(amount, unit) => {
                    let french = desk.settings.reference_language;
                    let unit = unit.as_ref().and_then(|unit| unit.exactly(french));
                    format!("{amount} {}", unit.unwrap_or("-"))
                }
                BenefitAmount::Money(minor, currency) => format!("{minor} {currency}"),
                BenefitAmount::Told(_) => "told".to_owned(),
            };
            let action = desk.policy.code(found.action).unwrap();
            format!("{action} {:?} {amount}", found.kind)
        };
        let found = figure(&desk).value.value().unwrap().benefits.clone();
        let mut found: Vec<String> = found.iter().map(told).collect();
        found.sort();
        let expected = [
            "ACT-1 Money 4000 EUR",
            "ACT-1 Persons 10 -",
            "ACT-1 Persons 10 -",
            "ACT-1 Persons 20 -",
            "ACT-1 Qualitative told",
            "ACT-1 Service 3 permanences",
            "ACT-2 Persons 10 -",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_group_that_only_gains_is_shown_and_what_it_bears_beside() {
        let mut desk = office();
        action(&mut desk, "ACT-1", json!({}));
        benefit(&mut desk, "BEN-1", json!({"group": "BG-PME"}));
        let harm = |bearer: &str, state: &str| json!({"title": "Loyers", "category": "gentrification", "moves": [{"to": state, "on": "2024-01-15"}], "bearers": [bearer]});
        desk.put(Kind::Externality, "EXT-1", harm("BG-PME", "documented"));
        desk.put(Kind::Externality, "EXT-2", harm("BG-PME", "closed"));
        desk.put(Kind::Externality, "EXT-3", harm("BG-HAB", "documented"));
        assert_eq!(line(&desk), "BG-PME 0, nobody 100, 0");
        let bears = figure(&desk).value.value().unwrap().groups[0].bears.clone();
        assert_eq!(bears, [desk.id("EXT-1")]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn what_is_shared_out_and_the_rest_make_the_whole(
            parts in prop::collection::vec((0..=100_i64, 0..=100_i64, 0..10_000_i64), 1..8),
            turn in 0..8_usize,
        ) {
            let office = |parts: &[(usize, (i64, i64, i64))]| {
                let mut desk = office();
                for (number, (first, second, budget)) in parts {
                    let second = *second.min(&(100 - first));
                    let shares = shares(&[("BG-HAB", &hundredths(*first)), ("BG-PAR", &hundredths(second))]);
                    action(&mut desk, &format!("ACT-{number}"), json!({"beneficiaries": shares, "budget": euros(*budget)}));
                }
                desk
            };
            let mut parts: Vec<_> = parts.into_iter().enumerate().collect();
            let desk = office(&parts);
            if let Some(found) = figure(&desk).value.value() {
                let groups: Exact = found.groups.iter().map(|group| group.cost).sum();
                let territories: Exact = found.territories.iter().map(|(_, cost)| *cost).sum();
                prop_assert_eq!(groups, found.allocated);
                prop_assert_eq!(territories, found.allocated);
                let share = found.identified_share().unwrap();
                prop_assert!(share >= Exact::default() && share <= Exact::from_integer(1));
            }
            let turn = turn.min(parts.len());
            parts.rotate_left(turn);
            parts.reverse();
            prop_assert_eq!(line(&office(&parts)), line(&desk));
        }
    }

    fn hundredths(number: i64) -> String {
        format!("{}.{:02}", number / 100, number % 100)
    }
}
