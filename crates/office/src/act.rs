//! The one way to change the register: a command of one or several records, checked as a whole, written all or not at all.

use std::collections::HashMap;

use ledger::LedgerError;
use policy::kernel::{Problems, Reason};
use policy::rights::Viewer;
use policy::{AnyRecord, Kind};
use serde_json::Value;
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::error::OfficeError;
use crate::merge::Merging;
use crate::open::Office;
use crate::prepare::Drafted;
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
    /// The two records that it makes one: links are moved from the one to the other, or back when that is undone.
    pub(crate) merging: Option<Merging>,
    /// The work behind the pages that it ends: both are written, or neither.
    pub(crate) job: Option<Claimed>,
    /// The version of the register that its edits were made from, when it is not to be written on any other.
    pub(crate) planned_on: Option<i64>,
}

/// A job with the node that took it.
#[derive(Debug, Clone)]
pub(crate) struct Claimed {
    pub(crate) node: String,
    pub(crate) job: Uuid,
}

impl Command {
    /// A command of a person at a screen.
    pub fn new(name: &'static str, edits: Vec<Edit>) -> Self {
        Self {
            name,
            edits,
            reason: None,
            imported: false,
            merging: None,
            job: None,
            planned_on: None,
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

impl Edit {
    /// The record that it is about; nil for a new one that has no id yet.
    pub(crate) fn record(&self) -> Uuid {
        match self {
            Self::Create { id, .. } => id.unwrap_or_default(),
            Self::Change { id, .. } | Self::Delete { id, .. } | Self::Restore { id } => *id,
        }
    }
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
    /// Somebody stopped it while it waited for the pen.
    Stopped,
    /// The register is no longer the one that it was planned on.
    Replan,
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
            authors: HashMap::new(),
        };
        draft
            .prepare()
            .map(|(_, prepared)| prepared.iter().map(|change| change.id).collect())
    }
}
