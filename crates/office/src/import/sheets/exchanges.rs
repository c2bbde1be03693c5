//! What was exchanged under the agreements: when, with which partner, of what kind, who began it. Whether it was more than a gesture
//! depends on the kind, and who began it on the list: neither is supposed.

use exchange::reading;
use language::fold;
use policy::Kind;
use policy::kernel::{Historical, Ref};
use policy::relations::{Agreement, Exchange};
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::choices::Decision;
use super::super::report::Candidate;
use super::super::said::Said;
use super::travel::range;
use super::words::needed_word;
use super::work::{Line, Work, is_called};

const PARTIES: [Kind; 2] = [Kind::Government, Kind::Organisation];

/// What a row makes.
pub(super) fn row(work: &mut Work<'_>, line: Line<'_>) {
    let Some(name) = work.needed(line, "partner") else {
        return;
    };
    let Some(on) = day(work, line) else {
        return;
    };
    let kind = needed_word(work, line, "kind", (Kind::Exchange, "kind"));
    let Some(agreement) = agreement(work, line, (&name, on)) else {
        return;
    };
    let initiator = initiator(work, line, (&name, agreement));
    let (Some(kind), Some(initiator)) = (kind, initiator) else {
        return;
    };
    let what = work.text(line, "what");
    let draft = json!({
        "agreement": agreement,
        "date": on.to_string(),
        "kind": kind,
        "initiator": initiator,
        "themes": several(work, line, "themes", Kind::Theme),
        "actors": several(work, line, "groups", Kind::Actor),
        "output": what.as_deref().map(|what| work.words(what)),
    });
    let said = what.as_deref().map(fold).unwrap_or_default();
    let key = format!("{agreement} {on} {kind} {said}");
    if work.book.known(Kind::Exchange, &key).is_some() {
        work.doubt(line, "", Said::new("imports-sheet-exchange-twice"));
    }
    let known = known(work, agreement, (on, &kind, what.as_deref()));
    work.put(line, (Kind::Exchange, &key), known, draft);
}

/// Who began it: in the words of the list, or by the name of one of the two.
fn initiator(
    work: &mut Work<'_>,
    line: Line<'_>,
    (partner, agreement): (&str, Uuid),
) -> Option<String> {
    let said = work.text(line, "initiator").map(|text| fold(&text));
    let own = work.known.settings.own_government.map(|link| link.id());
    let tie = work.known.policy.table::<Agreement>().get(agreement);
    let parties = tie.into_iter().flat_map(|tie| &tie.body.parties);
    let named: Vec<(bool, String)> = parties
        .map(|party| party.party.id())
        .map(|id| (Some(id) == own, fold(&work.known.called(id))))
        .collect();
    let is_called = |name: &String| {
        named
            .iter()
            .find(|(_, called)| called == name)
            .map(|(is_own, _)| if *is_own { "us" } else { "them" })
    };
    let by_name = said.as_ref().and_then(|said| {
        let is_partner = *said == fold(partner);
        is_called(said).or_else(|| is_partner.then_some("them"))
    });
    match by_name {
        Some(word) => Some(word.to_owned()),
        None => needed_word(work, line, "initiator", (Kind::Exchange, "initiator")),
    }
}

/// When: a day, a month or a year; of several days, the first.
fn day(work: &mut Work<'_>, line: Line<'_>) -> Option<Historical> {
    let Some(text) = work.text(line, "date") else {
        work.needed(line, "date");
        return None;
    };
    let cell = work.cell(line, "date");
    if work.moment(&cell, "date").is_err()
        && let Some((from, _)) = range(work, &text)
    {
        let what = Said::new("imports-sheet-first-day").day("day", from);
        work.note(line, "date", what);
        return Some(Historical::Day(from));
    }
    work.when(line, "date")
}

