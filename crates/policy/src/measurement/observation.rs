//! An observation: the value of an indicator on a day. A final value changes only with a reason, and the old one stays in
//! the record's history (DOMAIN 4.6).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::indicator::is_department;
use super::{Indicator, Supplier, ratio};
use crate::kernel::{Decimal, Exact, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::observed::Noted;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// How sure a value is.
    pub enum ObservationStatus = "observation-status" {
        /// It may still change.
        Provisional,
        /// It stands.
        Final,
        /// It stood and was corrected.
        Revised,
    }
}

/// What a ratio was made of: how much, of how much. Ratios of several days or parts are made again from these sums.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct RatioBasis {
    /// How much.
    pub over: Decimal,
    /// Of how much.
    pub under: Decimal,
}

/// An observation.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Observation {
    /// What was observed.
    pub indicator: Ref<Indicator>,
    /// The day of which the value is true.
    pub observed_on: Date,
    /// The value, in the indicator's unit.
    pub value: Decimal,
    /// The part that it is about: one of the indicator's own; the whole when empty.
    #[schemars(extend("x-first" = true))]
    pub disaggregation: Option<Box<str>>,
    /// How much, of how much, where the value is a ratio.
    pub basis: Option<RatioBasis>,
    /// How sure it is.
    pub status: ObservationStatus,
    /// Who gave it, when not the usual supplier.
    pub supplier: Option<Ref<Supplier>>,
    /// What one must know to read it.
    #[schemars(extend("x-first" = true, "x-long" = true))]
    pub comment: Option<Text>,
    /// Why a value that stood was changed.
    #[schemars(extend("x-long" = true))]
    pub reason: Option<Box<str>>,
}

impl Record for Observation {
    const KIND: Kind = Kind::Observation;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "observations";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Record(record.body.indicator.id()),
            Cell::Day(record.body.observed_on),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("observed-on", |r, _| Cell::Day(r.body.observed_on)),
            Column::indexed("indicator", |r, _| Cell::Record(r.body.indicator.id())),
            Column::shown("value", |r, v| {
                let indicator = v.policy.get(r.body.indicator);
                let unit = indicator.and_then(|found| found.body.unit.clone());
                Cell::Measure(r.body.value, unit)
            }),
            Column::indexed("disaggregation", |r, _| {
                Cell::of(r.body.disaggregation.clone(), Cell::Line)
            }),
            Column::indexed("status", |r, _| Cell::choice(r.body.status)),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let observation = &record.body;
        if observation.observed_on > among.today {
            problems
                .office("observed_on", "problem-future-fact")
                .naming("today", among.today);
        }
        if let Some(indicator) = among.policy.get(observation.indicator) {
            check_value(observation, &indicator.body, problems);
        }
        let series = among.policy.observed(observation.indicator.id());
        let same = |other: &Noted| {
            other.id() != record.id && other.part() == observation.disaggregation.as_deref()
        };
        if series.on(observation.observed_on).any(same) {
            problems.structural("observed_on", "problem-observation-twice");
        }
        if let Some(earlier) = among.earlier(record) {
            check_change(&earlier.body, observation, problems);
        }
    }

    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let usual = policy
            .get(record.body.indicator)
            .and_then(|indicator| indicator.body.supplier);
        let mut found: Vec<Uuid> = [record.body.supplier, usual]
            .into_iter()
            .flatten()
            .filter(|link| is_department(*link, policy))
            .map(|link| link.id())
            .collect();
        found.dedup();
        found
    }

    fn dated(&self) -> Option<Date> {
        Some(self.observed_on)
    }
}

/// A value that the indicator can have, of a part that it has, typed by a person only when no figure gives it.
fn check_value(observation: &Observation, indicator: &Indicator, problems: &mut Problems) {
    if !indicator.can_be(observation.value.exact()) {
        problems.structural("value", "problem-indicator-value");
    }
    if let Some(part) = &observation.disaggregation
        && !indicator.disaggregations.contains(part)
    {
        problems
            .structural("disaggregation", "problem-observation-part")
            .naming(
                "accepted",
                indicator
                    .disaggregations
                    .iter()
                    .map(|part| part.to_string())
                    .collect::<Vec<_>>(),
            );
    }
    if let Some(basis) = &observation.basis {
        check_basis(basis, observation.value, indicator, problems);
    }
    if indicator.computed_by.is_some() {
        problems.office("indicator", "problem-observation-computed");
    }
}

