//! Writing: one pen. Whoever holds it takes all waiting commands, checks each on the newest register, appends, and commits
//! once for all of them.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use ledger::{LedgerError, NewEntry, WriteTransaction};
use policy::body::{Head, schema_number, to_stored};
use policy::kernel::{Code, Problems, code_number};
use policy::{Change, Kind, Snapshot};
use serde_json::json;
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::act::{Actor, Claimed, Command, Invalid, Receipt, Refusal};
use crate::change::apply_all;
use crate::error::OfficeError;
use crate::open::Office;
use crate::prepare::{Drafted, Prepared};
use crate::reading::REDACTION;

/// A command that waits to be written, and whom to tell.
pub(crate) struct Waiting {
    pub(crate) actor: Actor,
    pub(crate) command: Command,
    pub(crate) answer: oneshot::Sender<Result<Receipt, Refusal>>,
}

/// The commands that wait.
#[derive(Default)]
pub(crate) struct Queue(Mutex<Vec<Waiting>>);

impl Queue {
    pub(crate) fn push(&self, waiting: Waiting) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(waiting);
    }

    fn take(&self) -> Vec<Waiting> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Office {
    /// Takes the pen and writes all that waits; nothing, when somebody else has written it meanwhile.
    pub(crate) async fn write_waiting(&self) {
        let _pen = self.inner.pen.lock().await;
        let waiting = self.inner.waiting.take();
        if waiting.is_empty() {
            return;
        }
        let (commands, answers): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .map(|one| ((one.actor, one.command), one.answer))
            .unzip();
        match self.write(&commands).await {
            Ok(outcomes) => {
                for (answer, outcome) in answers.into_iter().zip(outcomes) {
                    // Whoever asked may have gone; the write stands.
                    let _ = answer.send(outcome);
                }
            }
            Err(error) => {
                tracing::error!(%error, "a commit failed; none of its commands is written");
                let why = error.to_string();
                for answer in answers {
                    let _ = answer.send(Err(OfficeError::Commit(why.clone()).into()));
                }
            }
        }
    }

    async fn write(
        &self,
        commands: &[(Actor, Command)],
    ) -> Result<Vec<Result<Receipt, Refusal>>, OfficeError> {
        let mut writing = self.inner.ledger.begin().await?;
        let mut missed = writing.entries_after(self.snapshot().version()).await?;
        if missed.iter().any(|entry| entry.kind == REDACTION) {
            // Another node has rewritten old bodies. Nobody else writes now, so this reads up to the newest entry.
            self.read_again().await?;
            missed.clear();
        }
        let mut snapshot = (*self.snapshot()).clone();
        let mut changes = apply_all(&mut snapshot, &missed)?;
        let mut outcomes = Vec::with_capacity(commands.len());
        for command in commands {
            outcomes.push(
                match self
                    .append(&mut writing, &mut snapshot, &mut changes, command)
                    .await
                {
                    Ok(receipt) => Ok(receipt),
                    Err(Refusal::Failed(error)) if concerns_all(&error) => return Err(error),
                    Err(refusal) => Err(refusal),
                },
            );
        }
        let before = self.snapshot().version();
        writing.commit().await?;
        if snapshot.version() > before {
            self.publish(snapshot);
            self.inner.index.update(self.snapshot(), &changes);
        }
        Ok(outcomes)
    }

    /// Checks one command on the register as it is inside the transaction, and appends it.
    async fn append(
        &self,
        writing: &mut WriteTransaction,
        snapshot: &mut Snapshot,
        changes: &mut Vec<Change>,
        (actor, command): &(Actor, Command),
    ) -> Result<Receipt, Refusal> {
        let is_as_planned = |on: i64| on == snapshot.version();
        if !command.planned_on.is_none_or(is_as_planned) {
            return Err(Refusal::Replan);
        }
        let restored = self.bodies_to_restore(command).await?;
        let authors = self.mission_authors(command, snapshot).await?;
        let drafted = Drafted {
            actor,
            command,
            today: self.today(),
            snapshot,
            restored,
            authors,
        };
        let (records, mut prepared) = drafted.prepare()?;
        self.refuse_foreign_files(&prepared).await?;
        let receipt = Receipt {
            seq: writing.head(),
            command: Uuid::now_v7(),
            records,
            written: prepared.len(),
        };
        hold(writing, command).await?;
        if prepared.is_empty() {
            finish(writing, command, &receipt).await?;
            return Ok(receipt);
        }
        allot_codes(writing, &mut prepared).await?;
        let entries = entries(&prepared, actor, command, receipt.command);
        let seqs = append(writing, &entries, &prepared).await?;
        for (change, seq) in prepared.iter().zip(&seqs) {
            let change = of_prepared(change, *seq, &entries[0])?;
            snapshot.apply(&change, *seq);
            changes.push(change);
        }
        let receipt = Receipt {
            seq: writing.head(),
            ..receipt
        };
        finish(writing, command, &receipt).await?;
        Ok(receipt)
    }
}

