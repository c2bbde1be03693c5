//! Accounts from the command line: the first of a register, and those of people who cannot sign in any more.

use std::io::IsTerminal;

use language::Language;
use office::{Account, NewAccount, Office};
use policy::kernel::Listed;
use policy::rights::Role;
use policy::{Audience, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::database::{self, Opening};
use crate::failure::{Ended, Failure, Wrong};
use crate::refusal;
use crate::table::Table;
use crate::voice::Voice;

/// What is done with accounts.
#[derive(Debug, clap::Subcommand)]
pub enum User {
    /// Make an account; its password is asked for on the terminal.
    #[command(after_long_help = "\
Examples:
  cosmopole user add amina --role administrator
  cosmopole user add jo --name 'Jo Vernoy' --role department --department MOB
  echo \"$PASSWORD\" | cosmopole user add amina --role head --password-stdin")]
    Add(Add),
    /// List the accounts.
    #[command(after_long_help = "\
Examples:
  cosmopole user list
  cosmopole user list --json")]
    List,
    /// Give an account a new password; its sessions end.
    #[command(after_long_help = "\
Examples:
  cosmopole user password amina
  echo \"$PASSWORD\" | cosmopole user password amina --password-stdin")]
    Password(NewPassword),
    /// Close an account: it can no longer sign in, and its sessions end. What it wrote stays.
    #[command(after_long_help = "\
Examples:
  cosmopole user disable amina")]
    Disable(Login),
    /// Open a closed account again.
    #[command(after_long_help = "\
Examples:
  cosmopole user enable amina")]
    Enable(Login),
}

/// What `user add` is told.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The name to sign in with.
    pub login: String,
    /// What the person does here.
    #[arg(long, value_parser = roles())]
    pub role: Role,
    /// The name shown; the login unless told otherwise.
    #[arg(long)]
    pub name: Option<String>,
    /// Code or id of the person behind the account.
    #[arg(long, value_name = "CODE")]
    pub person: Option<String>,
    /// Code or id of the department that the person speaks for.
    #[arg(long, value_name = "CODE")]
    pub department: Option<String>,
    /// Code or id of the actor that the person acts for.
    #[arg(long, value_name = "CODE")]
    pub organisation: Option<String>,
    /// Language of the account's pages; that of messages unless told otherwise.
    #[arg(long, value_name = "LANGUAGE", value_parser = ["fr", "en", "es"])]
    pub pages: Option<String>,
    /// Read the password from the standard input, without its line end.
    #[arg(long)]
    pub password_stdin: bool,
}

/// What `user password` is told.
#[derive(Debug, clap::Args)]
pub struct NewPassword {
    /// The account.
    pub login: String,
    /// Read the password from the standard input, without its line end.
    #[arg(long)]
    pub password_stdin: bool,
}

/// An account that is meant.
#[derive(Debug, clap::Args)]
pub struct Login {
    /// The account.
    pub login: String,
}

fn roles() -> impl clap::builder::TypedValueParser<Value = Role> {
    use clap::builder::TypedValueParser;
    clap::builder::PossibleValuesParser::new(Role::ALL.map(Listed::word))
        .try_map(|word| Role::parse(&word).ok_or("no such role"))
}

/// Does what was asked.
///
/// # Errors
/// When the rules refuse it, or there is no such account.
pub async fn run(user: User, database: Option<String>, voice: &Voice) -> Result<Ended, Failure> {
    let opening = if matches!(user, User::Add(_)) {
        Opening::OrNew
    } else {
        Opening::Existing
    };
    let office = database::office(database, opening, voice).await?;
    match user {
        User::Add(add) => {
            let account = add_account(&office, &add, voice).await?;
            done("command-user-added", &account, voice)?;
        }
        User::List => list(&office, voice).await?,
        User::Password(given) => {
            let account = find(&office, &given.login, voice).await?;
            let password = password(given.password_stdin, voice)?;
            let changed = office.set_password(account.id, None, &password, None).await;
            changed.map_err(|refused| refusal::refused(refused, &[], voice))?;
            done("command-user-password", &account, voice)?;
        }
        User::Disable(given) => {
            let account = allow(&office, &given.login, false, voice).await?;
            done("command-user-disabled", &account, voice)?;
        }
        User::Enable(given) => {
            let account = allow(&office, &given.login, true, voice).await?;
            done("command-user-enabled", &account, voice)?;
        }
    }
    office.ledger().close().await;
    Ok(Ended::Well)
}

