//! The quick entry: an exchange noted in one line under its agreement.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use office::{Command, Edit, Refusal};
use policy::governance::{Actor, Theme};
use policy::kinds::Tabled;
use policy::operations::{Action, Mobility};
use policy::record::Shared;
use policy::relations::Agreement;
use policy::rights::Verb;
use policy::table::Table;
use policy::{AnyRecord, Kind};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::page;
use crate::frame::spoken::{self, choice};
use crate::frame::{Failure, Reader, Told, Undo, redirect};
use crate::register::keep_new;
use crate::state::AppState;

/// The most themes or actors that are offered; beyond, the whole form looks for them.
const MOST_OFFERED: usize = 300;

/// The quick entry as the page shows it.
pub struct Quick {
    /// Where it is sent.
    pub address: String,
    /// The whole form.
    pub whole: String,
    /// The date typed.
    pub date: String,
    /// Today, as the latest date.
    pub today: String,
    /// The kinds of exchange.
    pub kinds: Vec<Offered>,
    /// Who may have begun it.
    pub initiators: Vec<Offered>,
    /// The themes.
    pub themes: Vec<Offered>,
    /// The actors.
    pub actors: Vec<Offered>,
    /// What came of it.
    pub output: String,
    /// The action that it comes from, when it was proposed for one.
    pub action: String,
    /// The mission that it comes from, when it was proposed for one.
    pub mission: String,
    /// What is wrong: the field's id on the page, and words.
    pub problems: Vec<(String, String)>,
}

/// One choice of a list.
pub struct Offered {
    /// What is sent.
    pub value: String,
    /// Its words.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// What the entry sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Noted {
    date: String,
    kind: String,
    initiator: String,
    theme: String,
    actor: String,
    output: String,
    action: String,
    mission: String,
}

impl Quick {
    /// An empty entry, for those who may note an exchange under this agreement.
    pub fn empty(reader: &Reader, agreement: &Shared<Agreement>) -> Option<Self> {
        let may = reader.may_ever(Verb::Create, Kind::Exchange);
        may.then(|| Self::filled(&Noted::default(), Vec::new(), reader, agreement))
    }

    fn filled(
        noted: &Noted,
        problems: Vec<(String, String)>,
        reader: &Reader,
        agreement: &Shared<Agreement>,
    ) -> Self {
        let record = AnyRecord::Agreement(agreement.clone());
        let list = reader.list_address(Kind::Exchange);
        Self {
            address: format!("{}/exchanges", reader.address(&record)),
            whole: format!("{list}/new?agreement={}", record.id()),
            date: noted.date.clone(),
            today: reader.today.to_string(),
            kinds: kinds(&noted.kind, reader),
            initiators: initiators(&noted.initiator, reader),
            themes: records::<Theme>(&noted.theme, reader),
            actors: records::<Actor>(&noted.actor, reader),
            output: noted.output.clone(),
            action: noted.action.clone(),
            mission: noted.mission.clone(),
            problems,
        }
    }

    /// Whether something is wrong with it.
    pub fn is_wrong(&self) -> bool {
        !self.problems.is_empty()
    }

    /// What is wrong with one field.
    pub fn problem(&self, field: &str) -> Option<&str> {
        let found = self.problems.iter().find(|(found, _)| found == field);
        found.map(|(_, words)| words.as_str())
    }
}

/// The kinds of exchange.
pub fn kinds(chosen: &str, reader: &Reader) -> Vec<Offered> {
    values("kind", chosen, reader)
}

/// Who may have begun it.
pub fn initiators(chosen: &str, reader: &Reader) -> Vec<Offered> {
    values("initiator", chosen, reader)
}

fn values(field: &str, chosen: &str, reader: &Reader) -> Vec<Offered> {
    use policy::definition::{Shape, definition};
    let definition = definition(Kind::Exchange);
    let Some(Shape::Choice { list, values }) = definition.field(field).map(|found| &found.shape)
    else {
        return Vec::new();
    };
    let offered = |value: &String| Offered {
        label: choice(list, value, reader),
        chosen: value == chosen,
        value: value.clone(),
    };
    values.iter().map(offered).collect()
}

/// The records of a kind by name; none when they are too many for a list.
fn records<T: Tabled<Table = Table<T>>>(chosen: &str, reader: &Reader) -> Vec<Offered> {
    let table = reader.policy().table::<T>();
    if table.len() > MOST_OFFERED || !reader.may_ever(Verb::See, T::KIND) {
        return Vec::new();
    }
    let offered = |record: &Shared<T>| {
        let value = record.id.to_string();
        Offered {
            label: spoken::title(record.id, reader),
            chosen: value == chosen,
            value,
        }
    };
    let mut found: Vec<Offered> = reader.seen::<T>().map(offered).collect();
    found.sort_by(|a, b| reader.language.compare(&a.label, &b.label));
    found
}

