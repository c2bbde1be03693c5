//! An initiative: what an actor, or another government, does abroad on its own agenda (DOMAIN 4.1). Knowing them is the ground of
//! "who does what": where two meet on a theme and a place, a declared link says whether they act together.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Place, Theme};
use crate::kernel::{
    Country, Key, Move, Problems, Ref, Stateful, Target, Text, Transition, check_moves, held_at,
    listed,
};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};
use crate::strategy::Objective;

/// Whose initiative it may be: a local actor's or a government's.
pub struct InitiativeHolder;

impl Target for InitiativeHolder {
    const KINDS: &'static [Kind] = &[Kind::Actor, Kind::Government];
}

/// What an initiative may be linked to: another initiative, or an action of ours.
pub struct Undertaking;

impl Target for Undertaking {
    const KINDS: &'static [Kind] = &[Kind::Initiative, Kind::Action];
}

listed! {
    /// How two undertakings stand to one another.
    pub enum InitiativeLinkKind = "initiative-link" {
        /// Coordinated: each knows what the other does, and they agree on it.
        CoordinatedWith,
        /// Each does a part that the other does not.
        ComplementaryTo,
        /// One is a part of the other.
        PartOf,
        /// They compete, and both know it.
        KnowinglyCompeting,
    }
}

impl InitiativeLinkKind {
    /// Whether the two act together; knowing that one competes is not coordination.
    pub fn coordinates(self) -> bool {
        !matches!(self, Self::KnowinglyCompeting)
    }
}

listed! {
    /// Who declared it.
    pub enum DeclaredBy = "initiative-declared-by" {
        /// The actor itself.
        Actor,
        /// The office, from what it heard.
        Office,
    }
}

listed! {
    /// How far it is.
    pub enum InitiativeState = "initiative-state" {
        /// Somebody said that it exists.
        Declared,
        /// Its holder confirmed it.
        Confirmed,
        /// It is over.
        Ended,
        /// It was taken back, or never was.
        Withdrawn,
    }
}

/// A declared link with another initiative or with an action.
#[serde_with::apply(Key => #[serde(default)])]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct InitiativeLink {
    /// Key of the link in its record.
    pub key: Key,
    /// With what.
    pub with: Ref<Undertaking>,
    /// How the two stand to one another.
    pub kind: InitiativeLinkKind,
}

/// An initiative.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Initiative {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// Whose it is.
    #[schemars(extend("x-section" = "identity"))]
    pub by: Ref<InitiativeHolder>,
    /// What it is about.
    #[schemars(extend("x-section" = "identity"))]
    pub theme: Ref<Theme>,
    /// The objective of ours that it serves, when it serves one.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub objective: Option<Ref<Objective>>,
    /// Who declared it.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub declared_by: Option<DeclaredBy>,
    /// The place where it happens.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub place: Option<Ref<Place>>,
    /// The country, when the place is not known more closely.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub country: Option<Country>,
    /// What it is coordinated with, completes, belongs to, or competes with.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub links: Vec<InitiativeLink>,
    /// First day.
    #[schemars(extend("x-section" = "time"))]
    pub from: Date,
    /// Last day.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub to: Option<Date>,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<InitiativeState>>,
}

impl Stateful for Initiative {
    type State = InitiativeState;
    const BEGINS: &'static [InitiativeState] = &[InitiativeState::Declared];
    const TRANSITIONS: &'static [Transition<InitiativeState>] = {
        use InitiativeState as S;
        &[
            Transition::step(&[S::Declared], S::Confirmed),
            Transition::step(&[S::Confirmed], S::Ended),
            Transition::step(&[S::Declared, S::Confirmed], S::Withdrawn),
        ]
    };
    fn moves(&self) -> &[Move<InitiativeState>] {
        &self.moves
    }
}

