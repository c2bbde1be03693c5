//! The command line of `./x`: what can be asked, how it is read, and the help that teaches it.

use crate::trouble::Trouble;

/// One thing asked on the command line.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// The list of commands, or the explanation of one.
    Help(Option<String>),
    /// Run the demonstration city.
    Demo {
        /// Passed on to `cosmopole demo`.
        arguments: Vec<String>,
    },
    /// Everything that must hold before a change is kept.
    Test {
        /// Install what is missing (as root).
        install: bool,
    },
    /// The tests of one crate.
    TestRoom {
        /// Name of the crate.
        room: String,
        /// Passed on to `cargo test`.
        arguments: Vec<String>,
    },
    /// Format, clippy, tidy and licences, without tests.
    Lint,
    /// The checks on the source.
    Tidy,
    /// The checks on what we depend on.
    Licences,
    /// The journeys in a real browser.
    Browser {
        /// Also take the review pictures again.
        update: bool,
    },
    /// A long proof.
    Trial {
        /// Which one; none lists them.
        name: Option<String>,
        /// Passed on to it.
        arguments: Vec<String>,
    },
    /// Measurements.
    Bench {
        /// Passed on to `cargo bench`.
        arguments: Vec<String>,
    },
    /// Requests per second against a running server.
    Load {
        /// See its help.
        arguments: Vec<String>,
    },
}

const OVERVIEW: &str = "\
./x: the developers' commands of Cosmopole

  ./x demo [OPTIONS]      build and run the demonstration city; prints the address and the accounts
  ./x test [--install]    everything that must hold: checks, all tests on SQLite and PostgreSQL, browser
  ./x test-room ROOM      the tests of one crate only (policy, language, ledger, exchange, office, web, cosmopole)
  ./x lint                format, clippy, tidy, licences; no tests
  ./x tidy                house rules on the source: walls, sizes, names, texts in three languages
  ./x licences            every dependency may be shipped under our licence
  ./x browser [--update]  journeys in a real browser, with accessibility checks
  ./x trial [NAME]        long proofs; without a name, the list
  ./x bench [OPTIONS]     measurements (criterion)
  ./x load [OPTIONS]      requests per second against a running server

  ./x help COMMAND        what a command does, needs and leaves behind
";

