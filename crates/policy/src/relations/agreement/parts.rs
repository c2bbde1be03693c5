//! The parts that an agreement carries: signatures, term, amendments, commitments, formalities, contacts.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Party;
use crate::governance::Person;
use crate::kernel::{Certainty, Historical, Key, Ref, Text, listed};

listed! {
    /// What a review of an agreement decides.
    pub enum ReviewOutcome = "agreement-review" {
        /// It goes on as it is.
        Keep,
        /// Something is done to wake it.
        Revive,
        /// It becomes an agreement on named fields.
        Convert,
        /// Another one follows it.
        Renew,
        /// It ends.
        End,
    }
}

/// A party, and its signature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Key of the party in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// The government or the body.
    #[schemars(extend("x-audience" = "public"))]
    pub party: Ref<Party>,
    /// When it signed; `unknown` for old ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub signed_on: Option<Historical>,
    /// Who signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<Ref<Person>>,
    /// In which office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub signatory_role: Option<Box<str>>,
}

/// How long it lasts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schemars(extend("x-list" = "agreement-term"))]
pub enum Term {
    /// Without end.
    Indefinite,
    /// Until a day.
    Fixed {
        /// The last day.
        #[schemars(extend("x-audience" = "public"))]
        end: Date,
    },
    /// It renews itself unless somebody gives notice.
    AutoRenewing {
        /// Length of a period, in months.
        #[schemars(extend("x-audience" = "public", "x-unit" = "months"), range(min = 1, max = 1200))]
        period_months: i32,
        /// How long before a period's end notice must be given, in months.
        #[schemars(extend("x-audience" = "public", "x-unit" = "months"), range(min = 0, max = 120))]
        notice_months: i32,
    },
}

/// A change made to the text after signature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Key of the amendment in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// When.
    #[schemars(extend("x-audience" = "public", "x-past" = true))]
    pub date: Date,
    /// What changed.
    #[schemars(extend("x-audience" = "public"))]
    pub text: Text,
    /// The new last day, when it was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub new_end: Option<Date>,
}

/// What one party promised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Key of the commitment in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// Who promised.
    #[schemars(extend("x-audience" = "public"))]
    pub party: Ref<Party>,
    /// What.
    #[schemars(extend("x-audience" = "public"))]
    pub text: Text,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub due: Option<Date>,
    /// When it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-past" = true))]
    pub done_on: Option<Date>,
    /// How one can tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Box<str>>,
}

/// A review: what becomes of the agreement, every two or three years, when it sleeps, or before it ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementReview {
    /// Key of the review in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// When.
    #[schemars(extend("x-audience" = "public"))]
    pub on: Date,
    /// What was decided.
    #[schemars(extend("x-audience" = "public"))]
    pub outcome: ReviewOutcome,
    /// Why.
    #[schemars(extend("x-audience" = "public", "x-long" = true))]
    pub motive: Text,
    /// Who decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Ref<Person>>,
}

/// A step that the law of the place asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Formality {
    /// Key of the step in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// What must be done.
    #[schemars(extend("x-audience" = "public"))]
    pub step: Text,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub due: Option<Date>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-past" = true))]
    pub done_on: Option<Historical>,
    /// How one can tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Box<str>>,
}

impl Commitment {
    /// Whether it was kept by a date.
    pub fn is_kept(&self, as_of: Date) -> bool {
        self.done_on.is_some_and(|on| on <= as_of)
    }
}

impl Formality {
    /// Whether it was done by a date. One done on an unknown day is done.
    pub fn is_done(&self, as_of: Date) -> bool {
        self.done_on
            .is_some_and(|on| on == Historical::Unknown || on.on_or_before(as_of) == Certainty::Yes)
    }
}

/// Whom to call on one side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Key of the contact in its record.
    #[serde(default)]
    pub key: Key,
    /// On whose side.
    pub party: Ref<Party>,
    /// Whom.
    pub person: Ref<Person>,
}
