//! The menu: the rooms of the office, each with the kinds that this reader may see, gathered as the office thinks of them.

use policy::Kind;
use policy::rights::{Role, Verb};

use super::reader::Reader;
use super::spoken;
use crate::figures::boards::{self, Board};

/// How many kinds of a room stand in its tabs; its page has them all.
const TABS: usize = 6;
/// What stands in a group that the table below does not know.
const OTHERS: &str = "others";
/// The pages of a room that show its figures as pictures.
const BOARDS: &str = "boards";

/// A group of kinds: its name, and the words of its kinds.
type Gathered = (&'static str, &'static [&'static str]);

/// The rooms in the order of the menu, each with its groups and their kinds, what an officer opens most first. A kind that is
/// not named here comes last in its room, a room that is not named here comes before governance.
const ROOMS: [(&str, &[Gathered]); 9] = [
    (
        "relations",
        &[
            ("ties", &["agreement", "exchange", "claim", "learning"]),
            ("networks", &["network", "membership", "alliance"]),
            ("voice", &["position", "declaration", "adhesion"]),
        ],
    ),
    (
        "operations",
        &[(
            "work",
            &[
                "request",
                "action",
                "mobility",
                "event",
                "funding_application",
            ],
        )],
    ),
    (
        "strategy",
        &[
            ("policy", &["strategy", "axis", "objective", "revision"]),
            ("year", &["annual_plan"]),
            (
                "ground",
                &[
                    "diagnosis_item",
                    "territorial_plan",
                    "territorial_objective",
                ],
            ),
        ],
    ),
    (
        "measurement",
        &[
            (
                "results",
                &[
                    "indicator",
                    "observation",
                    "evaluation",
                    "good_practice",
                    "benefit",
                ],
            ),
            ("harm", &["externality", "screening", "mitigation_measure"]),
        ],
    ),
    (
        "participation",
        &[
            ("tables", &["body", "session"]),
            ("voices", &["consultation", "proposal", "group_position"]),
        ],
    ),
    (
        "communication",
        &[
            (
                "plan",
                &[
                    "communication_plan",
                    "communication_objective",
                    "communication_activity",
                    "publication",
                ],
            ),
            (
                "image",
                &["narrative", "brand", "media_partnership", "coverage"],
            ),
        ],
    ),
    (
        "agendas",
        &[("agendas", &["agenda", "agenda_goal", "watch_note"])],
    ),
    (
        "governance",
        &[
            ("bodies", &["government", "organisation", "department"]),
            (
                "people",
                &["person", "actor", "initiative", "beneficiary_group"],
            ),
            ("places", &["territory", "place", "theme"]),
            (
                "law",
                &[
                    "mandate",
                    "legal_basis",
                    "legal_reform",
                    "jurisdiction_profile",
                ],
            ),
            (
                "means",
                &[
                    "post",
                    "budget_line",
                    "expense",
                    "time_entry",
                    "training_day",
                ],
            ),
        ],
    ),
    ("administration", &[("house", &["settings"])]),
];

/// A room of the menu.
#[derive(Debug, Clone)]
pub struct Room {
    /// Its name.
    pub label: String,
    /// Its page.
    pub address: String,
    /// Whether the page is in it.
    pub here: bool,
    /// Whether the page is its own.
    pub is_own_page: bool,
}

/// What stands under the menu on a page inside a room.
#[derive(Debug, Clone)]
pub struct Tabs {
    /// Name of the room.
    pub label: String,
    /// The page of the room.
    pub address: String,
    /// How many things can be opened in it.
    pub count: usize,
    /// Its first kinds: words, address, and whether the page is there.
    pub entries: Vec<(String, String, bool)>,
}

/// Entries of a room that belong together.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Its word; words under `room-group-<word>`.
    pub(super) word: &'static str,
    /// The entries.
    pub(super) entries: Vec<Entry>,
}

/// An entry of the menu.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// What it opens.
    pub(super) opens: Opens,
    /// Where it leads.
    pub(super) address: String,
    /// Whether the page is it, or below it.
    here: bool,
}

/// What an entry of the menu opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opens {
    /// The list of a kind.
    List(Kind),
    /// A page that shows figures as pictures.
    Board(&'static Board),
    /// A page made for a purpose: the keys of its words and of its explanation.
    Made(&'static str, &'static str),
}

/// The rooms in the order of the menu, empty ones left out, and the tabs of the one in which the page is.
pub fn rooms(reader: &Reader) -> (Vec<Room>, Option<Tabs>) {
    let mut found = Vec::new();
    let mut tabs = None;
    for name in names() {
        let groups = groups(name, reader);
        let entries = || groups.iter().flat_map(|group| &group.entries);
        if entries().next().is_none() {
            continue;
        }
        let label = reader.words.text(&format!("room-{name}"));
        let address = reader.link(&format!("/{name}"));
        let is_own_page = reader.path.trim_end_matches('/') == address;
        let inside = entries().any(|entry| entry.here);
        if inside {
            tabs = Some(Tabs {
                label: label.clone(),
                address: address.clone(),
                count: entries().count(),
                entries: in_tabs(entries().collect(), reader),
            });
        }
        found.push(Room {
            label,
            address,
            here: is_own_page || inside,
            is_own_page,
        });
    }
    (found, tabs)
}

