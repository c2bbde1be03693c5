//! The page of a record.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use language::Words;
use policy::AnyRecord;
use policy::kinds::{ForRecord, Tabled};
use policy::record::{Cell, Shared};
use policy::rights::Verb;

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::register::blocks::{Comments, Due, Fields, Files, Moves, Referrers, Upkeep};
use crate::register::{blocks, place};
use crate::state::AppState;

/// The head of a record's page: its title, code, state, and what one may do. A page made for a journey shows the same:
/// `{{ head|safe }}`.
#[derive(Template)]
#[template(path = "register/record/head.html", whitespace = "preserve")]
pub struct Head {
    /// The words of the page.
    pub words: &'static Words,
    /// The list that it stands in: address and name.
    pub list: (String, String),
    /// What it is.
    pub kind: String,
    /// Its code.
    pub code: Option<String>,
    /// How people call it.
    pub title: Spoken,
    /// Its state: the stored word, and in words.
    pub state: Option<(String, String)>,
    /// How far it may be seen.
    pub visibility: Option<String>,
    /// Who answers for it.
    pub owner: Option<Spoken>,
    /// "Version 3, changed by … on …".
    pub written: Option<Spoken>,
    /// Addresses of what one may do.
    pub history: Option<String>,
    /// Where it is edited.
    pub edit: Option<String>,
    /// Where it is deleted.
    pub delete: Option<String>,
    /// Further actions: address and words.
    pub more: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "register/record/record.html", whitespace = "preserve")]
struct RecordPage {
    shell: Shell,
    head: Head,
    card: String,
    fields: Fields,
    referrers: Referrers,
    files: Files,
    comments: Comments,
    moves: Moves,
    upkeep: Upkeep,
    due: Due,
    exceptions: Vec<(String, String)>,
}

/// Shows a record: on the page made for its kind when there is one, else on the register's own.
///
/// # Errors
/// Not found when there is no such record for this reader.
pub async fn show(
    State(state): State<AppState>,
    reader: Reader,
    Path(path): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let record = place::record(&reader, &path)?;
    if reader.policy().stands_for(&path.2).is_some() {
        // It was merged into this one: its old address leads here.
        return Ok(Redirect::permanent(&reader.address_dated(&record)).into_response());
    }
    let generic = reader.parameter("look").as_deref() == Some("record");
    if !generic && let Some(made) = crate::relations::journey(&state, &reader, &record).await {
        return made;
    }
    let head = head(&state, &record, &reader).await?;
    let template = RecordPage {
        shell: Shell::new(&state, &reader, &head.title.text),
        head,
        card: match crate::relations::card(&record, &reader) {
            Some(card) => card.render()?,
            None => String::new(),
        },
        fields: blocks::fields(&record, &reader, &["visibility", "owner"]),
        referrers: blocks::referrers(&record, &reader, &[]),
        files: blocks::files(&record, &reader),
        comments: blocks::comments(&state, &record, &reader).await?,
        moves: blocks::moves(&state, &record, &reader),
        upkeep: blocks::upkeep(&record, &reader),
        due: blocks::due(&record, &reader),
        exceptions: exceptions(&record, &reader),
    };
    page(&template)
}

/// The head of a record's page, for this reader.
///
/// # Errors
/// When the ledger fails.
pub async fn head(state: &AppState, record: &AnyRecord, reader: &Reader) -> Result<Head, Failure> {
    let kind = record.kind();
    let address = reader.address(record);
    let inside = reader.viewer.audience() == policy::Audience::Internal;
    let common = record.common();
    Ok(Head {
        words: reader.words,
        list: (reader.list_address(kind), spoken::kinds(kind, reader)),
        kind: spoken::kind(kind, reader),
        code: record.code().map(ToString::to_string),
        title: spoken::title_of(record.id(), reader),
        state: held(record, reader),
        visibility: inside.then(|| spoken::listed(common.visibility, reader)),
        owner: common
            .owner
            .filter(|_| inside)
            .map(|owner| spoken::cell(&Cell::Record(owner.id()), reader, &reader.view())),
        written: written(state, record, reader).await?,
        history: (inside && reader.account.is_some()).then(|| format!("{address}/history")),
        edit: reader
            .may(Verb::Edit, record)
            .then(|| format!("{address}/edit")),
        delete: reader
            .may(Verb::Delete, record)
            .then(|| format!("{address}/delete")),
        more: more(record, reader),
    })
}

/// What else one may do with a record: address and words.
fn more(record: &AnyRecord, reader: &Reader) -> Vec<(String, String)> {
    let mut more = crate::governance::more(record, reader);
    let may = reader.may(Verb::Edit, record) && reader.may(Verb::Delete, record);
    if may && office::MERGED.contains(&record.kind()) {
        let address = format!("{}/merge", reader.address(record));
        more.push((address, reader.words.text("register-merge")));
    }
    more
}

/// The state at the date of the page: its stored word, and in words.
fn held(record: &AnyRecord, reader: &Reader) -> Option<(String, String)> {
    struct Held(jiff::civil::Date);
    impl ForRecord for Held {
        type Output = Option<Cell>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Option<Cell> {
            record.body.state(self.0)
        }
    }
    let cell = record.with(Held(reader.as_of))?;
    let word = match &cell {
        Cell::Choice(_, word) => (*word).to_owned(),
        _ => String::new(),
    };
    Some((word, spoken::cell(&cell, reader, &reader.view()).text))
}

/// "Version 3, changed by … on …", for those who see the office's own view.
async fn written(
    state: &AppState,
    record: &AnyRecord,
    reader: &Reader,
) -> Result<Option<Spoken>, Failure> {
    if reader.account.is_none() || reader.viewer.audience() != policy::Audience::Internal {
        return Ok(None);
    }
    let by = state.office.author_of(&reader.viewer, record).await?;
    let by = by.unwrap_or_else(|| reader.words.text("register-program"));
    let moment = spoken::moment(record.recorded_at(), reader).text;
    Ok(Some(Spoken::plain(reader.words.text_with(
        match record.version() {
            1 => "register-written-first",
            _ => "register-written",
        },
        &[
            ("version", record.version().into()),
            ("name", by.into()),
            ("moment", moment.into()),
        ],
    ))))
}

/// The rules that an import was allowed to break: the field, and the rule in words.
fn exceptions(record: &AnyRecord, reader: &Reader) -> Vec<(String, String)> {
    let definition = policy::definition::definition(record.kind());
    let exception = |kept: &policy::record::Exception| {
        let label = definition.at(&kept.path).map_or_else(
            || kept.path.to_string(),
            |field| reader.words.text(&field.label),
        );
        let rule = reader
            .words
            .find(&kept.rule)
            .unwrap_or_else(|| kept.rule.to_string());
        (
            label,
            format!("{rule} ({}, {})", kept.import, kept.accepted_by),
        )
    };
    record.common().exceptions.iter().map(exception).collect()
}