/// Whoever stopped the work before this has stopped it; from here on it is too late.
async fn hold(writing: &mut WriteTransaction, command: &Command) -> Result<(), Refusal> {
    let Some(Claimed { node, job }) = &command.job else {
        return Ok(());
    };
    if writing.hold_job(*job, node, Timestamp::now()).await? {
        Ok(())
    } else {
        Err(Refusal::Stopped)
    }
}

/// Ends the work behind the pages together with what it wrote.
async fn finish(
    writing: &mut WriteTransaction,
    command: &Command,
    receipt: &Receipt,
) -> Result<(), Refusal> {
    let Some(Claimed { node, job }) = &command.job else {
        return Ok(());
    };
    let result = json!({"command": receipt.command, "seq": receipt.seq});
    if writing
        .finish_job(*job, node, &result, Timestamp::now())
        .await?
    {
        Ok(())
    } else {
        Err(OfficeError::Commit(format!("job {job} ended while it was held")).into())
    }
}

/// Whether a failure spoils the whole transaction, rather than the one command that met it before anything was appended.
fn concerns_all(error: &OfficeError) -> bool {
    !matches!(
        error,
        OfficeError::Unreadable(_) | OfficeError::Ledger(LedgerError::BadEntry { .. })
    )
}

/// Numbers beyond this are somebody's own, and are not counted on from.
const HIGHEST_NUMBER: i64 = 999_999_999;

async fn allot_codes(
    writing: &mut WriteTransaction,
    prepared: &mut [Prepared],
) -> Result<(), Refusal> {
    for change in prepared.iter().filter(|change| change.version == 1) {
        if let Some((prefix, number)) = change.code.as_ref().and_then(number_used) {
            writing.code_used(prefix, number).await?;
        }
    }
    for change in prepared
        .iter_mut()
        .filter(|change| change.version == 1 && change.code.is_none())
    {
        let Some(prefix) = change.kind.prefix() else {
            continue;
        };
        let number = writing.next_code(prefix, 1).await?;
        change.code = Code::parse(&format!("{prefix}-{number:02}"));
    }
    Ok(())
}

/// The number that a given code uses up, whatever the kind and the size of its letters: `the-07` may have been given to
/// something else than a theme, and yet no theme may get it.
fn number_used(code: &Code) -> Option<(&'static str, i64)> {
    let code = code.as_str().to_ascii_uppercase();
    let mut prefixes = Kind::ALL.iter().filter_map(|kind| kind.prefix());
    prefixes
        .find_map(|prefix| Some((prefix, code_number(&code, prefix)?)))
        .filter(|(_, number)| *number <= HIGHEST_NUMBER)
}

fn entries(prepared: &[Prepared], actor: &Actor, command: &Command, id: Uuid) -> Vec<NewEntry> {
    // As exact as the ledger keeps it, so that a moment reads the same before and after a restart.
    let now = Timestamp::now();
    let at = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
    let entry = |change: &Prepared| NewEntry {
        at,
        by: actor.account(),
        on_behalf_of: actor.on_behalf_of,
        command: id,
        command_name: command.name.to_owned(),
        kind: change.kind.word().to_owned(),
        record: change.id,
        version: change.version,
        schema: schema_number(change.kind),
        body: change.record.as_ref().map(to_stored),
        code: change.code.as_ref().map(|code| code.as_str().to_owned()),
        reason: command.reason.clone(),
        request_id: actor.request_id.clone(),
    };
    prepared.iter().map(entry).collect()
}

async fn append(
    writing: &mut WriteTransaction,
    entries: &[NewEntry],
    prepared: &[Prepared],
) -> Result<Vec<i64>, Refusal> {
    match writing.append(entries).await {
        Ok(seqs) => Ok(seqs),
        // The code of a record that was deleted stays taken for ever: only the ledger knows it.
        Err(LedgerError::CodeTaken { code }) => {
            let edit = prepared
                .iter()
                .find(|change| {
                    change
                        .code
                        .as_ref()
                        .is_some_and(|found| found.as_str().eq_ignore_ascii_case(&code))
                })
                .map_or(0, |change| change.edit);
            let mut problems = Problems::default();
            problems
                .structural("code", "problem-code-taken")
                .naming("given", code);
            Err(Refusal::Invalid(vec![Invalid { edit, problems }]))
        }
        Err(LedgerError::Stale { record, .. }) => {
            Err(Refusal::Invalid(vec![id_taken(record, prepared)]))
        }
        Err(error) => Err(error.into()),
    }
}

/// The id of a deleted record cannot be given to a new one.
fn id_taken(record: Uuid, prepared: &[Prepared]) -> Invalid {
    let edit = prepared
        .iter()
        .find(|change| change.id == record)
        .map_or(0, |change| change.edit);
    let mut problems = Problems::default();
    problems
        .structural("id", "problem-id-taken")
        .naming("given", record.to_string());
    Invalid { edit, problems }
}

/// The change as the register sees it, once the ledger has given its number.
fn of_prepared(change: &Prepared, seq: i64, entry: &NewEntry) -> Result<Change, OfficeError> {
    let Some(record) = &change.record else {
        return Ok(Change::Take(change.id));
    };
    let head = Head {
        id: change.id,
        code: change.code.clone(),
        version: change.version,
        seq,
        recorded_at: entry.at,
    };
    Ok(Change::Put(policy::body::with_head(record, head)))
}
