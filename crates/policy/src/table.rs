//! The records of one kind in memory: by id, in the order of lists, and by the values that lists filter by.

use std::borrow::Cow;
use std::ops::Bound;
use std::sync::Arc;

use imbl::OrdMap;
use jiff::civil::Date;
use uuid::Uuid;

use crate::few::Few;
use crate::kernel::Numbered;
use crate::policy::Policy;
use crate::record::{Cell, Filter, Record, Shared, Stored, View};
use crate::settings::Settings;

/// Where a record stands in the default order: by code as people count, else latest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// By code, as people count.
    Code(Numbered),
    /// By day, latest first, then by id.
    Dated(i32, Uuid),
}

/// A map by id that copies cheaply.
pub(crate) type ById<V> =
    imbl::GenericHashMap<Uuid, V, foldhash::fast::RandomState, imbl::shared_ptr::DefaultSharedPtr>;

/// A value that an index knows.
pub type IndexKey = (u8, Box<str>);

/// The records under one value, in the order of lists.
pub(crate) type Indexed = Few<(Order, Uuid)>;

/// A record as a table shows it: shared where it lies there as it is, made where the table holds it in another form.
#[derive(Debug, Clone)]
pub enum Kept<'a, T> {
    /// It lies in the table.
    There(&'a Shared<T>),
    /// It was made for whoever asked.
    Made(Shared<T>),
}

impl<T> std::ops::Deref for Kept<'_, T> {
    type Target = Shared<T>;
    fn deref(&self) -> &Shared<T> {
        match self {
            Self::There(record) => record,
            Self::Made(record) => record,
        }
    }
}

impl<T> Kept<'_, T> {
    /// The record, to be kept.
    pub fn shared(self) -> Shared<T> {
        match self {
            Self::There(record) => record.clone(),
            Self::Made(record) => record,
        }
    }
}

/// Records, one after the other.
pub type Records<'a, T> = Box<dyn Iterator<Item = Kept<'a, T>> + 'a>;

/// What a table of any form can do.
pub trait Held<T: Record>: Clone + Default {
    /// Whether the table itself knows which ids are its own, and by which link its records are found: the register then need not.
    const BY_ITSELF: bool = false;

    /// The link by which the table finds a record itself.
    fn found_by(_record: &Stored<T>) -> Option<Uuid> {
        None
    }

    /// The record with this id.
    fn find(&self, id: Uuid) -> Option<Kept<'_, T>>;

    /// How many records there are.
    fn count(&self) -> usize;

    /// The records that stand after `order` in the order of lists; all when `None`.
    fn following<'a>(&'a self, order: Option<&Order>) -> Records<'a, T>;

    /// How many records have this value in an indexed column.
    fn count_under(&self, column: u8, value: &str) -> usize;

    /// The records with this value in an indexed column that stand after `order`; all when `None`.
    fn under<'a>(&'a self, column: u8, value: &str, order: Option<&Order>) -> Records<'a, T>;

    /// The values that an indexed column has, with how many records have each.
    fn values_under<'a>(
        &'a self,
        column: u8,
    ) -> Box<dyn Iterator<Item = (Cow<'a, str>, usize)> + 'a>;

    /// Writes a record, in place of its earlier version if there is one.
    fn write(&mut self, record: Shared<T>);

    /// Takes a record out.
    fn remove(&mut self, id: Uuid) -> Option<Shared<T>>;
}

impl<T: Record> Held<T> for Table<T> {
    fn find(&self, id: Uuid) -> Option<Kept<'_, T>> {
        self.get(id).map(Kept::There)
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn following<'a>(&'a self, order: Option<&Order>) -> Records<'a, T> {
        Box::new(self.after(order).map(Kept::There))
    }

    fn count_under(&self, column: u8, value: &str) -> usize {
        self.values
            .get(&(column, value.into()))
            .map_or(0, Indexed::len)
    }

    fn under<'a>(&'a self, column: u8, value: &str, order: Option<&Order>) -> Records<'a, T> {
        let Some(found) = self.values.get(&(column, value.into())) else {
            return Box::new(std::iter::empty());
        };
        let last = order.map(|order| (order.clone(), Uuid::max()));
        let start = last.as_ref().map_or(Bound::Unbounded, Bound::Excluded);
        let rows = found.starting(start);
        Box::new(rows.filter_map(|(_, id)| self.rows.get(id).map(Kept::There)))
    }

    fn values_under<'a>(
        &'a self,
        column: u8,
    ) -> Box<dyn Iterator<Item = (Cow<'a, str>, usize)> + 'a> {
        let values = self.values_of(column);
        Box::new(values.map(|(value, count)| (Cow::Borrowed(value), count)))
    }

    fn write(&mut self, record: Shared<T>) {
        self.put(record);
    }

    fn remove(&mut self, id: Uuid) -> Option<Shared<T>> {
        self.take(id)
    }
}

/// The records of one kind.
pub struct Table<T> {
    rows: ById<Shared<T>>,
    order: OrdMap<Order, Shared<T>>,
    values: OrdMap<IndexKey, Indexed>,
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self {
            rows: self.rows.clone(),
            order: self.order.clone(),
            values: self.values.clone(),
        }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: ById::default(),
            order: OrdMap::default(),
            values: OrdMap::default(),
        }
    }
}

