//! Letting a record stand for another that turned out to be the same.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use office::{Merge, Refusal};
use policy::Kind;
use policy::kernel::Problems;
use serde_json::Value;
use uuid::Uuid;

use super::body;
use super::problem::{Found, Problem};
use super::record::{after, changeable, shown, stale};
use super::version::Condition;
use crate::frame::Reader;
use crate::state::AppState;

/// What is sent: the other record, the fields in which it is right, and why.
const NAMES: [&str; 3] = ["with", "take", "reason"];

/// Lets the record stand for the one that is named in `with`. A version may be named; without one, whatever stands there stays.
///
/// # Errors
/// A record that is not there or cannot be the same, a field that is none of the kind's, or what writing any of the records that
/// point to the other one would be refused for.
pub async fn merge(
    kind: Kind,
    key: String,
    State(state): State<AppState>,
    reader: Reader,
    request: Request,
) -> Result<Response, Problem> {
    super::parameters::Parameters::read(&reader, &[]).done()?;
    let record = changeable(kind, &key, &reader)?;
    let condition = Condition::read(request.headers());
    let sent = body::json(request).await?;
    let (merged, take, reason) = read(sent.clone(), kind, &reader)?;
    let base = condition
        .as_ref()
        .and_then(|condition| condition.base(&record));
    let merge = Merge {
        kept: record.id(),
        merged,
        take,
        base,
        reason,
    };
    let done = state.office.merge(&reader.actor(), &merge).await;
    let receipt = done.map_err(|refusal| match refusal {
        Refusal::Stale {
            based_on, newest, ..
        } => stale(condition.is_some(), Some(based_on), sent, &newest, &reader),
        other => about_both(other, kind),
    })?;
    let (record, reader) = after(&state, &reader, &receipt)?;
    Ok(shown(StatusCode::OK, &record, &reader))
}

fn read(
    sent: Value,
    kind: Kind,
    reader: &Reader,
) -> Result<(Uuid, Vec<String>, Option<String>), Problem> {
    let mut problems = Problems::default();
    let found = body::object(sent, &NAMES, &mut problems).and_then(|sent| {
        let reason = body::reason(&sent, &mut problems);
        let take = body::fields_named(&sent, "take", kind, &mut problems);
        let given = body::line(&sent, "with", &mut problems);
        let given = given.filter(|given| !given.trim().is_empty());
        let Some(given) = given else {
            if problems.is_empty() {
                problems.structural("with", "problem-required");
            }
            return None;
        };
        // What the reader may not see is not there, and a record of another kind is never the same.
        let Ok(other) = reader.find(kind, &given) else {
            problems
                .structural("with", "problem-no-such-record")
                .naming("given", given.as_str());
            return None;
        };
        Some((other.id(), take, reason))
    });
    match found {
        Some(found) if problems.is_empty() => Ok(found),
        _ => Err(Problem::invalid(None, "", problems)),
    }
}

/// What was refused is about the two records, not about what was sent: fields are named as the record has them.
fn about_both(refusal: Refusal, kind: Kind) -> Problem {
    let Refusal::Invalid(invalid) = refusal else {
        return refusal.into();
    };
    let found = invalid.into_iter().flat_map(|one| one.problems.0);
    let found = found.map(|wrong| Found {
        kind: Some(kind),
        within: String::new(),
        shown: Some(String::new()),
        wrong,
    });
    Problem::Invalid(found.collect())
}
