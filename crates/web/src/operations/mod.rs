//! Pages made for this room: what a head of office, an elected sponsor and an evaluator look at instead of reading lists.

mod means;
mod timeliness;
pub mod triage;

use axum::Router;
use axum::routing::get;

use crate::state::AppState;

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/means", get(means::show))
        .route("/means.csv", get(means::csv))
}

#[cfg(test)]
mod tests;
