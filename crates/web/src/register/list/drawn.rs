//! What a list shows: its filters, columns and rows in the reader's words, with the addresses of the same list otherwise.

use policy::list::{Heading, Listing, Page, values};
use policy::record::{Cell, Filter};
use policy::rights::{Decision, Verb, may_restore_ever};
use policy::table::value_of;
use policy::{AnyRecord, Kind};

use super::asked::Asked;
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Reader, with_query};

/// The formats in which a list can be taken away.
const FORMATS: [&str; 3] = ["xlsx", "ods", "csv"];

/// A column's filter.
pub(super) struct Filtering {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) options: Vec<Offered>,
    pub(super) others: Vec<String>,
}

/// One value of a filter.
pub(super) struct Offered {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

/// A filter that holds, with the address of the list without it.
pub(super) struct Held {
    pub(super) label: String,
    pub(super) without: String,
}

/// A column that the page shows.
pub(super) struct Column {
    pub(super) label: String,
    pub(super) sorted: Option<&'static str>,
    pub(super) sort: String,
    pub(super) class: &'static str,
}

/// A column that may be shown.
pub(super) struct Choosable {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) shown: bool,
}

/// One record of the list.
pub(super) struct Row {
    pub(super) address: String,
    pub(super) code: Option<String>,
    /// What each shown column says, with its class.
    pub(super) cells: Vec<(&'static str, Spoken)>,
}

/// What one may do from a list.
pub(super) struct Acts {
    /// The form of a new record.
    pub(super) new: Option<String>,
    /// The grid of quick entry, for records that people type by the dozen.
    pub(super) grid: Option<String>,
    /// The deleted records.
    pub(super) deleted: Option<String>,
    /// The imports.
    pub(super) import: Option<String>,
    /// The same on a map.
    pub(super) map: Option<String>,
    /// The list in each format: its name and address.
    pub(super) exports: Vec<(String, String)>,
}

/// Where the page stands among the others.
pub(super) struct Paging {
    /// "51 to 100 of 312".
    pub(super) showing: String,
    /// The page before.
    pub(super) previous: Option<String>,
    /// The page after.
    pub(super) next: Option<String>,
}

/// A list for a reader.
pub(super) struct Drawn<'a> {
    pub(super) reader: &'a Reader,
    pub(super) kind: Kind,
    pub(super) headings: &'a [Heading],
    pub(super) asked: &'a Asked,
    pub(super) address: String,
}

