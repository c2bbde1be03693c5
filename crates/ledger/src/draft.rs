//! Drafts: forms begun and not yet sent, kept for their author and outside the ledger.

use jiff::Timestamp;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::engine::{Query, Row, query};
use crate::error::Result;
use crate::open::Ledger;
use crate::write::WriteTransaction;

/// A form begun.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account: Uuid,
    /// The kind of record it will become.
    pub kind: String,
    /// The record it changes; none for a new one.
    pub record: Option<Uuid>,
    /// The version of the record that it was begun on.
    pub base_version: Option<i64>,
    /// What was filled in.
    pub body: Json,
    /// When it was last touched.
    pub updated_at: Timestamp,
}

impl Ledger {
    /// Keeps a draft, in place of the one with the same id and account. Answers `false`, and keeps nothing, when the id
    /// is another account's.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn save_draft(&self, draft: &Draft) -> Result<bool> {
        let saved = query(
            "INSERT INTO draft (id, account, kind, record, base_version, body, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, record = excluded.record,
                 base_version = excluded.base_version, body = excluded.body, updated_at = excluded.updated_at
             WHERE draft.account = excluded.account",
        )
        .bind(draft.id)
        .bind(draft.account)
        .bind(draft.kind.as_str())
        .bind(draft.record)
        .bind(draft.base_version)
        .bind(&draft.body)
        .bind(draft.updated_at);
        Ok(self.engine().write().await?.run(saved).await? == 1)
    }

    /// A draft of an account.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn draft(&self, id: Uuid, account: Uuid) -> Result<Option<Draft>> {
        let question = query(
            "SELECT id, account, kind, record, base_version, body, updated_at FROM draft
             WHERE id = $1 AND account = $2",
        )
        .bind(id)
        .bind(account);
        self.engine()
            .read()
            .await?
            .optional(question)
            .await?
            .as_ref()
            .map(read)
            .transpose()
    }

    /// The drafts of an account, the last touched first.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn drafts(&self, account: Uuid) -> Result<Vec<Draft>> {
        let question = query(
            "SELECT id, account, kind, record, base_version, body, updated_at FROM draft
             WHERE account = $1 ORDER BY updated_at DESC, id",
        )
        .bind(account);
        self.engine().read().await?.list(question, read).await
    }

    /// Throws a draft away; answers whether it was there.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn remove_draft(&self, id: Uuid, account: Uuid) -> Result<bool> {
        Ok(self
            .engine()
            .write()
            .await?
            .run(removal(id, account))
            .await?
            == 1)
    }

    /// Throws away the drafts last touched before this moment (the office keeps them 30 days); answers how many.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn sweep_drafts(&self, before: Timestamp) -> Result<u64> {
        self.engine()
            .write()
            .await?
            .run(query("DELETE FROM draft WHERE updated_at < $1").bind(before))
            .await
    }
}

impl WriteTransaction {
    /// Throws away the draft that has become an entry; answers whether it was there.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn remove_draft(&mut self, id: Uuid, account: Uuid) -> Result<bool> {
        Ok(self.connection().run(removal(id, account)).await? == 1)
    }
}

fn removal(id: Uuid, account: Uuid) -> Query {
    query("DELETE FROM draft WHERE id = $1 AND account = $2")
        .bind(id)
        .bind(account)
}

fn read(row: &Row) -> Result<Draft> {
    Ok(Draft {
        id: row.uuid(0)?,
        account: row.uuid(1)?,
        kind: row.owned_text(2)?,
        record: row.uuid_or_none(3)?,
        base_version: row.integer_or_none(4)?,
        body: row.json_value(5)?,
        updated_at: row.at(6)?,
    })
}
