//! The work of imports behind the pages: taken once by one node, with its progress kept in the ledger, stopped when somebody says
//! so, taken again when its node fell silent.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use ledger::{Job, JobState, NewJob, Progress, StagedImport};
use policy::rights::{Role, Viewer};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::choices::{Choices, Decision};
use super::file::{Given, ImportError, Imported, MOST_PLANS};
use super::pace::Pace;
use super::plan::Plan;
use super::report::Report;
use super::said::Said;
use super::staged::{Ended, ImportState, Settled, json};
use crate::act::{Actor, Claimed, Refusal};
use crate::error::OfficeError;
use crate::open::Office;

/// The name of these jobs.
const NAME: &str = "import";
/// How often progress is written down.
const SIGN: Duration = Duration::from_millis(400);
/// A node that gave no sign for this long has fallen silent.
const SILENT_SECONDS: i64 = 60;
const MOST_ATTEMPTS: i64 = 3;

/// What is needed to do the work: the import, and who asked.
#[derive(Serialize, Deserialize)]
struct Payload {
    import: Uuid,
    role: String,
    person: Option<Uuid>,
    department: Option<Uuid>,
    organisation: Option<Uuid>,
    on_behalf_of: Option<Uuid>,
    request_id: Option<String>,
}

impl Payload {
    fn actor(&self, account: Uuid) -> Option<Actor> {
        let viewer = Viewer::Account {
            id: account,
            role: Role::parse(&self.role)?,
            person: self.person,
            department: self.department,
            organisation: self.organisation,
        };
        Some(Actor {
            viewer,
            on_behalf_of: self.on_behalf_of,
            request_id: self.request_id.clone(),
        })
    }
}

impl Office {
    pub(super) async fn enqueue_import(
        &self,
        actor: &Actor,
        staged: &StagedImport,
        id: Uuid,
    ) -> Result<(), OfficeError> {
        let Viewer::Account {
            role,
            person,
            department,
            organisation,
            ..
        } = &actor.viewer
        else {
            return Ok(());
        };
        let payload = Payload {
            import: staged.id,
            role: policy::kernel::Listed::word(*role).to_owned(),
            person: *person,
            department: *department,
            organisation: *organisation,
            on_behalf_of: actor.on_behalf_of,
            request_id: actor.request_id.clone(),
        };
        let job = NewJob {
            id,
            name: NAME.to_owned(),
            idempotency_key: id.to_string(),
            account: Some(staged.account),
            payload: json(&payload),
            created_at: Timestamp::now(),
        };
        self.inner.ledger.enqueue_job(&job).await?;
        self.spawn_worker();
        Ok(())
    }

    /// Takes up again what a silent node left, when somebody looks at it.
    pub(super) async fn wake_imports(&self, id: Uuid) -> Result<(), OfficeError> {
        let Some(job) = self.inner.ledger.job(id).await? else {
            return Ok(());
        };
        let now = Timestamp::now();
        let silent_since = now
            .checked_sub(SignedDuration::from_secs(SILENT_SECONDS))
            .unwrap_or(now);
        let is_silent = match job.state {
            ledger::JobState::Running => job.heartbeat_at.is_none_or(|sign| sign < silent_since),
            ledger::JobState::Queued => job.created_at < silent_since,
            _ => false,
        };
        if is_silent {
            self.inner
                .ledger
                .reclaim_jobs(silent_since, MOST_ATTEMPTS, now)
                .await?;
            self.spawn_worker();
        }
        Ok(())
    }

    /// Works through what waits, behind the pages.
    fn spawn_worker(&self) {
        let office = self.clone();
        tokio::spawn(async move {
            let node = Uuid::now_v7().to_string();
            loop {
                match office.inner.ledger.claim_job(&node, Timestamp::now()).await {
                    Ok(Some(job)) => {
                        if let Err(error) = office.do_job(&node, &job).await {
                            tracing::error!(%error, job = %job.id, "an import could not be worked on");
                        }
                    }
                    Ok(None) => return,
                    Err(error) => {
                        tracing::error!(%error, "jobs could not be taken");
                        return;
                    }
                }
            }
        });
    }

