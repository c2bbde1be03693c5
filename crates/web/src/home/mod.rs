//! The first page: what is there, what is missing, what somebody should look at; on an empty instance, the first three steps.

mod cards;
mod changes;
mod steps;
mod upkeep;
mod views;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use policy::Kind;
use policy::rights::{Verb, Viewer};

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page as answer};
use crate::relations::map_of;
use crate::relations::ties::{STATES, state_words, ties};
use crate::state::AppState;
use cards::Card;
pub use cards::due;
use changes::ChangeRow;
use steps::Step;

/// The addresses of this area; the home page itself is mounted by the router, with and without its last slash.
pub fn routes() -> Router<AppState> {
    Router::new().route("/state-of-data", axum::routing::get(upkeep::show))
}

#[derive(Template)]
#[template(path = "home/home.html")]
struct HomePage {
    shell: Shell,
    title: String,
    visitor: bool,
    tiles: Vec<Tile>,
    classes: Vec<ClassRow>,
    cards: Vec<Card>,
    /// Whether anything that falls due would be told to this reader.
    told: bool,
    boards: Vec<views::Offered>,
    all_boards: String,
    steps: Vec<Step>,
    drafts: Vec<(String, String, Spoken)>,
    changes: Vec<ChangeRow>,
    empty: bool,
    map: String,
    picture: String,
    sign_in: String,
    /// What this reader often begins: label and address.
    begin: Vec<(String, String)>,
}

/// How many records of a kind there are.
struct Tile {
    count: String,
    label: String,
    address: String,
}

/// How many agreements are of a class.
struct ClassRow {
    state: &'static str,
    label: String,
    count: usize,
    address: String,
    mark: String,
}

/// The page.
///
/// # Errors
/// When the ledger does not answer.
pub async fn page(State(state): State<AppState>, reader: Reader) -> Result<Response, Failure> {
    let ties = ties(&reader);
    let words = reader.words;
    let visitor = reader.viewer == Viewer::Public;
    let title = match &reader.account {
        Some(account) => words.text_with("pages-hello", &[("name", account.name.as_str().into())]),
        None => match &reader.settings.name {
            Some(name) => {
                let name = spoken::text(name, &reader).text;
                words.text_with("pages-city-abroad", &[("city", name.into())])
            }
            None => words.text("frame-tagline"),
        },
    };
    let policy = reader.policy();
    let empty = Kind::ALL
        .iter()
        .filter(|kind| **kind != Kind::Settings)
        .all(|kind| policy.count(*kind) == 0);
    let due = cards::alerts_for(&reader);
    let mut cards = cards::of_alerts(&due, &reader);
    cards.extend(cards::of_ties(&ties, &reader));
    cards.extend(cards::of_missions(&due, &reader));
    cards.sort_by_key(|card| card.state != "overdue");
    answer(&HomePage {
        shell: Shell::new(&state, &reader, &words.text("frame-home")),
        title,
        visitor,
        tiles: tiles(&reader),
        classes: classes(&ties, &reader),
        cards,
        told: cards::is_told(&reader),
        boards: if empty {
            Vec::new()
        } else {
            views::offered(&reader)
        },
        all_boards: reader.link_dated("/figures"),
        steps: steps::steps(&reader),
        drafts: drafts(&state, &reader).await?,
        changes: changes::changes(&state, &reader).await?,
        empty,
        map: reader.link_dated("/relations/map"),
        picture: if visitor && !ties.is_empty() {
            map_of(&ties, &reader)
        } else {
            String::new()
        },
        sign_in: reader.link("/sign-in"),
        begin: begin(&reader),
    })
}

/// Kinds that people begin from the first page, the most usual first.
const BEGUN: [Kind; 6] = [
    Kind::Request,
    Kind::Mobility,
    Kind::Initiative,
    Kind::Observation,
    Kind::Proposal,
    Kind::Action,
];
/// How many of them are offered.
const OFFERED: usize = 4;

/// What this reader often begins.
fn begin(reader: &Reader) -> Vec<(String, String)> {
    if reader.account.is_none() {
        return Vec::new();
    }
    let form = |kind: Kind| {
        let key = spoken::choice_key("kind", kind.word());
        let label = reader.words.text(&format!("{key}-new"));
        (label, format!("{}/new", reader.list_address(kind)))
    };
    BEGUN
        .into_iter()
        .filter(|kind| reader.may_ever(Verb::Create, *kind))
        .take(OFFERED)
        .map(form)
        .collect()
}

/// The kinds that an office counts, in the order of the menu.
fn tiles(reader: &Reader) -> Vec<Tile> {
    let shown = [
        Kind::Objective,
        Kind::Action,
        Kind::Agreement,
        Kind::Membership,
        Kind::Mobility,
        Kind::Request,
        Kind::Indicator,
        Kind::Externality,
        Kind::Actor,
        Kind::Initiative,
    ];
    shown
        .into_iter()
        .map(|kind| (kind, reader.count(kind)))
        .filter(|(_, number)| *number > 0)
        .map(|(kind, number)| Tile {
            count: count(number, reader),
            label: spoken::kinds(kind, reader),
            address: reader.list_address(kind),
        })
        .collect()
}

fn count(number: usize, reader: &Reader) -> String {
    reader
        .language
        .integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The classes that some agreement has, most alive first.
fn classes(ties: &[crate::relations::ties::Tie], reader: &Reader) -> Vec<ClassRow> {
    let list = reader.list_address(Kind::Agreement);
    let row = |state: &'static str| {
        let count = ties.iter().filter(|tie| tie.state() == state).count();
        let value = if state == crate::relations::ties::NOT_ASSESSABLE {
            "not-assessable"
        } else {
            state
        };
        (count > 0).then(|| ClassRow {
            state,
            label: state_words(state, reader),
            count,
            address: reader.dated(format!("{list}?vitality={value}")),
            mark: crate::pictures::legend_mark(state),
        })
    };
    STATES.into_iter().filter_map(row).collect()
}

async fn drafts(
    state: &AppState,
    reader: &Reader,
) -> Result<Vec<(String, String, Spoken)>, Failure> {
    let Some(account) = &reader.account else {
        return Ok(Vec::new());
    };
    let drafts = state.office.drafts(account.id).await?;
    let rows = drafts
        .into_iter()
        .filter_map(|draft| crate::account::draft_row(draft, reader));
    Ok(rows.take(5).collect())
}

#[cfg(test)]
mod tests;
