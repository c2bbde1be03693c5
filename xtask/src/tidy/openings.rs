//! Every Rust file begins by saying what it is, in the office's words.

use super::Finding;
use super::sources::Sources;

/// Finds the files that do not begin with `//!` and at least a few words.
pub fn check(sources: &Sources) -> Vec<Finding> {
    let opens = |text: &str| {
        let first = text.lines().next().unwrap_or("");
        first
            .strip_prefix("//! ")
            .is_some_and(|words| words.split_whitespace().count() >= 2)
    };
    sources
        .rust()
        .filter(|(file, _)| !opens(&file.text))
        .map(|(file, _)| {
            Finding::new(
                &file.path,
                1,
                "begin the file with `//! ` and what it is, in a sentence",
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_one(text: &str, good: bool) {
        assert_eq!(
            check(&Sources::of(&[("crates/a/src/b.rs", text)])).is_empty(),
            good,
            "{text}"
        );
    }

    #[test]
    fn a_file_begins_with_what_it_is() {
        check_one("//! The promise between two cities.\n", true);
        check_one("//! a\n", false);
        check_one("//!\n", false);
        check_one("use std::fmt;\n", false);
        check_one("", false);
    }
}
