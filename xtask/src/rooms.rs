//! Commands that hand over to cargo for the rooms of the house: the demonstration, one room's tests, the measurements.

use std::os::unix::process::CommandExt;

use crate::postgres::{self, Postgres};
use crate::prerequisites;
use crate::program;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// Rooms whose tests talk to PostgreSQL.
const ROOMS_WITH_A_DATABASE: &[&str] = &["ledger", "office", "cosmopole"];

/// Builds and runs the demonstration city; this program becomes that one, so that Ctrl-C reaches it.
///
/// # Errors
/// When the build fails or cargo cannot be started.
pub fn demonstrate(workshop: &Workshop, arguments: &[String]) -> Result<(), Trouble> {
    println!(
        "Building Cosmopole. The first time takes minutes (ten at most on two quiet cores), \
         later seconds."
    );
    let mut build = workshop.cargo();
    build.args(["build", "--package", "cosmopole"]);
    if !program::run(workshop, &mut build)?.good {
        return Err(Trouble::Refused("the build failed; see above".into()));
    }
    println!("Starting the demonstration.");
    let mut run = workshop.cargo();
    run.args(["run", "--quiet", "--package", "cosmopole", "--", "demo"])
        .args(arguments);
    Err(Trouble::Start {
        program: "cargo".into(),
        source: run.exec(),
    })
}

/// Runs the tests of one room.
///
/// # Errors
/// When a test fails, PostgreSQL is needed and missing, or there is no such room.
pub fn test(workshop: &Workshop, room: &str, arguments: &[String]) -> Result<(), Trouble> {
    let known = workshop.root.join("crates").join(room).is_dir() || room == "xtask";
    if !known {
        return Err(Trouble::Usage(format!(
            "there is no crate \"{room}\" in crates/"
        )));
    }
    let mut command = workshop.cargo();
    command.args(["test", "--package", room]).args(arguments);
    let postgres = if ROOMS_WITH_A_DATABASE.contains(&room) {
        prerequisites::ensure_postgres()?;
        Some(Postgres::start(workshop)?)
    } else {
        None
    };
    if let Some(postgres) = &postgres {
        command.env(postgres::ADDRESS_VARIABLE, &postgres.address);
    }
    if program::run(workshop, &mut command)?.good {
        Ok(())
    } else {
        Err(Trouble::Reported)
    }
}

/// Runs the measurements.
///
/// # Errors
/// When one of them fails.
pub fn bench(workshop: &Workshop, arguments: &[String]) -> Result<(), Trouble> {
    let mut command = workshop.cargo();
    command.args(["bench", "--workspace"]).args(arguments);
    if program::run(workshop, &mut command)?.good {
        Ok(())
    } else {
        Err(Trouble::Reported)
    }
}