fn names() -> Vec<&'static str> {
    let mut names: Vec<&'static str> = ROOMS.iter().map(|(name, _)| *name).collect();
    for kind in Kind::ALL {
        if !names.contains(&kind.room()) {
            names.insert(names.len() - 2, kind.room());
        }
    }
    names
}

/// Everything that can be opened in a room, in its groups; none of them is empty.
pub(super) fn groups(name: &str, reader: &Reader) -> Vec<Group> {
    let gathered = ROOMS.iter().find(|(found, _)| *found == name);
    let gathered = gathered.map_or(&[][..], |(_, groups)| *groups);
    let mut kinds: Vec<Kind> = Kind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.room() == name && shown(*kind, reader))
        .collect();
    let pictures = boards::ALL.iter().filter(|board| board.room == name);
    let mut groups = vec![Group {
        word: BOARDS,
        entries: pictures
            .filter(|board| board.is_for(reader))
            .map(|board| picture(board, reader))
            .collect(),
    }];
    for (word, words) in gathered {
        let mut entries = Vec::new();
        for wanted in *words {
            if let Some(at) = kinds.iter().position(|kind| kind.word() == *wanted) {
                entries.push(list_of(kinds.remove(at), reader));
            }
        }
        groups.push(Group { word, entries });
    }
    let others = kinds.into_iter().filter(|kind| kind.in_menu());
    groups.push(Group {
        word: OTHERS,
        entries: others.map(|kind| list_of(kind, reader)).collect(),
    });
    add_made_pages(name, &mut groups, reader);
    groups.retain(|group| !group.entries.is_empty());
    groups
}

/// Beside a picture the other pictures of the room; beside a list its first kinds. Wherever one stands, it is among them.
fn in_tabs(entries: Vec<&Entry>, reader: &Reader) -> Vec<(String, String, bool)> {
    let on_picture = entries.iter().any(|entry| entry.is_picture() && entry.here);
    let usual = |entry: &Entry| match entry.opens {
        Opens::List(kind) => !on_picture && kind.in_menu(),
        Opens::Made(..) => !on_picture,
        Opens::Board(_) => on_picture,
    };
    let mut left = TABS;
    let mut tabs = Vec::new();
    for entry in entries {
        let first = usual(entry) && left > 0;
        if first {
            left -= 1;
        }
        if first || entry.here {
            let label = entry.label(reader);
            tabs.push((label, entry.address.clone(), entry.here));
        }
    }
    tabs
}

/// Pages of a room that list no kind: the accounts beside the settings.
fn add_made_pages(name: &str, groups: &mut [Group], reader: &Reader) {
    let page =
        |key, help, address: &str| entry(Opens::Made(key, help), reader.link(address), reader);
    let Some(first) = groups.get_mut(1) else {
        return;
    };
    if name == "measurement" && reader.may_ever(Verb::Create, Kind::Observation) {
        let desk = page("page-desk", "room-desk-help", "/observations");
        first.entries.push(desk);
    }
    if name == "administration" && reader.viewer.role() == Some(Role::Administrator) {
        let address = "/administration/accounts";
        let accounts = page("frame-users", "pages-accounts-help", address);
        first.entries.push(accounts);
    }
}

/// Settings are read by everybody in figures; the menu shows them to those who set them.
fn shown(kind: Kind, reader: &Reader) -> bool {
    match kind {
        Kind::Settings => reader.may_ever(Verb::Edit, kind),
        kind => reader.sees(kind),
    }
}

fn picture(board: &'static Board, reader: &Reader) -> Entry {
    Entry {
        opens: Opens::Board(board),
        here: board.is_here(reader),
        address: board.link(reader),
    }
}

fn list_of(kind: Kind, reader: &Reader) -> Entry {
    entry(Opens::List(kind), reader.list_address(kind), reader)
}

fn entry(opens: Opens, address: String, reader: &Reader) -> Entry {
    let below = reader.path.strip_prefix(&address);
    Entry {
        opens,
        here: below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
        address,
    }
}

impl Entry {
    /// Its words.
    pub(super) fn label(&self, reader: &Reader) -> String {
        match self.opens {
            Opens::List(kind) => spoken::kinds(kind, reader),
            Opens::Board(board) => board.name(reader),
            Opens::Made(key, _) => reader.words.text(key),
        }
    }

    fn is_picture(&self) -> bool {
        matches!(self.opens, Opens::Board(_))
    }
}
