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
    Facts::read(FACTS).map_err(|error| Failure::refused(refusal::facts_error(&error, voice)))
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
