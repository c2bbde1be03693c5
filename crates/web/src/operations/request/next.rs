//! What an accepted request may become: a visit here, a mission where it invites us to come, an action. Each is a form that is begun with
//! what the request knows, and is offered until the request has become one.

use policy::governance::{Government, Organisation, Place};
use policy::kernel::{Ref, Text, held_at};
use policy::operations::{Decision, Request, RequestState, RequestWish};
use policy::record::Shared;
use policy::rights::Verb;
use policy::{AnyRecord, Kind};

use crate::frame::spoken;
use crate::frame::{Reader, with_query};

type Filled = Vec<(String, String)>;

/// What the request may become: label and address of the form.
pub fn next(request: &Shared<Request>, reader: &Reader) -> Vec<(String, String)> {
    let Some(Decision::Accepted { became }) = &request.body.decision else {
        return Vec::new();
    };
    let state = held_at(&request.body.moves, reader.as_of).state();
    if state == Some(RequestState::Closed) {
        return Vec::new();
    }
    let policy = reader.policy();
    let has_become = |kind: Kind| {
        let mut pointing = policy.referrers(request.id);
        let mut named = became.iter();
        pointing.any(|(found, _)| found == kind)
            || named.any(|link| policy.kind_of(link.id()) == Some(kind))
    };
    let form = |kind: Kind, key: &str, filled: Filled| {
        let may = reader.may_ever(Verb::Create, kind) && !has_become(kind);
        let new = format!("{}/new", reader.list_address(kind));
        may.then(|| (reader.words.text(key), with_query(&new, &filled)))
    };
    let journey = match request.body.wish {
        RequestWish::Invitation => "page-request-make-mission",
        _ => "page-request-make-visit",
    };
    [
        form(Kind::Mobility, journey, mobility(request, reader)),
        form(
            Kind::Action,
            "page-request-make-action",
            action(request, reader),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A visit takes place here; where we are invited to come, we go to them.
fn mobility(request: &Shared<Request>, reader: &Reader) -> Filled {
    let body = &request.body;
    let mut filled = shared(request, "purpose", reader);
    let (direction, place) = match body.wish {
        RequestWish::Invitation => ("out", place_of_asker(body, reader)),
        _ => ("in", own_place(reader)),
    };
    let mut fill = |name: &str, value: Option<String>| {
        filled.extend(value.map(|value| (name.to_owned(), value)));
    };
    fill("direction", Some(direction.to_owned()));
    fill("from", body.proposed_from.map(|date| date.to_string()));
    fill("to", body.proposed_to.map(|date| date.to_string()));
    fill("places.0", place.map(|place| place.id().to_string()));
    fill("organiser", asker(body, reader));
    filled
}

fn action(request: &Shared<Request>, reader: &Reader) -> Filled {
    let mut filled = shared(request, "title", reader);
    let themes = request.body.themes.iter().enumerate();
    filled.extend(themes.map(|(index, theme)| (format!("themes.{index}"), theme.id().to_string())));
    filled
}

/// The request itself, its subject in the languages that it has, and the way back.
fn shared(request: &Shared<Request>, subject: &str, reader: &Reader) -> Filled {
    let record = AnyRecord::Request(request.clone());
    let key = policy::kernel::named(request.id, reader.policy());
    let mut filled = vec![
        ("request".to_owned(), key),
        ("back".to_owned(), reader.address(&record)),
    ];
    let words = request.body.subject.iter().flat_map(Text::all);
    filled.extend(words.map(|(tongue, words)| (format!("{subject}.{tongue}"), words.to_owned())));
    filled
}

/// Who asks, as they call themselves or as the register does.
fn asker(request: &Request, reader: &Reader) -> Option<String> {
    let own = request.from_body.as_ref().map(ToString::to_string);
    let government = request.government.map(|link| link.id());
    let organisation = request.organisation.map(|link| link.id());
    let actor = request.actor.map(|link| link.id());
    let known = government.or(organisation).or(actor);
    own.or_else(|| known.map(|id| spoken::title(id, reader)))
}

fn own_place(reader: &Reader) -> Option<Ref<Place>> {
    let own = reader.settings.own_government?;
    reader
        .policy()
        .table::<Government>()
        .get(own.id())?
        .body
        .place
}

/// Where whoever asks has its seat.
fn place_of_asker(request: &Request, reader: &Reader) -> Option<Ref<Place>> {
    let policy = reader.policy();
    let governments = policy.table::<Government>();
    let government = request.government;
    let government = government.and_then(|link| governments.get(link.id()));
    let organisations = policy.table::<Organisation>();
    let organisation = request.organisation;
    let organisation = organisation.and_then(|link| organisations.get(link.id()));
    let place = government.and_then(|found| found.body.place);
    place.or_else(|| organisation.and_then(|found| found.body.place))
}
