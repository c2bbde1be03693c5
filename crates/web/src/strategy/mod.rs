//! Pages made for this room: what a head of office, an elected sponsor and an evaluator look at instead of reading lists.

mod around;
mod changes;
mod gate;
mod planned;
mod timeline;
mod tree;

use axum::Router;
use axum::routing::get;

pub use around::{Around, csv, new_form, said_number, year_given};

use crate::state::AppState;

/// The addresses of this area. The room's own page and the lists keep theirs.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/strategy/tree", get(tree::show))
        .route("/strategy/tree.csv", get(tree::table))
        .route("/strategy/planned", get(planned::show))
        .route("/strategy/planned.csv", get(planned::table))
        .route("/strategy/gate", get(gate::show))
        .route("/strategy/gate.csv", get(gate::table))
        .route("/strategy/changes", get(changes::show))
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
