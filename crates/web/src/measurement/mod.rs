//! Pages made for this room: indicators at three levels and one by one, the ledger of externalities, who the money is for.

mod beneficiaries;
pub mod burden;
mod desk;
mod externalities;
pub mod indicator;
mod indicators;
mod limits;
pub mod values;

use axum::Router;
use axum::routing::get;

use crate::state::AppState;

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/observations", get(desk::show).post(desk::write))
        .route("/indicators", get(indicators::show))
        .route("/indicators.csv", get(indicators::csv))
        .route("/externalities", get(externalities::show))
        .route("/externalities.csv", get(externalities::csv))
        .route("/beneficiaries", get(beneficiaries::show))
        .route("/beneficiaries.csv", get(beneficiaries::csv))
}

#[cfg(test)]
mod tests;
