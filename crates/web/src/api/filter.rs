//! What a list is filtered by: columns, each with the values of which a record must have one. Cells are compared where they stand,
//! since several filters may have to look at many records.

use policy::View;
use policy::computed::{Found, found};
use policy::kinds::Tabled;
use policy::record::{Cell, Column, Filter};
use policy::table::with_values;

use crate::frame::Reader;

/// A value as it was given, and the id behind it when it is the code of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    given: String,
    id: Option<String>,
}

/// A column and the values that are accepted in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filtering {
    /// Place of the column.
    pub column: usize,
    values: Vec<Meant>,
}

impl Meant {
    fn new(value: &str, reader: &Reader) -> Self {
        let id = reader.policy().find(value).map(|id| id.to_string());
        Self {
            id: id.filter(|id| id != value),
            given: value.to_owned(),
        }
    }

    fn is(&self, value: &str) -> bool {
        self.given == value || self.id.as_deref() == Some(value)
    }
}

/// Adds a value of a column to what is asked for.
pub fn add(filters: &mut Vec<Filtering>, column: usize, value: &str, reader: &Reader) {
    let meant = Meant::new(value, reader);
    match filters.iter_mut().find(|found| found.column == column) {
        Some(found) => found.values.push(meant),
        None => filters.push(Filtering {
            column,
            values: vec![meant],
        }),
    }
}

impl Filtering {
    /// Whether a cell has one of the values.
    pub fn fits(&self, cell: &Cell) -> bool {
        let mut fits = false;
        with_values(cell, &mut |value| {
            fits |= self.values.iter().any(|meant| meant.is(value));
        });
        fits
    }

    /// The records that have the one value, found without looking at the others, when the column is filtered in this way.
    pub fn found<'a, R: Tabled>(
        &self,
        columns: &[Column<R>],
        by: Filter,
        view: &View<'a>,
    ) -> Option<Found<'a, R>> {
        let [meant] = &self.values[..] else {
            return None;
        };
        if columns[self.column].filter != by {
            return None;
        }
        let given = found(columns, self.column, &meant.given, view)?;
        let Some(id) = &meant.id else {
            return Some(given);
        };
        let known = found(columns, self.column, id, view)?;
        match (known.is_empty(), given.is_empty()) {
            (true, _) => Some(given),
            (false, true) => Some(known),
            // Both names are in use: neither alone can tell.
            (false, false) => None,
        }
    }
}