async fn add_account(office: &Office, add: &Add, voice: &Voice) -> Result<Account, Failure> {
    let account = NewAccount {
        login: add.login.clone(),
        name: add.name.clone().unwrap_or_else(|| add.login.clone()),
        role: add.role,
        person: link(
            office,
            ("person", add.person.as_deref()),
            &[Kind::Person],
            voice,
        )?,
        department: link(
            office,
            ("department", add.department.as_deref()),
            &[Kind::Department],
            voice,
        )?,
        organisation: link(
            office,
            ("organisation", add.organisation.as_deref()),
            &[Kind::Actor, Kind::Organisation],
            voice,
        )?,
        language: add
            .pages
            .as_deref()
            .and_then(Language::from_code)
            .unwrap_or(voice.language),
    };
    let password = password(add.password_stdin, voice)?;
    office
        .add_account(&account, &password)
        .await
        .map_err(|refused| refusal::refused(refused, &[], voice))
}

/// The record behind the code or id that an option was given, of one of these kinds.
fn link(
    office: &Office,
    (option, given): (&str, Option<&str>),
    kinds: &[Kind],
    voice: &Voice,
) -> Result<Option<Uuid>, Failure> {
    let Some(given) = given else { return Ok(None) };
    let snapshot = office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let found = policy.find(given).filter(|id| {
        policy
            .kind_of(*id)
            .is_some_and(|kind| kinds.contains(&kind))
    });
    found.map(Some).ok_or_else(|| {
        let accepted: Vec<String> = kinds
            .iter()
            .map(|kind| voice.choice("kind", kind.word()))
            .collect();
        let with = [
            ("name", given.into()),
            ("accepted", voice.language.list_or(&accepted).into()),
        ];
        Failure::refused_at(option, "command-no-such-record", &with, voice)
    })
}

async fn find(office: &Office, login: &str, voice: &Voice) -> Result<Account, Failure> {
    let accounts = office.accounts().await?;
    let wanted = login.trim().to_lowercase();
    let found = accounts
        .into_iter()
        .find(|account| account.login.to_lowercase() == wanted);
    found.ok_or_else(|| {
        let with = [("login", login.into())];
        Failure::refused_at("login", "command-no-such-user", &with, voice)
    })
}

async fn allow(
    office: &Office,
    login: &str,
    allowed: bool,
    voice: &Voice,
) -> Result<Account, Failure> {
    let account = find(office, login, voice).await?;
    let changed = office.allow_account(account.id, allowed).await;
    changed.map_err(|refused| refusal::refused(refused, &[], voice))?;
    find(office, login, voice).await
}

/// The password: from the standard input, or typed twice without being shown.
fn password(from_input: bool, voice: &Voice) -> Result<String, Failure> {
    let unreadable = |error: std::io::Error| Failure::Usage(Wrong::said(error.to_string()));
    if from_input {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).map_err(unreadable)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let terminal = console::Term::stderr();
    if !std::io::stdin().is_terminal() || !terminal.is_term() {
        let key = "command-password-needs-terminal";
        return Err(Failure::usage("password_stdin", key, &[], voice));
    }
    let ask = |key: &str| {
        terminal
            .write_str(&format!("{} ", voice.words(key, &[])))
            .map_err(unreadable)?;
        terminal.read_secure_line().map_err(unreadable)
    };
    let first = ask("command-password")?;
    if first == ask("command-password-again")? {
        Ok(first)
    } else {
        Err(Failure::refused(
            voice.words("command-passwords-differ", &[]),
        ))
    }
}

fn document(account: &Account) -> Value {
    json!({
        "id": account.id,
        "login": account.login,
        "name": account.name,
        "role": account.role.word(),
        "person": account.person,
        "department": account.department,
        "organisation": account.organisation,
        "language": account.language.code(),
        "disabled_at": account.disabled_at,
        "created_at": account.created_at,
    })
}

fn done(key: &str, account: &Account, voice: &Voice) -> Result<(), Failure> {
    voice.answer(&document(account), || {
        voice.words(key, &[("login", account.login.as_str().into())])
    })
}

async fn list(office: &Office, voice: &Voice) -> Result<(), Failure> {
    let accounts = office.accounts().await?;
    let documents: Vec<Value> = accounts.iter().map(document).collect();
    voice.answer(&documents, || {
        let headings = [
            "frame-login",
            "frame-name",
            "frame-role",
            "command-user-state",
        ];
        let mut table = Table::new(headings.map(|key| voice.words(key, &[])));
        for account in &accounts {
            let state = if account.disabled_at.is_some() {
                "command-user-closed"
            } else {
                "command-user-open"
            };
            table.row([
                account.login.clone(),
                account.name.clone(),
                voice.choice(Role::LIST, account.role.word()),
                voice.words(state, &[]),
            ]);
        }
        table.to_string()
    })
}
