//! Readable views: one per kind, with plain columns, for analysts who join our tables with their usual tools.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::engine::{Connection, query};
use crate::error::{LedgerError, Result};
use crate::open::Ledger;

/// A view to be offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Its name, such as `view_agreement`.
    pub name: String,
    /// The kind whose records it shows (deleted ones left out).
    pub kind: String,
    /// Its columns after `id`, `code` and `version`.
    pub columns: Vec<ViewColumn>,
}

/// A column of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewColumn {
    /// Its name, such as `signed_on`.
    pub name: String,
    /// Where it stands in the body; a number is a place in a list, counted from 0.
    pub path: Vec<String>,
    /// Its type.
    pub sql_type: ViewType,
}

/// The type of a view's column. A value that is not of its type is shown as empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewType {
    /// Text; lists and objects as JSON.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Real,
    /// Yes or no (1 or 0 in SQLite).
    Boolean,
    /// A date (text `YYYY-MM-DD` in SQLite).
    Date,
}

/// PostgreSQL cuts longer names off.
const LONGEST_NAME: usize = 63;

impl Ledger {
    /// Makes these the readable views: new and changed ones are made, those no longer wanted removed, the others left as
    /// they are, with the rights that were given on them.
    ///
    /// # Errors
    /// `BadName` when a name is not acceptable; otherwise when the database fails. Nothing has changed then.
    pub async fn refresh_views(&self, views: &[View]) -> Result<()> {
        // Under the pen, so that nodes starting together do not do it together.
        let mut writing = self.begin().await?;
        let connection = writing.connection();
        let mut there = definitions(connection).await?;
        for view in views {
            let definition = definition(view, connection)?;
            if there.remove(&view.name).as_ref() != Some(&definition) {
                replace(connection, &view.name, &definition).await?;
            }
        }
        for name in there.into_keys() {
            remove(connection, &name).await?;
        }
        writing.commit().await?;
        Ok(())
    }
}

/// Removes all readable views; the next refresh makes them again.
pub(crate) async fn drop_all(connection: &mut Connection) -> Result<()> {
    for name in definitions(connection).await?.into_keys() {
        remove(connection, &name).await?;
    }
    Ok(())
}

async fn definitions(connection: &mut Connection) -> Result<HashMap<String, String>> {
    let question = query("SELECT name, definition FROM readable_view");
    let list = connection
        .list(question, |row| Ok((row.owned_text(0)?, row.owned_text(1)?)))
        .await?;
    Ok(list.into_iter().collect())
}

async fn replace(connection: &mut Connection, name: &str, definition: &str) -> Result<()> {
    remove(connection, name).await?;
    connection.script(definition.to_owned()).await?;
    let noted = query("INSERT INTO readable_view (name, definition) VALUES ($1, $2)")
        .bind(name)
        .bind(definition);
    connection.run(noted).await?;
    Ok(())
}

async fn remove(connection: &mut Connection, name: &str) -> Result<()> {
    connection
        .script(format!("DROP VIEW IF EXISTS {}", quoted(name)))
        .await?;
    connection
        .run(query("DELETE FROM readable_view WHERE name = $1").bind(name))
        .await?;
    Ok(())
}

fn definition(view: &View, connection: &Connection) -> Result<String> {
    accept(&view.name)?;
    let mut sql = format!(
        "CREATE VIEW {} AS SELECT id, code, version",
        quoted(&view.name)
    );
    for column in &view.columns {
        accept(&column.name)?;
        let value = match connection {
            Connection::Sqlite(_) => sqlite_value(&column.path, column.sql_type),
            Connection::Postgres(_) => postgres_value(&column.path, column.sql_type),
        };
        let _ = write!(sql, ", {value} AS {}", quoted(&column.name));
    }
    let _ = write!(
        sql,
        " FROM record WHERE kind = {} AND deleted_at IS NULL",
        text(&view.kind)
    );
    Ok(sql)
}

fn accept(name: &str) -> Result<()> {
    let begins_well = name.starts_with(|first: char| first.is_ascii_lowercase());
    let goes_on_well = name
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if begins_well && goes_on_well && name.len() <= LONGEST_NAME {
        Ok(())
    } else {
        Err(LedgerError::BadName {
            name: name.to_owned(),
        })
    }
}

fn sqlite_value(path: &[String], of: ViewType) -> String {
    let mut steps = String::from("$");
    for step in path {
        if step.bytes().all(|byte| byte.is_ascii_digit()) && !step.is_empty() {
            let _ = write!(steps, "[{step}]");
        } else {
            let _ = write!(steps, ".\"{step}\"");
        }
    }
    let path = text(&steps);
    let value = format!("json_extract(body, {path})");
    let types = match of {
        ViewType::Text => return value,
        ViewType::Integer => "'integer'",
        ViewType::Real => "'integer', 'real'",
        ViewType::Boolean => "'true', 'false'",
        ViewType::Date => return format!("CASE WHEN {value} GLOB '????-??-??' THEN {value} END"),
    };
    format!("CASE WHEN json_type(body, {path}) IN ({types}) THEN {value} END")
}

fn postgres_value(path: &[String], of: ViewType) -> String {
    let steps: Vec<String> = path.iter().map(|step| text(step)).collect();
    let value = format!("(body #>> ARRAY[{}]::text[])", steps.join(", "));
    match of {
        ViewType::Text => value,
        ViewType::Integer => {
            format!("CASE WHEN {value} ~ '^-?[0-9]{{1,18}}$' THEN {value}::bigint END")
        }
        ViewType::Real => {
            format!(
                "CASE WHEN {value} ~ '^-?[0-9]+([.][0-9]+)?$' THEN {value}::double precision END"
            )
        }
        ViewType::Boolean => {
            format!("CASE {value} WHEN 'true' THEN true WHEN 'false' THEN false END")
        }
        ViewType::Date => format!(
            "CASE WHEN {value} ~ '^[0-9]{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' \
             THEN to_date({value}, 'YYYY-MM-DD') END"
        ),
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn text(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}
