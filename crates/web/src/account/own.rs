//! One's own account: language, password, open sessions, tokens for programs, drafts.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use office::{Account, Draft, Token};
use policy::kernel::Reason;

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
use crate::state::AppState;

/// The page.
#[derive(Template)]
#[template(path = "account/own.html")]
pub(super) struct OwnPage {
    shell: Shell,
    login: String,
    name: String,
    role: String,
    department: Option<Spoken>,
    sessions: Vec<SessionRow>,
    tokens: Vec<TokenRow>,
    drafts: Vec<DraftRow>,
    /// A token that was just created, shown this once.
    pub(super) created: Option<String>,
    /// Field and words of what is wrong.
    pub(super) problems: Vec<(&'static str, String)>,
}

struct SessionRow {
    id: String,
    device: String,
    agent: String,
    opened: Spoken,
    seen: Spoken,
    current: bool,
}

struct TokenRow {
    id: String,
    name: String,
    created: Spoken,
    used: Spoken,
    expires: Spoken,
    over: bool,
}

/// The page, for whoever is signed in.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    page(&OwnPage::new(&state, &reader).await?)
}

/// The account of the reader; others are asked to sign in.
pub(super) fn own(reader: &Reader) -> Result<&Account, Failure> {
    let account = reader.account.as_ref();
    account.ok_or_else(|| Failure::Denied(Reason::new("frame-sign-in-first")))
}

impl OwnPage {
    pub(super) async fn new(state: &AppState, reader: &Reader) -> Result<Self, Failure> {
        let account = own(reader)?;
        let office = &state.office;
        let current = reader.session.as_ref().map(|session| session.id.as_str());
        let sessions = office.sessions(account.id).await?.into_iter();
        let tokens = office.tokens(account.id).await?.into_iter();
        let drafts = office.drafts(account.id).await?.into_iter();
        let department = account
            .department
            .filter(|id| reader.policy().any(*id).is_some());
        Ok(Self {
            shell: Shell::new(state, reader, &reader.words.text("frame-account")),
            login: account.login.clone(),
            name: account.name.clone(),
            role: spoken::listed(account.role, reader),
            department: department.map(|id| {
                let cell = policy::Cell::Record(id);
                spoken::cell(&cell, reader, &reader.view())
            }),
            sessions: sessions
                .map(|session| SessionRow {
                    current: current == Some(session.id.as_str()),
                    id: session.id,
                    device: device(&session.agent),
                    agent: session.agent,
                    opened: spoken::moment(session.created_at, reader),
                    seen: spoken::moment(session.last_seen_at, reader),
                })
                .collect(),
            tokens: tokens.map(|token| token_row(token, reader)).collect(),
            drafts: drafts
                .filter_map(|draft| draft_row(draft, reader))
                .collect(),
            created: None,
            problems: Vec::new(),
        })
    }

    fn problem(&self, field: &str) -> Option<&str> {
        let found = self.problems.iter().find(|(found, _)| *found == field);
        found.map(|(_, words)| words.as_str())
    }
}

/// Browser and system in two words, as far as the browser's own name tells; else that name.
fn device(agent: &str) -> String {
    let named = |names: &[(&str, &'static str)]| {
        let found = names.iter().find(|(sign, _)| agent.contains(sign));
        found.map(|(_, name)| *name)
    };
    let browser = named(&[
        ("Firefox/", "Firefox"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = named(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(only), None) | (None, Some(only)) => only.to_owned(),
        (None, None) => agent.to_owned(),
    }
}

fn token_row(token: Token, reader: &Reader) -> TokenRow {
    let words = reader.words;
    TokenRow {
        id: token.id.to_string(),
        name: token.name,
        created: spoken::moment(token.created_at, reader),
        used: token.last_used_at.map_or_else(
            || Spoken::plain(words.text("frame-token-never-used")),
            |at| spoken::moment(at, reader),
        ),
        expires: match (token.revoked_at, token.expires_at) {
            (Some(_), _) => Spoken::plain(words.text("pages-token-revoked")),
            (None, Some(at)) => spoken::moment(at, reader),
            (None, None) => Spoken::plain(words.text("pages-token-no-end")),
        },
        over: token.revoked_at.is_some(),
    }
}

/// A draft: its words, where it is resumed, when it was kept.
pub type DraftRow = (String, String, Spoken);

/// A draft of a record that has gone, or that may no longer be seen, is left out.
pub fn draft_row(draft: Draft, reader: &Reader) -> Option<DraftRow> {
    let kept = spoken::moment(draft.updated_at, reader);
    let (title, address) = match draft.record {
        Some(id) => {
            let record = reader.policy().any(id)?;
            (
                spoken::title(id, reader),
                format!("{}/edit", reader.address(&record)),
            )
        }
        None => (
            reader.words.text(&spoken::choice_key(
                "kind",
                &format!("{}-new", draft.kind.word()),
            )),
            format!("{}/new", reader.list_address(draft.kind)),
        ),
    };
    Some((title, format!("{address}?draft={}", draft.id), kept))
}
