//! A list of records of one kind: filtered by its columns, sorted, page by page. A page costs what it shows wherever an index knows
//! the way, and cells are computed only for what is filtered or sorted by.

use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use policy::Kind;
use policy::computed::Found;
use policy::kinds::{ForKind, Tabled};
use policy::list::{Heading, headings};
use policy::record::{Cell, Column, Filter, Shared};
use policy::rights::Verb;
use policy::table::{Held, Kept, Order, order_of};
use serde::Serialize;

use super::accepted::accepted;
use super::cursor::{Cursor, SortKey};
use super::filter::{Filtering, add};
use super::item::{Item, answer, bytes};
use super::parameters::Parameters;
use super::problem::Problem;
use super::sight::{Sight, any, sight};
use crate::frame::{Failure, Reader, spoken};

/// The records of a page when nothing is said, and at most.
pub const LIMIT: usize = 50;
/// The most records of a page.
pub const MOST: usize = 500;
/// The parameters that are no columns.
pub const PARAMETERS: [&str; 3] = ["sort", "limit", "cursor"];

/// The list of a kind.
///
/// # Errors
/// Not found for those who see nothing of the kind; parameters that are not accepted.
pub fn list(kind: Kind, reader: &Reader) -> Result<Response, Problem> {
    if sight(reader, kind) == Sight::None {
        return Err(Failure::NotFound.into());
    }
    let wanted = Wanted::read(kind, reader)?;
    Ok(answer(
        StatusCode::OK,
        kind.with(Listed {
            wanted: &wanted,
            reader,
        }),
    ))
}

/// The names of the columns that a list filters by.
pub fn filters(kind: Kind) -> Vec<&'static str> {
    headings(kind)
        .into_iter()
        .filter(|heading| heading.filter != Filter::No)
        .map(|heading| heading.name)
        .collect()
}

/// What was asked for.
struct Wanted {
    /// What a record must have.
    filters: Vec<Filtering>,
    /// Place of the column to sort by, and whether downwards.
    sort: Option<(usize, bool)>,
    sorted_by: Option<String>,
    after: Option<Cursor>,
    limit: usize,
}

impl Wanted {
    fn read(kind: Kind, reader: &Reader) -> Result<Self, Problem> {
        let headings = headings(kind);
        let mut parameters = Parameters::of_list(reader, &filters(kind), &PARAMETERS);
        let filters = asked(kind, &headings, reader, &mut parameters);
        let limit = parameters.number("limit", LIMIT, MOST);
        let sorted_by = parameters.one("sort").map(str::to_owned);
        let sort = sorted_by.as_deref().and_then(|given| {
            let (name, down) = given
                .strip_prefix('-')
                .map_or((given, false), |name| (name, true));
            headings
                .iter()
                .position(|heading| heading.name == name)
                .map(|place| (place, down))
        });
        if sorted_by.is_some() && sort.is_none() {
            let accepted: Vec<String> = headings
                .iter()
                .map(|heading| heading.name.to_owned())
                .collect();
            parameters
                .wrong("sort", "api-not-sort")
                .naming("accepted", accepted);
        }
        let given = parameters.one("cursor").map(str::to_owned);
        let after = given
            .as_deref()
            .and_then(Cursor::read)
            .filter(|cursor| cursor.sort == sorted_by);
        if given.is_some() && after.is_none() {
            parameters.wrong("cursor", "api-not-cursor");
        }
        parameters.done()?;
        Ok(Self {
            filters,
            sort,
            sorted_by,
            after,
            limit,
        })
    }
}

/// What a record must have; a value that its column never holds is refused.
fn asked(
    kind: Kind,
    headings: &[Heading],
    reader: &Reader,
    parameters: &mut Parameters,
) -> Vec<Filtering> {
    let kind_of = |given: &str| any(reader, given).ok().map(|record| record.kind());
    let mut filters = Vec::new();
    for (name, value) in parameters.all().to_vec() {
        let column = headings
            .iter()
            .position(|found| found.name == name && found.filter != Filter::No);
        let Some(column) = column else {
            continue;
        };
        let accepted = accepted(kind, headings[column].name);
        if accepted.takes(&value, kind_of) {
            add(&mut filters, column, &value, reader);
        } else {
            accepted.refuse(&name, &value, parameters);
        }
    }
    filters
}

#[derive(Serialize)]
#[serde(bound = "R: Serialize")]
struct Page<'a, R> {
    items: Vec<Item<'a, R>>,
    total: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_cursor: Option<String>,
    as_of: Date,
    version: i64,
}

struct Listed<'a> {
    wanted: &'a Wanted,
    reader: &'a Reader,
}

impl ForKind for Listed<'_> {
    type Output = Vec<u8>;

    fn run<R: Tabled>(self) -> Vec<u8> {
        let Self { wanted, reader } = self;
        let chosen = self.choose::<R>();
        bytes(&Page {
            items: chosen
                .records
                .iter()
                .map(|record| Item::new(&***record, reader))
                .collect(),
            total: chosen.total,
            next_cursor: chosen
                .next
                .map(|(record, key)| Cursor::at(&record, wanted.sorted_by.clone(), key).word()),
            as_of: reader.as_of,
            version: reader.policy().version,
        })
    }
}

/// The records of a page, how many there are on all, and the last of this one when others follow.
struct Chosen<'a, R> {
    records: Vec<Kept<'a, R>>,
    total: usize,
    next: Option<(Kept<'a, R>, Option<SortKey>)>,
}

