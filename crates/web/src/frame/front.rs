//! The front door, the choice of appearance, what is said where there is nothing, and errors put into a page.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use policy::rights::Viewer;
use serde::Deserialize;

use super::addresses::{encoded, is_local};
use super::cookies::{Kept, THEME, set_cookie};
use super::failure::Failure;
use super::past;
use super::reader::Reader;
use super::shell::Shell;
use super::spoken;
use super::told::{Redirection, redirect};
use crate::state::AppState;

/// The address without a language leads to the reader's.
pub async fn front_door(reader: Reader) -> Redirect {
    Redirect::to(&reader.link("/"))
}

/// Where no address leads.
pub async fn nothing_here() -> Failure {
    Failure::NotFound
}

/// What was chosen, and where from.
#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    #[serde(default)]
    theme: String,
    #[serde(default)]
    back: String,
}

/// Remembers the chosen appearance for a year.
pub(super) async fn choose_theme(
    State(state): State<AppState>,
    reader: Reader,
    Form(choice): Form<Choice>,
) -> Redirection {
    let kept = match choice.theme.as_str() {
        "light" | "dark" => Kept::Seconds(365 * 24 * 3600),
        _ => Kept::Gone,
    };
    let to = if is_local(&choice.back) {
        choice.back
    } else {
        reader.link("/")
    };
    redirect(to).cookie(set_cookie(THEME, &choice.theme, kept, state.options.secure))
}

#[derive(Template)]
#[template(path = "frame/error.html")]
struct ErrorPage {
    shell: Shell,
    title: String,
    help: Option<String>,
    problems: Vec<String>,
    reference: Option<String>,
}

/// Puts an error into words: a page, or a problem document under `/api`. Whoever must sign in first is led there.
pub(super) async fn dress(
    state: &AppState,
    reader: &Reader,
    get: bool,
    response: Response,
) -> Response {
    let Some(mut failure) = failure_of(&response) else {
        return response;
    };
    let denied = matches!(failure, Failure::Denied(_));
    let unseen = reader.ended.is_some() && matches!(failure, Failure::NotFound);
    if !get && reader.account.is_none() && (denied || unseen) {
        failure = Failure::SessionEnded;
    }
    if let Failure::Failed(words) = &failure {
        tracing::error!(request = reader.request_id, path = reader.path, "{words}");
    }
    if reader.path.starts_with("/api/") {
        return crate::api::problem_document(&failure, reader);
    }
    if let Failure::Rebuilding { done, of } = failure {
        return past::rebuilding(state, reader, done, of);
    }
    if matches!(failure, Failure::Denied(_)) && reader.viewer == Viewer::Public && get {
        let back = super::addresses::with_parameter(&reader.path, &reader.query, "", None);
        let to = format!("{}?next={}", reader.link("/sign-in"), encoded(&back));
        return Redirect::to(&to).into_response();
    }
    let mut dressed = match page_of(state, reader, &failure) {
        Ok(page) => (failure.status(), Html(page)).into_response(),
        Err(_) => failure.status().into_response(),
    };
    if let Failure::TooMany { seconds } = failure {
        let seconds = HeaderValue::from(seconds);
        dressed.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    dressed
}

/// The failure that a handler returned, or that a bare status means. Answers with words of their own are left alone.
fn failure_of(response: &Response) -> Option<Failure> {
    if let Some(failure) = response.extensions().get::<Failure>() {
        return Some(failure.clone());
    }
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return None;
    }
    let kind = response.headers().get(header::CONTENT_TYPE);
    let own_words = kind.is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    (!own_words).then(|| Failure::of_status(status))
}

fn page_of(state: &AppState, reader: &Reader, failure: &Failure) -> Result<String, askama::Error> {
    let said = said(reader, failure);
    let mut shell = Shell::new(state, reader, &said.title);
    shell.narrow = true;
    ErrorPage {
        shell,
        title: said.title,
        help: said.help,
        problems: said.problems,
        reference: matches!(failure, Failure::Failed(_)).then(|| {
            let reference = [("reference", reader.request_id.as_str().into())];
            reader
                .words
                .text_with("frame-server-error-reference", &reference)
        }),
    }
    .render()
}

struct Said {
    title: String,
    help: Option<String>,
    problems: Vec<String>,
}

fn said(reader: &Reader, failure: &Failure) -> Said {
    let words = reader.words;
    let keyed = |key: &str| (words.text(key), words.help(key), Vec::new());
    let (title, help, problems) = match failure {
        Failure::NotFound => keyed("frame-not-found"),
        Failure::Denied(reason) => (
            words.text("frame-denied"),
            Some(spoken::reason(reason, reader)),
            Vec::new(),
        ),
        Failure::SessionEnded => keyed("pages-session-ended"),
        Failure::WrongToken => keyed("pages-wrong-token"),
        Failure::BadRequest => keyed("frame-bad-request"),
        Failure::Parameters(problems) => (
            words.text("frame-bad-request"),
            None,
            spoken::problems(problems, None, reader),
        ),
        Failure::Invalid(problems) => (
            words.text("pages-invalid"),
            words.help("pages-invalid"),
            spoken::problems(problems, None, reader),
        ),
        Failure::Conflict => keyed("frame-conflict"),
        Failure::TooLarge => {
            let size = spoken::megabytes(reader.settings.upload_megabytes, reader);
            let help = words.help_with("frame-too-large", &[("size", size.into())]);
            (words.text("frame-too-large"), help, Vec::new())
        }
        Failure::TooMany { .. } => keyed("frame-too-many-requests"),
        Failure::Unavailable | Failure::Rebuilding { .. } => keyed("frame-unavailable"),
        Failure::Failed(_) => keyed("frame-server-error"),
    };
    Said {
        title,
        help,
        problems,
    }
}
