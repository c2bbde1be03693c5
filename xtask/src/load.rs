//! Requests per second: the same addresses asked for again and again over keep-alive connections, with the median and
//! the slowest hundredth. Figures are only worth comparing within one run on one machine.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use crate::browser::{self, Demonstration};
use crate::command;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// What was asked for on the command line.
#[derive(Debug, PartialEq, Eq)]
struct Order {
    base: Option<String>,
    connections: usize,
    seconds: u64,
    headers: Vec<String>,
    paths: Vec<String>,
}

/// What one path answered.
#[derive(Debug, Default)]
struct Measure {
    times: Vec<Duration>,
    not_ok: u64,
    bytes: u64,
}

/// Measures each path in turn and prints one line for each.
///
/// # Errors
/// When the command line is not understood, the program does not build, or the server does not answer.
pub fn run(workshop: &Workshop, arguments: &[String]) -> Result<(), Trouble> {
    let order = read(arguments)?;
    let mut served = None;
    let base = match &order.base {
        Some(base) => base.clone(),
        None => {
            let program = browser::build(workshop, &["--release", "--package", "cosmopole"])?;
            let city = Demonstration::start(workshop, &program)?;
            served.insert(city).address.clone()
        }
    };
    let host = base
        .trim_end_matches('/')
        .strip_prefix("http://")
        .ok_or_else(|| {
            Trouble::Usage(format!(
                "--base takes an address like http://127.0.0.1:8080, not {base}"
            ))
        })?;
    println!(
        "{:>10} {:>10} {:>10} {:>10} {:>7}  path",
        "per second", "median", "p99", "bytes", "not 2xx"
    );
    for path in &order.paths {
        workshop.go_on()?;
        let begun = Instant::now();
        let measure = measure(workshop, host, path, &order)?;
        println!("{}  {path}", line(&measure, begun.elapsed()));
    }
    Ok(())
}

fn read(arguments: &[String]) -> Result<Order, Trouble> {
    let mut order = Order {
        base: None,
        connections: 32,
        seconds: 5,
        headers: Vec::new(),
        paths: Vec::new(),
    };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let mut value = || {
            let missing = || Trouble::Usage(format!("{word} needs a value"));
            words.next().cloned().ok_or_else(missing)
        };
        match word.as_str() {
            "--base" => order.base = Some(value()?),
            "--connections" => order.connections = number(word, &value()?)?,
            "--seconds" => order.seconds = number(word, &value()?)?,
            "--header" => order.headers.push(value()?),
            path if path.starts_with('/') => order.paths.push(path.to_owned()),
            other => return Err(Trouble::Usage(format!("load does not know \"{other}\""))),
        }
    }
    if order.paths.is_empty() {
        return Err(Trouble::Usage(command::help(Some("load"))?.to_owned()));
    }
    Ok(order)
}

fn number<N: std::str::FromStr>(name: &str, text: &str) -> Result<N, Trouble> {
    text.parse()
        .map_err(|_| Trouble::Usage(format!("{name} takes a number, not \"{text}\"")))
}

fn measure(workshop: &Workshop, host: &str, path: &str, order: &Order) -> Result<Measure, Trouble> {
    let mut request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n");
    for header in &order.headers {
        request.push_str(header);
        request.push_str("\r\n");
    }
    request.push_str("\r\n");
    let until = Instant::now() + Duration::from_secs(order.seconds);
    let parts = thread::scope(|scope| {
        let asking: Vec<_> = (0..order.connections)
            .map(|_| scope.spawn(|| ask_until(workshop, host, &request, until)))
            .collect();
        asking
            .into_iter()
            .map(|thread| thread.join())
            .collect::<Vec<_>>()
    });
    let mut whole = Measure::default();
    for part in parts {
        let stopped = || Trouble::Refused("a connection stopped unexpectedly".into());
        let part = part.map_err(|_| stopped())?;
        let part =
            part.map_err(|error| Trouble::Refused(format!("http://{host}{path}: {error}")))?;
        whole.times.extend(part.times);
        whole.not_ok += part.not_ok;
        whole.bytes = whole.bytes.max(part.bytes);
    }
    Ok(whole)
}

fn ask_until(
    workshop: &Workshop,
    host: &str,
    request: &str,
    until: Instant,
) -> std::io::Result<Measure> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut answers = BufReader::new(stream.try_clone()?);
    let mut measure = Measure::default();
    while Instant::now() < until && workshop.go_on().is_ok() {
        let begun = Instant::now();
        stream.write_all(request.as_bytes())?;
        let (status, bytes) = answer(&mut answers)?;
        measure.times.push(begun.elapsed());
        measure.not_ok += u64::from(!(200..300).contains(&status));
        measure.bytes = bytes;
    }
    Ok(measure)
}

/// Reads one answer to its end and tells its status and the bytes of its body.
fn answer(answers: &mut impl BufRead) -> std::io::Result<(u16, u64)> {
    let first = head_line(answers)?;
    let status = first
        .split(' ')
        .nth(1)
        .and_then(|word| word.parse().ok())
        .unwrap_or(0);
    let (mut length, mut chunked) = (0_u64, false);
    loop {
        let line = head_line(answers)?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(text) = line.strip_prefix("content-length:") {
            length = text.trim().parse().unwrap_or(0);
        }
        chunked |= line.starts_with("transfer-encoding:") && line.ends_with("chunked");
    }
    if !chunked {
        return Ok((status, skip(answers, length)?));
    }
    let mut bytes = 0;
    loop {
        let size = u64::from_str_radix(head_line(answers)?.trim(), 16).unwrap_or(0);
        bytes += skip(answers, size)?;
        head_line(answers)?;
        if size == 0 {
            return Ok((status, bytes));
        }
    }
}

fn head_line(answers: &mut impl BufRead) -> std::io::Result<String> {
    let mut line = String::new();
    if answers.read_line(&mut line)? == 0 {
        return Err(std::io::Error::other("the server closed the connection"));
    }
    Ok(line.trim_end().to_owned())
}

fn skip(answers: &mut impl BufRead, length: u64) -> std::io::Result<u64> {
    std::io::copy(&mut answers.take(length), &mut std::io::sink())
}

fn line(measure: &Measure, took: Duration) -> String {
    let mut times = measure.times.clone();
    times.sort();
    let at = |share: usize| {
        times
            .get(times.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    let milliseconds = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1000.0);
    let rate = u32::try_from(times.len()).map_or(0.0, f64::from) / took.as_secs_f64();
    let (median, slow) = (milliseconds(at(50)), milliseconds(at(99)));
    format!(
        "{rate:>10.0} {median:>10} {slow:>10} {:>10} {:>7}",
        measure.bytes, measure.not_ok
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Order, Trouble> {
        read(
            &line
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn an_order_is_read_from_the_command_line() {
        let order = typed("--connections 4 --base http://127.0.0.1:1 /fr/ /en/").unwrap();
        assert_eq!(
            (order.connections, order.seconds, order.paths.len()),
            (4, 5, 2)
        );
        assert!(typed("").is_err());
        assert!(typed("--seconds soon /fr/").is_err());
    }

    #[test]
    fn answers_with_a_length_and_in_chunks_are_read_to_their_end() {
        let mut two = BufReader::new(
            &b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello\
               HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"[..],
        );
        assert_eq!(answer(&mut two).unwrap(), (200, 5));
        assert_eq!(answer(&mut two).unwrap(), (404, 3));
        assert!(answer(&mut two).is_err());
    }
}
