//! Sessions: who is signed in, where, since when. Only the hash of a session's token is kept.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::account::{self, Account};
use crate::engine::{Row, query};
use crate::error::{LedgerError, Result};
use crate::open::Ledger;

/// A sign-in that lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the token in the browser's cookie.
    pub token_sha256: [u8; 32],
    /// Who is signed in.
    pub account: Uuid,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, about.
    pub last_seen_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
    /// The browser, as it calls itself.
    pub agent: String,
}

const COLUMNS: &str =
    "s.token_sha256, s.account, s.created_at, s.last_seen_at, s.expires_at, s.agent";
/// Where the account's columns begin when both are asked for.
const ACCOUNT_BEGINS: usize = 6;

impl Ledger {
    /// Begins a session.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn create_session(&self, session: &Session) -> Result<()> {
        let created = query(
            "INSERT INTO session (token_sha256, account, created_at, last_seen_at, expires_at, agent)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(session.token_sha256.as_slice())
        .bind(session.account)
        .bind(session.created_at)
        .bind(session.last_seen_at)
        .bind(session.expires_at)
        .bind(session.agent.as_str());
        self.engine().write().await?.run(created).await?;
        Ok(())
    }

    /// The session of a token and its account, if it is still valid at `at` and the account is not disabled.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn find_session(
        &self,
        token_sha256: &[u8; 32],
        at: Timestamp,
    ) -> Result<Option<(Session, Account)>> {
        let sql = format!(
            "SELECT {COLUMNS}, {} FROM session s JOIN account a ON a.id = s.account
             WHERE s.token_sha256 = $1 AND s.expires_at > $2 AND a.disabled_at IS NULL",
            account::COLUMNS
        );
        let question = query(AssertSqlSafe(sql))
            .bind(token_sha256.as_slice())
            .bind(at);
        let Some(row) = self.engine().read().await?.optional(question).await? else {
            return Ok(None);
        };
        Ok(Some((read(&row)?, account::read(&row, ACCOUNT_BEGINS)?)))
    }

    /// The account of a session that ran out before `at` and was not ended by anybody, if the account is not disabled. Sessions
    /// that somebody ended are gone, and nothing is known of them.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn account_of_ended_session(
        &self,
        token_sha256: &[u8; 32],
        at: Timestamp,
    ) -> Result<Option<Account>> {
        let sql = format!(
            "SELECT {} FROM session s JOIN account a ON a.id = s.account
             WHERE s.token_sha256 = $1 AND s.expires_at <= $2 AND a.disabled_at IS NULL",
            account::COLUMNS
        );
        let question = query(AssertSqlSafe(sql))
            .bind(token_sha256.as_slice())
            .bind(at);
        let row = self.engine().read().await?.optional(question).await?;
        row.map(|row| account::read(&row, 0)).transpose()
    }

    /// Notes that a session was used. Call it now and then, not at every request: it is a write.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn touch_session(
        &self,
        token_sha256: &[u8; 32],
        at: Timestamp,
        expires_at: Timestamp,
    ) -> Result<()> {
        let touched =
            query("UPDATE session SET last_seen_at = $1, expires_at = $2 WHERE token_sha256 = $3")
                .bind(at)
                .bind(expires_at)
                .bind(token_sha256.as_slice());
        self.engine().write().await?.run(touched).await?;
        Ok(())
    }

    /// Ends a session of an account; answers whether there was one.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn revoke_session(&self, account: Uuid, token_sha256: &[u8; 32]) -> Result<bool> {
        let revoked = query("DELETE FROM session WHERE account = $1 AND token_sha256 = $2")
            .bind(account)
            .bind(token_sha256.as_slice());
        Ok(self.engine().write().await?.run(revoked).await? == 1)
    }

    /// Ends all sessions of an account, but for the one to be kept; answers how many.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn revoke_sessions(&self, account: Uuid, but_for: Option<&[u8; 32]>) -> Result<u64> {
        let kept: &[u8] = but_for.map_or(&[], <[u8; 32]>::as_slice);
        let revoked = query("DELETE FROM session WHERE account = $1 AND token_sha256 <> $2")
            .bind(account)
            .bind(kept);
        self.engine().write().await?.run(revoked).await
    }

    /// The sessions of an account (of all accounts without one) valid at `at`, the last used first.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn sessions(&self, account: Option<Uuid>, at: Timestamp) -> Result<Vec<Session>> {
        let (of, account) = match account {
            Some(account) => ("AND s.account = $2", Some(account)),
            None => ("", None),
        };
        let sql = format!(
            "SELECT {COLUMNS} FROM session s WHERE s.expires_at > $1 {of} ORDER BY s.last_seen_at DESC"
        );
        let question = query(AssertSqlSafe(sql))
            .bind(at)
            .bind_all(account.map(Into::into));
        self.engine().read().await?.list(question, read).await
    }

    /// Throws away the sessions that ended before `at`; answers how many.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn sweep_sessions(&self, at: Timestamp) -> Result<u64> {
        self.engine()
            .write()
            .await?
            .run(query("DELETE FROM session WHERE expires_at <= $1").bind(at))
            .await
    }
}

fn read(row: &Row) -> Result<Session> {
    Ok(Session {
        token_sha256: sha256(row.bytes(0)?)?,
        account: row.uuid(1)?,
        created_at: row.at(2)?,
        last_seen_at: row.at(3)?,
        expires_at: row.at(4)?,
        agent: row.owned_text(5)?,
    })
}

/// A stored SHA-256.
pub(crate) fn sha256(bytes: &[u8]) -> Result<[u8; 32]> {
    bytes
        .try_into()
        .map_err(|error| LedgerError::corrupt("token", error))
}
