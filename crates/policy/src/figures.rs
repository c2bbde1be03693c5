//! Every figure by its name: pages, programming interface, command line and exports compute what this one list says.

use jiff::civil::Date;
use num_rational::Ratio;
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::kernel::{Assessed, Counted, Exact, Figure, Used};
use crate::kinds::{AnyRecord, Kind};
use crate::policy::Policy;
use crate::record::{Stored, View};
use crate::relations::{Agreement, Clock, Flags, clock, flags, vitality};

/// A figure whatever its value is made of, and the record that it speaks of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnyFigure {
    /// The record; none for figures of the whole register.
    pub record: Option<Uuid>,
    /// The figure, its value as JSON.
    #[serde(flatten)]
    pub figure: Figure<Value>,
}

/// What can be computed, by name.
#[derive(Debug, Clone, Copy)]
pub struct Formula {
    /// Stable name: `vitality`.
    pub name: &'static str,
    /// Where the domain guide defines it: `5.2`.
    pub number: &'static str,
    /// The records it is computed for, one figure each; none for figures of the whole register.
    pub kind: Option<Kind>,
    /// Whether it speaks of a period beside a date.
    pub has_period: bool,
    compute: fn(&AnyRecord, &View<'_>) -> Option<Figure<Value>>,
}

const ALL: &[Formula] = &[
    Formula {
        name: "vitality",
        number: "5.2",
        kind: Some(Kind::Agreement),
        has_period: false,
        compute: |record, view| match record {
            AnyRecord::Agreement(agreement) => Some(as_json(vitality(agreement, view))),
            _ => None,
        },
    },
    Formula {
        name: "clock",
        number: "5.3",
        kind: Some(Kind::Agreement),
        has_period: false,
        compute: |record, view| match record {
            AnyRecord::Agreement(agreement) => Some(clock_figure(agreement, view)),
            _ => None,
        },
    },
];

/// Everything that can be computed.
pub fn all() -> &'static [Formula] {
    ALL
}

/// The names of all figures.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|formula| formula.name)
}

/// What a name stands for.
pub fn named(name: &str) -> Option<&'static Formula> {
    ALL.iter().find(|formula| formula.name == name)
}

/// The figures of a name: of one record, or of every record that the view holds. Empty when the name or the record is
/// unknown, or the record is of another kind.
pub fn compute(name: &str, view: &View<'_>, record: Option<Uuid>) -> Vec<AnyFigure> {
    let Some(formula) = named(name) else {
        return Vec::new();
    };
    let records: Vec<AnyRecord> = match (record, formula.kind) {
        (Some(id), _) => view.policy.any(id).into_iter().collect(),
        (None, Some(kind)) => view.policy.all(kind),
        (None, None) => Vec::new(),
    };
    let figure = |record: &AnyRecord| {
        let figure = (formula.compute)(record, view)?;
        Some(AnyFigure {
            record: Some(record.id()),
            figure,
        })
    };
    records.iter().filter_map(figure).collect()
}

impl AnyFigure {
    /// The figure as other programs read it: records by code where they have one, numbers exact and as decimals.
    pub fn document(&self, policy: &Policy) -> Value {
        let named = |id: Uuid| {
            policy
                .code(id)
                .map_or_else(|| id.to_string(), |code| code.to_string())
        };
        let figure = &self.figure;
        let value = match &figure.value {
            Assessed::Value(value) => json!({ "value": value }),
            Assessed::NotAssessable(reason) => {
                json!({ "not_assessable": { "key": reason.key, "with": with(&reason.with) } })
            }
        };
        let parts = figure.parts.iter().map(|part| {
            json!({
                "name": part.name,
                "value": part.value.to_string(),
                "decimal": decimal(&part.value),
                "weight": part.weight.to_string(),
                "of": part.of.map(|(over, under)| [over.to_string(), under.to_string()]),
            })
        });
        let counted = figure
            .counted
            .iter()
            .map(|found| json!({ "record": named(found.record), "as": found.counted_as }));
        let left_out = figure.left_out.iter().map(|found| {
            let reason = json!({ "key": found.reason.key, "with": with(&found.reason.with) });
            json!({ "record": named(found.record), "reason": reason })
        });
        let settings = figure
            .settings
            .iter()
            .map(|used| (used.name.to_owned(), json!(used.value.to_string())));
        let mut document = json!({
            "name": figure.name,
            "formula": figure.formula,
            "record": self.record.map(named),
            "parts": parts.collect::<Vec<_>>(),
            "counted": counted.collect::<Vec<_>>(),
            "left_out": left_out.collect::<Vec<_>>(),
            "settings": settings.collect::<serde_json::Map<_, _>>(),
            "as_of": figure.as_of,
            "period": figure.period,
            "audience": figure.audience,
            "version": figure.version,
        });
        if let (Value::Object(document), Value::Object(value)) = (&mut document, value) {
            document.extend(value);
        }
        document
    }
}