impl<T: Record> Table<T> {
    /// The record with this id.
    pub fn get(&self, id: Uuid) -> Option<&Shared<T>> {
        self.rows.get(&id)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// All records in the order of lists.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Shared<T>> {
        self.order.values()
    }

    /// The records that stand after `order` in the order of lists; all when `None`.
    pub fn after<'a>(
        &'a self,
        order: Option<&Order>,
    ) -> Box<dyn Iterator<Item = &'a Shared<T>> + 'a> {
        use std::ops::Bound::{Excluded, Unbounded};
        match order {
            None => Box::new(self.all()),
            Some(order) => Box::new(
                self.order
                    .range((Excluded(order.clone()), Unbounded))
                    .map(|(_, record)| record),
            ),
        }
    }

    /// The records whose indexed column has this value, in the order of lists.
    pub fn with_value<'a>(
        &'a self,
        column: u8,
        value: &str,
    ) -> impl Iterator<Item = &'a Shared<T>> + use<'a, T> {
        self.values
            .get(&(column, value.into()))
            .into_iter()
            .flat_map(Few::iter)
            .filter_map(|(_, id)| self.rows.get(id))
    }

    /// The values that an indexed column has, with how many records have each.
    pub fn values_of(&self, column: u8) -> impl Iterator<Item = (&str, usize)> {
        self.values
            .range((column, Box::from(""))..)
            .take_while(move |((found, _), _)| *found == column)
            .map(|((_, value), records)| (&**value, records.len()))
    }

    fn put(&mut self, record: Shared<T>) {
        self.take(record.id);
        let order = order_of(&record);
        self.order.insert(order.clone(), record.clone());
        for key in keys_of(&record) {
            self.values
                .entry(key)
                .or_default()
                .insert((order.clone(), record.id));
        }
        self.rows.insert(record.id, record);
    }

    fn take(&mut self, id: Uuid) -> Option<Shared<T>> {
        let record = self.rows.remove(&id)?;
        let place = (order_of(&record), id);
        self.order.remove(&place.0);
        for key in keys_of(&record) {
            if let Some(found) = self.values.get_mut(&key) {
                found.remove(&place);
                if found.is_empty() {
                    self.values.remove(&key);
                }
            }
        }
        Some(record)
    }
}

/// Where a record stands in the default order.
pub fn order_of<T: Record>(record: &Shared<T>) -> Order {
    match &record.code {
        Some(code) => Order::Code(code.numbered()),
        None => Order::Dated(
            record.body.dated().map_or(i32::MAX, latest_first),
            record.id,
        ),
    }
}

pub(crate) fn latest_first(day: Date) -> i32 {
    let year = i32::from(day.year());
    -(year * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day()))
}

/// The values under which a record is found: one for each indexed column, several where the cell has several.
pub(crate) fn keys_of<T: Record>(record: &Shared<T>) -> Vec<IndexKey> {
    let mut keys = Vec::new();
    let nothing = empty_view();
    let view = View {
        policy: &nothing.0,
        as_of: Date::MIN,
        settings: &nothing.1,
    };
    for (index, column) in T::columns().iter().enumerate() {
        if column.filter == Filter::Indexed {
            let index = u8::try_from(index).expect("a list has fewer than 256 columns");
            let cell = (column.cell)(record, &view);
            with_values(&cell, &mut |value| keys.push((index, value.into())));
        }
    }
    keys.sort();
    keys.dedup();
    keys
}

/// The value by which a filter names a cell; cells of free words have none, nor have several together.
pub fn value_of(cell: &Cell) -> Option<Box<str>> {
    let mut found = None;
    if !matches!(cell, Cell::Many(_)) {
        with_values(cell, &mut |value| found = Some(value.into()));
    }
    found
}

/// Whether a filter's value names this cell, or one of several.
pub(crate) fn has_value(cell: &Cell, value: &str) -> bool {
    let mut has = false;
    with_values(cell, &mut |found| has |= found == value);
    has
}

/// Runs for the value by which a filter names a cell, or for each of several; where words stand ready nothing is written out.
pub fn with_values(cell: &Cell, run: &mut impl FnMut(&str)) {
    match cell {
        Cell::Many(cells) => cells.iter().for_each(|cell| with_values(cell, run)),
        Cell::Choice(_, word) => run(word),
        Cell::Day(day) => run(&day.to_string()),
        Cell::Historical(date) => run(&date.to_string()),
        Cell::Country(country) => run(country.code()),
        Cell::Number(number) => run(&number.to_string()),
        Cell::Yes(yes) => run(if *yes { "yes" } else { "no" }),
        Cell::Record(id) => run(id.hyphenated().encode_lower(&mut [0; 36])),
        Cell::Message(reason) => run(reason.key),
        Cell::Line(line) => run(line),
        Cell::Empty => run(""),
        Cell::Text(_) | Cell::Money(_) | Cell::Measure(..) => {}
    }
}

/// Indexed columns depend on the record alone, so they are given an empty register to look at.
fn empty_view() -> &'static (Policy, Settings) {
    static EMPTY: std::sync::OnceLock<(Policy, Settings)> = std::sync::OnceLock::new();
    EMPTY.get_or_init(|| {
        (
            Policy::empty(crate::record::Audience::Internal),
            Settings::default(),
        )
    })
}

/// Shares a record between snapshots.
pub fn share<T>(record: crate::record::Stored<T>) -> Shared<T> {
    Arc::new(record)
}
