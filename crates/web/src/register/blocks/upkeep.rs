//! What a record still lacks, for those who may fill it in: somebody who answers for it, what stands at first sight on its form, and a
//! look at it within the year.

use askama::Template;
use jiff::{Timestamp, ToSpan};
use language::Words;
use policy::completeness::completeness;
use policy::definition::definition;
use policy::rights::{Verb, may_change};
use policy::{AnyRecord, Kind};

use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken};
use crate::register::Part;

/// Kinds whose records are parts of others' life, or the house's own: nobody owns them one by one.
const BESIDE: [Kind; 9] = [
    Kind::Settings,
    Kind::Comment,
    Kind::Theme,
    Kind::Agenda,
    Kind::AgendaGoal,
    Kind::JurisdictionProfile,
    Kind::Observation,
    Kind::TimeEntry,
    Kind::Place,
];

/// Whether somebody should answer for each record of this kind.
pub fn is_owned(kind: Kind) -> bool {
    !BESIDE.contains(&kind)
}

/// Before this moment, a record has not been looked at for a year.
pub fn year_ago() -> Timestamp {
    office::Office::now()
        .checked_sub((365 * 24).hours())
        .unwrap_or(Timestamp::UNIX_EPOCH)
}

/// What a record still lacks.
#[derive(Template)]
#[template(path = "register/blocks/upkeep.html", whitespace = "preserve")]
pub struct Upkeep {
    words: &'static Words,
    unowned: bool,
    old: Option<Spoken>,
    missing: Vec<String>,
    form: String,
}

/// What a record still lacks, for a reader who may change it.
pub fn upkeep(record: &AnyRecord, reader: &Reader) -> Upkeep {
    let kind = record.kind();
    let mut found = Upkeep {
        words: reader.words,
        unowned: false,
        old: None,
        missing: Vec::new(),
        form: String::new(),
    };
    if !is_owned(kind) || reader.known.is_some() || !reader.may(Verb::Edit, record) {
        return found;
    }
    // Somebody who may change some fields alone is not asked for the others.
    let own = |name: &str| may_change(&reader.viewer, kind, name).is_allowed();
    let mut names = completeness(record).missing;
    names.retain(|name| own(name));
    let definition = definition(kind);
    let labels = names.iter().filter_map(|name| definition.field(name));
    found.missing = labels
        .map(|field| reader.words.text(&field.label))
        .collect();
    found.unowned = record.common().owner.is_none() && own("owner");
    if found.unowned {
        names.push("owner");
    }
    let at = record.recorded_at();
    found.old = (at < year_ago()).then(|| spoken::moment(at, reader));
    found.form = match names.is_empty() {
        true => format!("{}/edit", reader.address(record)),
        false => Part::of(kind, &names).address(record, reader),
    };
    found
}