fn with<T: Serialize>(named: &[(&'static str, T)]) -> Value {
    named
        .iter()
        .map(|(name, value)| ((*name).to_owned(), json!(value)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// An exact number as a decimal of at most six digits after the point, halves away from zero.
pub fn decimal(number: &Exact) -> String {
    const DIGITS: usize = 6;
    let scaled = (number * Ratio::from_integer(10_i128.pow(6)))
        .round()
        .to_integer();
    let sign = if scaled < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", scaled.unsigned_abs(), width = DIGITS + 1);
    let (whole, fraction) = digits.split_at(digits.len() - DIGITS);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}")
}

fn as_json<T: Serialize>(figure: Figure<T>) -> Figure<Value> {
    let value = match figure.value {
        Assessed::Value(value) => Assessed::Value(json!(value)),
        Assessed::NotAssessable(reason) => Assessed::NotAssessable(reason),
    };
    Figure {
        value,
        name: figure.name,
        formula: figure.formula,
        parts: figure.parts,
        counted: figure.counted,
        left_out: figure.left_out,
        settings: figure.settings,
        as_of: figure.as_of,
        period: figure.period,
        audience: figure.audience,
        version: figure.version,
    }
}

/// Where an agreement stands in time, with what is wrong beside its term.
fn clock_figure(record: &Stored<Agreement>, view: &View<'_>) -> Figure<Value> {
    let stands = clock(record, view);
    let mut value = json!({ "state": stands.key().trim_start_matches("clock-").replace('-', "_") });
    match stands {
        Clock::Expiring { days_left } => value["days_left"] = json!(days_left),
        Clock::Expired { since } => value["since"] = json!(since),
        _ => {}
    }
    value["flags"] = flags_as_json(&flags(record, view));
    Figure {
        name: "clock",
        formula: "5.3",
        value: Assessed::Value(value),
        parts: Vec::new(),
        counted: vec![Counted {
            record: record.id,
            counted_as: "agreement",
        }],
        left_out: Vec::new(),
        settings: vec![Used {
            name: "expiring_days",
            value: Ratio::from_integer(view.settings.expiring_days.into()),
        }],
        as_of: view.as_of,
        period: None,
        audience: view.policy.audience(),
        version: view.policy.version,
    }
}

fn flags_as_json(flags: &Flags) -> Value {
    let Flags {
        undocumented,
        formalities_overdue,
        formalities_open,
        commitments_overdue,
        next_notice,
    } = flags;
    let next_notice: &Option<Date> = next_notice;
    json!({
        "undocumented": undocumented,
        "formalities_overdue": formalities_overdue,
        "formalities_open": formalities_open,
        "commitments_overdue": commitments_overdue,
        "next_notice": next_notice,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_numbers_are_written_as_short_decimals() {
        let check =
            |over, under, expected: &str| assert_eq!(decimal(&Ratio::new(over, under)), expected);
        check(1, 2, "0.5");
        check(77, 1, "77");
        check(200, 3, "66.666667");
        check(-1, 3, "-0.333333");
        check(0, 1, "0");
    }

    #[test]
    fn every_name_stands_for_one_figure() {
        let mut known: Vec<&str> = names().collect();
        known.dedup();
        assert_eq!(known.len(), ALL.len());
        assert!(names().all(|name| named(name).is_some()));
        assert!(named("vigour").is_none());
    }
}
