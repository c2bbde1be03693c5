//! What happened to a record: every version, who, when, why, and what changed in words that a page can say.

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;
use ledger::Entry;
use policy::body::{Head, from_stored, to_flat};
use policy::definition::{Field, Shape, definition};
use policy::kernel::Code;
use policy::rights::{Rule, Verb, Viewer, may, may_ever, may_restore, rule};
use policy::{AnyRecord, Audience, Change, Kind};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::act::{Actor, Command, Edit, Invalid, Receipt, Refusal};
use crate::error::OfficeError;
use crate::merge::Merging;
use crate::open::Office;

/// One version of a record.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its number.
    pub version: i64,
    /// The ledger's sequence number.
    pub seq: i64,
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it; nobody when the program did.
    pub by: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// The command that it was part of.
    pub command: Uuid,
    /// What the command did, as a word.
    pub command_name: String,
    /// Whether the record was deleted.
    pub deleted: bool,
    /// What changed since the version before.
    pub differences: Vec<Difference>,
}

/// One thing that changed.
#[derive(Debug, Clone)]
pub struct Difference {
    /// Where: `parties.2.signed_on`, parts of lists by their key.
    pub path: String,
    /// Key of the field's label.
    pub label: String,
    /// The part of the list, by its key.
    pub part: Option<String>,
    /// What it was; nothing when it is new.
    pub before: Option<Value>,
    /// What it is; nothing when it went.
    pub after: Option<Value>,
    /// What the field holds, so that both can be put into words.
    pub shape: Shape,
}

/// A command as the list of recent changes shows it.
#[derive(Debug, Clone)]
pub struct RecentChange {
    /// The command.
    pub command: Uuid,
    /// What it did, as a word.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// The first record that it touched.
    pub record: Uuid,
    /// Its kind.
    pub kind: Kind,
    /// How many records it touched.
    pub records: i64,
    /// Where the next page begins.
    pub seq: i64,
}

