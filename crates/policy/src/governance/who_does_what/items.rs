//! What is done in a period, by whom and where: our actions, and the confirmed initiatives of others.

use itertools::Itertools;
use jiff::civil::Date;
use uuid::Uuid;

use super::WhoDoesWhat;
use super::overlaps::{Behind, Item};
use crate::governance::{Actor, ActorGroup, Government, Initiative, InitiativeState, Side};
use crate::kernel::{
    Certainty, Country, Figure, Held, Historical, Period, Reason, breaks_a_rule, held_at,
};
use crate::operations::{Action, ActionState, Begun, action_begun, active_actions};
use crate::record::{Shared, View};

/// A theme and where it is worked on: at a place, or somewhere in a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    theme: Uuid,
    country: Country,
    place: Option<Uuid>,
}

impl Spot {
    /// Its theme and place, if it has one.
    pub(super) fn place(self) -> Option<(Uuid, Uuid)> {
        self.place.map(|place| (self.theme, place))
    }

    /// Its theme and country.
    pub(super) fn area(self) -> (Uuid, Country) {
        (self.theme, self.country)
    }
}

/// An item and where it lies.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Located {
    /// What is done.
    pub(super) item: Item,
    /// Each once, in order.
    spots: Vec<Spot>,
}

impl Located {
    /// Its themes and places.
    pub(super) fn places(&self) -> impl Iterator<Item = (Uuid, Uuid)> {
        self.spots.iter().filter_map(|spot| spot.place())
    }

    /// Its themes and countries, each once.
    pub(super) fn areas(&self) -> impl Iterator<Item = (Uuid, Country)> {
        self.spots.iter().map(|spot| spot.area()).dedup()
    }

    /// The themes and places where both are.
    pub(super) fn shared(&self, other: &Self) -> impl Iterator<Item = (Uuid, Uuid)> {
        let both = self
            .spots
            .iter()
            .filter(|spot| other.spots.binary_search(spot).is_ok());
        both.filter_map(|spot| spot.place())
    }
}

/// Our actions of the period that say their theme and their place.
pub(super) fn actions(
    view: &View<'_>,
    within: Period,
    figure: &mut Figure<WhoDoesWhat>,
) -> Vec<Located> {
    let active = active_actions(view, within);
    figure.left_out.extend(active.left_out);
    let mut items = Vec::with_capacity(active.items.len());
    for action in active.items {
        let spots = spots(&action.body, view);
        let why = if breaks_a_rule(&action.common, &["themes", "places"]) {
            "record-breaks-a-rule"
        } else if spots.is_empty() {
            "who-does-what-nowhere"
        } else if let Some((from, to)) = action_days(action, view.as_of, within) {
            let item = Item {
                record: action.id,
                behind: Behind::Us,
                from,
                to,
            };
            items.push(Located { item, spots });
            figure.count(action.id, "action");
            continue;
        } else {
            "activity-dates-too-rough"
        };
        figure.leave_out(action.id, Reason::new(why));
    }
    items
}

/// Each theme of an action at each of its places.
fn spots(action: &Action, view: &View<'_>) -> Vec<Spot> {
    let mut spots = Vec::with_capacity(action.themes.len() * action.places.len());
    for place in &action.places {
        let Some(found) = view.policy.get(*place) else {
            continue;
        };
        spots.extend(action.themes.iter().map(|theme| Spot {
            theme: theme.id(),
            country: found.body.country,
            place: Some(found.id),
        }));
    }
    spots.sort_unstable();
    spots.dedup();
    spots
}

/// A confirmed initiative of the period.
pub(super) struct Undertaken<'a> {
    /// The initiative.
    pub(super) initiative: &'a Shared<Initiative>,
    /// What is done.
    pub(super) item: Item,
    /// The group of the actor behind it; governments are in none.
    pub(super) group: Option<ActorGroup>,
}

