//! Several records written as one: all of them, or none.

use std::collections::BTreeMap;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use office::{Command, Edit, Receipt, Refusal};
use policy::Kind;
use policy::kernel::Problems;
use policy::rights::Viewer;
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::body;
use super::item::{Alike, Link, alike, answer, bytes, link};
use super::problem::{Found, Problem};
use super::record::{is_beside, stale};
use crate::frame::Reader;
use crate::state::AppState;

/// The most edits of one command.
pub const MOST: usize = 1_000;

/// What one edit may be.
const EDITS: [&str; 4] = ["create", "change", "delete", "restore"];

#[derive(Serialize)]
struct Done {
    /// The command, by which it can be undone.
    command: Uuid,
    /// Version of the register after it.
    version: i64,
    /// How many records were really written.
    written: usize,
    /// The record of each edit, in their order.
    records: Vec<Written>,
}

#[derive(Serialize)]
struct Written {
    id: Uuid,
    #[serde(flatten)]
    link: Option<Link>,
    version: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alike: Vec<Alike>,
}

/// Writes several records as one.
///
/// # Errors
/// Everything that is wrong with any of them; nothing is then written.
pub async fn act(
    State(state): State<AppState>,
    reader: Reader,
    request: Request,
) -> Result<Response, Problem> {
    super::parameters::Parameters::read(&reader, &[]).done()?;
    if reader.viewer == Viewer::Public {
        return Err(Problem::SignIn);
    }
    let sent = body::json(request).await?;
    let mut problems = Problems::default();
    let reading = Reading { reader: &reader };
    let read = reading.command(sent.clone(), &mut problems);
    let Some((edits, reason)) = read.filter(|_| problems.is_empty()) else {
        return Err(Problem::invalid(None, "", problems));
    };
    let created: Vec<usize> = (0..edits.len())
        .filter(|place| matches!(edits[*place], Edit::Create { .. }))
        .collect();
    let known: Vec<(&'static str, Option<Kind>)> =
        edits.iter().map(|edit| reading.told(edit)).collect();
    let command = Command::new("program", edits).because(reason);
    let receipt =
        state
            .office
            .act(&reader.actor(), command)
            .await
            .map_err(|refusal| match refusal {
                Refusal::Invalid(invalid) => {
                    let found = invalid.into_iter().flat_map(|one| {
                        let (word, kind) = known.get(one.edit).copied().unwrap_or(("", None));
                        let within = move |path: &str| match kind {
                            Some(kind) if is_beside(path, kind) => {
                                format!("edits.{}.{word}", one.edit)
                            }
                            _ => format!("edits.{}.{word}.fields", one.edit),
                        };
                        one.problems.0.into_iter().map(move |wrong| Found {
                            kind,
                            within: within(&wrong.path),
                            wrong,
                            shown: None,
                        })
                    });
                    Problem::Invalid(found.collect())
                }
                Refusal::Stale {
                    edit,
                    based_on,
                    newest,
                    ..
                } => stale(
                    false,
                    Some(based_on),
                    sent["edits"][edit].clone(),
                    &newest,
                    &reader,
                ),
                other => other.into(),
            })?;
    Ok(told(&state, reader, &receipt, &created))
}

/// What was written, and which of the new records may be there already.
fn told(state: &AppState, reader: Reader, receipt: &Receipt, created: &[usize]) -> Response {
    let reader = Reader {
        snapshot: state.office.snapshot(),
        ..reader
    };
    let created = created
        .iter()
        .filter_map(|place| receipt.records.get(*place));
    let created: Vec<Uuid> = created.copied().collect();
    let alike = alike(&created, &state.office, &reader);
    answer(StatusCode::OK, bytes(&done(receipt, alike, &reader)))
}

fn done(receipt: &Receipt, mut alike: BTreeMap<Uuid, Vec<Alike>>, reader: &Reader) -> Done {
    let written = |id: &Uuid| Written {
        id: *id,
        link: link(*id, reader),
        version: reader.policy().any(*id).map(|record| record.version()),
        alike: alike.remove(id).unwrap_or_default(),
    };
    Done {
        command: receipt.command,
        version: receipt.seq,
        written: receipt.written,
        records: receipt.records.iter().map(written).collect(),
    }
}

struct Reading<'a> {
    reader: &'a Reader,
}

