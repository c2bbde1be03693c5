//! The graph: pairs of Wikidata ids, and the labels of the ids in a file of their own.

use std::collections::HashMap;

use super::city::{City, is_wikidata_id};
use super::{Line, List, ListError, lines};
use crate::Message;

/// The year of the graph.
const YEAR: i16 = 2016;

/// Whether a line is a pair of ids.
pub(super) fn is_relation(line: &str) -> bool {
    let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
    matches!(cells[..], [one, other] if is_wikidata_id(one) && is_wikidata_id(other))
}

/// Reads the labels of ids.
///
/// # Errors
/// A file that is no text, or whose first line is not an id and a label.
pub fn names(name: &str, bytes: &[u8]) -> Result<HashMap<String, String>, ListError> {
    let lines = lines(name, bytes)?;
    let mut found = HashMap::with_capacity(lines.len());
    for (position, (_, line)) in lines.iter().enumerate() {
        match line.split_once('\t') {
            Some((id, label)) if is_wikidata_id(id.trim()) => {
                let label: String = label
                    .trim()
                    .chars()
                    .filter(|c| !c.is_control())
                    .take(200)
                    .collect();
                found.insert(id.trim().to_owned(), label);
            }
            _ if position == 0 => {
                return Err(ListError::Form {
                    name: name.to_owned(),
                });
            }
            _ => {}
        }
    }
    Ok(found)
}

/// Reads pairs of ids. An id without label keeps itself for a name.
pub fn relations(name: &str, lines: &[(u32, &str)], labels: &HashMap<String, String>) -> List {
    let mut list = List {
        name: name.to_owned(),
        year: YEAR,
        lines: Vec::with_capacity(lines.len()),
        unread: Vec::new(),
    };
    let city = |id: &str| City {
        label: labels
            .get(id)
            .filter(|label| !label.is_empty())
            .map_or(id, String::as_str)
            .to_owned(),
        wikidata: Some(id.to_owned()),
        ..City::default()
    };
    for (row, line) in lines {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        match cells[..] {
            [from, to, ..] if is_wikidata_id(from) && is_wikidata_id(to) => {
                list.lines.push(Line {
                    row: *row,
                    from: city(from),
                    to: city(to),
                });
            }
            _ => list
                .unread
                .push((*row, Message::new("imports-twinning-no-pair"))),
        }
    }
    list
}
