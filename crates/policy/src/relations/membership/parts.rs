//! What a membership carries: fees year by year, seats, uses, meetings, reviews.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::governance::{Mandate, Person};
use crate::kernel::{Key, Money, Ref, Text, listed};

listed! {
    /// What a network was used for.
    pub enum NetworkUse = "network-use" {
        /// To train people.
        Training,
        /// To find money.
        Funding,
        /// To learn from another city.
        PeerExchange,
        /// To obtain data.
        Data,
        /// To be seen.
        Visibility,
        /// To be heard.
        Advocacy,
        /// To have something done.
        Service,
    }
}

listed! {
    /// What a review decides.
    pub enum MembershipDecision = "membership-decision" {
        /// Stay as we are.
        Keep,
        /// Take a larger part.
        Strengthen,
        /// Ask for other terms.
        Renegotiate,
        /// Give notice.
        Leave,
        /// Stop for a while.
        Suspend,
    }
}

/// The fee of one year.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct FeeYear {
    /// Key of the fee in its record.
    pub key: Key,
    /// The fiscal year, by the calendar year in which it begins.
    #[schemars(range(min = 1900, max = 2200))]
    pub year: i16,
    /// How much.
    pub amount: Money,
    /// When it was asked for.
    #[schemars(extend("x-past" = true))]
    pub invoiced_on: Option<Date>,
    /// When it was paid.
    #[schemars(extend("x-past" = true))]
    pub paid_on: Option<Date>,
}

/// An office held in the network.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Seat {
    /// Key of the seat in its record.
    pub key: Key,
    /// The office: presidency, treasurer, regional secretariat.
    pub role: Text,
    /// Who holds it.
    #[schemars(extend("x-audience" = "internal"))]
    pub person: Option<Ref<Person>>,
    /// The mandate by which it is held; when that hangs on an elected office, the seat ends with the office.
    pub mandate: Option<Ref<Mandate>>,
    /// Since when.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
}

/// A time when the network served.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Use {
    /// Key of the use in its record.
    pub key: Key,
    /// When.
    #[schemars(extend("x-past" = true))]
    pub on: Date,
    /// What for.
    pub kind: NetworkUse,
    /// Whether it changed something here.
    pub substantive: bool,
    /// What it was.
    pub note: Option<Text>,
    /// Money received through it.
    pub amount: Option<Money>,
}

/// A meeting to which the network invited us.
#[serde_with::apply(
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct NetworkMeeting {
    /// Key of the meeting in its record.
    pub key: Key,
    /// When.
    pub on: Date,
    /// Whether the statutes provide for it: general assembly, board.
    pub statutory: bool,
    /// Whether we were there.
    pub attended: bool,
}

/// A review of the membership, before its notice date.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct MembershipReview {
    /// Key of the review in its record.
    pub key: Key,
    /// When.
    #[schemars(extend("x-past" = true))]
    pub on: Date,
    /// The network's return as it was then, from 0 to 100.
    #[schemars(range(min = 0, max = 100))]
    pub score: Option<i32>,
    /// What was decided.
    pub decision: MembershipDecision,
    /// Why.
    #[schemars(extend("x-long" = true))]
    pub motive: Text,
    /// Who decided.
    #[schemars(extend("x-audience" = "internal"))]
    pub by: Option<Ref<Person>>,
}
