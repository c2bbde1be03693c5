//! Looks at the folder of words again whenever a file is added, changed or removed there, since they are embedded in the program.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=../../locales");
}
