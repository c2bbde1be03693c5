//! An expense: money planned, committed, then paid, on a budget line, for something that the office does. The cost of an action,
//! a mission or a membership is the sum of its expenses, each at what is known of it: paid, else committed (DOMAIN 5).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::BudgetLine;
use crate::kernel::{Key, Money, Problems, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// What money and time may be spent on.
pub struct Spending;

impl Target for Spending {
    const KINDS: &'static [Kind] = &[
        Kind::Action,
        Kind::Mobility,
        Kind::Event,
        Kind::Membership,
        Kind::Agreement,
        Kind::Evaluation,
        Kind::MitigationMeasure,
    ];
}

listed! {
    /// What the money is for.
    pub enum ExpenseKind = "expense-kind" {
        /// The fee of a network.
        Fee,
        /// A grant or a subsidy.
        Grant,
        /// Studies, experts, providers.
        Services,
        /// Works and equipment.
        Works,
        /// Travel and stay.
        Travel,
        /// Receptions, gifts, interpretation.
        Hospitality,
        /// Telling of it.
        Communication,
        /// Help in a crisis.
        EmergencyAid,
        /// Several of these, not kept apart.
        Mixed,
        /// Something else.
        Other,
    }
}

listed! {
    /// How far the money is.
    pub enum ExpenseState = "expense-state" {
        /// Foreseen.
        Planned,
        /// Promised to somebody.
        Committed,
        /// Gone.
        Paid,
    }
}

/// What was planned, committed or paid in all, as known from a day on.
#[serde_with::apply(Key => #[serde(default)])]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct ExpenseAmount {
    /// Key of the amount in its record.
    pub key: Key,
    /// How far the money is.
    pub state: ExpenseState,
    /// From which day on.
    pub on: Date,
    /// How much, in all.
    pub amount: Money,
}

/// An expense.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Expense {
    /// The budget line that pays.
    #[schemars(extend("x-first" = true))]
    pub line: Option<Ref<BudgetLine>>,
    /// What it is spent on.
    #[schemars(extend("x-first" = true))]
    pub about: Option<Ref<Spending>>,
    /// What the money is for.
    pub kind: ExpenseKind,
    /// What exactly.
    #[schemars(extend("x-first" = true))]
    pub label: Option<Text>,
    /// What was planned, committed, paid. A new amount of a state replaces the earlier one of that state.
    pub amounts: Vec<ExpenseAmount>,
}

impl Expense {
    /// The latest amount of a state that is known at a date.
    pub fn known(&self, state: ExpenseState, as_of: Date) -> Option<&Money> {
        let known = self.amounts.iter().filter(|found| found.state == state);
        known
            .filter(|found| found.on <= as_of)
            .max_by_key(|found| found.on)
            .map(|found| &found.amount)
    }

    /// What it costs, as known at a date: what was paid, else what was committed.
    pub fn cost(&self, as_of: Date) -> Option<&Money> {
        self.known(ExpenseState::Paid, as_of)
            .or_else(|| self.known(ExpenseState::Committed, as_of))
    }
}

impl Record for Expense {
    const KIND: Kind = Kind::Expense;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "expenses";
    const IN_MENU: bool = false;

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        let expense = &record.body;
        let what = match (&expense.label, expense.about) {
            (Some(label), _) => Cell::Text(label.clone()),
            (None, Some(about)) => Cell::Record(about.id()),
            (None, None) => Cell::of(expense.line, |line| Cell::Record(line.id())),
        };
        vec![Cell::choice(expense.kind), what]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("date", |r, _| Cell::of(r.body.dated(), Cell::Day)),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::indexed("about", |r, _| {
                Cell::of(r.body.about, |link| Cell::Record(link.id()))
            }),
            Column::indexed("line", |r, _| {
                Cell::of(r.body.line, |link| Cell::Record(link.id()))
            }),
            Column::shown("committed", |r, v| amount(r, ExpenseState::Committed, v)),
            Column::shown("paid", |r, v| amount(r, ExpenseState::Paid, v)),
            Column::<Self>::shown("label", |r, _| Cell::of(r.body.label.clone(), Cell::Text))
                .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let expense = &record.body;
        if expense.line.is_none() && expense.about.is_none() {
            problems.office("line", "problem-expense-nowhere");
        }
        for (index, amount) in expense.amounts.iter().enumerate() {
            if amount.state != ExpenseState::Planned && amount.on > among.today {
                problems
                    .office(format!("amounts.{index}.on"), "problem-future-fact")
                    .naming("today", among.today);
            }
        }
    }

    fn dated(&self) -> Option<Date> {
        self.amounts.iter().map(|amount| amount.on).max()
    }
}

