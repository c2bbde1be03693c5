//! Accounts: who may sign in, and as what.

use jiff::Timestamp;
use language::Language;
use ledger::LedgerError;
use policy::kernel::{Listed, Problems};
use policy::rights::{Role, Viewer};
use uuid::Uuid;

use crate::act::{Invalid, Refusal};
use crate::error::OfficeError;
use crate::open::Office;
use crate::password;

/// Somebody who may sign in.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Its id, which the history names as author.
    pub id: Uuid,
    /// The name to sign in with.
    pub login: String,
    /// The name shown.
    pub name: String,
    /// What the person does here.
    pub role: Role,
    /// The person behind it.
    pub person: Option<Uuid>,
    /// The department that the person speaks for.
    pub department: Option<Uuid>,
    /// The actor or body that the person acts for.
    pub organisation: Option<Uuid>,
    /// The language of its pages.
    pub language: Language,
    /// Since when it may no longer sign in.
    pub disabled_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Account {
    /// The viewer that rights are asked for.
    pub fn viewer(&self) -> Viewer {
        Viewer::Account {
            id: self.id,
            role: self.role,
            person: self.person,
            department: self.department,
            organisation: self.organisation,
        }
    }

    /// An account whose role this program does not know may do nothing, so it is not read at all.
    pub(crate) fn read(stored: ledger::Account) -> Option<Self> {
        Some(Self {
            role: Role::parse(&stored.role)?,
            language: Language::from_code(&stored.language).unwrap_or_default(),
            id: stored.id,
            login: stored.login,
            name: stored.name,
            person: stored.person,
            department: stored.department,
            organisation: stored.organisation,
            disabled_at: stored.disabled_at,
            created_at: stored.created_at,
        })
    }
}

/// An account to be made.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The name to sign in with.
    pub login: String,
    /// The name shown.
    pub name: String,
    /// What the person does here.
    pub role: Role,
    /// The person behind it.
    pub person: Option<Uuid>,
    /// The department that the person speaks for.
    pub department: Option<Uuid>,
    /// The actor or body that the person acts for.
    pub organisation: Option<Uuid>,
    /// The language of its pages.
    pub language: Language,
}

impl Office {
    /// Every account, by login.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn accounts(&self) -> Result<Vec<Account>, OfficeError> {
        Ok(self
            .inner
            .ledger
            .accounts()
            .await?
            .into_iter()
            .filter_map(Account::read)
            .collect())
    }

    /// One account.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn account(&self, id: Uuid) -> Result<Option<Account>, OfficeError> {
        Ok(self.inner.ledger.account(id).await?.and_then(Account::read))
    }

    /// Makes an account.
    ///
    /// # Errors
    /// `Invalid` with every problem: login, name, password.
    pub async fn add_account(
        &self,
        account: &NewAccount,
        password: &str,
    ) -> Result<Account, Refusal> {
        let mut problems = Problems::default();
        let (login, name) = (account.login.trim(), account.name.trim());
        if login.is_empty() || login.chars().count() > 80 || login.contains(char::is_whitespace) {
            problems.structural("login", "problem-login-form");
        }
        if name.is_empty() || name.chars().count() > 200 {
            problems.structural("name", "problem-required");
        }
        check_password(password, &mut problems);
        if !problems.is_empty() {
            return Err(invalid(problems));
        }
        let stored = ledger::Account {
            id: Uuid::now_v7(),
            login: login.to_owned(),
            name: name.to_owned(),
            role: account.role.word().to_owned(),
            person: account.person,
            organisation: account.organisation,
            department: account.department,
            language: account.language.code().to_owned(),
            password_hash: Some(password::hash(password).await?),
            disabled_at: None,
            created_at: Timestamp::now(),
            preferences: serde_json::json!({}),
        };
        match self.inner.ledger.create_account(&stored).await {
            Ok(()) => Account::read(stored)
                .ok_or_else(|| OfficeError::UnknownKind(account.role.word().to_owned()).into()),
            Err(LedgerError::LoginTaken { login }) => {
                problems
                    .structural("login", "problem-login-taken")
                    .naming("given", login);
                Err(invalid(problems))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Changes a password; `old` must be right when it is given. Every session of the account ends, but for `keep`.
    ///
    /// # Errors
    /// `Invalid` with the problem; `NotThere`.
    pub async fn set_password(
        &self,
        id: Uuid,
        old: Option<&str>,
        new: &str,
        keep: Option<&str>,
    ) -> Result<(), Refusal> {
        let there = self.inner.ledger.account(id).await?;
        let mut stored = there.ok_or(Refusal::NotThere { edit: 0, id })?;
        let mut problems = Problems::default();
        if let Some(old) = old
            && !password::verify(old, stored.password_hash.as_deref()).await?
        {
            problems.structural("old", "problem-password-wrong");
        }
        check_password(new, &mut problems);
        if !problems.is_empty() {
            return Err(invalid(problems));
        }
        stored.password_hash = Some(password::hash(new).await?);
        self.inner.ledger.update_account(&stored).await?;
        let keep = keep.map(crate::session::digest);
        self.inner.ledger.revoke_sessions(id, keep.as_ref()).await?;
        self.forget_known();
        Ok(())
    }

    /// Changes the language of an account's pages.
    ///
    /// # Errors
    /// `NotThere`, or a failing ledger.
    pub async fn set_language(&self, id: Uuid, language: Language) -> Result<(), Refusal> {
        let there = self.inner.ledger.account(id).await?;
        let mut stored = there.ok_or(Refusal::NotThere { edit: 0, id })?;
        stored.language = language.code().to_owned();
        self.inner.ledger.update_account(&stored).await?;
        self.forget_known();
        Ok(())
    }

    /// Lets an account sign in, or not; its sessions end when not.
    ///
    /// # Errors
    /// `NotThere`, or a failing ledger.
    pub async fn allow_account(&self, id: Uuid, allowed: bool) -> Result<(), Refusal> {
        let there = self.inner.ledger.account(id).await?;
        let mut stored = there.ok_or(Refusal::NotThere { edit: 0, id })?;
        stored.disabled_at = (!allowed).then(Timestamp::now);
        self.inner.ledger.update_account(&stored).await?;
        if !allowed {
            self.inner.ledger.revoke_sessions(id, None).await?;
        }
        self.forget_known();
        Ok(())
    }
}

fn check_password(password: &str, problems: &mut Problems) {
    let length = password.chars().count();
    if length < password::SHORTEST {
        problems
            .structural("password", "problem-password-short")
            .naming("limit", password::SHORTEST);
    } else if length > password::LONGEST {
        problems
            .structural("password", "problem-too-long")
            .naming("limit", password::LONGEST);
    }
}

fn invalid(problems: Problems) -> Refusal {
    Refusal::Invalid(vec![Invalid { edit: 0, problems }])
}
