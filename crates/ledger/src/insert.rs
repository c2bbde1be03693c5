//! Writing many rows with few statements.

use std::fmt::Write as _;

use sqlx::AssertSqlSafe;

use crate::engine::{Query, Value, query};

/// Rows per statement: few different sizes, so that prepared statements are used again.
const ROWS_PER_STATEMENT: [usize; 3] = [64, 8, 1];

/// The statements that insert rows; `tail` is what follows the values (`ON CONFLICT …` or nothing).
pub(crate) fn statements(
    table: &str,
    columns: &[&str],
    tail: &str,
    rows: Vec<Vec<Value>>,
) -> Vec<Query> {
    let mut left = rows.len();
    let mut rows = rows.into_iter();
    let mut statements = Vec::new();
    for size in ROWS_PER_STATEMENT {
        if left < size {
            continue;
        }
        let sql = statement(table, columns, tail, size);
        while left >= size {
            let values = rows.by_ref().take(size).flatten();
            statements.push(query(AssertSqlSafe(sql.as_str())).bind_all(values));
            left -= size;
        }
    }
    statements
}

fn statement(table: &str, columns: &[&str], tail: &str, rows: usize) -> String {
    let mut sql = format!("INSERT INTO {table} ({}) VALUES ", columns.join(", "));
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns.len() {
            let comma = if column == 0 { "" } else { ", " };
            let _ = write!(sql, "{comma}${}", row * columns.len() + column + 1);
        }
        sql.push(')');
    }
    sql.push(' ');
    sql.push_str(tail);
    sql
}

#[test]
fn a_statement_numbers_its_values_through() {
    assert_eq!(
        statement("t", &["a", "b"], "", 2),
        "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4) "
    );
}
