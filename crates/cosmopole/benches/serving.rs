//! What the program serves beside what a bare server does, in one run: the same machine, the same client. The two take turns of half
//! a second, so that what else the machine does weighs on both, and the median of the turns counts. Beside it stands the same by the
//! time of the processor, client included, which other work on the machine does not lengthen.
//!
//! `cargo bench -p cosmopole --bench serving [-- PART OF A NAME]`

#[allow(dead_code)]
mod support;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use web::{AppState, Options};

const CONNECTIONS: usize = 32;
const TURN: Duration = Duration::from_millis(500);
const TURNS: usize = 9;
const AGREEMENTS: usize = 10_000;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let office = support::office_with(AGREEMENTS, folder.path()).await;
    let account = support::head(&office).await;
    let (_, token) = office
        .create_token(account.id, "bench", None)
        .await
        .expect("a token");
    let signed_in = office
        .sign_in("head", support::PASSWORD, "127.0.0.1", "bench")
        .await
        .expect("a session");
    let ours = serve(web::router(AppState::new(office, Options::default()))).await;

    let bearer = format!("Authorization: Bearer {token}\r\n");
    let cookie = format!("Cookie: cosmopole_session={}\r\n", signed_in.secret);
    let indexed = "/api/v1/agreements?type=twinning&limit=50";
    let sample = body(ours, indexed, &bearer).await;
    let page = "x".repeat(7_000);
    let records: Arc<Value> = Arc::new(serde_json::from_slice(&sample).expect("a list in JSON"));
    let count = records["items"].as_array().map_or(0, Vec::len);
    assert_eq!(
        count,
        50,
        "the list holds fifty records: {}",
        String::from_utf8_lossy(&sample)
    );
    let typed: Arc<Vec<Bare>> =
        Arc::new(serde_json::from_value(records["items"].clone()).expect("bare records"));
    let bare = Router::new()
        .route(
            "/json",
            get(move || {
                let typed = typed.clone();
                async move {
                    let body = serde_json::to_vec(&*typed).expect("records are JSON");
                    ([(CONTENT_TYPE, "application/json")], body)
                }
            }),
        )
        .route(
            "/page",
            get(move || {
                let page = page.clone();
                async move { ([(CONTENT_TYPE, "text/html")], page) }
            }),
        );
    let bare = serve(bare).await;

    let page = String::from_utf8_lossy(&body(ours, "/en/relations/agreements", &cookie).await)
        .into_owned();
    assert!(
        page.contains("AGR-50"),
        "the page lists fifty agreements to somebody signed in"
    );
    let unindexed = "/api/v1/agreements?country=PT&limit=50";
    for (what, path, header, plain, wanted) in [
        ("JSON list, indexed filter", indexed, &bearer, "/json", 0.35),
        (
            "JSON list, unindexed filter",
            unindexed,
            &bearer,
            "/json",
            0.05,
        ),
        (
            "HTML list page",
            "/en/relations/agreements",
            &cookie,
            "/page",
            0.04,
        ),
    ] {
        if std::env::args().skip(1).any(|asked| what.contains(&asked)) || !names_a_part() {
            compare(what, (ours, path, header), (bare, plain, ""), wanted).await;
        }
    }
}

/// Whether the command line names a part of the measurements; cargo adds words of its own.
fn names_a_part() -> bool {
    std::env::args().skip(1).any(|word| !word.starts_with("--"))
}

/// A record as a bare server would hold it.
#[derive(Clone, serde::Serialize, serde::Deserialize)]
struct Bare {
    id: String,
    code: String,
    version: i64,
    recorded_at: String,
    fields: Value,
    links: Value,
}

async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move {
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, service).await.expect("it serves");
    });
    address
}

type Side<'a> = (SocketAddr, &'a str, &'a str);

