//! The demonstration city: Estuaria's facts, one account per role, and its pages, ready to be looked at.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use office::{Actor, Facts, NewAccount, Office};
use policy::kernel::Listed;
use policy::rights::Role;
use policy::{AnyRecord, Audience, Policy};
use serde_json::{Map, Value, json};

use crate::database::{self, Opening};
use crate::failure::{Ended, Failure};
use crate::port::Port;
use crate::reference;
use crate::refusal;
use crate::serve::read_address;
use crate::table::Table;
use crate::voice::Voice;

/// Estuaria, the one invented city, as it stands.
const FACTS: &[u8] = include_bytes!("../demo/estuaria.json");
/// What was noted otherwise at first, and corrected since.
const FIRST: &[u8] = include_bytes!("../demo/estuaria-first.json");
/// The command by which a ledger that holds a demonstration begins.
const BEGINNING: &str = "demonstration";
/// The command that corrects what was noted otherwise at first.
const CORRECTION: &str = "correction";
/// The password of every account of the demonstration.
const PASSWORD: &str = "estuaria-demo";

/// What `demo` is told.
#[derive(Debug, clap::Args)]
pub struct Demo {
    /// Address and port; when the port is taken, a free one is found.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8070", value_parser = read_address)]
    pub listen: SocketAddr,
    /// Forget what was changed and begin again with the city as delivered (files only).
    #[arg(long)]
    pub fresh: bool,
    /// File that receives the address once pages are served; gone again when they are not.
    #[arg(long, value_name = "FILE")]
    pub ready_file: Option<PathBuf>,
}

/// Who plays each role: the person of the city behind the account, and the body that they act for.
struct Player {
    role: Role,
    person: Option<&'static str>,
    department: Option<&'static str>,
    organisation: Option<&'static str>,
}

const fn player(role: Role, person: Option<&'static str>) -> Player {
    Player {
        role,
        person,
        department: None,
        organisation: None,
    }
}

const PLAYERS: [Player; 8] = [
    player(Role::Administrator, None),
    player(Role::Head, Some("PER-01")),
    player(Role::Officer, Some("PER-11")),
    Player {
        department: Some("MOB"),
        ..player(Role::Department, Some("PER-03"))
    },
    player(Role::Sponsor, Some("PER-02")),
    player(Role::Reviewer, None),
    player(Role::Evaluator, None),
    Player {
        organisation: Some("A-UNI"),
        ..player(Role::Partner, None)
    },
];

/// Shows the demonstration city.
///
/// # Errors
/// When the database holds something else, or the address cannot be opened.
pub async fn run(demo: &Demo, database: Option<String>, voice: &Voice) -> Result<Ended, Failure> {
    let port = open_port(demo, voice).await?;
    let database = match database {
        Some(database) => database,
        None => usual_database(voice)?,
    };
    if demo.fresh {
        forget(&database, voice).await?;
    }
    let office = database::office(Some(database.clone()), Opening::OrNew, voice).await?;
    load(&office, &database, voice).await?;
    make_accounts(&office, voice).await?;
    let options = web::Options {
        secure: false,
        demonstration_password: Some(PASSWORD.to_owned()),
    };
    let pages = web::router(web::AppState::new(office.clone(), options));
    if !port.is_private() {
        voice.tell("command-demo-open", &[]);
    }
    show(&office, &port.url(), &database, voice).await?;
    port.serve(pages, voice).await?;
    voice.tell("command-stopped", &[]);
    office.ledger().close().await;
    Ok(Ended::Well)
}

/// The port asked for, else any free one: the demonstration should always show.
async fn open_port(demo: &Demo, voice: &Voice) -> Result<Port, Failure> {
    let ready = demo.ready_file.as_deref();
    let failed = |error: std::io::Error| {
        let with = [
            ("address", demo.listen.to_string().into()),
            ("why", error.to_string().into()),
        ];
        Failure::usage("listen", "command-address-taken", &with, voice)
    };
    match Port::open(demo.listen, ready).await {
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            voice.tell(
                "command-port-taken",
                &[("address", demo.listen.to_string().into())],
            );
            Port::open(SocketAddr::new(demo.listen.ip(), 0), ready)
                .await
                .map_err(failed)
        }
        other => other.map_err(failed),
    }
}

/// A file kept between runs in the person's own folder, else in the temporary one.
fn usual_database(voice: &Voice) -> Result<String, Failure> {
    let own = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let folder = own("XDG_DATA_HOME")
        .or_else(|| own("HOME").map(|home| home.join(".local/share")))
        .map(|folder| folder.join("cosmopole"))
        .filter(|folder| std::fs::create_dir_all(folder).is_ok());
    let folder = folder.unwrap_or_else(|| std::env::temp_dir().join("cosmopole"));
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error, voice))?;
    Ok(format!(
        "sqlite:{}",
        folder.join("demonstration.sqlite").display()
    ))
}

/// Removes the file of an earlier demonstration, and nothing that is none.
async fn forget(database: &str, voice: &Voice) -> Result<(), Failure> {
    let Some(file) = database::file_of(database) else {
        let key = "command-fresh-file-only";
        return Err(Failure::usage("fresh", key, &[], voice));
    };
    if !file.exists() {
        return Ok(());
    }
    let office = database::office(Some(database.to_owned()), Opening::Existing, voice).await?;
    let ours = is_demonstration(&office).await?;
    office.ledger().close().await;
    if !ours {
        return Err(no_demonstration(database, voice));
    }
    for file in database::companions(&file) {
        remove(&file).map_err(|error| Failure::file(&file, &error, voice))?;
    }
    Ok(())
}

