//! What is known of a person: told to them, and erased when they ask to be forgotten.

use std::path::PathBuf;

use office::{Actor, Forget, Office, Passage};
use policy::rights::Viewer;
use policy::{Audience, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::database::{self, Opening};
use crate::export::write;
use crate::failure::{Ended, Failure};
use crate::refusal::{self, Subject};
use crate::table::Table;
use crate::voice::Voice;

/// What is done for a person.
#[derive(Debug, clap::Subcommand)]
pub enum Person {
    /// List the passages that name a person, in every version of every record.
    #[command(after_long_help = "\
Examples:
  cosmopole person mentions PER-07
  cosmopole person mentions PER-07 --json")]
    Mentions(One),
    /// Write everything that is known of a person, to be handed to them.
    #[command(after_long_help = "\
Examples:
  cosmopole person export PER-07 answer.json")]
    Export(Known),
    /// Forget a person: their record in every version, drafts, imports, messages, accounts, and the passages chosen.
    ///
    /// It cannot be undone. A dated mark stays in the ledger; numbers, versions and links stay as they are. What was erased
    /// is erased again whenever an older backup is restored with the list of redactions beside it.
    #[command(after_long_help = "\
Examples:
  cosmopole person erase PER-07 --reason 'Request of 3 May 2026'             only tells what would go
  cosmopole person erase PER-07 --reason 'Request of 3 May 2026' --yes
  cosmopole person erase PER-07 --reason '…' --passage AGR-04:notes --yes
  cosmopole person erase PER-07 --reason '…' --sure-passages --redactions /backups/redactions.json --yes")]
    Erase(Erase),
}

/// A person who is meant.
#[derive(Debug, clap::Args)]
pub struct One {
    /// Code or id of the person.
    pub person: String,
}

/// What `person export` is told.
#[derive(Debug, clap::Args)]
pub struct Known {
    /// Code or id of the person.
    pub person: String,
    /// The file; the standard output unless told otherwise.
    pub file: Option<PathBuf>,
}

/// What `person erase` is told.
#[derive(Debug, clap::Args)]
pub struct Erase {
    /// Code or id of the person.
    pub person: String,
    /// Why: kept with the mark.
    #[arg(long)]
    pub reason: String,
    /// A passage that loses the words naming the person, as `person mentions` lists it; may be given several times.
    #[arg(long, value_name = "RECORD:FIELD")]
    pub passage: Vec<String>,
    /// Every passage that surely names the person: by the whole name, the mail or the telephone.
    #[arg(long)]
    pub sure_passages: bool,
    /// A file to erase, by its SHA-256; may be given several times. Files kept with the person's record always go.
    #[arg(long, value_name = "DIGEST")]
    pub file: Vec<String>,
    /// The list of redactions beside the backups, brought up to date.
    #[arg(long, value_name = "FILE")]
    pub redactions: Option<PathBuf>,
    /// Do it; without this, only tell what would go.
    #[arg(long)]
    pub yes: bool,
}

/// Does what was asked.
///
/// # Errors
/// When there is no such person, or the database fails.
pub async fn run(
    person: Person,
    database: Option<String>,
    voice: &Voice,
) -> Result<Ended, Failure> {
    let office = database::office(database, Opening::Existing, voice).await?;
    let ended = match person {
        Person::Mentions(one) => {
            let id = find(&office, &one.person, voice)?;
            let passages = mentions(&office, id, &one.person, voice).await?;
            tell(&office, &passages, voice)?;
            Ended::Well
        }
        Person::Export(known) => {
            let id = find(&office, &known.person, voice)?;
            let document = office.export_person(&Viewer::Program, id).await;
            let document = document
                .map_err(|refused| refusal::refused(refused, &[named(&known.person)], voice))?;
            write(&document, known.file.as_ref(), voice)?;
            Ended::Well
        }
        Person::Erase(erase) => forget(&office, &erase, voice).await?,
    };
    office.ledger().close().await;
    Ok(ended)
}

/// The person behind a code or an id; somebody who was deleted is known by id alone.
fn find(office: &Office, given: &str, voice: &Voice) -> Result<Uuid, Failure> {
    let snapshot = office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let found = policy.find(given).or_else(|| Uuid::parse_str(given).ok());
    let found = found.filter(|id| policy.kind_of(*id).is_none_or(|kind| kind == Kind::Person));
    found.ok_or_else(|| {
        let accepted = voice.choice("kind", Kind::Person.word());
        let with = [("name", given.into()), ("accepted", accepted.into())];
        Failure::refused_at("person", "command-no-such-record", &with, voice)
    })
}

fn named(given: &str) -> Subject {
    Subject {
        index: None,
        kind: Some(Kind::Person),
        name: Some(given.to_owned()),
    }
}

async fn mentions(
    office: &Office,
    id: Uuid,
    given: &str,
    voice: &Voice,
) -> Result<Vec<Passage>, Failure> {
    let _working = voice.work("command-searching-passages");
    let found = office.mentions(&Viewer::Program, id).await;
    found.map_err(|refused| refusal::refused(refused, &[named(given)], voice))
}

/// A passage as it is named on the command line.
fn place(office: &Office, passage: &Passage) -> String {
    let code = office
        .snapshot()
        .of(Audience::Internal)
        .code(passage.record);
    let record = code.map_or_else(|| passage.record.to_string(), |code| code.to_string());
    format!("{record}:{}", passage.path)
}

fn tell(office: &Office, passages: &[Passage], voice: &Voice) -> Result<(), Failure> {
    let documents: Vec<Value> = passages
        .iter()
        .map(|passage| {
            let mut document = json!(passage);
            document["passage"] = json!(place(office, passage));
            document
        })
        .collect();
    voice.answer(&documents, || {
        let headings = [
            "command-passage",
            "command-passage-sure",
            "command-passage-words",
        ];
        let mut table = Table::new(headings.map(|key| voice.words(key, &[])));
        for passage in passages {
            let sure = if passage.sure {
                "frame-yes"
            } else {
                "frame-no"
            };
            let words = passage.words.replace('\n', " ");
            table.row([place(office, passage), voice.words(sure, &[]), words]);
        }
        table.to_string()
    })
}

async fn forget(office: &Office, erase: &Erase, voice: &Voice) -> Result<Ended, Failure> {
    let id = find(office, &erase.person, voice)?;
    let passages = mentions(office, id, &erase.person, voice).await?;
    let chosen = chosen(office, erase, &passages, voice)?;
    if !erase.yes {
        tell(office, &passages, voice)?;
        let with = [
            ("name", erase.person.as_str().into()),
            ("chosen", chosen.len().into()),
            ("count", passages.len().into()),
        ];
        voice.tell("command-would-erase", &with);
        return Ok(Ended::Well);
    }
    let forget = Forget {
        person: id,
        passages: chosen,
        files: erase.file.clone(),
        reason: erase.reason.clone(),
    };
    let done = office.erase_person(&Actor::program(), &forget).await;
    let done = done.map_err(|refused| refusal::refused(refused, &[named(&erase.person)], voice))?;
    if let Some(list) = &erase.redactions {
        office.ledger().write_redaction_list(list).await?;
    }
    let document = json!({
        "version": done.seq,
        "bodies": done.bodies,
        "beside": done.beside,
        "files": done.files,
        "accounts": done.accounts,
    });
    voice.answer(&document, || {
        let counts = [
            ("bodies", done.bodies),
            ("beside", done.beside),
            ("files", done.files),
            ("accounts", done.accounts),
        ];
        voice.words(
            "command-erased",
            &counts.map(|(name, count)| (name, count.into())),
        )
    })?;
    Ok(Ended::Well)
}

/// The passages chosen, each of which must be one that names the person.
fn chosen(
    office: &Office,
    erase: &Erase,
    passages: &[Passage],
    voice: &Voice,
) -> Result<Vec<(Uuid, String)>, Failure> {
    let pair = |passage: &Passage| (passage.record, passage.path.clone());
    let find = |given: &String| {
        let found = passages
            .iter()
            .find(|passage| place(office, passage).eq_ignore_ascii_case(given));
        found.map(pair).ok_or_else(|| {
            let with = [("name", given.into())];
            Failure::refused_at("passage", "command-no-such-passage", &with, voice)
        })
    };
    let mut chosen: Vec<(Uuid, String)> =
        erase.passage.iter().map(find).collect::<Result<_, _>>()?;
    if erase.sure_passages {
        chosen.extend(passages.iter().filter(|passage| passage.sure).map(pair));
    }
    chosen.sort();
    chosen.dedup();
    Ok(chosen)
}