/// The agreement under which it took place: named itself, or the only one with the partner that is named.
fn agreement(work: &mut Work<'_>, line: Line<'_>, (name, on): (&str, Historical)) -> Option<Uuid> {
    if let Some(id) = work.named(&[Kind::Agreement], name) {
        return Some(id);
    }
    let country = work.country(line, "country");
    let partners = work.known.named(&PARTIES, name);
    let partners = partners.into_iter().map(|(id, _)| id).filter(|id| {
        let own = work.known.country_of(*id);
        country.is_none() || own.is_none() || own.as_deref() == country
    });
    let ties = ties(work, &partners.collect::<Vec<Uuid>>(), on);
    let candidates = match ties[..] {
        [only] => return Some(only),
        [] => {
            let kinds = [Kind::Agreement, Kind::Government, Kind::Organisation];
            work.known.candidates(&kinds, name, country)
        }
        _ => ties.iter().map(|id| candidate(work, *id)).collect(),
    };
    let key = super::super::known::question_key("partner", name, country);
    if candidates.is_empty() && work.known.decided(&key).is_none() {
        let what = Said::new("imports-sheet-no-tie").with("value", name);
        work.refuse(line, "partner", what);
        return None;
    }
    match work.ask(line, ("partner", name), country, candidates)? {
        Decision::Record(id) if work.known.policy.kind_of(id) == Some(Kind::Agreement) => Some(id),
        Decision::Record(id) => {
            let of_partner = self::ties(work, &[id], on);
            if let [only] = of_partner[..] {
                return Some(only);
            }
            let what = Said::new("imports-sheet-no-tie").with("value", name);
            work.refuse(line, "partner", what);
            None
        }
        _ => {
            let what = Said::new("imports-partner-left").with("value", name);
            work.refuse(line, "partner", what);
            None
        }
    }
}

/// The agreements with these partners; of several, those that were signed by then.
fn ties(work: &Work<'_>, partners: &[Uuid], on: Historical) -> Vec<Uuid> {
    let mut found: Vec<(Uuid, bool)> = Vec::new();
    for partner in partners {
        for tie in work.known.policy.referring::<Agreement>(*partner) {
            let signed = tie.body.signed_on().and_then(Historical::earliest);
            let is_later = matches!((signed, on.latest()), (Some(signed), Some(on)) if signed > on);
            let is_party = tie
                .body
                .parties
                .iter()
                .any(|party| party.party.id() == *partner);
            if is_party && !found.iter().any(|(id, _)| *id == tie.id) {
                found.push((tie.id, is_later));
            }
        }
    }
    if found.iter().any(|(_, is_later)| !is_later) {
        found.retain(|(_, is_later)| !is_later);
    }
    found.into_iter().map(|(id, _)| id).collect()
}

fn candidate(work: &Work<'_>, id: Uuid) -> Candidate {
    Candidate {
        decision: Decision::Record(id),
        called: exchange::sheet::Naming::link(work.known, id),
        country: None,
        score: 90,
        why: vec![Said::new("imports-why-tie-with-partner")],
    }
}

/// The records of a kind that a cell names; those that the register does not know are told, and left.
fn several(work: &mut Work<'_>, line: Line<'_>, column: &str, kind: Kind) -> Vec<Uuid> {
    let cell = work.cell(line, column);
    let items = reading::list(&cell).ok().flatten();
    let mut found = Vec::new();
    for item in items.map(|read| read.value).unwrap_or_default() {
        let mut known: Vec<Uuid> = work.named(&[kind], &item).into_iter().collect();
        let mut unknown: Vec<&str> = Vec::new();
        if known.is_empty() {
            // A comma may stand inside a name, or between two.
            for part in item
                .split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty())
            {
                match work.named(&[kind], part) {
                    Some(id) => known.push(id),
                    None => unknown.push(part),
                }
            }
        }
        for part in unknown {
            let what = Said::new("imports-sheet-not-in-register").with("value", part);
            work.doubt(line, column, what);
        }
        known.retain(|id| !found.contains(id));
        found.append(&mut known);
    }
    found
}

/// The exchange that the register knows: of the same day and kind, and about the same when both say it.
fn known(
    work: &Work<'_>,
    agreement: Uuid,
    (on, kind, what): (Historical, &str, Option<&str>),
) -> Option<Uuid> {
    let tie: Ref<Agreement> = Ref::to(agreement);
    let mut known = work
        .known
        .policy
        .referring::<Exchange>(agreement)
        .filter(|one| {
            let word: &'static str = one.body.kind.into();
            one.body.agreement == tie && one.body.date == on && word == kind
        });
    known
        .find(|one| {
            let flat = work.known.policy.any(one.id);
            let flat = flat.map(|record| policy::body::to_flat(&record));
            match (what, flat) {
                (Some(what), Some(flat)) => {
                    let output = flat.get("output").cloned().unwrap_or(Value::Null);
                    output.is_null() || is_called(&flat, "output", what)
                }
                _ => true,
            }
        })
        .map(|one| one.id)
}
