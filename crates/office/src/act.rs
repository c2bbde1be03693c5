//! The one way to change the register: a command of one or several records, checked as a whole, written all or not at all.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use ledger::LedgerError;
use policy::body::{Head, check, from_flat, to_flat};
use policy::definition::{definition, read_draft};
use policy::kernel::{Code, Problems, Reason};
use policy::record::Among;
use policy::rights::{Decision, Verb, Viewer, may, may_ever};
use policy::{AnyRecord, Audience, Change, Kind, Policy, Snapshot};
use serde_json::{Map, Value};
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::error::OfficeError;
use crate::lookup::Names;
use crate::open::Office;
use crate::write::Waiting;

/// Who acts, and for whom.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Who.
    pub viewer: Viewer,
    /// The body that they act for, when it is not their own.
    pub on_behalf_of: Option<Uuid>,
    /// The request, to be found in the logs.
    pub request_id: Option<String>,
}

impl Actor {
    /// The program itself.
    pub fn program() -> Self {
        Self {
            viewer: Viewer::Program,
            on_behalf_of: None,
            request_id: None,
        }
    }

    pub(crate) fn account(&self) -> Option<Uuid> {
        match self.viewer {
            Viewer::Account { id, .. } => Some(id),
            Viewer::Public | Viewer::Program => None,
        }
    }
}

/// What somebody asks for.
#[derive(Debug, Clone)]
pub struct Command {
    /// What it does, as a word that the history shows: `agreement.sign`, `import`.
    pub name: &'static str,
    /// The records that it touches.
    pub edits: Vec<Edit>,
    /// Why.
    pub reason: Option<String>,
    /// Whether the records come from older files: they may begin in any state, and keep the exceptions that somebody accepted.
    pub imported: bool,
}

impl Command {
    /// A command of a person at a screen.
    pub fn new(name: &'static str, edits: Vec<Edit>) -> Self {
        Self {
            name,
            edits,
            reason: None,
            imported: false,
        }
    }

    /// Says why.
    #[must_use]
    pub fn because(mut self, reason: Option<String>) -> Self {
        self.reason = reason
            .map(|reason| reason.trim().to_owned())
            .filter(|reason| !reason.is_empty());
        self
    }
}

/// What happens to one record.
#[derive(Debug, Clone)]
pub enum Edit {
    /// A new one; its code is allotted when none is given.
    Create {
        /// Its kind.
        kind: Kind,
        /// Its id, when another program has chosen it.
        id: Option<Uuid>,
        /// Its code, when it has one already.
        code: Option<String>,
        /// Its fields.
        draft: Value,
    },
    /// A new version, in place of the whole.
    Change {
        /// The record.
        id: Uuid,
        /// The version that the draft was made from; a newer one refuses the write.
        base: Option<i64>,
        /// Its fields.
        draft: Value,
    },
    /// It goes; it can be restored.
    Delete {
        /// The record.
        id: Uuid,
        /// The version that was looked at.
        base: Option<i64>,
    },
    /// It comes back as it was.
    Restore {
        /// The record.
        id: Uuid,
    },
}

/// What was written.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// Version of the ledger after it; unchanged when nothing differed.
    pub seq: i64,
    /// The command, by which it can be undone.
    pub command: Uuid,
    /// The record of each edit, in their order.
    pub records: Vec<Uuid>,
    /// How many records were really written.
    pub written: usize,
}

/// What one edit got wrong.
#[derive(Debug, Clone)]
pub struct Invalid {
    /// Which edit of the command.
    pub edit: usize,
    /// Everything wrong with it.
    pub problems: Problems,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum Refusal {
    /// Not allowed.
    Denied(Reason),
    /// Something is wrong with what was given.
    Invalid(Vec<Invalid>),
    /// Somebody has written since.
    Stale {
        /// Which edit.
        edit: usize,
        /// The record.
        id: Uuid,
        /// The version that the draft was made from.
        based_on: i64,
        /// The record as it stands now.
        newest: Box<AnyRecord>,
    },
    /// There is no such record, or not for this viewer.
    NotThere {
        /// Which edit.
        edit: usize,
        /// What was asked for.
        id: Uuid,
    },
    /// The store failed.
    Failed(OfficeError),
}

impl From<OfficeError> for Refusal {
    fn from(error: OfficeError) -> Self {
        Self::Failed(error)
    }
}

impl From<LedgerError> for Refusal {
    fn from(error: LedgerError) -> Self {
        Self::Failed(error.into())
    }
}

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
    /// Checks a command and writes it. Commands that wait for the pen at the same time are committed together, each
    /// answered only once it is durable.
    ///
    /// # Errors
    /// A refusal that says what is wrong; nothing is then written.
    pub async fn act(&self, actor: &Actor, command: Command) -> Result<Receipt, Refusal> {
        let (answer, answered) = oneshot::channel();
        self.inner.waiting.push(Waiting {
            actor: actor.clone(),
            command,
            answer,
        });
        // A task of its own: a reader who goes away does not stop a commit half-way.
        let office = self.clone();
        tokio::spawn(async move { office.write_waiting().await });
        answered
            .await
            .unwrap_or_else(|_| Err(OfficeError::Task("the writer ended".to_owned()).into()))
    }

    /// Everything that saving this draft would refuse, without writing.
    pub fn check_draft(
        &self,
        actor: &Actor,
        kind: Kind,
        id: Option<Uuid>,
        draft: &Value,
    ) -> Problems {
        let edit = match id {
            Some(id) => Edit::Change {
                id,
                base: None,
                draft: draft.clone(),
            },
            None => Edit::Create {
                kind,
                id: None,
                code: None,
                draft: draft.clone(),
            },
        };
        let command = Command::new("check", vec![edit]);
        match self.dry_run(actor, &command) {
            Err(Refusal::Invalid(invalid)) => invalid
                .into_iter()
                .next()
                .map(|found| found.problems)
                .unwrap_or_default(),
            _ => Problems::default(),
        }
    }

