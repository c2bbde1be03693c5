//! Long proofs on the whole program, too slow for every change; `./x trial` runs them by name.

mod crash;
#[path = "../it/place.rs"]
#[allow(dead_code, reason = "each proof uses its part")]
mod place;
#[path = "../it/program.rs"]
#[allow(dead_code, reason = "each proof uses its part")]
mod program;
mod syncs;
mod writers;