fn remove(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether the ledger began as a demonstration, or holds nothing yet: a real register must never get accounts whose
/// password everybody knows.
async fn is_demonstration(office: &Office) -> Result<bool, Failure> {
    let first = office.ledger().entries_after(0, 1).await?;
    match first.first() {
        Some(entry) => Ok(entry.command_name == BEGINNING),
        None => Ok(office.accounts().await?.is_empty()),
    }
}

fn no_demonstration(database: &str, voice: &Voice) -> Failure {
    let with = [("database", database::shown(database).into())];
    Failure::refused_at("database", "command-not-a-demonstration", &with, voice)
}

/// Brings in what ships with the program, and the city, where there is nothing yet. What was noted otherwise at first comes in
/// that way and is corrected by a second command, so that the history of the demonstration shows what a correction leaves.
async fn load(office: &Office, database: &str, voice: &Voice) -> Result<(), Failure> {
    if !is_demonstration(office).await? {
        return Err(no_demonstration(database, voice));
    }
    if office.snapshot().version() > 0 {
        return Ok(());
    }
    let _working = voice.work("command-loading-city");
    let mut begun = reference::facts(voice)?;
    let mut corrected = read(FACTS, voice)?;
    let first = read(FIRST, voice)?.records;
    let is_corrected = |record: &Map<String, Value>| {
        first
            .iter()
            .any(|noted| noted.get("id") == record.get("id"))
    };
    let records = std::mem::take(&mut corrected.records);
    let (late, others): (Vec<_>, Vec<_>) = records.into_iter().partition(is_corrected);
    corrected.records = late;
    begun.records.extend(others);
    begun.records.extend(first);
    for (facts, command) in [(begun, BEGINNING), (corrected, CORRECTION)] {
        let brought = office.bring_in(&Actor::program(), &facts, command).await;
        brought.map_err(|error| refusal::bring_in(error, &facts, voice))?;
    }
    Ok(())
}

fn read(facts: &[u8], voice: &Voice) -> Result<Facts, Failure> {
    Facts::read(facts).map_err(|error| refusal::facts_error(&error, voice))
}

async fn make_accounts(office: &Office, voice: &Voice) -> Result<(), Failure> {
    let there = office.accounts().await?;
    let snapshot = office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let find = |code: Option<&str>| code.and_then(|code| policy.find(code));
    for player in &PLAYERS {
        let login = player.role.word();
        if there.iter().any(|account| account.login == login) {
            continue;
        }
        let account = NewAccount {
            login: login.to_owned(),
            name: player
                .person
                .and_then(|person| called(person, policy))
                .unwrap_or_else(|| voice.choice(Role::LIST, login)),
            role: player.role,
            person: find(player.person),
            department: find(player.department),
            organisation: find(player.organisation),
            language: voice.language,
        };
        office
            .add_account(&account, PASSWORD)
            .await
            .map_err(|refused| refusal::refused(refused, &[], voice))?;
    }
    Ok(())
}

/// What the person with this code is called.
fn called(code: &str, policy: &Policy) -> Option<String> {
    match policy.any(policy.find(code)?)? {
        AnyRecord::Person(found) => Some(given_first(&found.body.name)),
        _ => None,
    }
}

/// A name as it is said: the register sorts by family name, `Morvanne, Claude`.
fn given_first(name: &str) -> String {
    match name.split_once(", ") {
        Some((family, given)) => format!("{given} {family}"),
        None => name.to_owned(),
    }
}

async fn show(office: &Office, url: &str, database: &str, voice: &Voice) -> Result<(), Failure> {
    let mut accounts = office.accounts().await?;
    accounts.sort_by_key(|account| {
        PLAYERS
            .iter()
            .position(|player| player.role == account.role)
    });
    let document = json!({
        "address": url,
        "database": database::shown(database),
        "accounts": accounts.iter().map(|account| json!({
            "login": account.login, "password": PASSWORD, "role": account.role.word(),
        })).collect::<Vec<_>>(),
    });
    voice.answer(&document, || {
        let headings =
            ["frame-role", "frame-login", "frame-password"].map(|key| voice.words(key, &[]));
        let mut table = Table::new(headings);
        for account in &accounts {
            table.row([
                voice.choice(Role::LIST, account.role.word()),
                account.login.clone(),
                PASSWORD.to_owned(),
            ]);
        }
        let with = [
            ("address", url.into()),
            ("database", database::shown(database).into()),
        ];
        format!(
            "{}\n\n{table}\n{}",
            voice.words("command-demo-serving", &with),
            voice.words("command-demo-stop", &[])
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_said_as_people_say_it() {
        assert_eq!(given_first("Morvanne, Claude"), "Claude Morvanne");
        assert_eq!(given_first("Oriol-Brac, Maxime"), "Maxime Oriol-Brac");
        assert_eq!(given_first("Camille"), "Camille");
    }

    /// A player without a person is called by the role.
    #[test]
    fn every_person_behind_an_account_is_one_of_the_city() {
        let city: Value = serde_json::from_slice(FACTS).expect("the city can be read");
        let records = city["records"].as_array().expect("it has records");
        for code in PLAYERS.iter().filter_map(|player| player.person) {
            let is_person = |record: &Value| record["kind"] == "person" && record["code"] == code;
            assert!(records.iter().any(is_person), "{code}");
        }
    }
}
