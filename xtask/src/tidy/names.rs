//! Modules are called after a thing of the office, not after nothing in particular.

use super::Finding;
use super::sources::Sources;

/// Words that say nothing, wherever they stand in a name.
const NEVER: &[&str] = &[
    "util", "utils", "helper", "helpers", "manager", "service", "services", "handler", "handlers",
];

/// Words that say nothing when they are the whole name.
const NEVER_ALONE: &[&str] = &["common", "data", "info", "misc", "base", "shared", "stuff"];

/// Finds Rust files and folders called so.
pub fn check(sources: &Sources) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, _) in sources.rust() {
        for part in file.path.split('/') {
            let name = part.strip_suffix(".rs").unwrap_or(part);
            let empty = NEVER_ALONE.contains(&name)
                || name.split(['_', '-']).any(|word| NEVER.contains(&word));
            if empty {
                let says = format!("\"{name}\" says nothing; call it after what it holds");
                findings.push(Finding::new(&file.path, 0, says));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_one(path: &str, good: bool) {
        assert_eq!(
            check(&Sources::of(&[(path, "//! Words.")])).is_empty(),
            good,
            "{path}"
        );
    }

    #[test]
    fn empty_names_are_found_in_files_and_folders() {
        check_one("crates/policy/src/relations/vitality.rs", true);
        check_one("crates/policy/src/utils.rs", false);
        check_one("crates/web/src/form_helpers/mod.rs", false);
        check_one("crates/web/src/data/mod.rs", false);
    }

    #[test]
    fn words_that_only_look_alike_are_left_alone() {
        check_one("crates/ledger/src/database.rs", true);
        check_one("crates/office/src/personal_data.rs", true);
    }
}
