//! Bringing in a colleague's list: what its columns say, what it would do, what is wrong with it, row by row.

use std::path::PathBuf;

use language::Words;
use office::{
    Actor, Choices, Decision, Given, Grade, ImportError, ImportFinding, Office, Outcome, Pace,
    Profile, Question, Receipt, Report, Understood, annotated,
};
use policy::{Audience, Kind};
use serde_json::{Value, json};

use crate::database::{self, Opening};
use crate::failure::{Ended, Failure};
use crate::port::write_whole;
use crate::refusal;
use crate::table::Table;
use crate::voice::Voice;

/// How many findings are told on a terminal.
const TOLD: usize = 40;

/// What `import list` is told.
#[derive(Debug, clap::Args)]
pub struct ListFile {
    /// The kind of record (agreement, government, exchange…), or a usual sheet whose rows make several: agreements, networks,
    /// missions, visits, contacts, budget, projects, declarations, indicators.
    #[arg(value_parser = holdings())]
    pub kind: Holding,
    /// The file: XLSX, ODS or CSV.
    pub file: PathBuf,
    /// Tell what would happen, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// The sheet, from 1; the likeliest unless told otherwise.
    #[arg(long, value_name = "NUMBER")]
    pub sheet: Option<usize>,
    /// What a column says: HEADING=PATH; an empty path leaves it out. May be repeated.
    #[arg(long = "column", value_name = "HEADING=PATH")]
    pub columns: Vec<String>,
    /// What holds for every row: PATH=VALUE. May be repeated.
    #[arg(long = "set", value_name = "PATH=VALUE")]
    pub fixed: Vec<String>,
    /// What an unclear name means: NAME=CODE, NAME=place:GEONAMES-ID, NAME=new or NAME=leave. May be repeated.
    #[arg(long = "answer", value_name = "NAME=MEANING")]
    pub answers: Vec<String>,
    /// Take the first proposal for every unclear name that has one.
    #[arg(long)]
    pub accept_first: bool,
    /// Keep rows that break rules of the office, with the exception written in the record.
    #[arg(long)]
    pub keep_exceptions: bool,
    /// Write the file with everything that was found, as an XLSX workbook.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// What a list holds: records of one kind, or the rows of a usual sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// Records of this kind.
    Kind(Kind),
    /// The rows of this sheet.
    Sheet(Profile),
}

impl Holding {
    fn word(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.word(),
            Self::Sheet(profile) => profile.word(),
        }
    }

    /// A list of agreements is a list of that kind: its rows make one record each.
    fn parse(word: &str) -> Self {
        match Profile::parse(word) {
            Some(profile) => Self::Sheet(profile),
            None => Self::Kind(Kind::parse(word).unwrap_or(Kind::Agreement)),
        }
    }
}

/// What a list may hold, as words of the command line.
fn holdings() -> impl clap::builder::TypedValueParser<Value = Holding> {
    use clap::builder::TypedValueParser;
    let sheets = Profile::ALL.iter().map(|profile| profile.word());
    let kinds = Kind::ALL
        .iter()
        .filter(|kind| !matches!(kind, Kind::Settings | Kind::Comment))
        .map(|kind| kind.word());
    let words = ["agreements"].into_iter().chain(sheets).chain(kinds);
    clap::builder::PossibleValuesParser::new(words).map(|word| Holding::parse(&word))
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

/// Brings a list in, or tells what it would do.
///
/// # Errors
/// When the file cannot be read, or writing is refused; nothing is then written.
pub async fn run(
    given: &ListFile,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    let bytes =
        std::fs::read(&given.file).map_err(|error| Failure::file(&given.file, &error, voice))?;
    let name = given
        .file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let office = database::office(database, Opening::Existing, voice).await?;
    let working = voice.work("command-importing");
    let refused = |error| failed(error, voice);
    let sheet = given.sheet.map(|sheet| sheet.saturating_sub(1));
    let understood = match given.kind {
        Holding::Kind(kind) => office.understand_file(kind, &name, &bytes, sheet).await,
        Holding::Sheet(profile) => office.understand_sheet(profile, &name, &bytes, sheet),
    }
    .map_err(refused)?;
    let mut choices = chosen(given, &understood, voice)?;
    let file = (name.as_str(), bytes.as_slice());
    let (report, receipt) = brought(given, &office, file, &mut choices, voice).await?;
    drop(working);
    if let Some(file) = &given.report {
        let settings = office
            .snapshot()
            .of(Audience::Internal)
            .settings(office.today());
        let workbook = annotated(&name, &bytes, &report, &settings, Words::of(voice.language))
            .map_err(refused)?;
        write_whole(file, &workbook).map_err(|error| Failure::file(file, &error, voice))?;
    }
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
    let is_whole = report.count(Outcome::Refused) + report.count(Outcome::Waiting) == 0;
    Ok(if is_whole {
        Ended::Well
    } else {
        Ended::WithFindings
    })
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
fn chosen(given: &ListFile, understood: &Understood, voice: &Voice) -> Result<Choices, Failure> {
    let mut choices = understood.proposed_as(given.kind.word(), voice.language);
    choices.keep_exceptions = given.keep_exceptions;
    choices.accepted_by = std::env::var("USER").unwrap_or_else(|_| "cosmopole".to_owned());
    for pair in &given.columns {
        let (heading, path) = split(pair)?;
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
            Failure::Usage(format!("--column {pair}: {}", known.join(", ")))
        })?;
        choices
            .columns
            .retain(|_, known| known != path || path.is_empty());
        choices.columns.insert(column, path.to_owned());
    }
    for pair in &given.fixed {
        let (path, value) = split(pair)?;
        choices.fixed.insert(path.to_owned(), value.to_owned());
    }
    Ok(choices)
}

fn split(pair: &str) -> Result<(&str, &str), Failure> {
    pair.split_once('=')
        .ok_or_else(|| Failure::Usage(format!("{pair}: NAME=VALUE")))
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
        let (name, meaning) = split(pair)?;
        let record = office
            .snapshot()
            .of(Audience::Internal)
            .find(meaning)
            .map(Decision::Record);
        let decision = record.or_else(|| Decision::parse(meaning)).ok_or_else(|| {
            Failure::Usage(voice.words("imports-no-such-record", &[("value", meaning.into())]))
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
            .filter(|_| given.accept_first)
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
    let place = if found.sheet.is_empty() {
        String::new()
    } else {
        format!("{} ", found.sheet)
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
    format!("{mark} {place}{}{column} ({grade}): {words}", found.row)
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