impl Record for Initiative {
    const KIND: Kind = Kind::Initiative;
    const PREFIX: Option<&'static str> = Some("INI");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "initiatives";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("by", |r, _| Cell::Record(r.body.by.id())),
            Column::indexed("theme", |r, _| Cell::Record(r.body.theme.id())),
            Column::indexed("place", |r, _| {
                Cell::of(r.body.place, |link| Cell::Record(link.id()))
            }),
            Column::shown("from", |r, _| Cell::Day(r.body.from)),
            Column::shown("to", |r, _| Cell::of(r.body.to, Cell::Day)),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::<Self>::indexed("objective", |r, _| {
                Cell::of(r.body.objective, |link| Cell::Record(link.id()))
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        let initiative = &record.body;
        if initiative.to.is_some_and(|to| to < initiative.from) {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", initiative.from);
        }
        let place = initiative.place.and_then(|link| among.policy.get(link));
        match (initiative.country, place) {
            (None, None) if initiative.place.is_none() => {
                problems.office("place", "problem-initiative-nowhere");
            }
            (Some(country), Some(place)) if place.body.country != country => {
                problems.office("country", "problem-initiative-other-country");
            }
            _ => {}
        }
        for (index, link) in initiative.links.iter().enumerate() {
            let at = format!("links.{index}.with");
            if link.with.id() == record.id {
                problems.structural(at, "problem-points-to-itself");
            } else if initiative.links[..index]
                .iter()
                .any(|other| other.with == link.with)
            {
                problems.structural(at, "problem-initiative-link-twice");
            }
        }
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    fn holders(record: &Stored<Self>) -> Vec<Uuid> {
        vec![record.body.by.id()]
    }

    fn dated(&self) -> Option<Date> {
        Some(self.from)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let nouakra = json!({"name": "Nouakra", "country": "MA"});
        desk.put(Kind::Place, "PLA-05", nouakra);
        desk.allot(Kind::Action, "ACT-08");
        desk.allot(Kind::Initiative, "INI-1");
        desk.allot(Kind::Initiative, "INI-2");
        let mut draft = json!({
            "title": "Eau", "by": "A-UNI", "theme": "water", "place": "PLA-05", "from": "2023-01-01",
            "moves": [{"to": "declared", "on": "2023-01-10"}, {"to": "confirmed", "on": "2023-02-01"}],
        });
        replace(&mut draft, fields.clone());
        let found = desk.wrong(Kind::Initiative, "INI-1", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn an_initiative_is_an_actors_or_a_governments_and_nobody_elses() {
        check(json!({}), &[]);
        check(json!({"by": "GOV-NOU"}), &[]);
        check(json!({"by": "BRI"}), &["by problem-wrong-kind"]);
    }

    #[test]
    fn an_initiative_happens_somewhere_and_in_one_country() {
        check(json!({"place": null, "country": "MA"}), &[]);
        check(json!({"country": "MA"}), &[]);
        check(
            json!({"place": null}),
            &["place problem-initiative-nowhere"],
        );
        check(
            json!({"country": "PT"}),
            &["country problem-initiative-other-country"],
        );
    }

    #[test]
    fn an_initiative_ends_after_it_begins() {
        check(json!({"to": "2023-01-01"}), &[]);
        check(
            json!({"to": "2022-12-31"}),
            &["to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn an_initiative_is_linked_once_to_each_other_thing() {
        let link = |with: &str| json!({"with": with, "kind": "coordinated_with"});
        check(json!({"links": [link("ACT-08"), link("INI-2")]}), &[]);
        check(
            json!({"links": [link("INI-2"), link("INI-2")]}),
            &["links.1.with problem-initiative-link-twice"],
        );
        check(
            json!({"links": [link("INI-1")]}),
            &["links.0.with problem-points-to-itself"],
        );
    }

    #[test]
    fn a_withdrawn_initiative_stays_withdrawn() {
        let moved = |to: &str| {
            json!({"moves": [
                {"to": "declared", "on": "2023-01-10"},
                {"to": "withdrawn", "on": "2023-02-01"},
                {"to": to, "on": "2023-03-01"},
            ]})
        };
        check(moved("confirmed"), &["moves.2.to problem-move-not-allowed"]);
    }

    #[test]
    fn whoever_competes_knowingly_does_not_coordinate() {
        for kind in InitiativeLinkKind::ALL {
            let competes = *kind == InitiativeLinkKind::KnowinglyCompeting;
            assert_eq!(kind.coordinates(), !competes, "{kind:?}");
        }
    }
}
