//! What is said once after something was done: a redirect carries it in a cookie to the next page, with the version that page must show.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::cookies::{Kept, SEEN, TOLD, set_cookie};

/// A sentence of the locales with what it names: `frame-saved` and `title`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Key of the sentence.
    pub key: String,
    /// What it names, by the names that the sentence uses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<(String, String)>,
    /// How it can be undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<Undo>,
}

/// How something that was done can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undo {
    /// By undoing the whole command.
    Command(Uuid),
    /// By restoring a record that was deleted.
    Restore(Uuid),
}

impl Told {
    /// A sentence that names nothing.
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            with: Vec::new(),
            undo: None,
        }
    }

    /// Adds something that the sentence names. Long titles are cut, since a cookie is small.
    #[must_use]
    pub fn naming(mut self, name: &str, value: &str) -> Self {
        let value: String = if value.chars().count() > 120 {
            value.chars().take(119).chain(['…']).collect()
        } else {
            value.to_owned()
        };
        self.with.push((name.to_owned(), value));
        self
    }

    /// Offers to undo it.
    #[must_use]
    pub fn undo(mut self, undo: Undo) -> Self {
        self.undo = Some(undo);
        self
    }

    pub(super) fn read(cookie: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(cookie).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    fn written(&self) -> String {
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).unwrap_or_default())
    }
}

/// The answer to something that was done: the next page (303), what it says, and the version it must show.
#[derive(Debug, Clone)]
pub struct Redirection {
    to: String,
    seen: Option<i64>,
    told: Option<Told>,
    cookies: Vec<HeaderValue>,
}

/// Leads to another page of ours after something was done.
pub fn redirect(to: impl Into<String>) -> Redirection {
    Redirection {
        to: to.into(),
        seen: None,
        told: None,
        cookies: Vec::new(),
    }
}

impl Redirection {
    /// The next page shows at least this version of the ledger (`Receipt::seq`).
    #[must_use]
    pub fn seen(mut self, seq: i64) -> Self {
        self.seen = Some(seq);
        self
    }

    /// The next page says this once.
    #[must_use]
    pub fn saying(mut self, told: Told) -> Self {
        self.told = Some(told);
        self
    }

    /// Sets one more cookie.
    #[must_use]
    pub fn cookie(mut self, cookie: HeaderValue) -> Self {
        self.cookies.push(cookie);
        self
    }
}

impl IntoResponse for Redirection {
    fn into_response(self) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        let headers = response.headers_mut();
        let location = HeaderValue::try_from(self.to).unwrap_or(HeaderValue::from_static("/"));
        headers.insert(header::LOCATION, location);
        if let Some(seq) = self.seen {
            headers.append(
                header::SET_COOKIE,
                set_cookie(SEEN, &seq.to_string(), Kept::Seconds(60), false),
            );
        }
        if let Some(told) = &self.told {
            headers.append(
                header::SET_COOKIE,
                set_cookie(TOLD, &told.written(), Kept::Seconds(300), false),
            );
        }
        for cookie in self.cookies {
            headers.append(header::SET_COOKIE, cookie);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_survives_its_cookie() {
        let told = Told::new("frame-saved")
            .naming("title", "Jumelage « Lisière »")
            .undo(Undo::Restore(Uuid::nil()));
        assert_eq!(Told::read(&told.written()), Some(told));
        assert_eq!(Told::read("not ours"), None);
    }
}