impl Office {
    /// Every version of a record, newest first; nothing for those who may not see the record or its history.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn history(&self, viewer: &Viewer, id: Uuid) -> Result<Vec<Version>, OfficeError> {
        if viewer.audience() != Audience::Internal {
            return Ok(Vec::new());
        }
        let entries = self.inner.ledger.history(id).await?;
        let Some(last) = last_body(&entries)? else {
            return Ok(Vec::new());
        };
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        if !may(viewer, Verb::See, &last, policy).is_allowed() {
            return Ok(Vec::new());
        }
        let authors = self
            .authors(entries.iter().filter_map(|entry| entry.by))
            .await?;
        let mut versions = Vec::with_capacity(entries.len());
        let mut before: Option<Map<String, Value>> = None;
        for entry in &entries {
            let now = match crate::change::of_entry(entry)? {
                Some(Change::Put(record)) => Some(to_flat(&record)),
                _ => None,
            };
            let differences = match &now {
                Some(now) => differences(last.kind(), before.as_ref(), now),
                None => Vec::new(),
            };
            versions.push(Version {
                version: entry.version,
                seq: entry.seq,
                at: entry.at,
                by: entry.by.and_then(|by| authors.get(&by).cloned()),
                reason: entry.reason.clone(),
                command: entry.command,
                command_name: entry.command_name.clone(),
                deleted: entry.body.is_none(),
                differences,
            });
            before = now.or(before);
        }
        versions.reverse();
        Ok(versions)
    }

    /// A record as it was at one version; nothing for those who may not see its history.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn version(
        &self,
        viewer: &Viewer,
        id: Uuid,
        version: i64,
    ) -> Result<Option<AnyRecord>, OfficeError> {
        if viewer.audience() != Audience::Internal {
            return Ok(None);
        }
        let Some(entry) = self.inner.ledger.entry(id, version).await? else {
            return Ok(None);
        };
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        Ok(match crate::change::of_entry(&entry)? {
            Some(Change::Put(record)) if may(viewer, Verb::See, &record, policy).is_allowed() => {
                Some(record)
            }
            _ => None,
        })
    }

    /// Deleted records of a kind that this viewer may restore, or could while it was time, latest first. Those that another
    /// record stands for come back by undoing the merger.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn deleted(
        &self,
        viewer: &Viewer,
        kind: Kind,
    ) -> Result<Vec<(AnyRecord, Timestamp)>, OfficeError> {
        let mut rows = Vec::new();
        let mut unreadable = None;
        self.inner
            .ledger
            .current(|row| {
                let Some(at) = row.deleted_at.filter(|_| row.kind == kind.word()) else {
                    return;
                };
                let head = Head {
                    id: row.id,
                    code: row.code.and_then(Code::parse),
                    version: row.version,
                    seq: row.seq,
                    recorded_at: row.at,
                };
                match from_stored(kind, head, row.schema, row.body) {
                    Ok(record) => rows.push((record, at)),
                    Err(error) => unreadable = Some(error),
                }
            })
            .await?;
        if let Some(error) = unreadable {
            return Err(error.into());
        }
        rows.sort_by_key(|(_, at)| std::cmp::Reverse(*at));
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        rows.retain(|(record, _)| {
            policy.stands_for(&record.id().to_string()).is_none()
                && may_restore(viewer, record, policy, 0).is_allowed()
        });
        Ok(rows)
    }

    /// The latest commands, newest first, for those who see the office's own view; `before` begins the next page.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn recent_changes(
        &self,
        viewer: &Viewer,
        limit: i64,
        before: Option<i64>,
    ) -> Result<Vec<RecentChange>, OfficeError> {
        if viewer.audience() != Audience::Internal {
            return Ok(Vec::new());
        }
        let commands = self.inner.ledger.command_list(limit, before).await?;
        let authors = self
            .authors(commands.iter().filter_map(|command| command.by))
            .await?;
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        // A deleted record is judged by its kind: whoever sees some of a kind alone is not told of one that is gone.
        let sees_all = |kind: Kind| {
            let role = viewer.role();
            role.is_none_or(|role| rule(role, Verb::See, kind) == Some(Rule::Yes))
        };
        let seen = |id: Uuid, kind: Kind| match policy.any(id) {
            Some(record) => may(viewer, Verb::See, &record, policy).is_allowed(),
            None => may_ever(viewer, Verb::See, kind).is_allowed() && sees_all(kind),
        };
        let change = |command: ledger::CommandSummary| {
            Some(RecentChange {
                kind: Kind::parse(&command.first_kind)?,
                command: command.command,
                name: command.name,
                at: command.at,
                by: command.by.and_then(|by| authors.get(&by).cloned()),
                reason: command.reason,
                record: command.first_record,
                records: command.entries,
                seq: command.first_seq,
            })
        };
        Ok(commands
            .into_iter()
            .filter_map(change)
            .filter(|change| seen(change.record, change.kind))
            .collect())
    }

    /// Brings back what a command changed, when nobody has written these records since. Undoing is a command of its own.
    ///
    /// # Errors
    /// `Stale` when somebody has; otherwise what writing would refuse.
    pub async fn undo(&self, actor: &Actor, command: Uuid) -> Result<Receipt, Refusal> {
        let entries = self.inner.ledger.entries_of_command(command).await?;
        if entries.is_empty() {
            return Err(Refusal::NotThere {
                edit: 0,
                id: command,
            });
        }
        let mut edits = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate().rev() {
            let history = self.inner.ledger.history(entry.record).await?;
            if history
                .last()
                .is_some_and(|last| last.version != entry.version)
            {
                return Err(self.stale(index, entry).await?);
            }
            let earlier = history
                .iter()
                .rev()
                .find(|earlier| earlier.version == entry.version - 1);
            let before = earlier.map(crate::change::of_entry).transpose()?.flatten();
            edits.push(match (before, &entry.body) {
                (Some(Change::Put(record)), Some(_)) => Edit::Change {
                    id: entry.record,
                    base: Some(entry.version),
                    draft: Value::Object(to_flat(&record)),
                },
                (Some(Change::Put(_)), None) => Edit::Restore { id: entry.record },
                (_, Some(_)) => Edit::Delete {
                    id: entry.record,
                    base: Some(entry.version),
                },
                (_, None) => continue,
            });
        }
        let mut undo = Command::new("undo", edits);
        undo.imported = true;
        undo.merging = Merging::of(&undo.edits, self.snapshot().of(Audience::Internal));
        self.act(actor, undo).await
    }

    async fn stale(&self, edit: usize, entry: &Entry) -> Result<Refusal, OfficeError> {
        let snapshot = self.snapshot();
        Ok(match snapshot.of(Audience::Internal).any(entry.record) {
            Some(newest) => Refusal::Stale {
                edit,
                id: entry.record,
                based_on: entry.version,
                newest: Box::new(newest),
            },
            None => {
                let mut problems = policy::kernel::Problems::default();
                problems.structural("", "problem-changed-since");
                Refusal::Invalid(vec![Invalid { edit, problems }])
            }
        })
    }
}

