//! Budget lines with what was committed and paid, and projects with their partners and funders.

use language::fold;
use policy::Kind;
use policy::kernel::Period;
use serde_json::{Value, json};

use super::super::said::Said;
use super::words::word;
use super::work::{Line, Meant, Work, is_called};

/// A budget line, and what was committed and paid on it.
pub(super) fn budget_row(work: &mut Work<'_>, line: Line<'_>) {
    let Some(code) = work.needed(line, "line") else {
        return;
    };
    let Some(year) = work.year(line, "year") else {
        if !work.book.is_bad(line.index) {
            work.needed(line, "year");
        }
        return;
    };
    let label = work.text(line, "label").unwrap_or_else(|| code.clone());
    let known = work.first(Kind::BudgetLine, |flat| {
        flat.get("fiscal_year") == Some(&json!(year)) && is_called(flat, "line", &code)
    });
    let voted = if known.is_some() {
        work.money(line, "voted")
    } else {
        let Some(voted) = work.needed_money(line, "voted") else {
            return;
        };
        Some(voted)
    };
    let draft = json!({
        "fiscal_year": year,
        "line": code,
        "label": work.words(&label),
        "voted": voted,
    });
    let key = format!("{year} {}", fold(&code));
    let budget_line = work.put(line, (Kind::BudgetLine, &key), known, draft);
    let amounts = spent(work, line, year);
    if amounts.is_empty() {
        return;
    }
    let known = work.first(Kind::Expense, |flat| {
        flat.get("line") == Some(&json!(budget_line)) && is_called(flat, "label", &label)
    });
    let draft = json!({
        "line": budget_line,
        "kind": "mixed",
        "label": work.words(&label),
        "amounts": amounts,
    });
    work.put(
        line,
        (Kind::Expense, &budget_line.to_string()),
        known,
        draft,
    );
}

/// What was committed and paid, dated at the end of the year; while the year lasts, at its first day.
fn spent(work: &mut Work<'_>, line: Line<'_>, year: i16) -> Vec<Value> {
    let start = work.known.settings.fiscal_year_start_month;
    let Some(period) = Period::fiscal_year(year, start) else {
        return Vec::new();
    };
    let on = if period.to <= work.known.today {
        period.to
    } else {
        period.from
    };
    let mut amounts = Vec::new();
    for state in ["committed", "paid"] {
        if let Some(amount) = work.money(line, state) {
            let what = Said::new("imports-sheet-spent-on").day("day", on);
            work.note(line, state, what);
            amounts.push(json!({"state": state, "on": on.to_string(), "amount": amount}));
        }
    }
    amounts
}

/// A project and its funder.
pub(super) fn project_row(work: &mut Work<'_>, line: Line<'_>) {
    let Some(title) = work.needed(line, "title") else {
        return;
    };
    let known = work.named(&[Kind::Action], &title);
    let known = known.filter(|id| work.known.policy.any(*id).is_some());
    let partners = partners(work, line);
    if work.book.is_bad(line.index) {
        return;
    }
    let (from, to) = (work.day(line, "from"), work.day(line, "to"));
    let supposed = known.is_none().then_some("direct_cooperation");
    let modality = word(work, line, "modality", (Kind::Action, "modality"), supposed);
    if let Some(value) = work.text(line, "progress") {
        work.doubt(
            line,
            "progress",
            Said::new("imports-sheet-progress").with("value", value),
        );
    }
    let begun = from.filter(|from| *from <= work.known.today);
    let draft = json!({
        "title": work.words(&title),
        "modality": modality,
        "partners": partners,
        "from": from.map(|day| day.to_string()),
        "to": to.map(|day| day.to_string()),
        "budget": work.money(line, "amount"),
        "moves": [match begun {
            Some(from) => json!({"to": "in_progress", "on": from.to_string()}),
            None => json!({"to": "idea", "on": "unknown"}),
        }],
    });
    let action = work.put(line, (Kind::Action, &fold(&title)), known, draft);
    let Some(funder) = work.text(line, "funder") else {
        return;
    };
    let known = work.first(Kind::FundingApplication, |flat| {
        flat.get("action") == Some(&json!(action)) && is_called(flat, "source", &funder)
    });
    let draft = json!({
        "source": work.words(&funder),
        "action": action,
        "moves": [{"to": "identified", "on": "unknown"}],
    });
    let key = format!("{action} {}", fold(&funder));
    work.note(
        line,
        "funder",
        Said::new("imports-sheet-funder").with("value", funder),
    );
    work.put(line, (Kind::FundingApplication, &key), known, draft);
}

/// The partners, each known or asked about.
fn partners(work: &mut Work<'_>, line: Line<'_>) -> Vec<Value> {
    let Some(text) = work.text(line, "partners") else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for name in text
        .split([',', ';', '\n', '/'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
    {
        if let Meant::Is(id) = work.partner(line, ("partners", name), None) {
            found.push(json!({"party": id, "role": "peer"}));
        }
    }
    found
}
