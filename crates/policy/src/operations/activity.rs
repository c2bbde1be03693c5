//! What counts as an activity (DOMAIN 5.1): an action, or a mission, visit or event that belongs to none. When it began, and
//! whether it went on in a period; every figure that asks, asks here.

use jiff::civil::Date;
use uuid::Uuid;

use super::{Action, ActionState, Event, EventState, Mobility, MobilityState};
use crate::kernel::{Certainty, Historical, LeftOut, Move, Period, Reason, Ref, breaks_a_rule};
use crate::record::{Common, Shared, View};
use crate::strategy::{Objective, day_within};

/// An activity.
#[derive(Debug, Clone, Copy)]
pub enum Activity<'a> {
    /// An action.
    Action(&'a Shared<Action>),
    /// A mission or a visit.
    Mobility(&'a Shared<Mobility>),
    /// An event.
    Event(&'a Shared<Event>),
}

impl<'a> Activity<'a> {
    /// Its record.
    pub fn id(self) -> Uuid {
        match self {
            Self::Action(action) => action.id,
            Self::Mobility(mission) => mission.id,
            Self::Event(event) => event.id,
        }
    }

    /// What its record carries.
    pub fn common(self) -> &'a Common {
        match self {
            Self::Action(action) => &action.common,
            Self::Mobility(mission) => &mission.common,
            Self::Event(event) => &event.common,
        }
    }

    /// The objectives that it serves.
    pub fn objectives(self) -> &'a [Ref<Objective>] {
        match self {
            Self::Action(action) => &action.body.objectives,
            Self::Mobility(mission) => &mission.body.objectives,
            Self::Event(event) => &event.body.objectives,
        }
    }

    /// Whether it answers a crisis.
    pub fn is_crisis(self) -> bool {
        matches!(self, Self::Action(action) if action.body.crisis)
    }

    /// The day on which it begins, if it ever does, where its record says one.
    fn first_day(self) -> Option<Date> {
        match self {
            Self::Action(action) => action.body.from,
            Self::Mobility(mission) => Some(mission.body.from),
            Self::Event(_) => None,
        }
    }

    /// Whether it had begun by a date.
    pub fn begun(self, as_of: Date) -> Begun {
        match self {
            Self::Action(action) => action_begun(&action.body, as_of),
            Self::Mobility(mission) => mission_begun(&mission.body, as_of),
            Self::Event(event) => event_begun(&event.body, as_of),
        }
    }
}

/// Whether something had begun by a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// It had, on this day.
    On(Historical),
    /// It had not.
    No,
    /// Its first day was reached, and yet it cannot be said to have begun.
    Doubtful {
        /// That first day.
        on: Historical,
        /// Why.
        why: &'static str,
    },
}

const UNDER_WAY: &[ActionState] = &[
    ActionState::InProgress,
    ActionState::Suspended,
    ActionState::Completed,
    ActionState::Closed,
];

const TRAVELLED: &[MobilityState] = &[
    MobilityState::UnderWay,
    MobilityState::Returned,
    MobilityState::Reported,
    MobilityState::Closed,
];

/// Whether an action had begun: it was under way at some time, and its first day was reached.
pub fn action_begun(action: &Action, as_of: Date) -> Begun {
    let first = action.from.map(Historical::Day);
    begun(
        &action.moves,
        (UNDER_WAY, ActionState::Cancelled),
        first,
        as_of,
    )
}

/// Whether a mission or visit had begun.
pub fn mission_begun(mission: &Mobility, as_of: Date) -> Begun {
    let first = Some(Historical::Day(mission.from));
    begun(
        &mission.moves,
        (TRAVELLED, MobilityState::Cancelled),
        first,
        as_of,
    )
}

/// Whether an event had begun: once it is said to have been held, on the first day of the first edition that was, else on the day of
/// which it is said (DOMAIN 5.1: "from its first held edition and only once held").
pub fn event_begun(event: &Event, as_of: Date) -> Begun {
    let editions = event.editions.iter();
    let first = editions.filter_map(|edition| edition.held_from).min();
    let first = first.map(Historical::Day);
    let held: &[EventState] = &[EventState::Held, EventState::LegacyEvaluated];
    begun(&event.moves, (held, EventState::Cancelled), first, as_of)
}

