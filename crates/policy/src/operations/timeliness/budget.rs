//! How much of the budget was carried out (DOMAIN 5.15): what was paid on the lines of a year, of what the council voted.

use uuid::Uuid;

use crate::governance::{BudgetLine, Expense, ExpenseState};
use crate::kernel::{Assessed, Exact, Figure, Outcome, Period, Reason, Said, breaks_a_rule};
use crate::operations::cost::Sum;
use crate::record::{Shared, View};

/// One line of the budget, in minor units of the base currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LineExecution {
    /// The line.
    pub line: Uuid,
    /// What the council voted.
    pub voted: Exact,
    /// What was promised to somebody, what was paid without such a promise included.
    pub committed: Exact,
    /// What was paid.
    pub paid: Exact,
}

/// The budget of the fiscal years that begin in a period.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BudgetExecution {
    /// All its lines together.
    pub total: LineExecution,
    /// Line by line, in the order of lists.
    pub lines: Vec<LineExecution>,
    /// The base currency.
    pub currency: Box<str>,
}

/// What was paid on the budget lines of the fiscal years that begin in a period, of what was voted.
pub fn budget_execution(view: &View<'_>, period: Period) -> Figure<BudgetExecution> {
    let mut figure = Figure::new("budget_execution", "5.15", view);
    figure.period = Some(period);
    let mut found = BudgetExecution {
        currency: view.settings.base_currency.clone(),
        ..BudgetExecution::default()
    };
    // A line on which nothing is noted was not spent, once somebody notes expenses; before, nobody knows.
    let mut is_kept = false;
    for line in lines_of(period, view) {
        if breaks_a_rule(&line.common, &["fiscal_year", "voted"]) {
            figure.leave_out(line.id, Reason::new("record-breaks-a-rule"));
            continue;
        }
        let mut voted = Sum::default();
        voted.add(line.id, &line.body.voted, view);
        figure.left_out.append(&mut voted.left_out);
        let Some(voted) = voted.known else { continue };
        let spent = spent(line, view, &mut figure);
        is_kept |= spent.noted;
        figure.count(line.id, if spent.noted { "line" } else { "untouched" });
        let line = LineExecution {
            line: line.id,
            voted: Exact::from_integer(voted),
            committed: spent.committed,
            paid: spent.paid,
        };
        found.total.voted += line.voted;
        found.total.committed += line.committed;
        found.total.paid += line.paid;
        found.lines.push(line);
    }
    if found.total.voted == Exact::default() {
        figure.value = Assessed::NotAssessable(Reason::new("budget-execution-nothing-voted"));
        return figure;
    }
    if !is_kept {
        figure.value = Assessed::NotAssessable(Reason::new("budget-execution-no-expense"));
        return figure;
    }
    figure.rate("paid", found.total.paid, found.total.voted);
    figure.rate("committed", found.total.committed, found.total.voted);
    figure.value = Assessed::Value(found);
    figure
}

/// The budget lines of the fiscal years that begin in a period.
fn lines_of<'a>(
    period: Period,
    view: &View<'a>,
) -> impl Iterator<Item = &'a Shared<BudgetLine>> + use<'a> {
    let start = view.settings.fiscal_year_start_month;
    let lines = view.policy.table::<BudgetLine>().all();
    lines.filter(move |line| {
        let year = Period::fiscal_year(line.body.fiscal_year, start);
        year.is_some_and(|year| period.contains(year.from))
    })
}

/// What happened on a line.
struct Spent {
    /// Whether an expense is noted on it.
    noted: bool,
    committed: Exact,
    paid: Exact,
}

/// What was committed and what was paid on a line.
fn spent(
    line: &Shared<BudgetLine>,
    view: &View<'_>,
    figure: &mut Figure<BudgetExecution>,
) -> Spent {
    let (mut committed, mut paid) = (Sum::default(), Sum::default());
    let mut noted = false;
    for expense in view.policy.referring::<Expense>(line.id) {
        if expense.body.line.is_none_or(|link| link.id() != line.id) {
            continue;
        }
        if breaks_a_rule(&expense.common, &["line", "amounts"]) {
            figure.leave_out(expense.id, Reason::new("record-breaks-a-rule"));
            continue;
        }
        noted |= expense
            .body
            .amounts
            .iter()
            .any(|amount| amount.on <= view.as_of);
        let known = |state| expense.body.known(state, view.as_of);
        let gone = known(ExpenseState::Paid);
        if let Some(amount) = known(ExpenseState::Committed).or(gone) {
            committed.add(expense.id, amount, view);
        }
        if let Some(amount) = gone {
            paid.add(expense.id, amount, view);
        }
    }
    let mut left_out = committed.left_out;
    let both = paid.left_out.into_iter();
    let new: Vec<_> = both.filter(|out| !left_out.contains(out)).collect();
    left_out.extend(new);
    figure.left_out.extend(left_out);
    let minor = |sum: Option<i128>| Exact::from_integer(sum.unwrap_or(0));
    Spent {
        noted,
        committed: minor(committed.known),
        paid: minor(paid.known),
    }
}

