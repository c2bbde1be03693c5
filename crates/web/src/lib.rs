//! The pages of the office and its programming interface: each handler reads the request, calls one thing, draws the answer.
//! No rule lives here, and nothing here knows how records are stored.

pub mod account;
pub mod agendas;
pub mod api;
pub mod communication;
pub mod figures;
pub mod frame;
pub mod governance;
pub mod guides;
pub mod home;
pub mod imports;
pub mod measurement;
pub mod operations;
pub mod participation;
pub mod pictures;
pub mod register;
pub mod relations;
pub mod router;
#[cfg(all(test, feature = "sample"))]
mod sample;
pub mod scorecard;
pub mod search;
#[cfg(test)]
mod sight_tests;
pub mod state;
pub mod strategy;
#[cfg(test)]
pub(crate) mod testing;

pub use router::router;
pub use state::{AppState, Options};
