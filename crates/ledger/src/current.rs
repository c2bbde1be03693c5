//! Where the records stand: now, and as they were known at an earlier place of the ledger.

use futures::TryStreamExt;
use jiff::Timestamp;
use uuid::Uuid;

use crate::engine::{Connection, Query, query};
use crate::error::Result;
use crate::open::Ledger;

/// A record as it stands; borrowed, so that reading a hundred thousand of them copies nothing needlessly.
#[derive(Debug, Clone, Copy)]
pub struct CurrentRow<'a> {
    /// The record's kind.
    pub kind: &'a str,
    /// The record.
    pub id: Uuid,
    /// Its code, where its kind has codes.
    pub code: Option<&'a str>,
    /// Its newest version.
    pub version: i64,
    /// The entry that made this version.
    pub seq: i64,
    /// The schema number of the body.
    pub schema: i64,
    /// The body as JSON; of a deleted record, the last it had.
    pub body: &'a str,
    /// When this version was written.
    pub at: Timestamp,
    /// When it was deleted, if it is.
    pub deleted_at: Option<Timestamp>,
}

impl Ledger {
    /// Hands over every record as it stands, the deleted ones too, and answers the head that this corresponds to.
    /// One reading of one moment: writes going on meanwhile are not seen.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn current(&self, each: impl FnMut(CurrentRow<'_>) + Send) -> Result<i64> {
        let mut connection = self.engine().snapshot().await?;
        let head = connection.number(query("SELECT seq FROM head")).await?;
        let question = query(
            "SELECT r.kind, r.id, r.code, r.version, r.seq, r.schema_number, r.body, r.deleted_at, e.at
             FROM record r JOIN entry e ON e.seq = r.seq",
        );
        hand_over(&mut connection, question, each).await?;
        Ok(head)
    }

    /// Hands over every record as it stood when the ledger ended at `seq`, the deleted ones too.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn as_known_at(
        &self,
        seq: i64,
        each: impl FnMut(CurrentRow<'_>) + Send,
    ) -> Result<()> {
        let question = query(
            "SELECT e.kind, e.record,
                    COALESCE(e.code, (SELECT p.code FROM entry p WHERE p.record = e.record AND p.version < e.version
                        AND p.code IS NOT NULL ORDER BY p.version DESC LIMIT 1)),
                    e.version, e.seq,
                    CASE WHEN e.body IS NULL THEN (SELECT p.schema_number FROM entry p WHERE p.record = e.record
                        AND p.version < e.version AND p.body IS NOT NULL ORDER BY p.version DESC LIMIT 1)
                        ELSE e.schema_number END,
                    COALESCE(e.body, (SELECT p.body FROM entry p WHERE p.record = e.record AND p.version < e.version
                        AND p.body IS NOT NULL ORDER BY p.version DESC LIMIT 1)),
                    CASE WHEN e.body IS NULL THEN e.at END, e.at
             FROM entry e
             JOIN (SELECT MAX(seq) AS seq FROM entry WHERE seq <= $1 GROUP BY record) newest ON newest.seq = e.seq
             ORDER BY e.seq",
        )
        .bind(seq);
        hand_over(&mut self.engine().snapshot().await?, question, each).await
    }

    /// The place of the last entry of the command that the entry at `seq` is part of; `seq` itself where there is no such entry.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn end_of_command(&self, seq: i64) -> Result<i64> {
        let question = query(
            "SELECT COALESCE(MAX(seq), $1) FROM entry WHERE command = (SELECT command FROM entry WHERE seq = $1)",
        )
        .bind(seq);
        self.engine().read().await?.number(question).await
    }

    /// The place of the last entry written before a moment; 0 when there is none. The moments of entries follow their places,
    /// but for the small differences between the clocks of several nodes.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn place_before(&self, moment: Timestamp) -> Result<i64> {
        let mut connection = self.engine().snapshot().await?;
        let mut after = connection.number(query("SELECT seq FROM head")).await? + 1;
        let mut before = 0;
        // Places have no gaps: between the two, half of what is left each time.
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            let question = query("SELECT at FROM entry WHERE seq = $1").bind(middle);
            let row = connection.optional(question).await?;
            match row.map(|row| row.at(0)).transpose()? {
                Some(at) if at < moment => before = middle,
                _ => after = middle,
            }
        }
        Ok(before)
    }
}

async fn hand_over(
    connection: &mut Connection,
    question: Query,
    mut each: impl FnMut(CurrentRow<'_>) + Send,
) -> Result<()> {
    let mut rows = connection.rows(question);
    while let Some(row) = rows.try_next().await? {
        each(CurrentRow {
            kind: row.text(0)?,
            id: row.uuid(1)?,
            code: row.text_or_none(2)?,
            version: row.integer(3)?,
            seq: row.integer(4)?,
            schema: row.integer(5)?,
            body: row.json(6)?,
            deleted_at: row.at_or_none(7)?,
            at: row.at(8)?,
        });
    }
    Ok(())
}
