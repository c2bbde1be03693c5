//! Moving a record from state to state: one move is added to those it has.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use office::{Command, Edit, Refusal};
use policy::Kind;
use policy::body::to_flat;
use policy::kernel::Problems;
use policy::rights::Verb;
use serde_json::Value;

use super::body;
use super::problem::Problem;
use super::record::{after, changeable, shown, stale};
use super::version::Condition;
use crate::frame::{Failure, Reader};
use crate::state::AppState;

/// Adds a move. A version may be named; without one the move is added to whatever stands there.
///
/// # Errors
/// A move that the office does not allow, with those that it does.
pub async fn add(
    kind: Kind,
    key: String,
    State(state): State<AppState>,
    reader: Reader,
    request: Request,
) -> Result<Response, Problem> {
    super::parameters::Parameters::read(&reader, &[]).done()?;
    let record = changeable(kind, &key, &reader)?;
    if let policy::rights::Decision::Refused(reason) = reader.decide(Verb::Move, &record) {
        return Err(Failure::Denied(reason).into());
    }
    let condition = Condition::read(request.headers());
    let sent = body::json(request).await?;
    refuse_nothing(&sent)?;
    let base = condition
        .as_ref()
        .map_or(Some(record.version()), |condition| condition.base(&record));
    let mut draft = to_flat(&record);
    let moves = draft
        .entry("moves")
        .or_insert_with(|| Value::Array(Vec::new()));
    let place = moves.as_array().map_or(0, Vec::len);
    if let Some(moves) = moves.as_array_mut() {
        moves.push(sent.clone());
    }
    let reason = sent["reason"].as_str().map(str::to_owned);
    let edit = Edit::Change {
        id: record.id(),
        base,
        draft: Value::Object(draft),
    };
    let done = state
        .office
        .act(
            &reader.actor(),
            Command::new("move", vec![edit]).because(reason),
        )
        .await;
    let receipt = done.map_err(|refusal| match refusal {
        Refusal::Stale {
            based_on, newest, ..
        } => stale(condition.is_some(), Some(based_on), sent, &newest, &reader),
        other => by_its_place(other, kind, place),
    })?;
    let (record, reader) = after(&state, &reader, &receipt)?;
    Ok(shown(StatusCode::OK, &record, &reader))
}

/// A move that says nothing would be read as no move at all.
fn refuse_nothing(sent: &Value) -> Result<(), Problem> {
    let mut problems = Problems::default();
    match sent {
        Value::Object(sent)
            if sent
                .get("to")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .trim()
                .is_empty() =>
        {
            problems.structural("to", "problem-required");
        }
        Value::Object(_) => return Ok(()),
        _ => {
            problems.structural("", "problem-not-group");
        }
    }
    Err(Problem::invalid(None, "", problems))
}

/// Problems of the move are told by their place in the move that was sent.
fn by_its_place(refusal: Refusal, kind: Kind, place: usize) -> Problem {
    let mut problem = Problem::refused(refusal, kind, "");
    if let Problem::Invalid(found) = &mut problem {
        let start = format!("moves.{place}");
        for one in found {
            if let Some(rest) = one.wrong.path.strip_prefix(&start) {
                one.shown = Some(rest.trim_start_matches('.').to_owned());
            }
        }
    }
    problem
}
