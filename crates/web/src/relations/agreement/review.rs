//! The review card of an agreement: why somebody should look at it now, what was decided last, and where each decision leads.

use policy::AnyRecord;
use policy::Kind;
use policy::record::Shared;
use policy::relations::{Agreement, last_review, review_due};
use policy::rights::Verb;

use crate::frame::spoken;
use crate::frame::{Reader, with_query};
use crate::register::Part;

/// The card as the page shows it.
pub struct Review {
    /// Why it is due.
    pub why: Option<String>,
    /// What was decided last.
    pub last: String,
    /// Where one is noted, for those who may.
    pub note: Option<String>,
    /// Where each decision leads: label and address.
    pub leads: Vec<(String, String)>,
}

/// The card, for the people of the office; `None` for others, and when there is nothing to say.
pub fn review(agreement: &Shared<Agreement>, reader: &Reader) -> Option<Review> {
    let record = AnyRecord::Agreement(agreement.clone());
    let may = reader.may(Verb::Edit, &record) && reader.known.is_none();
    let view = reader.view();
    let due = review_due(agreement, &view);
    let last = last_review(&agreement.body, &view);
    if reader.account.is_none() || (due.is_none() && last.is_none()) {
        return None;
    }
    let said = last.map(|review| {
        let values = [
            ("outcome", spoken::listed(review.outcome, reader).into()),
            ("date", reader.language.day(review.on).into()),
        ];
        reader.words.text_with("page-review-last", &values)
    });
    Some(Review {
        why: due.map(|cause| spoken::listed(cause, reader)),
        last: said.unwrap_or_else(|| reader.words.text("page-review-none")),
        note: may.then(|| Part::adding(Kind::Agreement, "reviews").address(&record, reader)),
        leads: match may && due.is_some() {
            true => leads(agreement, &record, reader),
            false => Vec::new(),
        },
    })
}

fn leads(
    agreement: &Shared<Agreement>,
    record: &AnyRecord,
    reader: &Reader,
) -> Vec<(String, String)> {
    let key = record
        .code()
        .map_or_else(|| agreement.id.to_string(), ToString::to_string);
    let form = |kind: Kind, words: &str, mut parameters: Vec<(String, String)>| {
        parameters.push(("back".to_owned(), reader.address(record)));
        let new = format!("{}/new", reader.list_address(kind));
        let may = reader.may_ever(Verb::Create, kind);
        may.then(|| (reader.words.text(words), with_query(&new, &parameters)))
    };
    let parties = agreement.body.parties.iter().enumerate();
    let parties: Vec<(String, String)> = parties
        .map(|(index, party)| {
            (
                format!("parties.{index}.party"),
                party.party.id().to_string(),
            )
        })
        .collect();
    let with = |name: &str| {
        let mut parameters = vec![(name.to_owned(), key.clone())];
        parameters.extend(parties.iter().cloned());
        parameters
    };
    let themed = [("type".to_owned(), "cooperation".to_owned())];
    let themed = themed.into_iter().chain(with("parent")).collect();
    let end = (
        reader.words.text("page-review-end"),
        format!("{}#move-terminated", reader.address(record)),
    );
    [
        form(
            Kind::Mobility,
            "page-review-revive",
            vec![("agreement".to_owned(), key.clone())],
        ),
        form(Kind::Agreement, "page-review-convert", themed),
        form(Kind::Agreement, "page-review-renew", with("renews")),
        Some(end),
    ]
    .into_iter()
    .flatten()
    .collect()
}
