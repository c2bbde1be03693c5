//! Pages made for this room: what a head of office, an elected sponsor and an evaluator look at instead of reading lists.

mod alignment;
mod transversality;

use axum::Router;
use axum::routing::get;

use crate::state::AppState;

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/alignment", get(alignment::show))
        .route("/alignment.csv", get(alignment::table))
        .route("/transversality", get(transversality::show))
        .route("/transversality.csv", get(transversality::table))
}

#[cfg(test)]
mod tests;
