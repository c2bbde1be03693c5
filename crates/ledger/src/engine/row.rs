//! A row of an answer, read by position, the same way for both engines.

use jiff::Timestamp;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use super::{ColumnType, Value, postgres, sqlite};
use crate::error::{LedgerError, Result};

/// One row.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    pub(crate) fn text_or_none(&self, index: usize) -> Result<Option<&str>> {
        match self {
            Row::Sqlite(row) => sqlite::text(row, index),
            Row::Postgres(row) => postgres::text(row, index),
        }
    }

    pub(crate) fn text(&self, index: usize) -> Result<&str> {
        there(self.text_or_none(index)?, index)
    }

    pub(crate) fn owned_text_or_none(&self, index: usize) -> Result<Option<String>> {
        Ok(self.text_or_none(index)?.map(str::to_owned))
    }

    pub(crate) fn owned_text(&self, index: usize) -> Result<String> {
        Ok(self.text(index)?.to_owned())
    }

    pub(crate) fn integer_or_none(&self, index: usize) -> Result<Option<i64>> {
        match self {
            Row::Sqlite(row) => sqlite::integer(row, index),
            Row::Postgres(row) => postgres::integer(row, index),
        }
    }

    pub(crate) fn integer(&self, index: usize) -> Result<i64> {
        there(self.integer_or_none(index)?, index)
    }

    pub(crate) fn uuid_or_none(&self, index: usize) -> Result<Option<Uuid>> {
        match self {
            Row::Sqlite(row) => sqlite::uuid(row, index),
            Row::Postgres(row) => postgres::uuid(row, index),
        }
    }

    pub(crate) fn uuid(&self, index: usize) -> Result<Uuid> {
        there(self.uuid_or_none(index)?, index)
    }

    pub(crate) fn bytes_or_none(&self, index: usize) -> Result<Option<&[u8]>> {
        match self {
            Row::Sqlite(row) => sqlite::bytes(row, index),
            Row::Postgres(row) => postgres::bytes(row, index),
        }
    }

    pub(crate) fn bytes(&self, index: usize) -> Result<&[u8]> {
        there(self.bytes_or_none(index)?, index)
    }

    /// JSON as text.
    pub(crate) fn json_or_none(&self, index: usize) -> Result<Option<&str>> {
        match self {
            Row::Sqlite(row) => sqlite::text(row, index),
            Row::Postgres(row) => postgres::json(row, index),
        }
    }

    /// JSON as text.
    pub(crate) fn json(&self, index: usize) -> Result<&str> {
        there(self.json_or_none(index)?, index)
    }

    pub(crate) fn json_value_or_none(&self, index: usize) -> Result<Option<serde_json::Value>> {
        let Some(text) = self.json_or_none(index)? else {
            return Ok(None);
        };
        serde_json::from_str(text)
            .map(Some)
            .map_err(|error| LedgerError::corrupt("JSON", error))
    }

    pub(crate) fn json_value(&self, index: usize) -> Result<serde_json::Value> {
        there(self.json_value_or_none(index)?, index)
    }

    pub(crate) fn at_or_none(&self, index: usize) -> Result<Option<Timestamp>> {
        let Some(text) = self.text_or_none(index)? else {
            return Ok(None);
        };
        text.parse()
            .map(Some)
            .map_err(|error| LedgerError::corrupt("moment", error))
    }

    pub(crate) fn at(&self, index: usize) -> Result<Timestamp> {
        there(self.at_or_none(index)?, index)
    }

    /// The value of a column of a known type, to be written elsewhere.
    pub(crate) fn value(&self, index: usize, of: ColumnType) -> Result<Value> {
        Ok(match of {
            ColumnType::Integer => Value::Integer(self.integer_or_none(index)?),
            ColumnType::Text => Value::Text(self.owned_text_or_none(index)?),
            ColumnType::Uuid => Value::Uuid(self.uuid_or_none(index)?),
            ColumnType::Json => Value::Json(self.json_or_none(index)?.map(str::to_owned)),
            ColumnType::Bytes => Value::Bytes(self.bytes_or_none(index)?.map(<[u8]>::to_vec)),
        })
    }
}

fn there<T>(value: Option<T>, index: usize) -> Result<T> {
    value.ok_or_else(|| LedgerError::corrupt("row", format!("column {index} is empty")))
}
