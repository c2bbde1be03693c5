//! From the edits of a command to the records that it would write: names, rights, drafts, and the rules among all of them.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use policy::body::{Head, check, from_flat, to_flat};
use policy::definition::{any_references, definition, read_draft};
use policy::kernel::{Code, Problems};
use policy::record::Among;
use policy::rights::{Decision, Verb, Viewer, may, may_ever};
use policy::{AnyRecord, Audience, Kind, Policy, Snapshot};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::act::{Actor, Command, Edit, Invalid, Refusal};
use crate::error::OfficeError;
use crate::lookup::Names;
use crate::open::Office;
use crate::restore::{Deleted, gone};

/// One record after an edit.
pub(crate) struct Prepared {
    pub(crate) edit: usize,
    pub(crate) kind: Kind,
    pub(crate) id: Uuid,
    pub(crate) code: Option<Code>,
    pub(crate) version: i64,
    /// `None` when it goes.
    pub(crate) record: Option<AnyRecord>,
    pub(crate) before: Option<AnyRecord>,
}

impl Office {
    /// A file that a draft names must be one that somebody sent.
    pub(crate) async fn refuse_foreign_files(&self, prepared: &[Prepared]) -> Result<(), Refusal> {
        let mut invalid = Vec::new();
        for change in prepared {
            let known: HashSet<&str> = change
                .before
                .iter()
                .flat_map(|before| before.common().documents.iter())
                .map(|file| &*file.digest)
                .collect();
            let Some(record) = &change.record else {
                continue;
            };
            for (index, file) in record.common().documents.iter().enumerate() {
                if !known.contains(&*file.digest)
                    && self.inner.ledger.document(&file.digest).await?.is_none()
                {
                    let mut problems = Problems::default();
                    problems
                        .structural(format!("documents.{index}.digest"), "problem-no-such-file");
                    invalid.push(Invalid {
                        edit: change.edit,
                        problems,
                    });
                }
            }
        }
        if invalid.is_empty() {
            Ok(())
        } else {
            Err(Refusal::Invalid(invalid))
        }
    }
}

/// A command on its way to being checked.
pub(crate) struct Drafted<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) command: &'a Command,
    pub(crate) today: jiff::civil::Date,
    /// The register as it stands.
    pub(crate) snapshot: &'a Snapshot,
    /// Deleted records that may come back.
    pub(crate) restored: HashMap<Uuid, Deleted>,
    /// Who wrote the missions that the command changes.
    pub(crate) authors: HashMap<Uuid, Uuid>,
}

