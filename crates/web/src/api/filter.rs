//! What a list is filtered by: columns, each with the values of which a record must have one. Cells are compared where they stand,
//! since a filter that no index knows looks at every record.

use policy::record::{Cell, Column};
use policy::table::{Table, value_of};
use policy::{Record, record::Filter};

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
        let any = |value: &str| self.values.iter().any(|meant| meant.is(value));
        match cell {
            Cell::Many(cells) => cells.iter().any(|cell| self.fits(cell)),
            Cell::Choice(_, word) => any(word),
            Cell::Country(country) => any(country.code()),
            Cell::Message(reason) => any(reason.key),
            Cell::Line(line) => any(line),
            Cell::Empty => any(""),
            other => value_of(other).is_some_and(|value| any(&value)),
        }
    }

    /// The number of the column's index and the one value to look for in it, when there is an index and one value.
    pub fn indexed<R: Record>(
        &self,
        columns: &[Column<R>],
        table: &Table<R>,
    ) -> Option<(u8, &str)> {
        let [meant] = &self.values[..] else {
            return None;
        };
        if columns[self.column].filter != Filter::Indexed {
            return None;
        }
        let number = u8::try_from(self.column).ok()?;
        let known = |value: &str| table.count_with_value(number, value) > 0;
        match &meant.id {
            // Both names are in use: the index alone cannot tell.
            Some(id) if known(id) && known(&meant.given) => None,
            Some(id) if known(id) => Some((number, id)),
            _ => Some((number, &meant.given)),
        }
    }
}
