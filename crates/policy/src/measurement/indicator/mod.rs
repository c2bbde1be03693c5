//! An indicator: what is measured, at which of the paper's three levels, from where to where, by whom. Its values are
//! observations, or come from a figure of the house (DOMAIN 4.6).

mod parts;

use std::collections::BTreeSet;

use jiff::civil::Date;
use num_rational::Ratio;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use parts::{Baseline, Collection, IndicatorTarget, RubricStep, Thresholds};

use super::{indicator_standing, suits};
use crate::governance::Department;
use crate::kernel::{Assessed, Decimal, Exact, Problems, Reason, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// Who may supply a value: a department or a local actor.
pub struct Supplier;

impl Target for Supplier {
    const KINDS: &'static [Kind] = &[Kind::Department, Kind::Actor];
}

/// What an indicator may measure.
pub struct Measured;

impl Target for Measured {
    const KINDS: &'static [Kind] = &[
        Kind::Objective,
        Kind::Axis,
        Kind::Strategy,
        Kind::Externality,
        Kind::CommunicationObjective,
    ];
}

listed! {
    /// The three levels of the paper.
    pub enum IndicatorLevel = "indicator-level" {
        /// Change in the territory and its priorities.
        Territorial,
        /// Policies, programmes, objectives of the plan.
        Political,
        /// The office's and the departments' own management.
        Institutional,
    }
}

listed! {
    /// What an indicator tells.
    pub enum IndicatorKind = "indicator-kind" {
        /// What is put in.
        Input,
        /// What is done.
        Output,
        /// What changes.
        Outcome,
        /// What lasts.
        Impact,
        /// How the work is done.
        Process,
        /// What people think.
        Perception,
        /// A harm that comes with the policy.
        Externality,
    }
}

listed! {
    /// On which side values are bad.
    pub enum BadSide = "indicator-bad-side" {
        /// High values.
        Up,
        /// Low values.
        Down,
    }
}

listed! {
    /// How values of parts make the value of the whole.
    pub enum Aggregation = "indicator-aggregation" {
        /// By adding.
        Sum,
        /// The last one stands.
        Last,
        /// By their mean.
        Mean,
        /// Numerators and denominators are added first.
        RatioOfSums,
    }
}

listed! {
    /// A figure of the house that gives an indicator its values.
    pub enum ComputedBy = "indicator-computed-by" {
        /// The planned share of spending on action, in percent (5.1).
        PlannedShareByCost,
        /// Mission reports handed in on time, in percent (5.15).
        ReportsInTime,
    }
}

/// What its values are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schemars(extend("x-list" = "indicator-nature"))]
pub enum Nature {
    /// Any number.
    Number,
    /// A share in percent, from 0 to 100.
    Share,
    /// A step of a scale that says what each step means.
    Ordinal {
        /// The steps.
        #[schemars(extend("x-audience" = "public"))]
        rubric: Vec<RubricStep>,
    },
    /// 1 for yes, 0 for no.
    YesNo,
}

/// Which way is good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schemars(extend("x-list" = "indicator-direction"))]
pub enum IndicatorDirection {
    /// The more the better.
    Up,
    /// The less the better.
    Down,
    /// Between two values, both included.
    Range {
        /// The lowest good value.
        #[schemars(extend("x-audience" = "public"))]
        min: Decimal,
        /// The highest good value.
        #[schemars(extend("x-audience" = "public"))]
        max: Decimal,
    },
}