    async fn do_job(&self, node: &str, job: &Job) -> Result<(), OfficeError> {
        let payload = Payload::deserialize(&job.payload)
            .ok()
            .filter(|_| job.name == NAME);
        let staged = match &payload {
            Some(payload) => self.inner.ledger.staged_import(payload.import).await?,
            None => None,
        };
        let actor = match (&payload, job.account) {
            (Some(payload), Some(account)) => payload.actor(account),
            _ => None,
        };
        let (Some(mut staged), Some(actor)) = (staged, actor) else {
            self.inner
                .ledger
                .fail_job(job.id, node, "nothing to do it with", Timestamp::now())
                .await?;
            return Ok(());
        };
        let pace = Arc::new(Pace::default());
        let signs = self.give_signs(node.to_owned(), job.id, pace.clone());
        let claimed = Claimed {
            node: node.to_owned(),
            job: job.id,
        };
        let done = self.work(&actor, &staged, &pace, &claimed).await;
        signs.abort();
        // Whoever stopped it has already said so; what is written ended its job itself, which looks the same to whoever gives signs.
        let is_stopped = pace.is_stopped() && !matches!(done, Ok(Worked::Written(_)));
        if is_stopped || matches!(done, Err(ImportError::Stopped)) {
            return Ok(());
        }
        settle(&mut staged, done);
        let ledger = &self.inner.ledger;
        ledger.update_import(&staged).await?;
        let has_ended = ledger
            .finish_job(job.id, node, &Value::Null, Timestamp::now())
            .await?;
        // Whoever stopped it after the last sign was told that it is stopped, and so it is.
        let found = ledger.job(job.id).await?;
        if !has_ended && found.is_some_and(|job| job.state == JobState::Cancelled) {
            staged.state = ImportState::Stopped.word().to_owned();
            ledger.update_import(&staged).await?;
        }
        Ok(())
    }

    /// Writes down how far the work is, and stops it when the job was cancelled or taken over.
    fn give_signs(&self, node: String, job: Uuid, pace: Arc<Pace>) -> tokio::task::JoinHandle<()> {
        let office = self.clone();
        tokio::spawn(async move {
            loop {
                let (done, total) = pace.far();
                let progress = Progress {
                    done: i64::try_from(done).unwrap_or(i64::MAX),
                    total: i64::try_from(total).unwrap_or(i64::MAX),
                    message: String::new(),
                };
                let is_ours = office
                    .inner
                    .ledger
                    .job_progress(job, &node, &progress, Timestamp::now())
                    .await;
                if matches!(is_ours, Ok(false)) {
                    pace.stop();
                    return;
                }
                tokio::time::sleep(SIGN).await;
            }
        })
    }

    async fn work(
        &self,
        actor: &Actor,
        staged: &StagedImport,
        pace: &Arc<Pace>,
        claimed: &Claimed,
    ) -> Result<Worked, ImportError> {
        let settled = Settled::deserialize(&staged.settings).unwrap_or_default();
        let mut choices = settled.choices;
        choices.accepted_by = match actor.account() {
            Some(account) => self
                .inner
                .ledger
                .account(account)
                .await?
                .map(|account| account.name)
                .unwrap_or_default(),
            None => String::new(),
        };
        let listed = Arc::new(Listed {
            name: staged.file_name.clone(),
            remembered: self.remembered_decisions(&choices).await?,
            choices,
            bytes: self
                .inner
                .ledger
                .import_file(staged.id)
                .await?
                .unwrap_or_default(),
        });
        if ImportState::parse(&staged.state) == ImportState::Looking {
            let plan = self.plan_apart(actor, &listed, pace).await?;
            return Ok(Worked::Looked(plan.report));
        }
        let shown = staged
            .findings
            .as_ref()
            .and_then(|found| Report::deserialize(found).ok());
        let is_shown = |plan: &Plan| {
            let shown = shown.as_ref();
            shown.is_some_and(|shown| shown.says_the_same(&plan.report))
        };
        for _ in 0..MOST_PLANS {
            let plan = self.plan_apart(actor, &listed, pace).await?;
            if !is_shown(&plan) {
                return Ok(Worked::Otherwise(plan.report));
            }
            if pace.is_stopped() {
                return Err(ImportError::Stopped);
            }
            let job = Some(claimed.clone());
            match self.write_plan(actor, listed.given(), plan, job).await {
                Err(error) if error.asks_to_replan() => {}
                done => return done.map(|imported| Worked::Written(Box::new(imported))),
            }
        }
        // Others write faster than this is planned: it is shown as it would be now.
        let plan = self.plan_apart(actor, &listed, pace).await?;
        Ok(Worked::Otherwise(plan.report))
    }

    /// Plans beside the work of others.
    async fn plan_apart(
        &self,
        actor: &Actor,
        listed: &Arc<Listed>,
        pace: &Arc<Pace>,
    ) -> Result<Plan, ImportError> {
        let (office, actor) = (self.clone(), actor.clone());
        let (listed, pace) = (listed.clone(), pace.clone());
        let planned = tokio::task::spawn_blocking(move || {
            office.plan_file(&actor, listed.given(), &listed.remembered, &pace)
        });
        planned
            .await
            .map_err(|_| ImportError::Said(Said::new("imports-failed")))?
    }
}

/// A file with what was chosen for it, now and before.
struct Listed {
    name: String,
    bytes: Vec<u8>,
    choices: Choices,
    remembered: HashMap<String, Decision>,
}

