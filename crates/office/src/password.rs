//! Passwords: hashed with argon2id, never kept.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

use crate::error::OfficeError;

/// The fewest characters of a password.
pub(crate) const SHORTEST: usize = 10;
/// The most: a longer one only costs time.
pub(crate) const LONGEST: usize = 200;

/// Hashes a password; slow on purpose, so it runs beside the tasks that answer requests.
pub(crate) async fn hash(password: &str) -> Result<String, OfficeError> {
    let password = password.to_owned();
    let work = move || {
        let hash: Result<PasswordHash, _> = Argon2::default().hash_password(password.as_bytes());
        hash.map(|hash| hash.to_string())
    };
    let hashed = tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| OfficeError::Task(error.to_string()))?;
    hashed.map_err(|error| OfficeError::Chance(error.to_string()))
}

/// Whether a password is the one that was hashed. With no hash, the same time is spent and the answer is no: nobody
/// learns from the clock which accounts exist.
pub(crate) async fn verify(password: &str, hash: Option<&str>) -> Result<bool, OfficeError> {
    let (password, hash) = (password.to_owned(), hash.map(str::to_owned));
    let work = move || match hash.as_deref().map(PasswordHash::new) {
        Some(Ok(hash)) => Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok(),
        Some(Err(_)) | None => {
            let spent: Result<PasswordHash, _> =
                Argon2::default().hash_password(password.as_bytes());
            drop(spent);
            false
        }
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| OfficeError::Task(error.to_string()))
}
