//! The page of a list.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use policy::list::{Heading, Listing, Page, headings, list, values};
use policy::record::{Cell, Filter};
use policy::rights::Verb;
use policy::table::value_of;
use policy::{AnyRecord, Kind};

use super::asked::{Asked, SIZES};
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page, with_query};
use crate::register::place;
use crate::state::AppState;

/// Up to so many records, the values to filter by stand in the page at once; beyond, when somebody asks for them.
const FILTERS_AT_ONCE: usize = 300;
/// The formats in which a list can be taken away.
const FORMATS: [&str; 3] = ["xlsx", "ods", "csv"];

/// A column's filter.
struct Filtering {
    name: &'static str,
    label: String,
    options: Vec<Offered>,
    others: Vec<String>,
}

/// One value of a filter.
struct Offered {
    value: String,
    label: String,
    chosen: bool,
}

/// A filter that holds, with the address of the list without it.
struct Held {
    label: String,
    without: String,
}

/// A column that the page shows.
struct Column {
    label: String,
    sorted: Option<&'static str>,
    sort: String,
    class: &'static str,
}

/// A column that may be shown.
struct Choosable {
    name: &'static str,
    label: String,
    shown: bool,
}

/// One record of the list.
struct Row {
    address: String,
    code: Option<String>,
    cells: Vec<(String, &'static str, Spoken)>,
}

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
    address: String,
    new: Option<String>,
    deleted: Option<String>,
    import: Option<String>,
    map: Option<String>,
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
    showing: String,
    previous: Option<String>,
    next: Option<String>,
    exports: Vec<(String, String)>,
    saved: Option<Vec<Saved>>,
    query: String,
    filters_open: bool,
}

/// The records that a reader asks for, as they may see them. Exports take the same.
pub fn listed(kind: Kind, asked: &Asked, reader: &Reader) -> Page {
    let view = reader.view();
    let sees_all = reader.viewer.role().is_none_or(|role| {
        policy::rights::rule(role, Verb::See, kind) == Some(policy::rights::Rule::Yes)
    });
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
    let asked = Asked::read(&reader.parameters(), &headings);
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
    let mut template = list.draw(&state);
    template.saved = saved.map(|saved| {
        let view = |view: office::SavedView| Saved {
            id: view.id.to_string(),
            address: format!("{}?{}", template.address, view.query),
            name: view.name,
        };
        saved.into_iter().map(view).collect()
    });
    page(&template)
}

struct Drawn<'a> {
    reader: &'a Reader,
    kind: Kind,
    headings: &'a [Heading],
    asked: &'a Asked,
    address: String,
}

