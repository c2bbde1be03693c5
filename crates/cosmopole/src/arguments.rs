//! The words typed after `cosmopole`.

use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser;
use clap::{Parser, Subcommand};
use language::Language;

use crate::backup::{Backup, Restore};
use crate::demo::Demo;
use crate::export::Export;
use crate::figures::Figures;
use crate::import::Import;
use crate::person::Person;
use crate::serve::Serve;
use crate::user::User;

const EXAMPLES: &str = "\
Examples:
  cosmopole demo                                   the invented city of Estuaria
  cosmopole user add amina --role administrator    the first account of a new register
  cosmopole serve --listen 0.0.0.0:8080            pages and programming interface
  cosmopole export facts register.json             everything, in one file
  cosmopole figures vitality --record AGR-01       a figure with its proof
  cosmopole backup /backups/monday.sqlite          also while serving

The database is named by --database or COSMOPOLE_DATABASE:
  sqlite:FILE                           one machine, one file (usual: sqlite:cosmopole.sqlite)
  postgres://USER:PASSWORD@HOST/NAME    any number of machines

Exit codes:
  0  done
  1  refused, or something was found that should not be
  2  asked wrongly
  3  the database or a file failed

Results go to the standard output (one JSON document with --json), words and progress to the
error output. RUST_LOG chooses how much is logged: RUST_LOG=debug, RUST_LOG=web=debug,ledger=info.";

/// The working tool of a metropolis's international relations office.
#[derive(Debug, Parser)]
#[command(name = "cosmopole", version, after_long_help = EXAMPLES, propagate_version = true)]
pub struct Arguments {
    /// The database: sqlite:FILE or postgres://USER@HOST/NAME.
    #[arg(
        long,
        global = true,
        env = "COSMOPOLE_DATABASE",
        hide_env_values = true,
        value_name = "ADDRESS"
    )]
    pub database: Option<String>,
    /// Language of messages: fr, en or es; the terminal's (LANG) unless told otherwise.
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = languages())]
    pub language: Option<Language>,
    /// Give results as one JSON document.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the pages and the programming interface.
    ///
    /// Logs go to the error output; SIGTERM or Ctrl-C lets running answers finish, then stops. Several processes may serve
    /// one PostgreSQL database.
    #[command(after_long_help = "\
Examples:
  cosmopole serve
  cosmopole serve --listen 0.0.0.0:8080 --database sqlite:/var/lib/cosmopole/office.sqlite
  cosmopole serve --behind-proxy --secure-cookies --database postgres://office@db.example/office")]
    Serve(Serve),
    /// Show the demonstration city: records, one account per role, pages.
    ///
    /// The database is a file in your own data folder, kept between runs. A database that holds a real register is refused.
    #[command(after_long_help = "\
Examples:
  cosmopole demo
  cosmopole demo --fresh                             as delivered, without what was changed since
  cosmopole demo --listen 127.0.0.1:9000 --database sqlite:estuaria.sqlite")]
    Demo(Demo),
    /// Bring in facts or lists.
    #[command(subcommand)]
    Import(Import),
    /// Write out facts, their schema, or lists.
    #[command(subcommand)]
    Export(Export),
    /// Compute figures, each with its proof: what counted, what was left out and why.
    #[command(after_long_help = "\
Without a name: the list of figures.

Examples:
  cosmopole figures
  cosmopole figures vitality --as-of 2025-12-31
  cosmopole figures vitality --record AGR-01 --json
  cosmopole figures clock --audience public
  cosmopole figures --all --as-of 2025-12-31 --period 2025 --json")]
    Figures(Figures),
    /// The scorecard of the eleven recommendations: levels, tests, and the records that would move them most.
    #[command(after_long_help = "\
Examples:
  cosmopole scorecard
  cosmopole scorecard --as-of 2025-12-31 --period 2025 --json
  cosmopole scorecard --as-of 2025-12-31 --known-at 2026-01-15   without what was corrected since
  cosmopole scorecard --audience public")]
    Scorecard(crate::scorecard::Asked),
    /// Check the whole: the ledger against itself, every link, every record against the rules of today.
    ///
    /// Ends with 1 when there is a fault. Exceptions that an import was allowed are told, and are no faults.
    #[command(after_long_help = "\
Examples:
  cosmopole check
  cosmopole check --json --database postgres://office@db.example/office")]
    Check,
    /// Write a backup, also while pages are served: always one SQLite file, whichever the database.
    ///
    /// The list of redactions (redactions.json) beside it is kept up to date, so that what was erased stays erased when an
    /// older backup is restored.
    #[command(after_long_help = "\
Examples:
  cosmopole backup /backups/monday.sqlite
  cosmopole backup office.sqlite --database postgres://office@db.example/office")]
    Backup(Backup),
    /// Restore a backup into an empty database of either kind.
    #[command(after_long_help = "\
Examples:
  cosmopole restore /backups/monday.sqlite --into sqlite:restored.sqlite
  cosmopole restore /backups/monday.sqlite --into postgres://office@db.example/restored")]
    Restore(Restore),
    /// Tell a person what is known of them, or forget them.
    #[command(subcommand)]
    Person(Person),
    /// Keep accounts.
    #[command(subcommand)]
    User(User),
    /// Say which version this is, and which forms it reads.
    Version,
}

fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| Language::from_code(&code).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_commands_are_well_formed() {
        Arguments::command().debug_assert();
    }

    /// Every command that does something, with its path.
    fn leaves(command: &clap::Command, path: &str, found: &mut Vec<(String, clap::Command)>) {
        let path = format!("{path} {}", command.get_name());
        if command.get_subcommands().next().is_none() {
            found.push((path.clone(), command.clone()));
        }
        for inner in command.get_subcommands() {
            leaves(inner, &path, found);
        }
    }

    #[test]
    fn every_command_stands_in_the_guide() {
        let guide = include_str!("../../../docs/command-line.md");
        let mut found = Vec::new();
        leaves(&Arguments::command(), "", &mut found);
        for (path, command) in found {
            assert!(
                guide.contains(&format!("`{}`", path.trim())),
                "docs/command-line.md lacks{path}"
            );
            for option in command.get_opts().filter_map(clap::Arg::get_long) {
                assert!(
                    guide.contains(&format!("--{option}")),
                    "docs/command-line.md lacks --{option} of{path}"
                );
            }
        }
    }

    #[test]
    fn every_command_teaches_with_examples() {
        let mut found = Vec::new();
        leaves(&Arguments::command(), "", &mut found);
        for (path, command) in found {
            let examples = command
                .get_after_long_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            assert!(
                examples.contains("Examples:") || path.ends_with("version"),
                "{path} has no examples"
            );
        }
    }
}
