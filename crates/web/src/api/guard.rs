//! What surrounds the interface: the language that a program asks for, the size of bodies, and every refusal as a problem document.

use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use language::{Language, Words};

use super::body::LARGEST;
use super::problem::{Problem, document, dress};
use crate::frame::{Failure, KNOWN_AT, Reader};

/// Hands a request on and dresses its answer.
pub async fn guard(mut request: Request, next: Next) -> Response {
    DefaultBodyLimit::max(LARGEST).apply(&mut request);
    let spoken = asked_language(request.headers());
    let strange = is_strange(request.headers());
    let Some(reader) = request.extensions_mut().get_mut::<Reader>() else {
        return Failure::Failed("the interface was served outside the frame".into())
            .into_response();
    };
    if let Some(language) = spoken {
        reader.language = language;
        reader.words = Words::of(language);
    }
    let reader = reader.clone();
    // Who says who they are in a way that we do not know is not taken for a visitor who says nothing.
    if strange && reader.account.is_none() {
        return document(&Problem::Failure(Failure::WrongToken), &reader);
    }
    dress(next.run(request).await, &reader)
}

/// Refuses to write into the register as it was known: only reading knows `known_at`.
pub async fn only_now(request: Request, next: Next) -> Response {
    let reader = request.extensions().get::<Reader>();
    let asks = |reader: &&Reader| reader.parameters().iter().any(|(name, _)| name == KNOWN_AT);
    match reader.filter(asks) {
        Some(reader) => document(&Problem::Failure(Failure::BadRequest), reader),
        None => next.run(request).await,
    }
}

/// A program's wish goes before the language of its account.
fn asked_language(headers: &HeaderMap) -> Option<Language> {
    let wish = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    (wish.trim() != "*" && !wish.trim().is_empty()).then(|| Language::negotiate(wish))
}

fn is_strange(headers: &HeaderMap) -> bool {
    headers.contains_key(header::AUTHORIZATION)
}
