//! Every figure by its name: pages, programming interface, command line and exports compute what this one list says.

use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::agendas::alignment;
use crate::communication::{audience_coverage, early_rate, net_tone};
use crate::governance::who_does_what;
use crate::kernel::{
    Assessed, Figure, Outcome, Period, Said, decimal, named as code_of, reason_document,
};
use crate::kinds::{AnyRecord, Kind};
use crate::measurement::{
    aggregate, axis_balance, beneficiary_costs, externality_severity, indicator_growth,
    indicator_levels, indicator_status,
};
use crate::operations::{
    budget_execution, mission_estimates, promises_kept, reports_in_time, requests_in_time,
};
use crate::participation::{consensus, response_rate};
use crate::policy::Policy;
use crate::record::View;
use crate::relations::{
    adherents, clock_figure, incidence, incidence_rate, network_return, vitality,
};
use crate::strategy::{evaluability, planned_share, transversality};

/// A figure whatever its value is made of, and the record that it speaks of.
#[derive(Debug, Clone, PartialEq)]
pub struct AnyFigure {
    /// The record; none for figures of the whole register.
    pub record: Option<Uuid>,
    /// The figure.
    pub figure: Figure<Outcome>,
}

/// What can be computed, by name.
#[derive(Clone, Copy)]
pub struct Formula {
    /// Stable name: `vitality`.
    pub name: &'static str,
    /// Where the domain guide defines it: `5.2`.
    pub number: &'static str,
    /// The records it is computed for, one figure each; none for figures of the whole register.
    pub kind: Option<Kind>,
    /// Whether it speaks of a period beside a date.
    pub has_period: bool,
    compute: Compute,
}

