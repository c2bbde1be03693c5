//! An action: something carried out through one of the paper's modalities, led by a department (DOMAIN 4.2, 4.3).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use uuid::Uuid;

use crate::governance::{Actor, Department, Government, Hemisphere, Place, Territory, Theme};
use crate::kernel::{
    Key, Listed, Money, Move, Problems, Ref, Stateful, Text, Transition, check_moves, held_at,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Filter, Record, Step, Stored, View, steps_of};
use crate::relations::{Agreement, Party};

/// The way an action is carried out: the closed list of the paper.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "modality"))]
pub enum Modality {
    /// Transformation of the territory.
    Infrastructure,
    /// A bid for an event.
    EventBid,
    /// Hosting an event.
    EventHosting,
    /// Attracting investment.
    InvestmentAttraction,
    /// Attracting visitors.
    TourismAttraction,
    /// Attracting talents.
    TalentAttraction,
    /// Cultural diversity on the territory.
    CulturalDiversity,
    /// The brand of the territory.
    Branding,
    /// Receptions.
    Hosting,
    /// Cooperation between two partners.
    DirectCooperation,
    /// Cooperation between partners of the South.
    SouthSouthCooperation,
    /// Two peers and a third that funds or shares knowledge.
    TriangularCooperation,
    /// Exchange between services.
    TechnicalExchange,
    /// Exchange between residents.
    CitizenExchange,
    /// Life of a twinning.
    TwinningActivity,
    /// Work in a network.
    NetworkParticipation,
    /// Few cities acting together.
    Alliance,
    /// Influence on an agenda or a decision.
    Incidence,
    /// Help in a crisis.
    EmergencyAid,
}

impl Listed for Modality {
    const LIST: &'static str = "modality";
}

/// The part a partner plays.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "partner-role"))]
pub enum PartnerRole {
    /// A peer.
    Peer,
    /// The third of a triangle.
    Third,
    /// It funds.
    Funder,
    /// It gives know-how.
    Provider,
    /// It receives.
    Recipient,
}

impl Listed for PartnerRole {
    const LIST: &'static str = "partner-role";
}

/// How far an action is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[schemars(extend("x-list" = "action-state"))]
pub enum ActionState {
    /// An idea.
    Idea,
    /// Proposed.
    Proposed,
    /// In an adopted plan.
    Planned,
    /// Under way.
    InProgress,
    /// Suspended.
    Suspended,
    /// Completed.
    Completed,
    /// Closed: result, cost and milestones settled.
    Closed,
    /// Cancelled.
    Cancelled,
}

impl Listed for ActionState {
    const LIST: &'static str = "action-state";
}

/// A local actor who takes part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// Key of the participant in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// The actor.
    #[schemars(extend("x-audience" = "public"))]
    pub actor: Ref<Actor>,
    /// What it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub role: Option<Box<str>>,
}

/// A partner from elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Key of the partner in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// The government or the body.
    #[schemars(extend("x-audience" = "public"))]
    pub party: Ref<Party>,
    /// The part it plays.
    #[schemars(extend("x-audience" = "public"))]
    pub role: PartnerRole,
}