/// `life`: the states that only something begun can have had, and the state of what was called off.
fn begun<S: Copy + PartialEq>(
    moves: &[Move<S>],
    life: (&[S], S),
    first_day: Option<Historical>,
    as_of: Date,
) -> Begun {
    if first_day.is_some_and(|day| day.on_or_before(as_of) == Certainty::No) {
        return Begun::No;
    }
    let (alive, cancelled) = life;
    let with = |certainty: Certainty, wanted: &dyn Fn(S) -> bool| {
        moves
            .iter()
            .find(|change| wanted(change.to) && reached(change.on, as_of) == certainty)
    };
    let is_alive = |state: S| alive.contains(&state);
    // Moves follow one another: one that has certainly been made says that those before it were.
    let mut since_alive = moves
        .iter()
        .skip_while(|change| !is_alive(change.to))
        .take_while(|change| reached(change.on, as_of) != Certainty::No);
    if since_alive.any(|change| reached(change.on, as_of) == Certainty::Yes) {
        let first_move = moves.iter().find(|change| is_alive(change.to));
        let on = first_day.or(first_move.map(|change| change.on));
        return Begun::On(on.unwrap_or(Historical::Unknown));
    }
    if let Some(rough) = with(Certainty::Open, &is_alive) {
        return Begun::Doubtful {
            on: first_day.unwrap_or(rough.on),
            why: "activity-dates-too-rough",
        };
    }
    let Some(on) = first_day else {
        return Begun::No;
    };
    let called_off = with(Certainty::Yes, &|state| state == cancelled).is_some();
    let why = if called_off {
        "activity-cancelled"
    } else {
        "activity-not-begun"
    };
    Begun::Doubtful { on, why }
}

/// A move of unknown date has happened: nobody records the unknown future.
fn reached(on: Historical, as_of: Date) -> Certainty {
    match on {
        Historical::Unknown => Certainty::Yes,
        on => on.on_or_before(as_of),
    }
}

/// Whether a day lies in a period, as far as the figure's date reaches.
pub fn lies_in(on: Historical, period: Period, as_of: Date) -> Certainty {
    let before = period
        .from
        .yesterday()
        .map_or(Certainty::Yes, |eve| on.after(eve));
    match (before, on.on_or_before(day_within(period, as_of))) {
        (Certainty::No, _) | (_, Certainty::No) => Certainty::No,
        (Certainty::Yes, Certainty::Yes) => Certainty::Yes,
        _ => Certainty::Open,
    }
}

/// What was found for a period, and what was left out.
#[derive(Debug, Clone)]
pub struct Found<T> {
    /// What was found, in the order of lists.
    pub items: Vec<T>,
    /// What was looked at and left out.
    pub left_out: Vec<LeftOut>,
}

impl<T> Default for Found<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            left_out: Vec::new(),
        }
    }
}

impl<T> Found<T> {
    fn leave_out(&mut self, record: Uuid, why: &'static str) {
        self.left_out.push(LeftOut {
            record,
            reason: Reason::new(why),
        });
    }
}

/// The activities that began in a period, each with its first day: actions, and missions, visits and events that belong to none.
pub fn activities_begun<'a>(view: &View<'a>, period: Period) -> Found<(Activity<'a>, Historical)> {
    let policy = view.policy;
    let actions = policy.table::<Action>().all().map(Activity::Action);
    let missions = policy.table::<Mobility>().all();
    let missions = missions
        .filter(|mission| mission.body.action.is_none())
        .map(Activity::Mobility);
    let events = policy.table::<Event>().all();
    let events = events
        .filter(|event| event.body.action.is_none())
        .map(Activity::Event);
    begun_among(actions.chain(missions).chain(events), view.as_of, period)
}

/// The actions that began in a period.
pub fn actions_begun<'a>(view: &View<'a>, period: Period) -> Found<&'a Shared<Action>> {
    let actions = view.policy.table::<Action>().all().map(Activity::Action);
    let found = begun_among(actions, view.as_of, period);
    let action = |(activity, _)| match activity {
        Activity::Action(action) => Some(action),
        Activity::Mobility(_) | Activity::Event(_) => None,
    };
    Found {
        items: found.items.into_iter().filter_map(action).collect(),
        left_out: found.left_out,
    }
}

