//! Jobs: long work that goes on behind the pages, done once, on whichever node takes it first.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::engine::{Connection, Query, Row, query};
use crate::error::{LedgerError, Result};
use crate::open::Ledger;
use crate::write::WriteTransaction;

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum JobState {
    /// Waiting for a node.
    Queued,
    /// A node is at it.
    Running,
    /// Finished well.
    Done,
    /// Finished badly; the message says why.
    Failed,
    /// Stopped by somebody.
    Cancelled,
}

/// A job to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct NewJob {
    /// Its id.
    pub id: Uuid,
    /// What is to be done, as a word.
    pub name: String,
    /// The same key is enqueued once only.
    pub idempotency_key: String,
    /// Who asked for it.
    pub account: Option<Uuid>,
    /// What is needed to do it.
    pub payload: Json,
    /// When it was asked for.
    pub created_at: Timestamp,
}

/// A job as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Its id.
    pub id: Uuid,
    /// What is to be done.
    pub name: String,
    /// The key under which it was enqueued.
    pub idempotency_key: String,
    /// Who asked for it.
    pub account: Option<Uuid>,
    /// What is needed to do it.
    pub payload: Json,
    /// Where it stands.
    pub state: JobState,
    /// How far it is.
    pub progress: Progress,
    /// What it made.
    pub result: Option<Json>,
    /// The node that took it.
    pub claimed_by: Option<String>,
    /// When it was taken.
    pub claimed_at: Option<Timestamp>,
    /// When the node last gave a sign.
    pub heartbeat_at: Option<Timestamp>,
    /// How often it was taken.
    pub attempts: i64,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it came to its end.
    pub finished_at: Option<Timestamp>,
}

/// How far a job is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Pieces done.
    pub done: i64,
    /// Pieces in all; 0 when not known.
    pub total: i64,
    /// What is going on, or how it ended.
    pub message: String,
}

const COLUMNS: &str =
    "id, name, idempotency_key, account, payload, state, done, total, message, result, claimed_by,
    claimed_at, heartbeat_at, attempts, created_at, finished_at";
/// How many waiting jobs are tried before looking again.
const CANDIDATES: i64 = 8;

impl Ledger {
    /// Enqueues a job and answers its id: the id of the earlier one when the key was enqueued before.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn enqueue_job(&self, job: &NewJob) -> Result<Uuid> {
        enqueue(&mut self.engine().write().await?, job).await
    }

    /// Takes the job that has waited longest; of several claimers one has it. `None` when none waits.
    ///
    /// # Errors
    /// Fails when the database fails.
    pub async fn claim_job(&self, claimer: &str, at: Timestamp) -> Result<Option<Job>> {
        loop {
            let question =
                query("SELECT id FROM job WHERE state = 'queued' ORDER BY created_at, id LIMIT $1");
            let waiting = self
                .engine()
                .read()
                .await?
                .list(question.bind(CANDIDATES), |row| row.uuid(0))
                .await?;
            if waiting.is_empty() {
                return Ok(None);
            }
            for id in waiting {
                let claim = query(
                    "UPDATE job SET state = 'running', claimed_by = $1, claimed_at = $2, heartbeat_at = $2,
                         attempts = attempts + 1 WHERE id = $3 AND state = 'queued'",
                )
                .bind(claimer)
                .bind(at)
                .bind(id);
                if self.engine().write().await?.run(claim).await? == 1 {
                    return self.job(id).await;
                }
            }
        }
    }

    /// Gives a sign and says how far the job is. Answers `false` when it is no longer the claimer's: cancelled, or taken
    /// over; it must stop then.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn job_progress(
        &self,
        id: Uuid,
        claimer: &str,
        progress: &Progress,
        at: Timestamp,
    ) -> Result<bool> {
        let noted = query(
            "UPDATE job SET done = $1, total = $2, message = $3, heartbeat_at = $4
             WHERE id = $5 AND claimed_by = $6 AND state = 'running'",
        )
        .bind(progress.done)
        .bind(progress.total)
        .bind(progress.message.as_str())
        .bind(at)
        .bind(id)
        .bind(claimer);
        Ok(self.engine().write().await?.run(noted).await? == 1)
    }

    /// Ends a job well, with what it made. Answers `false` when it is no longer the claimer's.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn finish_job(
        &self,
        id: Uuid,
        claimer: &str,
        result: &Json,
        at: Timestamp,
    ) -> Result<bool> {
        Ok(self
            .engine()
            .write()
            .await?
            .run(finishing(id, claimer, result, at))
            .await?
            == 1)
    }

    /// Ends a job badly, saying why. Answers `false` when it is no longer the claimer's.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn fail_job(
        &self,
        id: Uuid,
        claimer: &str,
        message: &str,
        at: Timestamp,
    ) -> Result<bool> {
        let failed = query(
            "UPDATE job SET state = 'failed', message = $1, finished_at = $2
             WHERE id = $3 AND claimed_by = $4 AND state = 'running'",
        )
        .bind(message)
        .bind(at)
        .bind(id)
        .bind(claimer);
        Ok(self.engine().write().await?.run(failed).await? == 1)
    }

    /// Stops a job that waits or runs; its node learns it at its next sign. Answers whether there was anything to stop.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn cancel_job(&self, id: Uuid, at: Timestamp) -> Result<bool> {
        let cancelled = query(
            "UPDATE job SET state = 'cancelled', finished_at = $1 WHERE id = $2 AND state IN ('queued', 'running')",
        )
        .bind(at)
        .bind(id);
        Ok(self.engine().write().await?.run(cancelled).await? == 1)
    }

    /// Gives back the running jobs whose node gave no sign since `silent_since`: they wait again or, after
    /// `most_attempts`, have failed. Answers how many.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn reclaim_jobs(
        &self,
        silent_since: Timestamp,
        most_attempts: i64,
        at: Timestamp,
    ) -> Result<u64> {
        let reclaimed = query(
            "UPDATE job SET state = CASE WHEN attempts >= $1 THEN 'failed' ELSE 'queued' END,
                 message = CASE WHEN attempts >= $1 THEN 'abandoned' ELSE message END,
                 finished_at = CASE WHEN attempts >= $1 THEN $2 END,
                 claimed_by = NULL, claimed_at = NULL, heartbeat_at = NULL
             WHERE state = 'running' AND heartbeat_at < $3",
        )
        .bind(most_attempts)
        .bind(at)
        .bind(silent_since);
        self.engine().write().await?.run(reclaimed).await
    }

    /// A job.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn job(&self, id: Uuid) -> Result<Option<Job>> {
        let question = select("WHERE id = $1").bind(id);
        self.engine()
            .read()
            .await?
            .optional(question)
            .await?
            .as_ref()
            .map(read)
            .transpose()
    }

    /// The newest jobs, newest first, `limit` at most.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn jobs(&self, limit: i64) -> Result<Vec<Job>> {
        let question = select("ORDER BY created_at DESC, id DESC LIMIT $1").bind(limit);
        self.engine().read().await?.list(question, read).await
    }
}

