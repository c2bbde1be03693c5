//! An action: something carried out through one of the paper's modalities, led by a department (DOMAIN 4.2, 4.3).

use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{FundingApplication, Request};
use crate::governance::{
    Actor, BeneficiaryGroup, Department, Government, Hemisphere, Place, Side, Territory, Theme,
};
use crate::kernel::{
    Exact, Key, Money, Move, Problems, Ref, Share, Stateful, Text, Transition, check_moves,
    held_at, listed,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};
use crate::relations::{Agreement, Party};
use crate::strategy::{AnnualPlan, Objective};

listed! {
    /// The way an action is carried out: the closed list of the paper.
    pub enum Modality = "modality" {
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
}

listed! {
    /// The part a partner plays.
    pub enum PartnerRole = "partner-role" {
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
}

listed! {
    /// How far an action is.
    pub enum ActionState = "action-state" {
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
}

/// A local actor who takes part.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Participant {
    /// Key of the participant in its record.
    pub key: Key,
    /// The actor.
    pub actor: Ref<Actor>,
    /// What it does.
    pub role: Option<Box<str>>,
}

/// A partner from elsewhere.
#[serde_with::apply(
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Partner {
    /// Key of the partner in its record.
    pub key: Key,
    /// The government or the body.
    pub party: Ref<Party>,
    /// The part it plays.
    pub role: PartnerRole,
}

/// A step of an action.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Milestone {
    /// Key of the milestone in its record.
    pub key: Key,
    /// What.
    pub title: Text,
    /// By when.
    pub due: Date,
    /// When it was reached.
    #[schemars(extend("x-past" = true))]
    pub done_on: Option<Date>,
}

/// A group that gains from an action, and the share of the cost spent for it.
#[serde_with::apply(
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Beneficiary {
    /// Key of the group in its record.
    pub key: Key,
    /// The group.
    pub group: Ref<BeneficiaryGroup>,
    /// Its share of the cost.
    pub share: Share,
}

/// An action.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Action {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// The way it is carried out.
    #[schemars(extend("x-section" = "identity"))]
    pub modality: Modality,
    /// The objectives that it serves.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub objectives: Vec<Ref<Objective>>,
    /// The department that leads it.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub lead: Option<Ref<Department>>,
    /// Departments that lead it too.
    #[schemars(extend("x-section" = "identity"))]
    pub co_leads: Vec<Ref<Department>>,
    /// Whether it answers a crisis: shown apart, never a failure of planning.
    #[schemars(extend("x-section" = "identity"))]
    pub crisis: bool,
    /// The request that it answers.
    #[schemars(extend("x-section" = "identity"))]
    pub request: Option<Ref<Request>>,
    /// First day.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub from: Option<Date>,
    /// Last day.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub to: Option<Date>,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<ActionState>>,
    /// Steps on the way.
    #[schemars(extend("x-section" = "time"))]
    pub milestones: Vec<Milestone>,
    /// Partners from elsewhere.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub partners: Vec<Partner>,
    /// Local actors who take part.
    #[schemars(extend("x-section" = "partners"))]
    pub actors: Vec<Participant>,
    /// The agreements under which it is carried out.
    #[schemars(extend("x-section" = "partners"))]
    pub agreements: Vec<Ref<Agreement>>,
    /// What it is about.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub themes: Vec<Ref<Theme>>,
    /// Where abroad.
    #[schemars(extend("x-section" = "partners"))]
    pub places: Vec<Ref<Place>>,
    /// Where at home.
    #[schemars(extend("x-section" = "partners"))]
    pub territories: Vec<Ref<Territory>>,
    /// What it may cost.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub budget: Option<Money>,
    /// What it cost in the end.
    #[schemars(extend("x-section" = "money"))]
    pub final_cost: Option<Money>,
    /// Who gains from it, each with its share of the cost.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub beneficiaries: Vec<Beneficiary>,
    /// Applications for outside money that pay for it.
    #[schemars(extend("x-section" = "money"))]
    pub funding: Vec<Ref<FundingApplication>>,
    /// What it gave here.
    #[schemars(extend("x-section" = "result", "x-long" = true))]
    pub result: Option<Text>,
    /// What it gave on the partners' side.
    #[schemars(extend("x-section" = "result", "x-long" = true))]
    pub benefits_partner_side: Option<Text>,
}

