//! Every sentence exists in French, English and Spanish, and every sentence that code or a template asks for exists.

use std::collections::BTreeMap;

use super::Finding;
use super::sources::{SourceFile, Sources};

const LANGUAGES: &[&str] = &["fr", "en", "es"];

/// What asks for a sentence by its key, as its first text argument.
const ASKING: &[&str] = &["t", "text", "text_with", "label"];

/// How the keys of refusals begin, which rules name without asking for them.
const ALWAYS_A_KEY: &str = "problem-";

type Keys<'a> = BTreeMap<String, (&'a str, usize)>;

/// Finds keys that a language lacks, keys written twice, and keys asked for that no language has.
pub fn check(sources: &Sources) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut languages = Vec::new();
    for language in LANGUAGES {
        languages.push((*language, keys_of(sources, language, &mut findings)));
    }
    let mut known = Keys::new();
    for (_, keys) in languages.iter().rev() {
        known.extend(keys.clone());
    }
    for (language, keys) in &languages {
        for (key, (path, line)) in known.iter().filter(|(key, _)| !keys.contains_key(*key)) {
            let says = format!("\"{key}\" is missing in {language}");
            findings.push(Finding::new(path, *line, says));
        }
    }
    if known.is_empty() {
        return findings;
    }
    for file in &sources.files {
        for (line, key) in asked(file) {
            if !known.contains_key(&key) {
                findings.push(Finding::new(
                    &file.path,
                    line,
                    format!("no sentence \"{key}\" in locales/"),
                ));
            }
        }
    }
    findings
}

/// The keys of one language, with where each is written.
fn keys_of<'a>(sources: &'a Sources, language: &str, findings: &mut Vec<Finding>) -> Keys<'a> {
    let folder = format!("locales/{language}/");
    let mut keys = Keys::new();
    for file in sources
        .files
        .iter()
        .filter(|file| file.path.starts_with(&folder))
    {
        let mut message = String::new();
        for (at, line) in file.text.lines().enumerate() {
            let Some(key) = written_key(line, &mut message) else {
                continue;
            };
            if keys
                .insert(key.clone(), (file.path.as_str(), at + 1))
                .is_some()
            {
                findings.push(Finding::new(
                    &file.path,
                    at + 1,
                    format!("\"{key}\" is written twice"),
                ));
            }
        }
    }
    keys
}

/// The key a line of a Fluent file defines: a message, a term, or an attribute of the message above.
fn written_key(line: &str, message: &mut String) -> Option<String> {
    let (name, _) = line.split_once('=')?;
    let indented = name.starts_with([' ', '\t']);
    let name = name.trim();
    let plain = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_alphabetic())
            && text
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter))
    };
    if indented {
        let attribute = name.strip_prefix('.')?;
        return plain(attribute).then(|| format!("{message}.{attribute}"));
    }
    if plain(name.strip_prefix('-').unwrap_or(name)) {
        name.clone_into(message);
        return Some(name.to_owned());
    }
    None
}

/// The keys a Rust file or a template asks for, with their lines.
fn asked(file: &SourceFile) -> Vec<(usize, String)> {
    let in_room = file.path.starts_with("crates/");
    let mut places: Vec<(usize, String)> = match &file.rust {
        Some(rust) if in_room => {
            let mut places = in_calls(&file.text, &rust.code);
            places.extend(named_anywhere(&file.text, &rust.code));
            places
        }
        None if in_room && file.path.ends_with(".html") => in_calls(&file.text, &file.text),
        _ => return Vec::new(),
    };
    for (place, _) in &mut places {
        *place = file.text.as_bytes()[..*place]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
    }
    places.retain(|(line, _)| !file.rust.as_ref().is_some_and(|rust| rust.is_test(*line)));
    places
}

/// The first arguments of the calls that ask for a sentence, with where each call opens.
fn in_calls(text: &str, code: &str) -> Vec<(usize, String)> {
    let asks = |at: usize| {
        let before = &code[..at];
        let mut words = before.rsplit(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
        words.next().is_some_and(|word| ASKING.contains(&word)) || before.ends_with("Reason::new")
    };
    code.match_indices('(')
        .filter(|(at, _)| asks(*at))
        .filter_map(|(at, _)| Some((at, first_text(text, code, at).filter(|key| is_key(key))?)))
        .collect()
}

/// The texts that can only be keys, by how they begin, wherever they stand in Rust code.
fn named_anywhere(text: &str, code: &str) -> Vec<(usize, String)> {
    let quotes: Vec<usize> = code.match_indices('"').map(|(at, _)| at).collect();
    quotes
        .chunks_exact(2)
        .map(|pair| (pair[0], &text[pair[0] + 1..pair[1]]))
        .filter(|(_, key)| key.starts_with(ALWAYS_A_KEY) && is_key(key) && !key.ends_with('-'))
        .map(|(at, key)| (at, key.to_owned()))
        .collect()
}

/// The first argument of the call whose parenthesis opens at `open`, if it is a text.
fn first_text(text: &str, code: &str, open: usize) -> Option<String> {
    let arguments = code[open + 1..].trim_start();
    let start = code.len() - arguments.strip_prefix('"')?.len();
    let length = code[start..].find('"')?;
    let after = code[start + length + 1..].trim_start();
    after
        .starts_with([',', ')'])
        .then(|| text[start..start + length].to_owned())
}

/// Whether a text looks like a key: small words joined by hyphens.
fn is_key(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|letter| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-.".contains(letter)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(extra: &[(&str, &str)]) -> Vec<String> {
        let known = "home-title = A\nagreement = B\n    .help = C\n";
        let mut files = vec![
            ("locales/en/a.ftl", known),
            ("locales/es/a.ftl", known),
            ("locales/fr/a.ftl", known),
        ];
        files.extend_from_slice(extra);
        check(&Sources::of(&files))
            .into_iter()
            .map(|finding| finding.says)
            .collect()
    }

    #[test]
    fn a_sentence_missing_in_one_language_is_found() {
        assert!(found(&[]).is_empty());
        let two = [
            ("locales/en/b.ftl", "more-words = D"),
            ("locales/fr/b.ftl", "more-words = E"),
        ];
        assert_eq!(found(&two), ["\"more-words\" is missing in es"]);
        let attribute = [("locales/fr/b.ftl", "other-words = E\n    .help = F")];
        assert_eq!(found(&attribute).len(), 4, "two keys in two languages");
    }

    #[test]
    fn a_sentence_written_twice_is_found() {
        let twice = [("locales/fr/b.ftl", "home-title = Again")];
        assert_eq!(found(&twice), ["\"home-title\" is written twice"]);
    }

    #[test]
    fn a_sentence_asked_for_must_exist() {
        let page = "<h1>{{ page.t(\"home-title\") }}</h1>\n<p>{{ t(\"home-lead\") }}</p>";
        assert_eq!(
            found(&[("crates/web/src/a.html", page)]),
            ["no sentence \"home-lead\" in locales/"]
        );
        let code = "fn a() { words.text(\"no-such-key\", &[]); t(\"home-title\"); text(out, \"some-class\") }";
        assert_eq!(
            found(&[("crates/web/src/a.rs", code)]),
            ["no sentence \"no-such-key\" in locales/"]
        );
        let rule = "fn a() { problems.office(\"place\", \"problem-nowhere\"); Reason::new(\"no-reason\"); }";
        assert_eq!(found(&[("crates/policy/src/a.rs", rule)]).len(), 2);
        let test = "#[test]\nfn a() { t(\"no-such-key\"); }";
        assert!(found(&[("crates/web/src/a.rs", test)]).is_empty());
    }
}
