//! Getting in and out, one's own account, and the accounts that the administrator keeps.

mod keeping;
mod own;
mod own_acts;
mod sign_in;

pub use own::draft_row;

use axum::Router;
use axum::routing::{get, post};

use crate::state::AppState;

/// The addresses of this area.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::enter))
        .route("/sign-out", post(sign_in::leave))
        .route("/account", get(own::show))
        .route("/account/language", post(own_acts::choose_language))
        .route("/account/password", post(own_acts::change_password))
        .route("/account/sessions", post(own_acts::end_sessions))
        .route("/account/tokens", post(own_acts::create_token))
        .route("/account/tokens/revoke", post(own_acts::revoke_token))
        .route(
            "/administration/accounts",
            get(keeping::show).post(keeping::add),
        )
        .route(
            "/administration/accounts/password",
            post(keeping::set_password),
        )
        .route("/administration/accounts/allow", post(keeping::allow))
}

#[cfg(test)]
mod tests;