impl Stateful for Action {
    type State = ActionState;
    const BEGINS: &'static [ActionState] = &[ActionState::Idea, ActionState::Proposed];
    const TRANSITIONS: &'static [Transition<ActionState>] = {
        use ActionState as S;
        &[
            Transition::step(&[S::Idea], S::Proposed),
            Transition::step(&[S::Proposed], S::Planned).act(),
            Transition::step(&[S::Proposed, S::Planned, S::Suspended], S::InProgress),
            Transition::step(&[S::InProgress], S::Suspended).reason(),
            Transition::step(&[S::InProgress], S::Completed).asking(&["to", "result"]),
            Transition::step(&[S::Completed], S::Closed).asking(&[
                "result",
                "final_cost",
                "milestones",
            ]),
            Transition::step(
                &[
                    S::Idea,
                    S::Proposed,
                    S::Planned,
                    S::InProgress,
                    S::Suspended,
                ],
                S::Cancelled,
            )
            .reason(),
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
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("modality", |r, _| Cell::choice(r.body.modality)),
            Column::indexed("lead", |r, _| {
                Cell::of(r.body.lead, |link| Cell::Record(link.id()))
            }),
            Column::shown("from", |r, _| Cell::of(r.body.from, Cell::Day)),
            Column::shown("to", |r, _| Cell::of(r.body.to, Cell::Day)),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::shown("budget", |r, _| {
                Cell::of(r.body.budget.clone(), Cell::Money)
            }),
            Column::indexed("themes", |r: &Stored<Self>, _| {
                Cell::Many(
                    r.body
                        .themes
                        .iter()
                        .map(|link| Cell::Record(link.id()))
                        .collect(),
                )
            })
            .unless_asked(),
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
        check_shares(action, problems);
        match action.moves.last().map(|last| last.to) {
            Some(ActionState::Planned) => check_planned(record, among, problems),
            Some(ActionState::Closed) => check_closed(action, problems),
            _ => {}
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

impl Action {
    /// How many parties act together, us among them; a partner in two roles is one.
    pub fn parties(&self, policy: &Policy) -> usize {
        let ours = |party: &Ref<Party>| {
            let government = policy.table::<Government>().get(party.id());
            government.is_some_and(|found| found.body.side == Side::Ours)
        };
        let partners = self.partners.iter().map(|partner| partner.party);
        let others: BTreeSet<Uuid> = partners
            .filter(|party| !ours(party))
            .map(|party| party.id())
            .collect();
        1 + others.len()
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
            if action.parties(among.policy) < 3 || !third {
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

/// The groups that gain share what the action costs: never more than the whole, each group once.
fn check_shares(action: &Action, problems: &mut Problems) {
    let shares = action.beneficiaries.iter().map(|found| found.share.exact());
    if shares.sum::<Exact>() > Exact::from_integer(1) {
        problems.office("beneficiaries", "problem-action-shares");
    }
    for (index, found) in action.beneficiaries.iter().enumerate() {
        let earlier = &action.beneficiaries[..index];
        if earlier.iter().any(|other| other.group == found.group) {
            problems.structural(
                format!("beneficiaries.{index}.group"),
                "problem-action-group-twice",
            );
        }
    }
}

/// What is planned stands in an adopted plan.
fn check_planned(record: &Stored<Action>, among: &Among<'_>, problems: &mut Problems) {
    let mut plans = among.policy.referring::<AnnualPlan>(record.id);
    let stands = plans.any(|plan| {
        let mut items = plan.body.adopted_by(among.today).flat_map(|v| &v.items);
        items.any(|item| item.activity.id() == record.id)
    });
    if !stands {
        problems.office("moves", "problem-action-not-in-plan");
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

    #[test]
    fn the_groups_share_at_most_the_whole_cost() {
        let shares = |shares: &[(&str, &str)]| {
            let mut desk = small_office();
            for code in ["BG-HAB", "BG-PME"] {
                let group = json!({"name": code, "kind": "residents"});
                desk.put(Kind::BeneficiaryGroup, code, group);
            }
            let share = |(group, share): &(&str, &str)| json!({"group": group, "share": share});
            let groups: Vec<Value> = shares.iter().map(share).collect();
            let draft = json!({"title": "A", "modality": "hosting", "moves": [{"to": "idea", "on": "2025-01-20"}], "beneficiaries": groups});
            desk.wrong(Kind::Action, "ACT-01", draft)
        };
        assert!(shares(&[("BG-HAB", "0.6"), ("BG-PME", "0.4")]).is_empty());
        assert!(shares(&[("BG-HAB", "0.333333333")]).is_empty());
        let too_much = "beneficiaries problem-action-shares";
        assert_eq!(shares(&[("BG-HAB", "0.6"), ("BG-PME", "0.41")]), [too_much]);
        let twice = "beneficiaries.1.group problem-action-group-twice";
        assert_eq!(shares(&[("BG-HAB", "0.2"), ("BG-HAB", "0.2")]), [twice]);
    }

    #[test]
    fn what_is_planned_stands_in_an_adopted_plan() {
        let moves = |state: &str| {
            json!({"title": "A", "modality": "hosting", "moves": [
                {"to": "proposed", "on": "2024-09-02"}, {"to": state, "on": "2024-12-09", "act": "2024-126"},
            ]})
        };
        let planned = |adopted_on: &str, activity: &str| {
            let mut desk = small_office();
            for code in ["ACT-01", "ACT-02"] {
                desk.put(Kind::Action, code, moves("in_progress"));
            }
            let version = json!({"adopted_on": adopted_on, "act": "2024-126", "items": [{"activity": activity}]});
            let plan = json!({"fiscal_year": 2025, "versions": [version]});
            desk.put(Kind::AnnualPlan, "PLAN-2025", plan);
            desk.wrong(Kind::Action, "ACT-01", moves("planned"))
        };
        assert!(planned("2024-12-09", "ACT-01").is_empty());
        let wrong = ["moves problem-action-not-in-plan"];
        assert_eq!(planned("2024-12-09", "ACT-02"), wrong);
        assert_eq!(planned("2026-01-01", "ACT-01"), wrong);
    }
}
