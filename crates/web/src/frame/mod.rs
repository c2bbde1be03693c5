//! What surrounds every page: who reads it, in which language and of which date; the shell; how values are said; how errors are told.

mod addresses;
pub mod assets;
mod attend;
mod cookies;
mod download;
mod failure;
mod front;
mod layers;
mod menu;
mod past;
mod period;
mod reader;
mod room;
mod shell;
pub mod spoken;
mod told;
mod undo;

pub use addresses::{encoded, is_local, with_parameter, with_query};
pub use attend::attend;
pub use cookies::{Kept, SESSION, set_cookie};
pub use download::download;
pub use failure::Failure;
pub use front::{front_door, nothing_here};
pub use layers::{inner_layers, outer_layers};
pub use past::KNOWN_AT;
pub use reader::{Known, Opened, Reader, Theme};
pub use shell::{Shell, page};
pub use told::{Redirection, Told, Undo, redirect};

use axum::Router;
use axum::routing::{get, post};

use crate::state::AppState;

/// The addresses of the frame itself: the choice of appearance, undoing what has just been done, and the pages of the rooms.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/appearance", post(front::choose_theme))
        .route("/undo", post(undo::undo))
        .route("/{room}", get(room::show))
}

#[cfg(test)]
pub mod faults;
#[cfg(test)]
mod tests;
