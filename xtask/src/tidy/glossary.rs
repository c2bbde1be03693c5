//! Every kind of record stands in the glossary, under the names that the pages show.

use super::Finding;
use super::sources::Sources;

const LIST: &str = "crates/policy/src/kinds.rs";
const GLOSSARY: &str = "docs/glossary.md";
const COLUMNS: [&str; 3] = ["fr", "en", "es"];

/// A kind that only tests know.
const TESTS_ONLY: &str = "sample";

/// Finds the kinds without a line in the glossary, and those whose line names them otherwise than the pages do.
pub fn check(sources: &Sources) -> Vec<Finding> {
    let (Some(list), Some(glossary)) = (sources.text(LIST), sources.text(GLOSSARY)) else {
        return Vec::new();
    };
    list.lines()
        .enumerate()
        .filter_map(|(at, line)| Some((at + 1, word_of(line)?)))
        .filter(|(_, word)| *word != TESTS_ONLY)
        .filter_map(|(at, word)| Some(Finding::new(LIST, at, wrong(sources, glossary, word)?)))
        .collect()
}

/// The word of a line of the list of kinds: `    Agreement, "agreement", agreements;`.
fn word_of(line: &str) -> Option<&str> {
    let (kind, rest) = line.strip_prefix("    ")?.split_once(", \"")?;
    let (word, table) = rest.split_once("\", ")?;
    let plain = |text: &str| text.chars().all(|letter| letter.is_ascii_alphanumeric());
    (plain(kind) && table.ends_with(';')).then_some(word)
}

/// What is wrong with the line of a kind, if anything.
fn wrong(sources: &Sources, glossary: &str, word: &str) -> Option<String> {
    let opening = format!("| `{word}` | ");
    let Some(line) = glossary.lines().find(|line| line.starts_with(&opening)) else {
        return Some(format!("{GLOSSARY} has no line for `{word}`"));
    };
    let told: Vec<&str> = line[opening.len()..].split(" | ").collect();
    let shown = COLUMNS.map(|language| label(sources, language, word));
    let differs = shown
        .iter()
        .enumerate()
        .any(|(column, name)| name.is_some_and(|name| told.get(column) != Some(&name)));
    differs.then(|| {
        let [fr, en, es] = shown.map(|name| name.unwrap_or("?"));
        format!("{GLOSSARY} names `{word}` otherwise than the pages: {fr} | {en} | {es}")
    })
}

/// What a language calls a kind.
fn label<'a>(sources: &'a Sources, language: &str, word: &str) -> Option<&'a str> {
    let folder = format!("locales/{language}/");
    let key = format!("kind-{} = ", word.replace('_', "-"));
    sources
        .files
        .iter()
        .filter(|file| file.path.starts_with(&folder))
        .find_map(|file| file.text.lines().find_map(|line| line.strip_prefix(&key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Vec<String> {
        let glossary = format!("{line}\n| `axis` | Axe | Axis | Eje | A direction. |\n");
        let label = |name: &str| format!("kind-axis = {name}\nkind-time-entry = Time\n");
        let (fr, en, es) = (label("Axe"), label("Axis"), label("Eje"));
        let sources = Sources::of(&[
            (
                LIST,
                "    Axis, \"axis\", axes;\n    TimeEntry, \"time_entry\", time_entries;\n    Sample, \"sample\", samples;\n",
            ),
            (GLOSSARY, &glossary),
            ("locales/fr/a.ftl", &fr),
            ("locales/en/a.ftl", &en),
            ("locales/es/a.ftl", &es),
        ]);
        check(&sources)
            .into_iter()
            .map(|finding| finding.says)
            .collect()
    }

    #[test]
    fn a_kind_without_a_line_is_found() {
        assert_eq!(found(""), ["docs/glossary.md has no line for `time_entry`"]);
    }

    #[test]
    fn a_line_names_a_kind_as_the_pages_do() {
        assert!(found("| `time_entry` | Time | Time | Time | Days. |").is_empty());
        assert_eq!(
            found("| `time_entry` | Heures | Time | Time | Days. |"),
            ["docs/glossary.md names `time_entry` otherwise than the pages: Time | Time | Time"]
        );
    }
}
