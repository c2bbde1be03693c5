//! Bringing in a colleague's list: what its columns say, what it would do, what is wrong with it, row by row.

use std::path::PathBuf;

use language::Words;
use office::{
    Actor, Choices, Decision, Given, Grade, Holding, ImportError, ImportFinding, Office, Outcome,
    Pace, Question, Receipt, Report, Sheets, Understood, annotated, pack,
};
use policy::{Audience, Kind};
use serde_json::{Value, json};

use crate::database::{self, Opening};
use crate::failure::{Ended, Failure, Wrong};
use crate::port::{could_write, write_whole};
use crate::refusal;
use crate::table::Table;
use crate::voice::Voice;

/// How many findings are told on a terminal.
const TOLD: usize = 40;

/// What `import list` is told.
#[derive(Debug, clap::Args)]
pub struct ListFile {
    /// The kind of record (agreement, government, exchange…), or a usual sheet whose rows make several: agreements, networks,
    /// missions, visits, exchanges, contacts, budget, projects, declarations, indicators.
    #[arg(value_parser = holdings())]
    pub kind: Holding,
    /// The file: XLSX, ODS, CSV, or a ZIP archive of these. Several files are put together and read as one list.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Tell what would happen, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// The sheet, from 1, or all: every sheet that holds such a list, put together. The likeliest unless told otherwise.
    #[arg(long, value_name = "NUMBER|all", value_parser = sheet)]
    pub sheet: Option<Sheets>,
    /// What a column says: HEADING=PATH; an empty path leaves it out. May be repeated.
    #[arg(long = "column", value_name = "HEADING=PATH")]
    pub columns: Vec<String>,
    /// What holds for every row: PATH=VALUE. May be repeated.
    #[arg(long = "set", value_name = "PATH=VALUE")]
    pub fixed: Vec<String>,
    /// What an unclear name means: NAME=CODE, NAME=place:GEONAMES-ID, NAME=new or NAME=leave. May be repeated.
    #[arg(long = "answer", value_name = "NAME=MEANING")]
    pub answers: Vec<String>,
    /// Take the first proposal for every unclear name that has a likely one.
    #[arg(long)]
    pub accept_first: bool,
    /// Keep rows that break rules of the office, with the exception written in the record.
    #[arg(long)]
    pub keep_exceptions: bool,
    /// Write the file with everything that was found, as an XLSX workbook.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// What a list may hold, as words of the command line.
fn holdings() -> impl clap::builder::TypedValueParser<Value = Holding> {
    use clap::builder::TypedValueParser;
    clap::builder::PossibleValuesParser::new(Holding::words())
        .try_map(|word| Holding::parse(&word).ok_or("no such list"))
}

/// Which sheet is read.
fn sheet(text: &str) -> Result<Sheets, std::num::ParseIntError> {
    if text == "all" {
        return Ok(Sheets::Together);
    }
    text.parse::<std::num::NonZeroUsize>()
        .map(|number| Sheets::One(number.get() - 1))
}

/// The kinds as words of the command line.
pub fn kinds() -> impl clap::builder::TypedValueParser<Value = Kind> {
    use clap::builder::TypedValueParser;
    let words = Kind::ALL
        .iter()
        .filter(|kind| !matches!(kind, Kind::Settings | Kind::Comment))
        .map(|kind| kind.word());
    clap::builder::PossibleValuesParser::new(words)
        .map(|word| Kind::parse(&word).unwrap_or(Kind::Agreement))
}

/// The name and the bytes of the file; several files are packed and read as one.
fn one_file(files: &[PathBuf], voice: &Voice) -> Result<(String, Vec<u8>), Failure> {
    let mut read: Vec<(String, Vec<u8>)> = Vec::new();
    for file in files {
        let bytes = std::fs::read(file).map_err(|error| Failure::file(file, &error, voice))?;
        let name = file.file_name().map(|name| name.to_string_lossy());
        read.push((name.unwrap_or_default().into_owned(), bytes));
    }
    if read.len() < 2 {
        return Ok(read.pop().unwrap_or_default());
    }
    // The folder tells files of one name apart.
    let named: Vec<(String, &[u8])> = files
        .iter()
        .zip(&read)
        .map(|(file, (name, bytes))| {
            let folder = file.parent().and_then(std::path::Path::file_name);
            let name = match folder {
                Some(folder) => format!("{}/{name}", folder.to_string_lossy()),
                None => name.clone(),
            };
            (name, bytes.as_slice())
        })
        .collect();
    let first = files.first().cloned().unwrap_or_default();
    let packed = pack(&named).map_err(|error| Failure::file(&first, &error, voice))?;
    let count = [("count", read.len().into())];
    let name = voice.words("imports-several-files", &count);
    Ok((format!("{name}.zip"), packed))
}

/// Brings a list in, or tells what it would do.
///
/// # Errors
/// When the file cannot be read, or writing is refused; nothing is then written.
pub async fn run(
    given: &ListFile,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    let (name, bytes) = one_file(&given.files, voice)?;
    if let Some(file) = &given.report {
        could_write(file).map_err(|error| Failure::file(file, &error, voice))?;
    }
    let office = database::office(database, Opening::Existing, voice).await?;
    let working = voice.work("command-importing");
    let refused = |error| failed(error, voice);
    let understood = office
        .understand_file(given.kind, &name, &bytes, given.sheet.unwrap_or_default())
        .await
        .map_err(refused)?;
    let mut choices = chosen(given, &office, &understood, voice)?;
    let file = (name.as_str(), bytes.as_slice());
    let (report, receipt) = brought(given, &office, file, &mut choices, voice).await?;
    drop(working);
    let workbook = given.report.as_ref().map(|file| {
        let given = Given {
            name: &name,
            bytes: &bytes,
            choices: &choices,
        };
        (file, findings(&office, given, &report, voice))
    });
    office.ledger().close().await;
    let seq = receipt.as_ref().map(|receipt| receipt.seq);
    let mut document = json!(report);
    document["dry_run"] = json!(given.dry_run);
    document["columns"] = json!(choices.columns);
    document["version"] = json!(seq);
    document["command"] = json!(receipt.map(|receipt| receipt.command));
    document["messages"] = report
        .findings
        .iter()
        .map(|found| Value::from(line(found, voice)))
        .collect();
    voice.answer(&document, || {
        words(given, (&understood, &choices), &report, seq, voice)
    })?;
    // What was done is told before anything that may fail on its file.
    if let Some((file, workbook)) = workbook {
        write_whole(file, &workbook?).map_err(|error| Failure::file(file, &error, voice))?;
    }
    let is_whole = report.count(Outcome::Refused) + report.count(Outcome::Waiting) == 0;
    Ok(if is_whole {
        Ended::Well
    } else {
        Ended::WithFindings
    })
}

/// The file with everything that was found.
fn findings(
    office: &Office,
    given: Given<'_>,
    report: &Report,
    voice: &Voice,
) -> Result<Vec<u8>, Failure> {
    let settings = office
        .snapshot()
        .of(Audience::Internal)
        .settings(office.today());
    annotated(given, report, &settings, Words::of(voice.language))
        .map_err(|error| failed(error, voice))
}

/// Looks into the file, answers its questions, and brings it in unless only a look was asked for.
async fn brought(
    given: &ListFile,
    office: &Office,
    (name, bytes): (&str, &[u8]),
    choices: &mut Choices,
    voice: &Voice,
) -> Result<(Report, Option<Receipt>), Failure> {
    let (actor, pace) = (Actor::program(), Pace::default());
    let refused = |error| failed(error, voice);
    let is_answered = given.accept_first || !given.answers.is_empty();
    if given.dry_run || is_answered {
        let file = Given {
            name,
            bytes,
            choices,
        };
        let report = office
            .look_into_file(&actor, file, &pace)
            .await
            .map_err(refused)?;
        answer(given, office, &report.questions, choices, voice)?;
        if given.dry_run && !is_answered {
            return Ok((report, None));
        }
    }
    let file = Given {
        name,
        bytes,
        choices,
    };
    if given.dry_run {
        return Ok((
            office
                .look_into_file(&actor, file, &pace)
                .await
                .map_err(refused)?,
            None,
        ));
    }
    let imported = office
        .bring_in_file(&actor, file, &pace)
        .await
        .map_err(refused)?;
    Ok((imported.report, imported.receipt))
}

/// What was chosen on the command line, on top of what is proposed.
fn chosen(
    given: &ListFile,
    office: &Office,
    understood: &Understood,
    voice: &Voice,
) -> Result<Choices, Failure> {
    let paths = office.import_paths(given.kind, voice.language);
    let mut choices = understood.proposed(given.kind, voice.language);
    choices.keep_exceptions = given.keep_exceptions;
    choices.accepted_by = std::env::var("USER").unwrap_or_else(|_| "cosmopole".to_owned());
    for pair in &given.columns {
        let (heading, path) = split("column", pair)?;
        let wanted = language::fold(heading);
        let column = understood
            .columns
            .iter()
            .position(|one| language::fold(&one.heading) == wanted || one.letters == heading);
        let column = column.ok_or_else(|| {
            let known: Vec<&str> = understood
                .columns
                .iter()
                .map(|one| one.heading.as_str())
                .collect();
            wrong("column", format!("--column {pair}: {}", known.join(", ")))
        })?;
        let is_several = paths.iter().any(|one| one.path == path && one.several);
        choices
            .columns
            .retain(|_, known| known != path || path.is_empty() || is_several);
        choices.columns.insert(column, path.to_owned());
    }
    for pair in &given.fixed {
        let (path, value) = split("set", pair)?;
        choices.fixed.insert(path.to_owned(), value.to_owned());
    }
    Ok(choices)
}

/// The two sides of what an option was given.
fn split<'a>(option: &str, pair: &'a str) -> Result<(&'a str, &'a str), Failure> {
    pair.split_once('=')
        .ok_or_else(|| wrong(option, format!("{pair}: NAME=VALUE")))
}