fn amount(record: &Stored<Expense>, state: ExpenseState, view: &View<'_>) -> Cell {
    Cell::of(record.body.known(state, view.as_of).cloned(), Cell::Money)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, small_office};

    const NAME: &str = "01940000-0000-7000-8000-0000000000aa";

    fn office() -> Desk {
        let mut desk = small_office();
        let voted = json!({"amount": "10", "currency": "EUR"});
        let line = json!({"fiscal_year": 2025, "line": "930", "label": "X", "voted": voted});
        desk.put(Kind::BudgetLine, "BUD-25", line);
        desk.allot(Kind::Action, "ACT-01");
        desk.allot(Kind::Request, "REQ-01");
        desk
    }

    fn amount(state: &str, on: &str, amount: &str) -> Value {
        json!({"state": state, "on": on, "amount": {"amount": amount, "currency": "EUR"}})
    }

    fn check(about: &str, line: &str, amounts: Value, expected: &[&str]) {
        let draft = json!({"kind": "grant", "about": about, "line": line, "amounts": amounts});
        let found = office().wrong(Kind::Expense, NAME, draft.clone());
        assert_eq!(found, expected, "{draft}");
    }

    #[test]
    fn money_goes_from_somewhere_or_to_something() {
        let paid = || json!([amount("paid", "2025-12-31", "1")]);
        check("ACT-01", "", paid(), &[]);
        check("", "BUD-25", paid(), &[]);
        check("", "", paid(), &["line problem-expense-nowhere"]);
        check("REQ-01", "", paid(), &["about problem-wrong-kind"]);
    }

    #[test]
    fn an_expense_has_an_amount_and_none_was_spent_in_the_future() {
        check("ACT-01", "", json!([]), &["amounts problem-required"]);
        let planned = json!([amount("planned", "2026-01-01", "1")]);
        check("ACT-01", "", planned, &[]);
        let spent = json!([
            amount("committed", "2026-01-01", "1"),
            amount("paid", "2026-01-01", "1")
        ]);
        check(
            "ACT-01",
            "",
            spent,
            &[
                "amounts.0.on problem-future-fact",
                "amounts.1.on problem-future-fact",
            ],
        );
    }

    #[test]
    fn it_costs_what_was_paid_else_what_was_committed_as_last_known() {
        let mut desk = office();
        let amounts = json!([
            amount("planned", "2024-12-01", "9"),
            amount("committed", "2025-01-10", "8"),
            amount("paid", "2025-03-01", "3"),
            amount("paid", "2025-06-01", "7"),
        ]);
        desk.put(
            Kind::Expense,
            NAME,
            json!({"kind": "grant", "about": "ACT-01", "amounts": amounts}),
        );
        let expense = desk.get::<Expense>(NAME);
        let cost = |on: &str| expense.body.cost(day(on)).map(|money| money.minor);
        assert_eq!(cost("2025-01-09"), None);
        assert_eq!(cost("2025-02-28"), Some(800));
        assert_eq!(cost("2025-05-31"), Some(300));
        assert_eq!(cost("2025-06-01"), Some(700));
        let planned = expense.body.known(ExpenseState::Planned, day("2025-06-01"));
        assert_eq!(planned.map(|money| money.minor), Some(900));
        assert_eq!(expense.body.dated(), Some(day("2025-06-01")));
    }
}