/// What a ratio is made of makes the value, to the last digit that was written.
fn check_basis(basis: &RatioBasis, value: Decimal, indicator: &Indicator, problems: &mut Problems) {
    let (over, under) = (basis.over.exact(), basis.under.exact());
    if under <= Exact::default() {
        problems.structural("basis.under", "problem-observation-basis-nothing");
        return;
    }
    let off = ratio(over, under, &indicator.nature) - value.exact();
    let half = value.last_digit() / Exact::from_integer(2);
    if off > half || off < -half {
        problems.office("basis", "problem-observation-basis-differs");
    }
}

/// What stood changes only with a reason, given for this very change, and is called revised from then on.
fn check_change(earlier: &Observation, now: &Observation, problems: &mut Problems) {
    use ObservationStatus::{Final, Provisional, Revised};
    if earlier.status == Provisional {
        return;
    }
    let said = |found: &Observation| {
        (
            found.indicator,
            found.observed_on,
            found.disaggregation.clone(),
        )
    };
    let changed = earlier.value.exact() != now.value.exact() || said(earlier) != said(now);
    if changed && (now.reason.is_none() || now.reason == earlier.reason) {
        problems.office("reason", "problem-observation-changed-reason");
    }
    let accepted: &[ObservationStatus] = match (changed, earlier.status) {
        (false, Final) => &[Final, Revised],
        _ => &[Revised],
    };
    if !accepted.contains(&now.status) {
        problems.office("status", "problem-observation-changed-status");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace, small_office};

    const IDS: [&str; 2] = [
        "01943ad7-aa80-7887-99e3-000000000001",
        "01943ad7-aa80-7887-99e3-000000000002",
    ];

    /// An office with an indicator supplied by a department, but for these fields.
    fn desk(indicator: Value) -> Desk {
        let mut desk = small_office();
        let mut draft = json!({
            "name": "Émissions", "level": "territorial", "kind": "outcome", "nature": "number",
            "direction": "down", "frequency_months": 12, "supplier": "CLI",
            "disaggregations": ["terminal nord"],
        });
        replace(&mut draft, indicator);
        desk.put(Kind::Indicator, "IND-1", draft);
        desk
    }

    fn draft(fields: Value) -> Value {
        let mut draft = json!({
            "indicator": "IND-1", "observed_on": "2024-12-31", "value": "77", "status": "final",
        });
        replace(&mut draft, fields);
        draft
    }

    fn check(indicator: Value, fields: Value, expected: &[&str]) {
        let mut desk = desk(indicator);
        let found = desk.wrong(Kind::Observation, IDS[0], draft(fields.clone()));
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn nothing_is_observed_in_the_future() {
        check(json!({}), json!({"observed_on": "2025-12-31"}), &[]);
        check(
            json!({}),
            json!({"observed_on": "2026-01-01"}),
            &["observed_on problem-future-fact"],
        );
    }

    #[test]
    fn a_value_is_one_that_the_indicator_can_have() {
        let wrong = ["value problem-indicator-value"];
        let share = json!({"nature": "share"});
        check(share.clone(), json!({"value": "100"}), &[]);
        check(share, json!({"value": "100.5"}), &wrong);
        let scale = json!({"nature": {"ordinal": {"rubric": [{"value": 1, "meaning": "Rien"}, {"value": 2, "meaning": "Guichet"}]}}});
        check(scale.clone(), json!({"value": "2"}), &[]);
        check(scale, json!({"value": "3"}), &wrong);
        check(json!({"nature": "yes_no"}), json!({"value": "1"}), &[]);
        check(json!({"nature": "yes_no"}), json!({"value": "2"}), &wrong);
    }

    #[test]
    fn a_part_is_one_of_the_indicators_own() {
        check(json!({}), json!({"disaggregation": "terminal nord"}), &[]);
        check(
            json!({}),
            json!({"disaggregation": "terminal sud"}),
            &["disaggregation problem-observation-part"],
        );
    }

    #[test]
    fn what_a_figure_gives_is_typed_by_nobody() {
        check(
            json!({"computed_by": "reports_in_time"}),
            json!({}),
            &["indicator problem-observation-computed"],
        );
    }

    #[test]
    fn one_value_stands_for_a_day_and_a_part() {
        let twice = ["observed_on problem-observation-twice"];
        for (fields, expected) in [
            (json!({}), &twice[..]),
            (json!({"value": "76"}), &twice[..]),
            (json!({"observed_on": "2024-12-30"}), &[][..]),
            (json!({"disaggregation": "terminal nord"}), &[][..]),
        ] {
            let mut desk = desk(json!({}));
            desk.put(Kind::Observation, IDS[0], draft(json!({})));
            let found = desk.wrong(Kind::Observation, IDS[1], draft(fields.clone()));
            assert_eq!(found, expected, "{fields}");
        }
        let mut desk = desk(json!({}));
        desk.put(Kind::Observation, IDS[0], draft(json!({})));
        assert!(
            desk.wrong(Kind::Observation, IDS[0], draft(json!({})))
                .is_empty()
        );
    }

    #[test]
    fn it_concerns_whoever_gave_it_and_the_usual_supplier() {
        let mut desk = desk(json!({}));
        for (id, supplier) in [(IDS[0], json!(null)), (IDS[1], json!("BRI"))] {
            desk.put(Kind::Observation, id, draft(json!({"supplier": supplier})));
        }
        let concerned = |id| Observation::departments(&desk.get::<Observation>(id), &desk.policy);
        assert_eq!(concerned(IDS[0]), [desk.id("CLI")]);
        assert_eq!(concerned(IDS[1]), [desk.id("BRI"), desk.id("CLI")]);
    }

    #[test]
    fn a_value_that_stood_changes_only_with_a_reason_and_is_called_revised() {
        let check = |before: Value, after: Value, expected: &[&str]| {
            let mut desk = desk(json!({}));
            desk.put(Kind::Observation, IDS[0], draft(before.clone()));
            let found = desk.wrong(Kind::Observation, IDS[0], draft(after.clone()));
            assert_eq!(found, expected, "{before} {after}");
        };
        let standing = json!({"value": "79"});
        let both = [
            "reason problem-observation-changed-reason",
            "status problem-observation-changed-status",
        ];
        check(standing.clone(), json!({"value": "77"}), &both);
        check(
            standing.clone(),
            json!({"value": "77", "status": "revised"}),
            &both[..1],
        );
        check(
            standing.clone(),
            json!({"value": "77", "reason": "Erreur"}),
            &both[1..],
        );
        let corrected = json!({"value": "77", "status": "revised", "reason": "Erreur"});
        check(standing.clone(), corrected.clone(), &[]);
        // The same number written otherwise is the same value; a comment may be added to what stands.
        check(standing.clone(), json!({"value": "79.0"}), &[]);
        check(
            standing.clone(),
            json!({"value": "79", "comment": "Relevé complet"}),
            &[],
        );
        // Another day is another value.
        check(
            standing.clone(),
            json!({"value": "79", "observed_on": "2024-12-30"}),
            &both,
        );
        // A second correction has its own reason.
        let again = json!({"value": "76", "status": "revised", "reason": "Erreur"});
        check(corrected.clone(), again, &both[..1]);
        let anew = json!({"value": "76", "status": "revised", "reason": "Double compte"});
        check(corrected.clone(), anew, &[]);
        // What stood does not become provisional again, nor is a correction forgotten.
        check(
            standing,
            json!({"value": "79", "status": "provisional"}),
            &both[1..],
        );
        check(corrected, json!({"value": "77"}), &both[1..]);
        let provisional = json!({"value": "79", "status": "provisional"});
        check(provisional, json!({"value": "77"}), &[]);
    }
}
