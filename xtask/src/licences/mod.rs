//! Everything Cosmopole is built from may be passed on under its own licence, and comes from where it says.

mod expression;

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Spellings found in packages that mean a licence of the list.
const SPELLINGS: &[(&str, &str)] = &[("BSD-0-Clause", "0BSD")];

/// One thing we depend on.
#[derive(Debug)]
struct Dependency {
    name: String,
    licence: Option<String>,
    from_its_registry: bool,
}

/// Checks the crates of the lock file and the npm packages, and prints what may not be shipped.
///
/// # Errors
/// [`Trouble::Reported`] when something may not; when cargo or a file cannot be read.
pub fn check(workshop: &Workshop) -> Result<(), Trouble> {
    let list = read(&workshop.root.join("deny.toml"))?;
    let allowed = allowed_licences(&list);
    let words = [
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--all-features",
    ];
    let metadata = json(
        &program::ask(workshop.cargo().args(words))?,
        "cargo metadata",
    )?;
    let packages = json(
        &read(&workshop.root.join("package-lock.json"))?,
        "package-lock.json",
    )?;
    let mut dependencies = crates(&metadata);
    dependencies.extend(npm_packages(&packages));
    let problems: Vec<String> = dependencies
        .iter()
        .flat_map(|dependency| problems(dependency, &allowed))
        .collect();
    for problem in &problems {
        println!("{problem}");
    }
    println!(
        "{} dependencies read, {} problems",
        dependencies.len(),
        problems.len()
    );
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Trouble::Reported)
    }
}

fn read(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path).map_err(Trouble::file(path))
}

fn json(text: &str, what: &str) -> Result<Value, Trouble> {
    serde_json::from_str(text).map_err(|error| Trouble::Refused(format!("{what}: {error}")))
}

/// The `allow` list of the `[licenses]` part of `deny.toml`.
fn allowed_licences(list: &str) -> Vec<String> {
    list.lines()
        .map(str::trim)
        .skip_while(|line| *line != "[licenses]")
        .skip_while(|line| !line.starts_with("allow = ["))
        .take_while(|line| *line != "]")
        .filter_map(|line| line.strip_prefix('"')?.split('"').next())
        .map(str::to_owned)
        .collect()
}

fn crates(metadata: &Value) -> Vec<Dependency> {
    let packages = metadata["packages"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    packages
        .iter()
        .map(|package| {
            let (name, version) = (text(&package["name"]), text(&package["version"]));
            let source = package["source"].as_str();
            Dependency {
                name: format!("crate {name} {version}"),
                licence: package["license"].as_str().map(str::to_owned),
                from_its_registry: source.is_none_or(|source| source == CRATES),
            }
        })
        .collect()
}

fn npm_packages(lock: &Value) -> Vec<Dependency> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    packages
        .filter(|(path, _)| !path.is_empty())
        .map(|(path, package)| {
            let name = path.rsplit("node_modules/").next().unwrap_or(path);
            let resolved = package["resolved"].as_str();
            let plain = resolved.is_none_or(|address| address.starts_with("https://registry."));
            Dependency {
                name: format!("npm {name} {}", text(&package["version"])),
                licence: package["license"].as_str().map(str::to_owned),
                from_its_registry: plain && package["integrity"].is_string(),
            }
        })
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

fn problems(dependency: &Dependency, allowed: &[String]) -> Vec<String> {
    let name = &dependency.name;
    let mut problems = Vec::new();
    if !dependency.from_its_registry {
        problems.push(format!("{name}: does not come from the public registry"));
    }
    let is_allowed = |licence: &str| {
        let spelling = SPELLINGS.iter().find(|(found, _)| *found == licence);
        let licence = spelling.map_or(licence, |(_, meant)| meant);
        let licence = licence.strip_suffix('+').unwrap_or(licence); // "or any later version"
        allowed.iter().any(|one| one == licence)
    };
    match &dependency.licence {
        None => problems.push(format!("{name}: does not name its licence")),
        Some(licence) => match expression::satisfied(licence, &is_allowed) {
            Ok(true) => {}
            Ok(false) => problems.push(format!("{name}: \"{licence}\" is not in deny.toml's list")),
            Err(error) => problems.push(format!("{name}: \"{licence}\": {error}")),
        },
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(metadata: &str, lock: &str) -> Vec<String> {
        let allowed = ["MIT".to_owned(), "0BSD".to_owned()];
        let (metadata, lock) = (json(metadata, "m").unwrap(), json(lock, "l").unwrap());
        let all = crates(&metadata).into_iter().chain(npm_packages(&lock));
        all.flat_map(|dependency| problems(&dependency, &allowed))
            .collect()
    }

    #[test]
    fn the_list_is_read_from_the_file_that_cargo_deny_reads() {
        let list = "[graph]\nallow = [\n\"no\"\n]\n[licenses]\nallow = [\n  \"MIT\",\n  \"ISC\", # why\n]\nx = 1\n";
        assert_eq!(allowed_licences(list), ["MIT", "ISC"]);
    }

    #[test]
    fn a_crate_from_elsewhere_or_without_licence_is_found() {
        let metadata = r#"{"packages":[
            {"name":"ours","version":"1","source":null,"license":"MIT"},
            {"name":"good","version":"1","source":"registry+https://github.com/rust-lang/crates.io-index","license":"GPL-3.0 OR MIT+"},
            {"name":"bad","version":"1","source":"git+https://example.org/x","license":null}]}"#;
        let found = found(metadata, "{}");
        assert_eq!(found.len(), 2);
        assert!(
            found
                .iter()
                .all(|problem| problem.starts_with("crate bad 1"))
        );
    }

    #[test]
    fn an_npm_package_needs_an_allowed_licence_and_a_fingerprint() {
        let lock = r#"{"packages":{"":{},
            "node_modules/a":{"version":"1","license":"BSD-0-Clause","integrity":"x"},
            "node_modules/b":{"version":"2","license":"GPL-3.0","integrity":"x"},
            "node_modules/c":{"version":"3","license":"MIT","resolved":"git+ssh://x"}}}"#;
        let found = found("{}", lock);
        assert_eq!(found.len(), 2);
        assert!(found[0].starts_with("npm b 2") && found[1].starts_with("npm c 3"));
    }
}