/// A step of an action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// Key of the milestone in its record.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public"))]
    pub key: Key,
    /// What.
    #[schemars(extend("x-audience" = "public"))]
    pub title: Text,
    /// By when.
    #[schemars(extend("x-audience" = "public"))]
    pub due: Date,
    /// When it was reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub done_on: Option<Date>,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Its title.
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub title: Text,
    /// The way it is carried out.
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub modality: Modality,
    /// The department that leads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity", "x-first" = true))]
    pub lead: Option<Ref<Department>>,
    /// Departments that lead it too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub co_leads: Vec<Ref<Department>>,
    /// Whether it answers a crisis: shown apart, never a failure of planning.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity"))]
    pub crisis: bool,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time", "x-first" = true))]
    pub from: Option<Date>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time", "x-first" = true))]
    pub to: Option<Date>,
    /// How far it is, move by move.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<ActionState>>,
    /// Steps on the way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "time"))]
    pub milestones: Vec<Milestone>,
    /// Partners from elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "partners", "x-first" = true))]
    pub partners: Vec<Partner>,
    /// Local actors who take part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "partners"))]
    pub actors: Vec<Participant>,
    /// The agreements under which it is carried out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "partners"))]
    pub agreements: Vec<Ref<Agreement>>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "identity", "x-first" = true))]
    pub themes: Vec<Ref<Theme>>,
    /// Where abroad.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "partners"))]
    pub places: Vec<Ref<Place>>,
    /// Where at home.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-audience" = "public", "x-section" = "partners"))]
    pub territories: Vec<Ref<Territory>>,
    /// What it may cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "money", "x-first" = true))]
    pub budget: Option<Money>,
    /// What it cost in the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "money"))]
    pub final_cost: Option<Money>,
    /// What it gave here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "result", "x-long" = true))]
    pub result: Option<Text>,
    /// What it gave on the partners' side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "result", "x-long" = true))]
    pub benefits_partner_side: Option<Text>,
}

impl Stateful for Action {
    type State = ActionState;
    const BEGINS: &'static [ActionState] = &[ActionState::Idea, ActionState::Proposed];
    const TRANSITIONS: &'static [Transition<ActionState>] = {
        use ActionState as S;
        &[
            Transition {
                from: &[S::Idea],
                to: S::Proposed,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Proposed],
                to: S::Planned,
                act: true,
                reason: false,
            },
            Transition {
                from: &[S::Proposed, S::Planned, S::Suspended],
                to: S::InProgress,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::InProgress],
                to: S::Suspended,
                act: false,
                reason: true,
            },
            Transition {
                from: &[S::InProgress],
                to: S::Completed,
                act: false,
                reason: false,
            },
            Transition {
                from: &[S::Completed],
                to: S::Closed,
                act: false,
                reason: false,
            },
            Transition {
                from: &[
                    S::Idea,
                    S::Proposed,
                    S::Planned,
                    S::InProgress,
                    S::Suspended,
                ],
                to: S::Cancelled,
                act: false,
                reason: true,
            },
        ]
    };
    fn moves(&self) -> &[Move<ActionState>] {
        &self.moves
    }
}

impl Record for Action {
    const KIND: Kind = Kind::Action;
    const PREFIX: Option<&'static str> = Some("ACT");
    const ROOM: &'static str = "operations";
    const PLURAL: &'static str = "actions";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "title",
                cell: |r, _| Cell::Text(r.body.title.clone()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "modality",
                cell: |r, _| Cell::choice(r.body.modality),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "lead",
                cell: |r, _| Cell::of(r.body.lead, |link| Cell::Record(link.id())),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "from",
                cell: |r, _| Cell::of(r.body.from, Cell::Day),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "to",
                cell: |r, _| Cell::of(r.body.to, Cell::Day),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "state",
                cell: |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty),
                shown: true,
                filter: Filter::Computed,
            },
            Column {
                name: "budget",
                cell: |r, _| Cell::of(r.body.budget.clone(), Cell::Money),
                shown: true,
                filter: Filter::No,
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
                shown: false,
                filter: Filter::Indexed,
            },
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        let action = &record.body;
        if let (Some(from), Some(to)) = (action.from, action.to)
            && to < from
        {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", from);
        }
        check_cooperation(action, among, problems);
        if action
            .moves
            .last()
            .is_some_and(|last| last.to == ActionState::Closed)
        {
            check_closed(action, problems);
        }
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    fn departments(record: &Stored<Self>, _: &Policy) -> Vec<Uuid> {
        record
            .body
            .lead
            .iter()
            .chain(&record.body.co_leads)
            .map(|link| link.id())
            .collect()
    }

    fn dated(&self) -> Option<Date> {
        self.from
    }
}