/// An indicator.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Indicator {
    /// Its name.
    #[schemars(extend("x-section" = "identity"))]
    pub name: Text,
    /// What exactly is counted, and what is not.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub definition: Option<Text>,
    /// At which of the three levels.
    #[schemars(extend("x-section" = "identity"))]
    pub level: IndicatorLevel,
    /// What it tells.
    #[schemars(extend("x-section" = "identity"))]
    pub kind: IndicatorKind,
    /// What it measures: objectives, axes, the strategy, an externality.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub links: Vec<Ref<Measured>>,
    /// What its values are.
    #[schemars(extend("x-section" = "measure"))]
    pub nature: Nature,
    /// In which unit.
    #[schemars(extend("x-section" = "measure", "x-first" = true))]
    pub unit: Option<Text>,
    /// Which way is good.
    #[schemars(extend("x-section" = "measure"))]
    pub direction: IndicatorDirection,
    /// How often it is observed.
    #[schemars(extend("x-section" = "measure", "x-unit" = "months"), range(min = 1, max = 120))]
    pub frequency_months: i32,
    /// Where it stood at the start.
    #[schemars(extend("x-section" = "measure", "x-first" = true))]
    pub baseline: Option<Baseline>,
    /// By when the start value will be known, while it is not.
    #[schemars(extend("x-section" = "measure"))]
    pub baseline_planned_on: Option<Date>,
    /// Where it shall stand, and when; intermediate targets too.
    #[schemars(extend("x-section" = "measure", "x-first" = true))]
    pub targets: Vec<IndicatorTarget>,
    /// From which values on somebody must look, and act.
    #[schemars(extend("x-section" = "measure"))]
    pub thresholds: Option<Thresholds>,
    /// Where the values come from: survey, register, report.
    #[schemars(extend("x-section" = "collection", "x-first" = true))]
    pub source: Option<Text>,
    /// Who gives them.
    #[schemars(extend("x-section" = "collection", "x-first" = true))]
    pub supplier: Option<Ref<Supplier>>,
    /// How they are collected, kept and shown.
    #[schemars(extend("x-section" = "collection"))]
    pub collection: Option<Collection>,
    /// The parts for which values are given too: women, a quarter, an age.
    #[schemars(extend("x-section" = "collection"))]
    pub disaggregations: Vec<Box<str>>,
    /// How values of parts make the value of the whole.
    #[schemars(extend("x-section" = "collection"))]
    pub aggregation: Option<Aggregation>,
    /// The figure that gives the values, when nobody types them.
    #[schemars(extend("x-section" = "collection"))]
    pub computed_by: Option<ComputedBy>,
    /// The indicator of a world agenda that it follows: `SDG 11.6.2`.
    #[schemars(extend("x-section" = "collection"))]
    pub agenda_indicator: Option<Box<str>>,
}

impl Indicator {
    /// Whether a number can be a value of it.
    pub fn can_be(&self, value: Exact) -> bool {
        let whole = |number: i32| Ratio::from_integer(i128::from(number));
        match &self.nature {
            Nature::Number => true,
            Nature::Share => whole(0) <= value && value <= whole(100),
            Nature::Ordinal { rubric } => rubric.iter().any(|step| whole(step.value) == value),
            Nature::YesNo => value == whole(0) || value == whole(1),
        }
    }

    /// The last target.
    pub fn last_target(&self) -> Option<&IndicatorTarget> {
        self.targets.iter().max_by_key(|target| target.on)
    }
}

impl Record for Indicator {
    const KIND: Kind = Kind::Indicator;
    const PREFIX: Option<&'static str> = Some("IND");
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "indicators";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("name", |r, _| Cell::Text(r.body.name.clone())),
            Column::indexed("level", |r, _| Cell::choice(r.body.level)),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::indexed("supplier", |r, _| {
                Cell::of(r.body.supplier, |link| Cell::Record(link.id()))
            }),
            Column::shown("unit", |r, _| Cell::of(r.body.unit.clone(), Cell::Text)),
            Column::computed("status", status),
            Column::<Self>::indexed("links", |r, _| {
                Cell::Many(r.body.links.iter().map(|l| Cell::Record(l.id())).collect())
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let indicator = &record.body;
        if let Nature::Ordinal { rubric } = &indicator.nature {
            check_rubric(rubric, problems);
        }
        if let IndicatorDirection::Range { min, max } = &indicator.direction
            && min.exact() >= max.exact()
        {
            problems.structural("direction.range.max", "problem-indicator-range");
        }
        if let Some(thresholds) = &indicator.thresholds
            && !thresholds.in_order()
        {
            problems.structural("thresholds.limit", "problem-indicator-thresholds");
        }
        check_baseline(indicator, among, problems);
        check_targets(indicator, problems);
        if let Some(rule) = indicator.aggregation
            && !suits(rule, &indicator.nature)
        {
            problems.office("aggregation", "problem-indicator-not-added");
        }
        let parts: BTreeSet<&str> = indicator
            .disaggregations
            .iter()
            .map(|part| &**part)
            .collect();
        if parts.len() < indicator.disaggregations.len() {
            problems.structural("disaggregations", "problem-indicator-part-twice");
        }
        if let Some(earlier) = among.earlier(record) {
            check_observed(&earlier.body, record, among, problems);
        }
    }

    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let department = record
            .body
            .supplier
            .filter(|link| is_department(*link, policy));
        department.iter().map(Ref::id).collect()
    }
}

fn status(record: &Stored<Indicator>, view: &View<'_>) -> Cell {
    match indicator_standing(record, view) {
        Assessed::Value(standing) => Cell::choice(standing.status),
        Assessed::NotAssessable(_) => Cell::Message(Reason::new("not-assessable")),
    }
}

/// Whether a supplier is one of the departments.
pub(super) fn is_department(supplier: Ref<Supplier>, policy: &Policy) -> bool {
    policy.table::<Department>().get(supplier.id()).is_some()
}

