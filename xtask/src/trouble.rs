//! What can stop a development command, said so that the reader knows what to do next.

use std::io;
use std::path::PathBuf;

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The command line was not understood.
    #[error("{0}\nType ./x --help for the list of commands.")]
    Usage(String),
    /// A program could not be started.
    #[error("cannot start {program}: {source}")]
    Start {
        /// Its name.
        program: String,
        /// What the system answered.
        source: io::Error,
    },
    /// A file or folder could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// Something is missing or wrong, in whole sentences.
    #[error("{0}")]
    Refused(String),
    /// The person pressed Ctrl-C, or the machine asked to stop.
    #[error("Stopped on request; what was started has been stopped too.")]
    Interrupted,
    /// It failed, and everything has been said already.
    #[error("failed")]
    Reported,
}

impl Trouble {
    /// A trouble with a file, for `map_err`.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Trouble {
        let path = path.into();
        move |source| Trouble::File { path, source }
    }

    /// The code the command ends with: 2 for a command line not understood, 130 when stopped, else 1.
    pub fn exit_code(&self) -> u8 {
        match self {
            Trouble::Usage(_) => 2,
            Trouble::Interrupted => 130,
            _ => 1,
        }
    }
}