/// Notes an exchange under an agreement.
///
/// # Errors
/// Not found, denied, or a failing ledger. What is wrong with the entry is shown on the page.
pub async fn note(
    State(state): State<AppState>,
    reader: Reader,
    Path(key): Path<String>,
    Form(noted): Form<Noted>,
) -> Result<Response, Failure> {
    if let Some(author) = reader.author() {
        let record = author.find(Kind::Agreement, &key)?;
        let (draft, back) = (draft(&noted, &record, &author), author.address(&record));
        return keep_new(&state, &author, Kind::Exchange, draft, back).await;
    }
    let record = reader.find(Kind::Agreement, &key)?;
    let AnyRecord::Agreement(agreement) = &record else {
        return Err(Failure::NotFound);
    };
    let edit = Edit::Create {
        kind: Kind::Exchange,
        id: None,
        code: None,
        draft: draft(&noted, &record, &reader),
    };
    let command = Command::new("exchange.note", vec![edit]);
    match state.office.act(&reader.actor(), command).await {
        Ok(receipt) => {
            let words = spoken::kind(Kind::Exchange, &reader);
            let told = Told::new("frame-created")
                .naming("title", &words)
                .undo(Undo::Command(receipt.command));
            let to = format!("{}#exchanges", reader.address(&record));
            Ok(redirect(to).seen(receipt.seq).saying(told).into_response())
        }
        Err(Refusal::Invalid(invalid)) => {
            let found = invalid.into_iter().flat_map(|edit| edit.problems.0);
            let problems = found.map(|problem| {
                let words = spoken::problem(&problem, Some(Kind::Exchange), &reader);
                (field(&problem.path), words)
            });
            let quick = Quick::filled(&noted, problems.collect(), &reader, agreement);
            page(&state, &reader, agreement, Some(quick)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// The field of the entry that a path of the draft came from.
fn field(path: &str) -> String {
    let first = path.split('.').next().unwrap_or_default();
    match first {
        "themes" => "theme",
        "actors" => "actor",
        "date" | "kind" | "initiator" | "output" => first,
        _ => "date",
    }
    .to_owned()
}

fn draft(noted: &Noted, agreement: &AnyRecord, reader: &Reader) -> Value {
    let mut draft = Map::new();
    let mut put = |name: &str, given: &str, value: Value| {
        if !given.trim().is_empty() {
            draft.insert(name.to_owned(), value);
        }
    };
    put("agreement", "-", json!(agreement.id()));
    put("date", &noted.date, json!(noted.date.trim()));
    put("kind", &noted.kind, json!(noted.kind));
    put("initiator", &noted.initiator, json!(noted.initiator));
    put("themes", &noted.theme, json!([noted.theme]));
    put("actors", &noted.actor, json!([noted.actor]));
    put("action", &noted.action, json!(noted.action));
    put("mission", &noted.mission, json!(noted.mission));
    let output = json!({ reader.language.code(): noted.output.trim() });
    put("output", &noted.output, output);
    take_over(&mut draft, noted, reader);
    Value::Object(draft)
}

/// An exchange that comes from an action is about what the action is about, with those who take part in it, unless something else was
/// said; one that comes from a mission is about what the action of the mission is about.
fn take_over(draft: &mut Map<String, Value>, noted: &Noted, reader: &Reader) {
    let policy = reader.policy();
    let table = policy.table::<Action>();
    let own = policy.find(noted.action.trim());
    let own = own.and_then(|id| table.get(id));
    let mission = policy.find(noted.mission.trim());
    let mission = mission.and_then(|id| policy.table::<Mobility>().get(id));
    let around = mission
        .and_then(|mission| mission.body.action)
        .and_then(|link| table.get(link.id()));
    let seen = |action: &&Shared<Action>| {
        let record = AnyRecord::Action((*action).clone());
        reader.may(Verb::See, &record)
    };
    let (own, around) = (own.filter(seen), around.filter(seen));
    let mut take = |name: &str, ids: Vec<Uuid>| {
        if !ids.is_empty() && !draft.contains_key(name) {
            draft.insert(name.to_owned(), json!(ids));
        }
    };
    if let Some(action) = own.or(around) {
        let themes = action.body.themes.iter();
        take("themes", themes.map(|theme| theme.id()).collect());
    }
    if let Some(action) = own {
        let actors = action.body.actors.iter();
        take("actors", actors.map(|one| one.actor.id()).collect());
    }
}
