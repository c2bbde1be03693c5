//! Which program this is.

use serde_json::json;

use crate::failure::{Ended, Failure};
use crate::voice::Voice;

/// Says the version.
///
/// # Errors
/// When the output cannot be written.
pub fn run(voice: &Voice) -> Result<Ended, Failure> {
    let version = env!("CARGO_PKG_VERSION");
    let document =
        json!({ "name": "cosmopole", "version": version, "facts": 1, "licence": "EUPL-1.2" });
    voice.answer(&document, || format!("cosmopole {version}"))?;
    Ok(Ended::Well)
}
