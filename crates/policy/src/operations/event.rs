//! An event: a congress, a fair, a game, a festival that the metropolis bids for or holds, from the idea to its legacy
//! (DOMAIN 4.5).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Action;
use crate::governance::Territory;
use crate::kernel::{
    Key, Money, Move, Problems, Ref, Stateful, Target, Text, Transition, check_moves, held_at,
    listed,
};
use crate::kinds::Kind;
use crate::measurement::Screening;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};
use crate::strategy::Objective;

listed! {
    /// What sort of event it is.
    pub enum EventKind = "event-kind" {
        /// A congress.
        Congress,
        /// A fair.
        Fair,
        /// Games, a race, a championship.
        Sport,
        /// A festival, an exhibition.
        Culture,
        /// A summit of leaders.
        Summit,
        /// An exposition.
        Expo,
        /// A title: capital of something for a year.
        Title,
    }
}

listed! {
    /// How far an event is.
    pub enum EventState = "event-state" {
        /// An idea.
        Idea,
        /// Looked at under every head.
        Assessed,
        /// The metropolis wants it.
        Go,
        /// The metropolis does not.
        NoGo,
        /// The bid was handed in.
        Submitted,
        /// Among the last.
        Shortlisted,
        /// Won.
        Won,
        /// Lost.
        Lost,
        /// The bid was taken back.
        Withdrawn,
        /// Being prepared.
        Preparing,
        /// Put off.
        Postponed,
        /// Held.
        Held,
        /// It will not take place.
        Cancelled,
        /// What it leaves was evaluated.
        LegacyEvaluated,
    }
}

/// Who owns an event that one bids for.
pub struct EventOwner;

impl Target for EventOwner {
    const KINDS: &'static [Kind] = &[
        Kind::Organisation,
        Kind::Government,
        Kind::Network,
        Kind::Actor,
    ];
}

/// An edition: the days that were set, when they were set, and the days on which it was held. Putting an event off adds one.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Edition {
    /// Key of the edition in its record.
    pub key: Key,
    /// First day, as planned.
    pub planned_from: Date,
    /// Last day, as planned.
    pub planned_to: Option<Date>,
    /// When these days were set.
    #[schemars(extend("x-past" = true))]
    pub decided_on: Option<Date>,
    /// First day on which it was held.
    pub held_from: Option<Date>,
    /// Last day on which it was held.
    pub held_to: Option<Date>,
}

/// The heads under which a bid is looked at, each from 0 to 3.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventAssessment {
    /// Facilities.
    #[schemars(range(min = 0, max = 3))]
    pub facilities: Option<i8>,
    /// Support of the community that would hold it.
    #[schemars(range(min = 0, max = 3))]
    pub community_support: Option<i8>,
    /// Support of the residents.
    #[schemars(range(min = 0, max = 3))]
    pub public_support: Option<i8>,
    /// Expertise.
    #[schemars(range(min = 0, max = 3))]
    pub expertise: Option<i8>,
    /// Money.
    #[schemars(range(min = 0, max = 3))]
    pub money: Option<i8>,
    /// Competition: 3 is weak.
    #[schemars(range(min = 0, max = 3))]
    pub competition: Option<i8>,
    /// Sustainability and legacy.
    #[schemars(range(min = 0, max = 3))]
    pub sustainability: Option<i8>,
}

/// An event.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Event {
    /// How people call it.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// What sort of event it is.
    #[schemars(extend("x-section" = "identity"))]
    pub kind: EventKind,
    /// The action that it belongs to.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub action: Option<Ref<Action>>,
    /// The objectives that it serves.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub objectives: Vec<Ref<Objective>>,
    /// Who owns it.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub owner_body: Option<Ref<EventOwner>>,
    /// Where it would take place.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub sites: Vec<Ref<Territory>>,
    /// Who else bids.
    #[schemars(extend("x-section" = "partners"))]
    pub rivals: Vec<Box<str>>,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<EventState>>,
    /// Its editions, oldest first; the first dates stay.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub editions: Vec<Edition>,
    /// What it may cost.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub budget: Option<Money>,
    /// What must be built for it.
    #[schemars(extend("x-section" = "money"))]
    pub infrastructure: Vec<Text>,
    /// What it should give.
    #[schemars(extend("x-section" = "result"))]
    pub expected_benefits: Vec<Text>,
    /// How the bid looks under each head.
    #[schemars(extend("x-section" = "result", "x-audience" = "internal"))]
    pub assessment: Option<EventAssessment>,
}

