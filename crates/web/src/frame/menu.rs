//! The menu: the rooms of the office, each with the kinds that this reader may see.

use policy::Kind;
use policy::rights::Role;

use super::reader::Reader;
use super::spoken;

/// A room of the menu.
#[derive(Debug, Clone)]
pub struct Room {
    /// Its name.
    pub label: String,
    /// Where it begins: its first entry.
    pub address: String,
    /// Whether the page is in it.
    pub here: bool,
    /// What can be opened in it.
    pub entries: Vec<Entry>,
}

/// An entry of the menu.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub address: String,
    /// Whether the page is it, or below it.
    pub here: bool,
}

/// The rooms in the order of the menu, empty ones left out. A new kind's room comes by itself, before administration.
pub fn rooms(reader: &Reader) -> Vec<Room> {
    let mut names = vec!["relations", "operations", "governance"];
    for kind in Kind::ALL {
        if !names.contains(&kind.room()) && kind.room() != "administration" {
            names.push(kind.room());
        }
    }
    names.push("administration");
    names
        .into_iter()
        .map(|name| room(name, reader))
        .filter(|room| !room.entries.is_empty())
        .collect()
}

fn room(name: &str, reader: &Reader) -> Room {
    let mut entries = Vec::new();
    let kinds = Kind::ALL
        .iter()
        .filter(|kind| kind.room() == name && kind.in_menu() && shown(**kind, reader));
    let mut kinds: Vec<Kind> = kinds.copied().collect();
    kinds.sort_by_key(|kind| place(*kind));
    for kind in kinds {
        let address = reader.list_address(kind);
        entries.push(entry(spoken::kinds(kind, reader), &address, reader));
    }
    if name == "relations" {
        let map = entry(
            reader.words.text("frame-map"),
            &reader.link("/relations/map"),
            reader,
        );
        entries.insert(1.min(entries.len()), map);
    }
    if name == "administration" && reader.viewer.role() == Some(Role::Administrator) {
        let address = reader.link("/administration/accounts");
        entries.push(entry(reader.words.text("frame-users"), &address, reader));
    }
    Room {
        label: reader.words.text(&format!("room-{name}")),
        address: entries
            .first()
            .map(|entry| entry.address.clone())
            .unwrap_or_default(),
        here: entries.iter().any(|entry| entry.here),
        entries,
    }
}

/// Settings are read by everybody in figures; the menu shows them to those who set them.
fn shown(kind: Kind, reader: &Reader) -> bool {
    use policy::rights::Verb;
    match kind {
        Kind::Settings => reader.may_ever(Verb::Edit, kind),
        kind => reader.sees(kind),
    }
}

/// What an officer opens most comes first.
fn place(kind: Kind) -> u8 {
    match kind {
        Kind::Agreement | Kind::Action | Kind::Government => 0,
        Kind::Exchange | Kind::Mobility | Kind::Organisation => 1,
        Kind::Person => 2,
        Kind::Actor => 3,
        Kind::Department => 4,
        Kind::Territory => 5,
        Kind::Place => 6,
        _ => 7,
    }
}

pub(super) fn entry(label: String, address: &str, reader: &Reader) -> Entry {
    let below = reader.path.strip_prefix(address);
    Entry {
        label,
        here: below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
        address: address.to_owned(),
    }
}
