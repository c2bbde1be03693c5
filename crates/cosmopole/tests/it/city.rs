//! Estuaria, in a database of the story's own.

use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;

use crate::place::Place;
use crate::program::cosmopole;

/// What ships with the program and the city's own facts, in one file: all that `demo` brings in.
pub fn file() -> &'static str {
    static FILE: LazyLock<String> = LazyLock::new(|| {
        let mut whole = read("data/reference.json");
        let city = read("demo/estuaria.json")["records"].take();
        let records = whole["records"].as_array_mut().unwrap();
        records.extend(city.as_array().unwrap().iter().cloned());
        let folder = env!("CARGO_TARGET_TMPDIR");
        let written = format!("{folder}/estuaria-{}.json", std::process::id());
        std::fs::write(&written, whole.to_string()).unwrap();
        // Several programs may tell stories at once.
        let file = format!("{folder}/estuaria.json");
        std::fs::rename(&written, &file).unwrap();
        file
    });
    &FILE
}

fn read(file: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// How many facts there are.
pub fn records() -> u64 {
    shipped() + count(&read("demo/estuaria.json"))
}

/// How many of them ship with the program.
pub fn shipped() -> u64 {
    count(&read("data/reference.json"))
}

fn count(facts: &Value) -> u64 {
    facts["records"].as_array().unwrap().len() as u64
}

/// Brings the city in; answers what the program tells.
pub fn bring_in(place: &Place) -> Value {
    cosmopole(&[
        "import",
        "facts",
        file(),
        "--database",
        &place.url,
        "--json",
    ])
    .fine()
}

/// Everything in the register, as a facts file.
pub fn everything(url: &str) -> Value {
    cosmopole(&["export", "facts", "--database", url]).fine()
}
