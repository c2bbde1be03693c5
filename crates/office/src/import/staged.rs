//! An import on its way, as pages follow it: the file is kept with what was chosen and found until its owner decides. Reading and
//! writing go on behind the pages, once, on whichever node takes them.

use jiff::Timestamp;
use language::{Language, Words};
use ledger::StagedImport;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::annotate::annotated;
use super::choices::{Choices, Sheets};
use super::file::{Given, ImportError, Understood, refused};
use super::holding::Holding;
use super::job::was_written;
use super::report::Report;
use super::said::Said;
use crate::act::{Actor, Receipt};
use crate::error::OfficeError;
use crate::open::Office;

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// The file is read; somebody says what its columns mean.
    Columns,
    /// Its rows are being looked into.
    Looking,
    /// It is known what it would do; somebody decides.
    Ready,
    /// It is being written.
    Writing,
    /// It is in the register.
    Done,
    /// It was taken back.
    Undone,
    /// It could not be done; the reason is told.
    Failed,
    /// Somebody stopped it.
    Stopped,
}

impl ImportState {
    const ALL: [Self; 8] = [
        Self::Columns,
        Self::Looking,
        Self::Ready,
        Self::Writing,
        Self::Done,
        Self::Undone,
        Self::Failed,
        Self::Stopped,
    ];

    /// The word by which it is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Columns => "columns",
            Self::Looking => "looking",
            Self::Ready => "ready",
            Self::Writing => "writing",
            Self::Done => "done",
            Self::Undone => "undone",
            Self::Failed => "failed",
            Self::Stopped => "stopped",
        }
    }

    pub(super) fn parse(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|state| state.word() == word)
            .unwrap_or(Self::Failed)
    }

    /// The key of its words.
    pub fn key(self) -> String {
        format!("imports-state-{}", self.word())
    }

    /// Whether something goes on behind the pages.
    pub fn is_going_on(self) -> bool {
        matches!(self, Self::Looking | Self::Writing)
    }
}

/// How far the work behind the pages is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progressing {
    /// Rows done.
    pub done: i64,
    /// Rows in all; 0 when not known yet.
    pub total: i64,
}

/// An import on its way.
#[derive(Debug, Clone)]
pub struct Import {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account: Uuid,
    /// How far it is.
    pub state: ImportState,
    /// The name of the file.
    pub file_name: String,
    /// What was chosen.
    pub choices: Choices,
    /// How the file was understood.
    pub understood: Understood,
    /// What was found.
    pub report: Option<Report>,
    /// The command that wrote it, by which it is undone.
    pub command: Option<Uuid>,
    /// Version of the register after it was written.
    pub seq: Option<i64>,
    /// Why it failed.
    pub failure: Option<Said>,
    /// How far the work behind the pages is.
    pub progress: Option<Progressing>,
    /// When the file came.
    pub created_at: Timestamp,
    pub(super) job: Option<Uuid>,
}

impl Import {
    /// What its list holds.
    pub fn holding(&self) -> Option<Holding> {
        self.choices.holding()
    }
}

/// A file that came for import.
#[derive(Debug, Clone, Copy)]
pub struct Received<'a> {
    /// What its list holds.
    pub holding: Holding,
    /// Its name.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The language of whoever sent it.
    pub language: Language,
}

/// What is kept of an import's choices.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Settled {
    pub(super) choices: Choices,
    pub(super) understood: Understood,
    pub(super) job: Option<Uuid>,
}

/// What is kept of an import's end.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Ended {
    pub(super) command: Option<Uuid>,
    pub(super) seq: Option<i64>,
    pub(super) failure: Option<Said>,
}

pub(super) fn json<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn read<T: Default + serde::de::DeserializeOwned>(value: Option<&Value>) -> T {
    value
        .and_then(|value| T::deserialize(value).ok())
        .unwrap_or_default()
}

fn import_of(staged: &StagedImport) -> Import {
    let settled: Settled = read(Some(&staged.settings));
    let ended: Ended = read(staged.result.as_ref());
    Import {
        id: staged.id,
        account: staged.account,
        state: ImportState::parse(&staged.state),
        file_name: staged.file_name.clone(),
        choices: settled.choices,
        understood: settled.understood,
        report: staged
            .findings
            .as_ref()
            .and_then(|found| Report::deserialize(found).ok()),
        command: ended.command,
        seq: ended.seq,
        failure: ended.failure,
        progress: None,
        created_at: staged.created_at,
        job: settled.job,
    }
}

