//! What something cost, as known at a date (DOMAIN 5, precisions): the latest amount of each of its expenses, paid, else committed;
//! without any, its budget. In the base currency; what has no value in it is left out and said.

use uuid::Uuid;

use super::{Action, Activity, Event, Mobility, Payer};
use crate::governance::Expense;
use crate::kernel::{Assessed, Exact, LeftOut, Money, Outcome, Reason, Ref, breaks_a_rule};
use crate::record::{Stored, View};

/// A cost as known at a date, over the whole life of what it is spent on.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownCost {
    /// The cost in minor units of the base currency, or why there is none.
    pub minor: Assessed<Exact>,
    /// Expenses and records of which an amount could not be counted.
    pub left_out: Vec<LeftOut>,
}

impl KnownCost {
    fn of(minor: i128, left_out: Vec<LeftOut>) -> Self {
        Self {
            minor: Assessed::Value(Exact::from_integer(minor)),
            left_out,
        }
    }

    fn unknown(why: &'static str, left_out: Vec<LeftOut>) -> Self {
        Self {
            minor: Assessed::NotAssessable(Reason::new(why)),
            left_out,
        }
    }
}

/// A cost as a figure says it.
pub fn said_cost(minor: &Assessed<Exact>, currency: &str) -> Outcome {
    match minor {
        Assessed::Value(minor) => Outcome::Amount(*minor, currency.into()),
        Assessed::NotAssessable(reason) => Outcome::Unknown(reason.clone()),
    }
}

/// The cost of an activity.
pub fn activity_cost(activity: Activity<'_>, view: &View<'_>) -> KnownCost {
    match activity {
        Activity::Action(action) => action_cost(action, view),
        Activity::Mobility(mission) => mission_cost(mission, view),
        Activity::Event(event) => event_cost(event, view),
    }
}

/// The cost of an action: its expenses with those of its missions, visits and events; without any of its own, its budget, in
/// which they are; without a budget either, theirs alone.
pub fn action_cost(action: &Stored<Action>, view: &View<'_>) -> KnownCost {
    let mut own = Sum::default();
    own.expenses(action.id, view);
    let mut within = Sum::default();
    let missions = view.policy.referring::<Mobility>(action.id);
    for mission in missions.filter(|mission| belongs(mission.body.action, action.id)) {
        within.expenses(mission.id, view);
    }
    let events = view.policy.referring::<Event>(action.id);
    for event in events.filter(|event| belongs(event.body.action, action.id)) {
        within.expenses(event.id, view);
    }
    if own.known.is_some() || own.has_foreign() {
        own.join(within);
        return own.cost();
    }
    match &action.body.budget {
        Some(budget) => own.budget(action.id, budget, view),
        None => within.cost(),
    }
}

fn belongs(link: Option<Ref<Action>>, action: Uuid) -> bool {
    link.is_some_and(|link| link.id() == action)
}

/// The cost of an event: its expenses, else its budget.
pub fn event_cost(event: &Stored<Event>, view: &View<'_>) -> KnownCost {
    let mut sum = Sum::default();
    sum.expenses(event.id, view);
    match &event.body.budget {
        Some(budget) if sum.known.is_none() && !sum.has_foreign() => {
            sum.budget(event.id, budget, view)
        }
        _ => sum.cost(),
    }
}

/// The cost of a mission or visit: its expenses, else what we pay of its own costs, line by line: the estimate until the return,
/// then what was paid, else the estimate.
pub fn mission_cost(mission: &Stored<Mobility>, view: &View<'_>) -> KnownCost {
    let mut sum = Sum::default();
    sum.expenses(mission.id, view);
    if sum.known.is_some() || sum.has_foreign() {
        return sum.cost();
    }
    let returned = mission.body.to <= view.as_of;
    for cost in mission.body.costs.iter().filter(|cost| we_pay(cost.payer)) {
        let paid = cost.actual.as_ref().filter(|_| returned);
        if let Some(amount) = paid.or(cost.planned.as_ref()) {
            sum.add(mission.id, amount, view);
        }
    }
    sum.cost()
}

/// A cost of which nobody says who pays is ours.
pub(super) fn we_pay(payer: Option<Payer>) -> bool {
    matches!(payer, None | Some(Payer::Us))
}