impl Drawn<'_> {
    /// What one may do from here.
    pub(super) fn acts(&self) -> Acts {
        let (reader, kind) = (self.reader, self.kind);
        let at = |rest: &str| format!("{}/{rest}", self.address);
        Acts {
            new: reader.may_ever(Verb::Create, kind).then(|| at("new")),
            grid: (crate::register::WITH_GRID.contains(&kind)
                && reader.may_ever(Verb::Create, kind))
            .then(|| at("grid")),
            deleted: (reader.account.is_some() && reader.known.is_none())
                .then(|| may_restore_ever(&reader.viewer, kind))
                .filter(Decision::is_allowed)
                .map(|_| at("deleted")),
            import: reader
                .may_ever(Verb::Import, kind)
                .then(|| reader.link("/imports")),
            map: (kind == Kind::Agreement).then(|| reader.link_dated("/relations/map")),
            exports: self.exports(),
        }
    }

    /// Where this page stands among the others.
    pub(super) fn paging(&self, found: &Page) -> Paging {
        let asked = self.asked;
        let first = (asked.page - 1) * asked.per + 1;
        let last = first + found.rows.len() - usize::from(!found.rows.is_empty());
        let link = |page: usize| self.link(&asked.on_page(page), true);
        Paging {
            showing: self.reader.words.text_with(
                "frame-showing",
                &[
                    ("from", first.into()),
                    ("to", last.into()),
                    ("total", found.total.into()),
                ],
            ),
            previous: (asked.page > 1).then(|| link(asked.page - 1)),
            next: (asked.page * asked.per < found.total).then(|| link(asked.page + 1)),
        }
    }

    /// The same list without filters.
    pub(super) fn unfiltered(&self) -> String {
        let all = Asked {
            filters: Vec::new(),
            page: 1,
            ..self.asked.clone()
        };
        self.link(&all, false)
    }

    /// What a form that changes the filters keeps of the list.
    pub(super) fn beside_filters(&self) -> Vec<(String, String)> {
        let rest = Asked {
            filters: Vec::new(),
            ..self.asked.clone()
        };
        self.dated(rest.parameters(false))
    }

    /// What a form that changes columns and size keeps of the list.
    pub(super) fn beside_columns(&self) -> Vec<(String, String)> {
        let rest = Asked {
            columns: Vec::new(),
            ..self.asked.clone()
        };
        let mut kept = rest.parameters(false);
        kept.retain(|(name, _)| name != "per");
        self.dated(kept)
    }

    /// The page with the values to filter by.
    pub(super) fn with_filters(&self) -> String {
        let mut parameters = self.dated(self.asked.parameters(false));
        parameters.push(("filters".to_owned(), "show".to_owned()));
        with_query(&self.address, &parameters)
    }

    /// Parameters with the date that the page speaks of, when the address asked for one.
    fn dated(&self, mut parameters: Vec<(String, String)>) -> Vec<(String, String)> {
        parameters.extend(self.reader.dating());
        parameters
    }

    fn link(&self, asked: &Asked, keep_page: bool) -> String {
        with_query(&self.address, &self.dated(asked.parameters(keep_page)))
    }

    fn label(&self, column: &str) -> String {
        let key = format!("{}-{column}", self.kind.word());
        self.reader.words.text(&key)
    }

    pub(super) fn can_be_filtered(&self) -> bool {
        self.headings
            .iter()
            .any(|heading| heading.filter != Filter::No)
    }

    pub(super) fn filters(&self) -> Vec<Filtering> {
        let can = self
            .headings
            .iter()
            .filter(|heading| heading.filter != Filter::No);
        can.map(|heading| self.filter(heading))
            .filter(|filter| !filter.options.is_empty())
            .collect()
    }

    /// The values of a column among the records that the reader sees.
    fn values(&self, column: &str) -> Vec<policy::list::Offered> {
        let view = self.reader.view();
        let sees_all = self.reader.sees_all(self.kind);
        let visible = |record: &AnyRecord| self.reader.may(Verb::See, record);
        let listing = Listing {
            view: &view,
            visible: (!sees_all).then_some(&visible as &dyn Fn(&AnyRecord) -> bool),
            sort_key: &|_| Vec::new(),
        };
        values(self.kind, column, &listing)
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
        let mut options: Vec<Offered> = self
            .values(heading.name)
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

    pub(super) fn held(&self, found: &Page) -> Vec<Held> {
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
            self.values(column)
                .into_iter()
                .find(|(_, found, _)| found == value)
                .map(|(cell, ..)| cell)
        })
    }

    pub(super) fn column(&self, index: usize, heading: &Heading, found: &Page) -> Column {
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

    pub(super) fn choosable(&self, shown: &[(usize, &Heading)]) -> Vec<Choosable> {
        let choosable = |heading: &Heading| Choosable {
            name: heading.name,
            label: self.label(heading.name),
            shown: shown.iter().any(|(_, found)| found.name == heading.name),
        };
        self.headings.iter().map(choosable).collect()
    }

    pub(super) fn rows(&self, found: &Page, shown: &[(usize, &Heading)]) -> Vec<Row> {
        let view = self.reader.view();
        let date = match self.reader.as_of_given {
            true => format!("?as_of={}", self.reader.as_of),
            false => String::new(),
        };
        let row = |row: &policy::list::Row| {
            let code = row.record.code().map(ToString::to_string);
            let key = code.clone().unwrap_or_else(|| row.record.id().to_string());
            Row {
                address: [self.address.as_str(), "/", &key, &date].concat(),
                cells: shown
                    .iter()
                    .map(|(index, _)| {
                        let cell = row.cells.get(*index).unwrap_or(&Cell::Empty);
                        (class_of(cell), spoken::cell(cell, self.reader, &view))
                    })
                    .collect(),
                code,
            }
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
        Cell::Number(_) | Cell::Measure(..) | Cell::Money(_) => "number",
        Cell::Day(_) | Cell::Historical(_) => "date",
        _ => "",
    }
}
