//! The journeys in a real browser: the program is built and serves the demonstration city from a new database on a free
//! port; Node.js drives Chromium through it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::packages;
use crate::prerequisites;
use crate::program::{self, Running};
use crate::report::{Outcome, Report};
use crate::trouble::Trouble;
use crate::workshop::{TemporaryFolder, Workshop};

const PATIENCE: Duration = Duration::from_secs(120);
const JOURNEYS: &str = "tests/browser";
const TEST_RUNNER: [&str; 2] = ["--test", "--test-reporter=spec"];
const PICTURES: &str = "test-results/screenshots";

/// The demonstration city being served; it is stopped and its database removed when the value goes away.
pub struct Demonstration {
    /// Where it answers, without a slash at the end.
    pub address: String,
    // Dropped in this order: the server stops before its folder goes.
    _server: Running,
    _folder: TemporaryFolder,
}

impl Demonstration {
    /// Serves the demonstration city with a program already built.
    ///
    /// # Errors
    /// When it ends or does not answer in time; its own words are repeated.
    pub fn start(workshop: &Workshop, program: &Path) -> Result<Self, Trouble> {
        let folder = workshop.temporary_folder("demonstration")?;
        let (log, ready) = (
            folder.path().join("server.log"),
            folder.path().join("ready"),
        );
        let output = File::create(&log).map_err(Trouble::file(&log))?;
        let errors = output.try_clone().map_err(Trouble::file(&log))?;
        let database = format!("sqlite:{}", folder.path().join("city.sqlite").display());
        let mut command = workshop.command(program);
        command.args([
            "demo",
            "--listen",
            "127.0.0.1:0",
            "--database",
            &database,
            "--ready-file",
        ]);
        command
            .arg(&ready)
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors);
        let mut server = Running::start(&mut command, "TERM")?;
        let address = server
            .wait_until(workshop, PATIENCE, || address_in(&ready))
            .map_err(|trouble| with_log(trouble, &log))?;
        Ok(Self {
            address,
            _server: server,
            _folder: folder,
        })
    }
}

/// The journeys, then the review pictures if they were asked for, with a report of their own.
///
/// # Errors
/// When a journey fails or a program is missing.
pub fn journeys_alone(workshop: &Workshop, update: bool) -> Result<(), Trouble> {
    prerequisites::ensure(workshop, prerequisites::in_continuous_integration())?;
    let mut report = Report::default();
    report.step("journeys in the browser", || {
        journeys(workshop, &["--package", "cosmopole"])
    })?;
    if update {
        report.step("review pictures", || pictures(workshop))?;
    }
    report.close()
}

/// Builds the program with the same choice of crates as the step before (so that nothing is built twice) and runs the
/// journeys.
///
/// # Errors
/// When it does not build or does not answer.
pub fn journeys(workshop: &Workshop, crates: &[&str]) -> Result<Outcome, Trouble> {
    let files = journey_files(&workshop.root)?;
    follow(
        workshop,
        crates,
        workshop.command("node").args(TEST_RUNNER).args(files),
    )
}

/// Checks every page type in every language and width, not only a sample.
///
/// # Errors
/// When it does not build or does not answer.
pub fn every_page(workshop: &Workshop) -> Result<Outcome, Trouble> {
    let mut node = workshop.command("node");
    node.args(TEST_RUNNER)
        .arg("tests/browser/pages.test.mjs")
        .env("COSMOPOLE_ALL_PAGES", "1");
    follow(workshop, &["--package", "cosmopole"], &mut node)
}

/// Builds the program, in `dev` unless the words say otherwise, and tells where it is.
///
/// # Errors
/// When it does not build.
pub fn build(workshop: &Workshop, words: &[&str]) -> Result<PathBuf, Trouble> {
    let built = program::run(
        workshop,
        workshop.cargo().args(["build", "--locked"]).args(words),
    )?;
    if !built.good {
        return Err(Trouble::Refused(
            "the program does not build; see above".into(),
        ));
    }
    let folder = if words.contains(&"--release") {
        "release"
    } else {
        "debug"
    };
    Ok(workshop.built.join(folder).join("cosmopole"))
}

