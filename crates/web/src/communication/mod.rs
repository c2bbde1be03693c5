//! Pages made for this room: what a head of office, an elected sponsor and an evaluator look at instead of reading lists.

use axum::Router;

use crate::state::AppState;

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new()
}
