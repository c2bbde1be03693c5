//! What somebody should look at: ties that end, lack a document, sleep or cannot be judged; promises and reports that are late.

use std::collections::BTreeSet;

use policy::alerts::{Alarm, Alert, alerts};
use policy::kernel::Listed;
use policy::operations::Mobility;
use policy::record::Shared;
use policy::relations::Clock;
use policy::rights::{Role, Verb};
use policy::{AnyRecord, Kind};
use uuid::Uuid;

use crate::frame::Reader;
use crate::frame::spoken;
use crate::relations::ties::{NOT_ASSESSABLE, Tie};

/// How many records a card names.
const NAMED: usize = 4;
/// How many more it names where no list has them all.
const MOST_NAMED: usize = 200;

/// The list of ties in force that should be assessable and are not.
const OPEN_QUESTIONS: &str = "vitality=not-assessable&clock=clock-in-force&clock=clock-expiring\
    &type=twinning&type=friendship&type=cooperation&type=mou";

/// One thing to look at.
pub struct Card {
    /// Its state's code.
    pub state: &'static str,
    /// What it is.
    pub title: String,
    /// Why it matters.
    pub help: String,
    /// How many.
    pub count: usize,
    /// The first of them: words, address, what more is said.
    pub links: Vec<(String, String, String)>,
    /// How many more there are.
    pub more: usize,
    /// Those, where no list has them all.
    pub rest: Vec<(String, String, String)>,
    /// The list of them all.
    pub all: Option<String>,
}

/// Whether whoever looks mends what these cards name: the office, and who reviews its money and its law. Nobody else is told.
fn mends(reader: &Reader) -> bool {
    let role = reader.viewer.role();
    matches!(role, Some(Role::Head | Role::Officer | Role::Reviewer))
}

/// What is to be looked at among agreements, for those who mend it.
pub fn of_ties(ties: &[Tie], reader: &Reader) -> Vec<Card> {
    if !mends(reader) {
        return Vec::new();
    }
    let list = reader.list_address(Kind::Agreement);
    let filtered = |filter: &str| Some(reader.dated(format!("{list}?{filter}")));
    let card = |state, key: &str, chosen: &dyn Fn(&&Tie) -> bool, all| {
        let found: Vec<&Tie> = ties.iter().filter(chosen).collect();
        let named = |tie: &&Tie| link(tie, reader);
        let rest = found.iter().skip(NAMED).take(match all {
            Some(_) => 0,
            None => MOST_NAMED,
        });
        Card {
            state,
            title: reader.words.text(key),
            help: reader.words.help(key).unwrap_or_default(),
            count: found.len(),
            links: found.iter().take(NAMED).map(named).collect(),
            more: found.len().saturating_sub(NAMED),
            rest: rest.map(named).collect(),
            all,
        }
    };
    let expired = |tie: &&Tie| matches!(tie.clock, Clock::Expired { .. });
    let cards = vec![
        card(
            "expired",
            "pages-card-expired",
            &expired,
            filtered("clock=clock-expired"),
        ),
        card(
            NOT_ASSESSABLE,
            "pages-card-not-assessable",
            &|tie| tie.is_open_question() && tie.clock.is_in_force(),
            filtered(OPEN_QUESTIONS),
        ),
        card(
            "undocumented",
            "pages-card-undocumented",
            &|tie| tie.flags.undocumented,
            None,
        ),
    ];
    cards.into_iter().filter(|card| card.count > 0).collect()
}

fn link(tie: &Tie, reader: &Reader) -> (String, String, String) {
    let record = AnyRecord::Agreement(tie.agreement.clone());
    let clock = spoken::cell(&tie.clock.cell(), reader, &reader.view()).text;
    (
        spoken::title(record.id(), reader),
        reader.address_dated(&record),
        clock,
    )
}

/// Whether whoever looks is told of anything that falls due: a partner is not, so that its absence says nothing to them.
pub fn is_told(reader: &Reader) -> bool {
    let role = reader.viewer.role();
    role.is_some_and(|role| Alarm::ALL.iter().any(|what| what.roles().contains(&role)))
}

