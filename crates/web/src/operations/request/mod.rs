//! The page of a request: what should be looked at before deciding, the triage card with its advice, who the asker is to us; then
//! everything that the register's own page would say.

mod around;
mod card;
mod next;

use askama::Template;
use axum::response::Response;
use policy::kernel::{WorkingDays, held_at};
use policy::operations::{Request, RequestState, TriageFlag, asked_before, triage_flags};
use policy::record::Shared;
use policy::{AnyRecord, Audience};

use crate::frame::spoken::{self, Spoken};
use crate::frame::{Failure, Reader, Shell, page};
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
        next: next::next(request, reader),
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

#[cfg(test)]
mod tests;