impl Drafted<'_> {
    /// The record of each edit, and those that really change.
    pub(crate) fn prepare(&self) -> Result<(Vec<Uuid>, Vec<Prepared>), Refusal> {
        let policy = self.snapshot.of(Audience::Internal);
        let mut names = Names::new(policy, policy.settings(self.today).reference_language);
        let ids = self.name_all(&mut names);
        let mut prepared = Vec::new();
        let mut invalid = Vec::new();
        let mut known = HashSet::new();
        for (index, edit) in self.command.edits.iter().enumerate() {
            if !known.insert(ids[index]) {
                let id = ids[index].to_string();
                return Err(wrong(index, "id", "problem-id-taken", &id));
            }
            match self.prepare_one(index, edit, ids[index], &names) {
                Ok(found) => prepared.extend(found),
                Err(Refusal::Invalid(found)) => invalid.extend(found),
                Err(refusal) => return Err(refusal),
            }
        }
        if !invalid.is_empty() {
            return Err(Refusal::Invalid(invalid));
        }
        self.with_comments(policy, &mut prepared)?;
        self.check_all(policy, &prepared)?;
        Ok((ids, prepared))
    }

    /// Gives every new record its id, and makes the names of all known to all.
    fn name_all(&self, names: &mut Names<'_>) -> Vec<Uuid> {
        let mut ids = Vec::with_capacity(self.command.edits.len());
        for edit in &self.command.edits {
            ids.push(match edit {
                Edit::Create { kind, id, code, .. } => {
                    let id = id.unwrap_or_else(Uuid::now_v7);
                    names.expect(code.as_deref(), id, *kind);
                    id
                }
                Edit::Restore { id } => {
                    if let Some(deleted) = self.restored.get(id) {
                        names.expect(
                            deleted.record.code().map(Code::as_str),
                            *id,
                            deleted.record.kind(),
                        );
                    }
                    *id
                }
                Edit::Change { id, .. } | Edit::Delete { id, .. } => *id,
            });
        }
        ids
    }

    fn prepare_one(
        &self,
        index: usize,
        edit: &Edit,
        id: Uuid,
        names: &Names<'_>,
    ) -> Result<Option<Prepared>, Refusal> {
        match edit {
            Edit::Create {
                kind, code, draft, ..
            } => {
                let head = self.new_head(index, *kind, id, code.as_deref())?;
                let mut flat = read(index, *kind, draft, names)?;
                self.for_its_author(index, &mut flat)?;
                self.create(index, *kind, head, flat).map(Some)
            }
            Edit::Change { base, draft, .. } => {
                let changing = [Verb::Edit, Verb::Move, Verb::Publish];
                let before = self.existing(index, id, *base, changing)?;
                let mut flat = read(index, before.kind(), draft, names)?;
                self.keep_formers(&before, &mut flat);
                self.change(index, before, flat)
            }
            Edit::Delete { base, .. } => {
                let before = self.existing(index, id, *base, [Verb::Delete; 3])?;
                self.allow(Verb::Delete, &before, self.policy())?;
                Ok(Some(gone(index, before)))
            }
            Edit::Restore { .. } => self.restore(index, id, self.policy()).map(Some),
        }
    }

    /// The office's own view of the register.
    pub(crate) fn policy(&self) -> &Policy {
        self.snapshot.of(Audience::Internal)
    }

    fn new_head(
        &self,
        index: usize,
        kind: Kind,
        id: Uuid,
        code: Option<&str>,
    ) -> Result<Head, Refusal> {
        let policy = self.policy();
        let decision = may_ever(&self.actor.viewer, Verb::Create, kind);
        if let Decision::Refused(reason) = decision {
            return Err(Refusal::Denied(reason));
        }
        let mut problems = Problems::default();
        if policy.kind_of(id).is_some() {
            problems
                .structural("id", "problem-id-taken")
                .naming("given", id.to_string());
        }
        let read = code.map(|given| (given, Code::parse(given)));
        match (&read, kind.prefix()) {
            (Some((_, _)), None) => {
                problems.structural("code", "problem-code-none");
            }
            (Some((given, None)), Some(_)) => {
                problems
                    .structural("code", "problem-code-form")
                    .naming("given", *given);
            }
            (Some((given, Some(_))), Some(_)) if policy.find(given).is_some() => {
                problems
                    .structural("code", "problem-code-taken")
                    .naming("given", *given);
            }
            _ => {}
        }
        if !problems.is_empty() {
            return Err(Refusal::Invalid(vec![Invalid {
                edit: index,
                problems,
            }]));
        }
        let code = read.and_then(|(_, code)| code);
        Ok(Head {
            id,
            code,
            version: 1,
            seq: 0,
            recorded_at: Timestamp::now(),
        })
    }

    fn create(
        &self,
        index: usize,
        kind: Kind,
        head: Head,
        flat: Map<String, Value>,
    ) -> Result<Prepared, Refusal> {
        let (id, code) = (head.id, head.code.clone());
        let record = from_flat(kind, head, flat).map_err(OfficeError::from)?;
        self.allow_new(&record)?;
        self.allow_approval(None, &record)?;
        if !self.command.imported && !record.common().exceptions.is_empty() {
            return Err(exceptions_added(index));
        }
        let is_person = matches!(self.actor.viewer, Viewer::Account { .. });
        if is_person && !self.command.imported && !record.common().formerly.is_empty() {
            return Err(wrong(index, "formerly", "problem-formerly-merge", ""));
        }
        Ok(Prepared {
            edit: index,
            kind,
            id,
            code,
            version: 1,
            record: Some(record),
            before: None,
        })
    }

    fn change(
        &self,
        index: usize,
        before: AnyRecord,
        flat: Map<String, Value>,
    ) -> Result<Option<Prepared>, Refusal> {
        let (id, kind, policy) = (before.id(), before.kind(), self.policy());
        let head = Head {
            id,
            code: before.code().cloned(),
            version: before.version() + 1,
            seq: 0,
            recorded_at: Timestamp::now(),
        };
        let version = head.version;
        let record = from_flat(kind, head, flat).map_err(OfficeError::from)?;
        let (was, now) = (to_flat(&before), to_flat(&record));
        if was == now {
            return Ok(None);
        }
        if !self.moves_links_alone(&was, &now) {
            for verb in verbs(&was, &now) {
                // As it was and as it becomes: nobody hands a record over to a department that is not theirs.
                self.allow(verb, &before, policy)?;
                self.allow(verb, &record, policy)?;
            }
            self.allow_fields(kind, &was, &now)?;
            self.allow_approval(Some(&before), &record)?;
        }
        let known = &before.common().exceptions;
        if !self.command.imported
            && record
                .common()
                .exceptions
                .iter()
                .any(|exception| !known.contains(exception))
        {
            return Err(exceptions_added(index));
        }
        let code = before.code().cloned();
        Ok(Some(Prepared {
            edit: index,
            kind,
            id,
            code,
            version,
            record: Some(record),
            before: Some(before),
        }))
    }

    /// The record that an edit is about, for those who see it; that somebody has written since is told to those alone who
    /// may ever do this to its kind.
    fn existing(
        &self,
        index: usize,
        id: Uuid,
        base: Option<i64>,
        verbs: [Verb; 3],
    ) -> Result<AnyRecord, Refusal> {
        let viewer = &self.actor.viewer;
        let view = self.snapshot.of(viewer.audience());
        let seen = view
            .any(id)
            .is_some_and(|record| may(viewer, Verb::See, &record, view).is_allowed());
        let record = self
            .snapshot
            .of(Audience::Internal)
            .any(id)
            .filter(|_| seen)
            .ok_or(Refusal::NotThere { edit: index, id })?;
        let Some(based_on) = base.filter(|based_on| *based_on != record.version()) else {
            return Ok(record);
        };
        let decision = |verb: &Verb| may_ever(viewer, *verb, record.kind());
        match verbs.iter().map(decision).find(Decision::is_allowed) {
            Some(_) => Err(Refusal::Stale {
                edit: index,
                id,
                based_on,
                newest: Box::new(record),
            }),
            None => {
                self.allow(verbs[0], &record, self.snapshot.of(Audience::Internal))?;
                Err(Refusal::NotThere { edit: index, id })
            }
        }
    }

    /// The rules, with the register as it will be once everything is written.
    fn check_all(&self, policy: &Policy, prepared: &[Prepared]) -> Result<(), Refusal> {
        let mut after = policy.clone();
        for change in prepared {
            match &change.record {
                Some(record) => after.put(record.clone()),
                None => {
                    after.take(change.id);
                }
            }
        }
        let among = Among {
            policy: &after,
            before: Some(policy),
            today: self.today,
            imported: self.command.imported,
        };
        let mut invalid = Vec::new();
        let mut codes: HashSet<Box<str>> = HashSet::new();
        for change in prepared {
            let mut problems = match &change.record {
                Some(record) => {
                    let mut problems = check(record, &among);
                    points_to_nothing(&after, record, &mut problems);
                    problems
                }
                None => still_used(&after, change.id),
            };
            if change.version == 1
                && let Some(code) = &change.code
                && !codes.insert(code.folded())
            {
                problems
                    .structural("code", "problem-code-taken")
                    .naming("given", code.as_str());
            }
            if !problems.is_empty() {
                invalid.push(Invalid {
                    edit: change.edit,
                    problems,
                });
            }
        }
        if invalid.is_empty() {
            Ok(())
        } else {
            Err(Refusal::Invalid(invalid))
        }
    }
}