    /// Checks a command against the register as it stands, without writing.
    ///
    /// # Errors
    /// What writing it would refuse.
    pub fn dry_run(&self, actor: &Actor, command: &Command) -> Result<Vec<Uuid>, Refusal> {
        let snapshot = self.snapshot();
        let draft = Drafted {
            actor,
            command,
            today: self.today(),
            snapshot: &snapshot,
            restored: HashMap::new(),
        };
        draft
            .prepare()
            .map(|(_, prepared)| prepared.iter().map(|change| change.id).collect())
    }

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
        let version = last.version;
        Ok(Some((Deleted { record, version }, last.command)))
    }

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

pub(crate) struct Deleted {
    record: AnyRecord,
    version: i64,
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
            match self.prepare_one(index, edit, ids[index], policy, &names) {
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
        policy: &Policy,
        names: &Names<'_>,
    ) -> Result<Option<Prepared>, Refusal> {
        match edit {
            Edit::Create {
                kind, code, draft, ..
            } => {
                let head = self.new_head(index, *kind, id, code.as_deref(), policy)?;
                self.create(index, *kind, head, draft, names).map(Some)
            }
            Edit::Change { base, draft, .. } => self.change(index, id, *base, draft, policy, names),
            Edit::Delete { base, .. } => {
                let before = self.existing(index, id, *base, [Verb::Delete; 3])?;
                self.allow(Verb::Delete, &before, policy)?;
                Ok(Some(gone(index, before)))
            }
            Edit::Restore { .. } => self.restore(index, id, policy).map(Some),
        }
    }

    fn restore(&self, index: usize, id: Uuid, policy: &Policy) -> Result<Prepared, Refusal> {
        let deleted = self
            .restored
            .get(&id)
            .ok_or(Refusal::NotThere { edit: index, id })?;
        let record = deleted.record.clone();
        // Who may bring a record back brings back what was said about it.
        let goes_along = comment_on(&record).is_some_and(|about| self.brings_back(about));
        if !goes_along {
            self.allow(Verb::Delete, &record, policy)?;
        }
        if let Some(code) = record.code()
            && policy.find(code.as_str()).is_some()
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

    /// Whether this command restores a record.
    fn brings_back(&self, id: Uuid) -> bool {
        self.command
            .edits
            .iter()
            .any(|edit| matches!(edit, Edit::Restore { id: restored } if *restored == id))
    }

    fn new_head(
        &self,
        index: usize,
        kind: Kind,
        id: Uuid,
        code: Option<&str>,
        policy: &Policy,
    ) -> Result<Head, Refusal> {
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
        draft: &Value,
        names: &Names<'_>,
    ) -> Result<Prepared, Refusal> {
        let flat = self.read(index, kind, draft, names)?;
        let (id, code) = (head.id, head.code.clone());
        let record = from_flat(kind, head, flat).map_err(OfficeError::from)?;
        self.allow_new(&record)?;
        if !self.command.imported && !record.common().exceptions.is_empty() {
            return Err(exceptions_added(index));
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
        id: Uuid,
        base: Option<i64>,
        draft: &Value,
        policy: &Policy,
        names: &Names<'_>,
    ) -> Result<Option<Prepared>, Refusal> {
        let changing = [Verb::Edit, Verb::Move, Verb::Publish];
        let before = self.existing(index, id, base, changing)?;
        let kind = before.kind();
        let flat = self.read(index, kind, draft, names)?;
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
        for verb in verbs(&was, &now) {
            // As it was and as it becomes: nobody hands a record over to a department that is not theirs.
            self.allow(verb, &before, policy)?;
            self.allow(verb, &record, policy)?;
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

    fn read(
        &self,
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

    fn allow(&self, verb: Verb, record: &AnyRecord, policy: &Policy) -> Result<(), Refusal> {
        match may(&self.actor.viewer, verb, record, policy) {
            Decision::Allowed => Ok(()),
            Decision::Refused(reason) => Err(Refusal::Denied(reason)),
        }
    }

    /// A new record is its author's to create, to move and, when it is not internal, to publish.
    fn allow_new(&self, record: &AnyRecord) -> Result<(), Refusal> {
        let mut alone = Policy::empty(Audience::Internal);
        alone.put(record.clone());
        self.allow(Verb::Create, record, &alone)?;
        if record.common().visibility != Audience::Internal {
            self.allow(Verb::Publish, record, &alone)?;
        }
        Ok(())
    }

    /// Comments go with the record that they are about, and come back with it.
    fn with_comments(&self, policy: &Policy, prepared: &mut Vec<Prepared>) -> Result<(), Refusal> {
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
            today: self.today,
            imported: self.command.imported,
        };
        let mut invalid = Vec::new();
        let mut codes: HashSet<Box<str>> = HashSet::new();
        for change in prepared {
            let mut problems = match &change.record {
                Some(record) => check(record, &among),
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

fn gone(edit: usize, before: AnyRecord) -> Prepared {
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

/// The record that a comment is about.
fn comment_on(record: &AnyRecord) -> Option<Uuid> {
    match record {
        AnyRecord::Comment(comment) => Some(comment.body.about.id()),
        _ => None,
    }
}

/// One thing wrong with one edit.
fn wrong(edit: usize, path: &str, key: &'static str, given: &str) -> Refusal {
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
