//! Lists that somebody wants to find again: filters, order and columns under a name.

use std::sync::Arc;

use policy::Kind;
use uuid::Uuid;

use crate::error::OfficeError;
use crate::open::Office;

/// A list under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Filters, order and columns, as the list's address has them.
    pub query: String,
}

impl Office {
    /// The saved lists of an account for one kind.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn saved_views(
        &self,
        account: Uuid,
        kind: Kind,
    ) -> Result<Arc<[SavedView]>, OfficeError> {
        let known = &self.inner.saved_views;
        let unknown = match known.get(&(account, kind)) {
            Ok(views) => return Ok(views),
            Err(unknown) => unknown,
        };
        let stored = self.inner.ledger.saved_views(account, kind.word()).await?;
        let views: Arc<[SavedView]> = stored
            .into_iter()
            .map(|view| SavedView {
                id: view.id,
                name: view.name,
                query: view.query,
            })
            .collect();
        known.put((account, kind), views.clone(), unknown);
        Ok(views)
    }

    /// Keeps a list under a name.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn save_view(
        &self,
        account: Uuid,
        kind: Kind,
        name: &str,
        query: &str,
    ) -> Result<Uuid, OfficeError> {
        let view = ledger::SavedView {
            id: Uuid::now_v7(),
            account,
            kind: kind.word().to_owned(),
            name: name
                .trim()
                .chars()
                .filter(|c| !c.is_control())
                .take(100)
                .collect(),
            query: query
                .chars()
                .filter(|c| !c.is_control())
                .take(2_000)
                .collect(),
        };
        self.inner.ledger.save_view(&view).await?;
        self.inner.saved_views.forget_all();
        Ok(view.id)
    }

    /// Forgets a saved list.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn remove_view(&self, account: Uuid, id: Uuid) -> Result<bool, OfficeError> {
        let removed = self.inner.ledger.remove_view(id, account).await?;
        self.inner.saved_views.forget_all();
        Ok(removed)
    }
}