/// A scale has at least two steps, each of its own value.
fn check_rubric(rubric: &[RubricStep], problems: &mut Problems) {
    let values: BTreeSet<i32> = rubric.iter().map(|step| step.value).collect();
    if values.len() < 2 {
        problems.structural("nature.ordinal.rubric", "problem-indicator-rubric-short");
    }
    if values.len() < rubric.len() {
        problems.structural("nature.ordinal.rubric", "problem-indicator-rubric-twice");
    }
}

/// What an indicator is stays such that the values observed so far are values of it.
fn check_observed(
    earlier: &Indicator,
    record: &Stored<Indicator>,
    among: &Among<'_>,
    problems: &mut Problems,
) {
    let now = &record.body;
    let same = earlier.nature == now.nature && earlier.disaggregations == now.disaggregations;
    if same {
        return;
    }
    let observed = among.policy.observed(record.id);
    if let Some(found) = observed
        .newest_first()
        .find(|noted| !now.can_be(noted.value().exact()))
    {
        problems
            .structural("nature", "problem-indicator-observed-value")
            .naming("on", found.on());
    }
    let is_gone = |part: &str| now.disaggregations.iter().all(|known| **known != *part);
    let mut parts = observed.newest_first().filter_map(|noted| noted.part());
    if let Some(part) = parts.find(|part| is_gone(part)) {
        problems
            .structural("disaggregations", "problem-indicator-observed-part")
            .naming("part", part);
    }
}

fn check_baseline(indicator: &Indicator, among: &Among<'_>, problems: &mut Problems) {
    let Some(baseline) = &indicator.baseline else {
        return;
    };
    if baseline.on > among.today {
        problems
            .office("baseline.on", "problem-future-fact")
            .naming("today", among.today);
    }
    if !indicator.can_be(baseline.value.exact()) {
        problems.structural("baseline.value", "problem-indicator-value");
    }
}

