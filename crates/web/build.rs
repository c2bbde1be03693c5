//! The assets are embedded when the program is built; a changed one builds it again.

fn main() {
    println!("cargo::rerun-if-changed=assets");
}
