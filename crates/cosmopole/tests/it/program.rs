//! The program as a person runs it: what it answers, what it says, how it ends; and its pages over the network.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// The longest that a story waits for anything.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How a run ended.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub said: String,
}

impl Run {
    /// The one document on the standard output.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {self:?}"))
    }

    /// The document of a run that ended well.
    pub fn fine(&self) -> Value {
        assert_eq!(self.code, 0, "{self:?}");
        self.json()
    }
}

fn command(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cosmopole"));
    command
        .args(words)
        .env_remove("COSMOPOLE_DATABASE")
        .env_remove("RUST_LOG")
        .env("LC_ALL", "C.UTF-8");
    command
}

/// Runs the program with these words.
pub fn cosmopole(words: &[&str]) -> Run {
    typed(words, "")
}

/// Runs the program with these words, and this on its standard input.
pub fn typed(words: &[&str], input: &str) -> Run {
    let mut command = command(words);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Whoever needs no input may have closed it already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: text(output.stdout),
        said: text(output.stderr),
    }
}

/// The program serving; it is stopped when the value goes away.
pub struct Serving {
    child: Child,
    /// Where it answers, `127.0.0.1:PORT`.
    pub host: String,
    ready: std::path::PathBuf,
    _folder: tempfile::TempDir,
}

impl Serving {
    /// Starts `serve` or `demo` on a free port and waits until it answers.
    pub fn start(words: &[&str]) -> Self {
        Self::start_at(words, "127.0.0.1:0")
    }

    /// The same at an address asked for.
    pub fn start_at(words: &[&str], listen: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (ready, log) = (folder.path().join("ready"), folder.path().join("log"));
        let mut command = command(words);
        command
            .args(["--listen", listen, "--ready-file"])
            .arg(&ready);
        let log_file = std::fs::File::create(&log).unwrap();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log_file)
            .spawn()
            .unwrap();
        let begun = Instant::now();
        let host = loop {
            if let Ok(address) = std::fs::read_to_string(&ready) {
                break address.trim().trim_start_matches("http://").to_owned();
            }
            let log = || std::fs::read_to_string(&log).unwrap();
            assert!(child.try_wait().unwrap().is_none(), "it ended: {}", log());
            assert!(begun.elapsed() < PATIENCE, "it does not answer: {}", log());
            std::thread::yield_now();
        };
        Self {
            child,
            host,
            ready,
            _folder: folder,
        }
    }

    /// Asks for a page; answers the status and the page.
    pub fn get(&self, path: &str) -> (u16, String) {
        self.ask("GET", path, &[], "")
    }

    /// Asks anything.
    pub fn ask(
        &self,
        verb: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> (u16, String) {
        self.try_ask(verb, path, headers, body).unwrap()
    }

    /// Asks anything of a program that may die meanwhile.
    pub fn try_ask(
        &self,
        verb: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> std::io::Result<(u16, String)> {
        ask(&self.host, verb, path, headers, body)
    }

    /// Tells it to end, and waits; answers its exit code.
    pub fn stop(&mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap().code()
    }

    /// Kills it without warning.
    pub fn kill(&self) {
        assert!(
            Command::new("kill")
                .args(["-KILL", &self.id().to_string()])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether the file that names its address is there.
    pub fn says_ready(&self) -> bool {
        self.ready.exists()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One request on a connection of its own.
pub fn ask(
    host: &str,
    verb: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> std::io::Result<(u16, String)> {
    let mut connection = TcpStream::connect(host)?;
    connection.set_read_timeout(Some(PATIENCE))?;
    let mut request = format!("{verb} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    for (name, value) in headers {
        request += &format!("{name}: {value}\r\n");
    }
    request += &format!("Content-Length: {}\r\n\r\n{body}", body.len());
    connection.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let broken = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(broken)?;
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .ok_or_else(broken)?;
    let body = if head
        .to_ascii_lowercase()
        .contains("transfer-encoding: chunked")
    {
        unchunked(body)
    } else {
        body.to_owned()
    };
    Ok((status, body))
}

fn unchunked(mut body: &str) -> String {
    let mut whole = String::new();
    while let Some((size, rest)) = body.split_once("\r\n") {
        let size = usize::from_str_radix(size.trim(), 16).unwrap_or(0);
        if size == 0 || rest.len() < size {
            break;
        }
        whole += &rest[..size];
        body = rest[size..].trim_start_matches("\r\n");
    }
    whole
}
