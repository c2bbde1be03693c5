//! Lists of records of one kind: filtered, ordered, page by page. A list costs what it shows wherever an index knows the way.

use serde::Serialize;
use uuid::Uuid;

use crate::computed::{Found, found};
use crate::kinds::{AnyRecord, ForKind, Kind, Tabled};
use crate::record::{Cell, Column, Filter, Shared, View};
use crate::table::{Held, Kept, Order, Records, has_value, order_of, value_of};

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
/// first few thousand records only, and are not counted. Of records that are not visible nothing is told.
pub fn values(kind: Kind, column: &str, listing: &Listing<'_>) -> Vec<Offered> {
    struct Values<'a>(&'a str, &'a Listing<'a>);
    impl ForKind for Values<'_> {
        type Output = Vec<Offered>;
        fn run<R: Tabled>(self) -> Self::Output {
            match self.1.visible {
                Some(visible) => visible_values::<R>(self.0, self.1.view, visible),
                None => values_of::<R>(self.0, self.1.view),
            }
        }
    }
    kind.with(Values(column, listing))
}

/// A value that a filter offers: its cell, its stored word, and how many records have it.
pub type Offered = (Cell, String, Option<usize>);

/// The same for a reader who does not see every record: each that they see is looked at.
fn visible_values<R: Tabled>(
    name: &str,
    view: &View<'_>,
    visible: &dyn Fn(&AnyRecord) -> bool,
) -> Vec<Offered> {
    let columns = R::columns();
    let filtered = |column: &&Column<R>| column.name == name && column.filter != Filter::No;
    let Some(column) = columns.iter().find(filtered) else {
        return Vec::new();
    };
    let mut found: Vec<Offered> = Vec::new();
    let all = view.policy.table::<R>().following(None).map(Kept::shared);
    for record in all.filter(|record| visible(&R::any(record.clone()))) {
        for leaf in leaves((column.cell)(&record, view)) {
            let Some(value) = value_of(&leaf).filter(|value| !value.is_empty()) else {
                continue;
            };
            let place = found.iter().position(|(_, seen, _)| **seen == *value);
            if let Some(place) = place {
                let count = &mut found[place].2;
                *count = count.map(|count| count + 1);
            } else if found.len() < OFFERED {
                found.push((leaf, value.into(), Some(1)));
            }
        }
    }
    found
}

/// The most records that a computed column's values are looked for in.
const LOOKED_AT: usize = 2_000;
/// The most values that a filter offers.
const OFFERED: usize = 300;

