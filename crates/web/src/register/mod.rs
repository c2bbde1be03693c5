//! The register's own pages, the same for every kind, made from its definition: list, record, form, history, and what one does there.

pub mod blocks;
mod card;
mod edit;
pub mod form;
mod grid;
mod history;
pub mod list;
pub mod place;
mod record;
pub mod speak;

pub use card::Card;
pub use edit::{Part, inline_form, keep_new};
pub use grid::KINDS as WITH_GRID;
pub use record::{Head, head};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::state::AppState;

/// The largest form, in bytes: many times the longest text that a field may hold.
const LARGEST_FORM: usize = 8 * 1024 * 1024;

/// The addresses of the register, without the language.
pub fn routes() -> Router<AppState> {
    Router::new()
        .merge(of_a_kind())
        .merge(of_a_record())
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        // A file may be as large as the settings allow; the frame watches over that.
        .route("/{room}/{plural}/{key}/files", post(record::attach))
}

fn of_a_kind() -> Router<AppState> {
    Router::new()
        .route("/{room}/{plural}", get(list::show))
        .route("/{room}/{plural}/views", post(list::save))
        .route("/{room}/{plural}/views/remove", post(list::remove))
        .route(
            "/{room}/{plural}/new",
            get(edit::new_form).post(edit::create),
        )
        .route("/{room}/{plural}/grid", get(grid::show).post(grid::write))
        .route(
            "/{room}/{plural}/deleted",
            get(history::show_deleted).post(history::restore_deleted),
        )
}

fn of_a_record() -> Router<AppState> {
    let at = |rest: &str| format!("/{{room}}/{{plural}}/{{key}}{rest}");
    Router::new()
        .route(&at(""), get(record::show))
        .route(&at("/edit"), get(edit::change_form).post(edit::change))
        .route(&at("/conflict"), post(edit::settle))
        .route(&at("/history"), get(history::show).post(history::go_back))
        .route(&at("/delete"), get(record::ask_delete).post(record::delete))
        .route(&at("/merge"), get(record::ask_merge).post(record::merge))
        .route(&at("/moves"), post(record::make_move))
        .route(&at("/files/remove"), post(record::remove_file))
        .route(&at("/comments"), post(record::add_comment))
        .route(&at("/comments/remove"), post(record::remove_comment))
}

/// The addresses of files, `/files/…`, which have no language.
pub fn documents() -> Router<AppState> {
    Router::new().route("/files/{record}/{digest}", get(record::document))
}

#[cfg(test)]
mod tests;
