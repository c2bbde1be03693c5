//! A part of a record's form that stands on the record's own page, so that a card is filled in where it is read.

use askama::Template;
use language::Words;
use policy::AnyRecord;
use policy::body::to_flat;
use policy::rights::Verb;
use serde_json::Value;

use super::page::Editing;
use super::part::Part;
use crate::frame::Reader;
use crate::register::form::Form;
use crate::state::AppState;

/// The fields of one task, with the button that saves them: `{{ card|safe }}`.
#[derive(Template)]
#[template(path = "register/edit/inline.html", whitespace = "preserve")]
pub struct Inline {
    words: &'static Words,
    action: String,
    base: i64,
    form: Form,
}

/// The form of these fields; `None` for those who may not change the record.
pub fn inline_form(
    state: &AppState,
    reader: &Reader,
    record: &AnyRecord,
    names: &[&str],
) -> Option<Inline> {
    if !reader.may(Verb::Edit, record) || reader.known.is_some() {
        return None;
    }
    let part = Part::of(record.kind(), names);
    let editing = Editing {
        state,
        reader,
        kind: record.kind(),
        part: Some(part),
        record: Some(record.clone()),
    };
    let form = editing.form(&Value::Object(to_flat(record)), &[]);
    (!form.sections.is_empty()).then(|| Inline {
        words: reader.words,
        action: editing.address(),
        base: record.version(),
        form,
    })
}
