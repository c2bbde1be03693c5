//! The records that refer to this one, by kind, the latest first; where there are many, the list of them all.

use std::collections::BTreeMap;

use askama::Template;
use language::Words;
use policy::definition::{Field, Shape, definition};
use policy::list::{Listing, Query, headings, list};
use policy::record::{Cell, Filter};
use policy::rights::Verb;
use policy::{AnyRecord, Kind};
use uuid::Uuid;

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Reader, with_query};

/// How many records of a kind are named.
const NAMED: usize = 8;

/// The records that refer to one.
#[derive(Template)]
#[template(path = "register/blocks/referrers.html", whitespace = "preserve")]
pub struct Referrers {
    /// The words of the page.
    pub words: &'static Words,
    /// One group for each kind of which there are some.
    pub groups: Vec<Group>,
    /// Kinds of which there is none yet, with the form of a first one.
    pub begin: Vec<(String, String)>,
}

/// Records of one kind that refer to one.
pub struct Group {
    /// The kind.
    pub kind: Kind,
    /// Its name in the plural.
    pub label: String,
    /// How many there are.
    pub count: usize,
    /// The latest of them.
    pub links: Vec<Spoken>,
    /// The list of them all.
    pub all: Option<String>,
    /// Where one more is added, when the reader may.
    pub add: Option<String>,
}

/// The records that refer to one, as this reader may see them. Kinds in `without` are left out: a page shows them otherwise.
pub fn referrers(record: &AnyRecord, reader: &Reader, without: &[Kind]) -> Referrers {
    let mut by_kind: BTreeMap<Kind, Vec<Uuid>> = BTreeMap::new();
    for (kind, id) in reader.policy().referrers(record.id()) {
        if kind != Kind::Comment && !without.contains(&kind) && reader.sees(kind) {
            by_kind.entry(kind).or_default().push(id);
        }
    }
    let begin = Kind::ALL
        .iter()
        .filter(|kind| **kind != Kind::Comment && !without.contains(kind))
        .filter(|kind| !by_kind.contains_key(kind) && reader.sees(**kind))
        .filter_map(|kind| Some((spoken::kind(*kind, reader), adding(*kind, record, reader)?)))
        .collect();
    let groups = by_kind
        .into_iter()
        .map(|(kind, ids)| group(kind, &ids, record, reader))
        .collect();
    Referrers {
        words: reader.words,
        groups,
        begin,
    }
}

fn group(kind: Kind, ids: &[Uuid], record: &AnyRecord, reader: &Reader) -> Group {
    let view = reader.view();
    let seen = |id: &&Uuid| {
        let found = view.policy.any(**id);
        found.is_some_and(|record| reader.may(Verb::See, &record))
    };
    let links: Vec<Spoken> = ids
        .iter()
        .rev()
        .filter(seen)
        .take(NAMED)
        .map(|id| spoken::cell(&Cell::Record(*id), reader, &view))
        .collect();
    let column = match ids.len() > links.len() {
        true => pointing_column(kind, record.id(), reader),
        false => None,
    };
    let list = reader.list_address(kind);
    let parameters = |column: &str| vec![(column.to_owned(), record.id().to_string())];
    Group {
        kind,
        label: spoken::kinds(kind, reader),
        count: ids.len(),
        all: column.map(|column| with_query(&list, &parameters(column))),
        add: adding(kind, record, reader),
        links,
    }
}

/// Kinds that records of many sorts name in passing: nobody comes to their pages to add one of those.
const NAMED_IN_PASSING: [Kind; 9] = [
    Kind::Theme,
    Kind::Place,
    Kind::Person,
    Kind::Department,
    Kind::Territory,
    Kind::BeneficiaryGroup,
    Kind::LegalBasis,
    Kind::Government,
    Kind::Actor,
];

/// A link that may point to more sorts of records than this belongs to none of them in particular.
const MOST_IF_NEEDED: usize = 6;
const MOST_AT_FIRST_SIGHT: usize = 3;

/// The form of a new record of this kind that has a link to this one at first sight, with the link already made.
fn adding(kind: Kind, record: &AnyRecord, reader: &Reader) -> Option<String> {
    if !reader.may_ever(Verb::Create, kind) || reader.account.is_none() {
        return None;
    }
    let here = record.kind();
    let wanted = |field: &Field, kinds: &[Kind]| {
        let first = field.first && !field.common && !NAMED_IN_PASSING.contains(&here);
        let most = match field.required {
            true => MOST_IF_NEEDED,
            false if first => MOST_AT_FIRST_SIGHT,
            false => 0,
        };
        kinds.len() <= most && kinds.contains(&here)
    };
    let points_here = |field: &&Field| match &field.shape {
        Shape::Reference { kinds } => wanted(field, kinds),
        Shape::List(part) => match &**part {
            Shape::Reference { kinds } => wanted(field, kinds),
            _ => false,
        },
        _ => false,
    };
    let field = definition(kind).fields.iter().find(points_here)?;
    let name = match field.shape {
        Shape::List(_) => format!("{}.0", field.name),
        _ => field.name.clone(),
    };
    let key = record
        .code()
        .map_or_else(|| record.id().to_string(), ToString::to_string);
    let parameters = [(name, key), ("back".to_owned(), reader.address(record))];
    let new = format!("{}/new", reader.list_address(kind));
    Some(with_query(&new, &parameters))
}

/// The column of a kind's list that finds the records pointing to this one.
fn pointing_column(kind: Kind, id: Uuid, reader: &Reader) -> Option<&'static str> {
    let view = reader.view();
    let listing = Listing {
        view: &view,
        visible: None,
        sort_key: &|_| Vec::new(),
    };
    headings(kind)
        .into_iter()
        .filter(|heading| heading.filter == Filter::Indexed)
        .find(|heading| {
            let query = Query {
                filters: vec![(heading.name.to_owned(), id.to_string())],
                limit: 1,
                ..Query::default()
            };
            list(kind, &query, &listing).total > 0
        })
        .map(|heading| heading.name)
}
