//! The programming interface: the same records and figures as on the pages, for other programs. Everything that can be asked stands
//! in [`operations`]; its addresses, its description and its page of documentation are made from there.

mod accepted;
mod body;
mod commands;
mod cursor;
mod figures;
mod filter;
mod guard;
mod history;
mod house;
mod item;
mod kinds;
mod list;
mod merging;
mod moves;
mod openapi;
mod operations;
mod page;
mod parameters;
mod problem;
mod record;
mod search;
mod sight;
#[cfg(test)]
mod tests;
mod version;

use axum::Router;
use axum::middleware::from_fn;
use axum::response::Response;
use axum::routing::get;

use crate::frame::{Failure, Reader};
use crate::state::AppState;

/// The addresses of the interface, below `/api/v1`.
pub fn routes() -> Router<AppState> {
    operations::router()
        .fallback(async || Failure::NotFound)
        .layer(from_fn(guard::guard))
}

/// The page that explains the interface, below each language.
pub fn pages() -> Router<AppState> {
    Router::new().route("/api", get(page::show))
}

/// The problem document of a failure outside the addresses of the interface.
pub fn problem_document(failure: &Failure, reader: &Reader) -> Response {
    problem::document(&problem::Problem::Failure(failure.clone()), reader)
}
