//! What colleagues say about a record.

use askama::Template;
use language::Words;
use policy::governance::Comment;
use policy::rights::Verb;
use policy::{AnyRecord, Kind};
use uuid::Uuid;

use crate::frame::spoken::{Spoken, moment};
use crate::frame::{Failure, Reader};
use crate::state::AppState;

/// The most comments that a page shows; the oldest are left out.
const SHOWN: usize = 50;

/// The comments on a record.
#[derive(Template)]
#[template(path = "register/blocks/comments.html", whitespace = "preserve")]
pub struct Comments {
    /// The words of the page.
    pub words: &'static Words,
    /// Whether the reader sees comments at all.
    pub seen: bool,
    /// The comments, oldest first.
    pub comments: Vec<Said>,
    /// Where one is added, when the reader may.
    pub add: Option<String>,
}

/// One comment.
pub struct Said {
    /// Its id in the page.
    pub id: String,
    /// Who said it.
    pub by: String,
    /// When.
    pub at: Spoken,
    /// What, in its lines.
    pub lines: Vec<String>,
    /// Where it is removed, when the reader may.
    pub remove: Option<String>,
}

/// The comments on a record, for this reader.
///
/// # Errors
/// When the ledger fails: it knows who wrote them.
pub async fn comments(
    state: &AppState,
    record: &AnyRecord,
    reader: &Reader,
) -> Result<Comments, Failure> {
    let address = format!("{}/comments", reader.address(record));
    let seen = reader.sees(Kind::Comment);
    let mut found: Vec<_> = match seen {
        true => reader
            .policy()
            .referring::<Comment>(record.id())
            .cloned()
            .collect(),
        false => Vec::new(),
    };
    found.sort_by_key(|comment| (comment.recorded_at, comment.id));
    let skipped = found.len().saturating_sub(SHOWN);
    found.drain(..skipped);
    let ids: Vec<Uuid> = found.iter().map(|comment| comment.id).collect();
    let mut authors = state.office.first_authors(&reader.viewer, &ids).await?;
    let mut comments = Vec::new();
    for comment in found {
        let by = authors.remove(&comment.id);
        let any = AnyRecord::Comment(comment.clone());
        comments.push(Said {
            id: format!("comment-{}", comment.id),
            by: by.unwrap_or_else(|| reader.words.text("register-program")),
            at: moment(comment.recorded_at, reader),
            lines: comment.body.text.lines().map(str::to_owned).collect(),
            remove: reader
                .may(Verb::Delete, &any)
                .then(|| format!("{address}/remove?comment={}", comment.id)),
        });
    }
    let may =
        seen && reader.may(Verb::Comment, record) && reader.may_ever(Verb::Create, Kind::Comment);
    Ok(Comments {
        words: reader.words,
        seen,
        comments,
        add: may.then_some(address),
    })
}
