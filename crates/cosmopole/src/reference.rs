//! What ships with the program: themes, jurisdiction profiles, the agendas of the world with their goals. A register that holds
//! nothing yet begins with them; afterwards they are the office's own, to be changed as it likes.

use office::{Actor, Facts, Office};

use crate::failure::Failure;
use crate::refusal;
use crate::voice::Voice;

/// The facts that ship with the program; where they come from stands in NOTICE.
const FACTS: &[u8] = include_bytes!("../data/reference.json");
/// The command by which they are brought in.
const BEGINNING: &str = "reference";

/// The facts that ship with the program.
///
/// # Errors
/// When they cannot be read: a mistake of the program.
pub fn facts(voice: &Voice) -> Result<Facts, Failure> {
    Facts::read(FACTS).map_err(|error| refusal::facts_error(&error, voice))
}

/// Brings them in where nothing is yet.
///
/// # Errors
/// When they cannot be written.
pub async fn begin(office: &Office, voice: &Voice) -> Result<(), Failure> {
    if office.snapshot().version() > 0 {
        return Ok(());
    }
    let facts = facts(voice)?;
    let _working = voice.work("command-loading-reference");
    let brought = office.bring_in(&Actor::program(), &facts, BEGINNING).await;
    match brought {
        Ok(_) => Ok(()),
        // Another node began the same register in the same moment.
        Err(_) if !office.ledger().entries_after(0, 1).await?.is_empty() => Ok(()),
        Err(error) => Err(refusal::bring_in(error, &facts, voice)),
    }
}

#[cfg(test)]
mod tests {
    use language::Language;
    use office::Options;
    use policy::Audience;

    use super::*;

    const VOICE: Voice = Voice {
        language: Language::Fr,
        json: false,
    };

    /// How many records the ledger holds.
    async fn written(office: &Office) -> usize {
        office
            .ledger()
            .entries_after(0, 10_000)
            .await
            .expect("read")
            .len()
    }

    #[tokio::test]
    async fn two_nodes_that_begin_one_register_bring_the_same_in_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let options = Options {
            database: format!("sqlite:{}", folder.path().join("office.sqlite").display()),
            backup_folder: None,
        };
        let one = Office::open(&options).await.expect("opened");
        let other = Office::open(&options).await.expect("opened");
        begin(&one, &VOICE).await.expect("begun");
        let shipped = facts(&VOICE).expect("facts").records.len();
        assert_eq!(written(&one).await, shipped);
        // The other has not heard of it yet, or just has.
        begin(&other, &VOICE).await.expect("begun");
        assert_eq!(written(&other).await, shipped);
        let snapshot = one.snapshot();
        assert!(snapshot.of(Audience::Public).find("SDG-11.a").is_some());
    }

    #[tokio::test]
    async fn a_register_that_holds_something_stays_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = format!("sqlite:{}", folder.path().join("office.sqlite").display());
        let options = Options {
            database,
            backup_folder: None,
        };
        let office = Office::open(&options).await.expect("opened");
        let own = br#"{"cosmopole": "facts", "version": 1, "records": [{"kind": "theme", "code": "own", "name": "Nous"}]}"#;
        let own = Facts::read(own).expect("facts");
        let brought = office.bring_in(&Actor::program(), &own, "import").await;
        brought
            .map(|report| assert_eq!(report.created, 1))
            .expect("brought in");
        begin(&office, &VOICE).await.expect("begun");
        assert_eq!(written(&office).await, 1);
    }
}
