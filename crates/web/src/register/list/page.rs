//! The page of a list.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use policy::list::{Listing, Page, headings, list};
use policy::record::Cell;
use policy::rights::Verb;
use policy::{AnyRecord, Kind};

use super::asked::{Asked, SIZES};
use super::drawn::{Acts, Choosable, Column, Drawn, Filtering, Held, Paging, Row};
use crate::frame::spoken;
use crate::frame::{Failure, Reader, Shell, page, with_query};
use crate::register::place;
use crate::state::AppState;

/// Up to so many records, the values to filter by stand in the page at once; beyond, when somebody asks for them.
const FILTERS_AT_ONCE: usize = 300;
/// A view saved under a name.
struct Saved {
    id: String,
    name: String,
    address: String,
}

#[derive(Template)]
#[template(path = "register/list/list.html", whitespace = "preserve")]
struct ListPage {
    shell: Shell,
    title: String,
    help: Option<String>,
    none: String,
    /// What the button that begins a new record says: "New agreement".
    new: String,
    address: String,
    acts: Acts,
    total: usize,
    all: usize,
    filters: Vec<Filtering>,
    /// The page with the values to filter by, when they are not on this one.
    more_filters: Option<String>,
    held: Vec<Held>,
    unfiltered: String,
    columns: Vec<Column>,
    choosable: Vec<Choosable>,
    hidden: Vec<(String, String)>,
    kept: Vec<(String, String)>,
    sizes: Vec<(usize, bool)>,
    rows: Vec<Row>,
    paging: Paging,
    saved: Option<Vec<Saved>>,
    query: String,
    filters_open: bool,
}

/// The records that a reader asks for, as they may see them. Exports take the same.
pub fn listed(kind: Kind, asked: &Asked, reader: &Reader) -> Page {
    let view = reader.view();
    let sees_all = reader.sees_all(kind);
    let visible = |record: &AnyRecord| reader.may(Verb::See, record);
    let listing = Listing {
        view: &view,
        visible: (!sees_all).then_some(&visible as &dyn Fn(&AnyRecord) -> bool),
        sort_key: &|cell: &Cell| spoken::sort_key(cell, reader),
    };
    list(kind, &asked.query(), &listing)
}

/// Shows the list of a kind.
///
/// # Errors
/// Not found when there is no such list for this reader.
pub async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path((room, plural)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let kind = place::kind(&reader, &room, &plural)?;
    let headings = headings(kind);
    let asked = Asked::strictly(&reader, &headings)?;
    let saved = match &reader.account {
        Some(account) => Some(state.office.saved_views(account.id, kind).await?),
        None => None,
    };
    let list = Drawn {
        reader: &reader,
        kind,
        headings: &headings,
        asked: &asked,
        address: reader.list_address(kind),
    };
    let mut template = draw(&list, &state);
    template.saved = saved.map(|saved| {
        let view = |view: &office::SavedView| Saved {
            id: view.id.to_string(),
            address: format!("{}?{}", template.address, view.query),
            name: view.name.clone(),
        };
        saved.iter().map(view).collect()
    });
    page(&template)
}

fn draw(list: &Drawn<'_>, state: &AppState) -> ListPage {
    let (reader, asked, kind) = (list.reader, list.asked, list.kind);
    let found = listed(kind, asked, reader);
    let shown = asked.shown(list.headings);
    let title = spoken::kinds(kind, reader);
    let key = spoken::choice_key("kind", kind.word());
    let asked_for = reader.parameter("filters").is_some();
    let here = asked_for || reader.policy().count(kind) <= FILTERS_AT_ONCE;
    ListPage {
        shell: Shell::new(state, reader, &title),
        help: reader.words.help(&key),
        none: reader.words.text(&format!("{key}-none")),
        new: reader.words.text(&format!("{key}-new")),
        acts: list.acts(),
        total: found.total,
        all: reader.count(kind),
        filters: match here {
            true => list.filters(),
            false => Vec::new(),
        },
        more_filters: (!here && list.can_be_filtered()).then(|| list.with_filters()),
        held: list.held(&found),
        unfiltered: list.unfiltered(),
        columns: shown
            .iter()
            .map(|(index, heading)| list.column(*index, heading, &found))
            .collect(),
        choosable: list.choosable(&shown),
        hidden: list.beside_filters(),
        kept: list.beside_columns(),
        sizes: SIZES
            .iter()
            .map(|size| (*size, *size == asked.per))
            .collect(),
        paging: list.paging(&found),
        saved: None,
        query: with_query("", &asked.parameters(false)),
        filters_open: asked_for || !asked.filters.is_empty(),
        rows: list.rows(&found, &shown),
        title,
        address: list.address.clone(),
    }
}
