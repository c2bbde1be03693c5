//! What a long command tells while it works: numbered steps with their durations, what the test runners counted, and
//! one closing line.

use std::time::{Duration, Instant};

use crate::trouble::Trouble;

/// How many tests passed and failed, as the runners counted them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

impl Tally {
    /// Adds what one line of a runner's output counts, if it counts anything: cargo's `test result:` line or node's
    /// `pass N` and `fail N` lines.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        if let Some(result) = line.strip_prefix("test result: ") {
            self.passed += number_before(result, " passed");
            self.failed += number_before(result, " failed");
        } else if let Some(count) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) {
            match count.split_once(' ') {
                Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
                Some(("fail" | "cancelled", number)) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// Adds another count.
    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// How one step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it ended well.
    pub good: bool,
    /// What its runner counted, if it ran tests.
    pub tally: Tally,
}

impl Outcome {
    /// A step that ended well and counts no tests.
    pub const GOOD: Outcome = Outcome {
        good: true,
        tally: Tally {
            passed: 0,
            failed: 0,
        },
    };
}

/// The steps done so far.
#[derive(Default)]
pub struct Report {
    steps: Vec<(&'static str, Duration, bool)>,
    tally: Tally,
}

impl Report {
    /// Does one step, saying when it begins and how it ended. A step that fails without counting a failed test counts
    /// as one failure, so that the closing line cannot look good when something is wrong.
    ///
    /// # Errors
    /// Only when somebody asked to stop: every other trouble is told and counted, and the next step may go on.
    pub fn step(
        &mut self,
        title: &'static str,
        work: impl FnOnce() -> Result<Outcome, Trouble>,
    ) -> Result<bool, Trouble> {
        println!("\n== {}. {title}", self.steps.len() + 1);
        let begun = Instant::now();
        let outcome = match work() {
            Ok(outcome) => outcome,
            Err(Trouble::Interrupted) => return Err(Trouble::Interrupted),
            Err(trouble) => {
                if !matches!(trouble, Trouble::Reported) {
                    println!("{trouble}");
                }
                Outcome {
                    good: false,
                    tally: Tally::default(),
                }
            }
        };
        let took = begun.elapsed();
        let word = if outcome.good { "done" } else { "FAILED" };
        println!("   {title}: {word} in {}", seconds(took));
        self.tally.add(outcome.tally);
        if !outcome.good && outcome.tally.failed == 0 {
            self.tally.failed += 1;
        }
        self.steps.push((title, took, outcome.good));
        Ok(outcome.good)
    }

    /// Prints the table of steps and the closing line.
    ///
    /// # Errors
    /// [`Trouble::Reported`] when a step failed.
    pub fn close(self) -> Result<(), Trouble> {
        println!();
        for (title, took, good) in &self.steps {
            let mark = if *good { "ok    " } else { "FAILED" };
            println!("{mark} {:>10}  {title}", seconds(*took));
        }
        let total: Duration = self.steps.iter().map(|(_, took, _)| *took).sum();
        println!("       {:>10}  altogether\n", seconds(total));
        println!("{} passed, {} failed", self.tally.passed, self.tally.failed);
        if self.tally.failed == 0 {
            Ok(())
        } else {
            Err(Trouble::Reported)
        }
    }
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

fn number_before(text: &str, word: &str) -> u64 {
    let Some((before, _)) = text.split_once(word) else {
        return 0;
    };
    before
        .rsplit(' ')
        .next()
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(output: &str) -> (u64, u64) {
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.read(line));
        (tally.passed, tally.failed)
    }

    #[test]
    fn the_runners_counts_are_added_up() {
        let cargo = "running 3 tests\n\
            test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 4 filtered out; finished in 0.1s\n\
            test result: ok. 10 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(counted(cargo), (12, 1));
        assert_eq!(
            counted("ℹ tests 5\nℹ suites 1\nℹ pass 4\nℹ fail 1\nℹ cancelled 0"),
            (4, 1)
        );
        assert_eq!(counted("# pass 7\n# fail 0"), (7, 0));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            counted("7 passed in the story\nℹ duration_ms 12\n# a comment"),
            (0, 0)
        );
    }

    #[test]
    fn a_step_that_fails_without_a_count_is_one_failure() {
        let mut report = Report::default();
        let failed = Outcome {
            good: false,
            tally: Tally::default(),
        };
        assert!(!report.step("format", || Ok(failed)).unwrap());
        assert!(
            !report
                .step("tidy", || Err(Trouble::Refused("no".into())))
                .unwrap()
        );
        let good = Outcome {
            good: true,
            tally: Tally {
                passed: 4,
                failed: 0,
            },
        };
        assert!(report.step("tests", || Ok(good)).unwrap());
        assert_eq!(
            report.tally,
            Tally {
                passed: 4,
                failed: 2
            }
        );
        assert!(matches!(report.close(), Err(Trouble::Reported)));
    }
}
