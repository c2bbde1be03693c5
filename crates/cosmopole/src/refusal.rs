//! Refusals in words: what is wrong with which record and which field, and what would be accepted.

use language::{Value, Words};
use office::{BringInError, Facts, FactsError, Invalid, Refusal};
use policy::Kind;
use policy::definition::{Shape, definition};
use policy::kernel::{Argument, Problem, Reason};
use serde_json::json;

use crate::failure::Failure;
use crate::voice::Voice;

/// What an edit was about: a record of a file, by its place, kind and name.
#[derive(Debug, Clone, Default)]
pub struct Subject {
    /// Place in the file, from 1; none when there is no file.
    pub index: Option<usize>,
    /// Its kind.
    pub kind: Option<Kind>,
    /// Its code, else its id.
    pub name: Option<String>,
}

impl Subject {
    /// The records of a facts file.
    pub fn of_facts(facts: &Facts) -> Vec<Self> {
        let name = |record: &serde_json::Map<String, serde_json::Value>| {
            let given = record.get("code").or_else(|| record.get("id"));
            given.and_then(|given| given.as_str()).map(str::to_owned)
        };
        let kind = |record: &serde_json::Map<String, serde_json::Value>| {
            record
                .get("kind")
                .and_then(|kind| kind.as_str())
                .and_then(Kind::parse)
        };
        let subject = |(index, record)| Self {
            index: Some(index + 1),
            kind: kind(record),
            name: name(record),
        };
        facts.records.iter().enumerate().map(subject).collect()
    }

