//! A local actor, in one of the six groups of the paper. Governments are not actors of the six; foreign bodies are partners.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Person, Territory};
use crate::kernel::{Key, Ref, Text, listed};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Record, Stored, View};

listed! {
    /// The six groups of actors (paper).
    pub enum ActorGroup = "actor-group" {
        /// Investors, chambers, professional bodies, trade unions.
        Private,
        /// Universities, research.
        Academia,
        /// Associations, assemblies, diasporas.
        Citizens,
        /// Embassies, consulates.
        Diplomatic,
        /// International bodies seated in the territory.
        International,
        /// Press, broadcasters, platforms.
        Media,
    }
}

listed! {
    /// The four steps of engagement (paper).
    pub enum EngagementStep = "actor-engagement" {
        /// Known to exist.
        Identified,
        /// Met at least once.
        Met,
        /// Convinced that acting together helps.
        Convinced,
        /// Its own agenda is articulated with ours.
        Articulated,
    }
}

/// A step of engagement, reached on a day; it may go back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Engagement {
    /// Key of the step in its record.
    #[serde(default)]
    pub key: Key,
    /// The step.
    pub step: EngagementStep,
    /// When it was reached.
    #[schemars(extend("x-past" = true))]
    pub on: Date,
}

/// A local actor.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
    /// Its group.
    #[schemars(extend("x-audience" = "public"))]
    pub group: ActorGroup,
    /// What sort of body it is, within its group: a chamber, a union, a university.
    #[schemars(extend("x-audience" = "public"))]
    pub kind: Option<Text>,
    /// The territory that it acts from.
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub territory: Option<Ref<Territory>>,
    /// The person itself, when the actor is a single person.
    pub person: Option<Ref<Person>>,
    /// When it agreed to be named outside.
    #[schemars(extend("x-past" = true))]
    pub consent_on: Option<Date>,
    /// Whom to call.
    pub contacts: Vec<Ref<Person>>,
    /// What it wants for itself, which may weigh more than the metropolis's agenda.
    #[schemars(extend("x-long" = true))]
    pub own_agenda: Option<Text>,
    /// How much it weighs, from 1 to 3.
    #[schemars(range(min = 1, max = 3))]
    pub influence: Option<i8>,
    /// How far it is engaged.
    pub engagement: Vec<Engagement>,
}

impl Record for Actor {
    const KIND: Kind = Kind::Actor;
    const PREFIX: Option<&'static str> = Some("ACR");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "actors";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("name", |r, _| Cell::Text(r.body.name.clone())),
            Column::indexed("group", |r, _| Cell::choice(r.body.group)),
            Column::indexed("territory", |r, _| {
                Cell::of(r.body.territory, |link| Cell::Record(link.id()))
            }),
        ]
    }
}
