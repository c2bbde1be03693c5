//! Bringing in: facts files, and the lists of others.

use std::path::PathBuf;

use office::{Actor, Edit, Facts, FactsReport};
use policy::Audience;
use serde_json::json;

use crate::database::{self, Opening};
use crate::failure::{Ended, Failure};
use crate::import_list::ListFile;
use crate::import_twinning::TwinningFiles;
use crate::refusal::{self, Subject};
use crate::voice::Voice;

/// What is brought in.
#[derive(Debug, clap::Subcommand)]
pub enum Import {
    /// Bring in a facts file: all of it, or nothing.
    ///
    /// Records are known by their code or id: those that are new are created, the others changed; what the file does not
    /// name stays. Bringing in the same file again changes nothing. The form of the file: cosmopole export schema.
    #[command(after_long_help = "\
Examples:
  cosmopole import facts register.json --dry-run     only tell what would happen
  cosmopole import facts register.json
  cosmopole export facts | cosmopole import facts - --database sqlite:copy.sqlite")]
    Facts(FactsFile),
    /// Bring in a list: an XLSX, ODS or CSV file as offices keep them, or one that this program wrote.
    ///
    /// Columns are recognised by their headings in French, English and Spanish. The good rows become one command; refused and
    /// unclear rows are told and left out (exit code 1). Nothing comes in wider than internal.
    #[command(after_long_help = "\
Examples:
  cosmopole import list agreement jumelages.xlsx --dry-run
  cosmopole import list agreement jumelages.xlsx --answer \"Gênes=place:3176219\" --report annotated.xlsx
  cosmopole import list exchange exchanges.csv --set initiator=both
  cosmopole import list missions missions.csv --dry-run
  cosmopole import list networks networks.xlsx --set fee_year=2025
  cosmopole import list place places.ods --column \"Ville=name.fr\"")]
    List(ListFile),
    /// Bring in lists of twin towns from Wikidata for one city; what they tell of other cities becomes claims.
    #[command(after_long_help = "\
Examples:
  cosmopole import twinning germany.tsv --ours Köln --dry-run
  cosmopole import twinning *.tsv --ours \"Barcelona (Spain)\"
  cosmopole import twinning relations.tsv --names names.tsv --ours Q456 --accept-places")]
    Twinning(TwinningFiles),
}

/// What `import facts` is told.
#[derive(Debug, clap::Args)]
pub struct FactsFile {
    /// The file; - reads the standard input.
    pub file: PathBuf,
    /// Tell what would happen, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// Brings in what was asked.
///
/// # Errors
/// When something in it is refused; nothing is then written.
pub async fn run(
    import: Import,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    match import {
        Import::Facts(file) => facts(&file, database, voice).await,
        Import::List(list) => crate::import_list::run(&list, database, voice).await,
        Import::Twinning(files) => crate::import_twinning::run(&files, database, voice).await,
    }
}

async fn facts(
    given: &FactsFile,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    let bytes = read(given, voice)?;
    refuse_beginning(&bytes, voice)?;
    let facts = Facts::read(&bytes).map_err(|error| refusal::facts_error(&error, voice))?;
    refuse_misplaced(&facts, voice)?;
    let office = database::office(database, Opening::OrNew, voice).await?;
    let working = voice.work("command-importing");
    let actor = Actor::program();
    let report = if given.dry_run {
        let snapshot = office.snapshot();
        let edits = facts.edits(snapshot.of(Audience::Internal));
        let edits = edits.map_err(|error| refusal::facts_error(&error, voice))?;
        let total = edits.len();
        let created = edits
            .iter()
            .filter(|edit| matches!(edit, Edit::Create { .. }))
            .count();
        let mut command = office::Command::new("import", edits);
        command.imported = true;
        let written = office.dry_run(&actor, &command);
        let written = written
            .map_err(|found| refusal::refused(found, &Subject::of_facts(&facts), voice))?
            .len();
        FactsReport {
            created,
            changed: written - created,
            unchanged: total - written,
            seq: snapshot.version(),
        }
    } else {
        let brought = office.bring_in(&actor, &facts, "import").await;
        brought.map_err(|error| refusal::bring_in(error, &facts, voice))?
    };
    drop(working);
    office.ledger().close().await;
    let document = json!({
        "dry_run": given.dry_run,
        "created": report.created,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "version": report.seq,
        "problems": [],
    });
    voice.answer(&document, || {
        let key = if given.dry_run {
            "command-would-import"
        } else {
            "command-imported"
        };
        let counts = [
            ("created", report.created),
            ("changed", report.changed),
            ("unchanged", report.unchanged),
        ];
        voice.words(key, &counts.map(|(name, count)| (name, count.into())))
    })?;
    Ok(Ended::Well)
}

/// The most letters of a strange beginning that a message repeats.
const LONGEST_BEGINNING: usize = 20;

/// A list, a table or a text is told from a facts file by how it begins.
fn refuse_beginning(bytes: &[u8], voice: &Voice) -> Result<(), Failure> {
    let text = String::from_utf8_lossy(bytes);
    let begun = text.trim_start_matches('\u{feff}').trim_start();
    let before = &text[..text.len() - begun.len()];
    let line = begun.lines().next().unwrap_or_default();
    let given: String = line
        .chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST_BEGINNING)
        .collect();
    if given.is_empty() || given.starts_with('{') {
        return Ok(());
    }
    let with = [
        ("given", given.into()),
        ("line", (before.matches('\n').count() + 1).into()),
    ];
    Err(Failure::refused_at(
        "",
        "command-facts-beginning",
        &with,
        voice,
    ))
}

/// What stands beside `fields`, or in place of a name, and would be passed over in silence.
fn refuse_misplaced(facts: &Facts, voice: &Voice) -> Result<(), Failure> {
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for (record, subject) in facts.records.iter().zip(Subject::of_facts(facts)) {
        let apart = record.get("fields").is_some();
        for (name, value) in record {
            let key = match name.as_str() {
                "kind" | "code" | "id" if !value.is_string() => "command-facts-not-words",
                "kind" | "code" | "id" => continue,
                "fields" if !value.is_object() => "command-facts-not-fields",
                "fields" => continue,
                _ if apart => "command-facts-beside-fields",
                _ => continue,
            };
            let message = voice.words(key, &[("name", name.into())]);
            let (line, problem) = refusal::told(&subject, name, key, &message, voice);
            lines.push(line);
            problems.push(problem);
        }
    }
    if lines.is_empty() {
        Ok(())
    } else {
        Err(Failure::Refused { lines, problems })
    }
}

fn read(given: &FactsFile, voice: &Voice) -> Result<Vec<u8>, Failure> {
    let read = if given.file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin().lock(), &mut bytes).map(|_| bytes)
    } else {
        std::fs::read(&given.file)
    };
    read.map_err(|error| Failure::file(&given.file, &error, voice))
}
