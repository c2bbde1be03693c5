//! The outbox: messages that leave the office, each of them once.

use jiff::Timestamp;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::engine::{Connection, Row, query};
use crate::error::Result;
use crate::open::Ledger;
use crate::write::WriteTransaction;

/// A message to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct NewMessage {
    /// Its id.
    pub id: Uuid,
    /// The same key is sent once only.
    pub idempotency_key: String,
    /// The way it goes (`mail`).
    pub channel: String,
    /// To whom.
    pub recipient: String,
    /// What it says.
    pub payload: Json,
    /// Not to be sent before.
    pub not_before: Timestamp,
    /// When it was written.
    pub created_at: Timestamp,
}

/// A message taken for sending.
#[derive(Debug, Clone, PartialEq)]
pub struct OutgoingMessage {
    /// Its id.
    pub id: Uuid,
    /// The key under which it was put in.
    pub idempotency_key: String,
    /// The way it goes.
    pub channel: String,
    /// To whom.
    pub recipient: String,
    /// What it says.
    pub payload: Json,
    /// How often sending was tried, this time included.
    pub attempts: i64,
}

/// How many waiting messages are tried before looking again.
const CANDIDATES: i64 = 8;

impl Ledger {
    /// Puts a message in; answers `false` when its key was put in before.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn send(&self, message: &NewMessage) -> Result<bool> {
        put_in(&mut self.engine().write().await?, message).await
    }

    /// Takes the message that has waited longest and may leave at `at`; of several claimers one has it.
    ///
    /// # Errors
    /// Fails when the database fails.
    pub async fn claim_message(
        &self,
        claimer: &str,
        at: Timestamp,
    ) -> Result<Option<OutgoingMessage>> {
        loop {
            let question = query(
                "SELECT id, idempotency_key, channel, recipient, payload, attempts FROM outbox
                 WHERE state = 'queued' AND not_before <= $1 ORDER BY not_before, id LIMIT $2",
            );
            let waiting = self
                .engine()
                .read()
                .await?
                .list(question.bind(at).bind(CANDIDATES), read)
                .await?;
            if waiting.is_empty() {
                return Ok(None);
            }
            for message in waiting {
                let claim = query(
                    "UPDATE outbox SET state = 'sending', claimed_by = $1, claimed_at = $2, attempts = attempts + 1
                     WHERE id = $3 AND state = 'queued'",
                )
                .bind(claimer)
                .bind(at)
                .bind(message.id);
                if self.engine().write().await?.run(claim).await? == 1 {
                    return Ok(Some(OutgoingMessage {
                        attempts: message.attempts + 1,
                        ..message
                    }));
                }
            }
        }
    }

    /// Notes that a message has left; answers `false` when it was no longer the claimer's.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn message_sent(&self, id: Uuid, claimer: &str, at: Timestamp) -> Result<bool> {
        let sent = query(
            "UPDATE outbox SET state = 'sent', sent_at = $1 WHERE id = $2 AND claimed_by = $3 AND state = 'sending'",
        )
        .bind(at)
        .bind(id)
        .bind(claimer);
        Ok(self.engine().write().await?.run(sent).await? == 1)
    }

    /// Notes why a message could not leave: it waits until `again_at`, or is given up without one.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn message_failed(
        &self,
        id: Uuid,
        claimer: &str,
        why: &str,
        again_at: Option<Timestamp>,
    ) -> Result<bool> {
        let failed = query(
            "UPDATE outbox SET state = $1, last_error = $2, not_before = COALESCE($3, not_before), claimed_by = NULL
             WHERE id = $4 AND claimed_by = $5 AND state = 'sending'",
        )
        .bind(if again_at.is_some() { "queued" } else { "failed" })
        .bind(why)
        .bind(again_at)
        .bind(id)
        .bind(claimer);
        Ok(self.engine().write().await?.run(failed).await? == 1)
    }

    /// Gives back the messages whose claimer took them before `before` and never said how it went; answers how many.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn reclaim_messages(&self, before: Timestamp) -> Result<u64> {
        let reclaimed = query(
            "UPDATE outbox SET state = 'queued', claimed_by = NULL WHERE state = 'sending' AND claimed_at < $1",
        )
        .bind(before);
        self.engine().write().await?.run(reclaimed).await
    }
}

impl WriteTransaction {
    /// Puts a message in together with the entries it speaks of; answers `false` when its key was put in before.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn send(&mut self, message: &NewMessage) -> Result<bool> {
        put_in(self.connection(), message).await
    }
}

async fn put_in(connection: &mut Connection, message: &NewMessage) -> Result<bool> {
    let put = query(
        "INSERT INTO outbox (id, idempotency_key, channel, recipient, payload, state, not_before, attempts, created_at)
         VALUES ($1, $2, $3, $4, $5, 'queued', $6, 0, $7) ON CONFLICT (idempotency_key) DO NOTHING",
    )
    .bind(message.id)
    .bind(message.idempotency_key.as_str())
    .bind(message.channel.as_str())
    .bind(message.recipient.as_str())
    .bind(&message.payload)
    .bind(message.not_before)
    .bind(message.created_at);
    Ok(connection.run(put).await? == 1)
}

fn read(row: &Row) -> Result<OutgoingMessage> {
    Ok(OutgoingMessage {
        id: row.uuid(0)?,
        idempotency_key: row.owned_text(1)?,
        channel: row.owned_text(2)?,
        recipient: row.owned_text(3)?,
        payload: row.json_value(4)?,
        attempts: row.integer(5)?,
    })
}
