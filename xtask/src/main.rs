//! The developers' commands: run the demonstration, test everything, keep the house tidy. `./x --help` lists them.

mod browser;
mod command;
mod comparison;
mod everything;
mod interface;
mod licences;
mod load;
mod packages;
mod postgres;
mod prerequisites;
mod program;
mod report;
mod rooms;
mod tidy;
mod trial;
mod trouble;
mod workshop;

use std::process::ExitCode;

use command::Command;
use trouble::Trouble;
use workshop::Workshop;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = command::read(&arguments).and_then(|command| {
        let workshop = Workshop::open()?;
        carry_out(&workshop, command)
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Trouble::Reported) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::from(trouble.exit_code())
        }
    }
}

fn carry_out(workshop: &Workshop, command: Command) -> Result<(), Trouble> {
    match command {
        Command::Help(topic) => {
            println!("{}", command::help(topic.as_deref())?);
            Ok(())
        }
        Command::Demo { arguments } => rooms::demonstrate(workshop, &arguments),
        Command::Test { install } => everything::test(workshop, install),
        Command::TestRoom { room, arguments } => rooms::test(workshop, &room, &arguments),
        Command::Lint => everything::lint(workshop),
        Command::Tidy => tidy::check(workshop),
        Command::Licences => licences::check(workshop),
        Command::Browser { update } => browser::journeys_alone(workshop, update),
        Command::Trial { name, arguments } => trial::run(workshop, name.as_deref(), &arguments),
        Command::Bench { arguments } => rooms::bench(workshop, &arguments),
        Command::Load { arguments } => load::run(workshop, &arguments),
    }
}