/// A triangle has three parties with us, one of them a third or a funder; the South with the South needs two peers of the South.
fn check_cooperation(action: &Action, among: &Among<'_>, problems: &mut Problems) {
    match action.modality {
        Modality::TriangularCooperation => {
            let third = action
                .partners
                .iter()
                .any(|p| matches!(p.role, PartnerRole::Third | PartnerRole::Funder));
            if action.partners.len() < 2 || !third {
                problems.office("partners", "problem-action-triangle");
            }
        }
        Modality::SouthSouthCooperation => {
            let south = |party: Ref<Party>| {
                let government = among.policy.table::<Government>().get(party.id());
                government.is_some_and(|found| found.body.hemisphere == Some(Hemisphere::South))
            };
            let peers = action
                .partners
                .iter()
                .filter(|p| p.role == PartnerRole::Peer && south(p.party))
                .count();
            if peers < 2 {
                problems.office("partners", "problem-action-south-south");
            }
        }
        _ => {}
    }
}

fn check_closed(action: &Action, problems: &mut Problems) {
    if action.result.is_none() {
        problems.office("result", "problem-action-closed-result");
    }
    if action.final_cost.is_none() {
        problems.office("final_cost", "problem-action-closed-cost");
    }
    for (index, milestone) in action.milestones.iter().enumerate() {
        if milestone.done_on.is_none() {
            problems.office(
                format!("milestones.{index}.done_on"),
                "problem-action-closed-milestone",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let north = json!({"name": "X", "side": "foreign", "kind": "municipal", "country": "NL", "hemisphere": "north"});
        desk.put(Kind::Government, "GOV-BRH", north);
        let mut draft = json!({"title": "Action", "modality": "hosting", "moves": [{"to": "in_progress", "on": "2025-01-20"}]});
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk.wrong(Kind::Action, "ACT-01", draft),
            expected,
            "{fields}"
        );
    }

    fn with(modality: &str, partners: &[(&str, &str)]) -> Value {
        let partner = |(party, role): &(&str, &str)| json!({"party": party, "role": role});
        json!({"modality": modality, "partners": partners.iter().map(partner).collect::<Vec<_>>()})
    }

    #[test]
    fn a_triangle_has_a_third() {
        let triangle = |partners: &[(&str, &str)]| with("triangular_cooperation", partners);
        check(triangle(&[("GOV-NOU", "peer"), ("GOV-BRH", "third")]), &[]);
        check(triangle(&[("GOV-NOU", "peer"), ("GOV-BRH", "funder")]), &[]);
        let wrong = &["partners problem-action-triangle"];
        check(triangle(&[("GOV-NOU", "peer"), ("GOV-BRH", "peer")]), wrong);
        check(triangle(&[("GOV-BRH", "third")]), wrong);
    }

    #[test]
    fn the_south_with_the_south_has_two_peers_of_the_south() {
        let south = |partners: &[(&str, &str)]| with("south_south_cooperation", partners);
        check(
            south(&[
                ("GOV-NOU", "peer"),
                ("GOV-ALD", "peer"),
                ("GOV-BRH", "provider"),
            ]),
            &[],
        );
        let wrong = &["partners problem-action-south-south"];
        check(south(&[("GOV-NOU", "peer"), ("GOV-BRH", "peer")]), wrong);
        check(
            south(&[("GOV-NOU", "peer"), ("GOV-ALD", "provider")]),
            wrong,
        );
    }

    #[test]
    fn an_action_is_closed_with_its_result_its_cost_and_its_milestones() {
        let moves =
            json!([{"to": "completed", "on": "2025-06-30"}, {"to": "closed", "on": "2025-09-30"}]);
        let open = json!({"title": "Station", "due": "2025-06-30"});
        check(
            json!({"moves": moves, "milestones": [open]}),
            &[
                "result problem-action-closed-result",
                "final_cost problem-action-closed-cost",
                "milestones.0.done_on problem-action-closed-milestone",
            ],
        );
        check(
            json!({"moves": moves, "result": "Fait", "final_cost": {"amount": "0", "currency": "EUR"}}),
            &[],
        );
    }

    #[test]
    fn an_action_ends_after_it_begins() {
        check(json!({"from": "2025-01-20", "to": "2025-01-20"}), &[]);
        check(
            json!({"from": "2025-01-20", "to": "2025-01-19"}),
            &["to problem-ends-before-it-begins"],
        );
    }
}
