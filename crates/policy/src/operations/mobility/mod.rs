//! A mission out or a visit in: who went, whom they met, what it cost, what was promised and whether it was kept (DOMAIN 4.5).

mod parts;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use uuid::Uuid;

pub use parts::{Cost, Delegate, FollowUp, Gift, Leg, Meeting, Report};

use super::Action;
use crate::governance::Place;
use crate::kernel::{
    Decimal, Listed, Move, Problems, Ref, Stateful, Text, Transition, check_moves, held_at,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Filter, Record, Step, Stored, View, steps_of};
use crate::relations::Agreement;

/// Which way it goes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "mobility-direction"))]
pub enum Direction {
    /// A mission abroad.
    Out,
    /// A delegation received.
    In,
}

impl Listed for Direction {
    const LIST: &'static str = "mobility-direction";
}

/// In what capacity somebody travels.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "delegate-kind"))]
pub enum DelegateKind {
    /// Elected.
    Elected,
    /// Of the staff.
    Technical,
    /// A local actor.
    Actor,
    /// Accompanying family.
    Family,
}

impl Listed for DelegateKind {
    const LIST: &'static str = "delegate-kind";
}

/// Who pays.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "mobility-payer"))]
pub enum Payer {
    /// We do.
    Us,
    /// The host.
    Host,
    /// A network.
    Network,
    /// The traveller.
    Traveller,
    /// Somebody else.
    Other,
}

impl Listed for Payer {
    const LIST: &'static str = "mobility-payer";
}

/// What was paid for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "mobility-cost"))]
pub enum CostKind {
    /// Travel.
    Travel,
    /// Lodging.
    Lodging,
    /// Subsistence.
    Subsistence,
    /// Registration.
    Registration,
    /// Interpretation.
    Interpretation,
    /// Hospitality.
    Hospitality,
    /// Gifts.
    Gift,
    /// Anything else.
    Other,
}

impl Listed for CostKind {
    const LIST: &'static str = "mobility-cost";
}

/// How people travel.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "transport-mode"))]
pub enum TransportMode {
    /// By train.
    Train,
    /// By plane.
    Plane,
    /// By car.
    Car,
    /// By coach.
    Coach,
    /// By ship.
    Ship,
    /// Otherwise.
    Other,
}

impl Listed for TransportMode {
    const LIST: &'static str = "transport-mode";
}

/// Given or received.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "gift-way"))]
pub enum GiftWay {
    /// Given.
    Given,
    /// Received.
    Received,
}

impl Listed for GiftWay {
    const LIST: &'static str = "gift-way";
}

/// How far it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "mobility-state"))]
pub enum MobilityState {
    /// Proposed.
    Proposed,
    /// Approved.
    Approved,
    /// Prepared.
    Prepared,
    /// Under way.
    UnderWay,
    /// Back home.
    Returned,
    /// Reported on.
    Reported,
    /// Closed: every promise settled.
    Closed,
    /// Cancelled.
    Cancelled,
}

impl Listed for MobilityState {
    const LIST: &'static str = "mobility-state";
}

/// A mission or a visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mobility {
    /// Which way it goes.
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub direction: Direction,
    /// What for.
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub purpose: Text,
    /// First day.
    #[schemars(extend("x-audience" = "public", "x-section" = "time"))]
    pub from: Date,
    /// Last day.
    #[schemars(extend("x-audience" = "public", "x-section" = "time"))]
    pub to: Date,
    /// Where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time", "x-first" = true))]
    pub places: Vec<Ref<Place>>,
    /// How far it is, move by move.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<MobilityState>>,
    /// The action that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity", "x-first" = true))]
    pub action: Option<Ref<Action>>,
    /// The agreement that it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity", "x-first" = true))]
    pub agreement: Option<Ref<Agreement>>,
    /// Who organises it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub organiser: Option<Box<str>>,
    /// The act that allows elected officials to travel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub authority_act: Option<Box<str>>,
    /// Who travels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-section" = "people"))]
    pub delegates: Vec<Delegate>,
    /// Meetings on the way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-section" = "people"))]
    pub meetings: Vec<Meeting>,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "money", "x-first" = true))]
    pub costs: Vec<Cost>,
    /// How people travel.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "money"))]
    pub transport: Vec<Leg>,
    /// Greenhouse gases, in kilograms of CO2 equivalent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "money", "x-unit" = "kilograms"))]
    pub co2e_kg: Option<Decimal>,
    /// The report, due after the return.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "result"))]
    pub report: Option<Report>,
    /// Promises made on the way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-section" = "result"))]
    pub follow_ups: Vec<FollowUp>,
    /// Gifts given and received.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "result"))]
    pub gifts: Vec<Gift>,
}

