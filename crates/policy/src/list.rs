//! Lists of records of one kind: filtered, ordered, page by page. A list costs what it shows wherever an index knows the way.

use serde::Serialize;
use uuid::Uuid;

use crate::kinds::{AnyRecord, ForKind, Kind, Tabled};
use crate::record::{Cell, Column, Filter, Shared, View};
use crate::table::{order_of, value_of};

/// What somebody wants to see of a kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Query {
    /// Column and value; a record must have them all. Several values of one column: any of them.
    pub filters: Vec<(String, String)>,
    /// Column to sort by, and whether downwards; the order of the kind when none.
    pub sort: Option<(String, bool)>,
    /// The record after which the page begins, in the order of the kind.
    pub after: Option<Uuid>,
    /// How many records to pass over.
    pub offset: usize,
    /// How many records to show at most.
    pub limit: usize,
}

/// One record of a list with its cells, in the order of the columns.
#[derive(Debug, Clone)]
pub struct Row {
    /// The record.
    pub record: AnyRecord,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A page of a list.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Its records.
    pub rows: Vec<Row>,
    /// How many records there are on all pages.
    pub total: usize,
}

/// What a list says of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// Stable name; words under `<kind>-<name>`.
    pub name: &'static str,
    /// Whether the list shows it unless asked otherwise.
    pub shown: bool,
    /// How lists filter by it.
    pub filter: Filter,
}

/// The columns of a kind's list.
pub fn headings(kind: Kind) -> Vec<Heading> {
    struct Headings;
    impl ForKind for Headings {
        type Output = Vec<Heading>;
        fn run<R: Tabled>(self) -> Vec<Heading> {
            let heading = |column: Column<R>| Heading {
                name: column.name,
                shown: column.shown,
                filter: column.filter,
            };
            R::columns().into_iter().map(heading).collect()
        }
    }
    kind.with(Headings)
}

/// How a list is to be made: what is seen, and in which order cells stand in the reader's language.
pub struct Listing<'a> {
    /// The register and the date.
    pub view: &'a View<'a>,
    /// Which records the reader may see; `None` when all.
    pub visible: Option<&'a dyn Fn(&AnyRecord) -> bool>,
    /// The key by which a cell is sorted.
    pub sort_key: &'a dyn Fn(&Cell) -> Vec<u8>,
}

/// The page that the query asks for.
pub fn list(kind: Kind, query: &Query, listing: &Listing<'_>) -> Page {
    struct List<'a>(&'a Query, &'a Listing<'a>);
    impl ForKind for List<'_> {
        type Output = Page;
        fn run<R: Tabled>(self) -> Page {
            page::<R>(self.0, self.1)
        }
    }
    kind.with(List(query, listing))
}

/// The values by which a column can be filtered, with how many records have each; computed columns are looked at in the
/// first few thousand records only, and are not counted.
pub fn values(kind: Kind, column: &str, view: &View<'_>) -> Vec<(Cell, String, Option<usize>)> {
    struct Values<'a>(&'a str, &'a View<'a>);
    impl ForKind for Values<'_> {
        type Output = Vec<(Cell, String, Option<usize>)>;
        fn run<R: Tabled>(self) -> Self::Output {
            values_of::<R>(self.0, self.1)
        }
    }
    kind.with(Values(column, view))
}

/// The most records that a computed column's values are looked for in.
const LOOKED_AT: usize = 2_000;
/// The most values that a filter offers.
const OFFERED: usize = 300;

fn values_of<R: Tabled>(name: &str, view: &View<'_>) -> Vec<(Cell, String, Option<usize>)> {
    let columns = R::columns();
    let Some(index) = columns.iter().position(|column| column.name == name) else {
        return Vec::new();
    };
    let column = &columns[index];
    let table = view.policy.table::<R>();
    let mut found: Vec<(Cell, String, Option<usize>)> = Vec::new();
    match column.filter {
        Filter::No => {}
        Filter::Indexed => {
            let number = u8::try_from(index).expect("a list has fewer than 256 columns");
            for (value, count) in table
                .values_of(number)
                .filter(|(value, _)| !value.is_empty())
                .take(OFFERED)
            {
                let sample = table
                    .with_value(number, value)
                    .next()
                    .map(|record| (column.cell)(record, view));
                let cell = sample
                    .and_then(|cell| leaf(&cell, value))
                    .unwrap_or(Cell::Line(value.into()));
                found.push((cell, value.to_owned(), Some(count)));
            }
        }
        Filter::Computed => {
            for record in table.all().take(LOOKED_AT) {
                for leaf in leaves((column.cell)(record, view)) {
                    if let Some(value) = value_of(&leaf)
                        && !value.is_empty()
                        && !found.iter().any(|(_, seen, _)| **seen == *value)
                        && found.len() < OFFERED
                    {
                        found.push((leaf, value.into(), None));
                    }
                }
            }
        }
    }
    found
}

fn leaf(cell: &Cell, value: &str) -> Option<Cell> {
    leaves(cell.clone())
        .into_iter()
        .find(|leaf| value_of(leaf).as_deref() == Some(value))
}

