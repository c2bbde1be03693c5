//! What a form sent: the draft, the button, and what the page itself remembers.

use axum::body::Bytes;
use policy::Kind;
use policy::definition::definition;
use policy::kernel::Problems;
use serde_json::Value;
use uuid::Uuid;

use crate::frame::{Failure, Reader, is_local};
use crate::register::form::{Act, parse};

/// The most fields that a form may send.
const MOST_FIELDS: usize = 60_000;

/// What a form sent.
pub(super) struct Sent {
    /// What was typed.
    pub(super) draft: Value,
    /// The button.
    pub(super) act: Act,
    /// The version that the form was made from.
    pub(super) base: Option<i64>,
    /// The draft that the form was kept in.
    pub(super) draft_id: Option<Uuid>,
    /// Why.
    pub(super) reason: Option<String>,
    /// Where to go then.
    pub(super) back: Option<String>,
    /// Records that may be the same, which the form has shown.
    pub(super) seen: Vec<Uuid>,
}

/// The names and values of a form.
///
/// # Errors
/// When there are too many.
pub(super) fn pairs(body: &Bytes) -> Result<Vec<(String, String)>, Failure> {
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(body)
        .into_owned()
        .take(MOST_FIELDS + 1)
        .collect();
    match pairs.len() {
        0..=MOST_FIELDS => Ok(pairs),
        _ => Err(Failure::TooLarge),
    }
}

impl Sent {
    /// Reads what a form of this kind sent.
    ///
    /// # Errors
    /// When it names fields that the form does not have.
    pub(super) fn read(kind: Kind, body: &Bytes, reader: &Reader) -> Result<Self, Failure> {
        let pairs = pairs(body)?;
        let own = |name: &str| {
            let found = pairs.iter().find(|(found, _)| found == name);
            found
                .map(|(_, value)| value.trim().to_owned())
                .filter(|value| !value.is_empty())
        };
        // The button that was pressed comes last; the hidden one that Enter presses stands alone.
        let pressed = pairs.iter().rev().find(|(name, _)| name == "_do");
        let act = Act::parse(pressed.map_or("save", |(_, value)| value.as_str()))
            .ok_or(Failure::BadRequest)?;
        let draft = parse(&pairs, definition(kind), reader.language).map_err(|foreign| {
            let mut problems = Problems::default();
            for name in foreign.0 {
                let accepted = Vec::new();
                problems
                    .structural(name.clone(), "register-foreign-field")
                    .naming("given", name)
                    .naming("accepted", accepted);
            }
            Failure::Invalid(problems)
        })?;
        Ok(Self {
            draft,
            act,
            base: own("_base").and_then(|base| base.parse().ok()),
            draft_id: own("_draft").and_then(|id| Uuid::parse_str(&id).ok()),
            reason: own("_reason").map(|reason| reason.chars().take(2_000).collect()),
            back: own("_back").filter(|back| is_local(back)),
            seen: own("_seen")
                .unwrap_or_default()
                .split(',')
                .filter_map(|id| Uuid::parse_str(id).ok())
                .collect(),
        })
    }

    /// Whether the form has shown a record that may be the same.
    pub(super) fn has_seen(&self, id: Uuid) -> bool {
        self.seen.contains(&id)
    }
}
