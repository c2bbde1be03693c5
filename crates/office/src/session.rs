//! Signing in: a password once, then a random secret in a cookie, of which only the digest is kept.

use jiff::{Timestamp, ToSpan};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::account::Account;
use crate::error::OfficeError;
use crate::open::Office;
use crate::password;

/// How long a session lasts after it was last used.
const LASTS_HOURS: i64 = 12;
/// Attempts at one login, and from one address, within the window.
const ATTEMPTS_PER_LOGIN: i64 = 10;
const ATTEMPTS_PER_ADDRESS: i64 = 60;
const WINDOW_MINUTES: i64 = 15;

/// A session, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id: the digest of its secret, which opens nothing.
    pub id: String,
    /// Whose it is.
    pub account: Uuid,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, within some minutes.
    pub last_seen_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
    /// The browser, as it calls itself.
    pub agent: String,
}

/// Somebody who has just signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// What the cookie carries.
    pub secret: String,
    /// Who.
    pub account: Account,
}

/// Why nobody signed in.
#[derive(Debug)]
pub enum SignInRefusal {
    /// The login or the password is wrong, or the account is closed: nobody is told which.
    Wrong,
    /// Too many attempts; try again after so many minutes.
    TooMany {
        /// Minutes to wait at most.
        minutes: i64,
    },
    /// The store failed.
    Failed(OfficeError),
}

impl<E: Into<OfficeError>> From<E> for SignInRefusal {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

impl Office {
    /// Signs in; `address` is where the request comes from, `agent` what the browser calls itself.
    ///
    /// # Errors
    /// A refusal that does not tell whether the account exists.
    pub async fn sign_in(
        &self,
        login: &str,
        password: &str,
        address: &str,
        agent: &str,
    ) -> Result<SignedIn, SignInRefusal> {
        let now = Timestamp::now();
        let window = now.checked_sub(WINDOW_MINUTES.minutes()).unwrap_or(now);
        let ledger = &self.inner.ledger;
        let login: String = login.trim().chars().take(200).collect();
        let keys = [
            (attempts_at(&login), ATTEMPTS_PER_LOGIN),
            (format!("address:{address}"), ATTEMPTS_PER_ADDRESS),
        ];
        for (key, most) in &keys {
            if ledger.count_attempt(key, window, now).await? > *most {
                ledger.forget_attempt(key).await?;
                return Err(SignInRefusal::TooMany {
                    minutes: WINDOW_MINUTES,
                });
            }
        }
        let stored = ledger.account_by_login(&login).await?;
        let hash = stored
            .as_ref()
            .and_then(|account| account.password_hash.as_deref());
        let password: String = password.chars().take(password::LONGEST + 1).collect();
        let right = password::verify(&password, hash).await?;
        let account = stored
            .filter(|account| right && account.disabled_at.is_none())
            .and_then(Account::read);
        let account = account.ok_or(SignInRefusal::Wrong)?;
        ledger.forget_attempts(&keys[0].0).await?;
        // A whole office may sign in from one address: only what fails counts there.
        ledger.forget_attempt(&keys[1].0).await?;
        let secret = random_secret()?;
        let session = ledger::Session {
            token_sha256: digest(&secret),
            account: account.id,
            created_at: now,
            last_seen_at: now,
            expires_at: later(now),
            agent: agent
                .chars()
                .filter(|c| !c.is_control())
                .take(300)
                .collect(),
        };
        ledger.create_session(&session).await?;
        Ok(SignedIn { secret, account })
    }

    /// The session behind a cookie, with its account; nothing when it has ended.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn session(&self, secret: &str) -> Result<Option<(Session, Account)>, OfficeError> {
        let (now, id) = (Timestamp::now(), digest(secret));
        let unknown = match self.inner.sessions.get(&id) {
            Ok(known) => return Ok(Some(known)),
            Err(unknown) => unknown,
        };
        let Some((session, account)) = self.inner.ledger.find_session(&id, now).await? else {
            return Ok(None);
        };
        if account.disabled_at.is_some() {
            return Ok(None);
        }
        if session.last_seen_at < now.checked_sub(5.minutes()).unwrap_or(now) {
            self.inner
                .ledger
                .touch_session(&id, now, later(now))
                .await?;
        }
        let found = Account::read(account).map(|account| (read(session), account));
        if let Some(found) = &found {
            self.inner.sessions.put(id, found.clone(), unknown);
        }
        Ok(found)
    }

    /// Whose session was behind a cookie, when it ran out by itself: what they had typed is kept for them. It opens nothing.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn ended_session(&self, secret: &str) -> Result<Option<Account>, OfficeError> {
        let (now, id) = (Timestamp::now(), digest(secret));
        let account = self.inner.ledger.account_of_ended_session(&id, now).await?;
        Ok(account.and_then(Account::read))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn sign_out(&self, secret: &str) -> Result<(), OfficeError> {
        let id = digest(secret);
        if let Some((session, _)) = self
            .inner
            .ledger
            .find_session(&id, Timestamp::now())
            .await?
        {
            self.inner
                .ledger
                .revoke_session(session.account, &id)
                .await?;
        }
        self.forget_known();
        Ok(())
    }

    /// The sessions of an account, the latest used first.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn sessions(&self, account: Uuid) -> Result<Vec<Session>, OfficeError> {
        Ok(self
            .inner
            .ledger
            .sessions(Some(account), Timestamp::now())
            .await?
            .into_iter()
            .map(read)
            .collect())
    }

    /// Ends one session of an account by its id; false when there is none.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn revoke_session(&self, account: Uuid, id: &str) -> Result<bool, OfficeError> {
        match from_hexadecimal(id) {
            Some(id) => {
                let revoked = self.inner.ledger.revoke_session(account, &id).await?;
                self.forget_known();
                Ok(revoked)
            }
            None => Ok(false),
        }
    }

    /// Ends all sessions of an account but the one behind `keep`.
    ///
    /// # Errors
    /// When the ledger fails.
    pub async fn revoke_sessions(
        &self,
        account: Uuid,
        keep: Option<&str>,
    ) -> Result<(), OfficeError> {
        let keep = keep.map(digest);
        self.inner
            .ledger
            .revoke_sessions(account, keep.as_ref())
            .await?;
        self.forget_known();
        Ok(())
    }
}

fn later(now: Timestamp) -> Timestamp {
    now.checked_add(LASTS_HOURS.hours()).unwrap_or(now)
}

fn read(session: ledger::Session) -> Session {
    Session {
        id: session
            .token_sha256
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        account: session.account,
        created_at: session.created_at,
        last_seen_at: session.last_seen_at,
        expires_at: session.expires_at,
        agent: session.agent,
    }
}

/// The name under which attempts at a login are counted.
pub(crate) fn attempts_at(login: &str) -> String {
    format!("login:{}", login.to_lowercase())
}

/// 32 random bytes, written for a cookie or a header.
pub(crate) fn random_secret() -> Result<String, OfficeError> {
    use base64::Engine;
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| OfficeError::Chance(error.to_string()))?;
    Ok(base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes))
}

/// The digest by which a secret is found.
pub(crate) fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

fn from_hexadecimal(id: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if id.len() != 64 || !id.is_ascii() {
        return None;
    }
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(id.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}
