//! The observations in memory: one series for each indicator, the newest first, each value in the fewest bytes that say it all. There
//! may be a million of them, and figures read the last few of many indicators (docs/decisions/0013).

mod noted;
mod series;
#[cfg(test)]
mod tests;

pub use noted::Noted;
pub use series::Series;

use std::borrow::Cow;
use std::ops::Bound;
use std::sync::{Arc, OnceLock};

use imbl::{OrdMap, Vector};
use itertools::kmerge_by;
use jiff::civil::Date;
use uuid::Uuid;

use crate::few::Few;
use crate::kernel::Listed;
use crate::measurement::{Observation, ObservationStatus};
use crate::record::{Audience, Record, Shared, Stored};
use crate::table::{ById, Held, IndexKey, Kept, Order, Records, latest_first};

/// Where an observation stands in lists: latest first, then by id.
type Standing = (i32, Uuid);

/// Where an observation lies.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The number of its indicator.
    indicator: u32,
    on: Date,
}

/// A column of the list of observations that an index knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Indicator,
    Part,
    Status,
}

impl Column {
    fn numbered(number: u8) -> Option<Self> {
        let columns = columns();
        let found = columns.iter().find(|(_, known)| *known == number);
        found.map(|(column, _)| *column)
    }

    fn is_usual(self, noted: &Noted) -> bool {
        match self {
            Self::Part => noted.part().is_none(),
            Self::Status => noted.status() == ObservationStatus::Final,
            Self::Indicator => false,
        }
    }

    /// The value that most observations have.
    fn usual(self) -> &'static str {
        match self {
            Self::Status => ObservationStatus::Final.word(),
            Self::Indicator | Self::Part => "",
        }
    }
}

/// The indexed columns with their numbers, as the list of observations has them.
fn columns() -> &'static [(Column, u8)] {
    static COLUMNS: OnceLock<Vec<(Column, u8)>> = OnceLock::new();
    COLUMNS.get_or_init(|| {
        let columns = Observation::columns();
        let numbered = (0..).zip(&columns);
        let known = numbered.filter_map(|(number, column)| match column.name {
            "indicator" => Some((Column::Indicator, number)),
            "disaggregation" => Some((Column::Part, number)),
            "status" => Some((Column::Status, number)),
            _ => None,
        });
        known.collect()
    })
}

/// The table of the observations.
#[derive(Clone, Default)]
pub struct Observed {
    series: ById<Arc<Series>>,
    count: usize,
    /// Those that have another value than most in a column.
    unusual: OrdMap<IndexKey, Few<Standing>>,
    places: Places,
}

/// Where each observation lies. Views hold the same places in common, so they may know of more than a view shows.
#[derive(Clone, Default)]
struct Places {
    of_each: OrdMap<Uuid, Place>,
    indicators: Vector<Uuid>,
    numbers: ById<u32>,
}

impl Places {
    fn get(&self, id: Uuid) -> Option<(Uuid, Date)> {
        let place = self.of_each.get(&id)?;
        let number = usize::try_from(place.indicator).ok()?;
        Some((*self.indicators.get(number)?, place.on))
    }

    fn put(&mut self, id: Uuid, indicator: Uuid, on: Date) {
        if self.get(id) != Some((indicator, on)) {
            let indicator = self.number(indicator);
            self.of_each.insert(id, Place { indicator, on });
        }
    }

    fn number(&mut self, indicator: Uuid) -> u32 {
        if let Some(number) = self.numbers.get(&indicator) {
            return *number;
        }
        let number = u32::try_from(self.indicators.len()).expect("less than four billion");
        self.indicators.push_back(indicator);
        self.numbers.insert(indicator, number);
        number
    }
}

static NONE: Series = Series::of(Uuid::nil());

impl Observed {
    /// The observations of an indicator.
    pub fn of(&self, indicator: Uuid) -> &Series {
        self.series
            .get(&indicator)
            .map_or(&NONE, |series| &**series)
    }

    /// Whether there is one with this id.
    pub fn has(&self, id: Uuid) -> bool {
        self.at(id).is_some()
    }

    /// Holds in common with another table the places, before both are filled alike or once both have the same changes.
    pub(crate) fn share_places(&mut self, with: &Self) {
        self.places = with.places.clone();
    }

