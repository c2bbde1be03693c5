//! The parts that a mission carries: delegates, meetings, costs, legs, report, promises, gifts.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CostKind, DelegateKind, GiftWay, Payer, TransportMode};
use crate::governance::{ActorGroup, Anything, Person};
use crate::kernel::{Key, Money, Ref, Text};

/// Somebody who travels; several of one capacity when names are not kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Delegate {
    /// Key of the delegate in its record.
    #[serde(default)]
    pub key: Key,
    /// In what capacity.
    pub kind: DelegateKind,
    /// Who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Ref<Person>>,
    /// How many, when nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1000))]
    pub number: Option<i32>,
    /// The group of a local actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<ActorGroup>,
    /// Who pays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_by: Option<Payer>,
}

/// A meeting on the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Key of the meeting in its record.
    #[serde(default)]
    pub key: Key,
    /// When.
    pub date: Date,
    /// With whom.
    pub with: Box<str>,
    /// About what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Box<str>>,
    /// What came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-long" = true))]
    pub outcome: Option<Box<str>>,
}

/// A cost, as estimated and as paid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Key of the cost in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// What for.
    #[schemars(extend("x-audience" = "public"))]
    pub kind: CostKind,
    /// The estimate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub planned: Option<Money>,
    /// What was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub actual: Option<Money>,
    /// Who paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub payer: Option<Payer>,
}

/// A leg of the journey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Leg {
    /// Key of the leg in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// How.
    #[schemars(extend("x-audience" = "public"))]
    pub mode: TransportMode,
    /// How far.
    #[schemars(extend("x-audience" = "public", "x-unit" = "kilometres"), range(min = 0, max = 50000))]
    pub kilometres: i32,
    /// How many people.
    #[schemars(extend("x-audience" = "public"), range(min = 1, max = 1000))]
    pub persons: i32,
}

/// The report on a journey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// When it was handed in.
    #[schemars(extend("x-audience" = "public"))]
    pub submitted_on: Date,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Ref<Person>>,
    /// What came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-long" = true))]
    pub results: Option<Text>,
    /// What was learned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-long" = true))]
    pub learned: Option<Text>,
}

/// A promise made on the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Key of the promise in its record.
    #[serde(default)]
    pub key: Key,
    /// What was promised.
    pub promise: Text,
    /// Who sees to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Ref<Person>>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// When it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Date>,
    /// The action, agreement or person that took it over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferred_to: Option<Ref<Anything>>,
}

/// A gift; it belongs to the institution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gift {
    /// Key of the gift in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// Given or received.
    #[schemars(extend("x-audience" = "public"))]
    pub way: GiftWay,
    /// What.
    #[schemars(extend("x-audience" = "public"))]
    pub what: Box<str>,
    /// What it is worth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub value: Option<Money>,
}
