//! Which database is meant, and opening it with words that help when it cannot be.

use std::path::{Path, PathBuf};

use ledger::Ledger;
use office::{Office, Options};

use crate::failure::Failure;
use crate::voice::Voice;

/// The database of commands that are told none.
pub const USUAL: &str = "sqlite:cosmopole.sqlite";

/// Whether a command may begin a new database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It must be there: a mistyped name must not make an empty register.
    Existing,
    /// It is made where missing.
    OrNew,
}

/// Opens the office over the database meant.
///
/// # Errors
/// When it is missing, unreachable, or holds something else.
pub async fn office(
    database: Option<String>,
    opening: Opening,
    voice: &Voice,
) -> Result<Office, Failure> {
    let database = meant(database, opening, voice)?;
    let _working = voice.work("command-opening");
    Ok(Office::open(&Options {
        database,
        backup_folder: None,
    })
    .await?)
}

/// Opens the ledger alone, for what needs no register.
///
/// # Errors
/// When it is missing, unreachable, or holds something else.
pub async fn ledger(
    database: Option<String>,
    opening: Opening,
    voice: &Voice,
) -> Result<Ledger, Failure> {
    Ok(Ledger::open(&meant(database, opening, voice)?).await?)
}

fn meant(database: Option<String>, opening: Opening, voice: &Voice) -> Result<String, Failure> {
    let database = database.unwrap_or_else(|| USUAL.to_owned());
    let missing = file_of(&database).filter(|file| opening == Opening::Existing && !file.exists());
    match missing {
        Some(file) => {
            let file = file.display().to_string();
            Err(Failure::Storage(
                voice.words("command-no-database", &[("file", file.into())]),
            ))
        }
        None => Ok(database),
    }
}

/// The file of an SQLite database; none for a server.
pub fn file_of(database: &str) -> Option<PathBuf> {
    database
        .strip_prefix("sqlite:")
        .map(|file| PathBuf::from(file.split('?').next().unwrap_or(file)))
}

/// The files that an SQLite database may leave beside its own.
pub fn companions(file: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|end| {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    })
}

/// The address without its password, to be shown.
pub fn shown(database: &str) -> String {
    let Some((start, rest)) = database.split_once("://") else {
        return database.to_owned();
    };
    match rest.rsplit_once('@') {
        Some((user, place)) => {
            let user = user.split(':').next().unwrap_or_default();
            format!("{start}://{user}@{place}")
        }
        None => database.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        assert_eq!(
            shown("postgres://office:secret@db.example/office"),
            "postgres://office@db.example/office"
        );
        assert_eq!(
            shown("postgres://office:se@cret@db/office"),
            "postgres://office@db/office"
        );
        assert_eq!(
            shown("postgres:///office?host=/run"),
            "postgres:///office?host=/run"
        );
        assert_eq!(shown("sqlite:office.sqlite"), "sqlite:office.sqlite");
    }
}
