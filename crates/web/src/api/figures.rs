//! Figures with their proof: the same values as on pages, each with its parts, the records counted and left out, the settings used.

use axum::http::StatusCode;
use axum::response::Response;
use policy::figures::{Formula, all, compute, named};
use policy::kernel::Assessed;
use policy::rights::Verb;
use serde_json::{Value, json};
use uuid::Uuid;

use super::item::{answer, bytes};
use super::parameters::Parameters;
use super::problem::Problem;
use super::sight::any;
use crate::frame::{Failure, Reader, spoken};

/// What can be computed.
///
/// # Errors
/// Parameters that are not accepted.
pub fn list(reader: &Reader) -> Result<Response, Problem> {
    Parameters::read(reader, &[]).done()?;
    let figure = |formula: &Formula| {
        json!({
            "name": formula.name,
            "formula": formula.number,
            "kind": formula.kind,
            "address": format!("/api/v1/figures/{}", formula.name),
        })
    };
    let items: Vec<Value> = all().iter().map(figure).collect();
    Ok(answer(
        StatusCode::OK,
        bytes(&json!({"total": items.len(), "items": items})),
    ))
}

/// One figure of one record at a date.
///
/// # Errors
/// Not found: the figure, the record, or a record of another kind.
pub fn get(name: &str, reader: &Reader) -> Result<Response, Problem> {
    let formula = named(name).ok_or(Failure::NotFound)?;
    let mut parameters = Parameters::read(reader, &["record"]);
    let given = parameters.one("record").unwrap_or_default().to_owned();
    if given.is_empty() {
        parameters.wrong("record", "problem-required");
    }
    parameters.done()?;
    let record = any(reader, &given)?;
    if formula.kind.is_some_and(|kind| kind != record.kind()) {
        return Err(Failure::NotFound.into());
    }
    let figure = compute(name, &reader.view(), Some(record.id()))
        .into_iter()
        .next();
    let mut figure = figure.ok_or(Failure::NotFound)?;
    let open = |id: Uuid| {
        reader
            .policy()
            .any(id)
            .is_some_and(|record| reader.may(Verb::See, &record))
    };
    let known = figure.figure.counted.len() + figure.figure.left_out.len();
    figure.figure.counted.retain(|found| open(found.record));
    figure.figure.left_out.retain(|found| open(found.record));
    let shown = figure.figure.counted.len() + figure.figure.left_out.len();
    let mut document = figure.document(reader.policy());
    // Records that the reader may not open count, and are not named.
    document["hidden"] = json!(known - shown);
    if let Assessed::NotAssessable(reason) = &figure.figure.value {
        document["not_assessable"]["message"] = json!(spoken::reason(reason, reader));
    }
    for (told, left) in document["left_out"]
        .as_array_mut()
        .into_iter()
        .flatten()
        .zip(&figure.figure.left_out)
    {
        told["reason"]["message"] = json!(spoken::reason(&left.reason, reader));
    }
    Ok(answer(StatusCode::OK, bytes(&document)))
}