impl Stateful for Event {
    type State = EventState;
    const BEGINS: &'static [EventState] = &[EventState::Idea];
    const TRANSITIONS: &'static [Transition<EventState>] = {
        use EventState as S;
        &[
            Transition::step(&[S::Idea], S::Assessed).asking(&["assessment"]),
            Transition::step(&[S::Assessed], S::Go),
            Transition::step(&[S::Assessed], S::NoGo),
            Transition::step(&[S::Go], S::Submitted),
            Transition::step(&[S::Submitted], S::Shortlisted),
            Transition::step(&[S::Submitted, S::Shortlisted], S::Won),
            Transition::step(&[S::Submitted, S::Shortlisted], S::Lost),
            Transition::step(&[S::Go, S::Submitted, S::Shortlisted], S::Withdrawn).reason(),
            // What the metropolis holds by its own will is bid for nowhere.
            Transition::step(&[S::Go, S::Won, S::Postponed], S::Preparing),
            Transition::step(&[S::Preparing], S::Postponed)
                .reason()
                .asking(&["editions"]),
            Transition::step(&[S::Preparing], S::Held).asking(&["editions"]),
            Transition::step(&[S::Preparing, S::Postponed], S::Cancelled).reason(),
            Transition::step(&[S::Held], S::LegacyEvaluated),
        ]
    };
    fn moves(&self) -> &[Move<EventState>] {
        &self.moves
    }
}

impl Record for Event {
    const KIND: Kind = Kind::Event;
    const PREFIX: Option<&'static str> = Some("EVT");
    const ROOM: &'static str = "operations";
    const PLURAL: &'static str = "events";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::shown("planned-from", |r, _| {
                Cell::of(r.body.editions.last(), |last| Cell::Day(last.planned_from))
            }),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::indexed("action", |r, _| {
                Cell::of(r.body.action, |link| Cell::Record(link.id()))
            }),
            Column::shown("budget", |r, _| {
                Cell::of(r.body.budget.clone(), Cell::Money)
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        check_editions(&record.body, problems);
        check_screened(record, among, problems);
        check_postponed(record, among, problems);
        check_held(&record.body, among.today, problems);
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    /// Those of the action that it belongs to.
    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let action = record.body.action.and_then(|link| policy.get(link));
        action.map_or_else(Vec::new, |action| Action::departments(action, policy))
    }
}

impl Event {
    fn times(&self, state: EventState) -> usize {
        let to = self.moves.iter().filter(|change| change.to == state);
        to.count()
    }
}

fn check_editions(event: &Event, problems: &mut Problems) {
    let mut after = |path: String, from: Option<Date>, to: Option<Date>| {
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            problems
                .structural(path, "problem-ends-before-it-begins")
                .naming("from", from);
        }
    };
    for (index, edition) in event.editions.iter().enumerate() {
        let path = |field: &str| format!("editions.{index}.{field}");
        after(
            path("planned_to"),
            Some(edition.planned_from),
            edition.planned_to,
        );
        after(path("held_to"), edition.held_from, edition.held_to);
    }
}

/// Before a yes, somebody looked for the harm that the event may do.
fn check_screened(record: &Stored<Event>, among: &Among<'_>, problems: &mut Problems) {
    let moves = record.body.moves.iter().enumerate();
    for (index, change) in moves.filter(|(_, change)| change.to == EventState::Go) {
        let limit = change.on.latest();
        let mut screenings = among.policy.referring::<Screening>(record.id);
        let in_time = |found: &Stored<Screening>| {
            let about = found.body.about.id() == record.id;
            about && limit.is_none_or(|limit| found.body.on <= limit)
        };
        if !screenings.any(|found| in_time(found)) {
            problems.office(format!("moves.{index}.to"), "problem-event-not-screened");
        }
    }
}

/// Putting an event off adds an edition; the days that were set before stay as they were.
fn check_postponed(record: &Stored<Event>, among: &Among<'_>, problems: &mut Problems) {
    let event = &record.body;
    let postponed = event.times(EventState::Postponed);
    if postponed == 0 {
        return;
    }
    // While it is put off, the new days may not be known yet.
    let waiting = event.moves.last().map(|last| last.to) == Some(EventState::Postponed);
    let needed = if waiting { postponed } else { postponed + 1 };
    if event.editions.len() < needed {
        problems.office("editions", "problem-event-edition-missing");
    }
    let Some(earlier) = among.earlier(record) else {
        return;
    };
    for old in earlier.body.editions.iter().take(postponed) {
        let kept = |edition: &Edition| {
            edition.key == old.key
                && edition.planned_from == old.planned_from
                && edition.planned_to == old.planned_to
        };
        if !event.editions.iter().any(kept) {
            problems
                .office("editions", "problem-event-first-dates")
                .naming("planned", old.planned_from);
        }
    }
}