impl Drawn<'_> {
    fn draw(&self, state: &AppState) -> ListPage {
        let (reader, asked, kind) = (self.reader, self.asked, self.kind);
        let found = listed(kind, asked, reader);
        let shown = asked.shown(self.headings);
        let first = (asked.page - 1) * asked.per + 1;
        let last = first + found.rows.len() - usize::from(!found.rows.is_empty());
        let title = spoken::kinds(kind, reader);
        let key = spoken::choice_key("kind", kind.word());
        let asked_for = reader.parameter("filters").is_some();
        let asks = asked_for || reader.policy().count(kind) <= FILTERS_AT_ONCE;
        let may_create = reader.may_ever(Verb::Create, kind);
        let page_link = |page: usize| self.link(&asked.on_page(page), true);
        ListPage {
            shell: Shell::new(state, reader, &title),
            help: reader.words.help(&key),
            none: reader.words.text(&format!("{key}-none")),
            new: may_create.then(|| format!("{}/new", self.address)),
            deleted: reader
                .may_ever(Verb::Delete, kind)
                .then(|| format!("{}/deleted", self.address)),
            import: reader
                .may_ever(Verb::Import, kind)
                .then(|| reader.link("/imports")),
            map: (kind == Kind::Agreement).then(|| reader.link_dated("/relations/map")),
            total: found.total,
            all: reader.policy().count(kind),
            filters: match asks {
                true => self.filters(),
                false => Vec::new(),
            },
            more_filters: (!asks && self.can_be_filtered()).then(|| {
                let mut parameters = self.dated(asked.parameters(false));
                parameters.push(("filters".to_owned(), "show".to_owned()));
                with_query(&self.address, &parameters)
            }),
            held: self.held(&found),
            unfiltered: self.link(
                &Asked {
                    filters: Vec::new(),
                    page: 1,
                    ..asked.clone()
                },
                false,
            ),
            columns: shown
                .iter()
                .map(|(index, heading)| self.column(*index, heading, &found))
                .collect(),
            choosable: self.choosable(&shown),
            hidden: self.dated(
                Asked {
                    filters: Vec::new(),
                    ..asked.clone()
                }
                .parameters(false),
            ),
            kept: self.dated(
                Asked {
                    columns: Vec::new(),
                    per: usize::MAX,
                    ..asked.clone()
                }
                .parameters(false)
                .into_iter()
                .filter(|(name, _)| name != "per")
                .collect(),
            ),
            sizes: SIZES
                .iter()
                .map(|size| (*size, *size == asked.per))
                .collect(),
            showing: reader.words.text_with(
                "frame-showing",
                &[
                    ("from", first.into()),
                    ("to", last.into()),
                    ("total", found.total.into()),
                ],
            ),
            previous: (asked.page > 1).then(|| page_link(asked.page - 1)),
            next: (asked.page * asked.per < found.total).then(|| page_link(asked.page + 1)),
            exports: self.exports(),
            saved: None,
            query: with_query("", &asked.parameters(false)),
            filters_open: asked_for || !asked.filters.is_empty(),
            rows: self.rows(&found, &shown),
            title,
            address: self.address.clone(),
        }
    }

    /// Parameters with the date that the page speaks of, when the address asked for one.
    fn dated(&self, mut parameters: Vec<(String, String)>) -> Vec<(String, String)> {
        if self.reader.as_of_given {
            parameters.push(("as_of".to_owned(), self.reader.as_of.to_string()));
        }
        parameters
    }

    fn link(&self, asked: &Asked, keep_page: bool) -> String {
        with_query(&self.address, &self.dated(asked.parameters(keep_page)))
    }

    fn label(&self, column: &str) -> String {
        let key = format!("{}-{column}", self.kind.word().replace('_', "-"));
        self.reader.words.text(&key)
    }

    fn can_be_filtered(&self) -> bool {
        self.headings
            .iter()
            .any(|heading| heading.filter != Filter::No)
    }

    fn filters(&self) -> Vec<Filtering> {
        let can = self
            .headings
            .iter()
            .filter(|heading| heading.filter != Filter::No);
        can.map(|heading| self.filter(heading))
            .filter(|filter| !filter.options.is_empty())
            .collect()
    }

    fn filter(&self, heading: &Heading) -> Filtering {
        let view = self.reader.view();
        let chosen: Vec<&str> = self
            .asked
            .filters
            .iter()
            .filter(|(name, _)| name == heading.name)
            .map(|(_, value)| value.as_str())
            .collect();
        let mut options: Vec<Offered> = values(self.kind, heading.name, &view)
            .into_iter()
            .map(|(cell, value, count)| {
                let said = spoken::cell(&cell, self.reader, &view).text;
                Offered {
                    label: match count {
                        Some(count) => {
                            let count = i64::try_from(count).unwrap_or(i64::MAX);
                            format!("{said} ({})", self.reader.language.integer(count))
                        }
                        None => said,
                    },
                    chosen: chosen.first() == Some(&value.as_str()),
                    value,
                }
            })
            .collect();
        let order = |a: &Offered, b: &Offered| self.reader.language.compare(&a.label, &b.label);
        options.sort_by(order);
        Filtering {
            name: heading.name,
            label: self.label(heading.name),
            options,
            others: chosen
                .iter()
                .skip(1)
                .map(|value| (*value).to_owned())
                .collect(),
        }
    }

    fn held(&self, found: &Page) -> Vec<Held> {
        let view = self.reader.view();
        let held = |filter: &(String, String)| {
            let said = self
                .value_in(found, filter)
                .map(|cell| spoken::cell(&cell, self.reader, &view).text);
            Held {
                label: self.reader.words.text_with(
                    "register-filter-held",
                    &[
                        ("column", self.label(&filter.0).into()),
                        ("value", said.unwrap_or_else(|| filter.1.clone()).into()),
                    ],
                ),
                without: self.link(&self.asked.without(filter), false),
            }
        };
        self.asked.filters.iter().map(held).collect()
    }

    /// The cell that a filter's value stands for: on the page that it filters, else among the values of its column.
    fn value_in(&self, found: &Page, (column, value): &(String, String)) -> Option<Cell> {
        let index = self
            .headings
            .iter()
            .position(|heading| heading.name == *column)?;
        let is_it = |cell: &Cell| value_of(cell).as_deref() == Some(value.as_str());
        let on_page = found.rows.iter().find_map(|row| {
            let cells = match row.cells.get(index)? {
                Cell::Many(cells) => cells.as_slice(),
                cell => std::slice::from_ref(cell),
            };
            cells.iter().find(|cell| is_it(cell)).cloned()
        });
        on_page.or_else(|| {
            values(self.kind, column, &self.reader.view())
                .into_iter()
                .find(|(_, found, _)| found == value)
                .map(|(cell, ..)| cell)
        })
    }

    fn column(&self, index: usize, heading: &Heading, found: &Page) -> Column {
        let sorted = self.asked.sort.as_ref();
        let cells = found.rows.iter().filter_map(|row| row.cells.get(index));
        Column {
            label: self.label(heading.name),
            sorted: sorted
                .filter(|(name, _)| name == heading.name)
                .map(|(_, down)| if *down { "descending" } else { "ascending" }),
            sort: self.link(&self.asked.sorted_next(heading.name), false),
            class: cells
                .map(class_of)
                .find(|class| !class.is_empty())
                .unwrap_or(""),
        }
    }

    fn choosable(&self, shown: &[(usize, &Heading)]) -> Vec<Choosable> {
        let choosable = |heading: &Heading| Choosable {
            name: heading.name,
            label: self.label(heading.name),
            shown: shown.iter().any(|(_, found)| found.name == heading.name),
        };
        self.headings.iter().map(choosable).collect()
    }

    fn rows(&self, found: &Page, shown: &[(usize, &Heading)]) -> Vec<Row> {
        let view = self.reader.view();
        let row = |row: &policy::list::Row| Row {
            address: self.reader.address_dated(&row.record),
            code: row.record.code().map(ToString::to_string),
            cells: shown
                .iter()
                .map(|(index, heading)| {
                    let cell = row.cells.get(*index).unwrap_or(&Cell::Empty);
                    let said = spoken::cell(cell, self.reader, &view);
                    (self.label(heading.name), class_of(cell), said)
                })
                .collect(),
        };
        found.rows.iter().map(row).collect()
    }

    fn exports(&self) -> Vec<(String, String)> {
        let export = |format: &str| {
            let address = format!("{}/export.{format}", self.address);
            let parameters = self.dated(self.asked.parameters(false));
            (format.to_uppercase(), with_query(&address, &parameters))
        };
        FORMATS.iter().map(|format| export(format)).collect()
    }
}

fn class_of(cell: &Cell) -> &'static str {
    match cell {
        Cell::Number(_) | Cell::Money(_) => "number",
        Cell::Day(_) | Cell::Historical(_) => "date",
        _ => "",
    }
}