/// Amounts in the base currency, and those that have no value in it.
#[derive(Debug, Default)]
pub(super) struct Sum {
    /// Their sum, once there is one.
    pub(super) known: Option<i128>,
    pub(super) left_out: Vec<LeftOut>,
}

impl Sum {
    /// Adds an amount of a record.
    pub(super) fn add(&mut self, record: Uuid, amount: &Money, view: &View<'_>) {
        match amount.in_base(&view.settings.base_currency) {
            Some(minor) => *self.known.get_or_insert(0) += i128::from(minor),
            None => self.left_out.push(LeftOut {
                record,
                reason: Reason::new(FOREIGN).naming("currency", &*amount.currency),
            }),
        }
    }

    /// Adds what is known of the expenses about a record.
    fn expenses(&mut self, about: Uuid, view: &View<'_>) {
        for expense in view.policy.referring::<Expense>(about) {
            if expense.body.about.is_none_or(|link| link.id() != about) {
                continue;
            }
            let Some(amount) = expense.body.cost(view.as_of) else {
                continue;
            };
            if breaks_a_rule(&expense.common, &["about", "amounts"]) {
                self.left_out.push(LeftOut {
                    record: expense.id,
                    reason: Reason::new("record-breaks-a-rule"),
                });
            } else {
                self.add(expense.id, amount, view);
            }
        }
    }

    fn join(&mut self, other: Self) {
        if let Some(minor) = other.known {
            *self.known.get_or_insert(0) += minor;
        }
        self.left_out.extend(other.left_out);
    }

    fn has_foreign(&self) -> bool {
        self.left_out.iter().any(|out| out.reason.key == FOREIGN)
    }

    fn budget(mut self, record: Uuid, budget: &Money, view: &View<'_>) -> KnownCost {
        self.add(record, budget, view);
        self.cost()
    }

    /// The sum; unknown when nothing is known, or nothing in the base currency.
    fn cost(self) -> KnownCost {
        match self.known {
            Some(minor) => KnownCost::of(minor, self.left_out),
            None if self.has_foreign() => {
                KnownCost::unknown("cost-only-other-currency", self.left_out)
            }
            None => KnownCost::unknown("cost-not-known", self.left_out),
        }
    }
}

