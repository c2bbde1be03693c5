//! The npm packages of the journeys in the browser. The product itself needs none, and no Node.js.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::program;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const LOCK: &str = "package-lock.json";

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
    fn what_is_older_than_the_lock_file_is_made_again() {
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
