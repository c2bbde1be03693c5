//! Traces that must not stay: marks of unfinished work, paths of one machine, and `unwrap` outside tests.

use super::Finding;
use super::sources::{SourceFile, Sources};

// Written in two halves, so that this file does not find itself.
const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X:"),
    concat!("HA", "CK:"),
];
const UNFINISHED_PHRASES: &[&str] = &[
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("coming ", "soon"),
    concat!("not implemented", " yet"),
];
const MACHINE_PATHS: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
];
const UNWRAP: &str = concat!(".unw", "rap()");

/// Finds them.
pub fn check(sources: &Sources) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &sources.files {
        for (at, line) in file.text.lines().enumerate() {
            if let Some(says) = fault(line) {
                findings.push(Finding::new(&file.path, at + 1, says));
            }
        }
        findings.extend(unwraps(file));
    }
    findings
}

fn fault(line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let word = UNFINISHED.iter().find(|mark| stands_alone(line, mark));
    if let Some(mark) = word.or_else(|| {
        UNFINISHED_PHRASES
            .iter()
            .find(|mark| lower.contains(**mark))
    }) {
        return Some(format!(
            "\"{mark}\": finish it, or leave it out and say so in the documentation"
        ));
    }
    let path = MACHINE_PATHS
        .iter()
        .find(|path| begins_a_path(line, path))?;
    Some(format!("\"{path}…\" exists on one machine only"))
}

fn stands_alone(line: &str, mark: &str) -> bool {
    let letter = |found: Option<char>| found.is_some_and(char::is_alphanumeric);
    line.match_indices(mark).any(|(at, _)| {
        let goes_on =
            mark.ends_with(char::is_alphabetic) && letter(line[at + mark.len()..].chars().next());
        !goes_on && !letter(line[..at].chars().next_back())
    })
}

/// Whether the path begins there, and is not the middle of a longer one.
fn begins_a_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + path.len()..].chars().next();
        !before.is_some_and(|letter| letter.is_alphanumeric() || "/._-}".contains(letter))
            && after.is_some_and(|letter| letter.is_alphanumeric() || letter == '.')
    })
}

fn unwraps(file: &SourceFile) -> Vec<Finding> {
    let Some(rust) = &file.rust else {
        return Vec::new();
    };
    let says = "unwrap outside tests: answer the error, or `expect` why it cannot happen";
    rust.lines_without_tests()
        .filter(|(_, line)| line.contains(UNWRAP))
        .map(|(number, _)| Finding::new(&file.path, number, says))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&Sources::of(&[(path, text)])).len()
    }

    #[test]
    fn unfinished_work_is_found_and_the_spanish_word_for_all_is_not() {
        assert_eq!(found("a.md", &format!("{} later", UNFINISHED[0])), 1);
        assert_eq!(found("a.rs", &format!("// {} later", UNFINISHED[1])), 1);
        assert_eq!(
            found("a.html", &format!("C{}", &UNFINISHED_PHRASES[2][1..])),
            1
        );
        assert_eq!(found("a.ftl", "todo = Todos los acuerdos"), 0);
    }

    #[test]
    fn paths_of_a_machine_are_found_and_addresses_are_not() {
        assert_eq!(found("a.sh", &format!("cd {}main", MACHINE_PATHS[0])), 1);
        assert_eq!(
            found(
                "a.rs",
                &format!("let a = \"{}ana/city\";", MACHINE_PATHS[2])
            ),
            1
        );
        assert_eq!(
            found(
                "a.md",
                &format!("https://example.org{}page", MACHINE_PATHS[2])
            ),
            0
        );
    }

    #[test]
    fn unwrap_is_for_tests() {
        assert_eq!(found("a.rs", &format!("fn a() {{ b(){UNWRAP}; }}")), 1);
        assert_eq!(
            found("a.rs", &format!("#[test]\nfn a() {{ b(){UNWRAP}; }}")),
            0
        );
        assert_eq!(found("a.rs", &format!("// never {UNWRAP}")), 0);
        assert_eq!(
            found("a/tests/b.rs", &format!("fn a() {{ b(){UNWRAP}; }}")),
            0
        );
    }
}
