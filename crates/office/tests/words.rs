//! Every label, choice, section, unit, refusal and reason that the domain can show has words in all three languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use language::{Language, Words};
use policy::definition::{Field, Shape, definition};
use policy::kernel::Listed;
use policy::relations::Class;
use policy::rights::{Role, Verb};
use policy::{Kind, Record};

/// What the parts of the vitality figure are called.
const PARTS: [&str; 6] = [
    "recency",
    "reciprocity",
    "concreteness",
    "breadth",
    "society",
    "means",
];

/// What a record counts as in it.
const COUNTED_AS: [&str; 3] = ["agreement", "substantive", "symbolic"];

/// Where messages are given, and how they begin there.
const MESSAGES: [(&str, &[&str]); 2] = [
    (
        "../policy/src",
        &[
            "problem-",
            "denied-",
            "clock-",
            "vitality-",
            "exchange-",
            "consensus-",
            "response-",
            "who-does-what-",
            "observation-",
            "indicator-breaks",
            "measure-",
            "benefit-",
            "scorecard-",
            "not-assessable",
        ],
    ),
    ("../office/src", &["problem-", "denied-"]),
];

/// Lists whose every value is explained to the officer.
const EXPLAINED: [&str; 5] = [
    "modality",
    "agreement-type",
    "agreement-state",
    "actor-group",
    "vitality-class",
];

#[test]
fn every_kind_is_named_in_the_singular_the_plural_when_new_and_when_there_is_none() {
    let mut wanted = Wanted::default();
    for kind in Kind::ALL {
        for end in ["", "-plural", "-new", "-none"] {
            wanted.text(format!("{}{end}", key_of("kind", kind.word())));
        }
        wanted.attribute(key_of("kind", kind.word()), "help");
    }
    wanted.are_there();
}

#[test]
fn every_room_has_a_name() {
    let mut wanted = Wanted::default();
    for kind in Kind::ALL {
        wanted.text(format!("room-{}", kind.with(Room)));
    }
    wanted.are_there();
}

#[test]
fn every_field_has_a_label_and_every_list_says_what_one_of_it_is() {
    let mut wanted = Wanted::default();
    for field in fields() {
        if let Shape::List(_) = field.shape {
            wanted.attribute(field.label.clone(), "one");
        }
        wanted.text(field.label);
    }
    wanted.are_there();
}

#[test]
fn every_section_and_unit_of_a_form_has_words() {
    let mut wanted = Wanted::default();
    for field in fields() {
        let section = field.section.as_deref().unwrap_or("identity");
        wanted.text(format!("section-{section}"));
        if let Some(unit) = field.unit {
            wanted.attribute(format!("unit-{unit}"), "count");
            wanted.text(format!("unit-{unit}"));
        }
    }
    wanted.are_there();
}

#[test]
fn every_column_of_a_list_has_a_heading() {
    let mut wanted = Wanted::default();
    for kind in Kind::ALL {
        for heading in policy::list::headings(*kind) {
            wanted.text(format!("{}-{}", kind.word(), heading.name));
        }
    }
    wanted.are_there();
}

#[test]
fn every_value_of_a_closed_list_has_words() {
    let mut wanted = Wanted::default();
    for (list, values) in closed_lists() {
        for value in values {
            wanted.text(key_of(&list, &value));
        }
        wanted.text(list);
    }
    wanted.are_there();
}

#[test]
fn the_lists_that_the_work_turns_on_are_explained_value_by_value() {
    let mut wanted = Wanted::default();
    let lists = closed_lists();
    for list in EXPLAINED {
        for value in &lists[list] {
            wanted.attribute(key_of(list, value), "help");
        }
    }
    wanted.are_there();
}

#[test]
fn every_class_of_a_tie_says_what_to_do_next() {
    let mut wanted = Wanted::default();
    for class in Class::ALL.iter().copied() {
        wanted.attribute(key_of(Class::LIST, class.word()), "next");
    }
    wanted.attribute("not-assessable".to_owned(), "next");
    wanted.are_there();
}

#[test]
fn every_figure_is_told_in_words_with_all_its_parts() {
    let mut wanted = Wanted::default();
    for name in policy::figures::names() {
        let key = key_of("figure", name);
        wanted.text(key.clone());
        wanted.attribute(key, "help");
    }
    for name in PARTS.iter().chain(&COUNTED_AS) {
        wanted.text(format!("figure-vitality-{name}"));
    }
    for part in PARTS {
        wanted.attribute(format!("figure-vitality-{part}"), "help");
    }
    wanted.are_there();
}

#[test]
fn every_message_that_a_rule_can_give_has_words() {
    let mut wanted = Wanted::default();
    let messages = messages();
    assert!(
        messages.len() > 60,
        "only {} messages found",
        messages.len()
    );
    for message in messages {
        wanted.text(message.key);
    }
    wanted.are_there();
}

