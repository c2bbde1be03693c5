//! Programs that write over the interface, several at once, each remembering what was acknowledged.
//!
//! One command of a writer makes two records: its book, which says how many pages it has, and one more page. If the book and
//! its pages ever disagree, a command is half there.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Instant;

use office::{NewAccount, Office, Options};
use policy::rights::Role;
use serde_json::{Value, json};

use crate::place::Place;
use crate::program::{Serving, cosmopole};

/// How many write at once.
pub const WRITERS: usize = 8;

/// What was acknowledged: pages by writer.
pub type Acknowledged = Mutex<HashMap<usize, i64>>;

fn book(writer: usize) -> String {
    format!("book-{writer}")
}

/// Begins the register of a trial: one book per writer. Answers a token that may write.
pub fn begin(place: &Place) -> String {
    let books: Vec<Value> = (0..WRITERS)
        .map(|writer| json!({ "kind": "theme", "code": book(writer), "name": book(writer), "notes": "0" }))
        .collect();
    let facts = json!({ "cosmopole": "facts", "version": 1, "records": books });
    let file = place.written("books.json", &facts.to_string());
    cosmopole(&["import", "facts", &file, "--database", &place.url, "--json"]).fine();
    let url = place.url.clone();
    let work = async move {
        let office = Office::open(&Options {
            database: url,
            ..Options::default()
        })
        .await
        .unwrap();
        let account = NewAccount {
            login: "writer".to_owned(),
            name: "Writer".to_owned(),
            role: Role::Head,
            person: None,
            department: None,
            organisation: None,
            language: language::Language::En,
        };
        let account = office.add_account(&account, "correct horse").await.unwrap();
        let (_, secret) = office
            .create_token(account.id, "trial", None)
            .await
            .unwrap();
        office.ledger().close().await;
        secret
    };
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

/// Writes until the program dies or the time is over.
pub fn write(
    serving: &Serving,
    writer: usize,
    token: &str,
    acknowledged: &Acknowledged,
    until: Instant,
) {
    let authorization = format!("Bearer {token}");
    let headers = [
        ("Authorization", authorization.as_str()),
        ("Content-Type", "application/json"),
    ];
    let Ok((status, page)) = serving.try_ask(
        "GET",
        &format!("/api/v1/themes/{}", book(writer)),
        &headers,
        "",
    ) else {
        return;
    };
    assert_eq!(status, 200, "{page}");
    let there: Value = serde_json::from_str(&page).unwrap();
    let (mut version, mut pages) = (there["version"].as_i64().unwrap(), pages_of(&there));
    while Instant::now() < until {
        pages += 1;
        let body = json!({ "edits": [
            { "change": { "record": book(writer), "version": version, "fields": { "name": book(writer), "notes": pages.to_string() } } },
            { "create": { "kind": "theme", "code": format!("page-{writer}-{pages}"), "fields": { "name": "page" } } },
        ] });
        let Ok((status, answer)) =
            serving.try_ask("POST", "/api/v1/commands", &headers, &body.to_string())
        else {
            return;
        };
        assert_eq!(status, 200, "{answer}");
        version += 1;
        acknowledged.lock().unwrap().insert(writer, pages);
    }
}

fn pages_of(record: &Value) -> i64 {
    let notes = record["notes"]
        .as_str()
        .or(record["fields"]["notes"].as_str());
    notes
        .and_then(|notes| notes.parse().ok())
        .unwrap_or_else(|| panic!("no notes in {record}"))
}

/// Reads everything again: every acknowledged page is there, each book agrees with its pages, the check finds nothing.
/// Answers how many pages there are.
pub fn verify(place: &Place, acknowledged: &Acknowledged) -> i64 {
    let clean = cosmopole(&["check", "--database", &place.url, "--json"]).fine();
    assert_eq!(clean["faults"], 0);
    let everything = cosmopole(&["export", "facts", "--database", &place.url]).fine();
    let records = everything["records"].as_array().unwrap();
    let mut pages: HashMap<usize, Vec<i64>> = HashMap::new();
    for code in records.iter().filter_map(|record| record["code"].as_str()) {
        if let Some((writer, page)) = code
            .strip_prefix("page-")
            .and_then(|rest| rest.split_once('-'))
        {
            pages
                .entry(writer.parse().unwrap())
                .or_default()
                .push(page.parse().unwrap());
        }
    }
    let mut total = 0;
    for writer in 0..WRITERS {
        let says = pages_of(
            records
                .iter()
                .find(|record| record["code"] == *book(writer))
                .unwrap(),
        );
        let mut there = pages.remove(&writer).unwrap_or_default();
        there.sort_unstable();
        assert_eq!(
            there,
            (1..=says).collect::<Vec<_>>(),
            "writer {writer}: a command is half there"
        );
        let known = acknowledged
            .lock()
            .unwrap()
            .get(&writer)
            .copied()
            .unwrap_or(0);
        assert!(
            says >= known,
            "writer {writer}: {known} was acknowledged, {says} is there"
        );
        total += says;
    }
    total
}
