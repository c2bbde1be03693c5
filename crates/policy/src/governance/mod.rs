//! Who acts and by what right: territories, governments and their departments, bodies, people, the local actors and what they do,
//! legal bases, mandates, means, and what colleagues say of a record.

mod actor;
mod beneficiary_group;
mod body;
mod comment;
mod department;
mod government;
mod initiative;
mod jurisdiction_profile;
mod legal_basis;
mod legal_reform;
mod mandate;
mod means;
mod organisation;
mod person;
mod place;
mod session;
mod territory;
mod theme;
mod who_does_what;

pub use actor::{Actor, ActorGroup, Engagement, EngagementStep};
pub use beneficiary_group::*;
pub use body::*;
pub use comment::{Anything, Comment};
pub use department::Department;
pub use government::{Government, GovernmentKind, Hemisphere, Side};
pub use initiative::*;
pub use jurisdiction_profile::*;
pub use legal_basis::*;
pub use legal_reform::*;
pub use mandate::*;
pub use means::*;
pub use organisation::Organisation;
pub use person::{Person, Workplace};
pub use place::{Authority, Identifier, Place, Point};
pub use session::*;
pub use territory::{Level, Population, Territory};
pub use theme::Theme;
pub use who_does_what::*;
