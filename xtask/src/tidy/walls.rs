//! Which room may use what: only the ledger knows SQL, only the doors know HTTP, the rules know neither files nor the
//! clock, and rooms never use doors.

use super::Finding;
use super::rust::RustText;
use super::sources::{SourceFile, Sources};

/// What one room must not use.
struct Wall {
    room: &'static str,
    crates: &'static [&'static str],
    words: &'static [&'static str],
}

const CLOCK: &[&str] = &["SystemTime::now", "Timestamp::now", "Zoned::now"];
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "Instant::now",
    "SystemTime::now",
    "Timestamp::now",
    "Zoned::now",
    "Uuid::now_v7",
    "Uuid::new_v4",
    "async fn",
];

const WALLS: &[Wall] = &[
    Wall {
        room: "policy",
        crates: &[
            "sqlx",
            "axum",
            "axum_extra",
            "askama",
            "tokio",
            "futures",
            "tower",
            "tower_http",
            "reqwest",
            "tempfile",
            "getrandom",
            "tracing",
            "fluent_bundle",
            "icu",
            "language",
            "ledger",
            "exchange",
            "documents",
            "office",
            "web",
            "cosmopole",
        ],
        words: OUTSIDE,
    },
    Wall {
        room: "language",
        crates: &[
            "sqlx",
            "axum",
            "axum_extra",
            "tokio",
            "policy",
            "ledger",
            "exchange",
            "documents",
            "office",
            "web",
            "cosmopole",
        ],
        words: CLOCK,
    },
    Wall {
        room: "ledger",
        crates: &[
            "axum",
            "axum_extra",
            "askama",
            "tower",
            "tower_http",
            "language",
            "exchange",
            "documents",
            "office",
            "web",
            "cosmopole",
        ],
        words: CLOCK,
    },
    Wall {
        room: "exchange",
        crates: &[
            "sqlx",
            "axum",
            "axum_extra",
            "askama",
            "tower",
            "tower_http",
            "ledger",
            "documents",
            "office",
            "web",
            "cosmopole",
        ],
        words: CLOCK,
    },
    Wall {
        room: "documents",
        crates: &[
            "sqlx",
            "axum",
            "axum_extra",
            "askama",
            "tower",
            "tower_http",
            "ledger",
            "exchange",
            "office",
            "web",
            "cosmopole",
        ],
        words: CLOCK,
    },
    Wall {
        room: "office",
        crates: &[
            "sqlx",
            "axum",
            "axum_extra",
            "askama",
            "tower",
            "tower_http",
            "web",
            "cosmopole",
        ],
        words: &[],
    },
    Wall {
        room: "web",
        crates: &["sqlx", "ledger", "exchange", "cosmopole"],
        words: CLOCK,
    },
    Wall {
        room: "cosmopole",
        crates: &["sqlx"],
        words: &[],
    },
];

/// Finds what goes through a wall: a crate that is declared (none can be used undeclared), a path that is written.
pub fn check(sources: &Sources) -> Vec<Finding> {
    let mut findings = Vec::new();
    for wall in WALLS {
        let manifest = format!("crates/{}/Cargo.toml", wall.room);
        if let Some(text) = sources.text(&manifest) {
            findings.extend(declared(wall, &manifest, text));
        }
        let folder = format!("crates/{}/src/", wall.room);
        for (file, rust) in sources
            .rust()
            .filter(|(file, _)| file.path.starts_with(&folder))
        {
            findings.extend(written(wall, file, rust));
        }
    }
    findings
}

fn declared(wall: &Wall, manifest: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut section = String::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.starts_with('[') {
            section = line.trim_matches(['[', ']']).to_owned();
            if let Some(name) = section.strip_prefix("dependencies.") {
                findings
                    .extend(through(wall, name).map(|says| Finding::new(manifest, at + 1, says)));
            }
        } else if section.ends_with("dependencies") && !section.ends_with("dev-dependencies") {
            let end = line.find(['.', '=', ' ']).unwrap_or(line.len());
            let found = through(wall, &line[..end]);
            findings.extend(found.map(|says| Finding::new(manifest, at + 1, says)));
        }
    }
    findings
}

fn through(wall: &Wall, name: &str) -> Option<String> {
    let name = name.trim_matches('"').replace('-', "_");
    wall.crates
        .contains(&name.as_str())
        .then(|| format!("{} never uses {name}", wall.room))
}

fn written(wall: &Wall, file: &SourceFile, rust: &RustText) -> Vec<Finding> {
    let mut findings = Vec::new();
    for word in wall.words {
        for at in rust.words(word) {
            let line = rust.line_of(at);
            if !rust.is_test(line) {
                let says = format!("{} never uses {word}", wall.room);
                findings.push(Finding::new(&file.path, line, says));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        check(&Sources::of(&[(path, text)]))
            .into_iter()
            .map(|finding| finding.says)
            .collect()
    }

    #[test]
    fn a_declared_dependency_is_found_and_one_for_tests_is_not() {
        let text = "[dependencies]\nserde.workspace = true\nsqlx = \"1\"\n[dev-dependencies]\naxum = \"1\"\n";
        assert_eq!(
            found("crates/web/Cargo.toml", text),
            ["web never uses sqlx"]
        );
        let text = "[target.'cfg(unix)'.dependencies]\ntokio.workspace = true\n";
        assert_eq!(
            found("crates/policy/Cargo.toml", text),
            ["policy never uses tokio"]
        );
        let text = "[dependencies.axum-extra]\nversion = \"1\"\n";
        assert_eq!(
            found("crates/policy/Cargo.toml", text),
            ["policy never uses axum_extra"]
        );
    }

    #[test]
    fn a_written_path_is_found_outside_tests_and_comments() {
        let path = "crates/policy/src/kernel/date.rs";
        assert_eq!(found(path, "use std::fs;\n"), ["policy never uses std::fs"]);
        assert!(
            found(
                path,
                "// use std::fs;\n#[cfg(test)]\nmod tests {\n use std::fs;\n}"
            )
            .is_empty()
        );
    }

    #[test]
    fn the_clock_belongs_to_the_office() {
        let text = "fn a() { let now = jiff::Timestamp::now(); }";
        assert_eq!(
            found("crates/web/src/a.rs", text),
            ["web never uses Timestamp::now"]
        );
        assert!(found("crates/office/src/a.rs", text).is_empty());
        assert!(found("crates/ledger/src/a.rs", "use sqlx::Row;").is_empty());
    }
}
