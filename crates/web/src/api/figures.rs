//! Figures with their proof: the same values as on pages, each with its parts, the records counted and left out, the settings used.

use axum::http::StatusCode;
use axum::response::Response;
use policy::figures::{AnyFigure, Formula, all, compute, current_period, named, period_of};
use policy::kernel::{Assessed, Period};
use policy::rights::Verb;
use policy::scorecard::scorecard;
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
            "period": formula.has_period,
            "address": format!("/api/v1/figures/{}", formula.name),
        })
    };
    let items: Vec<Value> = all().iter().map(figure).collect();
    Ok(answer(
        StatusCode::OK,
        bytes(&json!({"total": items.len(), "items": items})),
    ))
}

/// A figure at a date, over a period where it has one: of the whole register, of one record, or of every record of its kind
/// that the reader may open.
///
/// # Errors
/// Not found: the figure, the record, or a record of another kind.
pub fn get(name: &str, reader: &Reader) -> Result<Response, Problem> {
    let formula = named(name).ok_or(Failure::NotFound)?;
    let accepted: &[&str] = match (formula.kind, formula.has_period) {
        (Some(_), true) => &["record", "period"],
        (Some(_), false) => &["record"],
        (None, true) => &["period"],
        (None, false) => &[],
    };
    let mut parameters = Parameters::read(reader, accepted);
    let given = parameters.one("record").map(str::to_owned);
    let period = period(&mut parameters, reader);
    parameters.done()?;
    let record = match (formula.kind, given) {
        (Some(kind), Some(given)) => {
            let found = any(reader, &given)?;
            if found.kind() != kind {
                return Err(Failure::NotFound.into());
            }
            Some(found.id())
        }
        _ => None,
    };
    let found = compute(name, &reader.view(), period, record);
    let document = if formula.kind.is_some() && record.is_none() {
        let known = found.len();
        let open = |figure: &AnyFigure| figure.record.is_some_and(|id| may_open(id, reader));
        let items: Vec<Value> = found
            .into_iter()
            .filter(open)
            .map(|figure| document(figure, reader))
            .collect();
        json!({"total": items.len(), "hidden": known - items.len(), "items": items})
    } else {
        let figure = found.into_iter().next().ok_or(Failure::NotFound)?;
        document(figure, reader)
    };
    Ok(answer(StatusCode::OK, bytes(&document)))
}

/// The scorecard of the eleven recommendations; records that the reader may not open are counted, not named.
///
/// # Errors
/// Parameters that are not accepted.
pub fn scorecard_of(reader: &Reader) -> Result<Response, Problem> {
    let mut parameters = Parameters::read(reader, &["period"]);
    let period = period(&mut parameters, reader);
    parameters.done()?;
    let mut found = scorecard(&reader.view(), period);
    for recommendation in &mut found.recommendations {
        recommendation
            .movers
            .retain(|mover| may_open(mover.record, reader));
        for test in &mut recommendation.tests {
            test.met.retain(|id| may_open(*id, reader));
            test.lacking.retain(|(id, _)| may_open(*id, reader));
            test.value.hide(&|id| may_open(id, reader));
        }
    }
    let mut document = found.document(reader.policy());
    document["as_of"] = json!(reader.as_of);
    let told = document["recommendations"]
        .as_array_mut()
        .into_iter()
        .flatten();
    for (told, recommendation) in told.zip(&found.recommendations) {
        let tests = told["tests"].as_array_mut().into_iter().flatten();
        for (told, test) in tests.zip(&recommendation.tests) {
            if let Some(reason) = test.mark.reason() {
                told["not_assessable"]["message"] = json!(spoken::reason(reason, reader));
            }
        }
    }
    Ok(answer(StatusCode::OK, bytes(&document)))
}

fn may_open(id: Uuid, reader: &Reader) -> bool {
    let record = reader.policy().any(id);
    record.is_some_and(|record| reader.may(Verb::See, &record))
}

fn document(mut figure: AnyFigure, reader: &Reader) -> Value {
    let known = figure.figure.counted.len() + figure.figure.left_out.len();
    figure
        .figure
        .counted
        .retain(|found| may_open(found.record, reader));
    figure
        .figure
        .left_out
        .retain(|found| may_open(found.record, reader));
    if let Assessed::Value(value) = &mut figure.figure.value {
        value.hide(&|id| may_open(id, reader));
    }
    let shown = figure.figure.counted.len() + figure.figure.left_out.len();
    let mut document = figure.document(reader.policy());
    // Records that the reader may not open count, and are not named.
    document["hidden"] = json!(known - shown);
    if let Assessed::NotAssessable(reason) = &figure.figure.value {
        document["not_assessable"]["message"] = json!(spoken::reason(reason, reader));
    }
    let told = document["left_out"].as_array_mut().into_iter().flatten();
    for (told, left) in told.zip(&figure.figure.left_out) {
        told["reason"]["message"] = json!(spoken::reason(&left.reason, reader));
    }
    document
}

/// The fiscal year asked for by the year in which it begins; the one of the date unless told otherwise.
fn period(parameters: &mut Parameters, reader: &Reader) -> Period {
    let current = current_period(&reader.view());
    let Some(given) = parameters.one("period").map(str::to_owned) else {
        return current;
    };
    let year = given.parse().ok();
    let found = year.and_then(|year| period_of(year, &reader.view()));
    found.unwrap_or_else(|| {
        parameters.wrong("period", "api-not-year");
        current
    })
}
