//! The register as it was known on an earlier day: who may ask for it, and what is said while it is being rebuilt.

use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use office::{KnownAt, Past};
use policy::kernel::{Problems, Reason};
use policy::rights::Viewer;
use policy::{Audience, Snapshot};

use super::addresses::shortened;
use super::failure::Failure;
use super::reader::{Known, Reader};
use super::shell::Shell;
use crate::state::AppState;

/// How long a page waits before it shows how far the rebuilding has come, and how long a program waits.
const PAGE: Duration = Duration::from_millis(1_500);
const PROGRAM: Duration = Duration::from_secs(25);

/// The parameter that asks for it.
pub const KNOWN_AT: &str = "known_at";

/// Those who see the office's own view see what it knew; to others, what was withdrawn since would be shown again.
pub(super) fn may_be_asked(viewer: &Viewer) -> bool {
    matches!(viewer, Viewer::Account { .. }) && viewer.audience() == Audience::Internal
}

/// The register as it was known, when the address asks for it.
///
/// # Errors
/// What cannot be read, who may not ask, or a rebuilding that takes its time.
pub(super) async fn asked(
    state: &AppState,
    request: &Parts,
    viewer: &Viewer,
) -> Result<Option<(Known, Arc<Snapshot>)>, Failure> {
    let query = request.uri.query().unwrap_or_default();
    let given = url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, value)| name == KNOWN_AT && !value.is_empty());
    let Some((_, given)) = given else {
        return Ok(None);
    };
    let program = request.uri.path().starts_with("/api/");
    match request.method {
        Method::GET | Method::HEAD => {}
        // A page of the past sends nothing; what an address of the interface does not do, it says itself.
        Method::POST if !program => return Err(Failure::BadRequest),
        _ => return Ok(None),
    }
    if !may_be_asked(viewer) {
        return Err(Failure::Denied(Reason::new("pages-past-denied")));
    }
    let known_at = given.parse::<KnownAt>();
    let known_at = known_at.map_err(|_| wrong("pages-past-neither", &given))?;
    let version = state.office.version_known_at(known_at).await?;
    // The ledger has not come so far.
    let version = version.ok_or_else(|| wrong("pages-past-beyond", &given))?;
    let patience = if program { PROGRAM } else { PAGE };
    match state.office.as_known_at(version, patience).await? {
        Past::Ready(snapshot) => {
            let known = Known {
                given: given.into_owned(),
                version,
                at: state.office.written_at(version).await?,
            };
            Ok(Some((known, snapshot)))
        }
        Past::Rebuilding { done, of } => Err(Failure::Rebuilding { done, of }),
    }
}

/// What the address asks for is nothing that was ever known.
fn wrong(key: &'static str, given: &str) -> Failure {
    let mut problems = Problems::default();
    problems
        .structural(KNOWN_AT, key)
        .naming("given", shortened(given));
    Failure::Parameters(problems)
}

#[derive(Template)]
#[template(path = "frame/past.html", whitespace = "preserve")]
struct RebuildingPage {
    shell: Shell,
    done: i64,
    of: i64,
    words: String,
}

/// Says how far the rebuilding has come; the browser asks again by itself.
pub(super) fn rebuilding(state: &AppState, reader: &Reader, done: i64, of: i64) -> Response {
    let number = |number| reader.language.integer(number);
    let with = [("done", number(done).into()), ("total", number(of).into())];
    let words = reader.words.text_with("frame-progress-of", &with);
    let mut shell = Shell::new(state, reader, &reader.words.text("pages-past-rebuilding"));
    shell.narrow = true;
    let page = RebuildingPage {
        shell,
        done,
        of,
        words,
    };
    let again = [(header::REFRESH, HeaderValue::from_static("2"))];
    match page.render() {
        Ok(page) => (StatusCode::ACCEPTED, again, Html(page)).into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
