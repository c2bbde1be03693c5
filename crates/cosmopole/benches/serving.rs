//! What the program serves beside what a bare server does, in one run: the same machine, the same client, the same minute.
//!
//! `cargo bench -p cosmopole --bench serving`

#[allow(dead_code)]
mod support;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use language::Language;
use office::NewAccount;
use policy::rights::Role;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use web::{AppState, Options};

const CONNECTIONS: usize = 32;
const SECONDS: u64 = 4;
const AGREEMENTS: usize = 10_000;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let office = support::office_with(AGREEMENTS, folder.path()).await;
    let account = NewAccount {
        login: "head".to_owned(),
        name: "Head".to_owned(),
        role: Role::Head,
        person: None,
        department: None,
        organisation: None,
        language: Language::En,
    };
    let account = office
        .add_account(&account, "a long password")
        .await
        .expect("an account");
    let (_, token) = office
        .create_token(account.id, "bench", None)
        .await
        .expect("a token");
    let signed_in = office
        .sign_in("head", "a long password", "127.0.0.1", "bench")
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

    let json = rate(bare, "/json", "").await;
    report(
        "JSON list of 50 of 10,000, indexed filter",
        rate(ours, indexed, &bearer).await,
        json,
        0.35,
    );
    report(
        "JSON list, unindexed filter",
        rate(ours, "/api/v1/agreements?country=PT&limit=50", &bearer).await,
        json,
        0.05,
    );
    let page = String::from_utf8_lossy(&body(ours, "/en/relations/agreements", &cookie).await)
        .into_owned();
    assert!(
        page.contains("AGR-50"),
        "the page lists fifty agreements to somebody signed in"
    );
    let plain = rate(bare, "/page", "").await;
    report(
        "HTML list page",
        rate(ours, "/en/relations/agreements", &cookie).await,
        plain,
        0.04,
    );
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

fn report(what: &str, ours: f64, bare: f64, wanted: f64) {
    let ratio = ours / bare;
    let verdict = if ratio >= wanted { "met" } else { "NOT met" };
    println!(
        "{what}: {ours:.0}/s, bare {bare:.0}/s, ratio {:.1} % (wanted {:.0} %: {verdict})",
        ratio * 100.0,
        wanted * 100.0
    );
}

/// Requests per second over the connections.
async fn rate(address: SocketAddr, path: &str, header: &str) -> f64 {
    let request = Arc::new(format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n"
    ));
    let begun = Instant::now();
    let until = begun + Duration::from_secs(SECONDS);
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
    let mut total = 0;
    for task in tasks {
        total += task.await.expect("a client");
    }
    total as f64 / begun.elapsed().as_secs_f64()
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