/// What falls due that whoever looks is told of.
pub fn alerts_for(reader: &Reader) -> Vec<Alert> {
    let Some(role) = reader.viewer.role() else {
        return Vec::new();
    };
    let all = alerts(&reader.view());
    let told = all
        .iter()
        .filter(|alert| alert.what.roles().contains(&role));
    told.copied().collect()
}

/// What falls due, late or soon: one card for each kind of alert.
pub fn of_alerts(found: &[Alert], reader: &Reader) -> Vec<Card> {
    let card = |what: &Alarm| {
        let mine: Vec<&Alert> = found.iter().filter(|alert| alert.what == *what).collect();
        let open = mine.iter().filter_map(|alert| {
            let record = reader.policy().any(alert.record)?;
            reader.may(Verb::See, &record).then_some((alert, record))
        });
        let open: Vec<_> = open.collect();
        // Of hundreds only those that the card names are put into words.
        let named = open.iter().take(NAMED + MOST_NAMED);
        let links: Vec<(String, String, String)> = named
            .map(|(alert, record)| {
                let title = spoken::title(record.id(), reader);
                (title, reader.address_dated(record), due(alert, reader))
            })
            .collect();
        let late = mine.iter().any(|alert| alert.days_left(reader.as_of) < 0);
        let key = spoken::choice_key("alert", what.word());
        Card {
            state: if late { "overdue" } else { "expiring" },
            title: reader.words.text(&key),
            help: reader.words.help(&key).unwrap_or_default(),
            count: open.len(),
            more: open.len().saturating_sub(NAMED),
            rest: links.iter().skip(NAMED).cloned().collect(),
            links: links.into_iter().take(NAMED).collect(),
            all: None,
        }
    };
    let cards = Alarm::ALL.iter().map(card);
    cards.filter(|card| card.count > 0).collect()
}

/// How many days are left, or how late it is.
pub fn due(alert: &Alert, reader: &Reader) -> String {
    let days = i64::from(alert.days_left(reader.as_of));
    let (key, days) = match days {
        0 => ("pages-due-today", 0),
        1.. => ("pages-due-in", days),
        _ => ("pages-late-by", -days),
    };
    reader.words.text_with(key, &[("count", days.into())])
}

/// Promises made on missions that nobody has kept yet, those of the earliest mission first, but those that an alert tells this reader
/// of already.
pub fn of_missions(alerts: &[Alert], reader: &Reader) -> Vec<Card> {
    if !mends(reader) || !reader.may_ever(Verb::See, Kind::Mobility) {
        return Vec::new();
    }
    let mut missions: Vec<&Shared<Mobility>> = reader.seen::<Mobility>().collect();
    missions.sort_by_key(|mission| mission.body.to);
    let told = alerts.iter();
    let told: BTreeSet<Uuid> = told
        .filter(|alert| alert.what == Alarm::PromiseDue)
        .map(|alert| alert.record)
        .collect();
    let promising = missions
        .iter()
        .filter(|mission| promises(mission) > 0 && !told.contains(&mission.id));
    let open = card("planned", "pages-card-promises", promising, reader);
    [open].into_iter().filter(|card| card.count > 0).collect()
}

fn card<'a>(
    state: &'static str,
    key: &str,
    missions: impl Iterator<Item = &'a &'a Shared<Mobility>>,
    reader: &Reader,
) -> Card {
    let found: Vec<Uuid> = missions.map(|mission| mission.id).collect();
    let link = |id: &Uuid| {
        let record = reader.policy().any(*id)?;
        let AnyRecord::Mobility(mission) = &record else {
            return None;
        };
        let words = spoken::title(*id, reader);
        let back = reader.language.day(mission.body.to);
        Some((words, reader.address_dated(&record), back))
    };
    Card {
        state,
        title: reader.words.text(key),
        help: reader.words.help(key).unwrap_or_default(),
        count: found.len(),
        links: found.iter().take(NAMED).filter_map(link).collect(),
        more: found.len().saturating_sub(NAMED),
        rest: Vec::new(),
        all: Some(reader.list_address(Kind::Mobility)),
    }
}

fn promises(mission: &Shared<Mobility>) -> usize {
    let open = mission
        .body
        .follow_ups
        .iter()
        .filter(|promise| promise.done_on.is_none() && promise.transferred_to.is_none());
    open.count()
}
