//! A form made from the definition of a kind, a draft and what is wrong with it: sections as an officer thinks of the record,
//! what is needed at first sight before what is seldom needed.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use language::Words;
use policy::definition::{Definition, Field, Shape};
use policy::kernel::Tongue;
use serde_json::Value;

use super::links::{Candidate, Candidates};
use super::node::{Bunches, Fold, Node, id_of};

/// The longest line that says what is folded away.
const LONGEST_NOTE: usize = 90;

/// What a form needs to know of the house and of its reader.
pub struct Setting<'a> {
    /// The words of the page.
    pub words: &'static Words,
    /// The languages in which texts are written, that of reference first.
    pub tongues: Vec<Tongue>,
    /// The currency of sums.
    pub currency: &'a str,
    /// The records that links may point to.
    pub candidates: Candidates<'a>,
    /// Fields that this reader may not change: the form leaves them out.
    pub withheld: &'a [&'a str],
    /// Whether the form is that of the whole record, of which what is seldom needed is folded; else that of one task.
    pub whole: bool,
    /// The list whose last row has just been begun: it stays open.
    pub fresh: Option<&'a str>,
    /// Whether what is seldom needed of that row is shown too.
    pub fresh_whole: bool,
}

/// Something wrong with the draft, in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Path of the field; empty for the record as a whole.
    pub path: String,
    /// What is wrong, and what would be accepted.
    pub text: String,
}

/// A form ready to be drawn.
pub struct Form {
    /// Its sections in order.
    pub sections: Vec<Section>,
    /// Everything that is wrong, each with the id of the field that shows it.
    pub problems: Vec<(Option<String>, String)>,
    /// Suggestions that fields share, by their id.
    pub suggestions: Vec<Suggestions>,
}

/// Suggestions that fields share.
pub struct Suggestions {
    /// Id of the list in the page.
    pub id: String,
    /// What is typed, and what it stands for when that says more.
    pub options: Vec<(String, String)>,
}

/// A section of the form.
pub struct Section {
    /// Id in the page.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What is needed at first sight; nothing when the whole section is folded.
    pub first: Bunches,
    /// What is seldom needed.
    pub more: Option<Fold>,
}

impl Section {
    /// Whether something in it is wrong.
    pub fn wrong(&self) -> bool {
        self.first.wrong() || self.more.as_ref().is_some_and(|more| more.body.wrong())
    }

    /// Whether nothing of it is needed at first sight.
    pub fn is_folded(&self) -> bool {
        self.first.bunches.is_empty()
    }
}

/// What is known while a form is being made.
pub(super) struct Builder<'a> {
    pub(super) setting: &'a Setting<'a>,
    problems: &'a [Said],
    ids: RefCell<BTreeSet<String>>,
    suggestions: RefCell<BTreeMap<String, Vec<(String, String)>>>,
    offered: RefCell<BTreeMap<String, (Vec<Candidate>, bool)>>,
}

impl Form {
    /// The form of a kind with what is written in a draft: what a browser sent, or a record as it is stored.
    pub fn new(
        definition: &'static Definition,
        draft: &Value,
        problems: &[Said],
        setting: &Setting<'_>,
    ) -> Self {
        let builder = Builder {
            setting,
            problems,
            ids: RefCell::default(),
            suggestions: RefCell::default(),
            offered: RefCell::default(),
        };
        let mut named = definition.sections();
        if !setting.whole {
            // The move comes last: it ends the task.
            named.sort_by_key(|(_, fields)| {
                let moves = |field: &&Field| field.name == "moves";
                fields.iter().any(moves)
            });
        }
        let sections = named
            .into_iter()
            .filter_map(|(name, fields)| builder.section(name, &fields, draft))
            .collect();
        let problems = problems
            .iter()
            .map(|problem| {
                let said = builder.with_place(definition, problem);
                (builder.shown_at(&problem.path), said)
            })
            .collect();
        let suggestions = builder.suggestions.into_inner();
        Self {
            sections,
            problems,
            suggestions: suggestions
                .into_iter()
                .map(|(id, options)| Suggestions { id, options })
                .collect(),
        }
    }
}

