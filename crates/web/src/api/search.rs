//! One search over everything that the reader may see.

use axum::http::StatusCode;
use axum::response::Response;
use office::Office;
use policy::Kind;
use policy::kernel::Code;
use serde::Serialize;
use uuid::Uuid;

use super::item::{answer, bytes};
use super::parameters::Parameters;
use super::problem::Problem;
use crate::frame::{Reader, spoken};

/// The records found when nothing is said, and at most.
pub const LIMIT: usize = 20;
/// The most records found.
pub const MOST: usize = 100;
/// The most characters looked for.
const LONGEST: usize = 200;

#[derive(Serialize)]
struct Results {
    items: Vec<Hit>,
    ready: bool,
}

#[derive(Serialize)]
struct Hit {
    kind: Kind,
    id: Uuid,
    code: Option<Code>,
    title: String,
}

/// What fits the words best, first.
///
/// # Errors
/// No words, or too many.
pub fn search(office: &Office, reader: &Reader) -> Result<Response, Problem> {
    let mut parameters = Parameters::read(reader, &["q", "limit"]);
    let limit = parameters.number("limit", LIMIT, MOST);
    let words = parameters.one("q").unwrap_or_default().trim().to_owned();
    if words.is_empty() {
        parameters.wrong("q", "problem-required");
    }
    if words.chars().count() > LONGEST {
        parameters
            .wrong("q", "problem-too-long")
            .naming("limit", LONGEST);
    }
    parameters.done()?;
    let search = office.search(&reader.viewer, &words, reader.language, limit);
    let found = |found: office::Found| Hit {
        kind: found.kind,
        id: found.id,
        code: reader.policy().code(found.id),
        title: spoken::title(found.id, reader),
    };
    let items = search.found.into_iter().map(found).collect();
    Ok(answer(
        StatusCode::OK,
        bytes(&Results {
            items,
            ready: search.ready,
        }),
    ))
}
