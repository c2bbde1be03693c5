//! Estuaria, in a database of the story's own.

use serde_json::Value;

use crate::place::Place;
use crate::program::cosmopole;

/// The facts of the city.
pub const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/estuaria.json");

/// How many facts there are.
pub fn records() -> u64 {
    let facts: Value = serde_json::from_str(&std::fs::read_to_string(FILE).unwrap()).unwrap();
    facts["records"].as_array().unwrap().len() as u64
}

/// Brings the city in; answers what the program tells.
pub fn bring_in(place: &Place) -> Value {
    cosmopole(&["import", "facts", FILE, "--database", &place.url, "--json"]).fine()
}

/// Everything in the register, as a facts file.
pub fn everything(url: &str) -> Value {
    cosmopole(&["export", "facts", "--database", url]).fine()
}
