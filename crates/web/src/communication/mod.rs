//! Pages made for this room: what a head of office, an elected sponsor and an evaluator look at instead of reading lists.

mod overview;

use axum::Router;
use axum::routing::get;

use crate::state::AppState;

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/communication/overview", get(overview::show))
        .route("/communication/overview.csv", get(overview::csv))
}

#[cfg(test)]
mod tests;