impl Office {
    /// Takes a file in: it is read, its columns are proposed, nothing is written to the register.
    ///
    /// # Errors
    /// What is wrong with the file, or that this actor may not import such records.
    pub async fn receive_import(
        &self,
        actor: &Actor,
        received: Received<'_>,
    ) -> Result<Uuid, ImportError> {
        let Received {
            holding,
            name,
            bytes,
            language,
        } = received;
        let account = self.importer(actor, holding)?;
        let understood = self
            .understand_file(holding, name, bytes, Sheets::Likeliest)
            .await?;
        let settled = Settled {
            choices: understood.proposed(holding, language),
            understood,
            job: None,
        };
        let staged = StagedImport {
            id: Uuid::now_v7(),
            account,
            state: ImportState::Columns.word().to_owned(),
            file_name: short(name),
            settings: json(&settled),
            findings: None,
            result: None,
            created_at: Timestamp::now(),
        };
        self.inner.ledger.stage_import(&staged, bytes).await?;
        Ok(staged.id)
    }

    fn importer(&self, actor: &Actor, holding: Holding) -> Result<Uuid, ImportError> {
        if let Some(reason) = refused(actor, holding) {
            return Err(ImportError::Denied(reason));
        }
        match actor.account() {
            Some(account) => Ok(account),
            None => Err(ImportError::Said(Said::new("imports-needs-account"))),
        }
    }

