//! The triage card: five marks, what they add up to, and what that advises. A person decides.

use askama::Template;
use policy::AnyRecord;
use policy::kernel::Listed;
use policy::operations::{Request, Triage, TriageAdvice};
use policy::record::Shared;

use crate::frame::spoken;
use crate::frame::{Failure, Reader};
use crate::register::inline_form;
use crate::state::AppState;

/// The card as the page shows it.
pub struct Card {
    /// The heads with their marks; none before it is filled in.
    pub heads: Vec<Head>,
    /// What the card says, once it is filled in.
    pub said: Option<Said>,
    /// The form of the card, for those who may fill it in.
    pub form: Option<String>,
}

/// One head.
pub struct Head {
    /// Its words.
    pub label: String,
    /// Its mark and weight: `2 × 3`.
    pub sum: String,
    /// Its points.
    pub points: String,
}

/// What the card says.
pub struct Said {
    /// The points.
    pub points: String,
    /// "points out of 27".
    pub out_of: String,
    /// The advice in words.
    pub advice: String,
    /// The state whose colour it wears.
    pub state: &'static str,
}

impl Card {
    /// The card of a request; `None` when nothing is on it and the reader may not fill it in.
    pub fn of(
        state: &AppState,
        request: &Shared<Request>,
        reader: &Reader,
    ) -> Result<Option<Self>, Failure> {
        let record = AnyRecord::Request(request.clone());
        let form = inline_form(state, reader, &record, &["triage"]);
        let form = form.map(|form| form.render()).transpose()?;
        let marks = request.body.triage.as_ref();
        if marks.is_none() && form.is_none() {
            return Ok(None);
        }
        Ok(Some(Self {
            heads: marks.map(|marks| heads(marks, reader)).unwrap_or_default(),
            said: marks.map(|marks| said(marks, reader)),
            form,
        }))
    }
}

fn heads(marks: &Triage, reader: &Reader) -> Vec<Head> {
    let integer = |number: i64| reader.language.integer(number);
    let head = |head: &policy::operations::TriageHead| Head {
        label: reader
            .words
            .text(&spoken::choice_key("request-triage", head.field)),
        sum: format!(
            "{}\u{a0}×\u{a0}{}",
            integer(head.mark.into()),
            integer(head.weight.into())
        ),
        points: head.points().to_string(),
    };
    marks.heads().iter().map(head).collect()
}

fn said(marks: &Triage, reader: &Reader) -> Said {
    let advice = marks.advice();
    let most = Triage::MOST.to_string();
    Said {
        points: marks.points().to_string(),
        out_of: reader
            .words
            .text_with("page-request-points", &[("most", most.into())]),
        advice: reader.words.text_with(
            "page-request-advises",
            &[(
                "advice",
                reader
                    .words
                    .text(&spoken::choice_key(TriageAdvice::LIST, advice.word()))
                    .into(),
            )],
        ),
        state: match advice {
            TriageAdvice::Accept => "done",
            TriageAdvice::Discuss => "doubtful",
            TriageAdvice::Decline => "refused",
        },
    }
}
