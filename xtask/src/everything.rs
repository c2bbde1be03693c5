//! Everything that must hold before a change is kept, step by step, and the shorter `lint` without tests.

use crate::browser;
use crate::comparison;
use crate::interface;
use crate::licences;
use crate::postgres::{self, Postgres};
use crate::prerequisites;
use crate::program;
use crate::report::{Outcome, Report};
use crate::tidy;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// Runs the checks, all tests on both engines and the journeys in the browser.
///
/// # Errors
/// When anything fails or a program is missing: nothing is skipped.
pub fn test(workshop: &Workshop, install: bool) -> Result<(), Trouble> {
    let install = install || prerequisites::in_continuous_integration();
    prerequisites::ensure(workshop, install)?;
    println!(
        "Testing everything. The first run builds for some minutes; what was built is kept in {}.",
        workshop.built.display()
    );
    let mut report = Report::default();
    check_the_source(workshop, &mut report)?;
    report.step("all tests, on SQLite and PostgreSQL", || {
        test_the_workspace(workshop)
    })?;
    report.step(
        "a kind that is nothing but its struct and its labels",
        || {
            cargo(
                workshop,
                &[
                    "test",
                    "--locked",
                    "--package",
                    "web",
                    "--features",
                    "sample",
                    "--lib",
                    "sample::",
                ],
            )
        },
    )?;
    report.step("a sample of questions to the programming interface", || {
        interface::ask(workshop, &["--workspace", "--bins", "--tests"], true)
    })?;
    report.step("a sample of figures computed a second time", || {
        let crates = ["--workspace", "--bins", "--tests"];
        comparison::compare(workshop, &crates, ["--cities", "12"])
    })?;
    report.step("journeys in the browser", || {
        browser::journeys(workshop, &["--workspace", "--bins", "--tests"])
    })?;
    report.close()
}

/// Runs the checks on the source alone.
///
/// # Errors
/// When one of them finds something.
pub fn lint(workshop: &Workshop) -> Result<(), Trouble> {
    let mut report = Report::default();
    check_the_source(workshop, &mut report)?;
    report.close()
}

fn check_the_source(workshop: &Workshop, report: &mut Report) -> Result<(), Trouble> {
    report.step("format", || cargo(workshop, &["fmt", "--all", "--check"]))?;
    report.step("tidy", || tidy::check(workshop).map(|()| Outcome::GOOD))?;
    report.step("licences", || {
        licences::check(workshop).map(|()| Outcome::GOOD)
    })?;
    report.step("clippy", || {
        let words = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ];
        cargo(workshop, &words)
    })?;
    Ok(())
}

fn cargo(workshop: &Workshop, words: &[&str]) -> Result<Outcome, Trouble> {
    program::run(workshop, workshop.cargo().args(words))
}

fn test_the_workspace(workshop: &Workshop) -> Result<Outcome, Trouble> {
    let mut command = workshop.cargo();
    command.args(["test", "--workspace", "--locked", "--no-fail-fast"]);
    let postgres = Postgres::start(workshop)?;
    println!("PostgreSQL answers at {}", postgres.address);
    command.env(postgres::ADDRESS_VARIABLE, &postgres.address);
    program::run(workshop, &mut command)
}
