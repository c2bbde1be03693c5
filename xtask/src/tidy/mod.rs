//! House rules that a machine can read: walls between rooms, openings, sizes, names, markers and texts. Each rule is a
//! pure function from sources to findings; only this file and `sources` touch the disk.

mod glossary;
mod markers;
mod names;
mod openings;
mod rust;
mod sizes;
mod sources;
mod texts;
mod walls;

use std::fmt;

use crate::trouble::Trouble;
use crate::workshop::Workshop;
use sources::Sources;

/// One place that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// File, from the folder of the sources.
    pub path: String,
    /// Line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// What is wrong and what would be accepted.
    pub says: String,
}

impl Finding {
    /// A finding at a line.
    pub fn new(path: &str, line: usize, says: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            says: says.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(formatter, "{}: {}", self.path, self.says)
        } else {
            write!(formatter, "{}:{}: {}", self.path, self.line, self.says)
        }
    }
}

/// Reads the sources and prints every finding.
///
/// # Errors
/// [`Trouble::Reported`] when there is a finding; when a file cannot be read.
pub fn check(workshop: &Workshop) -> Result<(), Trouble> {
    let sources = Sources::read(&workshop.root)?;
    let mut findings = Vec::new();
    for rule in [
        walls::check,
        openings::check,
        sizes::check,
        names::check,
        markers::check,
        texts::check,
        glossary::check,
    ] {
        findings.extend(rule(&sources));
    }
    findings.sort();
    findings.dedup();
    for finding in &findings {
        println!("{finding}");
    }
    println!(
        "{} files read, {} findings",
        sources.files.len(),
        findings.len()
    );
    if findings.is_empty() {
        Ok(())
    } else {
        Err(Trouble::Reported)
    }
}