/// An option that was given wrongly.
fn wrong(option: &str, message: String) -> Failure {
    Failure::Usage(Wrong {
        path: Some(option.to_owned()),
        ..Wrong::said(message)
    })
}

/// Answers the questions as the command line says.
fn answer(
    given: &ListFile,
    office: &Office,
    questions: &[Question],
    choices: &mut Choices,
    voice: &Voice,
) -> Result<(), Failure> {
    let mut meanings: Vec<(String, Decision)> = Vec::new();
    for pair in &given.answers {
        let (name, meaning) = split("answer", pair)?;
        let record = office
            .snapshot()
            .of(Audience::Internal)
            .find(meaning)
            .map(Decision::Record);
        let decision = record.or_else(|| Decision::parse(meaning)).ok_or_else(|| {
            let with = [("value", meaning.into())];
            Failure::usage("answer", "imports-no-such-record", &with, voice)
        })?;
        meanings.push((language::fold(name), decision));
    }
    for question in questions {
        let said = meanings
            .iter()
            .find(|(name, _)| *name == language::fold(&question.text))
            .map(|(_, decision)| decision.clone());
        let first = question
            .candidates
            .first()
            .filter(|one| given.accept_first && one.is_likely())
            .map(|one| one.decision.clone());
        if let Some(decision) = said.or(first) {
            choices.decisions.insert(question.key.clone(), decision);
        }
    }
    Ok(())
}

