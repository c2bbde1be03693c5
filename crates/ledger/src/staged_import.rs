//! Staged imports: a file that was read and explained, waiting for its owner's decision.

use jiff::Timestamp;
use serde_json::Value as Json;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::engine::{Query, Row, query};
use crate::error::Result;
use crate::open::Ledger;
use crate::write::WriteTransaction;

/// An import on its way, without its files.
#[derive(Debug, Clone, PartialEq)]
pub struct StagedImport {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub account: Uuid,
    /// How far it is, in the words of the one who imports.
    pub state: String,
    /// The name of the file.
    pub file_name: String,
    /// What was chosen: kind, sheet, columns.
    pub settings: Json,
    /// What was found, row by row.
    pub findings: Option<Json>,
    /// What it did.
    pub result: Option<Json>,
    /// When the file came.
    pub created_at: Timestamp,
}

const COLUMNS: &str = "id, account, state, file_name, settings, findings, result, created_at";

impl Ledger {
    /// Keeps a file that came for import.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn stage_import(&self, import: &StagedImport, bytes: &[u8]) -> Result<()> {
        let staged = query(
            "INSERT INTO staged_import (id, account, state, file_name, bytes, settings, findings, result, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(import.id)
        .bind(import.account)
        .bind(import.state.as_str())
        .bind(import.file_name.as_str())
        .bind(bytes)
        .bind(&import.settings)
        .bind(import.findings.as_ref())
        .bind(import.result.as_ref())
        .bind(import.created_at);
        self.engine().write().await?.run(staged).await?;
        Ok(())
    }

    /// Changes state, settings, findings and result; answers `false` when there is no such import.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn update_import(&self, import: &StagedImport) -> Result<bool> {
        Ok(self.engine().write().await?.run(update(import)).await? == 1)
    }

    /// An import.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn staged_import(&self, id: Uuid) -> Result<Option<StagedImport>> {
        let question = select("WHERE id = $1").bind(id);
        self.engine()
            .read()
            .await?
            .optional(question)
            .await?
            .as_ref()
            .map(read)
            .transpose()
    }

    /// The imports of an account, the newest first.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn staged_imports(&self, account: Uuid) -> Result<Vec<StagedImport>> {
        let question = select("WHERE account = $1 ORDER BY created_at DESC, id").bind(account);
        self.engine().read().await?.list(question, read).await
    }

    /// The file of an import; empty when it was erased.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn import_file(&self, id: Uuid) -> Result<Option<Vec<u8>>> {
        self.import_bytes(query("SELECT bytes FROM staged_import WHERE id = $1").bind(id))
            .await
    }

    /// Keeps the annotated workbook of an import; answers `false` when there is no such import.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn save_import_report(&self, id: Uuid, report: &[u8]) -> Result<bool> {
        let saved = query("UPDATE staged_import SET report = $1 WHERE id = $2")
            .bind(report)
            .bind(id);
        Ok(self.engine().write().await?.run(saved).await? == 1)
    }

    /// The annotated workbook of an import, if there is one.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn import_report(&self, id: Uuid) -> Result<Option<Vec<u8>>> {
        self.import_bytes(query("SELECT report FROM staged_import WHERE id = $1").bind(id))
            .await
    }

    /// Throws an import away; answers whether it was there.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn remove_import(&self, id: Uuid) -> Result<bool> {
        Ok(self
            .engine()
            .write()
            .await?
            .run(query("DELETE FROM staged_import WHERE id = $1").bind(id))
            .await?
            == 1)
    }

    /// Throws away the imports that came before this moment; answers how many.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn sweep_imports(&self, before: Timestamp) -> Result<u64> {
        let swept = query("DELETE FROM staged_import WHERE created_at < $1").bind(before);
        self.engine().write().await?.run(swept).await
    }

    async fn import_bytes(&self, question: Query) -> Result<Option<Vec<u8>>> {
        let Some(row) = self.engine().read().await?.optional(question).await? else {
            return Ok(None);
        };
        Ok(row.bytes_or_none(0)?.map(<[u8]>::to_vec))
    }
}

impl WriteTransaction {
    /// Changes state, settings, findings and result together with the entries that the import makes.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn update_import(&mut self, import: &StagedImport) -> Result<bool> {
        Ok(self.connection().run(update(import)).await? == 1)
    }
}

fn select(rest: &str) -> Query {
    query(AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM staged_import {rest}"
    )))
}

fn update(import: &StagedImport) -> Query {
    query("UPDATE staged_import SET state = $1, settings = $2, findings = $3, result = $4 WHERE id = $5")
        .bind(import.state.as_str())
        .bind(&import.settings)
        .bind(import.findings.as_ref())
        .bind(import.result.as_ref())
        .bind(import.id)
}

fn read(row: &Row) -> Result<StagedImport> {
    Ok(StagedImport {
        id: row.uuid(0)?,
        account: row.uuid(1)?,
        state: row.owned_text(2)?,
        file_name: row.owned_text(3)?,
        settings: row.json_value(4)?,
        findings: row.json_value_or_none(5)?,
        result: row.json_value_or_none(6)?,
        created_at: row.at(7)?,
    })
}
