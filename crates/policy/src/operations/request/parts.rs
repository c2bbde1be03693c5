//! What a request carries: how it came, what is wished, who would come, the triage card, the decision.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Request;
use crate::kernel::{Key, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::record::Cell;

listed! {
    /// By which way a request came.
    pub enum RequestChannel = "request-channel" {
        /// The public form.
        Form,
        /// An e-mail.
        Email,
        /// A letter.
        Letter,
        /// A call.
        Phone,
        /// Said at a meeting.
        Meeting,
        /// Through an elected official.
        Elected,
        /// Through an embassy or a consulate.
        Embassy,
        /// Through a network.
        Network,
    }
}

listed! {
    /// What is wished.
    pub enum RequestWish = "request-wish" {
        /// To be received.
        Visit,
        /// To study something here.
        StudyTour,
        /// That we come.
        Invitation,
        /// An agreement.
        Agreement,
        /// That we join a text or a network.
        Adhesion,
        /// Our part in an event.
        Event,
        /// Figures, or answers to a survey.
        DataOrSurvey,
        /// Our part in a call for money.
        FundingCall,
        /// Help in a crisis.
        Emergency,
        /// Our patronage.
        Patronage,
        /// Something to be told.
        Information,
        /// Anything else.
        Other,
    }
}

listed! {
    /// Whom the asker would meet.
    pub enum MeetWith = "request-meet" {
        /// The mayor or president.
        Mayor,
        /// Another elected official.
        Elected,
        /// The staff.
        Staff,
        /// The press.
        Media,
    }
}

listed! {
    /// How far a request is.
    pub enum RequestState = "request-state" {
        /// It came in.
        Received,
        /// The asker knows that it came in.
        Acknowledged,
        /// Being weighed.
        InTriage,
        /// The asker must tell more.
        NeedsInfo,
        /// Decided, with a motive.
        Decided,
        /// What was accepted is under way.
        InHandling,
        /// Answered and settled.
        Closed,
    }
}

/// Somebody who would come.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestAttendee {
    /// Key of the person in its record.
    pub key: Key,
    /// Name.
    pub name: Box<str>,
    /// Title or office.
    pub title: Option<Box<str>>,
}

/// The triage card: five marks from 0 to 3. It advises; a person decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Triage {
    /// Fit with an objective in force.
    #[schemars(range(min = 0, max = 3))]
    pub objective_fit: i8,
    /// Benefit for the territory.
    #[schemars(range(min = 0, max = 3))]
    pub benefit: i8,
    /// Reciprocity, or credibility of the asker.
    #[schemars(range(min = 0, max = 3))]
    pub reciprocity: i8,
    /// Effort: 3 is light.
    #[schemars(range(min = 0, max = 3))]
    pub effort: i8,
    /// Political, external, reputational risk: 3 is none.
    #[schemars(range(min = 0, max = 3))]
    pub risk: i8,
}

/// What an accepted request may become.
pub struct Outcome;

impl Target for Outcome {
    const KINDS: &'static [Kind] = &[
        Kind::Action,
        Kind::Mobility,
        Kind::Agreement,
        Kind::Declaration,
        Kind::Adhesion,
        Kind::Membership,
        Kind::Event,
    ];
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schemars(extend("x-list" = "request-decision"))]
pub enum Decision {
    /// Yes.
    Accepted {
        /// What it became.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[schemars(extend("x-audience" = "public"))]
        became: Vec<Ref<Outcome>>,
    },
    /// Somebody else's business.
    Redirected {
        /// To whom it was passed.
        #[schemars(extend("x-audience" = "public"))]
        to: Text,
    },
    /// No.
    Declined,
    /// The same as another.
    Merged {
        /// The request that goes on.
        #[schemars(extend("x-audience" = "public"))]
        duplicate_of: Ref<Request>,
    },
}

impl Decision {
    /// The word of the decision, as lists show it.
    pub(super) fn cell(decision: &Self) -> Cell {
        let word = match decision {
            Self::Accepted { .. } => "accepted",
            Self::Redirected { .. } => "redirected",
            Self::Declined => "declined",
            Self::Merged { .. } => "merged",
        };
        Cell::Choice("request-decision", word)
    }
}
