//! The sign-in page: a name, a password, and in a demonstration one button per account.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use office::{Account, SignInRefusal};
use serde::Deserialize;

use crate::frame::{
    Failure, Kept, Reader, Redirection, SESSION, Shell, Told, is_local, page, redirect, set_cookie,
    spoken,
};
use crate::state::AppState;

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage {
    shell: Shell,
    next: String,
    login: String,
    error: Option<(String, String)>,
    asked: bool,
    accounts: Vec<Offered>,
    demonstration_password: Option<String>,
}

/// An account of a demonstration, to enter by one button.
struct Offered {
    login: String,
    name: String,
    about: String,
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub(super) struct Entry {
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
    /// The account whose button was pressed in a demonstration, instead of a name and a password typed.
    #[serde(default)]
    demonstration: String,
}

/// The page. Whoever is signed in already is led on.
pub(super) async fn show(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Response, Failure> {
    let next = reader.parameter("next").filter(|next| is_local(next));
    if reader.account.is_some() {
        let to = next.unwrap_or_else(|| reader.link("/"));
        return Ok(redirect(to).into_response());
    }
    let asked = next.is_some();
    let next = next.unwrap_or_default();
    let page = SignInPage::new(&state, &reader, next, String::new()).await?;
    crate::frame::page(&SignInPage { asked, ..page })
}

/// Checks name and password. What is wrong of the two is never told.
pub(super) async fn enter(
    State(state): State<AppState>,
    reader: Reader,
    Form(entry): Form<Entry>,
) -> Result<Response, Failure> {
    let (login, password) = match &state.options.demonstration_password {
        Some(password) if !entry.demonstration.is_empty() => (&entry.demonstration, password),
        _ => (&entry.login, &entry.password),
    };
    let tried = state
        .office
        .sign_in(login, password, &reader.from, &reader.agent)
        .await;
    let words = reader.words;
    let (status, error, wait) = match tried {
        Ok(signed) => {
            let to = if is_local(&entry.next) {
                entry.next
            } else {
                format!("/{}/", signed.account.language.code())
            };
            let secure = state.options.secure;
            let cookie = set_cookie(SESSION, &signed.secret, Kept::Session, secure);
            return Ok(redirect(to).cookie(cookie).into_response());
        }
        Err(SignInRefusal::Failed(error)) => return Err(error.into()),
        Err(SignInRefusal::Wrong) => {
            let help = words.help("frame-sign-in-refused").unwrap_or_default();
            let error = (words.text("frame-sign-in-refused"), help);
            (StatusCode::UNPROCESSABLE_ENTITY, error, None)
        }
        Err(SignInRefusal::TooMany { minutes }) => {
            let count = [("count", minutes.into())];
            let error = (
                words.text_with("pages-too-many-attempts", &count),
                String::new(),
            );
            (StatusCode::TOO_MANY_REQUESTS, error, Some(minutes * 60))
        }
    };
    let next = Some(entry.next).filter(|next| is_local(next));
    let mut shown = SignInPage::new(&state, &reader, next.unwrap_or_default(), entry.login).await?;
    shown.error = Some(error);
    let mut response = (status, page(&shown)?).into_response();
    *response.status_mut() = status;
    if let Some(seconds) = wait {
        let seconds = HeaderValue::from(seconds);
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    Ok(response)
}

/// Ends the session.
pub(super) async fn leave(
    State(state): State<AppState>,
    reader: Reader,
) -> Result<Redirection, Failure> {
    if let Some(session) = &reader.session {
        state.office.sign_out(&session.secret).await?;
    }
    let gone = set_cookie(SESSION, "", Kept::Gone, state.options.secure);
    Ok(redirect(reader.link("/sign-in"))
        .cookie(gone)
        .saying(Told::new("frame-signed-out")))
}

impl SignInPage {
    async fn new(
        state: &AppState,
        reader: &Reader,
        next: String,
        login: String,
    ) -> Result<Self, Failure> {
        let password = &state.options.demonstration_password;
        let accounts = match password {
            Some(_) => state.office.accounts().await?,
            None => Vec::new(),
        };
        Ok(Self {
            shell: Shell::new(state, reader, &reader.words.text("frame-sign-in-title")),
            next,
            login,
            error: None,
            asked: false,
            accounts: accounts
                .into_iter()
                .filter(|account| account.disabled_at.is_none())
                .map(|account| offered(account, reader))
                .collect(),
            demonstration_password: password.clone(),
        })
    }
}

fn offered(account: Account, reader: &Reader) -> Offered {
    use policy::kernel::Listed;
    let key = spoken::choice_key("role", account.role.word());
    let role = reader.words.text(&key);
    let about = match reader.words.help(&key) {
        Some(help) if account.name == role => help,
        Some(help) => format!("{role} – {help}"),
        None => role,
    };
    Offered {
        login: account.login,
        name: account.name,
        about,
    }
}
