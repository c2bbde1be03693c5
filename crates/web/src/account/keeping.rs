//! The accounts, for the administrator: who may sign in and as what.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use language::Language;
use office::{Account, NewAccount, Refusal};
use policy::governance::Department;
use policy::kernel::{Listed, Problem, Reason};
use policy::rights::Role;
use policy::{Cell, Kind};
use serde::Deserialize;
use uuid::Uuid;

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Redirection, Shell, Told, page, redirect};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "account/accounts.html")]
struct AccountsPage {
    shell: Shell,
    accounts: Vec<Row>,
    roles: Vec<Offered>,
    departments: Vec<Offered>,
    languages: Vec<Offered>,
    form: NewForm,
    problems: Vec<(String, String)>,
    open: bool,
}

struct Row {
    id: Uuid,
    login: String,
    name: String,
    role: String,
    department: Option<Spoken>,
    disabled: Option<Spoken>,
    own: bool,
}

struct Offered {
    value: String,
    label: String,
}

/// What the form for a new account sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NewForm {
    login: String,
    name: String,
    role: String,
    department: String,
    person: String,
    organisation: String,
    language: String,
    password: String,
}

/// The list of accounts.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    keeper(&reader)?;
    page(&AccountsPage::new(&state, &reader, NewForm::default()).await?)
}

