//! The browser script: one bundle made by npm and esbuild, needed by no page, so that a machine without Node.js still
//! has the whole product.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::program;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const BUNDLE: &str = "crates/web/assets/dist/htmx.js";
const LOCK: &str = "package-lock.json";
const SOURCE: &str = "crates/web/assets/scripts/htmx.js";

/// Installs the packages of the lock file if it changed since, and makes the bundle.
///
/// # Errors
/// When npm is missing or fails.
pub fn bundle(workshop: &Workshop) -> Result<(), Trouble> {
    install(workshop)?;
    println!("Bundling the browser script.");
    npm(workshop, &["run", "--silent", "assets"])
}

/// Makes the bundle if it is out of date and npm is there; the pages work without it.
pub fn bundle_if_possible(workshop: &Workshop) {
    if is_newer(
        &workshop.root.join(BUNDLE),
        &[LOCK, SOURCE, "package.json"],
        &workshop.root,
    ) {
        return;
    }
    if program::find("npm").is_none() {
        println!(
            "npm is not there: pages are served without the browser script; all of them work."
        );
    } else if let Err(trouble) = bundle(workshop) {
        println!("The browser script was not bundled; pages work without it. {trouble}");
    }
}

/// Installs exactly the packages of the lock file, unless that was done since it last changed.
///
/// # Errors
/// When npm is missing or fails.
pub fn install(workshop: &Workshop) -> Result<(), Trouble> {
    let installed = workshop.root.join("node_modules/.package-lock.json");
    if is_newer(&installed, &[LOCK, "package.json"], &workshop.root) {
        return Ok(());
    }
    println!("Installing the npm packages of the lock file.");
    npm(workshop, &["ci", "--no-audit", "--no-fund"])
}

fn npm(workshop: &Workshop, words: &[&str]) -> Result<(), Trouble> {
    if program::run(workshop, workshop.command("npm").args(words))?.good {
        Ok(())
    } else {
        Err(Trouble::Refused(format!("npm {} failed", words.join(" "))))
    }
}

/// Whether a made file is there and at least as new as everything it is made from.
fn is_newer(made: &Path, sources: &[&str], root: &Path) -> bool {
    let changed = |path: &Path| -> Option<SystemTime> { fs::metadata(path).ok()?.modified().ok() };
    let Some(made_at) = changed(made) else {
        return false;
    };
    sources
        .iter()
        .all(|source| changed(&root.join(source)).is_some_and(|at| at <= made_at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_bundle_older_than_the_lock_file_is_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let made = folder.path().join("made");
        assert!(!is_newer(&made, &["lock"], folder.path()));
        fs::write(&made, "").unwrap();
        assert!(!is_newer(&made, &["lock"], folder.path()));
        let lock = fs::File::create(folder.path().join("lock")).unwrap();
        lock.set_modified(SystemTime::now() - Duration::from_secs(60))
            .unwrap();
        assert!(is_newer(&made, &["lock"], folder.path()));
        lock.set_modified(SystemTime::now() + Duration::from_secs(60))
            .unwrap();
        assert!(!is_newer(&made, &["lock"], folder.path()));
    }
}
