//! What the columns of a list may say, and what lists somebody may bring in: for the choices on a page.

use exchange::sheet::{Layout, Takes, heading};
use language::{Language, Words};
use policy::definition::{Shape, definition};
use policy::{Kind, Settings};

use super::file::refused;
use super::holding::Holding;
use super::sheets::{Profile, closed_list};
use super::table::tongues;
use crate::act::Actor;
use crate::open::Office;

/// Something that a column may say, for a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathChoice {
    /// Its path.
    pub path: String,
    /// Its name in the reader's language.
    pub label: String,
    /// Whether a new record needs it.
    pub required: bool,
    /// The values of its closed list, by word, with their labels.
    pub values: Vec<(String, String)>,
    /// Whether one value may hold for every row, and is offered for that.
    pub for_all: bool,
    /// Whether several columns may say it.
    pub several: bool,
}

impl Office {
    /// What the columns of a list may say, for a choice.
    pub fn import_paths(&self, holding: Holding, language: Language) -> Vec<PathChoice> {
        let words = Words::of(language);
        match holding {
            Holding::Kind(kind) => of_kind(kind, &self.settings_now(), words),
            Holding::Sheet(profile) => of_sheet(profile, words),
        }
    }

    /// The lists that this actor may bring in: the usual sheets of an office, then records of one kind in the order of the rooms.
    pub fn importable(&self, actor: &Actor) -> Vec<Holding> {
        let mut all = Holding::all();
        all.retain(|holding| refused(actor, *holding).is_none());
        all
    }
}

fn of_kind(kind: Kind, settings: &Settings, words: &Words) -> Vec<PathChoice> {
    let layout = Layout::of(kind, &tongues(settings)).with_asides();
    let choice = |column: &exchange::sheet::Column| {
        let values = match column.takes {
            Takes::One(shape) | Takes::Variant(shape) => labelled(shape, words),
            _ => Vec::new(),
        };
        let is_simple = matches!(
            column.takes,
            Takes::One(_) | Takes::Variant(_) | Takes::Words(_)
        );
        let required = column
            .field
            .is_some_and(|field| field.required && field.name == column.path);
        PathChoice {
            path: column.path.clone(),
            label: heading(column, words),
            required,
            values,
            for_all: required && is_simple && column.path != "visibility",
            several: false,
        }
    };
    layout.columns.iter().map(choice).collect()
}

fn of_sheet(profile: Profile, words: &Words) -> Vec<PathChoice> {
    let choice = |column: &super::sheets::SheetColumn| {
        let shape = closed_list(profile, column.name)
            .and_then(|(kind, field)| definition(kind).at(field))
            .map(|field| &field.shape);
        PathChoice {
            path: column.name.to_owned(),
            label: words.text(&column.key()),
            required: column.needed,
            values: shape
                .map(|shape| labelled(shape, words))
                .unwrap_or_default(),
            for_all: column.for_all,
            several: column.many,
        }
    };
    profile.columns().map(choice).collect()
}

/// The values of a closed list with their labels; of several forms, those that hold nothing more.
fn labelled(shape: &Shape, words: &Words) -> Vec<(String, String)> {
    let (list, values): (&str, Vec<&String>) = match shape {
        Shape::Choice { list, values } => (list, values.iter().collect()),
        Shape::Variants { list, variants } => {
            let bare = variants.iter().filter(|one| one.fields.is_none());
            (list, bare.map(|one| &one.word).collect())
        }
        _ => return Vec::new(),
    };
    let label = |word: &String| words.text(&format!("{list}-{}", word.replace('_', "-")));
    values
        .into_iter()
        .map(|word| (word.clone(), label(word)))
        .collect()
}
