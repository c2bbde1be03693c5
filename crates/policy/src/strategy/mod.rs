//! The strategy: diagnosis, axes, objectives, annual plans, revisions, and the plan of the territory that it serves.

mod annual_plan;
mod axis;
mod diagnosis_item;
mod evaluability;
mod framework;
mod in_force;
mod objective;
mod planned_share;
mod revision;
mod territorial_plan;
#[cfg(test)]
pub(crate) mod testing;
mod transversality;

pub use annual_plan::*;
pub use axis::*;
pub use diagnosis_item::*;
pub use evaluability::*;
pub use framework::*;
pub use in_force::*;
pub use objective::*;
pub use planned_share::*;
pub use revision::*;
pub use territorial_plan::*;
pub use transversality::*;
