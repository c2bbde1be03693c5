//! A line of a year's budget, as the council voted it. What was committed and paid on it is the sum of its expenses.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Expense, ExpenseState};
use crate::kernel::{Money, Problems, Text};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// A budget line.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct BudgetLine {
    /// The fiscal year, by the calendar year in which it begins.
    #[schemars(range(min = 1900, max = 2200))]
    pub fiscal_year: i16,
    /// Its number or short name in the budget.
    pub line: Box<str>,
    /// What it is for.
    pub label: Text,
    /// What the council voted.
    pub voted: Money,
    /// Who gives the money, when it is not the general budget.
    #[schemars(extend("x-first" = true))]
    pub source: Option<Box<str>>,
}

/// What was committed or paid on a line at a date, in the base currency; none when nothing was written down, or when an
/// amount has no value in that currency.
pub fn spent_on(line: Uuid, state: ExpenseState, view: &View<'_>) -> Option<Money> {
    let base = &view.settings.base_currency;
    let amounts = view
        .policy
        .referring::<Expense>(line)
        .filter(|expense| expense.body.line.is_some_and(|link| link.id() == line))
        .filter_map(|expense| expense.body.known(state, view.as_of))
        .map(|amount| amount.in_base(base))
        .collect::<Option<Vec<i64>>>()?;
    (!amounts.is_empty()).then(|| Money {
        minor: amounts.iter().sum(),
        currency: base.clone(),
        converted: None,
    })
}

impl Record for BudgetLine {
    const KIND: Kind = Kind::BudgetLine;
    const PREFIX: Option<&'static str> = Some("BUD");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "budget-lines";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Text(record.body.label.clone()),
            Cell::Line(record.body.fiscal_year.to_string().into()),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::indexed("fiscal-year", |r, _| {
                Cell::Line(r.body.fiscal_year.to_string().into())
            }),
            Column::indexed("line", |r, _| Cell::Line(r.body.line.clone())),
            Column::shown("label", |r, _| Cell::Text(r.body.label.clone())),
            Column::shown("voted", |r, _| Cell::Money(r.body.voted.clone())),
            Column::shown("committed", |r, v| {
                Cell::of(spent_on(r.id, ExpenseState::Committed, v), Cell::Money)
            }),
            Column::shown("paid", |r, v| {
                Cell::of(spent_on(r.id, ExpenseState::Paid, v), Cell::Money)
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let line = &record.body;
        let mut others = among.policy.table::<Self>().all();
        let twin = others.any(|other| {
            other.id != record.id
                && other.body.fiscal_year == line.fiscal_year
                && other.body.line == line.line
        });
        if twin {
            problems.structural("line", "problem-budget-line-twice");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, small_office};

    fn line(year: i16, voted: &str) -> Value {
        json!({
            "fiscal_year": year, "line": "930-04", "label": "Actions",
            "voted": {"amount": voted, "currency": "EUR"},
        })
    }

    fn expense(line: &str, state: &str, on: &str, amount: &str, currency: &str) -> Value {
        let amount = json!({"amount": amount, "currency": currency});
        json!({"line": line, "kind": "services", "amounts": [{"state": state, "on": on, "amount": amount}]})
    }

    #[test]
    fn a_line_stands_once_in_a_years_budget_and_is_never_below_zero() {
        let check = |draft: Value, expected: &[&str]| {
            let mut desk = small_office();
            desk.put(Kind::BudgetLine, "BUD-24", line(2024, "690000"));
            let found = desk.wrong(Kind::BudgetLine, "BUD-25", draft.clone());
            assert_eq!(found, expected, "{draft}");
        };
        check(line(2025, "0"), &[]);
        check(line(2024, "1"), &["line problem-budget-line-twice"]);
        check(line(2025, "-1"), &["voted problem-below-zero"]);
    }

    /// What was paid on the line by a day, in minor units of the base currency.
    fn paid(desk: &Desk, on: &str) -> Option<i64> {
        let spent = spent_on(desk.id("BUD-25"), ExpenseState::Paid, &desk.at(day(on)));
        spent.map(|money| money.minor)
    }

    #[test]
    fn what_was_spent_on_a_line_is_the_sum_of_its_expenses_and_unknown_without_any() {
        let mut desk = small_office();
        desk.put(Kind::BudgetLine, "BUD-25", line(2025, "760000"));
        assert_eq!(paid(&desk, "2025-12-31"), None);
        for (name, state, on, amount) in [
            ("1", "paid", "2025-03-01", "10.00"),
            ("2", "paid", "2025-06-01", "2.50"),
            ("3", "committed", "2025-01-01", "99"),
        ] {
            let name = format!("01940000-0000-7000-8000-00000000000{name}");
            let draft = expense("BUD-25", state, on, amount, "EUR");
            desk.put(Kind::Expense, &name, draft);
        }
        assert_eq!(paid(&desk, "2025-02-28"), None);
        assert_eq!(paid(&desk, "2025-03-01"), Some(1_000));
        assert_eq!(paid(&desk, "2025-12-31"), Some(1_250));
    }

    #[test]
    fn an_amount_without_a_value_in_the_base_currency_leaves_the_sum_unknown() {
        let mut desk = small_office();
        desk.put(Kind::BudgetLine, "BUD-25", line(2025, "760000"));
        for (name, currency) in [("1", "EUR"), ("2", "USD")] {
            let name = format!("01940000-0000-7000-8000-00000000000{name}");
            let draft = expense("BUD-25", "paid", "2025-03-01", "10", currency);
            desk.put(Kind::Expense, &name, draft);
        }
        assert_eq!(paid(&desk, "2025-12-31"), None);
    }
}
