//! Bringing deleted records back, and what goes and comes back with them: the comments about them.

use std::collections::HashMap;

use jiff::Timestamp;
use policy::kernel::Problems;
use policy::rights::{Decision, may_restore};
use policy::{AnyRecord, Change, Kind, Policy};
use uuid::Uuid;

use crate::act::{Command, Edit, Invalid, Refusal};
use crate::error::OfficeError;
use crate::open::Office;
use crate::prepare::{Drafted, Prepared, wrong};

/// A deleted record as it last was, and the version that deleted it.
pub(crate) struct Deleted {
    pub(crate) record: AnyRecord,
    pub(crate) version: i64,
    /// When it was deleted.
    pub(crate) at: Timestamp,
}

impl Deleted {
    /// For how many days it has been gone.
    fn days(&self) -> i64 {
        Timestamp::now().duration_since(self.at).as_hours() / 24
    }
}

impl Office {
    /// The last bodies of deleted records that a command brings back, and of the comments that went with them.
    pub(crate) async fn bodies_to_restore(
        &self,
        command: &Command,
    ) -> Result<HashMap<Uuid, Deleted>, Refusal> {
        let mut found = HashMap::new();
        for edit in &command.edits {
            let Edit::Restore { id } = edit else { continue };
            let Some((deleted, with)) = self.deleted_body(*id).await? else {
                continue;
            };
            found.insert(*id, deleted);
            let went_along = self.inner.ledger.entries_of_command(with).await?;
            for entry in went_along
                .iter()
                .filter(|entry| entry.kind == Kind::Comment.word() && entry.body.is_none())
            {
                if let Some((comment, last)) = self.deleted_body(entry.record).await?
                    && last == with
                    && comment_on(&comment.record) == Some(*id)
                {
                    found.insert(entry.record, comment);
                }
            }
        }
        Ok(found)
    }

    /// The last body of a deleted record, and the command that deleted it.
    async fn deleted_body(&self, id: Uuid) -> Result<Option<(Deleted, Uuid)>, OfficeError> {
        let history = self.inner.ledger.history(id).await?;
        let Some(last) = history.last().filter(|last| last.body.is_none()) else {
            return Ok(None);
        };
        let before = history.iter().rev().find(|entry| entry.body.is_some());
        let change = before.map(crate::change::of_entry).transpose()?.flatten();
        let Some(Change::Put(record)) = change else {
            return Ok(None);
        };
        let deleted = Deleted {
            record,
            version: last.version,
            at: last.at,
        };
        Ok(Some((deleted, last.command)))
    }
}

impl Drafted<'_> {
    pub(crate) fn restore(
        &self,
        index: usize,
        id: Uuid,
        policy: &Policy,
    ) -> Result<Prepared, Refusal> {
        let deleted = self
            .restored
            .get(&id)
            .ok_or(Refusal::NotThere { edit: index, id })?;
        let record = deleted.record.clone();
        // Who may bring a record back brings back what was said about it.
        let goes_along = comment_on(&record).is_some_and(|about| self.brings_back(about));
        if !goes_along
            && let Decision::Refused(reason) =
                may_restore(&self.actor.viewer, &record, policy, deleted.days())
        {
            return Err(Refusal::Denied(reason));
        }
        if let Some(stands) = policy.stands_for(&id.to_string())
            && !self.changes(stands)
        {
            let code = policy.code(stands).map(|code| code.to_string());
            let code = code.unwrap_or_else(|| stands.to_string());
            let mut problems = Problems::default();
            problems
                .structural("", "problem-restore-merged")
                .naming("given", code);
            return Err(Refusal::Invalid(vec![Invalid {
                edit: index,
                problems,
            }]));
        }
        if let Some(code) = record.code()
            && policy.find(code.as_str()).is_some()
            && policy.stands_for(code.as_str()).is_none()
        {
            return Err(wrong(index, "code", "problem-code-taken", code.as_str()));
        }
        Ok(Prepared {
            edit: index,
            kind: record.kind(),
            id,
            code: record.code().cloned(),
            version: deleted.version + 1,
            record: Some(record),
            before: None,
        })
    }

    /// Whether this command changes a record.
    fn changes(&self, id: Uuid) -> bool {
        let mut edits = self.command.edits.iter();
        edits.any(|edit| matches!(edit, Edit::Change { id: changed, .. } if *changed == id))
    }

    /// Whether this command restores a record.
    fn brings_back(&self, id: Uuid) -> bool {
        self.command
            .edits
            .iter()
            .any(|edit| matches!(edit, Edit::Restore { id: restored } if *restored == id))
    }

    /// Comments go with the record that they are about, and come back with it.
    pub(crate) fn with_comments(
        &self,
        policy: &Policy,
        prepared: &mut Vec<Prepared>,
    ) -> Result<(), Refusal> {
        let mut comments = Vec::new();
        for change in prepared.iter().filter(|change| change.record.is_none()) {
            for comment in policy.referring::<policy::governance::Comment>(change.id) {
                if let Some(record) = policy.any(comment.id) {
                    comments.push(gone(change.edit, record));
                }
            }
        }
        let mut back: Vec<(usize, Uuid)> = Vec::new();
        for (id, deleted) in &self.restored {
            let about = comment_on(&deleted.record);
            let with = prepared.iter().find(|change| Some(change.id) == about);
            back.extend(with.map(|change| (change.edit, *id)));
        }
        back.sort_unstable();
        for (edit, id) in back {
            comments.push(self.restore(edit, id, policy)?);
        }
        comments.retain(|comment| !prepared.iter().any(|change| change.id == comment.id));
        prepared.extend(comments);
        Ok(())
    }
}

/// The record that a comment is about.
fn comment_on(record: &AnyRecord) -> Option<Uuid> {
    match record {
        AnyRecord::Comment(comment) => Some(comment.body.about.id()),
        _ => None,
    }
}

pub(crate) fn gone(edit: usize, before: AnyRecord) -> Prepared {
    Prepared {
        edit,
        kind: before.kind(),
        id: before.id(),
        code: before.code().cloned(),
        version: before.version() + 1,
        record: None,
        before: Some(before),
    }
}
