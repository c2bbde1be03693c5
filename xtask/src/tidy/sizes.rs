//! How long a file, a function and a template may be before a reader loses the thread.

use super::Finding;
use super::rust::RustText;
use super::sources::{SourceFile, Sources};

const FILE_LINES: usize = 500;
const FUNCTION_LINES: usize = 70;
const TEMPLATE_LINES: usize = 120;

/// Finds what is too long. Tests do not count.
pub fn check(sources: &Sources) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &sources.files {
        if let Some(rust) = &file.rust {
            findings.extend(check_rust(file, rust));
        } else if file.path.starts_with("crates/") && file.path.ends_with(".html") {
            let lines = file.text.lines().count();
            if lines > TEMPLATE_LINES {
                let says = format!("{lines} lines; a template has at most {TEMPLATE_LINES}");
                findings.push(Finding::new(&file.path, 0, says));
            }
        }
    }
    findings
}

fn check_rust(file: &SourceFile, rust: &RustText) -> Vec<Finding> {
    let mut findings = Vec::new();
    let lines = rust.test_lines.iter().filter(|test| !**test).count();
    if lines > FILE_LINES {
        let says = format!("{lines} lines without tests; a file has at most {FILE_LINES}");
        findings.push(Finding::new(&file.path, 0, says));
    }
    for function in rust.functions() {
        if function.length > FUNCTION_LINES && !rust.is_test(function.line) {
            let (name, length) = (&function.name, function.length);
            let says =
                format!("{name} has {length} lines; a function has at most {FUNCTION_LINES}");
            findings.push(Finding::new(&file.path, function.line, says));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&Sources::of(&[(path, text)])).len()
    }

    #[test]
    fn the_last_line_allowed_is_allowed() {
        assert_eq!(found("crates/a/src/b.rs", &"//! b\n".repeat(500)), 0);
        assert_eq!(found("crates/a/src/b.rs", &"//! b\n".repeat(501)), 1);
        assert_eq!(found("crates/web/src/a.html", &"<p>\n".repeat(120)), 0);
        assert_eq!(found("crates/web/src/a.html", &"<p>\n".repeat(121)), 1);
    }

    #[test]
    fn a_long_function_is_named_and_a_long_test_is_not() {
        let body = "    a();\n".repeat(69);
        assert_eq!(
            found("crates/a/src/b.rs", &format!("fn long() {{\n{body}}}\n")),
            1
        );
        assert_eq!(
            found(
                "crates/a/src/b.rs",
                &format!("#[test]\nfn long() {{\n{body}}}\n")
            ),
            0
        );
        assert_eq!(
            found("crates/a/tests/b.rs", &format!("fn long() {{\n{body}}}\n")),
            0
        );
    }
}