/// Reads a draft; everything wrong with it at once.
fn read(
    index: usize,
    kind: Kind,
    draft: &Value,
    names: &Names<'_>,
) -> Result<Map<String, Value>, Refusal> {
    read_draft(definition(kind), draft, names).map_err(|problems| {
        Refusal::Invalid(vec![Invalid {
            edit: index,
            problems,
        }])
    })
}

/// Nothing points to nothing: a record may come back after those that it points to have gone.
fn points_to_nothing(after: &Policy, record: &AnyRecord, problems: &mut Problems) {
    for link in any_references(record) {
        if after.kind_of(link).is_none() {
            problems
                .structural("", "problem-no-such-record")
                .naming("given", link.to_string());
        }
    }
}

/// Nothing that is used goes.
fn still_used(after: &Policy, id: Uuid) -> Problems {
    let mut problems = Problems::default();
    let users: Vec<String> = after
        .referrers(id)
        .map(|(_, user)| {
            after
                .code(user)
                .map_or_else(|| user.to_string(), |code| code.to_string())
        })
        .collect();
    if !users.is_empty() {
        problems
            .structural("", "problem-still-used")
            .naming("count", users.len())
            .naming("users", users);
    }
    problems
}

/// One thing wrong with one edit.
pub(crate) fn wrong(edit: usize, path: &str, key: &'static str, given: &str) -> Refusal {
    let mut problems = Problems::default();
    problems.structural(path, key).naming("given", given);
    Refusal::Invalid(vec![Invalid { edit, problems }])
}

fn exceptions_added(index: usize) -> Refusal {
    let mut problems = Problems::default();
    problems.structural("exceptions", "problem-exceptions-added");
    Refusal::Invalid(vec![Invalid {
        edit: index,
        problems,
    }])
}

/// What changing these fields asks for: publishing, moving, or editing.
fn verbs(was: &Map<String, Value>, now: &Map<String, Value>) -> Vec<Verb> {
    let names: HashSet<&String> = was.keys().chain(now.keys()).collect();
    let mut verbs: Vec<Verb> = names
        .into_iter()
        .filter(|name| was.get(*name) != now.get(*name))
        .map(|name| match name.as_str() {
            "visibility" => Verb::Publish,
            "moves" => Verb::Move,
            _ => Verb::Edit,
        })
        .collect();
    verbs.sort_by_key(|verb| *verb as u8);
    verbs.dedup();
    verbs
}