impl Builder<'_> {
    fn section(&self, name: &str, fields: &[&'static Field], draft: &Value) -> Option<Section> {
        let withheld = self.setting.withheld;
        let offered = |field: &&&'static Field| !withheld.contains(&field.name.as_str());
        let words = self.setting.words;
        let title = words.text(&format!("section-{}", name.replace('_', "-")));
        let id = format!("section-{name}");
        let node = |field: &&'static Field| self.field(field, draft.get(&field.name), "");
        let (first, more): (Vec<_>, Vec<_>) = fields
            .iter()
            .filter(offered)
            .partition(|field| field.first || !self.setting.whole);
        let first = Bunches::of(first.into_iter().map(node).collect());
        let more: Vec<Node> = more.into_iter().map(node).collect();
        let summary = match first.bunches.is_empty() {
            true => title.clone(),
            false => words.text("frame-more-fields"),
        };
        let more = self.fold(format!("{id}-more"), summary, more);
        let section = Section {
            id,
            title,
            first,
            more,
        };
        (!section.is_folded() || section.more.is_some()).then_some(section)
    }

    /// Pieces behind a line that opens them; open when something is written in them, or wrong.
    pub(super) fn fold(&self, id: String, summary: String, nodes: Vec<Node>) -> Option<Fold> {
        let labels: Vec<&str> = nodes
            .iter()
            .map(|node| node.label.as_str())
            .filter(|label| !label.is_empty() && *label != summary)
            .collect();
        let mut note = labels.join(", ");
        if note.chars().count() > LONGEST_NOTE {
            note = note.chars().take(LONGEST_NOTE).chain(['…']).collect();
        }
        let body = Bunches::of(nodes);
        (!body.bunches.is_empty()).then(|| Fold {
            id,
            summary,
            note,
            open: body.filled() || body.wrong(),
            body,
        })
    }

    /// What is wrong at exactly this path.
    pub(super) fn error_at(&self, path: &str) -> Option<String> {
        self.join_errors(|found| found == path)
    }

    /// What is wrong at this path or deeper: a field that has no fields inside shows it all.
    pub(super) fn error_under(&self, path: &str) -> Option<String> {
        let inside = format!("{path}.");
        self.join_errors(|found| found == path || found.starts_with(&inside))
    }

    fn join_errors(&self, here: impl Fn(&str) -> bool) -> Option<String> {
        let found: Vec<&str> = self
            .problems
            .iter()
            .filter(|problem| here(&problem.path))
            .map(|problem| problem.text.as_str())
            .collect();
        (!found.is_empty()).then(|| found.join(" "))
    }

    /// Remembers that a piece of the page shows this path; returns its id.
    pub(super) fn id(&self, path: &str) -> String {
        self.ids.borrow_mut().insert(path.to_owned());
        id_of(path)
    }

    /// A problem with the name of its field before it: "Parties 2, Signed on: …".
    fn with_place(&self, definition: &Definition, problem: &Said) -> String {
        let words = self.setting.words;
        let mut labels: Vec<String> = Vec::new();
        let mut fields: &[Field] = &definition.fields;
        for step in problem.path.split('.') {
            if let (Ok(index), Some(label)) = (step.parse::<usize>(), labels.last_mut()) {
                *label = format!("{label} {}", index.saturating_add(1));
            } else if let Some(field) = fields.iter().find(|field| field.name == step) {
                labels.push(words.text(&field.label));
                fields = field.shape.inner().map_or(&[], Vec::as_slice);
                if let Shape::Variants { variants, .. } = &field.shape {
                    let mut after = problem.path.split('.').skip_while(|found| *found != step);
                    let word = after.nth(1);
                    let variant = variants
                        .iter()
                        .find(|found| Some(found.word.as_str()) == word);
                    fields = variant
                        .and_then(|variant| variant.fields.as_deref())
                        .unwrap_or_default();
                }
            }
        }
        match labels.is_empty() {
            true => problem.text.clone(),
            false => format!(
                "{}{}{}",
                labels.join(", "),
                words.text("register-colon"),
                problem.text
            ),
        }
    }

    /// The id of the piece that shows a path: its own, or that of what it lies in.
    fn shown_at(&self, path: &str) -> Option<String> {
        let ids = self.ids.borrow();
        let mut path = path;
        loop {
            if ids.contains(path) {
                return Some(id_of(path));
            }
            path = path.rsplit_once('.')?.0;
        }
    }

    /// Offers suggestions under an id, made once.
    pub(super) fn suggest(&self, id: &str, make: impl FnOnce() -> Vec<(String, String)>) -> String {
        let mut suggestions = self.suggestions.borrow_mut();
        suggestions.entry(id.to_owned()).or_insert_with(make);
        id.to_owned()
    }

    /// The candidates for links to these kinds, looked up once.
    pub(super) fn offered(&self, kinds: &[policy::Kind]) -> (Vec<Candidate>, bool) {
        let name: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
        let mut offered = self.offered.borrow_mut();
        offered
            .entry(name.join("-"))
            .or_insert_with(|| (self.setting.candidates.of)(kinds))
            .clone()
    }
}
