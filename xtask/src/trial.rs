//! Long proofs, too slow for every change: every page under axe, kills under write load, questions to the programming interface, and figures computed
//! a second time. Those written in Rust are ignored tests of `crates/cosmopole/tests/trials`, named after the trial.

use crate::browser;
use crate::comparison;
use crate::interface;
use crate::postgres::{self, Postgres};
use crate::prerequisites;
use crate::program;
use crate::report::{Outcome, Report};
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// One long proof.
struct Trial {
    name: &'static str,
    says: &'static str,
    run: fn(&Workshop, &str, &[String]) -> Result<Outcome, Trouble>,
}

const TRIALS: &[Trial] = &[
    Trial {
        name: "axe",
        says: "every page type, three languages, 1280 and 390 px: no accessibility finding",
        run: every_page,
    },
    Trial {
        name: "api",
        says: "the interface asked at length: no failure, no answer that its description does not name",
        run: every_question,
    },
    Trial {
        name: "figures",
        says: "every figure of hundreds of invented cities, computed a second time apart from the program: the same",
        run: every_figure,
    },
    Trial {
        name: "crash",
        says: "kill -9 under write load on each engine: every acknowledged write is there",
        run: in_rust,
    },
];

/// Runs one trial, or lists them.
///
/// # Errors
/// When it fails or there is none of that name.
pub fn run(workshop: &Workshop, name: Option<&str>, arguments: &[String]) -> Result<(), Trouble> {
    let Some(name) = name else {
        for trial in TRIALS {
            println!("./x trial {:8} {}", trial.name, trial.says);
        }
        return Ok(());
    };
    let trial = TRIALS
        .iter()
        .find(|trial| trial.name == name)
        .ok_or_else(|| Trouble::Usage(format!("there is no trial \"{name}\"")))?;
    prerequisites::ensure(workshop, prerequisites::in_continuous_integration())?;
    let mut report = Report::default();
    report.step(trial.says, || (trial.run)(workshop, trial.name, arguments))?;
    report.close()
}

fn every_page(workshop: &Workshop, _: &str, _: &[String]) -> Result<Outcome, Trouble> {
    browser::every_page(workshop)
}

fn every_question(workshop: &Workshop, _: &str, _: &[String]) -> Result<Outcome, Trouble> {
    interface::ask(workshop, &["--package", "cosmopole"], false)
}

fn every_figure(workshop: &Workshop, _: &str, words: &[String]) -> Result<Outcome, Trouble> {
    let words = words.iter().map(String::as_str);
    comparison::compare(workshop, &["--package", "cosmopole"], words)
}

fn in_rust(workshop: &Workshop, name: &str, arguments: &[String]) -> Result<Outcome, Trouble> {
    let mut command = workshop.cargo();
    command.args([
        "test",
        "--release",
        "--locked",
        "--package",
        "cosmopole",
        "--test",
        "trials",
    ]);
    command
        .args(["--", "--ignored", "--nocapture", name])
        .args(arguments);
    let postgres = Postgres::start(workshop)?;
    command.env(postgres::ADDRESS_VARIABLE, &postgres.address);
    let outcome = program::run(workshop, &mut command)?;
    if outcome.good && outcome.tally.passed == 0 {
        return Err(Trouble::Refused(format!(
            "no test of the trials is named after \"{name}\""
        )));
    }
    Ok(outcome)
}
