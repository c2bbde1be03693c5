//! Receives every request: finds out who reads, waits for the version that they have already seen, hands on, and dresses errors.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use jiff::civil::Date;
use language::{Language, Words};
use policy::kernel::Problems;
use policy::rights::Viewer;
use tower_http::request_id::RequestId;

use super::addresses::shortened;
use super::cookies::{Kept, SEEN, SESSION, THEME, TOLD, set_cookie};
use super::failure::Failure;
use super::front::dress;
use super::past;
use super::period;
use super::reader::{Opened, Reader, Theme};
use super::told::Told;
use crate::state::AppState;

/// The longest that a page waits for a version that this node does not have yet.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a form adds to the largest file that it may carry, in bytes.
const AROUND_A_FILE: usize = 64 * 1024;

/// What surrounds every page: before, who reads; after, errors in words.
pub async fn attend(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let (reader, failure) = read(&state, &parts).await;
    let mut request = Request::from_parts(parts, body);
    let megabytes = usize::try_from(reader.settings.upload_megabytes).unwrap_or(1);
    let largest = megabytes
        .saturating_mul(1024 * 1024)
        .saturating_add(AROUND_A_FILE);
    DefaultBodyLimit::max(largest).apply(&mut request);
    let get = *request.method() == Method::GET || *request.method() == Method::HEAD;
    request.extensions_mut().insert(reader.clone());
    let response = match failure {
        Some(failure) => failure.into_response(),
        None => next.run(request).await,
    };
    let mut response = dress(&state, &reader, get, response).await;
    if get && reader.told.is_some() && is_page(&response) {
        let gone = set_cookie(TOLD, "", Kept::Gone, false);
        response.headers_mut().append(header::SET_COOKIE, gone);
    }
    response
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
        && response.status() != StatusCode::NOT_MODIFIED
}

/// The reader, and why the request goes no further if it does not.
async fn read(state: &AppState, request: &Parts) -> (Reader, Option<Failure>) {
    let headers = &request.headers;
    let path = request.uri.path().to_owned();
    let query = request.uri.query().unwrap_or_default().to_owned();
    let jar = CookieJar::from_headers(headers);
    let value = |name: &str| jar.get(name).map(|cookie| cookie.value().to_owned());
    if let Some(seq) = value(SEEN).and_then(|seq| seq.parse().ok()) {
        // Somebody else's number must not make a page wait for ever.
        let _ = tokio::time::timeout(PATIENCE, state.office.caught_up(seq)).await;
    }
    let (who, mut failure) = match who(state, request, value(SESSION)).await {
        Ok(who) => (who, None),
        Err(failure) => (Who::default(), Some(failure)),
    };
    let Who {
        account,
        session,
        ended,
    } = who;
    let viewer = account
        .as_ref()
        .map_or(Viewer::Public, office::Account::viewer);
    let language = spoken_language(&path, account.as_ref(), headers);
    let today = state.office.today();
    let mut wrong = Problems::default();
    let asked = asked_date(&query, &mut wrong);
    let as_of = asked.unwrap_or(today);
    let mut snapshot = state.office.snapshot();
    let mut known = None;
    match past::asked(state, request, &viewer).await {
        Ok(Some((found, at))) => (known, snapshot) = (Some(found), at),
        Ok(None) => {}
        Err(Failure::Parameters(found)) => wrong.0.extend(found.0),
        Err(refused) => failure = Some(refused),
    }
    let settings = snapshot.of(policy::Audience::Internal).settings(as_of);
    let id = request.extensions.get::<RequestId>();
    let request_id = id.and_then(|id| id.header_value().to_str().ok());
    let reader = Reader {
        language,
        words: Words::of(language),
        viewer,
        account,
        session,
        ended,
        as_of,
        as_of_given: asked.is_some(),
        today,
        theme: match value(THEME).as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::Device,
        },
        path,
        query,
        request_id: request_id.unwrap_or_default().to_owned(),
        told: value(TOLD).as_deref().and_then(Told::read),
        snapshot,
        known,
        settings: Arc::new(settings),
        from: from(request),
        agent: agent(headers),
    };
    period::check(&reader, &mut wrong);
    let refused = (!wrong.is_empty()).then_some(Failure::Parameters(wrong));
    (reader, failure.or(refused))
}

/// Where a request comes from, as far as the network tells.
fn from(request: &Parts) -> String {
    let from = request.extensions.get::<ConnectInfo<SocketAddr>>();
    from.map(|from| from.0.ip().to_string()).unwrap_or_default()
}

/// What a browser calls itself.
fn agent(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT);
    let agent = agent
        .and_then(|agent| agent.to_str().ok())
        .unwrap_or_default();
    agent.chars().take(200).collect()
}

/// Who sends a request.
#[derive(Default)]
struct Who {
    account: Option<office::Account>,
    session: Option<Opened>,
    /// Whose session ran out before they sent a form.
    ended: Option<office::Account>,
}

/// Who is behind a session's cookie or, for programs, behind a token.
async fn who(state: &AppState, request: &Parts, secret: Option<String>) -> Result<Who, Failure> {
    let interface = request.uri.path().starts_with("/api/");
    if interface && let Some(token) = bearer(&request.headers) {
        // A wrong token is never taken for a visitor without one.
        let account = state.office.token_account(token).await?;
        return Ok(Who {
            account: Some(account.ok_or(Failure::WrongToken)?),
            ..Who::default()
        });
    }
    let Some(secret) = secret.filter(|secret| !secret.is_empty()) else {
        return Ok(Who::default());
    };
    if let Some((session, account)) = state.office.session(&secret).await? {
        return Ok(Who {
            account: Some(account),
            session: Some(Opened {
                id: session.id,
                secret,
            }),
            ended: None,
        });
    }
    let form = request.method == Method::POST && !interface;
    Ok(Who {
        ended: match form {
            true => state.office.ended_session(&secret).await?,
            false => None,
        },
        ..Who::default()
    })
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// The language of the address, else that of the account, else the browser's.
fn spoken_language(path: &str, account: Option<&office::Account>, headers: &HeaderMap) -> Language {
    let of_address = path.split('/').nth(1).and_then(Language::from_code);
    let of_account = || account.map(|account| account.language);
    let of_browser = || {
        let wish = headers.get(header::ACCEPT_LANGUAGE);
        Language::negotiate(wish.and_then(|wish| wish.to_str().ok()).unwrap_or_default())
    };
    of_address.or_else(of_account).unwrap_or_else(of_browser)
}

/// The date that the address asks for, if any; noted where it is none.
fn asked_date(query: &str, wrong: &mut Problems) -> Option<Date> {
    let (_, given) = url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, value)| name == "as_of" && !value.is_empty())?;
    let date = given.parse().ok();
    if date.is_none() {
        wrong
            .structural("as_of", "frame-not-day")
            .naming("given", shortened(&given));
    }
    date
}