fn begun_among<'a>(
    activities: impl Iterator<Item = Activity<'a>>,
    as_of: Date,
    period: Period,
) -> Found<(Activity<'a>, Historical)> {
    let mut found = Found::default();
    for activity in activities {
        // Most lie in other years: their moves need not be looked at.
        let first = activity.first_day().map(Historical::Day);
        if first.is_some_and(|first| lies_in(first, period, as_of) == Certainty::No) {
            continue;
        }
        let (on, doubt) = match activity.begun(as_of) {
            Begun::On(on) => (on, None),
            Begun::Doubtful { on, why } => (on, Some(why)),
            Begun::No => continue,
        };
        let inside = lies_in(on, period, as_of);
        if inside == Certainty::No {
            continue;
        }
        let touched = ["from", "to", "moves", "editions", "objectives"];
        let why = if breaks_a_rule(activity.common(), &touched) {
            Some("record-breaks-a-rule")
        } else {
            doubt.or((inside == Certainty::Open).then_some("activity-dates-too-rough"))
        };
        match why {
            Some(why) => found.leave_out(activity.id(), why),
            None => found.items.push((activity, on)),
        }
    }
    found
}

/// Whether an action went on in a period: begun by its end, and neither ended nor called off before it.
pub fn is_active(action: &Action, period: Period, as_of: Date) -> Certainty {
    let last = day_within(period, as_of);
    let elsewhere = |from: Option<Date>, to: Option<Date>| {
        from.is_some_and(|from| last < from) || to.is_some_and(|to| to < period.from)
    };
    // Most lie in other years: their moves need not be looked at.
    if elsewhere(action.from, action.to) {
        return Certainty::No;
    }
    let begun = match action_begun(action, as_of) {
        // Whatever that day was, it was by the date of the figure.
        Begun::On(Historical::Unknown) if last == as_of => Certainty::Yes,
        Begun::On(on) => on.on_or_before(last),
        Begun::Doubtful {
            why: "activity-dates-too-rough",
            on,
        } if on.on_or_before(last) != Certainty::No => Certainty::Open,
        Begun::Doubtful { .. } | Begun::No => Certainty::No,
    };
    match (begun, over_before(action, period.from, as_of)) {
        (Certainty::No, _) | (_, Certainty::Yes) => Certainty::No,
        (Certainty::Yes, Certainty::No) => Certainty::Yes,
        _ => Certainty::Open,
    }
}

/// Whether an action's last day, or the move that ended it, came before a day.
fn over_before(action: &Action, day: Date, as_of: Date) -> Certainty {
    if action.to.is_some_and(|to| to < day) {
        return Certainty::Yes;
    }
    let Ok(eve) = day.yesterday() else {
        return Certainty::No;
    };
    use ActionState::{Cancelled, Closed, Completed};
    let end = action
        .moves
        .iter()
        .find(|change| matches!(change.to, Completed | Closed | Cancelled));
    match end.map(|change| change.on) {
        Some(on) if reached(on, as_of) == Certainty::No => Certainty::No,
        Some(on) => on.on_or_before(eve),
        None => Certainty::No,
    }
}

/// The actions that went on in a period.
pub fn active_actions<'a>(view: &View<'a>, period: Period) -> Found<&'a Shared<Action>> {
    let mut found = Found::default();
    for action in view.policy.table::<Action>().all() {
        let active = is_active(&action.body, period, view.as_of);
        if active == Certainty::No {
            continue;
        }
        if breaks_a_rule(&action.common, &["from", "to", "moves"]) {
            found.leave_out(action.id, "record-breaks-a-rule");
        } else if active == Certainty::Open {
            found.leave_out(action.id, "activity-dates-too-rough");
        } else {
            found.items.push(action);
        }
    }
    found
}