/// What a formula is computed from.
#[derive(Clone, Copy)]
enum Compute {
    /// The register.
    Register(fn(&View<'_>, Period) -> Figure<Outcome>),
    /// One record.
    Record(fn(&AnyRecord, &View<'_>, Period) -> Option<Figure<Outcome>>),
}

/// A formula of the whole register over a period.
macro_rules! register {
    ($name:literal, $number:literal, $function:path) => {
        Formula {
            name: $name,
            number: $number,
            kind: None,
            has_period: true,
            compute: Compute::Register(|view, period| said($function(view, period), Some(period))),
        }
    };
}

/// A formula of the whole register at a date.
macro_rules! at_date {
    ($name:literal, $number:literal, $function:path) => {
        Formula {
            name: $name,
            number: $number,
            kind: None,
            has_period: false,
            compute: Compute::Register(|view, _| said($function(view), None)),
        }
    };
}

/// A formula of each record of a kind, at a date.
macro_rules! each {
    ($name:literal, $number:literal, $kind:ident, $function:path) => {
        Formula {
            name: $name,
            number: $number,
            kind: Some(Kind::$kind),
            has_period: false,
            compute: Compute::Record(|record, view, _| match record {
                AnyRecord::$kind(record) => Some(said($function(record, view), None)),
                _ => None,
            }),
        }
    };
}

/// A formula of each record of a kind, over a period.
macro_rules! each_over {
    ($name:literal, $number:literal, $kind:ident, $function:path) => {
        Formula {
            name: $name,
            number: $number,
            kind: Some(Kind::$kind),
            has_period: true,
            compute: Compute::Record(|record, view, period| match record {
                AnyRecord::$kind(record) => {
                    Some(said($function(record, view, period), Some(period)))
                }
                _ => None,
            }),
        }
    };
}

const ALL: &[Formula] = &[
    each!("vitality", "5.2", Agreement, vitality),
    each!("clock", "5.3", Agreement, clock_figure),
    register!("planned_share", "5.1", planned_share),
    register!("alignment", "5.5", alignment),
    register!("transversality", "5.6", transversality),
    each!("evaluability", "5.7", Strategy, evaluability),
    register!("beneficiary_costs", "5.10", beneficiary_costs),
    register!("requests_in_time", "5.15", requests_in_time),
    register!("reports_in_time", "5.15", reports_in_time),
    register!("promises_kept", "5.15", promises_kept),
    register!("mission_estimates", "5.15", mission_estimates),
    register!("budget_execution", "5.15", budget_execution),
    each!("growth", "5.16", Indicator, indicator_growth),
    register!("who_does_what", "5.4", who_does_what),
    each!("indicator_status", "5.8", Indicator, indicator_status),
    each_over!("aggregate", "4.6", Indicator, aggregate),
    each_over!("network_return", "5.11", Membership, network_return),
    each!("incidence", "5.12", Position, incidence),
    register!("incidence_rate", "5.12", incidence_rate),
    register!("response_rate", "5.14", response_rate),
    register!("early_rate", "5.13", early_rate),
    register!("audience_coverage", "5.13", audience_coverage),
    register!("net_tone", "5.13", net_tone),
    each!("consensus", "5.14", Consultation, consensus),
    at_date!("indicator_levels", "5.8", indicator_levels),
    each!(
        "externality_severity",
        "5.9",
        Externality,
        externality_severity
    ),
    each!("externality_balance", "5.9", Axis, axis_balance),
    each!("adherents", "4.4", Declaration, adherents),
];

fn said<T: Said>(figure: Figure<T>, period: Option<Period>) -> Figure<Outcome> {
    let mut figure = figure.map(|value| value.said());
    figure.period = figure.period.or(period);
    figure.unless_to_come()
}

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

/// The figures of a name over a period: the one of the whole register; or those of one record, or of every record that the
/// view holds. Empty when the name or the record is unknown, or the record is of another kind.
pub fn compute(
    name: &str,
    view: &View<'_>,
    period: Period,
    record: Option<Uuid>,
) -> Vec<AnyFigure> {
    let Some(formula) = named(name) else {
        return Vec::new();
    };
    let each = match formula.compute {
        Compute::Register(compute) => {
            let figure = compute(view, period);
            return vec![AnyFigure {
                record: None,
                figure,
            }];
        }
        Compute::Record(each) => each,
    };
    let records: Vec<AnyRecord> = match (record, formula.kind) {
        (Some(id), _) => view.policy.any(id).into_iter().collect(),
        (None, Some(kind)) => view.policy.all(kind),
        (None, None) => Vec::new(),
    };
    let figure = |record: &AnyRecord| {
        Some(AnyFigure {
            record: Some(record.id()),
            figure: each(record, view, period)?,
        })
    };
    records.iter().filter_map(figure).collect()
}

/// The fiscal year that holds the view's date: the period of a figure unless another is asked for.
pub fn current_period(view: &View<'_>) -> Period {
    let start = view.settings.fiscal_year_start_month;
    Period::around(view.as_of, start).unwrap_or(Period {
        from: view.as_of,
        to: view.as_of,
    })
}

/// The fiscal year that begins in a year of our times; nothing for another, which somebody mistyped.
pub fn period_of(year: i16, view: &View<'_>) -> Option<Period> {
    const TIMES: std::ops::RangeInclusive<i16> = 1900..=2200;
    let start = view.settings.fiscal_year_start_month;
    TIMES
        .contains(&year)
        .then(|| Period::fiscal_year(year, start))
        .flatten()
}

impl AnyFigure {
    /// The figure as other programs read it: records by code where they have one, numbers exact and as decimals.
    pub fn document(&self, policy: &Policy) -> Value {
        let figure = &self.figure;
        let parts = figure.parts.iter().map(|part| {
            json!({
                "name": part.name,
                "value": part.value.to_string(),
                "decimal": decimal(&part.value),
                "weight": part.weight.to_string(),
                "of": part.of.map(|(over, under)| [over.to_string(), under.to_string()]),
            })
        });
        let counted = figure.counted.iter().map(
            |found| json!({ "record": code_of(found.record, policy), "as": found.counted_as }),
        );
        let left_out = figure.left_out.iter().map(|found| {
            json!({ "record": code_of(found.record, policy), "reason": reason_document(&found.reason) })
        });
        let settings = figure
            .settings
            .iter()
            .map(|used| (used.name.to_owned(), json!(used.value.to_string())));
        let mut document = json!({
            "name": figure.name,
            "formula": figure.formula,
            "record": self.record.map(|id| code_of(id, policy)),
            "parts": parts.collect::<Vec<_>>(),
            "counted": counted.collect::<Vec<_>>(),
            "left_out": left_out.collect::<Vec<_>>(),
            "settings": settings.collect::<serde_json::Map<_, _>>(),
            "as_of": figure.as_of,
            "period": figure.period,
            "audience": figure.audience,
            "version": figure.version,
        });
        match &figure.value {
            Assessed::Value(value) => document["value"] = value.document(policy),
            Assessed::NotAssessable(reason) => {
                document["not_assessable"] = reason_document(reason);
            }
        }
        document
    }
}

impl std::fmt::Debug for Formula {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({})", self.name, self.number)
    }
}

impl Serialize for Formula {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_stands_for_one_figure() {
        let mut known: Vec<&str> = names().collect();
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), ALL.len());
        assert!(names().all(|name| named(name).is_some()));
        assert!(named("vigour").is_none());
    }
}