const TOPICS: &[(&str, &str)] = &[
    (
        "demo",
        "\
./x demo [OPTIONS]

Builds the program, then runs
  cargo run -p cosmopole -- demo OPTIONS
The first build takes minutes; the later ones seconds. The options are those of `cosmopole demo`:
  ./x demo --listen 127.0.0.1:8080
  ./x demo --database sqlite:estuaria.sqlite
Needs: Rust. Ctrl-C stops it.",
    ),
    (
        "test",
        "\
./x test [--install]

Runs, one after the other, and goes on after a failure so that one run tells everything:
  format · tidy · licences · clippy · all tests, on SQLite and on a PostgreSQL started for the
  occasion · a sample of questions to the programming interface · journeys in Chromium against the
  demonstration city
The last line reads `N passed, N failed`. Nothing is skipped: what is missing is a failure that
names the one command to type.
Needs: PostgreSQL, Chromium, Node.js 18 or newer with npm, Python 3 with venv. As root, they are installed with apt-get
when asked (--install), in continuous integration (CI=true) or without a terminal.
Leaves behind: what was built, and node_modules.",
    ),
    (
        "test-room",
        "\
./x test-room ROOM [ARGUMENTS]

The tests of one crate: cargo test -p ROOM ARGUMENTS. For ledger, office and cosmopole a temporary
PostgreSQL is started and its address given in COSMOPOLE_TEST_POSTGRES.
  ./x test-room policy
  ./x test-room policy vitality",
    ),
    (
        "lint",
        "./x lint\n\ncargo fmt --check, cargo clippy -D warnings, ./x tidy and ./x licences.",
    ),
    (
        "tidy",
        "\
./x tidy

Reads the sources and names what breaks a house rule, with file and line:
  walls      which crate may use which, and who may know SQL, HTTP, files and the clock
  openings   every file begins by saying what it is
  sizes      500 lines a file without tests, 70 a function, 120 a template
  names      no module called after nothing in particular
  markers    no unfinished work, no path of a machine, no unwrap outside tests
  texts      the same keys in French, English and Spanish, and every key used exists",
    ),
    (
        "licences",
        "\
./x licences

Every crate of Cargo.lock comes from crates.io, every package of package-lock.json from the npm
registry, and each one's licence expression is satisfied by the list in deny.toml.",
    ),
    (
        "browser",
        "\
./x browser [--update]

Builds the program, serves the demonstration city from a new database on a free port and runs
tests/browser/*.test.mjs against it in Chromium. A sample of pages is checked with axe;
COSMOPOLE_ALL_PAGES=1 (or ./x trial axe) takes every page type, language and width.
--update also takes the review pictures again: test-results/screenshots (every page type, three
languages, two widths, light and dark).",
    ),
    (
        "trial",
        "./x trial [NAME] [ARGUMENTS]\n\nLong proofs, in release build where speed matters. Without a name: the list.",
    ),
    (
        "bench",
        "./x bench [ARGUMENTS]\n\ncargo bench --workspace ARGUMENTS.",
    ),
    (
        "load",
        "\
./x load [--base URL] [--connections N] [--seconds N] [--header 'Name: value'] PATH...

Asks for each PATH over N keep-alive connections (32) for N seconds (5) and prints requests per
second, the median and the slowest hundredth. Without --base, a release build serves the
demonstration city for the occasion.
  ./x load /fr/ /fr/relations/agreements
  ./x load --base http://127.0.0.1:8080 --header 'Authorization: Bearer TOKEN' /api/v1/agreements",
    ),
];

/// Reads the words typed after `./x`.
///
/// # Errors
/// [`Trouble::Usage`] naming the word not understood and what would be accepted.
pub fn read(words: &[String]) -> Result<Command, Trouble> {
    let Some((first, rest)) = words.split_first() else {
        return Ok(Command::Help(None));
    };
    let first = first.as_str();
    let passes_on = ["demo", "load", "test-room", "bench"].contains(&first);
    let asks_help = rest
        .first()
        .is_some_and(|word| word == "--help" || word == "-h");
    if asks_help && (!passes_on || first == "load") {
        return Ok(Command::Help(Some(first.to_owned())));
    }
    let arguments = rest.to_vec();
    match first {
        "help" | "--help" | "-h" => Ok(Command::Help(rest.first().cloned())),
        "demo" => Ok(Command::Demo { arguments }),
        "test" => Ok(Command::Test {
            install: only_flag(first, rest, "--install")?,
        }),
        "test-room" => match rest.split_first() {
            Some((room, more)) => Ok(Command::TestRoom {
                room: room.clone(),
                arguments: more.to_vec(),
            }),
            None => Err(Trouble::Usage(
                "test-room needs a crate: ./x test-room policy".into(),
            )),
        },
        "lint" => nothing_more(first, rest, Command::Lint),
        "tidy" => nothing_more(first, rest, Command::Tidy),
        "licences" | "licenses" => nothing_more(first, rest, Command::Licences),
        "browser" => Ok(Command::Browser {
            update: only_flag(first, rest, "--update")?,
        }),
        "trial" => Ok(Command::Trial {
            name: rest.first().cloned(),
            arguments: rest.iter().skip(1).cloned().collect(),
        }),
        "bench" => Ok(Command::Bench { arguments }),
        "load" => Ok(Command::Load { arguments }),
        other => Err(Trouble::Usage(format!("there is no command \"{other}\""))),
    }
}

/// The list of commands, or the explanation of one.
///
/// # Errors
/// [`Trouble::Usage`] when there is no such command.
pub fn help(topic: Option<&str>) -> Result<&'static str, Trouble> {
    let Some(topic) = topic else {
        return Ok(OVERVIEW);
    };
    TOPICS
        .iter()
        .find(|(name, _)| *name == topic)
        .map(|(_, text)| *text)
        .ok_or_else(|| Trouble::Usage(format!("there is no command \"{topic}\"")))
}

fn nothing_more(name: &str, rest: &[String], command: Command) -> Result<Command, Trouble> {
    match rest.first() {
        None => Ok(command),
        Some(word) => Err(Trouble::Usage(format!(
            "{name} takes nothing more, not \"{word}\""
        ))),
    }
}

fn only_flag(name: &str, rest: &[String], flag: &str) -> Result<bool, Trouble> {
    match rest {
        [] => Ok(false),
        [word] if word == flag => Ok(true),
        _ => Err(Trouble::Usage(format!(
            "{name} takes only {flag}, not \"{}\"",
            rest.join(" ")
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Command, Trouble> {
        read(
            &line
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn nothing_typed_shows_the_list() {
        assert_eq!(typed("").unwrap(), Command::Help(None));
        assert!(help(None).unwrap().contains("./x demo"));
    }

    #[test]
    fn every_command_of_the_list_is_explained_and_understood() {
        for (name, text) in TOPICS {
            assert!(
                OVERVIEW.contains(&format!("./x {name}")),
                "{name} is not listed"
            );
            assert!(
                text.starts_with(&format!("./x {name}")),
                "{name} is not explained"
            );
            let words = if *name == "test-room" {
                "test-room policy"
            } else {
                name
            };
            assert!(typed(words).is_ok(), "{name} is not understood");
        }
    }

    #[test]
    fn a_flag_is_understood_and_another_refused() {
        assert_eq!(
            typed("test --install").unwrap(),
            Command::Test { install: true }
        );
        assert!(matches!(typed("test --fast"), Err(Trouble::Usage(_))));
        assert!(matches!(typed("tidy now"), Err(Trouble::Usage(_))));
        assert!(matches!(typed("tset"), Err(Trouble::Usage(_))));
    }

    #[test]
    fn the_options_of_the_demonstration_are_passed_on() {
        let arguments = vec!["--listen".to_owned(), "127.0.0.1:0".to_owned()];
        assert_eq!(
            typed("demo --listen 127.0.0.1:0").unwrap(),
            Command::Demo { arguments }
        );
        assert_eq!(
            typed("test --help").unwrap(),
            Command::Help(Some("test".into()))
        );
    }
}