/// The missions and visits that came back in a period.
pub fn missions_returned<'a>(view: &View<'a>, period: Period) -> Found<&'a Shared<Mobility>> {
    let mut found = Found::default();
    let until = day_within(period, view.as_of);
    for mission in view.policy.table::<Mobility>().all() {
        if mission.body.to < period.from || until < mission.body.to {
            continue;
        }
        let touched = ["from", "to", "moves", "report", "follow_ups", "costs"];
        match mission_begun(&mission.body, view.as_of) {
            Begun::No => {}
            _ if breaks_a_rule(&mission.common, &touched) => {
                found.leave_out(mission.id, "record-breaks-a-rule");
            }
            Begun::Doubtful { why, .. } => found.leave_out(mission.id, why),
            Begun::On(_) => found.items.push(mission),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day};
    use crate::kinds::Kind;
    use crate::strategy::testing::{action, broken, mission, planned_office, year};

    #[test]
    fn what_was_called_off_for_sure_after_it_was_under_way_had_begun() {
        let mut desk = planned_office();
        let moves =
            json!([{"to": "in_progress", "on": "2025"}, {"to": "cancelled", "on": "2025-10-09"}]);
        let fields = json!({"from": "2025-03-03", "moves": moves});
        action(&mut desk, "ACT-1", fields);
        let begun = |as_of: &str| action_begun(&desk.get::<Action>("ACT-1").body, day(as_of));
        assert_eq!(
            begun("2025-10-09"),
            Begun::On(Historical::Day(day("2025-03-03")))
        );
        assert!(matches!(begun("2025-10-08"), Begun::Doubtful { .. }));
    }

    /// Codes of the activities begun in 2025 as known at a date, then what was left out.
    fn begun_2025(desk: &Desk, as_of: &str) -> Vec<String> {
        let found = activities_begun(&desk.at(day(as_of)), year(2025));
        let name = |id: Uuid| desk.policy.code(id).unwrap().to_string();
        let begun = found
            .items
            .iter()
            .map(|(activity, on)| format!("{} {on}", name(activity.id())));
        let left = found
            .left_out
            .iter()
            .map(|out| format!("{} {}", name(out.record), out.reason.key));
        begun.chain(left).collect()
    }

    fn check(fields: Value, as_of: &str, expected: &[&str]) {
        let mut desk = planned_office();
        action(&mut desk, "ACT-1", fields.clone());
        assert_eq!(begun_2025(&desk, as_of), expected, "{fields} at {as_of}");
    }

    #[test]
    fn an_action_begins_on_its_first_day_once_it_is_under_way() {
        check(json!({}), "2025-03-02", &[]);
        check(json!({}), "2025-03-03", &["ACT-1 2025-03-03"]);
        let moved = json!({"from": "2025-02-10"});
        check(moved, "2025-12-31", &["ACT-1 2025-02-10"]);
        check(json!({"from": "2024-12-31"}), "2025-12-31", &[]);
        check(json!({"from": "2026-01-01"}), "2026-12-31", &[]);
        check(
            json!({"from": "2025-12-31"}),
            "2025-12-31",
            &["ACT-1 2025-12-31"],
        );
    }

    #[test]
    fn without_a_first_day_the_move_tells_as_far_as_it_can() {
        let from = |on: &str| json!({"from": null, "moves": [{"to": "in_progress", "on": on}]});
        check(from("2025-04-07"), "2025-12-31", &["ACT-1 2025-04-07"]);
        check(from("2025"), "2025-12-31", &["ACT-1 2025"]);
        check(
            from("2025"),
            "2025-06-30",
            &["ACT-1 activity-dates-too-rough"],
        );
        check(
            from("unknown"),
            "2025-12-31",
            &["ACT-1 activity-dates-too-rough"],
        );
        check(from("2024"), "2025-12-31", &[]);
        check(
            json!({"from": null, "moves": [{"to": "planned", "on": "2025-01-01"}]}),
            "2025-12-31",
            &[],
        );
    }

    #[test]
    fn what_was_planned_or_called_off_before_it_began_has_not_begun() {
        let moves = |states: &[(&str, &str)]| {
            let moves: Vec<_> = states
                .iter()
                .map(|(to, on)| json!({"to": to, "on": on}))
                .collect();
            json!({"moves": moves})
        };
        let planned = moves(&[("planned", "2024-12-09")]);
        check(planned, "2025-12-31", &["ACT-1 activity-not-begun"]);
        let called_off = moves(&[("planned", "2024-12-09"), ("cancelled", "2025-02-01")]);
        check(
            called_off.clone(),
            "2025-12-31",
            &["ACT-1 activity-cancelled"],
        );
        check(called_off, "2025-03-02", &[]);
        let broken_off = moves(&[("in_progress", "2025-03-03"), ("cancelled", "2025-05-01")]);
        check(broken_off, "2025-12-31", &["ACT-1 2025-03-03"]);
        let suspended = moves(&[("in_progress", "2025-03-03"), ("suspended", "2025-05-01")]);
        check(suspended, "2025-12-31", &["ACT-1 2025-03-03"]);
    }

    #[test]
    fn a_move_dated_too_roughly_leaves_the_beginning_open() {
        let rough = json!({"moves": [{"to": "in_progress", "on": "2025"}]});
        check(
            rough.clone(),
            "2025-06-30",
            &["ACT-1 activity-dates-too-rough"],
        );
        check(rough, "2025-12-31", &["ACT-1 2025-03-03"]);
        // What came before does not matter once a later move is known.
        let later = json!({"moves": [{"to": "proposed", "on": "2025"}, {"to": "in_progress", "on": "2025-03-03"}]});
        check(later, "2025-06-30", &["ACT-1 2025-03-03"]);
    }

    #[test]
    fn a_broken_rule_counts_only_where_it_touches() {
        check(
            json!({"exceptions": broken("moves.0.to")}),
            "2025-12-31",
            &["ACT-1 record-breaks-a-rule"],
        );
        check(
            json!({"exceptions": broken("partners")}),
            "2025-12-31",
            &["ACT-1 2025-03-03"],
        );
    }

    #[test]
    fn missions_and_events_count_by_themselves_only_outside_actions() {
        let mut desk = planned_office();
        action(
            &mut desk,
            "ACT-1",
            json!({"from": "2023-01-02", "moves": [{"to": "in_progress", "on": "2023-01-02"}]}),
        );
        mission(&mut desk, "MIS-1", json!({}));
        mission(&mut desk, "MIS-2", json!({"action": "ACT-1"}));
        mission(
            &mut desk,
            "MIS-3",
            json!({"moves": [{"to": "approved", "on": "2025-05-02"}]}),
        );
        let event = |held: Value, action: Value| {
            json!({
                "title": "Festival", "kind": "culture",
                "moves": [{"to": "preparing", "on": "2024-01-15"}, {"to": "held", "on": "2025-09-08"}],
                "editions": [{"planned_from": "2025-05-01"}, held], "action": action,
            })
        };
        let planned = json!({
            "title": "Festival", "kind": "culture", "moves": [{"to": "preparing", "on": "2024-01-15"}],
            "editions": [{"planned_from": "2025-09-05"}],
        });
        let held = json!({"planned_from": "2025-09-05", "held_from": "2025-09-06"});
        desk.put(Kind::Event, "EVT-1", event(held.clone(), Value::Null));
        desk.put(Kind::Event, "EVT-2", planned);
        desk.put(Kind::Event, "EVT-3", event(held, json!("ACT-1")));
        let expected = [
            "MIS-1 2025-06-09",
            "EVT-1 2025-09-06",
            "MIS-3 activity-not-begun",
        ];
        assert_eq!(begun_2025(&desk, "2025-12-31"), expected);
        let expected = ["MIS-1 2025-06-09", "MIS-3 activity-not-begun"];
        assert_eq!(begun_2025(&desk, "2025-09-05"), expected);
        // While it goes on, nobody says yet that it was held.
        let expected = [
            "MIS-1 2025-06-09",
            "MIS-3 activity-not-begun",
            "EVT-1 activity-not-begun",
        ];
        assert_eq!(begun_2025(&desk, "2025-09-07"), expected);
    }

    #[test]
    fn an_event_without_the_days_of_its_edition_begins_when_it_is_said_to_be_held() {
        let mut desk = planned_office();
        let moves =
            json!([{"to": "preparing", "on": "2024-01-15"}, {"to": "held", "on": "2025-05-04"}]);
        desk.put(
            Kind::Event,
            "EVT-1",
            json!({"title": "Régate", "kind": "sport", "moves": moves}),
        );
        assert_eq!(begun_2025(&desk, "2025-12-31"), ["EVT-1 2025-05-04"]);
        assert!(begun_2025(&desk, "2025-05-03").is_empty());
    }

    fn active(fields: Value, period: i16, as_of: &str) -> Certainty {
        let mut desk = planned_office();
        action(&mut desk, "ACT-1", fields);
        is_active(&desk.get::<Action>("ACT-1").body, year(period), day(as_of))
    }

    #[test]
    fn an_action_is_active_from_its_first_day_to_its_last() {
        let ended = json!({"to": "2025-06-30"});
        for (period, expected) in [
            (2024, Certainty::No),
            (2025, Certainty::Yes),
            (2026, Certainty::No),
        ] {
            assert_eq!(
                active(ended.clone(), period, "2026-12-31"),
                expected,
                "{period}"
            );
        }
        assert_eq!(active(json!({}), 2026, "2026-12-31"), Certainty::Yes);
        assert_eq!(active(json!({}), 2025, "2025-03-02"), Certainty::No);
        assert_eq!(
            active(json!({"from": "2025-12-31"}), 2025, "2026-06-30"),
            Certainty::Yes
        );
        let until = |to: &str| {
            let moves = json!([{"to": "in_progress", "on": "2024-03-01"}]);
            json!({"from": "2024-03-01", "to": to, "moves": moves})
        };
        assert_eq!(
            active(until("2024-12-31"), 2025, "2025-12-31"),
            Certainty::No
        );
        assert_eq!(
            active(until("2025-01-01"), 2025, "2025-12-31"),
            Certainty::Yes
        );
    }

    #[test]
    fn what_ended_or_was_called_off_before_the_period_is_not_active() {
        let moves = |to: &str, on: &str| json!({"from": "2024-03-01", "moves": [{"to": "in_progress", "on": "2024-03-01"}, {"to": to, "on": on}]});
        for to in ["completed", "cancelled"] {
            assert_eq!(
                active(moves(to, "2024-12-31"), 2025, "2025-12-31"),
                Certainty::No,
                "{to}"
            );
            assert_eq!(
                active(moves(to, "2025-01-01"), 2025, "2025-12-31"),
                Certainty::Yes,
                "{to}"
            );
            assert_eq!(
                active(moves(to, "2024"), 2025, "2025-12-31"),
                Certainty::No,
                "{to}"
            );
            assert_eq!(
                active(moves(to, "unknown"), 2025, "2025-12-31"),
                Certainty::Open,
                "{to}"
            );
        }
        assert_eq!(
            active(moves("suspended", "2024-12-31"), 2025, "2025-12-31"),
            Certainty::Yes
        );
        // Not known yet at the date of the figure.
        assert_eq!(
            active(moves("completed", "2026-02-01"), 2025, "2025-12-31"),
            Certainty::Yes
        );
    }

    #[test]
    fn an_action_begun_on_an_unknown_day_is_active_only_as_far_as_that_is_sure() {
        let unknown = json!({"from": null, "moves": [{"to": "in_progress", "on": "unknown"}]});
        assert_eq!(active(unknown.clone(), 2025, "2025-12-31"), Certainty::Yes);
        assert_eq!(active(unknown, 2024, "2025-12-31"), Certainty::Open);
    }

    #[test]
    fn a_mission_counts_in_the_year_of_its_return() {
        let mut desk = planned_office();
        mission(
            &mut desk,
            "MIS-1",
            json!({"from": "2024-12-30", "to": "2025-01-02"}),
        );
        mission(
            &mut desk,
            "MIS-2",
            json!({"from": "2025-12-30", "to": "2026-01-02"}),
        );
        let cancelled = json!([{"to": "approved", "on": "2025-01-10"}, {"to": "cancelled", "on": "2025-02-01"}]);
        mission(&mut desk, "MIS-3", json!({"moves": cancelled}));
        let found = missions_returned(&desk.at(day("2026-12-31")), year(2025));
        assert_eq!(
            found.items.iter().map(|found| found.id).collect::<Vec<_>>(),
            [desk.id("MIS-1")]
        );
        assert_eq!(found.left_out[0].reason.key, "activity-cancelled");
        let early = missions_returned(&desk.at(day("2025-01-01")), year(2025));
        assert!(early.items.is_empty() && early.left_out.is_empty());
    }
}
