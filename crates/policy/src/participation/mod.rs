//! What the actors of the territory say: consultations, proposals, positions by group; how far they agree, and whether they are
//! answered.

mod consensus;
mod consultation;
mod group_position;
mod proposal;
mod response;

pub use consensus::*;
pub use consultation::*;
pub use group_position::*;
pub use proposal::*;
pub use response::*;
