//! The page of a request: what should be looked at before deciding, the triage card with its advice, who the asker is to us; then
//! everything that the register's own page would say.

mod around;
mod card;

use askama::Template;
use axum::response::Response;
use policy::kernel::{WorkingDays, held_at};
use policy::operations::{Decision, Request, RequestState, TriageFlag, asked_before, triage_flags};
use policy::record::Shared;
use policy::rights::Verb;
use policy::{AnyRecord, Audience, Kind};

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page, with_query};
use crate::register::{Head, blocks, head};
use crate::state::AppState;
use around::Around;
use card::Card;

#[derive(Template)]
#[template(path = "operations/request/page.html", whitespace = "preserve")]
struct RequestPage {
    shell: Shell,
    head: Head,
    overdue: Option<String>,
    due: Option<String>,
    flags: Vec<Flagged>,
    card: Option<Card>,
    next: Vec<(String, String)>,
    around: Vec<Around>,
    fields: String,
    moves: String,
    upkeep: String,
    referrers: String,
    files: String,
    comments: String,
}

/// Something to look at before deciding.
struct Flagged {
    words: String,
    /// The records that it is about.
    records: Vec<Spoken>,
}

/// The page of a request.
///
/// # Errors
/// When the ledger or a template fails.
pub async fn show(
    state: &AppState,
    reader: &Reader,
    request: &Shared<Request>,
) -> Result<Response, Failure> {
    let record = AnyRecord::Request(request.clone());
    let inside = reader.viewer.audience() == Audience::Internal;
    let (overdue, due) = deadline(&request.body, reader);
    let hidden: &[&str] = match inside {
        true => &["visibility", "owner", "triage"],
        false => &["visibility", "owner"],
    };
    let head = head(state, &record, reader).await?;
    page(&RequestPage {
        shell: Shell::new(state, reader, &head.title.text),
        head,
        overdue: overdue.filter(|_| inside),
        due: due.filter(|_| inside),
        flags: match inside && !is_decided(&request.body, reader) {
            true => flags(request, reader),
            false => Vec::new(),
        },
        card: match inside {
            true => Card::of(state, request, reader)?,
            false => None,
        },
        next: next(request, reader),
        around: match inside {
            true => around::around(request, reader),
            false => Vec::new(),
        },
        fields: blocks::fields(&record, reader, hidden).render()?,
        moves: blocks::moves(state, &record, reader).render()?,
        upkeep: blocks::upkeep(&record, reader).render()?,
        referrers: blocks::referrers(&record, reader, &[]).render()?,
        files: blocks::files(&record, reader).render()?,
        comments: blocks::comments(state, &record, reader).await?.render()?,
    })
}

fn is_decided(request: &Request, reader: &Reader) -> bool {
    use RequestState::{Closed, Decided, InHandling};
    let state = held_at(&request.moves, reader.as_of).state();
    matches!(state, Some(Decided | InHandling | Closed))
}

/// The day by which it is to be decided, in words: passed, or to come.
fn deadline(request: &Request, reader: &Reader) -> (Option<String>, Option<String>) {
    if is_decided(request, reader) {
        return (None, None);
    }
    let days = reader.settings.request_decide_days;
    let calendar = WorkingDays::except(&reader.settings.holidays);
    let due = calendar.after(request.received_on, days);
    let said = |key: &str| {
        let date = reader.language.day(due);
        let values = [("date", date.into()), ("days", days.into())];
        Some(reader.words.text_with(key, &values))
    };
    match due < reader.as_of {
        true => (said("page-request-decision-overdue"), None),
        false => (None, said("page-request-decision-due")),
    }
}

/// What an officer might overlook.
fn flags(request: &Shared<Request>, reader: &Reader) -> Vec<Flagged> {
    let view = reader.view();
    let named = |flag: TriageFlag| match flag {
        TriageFlag::AskedBefore => {
            let earlier = asked_before(request, &view);
            let ids = earlier.iter().map(|earlier| earlier.id);
            around::links(ids, reader)
        }
        _ => Vec::new(),
    };
    triage_flags(request, &view)
        .into_iter()
        .map(|flag| Flagged {
            words: spoken::listed(flag, reader),
            records: named(flag),
        })
        .collect()
}

/// What an accepted request may become, each as a form that is begun: label and address.
fn next(request: &Shared<Request>, reader: &Reader) -> Vec<(String, String)> {
    if !matches!(request.body.decision, Some(Decision::Accepted { .. })) {
        return Vec::new();
    }
    let state = held_at(&request.body.moves, reader.as_of).state();
    if state == Some(RequestState::Closed) {
        return Vec::new();
    }
    let record = AnyRecord::Request(request.clone());
    let key = record
        .code()
        .map_or_else(|| request.id.to_string(), ToString::to_string);
    let mut shared = vec![("request".to_owned(), key)];
    shared.push(("back".to_owned(), reader.address(&record)));
    let subject = request
        .body
        .subject
        .iter()
        .flat_map(policy::kernel::Text::all);
    let subject: Vec<(String, String)> = subject
        .map(|(tongue, words)| (tongue.code().to_owned(), words.to_owned()))
        .collect();
    let named = |field: &'static str| {
        let words = subject.iter();
        words.map(move |(tongue, words)| (format!("{field}.{tongue}"), words.clone()))
    };
    let mut visit = shared.clone();
    visit.extend(named("purpose"));
    visit.push(("direction".to_owned(), "in".to_owned()));
    let dates = [
        ("from", request.body.proposed_from),
        ("to", request.body.proposed_to),
    ];
    visit.extend(
        dates
            .into_iter()
            .filter_map(|(name, date)| date.map(|date| (name.to_owned(), date.to_string()))),
    );
    let mut action = shared;
    action.extend(named("title"));
    let themes = request.body.themes.iter();
    action.extend(
        themes
            .enumerate()
            .map(|(index, theme)| (format!("themes.{index}"), theme.id().to_string())),
    );
    let form = |kind: Kind, key: &str, parameters: &[(String, String)]| {
        let new = format!("{}/new", reader.list_address(kind));
        let may = reader.may_ever(Verb::Create, kind);
        may.then(|| (reader.words.text(key), with_query(&new, parameters)))
    };
    [
        form(Kind::Mobility, "page-request-make-visit", &visit),
        form(Kind::Action, "page-request-make-action", &action),
    ]
    .into_iter()
    .flatten()
    .collect()
}