/// What was held says when, and what says when was held.
fn check_held(event: &Event, today: Date, problems: &mut Problems) {
    use EventState::{Held, LegacyEvaluated};
    let is_held = |change: &Move<EventState>| matches!(change.to, Held | LegacyEvaluated);
    let moved = event.moves.iter().any(is_held);
    let held = event.editions.iter().any(|found| found.held_from.is_some());
    if moved && !held {
        problems.office("editions", "problem-event-held-when");
    }
    if held && !moved {
        problems.office("moves", "problem-event-held-not-moved");
    }
    for (index, edition) in event.editions.iter().enumerate() {
        if edition.held_from.is_some_and(|from| from > today) {
            problems
                .office(
                    format!("editions.{index}.held_from"),
                    "problem-event-held-later",
                )
                .naming("today", today);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace, small_office};

    fn event(fields: Value) -> Value {
        let mut draft = json!({"title": "Jeux", "kind": "sport", "moves": [{"to": "preparing", "on": "2024-01-10"}]});
        replace(&mut draft, fields);
        draft
    }

    fn wrong(desk: &mut Desk, fields: Value) -> Vec<String> {
        desk.wrong(Kind::Event, "EVT-01", event(fields))
    }

    fn check(fields: Value, expected: &[&str]) {
        let found = wrong(&mut small_office(), fields.clone());
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn an_edition_ends_after_it_begins() {
        let planned = json!({"planned_from": "2026-07-10", "planned_to": "2026-07-09"});
        check(
            json!({"editions": [planned]}),
            &["editions.0.planned_to problem-ends-before-it-begins"],
        );
        let held = json!({"planned_from": "2025-07-10", "held_from": "2025-07-10", "held_to": "2025-07-09"});
        let moves = json!([{"to": "held", "on": "2025-07-10"}]);
        check(
            json!({"editions": [held], "moves": moves}),
            &["editions.0.held_to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn nobody_says_yes_before_looking_for_harm() {
        let go = json!({"moves": [{"to": "assessed", "on": "2024-04-10"}, {"to": "go", "on": "2024-05-02"}]});
        let screened = |on: &str| {
            let mut desk = small_office();
            desk.put(Kind::Event, "EVT-01", event(json!({})));
            let screening = json!({"about": "EVT-01", "on": on, "result": {"none_found": {"reason": "Site existant"}}});
            desk.put(Kind::Screening, "SCR-1", screening);
            wrong(&mut desk, go.clone())
        };
        assert!(screened("2024-05-02").is_empty());
        let unscreened = ["moves.1.to problem-event-not-screened"];
        assert_eq!(screened("2024-05-03"), unscreened);
        check(go, &unscreened);
    }

    fn edition(key: &str, planned_from: &str) -> Value {
        json!({"key": key, "planned_from": planned_from})
    }

    #[test]
    fn putting_off_adds_an_edition_and_the_first_dates_stay() {
        let put_off = |editions: Value, again: bool| {
            let mut moves = vec![
                json!({"to": "preparing", "on": "2024-01-10"}),
                json!({"to": "postponed", "on": "2025-02-18", "reason": "Chantier"}),
            ];
            if again {
                moves.push(json!({"to": "preparing", "on": "2025-06-02"}));
            }
            let mut desk = small_office();
            let known = event(json!({"editions": [edition("a", "2026-07-10")]}));
            desk.put(Kind::Event, "EVT-01", known);
            wrong(&mut desk, json!({"moves": moves, "editions": editions}))
        };
        let (first, second) = (edition("a", "2026-07-10"), edition("b", "2028-07-07"));
        assert!(put_off(json!([first]), false).is_empty());
        assert!(put_off(json!([first, second]), true).is_empty());
        let missing = "editions problem-event-edition-missing";
        assert_eq!(put_off(json!([first]), true), [missing]);
        let changed = "editions problem-event-first-dates";
        assert_eq!(
            put_off(json!([edition("a", "2028-07-07")]), false),
            [changed]
        );
        assert_eq!(put_off(json!([second]), true), [missing, changed]);
    }

    #[test]
    fn what_was_held_says_when() {
        let held = json!({"planned_from": "2025-09-01", "held_from": "2025-09-02"});
        let moves = json!([{"to": "held", "on": "2025-09-14"}]);
        check(json!({"editions": [held], "moves": moves}), &[]);
        check(
            json!({"moves": moves}),
            &["editions problem-event-held-when"],
        );
        check(
            json!({"editions": [held]}),
            &["moves problem-event-held-not-moved"],
        );
        let later = json!({"planned_from": "2026-09-01", "held_from": "2026-09-01"});
        check(
            json!({"editions": [later], "moves": moves}),
            &["editions.0.held_from problem-event-held-later"],
        );
    }
}
