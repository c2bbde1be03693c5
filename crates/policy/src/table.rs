//! The records of one kind in memory: by id, in the order of lists, and by the values that lists filter by.

use std::sync::Arc;

use imbl::OrdMap;
use jiff::civil::Date;
use uuid::Uuid;

use crate::few::Few;
use crate::kernel::Numbered;
use crate::policy::Policy;
use crate::record::{Cell, Filter, Record, Shared, View};
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

/// The records of one kind.
pub struct Table<T> {
    rows: ById<Shared<T>>,
    order: OrdMap<Order, Uuid>,
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
        self.order.values().filter_map(|id| self.rows.get(id))
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
                    .filter_map(|(_, id)| self.rows.get(id)),
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

    /// The records under a value of an indexed column.
    pub(crate) fn indexed(&self, column: u8, value: &str) -> Option<&Indexed> {
        self.values.get(&(column, value.into()))
    }

    /// The values that an indexed column has, with how many records have each.
    pub fn values_of(&self, column: u8) -> impl Iterator<Item = (&str, usize)> {
        self.values
            .range((column, Box::from(""))..)
            .take_while(move |((found, _), _)| *found == column)
            .map(|((_, value), records)| (&**value, records.len()))
    }

    pub(crate) fn put(&mut self, record: Shared<T>) {
        self.take(record.id);
        let order = order_of(&record);
        self.order.insert(order.clone(), record.id);
        for key in keys_of(&record) {
            self.values
                .entry(key)
                .or_default()
                .insert((order.clone(), record.id));
        }
        self.rows.insert(record.id, record);
    }

    pub(crate) fn take(&mut self, id: Uuid) -> Option<Shared<T>> {
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

fn latest_first(day: Date) -> i32 {
    let year = i32::from(day.year());
    -(year * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day()))
}

/// The values under which a record is found: one for each indexed column, several where the cell has several.
fn keys_of<T: Record>(record: &Shared<T>) -> Vec<IndexKey> {
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
        Cell::Text(_) | Cell::Money(_) => {}
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