const FOREIGN: &str = "cost-other-currency";

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day};
    use crate::kinds::Kind;
    use crate::strategy::testing::{action, broken, euros, expense, mission, planned_office};

    /// In whole euros, or why not; then what was left out.
    fn told(cost: KnownCost) -> String {
        let minor = match cost.minor {
            Assessed::Value(minor) => (minor / Exact::from_integer(100)).to_string(),
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
        };
        let left: Vec<&str> = cost.left_out.iter().map(|out| out.reason.key).collect();
        [&[minor.as_str()], &left[..]].concat().join(" ")
    }

    fn office(budget: Value, expenses: &[(&str, &str)]) -> Desk {
        let mut desk = planned_office();
        action(&mut desk, "ACT-1", json!({"budget": budget}));
        mission(&mut desk, "MIS-1", json!({"action": "ACT-1"}));
        for (number, (about, amounts)) in expenses.iter().enumerate() {
            expense(&mut desk, &format!("expense {number}"), about, amounts);
        }
        desk
    }

    fn check(budget: Value, expenses: &[(&str, &str)], as_of: &str, expected: &str) {
        let desk = office(budget, expenses);
        let found = action_cost(&desk.get::<Action>("ACT-1"), &desk.at(day(as_of)));
        assert_eq!(told(found), expected, "{expenses:?} at {as_of}");
    }

    #[test]
    fn a_cost_is_what_is_known_of_each_expense() {
        let both = [(
            "ACT-1",
            "committed 2025-02-01 90 EUR, paid 2025-05-01 85 EUR",
        )];
        check(euros(100), &both, "2025-01-31", "100");
        check(euros(100), &both, "2025-02-01", "90");
        check(euros(100), &both, "2025-05-01", "85");
        let two = [
            ("ACT-1", "paid 2025-02-01 30 EUR"),
            ("ACT-1", "committed 2025-02-01 12.50 EUR"),
        ];
        check(euros(100), &two, "2025-12-31", "85/2");
        check(
            euros(100),
            &[("ACT-1", "planned 2025-02-01 70 EUR")],
            "2025-12-31",
            "100",
        );
    }

    #[test]
    fn a_later_amount_of_a_state_replaces_the_earlier_one() {
        let amounts = [("ACT-1", "paid 2025-06-30 40 EUR, paid 2025-12-31 55 EUR")];
        check(euros(100), &amounts, "2025-12-30", "40");
        check(euros(100), &amounts, "2025-12-31", "55");
    }

    #[test]
    fn a_mission_of_an_action_is_in_its_cost() {
        let mission = ("MIS-1", "paid 2025-07-01 20 EUR");
        check(euros(100), &[mission], "2025-12-31", "100");
        check(
            euros(100),
            &[("ACT-1", "paid 2025-07-01 60 EUR"), mission],
            "2025-12-31",
            "80",
        );
        check(Value::Null, &[mission], "2025-12-31", "20");
        check(Value::Null, &[], "2025-12-31", "cost-not-known");
    }

    #[test]
    fn what_has_no_value_in_the_base_currency_is_left_out_and_said() {
        let yen = ("ACT-1", "paid 2025-07-01 9000 JPY");
        check(
            euros(100),
            &[yen],
            "2025-12-31",
            "cost-only-other-currency cost-other-currency",
        );
        let both = [yen, ("ACT-1", "paid 2025-07-01 60 EUR")];
        check(euros(100), &both, "2025-12-31", "60 cost-other-currency");
        let yen = json!({"amount": "9000", "currency": "JPY"});
        check(
            yen,
            &[],
            "2025-12-31",
            "cost-only-other-currency cost-other-currency",
        );
        let converted = json!({
            "amount": "9000", "currency": "JPY",
            "converted": {"base_minor": 5202, "base_currency": "EUR", "rate": "0.00578", "on": "2025-07-01", "source": "BCE"},
        });
        check(converted, &[], "2025-12-31", "2601/50");
    }

    #[test]
    fn an_expense_that_breaks_a_rule_is_left_out() {
        let mut desk = office(euros(100), &[]);
        let amounts = json!([{"state": "paid", "on": "2025-05-01", "amount": euros(70)}]);
        let draft = json!({"about": "ACT-1", "kind": "services", "amounts": amounts, "exceptions": broken("amounts.0.on")});
        desk.put(Kind::Expense, "broken", draft);
        let found = action_cost(&desk.get::<Action>("ACT-1"), &desk.at(day("2025-12-31")));
        assert_eq!(told(found), "100 record-breaks-a-rule");
    }

    #[test]
    fn a_mission_costs_what_we_pay_of_it() {
        let mut desk = planned_office();
        let costs = json!([
            {"kind": "travel", "planned": euros(50), "actual": euros(62), "payer": "us"},
            {"kind": "lodging", "planned": euros(30)},
            {"kind": "hospitality", "planned": euros(80), "actual": euros(90), "payer": "host"},
        ]);
        mission(&mut desk, "MIS-1", json!({"costs": costs}));
        mission(&mut desk, "MIS-2", json!({}));
        let at = |code: &str, on: &str| {
            told(mission_cost(&desk.get::<Mobility>(code), &desk.at(day(on))))
        };
        assert_eq!(at("MIS-1", "2025-06-11"), "80");
        assert_eq!(at("MIS-1", "2025-06-12"), "92");
        assert_eq!(at("MIS-2", "2025-06-12"), "cost-not-known");
        expense(&mut desk, "expense", "MIS-1", "paid 2025-06-20 101 EUR");
        assert_eq!(
            told(mission_cost(
                &desk.get::<Mobility>("MIS-1"),
                &desk.at(day("2025-12-31"))
            )),
            "101"
        );
    }

    #[test]
    fn an_event_costs_its_expenses_else_its_budget() {
        let mut desk = planned_office();
        let draft = json!({"title": "Festival", "kind": "culture", "moves": [{"to": "held", "on": "2025-09-05"}], "budget": euros(500)});
        desk.put(Kind::Event, "EVT-1", draft);
        let cost = |desk: &Desk| {
            told(event_cost(
                &desk.get::<Event>("EVT-1"),
                &desk.at(day("2025-12-31")),
            ))
        };
        assert_eq!(cost(&desk), "500");
        expense(
            &mut desk,
            "expense",
            "EVT-1",
            "committed 2025-06-20 450 EUR",
        );
        assert_eq!(cost(&desk), "450");
    }
}
