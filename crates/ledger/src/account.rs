//! Accounts: who may sign in, and as what.

use jiff::Timestamp;
use serde_json::Value as Json;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::engine::{Query, Row, query};
use crate::error::{LedgerError, Result};
use crate::open::Ledger;

/// Someone who may sign in.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Its id, which entries name as their author.
    pub id: Uuid,
    /// The name to sign in with; upper and lower case count as the same.
    pub login: String,
    /// The name shown.
    pub name: String,
    /// The role, as a word of the rights table.
    pub role: String,
    /// The person behind it.
    pub person: Option<Uuid>,
    /// The organisation it acts for.
    pub organisation: Option<Uuid>,
    /// The department it belongs to.
    pub department: Option<Uuid>,
    /// The language its pages are in (`fr`, `en`, `es`).
    pub language: String,
    /// The hash of the password; none when it cannot sign in with one.
    pub password_hash: Option<String>,
    /// Since when it may no longer sign in.
    pub disabled_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// What the person has chosen for their pages.
    pub preferences: Json,
}

/// The columns of an account in the order that [`read`] expects; `a` is the table.
pub(crate) const COLUMNS: &str =
    "a.id, a.login, a.name, a.role, a.person, a.organisation, a.department, a.language,
    a.password_hash, a.disabled_at, a.created_at, a.preferences";

impl Ledger {
    /// Makes an account.
    ///
    /// # Errors
    /// `LoginTaken` when another account signs in with this name; otherwise when the database fails.
    pub async fn create_account(&self, account: &Account) -> Result<()> {
        let created = query(
            "INSERT INTO account (login, login_folded, name, role, person, organisation, department, language,
                 password_hash, disabled_at, created_at, preferences, id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        );
        self.write_account(created, account).await?;
        Ok(())
    }

    /// Changes an account, all of it; answers `false` when there is none with this id.
    ///
    /// # Errors
    /// `LoginTaken` when another account signs in with this name; otherwise when the database fails.
    pub async fn update_account(&self, account: &Account) -> Result<bool> {
        let updated = query(
            "UPDATE account SET login = $1, login_folded = $2, name = $3, role = $4, person = $5, organisation = $6,
                 department = $7, language = $8, password_hash = $9, disabled_at = $10, created_at = $11,
                 preferences = $12 WHERE id = $13",
        );
        Ok(self.write_account(updated, account).await? == 1)
    }

    /// An account by its id.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn account(&self, id: Uuid) -> Result<Option<Account>> {
        self.one_account(select("WHERE a.id = $1").bind(id)).await
    }

    /// An account by the name it signs in with.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn account_by_login(&self, login: &str) -> Result<Option<Account>> {
        self.one_account(select("WHERE a.login_folded = $1").bind(folded(login)))
            .await
    }

    /// All accounts, by the name they sign in with.
    ///
    /// # Errors
    /// Fails when the database cannot be read.
    pub async fn accounts(&self) -> Result<Vec<Account>> {
        let question = select("ORDER BY a.login_folded");
        self.engine()
            .read()
            .await?
            .list(question, |row| read(row, 0))
            .await
    }

    async fn one_account(&self, question: Query) -> Result<Option<Account>> {
        let row = self.engine().read().await?.optional(question).await?;
        row.map(|row| read(&row, 0)).transpose()
    }

    async fn write_account(&self, statement: Query, account: &Account) -> Result<u64> {
        let statement = statement
            .bind(account.login.trim())
            .bind(folded(&account.login))
            .bind(account.name.as_str())
            .bind(account.role.as_str())
            .bind(account.person)
            .bind(account.organisation)
            .bind(account.department)
            .bind(account.language.as_str())
            .bind(account.password_hash.as_deref())
            .bind(account.disabled_at)
            .bind(account.created_at)
            .bind(&account.preferences)
            .bind(account.id);
        match self.engine().write().await?.run(statement).await {
            Err(error) if error.is_unique_violation() => Err(LedgerError::LoginTaken {
                login: account.login.clone(),
            }),
            other => other,
        }
    }
}

fn select(rest: &str) -> Query {
    query(AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM account a {rest}"
    )))
}

/// The databases fold only plain letters, and not alike; so the folding is ours.
fn folded(login: &str) -> String {
    login.trim().to_lowercase()
}

/// Reads an account whose columns begin at `first`.
pub(crate) fn read(row: &Row, first: usize) -> Result<Account> {
    Ok(Account {
        id: row.uuid(first)?,
        login: row.owned_text(first + 1)?,
        name: row.owned_text(first + 2)?,
        role: row.owned_text(first + 3)?,
        person: row.uuid_or_none(first + 4)?,
        organisation: row.uuid_or_none(first + 5)?,
        department: row.uuid_or_none(first + 6)?,
        language: row.owned_text(first + 7)?,
        password_hash: row.owned_text_or_none(first + 8)?,
        disabled_at: row.at_or_none(first + 9)?,
        created_at: row.at(first + 10)?,
        preferences: row.json_value(first + 11)?,
    })
}
