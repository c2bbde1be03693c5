//! What no field can say: that something has happened on a day that is still to come (`x-past` in its schema), or that money is less
//! than nothing.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::definition;
use super::tree::{Field, Shape};
use crate::body::to_flat;
use crate::kernel::{Historical, Problems};
use crate::kinds::AnyRecord;

/// Notes every fact of a record that is dated in the future, and every amount below zero.
pub(crate) fn refuse_impossible(record: &AnyRecord, today: Date, problems: &mut Problems) {
    let fields = &definition(record.kind()).fields;
    if fields.iter().any(is_bounded) {
        look(fields, &to_flat(record), "", today, problems);
    }
}

/// Whether a field, or one inside it, says when something happened, or an amount.
fn is_bounded(field: &Field) -> bool {
    let inside = |shape: &Shape| inner(shape).is_some_and(|fields| fields.iter().any(is_bounded));
    field.past
        || field.shape == Shape::Money
        || match &field.shape {
            Shape::List(part) => inside(part),
            shape => inside(shape),
        }
}

fn inner(shape: &Shape) -> Option<&[Field]> {
    match shape {
        Shape::Group { fields } => Some(fields),
        _ => None,
    }
}

fn look(
    fields: &[Field],
    object: &Map<String, Value>,
    within: &str,
    today: Date,
    problems: &mut Problems,
) {
    for field in fields {
        let Some(value) = object.get(&field.name) else {
            continue;
        };
        let path = match within {
            "" => field.name.clone(),
            within => format!("{within}.{}", field.name),
        };
        if field.past && is_to_come(value, today) {
            problems
                .office(path, "problem-future-fact")
                .naming("today", today);
            continue;
        }
        match (&field.shape, value) {
            (Shape::Money, money) if is_below_zero(money) => {
                problems.office(path, "problem-below-zero");
            }
            (Shape::List(part), Value::Array(rows)) => {
                let Some(fields) = inner(part) else { continue };
                for (index, row) in rows.iter().enumerate() {
                    if let Value::Object(row) = row {
                        look(fields, row, &format!("{path}.{index}"), today, problems);
                    }
                }
            }
            (shape, Value::Object(group)) => {
                if let Some(fields) = inner(shape) {
                    look(fields, group, &path, today, problems);
                }
            }
            _ => {}
        }
    }
}

/// A day, a month or a year that has not begun yet.
fn is_to_come(value: &Value, today: Date) -> bool {
    let on = Historical::deserialize(value).ok();
    on.and_then(Historical::earliest)
        .is_some_and(|first| first > today)
}

fn is_below_zero(money: &Value) -> bool {
    let minor = money.get("minor").and_then(Value::as_i64);
    minor.is_some_and(|minor| minor < 0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::desk::{small_office, twinning};
    use crate::kinds::Kind;

    #[test]
    fn what_is_still_to_come_has_not_happened_yet() {
        let wrong = |fields: serde_json::Value| {
            small_office().wrong(Kind::Agreement, "AGR-01", twinning(fields))
        };
        let kept = |on: &str| json!({"commitments": [{"party": "GOV-ALD", "text": "Plans", "due": "2030-01-01", "done_on": on}]});
        assert!(wrong(kept("2025-12-31")).is_empty());
        assert_eq!(
            wrong(kept("2026-01-01")),
            ["commitments.0.done_on problem-future-fact"]
        );
        let step = |on: &str| json!({"formalities": [{"step": "Transmettre", "done_on": on}]});
        // A year that has begun may be meant.
        for on in ["2025", "2025-12", "unknown"] {
            assert!(wrong(step(on)).is_empty(), "{on}");
        }
        assert_eq!(
            wrong(step("2026")),
            ["formalities.0.done_on problem-future-fact"]
        );
    }

    #[test]
    fn an_amount_is_never_below_zero_wherever_it_stands() {
        let money = |amount: &str| json!({"amount": amount, "currency": "EUR"});
        let mut desk = small_office();
        let action = |amount: &str| {
            json!({
                "title": "Audit", "modality": "hosting", "budget": money(amount), "moves": [{"to": "proposed", "on": "2025-01-10"}],
            })
        };
        assert!(desk.wrong(Kind::Action, "ACT-1", action("0")).is_empty());
        assert_eq!(
            desk.wrong(Kind::Action, "ACT-1", action("-5")),
            ["budget problem-below-zero"]
        );
        let mission = json!({
            "direction": "out", "purpose": "Audit", "from": "2025-12-20", "to": "2025-12-22",
            "costs": [{"kind": "travel", "planned": money("-1")}], "moves": [{"to": "returned", "on": "2025-12-22"}],
        });
        assert_eq!(
            desk.wrong(Kind::Mobility, "MIS-01", mission),
            ["costs.0.planned problem-below-zero"]
        );
    }

    #[test]
    fn a_group_and_a_field_of_the_record_are_looked_at_too() {
        let request = json!({
            "received_on": "2026-01-01", "channel": "email", "wish": "visit",
            "moves": [{"to": "received", "on": "2026-01-01"}],
        });
        let wrong = small_office().wrong(Kind::Request, "REQ-01", request);
        assert!(
            wrong
                .iter()
                .any(|one| one == "received_on problem-future-fact"),
            "{wrong:?}"
        );
        let mission = json!({
            "direction": "out", "purpose": "Audit", "from": "2025-12-20", "to": "2025-12-22",
            "report": {"submitted_on": "2026-01-05"}, "moves": [{"to": "returned", "on": "2025-12-22"}],
        });
        assert_eq!(
            small_office().wrong(Kind::Mobility, "MIS-01", mission),
            ["report.submitted_on problem-future-fact"]
        );
    }
}