    /// An import of this actor, with how far its work is; nothing when it is somebody else's.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn import(&self, actor: &Actor, id: Uuid) -> Result<Option<Import>, OfficeError> {
        let Some(mut staged) = self.own_import(actor, id).await? else {
            return Ok(None);
        };
        let mut import = import_of(&staged);
        if let (true, Some(job)) = (import.state.is_going_on(), import.job) {
            self.wake_imports(job).await?;
            let job = self.inner.ledger.job(job).await?;
            if job
                .as_ref()
                .is_some_and(|job| was_written(&mut staged, job))
            {
                self.inner.ledger.update_import(&staged).await?;
                return Ok(Some(import_of(&staged)));
            }
            import.progress = job.map(|job| Progressing {
                done: job.progress.done,
                total: job.progress.total,
            });
        }
        Ok(Some(import))
    }

    pub(super) async fn own_import(
        &self,
        actor: &Actor,
        id: Uuid,
    ) -> Result<Option<StagedImport>, OfficeError> {
        let staged = self.inner.ledger.staged_import(id).await?;
        Ok(staged.filter(|staged| Some(staged.account) == actor.account()))
    }

    /// The imports of this actor, the newest first.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn imports(&self, actor: &Actor) -> Result<Vec<Import>, OfficeError> {
        let Some(account) = actor.account() else {
            return Ok(Vec::new());
        };
        let staged = self.inner.ledger.staged_imports(account).await?;
        Ok(staged.iter().map(import_of).collect())
    }

    /// Reads another sheet of the same file, or all together; what was chosen for the first is forgotten.
    ///
    /// # Errors
    /// What is wrong with the sheet.
    pub async fn choose_sheet(
        &self,
        actor: &Actor,
        id: Uuid,
        sheets: Sheets,
    ) -> Result<(), ImportError> {
        let Some(mut staged) = self.own_import(actor, id).await? else {
            return Err(not_there());
        };
        let import = import_of(&staged);
        let holding = import.holding().ok_or_else(not_there)?;
        let bytes = self.inner.ledger.import_file(id).await?.unwrap_or_default();
        let understood = self
            .understand_file(holding, &staged.file_name, &bytes, sheets)
            .await?;
        let language = Language::from_code(&import.choices.language).unwrap_or(Language::Fr);
        staged.settings = json(&Settled {
            choices: understood.proposed(holding, language),
            understood,
            job: None,
        });
        staged.state = ImportState::Columns.word().to_owned();
        staged.findings = None;
        self.inner.ledger.update_import(&staged).await?;
        Ok(())
    }

    /// Keeps what was chosen and begins to look into the rows, behind the pages.
    ///
    /// # Errors
    /// When there is no such import, or it is written already.
    pub async fn look_into_import(
        &self,
        actor: &Actor,
        id: Uuid,
        mut choices: Choices,
    ) -> Result<(), ImportError> {
        let Some(staged) = self.own_import(actor, id).await? else {
            return Err(not_there());
        };
        let import = import_of(&staged);
        choices.kind = import.choices.kind;
        choices.sheet = import.understood.sheet;
        choices.together = import.understood.together;
        self.importer(actor, choices.holding().ok_or_else(not_there)?)?;
        if matches!(import.state, ImportState::Done | ImportState::Writing) {
            return Err(ImportError::Said(Said::new("imports-done-already")));
        }
        self.begin(
            actor,
            staged,
            (choices, import.understood),
            ImportState::Looking,
        )
        .await
    }

    /// Writes what was shown, behind the pages. When the register has changed so that it would do something else, it is shown again
    /// instead.
    ///
    /// # Errors
    /// When there is no such import, or it is not ready.
    pub async fn bring_in_import(&self, actor: &Actor, id: Uuid) -> Result<(), ImportError> {
        let Some(staged) = self.own_import(actor, id).await? else {
            return Err(not_there());
        };
        let import = import_of(&staged);
        self.importer(actor, import.holding().ok_or_else(not_there)?)?;
        if import.state != ImportState::Ready {
            return Err(ImportError::Said(Said::new("imports-not-ready")));
        }
        self.begin(
            actor,
            staged,
            (import.choices, import.understood),
            ImportState::Writing,
        )
        .await
    }

    async fn begin(
        &self,
        actor: &Actor,
        mut staged: StagedImport,
        (choices, understood): (Choices, Understood),
        state: ImportState,
    ) -> Result<(), ImportError> {
        let job = Uuid::now_v7();
        staged.state = state.word().to_owned();
        staged.settings = json(&Settled {
            choices,
            understood,
            job: Some(job),
        });
        staged.result = None;
        self.inner.ledger.update_import(&staged).await?;
        self.enqueue_import(actor, &staged, job).await?;
        Ok(())
    }

    /// Stops the work behind the pages, as long as nothing is written.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn stop_import(&self, actor: &Actor, id: Uuid) -> Result<(), ImportError> {
        let Some(mut staged) = self.own_import(actor, id).await? else {
            return Err(not_there());
        };
        let import = import_of(&staged);
        let Some(job) = import.job.filter(|_| import.state.is_going_on()) else {
            return Ok(());
        };
        if self.inner.ledger.cancel_job(job, Timestamp::now()).await? {
            staged.state = ImportState::Stopped.word().to_owned();
            self.inner.ledger.update_import(&staged).await?;
        }
        Ok(())
    }

    /// Takes a written import back, when nobody has written its records since.
    ///
    /// # Errors
    /// What undoing would refuse.
    pub async fn undo_import(&self, actor: &Actor, id: Uuid) -> Result<Receipt, ImportError> {
        let Some(mut staged) = self.own_import(actor, id).await? else {
            return Err(not_there());
        };
        let import = import_of(&staged);
        self.importer(actor, import.holding().ok_or_else(not_there)?)?;
        let Some(command) = import.command.filter(|_| import.state == ImportState::Done) else {
            return Err(ImportError::Said(Said::new("imports-nothing-to-undo")));
        };
        let receipt = self.undo(actor, command).await?;
        staged.state = ImportState::Undone.word().to_owned();
        self.inner.ledger.update_import(&staged).await?;
        Ok(receipt)
    }

    /// Throws an import away with its file; what it wrote stays.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn forget_import(&self, actor: &Actor, id: Uuid) -> Result<(), ImportError> {
        let Some(staged) = self.own_import(actor, id).await? else {
            return Err(not_there());
        };
        if !ImportState::parse(&staged.state).is_going_on() {
            self.inner.ledger.remove_import(staged.id).await?;
        }
        Ok(())
    }

    /// The file of an import with what was found in it, as a workbook in a language.
    ///
    /// # Errors
    /// When there is no such import, or nothing was looked into yet.
    pub async fn annotated_import(
        &self,
        actor: &Actor,
        id: Uuid,
        language: Language,
    ) -> Result<Vec<u8>, ImportError> {
        let Some(staged) = self.own_import(actor, id).await? else {
            return Err(not_there());
        };
        let import = import_of(&staged);
        let report = import.report.ok_or_else(not_there)?;
        let bytes = self.inner.ledger.import_file(id).await?.unwrap_or_default();
        let given = Given {
            name: &staged.file_name,
            bytes: &bytes,
            choices: &import.choices,
        };
        annotated(given, &report, &self.settings_now(), Words::of(language))
    }
}

/// There is no such import, or it is somebody else's.
fn not_there() -> ImportError {
    ImportError::Said(Said::new("imports-not-there"))
}

/// A file's name without folders, short enough to be shown.
fn short(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|c| !c.is_control()).take(150).collect();
    if clean.trim().is_empty() {
        "file".to_owned()
    } else {
        clean
    }
}
