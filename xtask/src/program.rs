//! Running other programs: their output is shown as it comes and counted, and none outlives us, whether we end well,
//! fail or are asked to stop.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::report::{Outcome, Tally};
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const LOOK_AGAIN: Duration = Duration::from_millis(40);

/// Runs a program to its end, showing its output and counting the tests it reports.
///
/// # Errors
/// When it cannot be started, or somebody asked to stop (it is then stopped with everything it started).
pub fn run(workshop: &Workshop, command: &mut Command) -> Result<Outcome, Trouble> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .process_group(0);
    let mut running = Running::start(command, "TERM")?;
    let counting = running
        .child
        .stdout
        .take()
        .map(|output| thread::spawn(|| show(output)));
    let good = loop {
        if let Some(status) = running.ended()? {
            break status;
        }
        workshop.go_on()?;
        thread::sleep(LOOK_AGAIN);
    };
    let tally = counting
        .and_then(|thread| thread.join().ok())
        .unwrap_or_default();
    workshop.go_on()?;
    Ok(Outcome { good, tally })
}

/// Runs a program for what it prints.
///
/// # Errors
/// When it cannot be started or ends badly; what it said on its error output is repeated.
pub fn ask(command: &mut Command) -> Result<String, Trouble> {
    let program = name_of(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|source| Trouble::Start {
            program: program.clone(),
            source,
        })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Trouble::Refused(format!(
        "{program} failed:\n{}",
        said.trim_end()
    )))
}

/// Where a program lies, looking through `PATH`.
pub fn find(program: &str) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// A program at work in a process group of its own. Letting go of the value stops it and what it started.
pub struct Running {
    child: Child,
    program: String,
    stop_with: &'static str,
}

impl Running {
    /// Starts it. `stop_with` names the signal it is to be stopped with.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command, stop_with: &'static str) -> Result<Self, Trouble> {
        let program = name_of(command);
        let child = command
            .process_group(0)
            .spawn()
            .map_err(|source| Trouble::Start {
                program: program.clone(),
                source,
            })?;
        Ok(Self {
            child,
            program,
            stop_with,
        })
    }

    /// Whether it has ended, and then whether well.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn ended(&mut self) -> Result<Option<bool>, Trouble> {
        let status = self.child.try_wait();
        let status = status.map_err(|source| Trouble::Start {
            program: self.program.clone(),
            source,
        })?;
        Ok(status.map(|status| status.success()))
    }

    /// Waits until `ready` answers, the program ends, or the time is over.
    ///
    /// # Errors
    /// When it ends first, takes longer than `patience`, or somebody asked to stop.
    pub fn wait_until<T>(
        &mut self,
        workshop: &Workshop,
        patience: Duration,
        mut ready: impl FnMut() -> Option<T>,
    ) -> Result<T, Trouble> {
        let begun = Instant::now();
        loop {
            if let Some(answer) = ready() {
                return Ok(answer);
            }
            workshop.go_on()?;
            if self.ended()?.is_some() {
                return Err(Trouble::Refused(format!(
                    "{} ended before it answered",
                    self.program
                )));
            }
            if begun.elapsed() > patience {
                let waited = patience.as_secs();
                return Err(Trouble::Refused(format!(
                    "{} did not answer in {waited} s",
                    self.program
                )));
            }
            thread::sleep(LOOK_AGAIN);
        }
    }

    fn stop(&mut self) {
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return;
        }
        for (signal, patience) in [
            (self.stop_with, Duration::from_secs(15)),
            ("KILL", Duration::from_secs(5)),
        ] {
            send(signal, self.child.id());
            let begun = Instant::now();
            while begun.elapsed() < patience {
                if matches!(self.child.try_wait(), Ok(Some(_))) {
                    return;
                }
                thread::sleep(LOOK_AGAIN);
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Sends a signal to a program and to everything in its process group.
fn send(signal: &str, id: u32) {
    let line = format!("kill -s {signal} -- -{id} || kill -s {signal} {id}");
    if let Err(error) = Command::new("sh")
        .arg("-c")
        .arg(line)
        .stderr(Stdio::null())
        .status()
    {
        eprintln!("could not stop process {id}: {error}");
    }
}

fn show(output: impl Read) -> Tally {
    let mut tally = Tally::default();
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    while output
        .read_until(b'\n', &mut line)
        .is_ok_and(|length| length > 0)
    {
        let text = String::from_utf8_lossy(&line);
        print!("{text}");
        tally.read(&text);
        line.clear();
    }
    tally
}

fn name_of(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(line: &str) -> Command {
        let mut command = Command::new("sh");
        command.arg("-c").arg(line);
        command
    }

    #[test]
    fn a_program_tells_how_it_ended_and_what_it_counted() {
        let workshop = Workshop::open().unwrap();
        let line = "echo 'test result: ok. 3 passed; 0 failed; 0 ignored'";
        let outcome = run(&workshop, &mut shell(line)).unwrap();
        assert_eq!(
            outcome,
            Outcome {
                good: true,
                tally: Tally {
                    passed: 3,
                    failed: 0
                }
            }
        );
        assert!(!run(&workshop, &mut shell("exit 3")).unwrap().good);
    }

    #[test]
    fn letting_go_stops_a_program_and_what_it_started() {
        let folder = tempfile::tempdir().unwrap();
        let note = folder.path().join("child");
        let line = format!(
            "sleep 60 >/dev/null 2>&1 & echo $! > {}; wait",
            note.display()
        );
        let workshop = Workshop::open().unwrap();
        let mut running = Running::start(&mut shell(&line), "TERM").unwrap();
        let child = running
            .wait_until(&workshop, Duration::from_secs(10), || {
                std::fs::read_to_string(&note)
                    .ok()
                    .filter(|text| text.ends_with('\n'))
            })
            .unwrap();
        drop(running);
        let state = format!("/proc/{}/stat", child.trim());
        let alive = || std::fs::read_to_string(&state).is_ok_and(|stat| !stat.contains(") Z "));
        assert!(
            (0..500).any(|_| !alive() || {
                thread::sleep(LOOK_AGAIN);
                false
            }),
            "still there"
        );
    }

    #[test]
    fn a_program_that_ends_early_is_told_apart_from_a_slow_one() {
        let workshop = Workshop::open().unwrap();
        let mut running = Running::start(&mut shell("exit 0"), "TERM").unwrap();
        let answer = running.wait_until(&workshop, Duration::from_secs(10), || None::<()>);
        assert!(
            answer
                .unwrap_err()
                .to_string()
                .contains("ended before it answered")
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let trouble = ask(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(trouble.to_string().contains("no-such-program-here"));
        assert!(find("sh").is_some());
    }
}
