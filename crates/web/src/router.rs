//! Every address of the program, and what surrounds them all.
//!
//! An area's `routes()` is written without the language (`/search`, `/{room}/{plural}/{key}`) and served under `/fr`, `/en` and `/es`;
//! a handler learns the language from its [`crate::frame::Reader`], never from `Path`. `register::documents()` (`/files/…`) and
//! `api::routes()` (everything under `/api/v1`, written without that prefix) have no language in their addresses.
//! A kind with a page made for it has no route of its own: the register's record handler first asks [`crate::relations::journey`].

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::response::Redirect;
use axum::routing::get;
use language::Language;

use crate::state::AppState;
use crate::{
    account, agendas, api, communication, figures, frame, governance, guides, home, imports,
    measurement, operations, participation, register, relations, scorecard, search, strategy,
};

/// The whole program as a service.
pub fn router(state: AppState) -> Router {
    let mut pages = Router::new()
        .route("/", get(frame::front_door))
        .merge(register::documents())
        .nest("/api/v1", api::routes());
    for language in Language::ALL {
        let code = language.code();
        let home = format!("/{code}/");
        pages = pages
            .route(&home, get(home::page))
            .route(
                &format!("/{code}"),
                get(move || async move { Redirect::permanent(&format!("/{code}/")) }),
            )
            .nest(&format!("/{code}"), in_a_language());
    }
    let pages = pages
        .fallback(frame::nothing_here)
        .layer(frame::inner_layers())
        .layer(from_fn_with_state(state.clone(), frame::attend));
    frame::outer_layers(pages.merge(frame::assets::routes()).with_state(state))
}

fn in_a_language() -> Router<AppState> {
    Router::new()
        .merge(frame::routes())
        .merge(account::routes())
        .merge(api::pages())
        .merge(home::routes())
        .merge(search::routes())
        .merge(guides::routes())
        .merge(relations::routes())
        .merge(figures::routes())
        .merge(strategy::routes())
        .merge(governance::routes())
        .merge(operations::routes())
        .merge(measurement::routes())
        .merge(participation::routes())
        .merge(communication::routes())
        .merge(agendas::routes())
        .merge(scorecard::routes())
        .merge(imports::routes())
        .merge(register::routes())
}
