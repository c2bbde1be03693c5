//! What somebody should look at: ties that end, lack a document, sleep or cannot be judged; promises and reports that are late.

use jiff::ToSpan;
use policy::kernel::held_at;
use policy::operations::{Mobility, MobilityState};
use policy::record::Shared;
use policy::relations::{Class, Clock};
use policy::rights::Verb;
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

/// What is to be looked at among agreements. The public is not told what the office has to mend.
pub fn of_ties(ties: &[Tie], reader: &Reader) -> Vec<Card> {
    if reader.account.is_none() {
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
    let expiring = |tie: &&Tie| matches!(tie.clock, Clock::Expiring { .. });
    let expired = |tie: &&Tie| matches!(tie.clock, Clock::Expired { .. });
    let overdue = |tie: &&Tie| tie.flags.formalities_overdue + tie.flags.commitments_overdue > 0;
    let cards = vec![
        card(
            "expiring",
            "pages-card-expiring",
            &expiring,
            filtered("clock=clock-expiring"),
        ),
        card(
            "expired",
            "pages-card-expired",
            &expired,
            filtered("clock=clock-expired"),
        ),
        card(
            "dormant",
            "pages-card-dormant",
            &|tie| tie.class == Some(Class::Dormant),
            filtered("vitality=dormant"),
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
        card("overdue", "pages-card-overdue", &overdue, None),
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

/// Promises made on missions that nobody has kept yet, and reports that are late.
pub fn of_missions(reader: &Reader) -> Vec<Card> {
    if reader.account.is_none() || !reader.may_ever(Verb::See, Kind::Mobility) {
        return Vec::new();
    }
    let policy = reader.policy();
    let missions: Vec<&Shared<Mobility>> = policy.table::<Mobility>().all().collect();
    let promising = missions.iter().filter(|mission| promises(mission) > 0);
    let open = card("planned", "pages-card-promises", promising, reader);
    let late = missions.iter().filter(|mission| is_late(mission, reader));
    let late = card("overdue", "pages-card-reports", late, reader);
    [open, late]
        .into_iter()
        .filter(|card| card.count > 0)
        .collect()
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

/// A report is late when its days have passed since the return, for a journey that took place.
fn is_late(mission: &Shared<Mobility>, reader: &Reader) -> bool {
    let days = i64::from(reader.settings.report_due_days);
    let due = mission.body.to.saturating_add(days.days());
    let cancelled =
        held_at(&mission.body.moves, reader.as_of).state() == Some(MobilityState::Cancelled);
    mission.body.report.is_none() && due < reader.as_of && !cancelled
}
