//! One record: read, created, replaced, deleted. A change says which version it is based on; a stale one is refused with both
//! versions in the answer, and nothing is lost.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use office::{Command, Edit, Receipt, Refusal};
use policy::definition::definition;
use policy::kernel::Problems;
use policy::rights::{Decision, Verb, Viewer};
use policy::{AnyRecord, Kind};
use serde_json::{Value, json};

use super::body::{self, check_reason};
use super::item::{address, alike, answer, bytes, value, written};
use super::parameters::Parameters;
use super::problem::{Changed, Problem};
use super::version::{Condition, is_known, tag};
use crate::frame::{Failure, Reader};
use crate::state::AppState;

/// One record; nothing new when the reader has it already.
///
/// # Errors
/// Not found.
pub fn get(
    kind: Kind,
    key: &str,
    reader: &Reader,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    Parameters::read(reader, &[]).done()?;
    let record = reader.find(kind, key)?;
    let tag = tag(&record, reader);
    if is_known(headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    Ok(shown(StatusCode::OK, &record, reader))
}

/// Creates a record.
///
/// # Errors
/// What is wrong with it.
pub async fn create(
    kind: Kind,
    State(state): State<AppState>,
    reader: Reader,
    request: Request,
) -> Result<Response, Problem> {
    Parameters::read(&reader, &[]).done()?;
    allowed(&reader, Verb::Create, kind)?;
    let sent = body::sent(body::json(request).await?, kind, "")?;
    let edit = Edit::Create {
        kind,
        id: sent.id,
        code: sent.code,
        draft: sent.fields,
    };
    let command = Command::new("create", vec![edit]).because(sent.reason);
    let receipt = state
        .office
        .act(&reader.actor(), command)
        .await
        .map_err(|refusal| refused(refusal, kind))?;
    let (record, reader) = after(&state, &reader, &receipt)?;
    let mut response = shown(StatusCode::CREATED, &record, &reader);
    if let Some(alike) = alike(&[record.id()], &state.office, &reader).remove(&record.id()) {
        let mut written = value(&record, &reader);
        written["alike"] = json!(alike);
        *response.body_mut() = bytes(&written).into();
        response.headers_mut().remove(header::CONTENT_LENGTH);
    }
    if let Ok(location) = HeaderValue::try_from(address(&record)) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    Ok(response)
}

/// Replaces the whole of a record.
///
/// # Errors
/// A missing or stale version; what is wrong with the record.
pub async fn replace(
    kind: Kind,
    key: String,
    State(state): State<AppState>,
    reader: Reader,
    request: Request,
) -> Result<Response, Problem> {
    Parameters::read(&reader, &[]).done()?;
    let record = changeable(kind, &key, &reader)?;
    let condition = Condition::read(request.headers()).ok_or(Problem::VersionMissing)?;
    let sent = body::sent(body::json(request).await?, kind, "")?;
    same_record(&record, &sent)?;
    let edit = Edit::Change {
        id: record.id(),
        base: condition.base(&record),
        draft: sent.fields.clone(),
    };
    let command = Command::new("change", vec![edit]).because(sent.reason);
    let done = state.office.act(&reader.actor(), command).await;
    let receipt = done.map_err(|refusal| match refusal {
        Refusal::Stale {
            based_on, newest, ..
        } => stale(true, Some(based_on), sent.fields, &newest, &reader),
        other => refused(other, kind),
    })?;
    let (record, reader) = after(&state, &reader, &receipt)?;
    Ok(shown(StatusCode::OK, &record, &reader))
}

/// Deletes a record; it can be restored.
///
/// # Errors
/// A missing or stale version; other records that still need it.
pub async fn delete(
    kind: Kind,
    key: String,
    State(state): State<AppState>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let parameters = Parameters::read(&reader, &["reason"]);
    let reason = parameters.one("reason").map(str::to_owned);
    parameters.done()?;
    let mut problems = Problems::default();
    reason
        .iter()
        .for_each(|reason| check_reason(reason, &mut problems));
    if !problems.is_empty() {
        return Err(Problem::Parameters(problems));
    }
    let record = changeable(kind, &key, &reader)?;
    let condition = Condition::read(&headers).ok_or(Problem::VersionMissing)?;
    let edit = Edit::Delete {
        id: record.id(),
        base: condition.base(&record),
    };
    let command = Command::new("delete", vec![edit]).because(reason);
    let done = state.office.act(&reader.actor(), command).await;
    done.map_err(|refusal| match refusal {
        Refusal::Stale {
            based_on, newest, ..
        } => stale(true, Some(based_on), Value::Null, &newest, &reader),
        other => refused(other, kind),
    })?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A record with the tag of its version.
pub fn shown(status: StatusCode, record: &AnyRecord, reader: &Reader) -> Response {
    let mut response = answer(status, written(record, reader));
    response
        .headers_mut()
        .insert(header::ETAG, tag(record, reader));
    response
}

/// Whether the reader may do this to records of a kind at all; somebody without an account is asked for one first.
///
/// # Errors
/// The reason why not.
pub fn allowed(reader: &Reader, verb: Verb, kind: Kind) -> Result<(), Problem> {
    if reader.viewer == Viewer::Public {
        return Err(Problem::SignIn);
    }
    match reader.decide_ever(verb, kind) {
        Decision::Allowed => Ok(()),
        // Whoever sees nothing of a kind does not learn that it is there.
        Decision::Refused(_) if !reader.sees(kind) => Err(Failure::NotFound.into()),
        Decision::Refused(reason) => Err(Failure::Denied(reason).into()),
    }
}

/// A record that somebody with an account asks to change.
///
/// # Errors
/// Not found; nobody has signed in.
pub fn changeable(kind: Kind, key: &str, reader: &Reader) -> Result<AnyRecord, Problem> {
    if reader.viewer == Viewer::Public {
        return Err(Problem::SignIn);
    }
    Ok(reader.find(kind, key)?)
}

/// What was refused, by its place in what was sent: fields lie under `fields`, the code and the id beside them.
pub fn refused(refusal: Refusal, kind: Kind) -> Problem {
    let mut problem = Problem::refused(refusal, kind, "fields");
    if let Problem::Invalid(found) = &mut problem {
        found
            .iter_mut()
            .filter(|one| is_beside(&one.wrong.path, kind))
            .for_each(|one| one.within.clear());
    }
    problem
}

/// Whether a problem lies beside the fields of a record.
pub fn is_beside(path: &str, kind: Kind) -> bool {
    ["", "id", "code"].contains(&path) && definition(kind).field(path).is_none()
}

/// Both versions, for whoever sent the older one.
pub fn stale(
    condition: bool,
    based_on: Option<i64>,
    sent: Value,
    newest: &AnyRecord,
    reader: &Reader,
) -> Problem {
    Problem::Changed(Box::new(Changed {
        condition,
        based_on: based_on.filter(|version| *version > 0),
        sent,
        newest: value(newest, reader),
    }))
}

/// The record as it stands after a command, as the reader may now see it.
///
/// # Errors
/// Not found, when somebody has deleted it since.
pub fn after(
    state: &AppState,
    reader: &Reader,
    receipt: &Receipt,
) -> Result<(AnyRecord, Reader), Problem> {
    let reader = Reader {
        snapshot: state.office.snapshot(),
        ..reader.clone()
    };
    let record = receipt
        .records
        .first()
        .and_then(|id| reader.policy().any(*id));
    record
        .map(|record| (record, reader))
        .ok_or(Problem::Failure(Failure::NotFound))
}

/// A record cannot become another: its code and its id, when they are sent, are its own.
fn same_record(record: &AnyRecord, sent: &body::Sent) -> Result<(), Problem> {
    let mut problems = Problems::default();
    if sent.id.is_some_and(|id| id != record.id()) {
        problems.structural("id", "api-other-record");
    }
    if let Some(code) = &sent.code
        && record.code().map(policy::kernel::Code::as_str) != Some(code)
    {
        problems.structural("code", "problem-code-immutable");
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Problem::invalid(None, "", problems))
    }
}
