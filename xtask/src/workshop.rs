//! Where a development command works: the folder of the sources, the folder of what is built, and whether somebody
//! asked it to stop.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::trouble::Trouble;

/// The place a command works in.
pub struct Workshop {
    /// The folder of the sources.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub built: PathBuf,
    stop: Arc<AtomicBool>,
    folders: AtomicU32,
}

impl Workshop {
    /// Finds the folder of the sources and begins to listen for requests to stop.
    ///
    /// # Errors
    /// When the command is not started inside the sources, or signals cannot be listened to.
    pub fn open() -> Result<Self, Trouble> {
        let root = find_root()?;
        let built = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) if !folder.is_empty() => root.join(folder),
            _ => root.join("target"),
        };
        let stop = Arc::new(AtomicBool::new(false));
        for signal in [
            signal_hook::consts::SIGINT,
            signal_hook::consts::SIGTERM,
            signal_hook::consts::SIGHUP,
        ] {
            signal_hook::flag::register(signal, Arc::clone(&stop)).map_err(|source| {
                Trouble::Start {
                    program: "signal listener".into(),
                    source,
                }
            })?;
        }
        Ok(Self {
            root,
            built,
            stop,
            folders: AtomicU32::new(0),
        })
    }

    /// Refuses to go on when somebody asked to stop.
    ///
    /// # Errors
    /// [`Trouble::Interrupted`] after Ctrl-C or a request to end.
    pub fn go_on(&self) -> Result<(), Trouble> {
        if self.stop.load(Ordering::Relaxed) {
            Err(Trouble::Interrupted)
        } else {
            Ok(())
        }
    }

    /// The cargo that runs us, in the folder of the sources, free of the variables that describe this program.
    pub fn cargo(&self) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = self.command(cargo);
        for (name, _) in std::env::vars_os() {
            let about_us = [
                "CARGO_PKG_",
                "CARGO_MANIFEST_",
                "CARGO_BIN_",
                "CARGO_CRATE_",
            ];
            let name_text = name.to_string_lossy();
            if about_us.iter().any(|prefix| name_text.starts_with(prefix)) {
                command.env_remove(&name);
            }
        }
        command
    }

    /// A program to run in the folder of the sources.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// Makes an empty folder that goes away with the value.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn temporary_folder(&self, purpose: &str) -> Result<TemporaryFolder, Trouble> {
        loop {
            let number = self.folders.fetch_add(1, Ordering::Relaxed);
            let name = format!("cosmopole-{purpose}-{}-{number}", std::process::id());
            let path = std::env::temp_dir().join(name);
            match fs::create_dir(&path) {
                Ok(()) => return Ok(TemporaryFolder { path }),
                // Left over from a program that was killed and had our number.
                Err(error) if error.kind() == ErrorKind::AlreadyExists && number < 1000 => {}
                Err(source) => return Err(Trouble::File { path, source }),
            }
        }
    }
}

/// A folder that is removed with everything in it when the value goes away.
pub struct TemporaryFolder {
    path: PathBuf,
}

impl TemporaryFolder {
    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.path) {
            eprintln!("could not remove {}: {error}", self.path.display());
        }
    }
}

fn find_root() -> Result<PathBuf, Trouble> {
    let here = std::env::current_dir().map_err(Trouble::file("."))?;
    let start = std::env::var_os("CARGO_MANIFEST_DIR").map_or(here, PathBuf::from);
    start
        .ancestors()
        .find(|folder| folder.join("Cargo.lock").is_file() && folder.join("crates").is_dir())
        .map(Path::to_path_buf)
        .ok_or_else(|| Trouble::Refused("start this inside the sources of Cosmopole".into()))
}
