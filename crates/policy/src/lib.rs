//! The domain of an international relations office: what its words mean, which rules hold, how figures are computed.
//! Pure: no storage, no network, no pages, no clock, no chance, no sentences in any language.

#[cfg(test)]
extern crate self as policy_crate;

pub mod agendas;
pub mod alerts;
pub mod body;
pub mod communication;
pub mod completeness;
pub mod computed;
pub mod definition;
mod few;
pub mod figures;
pub mod governance;
pub mod kernel;
pub mod kinds;
pub mod list;
pub mod measurement;
pub mod observed;
pub mod operations;
pub mod participation;
pub mod policy;
pub mod record;
pub mod relations;
mod remembered;
pub mod rights;
#[cfg(feature = "sample")]
pub mod sample;
pub mod scorecard;
pub mod settings;
pub mod snapshot;
pub mod strategy;
pub mod table;

#[cfg(test)]
#[path = "../tests/desk/mod.rs"]
mod desk;

pub use kinds::{AnyRecord, Kind};
pub use policy::Policy;
pub use record::{Audience, Cell, Record, Stored, View};
pub use settings::Settings;
pub use snapshot::{Change, Snapshot};
