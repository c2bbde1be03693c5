//! How the policy is told: plans, objectives, activities, brand, narrative, partners in the media, coverage, publications; whether
//! communication comes early, whom it reaches, and in what tone the media speak.

mod activity;
mod brand;
mod coverage;
mod early;
mod media_partnership;
mod narrative;
mod objective;
mod plan;
mod publication;
mod reach;
mod tone;

pub use activity::*;
pub use brand::*;
pub use coverage::*;
pub use early::*;
pub use media_partnership::*;
pub use narrative::*;
pub use objective::*;
pub use plan::*;
pub use publication::*;
pub use reach::*;
pub use tone::*;