/// The confirmed initiatives of the period.
pub(super) fn initiatives<'a>(
    view: &View<'a>,
    within: Period,
    figure: &mut Figure<WhoDoesWhat>,
) -> Vec<Undertaken<'a>> {
    let mut found = Vec::new();
    for initiative in view.policy.table::<Initiative>().all() {
        let body = &initiative.body;
        let over = body.to.is_some_and(|to| to < within.from);
        if over || within.to < body.from {
            continue;
        }
        let why = match held_at(&body.moves, view.as_of) {
            _ if breaks_a_rule(&initiative.common, TOUCHED) => "record-breaks-a-rule",
            Held::In(InitiativeState::Withdrawn) | Held::NotYet => continue,
            Held::In(InitiativeState::Declared) => "who-does-what-not-confirmed",
            Held::Uncertain => "activity-dates-too-rough",
            Held::In(InitiativeState::Confirmed | InitiativeState::Ended) => {
                match initiative_days(initiative, view.as_of, within) {
                    Days::Outside => continue,
                    Days::Rough => "activity-dates-too-rough",
                    Days::Inside(from, to) => {
                        let (behind, group) = behind(body.by.id(), view);
                        let item = Item {
                            record: initiative.id,
                            behind,
                            from,
                            to,
                        };
                        found.push(Undertaken {
                            initiative,
                            item,
                            group,
                        });
                        figure.count(initiative.id, "initiative");
                        continue;
                    }
                }
            }
        };
        figure.leave_out(initiative.id, Reason::new(why));
    }
    found
}

/// The fields of an initiative that the formula reads.
const TOUCHED: &[&str] = &[
    "by",
    "theme",
    "place",
    "country",
    "from",
    "to",
    "moves",
    "links",
    "objective",
];

/// Who stands behind an initiative, and in which group that actor is.
fn behind(holder: Uuid, view: &View<'_>) -> (Behind, Option<ActorGroup>) {
    if let Some(actor) = view.policy.table::<Actor>().get(holder) {
        return (Behind::Holder(holder), Some(actor.body.group));
    }
    match view.policy.table::<Government>().get(holder) {
        Some(found) if found.body.side == Side::Ours => (Behind::Us, None),
        _ => (Behind::Holder(holder), None),
    }
}

/// Where an initiative lies.
pub(super) fn located(found: &Undertaken<'_>, view: &View<'_>) -> Located {
    let body = &found.initiative.body;
    let place = body.place.and_then(|link| view.policy.get(link));
    let country = place.map(|place| place.body.country).or(body.country);
    let spot = country.map(|country| Spot {
        theme: body.theme.id(),
        country,
        place: place.map(|place| place.id),
    });
    Located {
        item: found.item.clone(),
        spots: spot.into_iter().collect(),
    }
}

/// Days as far as they lie in a period.
enum Days {
    /// From a day to another.
    Inside(Date, Date),
    /// None of them.
    Outside,
    /// They are known too roughly to tell.
    Rough,
}

fn action_days(action: &Shared<Action>, as_of: Date, within: Period) -> Option<(Date, Date)> {
    use ActionState::{Cancelled, Closed, Completed};
    let Begun::On(from) = action_begun(&action.body, as_of) else {
        return None;
    };
    let ends = action.body.moves.iter();
    let end = ends.filter(|change| matches!(change.to, Completed | Closed | Cancelled));
    let end = end.map(|change| change.on).next();
    match days(from, action.body.to, end, (as_of, within)) {
        Days::Inside(from, to) => Some((from, to)),
        Days::Outside | Days::Rough => None,
    }
}

fn initiative_days(initiative: &Shared<Initiative>, as_of: Date, within: Period) -> Days {
    let body = &initiative.body;
    let end = body
        .moves
        .iter()
        .find(|change| change.to == InitiativeState::Ended);
    let from = Historical::Day(body.from);
    days(from, body.to, end.map(|change| change.on), (as_of, within))
}

/// From `from` to the last day that was set, or to the move that ended it when that came first.
fn days(
    from: Historical,
    to: Option<Date>,
    ended: Option<Historical>,
    (as_of, within): (Date, Period),
) -> Days {
    let begins = match (from.day(), from.latest()) {
        (Some(day), _) => day.max(within.from),
        (None, Some(latest)) if latest <= within.from => within.from,
        _ => return Days::Rough,
    };
    let set = to.unwrap_or(within.to).min(within.to);
    let ended = ended.filter(|on| on.on_or_before(as_of) != Certainty::No);
    let ends = match (ended, ended.and_then(Historical::day)) {
        (None, _) => set,
        (_, Some(day)) => set.min(day),
        (Some(on), None) if on.earliest().is_some_and(|earliest| set <= earliest) => set,
        _ => return Days::Rough,
    };
    if ends < begins {
        Days::Outside
    } else {
        Days::Inside(begins, ends)
    }
}