impl Reading<'_> {
    fn command(&self, sent: Value, problems: &mut Problems) -> Option<(Vec<Edit>, Option<String>)> {
        let mut sent = body::object(sent, &["edits", "reason"], problems)?;
        let reason = body::reason(&sent, problems);
        let Some(Value::Array(edits)) = sent.shift_remove("edits") else {
            problems.structural("edits", "problem-not-list");
            return None;
        };
        if edits.is_empty() {
            problems.structural("edits", "problem-required");
        }
        if edits.len() > MOST {
            problems
                .structural("edits", "problem-too-many")
                .naming("limit", MOST);
            return None;
        }
        let mut read = Vec::with_capacity(edits.len());
        for (place, edit) in edits.into_iter().enumerate() {
            read.extend(self.edit(edit, &format!("edits.{place}"), problems));
        }
        Some((read, reason))
    }

    fn edit(&self, edit: Value, at: &str, problems: &mut Problems) -> Option<Edit> {
        let chosen = match edit {
            Value::Object(edit) if edit.len() == 1 => edit.into_iter().next(),
            _ => None,
        };
        let Some((word, inner)) = chosen.filter(|(word, _)| EDITS.contains(&word.as_str())) else {
            let accepted: Vec<String> = EDITS.iter().map(ToString::to_string).collect();
            problems
                .structural(at, "api-not-edit")
                .naming("accepted", accepted);
            return None;
        };
        let mut found = Problems::default();
        let read = match word.as_str() {
            "create" => Self::create(inner, &mut found),
            "change" => self.change(inner, &mut found),
            "delete" => self.delete(inner, &mut found),
            _ => Self::restore(&inner, &mut found),
        };
        for mut wrong in found.0 {
            let rest = if wrong.path.is_empty() {
                String::new()
            } else {
                format!(".{}", wrong.path)
            };
            wrong.path = format!("{at}.{word}{rest}");
            problems.0.push(wrong);
        }
        read
    }

    fn create(inner: Value, problems: &mut Problems) -> Option<Edit> {
        let mut inner = body::object(inner, &["kind", "id", "code", "fields"], problems)?;
        let kind = inner
            .get("kind")
            .and_then(Value::as_str)
            .and_then(Kind::parse);
        if kind.is_none() {
            let accepted: Vec<String> = Kind::ALL
                .iter()
                .map(|kind| kind.word().to_owned())
                .collect();
            problems
                .structural("kind", "api-not-kind")
                .naming("accepted", accepted);
        }
        let (id, code) = (
            body::id(&inner, problems),
            body::line(&inner, "code", problems),
        );
        let draft = body::fields(&mut inner, problems);
        Some(Edit::Create {
            kind: kind?,
            id,
            code,
            draft,
        })
    }

    fn change(&self, inner: Value, problems: &mut Problems) -> Option<Edit> {
        let mut inner = body::object(inner, &["record", "version", "fields"], problems)?;
        let (id, base) = (self.record(&inner, problems), version(&inner, problems));
        let draft = body::fields(&mut inner, problems);
        Some(Edit::Change {
            id: id?,
            base: Some(base?),
            draft,
        })
    }

    fn delete(&self, inner: Value, problems: &mut Problems) -> Option<Edit> {
        let inner = body::object(inner, &["record", "version"], problems)?;
        let (id, base) = (self.record(&inner, problems), version(&inner, problems));
        Some(Edit::Delete {
            id: id?,
            base: Some(base?),
        })
    }

    /// What was deleted is known by its id alone.
    fn restore(inner: &Value, problems: &mut Problems) -> Option<Edit> {
        let id = inner
            .get("record")
            .and_then(Value::as_str)
            .and_then(|id| Uuid::parse_str(id).ok());
        if id.is_none() {
            problems
                .structural("record", "api-not-id")
                .naming("given", "");
        }
        Some(Edit::Restore { id: id? })
    }

    fn record(&self, inner: &Map<String, Value>, problems: &mut Problems) -> Option<Uuid> {
        let Some(given) = body::line(inner, "record", problems) else {
            problems.structural("record", "problem-required");
            return None;
        };
        let found = super::sight::any(self.reader, &given).ok();
        if found.is_none() {
            problems
                .structural("record", "problem-no-such-record")
                .naming("given", body::short(&given));
        }
        found.map(|record| record.id())
    }

    /// The word of an edit and the kind that it touches.
    fn told(&self, edit: &Edit) -> (&'static str, Option<Kind>) {
        let kind_of = |id: &Uuid| self.reader.policy().kind_of(*id);
        match edit {
            Edit::Create { kind, .. } => ("create", Some(*kind)),
            Edit::Change { id, .. } => ("change", kind_of(id)),
            Edit::Delete { id, .. } => ("delete", kind_of(id)),
            Edit::Restore { id } => ("restore", kind_of(id)),
        }
    }
}

fn version(inner: &Map<String, Value>, problems: &mut Problems) -> Option<i64> {
    let version = inner.get("version").and_then(Value::as_i64);
    if version.is_none() {
        problems
            .structural("version", "problem-not-integer")
            .naming("given", "");
    }
    version
}
