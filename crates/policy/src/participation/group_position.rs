//! The position that an actor or a person of one of the six groups takes on something put before them (DOMAIN 4.7).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Consultation;
use super::proposal::{Author, check_open};
use crate::governance::{Actor, ActorGroup, Person};
use crate::kernel::{Problems, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// What a group may take a position on.
pub struct PositionSubject;

impl Target for PositionSubject {
    const KINDS: &'static [Kind] = &[
        Kind::Consultation,
        Kind::Strategy,
        Kind::Axis,
        Kind::Objective,
        Kind::Action,
        Kind::Event,
        Kind::Externality,
        Kind::MitigationMeasure,
        Kind::Evaluation,
        Kind::Revision,
        Kind::Proposal,
    ];
}

listed! {
    /// What is said of it.
    pub enum Stance = "stance" {
        /// For.
        Support,
        /// For, but.
        SupportWithReservation,
        /// Neither for nor against.
        Abstain,
        /// Against.
        Oppose,
    }
}

/// A position.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct GroupPosition {
    /// What it is about.
    pub about: Ref<PositionSubject>,
    /// The group that speaks.
    pub group: ActorGroup,
    /// The actor who takes it.
    #[schemars(extend("x-first" = true))]
    pub actor: Option<Ref<Actor>>,
    /// The person who takes it.
    #[schemars(extend("x-audience" = "internal", "x-first" = true))]
    pub person: Option<Ref<Person>>,
    /// Whether nobody is to know who takes it.
    #[schemars(extend("x-first" = true))]
    pub anonymous: bool,
    /// When.
    pub on: Date,
    /// What is said.
    pub value: Stance,
    /// On what condition, or why not.
    #[schemars(extend("x-first" = true, "x-long" = true))]
    pub reservation: Option<Text>,
    /// The earlier position of the same author that this one replaces.
    pub replaces: Option<Ref<GroupPosition>>,
}

impl Record for GroupPosition {
    const KIND: Kind = Kind::GroupPosition;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "participation";
    const PLURAL: &'static str = "group-positions";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        let body = &record.body;
        let who = body
            .actor
            .map_or(Cell::choice(body.group), |actor| Cell::Record(actor.id()));
        vec![who, Cell::choice(body.value), Cell::Record(body.about.id())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("on", |r, _| Cell::Day(r.body.on)),
            Column::indexed("about", |r, _| Cell::Record(r.body.about.id())),
            Column::indexed("group", |r, _| Cell::choice(r.body.group)),
            Column::indexed("actor", |r, _| {
                Cell::of(r.body.actor, |link| Cell::Record(link.id()))
            }),
            Column::indexed("value", |r, _| Cell::choice(r.body.value)),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let position = &record.body;
        Author {
            actor: position.actor,
            person: position.person,
            anonymous: position.anonymous,
            group: position.group,
        }
        .check(among, problems);
        if position.on > among.today {
            problems
                .office("on", "problem-future-fact")
                .naming("today", among.today);
        }
        if position.value == Stance::SupportWithReservation && position.reservation.is_none() {
            problems.office("reservation", "problem-position-needs-reservation");
        }
        let about = among
            .policy
            .table::<Consultation>()
            .get(position.about.id());
        let consultation = about.map(|found| &found.body);
        check_open(consultation, ("on", position.on), position.group, problems);
        check_earlier(record, among, problems);
    }

    fn holders(record: &Stored<Self>) -> Vec<Uuid> {
        record.body.actor.iter().map(Ref::id).collect()
    }

    fn dated(&self) -> Option<Date> {
        Some(self.on)
    }
}

impl GroupPosition {
    /// Whether a known author took both this position and the other.
    fn is_by_author_of(&self, other: &Self) -> bool {
        (self.actor.is_some() && self.actor == other.actor)
            || (self.person.is_some() && self.person == other.person)
    }
}

