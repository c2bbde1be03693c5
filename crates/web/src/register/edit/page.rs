//! The page of a form.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use office::{Alike, Draft};
use policy::list::{Listing, Query, list};
use policy::rights::{Verb, may_change};
use policy::{AnyRecord, Cell, Kind};
use serde_json::Value;
use uuid::Uuid;

use super::part::Part;
use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, encoded, page};
use crate::register::form::{Candidate, Candidates, Form, Said, Setting, resolve};
use crate::register::record::why_alike;
use crate::state::AppState;

/// The most candidates that a link offers at once.
const OFFERED: usize = 300;
/// The most records that a search for a link looks at.
const FOUND: usize = 60;

#[derive(Template)]
#[template(path = "register/edit/form.html", whitespace = "preserve")]
struct FormPage {
    shell: Shell,
    title: String,
    over: String,
    /// What the record is called.
    name: String,
    list: (String, String),
    action: String,
    cancel: String,
    form: Form,
    base: Option<i64>,
    draft: Option<Uuid>,
    reason: String,
    back: Option<String>,
    is_new: bool,
    /// Whether it asks for the fields of one task.
    is_task: bool,
    /// A draft kept earlier: when, and the address that opens it.
    waiting: Option<(Spoken, String, Uuid)>,
    /// When the draft on the page was kept.
    kept: Option<Spoken>,
    /// Records that may be the same, each with why; their ids as the form sends them back.
    alike: Vec<(Spoken, String)>,
    seen: String,
}

/// A form as it stands.
pub(super) struct Drawn {
    /// What is written in it.
    pub(super) draft: Value,
    /// What is wrong with it.
    pub(super) problems: Vec<Said>,
    /// The version that it was made from.
    pub(super) base: Option<i64>,
    /// The draft that it is kept in.
    pub(super) kept: Option<Draft>,
    /// Another draft that waits.
    pub(super) waiting: Option<Draft>,
    /// Why.
    pub(super) reason: Option<String>,
    /// Where to go then.
    pub(super) back: Option<String>,
    /// Records that may be the same as the one that is being written.
    pub(super) alike: Vec<Alike>,
}

/// What is being written: a new record of a kind, or a change of one.
pub(super) struct Editing<'a> {
    pub(super) state: &'a AppState,
    pub(super) reader: &'a Reader,
    pub(super) kind: Kind,
    pub(super) record: Option<AnyRecord>,
    /// The fields of one task, when not all of the form is asked for.
    pub(super) part: Option<Part>,
}