/// Adds an account.
pub(super) async fn add(
    State(state): State<AppState>,
    reader: Reader,
    Form(form): Form<NewForm>,
) -> Result<Response, Failure> {
    keeper(&reader)?;
    let mut problems = Vec::new();
    let account = read(&form, &reader, &mut problems);
    if let (Some(account), true) = (account, problems.is_empty()) {
        match state.office.add_account(&account, &form.password).await {
            Ok(added) => {
                let told = Told::new("frame-created").naming("title", &added.name);
                return Ok(redirect(reader.link("/administration/accounts"))
                    .saying(told)
                    .into_response());
            }
            Err(Refusal::Invalid(invalid)) => {
                let found = invalid.into_iter().flat_map(|edit| edit.problems.0);
                problems.extend(found.map(|problem| said(&problem, &reader)));
            }
            Err(refusal) => return Err(refusal.into()),
        }
    }
    let mut shown = AccountsPage::new(&state, &reader, form).await?;
    shown.problems = problems;
    shown.open = true;
    let mut response = page(&shown)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// A new password for somebody.
#[derive(Deserialize)]
pub(super) struct GivenPassword {
    id: Uuid,
    #[serde(default)]
    password: String,
}

/// Gives an account a new password; its sessions end.
pub(super) async fn set_password(
    State(state): State<AppState>,
    reader: Reader,
    Form(given): Form<GivenPassword>,
) -> Result<Redirection, Failure> {
    keeper(&reader)?;
    let office = &state.office;
    office
        .set_password(given.id, None, &given.password, None)
        .await?;
    Ok(redirect(reader.link("/administration/accounts"))
        .saying(Told::new("pages-account-password-set")))
}

/// Whether an account may sign in.
#[derive(Debug, Deserialize)]
pub(super) struct Allowed {
    id: Uuid,
    allowed: bool,
}

/// Closes an account, or opens it again. Nobody closes their own.
pub(super) async fn allow(
    State(state): State<AppState>,
    reader: Reader,
    Form(form): Form<Allowed>,
) -> Result<Redirection, Failure> {
    let own = keeper(&reader)?;
    if own.id == form.id {
        return Err(Failure::Denied(Reason::new("pages-account-own")));
    }
    state.office.allow_account(form.id, form.allowed).await?;
    let key = if form.allowed {
        "pages-account-opened"
    } else {
        "pages-account-closed"
    };
    Ok(redirect(reader.link("/administration/accounts")).saying(Told::new(key)))
}

/// The administrator, who alone keeps accounts.
fn keeper(reader: &Reader) -> Result<&Account, Failure> {
    match &reader.account {
        Some(account) if account.role == Role::Administrator => Ok(account),
        Some(account) => {
            let role = Reason::new("frame-denied-role").naming("role", account.role.word());
            Err(Failure::Denied(role))
        }
        None => Err(Failure::Denied(Reason::new("frame-sign-in-first"))),
    }
}

fn said(problem: &Problem, reader: &Reader) -> (String, String) {
    let words = spoken::problem(problem, None, reader);
    (problem.path.clone(), words)
}

fn read(
    form: &NewForm,
    reader: &Reader,
    problems: &mut Vec<(String, String)>,
) -> Option<NewAccount> {
    let role = Role::parse(&form.role);
    if role.is_none() {
        problems.push(("role".into(), reader.words.text("problem-required")));
    }
    let mut link = |field: &str, given: &str, kinds: &[Kind]| {
        let given = given.trim();
        if given.is_empty() {
            return None;
        }
        let policy = reader.policy();
        let found = policy.find(given);
        let right = |id: &Uuid| {
            policy
                .kind_of(*id)
                .is_some_and(|kind| kinds.contains(&kind))
        };
        let found = found.filter(right);
        if found.is_none() {
            let words = [("given", given.into())];
            let words = reader.words.text_with("problem-no-such-record", &words);
            problems.push((field.to_owned(), words));
        }
        found
    };
    let department = link("department", &form.department, &[Kind::Department]);
    let person = link("person", &form.person, &[Kind::Person]);
    let bodies = [Kind::Actor, Kind::Organisation];
    let organisation = link("organisation", &form.organisation, &bodies);
    Some(NewAccount {
        login: form.login.trim().to_owned(),
        name: form.name.trim().to_owned(),
        role: role?,
        person,
        department,
        organisation,
        language: Language::from_code(&form.language).unwrap_or(reader.language),
    })
}

impl AccountsPage {
    async fn new(state: &AppState, reader: &Reader, form: NewForm) -> Result<Self, Failure> {
        let own = keeper(reader)?.id;
        let accounts = state.office.accounts().await?;
        let open = accounts.len() <= 1;
        Ok(Self {
            shell: Shell::new(state, reader, &reader.words.text("frame-users")),
            accounts: accounts
                .into_iter()
                .map(|account| row(account, own, reader))
                .collect(),
            roles: Role::ALL
                .iter()
                .map(|role| Offered {
                    value: role.word().to_owned(),
                    label: spoken::listed(*role, reader),
                })
                .collect(),
            departments: departments(reader),
            languages: Language::ALL
                .iter()
                .map(|language| Offered {
                    value: language.code().to_owned(),
                    label: language.endonym().to_owned(),
                })
                .collect(),
            form,
            problems: Vec::new(),
            open,
        })
    }

    /// Fields of words: name, key of the label, value.
    fn named(&self) -> [(&'static str, &'static str, &str); 2] {
        [
            ("name", "frame-name", &self.form.name),
            ("login", "frame-login", &self.form.login),
        ]
    }

    /// Fields that name a record: name, keys of label and explanation, value.
    fn linked(&self) -> [(&'static str, &'static str, &'static str, &str); 2] {
        [
            (
                "person",
                "kind-person",
                "pages-account-person-help",
                &self.form.person,
            ),
            (
                "organisation",
                "kind-organisation",
                "pages-account-organisation-help",
                &self.form.organisation,
            ),
        ]
    }

    fn problem(&self, field: &str) -> Option<&str> {
        let found = self.problems.iter().find(|(found, _)| found == field);
        found.map(|(_, words)| words.as_str())
    }
}

fn departments(reader: &Reader) -> Vec<Offered> {
    let table = reader.policy().table::<Department>();
    let mut found: Vec<Offered> = table
        .all()
        .map(|department| Offered {
            value: department.id.to_string(),
            label: spoken::title(department.id, reader),
        })
        .collect();
    found.sort_by(|a, b| reader.language.compare(&a.label, &b.label));
    found
}

fn row(account: Account, own: Uuid, reader: &Reader) -> Row {
    let seen = |id: &Uuid| reader.policy().kind_of(*id).is_some();
    Row {
        own: account.id == own,
        id: account.id,
        login: account.login,
        name: account.name,
        role: spoken::listed(account.role, reader),
        department: account
            .department
            .or(account.organisation)
            .filter(seen)
            .map(|id| spoken::cell(&Cell::Record(id), reader, &reader.view())),
        disabled: account.disabled_at.map(|at| spoken::moment(at, reader)),
    }
}
