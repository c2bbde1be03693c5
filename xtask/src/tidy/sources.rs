//! The files the rules read: everything written by hand, with Rust files already taken apart.

use std::fs;
use std::path::Path;

use super::rust::RustText;
use crate::trouble::Trouble;

/// Folders that hold nothing written by hand.
const NOT_OURS: &[&str] = &["target", "node_modules", ".git", "dist", "test-results"];

/// Kinds of file whose text is read.
const TEXT_ENDINGS: &[&str] = &[
    "rs", "html", "ftl", "md", "toml", "mjs", "js", "css", "sh", "sql", "txt", "xml", "yml",
];

/// One file.
pub struct SourceFile {
    /// From the folder of the sources, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
    /// The same, taken apart, for Rust.
    pub rust: Option<RustText>,
}

/// All files.
pub struct Sources {
    /// In the order of their paths.
    pub files: Vec<SourceFile>,
}

impl Sources {
    /// Reads them below a folder.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn read(root: &Path) -> Result<Self, Trouble> {
        let mut found = Vec::new();
        gather(root, "", &mut found)?;
        found.sort();
        let mut files = Vec::new();
        for path in found {
            let file = root.join(&path);
            let bytes = fs::read(&file).map_err(Trouble::file(&file))?;
            if let Ok(text) = String::from_utf8(bytes) {
                files.push(SourceFile::new(path, text));
            }
        }
        Ok(Self { files })
    }

    /// Sources made of given files.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files
            .iter()
            .map(|(path, text)| SourceFile::new((*path).into(), (*text).into()));
        Self {
            files: files.collect(),
        }
    }

    /// The Rust files, taken apart.
    pub fn rust(&self) -> impl Iterator<Item = (&SourceFile, &RustText)> {
        self.files
            .iter()
            .filter_map(|file| file.rust.as_ref().map(|rust| (file, rust)))
    }

    /// The text of one file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files
            .iter()
            .find(|file| file.path == path)
            .map(|file| file.text.as_str())
    }
}

impl SourceFile {
    fn new(path: String, text: String) -> Self {
        let rust = path
            .ends_with(".rs")
            .then(|| RustText::read(&text, is_all_tests(&path)));
        Self { path, text, rust }
    }
}

/// Whether a Rust file holds nothing but tests or measurements, by where it lies.
fn is_all_tests(path: &str) -> bool {
    path.split('/')
        .any(|part| ["tests", "benches", "tests.rs"].contains(&part))
}

fn gather(root: &Path, below: &str, found: &mut Vec<String>) -> Result<(), Trouble> {
    let folder = root.join(below);
    for entry in fs::read_dir(&folder).map_err(Trouble::file(&folder))? {
        let entry = entry.map_err(Trouble::file(&folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() {
            name.clone()
        } else {
            format!("{below}/{name}")
        };
        let kind = entry.file_type().map_err(Trouble::file(root.join(&path)))?;
        if kind.is_dir() && !NOT_OURS.contains(&name.as_str()) {
            gather(root, &path, found)?;
        } else if kind.is_file() {
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            if TEXT_ENDINGS.contains(&ending) || path == "x" || path == ".ci/run" {
                found.push(path);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_written_by_hand_is_read() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "a/src/b.rs",
            "target/c.rs",
            "node_modules/d/e.js",
            "picture.png",
            "f.md",
        ] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "//! Words.\n").unwrap();
        }
        let sources = Sources::read(folder.path()).unwrap();
        let paths: Vec<&str> = sources
            .files
            .iter()
            .map(|file| file.path.as_str())
            .collect();
        assert_eq!(paths, ["a/src/b.rs", "f.md"]);
        assert_eq!(sources.rust().count(), 1);
    }
}