#[test]
fn a_message_uses_only_what_the_rules_that_give_it_name() {
    let mut given: BTreeMap<String, String> = BTreeMap::new();
    for message in messages() {
        given
            .entry(message.key)
            .or_default()
            .push_str(&message.source);
    }
    let mut lacking = Vec::new();
    for (key, sources) in given {
        let variables = Words::shape(Language::Fr).get(&key).into_iter().flatten();
        let unnamed = variables.filter(|name| !sources.contains(&format!("\"{name}\"")));
        lacking.extend(unnamed.map(|name| format!("{key}: no rule names {name}")));
    }
    assert!(lacking.is_empty(), "{lacking:#?}");
}

/// Texts and attributes that every language must have.
#[derive(Default)]
struct Wanted {
    keys: BTreeSet<String>,
}

impl Wanted {
    fn text(&mut self, key: String) {
        self.keys.insert(key);
    }

    fn attribute(&mut self, key: String, attribute: &str) {
        self.keys.insert(format!("{key}.{attribute}"));
    }

    fn are_there(&self) {
        let mut missing = Vec::new();
        for language in Language::ALL {
            let shape = Words::shape(language);
            let absent = self.keys.iter().filter(|key| !shape.contains_key(*key));
            missing.extend(absent.map(|key| format!("{language} {key}")));
        }
        assert!(missing.is_empty(), "without words: {missing:#?}");
    }
}

/// The key of a value of a closed list.
fn key_of(list: &str, value: &str) -> String {
    format!("{list}-{}", value.replace('_', "-"))
}

/// Where a kind lives.
struct Room;

impl policy::kinds::ForKind for Room {
    type Output = &'static str;
    fn run<R: policy::kinds::Tabled>(self) -> &'static str {
        <R as Record>::ROOM
    }
}

/// The fields of all kinds, those inside groups, lists and variants too.
fn fields() -> Vec<Field> {
    let mut found = Vec::new();
    for kind in Kind::ALL {
        collect(&definition(*kind).fields, &mut found);
    }
    assert!(found.len() > 100, "only {} fields found", found.len());
    found
}

fn collect(fields: &[Field], found: &mut Vec<Field>) {
    for field in fields {
        found.push(field.clone());
        collect_inside(&field.shape, found);
    }
}

fn collect_inside(shape: &Shape, found: &mut Vec<Field>) {
    match shape {
        Shape::List(part) => collect_inside(part, found),
        Shape::Group { fields } => collect(fields, found),
        Shape::Variants { variants, .. } => {
            for fields in variants
                .iter()
                .filter_map(|variant| variant.fields.as_ref())
            {
                collect(fields, found);
            }
        }
        _ => {}
    }
}

/// The closed lists with their values: those of the fields, and those that are computed or belong to rights.
fn closed_lists() -> BTreeMap<String, BTreeSet<String>> {
    let mut lists: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for field in fields() {
        let mut shape = &field.shape;
        while let Shape::List(part) = shape {
            shape = part;
        }
        let (list, values): (&String, Vec<String>) = match shape {
            Shape::Choice { list, values } => (list, values.clone()),
            Shape::Variants { list, variants } => (
                list,
                variants.iter().map(|form| form.word.clone()).collect(),
            ),
            _ => continue,
        };
        lists.entry(list.clone()).or_default().extend(values);
    }
    let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    lists.insert(
        Class::LIST.to_owned(),
        Class::ALL
            .iter()
            .map(|class| class.word().to_owned())
            .collect(),
    );
    lists.insert(Role::LIST.to_owned(), owned(&Role::ALL.map(Listed::word)));
    lists.insert(Verb::LIST.to_owned(), owned(&Verb::ALL.map(Listed::word)));
    lists
}

/// A message that a rule can give.
struct Message {
    /// Its key.
    key: String,
    /// What the file says that gives it, tests left out.
    source: String,
}

/// The messages written in the source of the domain and of the office.
fn messages() -> Vec<Message> {
    let mut found = Vec::new();
    for (folder, starts) in MESSAGES {
        let mut files = Vec::new();
        sources(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &mut files,
        );
        for file in files {
            let text = fs::read_to_string(file).expect("the source can be read");
            let source = text.split("#[cfg(test)]").next().unwrap_or_default();
            for key in source.split('"').filter(|text| is_message(text, starts)) {
                found.push(Message {
                    key: key.to_owned(),
                    source: source.to_owned(),
                });
            }
        }
    }
    found
}

fn is_message(text: &str, starts: &[&str]) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.chars().all(fits)
        && !text.ends_with('-')
        && starts.iter().any(|start| text.starts_with(start))
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the source lies beside the test") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}
