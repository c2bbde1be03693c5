//! Writes the facts of a synthetic metropolis to the standard output, for trials by hand:
//! `cargo run --release -p cosmopole --example metropolis > metropolis.json`, then `cosmopole import facts metropolis.json`.
//! A number after `--` divides its size: `-- 10` writes a tenth.

#[path = "../benches/support/metropolis/mod.rs"]
mod metropolis;

use std::io::Write;

fn main() -> std::io::Result<()> {
    let by = std::env::args().nth(1).and_then(|by| by.parse().ok());
    let size = metropolis::Size::METROPOLIS.divided(by.unwrap_or(1).max(1));
    let facts = metropolis::metropolis(size, metropolis::SEED);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer(&mut out, &facts)?;
    writeln!(out)?;
    out.flush()
}
