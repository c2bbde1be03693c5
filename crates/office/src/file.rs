//! Files kept with records: their bytes lie in the ledger under their digest, their names in the record.

use jiff::Timestamp;
use policy::body::to_flat;
use policy::record::Attachment;
use policy::rights::{Verb, Viewer, may};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::{Actor, Command, Edit, Receipt, Refusal};
use crate::error::OfficeError;
use crate::open::Office;

/// A file on its way in.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// Its name.
    pub name: String,
    /// What it says it is (MIME type).
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file of a record.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Office {
    /// Keeps a file with a record, as a new version of the record.
    ///
    /// # Errors
    /// What changing the record would refuse.
    pub async fn attach(
        &self,
        actor: &Actor,
        record: Uuid,
        base: Option<i64>,
        file: NewFile,
    ) -> Result<Receipt, Refusal> {
        let snapshot = self.snapshot();
        let policy = snapshot.of(actor.viewer.audience());
        let found = policy.any(record).ok_or(Refusal::NotThere {
            edit: 0,
            id: record,
        })?;
        if let policy::rights::Decision::Refused(reason) =
            may(&actor.viewer, Verb::Edit, &found, policy)
        {
            return Err(Refusal::Denied(reason));
        }
        let digest = self
            .inner
            .ledger
            .add_document(&file.media_type, &file.bytes, Timestamp::now())
            .await?;
        let mut draft = to_flat(&found);
        let attachment = json!({
            "name": clean_name(&file.name),
            "digest": digest,
            "media_type": file.media_type,
            "bytes": file.bytes.len(),
        });
        match draft.get_mut("documents") {
            Some(Value::Array(documents)) => documents.push(attachment),
            _ => {
                draft.insert("documents".to_owned(), json!([attachment]));
            }
        }
        let base = base.or(Some(found.version()));
        let edit = Edit::Change {
            id: record,
            base,
            draft: Value::Object(draft),
        };
        self.act(actor, Command::new("attach", vec![edit])).await
    }

    /// A file of a record, when the viewer may see the record and the file is still there.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn document(
        &self,
        viewer: &Viewer,
        record: Uuid,
        digest: &str,
    ) -> Result<Option<File>, OfficeError> {
        let snapshot = self.snapshot();
        let policy = snapshot.of(viewer.audience());
        let seen = policy
            .any(record)
            .filter(|record| may(viewer, Verb::See, record, policy).is_allowed());
        let named =
            |files: &[Attachment]| files.iter().find(|file| *file.digest == *digest).cloned();
        let Some(file) = seen.and_then(|record| named(&record.common().documents)) else {
            return Ok(None);
        };
        let stored = self
            .inner
            .ledger
            .document(digest)
            .await?
            .filter(|document| document.erased_at.is_none());
        Ok(stored.map(|document| File {
            name: file.name.into(),
            media_type: file.media_type.into(),
            bytes: document.bytes,
        }))
    }
}

/// A name that every system can keep: no folders, no control characters.
fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|c| !c.is_control()).take(150).collect();
    if clean.trim().is_empty() {
        "file".to_owned()
    } else {
        clean
    }
}
