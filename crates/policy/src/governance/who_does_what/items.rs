//! What is done in a period, by whom and where: our actions, and the confirmed initiatives of others.

use jiff::civil::Date;
use uuid::Uuid;

use super::WhoDoesWhat;
use super::overlaps::{Behind, Item};
use crate::governance::{Government, Initiative, InitiativeState, Side};
use crate::kernel::{
    Certainty, Country, Figure, Held, Historical, Period, Reason, breaks_a_rule, held_at,
};
use crate::operations::{Action, ActionState, Begun, action_begun, active_actions};
use crate::record::{Shared, View};

/// An item and where it lies.
pub(super) struct Located {
    /// What is done.
    pub(super) item: Item,
    /// Its themes and places, each once, in order.
    pub(super) spots: Vec<(Uuid, Uuid)>,
    /// Its themes and countries, likewise.
    pub(super) areas: Vec<(Uuid, Country)>,
}

/// Each once, in order.
fn sorted<T: Ord>(found: impl Iterator<Item = T>) -> Vec<T> {
    let mut found: Vec<T> = found.collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Our actions of the period that say their theme and their place.
pub(super) fn actions(
    view: &View<'_>,
    within: Period,
    figure: &mut Figure<WhoDoesWhat>,
) -> Vec<Located> {
    let active = active_actions(view, within);
    figure.left_out.extend(active.left_out);
    let mut items = Vec::new();
    for action in active.items {
        let body = &action.body;
        let places = body.places.iter().filter_map(|link| view.policy.get(*link));
        let places: Vec<_> = places.map(|place| (place.id, place.body.country)).collect();
        let why = if breaks_a_rule(&action.common, &["themes", "places"]) {
            "record-breaks-a-rule"
        } else if body.themes.is_empty() || places.is_empty() {
            "who-does-what-nowhere"
        } else if let Some((from, to)) = action_days(action, view.as_of, within) {
            let spots = body.themes.iter();
            let spots =
                spots.flat_map(|theme| places.iter().map(|(place, _)| (theme.id(), *place)));
            let areas = body.themes.iter();
            let areas = areas.flat_map(|theme| places.iter().map(|(_, land)| (theme.id(), *land)));
            let item = Item {
                record: action.id,
                behind: Behind::Us,
                from,
                to,
            };
            items.push(Located {
                item,
                spots: sorted(spots),
                areas: sorted(areas),
            });
            figure.count(action.id, "action");
            continue;
        } else {
            "activity-dates-too-rough"
        };
        figure.leave_out(action.id, Reason::new(why));
    }
    items
}

/// The confirmed initiatives of the period.
pub(super) fn initiatives<'a>(
    view: &View<'a>,
    within: Period,
    figure: &mut Figure<WhoDoesWhat>,
) -> Vec<(&'a Shared<Initiative>, Item)> {
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
                        let item = Item {
                            record: initiative.id,
                            behind: behind(body.by.id(), view),
                            from,
                            to,
                        };
                        found.push((initiative, item));
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

fn behind(holder: Uuid, view: &View<'_>) -> Behind {
    let government = view.policy.table::<Government>().get(holder);
    match government {
        Some(found) if found.body.side == Side::Ours => Behind::Us,
        _ => Behind::Holder(holder),
    }
}

/// Where an initiative lies.
pub(super) fn located(initiative: &Shared<Initiative>, item: &Item, view: &View<'_>) -> Located {
    let body = &initiative.body;
    let place = body.place.and_then(|link| view.policy.get(link));
    let country = place.map(|place| place.body.country).or(body.country);
    let theme = body.theme.id();
    Located {
        item: item.clone(),
        spots: place.map(|place| (theme, place.id)).into_iter().collect(),
        areas: country
            .map(|country| (theme, country))
            .into_iter()
            .collect(),
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
