//! What the office keeps about a person, shown before anybody decides what goes, and the marks that stay once it is gone.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use policy::rights::Viewer;
use policy::{AnyRecord, Audience, Kind};
use serde::Deserialize;
use uuid::Uuid;

use super::mark::Mark;
use super::passages::{Passage, passages};
use super::{Known, accounts_of, bodies};
use crate::act::Refusal;
use crate::error::OfficeError;
use crate::open::Office;

/// What the office keeps about a person.
#[derive(Debug, Clone)]
pub struct Remembered {
    /// The person's record, in its newest version.
    pub record: AnyRecord,
    /// Whether that record was deleted; its versions are still there.
    pub is_deleted: bool,
    /// How many versions of it the ledger holds.
    pub versions: usize,
    /// The passages of other records that name the person.
    pub passages: Vec<Passage>,
    /// The files that are about the person.
    pub files: Vec<KeptFile>,
    /// User name and name of each account.
    pub accounts: Vec<(String, String)>,
    /// The erasures of this person, latest first.
    pub forgotten: Vec<Forgotten>,
}

/// A file about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// Its digest, by which it is chosen.
    pub digest: String,
    /// How it is called.
    pub name: String,
    /// The record that it is kept with, when that is not the person's alone.
    pub with: Option<Uuid>,
}

/// A mark that somebody was forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgotten {
    /// When.
    pub at: Timestamp,
    /// Who did it; nobody when the program did.
    pub by: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

impl Office {
    /// What is kept about a person, for those who may erase.
    ///
    /// # Errors
    /// `NotThere`, `Denied`, or a failing ledger.
    pub async fn remembered(&self, viewer: &Viewer, person: Uuid) -> Result<Remembered, Refusal> {
        let known = self.known(viewer, person).await?;
        let passages = passages(&self.inner.ledger, &known.ids, &known.called).await?;
        let accounts = accounts_of(&self.inner.ledger, &known.ids).await?;
        let accounts = accounts
            .into_iter()
            .map(|account| (account.login, account.name));
        let last = known.history.last();
        Ok(Remembered {
            is_deleted: last.is_some_and(|entry| entry.body.is_none()),
            versions: known.history.len(),
            files: self.files_about(&known),
            passages,
            accounts: accounts.collect(),
            forgotten: self.forgotten(&known.ids).await?,
            record: known.record,
        })
    }

    /// The files kept with the person's record, and those of other records whose name names the person.
    fn files_about(&self, known: &Known) -> Vec<KeptFile> {
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for body in bodies(&known.history) {
            for file in body["common"]["documents"].as_array().into_iter().flatten() {
                if let (Some(digest), Some(name)) = (file["digest"].as_str(), file["name"].as_str())
                {
                    names.insert(digest.to_owned(), name.to_owned());
                }
            }
        }
        let own = self.own_files(known);
        let mut found: Vec<KeptFile> = names
            .iter()
            .filter(|(digest, _)| own.contains(*digest))
            .map(|(digest, name)| KeptFile {
                digest: digest.clone(),
                name: name.clone(),
                with: None,
            })
            .collect();
        let snapshot = self.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let mut seen = BTreeSet::new();
        for other in Kind::ALL.iter().flat_map(|kind| policy.all(*kind)) {
            if known.ids.contains(&other.id()) {
                continue;
            }
            for file in &other.common().documents {
                let shared = names.contains_key(&*file.digest);
                let about = shared || !known.called.hits(&file.name).is_empty();
                if about && seen.insert(file.digest.to_string()) {
                    found.push(KeptFile {
                        digest: file.digest.to_string(),
                        name: file.name.to_string(),
                        with: Some(other.id()),
                    });
                }
            }
        }
        found
    }

    /// The marks of the erasures of a person.
    async fn forgotten(&self, persons: &[Uuid]) -> Result<Vec<Forgotten>, OfficeError> {
        let mut marks = Vec::new();
        for redaction in self.inner.ledger.redactions().await? {
            let is_theirs = |mark: Mark| persons.contains(&mark.person);
            if !Mark::deserialize(&redaction.mark).is_ok_and(is_theirs) {
                continue;
            }
            let entries = self
                .inner
                .ledger
                .entries_after(redaction.seq - 1, 1)
                .await?;
            let entry = entries.into_iter().find(|entry| entry.seq == redaction.seq);
            let by = entry.as_ref().and_then(|entry| entry.by);
            marks.push(Forgotten {
                at: redaction.at,
                by: match by {
                    Some(id) => self
                        .inner
                        .ledger
                        .account(id)
                        .await?
                        .map(|account| account.name),
                    None => None,
                },
                reason: entry.and_then(|entry| entry.reason),
            });
        }
        marks.sort_by_key(|mark| std::cmp::Reverse(mark.at));
        Ok(marks)
    }
}