fn follow(workshop: &Workshop, crates: &[&str], node: &mut Command) -> Result<Outcome, Trouble> {
    packages::install(workshop)?;
    let program = build(workshop, crates)?;
    let city = Demonstration::start(workshop, &program)?;
    println!("The demonstration answers at {}", city.address);
    drive(workshop, node, &city)
}

fn pictures(workshop: &Workshop) -> Result<Outcome, Trouble> {
    let program = build(workshop, &["--package", "cosmopole"])?;
    let city = Demonstration::start(workshop, &program)?;
    let mut node = workshop.command("node");
    node.args(["tests/browser/screenshots.mjs", &city.address, PICTURES]);
    drive(workshop, &mut node, &city)
}

fn drive(
    workshop: &Workshop,
    node: &mut Command,
    city: &Demonstration,
) -> Result<Outcome, Trouble> {
    node.env("COSMOPOLE_BASE_URL", &city.address)
        .env("NO_COLOR", "1");
    if let Some(chromium) = prerequisites::chromium() {
        node.env("COSMOPOLE_CHROMIUM", chromium);
    }
    program::run(workshop, node)
}

fn journey_files(root: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let folder = root.join(JOURNEYS);
    let entries = fs::read_dir(&folder).map_err(Trouble::file(&folder))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    Ok(files)
}

fn address_in(ready: &Path) -> Option<String> {
    let text = fs::read_to_string(ready).ok()?;
    let address = text.trim().trim_end_matches('/');
    address.starts_with("http").then(|| address.to_owned())
}

fn with_log(trouble: Trouble, log: &Path) -> Trouble {
    let said = fs::read_to_string(log).unwrap_or_default();
    match trouble {
        Trouble::Interrupted => Trouble::Interrupted,
        other => Trouble::Refused(format!(
            "{other}\nIts last words:\n{}",
            last_lines(&said, 30)
        )),
    }
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_once_it_is_complete() {
        let folder = tempfile::tempdir().unwrap();
        let ready = folder.path().join("ready");
        assert_eq!(address_in(&ready), None);
        fs::write(&ready, "").unwrap();
        assert_eq!(address_in(&ready), None);
        fs::write(&ready, "http://127.0.0.1:4100/\n").unwrap();
        assert_eq!(address_in(&ready).as_deref(), Some("http://127.0.0.1:4100"));
    }

    /// A program of one line in place of the real one.
    fn stand_in(folder: &Path, line: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let program = folder.join("stand-in");
        fs::write(&program, format!("#!/bin/sh\n{line}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        program
    }

    #[test]
    fn the_demonstration_is_stopped_and_its_folder_removed_in_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let note = folder.path().join("options");
        let line = format!(
            "echo \"$@\" > {}; echo http://127.0.0.1:9/ > \"$7\"; exec sleep 60",
            note.display()
        );
        let workshop = Workshop::open().unwrap();
        let city = Demonstration::start(&workshop, &stand_in(folder.path(), &line)).unwrap();
        assert_eq!(city.address, "http://127.0.0.1:9");
        let options = fs::read_to_string(note).unwrap();
        assert!(options.starts_with("demo --listen 127.0.0.1:0 --database sqlite:"));
        let ready = PathBuf::from(options.trim().rsplit(' ').next().unwrap());
        assert!(ready.is_file());
        drop(city);
        assert!(!ready.exists());
    }

    #[test]
    fn a_demonstration_that_ends_at_once_is_quoted() {
        let folder = tempfile::tempdir().unwrap();
        let program = stand_in(folder.path(), "echo the port is taken >&2; exit 1");
        let workshop = Workshop::open().unwrap();
        let trouble = Demonstration::start(&workshop, &program)
            .err()
            .unwrap()
            .to_string();
        assert!(trouble.contains("ended before it answered") && trouble.contains("port is taken"));
    }

    #[test]
    fn only_the_last_words_are_repeated() {
        assert_eq!(last_lines("a\nb\nc", 2), "b\nc");
        assert_eq!(last_lines("", 2), "");
    }
}