impl Said for BudgetExecution {
    fn said(&self) -> Outcome {
        let amount = |minor| Outcome::Amount(minor, self.currency.clone());
        let row = |line: &LineExecution| {
            Outcome::Group(vec![
                ("line", Outcome::Record(line.line)),
                ("voted", amount(line.voted)),
                ("committed", amount(line.committed)),
                ("paid", amount(line.paid)),
            ])
        };
        Outcome::Group(vec![
            (
                "paid_share",
                Outcome::Share(self.total.paid / self.total.voted),
            ),
            (
                "committed_share",
                Outcome::Share(self.total.committed / self.total.voted),
            ),
            ("voted", amount(self.total.voted)),
            ("committed", amount(self.total.committed)),
            ("paid", amount(self.total.paid)),
            ("lines", Outcome::Many(self.lines.iter().map(row).collect())),
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day};
    use crate::kinds::Kind;
    use crate::strategy::testing::{broken, euros, planned_office, year};

    fn line(desk: &mut Desk, code: &str, year: i16, voted: Value) {
        let draft = json!({"fiscal_year": year, "line": code, "label": "Action", "voted": voted});
        desk.put(Kind::BudgetLine, code, draft);
    }

    fn spend(desk: &mut Desk, name: &str, line: &str, amounts: Value) {
        desk.put(
            Kind::Expense,
            name,
            json!({"line": line, "kind": "mixed", "amounts": amounts}),
        );
    }

    fn amount(state: &str, on: &str, amount: Value) -> Value {
        json!({"state": state, "on": on, "amount": amount})
    }

    /// Paid, committed and voted in whole euros, or why not.
    fn told(desk: &Desk, as_of: &str) -> String {
        match budget_execution(&desk.at(day(as_of)), year(2025)).value {
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
            Assessed::Value(found) => {
                let whole = |minor: Exact| (minor / Exact::from_integer(100)).to_string();
                [found.total.paid, found.total.committed, found.total.voted]
                    .map(whole)
                    .join(" ")
            }
        }
    }

    #[test]
    fn what_is_paid_is_compared_with_what_was_voted() {
        let mut desk = planned_office();
        line(&mut desk, "BUD-1", 2025, euros(100));
        line(&mut desk, "BUD-2", 2025, euros(50));
        line(&mut desk, "BUD-3", 2024, euros(70));
        let both = json!([
            amount("committed", "2025-02-01", euros(80)),
            amount("paid", "2025-06-01", euros(30))
        ]);
        spend(&mut desk, "one", "BUD-1", both);
        spend(
            &mut desk,
            "two",
            "BUD-2",
            json!([amount("paid", "2025-05-01", euros(5))]),
        );
        spend(
            &mut desk,
            "three",
            "BUD-3",
            json!([amount("paid", "2025-01-10", euros(70))]),
        );
        assert_eq!(told(&desk, "2025-12-31"), "35 85 150");
        assert_eq!(told(&desk, "2025-05-31"), "5 85 150");
    }

    #[test]
    fn without_any_expense_execution_is_unknown_not_zero() {
        let mut desk = planned_office();
        assert_eq!(told(&desk, "2025-12-31"), "budget-execution-nothing-voted");
        line(&mut desk, "BUD-1", 2025, euros(100));
        assert_eq!(told(&desk, "2025-12-31"), "budget-execution-no-expense");
        spend(
            &mut desk,
            "one",
            "BUD-1",
            json!([amount("planned", "2025-02-01", euros(90))]),
        );
        assert_eq!(told(&desk, "2025-01-31"), "budget-execution-no-expense");
        assert_eq!(told(&desk, "2025-02-01"), "0 0 100");
    }

    #[test]
    fn a_line_on_which_nothing_was_spent_counts_once_expenses_are_noted() {
        let mut desk = planned_office();
        line(&mut desk, "BUD-1", 2025, euros(100));
        line(&mut desk, "BUD-2", 2025, euros(60));
        let paid = json!([amount("paid", "2025-06-01", euros(40))]);
        spend(&mut desk, "one", "BUD-1", paid);
        assert_eq!(told(&desk, "2025-12-31"), "40 40 160");
    }

    #[test]
    fn other_currencies_and_broken_rules_are_left_out_once_and_said() {
        let mut desk = planned_office();
        line(&mut desk, "BUD-1", 2025, euros(100));
        line(
            &mut desk,
            "BUD-2",
            2025,
            json!({"amount": "9000", "currency": "JPY"}),
        );
        let yen = || json!({"amount": "900", "currency": "JPY"});
        let both = json!([
            amount("committed", "2025-02-01", yen()),
            amount("paid", "2025-06-01", yen())
        ]);
        spend(&mut desk, "yen", "BUD-1", both);
        let draft = json!({
            "line": "BUD-1", "kind": "mixed", "amounts": [amount("paid", "2025-06-01", euros(5))],
            "exceptions": broken("amounts.0.on"),
        });
        desk.put(Kind::Expense, "broken", draft);
        assert_eq!(told(&desk, "2025-12-31"), "0 0 100");
        let figure = budget_execution(&desk.at(day("2025-12-31")), year(2025));
        let mut left: Vec<&str> = figure.left_out.iter().map(|out| out.reason.key).collect();
        left.sort_unstable();
        assert_eq!(
            left,
            [
                "cost-other-currency",
                "cost-other-currency",
                "record-breaks-a-rule"
            ]
        );
    }

    #[test]
    fn a_fiscal_year_belongs_to_the_period_in_which_it_begins() {
        let mut desk = planned_office();
        desk.settings.fiscal_year_start_month = 4;
        line(&mut desk, "BUD-1", 2025, euros(100));
        spend(
            &mut desk,
            "one",
            "BUD-1",
            json!([amount("paid", "2025-06-01", euros(30))]),
        );
        assert_eq!(told(&desk, "2025-12-31"), "30 30 100");
        let later = budget_execution(&desk.at(day("2026-12-31")), year(2026));
        assert!(later.value.value().is_none());
    }
}
