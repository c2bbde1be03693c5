//! What an axis costs and gives (DOMAIN 5.9): its externalities, who bears them, what they cost the territory and what is
//! spent against them, beside the benefits. Nothing is netted: adding rents and jobs would hide both.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::severity::{against, burdens, use_settings};
use super::{Benefit, Externality, MeasureState, Screening, Severity, TerritorialCost};
use crate::kernel::{Assessed, Exact, Figure, Held, Money, Outcome, Reason, Said, held_at};
use crate::operations::{Action, Event};
use crate::record::{Shared, Stored, View};
use crate::relations::Membership;
use crate::strategy::{Axis, Objective};

/// An externality of an axis, in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Harm {
    /// The externality.
    pub externality: Uuid,
    /// How severe it is; why it cannot be told.
    pub severity: Assessed<Severity>,
    /// Whether a measure is in force.
    pub covered: bool,
    /// Who bears it.
    pub bearers: Vec<Uuid>,
    /// What it costs the territory, in minor units of the base currency, or why that is not told.
    pub territorial_cost: Assessed<i64>,
    /// What the measures in force cost, in minor units of the base currency; none when no cost of one is known.
    pub mitigation_cost: Option<i64>,
}

/// Both sides of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// Its externalities, in the order of lists.
    pub harms: Vec<Harm>,
    /// What its actions, events and memberships gave, each in its own unit.
    pub benefits: Vec<Uuid>,
    /// The base currency.
    pub currency: Box<str>,
}

impl Balance {
    /// How many of its externalities are covered.
    pub fn covered(&self) -> usize {
        self.harms.iter().filter(|harm| harm.covered).count()
    }

    /// Everybody who bears one of them.
    pub fn bearers(&self) -> BTreeSet<Uuid> {
        self.harms
            .iter()
            .flat_map(|harm| harm.bearers.iter().copied())
            .collect()
    }

    /// The territorial costs that are known, added.
    pub fn territorial_cost(&self) -> Exact {
        let known = self
            .harms
            .iter()
            .filter_map(|harm| harm.territorial_cost.value());
        known
            .map(|minor| Exact::from_integer((*minor).into()))
            .sum()
    }

    /// What the measures in force cost.
    pub fn mitigation_cost(&self) -> Exact {
        let each = self.harms.iter().filter_map(|harm| harm.mitigation_cost);
        each.map(|minor| Exact::from_integer(minor.into())).sum()
    }
}

impl Said for Balance {
    fn said(&self) -> Outcome {
        let amount = |minor: Exact| Outcome::Amount(minor, self.currency.clone());
        let harm = |harm: &Harm| {
            let told = |cost: &Assessed<i64>| match cost {
                Assessed::Value(minor) => amount(Exact::from_integer((*minor).into())),
                Assessed::NotAssessable(reason) => Outcome::Unknown(reason.clone()),
            };
            let severity = match &harm.severity {
                Assessed::Value(severity) => Outcome::choice(*severity),
                Assessed::NotAssessable(reason) => Outcome::Unknown(reason.clone()),
            };
            Outcome::Group(vec![
                ("externality", Outcome::Record(harm.externality)),
                ("severity", severity),
                ("covered", Outcome::Yes(harm.covered)),
                ("bearers", Outcome::records(harm.bearers.iter().copied())),
                ("territorial_cost", told(&harm.territorial_cost)),
                (
                    "mitigation_cost",
                    amount(Exact::from_integer(
                        harm.mitigation_cost.unwrap_or_default().into(),
                    )),
                ),
            ])
        };
        Outcome::Group(vec![
            ("number", Outcome::Count(self.harms.len())),
            ("covered", Outcome::Count(self.covered())),
            ("bearers", Outcome::records(self.bearers())),
            ("territorial_cost", amount(self.territorial_cost())),
            ("mitigation_cost", amount(self.mitigation_cost())),
            (
                "externalities",
                Outcome::Many(self.harms.iter().map(harm).collect()),
            ),
            ("benefits", Outcome::records(self.benefits.iter().copied())),
        ])
    }
}

