//! Bringing in lists of twin towns from Wikidata for one city, every row counted and explained.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use exchange::twinning::{List, MOST_LINES, names, read};
use language::Words;
use office::{Actor, Taken, TwinningError, TwinningOptions, TwinningReport};
use policy::Kind;
use serde_json::json;

use crate::database::{self, Opening};
use crate::failure::{Ended, Failure};
use crate::refusal;
use crate::table::Table;
use crate::voice::Voice;

/// How many rows are explained on a terminal.
const TOLD: usize = 60;
/// The largest list that is read, in bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What `import twinning` is told.
#[derive(Debug, clap::Args)]
pub struct TwinningFiles {
    /// The lists: by country (tab-separated, with coordinates), or the graph (two columns of Wikidata ids).
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Our city: its name, with its country in brackets when several bear it, or its Wikidata id.
    #[arg(long, value_name = "NAME")]
    pub ours: String,
    /// The labels of Wikidata ids, for the graph.
    #[arg(long, value_name = "FILE")]
    pub names: Option<PathBuf>,
    /// Give a city without country the one place that the gazetteer clearly proposes.
    #[arg(long)]
    pub accept_places: bool,
    /// Tell what would happen, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Explain every row, those that simply became records too.
    #[arg(long)]
    pub explain: bool,
}

/// Brings the lists in, or tells what they would do.
///
/// # Errors
/// When a file is no such list, no city of theirs is ours, or writing is refused.
pub async fn run(
    given: &TwinningFiles,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    let lists = lists(given, voice)?;
    let office = database::office(database, Opening::OrNew, voice).await?;
    let working = voice.work("command-importing");
    let options = TwinningOptions {
        ours: given.ours.clone(),
        accept_places: given.accept_places,
    };
    let actor = Actor::program();
    let done = if given.dry_run {
        office
            .look_into_twinning(&actor, &lists, &options)
            .map(|report| (report, None))
    } else {
        office.bring_in_twinning(&actor, &lists, &options).await
    };
    drop(working);
    let (report, receipt) = done.map_err(|error| failed(error, voice))?;
    office.ledger().close().await;
    let mut document = json!(report);
    document["dry_run"] = json!(given.dry_run);
    document["command"] = json!(receipt.as_ref().map(|receipt| receipt.command));
    voice.answer(&document, || {
        words(given, &report, receipt.is_some(), voice)
    })?;
    Ok(Ended::Well)
}

fn lists(given: &TwinningFiles, voice: &Voice) -> Result<Vec<List>, Failure> {
    let labels = match &given.names {
        Some(file) => names(&shown(file), &bytes(file, voice)?)
            .map_err(|error| told(&error.message(), voice))?,
        None => HashMap::new(),
    };
    let mut lists: Vec<List> = Vec::new();
    for file in &given.files {
        let list = read(&shown(file), &bytes(file, voice)?, &labels)
            .map_err(|error| told(&error.message(), voice))?;
        lists.push(list);
    }
    let lines: usize = lists.iter().map(|list| list.lines.len()).sum();
    if lines > MOST_LINES {
        let message = exchange::Message::new("imports-list-too-long")
            .with("file", "")
            .count("lines", lines)
            .count("limit", MOST_LINES);
        return Err(told(&message, voice));
    }
    Ok(lists)
}

fn bytes(file: &Path, voice: &Voice) -> Result<Vec<u8>, Failure> {
    let read = || {
        let about = std::fs::metadata(file)?;
        if about.len() > MOST_BYTES {
            return Err(std::io::Error::other(format!(
                "{} > {MOST_BYTES}",
                about.len()
            )));
        }
        std::fs::read(file)
    };
    read().map_err(|error| Failure::file(file, &error, voice))
}

fn shown(file: &Path) -> String {
    file.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn told(message: &exchange::Message, voice: &Voice) -> Failure {
    Failure::refused(message.in_words(Words::of(voice.language)))
}

fn failed(error: TwinningError, voice: &Voice) -> Failure {
    match error {
        TwinningError::Ours(error) => told(&error.message(), voice),
        TwinningError::Denied(reason) => Failure::refused(refusal::reason(&reason, voice)),
        TwinningError::Refusal(refusal) => refusal::refused(*refusal, &[], voice),
    }
}

/// The whole report as lines.
fn words(
    given: &TwinningFiles,
    report: &TwinningReport,
    is_written: bool,
    voice: &Voice,
) -> String {
    let said = Words::of(voice.language);
    let with = [
        ("city", report.ours.as_str().into()),
        ("read", report.read.into()),
    ];
    let mut lines = vec![voice.words("imports-twinning-summary", &with)];
    lines.extend(report.remarks.iter().map(|remark| remark.in_words(said)));
    let tells =
        |row: &&office::TwinningRow| given.explain || row.is_ours || row.taken == Taken::Skipped;
    let explained: Vec<&office::TwinningRow> = report
        .rows
        .iter()
        .filter(|row| given.explain || !row.why.is_empty())
        .filter(tells)
        .collect();
    let limit = if given.explain { usize::MAX } else { TOLD };
    for row in explained.iter().take(limit) {
        let place = voice.words(
            "imports-command-place",
            &[
                ("file", row.file.as_str().into()),
                ("row", i64::from(row.row).into()),
            ],
        );
        let why: Vec<String> = row.why.iter().map(|why| why.in_words(said)).collect();
        let taken = voice.words(row.taken.key(), &[]);
        lines.push(format!("{place}: {} [{taken}] {}", row.says, why.join(" ")));
    }
    if let Some(more) = explained.len().checked_sub(limit).filter(|more| *more > 0) {
        lines.push(voice.words("imports-command-more-rows", &[("count", more.into())]));
    }
    let heading = |key: &str| voice.words(key, &[]);
    let mut counts = Table::new([
        String::new(),
        heading("imports-twinning-of-ours"),
        heading("imports-twinning-of-others"),
    ]);
    for taken in Taken::ALL {
        let count = |counts: &std::collections::BTreeMap<Taken, usize>| {
            counts.get(&taken).copied().unwrap_or(0).to_string()
        };
        counts.row([
            heading(taken.key()),
            count(&report.ties),
            count(&report.claims),
        ]);
    }
    lines.push(counts.to_string());
    let mut written = Table::new([heading("imports-twinning-records"), String::new()]);
    for (word, count) in &report.written {
        let kind = Kind::parse(word).map(|kind| voice.choice("kind", kind.word()));
        written.row([kind.unwrap_or_else(|| word.clone()), count.to_string()]);
    }
    lines.push(written.to_string());
    if given.dry_run {
        lines.push(voice.words("imports-twinning-dry-run", &[]));
    } else if !is_written {
        lines.push(voice.words("imports-written-nothing", &[]));
    }
    lines.join("\n")
}