fn values_of<R: Tabled>(name: &str, view: &View<'_>) -> Vec<Offered> {
    let columns = R::columns();
    let Some(index) = columns.iter().position(|column| column.name == name) else {
        return Vec::new();
    };
    let column = &columns[index];
    let table = view.policy.table::<R>();
    let mut found: Vec<Offered> = Vec::new();
    match column.filter {
        Filter::No => {}
        Filter::Indexed => {
            let number = u8::try_from(index).expect("a list has fewer than 256 columns");
            for (value, count) in table
                .values_under(number)
                .filter(|(value, _)| !value.is_empty())
                .take(OFFERED)
            {
                let sample = table
                    .under(number, &value, None)
                    .next()
                    .map(|record| (column.cell)(&record, view));
                let cell = sample
                    .and_then(|cell| leaf(&cell, &value))
                    .unwrap_or(Cell::Line((*value).into()));
                found.push((cell, value.into_owned(), Some(count)));
            }
        }
        Filter::Computed => {
            for record in table.following(None).take(LOOKED_AT) {
                for leaf in leaves((column.cell)(&record, view)) {
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
    let wanted = Wanted::<R>::of(query);
    let table = listing.view.policy.table::<R>();
    match (&wanted.sort, listing.visible, &wanted.filters[..]) {
        (None, None, []) => from_index(query, listing, table.count(), |order| {
            table.following(order)
        }),
        (None, None, [(index, value)]) => {
            match found(&wanted.columns, *index, value, listing.view) {
                Some(found) => from_index(query, listing, found.len(), |order| found.after(order)),
                None => from_scan(query, &wanted, listing),
            }
        }
        _ => from_scan(query, &wanted, listing),
    }
}

/// A query with its columns found.
struct Wanted<'a, R> {
    columns: Vec<Column<R>>,
    filters: Vec<(usize, &'a str)>,
    sort: Option<(usize, bool)>,
}

impl<'a, R: Tabled> Wanted<'a, R> {
    fn of(query: &'a Query) -> Self {
        let columns = R::columns();
        let position = |name: &str| columns.iter().position(|column| column.name == name);
        let filterable =
            |name: &str| position(name).filter(|index| columns[*index].filter != Filter::No);
        let filters = query.filters.iter();
        let filters = filters
            .filter_map(|(name, value)| Some((filterable(name)?, value.as_str())))
            .collect();
        let sort = query
            .sort
            .as_ref()
            .and_then(|(name, down)| Some((position(name)?, *down)));
        Self {
            filters,
            sort,
            columns,
        }
    }
}

fn row<R: Tabled>(record: &Shared<R>, columns: &[Column<R>], view: &View<'_>) -> Row {
    let cells = columns
        .iter()
        .map(|column| (column.cell)(record, view))
        .collect();
    Row {
        record: R::any(record.clone()),
        cells,
    }
}

/// A page that an index gives as it is: its cost does not grow with the register.
fn from_index<'a, R: Tabled>(
    query: &Query,
    listing: &Listing<'a>,
    total: usize,
    after: impl Fn(Option<&Order>) -> Records<'a, R>,
) -> Page {
    let columns = R::columns();
    let order = query
        .after
        .and_then(|id| listing.view.policy.one::<R>(id))
        .map(|record| order_of(&record));
    let passed = if order.is_some() { 0 } else { query.offset };
    if query.after.is_some() && order.is_none() {
        return Page {
            rows: Vec::new(),
            total,
        };
    }
    let records = after(order.as_ref()).skip(passed).take(query.limit);
    Page {
        rows: records
            .map(|record| row(&record, &columns, listing.view))
            .collect(),
        total,
    }
}

fn from_scan<R: Tabled>(query: &Query, wanted: &Wanted<'_, R>, listing: &Listing<'_>) -> Page {
    let Wanted {
        columns,
        filters,
        sort,
    } = wanted;
    let seen = |record: &Shared<R>| {
        listing
            .visible
            .is_none_or(|visible| visible(&R::any(record.clone())))
    };
    let candidates = match candidates::<R>(filters, columns, listing) {
        Some(found) => found.after(None),
        None => listing.view.policy.table::<R>().following(None),
    };
    let mut chosen: Vec<Kept<'_, R>> = candidates
        .filter(|record| seen(record) && matches(record, filters, columns, listing.view))
        .collect();
    if let Some((index, down)) = *sort {
        sort_by(&mut chosen, &columns[index], down, listing);
    }
    let total = chosen.len();
    let start = match query.after {
        Some(id) => start_after::<R>(&chosen, id, listing),
        None => query.offset,
    };
    let records = chosen.into_iter().skip(start).take(query.limit);
    Page {
        rows: records
            .map(|record| row(&record, columns, listing.view))
            .collect(),
        total,
    }
}

/// The smallest set that an index offers for the filters; where there is no index, what is remembered of the first filter.
fn candidates<'a, R: Tabled>(
    filters: &[(usize, &str)],
    columns: &[Column<R>],
    listing: &Listing<'a>,
) -> Option<Found<'a, R>> {
    let alone = filters.iter().filter(|(index, _)| {
        let same = filters.iter().filter(|(other, _)| other == index);
        same.count() == 1
    });
    let by = |filter: Filter| {
        let these = alone
            .clone()
            .filter(move |(index, _)| columns[*index].filter == filter);
        these.filter_map(|(index, value)| found(columns, *index, value, listing.view))
    };
    let indexed = by(Filter::Indexed).min_by_key(Found::len);
    indexed.or_else(|| by(Filter::Computed).next())
}

fn matches<R: Tabled>(
    record: &Shared<R>,
    filters: &[(usize, &str)],
    columns: &[Column<R>],
    view: &View<'_>,
) -> bool {
    filters.iter().all(|(index, _)| {
        let cell = (columns[*index].cell)(record, view);
        let same = filters.iter().filter(|(other, _)| other == index);
        same.into_iter().any(|(_, value)| has_value(&cell, value))
    })
}

fn sort_by<R: Tabled>(
    chosen: &mut Vec<Kept<'_, R>>,
    column: &Column<R>,
    down: bool,
    listing: &Listing<'_>,
) {
    let mut keyed: Vec<(bool, Vec<u8>, Kept<'_, R>)> = chosen
        .drain(..)
        .map(|record| {
            let cell = (column.cell)(&record, listing.view);
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
fn start_after<R: Tabled>(chosen: &[Kept<'_, R>], id: Uuid, listing: &Listing<'_>) -> usize {
    if let Some(index) = chosen.iter().position(|record| record.id == id) {
        return index + 1;
    }
    let Some(gone) = listing.view.policy.one::<R>(id) else {
        return chosen.len();
    };
    let order = order_of(&gone);
    chosen
        .iter()
        .position(|record| order_of(record) > order)
        .unwrap_or(chosen.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::desk::{Desk, TODAY, small_office, twinning};

    /// Cells in an order that any reader would accept: as they are written.
    fn key(cell: &Cell) -> Vec<u8> {
        match cell {
            Cell::Day(day) => day.to_string().into_bytes(),
            Cell::Text(text) => text
                .all()
                .map(|(_, words)| words)
                .collect::<String>()
                .into_bytes(),
            other => value_of(other).unwrap_or_default().as_bytes().to_vec(),
        }
    }

    fn ask(desk: &Desk, kind: Kind, query: &Query) -> (Vec<String>, usize) {
        let view = desk.at(TODAY);
        let listing = Listing {
            view: &view,
            visible: None,
            sort_key: &key,
        };
        let page = list(kind, query, &listing);
        let name = |row: &Row| {
            row.record
                .code()
                .map_or_else(|| row.record.id().to_string(), ToString::to_string)
        };
        (page.rows.iter().map(name).collect(), page.total)
    }

    fn all() -> Query {
        Query {
            limit: 100,
            ..Query::default()
        }
    }

    fn only(filters: &[(&str, &str)]) -> Query {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Query {
            filters: filters.iter().map(owned).collect(),
            ..all()
        }
    }

    /// Twelve actions, led by turns, some without a first day.
    fn desk() -> Desk {
        let mut desk = small_office();
        for number in 1..=12 {
            let lead = ["BRI", "CLI", ""][number % 3];
            let from = (number % 4 != 0).then(|| format!("2025-01-{:02}", 28 - number));
            let state = if number > 6 { "in_progress" } else { "idea" };
            let draft = json!({
                "title": format!("Action {number}"), "modality": "hosting", "lead": lead, "from": from,
                "themes": if number % 2 == 0 { vec!["water", "port"] } else { vec![] },
                "moves": [{"to": state, "on": "2025-01-01"}],
            });
            desk.put(Kind::Action, &format!("ACT-{number}"), draft);
        }
        desk
    }

    #[test]
    fn codes_are_counted_as_people_count() {
        let (codes, total) = ask(
            &desk(),
            Kind::Action,
            &Query {
                limit: 3,
                offset: 8,
                ..Query::default()
            },
        );
        assert_eq!(
            (codes, total),
            (vec!["ACT-9".into(), "ACT-10".into(), "ACT-11".into()], 12)
        );
    }

    #[test]
    fn filters_of_one_column_widen_and_of_several_narrow() {
        let desk = desk();
        let (bri, cli) = (desk.id("BRI").to_string(), desk.id("CLI").to_string());
        let count = |filters: &[(&str, &str)]| {
            let (rows, total) = ask(&desk, Kind::Action, &only(filters));
            assert_eq!(rows.len(), total);
            total
        };
        assert_eq!(count(&[("lead", &bri)]), 4);
        assert_eq!(count(&[("lead", &bri), ("lead", &cli)]), 8);
        assert_eq!(count(&[("lead", "")]), 4);
        assert_eq!(count(&[("state", "in_progress")]), 6);
        assert_eq!(count(&[("lead", &bri), ("state", "in_progress")]), 2);
        assert_eq!(
            count(&[("lead", &bri), ("themes", &desk.id("water").to_string())]),
            2
        );
        assert_eq!(count(&[("lead", "somebody")]), 0);
    }

    #[test]
    fn what_is_unknown_stands_last_in_both_directions() {
        let desk = desk();
        let sorted = |down| {
            ask(
                &desk,
                Kind::Action,
                &Query {
                    sort: Some(("from".into(), down)),
                    ..all()
                },
            )
            .0
        };
        let (up, down) = (sorted(false), sorted(true));
        assert_eq!(up[..2], ["ACT-11", "ACT-10"]);
        assert_eq!(down[..2], ["ACT-1", "ACT-2"]);
        assert_eq!(up[9..], ["ACT-4", "ACT-8", "ACT-12"]);
        assert_eq!(down[9..], ["ACT-4", "ACT-8", "ACT-12"]);
    }

    #[test]
    fn a_page_begins_after_its_cursor_even_when_that_record_left_the_list() {
        let mut desk = desk();
        let after = |desk: &Desk, code: &str, query: Query| {
            ask(
                desk,
                Kind::Action,
                &Query {
                    after: Some(desk.id(code)),
                    ..query
                },
            )
            .0
        };
        assert_eq!(after(&desk, "ACT-9", all()), ["ACT-10", "ACT-11", "ACT-12"]);
        let cli = desk.id("CLI").to_string();
        assert_eq!(after(&desk, "ACT-7", only(&[("lead", &cli)])), ["ACT-10"]);
        assert_eq!(after(&desk, "ACT-8", only(&[("lead", &cli)])), ["ACT-10"]);
        assert!(after(&desk, "ACT-12", all()).is_empty());
        let gone = desk.id("ACT-9");
        desk.policy.take(gone);
        assert!(after(&desk, "ACT-9", all()).is_empty());
    }

    #[test]
    fn records_that_the_reader_may_not_see_are_neither_shown_nor_counted() {
        let desk = desk();
        let view = desk.at(TODAY);
        let hidden = desk.id("ACT-2");
        let visible = |record: &AnyRecord| record.id() != hidden;
        let listing = Listing {
            view: &view,
            visible: Some(&visible),
            sort_key: &key,
        };
        let page = list(Kind::Action, &all(), &listing);
        assert_eq!((page.rows.len(), page.total), (11, 11));
    }

    #[test]
    fn what_has_no_code_is_listed_latest_first() {
        let mut desk = small_office();
        desk.put(Kind::Agreement, "AGR-01", twinning(json!({})));
        for date in ["2023-05-18", "2025-04-07", "2024", "unknown"] {
            let draft =
                json!({"agreement": "AGR-01", "date": date, "kind": "project", "initiator": "us"});
            desk.put(Kind::Exchange, date, draft);
        }
        let expected =
            ["2025-04-07", "2024", "2023-05-18", "unknown"].map(|name| desk.id(name).to_string());
        assert_eq!(ask(&desk, Kind::Exchange, &all()).0, expected);
    }

    fn some_exchanges() -> impl Strategy<Value = Vec<(i32, usize, usize, usize, Option<bool>)>> {
        let one = (
            0..28_i32,
            0..4_usize,
            0..3_usize,
            0..4_usize,
            any::<Option<bool>>(),
        );
        prop::collection::vec(one, 0..25)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn an_index_finds_what_looking_at_every_record_finds(
            exchanges in some_exchanges(),
            replaced in some_exchanges(),
            taken in prop::collection::vec(0..25_usize, 0..8),
            limit in 1..7_usize,
        ) {
            let mut desk = small_office();
            desk.put(Kind::Agreement, "AGR-01", twinning(json!({})));
            for written in [&exchanges, &replaced] {
                for (index, (day, kind, who, themes, substantive)) in written.iter().enumerate() {
                    let kind = ["project", "technical", "greeting", "gift"][*kind];
                    let who = ["us", "them", "both"][*who];
                    let themes = [vec![], vec!["water"], vec!["water", "port"], vec!["culture"]][*themes].clone();
                    let draft = json!({
                        "agreement": "AGR-01", "date": format!("2025-01-{:02}", day + 1), "kind": kind,
                        "initiator": who, "themes": themes, "substantive": substantive,
                    });
                    desk.put(Kind::Exchange, &format!("exchange {index}"), draft);
                }
            }
            for index in taken.iter().filter(|index| **index < exchanges.len()) {
                let id = desk.id(&format!("exchange {index}"));
                desk.policy.take(id);
            }
            let (everything, total) = ask(&desk, Kind::Exchange, &all());
            prop_assert_eq!(everything.len(), total);
            for heading in headings(Kind::Exchange).iter().filter(|heading| heading.filter == Filter::Indexed) {
                let view = desk.at(TODAY);
                let mut listing = Listing { view: &view, visible: None, sort_key: &|_| Vec::new() };
                let offered = values(Kind::Exchange, heading.name, &listing);
                // Whoever asks for each record finds the same values.
                let visible = |_: &AnyRecord| true;
                listing.visible = Some(&visible);
                let sorted = |mut values: Vec<Offered>| { values.sort_by(|a, b| a.1.cmp(&b.1)); values };
                prop_assert_eq!(sorted(values(Kind::Exchange, heading.name, &listing)), sorted(offered.clone()));
                for (_, value, count) in offered {
                    let filtered = only(&[(heading.name, &value)]);
                    let (found, total) = ask(&desk, Kind::Exchange, &filtered);
                    // A filter given twice is answered by looking at every record.
                    let scanned = ask(&desk, Kind::Exchange, &only(&[(heading.name, &value), (heading.name, &value)]));
                    prop_assert_eq!(&(found.clone(), total), &scanned, "{}={}", heading.name, value);
                    prop_assert_eq!(count, Some(total));
                    prop_assert!(total > 0 && found.iter().all(|name| everything.contains(name)));
                }
            }
            // Page by page, by offset and by cursor, is the whole.
            let (mut paged, mut followed, mut last) = (Vec::new(), Vec::new(), None);
            loop {
                let by_offset = Query { limit, offset: paged.len(), ..Query::default() };
                paged.extend(ask(&desk, Kind::Exchange, &by_offset).0);
                let by_cursor = Query { limit, after: last, ..Query::default() };
                followed.extend(ask(&desk, Kind::Exchange, &by_cursor).0);
                let next = followed.last().and_then(|id: &String| Uuid::parse_str(id).ok());
                if next == last {
                    break;
                }
                last = next;
            }
            prop_assert_eq!(&paged, &everything);
            prop_assert_eq!(&followed, &everything);
        }
    }
}
