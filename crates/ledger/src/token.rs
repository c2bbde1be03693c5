//! Personal tokens, with which programs use the API in the name of an account. Only their hash is kept.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::account::{self, Account};
use crate::engine::{Row, query};
use crate::error::Result;
use crate::open::Ledger;
use crate::session::sha256;

/// A personal token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its id, by which it is listed and revoked.
    pub id: Uuid,
    /// In whose name it acts.
    pub account: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// SHA-256 of the token.
    pub sha256: [u8; 32],
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used, about.
    pub last_used_at: Option<Timestamp>,
    /// Until when; without it, until it is revoked.
    pub expires_at: Option<Timestamp>,
    /// Since when it is no longer accepted.
    pub revoked_at: Option<Timestamp>,
}

const COLUMNS: &str =
    "t.id, t.account, t.name, t.sha256, t.created_at, t.last_used_at, t.expires_at, t.revoked_at";
/// Where the account's columns begin when both are asked for.
const ACCOUNT_BEGINS: usize = 8;

impl Ledger {
    /// Makes a token.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn create_token(&self, token: &Token) -> Result<()> {
        let created = query(
            "INSERT INTO token (id, account, name, sha256, created_at, last_used_at, expires_at, revoked_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(token.id)
        .bind(token.account)
        .bind(token.name.as_str())
        .bind(token.sha256.as_slice())
        .bind(token.created_at)
        .bind(token.last_used_at)
        .bind(token.expires_at)
        .bind(token.revoked_at);
        self.engine().write().await?.run(created).await?;
        Ok(())
    }

    /// The token of this hash and its account, if it is accepted at `at` and the account is not disabled.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn find_token(
        &self,
        sha256: &[u8; 32],
        at: Timestamp,
    ) -> Result<Option<(Token, Account)>> {
        let sql = format!(
            "SELECT {COLUMNS}, {} FROM token t JOIN account a ON a.id = t.account
             WHERE t.sha256 = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)
               AND a.disabled_at IS NULL",
            account::COLUMNS
        );
        let question = query(AssertSqlSafe(sql)).bind(sha256.as_slice()).bind(at);
        let Some(row) = self.engine().read().await?.optional(question).await? else {
            return Ok(None);
        };
        Ok(Some((read(&row)?, account::read(&row, ACCOUNT_BEGINS)?)))
    }

    /// Notes that a token was used. Call it now and then, not at every request: it is a write.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn touch_token(&self, id: Uuid, at: Timestamp) -> Result<()> {
        let touched = query("UPDATE token SET last_used_at = $1 WHERE id = $2")
            .bind(at)
            .bind(id);
        self.engine().write().await?.run(touched).await?;
        Ok(())
    }

    /// Revokes a token of an account; answers whether it was accepted until now.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn revoke_token(&self, account: Uuid, id: Uuid, at: Timestamp) -> Result<bool> {
        let revoked =
            query("UPDATE token SET revoked_at = $1 WHERE id = $2 AND account = $3 AND revoked_at IS NULL")
                .bind(at)
                .bind(id)
                .bind(account);
        Ok(self.engine().write().await?.run(revoked).await? == 1)
    }

    /// The tokens of an account, the newest first, revoked ones too.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn tokens(&self, account: Uuid) -> Result<Vec<Token>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM token t WHERE t.account = $1 ORDER BY t.created_at DESC, t.id"
        );
        self.engine()
            .read()
            .await?
            .list(query(AssertSqlSafe(sql)).bind(account), read)
            .await
    }
}

fn read(row: &Row) -> Result<Token> {
    Ok(Token {
        id: row.uuid(0)?,
        account: row.uuid(1)?,
        name: row.owned_text(2)?,
        sha256: sha256(row.bytes(3)?)?,
        created_at: row.at(4)?,
        last_used_at: row.at_or_none(5)?,
        expires_at: row.at_or_none(6)?,
        revoked_at: row.at_or_none(7)?,
    })
}
