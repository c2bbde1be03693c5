//! The programming interface asked everything that its description allows, and much that it does not: Schemathesis, from a
//! locked list of Python packages, against the demonstration city.

use std::fs;
use std::path::{Path, PathBuf};

use crate::browser::{self, Demonstration};
use crate::program;
use crate::report::Outcome;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const LOCK: &str = "tests/api/requirements.txt";
const QUESTIONS: &str = "tests/api/trial.py";

/// Asks at length, or a sample of half a minute.
///
/// # Errors
/// When the program does not build or does not answer, or the packages cannot be installed.
pub fn ask(workshop: &Workshop, crates: &[&str], short: bool) -> Result<Outcome, Trouble> {
    let python = environment(workshop)?;
    let program = browser::build(workshop, crates)?;
    let city = Demonstration::start(workshop, &program)?;
    println!("The demonstration answers at {}", city.address);
    let mut command = workshop.command(python);
    command.arg(QUESTIONS).arg(&city.address);
    // Schemathesis keeps what it learned beside itself, not in the sources.
    command.current_dir(&workshop.root).env(
        "HYPOTHESIS_STORAGE_DIRECTORY",
        workshop.built.join("interface/learned"),
    );
    if short {
        command.arg("--short");
    }
    program::run(workshop, &mut command)
}

/// The Python with exactly the packages of the lock file; made again when that changed.
fn environment(workshop: &Workshop) -> Result<PathBuf, Trouble> {
    let folder = workshop.built.join("interface");
    let (python, known) = (folder.join("bin/python"), folder.join("requirements.txt"));
    let lock = workshop.root.join(LOCK);
    let wanted = fs::read(&lock).map_err(Trouble::file(&lock))?;
    if python.is_file() && fs::read(&known).is_ok_and(|found| found == wanted) {
        return Ok(python);
    }
    println!("Installing the Python packages of {LOCK}.");
    good(
        workshop,
        Path::new("python3"),
        &["-m", "venv", "--clear", &folder.to_string_lossy()],
    )?;
    let words = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
        "--requirement",
        LOCK,
    ];
    good(workshop, &python, &words)?;
    fs::write(&known, wanted).map_err(Trouble::file(&known))?;
    Ok(python)
}

fn good(workshop: &Workshop, program: &Path, words: &[&str]) -> Result<(), Trouble> {
    let mut command = workshop.command(program);
    command.args(words).current_dir(&workshop.root);
    if program::run(workshop, &mut command)?.good {
        Ok(())
    } else {
        Err(Trouble::Refused(format!(
            "{} {} failed; see above",
            program.display(),
            words.join(" ")
        )))
    }
}
