//! Forms begun and not yet saved: kept for thirty days, outside the ledger's entries, seen by their author alone.

use jiff::Timestamp;
use policy::Kind;
use serde_json::Value;
use uuid::Uuid;

use crate::error::OfficeError;
use crate::open::Office;

/// A form begun.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its id.
    pub id: Uuid,
    /// The kind of record that it will become.
    pub kind: Kind,
    /// The record that it changes; none for a new one.
    pub record: Option<Uuid>,
    /// The version that it was made from.
    pub base: Option<i64>,
    /// What was typed.
    pub body: Value,
    /// When it was last kept.
    pub updated_at: Timestamp,
}

impl Office {
    /// Keeps a draft; false when its id belongs to somebody else.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn put_draft(&self, account: Uuid, draft: &Draft) -> Result<bool, OfficeError> {
        let stored = ledger::Draft {
            id: draft.id,
            account,
            kind: draft.kind.word().to_owned(),
            record: draft.record,
            base_version: draft.base,
            body: draft.body.clone(),
            updated_at: Timestamp::now(),
        };
        Ok(self.inner.ledger.save_draft(&stored).await?)
    }

    /// A draft of this account.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn draft(&self, account: Uuid, id: Uuid) -> Result<Option<Draft>, OfficeError> {
        Ok(self.inner.ledger.draft(id, account).await?.and_then(read))
    }

    /// The drafts of this account, latest first.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn drafts(&self, account: Uuid) -> Result<Vec<Draft>, OfficeError> {
        Ok(self
            .inner
            .ledger
            .drafts(account)
            .await?
            .into_iter()
            .filter_map(read)
            .collect())
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn remove_draft(&self, account: Uuid, id: Uuid) -> Result<bool, OfficeError> {
        Ok(self.inner.ledger.remove_draft(id, account).await?)
    }
}

fn read(draft: ledger::Draft) -> Option<Draft> {
    Some(Draft {
        kind: Kind::parse(&draft.kind)?,
        id: draft.id,
        record: draft.record,
        base: draft.base_version,
        body: draft.body,
        updated_at: draft.updated_at,
    })
}
