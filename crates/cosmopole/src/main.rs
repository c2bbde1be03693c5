//! The program of the office: serves its pages, shows the demonstration city, brings facts in and out, tells figures with
//! their proof, checks, backs up and restores, keeps accounts.

mod arguments;
mod backup;
mod check;
mod database;
mod demo;
mod export;
mod export_list;
mod facts_schema;
mod failure;
mod figures;
mod import;
mod import_list;
mod import_twinning;
mod naming;
mod person;
mod port;
mod reference;
mod refusal;
mod scorecard;
mod serve;
mod table;
mod user;
mod version;
mod voice;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::{Arguments, Command};
use crate::failure::{Ended, Failure, Wrong};
use crate::voice::Voice;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return asked_wrongly(&error),
    };
    let voice = Voice::new(arguments.language, arguments.json);
    listen_to_logs(matches!(
        arguments.command,
        Command::Serve(_) | Command::Demo(_)
    ));
    let ended = tokio::runtime::Runtime::new()
        .map_err(|error| Failure::Storage(error.to_string()))
        .and_then(|runtime| {
            let ended = runtime.block_on(run(arguments, &voice));
            // What still runs beside (following the ledger, filling the index) has nothing left to save.
            runtime.shutdown_background();
            ended
        });
    match ended {
        Ok(Ended::Well) => ExitCode::SUCCESS,
        Ok(Ended::WithFindings) => ExitCode::from(1),
        Err(failure) => failure.tell(&voice),
    }
}

/// Says what was wrong with the words of the command, or the help that was asked for; to programs also as data.
fn asked_wrongly(error: &clap::Error) -> ExitCode {
    // Nothing more can be said when even this cannot be written.
    let _ = error.print();
    if !error.use_stderr() {
        return ExitCode::SUCCESS;
    }
    if std::env::args_os().any(|word| word == "--json") {
        let problems = [Wrong::of_words(error)];
        let document = serde_json::json!({ "failed": "usage", "problems": problems });
        let _ = Voice::new(None, true).answer(&document, String::new);
    }
    ExitCode::from(2)
}

async fn run(arguments: Arguments, voice: &Voice) -> Result<Ended, Failure> {
    let database = arguments.database;
    match arguments.command {
        Command::Serve(serve) => serve::run(&serve, database, voice).await,
        Command::Demo(demo) => demo::run(&demo, database, voice).await,
        Command::Import(import) => import::run(import, database, voice).await,
        Command::Export(export) => export::run(export, database, voice).await,
        Command::Figures(figures) => figures::run(&figures, database, voice).await,
        Command::Scorecard(asked) => scorecard::run(&asked, database, voice).await,
        Command::Check => check::run(database, voice).await,
        Command::Backup(backup) => backup::back_up(&backup, database, voice).await,
        Command::Restore(restore) => backup::restore(&restore, voice).await,
        Command::Person(person) => person::run(person, database, voice).await,
        Command::User(user) => user::run(user, database, voice).await,
        Command::Version => version::run(voice),
    }
}

/// Logs go to the error output: lines for people on a terminal, JSON for programs elsewhere. `RUST_LOG` chooses how much.
fn listen_to_logs(serving: bool) {
    use std::io::IsTerminal;
    use tracing_subscriber::EnvFilter;
    let usual = if serving { "info" } else { "error" };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        logs.compact().init();
    } else {
        logs.json().flatten_event(true).init();
    }
}
