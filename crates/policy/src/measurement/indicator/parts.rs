//! The parts that an indicator carries: where it started, where it shall stand, its thresholds, how it is collected.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::BadSide;
use crate::kernel::{Decimal, Key, Text};

/// Where an indicator stood at the start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Baseline {
    /// The value.
    pub value: Decimal,
    /// The day of which it is true.
    pub on: Date,
}

/// Where an indicator shall stand on a day.
#[serde_with::apply(Key => #[serde(default)])]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct IndicatorTarget {
    /// Key of the target in its record.
    pub key: Key,
    /// The value.
    pub value: Decimal,
    /// The day.
    pub on: Date,
}

/// One step of a scale.
#[serde_with::apply(Key => #[serde(default)])]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct RubricStep {
    /// Key of the step in its record.
    pub key: Key,
    /// Its number.
    #[schemars(range(min = 0, max = 100))]
    pub value: i32,
    /// What has to be true to stand on it.
    pub meaning: Text,
}

/// From which values on somebody must look, and act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Thresholds {
    /// From this value on it is watched.
    pub watch: Decimal,
    /// Beyond this value it must be answered.
    pub limit: Decimal,
    /// On which side values are bad.
    pub bad: BadSide,
}

impl Thresholds {
    /// Whether one meets `watch` before `limit` on the way to the bad side.
    pub fn in_order(&self) -> bool {
        match self.bad {
            BadSide::Up => self.watch.exact() < self.limit.exact(),
            BadSide::Down => self.watch.exact() > self.limit.exact(),
        }
    }
}

/// How values are collected, kept and shown.
#[serde_with::apply(Option => #[serde(default, skip_serializing_if = "Option::is_none")])]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Collection {
    /// The way: survey, count, measuring station.
    pub method: Option<Text>,
    /// With what tool.
    pub tool: Option<Box<str>>,
    /// Where the raw values are kept.
    pub storage: Option<Box<str>>,
    /// What they are used for.
    pub r#use: Option<Text>,
    /// Where they are shown.
    pub diffusion: Option<Text>,
    /// Under which licence.
    pub licence: Option<Box<str>>,
}
