//! Who acts: territories, governments and their departments, bodies, people, the local actors, and what they say of a record.

mod actor;
mod comment;
mod department;
mod government;
mod organisation;
mod person;
mod place;
mod territory;
mod theme;

pub use actor::{Actor, ActorGroup, Engagement, EngagementStep};
pub use comment::{Anything, Comment};
pub use department::Department;
pub use government::{Government, GovernmentKind, Hemisphere, Side};
pub use organisation::Organisation;
pub use person::{Person, Workplace};
pub use place::{Authority, Identifier, Place, Point};
pub use territory::{Level, Population, Territory};
pub use theme::Theme;