fn last_body(entries: &[Entry]) -> Result<Option<AnyRecord>, OfficeError> {
    let Some(entry) = entries.iter().rev().find(|entry| entry.body.is_some()) else {
        return Ok(None);
    };
    Ok(match crate::change::of_entry(entry)? {
        Some(Change::Put(record)) => Some(record),
        _ => None,
    })
}

/// What differs between two flat objects of a kind; everything, when there was none before.
pub(crate) fn differences(
    kind: Kind,
    before: Option<&Map<String, Value>>,
    after: &Map<String, Value>,
) -> Vec<Difference> {
    let empty = Map::new();
    let mut found = Vec::new();
    compare(
        &definition(kind).fields,
        before.unwrap_or(&empty),
        after,
        &Place::default(),
        &mut found,
    );
    found
}

#[derive(Default, Clone)]
struct Place {
    path: String,
    part: Option<String>,
}

fn compare(
    fields: &[Field],
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    place: &Place,
    found: &mut Vec<Difference>,
) {
    for field in fields.iter().filter(|field| field.name != "key") {
        let (was, is) = (before.get(&field.name), after.get(&field.name));
        if was == is {
            continue;
        }
        let path = if place.path.is_empty() {
            field.name.clone()
        } else {
            format!("{}.{}", place.path, field.name)
        };
        let place = Place {
            path,
            part: place.part.clone(),
        };
        match (&field.shape, was, is) {
            (Shape::List(part), _, _)
                if part
                    .inner()
                    .is_some_and(|inner| inner.iter().any(|f| f.name == "key")) =>
            {
                compare_parts(field, (was, is), &place, found);
            }
            (Shape::Group { fields }, Some(Value::Object(was)), Some(Value::Object(is))) => {
                compare(fields, was, is, &place, found);
            }
            _ => found.push(Difference {
                path: place.path,
                label: field.label.clone(),
                part: place.part,
                before: was.cloned(),
                after: is.cloned(),
                shape: field.shape.clone(),
            }),
        }
    }
}

/// Parts of a list are compared by their key.
fn compare_parts(
    field: &Field,
    (was, is): (Option<&Value>, Option<&Value>),
    place: &Place,
    found: &mut Vec<Difference>,
) {
    let Shape::List(part) = &field.shape else {
        return;
    };
    if let (Some(before), Some(after)) = (was, is)
        && are_reordered(before, after)
    {
        found.push(Difference {
            path: place.path.clone(),
            label: field.label.clone(),
            part: None,
            before: Some(before.clone()),
            after: Some(after.clone()),
            shape: field.shape.clone(),
        });
    }
    let (was, is) = (by_key(was), by_key(is));
    let keys: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    for key in keys {
        let place = Place {
            path: format!("{}.{key}", place.path),
            part: Some(key.clone()),
        };
        match (was.get(key), is.get(key)) {
            (Some(Value::Object(was)), Some(Value::Object(is))) => {
                compare(
                    part.inner().map_or(&[][..], Vec::as_slice),
                    was,
                    is,
                    &place,
                    found,
                );
            }
            (was, is) => found.push(Difference {
                path: place.path,
                label: field.label.clone(),
                part: place.part,
                before: was.map(|value| (*value).clone()),
                after: is.map(|value| (*value).clone()),
                shape: (**part).clone(),
            }),
        }
    }
}

/// Whether the parts that both lists have stand in another order.
fn are_reordered(before: &Value, after: &Value) -> bool {
    let (before, after) = (keys_of(before), keys_of(after));
    let in_before = before.iter().filter(|key| after.contains(key));
    let in_after = after.iter().filter(|key| before.contains(key));
    !in_before.eq(in_after)
}

fn keys_of(list: &Value) -> Vec<&str> {
    let parts = list.as_array().into_iter().flatten();
    parts.filter_map(|part| part["key"].as_str()).collect()
}

fn by_key(list: Option<&Value>) -> HashMap<String, &Value> {
    let parts = list.and_then(Value::as_array).into_iter().flatten();
    parts
        .filter_map(|part| Some((part["key"].as_str()?.to_owned(), part)))
        .collect()
}