/// The whole report as lines.
fn words(
    given: &ListFile,
    known: (&Understood, &Choices),
    report: &Report,
    seq: Option<i64>,
    voice: &Voice,
) -> String {
    let (understood, choices) = known;
    let mut lines: Vec<String> = report
        .remarks
        .iter()
        .map(|said| said.in_words(Words::of(voice.language)))
        .collect();
    let headings =
        ["imports-columns-column", "imports-columns-says"].map(|key| voice.words(key, &[]));
    let mut columns = Table::new(headings);
    for (index, column) in understood.columns.iter().enumerate() {
        let path = choices.columns.get(&index).filter(|path| !path.is_empty());
        let path = path
            .cloned()
            .unwrap_or_else(|| voice.words("imports-leave-out", &[]));
        columns.row([format!("{} {}", column.letters, column.heading), path]);
    }
    lines.push(columns.to_string());
    lines.extend(
        report
            .findings
            .iter()
            .take(TOLD)
            .map(|found| line(found, voice)),
    );
    if let Some(more) = report
        .findings
        .len()
        .checked_sub(TOLD)
        .filter(|more| *more > 0)
    {
        lines.push(voice.words("imports-command-more", &[("count", more.into())]));
    }
    lines.extend(questions(report, voice));
    let mut counts = Table::new([voice.words("imports-past-rows", &[]), String::new()]);
    for outcome in Outcome::ALL {
        counts.row([
            voice.words(outcome.key(), &[]),
            report.count(outcome).to_string(),
        ]);
    }
    lines.push(counts.to_string());
    lines.push(outcome(given, report, seq, voice));
    lines.join("\n")
}

