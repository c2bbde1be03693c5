//! What is wrong with a page as a page: words that are missing, ids that are not unique, headings that skip a level, controls that
//! nobody can name, punctuation that is not French.

use std::collections::BTreeSet;

/// What is wrong with a page as a page.
pub fn faults(address: &str, page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |words: String| faults.push(format!("{address}: {words}"));
    for start in page.match_indices('⟦').take(5).map(|(at, _)| at) {
        fault(page[start..].chars().take(60).collect());
    }
    if page.matches("<h1").count() != 1 {
        fault(format!("{} h1", page.matches("<h1").count()));
    }
    if let Some(language) = address.split('/').nth(1)
        && !page.contains(&format!("<html lang=\"{language}\""))
    {
        fault("another language".to_owned());
    }
    let mut ids = BTreeSet::new();
    for id in attributes(page, " id=\"") {
        if !ids.insert(id) {
            fault(format!("twice the id {id}"));
        }
    }
    for target in ["for", "aria-describedby", "aria-labelledby"] {
        for named in attributes(page, &format!(" {target}=\"")) {
            for id in named.split(' ').filter(|id| !ids.contains(id)) {
                fault(format!("{target} names {id}, which is not there"));
            }
        }
    }
    for target in attributes(page, " href=\"#") {
        if !ids.contains(target) {
            fault(format!("leads to #{target}, which is not there"));
        }
    }
    faults_of_headings(page, &mut fault);
    faults_of_controls(page, &ids, &mut fault);
    for forbidden in [" style=\"", "<style", " onclick=", "javascript:"] {
        if page.contains(forbidden) {
            fault(format!("{forbidden} is refused by the security policy"));
        }
    }
    faults
}

/// The values of an attribute, wherever it stands: `attributes(page, " id=\"")`.
pub fn attributes<'a>(page: &'a str, start: &str) -> Vec<&'a str> {
    page.split(start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// The tags of a page in order, each with the text that follows it.
fn tags(page: &str) -> impl Iterator<Item = (&str, &str)> {
    let opened = page.split('<').skip(1);
    opened.map(|tag| tag.split_once('>').unwrap_or((tag, "")))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    attributes(tag, &format!(" {name}=\"")).first().copied()
}

/// Levels of headings follow one another.
fn faults_of_headings(page: &str, fault: &mut impl FnMut(String)) {
    let mut last = 0;
    for (tag, text) in tags(page) {
        let level = tag.strip_prefix('h').and_then(|rest| rest.chars().next());
        let Some(level) = level.and_then(|level| level.to_digit(10)) else {
            continue;
        };
        if level > last + 1 {
            fault(format!("h{level} after h{last}: {text}"));
        }
        last = level;
    }
}

/// Every control has a name: a label, words of its own, or what a screen reader says instead.
fn faults_of_controls(page: &str, ids: &BTreeSet<&str>, fault: &mut impl FnMut(String)) {
    let labelled: BTreeSet<&str> = attributes(page, " for=\"").into_iter().collect();
    let mut in_label = false;
    let mut open: Option<(&str, bool)> = None;
    for (tag, text) in tags(page) {
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let said = attribute(tag, "aria-label").is_some_and(|label| !label.trim().is_empty());
        match name {
            "label" => in_label = true,
            "input" | "select" | "textarea" => {
                let hidden = tag.contains("type=\"hidden\"");
                let by_label = attribute(tag, "id").is_some_and(|id| labelled.contains(id));
                let by_other = attribute(tag, "aria-labelledby").is_some_and(|id| ids.contains(id));
                if !(hidden || said || in_label || by_label || by_other) {
                    fault(format!("a field without a label: {tag}"));
                }
            }
            "button" | "a" | "summary" => open = Some((tag, said)),
            _ => {}
        }
        if let Some((_, said)) = &mut open {
            *said |= !text.trim().is_empty() || attribute(tag, "aria-label").is_some();
        }
        if tag.starts_with("/label") {
            in_label = false;
        }
        if ["/button", "/a", "/summary"].contains(&tag)
            && let Some((tag, false)) = open.take()
        {
            fault(format!("nobody knows what it does: {tag}"));
        }
    }
}

/// What is wrong with the signs of a French page that shows no text of the register: a colon has a space before it that never breaks.
pub fn faults_of_typography(address: &str, page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |words: String| faults.push(format!("{address}: {words}"));
    for (_, text) in tags(page) {
        if let Some((before, _)) = text.split_once(": ")
            && before
                .chars()
                .next_back()
                .is_some_and(char::is_alphanumeric)
        {
            fault(format!("a colon without its space: {text}"));
        }
        if text.contains(" :") || text.contains(" ;") || text.contains(" ?") || text.contains(" !")
        {
            fault(format!("a space that may break: {text}"));
        }
    }
    faults
}
