//! Writing out: everything as a facts file, and the form of that file.

use std::path::PathBuf;

use office::Facts;
use policy::Audience;
use policy::rights::{Role, Viewer};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::database::{self, Opening};
use crate::export_list::ListFile;
use crate::facts_schema::facts_schema;
use crate::failure::{Ended, Failure};
use crate::port::write_whole;
use crate::voice::Voice;

/// What is written out.
#[derive(Debug, clap::Subcommand)]
pub enum Export {
    /// Write everything that an audience may see as a facts file.
    #[command(after_long_help = "\
Examples:
  cosmopole export facts register.json
  cosmopole export facts public.json --audience public
  cosmopole export facts > register.json")]
    Facts(FactsFile),
    /// Write the JSON Schema of facts files, made from the definitions of all kinds.
    #[command(after_long_help = "\
Examples:
  cosmopole export schema
  cosmopole export schema facts.schema.json")]
    Schema(SchemaFile),
    /// Write the records of a kind as a list: XLSX with a sheet for each list of parts, or CSV, by the name of the file.
    ///
    /// The columns are those that imports take: brought in again, the list changes nothing; what was changed in between is what
    /// changes.
    #[command(after_long_help = "\
Examples:
  cosmopole export list agreement agreements.xlsx
  cosmopole export list place places.csv --audience public --language en")]
    List(ListFile),
}

/// What `export facts` is told.
#[derive(Debug, clap::Args)]
pub struct FactsFile {
    /// The file; the standard output unless told otherwise.
    pub file: Option<PathBuf>,
    /// For whom: what they may not see is left out.
    #[arg(long, default_value = "internal", value_parser = audiences())]
    pub audience: Audience,
}

/// What `export schema` is told.
#[derive(Debug, clap::Args)]
pub struct SchemaFile {
    /// The file; the standard output unless told otherwise.
    pub file: Option<PathBuf>,
}

/// The audiences as words of the command line.
pub fn audiences() -> impl clap::builder::TypedValueParser<Value = Audience> {
    use clap::builder::TypedValueParser;
    clap::builder::PossibleValuesParser::new(["internal", "partners", "public"])
        .map(|word| Audience::parse(&word).unwrap_or(Audience::Public))
}

/// Writes out what was asked.
///
/// # Errors
/// When the database or the file fails.
pub async fn run(
    export: Export,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    match export {
        Export::Facts(given) => facts(&given, database, voice).await,
        Export::List(given) => crate::export_list::run(&given, database, voice).await,
        Export::Schema(given) => {
            let schema = facts_schema();
            let file = given.file.as_ref();
            write(&schema, file, voice)?;
            if let Some(file) = file {
                voice.tell(
                    "command-exported-schema",
                    &[("file", file.display().to_string().into())],
                );
            }
            Ok(Ended::Well)
        }
    }
}

async fn facts(
    given: &FactsFile,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    let office = database::office(database, Opening::Existing, voice).await?;
    let snapshot = office.snapshot();
    let working = voice.work("command-exporting");
    let facts = Facts::of(snapshot.of(given.audience), &viewer(given.audience));
    drop(working);
    office.ledger().close().await;
    write(&json!(facts), given.file.as_ref(), voice)?;
    if let Some(file) = &given.file {
        let (file, count) = (file.display().to_string(), facts.records.len());
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
    }
    Ok(Ended::Well)
}

/// Somebody of whom the audience is made.
pub fn viewer(audience: Audience) -> Viewer {
    match audience {
        Audience::Internal => Viewer::Program,
        Audience::Partners => Viewer::Account {
            id: Uuid::nil(),
            role: Role::Partner,
            person: None,
            department: None,
            organisation: None,
        },
        Audience::Public => Viewer::Public,
    }
}

/// Writes a document to the file, whole or not at all, or to the standard output.
///
/// # Errors
/// When the file cannot be written.
pub fn write(document: &Value, file: Option<&PathBuf>, voice: &Voice) -> Result<(), Failure> {
    let mut text =
        serde_json::to_vec_pretty(document).map_err(|error| Failure::Storage(error.to_string()))?;
    text.push(b'\n');
    match file {
        Some(file) => write_whole(file, &text).map_err(|error| Failure::file(file, &error, voice)),
        None => voice.write(&text),
    }
}