impl Stateful for Mobility {
    type State = MobilityState;
    const BEGINS: &'static [MobilityState] = &[MobilityState::Proposed];
    const TRANSITIONS: &'static [Transition<MobilityState>] = {
        use MobilityState as S;
        &[
            Transition {
                from: &[S::Proposed],
                to: S::Approved,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Approved],
                to: S::Prepared,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Approved, S::Prepared],
                to: S::UnderWay,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::UnderWay],
                to: S::Returned,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Returned],
                to: S::Reported,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Reported],
                to: S::Closed,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Proposed, S::Approved, S::Prepared, S::UnderWay],
                to: S::Cancelled,
                act: false,
                reason: true,
            },
        ]
    };
    fn moves(&self) -> &[Move<MobilityState>] {
        &self.moves
    }
}

impl Record for Mobility {
    const KIND: Kind = Kind::Mobility;
    const PREFIX: Option<&'static str> = Some("MIS");
    const ROOM: &'static str = "operations";
    const PLURAL: &'static str = "missions";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.purpose.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "purpose",
                cell: |r, _| Cell::Text(r.body.purpose.clone()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "direction",
                cell: |r, _| Cell::choice(r.body.direction),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "from",
                cell: |r, _| Cell::Day(r.body.from),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "to",
                cell: |r, _| Cell::Day(r.body.to),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "places",
                cell: |r, _| {
                    Cell::Many(
                        r.body
                            .places
                            .iter()
                            .map(|link| Cell::Record(link.id()))
                            .collect(),
                    )
                },
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "state",
                cell: |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty),
                shown: true,
                filter: Filter::Computed,
            },
            Column {
                name: "agreement",
                cell: |r, _| Cell::of(r.body.agreement, |link| Cell::Record(link.id())),
                shown: false,
                filter: Filter::Indexed,
            },
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        let mission = &record.body;
        if mission.to < mission.from {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", mission.from);
        }
        if let Some(report) = &mission.report
            && report.submitted_on < mission.from
        {
            problems
                .structural("report.submitted_on", "problem-report-before-departure")
                .naming("from", mission.from);
        }
        let last = mission.moves.last().map(|change| change.to);
        if matches!(last, Some(MobilityState::Reported | MobilityState::Closed))
            && mission.report.is_none()
        {
            problems.office("report", "problem-mobility-report-missing");
        }
        if last == Some(MobilityState::Closed) {
            for (index, promise) in mission.follow_ups.iter().enumerate() {
                if promise.done_on.is_none() && promise.transferred_to.is_none() {
                    problems.office(
                        format!("follow_ups.{index}.done_on"),
                        "problem-mobility-promise-open",
                    );
                }
            }
        }
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
        let mut draft = json!({
            "direction": "out", "purpose": "Audit", "from": "2025-03-01", "to": "2025-03-04",
            "moves": [{"to": "returned", "on": "2025-03-04"}],
        });
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk.wrong(Kind::Mobility, "MIS-01", draft),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn one_returns_after_leaving_and_reports_after_leaving() {
        check(
            json!({"to": "2025-02-28"}),
            &["to problem-ends-before-it-begins"],
        );
        check(
            json!({"report": {"submitted_on": "2025-02-28"}}),
            &["report.submitted_on problem-report-before-departure"],
        );
    }

    #[test]
    fn a_mission_is_closed_once_reported_on_and_every_promise_settled() {
        let moves =
            json!([{"to": "reported", "on": "2025-03-20"}, {"to": "closed", "on": "2025-06-30"}]);
        let promises = json!([
            {"promise": "Plans", "done_on": "2025-05-01"},
            {"promise": "Visite", "transferred_to": "PER-01"},
            {"promise": "Lettre", "due": "2025-05-01"},
        ]);
        check(
            json!({"moves": moves, "follow_ups": promises}),
            &[
                "report problem-mobility-report-missing",
                "follow_ups.2.done_on problem-mobility-promise-open",
            ],
        );
        let reported = json!([{"to": "reported", "on": "2025-03-20"}]);
        check(
            json!({"moves": reported, "follow_ups": promises, "report": {"submitted_on": "2025-03-20"}}),
            &[],
        );
    }
}