    /// Lies where another table's series of an indicator lies, wherever both say the same.
    pub(crate) fn share(&mut self, indicator: Uuid, with: &Self) {
        let (Some(own), Some(with)) =
            (self.series.get_mut(&indicator), with.series.get(&indicator))
        else {
            return;
        };
        if !Arc::ptr_eq(own, with) {
            Arc::make_mut(own).share(with);
            if own.lies_where(with) {
                *own = with.clone();
            }
        }
    }

    /// Takes another table's series of an indicator as it lies there, when an audience sees all of it and it says nothing but values:
    /// nothing would be taken from it.
    pub(crate) fn take_plain(&mut self, indicator: Uuid, audience: Audience, from: &Self) -> bool {
        let Some(series) = from.series.get(&indicator) else {
            return false;
        };
        let mut all = series.newest_first();
        if self.series.contains_key(&indicator) || !all.all(|one| one.is_plain_for(audience)) {
            return false;
        }
        for noted in series.newest_first() {
            for key in unusual(noted) {
                let found = self.unusual.entry(key).or_default();
                found.insert(noted.standing());
            }
        }
        self.count += series.len();
        self.series.insert(indicator, series.clone());
        true
    }

    /// The indicators that have observations.
    pub(crate) fn indicators(&self) -> impl Iterator<Item = Uuid> {
        self.series.keys().copied()
    }

    /// The same for every indicator.
    pub(crate) fn share_all(&mut self, with: &Self) {
        for indicator in with.series.keys() {
            self.share(*indicator, with);
        }
    }

    /// Gives back the room that was made for more: at start.
    pub(crate) fn settle(&mut self) {
        let own = self.series.iter_mut().map(|(_, series)| series);
        own.filter_map(Arc::get_mut).for_each(Series::settle);
    }

    fn at(&self, id: Uuid) -> Option<(&Series, &Noted)> {
        let (indicator, on) = self.places.get(id)?;
        let series = self.series.get(&indicator)?;
        Some((series, series.get((latest_first(on), id))?))
    }

    /// All of them in the order of lists, from after `order` on: the newest of any series, then the next.
    fn standing<'a>(
        &'a self,
        order: Option<&Order>,
    ) -> impl Iterator<Item = (&'a Series, &'a Noted)> + use<'a> {
        let start = after(order).map_or(Bound::Unbounded, Bound::Excluded);
        let each = self.series.values().map(move |series| {
            let all = series.from(start);
            all.map(move |noted| (&**series, noted))
        });
        kmerge_by(each, |one: &(_, &Noted), other: &(_, &Noted)| {
            one.1.standing() < other.1.standing()
        })
    }

    fn unusual_under(&self, column: u8) -> impl Iterator<Item = (&str, usize)> {
        let known = self.unusual.range((column, Box::from(""))..);
        known
            .take_while(move |((found, _), _)| *found == column)
            .map(|((_, value), records)| (&**value, records.len()))
    }

    fn usual_count(&self, column: u8) -> usize {
        let others = self.unusual_under(column).map(|(_, count)| count);
        self.count - others.sum::<usize>()
    }
}

fn after(order: Option<&Order>) -> Option<Standing> {
    match order {
        Some(Order::Dated(day, id)) => Some((*day, *id)),
        Some(Order::Code(_)) | None => None,
    }
}

/// The values of a record that most do not have.
fn unusual(noted: &Noted) -> Vec<IndexKey> {
    let others = columns()
        .iter()
        .filter_map(|(column, number)| match column {
            Column::Part => Some((*number, noted.part()?.into())),
            Column::Status => Some((*number, noted.status().word().into())),
            Column::Indicator => None,
        });
    let is_unusual = |(number, value): &IndexKey| {
        Column::numbered(*number).is_none_or(|column| column.usual() != &**value)
    };
    others.filter(is_unusual).collect()
}

impl Held<Observation> for Observed {
    const BY_ITSELF: bool = true;

    fn found_by(record: &Stored<Observation>) -> Option<Uuid> {
        Some(record.body.indicator.id())
    }

