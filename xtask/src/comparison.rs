//! Every figure computed a second time, apart from the program, from the same facts: in Python, with nothing but its standard
//! library. The two are compared value by value over invented cities.

use crate::browser;
use crate::program;
use crate::report::Outcome;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const COMPARISON: &str = "tests/figures/trial.py";

/// Compares, with these words for the comparison: how many cities, which seeds.
///
/// # Errors
/// When the program does not build or Python is not there.
pub fn compare<'a>(
    workshop: &Workshop,
    crates: &[&str],
    words: impl IntoIterator<Item = &'a str>,
) -> Result<Outcome, Trouble> {
    let program = browser::build(workshop, crates)?;
    let mut command = workshop.command("python3");
    command.args(["-B", COMPARISON]).arg(program).args(words);
    program::run(workshop, &mut command)
}
