//! Records by the titles that people type: a grid takes the exact title of one record, in any language of the pages, as it takes its
//! code.

use std::cell::RefCell;
use std::collections::HashMap;

use language::{Language, Words, fold};
use policy::Kind;
use policy::rights::Verb;
use uuid::Uuid;

use crate::frame::Reader;
use crate::frame::spoken;

/// Records by their folded titles; nothing where two bear the same.
type Known = HashMap<String, Option<Uuid>>;

/// The titles of the records that a reader may see, read once for each kind that is asked for.
pub struct Titles<'a> {
    reader: &'a Reader,
    by_kind: RefCell<HashMap<Kind, Known>>,
}

impl<'a> Titles<'a> {
    /// Titles as this reader may see them.
    pub fn of(reader: &'a Reader) -> Self {
        Self {
            reader,
            by_kind: RefCell::default(),
        }
    }

    /// What stands in a draft for what was typed: the code of `CODE · title`, the id of the only record with this title, else what
    /// was typed.
    pub fn named(&self, typed: &str, kinds: &[Kind]) -> String {
        let code = typed.split(" · ").next().unwrap_or_default().trim();
        if self.reader.policy().find(code).is_some() {
            return code.to_owned();
        }
        match self.only(typed, kinds) {
            Some(id) => id.to_string(),
            None => code.to_owned(),
        }
    }

    /// The only record of these kinds with this title.
    fn only(&self, typed: &str, kinds: &[Kind]) -> Option<Uuid> {
        let wanted = fold(typed.trim());
        let mut by_kind = self.by_kind.borrow_mut();
        let mut found = Vec::new();
        for kind in kinds {
            let known = by_kind.entry(*kind);
            let known = known.or_insert_with(|| titles(*kind, self.reader));
            found.extend(known.get(&wanted).copied());
        }
        match found[..] {
            [only] => only,
            _ => None,
        }
    }
}

fn titles(kind: Kind, reader: &Reader) -> Known {
    let readers = Language::ALL.map(|language| Reader {
        language,
        words: Words::of(language),
        ..reader.clone()
    });
    let mut known = Known::new();
    let records = reader.policy().each(kind);
    for record in records.filter(|record| reader.may(Verb::See, record)) {
        let id = record.id();
        for reader in &readers {
            let title = fold(&spoken::title(id, reader));
            let held = known.entry(title).or_insert(Some(id));
            *held = held.filter(|held| *held == id);
        }
    }
    known
}
