//! The parts of a record page, each with its template, so that a page made for a journey can show them too:
//! `{{ fields|safe }}`, `{{ referrers|safe }}`, `{{ files|safe }}`, `{{ comments|safe }}`, `{{ moves|safe }}`.

mod comments;
mod fields;
mod files;
mod moves;
mod referrers;

pub use comments::{Comments, comments};
pub use fields::{Fields, fields};
pub use files::{Files, files};
pub use moves::{Moves, moves, with_move};
pub use referrers::{Referrers, referrers};
