//! A local actor, in one of the six groups of the paper. Governments are not actors of the six; foreign bodies are partners.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{Person, Territory};
use crate::kernel::{Key, Listed, Ref, Text};
use crate::kinds::Kind;
use crate::record::{Cell, Column, Filter, Record, Stored, View};

/// The six groups of actors (paper).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "actor-group"))]
pub enum ActorGroup {
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

impl Listed for ActorGroup {
    const LIST: &'static str = "actor-group";
}

/// The four steps of engagement (paper).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "actor-engagement"))]
pub enum EngagementStep {
    /// Known to exist.
    Identified,
    /// Met at least once.
    Met,
    /// Convinced that acting together helps.
    Convinced,
    /// Its own agenda is articulated with ours.
    Articulated,
}

impl Listed for EngagementStep {
    const LIST: &'static str = "actor-engagement";
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
    pub on: Date,
}

/// A local actor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
    /// Its group.
    #[schemars(extend("x-audience" = "public"))]
    pub group: ActorGroup,
    /// The territory that it acts from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub territory: Option<Ref<Territory>>,
    /// The person itself, when the actor is a single person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Ref<Person>>,
    /// Whom to call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Ref<Person>>,
    /// What it wants for itself, which may weigh more than the metropolis's agenda.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-long" = true))]
    pub own_agenda: Option<Text>,
    /// How much it weighs, from 1 to 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 3))]
    pub influence: Option<i8>,
    /// How far it is engaged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
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
            Column {
                name: "name",
                cell: |r, _| Cell::Text(r.body.name.clone()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "group",
                cell: |r, _| Cell::choice(r.body.group),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "territory",
                cell: |r, _| Cell::of(r.body.territory, |link| Cell::Record(link.id())),
                shown: true,
                filter: Filter::Indexed,
            },
        ]
    }
}
