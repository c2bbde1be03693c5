//! Pages made for ties with others: the agreement with its life line, the world map, the portfolio of networks and the chains of our
//! positions.

mod agreement;
mod incidence;
mod map;
mod map_table;
mod partners;
mod portfolio;
pub mod ties;

pub use map::map_of;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use policy::AnyRecord;

use crate::frame::{Failure, Reader};
use crate::register::Card;
use crate::state::AppState;

/// The addresses of the pages made for ties.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/relations/map", get(map::show))
        .route("/networks", get(portfolio::show))
        .route("/networks.csv", get(portfolio::csv))
        .route("/incidence", get(incidence::show))
        .route("/incidence.csv", get(incidence::csv))
        .route(
            "/relations/agreements/{key}/exchanges",
            post(agreement::note),
        )
}

/// The page made for a record's kind; `None` when the register's own page serves. The register's handler asks this first, once it
/// has found the record and the reader may see it.
pub async fn journey(
    state: &AppState,
    reader: &Reader,
    record: &AnyRecord,
) -> Option<Result<Response, Failure>> {
    match record {
        AnyRecord::Agreement(found) => Some(agreement::show(state, reader, found).await),
        AnyRecord::Request(found) => {
            Some(crate::operations::request::show(state, reader, found).await)
        }
        AnyRecord::Indicator(found) => {
            Some(crate::measurement::indicator::show(state, reader, found).await)
        }
        _ => None,
    }
}

/// What the register's own page of a record says before its fields; `None` for kinds that need nothing there.
pub fn card(record: &AnyRecord, reader: &Reader) -> Option<Card> {
    match record {
        AnyRecord::Externality(found) => Some(crate::measurement::burden::card(found, reader)),
        _ => None,
    }
}

#[cfg(test)]
mod board_tests;
#[cfg(test)]
mod tests;