impl<'a> Listed<'a> {
    fn choose<R: Tabled>(&self) -> Chosen<'a, R> {
        let (wanted, reader) = (self.wanted, self.reader);
        let columns = R::columns();
        let table = reader.policy().table::<R>();
        let after = wanted.after.as_ref().and_then(Cursor::order);
        if wanted.sort.is_none() && sight(reader, R::KIND) == Sight::All {
            if wanted.filters.is_empty() {
                return self.cut(table.following(after.as_ref()), table.count());
            }
            if let [_] = &wanted.filters[..]
                && let Some(found) = self.candidates(&columns)
            {
                return self.cut(found.after(after.as_ref()), found.len());
            }
        }
        let matching = self.matching(&columns);
        match wanted.sort {
            Some((place, down)) => self.sorted(matching, &columns[place], down),
            None => {
                let total = matching.len();
                self.cut(past(matching.into_iter(), after.as_ref()), total)
            }
        }
    }

    /// As many as the page holds, and whether others follow.
    fn cut<R: Tabled>(
        &self,
        found: impl Iterator<Item = Kept<'a, R>>,
        total: usize,
    ) -> Chosen<'a, R> {
        let mut records: Vec<Kept<'a, R>> = found.take(self.wanted.limit + 1).collect();
        let more = records.len() > self.wanted.limit;
        records.truncate(self.wanted.limit);
        let next = records.last().filter(|_| more);
        let next = next.map(|last| (last.clone(), None));
        Chosen {
            records,
            total,
            next,
        }
    }

    /// The smallest set that an index offers for the filters; where there is no index, what is remembered of the first filter.
    fn candidates<R: Tabled>(&self, columns: &[Column<R>]) -> Option<Found<'a, R>> {
        let view = self.reader.view();
        let by = |filter: Filter| {
            let filters = self.wanted.filters.iter();
            filters.filter_map(move |filtering| filtering.found(columns, filter, &view))
        };
        let indexed = by(Filter::Indexed).min_by_key(Found::len);
        indexed.or_else(|| by(Filter::Computed).next())
    }

    /// The records that have what is asked for and that the reader may see.
    fn matching<R: Tabled>(&self, columns: &[Column<R>]) -> Vec<Kept<'a, R>> {
        let (reader, view) = (self.reader, self.reader.view());
        let all_seen = sight(reader, R::KIND) == Sight::All;
        let seen = |record: &Shared<R>| all_seen || reader.may(Verb::See, &R::any(record.clone()));
        let has = |record: &Shared<R>| {
            self.wanted
                .filters
                .iter()
                .all(|filtering| filtering.fits(&(columns[filtering.column].cell)(record, &view)))
        };
        let candidates = match self.candidates(columns) {
            Some(found) => found.after(None),
            None => view.policy.table::<R>().following(None),
        };
        candidates
            .filter(|record| seen(record) && has(record))
            .collect()
    }

    fn sorted<R: Tabled>(
        &self,
        matching: Vec<Kept<'a, R>>,
        column: &Column<R>,
        down: bool,
    ) -> Chosen<'a, R> {
        let view = self.reader.view();
        let total = matching.len();
        let key = |record: &Shared<R>| {
            let cell = (column.cell)(record, &view);
            SortKey {
                unknown: cell == Cell::Empty,
                bytes: spoken::sort_key(&cell, self.reader),
            }
        };
        let mut keyed: Vec<(SortKey, Kept<'a, R>)> = matching
            .into_iter()
            .map(|record| (key(&record), record))
            .collect();
        let compare = |a: &SortKey, b: &SortKey| {
            let bytes = if down {
                b.bytes.cmp(&a.bytes)
            } else {
                a.bytes.cmp(&b.bytes)
            };
            a.unknown.cmp(&b.unknown).then(bytes)
        };
        // Records of one key stay in the order of the kind: the sort is stable.
        keyed.sort_by(|a, b| compare(&a.0, &b.0));
        if let Some(cursor) = &self.wanted.after
            && let (Some(last), Some(order)) = (&cursor.key, cursor.order())
        {
            let start = keyed.partition_point(|(key, record)| {
                compare(key, last)
                    .then_with(|| order_of(record).cmp(&order))
                    .is_le()
            });
            keyed.drain(..start);
        }
        let more = keyed.len() > self.wanted.limit;
        keyed.truncate(self.wanted.limit);
        let next = keyed
            .last()
            .filter(|_| more)
            .map(|(key, record)| (record.clone(), Some(key.clone())));
        Chosen {
            records: keyed.into_iter().map(|(_, record)| record).collect(),
            total,
            next,
        }
    }
}

/// The records that stand after a place, of records in the order of the kind.
fn past<'a, R: Tabled>(
    found: impl Iterator<Item = Kept<'a, R>>,
    after: Option<&Order>,
) -> impl Iterator<Item = Kept<'a, R>> {
    found.skip_while(move |record| after.is_some_and(|after| order_of(record) <= *after))
}

/// Columns never share a name with what steers a list.
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_column_is_called_like_a_parameter() {
        for kind in Kind::ALL {
            for heading in headings(*kind) {
                assert!(
                    !PARAMETERS.contains(&heading.name)
                        && !["as_of", "known_at"].contains(&heading.name),
                    "{kind:?} {}",
                    heading.name
                );
            }
        }
    }
}