/// What nobody has decided yet, with the first candidates.
fn questions(report: &Report, voice: &Voice) -> Vec<String> {
    let mut lines = Vec::new();
    for question in report
        .questions
        .iter()
        .filter(|question| question.decided.is_none())
    {
        let candidate = |one: &office::Candidate| {
            format!(
                "{} {} [{}]",
                one.called,
                one.country.as_deref().unwrap_or_default(),
                one.decision.written()
            )
        };
        let candidates: Vec<String> = question.candidates.iter().take(3).map(candidate).collect();
        let with = [
            ("text", question.text.as_str().into()),
            ("heading", question.heading.as_str().into()),
            ("candidates", candidates.join("; ").into()),
        ];
        lines.push(voice.words("imports-command-question", &with));
    }
    lines
}

/// What was written, or why nothing was.
fn outcome(given: &ListFile, report: &Report, seq: Option<i64>, voice: &Voice) -> String {
    match seq {
        Some(seq) => {
            let count: usize = report.written.values().sum();
            voice.words(
                "imports-command-written",
                &[("count", count.into()), ("seq", seq.into())],
            )
        }
        None if given.dry_run => voice.words("imports-command-looked", &[]),
        None if report.count(Outcome::Unchanged) == report.rows.len() => {
            voice.words("imports-written-nothing", &[])
        }
        None => voice.words("imports-nothing-to-write", &[]),
    }
}

fn line(found: &ImportFinding, voice: &Voice) -> String {
    let column = found.heading.as_str();
    let place = match (found.origin.as_str(), found.sheet.as_str()) {
        ("", "") => found.row.to_string(),
        ("", sheet) => format!("{sheet} {}", found.row),
        (origin, _) => origin.to_owned(),
    };
    let grade = voice.words(found.grade.key(), &[]);
    let mark = match found.grade {
        Grade::Refusal => "✗",
        Grade::Doubt => "?",
        Grade::Note => "·",
    };
    let words = found.what.in_words(Words::of(voice.language));
    let column = if column.is_empty() {
        String::new()
    } else {
        format!(" {column}")
    };
    format!("{mark} {place}{column} ({grade}): {words}")
}

/// Why a list is not brought in, in words.
pub fn failed(error: ImportError, voice: &Voice) -> Failure {
    match error {
        ImportError::Said(said) => Failure::refused(said.in_words(Words::of(voice.language))),
        ImportError::Denied(reason) => Failure::refused(refusal::reason(&reason, voice)),
        ImportError::Stopped => Failure::refused(voice.words("imports-state-stopped", &[])),
        ImportError::Refusal(refusal) => refusal::refused(*refusal, &[], voice),
        ImportError::Failed(error) => error.into(),
    }
}
