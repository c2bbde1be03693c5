//! What happened to a record: every version with its author, its reason and what changed; and each version as it was.

use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use office::{Difference, Office, Version};
use policy::Kind;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::item::{answer, bytes, written};
use super::parameters::Parameters;
use super::problem::Problem;
use crate::frame::{Failure, Reader};

#[derive(Serialize)]
struct History {
    items: Vec<Past>,
    total: usize,
}

#[derive(Serialize)]
struct Past {
    version: i64,
    seq: i64,
    at: Timestamp,
    by: Option<String>,
    reason: Option<String>,
    command: Uuid,
    command_name: String,
    deleted: bool,
    changes: Vec<Changed>,
}

#[derive(Serialize)]
struct Changed {
    path: String,
    label: String,
    before: Option<Value>,
    after: Option<Value>,
}

/// Every version of a record, newest first; of a deleted one too, by its id.
///
/// # Errors
/// Not found, also for those who may not see what happened.
pub async fn list(
    kind: Kind,
    key: &str,
    office: &Office,
    reader: &Reader,
) -> Result<Response, Problem> {
    Parameters::read(reader, &[]).done()?;
    let id = known(kind, key, reader)?;
    let versions = office.history(&reader.viewer, id).await?;
    if versions.is_empty() {
        return Err(Failure::NotFound.into());
    }
    let items: Vec<Past> = versions
        .into_iter()
        .map(|version| past(version, reader))
        .collect();
    Ok(answer(
        StatusCode::OK,
        bytes(&History {
            total: items.len(),
            items,
        }),
    ))
}

/// A record as it was at one version.
///
/// # Errors
/// Not found, also for those who may not see what happened.
pub async fn version(
    kind: Kind,
    (key, version): (&str, i64),
    office: &Office,
    reader: &Reader,
) -> Result<Response, Problem> {
    Parameters::read(reader, &[]).done()?;
    let id = known(kind, key, reader)?;
    let record = office.version(&reader.viewer, id, version).await?;
    let record = record
        .filter(|record| record.kind() == kind)
        .ok_or(Failure::NotFound)?;
    Ok(answer(StatusCode::OK, written(&record, reader)))
}

fn known(kind: Kind, key: &str, reader: &Reader) -> Result<Uuid, Failure> {
    match reader.policy().find(key) {
        Some(_) => reader.find(kind, key).map(|record| record.id()),
        None => Uuid::parse_str(key).map_err(|_| Failure::NotFound),
    }
}

fn past(version: Version, reader: &Reader) -> Past {
    let changed = |change: Difference| Changed {
        path: change.path,
        label: reader.words.text(&change.label),
        before: change.before,
        after: change.after,
    };
    Past {
        version: version.version,
        seq: version.seq,
        at: version.at,
        by: version.by,
        reason: version.reason,
        command: version.command,
        command_name: version.command_name,
        deleted: version.deleted,
        changes: version.differences.into_iter().map(changed).collect(),
    }
}
