//! A PostgreSQL of our own for the length of one test run: a new cluster in a temporary folder, on a free port of this
//! machine alone, with the durability settings PostgreSQL comes with.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::prerequisites;
use crate::program::{self, Running};
use crate::trouble::Trouble;
use crate::workshop::{TemporaryFolder, Workshop};

/// The variable through which tests learn the address.
pub const ADDRESS_VARIABLE: &str = "COSMOPOLE_TEST_POSTGRES";

const PATIENCE: Duration = Duration::from_secs(60);

/// A running PostgreSQL; it is stopped and its data removed when the value goes away.
pub struct Postgres {
    /// Its address, with a user who may create databases.
    pub address: String,
    // Dropped in this order: the server stops before its folder goes.
    _server: Running,
    _folder: TemporaryFolder,
}

/// Who PostgreSQL runs as: it refuses to run as root, so that root lends it the account Debian made for it.
#[derive(Debug, PartialEq, Eq)]
struct Account {
    user: u32,
    group: u32,
}

impl Postgres {
    /// Creates a cluster and starts it.
    ///
    /// # Errors
    /// When the programs or the account are missing, or it does not answer; its own words are repeated.
    pub fn start(workshop: &Workshop) -> Result<Self, Trouble> {
        let programs = prerequisites::postgres_programs()
            .ok_or_else(|| Trouble::Refused("no PostgreSQL server is installed".into()))?;
        let account = if prerequisites::user_id() == Some(0) {
            Some(account()?)
        } else {
            None
        };
        let folder = workshop.temporary_folder("postgres")?;
        if let Some(account) = &account {
            std::os::unix::fs::chown(folder.path(), Some(account.user), Some(account.group))
                .map_err(Trouble::file(folder.path()))?;
        }
        let place = Place {
            programs,
            account,
            folder: folder.path().to_path_buf(),
        };
        program::ask(place.command("initdb").args([
            "--auth=trust",
            "--username=cosmopole",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--pgdata=data",
        ]))?;
        let log = folder.path().join("server.log");
        let mut started = start_server(workshop, &place, &log);
        for _ in 0..2 {
            // Another program may take the free port before PostgreSQL does.
            if matches!(started, Err(Trouble::Refused(_))) {
                started = start_server(workshop, &place, &log);
            }
        }
        let (server, port) = started.map_err(|trouble| with_log(trouble, &log))?;
        let address = format!("postgres://cosmopole@127.0.0.1:{port}/postgres");
        Ok(Self {
            address,
            _server: server,
            _folder: folder,
        })
    }
}

struct Place {
    programs: PathBuf,
    account: Option<Account>,
    folder: PathBuf,
}

impl Place {
    /// One of PostgreSQL's programs, under the right account, in its own folder. The system ends it should we be killed.
    fn command(&self, name: &str) -> Command {
        let file = self.programs.join(name);
        let mut command = match (&self.account, program::find("setpriv")) {
            (None, None) => Command::new(file),
            (account, _) => {
                let mut command = Command::new("setpriv");
                if let Some(Account { user, group }) = account {
                    let (user, group) = (format!("--reuid={user}"), format!("--regid={group}"));
                    command.args([&user, &group]).arg("--clear-groups");
                }
                command.args(["--pdeathsig", "INT"]).arg(file);
                command
            }
        };
        command.current_dir(&self.folder).env("LC_ALL", "C.UTF-8");
        command
    }
}

fn start_server(workshop: &Workshop, place: &Place, log: &Path) -> Result<(Running, u16), Trouble> {
    let port = free_port()?;
    let output = File::create(log).map_err(Trouble::file(log))?;
    let errors = output.try_clone().map_err(Trouble::file(log))?;
    let mut command = place.command("postgres");
    command.args(["-D", "data", "-p", &port.to_string()]);
    for setting in [
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=200",
    ] {
        command.args(["-c", setting]);
    }
    command.stdin(Stdio::null()).stdout(output).stderr(errors);
    let mut server = Running::start(&mut command, "INT")?;
    server.wait_until(workshop, PATIENCE, || {
        let port = port.to_string();
        let mut question = place.command("pg_isready");
        question.args(["--host=127.0.0.1", "--port", &port, "--quiet"]);
        program::ask(&mut question).ok()
    })?;
    Ok((server, port))
}

fn with_log(trouble: Trouble, log: &Path) -> Trouble {
    let said = fs::read_to_string(log).unwrap_or_default();
    match trouble {
        Trouble::Interrupted => Trouble::Interrupted,
        other => Trouble::Refused(format!("PostgreSQL: {other}\n{}", said.trim_end())),
    }
}

fn free_port() -> Result<u16, Trouble> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Trouble::Refused(format!("no free port on this machine: {error}")))
}

fn account() -> Result<Account, Trouble> {
    let file = Path::new("/etc/passwd");
    let text = fs::read_to_string(file).map_err(Trouble::file(file))?;
    named_account(&text, "postgres").ok_or_else(|| {
        Trouble::Refused(
            "PostgreSQL does not run as root and there is no user \"postgres\"; install Debian's \
             package postgresql, or run this as an ordinary user"
                .into(),
        )
    })
}

fn named_account(text: &str, name: &str) -> Option<Account> {
    text.lines().find_map(|line| {
        let mut fields = line.split(':');
        if fields.next() != Some(name) {
            return None;
        }
        let user = fields.nth(1)?.parse().ok()?;
        let group = fields.next()?.parse().ok()?;
        Some(Account { user, group })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_is_found_by_its_name() {
        let text = "root:x:0:0:root:/r:/bin/sh\npostgres:x:105:113:,,,:/var/lib/postgresql:/bin/sh";
        assert_eq!(
            named_account(text, "postgres"),
            Some(Account {
                user: 105,
                group: 113
            })
        );
        assert_eq!(named_account(text, "post"), None);
    }
}