    fn find(&self, id: Uuid) -> Option<Kept<'_, Observation>> {
        let (series, noted) = self.at(id)?;
        Some(series.row(noted))
    }

    fn count(&self) -> usize {
        self.count
    }

    fn following<'a>(&'a self, order: Option<&Order>) -> Records<'a, Observation> {
        let all = self.standing(order);
        Box::new(all.map(|(series, noted)| series.row(noted)))
    }

    fn count_under(&self, column: u8, value: &str) -> usize {
        match Column::numbered(column) {
            None => 0,
            Some(Column::Indicator) => {
                let series = Uuid::parse_str(value).map(|id| self.of(id).len());
                series.unwrap_or_default()
            }
            Some(known) if known.usual() == value => self.usual_count(column),
            Some(_) => {
                let found = self.unusual.get(&(column, value.into()));
                found.map_or(0, Few::len)
            }
        }
    }

    fn under<'a>(
        &'a self,
        column: u8,
        value: &str,
        order: Option<&Order>,
    ) -> Records<'a, Observation> {
        let start = after(order).map_or(Bound::Unbounded, Bound::Excluded);
        match Column::numbered(column) {
            None => Box::new(std::iter::empty()),
            Some(Column::Indicator) => {
                let series = Uuid::parse_str(value).map_or(&NONE, |id| self.of(id));
                Box::new(series.from(start).map(|noted| series.row(noted)))
            }
            Some(known) if known.usual() == value => {
                let usual = self
                    .standing(order)
                    .filter(move |(_, noted)| known.is_usual(noted));
                Box::new(usual.map(|(series, noted)| series.row(noted)))
            }
            Some(_) => {
                let Some(found) = self.unusual.get(&(column, value.into())) else {
                    return Box::new(std::iter::empty());
                };
                let found = found.starting(start.as_ref());
                let found = found.filter_map(|(_, id)| self.at(*id));
                Box::new(found.map(|(series, noted)| series.row(noted)))
            }
        }
    }

    fn values_under<'a>(
        &'a self,
        column: u8,
    ) -> Box<dyn Iterator<Item = (Cow<'a, str>, usize)> + 'a> {
        let mut values: Vec<(Cow<'a, str>, usize)> = match Column::numbered(column) {
            None => Vec::new(),
            Some(Column::Indicator) => {
                let all = self.series.iter();
                all.map(|(indicator, series)| (indicator.to_string().into(), series.len()))
                    .collect()
            }
            Some(known) => {
                let others = self.unusual_under(column);
                let others = others.map(|(value, count)| (Cow::Borrowed(value), count));
                let usual = (Cow::Borrowed(known.usual()), self.usual_count(column));
                let all = others.chain([usual]);
                all.filter(|(_, count)| *count > 0).collect()
            }
        };
        values.sort();
        Box::new(values.into_iter())
    }

    fn write(&mut self, record: Shared<Observation>) {
        self.take_out(record.id);
        let noted = Noted::of(&record);
        let standing = noted.standing();
        for key in unusual(&noted) {
            self.unusual.entry(key).or_default().insert(standing);
        }
        self.count += 1;
        let indicator = record.body.indicator.id();
        self.places.put(noted.id(), indicator, noted.on());
        let series = self.series.entry(indicator);
        let series = series.or_insert_with(|| Arc::new(Series::of(indicator)));
        Arc::make_mut(series).insert(noted);
    }

    fn remove(&mut self, id: Uuid) -> Option<Shared<Observation>> {
        let record = self.find(id).map(Kept::shared);
        self.take_out(id);
        record
    }
}

impl Observed {
    fn take_out(&mut self, id: Uuid) {
        let Some((series, noted)) = self.at(id) else {
            return;
        };
        let (indicator, standing) = (series.indicator(), noted.standing());
        for key in unusual(noted) {
            if let Some(found) = self.unusual.get_mut(&key) {
                found.remove(&standing);
                if found.is_empty() {
                    self.unusual.remove(&key);
                }
            }
        }
        self.count -= 1;
        self.places.of_each.remove(&id);
        if let Some(series) = self.series.get_mut(&indicator) {
            let series = Arc::make_mut(series);
            series.remove(standing);
            if series.is_empty() {
                self.series.remove(&indicator);
            }
        }
    }
}