impl Editing<'_> {
    /// Fields that this reader may not change.
    pub(super) fn withheld(&self) -> Vec<&'static str> {
        let may = |verb: Verb| match &self.record {
            Some(record) => self.reader.may(verb, record),
            None => self.reader.may_ever(verb, self.kind),
        };
        let mut withheld = Vec::new();
        if !may(Verb::Publish) {
            withheld.push("visibility");
        }
        if self.record.is_some() && !may(Verb::Move) {
            withheld.push("moves");
        }
        let fields = policy::definition::definition(self.kind).fields.iter();
        let kept = |name: &str| !may_change(&self.reader.viewer, self.kind, name).is_allowed();
        withheld.extend(
            fields
                .map(|field| field.name.as_str())
                .filter(|name| kept(name)),
        );
        if let Some(part) = &self.part {
            let fields = policy::definition::definition(self.kind).fields.iter();
            let others = fields.filter(|field| !part.has(&field.name));
            withheld.extend(others.map(|field| field.name.as_str()));
        }
        withheld
    }

    /// The address of the form.
    pub(super) fn address(&self) -> String {
        match (&self.record, &self.part) {
            (Some(record), Some(part)) => part.address(record, self.reader),
            (Some(record), None) => format!("{}/edit", self.reader.address(record)),
            (None, _) => format!("{}/new", self.reader.list_address(self.kind)),
        }
    }

    /// Where one comes from when nothing else is said: the record, or the list.
    pub(super) fn home(&self) -> String {
        match &self.record {
            Some(record) => self.reader.address(record),
            None => self.reader.list_address(self.kind),
        }
    }

    /// Links by code, and titles that only one record bears, become links.
    pub(super) fn resolve(&self, draft: &mut Value) {
        let policy = self.reader.policy();
        let find = |named: &str| {
            let id = policy.find(named)?;
            policy.kind_of(id).map(|kind| (id, kind))
        };
        let candidates = Candidates {
            of: &|kinds| offered(kinds, self.reader),
            matching: &|words, kinds| self.matching(words, kinds),
            called: &|id| called(id, self.reader),
        };
        resolve(
            draft,
            policy::definition::definition(self.kind),
            &candidates,
            &find,
        );
    }

    /// The records of these kinds that a search finds, best first.
    fn matching(&self, words: &str, kinds: &[Kind]) -> Vec<Candidate> {
        let reader = self.reader;
        let found = self
            .state
            .office
            .search(&reader.viewer, words, reader.language, FOUND);
        found
            .found
            .into_iter()
            .filter(|found| kinds.contains(&found.kind))
            .filter_map(|found| called(found.id, reader))
            .collect()
    }

    /// The form with what is written in a draft, and what is wrong with it.
    pub(super) fn form(&self, draft: &Value, problems: &[Said]) -> Form {
        let reader = self.reader;
        let mut tongues = vec![reader.settings.reference_language];
        tongues.extend(
            reader
                .settings
                .languages
                .iter()
                .filter(|tongue| **tongue != reader.settings.reference_language),
        );
        let setting = Setting {
            words: reader.words,
            tongues,
            currency: &reader.settings.base_currency,
            candidates: Candidates {
                of: &|kinds| offered(kinds, reader),
                matching: &|words, kinds| self.matching(words, kinds),
                called: &|id| called(id, reader),
            },
            withheld: &self.withheld(),
            whole: self.part.is_none(),
            fresh: self.part.as_ref().and_then(Part::fresh),
            fresh_whole: self.part.as_ref().is_some_and(Part::needs_act_or_reason),
        };
        let definition = policy::definition::definition(self.kind);
        Form::new(definition, draft, problems, &setting)
    }

    /// Draws the form.
    ///
    /// # Errors
    /// When the template cannot be written.
    pub(super) fn draw(&self, mut drawn: Drawn) -> Result<Response, Failure> {
        let reader = self.reader;
        self.resolve(&mut drawn.draft);
        let form = self.form(&drawn.draft, &drawn.problems);
        let wrong = !drawn.problems.is_empty();
        let key = spoken::choice_key("kind", self.kind.word());
        let name = match &self.record {
            Some(record) => spoken::title(record.id(), reader),
            None => reader.words.text(&format!("{key}-new")),
        };
        let part = self.part.as_ref();
        let task = part.and_then(|part| part.title(reader));
        let over = match (&self.record, &task) {
            (Some(_), Some(_)) => name.clone(),
            (Some(_), None) => reader.words.text("register-change-of"),
            (None, _) => String::new(),
        };
        let title = task.unwrap_or_else(|| name.clone());
        let address = self.address();
        let template = FormPage {
            shell: Shell::new(self.state, reader, &title),
            over,
            name,
            title,
            list: (
                reader.list_address(self.kind),
                spoken::kinds(self.kind, reader),
            ),
            cancel: drawn.back.clone().unwrap_or_else(|| self.home()),
            form,
            base: drawn.base,
            draft: drawn.kept.as_ref().map(|draft| draft.id),
            kept: drawn
                .kept
                .as_ref()
                .map(|draft| spoken::moment(draft.updated_at, reader)),
            waiting: drawn.waiting.map(|draft| {
                (
                    spoken::moment(draft.updated_at, reader),
                    and_parameter(&address, "draft", &draft.id.to_string()),
                    draft.id,
                )
            }),
            action: address,
            reason: drawn.reason.unwrap_or_default(),
            back: drawn.back,
            seen: seen(&drawn.alike),
            alike: said_alike(&drawn.alike, reader),
            is_new: self.record.is_none(),
            is_task: self.part.is_some(),
        };
        let mut response = page(&template)?.into_response();
        if wrong {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(response)
    }
}

/// Records that may be the same, each with why.
fn said_alike(alike: &[Alike], reader: &Reader) -> Vec<(Spoken, String)> {
    let said = |one: &Alike| {
        let link = spoken::cell(&Cell::Record(one.id), reader, &reader.view());
        (link, why_alike(one, reader))
    };
    alike.iter().map(said).collect()
}

/// The ids of records that may be the same, as the form sends them back once they were shown.
pub(super) fn seen(alike: &[Alike]) -> String {
    let mut ids: Vec<String> = alike.iter().map(|one| one.id.to_string()).collect();
    ids.sort_unstable();
    ids.join(",")
}

/// An address with one more parameter.
pub(super) fn and_parameter(address: &str, name: &str, value: &str) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{name}={}", encoded(value))
}

/// The first records of these kinds in the order of their names, and whether these are all.
pub fn offered(kinds: &[Kind], reader: &Reader) -> (Vec<Candidate>, bool) {
    let view = reader.view();
    let visible = |record: &AnyRecord| reader.may(Verb::See, record);
    let listing = Listing {
        view: &view,
        visible: Some(&visible),
        sort_key: &|_| Vec::new(),
    };
    let mut found = Vec::new();
    let mut total = 0;
    for kind in kinds.iter().filter(|kind| reader.sees(**kind)) {
        let all = reader.policy().count(*kind);
        total += all;
        let query = Query {
            limit: OFFERED.saturating_sub(found.len()),
            ..Query::default()
        };
        let listing = match all > OFFERED {
            true => Listing {
                visible: None,
                ..listing
            },
            false => Listing { ..listing },
        };
        let rows = list(*kind, &query, &listing).rows;
        found.extend(
            rows.into_iter()
                .filter_map(|row| called(row.record.id(), reader)),
        );
    }
    found.sort_by_cached_key(|candidate| reader.language.sort_key(&candidate.title));
    (found, total <= OFFERED)
}

/// A record as links offer it, when the reader may see it.
fn called(id: Uuid, reader: &Reader) -> Option<Candidate> {
    let record = reader.policy().any(id)?;
    if !reader.may(Verb::See, &record) {
        return None;
    }
    let code = record
        .code()
        .map_or_else(|| id.to_string(), ToString::to_string);
    Some(Candidate {
        id,
        code,
        title: spoken::title(id, reader),
    })
}