/// Both sides of one axis at the view's date, with the records.
pub fn axis_balance(record: &Stored<Axis>, view: &View<'_>) -> Figure<Balance> {
    let mut figure = Figure::new("externality_balance", "5.9", view);
    figure.count(record.id, "axis");
    let reach = Reach::of(record, view);
    let mut harms = Vec::new();
    let burdens = burdens(view);
    for externality in caused_by(&reach, view) {
        let burden = match burdens.get(&externality.id) {
            Some(Assessed::Value(burden)) => burden,
            Some(Assessed::NotAssessable(reason)) => {
                figure.leave_out(externality.id, reason.clone());
                continue;
            }
            None => continue,
        };
        if figure.settings.is_empty() {
            use_settings(&mut figure, view);
        }
        figure.count(externality.id, "externality");
        harms.push(Harm {
            externality: externality.id,
            severity: Assessed::Value(burden.severity),
            covered: burden.covered,
            bearers: externality
                .body
                .bearers
                .iter()
                .map(|link| link.id())
                .collect(),
            territorial_cost: territorial_cost(&externality.body, view),
            mitigation_cost: mitigation_cost(externality, view, &mut figure),
        });
    }
    let benefits = benefits(&reach, view, &mut figure);
    let screened = view
        .policy
        .referring::<Screening>(record.id)
        .any(|found| found.body.about.id() == record.id && found.body.on <= view.as_of);
    figure.value = if harms.is_empty() && !screened {
        Assessed::NotAssessable(Reason::new("not-assessable-not-screened"))
    } else {
        Assessed::Value(Balance {
            harms,
            benefits,
            currency: view.settings.base_currency.clone(),
        })
    };
    figure
}

/// What belongs to an axis: its objectives, and what serves them.
struct Reach {
    /// The axis and its objectives.
    aims: BTreeSet<Uuid>,
    /// Actions, events and memberships that serve one of them.
    work: BTreeSet<Uuid>,
}

impl Reach {
    fn of(axis: &Stored<Axis>, view: &View<'_>) -> Self {
        let objectives = view.policy.referring::<Objective>(axis.id);
        let own = objectives.filter(|objective| objective.body.axis.id() == axis.id);
        let mut aims: BTreeSet<Uuid> = own.map(|objective| objective.id).collect();
        let mut work = BTreeSet::new();
        for objective in &aims {
            let serves = |links: &[crate::kernel::Ref<Objective>]| {
                links.iter().any(|link| link.id() == *objective)
            };
            let actions = view.policy.referring::<Action>(*objective);
            work.extend(actions.filter(|r| serves(&r.body.objectives)).map(|r| r.id));
            let events = view.policy.referring::<Event>(*objective);
            work.extend(events.filter(|r| serves(&r.body.objectives)).map(|r| r.id));
            let memberships = view.policy.referring::<Membership>(*objective);
            work.extend(
                memberships
                    .filter(|r| serves(&r.body.objectives))
                    .map(|r| r.id),
            );
        }
        aims.insert(axis.id);
        Self { aims, work }
    }
}

/// The externalities that the axis, its objectives or its work cause, in the order of lists.
fn caused_by<'a>(reach: &Reach, view: &View<'a>) -> Vec<&'a Shared<Externality>> {
    let ours = |id: Uuid| reach.aims.contains(&id) || reach.work.contains(&id);
    let all = view.policy.table::<Externality>().all();
    all.filter(|found| found.body.causes.iter().any(|cause| ours(cause.id())))
        .collect()
}

/// What an externality costs the territory. That it is not put into money is told, and is not zero.
fn territorial_cost(externality: &Externality, view: &View<'_>) -> Assessed<i64> {
    let out = |key| Assessed::NotAssessable(Reason::new(key));
    match &externality.territorial_cost {
        Some(TerritorialCost::Amount { money }) => match in_base(money, view) {
            Some(minor) => Assessed::Value(minor),
            None => out("not-assessable-currency"),
        },
        Some(TerritorialCost::NotMonetised { .. }) => out("not-assessable-not-monetised"),
        None => out("not-assessable-cost-unknown"),
    }
}

fn in_base(money: &Money, view: &View<'_>) -> Option<i64> {
    money.in_base(&view.settings.base_currency)
}

/// What the measures in force against an externality cost us.
fn mitigation_cost<T>(
    externality: &Stored<Externality>,
    view: &View<'_>,
    figure: &mut Figure<T>,
) -> Option<i64> {
    let mut sum: Option<i64> = None;
    for measure in against(externality, view) {
        if held_at(&measure.body.moves, view.as_of) != Held::In(MeasureState::InForce) {
            figure.leave_out(measure.id, Reason::new("measure-not-in-force"));
            continue;
        }
        let Some(budget) = &measure.body.budget else {
            figure.leave_out(measure.id, Reason::new("measure-without-budget"));
            continue;
        };
        match in_base(budget, view) {
            Some(minor) => {
                figure.count(measure.id, "measure_in_force");
                sum = Some(sum.unwrap_or_default().saturating_add(minor));
            }
            None => figure.leave_out(measure.id, Reason::new("not-assessable-currency")),
        }
    }
    sum
}

