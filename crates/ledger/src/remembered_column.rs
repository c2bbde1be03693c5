//! Remembered columns: which field a heading of somebody's workbook meant the last time.

use jiff::Timestamp;

use crate::engine::query;
use crate::error::Result;
use crate::open::Ledger;

/// What a heading means in imports of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RememberedColumn {
    /// The kind imported.
    pub kind: String,
    /// The heading, folded by the one who compares headings.
    pub heading: String,
    /// The field it meant; empty when the column was left out on purpose.
    pub field_path: String,
}

impl Ledger {
    /// Remembers what headings mean, in place of what was remembered of them before.
    ///
    /// # Errors
    /// Fails when the database cannot be written.
    pub async fn remember_columns(
        &self,
        columns: &[RememberedColumn],
        at: Timestamp,
    ) -> Result<()> {
        let mut connection = self.engine().transaction().await?;
        for column in columns {
            let remembered = query(
                "INSERT INTO remembered_column (kind, heading, field_path, remembered_at) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (kind, heading) DO UPDATE SET field_path = excluded.field_path,
                     remembered_at = excluded.remembered_at",
            )
            .bind(column.kind.as_str())
            .bind(column.heading.as_str())
            .bind(column.field_path.as_str())
            .bind(at);
            connection.run(remembered).await?;
        }
        connection.commit().await
    }

    /// What headings mean in imports of a kind, by heading.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn remembered_columns(&self, kind: &str) -> Result<Vec<RememberedColumn>> {
        let question =
            query("SELECT kind, heading, field_path FROM remembered_column WHERE kind = $1 ORDER BY heading")
                .bind(kind);
        let read = |row: &crate::engine::Row| {
            Ok(RememberedColumn {
                kind: row.owned_text(0)?,
                heading: row.owned_text(1)?,
                field_path: row.owned_text(2)?,
            })
        };
        self.engine().read().await?.list(question, read).await
    }
}
