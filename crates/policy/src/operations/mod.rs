//! What is done: requests, actions, missions out and visits in, events, applications for money.

mod action;
mod activity;
mod cost;
mod event;
mod funding;
mod mobility;
mod request;
mod timeliness;
mod triage;

pub use action::{
    Action, ActionState, Beneficiary, Milestone, Modality, Participant, Partner, PartnerRole,
};
pub use activity::*;
pub use cost::{KnownCost, action_cost, activity_cost, event_cost, mission_cost, said_cost};
pub use event::*;
pub use funding::*;
pub use mobility::{
    Cost, CostKind, Delegate, DelegateKind, Direction, FollowUp, Gift, GiftWay, Leg, Meeting,
    Mobility, MobilityState, Payer, ProtocolFile, Report, TransportMode,
};
pub use request::*;
pub use timeliness::*;
pub use triage::*;
