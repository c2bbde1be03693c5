//! Personal tokens: what another program shows to act in somebody's name.

use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

use crate::account::Account;
use crate::error::OfficeError;
use crate::open::Office;
use crate::session::{digest, random_secret};

/// A personal token, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its id.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used, within some minutes.
    pub last_used_at: Option<Timestamp>,
    /// Until when; until it is revoked, when nothing is said.
    pub expires_at: Option<Timestamp>,
    /// Since when it opens nothing any more.
    pub revoked_at: Option<Timestamp>,
}

impl Office {
    /// Makes a token; its secret is shown this once.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn create_token(
        &self,
        account: Uuid,
        name: &str,
        days: Option<i64>,
    ) -> Result<(Token, String), OfficeError> {
        let secret = format!("cosmopole_{}", random_secret()?);
        let now = Timestamp::now();
        let stored = ledger::Token {
            id: Uuid::now_v7(),
            account,
            name: name
                .trim()
                .chars()
                .filter(|c| !c.is_control())
                .take(200)
                .collect(),
            sha256: digest(&secret),
            created_at: now,
            last_used_at: None,
            expires_at: days
                .and_then(|days| now.checked_add((days.clamp(1, 3_650) * 24).hours()).ok()),
            revoked_at: None,
        };
        self.inner.ledger.create_token(&stored).await?;
        Ok((read(stored), secret))
    }

    /// The account in whose name a token acts; nothing when it opens nothing.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn token_account(&self, secret: &str) -> Result<Option<Account>, OfficeError> {
        let (now, id) = (Timestamp::now(), digest(secret));
        let unknown = match self.inner.tokens.get(&id) {
            Ok(known) => return Ok(Some(known)),
            Err(unknown) => unknown,
        };
        let Some((token, account)) = self.inner.ledger.find_token(&id, now).await? else {
            return Ok(None);
        };
        let over = token.revoked_at.is_some() || token.expires_at.is_some_and(|end| end <= now);
        if over || account.disabled_at.is_some() {
            return Ok(None);
        }
        let stale = now.checked_sub(5.minutes()).unwrap_or(now);
        if token.last_used_at.is_none_or(|used| used < stale) {
            self.inner.ledger.touch_token(token.id, now).await?;
        }
        let found = Account::read(account);
        if let Some(found) = &found {
            self.inner.tokens.put(id, found.clone(), unknown);
        }
        Ok(found)
    }

    /// The tokens of an account, newest first.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn tokens(&self, account: Uuid) -> Result<Vec<Token>, OfficeError> {
        Ok(self
            .inner
            .ledger
            .tokens(account)
            .await?
            .into_iter()
            .map(read)
            .collect())
    }

    /// Revokes a token of an account; false when there is none.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn revoke_token(&self, account: Uuid, id: Uuid) -> Result<bool, OfficeError> {
        let ledger = &self.inner.ledger;
        let revoked = ledger.revoke_token(account, id, Timestamp::now()).await?;
        self.forget_known();
        Ok(revoked)
    }
}

fn read(token: ledger::Token) -> Token {
    Token {
        id: token.id,
        name: token.name,
        created_at: token.created_at,
        last_used_at: token.last_used_at,
        expires_at: token.expires_at,
        revoked_at: token.revoked_at,
    }
}