impl WriteTransaction {
    /// Enqueues a job together with the entries that ask for it; answers its id as [`Ledger::enqueue_job`] does.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn enqueue_job(&mut self, job: &NewJob) -> Result<Uuid> {
        enqueue(self.connection(), job).await
    }

    /// Holds a job as the claimer's until this transaction ends: nobody stops it or takes it over meanwhile. Answers `false` when
    /// it is no longer the claimer's; nothing is then changed.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn hold_job(&mut self, id: Uuid, claimer: &str, at: Timestamp) -> Result<bool> {
        let held = query(
            "UPDATE job SET heartbeat_at = $1 WHERE id = $2 AND claimed_by = $3 AND state = 'running'",
        )
        .bind(at)
        .bind(id)
        .bind(claimer);
        Ok(self.connection().run(held).await? == 1)
    }

    /// Ends a job well together with the entries that it makes, so that neither is without the other. Answers `false` when
    /// it is no longer the claimer's; the transaction should then be dropped.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn finish_job(
        &mut self,
        id: Uuid,
        claimer: &str,
        result: &Json,
        at: Timestamp,
    ) -> Result<bool> {
        Ok(self
            .connection()
            .run(finishing(id, claimer, result, at))
            .await?
            == 1)
    }
}

async fn enqueue(connection: &mut Connection, job: &NewJob) -> Result<Uuid> {
    let enqueued = query(
        "INSERT INTO job (id, name, idempotency_key, account, payload, state, done, total, message, attempts, created_at)
         VALUES ($1, $2, $3, $4, $5, 'queued', 0, 0, '', 0, $6) ON CONFLICT (idempotency_key) DO NOTHING",
    )
    .bind(job.id)
    .bind(job.name.as_str())
    .bind(job.idempotency_key.as_str())
    .bind(job.account)
    .bind(&job.payload)
    .bind(job.created_at);
    if connection.run(enqueued).await? == 1 {
        return Ok(job.id);
    }
    let question =
        query("SELECT id FROM job WHERE idempotency_key = $1").bind(job.idempotency_key.as_str());
    match connection.optional(question).await? {
        Some(row) => row.uuid(0),
        None => Err(LedgerError::corrupt(
            "job",
            "its key is taken and cannot be found",
        )),
    }
}

fn finishing(id: Uuid, claimer: &str, result: &Json, at: Timestamp) -> Query {
    query(
        "UPDATE job SET state = 'done', result = $1, finished_at = $2
         WHERE id = $3 AND claimed_by = $4 AND state = 'running'",
    )
    .bind(result)
    .bind(at)
    .bind(id)
    .bind(claimer)
}

fn select(rest: &str) -> Query {
    query(AssertSqlSafe(format!("SELECT {COLUMNS} FROM job {rest}")))
}

fn read(row: &Row) -> Result<Job> {
    Ok(Job {
        id: row.uuid(0)?,
        name: row.owned_text(1)?,
        idempotency_key: row.owned_text(2)?,
        account: row.uuid_or_none(3)?,
        payload: row.json_value(4)?,
        state: state(row.text(5)?)?,
        progress: Progress {
            done: row.integer(6)?,
            total: row.integer(7)?,
            message: row.owned_text(8)?,
        },
        result: row.json_value_or_none(9)?,
        claimed_by: row.owned_text_or_none(10)?,
        claimed_at: row.at_or_none(11)?,
        heartbeat_at: row.at_or_none(12)?,
        attempts: row.integer(13)?,
        created_at: row.at(14)?,
        finished_at: row.at_or_none(15)?,
    })
}

fn state(word: &str) -> Result<JobState> {
    Ok(match word {
        "queued" => JobState::Queued,
        "running" => JobState::Running,
        "done" => JobState::Done,
        "failed" => JobState::Failed,
        "cancelled" => JobState::Cancelled,
        other => {
            return Err(LedgerError::corrupt(
                "job",
                format!("its state is {other:?}"),
            ));
        }
    })
}
