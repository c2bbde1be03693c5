//! The card before a request: by when it must be decided, what the triage card advises, what must not be overlooked, and what the
//! register knows of the country and of whoever asks (DOMAIN 4.5).

use policy::alerts::alerts;
use policy::governance::{Government, Initiative, Place};
use policy::kernel::{Country, Held, Ref, held_at};
use policy::operations::{
    Action, Mobility, Request, RequestState, TriageAdvice, asked_before, triage_flags,
};
use policy::record::Shared;
use policy::relations::{Agreement, Party};
use policy::rights::{Verb, Viewer};
use policy::{AnyRecord, Audience, Kind};
use uuid::Uuid;

use crate::figures::linked;
use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken, escaped};
use crate::home::due;
use crate::measurement::values::marked;
use crate::register::Card;
use crate::relations::ties::{state_words, tie};
use crate::strategy::new_form;

/// How many neighbours of one sort the card names.
const NAMED: usize = 8;

/// The card; none for those who do not read the office's own desk.
pub fn card(request: &Shared<Request>, reader: &Reader) -> Option<Card> {
    if reader.viewer == Viewer::Public || reader.viewer.audience() != Audience::Internal {
        return None;
    }
    let words = reader.words;
    let country = country_of(request, reader);
    let mut around = Vec::new();
    if let Some(country) = country {
        let name = spoken::country(country, reader);
        let titled = |key: &str| words.text_with(key, &[("country", name.clone().into())]);
        around.push((titled("page-triage-ties"), ties(country, reader)));
        around.push((titled("page-triage-there"), active_there(country, reader)));
        around.push((titled("page-triage-missions"), missions(country, reader)));
    }
    let before = asked_before(request, &reader.view());
    around.push((
        words.text("page-triage-before"),
        named(before.iter().map(|found| found.id), reader),
    ));
    Some(Card {
        words,
        title: words.text("page-triage"),
        help: words.help("page-triage").unwrap_or_default(),
        chips: chips(request, reader),
        proof: None,
        said: said(request, country, reader),
        around,
        acts: acts(request, reader),
    })
}

/// The country that it comes from, else the one of the government that asks.
fn country_of(request: &Shared<Request>, reader: &Reader) -> Option<Country> {
    let asker = request.body.government.map(|link| link.id());
    let governments = reader.policy().table::<Government>();
    let of_asker = || Some(governments.get(asker?)?.body.country);
    request.body.country.or_else(of_asker)
}

/// What is late or soon due about it, the advice, and what must not be overlooked.
fn chips(request: &Shared<Request>, reader: &Reader) -> Vec<Spoken> {
    let view = reader.view();
    let mut chips: Vec<Spoken> = alerts(&view)
        .iter()
        .filter(|alert| alert.record == request.id)
        .map(|alert| {
            let state = if alert.days_left(reader.as_of) < 0 {
                "overdue"
            } else {
                "expiring"
            };
            let values = [
                ("label", spoken::listed(alert.what, reader).into()),
                ("value", due(alert, reader).into()),
            ];
            marked(state, &reader.words.text_with("frame-labelled", &values))
        })
        .collect();
    if let Some(triage) = &request.body.triage {
        let advice = triage.advice();
        let state = match advice {
            TriageAdvice::Accept => "accepted",
            TriageAdvice::Discuss => "half",
            TriageAdvice::Decline => "declined",
        };
        let values = [
            ("advice", spoken::listed(advice, reader).into()),
            ("score", reader.language.percent(&triage.score(), 0).into()),
        ];
        chips.push(marked(
            state,
            &reader.words.text_with("page-triage-advice", &values),
        ));
    }
    let flags = triage_flags(request, &view);
    chips.extend(
        flags
            .iter()
            .map(|flag| marked("doubtful", &spoken::listed(*flag, reader))),
    );
    chips
}

fn said(request: &Shared<Request>, country: Option<Country>, reader: &Reader) -> Vec<Spoken> {
    let mut said = Vec::new();
    if request.body.triage.is_none() && !is_decided(request, reader) {
        said.push(Spoken::plain(reader.words.text("page-triage-unweighed")));
    }
    if country.is_none() {
        said.push(Spoken::plain(reader.words.text("page-triage-no-country")));
    }
    said
}

fn is_decided(request: &Shared<Request>, reader: &Reader) -> bool {
    use RequestState::{Closed, Decided, InHandling};
    matches!(
        held_at(&request.body.moves, reader.as_of),
        Held::In(Decided | InHandling | Closed)
    )
}

