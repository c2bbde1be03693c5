//! Writing out the records of a kind in the columns that imports take.

use std::path::PathBuf;

use office::{Exported, export_csv, export_ods, export_xlsx};
use policy::{Audience, Kind};
use serde_json::json;

use crate::database::{self, Opening};
use crate::export::{audiences, viewer};
use crate::failure::{Ended, Failure, Wrong};
use crate::import_list::{failed, kinds};
use crate::port::write_whole;
use crate::voice::Voice;

/// What `export list` is told.
#[derive(Debug, clap::Args)]
pub struct ListFile {
    /// The kind of record: agreement, government, place, exchange, person, mobility…
    #[arg(value_parser = kinds())]
    pub kind: Kind,
    /// The file, ending in .xlsx, .ods or .csv.
    pub file: PathBuf,
    /// For whom: what they may not see is left out.
    #[arg(long, default_value = "internal", value_parser = audiences())]
    pub audience: Audience,
}

/// Writes a list.
///
/// # Errors
/// When the database or the file fails, or the file has another ending.
pub async fn run(
    given: &ListFile,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    let ending = given
        .file
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    if !["xlsx", "ods", "csv"].contains(&ending.as_str()) {
        let message = format!("{}: .xlsx, .ods, .csv", given.file.display());
        return Err(Failure::Usage(Wrong {
            path: Some("file".to_owned()),
            ..Wrong::said(message)
        }));
    }
    let office = database::office(database, Opening::Existing, voice).await?;
    let snapshot = office.snapshot();
    let working = voice.work("command-exporting");
    let policy = snapshot.of(given.audience);
    let viewer = viewer(given.audience);
    let exported = Exported {
        policy,
        viewer: &viewer,
        kind: given.kind,
        records: None,
        settings: policy.settings(office.today()),
        as_of: office.today(),
        language: voice.language,
    };
    let bytes = match ending.as_str() {
        "csv" => export_csv(&exported),
        "ods" => export_ods(&exported).map_err(|error| failed(error, voice))?,
        _ => export_xlsx(&exported).map_err(|error| failed(error, voice))?,
    };
    let count = policy.count(given.kind);
    drop(working);
    office.ledger().close().await;
    write_whole(&given.file, &bytes).map_err(|error| Failure::file(&given.file, &error, voice))?;
    let file = given.file.display().to_string();
    voice.tell(
        "command-exported",
        &[("count", count.into()), ("file", file.clone().into())],
    );
    if voice.json {
        voice.answer(
            &json!({ "file": file, "records": count, "version": snapshot.version() }),
            String::new,
        )?;
    }
    Ok(Ended::Well)
}
