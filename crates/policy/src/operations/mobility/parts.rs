//! The parts that a mission carries: delegates, meetings, costs, legs, report, promises, gifts.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CostKind, DelegateKind, GiftWay, Payer, TransportMode};
use crate::governance::{ActorGroup, Anything, Person};
use crate::kernel::{Key, Money, Ref, Text};

/// Somebody who travels; several of one capacity when names are not kept.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Delegate {
    /// Key of the delegate in its record.
    pub key: Key,
    /// In what capacity.
    pub kind: DelegateKind,
    /// Who.
    #[schemars(extend("x-audience" = "internal"))]
    pub person: Option<Ref<Person>>,
    /// Name and office of an elected official, as the public register shows them.
    pub elected_as: Option<Box<str>>,
    /// How many, when nobody is named.
    #[schemars(range(min = 1, max = 1000))]
    pub number: Option<i32>,
    /// The group of a local actor.
    pub group: Option<ActorGroup>,
    /// Who pays.
    pub paid_by: Option<Payer>,
}

/// A meeting on the way.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Key of the meeting in its record.
    pub key: Key,
    /// When.
    pub date: Date,
    /// With whom.
    pub with: Box<str>,
    /// About what.
    pub subject: Option<Box<str>>,
    /// What came out.
    #[schemars(extend("x-long" = true))]
    pub outcome: Option<Box<str>>,
}

/// A cost, as estimated and as paid.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Cost {
    /// Key of the cost in its record.
    pub key: Key,
    /// What for.
    pub kind: CostKind,
    /// The estimate.
    pub planned: Option<Money>,
    /// What was paid.
    pub actual: Option<Money>,
    /// Who paid.
    pub payer: Option<Payer>,
}

/// A leg of the journey.
#[serde_with::apply(
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Leg {
    /// Key of the leg in its record.
    pub key: Key,
    /// How.
    pub mode: TransportMode,
    /// How far.
    #[schemars(extend("x-unit" = "kilometres"), range(min = 0, max = 50000))]
    pub kilometres: i32,
    /// How many people.
    #[schemars(range(min = 1, max = 1000))]
    pub persons: i32,
}

/// The protocol file: what the hosts must know.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProtocolFile {
    /// Hour by hour.
    #[schemars(extend("x-long" = true))]
    pub programme: Option<Box<str>>,
    /// Who comes before whom.
    #[schemars(extend("x-long" = true))]
    pub precedence: Option<Box<str>>,
    /// Interpreters and their languages.
    pub interpreters: Option<Box<str>>,
    /// Flags and anthems.
    pub flags: Option<Box<str>>,
}

/// The report on a journey.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Report {
    /// When it was handed in.
    #[schemars(extend("x-past" = true))]
    pub submitted_on: Date,
    /// By whom.
    #[schemars(extend("x-audience" = "internal"))]
    pub by: Option<Ref<Person>>,
    /// What came out.
    #[schemars(extend("x-long" = true))]
    pub results: Option<Text>,
    /// What was learned.
    #[schemars(extend("x-long" = true))]
    pub learned: Option<Text>,
    /// Whom one met and may call again.
    #[schemars(extend("x-audience" = "internal"))]
    pub contacts: Vec<Ref<Person>>,
}

/// A promise made on the way.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct FollowUp {
    /// Key of the promise in its record.
    pub key: Key,
    /// What was promised.
    pub promise: Text,
    /// Who sees to it.
    #[schemars(extend("x-audience" = "internal"))]
    pub by: Option<Ref<Person>>,
    /// By when.
    pub due: Option<Date>,
    /// When it was kept.
    #[schemars(extend("x-past" = true))]
    pub done_on: Option<Date>,
    /// The action, agreement or person that took it over.
    pub transferred_to: Option<Ref<Anything>>,
}

/// A gift; it belongs to the institution.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Gift {
    /// Key of the gift in its record.
    pub key: Key,
    /// Given or received.
    pub way: GiftWay,
    /// What.
    pub what: Box<str>,
    /// What it is worth.
    pub value: Option<Money>,
    /// The institution that it belongs to.
    pub owner: Option<Box<str>>,
}