    fn words(&self, voice: &Voice) -> String {
        let kind = self
            .kind
            .map(|kind| voice.choice("kind", kind.word()))
            .unwrap_or_default();
        let name = self.name.as_deref().unwrap_or_default();
        let what = [kind.as_str(), name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        match self.index {
            Some(index) if what.is_empty() => {
                voice.words("command-record", &[("index", index.into())])
            }
            Some(index) => voice.words(
                "command-record-named",
                &[("index", index.into()), ("name", what.into())],
            ),
            None => what,
        }
    }
}

/// A refused import of facts.
pub fn bring_in(error: BringInError, facts: &Facts, voice: &Voice) -> Failure {
    match error {
        BringInError::Facts(error) => facts_error(&error, voice),
        BringInError::Refusal(refused_with) => {
            refused(*refused_with, &Subject::of_facts(facts), voice)
        }
    }
}

/// A facts file that cannot be read: what is wrong with it, in which record.
pub fn facts_error(error: &FactsError, voice: &Voice) -> Failure {
    let (key, record, path) = match error {
        FactsError::Form(_) => ("command-facts-form", None, None),
        FactsError::Foreign(_) => ("command-facts-foreign", None, Some("cosmopole")),
        FactsError::TooNew(_) => ("command-facts-too-new", None, Some("version")),
        FactsError::Kind { index, .. } => ("command-facts-kind", Some(*index), Some("kind")),
        FactsError::Id { index, .. } => ("command-facts-id", Some(*index), Some("id")),
    };
    let message = voice.words(key, &named(error));
    let problem = json!({
        "record": record,
        "path": path.unwrap_or_default(),
        "key": key,
        "message": message,
    });
    Failure::Refused {
        lines: vec![message],
        problems: vec![problem],
    }
}

/// What the sentence about a facts file names.
fn named(error: &FactsError) -> Vec<(&'static str, Value<'_>)> {
    match error {
        FactsError::Form(error) => vec![("why", error.to_string().into())],
        FactsError::Foreign(given) => vec![("given", given.into())],
        FactsError::TooNew(form) => vec![("form", (*form).into())],
        FactsError::Kind {
            index,
            given,
            known,
        } => vec![
            ("index", (*index).into()),
            ("given", given.into()),
            ("known", known.into()),
        ],
        FactsError::Id { index, given } => {
            vec![("index", (*index).into()), ("given", given.into())]
        }
    }
}

/// A refused command; `subjects` are what its edits were about, in their order.
pub fn refused(refusal: Refusal, subjects: &[Subject], voice: &Voice) -> Failure {
    let subject = |edit: usize| subjects.get(edit).cloned().unwrap_or_default();
    match refusal {
        Refusal::Failed(error) => error.into(),
        Refusal::Denied(why) => Failure::refused(reason(&why, voice)),
        Refusal::NotThere { edit, id } => {
            let name = subject(edit).name.unwrap_or_else(|| id.to_string());
            Failure::refused(voice.words("command-not-there", &[("name", name.into())]))
        }
        Refusal::Stale { edit, id, .. } => {
            let name = subject(edit).name.unwrap_or_else(|| id.to_string());
            Failure::refused(voice.words("command-stale", &[("name", name.into())]))
        }
        Refusal::Stopped => Failure::refused(voice.words("imports-state-stopped", &[])),
        Refusal::Replan => Failure::refused(voice.words("imports-changed-meanwhile", &[])),
        Refusal::Invalid(invalid) => invalid_edits(&invalid, subject, voice),
    }
}

fn invalid_edits(
    invalid: &[Invalid],
    subject: impl Fn(usize) -> Subject,
    voice: &Voice,
) -> Failure {
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for found in invalid {
        let subject = subject(found.edit);
        for one in &found.problems.0 {
            let message = problem(one, subject.kind, voice);
            let (line, mut problem) = told(&subject, &one.path, one.key, &message, voice);
            problem["rule"] = json!(one.rule);
            lines.push(line);
            problems.push(problem);
        }
    }
    Failure::Refused { lines, problems }
}

/// A problem as a line and as data.
pub fn told(
    subject: &Subject,
    path: &str,
    key: &str,
    message: &str,
    voice: &Voice,
) -> (String, serde_json::Value) {
    let places = [subject.words(voice), path.to_owned()];
    let place = places
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let line = if place.is_empty() {
        message.to_owned()
    } else {
        format!("{place}: {message}")
    };
    let problem = json!({
        "record": subject.index,
        "kind": subject.kind,
        "name": subject.name,
        "path": path,
        "key": key,
        "message": message,
    });
    (line, problem)
}

/// Why something is not assessable, was left out or is refused.
pub fn reason(reason: &Reason, voice: &Voice) -> String {
    with_arguments(reason.key, &reason.with, None, voice)
}

/// One problem, without its place.
pub fn problem(problem: &Problem, kind: Option<Kind>, voice: &Voice) -> String {
    let field = kind.and_then(|kind| definition(kind).at(&problem.path));
    let list = field.and_then(|field| list_of(&field.shape));
    with_arguments(problem.key, &problem.with, list, voice)
}

fn list_of(shape: &Shape) -> Option<&str> {
    match shape {
        Shape::Choice { list, .. } | Shape::Variants { list, .. } => Some(list),
        Shape::List(part) => list_of(part),
        _ => None,
    }
}

fn with_arguments(
    key: &str,
    with: &[(&'static str, Argument)],
    list: Option<&str>,
    voice: &Voice,
) -> String {
    let values: Vec<(&str, Value<'static>)> = with
        .iter()
        .map(|(name, argument)| (*name, value(name, argument, list, voice)))
        .collect();
    // Where nothing would be accepted, a message may have other words.
    let is_nothing = |(name, argument): &(&'static str, Argument)| {
        *name == "accepted" && matches!(argument, Argument::Several(several) if several.is_empty())
    };
    let words = Words::of(voice.language);
    let nothing = with.iter().any(is_nothing);
    let none = nothing.then(|| words.attribute(key, "none", &values));
    none.flatten().unwrap_or_else(|| voice.words(key, &values))
}

fn value(name: &str, argument: &Argument, list: Option<&str>, voice: &Voice) -> Value<'static> {
    match argument {
        Argument::Number(number) => Value::Number(*number),
        Argument::Day(day) => voice.language.day(*day).into(),
        Argument::Words(word) => said(name, word, list, voice).into(),
        Argument::Several(several) => {
            let said: Vec<String> = several
                .iter()
                .map(|word| said(name, word, list, voice))
                .collect();
            if name == "accepted" {
                voice.language.list_or(&said).into()
            } else {
                voice.language.list(&said).into()
            }
        }
    }
}

/// A word of the program as a file writes it, so that it can be copied; rights and kinds in the person's words.
fn said(name: &str, word: &str, list: Option<&str>, voice: &Voice) -> String {
    match name {
        "role" | "verb" | "kind" => voice.choice(name, word),
        "accepted" if list.is_some() => word.to_owned(),
        "given" => word.to_owned(),
        _ => Kind::parse(word)
            .map_or_else(|| word.to_owned(), |kind| voice.choice("kind", kind.word())),
    }
}
