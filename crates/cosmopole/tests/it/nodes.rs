//! Two programs serve one PostgreSQL database: each shows what the other wrote.

use std::time::Instant;

use serde_json::json;

use crate::city;
use crate::place::Place;
use crate::program::{PATIENCE, Serving, cosmopole};

/// Waits until a node shows a page with this status.
fn shows(node: &Serving, path: &str, status: u16) {
    let begun = Instant::now();
    while node.get(path).0 != status {
        assert!(begun.elapsed() < PATIENCE, "{path} never answers {status}");
        std::thread::yield_now();
    }
}

#[test]
fn each_node_shows_what_is_written_beside_it() {
    let place = Place::postgres();
    city::bring_in(&place);
    let nodes = [(); 2].map(|()| Serving::start(&["serve", "--database", &place.url]));
    for number in 1..=3 {
        let code = format!("new-{number}");
        let path = format!("/en/{}/{code}", "governance/themes");
        for node in &nodes {
            assert_eq!(node.get(&path).0, 404);
        }
        let record =
            json!({ "kind": "theme", "code": code, "name": "Neuf", "visibility": "public" });
        let facts = json!({ "cosmopole": "facts", "version": 1, "records": [record] });
        let file = place.written("new.json", &facts.to_string());
        cosmopole(&["import", "facts", &file, "--database", &place.url, "--json"]).fine();
        for node in &nodes {
            shows(node, &path, 200);
        }
    }
}
