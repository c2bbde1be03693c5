//! The lists by country: one row per tie, with the coordinates and the population of both ends.

use super::city::City;
use super::{Line, List, ListError};
use crate::Message;

/// The year of these lists.
const YEAR: i16 = 2017;

/// Reads a list by country.
///
/// # Errors
/// A list without the columns that name the two cities.
pub fn country_list(name: &str, lines: &[(u32, &str)]) -> Result<List, ListError> {
    let form = || ListError::Form {
        name: name.to_owned(),
    };
    let ((_, heading), rest) = lines.split_first().ok_or_else(form)?;
    let headings: Vec<&str> = heading.split('\t').map(str::trim).collect();
    let column = |wanted: &str| headings.iter().position(|found| *found == wanted);
    let columns = Columns {
        from: column("origincityLabel").ok_or_else(form)?,
        from_country: column("origincountry").ok_or_else(form)?,
        from_point: (column("originlat"), column("originlong")),
        from_population: column("originpopulation"),
        to: column("sistercityLabel").ok_or_else(form)?,
        to_country: column("destination_countryLabel").ok_or_else(form)?,
        to_point: (column("destinationlat"), column("destinationlong")),
        to_population: column("destinationpopulation"),
    };
    let mut list = List {
        name: name.to_owned(),
        year: YEAR,
        lines: Vec::with_capacity(rest.len()),
        unread: Vec::new(),
    };
    for (row, text) in rest {
        match columns.read(*row, text) {
            Ok(line) => list.lines.push(line),
            Err(why) => list.unread.push((*row, why)),
        }
    }
    Ok(list)
}

struct Columns {
    from: usize,
    from_country: usize,
    from_point: (Option<usize>, Option<usize>),
    from_population: Option<usize>,
    to: usize,
    to_country: usize,
    to_point: (Option<usize>, Option<usize>),
    to_population: Option<usize>,
}

impl Columns {
    fn read(&self, row: u32, text: &str) -> Result<Line, Message> {
        let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
        let at = |column: usize| cells.get(column).copied().unwrap_or_default();
        let maybe = |column: Option<usize>| column.map(at).unwrap_or_default();
        let (from, to) = (at(self.from), at(self.to));
        if from.is_empty() || to.is_empty() {
            return Err(Message::new("imports-twinning-no-city"));
        }
        if [from, to]
            .iter()
            .any(|label| label.chars().count() > 200 || label.chars().any(char::is_control))
        {
            return Err(Message::new("imports-twinning-no-name"));
        }
        let point =
            |(north, east): (Option<usize>, Option<usize>)| point(maybe(north), maybe(east));
        Ok(Line {
            row,
            from: City::listed(
                from,
                at(self.from_country),
                point(self.from_point),
                maybe(self.from_population),
            ),
            to: City::listed(
                to,
                at(self.to_country),
                point(self.to_point),
                maybe(self.to_population),
            ),
        })
    }
}

fn point(north: &str, east: &str) -> Option<(f64, f64)> {
    let (north, east): (f64, f64) = (north.parse().ok()?, east.parse().ok()?);
    ((-90.0..=90.0).contains(&north) && (-180.0..=180.0).contains(&east)).then_some((north, east))
}