/// Targets come after the start, each on its own day, and are values that the indicator can have.
fn check_targets(indicator: &Indicator, problems: &mut Problems) {
    let mut days = BTreeSet::new();
    for (index, target) in indicator.targets.iter().enumerate() {
        if let Some(baseline) = &indicator.baseline
            && target.on <= baseline.on
        {
            problems
                .structural(
                    format!("targets.{index}.on"),
                    "problem-indicator-target-early",
                )
                .naming("baseline", baseline.on);
        }
        if !days.insert(target.on) {
            problems.structural(
                format!("targets.{index}.on"),
                "problem-indicator-target-twice",
            );
        }
        if !indicator.can_be(target.value.exact()) {
            problems.structural(format!("targets.{index}.value"), "problem-indicator-value");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    /// An indicator of emissions that go down from 82 to 50, but for these fields.
    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let mut draft = json!({
            "name": "Émissions", "level": "territorial", "kind": "outcome", "nature": "number",
            "direction": "down", "frequency_months": 12, "supplier": "CLI",
            "baseline": {"value": "82", "on": "2022-12-31"},
            "targets": [{"value": "50", "on": "2027-12-31"}],
        });
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk.wrong(Kind::Indicator, "IND-1", draft),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn a_target_comes_after_the_start_and_each_has_its_day() {
        check(json!({}), &[]);
        let same_day = json!({"targets": [{"value": "50", "on": "2022-12-31"}]});
        check(same_day, &["targets.0.on problem-indicator-target-early"]);
        let next_day = json!({"targets": [{"value": "50", "on": "2023-01-01"}]});
        check(next_day, &[]);
        let without_start =
            json!({"baseline": null, "targets": [{"value": "50", "on": "2001-01-01"}]});
        check(without_start, &[]);
        let twice = json!({"targets": [{"value": "60", "on": "2027-12-31"}, {"value": "50", "on": "2027-12-31"}]});
        check(twice, &["targets.1.on problem-indicator-target-twice"]);
    }

    #[test]
    fn a_start_value_is_known_only_once_its_day_has_come() {
        let today = json!({"baseline": {"value": "82", "on": "2025-12-31"}});
        check(today, &[]);
        let tomorrow = json!({"baseline": {"value": "82", "on": "2026-01-01"}});
        check(tomorrow, &["baseline.on problem-future-fact"]);
    }

    #[test]
    fn what_was_observed_stays_a_value_of_its_indicator() {
        let mut desk = small_office();
        let draft = |fields: Value| {
            let mut draft = json!({
                "name": "Agents formés", "level": "institutional", "kind": "output", "nature": "number", "direction": "up",
                "frequency_months": 12, "supplier": "CLI", "disaggregations": ["F", "H"],
            });
            replace(&mut draft, fields);
            draft
        };
        desk.put(Kind::Indicator, "IND-1", draft(json!({})));
        let observed = json!({"indicator": "IND-1", "observed_on": "2025-06-30", "value": "30", "disaggregation": "F", "status": "final"});
        desk.put(
            Kind::Observation,
            "01943ad7-aa80-7887-99e3-000000000001",
            observed,
        );
        let mut wrong = |fields: Value| desk.wrong(Kind::Indicator, "IND-1", draft(fields));
        assert!(wrong(json!({"name": "Agentes y agentes"})).is_empty());
        assert!(wrong(json!({"disaggregations": ["F", "H", "X"]})).is_empty());
        assert_eq!(
            wrong(json!({"nature": "yes_no"})),
            ["nature problem-indicator-observed-value"]
        );
        assert_eq!(
            wrong(json!({"disaggregations": ["H"]})),
            ["disaggregations problem-indicator-observed-part"]
        );
    }

    #[test]
    fn a_range_begins_below_its_end() {
        let range =
            |min: &str, max: &str| json!({"direction": {"range": {"min": min, "max": max}}});
        check(range("10", "12.5"), &[]);
        check(
            range("12.5", "12.50"),
            &["direction.range.max problem-indicator-range"],
        );
        check(
            range("13", "12.5"),
            &["direction.range.max problem-indicator-range"],
        );
    }

    #[test]
    fn thresholds_are_met_in_order_on_the_way_to_the_bad_side() {
        let thresholds = |watch: &str, limit: &str, bad: &str| json!({"thresholds": {"watch": watch, "limit": limit, "bad": bad}});
        let wrong = ["thresholds.limit problem-indicator-thresholds"];
        check(thresholds("13", "14", "up"), &[]);
        check(thresholds("14", "13", "up"), &wrong);
        check(thresholds("14", "14", "up"), &wrong);
        check(thresholds("14", "13", "down"), &[]);
        check(thresholds("13", "14", "down"), &wrong);
    }

    #[test]
    fn a_share_lies_between_0_and_100() {
        let from_to = |from: &str, to: &str| {
            json!({
                "nature": "share", "direction": "up", "baseline": {"value": from, "on": "2022-12-31"},
                "targets": [{"value": to, "on": "2027-12-31"}],
            })
        };
        check(from_to("0", "100"), &[]);
        check(
            from_to("-0.1", "100.1"),
            &[
                "baseline.value problem-indicator-value",
                "targets.0.value problem-indicator-value",
            ],
        );
    }

    #[test]
    fn a_scale_says_what_its_steps_mean_and_values_stand_on_one_of_them() {
        let scale = |steps: &[i32], start: &str| {
            let rubric: Vec<Value> = steps
                .iter()
                .map(|step| json!({"value": step, "meaning": format!("Marche {step}")}))
                .collect();
            json!({
                "nature": {"ordinal": {"rubric": rubric}}, "direction": "up",
                "baseline": {"value": start, "on": "2022-12-31"}, "targets": null,
            })
        };
        check(scale(&[1, 2, 3], "2"), &[]);
        check(
            scale(&[1, 2, 3], "2.5"),
            &["baseline.value problem-indicator-value"],
        );
        check(
            scale(&[1, 2, 3], "4"),
            &["baseline.value problem-indicator-value"],
        );
        check(
            scale(&[1, 2, 2], "2"),
            &["nature.ordinal.rubric problem-indicator-rubric-twice"],
        );
        check(
            scale(&[2, 2], "2"),
            &[
                "nature.ordinal.rubric problem-indicator-rubric-short",
                "nature.ordinal.rubric problem-indicator-rubric-twice",
            ],
        );
    }

    #[test]
    fn yes_is_one_and_no_is_zero() {
        let from = |value: &str| {
            json!({
                "nature": "yes_no", "direction": "up", "targets": [{"value": "1", "on": "2027-12-31"}],
                "baseline": {"value": value, "on": "2022-12-31"},
            })
        };
        check(from("0"), &[]);
        check(from("1.0"), &[]);
        check(from("0.5"), &["baseline.value problem-indicator-value"]);
    }

    #[test]
    fn a_part_is_named_once() {
        check(json!({"disaggregations": ["femmes", "hommes"]}), &[]);
        check(
            json!({"disaggregations": ["femmes", "femmes"]}),
            &["disaggregations problem-indicator-part-twice"],
        );
    }

    #[test]
    fn it_concerns_the_department_that_supplies_it_and_no_actor() {
        let mut desk = small_office();
        for (code, supplier) in [("IND-1", "CLI"), ("IND-2", "A-UNI")] {
            let draft = json!({
                "name": code, "level": "political", "kind": "output", "nature": "number",
                "direction": "up", "frequency_months": 12, "supplier": supplier,
            });
            desk.put(Kind::Indicator, code, draft);
        }
        let concerned = |code| Indicator::departments(&desk.get::<Indicator>(code), &desk.policy);
        assert_eq!(concerned("IND-1"), [desk.id("CLI")]);
        assert!(concerned("IND-2").is_empty());
    }
}