/// What may be done: weigh, decide; when it was accepted, what it becomes.
fn acts(request: &Shared<Request>, reader: &Reader) -> Vec<(String, String)> {
    let record = AnyRecord::Request(request.clone());
    let words = reader.words;
    let mut acts = Vec::new();
    if reader.may(Verb::Edit, &record) && !is_decided(request, reader) {
        let edit = format!("{}/edit", reader.address(&record));
        if request.body.triage.is_none() {
            acts.push((format!("{edit}#triage"), words.text("page-triage-weigh")));
        }
        acts.push((format!("{edit}#decision"), words.text("page-triage-decide")));
    }
    let own = [("request", request.id.to_string())];
    let mut visit = vec![
        ("request", request.id.to_string()),
        ("direction", "in".to_owned()),
    ];
    let days = [
        ("from", request.body.proposed_from),
        ("to", request.body.proposed_to),
    ];
    let known = days
        .into_iter()
        .filter_map(|(name, day)| Some((name, day?.to_string())));
    visit.extend(known);
    let forms = [
        (Kind::Mobility, visit.as_slice(), "page-triage-visit"),
        (Kind::Action, own.as_slice(), "page-triage-action"),
    ];
    for (kind, fill, key) in forms {
        if let Some(form) = new_form(kind, fill, reader) {
            acts.push((form, words.text(key)));
        }
    }
    acts
}

/// Records as links, those that the reader may open.
fn named(ids: impl Iterator<Item = Uuid>, reader: &Reader) -> Vec<Spoken> {
    ids.filter_map(|id| linked(id, reader))
        .take(NAMED)
        .collect()
}

/// A record as a link, with something more said of it.
fn with_note(id: Uuid, note: &Spoken, reader: &Reader) -> Option<Spoken> {
    let link = linked(id, reader)?;
    Some(Spoken {
        html: Some(format!(
            "{link}<br><span class=\"quiet-text\">{note}</span>"
        )),
        text: format!("{}, {}", link.text, note.text),
    })
}

fn is_from(party: Ref<Party>, country: Country, reader: &Reader) -> bool {
    let found = reader.policy().table::<Government>().get(party.id());
    found.is_some_and(|government| government.body.country == country)
}

fn is_in(place: Ref<Place>, country: Country, reader: &Reader) -> bool {
    let found = reader.policy().table::<Place>().get(place.id());
    found.is_some_and(|place| place.body.country == country)
}

/// Agreements with governments of the country, each with its vitality.
fn ties(country: Country, reader: &Reader) -> Vec<Spoken> {
    let view = reader.view();
    let all = view.policy.table::<Agreement>().all();
    let with = all.filter(|agreement| {
        let mut parties = agreement.body.parties.iter();
        parties.any(|one| is_from(one.party, country, reader))
    });
    let said = with.filter_map(|agreement| {
        let state = tie(agreement, &view).state();
        let mark = format!(
            "<span class=\"state-mark\" data-state=\"{state}\">{}</span>",
            escaped(&state_words(state, reader))
        );
        let note = Spoken {
            text: state_words(state, reader),
            html: Some(mark),
        };
        with_note(agreement.id, &note, reader)
    });
    said.take(NAMED).collect()
}

/// Who acts there: initiatives of others with whose they are, then our own actions.
fn active_there(country: Country, reader: &Reader) -> Vec<Spoken> {
    let policy = reader.policy();
    let initiatives = policy.table::<Initiative>().all().filter(|found| {
        let body = &found.body;
        let there = body
            .place
            .is_some_and(|place| is_in(place, country, reader));
        (body.country == Some(country) || there)
            && body.to.is_none_or(|to| to >= reader.as_of)
            && body.from <= reader.as_of
    });
    let mut said: Vec<Spoken> = initiatives
        .filter_map(|found| {
            let by = spoken::title_of(found.body.by.id(), reader);
            with_note(found.id, &Spoken::plain(by.text), reader)
        })
        .collect();
    let actions = policy.table::<Action>().all().filter(|found| {
        let body = &found.body;
        let mut places = body.places.iter();
        let mut partners = body.partners.iter();
        places.any(|place| is_in(*place, country, reader))
            || partners.any(|partner| is_from(partner.party, country, reader))
    });
    said.extend(actions.filter_map(|found| linked(found.id, reader)));
    said.truncate(NAMED);
    said
}

/// Missions there and visits from there, the latest first.
fn missions(country: Country, reader: &Reader) -> Vec<Spoken> {
    let all = reader.policy().table::<Mobility>().all();
    let mut found: Vec<&Shared<Mobility>> = all
        .filter(|one| {
            let mut places = one.body.places.iter();
            places.any(|place| is_in(*place, country, reader))
        })
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.body.from));
    let said = found
        .into_iter()
        .filter_map(|one| with_note(one.id, &spoken::day(one.body.from, reader), reader));
    said.take(NAMED).collect()
}
