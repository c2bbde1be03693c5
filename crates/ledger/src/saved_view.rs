//! Saved views: a list with its filters, sorting and columns, under a name of one's own.

use uuid::Uuid;

use crate::engine::{Row, query};
use crate::error::Result;
use crate::open::Ledger;

/// A list kept under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account: Uuid,
    /// The kind of records it lists.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Filters, sorting and columns as the list's address has them.
    pub query: String,
}

impl Ledger {
    /// Keeps a view, in place of the one with the same id and account; answers `false`, and keeps nothing, when the id is
    /// another account's.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn save_view(&self, view: &SavedView) -> Result<bool> {
        let saved = query(
            "INSERT INTO saved_view (id, account, kind, name, query) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query
             WHERE saved_view.account = excluded.account",
        )
        .bind(view.id)
        .bind(view.account)
        .bind(view.kind.as_str())
        .bind(view.name.as_str())
        .bind(view.query.as_str());
        Ok(self.engine().write().await?.run(saved).await? == 1)
    }

    /// An account's views on a kind, by name.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn saved_views(&self, account: Uuid, kind: &str) -> Result<Vec<SavedView>> {
        let question = query(
            "SELECT id, account, kind, name, query FROM saved_view WHERE account = $1 AND kind = $2 ORDER BY name, id",
        )
        .bind(account)
        .bind(kind);
        self.engine().read().await?.list(question, read).await
    }

    /// Throws a view away; answers whether it was there.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn remove_view(&self, id: Uuid, account: Uuid) -> Result<bool> {
        let removed = query("DELETE FROM saved_view WHERE id = $1 AND account = $2")
            .bind(id)
            .bind(account);
        Ok(self.engine().write().await?.run(removed).await? == 1)
    }
}

fn read(row: &Row) -> Result<SavedView> {
    Ok(SavedView {
        id: row.uuid(0)?,
        account: row.uuid(1)?,
        kind: row.owned_text(2)?,
        name: row.owned_text(3)?,
        query: row.owned_text(4)?,
    })
}
