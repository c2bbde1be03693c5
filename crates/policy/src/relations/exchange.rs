//! An exchange under an agreement: what really passed between the two sides, and who began it (DOMAIN 4.4).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use uuid::Uuid;

use super::Agreement;
use crate::governance::{Actor, Theme};
use crate::kernel::{Historical, Listed, Problems, Ref, Text};
use crate::kinds::Kind;
use crate::operations::{Action, Mobility};
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Filter, Record, Stored, View};

/// What was exchanged.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "exchange-kind"))]
pub enum ExchangeKind {
    /// Know-how between services.
    Technical,
    /// Work on a common project.
    Project,
    /// Between residents or associations.
    Citizen,
    /// Between young people.
    Youth,
    /// Between firms.
    Economic,
    /// Between artists, museums, festivals.
    Cultural,
    /// An official visit.
    Official,
    /// A ceremony, an anniversary.
    Ceremony,
    /// A message of greeting.
    Greeting,
    /// A gift.
    Gift,
    /// A meeting at a distance.
    RemoteMeeting,
}

impl Listed for ExchangeKind {
    const LIST: &'static str = "exchange-kind";
}

impl ExchangeKind {
    /// Whether exchanges of this kind count as substantive unless somebody says otherwise: ceremonies, greetings and gifts
    /// are symbolic.
    pub fn is_substantive(self) -> bool {
        !matches!(self, Self::Ceremony | Self::Greeting | Self::Gift)
    }
}

/// Who began it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "exchange-initiator"))]
pub enum Initiator {
    /// We did.
    Us,
    /// The other side did.
    Them,
    /// Both together.
    Both,
}

impl Listed for Initiator {
    const LIST: &'static str = "exchange-initiator";
}

/// An exchange.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    /// The agreement under which it took place.
    #[schemars(extend("x-audience" = "public"))]
    pub agreement: Ref<Agreement>,
    /// When.
    #[schemars(extend("x-audience" = "public"))]
    pub date: Historical,
    /// What was exchanged.
    #[schemars(extend("x-audience" = "public"))]
    pub kind: ExchangeKind,
    /// Whether it was more than a gesture; by its kind when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub substantive: Option<bool>,
    /// Who began it.
    #[schemars(extend("x-audience" = "public"))]
    pub initiator: Initiator,
    /// What it was about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub themes: Vec<Ref<Theme>>,
    /// The local actors who took part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub actors: Vec<Ref<Actor>>,
    /// The action that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub action: Option<Ref<Action>>,
    /// The mission or visit on which it took place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub mission: Option<Ref<Mobility>>,
    /// What came out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true, "x-long" = true))]
    pub output: Option<Text>,
}

impl Exchange {
    /// Whether it was more than a gesture.
    pub fn is_substantive(&self) -> bool {
        self.substantive
            .unwrap_or_else(|| self.kind.is_substantive())
    }
}

impl Record for Exchange {
    const KIND: Kind = Kind::Exchange;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "exchanges";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::choice(record.body.kind),
            Cell::Historical(record.body.date),
            Cell::Record(record.body.agreement.id()),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "date",
                cell: |r, _| Cell::Historical(r.body.date),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "agreement",
                cell: |r, _| Cell::Record(r.body.agreement.id()),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "kind",
                cell: |r, _| Cell::choice(r.body.kind),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "substantive",
                cell: |r, _| Cell::Yes(r.body.is_substantive()),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "initiator",
                cell: |r, _| Cell::choice(r.body.initiator),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "themes",
                cell: |r, _| {
                    Cell::Many(
                        r.body
                            .themes
                            .iter()
                            .map(|link| Cell::Record(link.id()))
                            .collect(),
                    )
                },
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "actors",
                cell: |r, _| {
                    Cell::Many(
                        r.body
                            .actors
                            .iter()
                            .map(|link| Cell::Record(link.id()))
                            .collect(),
                    )
                },
                shown: false,
                filter: Filter::Indexed,
            },
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        if record
            .body
            .date
            .earliest()
            .is_some_and(|date| date > among.today)
        {
            problems
                .office("date", "problem-future-fact")
                .naming("today", among.today);
        }
    }

    /// Those that run its action or its mission, else those that run an action under its agreement.
    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let exchange = &record.body;
        if let Some(action) = exchange.action.and_then(|link| policy.get(link)) {
            return Action::departments(action, policy);
        }
        if let Some(mission) = exchange.mission.and_then(|link| policy.get(link)) {
            return Mobility::departments(mission, policy);
        }
        let agreement = policy.get(exchange.agreement);
        agreement.map_or_else(Vec::new, |found| Agreement::departments(found, policy))
    }

    fn dated(&self) -> Option<Date> {
        self.date.latest()
    }
}
