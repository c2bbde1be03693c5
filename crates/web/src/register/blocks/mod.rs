//! The parts of a record page, each with its template, so that a page made for a journey can show them too:
//! `{{ fields|safe }}`, `{{ referrers|safe }}`, `{{ files|safe }}`, `{{ comments|safe }}`, `{{ moves|safe }}`,
//! `{{ upkeep|safe }}`.

mod comments;
mod due;
mod fields;
mod files;
mod moves;
mod referrers;
mod upkeep;

pub use comments::{Comments, comments};
pub use due::{Due, due};
pub use fields::{Fields, fields};
pub use files::{Files, files};
pub use moves::{Moves, moves, with_move};
pub use referrers::{Referrers, referrers};
pub use upkeep::{Upkeep, is_owned, upkeep, year_ago};