impl Listed {
    fn given(&self) -> Given<'_> {
        Given {
            name: &self.name,
            bytes: &self.bytes,
            choices: &self.choices,
        }
    }
}

/// What came of the work.
enum Worked {
    /// It is known what the import would do.
    Looked(Report),
    /// The register has changed: the import would do something else than was shown.
    Otherwise(Report),
    /// It is written.
    Written(Box<Imported>),
}

fn settle(staged: &mut StagedImport, done: Result<Worked, ImportError>) {
    let (state, report, ended) = match done {
        Ok(Worked::Looked(report)) => (ImportState::Ready, Some(report), Ended::default()),
        Ok(Worked::Otherwise(report)) => {
            let failure = Some(Said::new("imports-changed-meanwhile"));
            (
                ImportState::Ready,
                Some(report),
                Ended {
                    failure,
                    ..Ended::default()
                },
            )
        }
        Ok(Worked::Written(imported)) => {
            let command = imported.receipt.as_ref().map(|receipt| receipt.command);
            let seq = imported.receipt.as_ref().map(|receipt| receipt.seq);
            (
                ImportState::Done,
                None,
                Ended {
                    command,
                    seq,
                    failure: None,
                },
            )
        }
        Err(error) => {
            let failure = Some(told(error));
            (
                ImportState::Failed,
                None,
                Ended {
                    failure,
                    ..Ended::default()
                },
            )
        }
    };
    staged.state = state.word().to_owned();
    if let Some(report) = report {
        staged.findings = Some(json(&report));
    }
    staged.result = Some(json(&ended));
}

/// Settles an import whose job ended with what it wrote, while its node fell silent before it said so.
pub(super) fn was_written(staged: &mut StagedImport, job: &Job) -> bool {
    let result = job.result.as_ref();
    let ended = result.and_then(|result| Ended::deserialize(result).ok());
    let ended = ended.filter(|ended| ended.command.is_some());
    let (ledger::JobState::Done, Some(ended)) = (job.state, ended) else {
        return false;
    };
    staged.state = ImportState::Done.word().to_owned();
    staged.result = Some(json(&ended));
    true
}

/// What a person is told when an import cannot be done.
fn told(error: ImportError) -> Said {
    match error {
        ImportError::Said(said) => said,
        ImportError::Denied(reason) => Said::of_reason(&reason),
        ImportError::Stopped => Said::new("imports-state-stopped"),
        ImportError::Refusal(refusal) => match *refusal {
            Refusal::Denied(reason) => Said::of_reason(&reason),
            Refusal::Failed(error) => {
                tracing::error!(%error, "an import could not be written");
                Said::new("imports-failed")
            }
            Refusal::Stopped => Said::new("imports-state-stopped"),
            Refusal::Invalid(_)
            | Refusal::Stale { .. }
            | Refusal::NotThere { .. }
            | Refusal::Replan => Said::new("imports-changed-meanwhile"),
        },
        ImportError::Failed(error) => {
            tracing::error!(%error, "an import failed");
            Said::new("imports-failed")
        }
    }
}

#[cfg(test)]
mod tests {
    use ledger::JobState;
    use serde_json::json;

    use super::*;

    fn job(state: JobState, result: Option<Value>) -> Job {
        Job {
            id: Uuid::now_v7(),
            name: NAME.to_owned(),
            idempotency_key: String::new(),
            account: None,
            payload: Value::Null,
            state,
            progress: Progress::default(),
            result,
            claimed_by: None,
            claimed_at: None,
            heartbeat_at: None,
            attempts: 1,
            created_at: Timestamp::UNIX_EPOCH,
            finished_at: None,
        }
    }

    #[test]
    fn an_import_whose_node_died_once_it_was_written_is_done_and_names_its_command() {
        let mut staged = StagedImport {
            id: Uuid::now_v7(),
            account: Uuid::now_v7(),
            state: ImportState::Writing.word().to_owned(),
            file_name: "list.xlsx".to_owned(),
            settings: Value::Null,
            findings: None,
            result: None,
            created_at: Timestamp::UNIX_EPOCH,
        };
        let command = Uuid::now_v7();
        let written = json!({"command": command, "seq": 7});
        for other in [
            job(JobState::Running, None),
            job(JobState::Done, Some(Value::Null)),
            job(JobState::Cancelled, Some(written.clone())),
        ] {
            assert!(!was_written(&mut staged, &other), "{other:?}");
        }
        assert_eq!(staged.state, "writing");
        assert!(was_written(
            &mut staged,
            &job(JobState::Done, Some(written))
        ));
        assert_eq!(staged.state, "done");
        let ended = Ended::deserialize(staged.result.as_ref().unwrap()).unwrap();
        assert_eq!((ended.command, ended.seq), (Some(command), Some(7)));
    }
}
