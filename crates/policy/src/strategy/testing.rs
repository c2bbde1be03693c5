//! An office with a strategy, for the tests of figures: two objectives in force from 2023 to 2027, a plan for each year.

use serde_json::{Value, json};

use crate::desk::{Desk, replace, small_office};
use crate::kernel::Period;
use crate::kinds::Kind;

/// The office: ST1 adopted on 12 December 2022, with the axis AX1 and its objectives O1 and O2.
pub(crate) fn planned_office() -> Desk {
    let mut desk = small_office();
    let office = json!({"name": "BRI", "government": "GOV-MET", "is_international_office": true});
    desk.put(Kind::Department, "BRI", office);
    desk.put(
        Kind::TerritorialPlan,
        "TPL-1",
        json!({"title": "Estuaria 2040"}),
    );
    let served = json!({"plan": "TPL-1", "title": "Résilience"});
    desk.put(Kind::TerritorialObjective, "DP1", served);
    desk.put(
        Kind::DiagnosisItem,
        "DIA-1",
        json!({"kind": "risk", "text": "Crues"}),
    );
    desk.put(Kind::Strategy, "ST1", strategy(json!({})));
    let axis = json!({"strategy": "ST1", "title": "Axe", "order": 1, "diagnosis": ["DIA-1"]});
    desk.put(Kind::Axis, "AX1", axis);
    for code in ["O1", "O2"] {
        objective(&mut desk, code, json!({}));
    }
    desk
}

/// The strategy, but for these fields.
pub(crate) fn strategy(fields: Value) -> Value {
    let mut draft = json!({
        "title": "Stratégie", "horizon_from": "2023-01-01", "horizon_to": "2027-12-31",
        "moves": [{"to": "adopted", "on": "2022-12-12", "act": "Délib. 2022-114"}],
    });
    replace(&mut draft, fields);
    draft
}

/// An objective of the axis, but for these fields.
pub(crate) fn objective(desk: &mut Desk, code: &str, fields: Value) {
    let mut draft = json!({
        "axis": "AX1", "group": "exchange", "title": code, "from": "2023-01-01", "to": "2027-12-31",
        "departments": ["CLI"], "territorial_objectives": ["DP1"], "diagnosis": ["DIA-1"],
    });
    replace(&mut draft, fields);
    desk.put(Kind::Objective, code, draft);
}

/// An action for O1, begun on 3 March 2025 with a budget of 100 euros, but for these fields.
pub(crate) fn action(desk: &mut Desk, code: &str, fields: Value) {
    let mut draft = json!({
        "title": code, "modality": "technical_exchange", "lead": "CLI", "objectives": ["O1"],
        "from": "2025-03-03", "moves": [{"to": "in_progress", "on": "2025-03-03"}],
        "budget": euros(100),
    });
    replace(&mut draft, fields);
    desk.put(Kind::Action, code, draft);
}

/// A mission out of 9 to 12 June 2025, begun and belonging to no action, but for these fields.
pub(crate) fn mission(desk: &mut Desk, code: &str, fields: Value) {
    let mut draft = json!({
        "direction": "out", "purpose": code, "from": "2025-06-09", "to": "2025-06-12",
        "moves": [{"to": "under_way", "on": "2025-06-09"}, {"to": "returned", "on": "2025-06-12"}],
    });
    replace(&mut draft, fields);
    desk.put(Kind::Mobility, code, draft);
}

/// A plan adopted on a day, with these activities.
pub(crate) fn plan(desk: &mut Desk, code: &str, adopted_on: &str, activities: &[&str]) {
    let items: Vec<Value> = activities
        .iter()
        .map(|found| json!({"activity": found}))
        .collect();
    let version = json!({"adopted_on": adopted_on, "act": "Délib.", "items": items});
    let plan = json!({"fiscal_year": 2025, "versions": [version]});
    desk.put(Kind::AnnualPlan, code, plan);
}

/// An expense about a record: `paid 2025-04-01 120 EUR`, several parted by commas.
pub(crate) fn expense(desk: &mut Desk, name: &str, about: &str, amounts: &str) {
    let amount = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let money = json!({"amount": words[2], "currency": words[3]});
        json!({"state": words[0], "on": words[1], "amount": money})
    };
    let amounts: Vec<Value> = amounts.split(',').map(amount).collect();
    let draft = json!({"about": about, "kind": "services", "amounts": amounts});
    desk.put(Kind::Expense, name, draft);
}

/// An amount in euros.
pub(crate) fn euros(amount: i64) -> Value {
    json!({"amount": amount.to_string(), "currency": "EUR"})
}

/// What an import was allowed to break: a rule on this field.
pub(crate) fn broken(path: &str) -> Value {
    json!([{"rule": "problem-move-not-allowed", "path": path, "import": "2021.xlsx", "accepted_by": "PER-01"}])
}

/// A calendar year.
pub(crate) fn year(year: i16) -> Period {
    Period::fiscal_year(year, 1).expect("a year")
}