/// An author has one position on a thing; a later one says which it replaces.
fn check_earlier(record: &Stored<GroupPosition>, among: &Among<'_>, problems: &mut Problems) {
    let position = &record.body;
    if let Some(earlier) = position.replaces.and_then(|link| among.policy.get(link)) {
        let follows = earlier.body.about == position.about
            && earlier.body.on < position.on
            && (earlier.body.is_by_author_of(position)
                || earlier.body.anonymous && position.anonymous);
        if !follows {
            problems.office("replaces", "problem-position-replaces-another");
        }
    }
    let on_the_same = || {
        among
            .policy
            .referring::<GroupPosition>(position.about.id())
            .filter(|other| other.body.about == position.about)
    };
    let replaced =
        |id| on_the_same().any(|other| other.body.replaces.is_some_and(|link| link.id() == id));
    let twin = on_the_same().any(|other| {
        other.id != record.id && other.body.is_by_author_of(position) && !replaced(other.id)
    });
    if twin && !replaced(record.id) {
        problems.structural("actor", "problem-position-twice");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace, small_office};

    fn desk() -> Desk {
        let mut desk = small_office();
        for code in ["ST1", "REV-1"] {
            desk.allot(Kind::Strategy, code);
        }
        let consultation = json!({
            "about": "ST1", "question": "Que changer ?", "from": "2025-01-15", "to": "2025-02-28",
            "open_to": ["academia"],
        });
        desk.put(Kind::Consultation, "CON-1", consultation);
        desk
    }

    fn position(fields: Value) -> Value {
        let mut draft = json!({
            "about": "ST1", "group": "academia", "actor": "A-UNI", "on": "2025-02-10", "value": "support",
        });
        replace(&mut draft, fields);
        draft
    }

    fn check(fields: Value, expected: &[&str]) {
        let found = desk().wrong(Kind::GroupPosition, "position 1", position(fields.clone()));
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn a_position_is_by_one_author_of_the_group() {
        let one = &["actor problem-author-exactly-one"];
        check(json!({}), &[]);
        check(json!({"actor": null}), one);
        check(json!({"person": "PER-01"}), one);
        check(json!({"anonymous": true}), one);
        check(json!({"actor": null, "person": "PER-01"}), &[]);
        check(
            json!({"actor": null, "anonymous": true, "group": "media"}),
            &[],
        );
        check(
            json!({"group": "media"}),
            &["group problem-author-of-another-group"],
        );
    }

    #[test]
    fn a_reservation_is_said_and_the_day_has_come() {
        check(
            json!({"value": "support_with_reservation"}),
            &["reservation problem-position-needs-reservation"],
        );
        check(
            json!({"value": "support_with_reservation", "reservation": "Si le budget suit"}),
            &[],
        );
        check(json!({"on": "2025-12-31"}), &[]);
        check(json!({"on": "2026-01-01"}), &["on problem-future-fact"]);
    }

    #[test]
    fn a_position_in_a_consultation_is_taken_while_it_is_open() {
        check(json!({"about": "CON-1"}), &[]);
        check(
            json!({"about": "CON-1", "on": "2025-03-01"}),
            &["on problem-consultation-not-open"],
        );
        check(
            json!({"about": "CON-1", "actor": "A-CIT", "group": "citizens"}),
            &["group problem-consultation-not-for-group"],
        );
    }

    /// What is wrong with a second position, after one of the same author on 10 February.
    fn second(fields: Value, expected: &[&str]) {
        let mut desk = desk();
        desk.put(Kind::GroupPosition, "position 1", position(json!({})));
        let found = desk.wrong(Kind::GroupPosition, "position 2", position(fields.clone()));
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn an_author_has_one_position_until_a_later_one_replaces_it() {
        let twice = &["actor problem-position-twice"];
        second(json!({"on": "2025-03-01"}), twice);
        second(json!({"on": "2025-03-01", "replaces": "position 1"}), &[]);
        second(json!({"about": "REV-1"}), &[]);
        second(json!({"actor": "A-CRO"}), &[]);
        let replaces = "replaces problem-position-replaces-another";
        second(
            json!({"on": "2025-02-10", "replaces": "position 1"}),
            &[replaces],
        );
        second(
            json!({"actor": "A-CRO", "on": "2025-03-01", "replaces": "position 1"}),
            &[replaces],
        );
        second(
            json!({"about": "REV-1", "on": "2025-03-01", "replaces": "position 1"}),
            &[replaces],
        );
    }

    #[test]
    fn a_replaced_position_may_still_be_corrected() {
        let mut desk = desk();
        desk.put(Kind::GroupPosition, "position 1", position(json!({})));
        let later = position(json!({"on": "2025-03-01", "replaces": "position 1"}));
        desk.put(Kind::GroupPosition, "position 2", later);
        let corrected = position(json!({"value": "oppose"}));
        let found = desk.wrong(Kind::GroupPosition, "position 1", corrected);
        assert!(found.is_empty(), "{found:?}");
        let third = position(json!({"on": "2025-04-01", "replaces": "position 1"}));
        let found = desk.wrong(Kind::GroupPosition, "position 3", third);
        assert_eq!(found, ["actor problem-position-twice"]);
    }
}
