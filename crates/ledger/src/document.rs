//! Documents: files kept by their content, so that the same file is kept once.

use std::fmt::Write as _;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::engine::{Connection, query};
use crate::error::Result;
use crate::open::Ledger;
use crate::write::WriteTransaction;

/// A file of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// SHA-256 of its content as 64 small hexadecimal digits; its name everywhere.
    pub sha256: String,
    /// What it is, such as `application/pdf`.
    pub media_type: String,
    /// Its length in bytes.
    pub size: i64,
    /// Its content; empty when it was erased.
    pub bytes: Vec<u8>,
    /// When it was filed first.
    pub added_at: Timestamp,
    /// When its content was erased, if it was.
    pub erased_at: Option<Timestamp>,
}

impl Ledger {
    /// Files a document and answers its SHA-256; a content filed before is kept as it is.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn add_document(
        &self,
        media_type: &str,
        bytes: &[u8],
        at: Timestamp,
    ) -> Result<String> {
        add(&mut self.engine().write().await?, media_type, bytes, at).await
    }

    /// A document by its SHA-256.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn document(&self, sha256: &str) -> Result<Option<Document>> {
        let question = query(
            "SELECT sha256, media_type, size, bytes, added_at, erased_at FROM document WHERE sha256 = $1",
        )
        .bind(sha256);
        let Some(row) = self.engine().read().await?.optional(question).await? else {
            return Ok(None);
        };
        Ok(Some(Document {
            sha256: row.owned_text(0)?,
            media_type: row.owned_text(1)?,
            size: row.integer(2)?,
            bytes: row.bytes(3)?.to_vec(),
            added_at: row.at(4)?,
            erased_at: row.at_or_none(5)?,
        }))
    }
}

impl WriteTransaction {
    /// Files a document together with the entries that speak of it; answers its SHA-256.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn add_document(
        &mut self,
        media_type: &str,
        bytes: &[u8],
        at: Timestamp,
    ) -> Result<String> {
        add(self.connection(), media_type, bytes, at).await
    }

    /// Erases the content of a document; answers whether there was one. Its name and date stay.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn erase_document(&mut self, sha256: &str, at: Timestamp) -> Result<bool> {
        let erased =
            query("UPDATE document SET bytes = $1, size = 0, erased_at = $2 WHERE sha256 = $3 AND erased_at IS NULL")
                .bind([].as_slice())
                .bind(at)
                .bind(sha256);
        Ok(self.connection().run(erased).await? == 1)
    }
}

async fn add(
    connection: &mut Connection,
    media_type: &str,
    bytes: &[u8],
    at: Timestamp,
) -> Result<String> {
    let sha256 = sha256_hex(bytes);
    // What was erased and is filed anew on purpose has its content again.
    let added = query(
        "INSERT INTO document (sha256, media_type, size, bytes, added_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes, size = excluded.size, erased_at = NULL
         WHERE document.erased_at IS NOT NULL",
    )
    .bind(sha256.as_str())
    .bind(media_type)
    .bind(bytes.len() as i64)
    .bind(bytes)
    .bind(at);
    connection.run(added).await?;
    Ok(sha256)
}

/// The SHA-256 of a content as 64 small hexadecimal digits.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[test]
fn the_name_of_the_empty_file_is_the_well_known_one() {
    assert!(sha256_hex(b"").starts_with("e3b0c44298fc1c149afbf4c8996fb924"));
}
