//! What is done: actions, missions out and visits in.

mod action;
mod mobility;

pub use action::{Action, ActionState, Milestone, Modality, Participant, Partner, PartnerRole};
pub use mobility::{
    Cost, CostKind, Delegate, DelegateKind, Direction, FollowUp, Gift, GiftWay, Leg, Meeting,
    Mobility, MobilityState, Payer, Report, TransportMode,
};
