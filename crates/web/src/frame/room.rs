//! The page of a room: everything that can be opened in it, with a line of explanation and how many records this reader sees.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use policy::Kind;
use policy::rights::Verb;

use super::failure::Failure;
use super::menu::{Entry, Opens, groups};
use super::reader::Reader;
use super::shell::{Shell, page};
use super::spoken;
use crate::state::AppState;

#[derive(Template)]
#[template(path = "frame/room.html", whitespace = "preserve")]
struct RoomPage {
    shell: Shell,
    help: String,
    groups: Vec<Shown>,
}

/// A group of the room, with its name where there are several.
struct Shown {
    name: Option<String>,
    lines: Vec<Line>,
}

/// Something that can be opened.
struct Line {
    label: String,
    address: String,
    help: Option<String>,
    count: Option<String>,
    /// The form of a new record, and its words.
    new: Option<(String, String)>,
}

/// The page of a room.
///
/// # Errors
/// Not found when there is no such room, or nothing in it for this reader.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let groups = groups(&name, &reader);
    if groups.is_empty() {
        return Err(Failure::NotFound);
    }
    let several = groups.len() > 1;
    let shown = groups.iter().map(|group| Shown {
        name: several.then(|| {
            let key = format!("room-group-{}", group.word);
            reader.words.text(&key)
        }),
        lines: group
            .entries
            .iter()
            .map(|entry| line(entry, &reader))
            .collect(),
    });
    let key = format!("room-{name}");
    page(&RoomPage {
        groups: shown.collect(),
        shell: Shell::new(&state, &reader, &reader.words.text(&key)),
        help: reader.words.help(&key).unwrap_or_default(),
    })
}

fn line(entry: &Entry, reader: &Reader) -> Line {
    let words = reader.words;
    let (help, kind) = match entry.opens {
        Opens::List(kind) => (
            words.help(&spoken::choice_key("kind", kind.word())),
            Some(kind),
        ),
        Opens::Board(board) => (Some(board.help(reader)), None),
        Opens::Made(_, help) => (words.find(help), None),
    };
    let creating =
        kind.filter(|kind| reader.account.is_some() && reader.may_ever(Verb::Create, *kind));
    Line {
        label: entry.label(reader),
        address: entry.address.clone(),
        help,
        count: kind.map(|kind| count(kind, reader)),
        new: creating.map(|kind| {
            let key = format!("{}-new", spoken::choice_key("kind", kind.word()));
            (format!("{}/new", entry.address), words.text(&key))
        }),
    }
}

/// How many records this reader sees.
fn count(kind: Kind, reader: &Reader) -> String {
    let count = reader.count(kind);
    reader
        .language
        .integer(i64::try_from(count).unwrap_or(i64::MAX))
}
