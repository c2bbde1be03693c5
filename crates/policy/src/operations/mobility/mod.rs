//! A mission out or a visit in: who went, whom they met, what it cost, what was promised and whether it was kept (DOMAIN 4.5).

mod parts;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use parts::{Cost, Delegate, FollowUp, Gift, Leg, Meeting, ProtocolFile, Report};

use super::{Action, Request, difference_cell, estimate_cell, paid_cell, report_cell};
use crate::governance::Place;
use crate::kernel::{
    Decimal, Move, Problems, Ref, Stateful, Text, Transition, check_moves, held_at, listed,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};
use crate::relations::{Agreement, Membership};
use crate::strategy::Objective;

listed! {
    /// Which way it goes.
    pub enum Direction = "mobility-direction" {
        /// A mission abroad.
        Out,
        /// A delegation received.
        In,
    }
}

listed! {
    /// In what capacity somebody travels.
    pub enum DelegateKind = "delegate-kind" {
        /// Elected.
        Elected,
        /// Of the staff.
        Technical,
        /// A local actor.
        Actor,
        /// Accompanying family.
        Family,
    }
}

listed! {
    /// Who pays.
    pub enum Payer = "mobility-payer" {
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
}

listed! {
    /// What was paid for.
    pub enum CostKind = "mobility-cost" {
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
}

listed! {
    /// How people travel.
    pub enum TransportMode = "transport-mode" {
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
}

listed! {
    /// Given or received.
    pub enum GiftWay = "gift-way" {
        /// Given.
        Given,
        /// Received.
        Received,
    }
}

listed! {
    /// How far it is.
    pub enum MobilityState = "mobility-state" {
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
}

/// A mission or a visit.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Mobility {
    /// Which way it goes.
    #[schemars(extend("x-section" = "identity"))]
    pub direction: Direction,
    /// What for.
    #[schemars(extend("x-section" = "identity"))]
    pub purpose: Text,
    /// First day.
    #[schemars(extend("x-section" = "time"))]
    pub from: Date,
    /// Last day.
    #[schemars(extend("x-section" = "time"))]
    pub to: Date,
    /// Where.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub places: Vec<Ref<Place>>,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<MobilityState>>,
    /// The action that it belongs to.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub action: Option<Ref<Action>>,
    /// The objectives that it serves.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub objectives: Vec<Ref<Objective>>,
    /// The agreement that it serves.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub agreement: Option<Ref<Agreement>>,
    /// The request that it answers.
    #[schemars(extend("x-section" = "identity"))]
    pub request: Option<Ref<Request>>,
    /// Who organises it.
    #[schemars(extend("x-section" = "identity"))]
    pub organiser: Option<Box<str>>,
    /// The act that allows elected officials to travel.
    #[schemars(extend("x-section" = "identity"))]
    pub authority_act: Option<Box<str>>,
    /// Who travels; the names of persons stay inside.
    #[schemars(extend("x-section" = "people", "x-first" = true))]
    pub delegates: Vec<Delegate>,
    /// Meetings on the way.
    #[schemars(extend("x-audience" = "internal", "x-section" = "people"))]
    pub meetings: Vec<Meeting>,
    /// Programme, precedence, interpreters, flags.
    #[schemars(extend("x-audience" = "internal", "x-section" = "people"))]
    pub protocol_file: Option<ProtocolFile>,
    /// What it costs.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub costs: Vec<Cost>,
    /// The membership that its cost is charged to.
    #[schemars(extend("x-section" = "money"))]
    pub membership: Option<Ref<Membership>>,
    /// How people travel.
    #[schemars(extend("x-section" = "money"))]
    pub transport: Vec<Leg>,
    /// Greenhouse gases, in kilograms of CO2 equivalent.
    #[schemars(extend("x-section" = "money", "x-unit" = "kilograms"))]
    pub co2e_kg: Option<Decimal>,
    /// The table of factors that it was computed with.
    #[schemars(extend("x-section" = "money"))]
    pub co2e_source: Option<Box<str>>,
    /// The report, due after the return.
    #[schemars(extend("x-section" = "result"))]
    pub report: Option<Report>,
    /// Promises made on the way.
    #[schemars(extend("x-section" = "result"))]
    pub follow_ups: Vec<FollowUp>,
    /// Gifts given and received.
    #[schemars(extend("x-section" = "result"))]
    pub gifts: Vec<Gift>,
}

impl Stateful for Mobility {
    type State = MobilityState;
    const BEGINS: &'static [MobilityState] = &[MobilityState::Proposed];
    const TRANSITIONS: &'static [Transition<MobilityState>] = {
        use MobilityState as S;
        &[
            Transition::step(&[S::Proposed], S::Approved).asking(&["authority_act"]),
            Transition::step(&[S::Approved], S::Prepared).asking(&["protocol_file"]),
            Transition::step(&[S::Approved, S::Prepared], S::UnderWay),
            Transition::step(&[S::UnderWay], S::Returned).asking(&["costs"]),
            Transition::step(&[S::Returned], S::Reported).asking(&["report", "follow_ups"]),
            Transition::step(&[S::Reported], S::Closed).asking(&["follow_ups"]),
            Transition::step(
                &[S::Proposed, S::Approved, S::Prepared, S::UnderWay],
                S::Cancelled,
            )
            .reason(),
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
    const HANDED_OUT: &'static [&'static str] =
        &["places", "estimate", "paid", "difference", "report"];

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.purpose.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("purpose", |r, _| Cell::Text(r.body.purpose.clone())),
            Column::indexed("direction", |r, _| Cell::choice(r.body.direction)),
            Column::shown("from", |r, _| Cell::Day(r.body.from)),
            Column::shown("to", |r: &Stored<Self>, _| Cell::Day(r.body.to)).unless_asked(),
            Column::indexed("places", |r, _| {
                Cell::Many(
                    r.body
                        .places
                        .iter()
                        .map(|link| Cell::Record(link.id()))
                        .collect(),
                )
            }),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::shown("estimate", estimate_cell),
            Column::shown("paid", paid_cell),
            Column::shown("difference", difference_cell),
            Column::computed("report", report_cell),
            Column::indexed("agreement", |r: &Stored<Self>, _| {
                Cell::of(r.body.agreement, |link| Cell::Record(link.id()))
            })
            .unless_asked(),
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
        for (index, delegate) in mission.delegates.iter().enumerate() {
            if delegate.elected_as.is_some() && delegate.kind != DelegateKind::Elected {
                problems.office(
                    format!("delegates.{index}.elected_as"),
                    "problem-mobility-only-elected",
                );
            }
        }
        check_act(mission, problems);
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

/// An elected official travels abroad on an act: of the mission, or of its approval.
fn check_act(mission: &Mobility, problems: &mut Problems) {
    let elected = |delegate: &Delegate| delegate.kind == DelegateKind::Elected;
    let approval = mission
        .moves
        .iter()
        .find(|change| change.to == MobilityState::Approved);
    if let Some(approval) = approval
        && mission.direction == Direction::Out
        && mission.delegates.iter().any(elected)
        && mission.authority_act.is_none()
        && approval.act.is_none()
    {
        problems.office("authority_act", "problem-mobility-act-missing");
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

    #[test]
    fn an_elected_official_travels_abroad_on_an_act() {
        let approved = |kind: &str, direction: &str, move_act: Value, act: Value| {
            json!({
                "direction": direction, "authority_act": act, "delegates": [{"kind": kind}],
                "moves": [
                    {"to": "proposed", "on": "2025-01-10"},
                    {"to": "approved", "on": "2025-02-01", "act": move_act},
                ],
            })
        };
        let missing = &["authority_act problem-mobility-act-missing"];
        check(
            approved("elected", "out", json!(null), json!(null)),
            missing,
        );
        check(
            approved("elected", "out", json!("2025-7"), json!(null)),
            &[],
        );
        check(
            approved("elected", "out", json!(null), json!("2025-7")),
            &[],
        );
        check(approved("elected", "in", json!(null), json!(null)), &[]);
        check(approved("technical", "out", json!(null), json!(null)), &[]);
        // What an older register tells of the return alone is taken as it is.
        check(json!({"delegates": [{"kind": "elected"}]}), &[]);
    }

    #[test]
    fn only_elected_officials_are_named_outside() {
        let delegate =
            |kind: &str| json!({"delegates": [{"kind": kind, "elected_as": "La vice-présidente"}]});
        check(delegate("elected"), &[]);
        for kind in ["technical", "actor", "family"] {
            check(
                delegate(kind),
                &["delegates.0.elected_as problem-mobility-only-elected"],
            );
        }
    }
}