/// Lets both take turns, and says how much of the bare server's pace is ours.
async fn compare(what: &str, ours: Side<'_>, bare: Side<'_>, wanted: f64) {
    rate(ours, TURN / 5).await;
    let mut turns = Vec::new();
    for _ in 0..TURNS {
        turns.push((rate(ours, TURN).await, rate(bare, TURN).await));
    }
    let mut paces: Vec<f64> = turns.iter().map(|(a, b)| a.pace() / b.pace()).collect();
    let mut costs: Vec<f64> = turns.iter().map(|(a, b)| b.cost() / a.cost()).collect();
    paces.sort_by(f64::total_cmp);
    costs.sort_by(f64::total_cmp);
    let [pace, cost] = [&paces, &costs].map(|ratios| ratios[TURNS / 2]);
    let verdict = if pace >= wanted { "met" } else { "NOT met" };
    let best = |side: fn(&(Turn, Turn)) -> f64| turns.iter().map(side).fold(0.0, f64::max);
    println!(
        "{what}: {:.1} % of bare ({:.1} to {:.1}), {:.1} % by processor time; at best {:.0}/s, bare {:.0}/s (wanted {:.0} %: {verdict})",
        pace * 100.0,
        paces[0] * 100.0,
        paces[TURNS - 1] * 100.0,
        cost * 100.0,
        best(|turn| turn.0.pace()),
        best(|turn| turn.1.pace()),
        wanted * 100.0
    );
}

/// What happened in one turn.
struct Turn {
    requests: u64,
    seconds: f64,
    processor: f64,
}

impl Turn {
    fn pace(&self) -> f64 {
        self.requests as f64 / self.seconds
    }

    fn cost(&self) -> f64 {
        self.processor / self.requests as f64
    }
}

/// The processor time that this process has taken, in ticks: user and system, the 14th and 15th words of its state.
fn processor() -> f64 {
    let state = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let words = state
        .rsplit_once(')')
        .map_or("", |(_, rest)| rest)
        .split_whitespace();
    words
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum()
}

/// Requests over the connections for as long.
async fn rate((address, path, header): Side<'_>, during: Duration) -> Turn {
    let request = Arc::new(format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n"
    ));
    let (begun, before) = (Instant::now(), processor());
    let until = begun + during;
    let mut tasks = Vec::new();
    for _ in 0..CONNECTIONS {
        let request = request.clone();
        tasks.push(tokio::spawn(async move {
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            let mut buffer = Vec::with_capacity(1 << 17);
            let mut count = 0_u64;
            while Instant::now() < until {
                exchange(&mut stream, &request, &mut buffer).await;
                assert!(
                    buffer.starts_with(b"HTTP/1.1 200"),
                    "{}",
                    String::from_utf8_lossy(&buffer[..200.min(buffer.len())])
                );
                count += 1;
            }
            count
        }));
    }
    let mut requests = 0;
    for task in tasks {
        requests += task.await.expect("a client");
    }
    Turn {
        requests,
        seconds: begun.elapsed().as_secs_f64(),
        processor: processor() - before,
    }
}

async fn body(address: SocketAddr, path: &str, header: &str) -> Vec<u8> {
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n");
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let mut buffer = Vec::new();
    exchange(&mut stream, &request, &mut buffer).await;
    let start = end_of_head(&buffer).expect("a whole answer");
    buffer.split_off(start)
}

/// Sends a request and reads the whole answer into the buffer.
async fn exchange(stream: &mut TcpStream, request: &str, buffer: &mut Vec<u8>) {
    stream
        .write_all(request.as_bytes())
        .await
        .expect("the server reads");
    buffer.clear();
    loop {
        let read = stream.read_buf(buffer).await.expect("the server writes");
        assert!(read > 0, "the server closed the connection");
        if let Some(start) = end_of_head(buffer) {
            let head = String::from_utf8_lossy(&buffer[..start]).to_ascii_lowercase();
            let length = head
                .split("content-length: ")
                .nth(1)
                .and_then(|rest| rest.lines().next()?.trim().parse::<usize>().ok());
            let whole = match length {
                Some(length) => buffer.len() >= start + length,
                None => buffer.ends_with(b"0\r\n\r\n"),
            };
            if whole {
                return;
            }
        }
    }
}

fn end_of_head(buffer: &[u8]) -> Option<usize> {
    buffer
        .windows(4)
        .position(|bytes| bytes == b"\r\n\r\n")
        .map(|at| at + 4)
}