fn leaves(cell: Cell) -> Vec<Cell> {
    match cell {
        Cell::Many(cells) => cells.into_iter().flat_map(leaves).collect(),
        cell => vec![cell],
    }
}

fn page<R: Tabled>(query: &Query, listing: &Listing<'_>) -> Page {
    let columns = R::columns();
    let table = listing.view.policy.table::<R>();
    let position = |name: &str| columns.iter().position(|column| column.name == name);
    let filters: Vec<(usize, &str)> = query
        .filters
        .iter()
        .filter_map(|(name, value)| {
            Some((
                position(name).filter(|i| columns[*i].filter != Filter::No)?,
                value.as_str(),
            ))
        })
        .collect();
    let sort = query
        .sort
        .as_ref()
        .and_then(|(name, down)| Some((position(name)?, *down)));
    let row = |record: &Shared<R>| Row {
        record: R::any(record.clone()),
        cells: columns
            .iter()
            .map(|column| (column.cell)(record, listing.view))
            .collect(),
    };
    let seen = |record: &Shared<R>| {
        listing
            .visible
            .is_none_or(|visible| visible(&R::any(record.clone())))
    };
    if sort.is_none() && listing.visible.is_none() && query.after.is_none() {
        match filters[..] {
            [] => {
                let rows = table
                    .all()
                    .skip(query.offset)
                    .take(query.limit)
                    .map(row)
                    .collect();
                return Page {
                    rows,
                    total: table.len(),
                };
            }
            [(index, value)] if columns[index].filter == Filter::Indexed => {
                let number = u8::try_from(index).expect("a list has fewer than 256 columns");
                let found = table
                    .with_value(number, value)
                    .skip(query.offset)
                    .take(query.limit);
                return Page {
                    rows: found.map(row).collect(),
                    total: table.count_with_value(number, value),
                };
            }
            _ => {}
        }
    }
    let mut chosen: Vec<&Shared<R>> = candidates::<R>(&filters, &columns, listing)
        .filter(|record| seen(record) && matches(record, &filters, &columns, listing.view))
        .collect();
    if let Some((index, down)) = sort {
        sort_by(&mut chosen, &columns[index], down, listing);
    }
    let total = chosen.len();
    let start = match query.after {
        Some(id) => start_after::<R>(&chosen, id, listing),
        None => query.offset,
    };
    Page {
        rows: chosen
            .into_iter()
            .skip(start)
            .take(query.limit)
            .map(row)
            .collect(),
        total,
    }
}

/// The smallest set that an index offers for the filters.
fn candidates<'a, R: Tabled>(
    filters: &[(usize, &str)],
    columns: &[Column<R>],
    listing: &'a Listing<'_>,
) -> Box<dyn Iterator<Item = &'a Shared<R>> + 'a> {
    let table = listing.view.policy.table::<R>();
    let indexed = filters.iter().filter(|(index, _)| {
        let alone = filters.iter().filter(|(other, _)| other == index).count() == 1;
        columns[*index].filter == Filter::Indexed && alone
    });
    let counted = indexed.filter_map(|(index, value)| {
        let number = u8::try_from(*index).ok()?;
        Some((table.count_with_value(number, value), number, *value))
    });
    match counted.min() {
        Some((_, number, value)) => Box::new(table.with_value(number, value)),
        None => Box::new(table.all()),
    }
}

fn matches<R: Tabled>(
    record: &Shared<R>,
    filters: &[(usize, &str)],
    columns: &[Column<R>],
    view: &View<'_>,
) -> bool {
    filters.iter().all(|(index, _)| {
        let cell = (columns[*index].cell)(record, view);
        let has: Vec<Box<str>> = leaves(cell).iter().filter_map(value_of).collect();
        filters
            .iter()
            .filter(|(other, _)| other == index)
            .any(|(_, value)| has.iter().any(|found| **found == **value))
    })
}

fn sort_by<R: Tabled>(
    chosen: &mut Vec<&Shared<R>>,
    column: &Column<R>,
    down: bool,
    listing: &Listing<'_>,
) {
    let mut keyed: Vec<(bool, Vec<u8>, &Shared<R>)> = chosen
        .drain(..)
        .map(|record| {
            let cell = (column.cell)(record, listing.view);
            (cell == Cell::Empty, (listing.sort_key)(&cell), record)
        })
        .collect();
    // What is unknown stays at the end in both directions.
    keyed.sort_by(|a, b| {
        let order = if down { b.1.cmp(&a.1) } else { a.1.cmp(&b.1) };
        a.0.cmp(&b.0).then(order)
    });
    chosen.extend(keyed.into_iter().map(|(_, _, record)| record));
}

/// Where the page begins that follows a record; its place is known even when the record has left the list since.
fn start_after<R: Tabled>(chosen: &[&Shared<R>], id: Uuid, listing: &Listing<'_>) -> usize {
    if let Some(index) = chosen.iter().position(|record| record.id == id) {
        return index + 1;
    }
    let Some(gone) = listing.view.policy.table::<R>().get(id) else {
        return chosen.len();
    };
    let order = order_of(gone);
    chosen
        .iter()
        .position(|record| order_of(record) > order)
        .unwrap_or(chosen.len())
}
