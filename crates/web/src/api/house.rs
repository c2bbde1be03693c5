//! The house itself: whether it is well, who is asking, and the description of everything that can be asked.

use axum::http::StatusCode;
use axum::response::Response;
use office::Office;
use policy::kernel::Listed;
use policy::rights::Role;
use serde_json::json;

use super::item::{answer, bytes};
use super::openapi;
use super::parameters::Parameters;
use super::problem::Problem;
use crate::frame::Reader;

/// Whether records can be read and the ledger answers.
///
/// # Errors
/// When the ledger does not answer.
pub async fn health(office: &Office, reader: &Reader) -> Result<Response, Problem> {
    Parameters::read(reader, &[]).done()?;
    let head = office
        .ledger()
        .head()
        .await
        .map_err(|error| super::problem::failed(error.into()))?;
    let body = json!({
        "status": "well",
        "program": env!("CARGO_PKG_VERSION"),
        "version": office.snapshot().version(),
        "ledger": head,
        "today": reader.today,
    });
    Ok(answer(StatusCode::OK, bytes(&body)))
}

/// Whoever asks.
///
/// # Errors
/// Nobody has signed in.
pub fn account(reader: &Reader) -> Result<Response, Problem> {
    Parameters::read(reader, &[]).done()?;
    let account = reader.account.as_ref().ok_or(Problem::SignIn)?;
    let role: Role = account.role;
    let body = json!({
        "id": account.id,
        "login": account.login,
        "name": account.name,
        "role": role.word(),
        "language": account.language.code(),
        "person": account.person,
        "department": account.department,
        "organisation": account.organisation,
    });
    Ok(answer(StatusCode::OK, bytes(&body)))
}

/// The description of the interface (OpenAPI 3.1).
///
/// # Errors
/// Parameters that are not accepted.
pub fn description(reader: &Reader) -> Result<Response, Problem> {
    Parameters::read(reader, &[]).done()?;
    Ok(answer(
        StatusCode::OK,
        openapi::text(reader.language).as_bytes().to_vec(),
    ))
}
