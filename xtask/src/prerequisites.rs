//! The programs that the whole test run needs beside Rust, and how to get them on Debian. What is missing is never
//! worked around: it is installed when that was asked for, else the one command to type is named.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// The oldest Node.js that will do.
const NODE_VERSION: u64 = 18;

/// A program the tests need.
struct Need {
    what: &'static str,
    packages: &'static [&'static str],
    there: fn() -> bool,
}

const NEEDS: &[Need] = &[
    Need {
        what: "PostgreSQL server",
        packages: &["postgresql"],
        there: || postgres_programs().is_some(),
    },
    Need {
        what: "Chromium",
        packages: &["chromium"],
        there: || chromium().is_some(),
    },
    Need {
        what: "Node.js 18 or newer",
        packages: &["nodejs"],
        there: node_will_do,
    },
    Need {
        what: "npm",
        packages: &["npm"],
        there: || program::find("npm").is_some(),
    },
    Need {
        what: "Python 3 with venv",
        packages: &["python3-venv"],
        there: python_will_do,
    },
];

/// Makes sure that everything is there; installs what is missing when asked to, as root.
///
/// # Errors
/// When something is missing and may not or cannot be installed: the message names the command to type.
pub fn ensure(workshop: &Workshop, install: bool) -> Result<(), Trouble> {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !(need.there)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|need| need.what).collect();
    let packages: Vec<&str> = missing
        .iter()
        .flat_map(|need| need.packages.iter().copied())
        .collect();
    println!("Missing: {}.", names.join(", "));
    let root = user_id() == Some(0);
    if !(root && install) {
        return Err(Trouble::Refused(advice(&packages, root)));
    }
    for attempt in 1..=2 {
        println!(
            "Installing {} with apt-get (attempt {attempt}).",
            packages.join(" ")
        );
        apt(workshop, &["update", "--quiet"])?;
        let words = [
            "install",
            "--quiet",
            "--yes",
            "--fix-broken",
            "--no-install-recommends",
        ];
        apt(workshop, &[&words[..], &packages[..]].concat())?;
        if NEEDS.iter().all(|need| (need.there)()) {
            return Ok(());
        }
    }
    let still: Vec<&str> = NEEDS
        .iter()
        .filter(|need| !(need.there)())
        .map(|need| need.what)
        .collect();
    Err(Trouble::Refused(format!(
        "still missing after the installation: {}",
        still.join(", ")
    )))
}

/// Makes sure that a PostgreSQL server is installed.
///
/// # Errors
/// When it is not: the message names the command to type.
pub fn ensure_postgres() -> Result<(), Trouble> {
    match postgres_programs() {
        Some(_) => Ok(()),
        None => Err(Trouble::Refused(advice(
            &["postgresql"],
            user_id() == Some(0),
        ))),
    }
}

/// Whether missing programs are installed although nobody typed `--install`: in continuous integration, which says so
/// or has nobody at a terminal to ask.
pub fn in_continuous_integration() -> bool {
    let says_so = std::env::var("CI").is_ok_and(|value| value == "true" || value == "1");
    says_so || !(std::io::stdin().is_terminal() || std::io::stderr().is_terminal())
}

/// The folder with `initdb` and `postgres`, the newest version first.
pub fn postgres_programs() -> Option<PathBuf> {
    let mut folders: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, folder)| has_server(folder))
        .collect();
    folders.sort();
    let installed = folders.pop().map(|(_, folder)| folder);
    installed.or_else(|| {
        program::find("initdb")
            .and_then(|file| file.parent().map(Path::to_path_buf))
            .filter(|folder| has_server(folder))
    })
}

/// The browser: the one named by `COSMOPOLE_CHROMIUM`, else the first usual name found.
pub fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("COSMOPOLE_CHROMIUM") {
        return Some(PathBuf::from(named)).filter(|file| file.is_file());
    }
    ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .find_map(|name| program::find(name))
}

/// The number of the user we run as.
pub fn user_id() -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self")
        .ok()
        .map(|metadata| metadata.uid())
}

fn has_server(folder: &Path) -> bool {
    folder.join("initdb").is_file() && folder.join("postgres").is_file()
}

/// Debian keeps what `venv` needs in a package of its own.
fn python_will_do() -> bool {
    let mut python = Command::new("python3");
    program::ask(python.args(["-c", "import venv, ensurepip"])).is_ok()
}

fn node_will_do() -> bool {
    let version = program::ask(Command::new("node").arg("--version")).ok();
    version
        .as_deref()
        .and_then(major_version)
        .is_some_and(|major| major >= NODE_VERSION)
}

fn major_version(text: &str) -> Option<u64> {
    text.trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

fn advice(packages: &[&str], root: bool) -> String {
    let sudo = if root { "" } else { "sudo " };
    let mut advice = format!(
        "Type this once, then run the command again:\n\n  \
         {sudo}apt-get update && {sudo}apt-get install --yes {}\n",
        packages.join(" ")
    );
    if root {
        advice.push_str("\nor let ./x test --install do it.\n");
    }
    advice
}

fn apt(workshop: &Workshop, words: &[&str]) -> Result<(), Trouble> {
    let mut command = workshop.command("apt-get");
    command.args(["-o", "DPkg::Lock::Timeout=300"]).args(words);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    if program::run(workshop, &mut command)?.good {
        Ok(())
    } else {
        Err(Trouble::Refused(format!(
            "apt-get {} failed",
            words.join(" ")
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_is_one_line_to_type() {
        let advice = advice(&["postgresql", "chromium"], false);
        let line = "sudo apt-get update && sudo apt-get install --yes postgresql chromium";
        assert_eq!(
            advice.lines().filter(|typed| typed.trim() == line).count(),
            1
        );
    }

    #[test]
    fn the_version_of_node_is_read() {
        assert_eq!(major_version("v18.20.4\n"), Some(18));
        assert_eq!(major_version("unknown"), None);
    }
}
