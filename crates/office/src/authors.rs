//! Who wrote what, by name.

use std::collections::{BTreeSet, HashMap};

use policy::rights::Viewer;
use policy::{AnyRecord, Audience};
use uuid::Uuid;

use crate::error::OfficeError;
use crate::open::Office;

impl Office {
    /// Who first wrote each of these records, by name, for those who see the office's own view; those that the program wrote
    /// are left out.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn first_authors(
        &self,
        viewer: &Viewer,
        records: &[Uuid],
    ) -> Result<HashMap<Uuid, String>, OfficeError> {
        if viewer.audience() != Audience::Internal {
            return Ok(HashMap::new());
        }
        let first = self.inner.ledger.first_authors(records).await?;
        let names = self.authors(first.iter().filter_map(|(_, by)| *by)).await?;
        let named = first
            .into_iter()
            .filter_map(|(record, by)| Some((record, names.get(&by?)?.clone())));
        Ok(named.collect())
    }

    /// Who wrote one version of a record, by name, for those who see the office's own view; nobody when the program did.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn author_of(
        &self,
        viewer: &Viewer,
        record: &AnyRecord,
    ) -> Result<Option<String>, OfficeError> {
        if viewer.audience() != Audience::Internal {
            return Ok(None);
        }
        let entry = self
            .inner
            .ledger
            .entry(record.id(), record.version())
            .await?;
        let Some(by) = entry.and_then(|entry| entry.by) else {
            return Ok(None);
        };
        Ok(self.authors([by].into_iter()).await?.remove(&by))
    }

    /// The names of accounts.
    pub(crate) async fn authors(
        &self,
        ids: impl Iterator<Item = Uuid>,
    ) -> Result<HashMap<Uuid, String>, OfficeError> {
        let ids: BTreeSet<Uuid> = ids.collect();
        let mut names = HashMap::new();
        for id in ids {
            if let Some(account) = self.inner.ledger.account(id).await? {
                names.insert(id, account.name);
            }
        }
        Ok(names)
    }
}