/// What the work of an axis gave, by the view's date.
fn benefits<T>(reach: &Reach, view: &View<'_>, figure: &mut Figure<T>) -> Vec<Uuid> {
    let mut found = Vec::new();
    for work in &reach.work {
        for benefit in view.policy.referring::<Benefit>(*work) {
            if benefit.body.about.id() != *work {
                continue;
            }
            if benefit.body.on.is_some_and(|on| on > view.as_of) {
                figure.leave_out(benefit.id, Reason::new("benefit-after-as-of"));
                continue;
            }
            figure.count(benefit.id, "benefit");
            found.push(benefit.id);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, replace, small_office};
    use crate::kinds::Kind;

    /// An office with a strategy of two axes, an objective each, and an action of the first.
    fn desk() -> Desk {
        let mut desk = small_office();
        let strategy = json!({
            "title": "Port d'attache", "horizon_from": "2023-01-01", "horizon_to": "2027-12-31",
            "moves": [{"to": "adopted", "on": "2022-12-12", "act": "D1"}],
        });
        desk.put(Kind::Strategy, "ST1", strategy);
        for (axis, objective) in [("AX1", "O11"), ("AX2", "O21")] {
            let draft = json!({"strategy": "ST1", "title": axis, "order": 1});
            desk.put(Kind::Axis, axis, draft);
            let draft = json!({
                "axis": axis, "group": "exchange", "title": objective, "departments": ["CLI"],
                "from": "2023-01-01", "to": "2027-12-31",
            });
            desk.put(Kind::Objective, objective, draft);
        }
        let action = json!({
            "title": "Quais", "modality": "hosting", "objectives": ["O11"],
            "moves": [{"to": "proposed", "on": "2024-01-01"}],
        });
        desk.put(Kind::Action, "ACT-1", action);
        for code in ["BG-1", "BG-2"] {
            desk.put(
                Kind::BeneficiaryGroup,
                code,
                json!({"name": code, "kind": "residents"}),
            );
        }
        desk
    }

    fn put_harm(desk: &mut Desk, code: &str, fields: Value) {
        let mut draft = json!({
            "title": code, "category": "other", "moves": [{"to": "suspected", "on": "2023-01-01"}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Externality, code, draft);
    }

    fn euros(amount: &str) -> Value {
        json!({"amount": amount, "currency": "EUR"})
    }

    fn put_measure(desk: &mut Desk, code: &str, externality: &str, fields: Value) {
        let mut draft = json!({
            "title": code, "externality": externality, "kind": "programme",
            "moves": [{"to": "in_force", "on": "2024-01-01"}], "budget": euros("100"),
        });
        replace(&mut draft, fields);
        desk.put(Kind::MitigationMeasure, code, draft);
    }

    fn figure(desk: &Desk, axis: &str) -> Figure<Balance> {
        axis_balance(&desk.get::<Axis>(axis), &desk.at(TODAY))
    }

    fn balanced(desk: &Desk, axis: &str) -> Balance {
        figure(desk, axis).value.value().unwrap().clone()
    }

    #[test]
    fn an_axis_has_the_harms_of_all_that_serves_it() {
        let mut desk = desk();
        put_harm(&mut desk, "EXT-1", json!({"causes": ["AX1"]}));
        put_harm(&mut desk, "EXT-2", json!({"causes": ["O11"]}));
        put_harm(&mut desk, "EXT-3", json!({"causes": ["ACT-1", "O21"]}));
        put_harm(&mut desk, "EXT-4", json!({"exogenous": true}));
        let harms = |axis| -> Vec<Uuid> {
            let balance = balanced(&desk, axis);
            balance.harms.iter().map(|harm| harm.externality).collect()
        };
        assert_eq!(
            harms("AX1"),
            ["EXT-1", "EXT-2", "EXT-3"].map(|code| desk.id(code))
        );
        assert_eq!(harms("AX2"), [desk.id("EXT-3")]);
    }

    #[test]
    fn costs_that_are_known_are_added_and_the_others_say_why_not() {
        let mut desk = desk();
        let amount = |money: Value| json!({"causes": ["O11"], "territorial_cost": {"amount": {"money": money}}});
        put_harm(&mut desk, "EXT-1", amount(euros("410")));
        put_harm(&mut desk, "EXT-2", amount(euros("90.50")));
        put_harm(
            &mut desk,
            "EXT-3",
            amount(json!({"amount": "10", "currency": "USD"})),
        );
        let reason = json!({"not_monetised": {"reason": "Trop tôt"}});
        put_harm(
            &mut desk,
            "EXT-4",
            json!({"causes": ["O11"], "territorial_cost": reason}),
        );
        put_harm(&mut desk, "EXT-5", json!({"causes": ["O11"]}));
        let balance = balanced(&desk, "AX1");
        let told: Vec<Result<i64, &str>> = balance
            .harms
            .iter()
            .map(|harm| match &harm.territorial_cost {
                Assessed::Value(minor) => Ok(*minor),
                Assessed::NotAssessable(reason) => Err(reason.key),
            })
            .collect();
        assert_eq!(
            told,
            [
                Ok(41_000),
                Ok(9_050),
                Err("not-assessable-currency"),
                Err("not-assessable-not-monetised"),
                Err("not-assessable-cost-unknown"),
            ]
        );
        assert_eq!(balance.territorial_cost(), Exact::from_integer(50_050));
    }

    #[test]
    fn a_measure_that_costs_nothing_is_known_to_cost_nothing() {
        let mut desk = desk();
        for code in ["EXT-1", "EXT-2"] {
            put_harm(&mut desk, code, json!({"causes": ["O11"]}));
        }
        put_measure(&mut desk, "MES-1", "EXT-1", json!({"budget": euros("0")}));
        let costs: Vec<_> = balanced(&desk, "AX1")
            .harms
            .iter()
            .map(|harm| harm.mitigation_cost)
            .collect();
        assert_eq!(costs, [Some(0), None]);
    }

    #[test]
    fn only_measures_in_force_cost_and_cover() {
        let mut desk = desk();
        put_harm(
            &mut desk,
            "EXT-1",
            json!({"causes": ["O11"], "bearers": ["BG-1", "BG-2"]}),
        );
        put_harm(
            &mut desk,
            "EXT-2",
            json!({"causes": ["O11"], "bearers": ["BG-2"]}),
        );
        put_measure(&mut desk, "MES-1", "EXT-1", json!({}));
        put_measure(&mut desk, "MES-2", "EXT-1", json!({"budget": euros("20")}));
        put_measure(&mut desk, "MES-3", "EXT-1", json!({"budget": null}));
        let planned = json!({"moves": [{"to": "planned", "on": "2024-01-01"}]});
        put_measure(&mut desk, "MES-4", "EXT-2", planned);
        let figure = figure(&desk, "AX1");
        let balance = figure.value.value().unwrap();
        let costs: Vec<_> = balance
            .harms
            .iter()
            .map(|harm| (harm.covered, harm.mitigation_cost))
            .collect();
        assert_eq!(costs, [(true, Some(12_000)), (false, None)]);
        assert_eq!(balance.covered(), 1);
        assert_eq!(balance.mitigation_cost(), Exact::from_integer(12_000));
        let bearers = [desk.id("BG-1"), desk.id("BG-2")];
        assert_eq!(balance.bearers(), bearers.into());
        let left: Vec<_> = figure
            .left_out
            .iter()
            .map(|out| (out.record, out.reason.key))
            .collect();
        assert_eq!(
            left,
            [
                (desk.id("MES-3"), "measure-without-budget"),
                (desk.id("MES-4"), "measure-not-in-force")
            ]
        );
    }

    #[test]
    fn benefits_stand_beside_and_are_not_subtracted() {
        let mut desk = desk();
        put_harm(&mut desk, "EXT-1", json!({"causes": ["O11"]}));
        for (code, on) in [("BEN-1", "2025-06-30"), ("BEN-2", "2026-01-01")] {
            let draft = json!({"about": "ACT-1", "group": "BG-1", "kind": "money", "money": euros("5"), "on": on});
            desk.put(Kind::Benefit, code, draft);
        }
        let figure = figure(&desk, "AX1");
        let balance = figure.value.value().unwrap();
        assert_eq!(balance.benefits, [desk.id("BEN-1")]);
        assert_eq!(balance.territorial_cost(), Exact::from_integer(0));
        assert_eq!(
            figure.left_out.last().map(|out| out.reason.key),
            Some("benefit-after-as-of")
        );
    }

    #[test]
    fn an_axis_that_nobody_screened_is_not_without_harm() {
        let mut desk = desk();
        let reason = |desk: &Desk| figure(desk, "AX1").value.reason().map(|reason| reason.key);
        assert_eq!(reason(&desk), Some("not-assessable-not-screened"));
        let screening = |on: &str| json!({"about": "AX1", "on": on, "result": {"none_found": {"reason": "Rien"}}});
        desk.put(Kind::Screening, "SCR-1", screening("2026-01-01"));
        assert_eq!(reason(&desk), Some("not-assessable-not-screened"));
        desk.put(Kind::Screening, "SCR-1", screening("2025-12-31"));
        assert_eq!(reason(&desk), None);
        assert!(balanced(&desk, "AX1").harms.is_empty());
    }

    #[test]
    fn a_closed_harm_is_left_out() {
        let mut desk = desk();
        put_harm(&mut desk, "EXT-1", json!({"causes": ["O11"]}));
        let closed = json!([
            {"to": "suspected", "on": "2023-01-01"},
            {"to": "closed", "on": "2025-01-01", "reason": "Rien"},
        ]);
        put_harm(
            &mut desk,
            "EXT-2",
            json!({"causes": ["O11"], "moves": closed}),
        );
        let figure = figure(&desk, "AX1");
        assert_eq!(figure.value.value().unwrap().harms.len(), 1);
        assert_eq!(figure.left_out[0].reason.key, "not-assessable-closed");
    }
}
