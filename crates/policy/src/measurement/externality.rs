//! An externality: a harm that comes with internationalisation, who bears it, what it costs, and how the office answered when
//! it crossed its limit (DOMAIN 4.6). How severe it is is computed from its indicators (5.9).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{MitigationMeasure, externality_severity};
use crate::governance::{BeneficiaryGroup, Government, Territory};
use crate::kernel::{
    Assessed, Key, Money, Move, Problems, Reason, Ref, Stateful, Target, Text, Transition,
    check_moves, held_at, listed,
};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};

/// What may cause a harm.
pub struct Cause;

impl Target for Cause {
    const KINDS: &'static [Kind] = &[Kind::Axis, Kind::Objective, Kind::Action, Kind::Event];
}

listed! {
    /// The sorts of harm.
    pub enum ExternalityCategory = "externality-category" {
        /// Rents and prices drive people out.
        Gentrification,
        /// More visitors than a place can bear.
        MassTourism,
        /// Work of one kind only.
        LabourSpecialisation,
        /// Air, water and noise of ports and airports.
        PortAirportPollution,
        /// The footprint of our own journeys.
        TravelFootprint,
        /// A brand in which many do not find themselves.
        BrandExclusion,
        /// Hanging on one partner, one investor, one trade.
        Dependency,
        /// The name of the metropolis.
        Reputation,
        /// Anything else.
        Other,
    }
}

listed! {
    /// How well a harm is known.
    pub enum ExternalityState = "externality-state" {
        /// Somebody suspects it.
        Suspected,
        /// It is described, with evidence.
        Documented,
        /// It is measured.
        Monitored,
        /// It is over, or was none.
        Closed,
    }
}

listed! {
    /// How a crossed limit is answered.
    pub enum ResponseKind = "externality-response" {
        /// It is accepted, with a motive signed by the elected sponsor.
        Acceptance,
        /// A measure is taken.
        Measure,
    }
}

/// What a harm costs the territory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schemars(extend("x-list" = "externality-territorial-cost"))]
pub enum TerritorialCost {
    /// A sum.
    Amount {
        /// How much.
        #[schemars(extend("x-audience" = "public"))]
        money: Money,
    },
    /// It is not put into money.
    NotMonetised {
        /// Why.
        #[schemars(extend("x-audience" = "public", "x-long" = true))]
        reason: Text,
    },
}

/// How a crossed limit was answered.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct CrossingResponse {
    /// Key of the answer in its record.
    pub key: Key,
    /// When.
    pub on: Date,
    /// How.
    pub kind: ResponseKind,
    /// The office held by whoever signed, not the name.
    pub by: Option<Box<str>>,
    /// Why.
    #[schemars(extend("x-long" = true))]
    pub motive: Option<Text>,
    /// The measure taken.
    pub measure: Option<Ref<MitigationMeasure>>,
}

/// An externality.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Externality {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// What sort of harm it is.
    #[schemars(extend("x-section" = "identity"))]
    pub category: ExternalityCategory,
    /// How it comes about.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub mechanism: Option<Text>,
    /// What of ours causes it.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub causes: Vec<Ref<Cause>>,
    /// Whether it comes from elsewhere.
    #[schemars(extend("x-section" = "identity"))]
    pub exogenous: bool,
    /// How well it is known, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<ExternalityState>>,
    /// Where it is felt.
    #[schemars(extend("x-section" = "concerned", "x-first" = true))]
    pub territories: Vec<Ref<Territory>>,
    /// Who suffers from it.
    #[schemars(extend("x-section" = "concerned", "x-first" = true))]
    pub bearers: Vec<Ref<BeneficiaryGroup>>,
    /// What it costs the territory.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub territorial_cost: Option<TerritorialCost>,
    /// Who has the power to act.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub competent_government: Option<Ref<Government>>,
    /// How crossed limits were answered.
    #[schemars(extend("x-section" = "result"))]
    pub responses: Vec<CrossingResponse>,
}

impl Stateful for Externality {
    type State = ExternalityState;
    const BEGINS: &'static [ExternalityState] =
        &[ExternalityState::Suspected, ExternalityState::Documented];
    const TRANSITIONS: &'static [Transition<ExternalityState>] = {
        use ExternalityState as S;
        &[
            Transition::step(&[S::Suspected], S::Documented),
            Transition::step(&[S::Documented], S::Monitored),
            Transition::step(&[S::Suspected, S::Documented, S::Monitored], S::Closed).reason(),
        ]
    };
    fn moves(&self) -> &[Move<ExternalityState>] {
        &self.moves
    }
}

impl Record for Externality {
    const KIND: Kind = Kind::Externality;
    const PREFIX: Option<&'static str> = Some("EXT");
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "externalities";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("category", |r, _| Cell::choice(r.body.category)),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::computed("severity", severity),
            Column::indexed("bearers", |r, _| {
                Cell::Many(
                    r.body
                        .bearers
                        .iter()
                        .map(|l| Cell::Record(l.id()))
                        .collect(),
                )
            }),
            Column::indexed("competent-government", |r, _| {
                Cell::of(r.body.competent_government, |link| Cell::Record(link.id()))
            }),
            Column::<Self>::indexed("causes", |r, _| {
                Cell::Many(r.body.causes.iter().map(|l| Cell::Record(l.id())).collect())
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        let externality = &record.body;
        if externality.causes.is_empty() && !externality.exogenous {
            problems.office("causes", "problem-externality-cause");
        }
        check_responses(record, among, problems);
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }
}

fn severity(record: &Stored<Externality>, view: &View<'_>) -> Cell {
    match externality_severity(record, view).value {
        Assessed::Value(burden) => Cell::choice(burden.severity),
        Assessed::NotAssessable(_) => Cell::Message(Reason::new("not-assessable")),
    }
}

/// An acceptance says who signed and why; a measure names one of this very harm.
fn check_responses(record: &Stored<Externality>, among: &Among<'_>, problems: &mut Problems) {
    for (index, response) in record.body.responses.iter().enumerate() {
        let at = |field: &str| format!("responses.{index}.{field}");
        if response.on > among.today {
            problems
                .office(at("on"), "problem-future-fact")
                .naming("today", among.today);
        }
        match (response.kind, response.measure) {
            (ResponseKind::Acceptance, _) => {
                if response.by.is_none() {
                    problems.office(at("by"), "problem-externality-acceptance-signed");
                }
                if response.motive.is_none() {
                    problems.office(at("motive"), "problem-externality-acceptance-motive");
                }
            }
            (ResponseKind::Measure, None) => {
                problems.office(at("measure"), "problem-externality-measure-missing");
            }
            (ResponseKind::Measure, Some(link)) => {
                let measure = among.policy.get(link);
                if measure.is_some_and(|found| found.body.externality.id() != record.id) {
                    problems.structural(at("measure"), "problem-externality-measure-other");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace, small_office};

    fn harm(fields: Value) -> Value {
        let mut draft = json!({
            "title": "Bruit", "category": "other", "exogenous": true,
            "moves": [{"to": "suspected", "on": "2025-01-01"}],
        });
        replace(&mut draft, fields);
        draft
    }

    /// An office with two harms and a measure against the second.
    fn desk() -> Desk {
        let mut desk = small_office();
        for code in ["EXT-1", "EXT-2"] {
            desk.put(Kind::Externality, code, harm(json!({})));
        }
        let measure = json!({
            "title": "Charte", "externality": "EXT-2", "kind": "programme",
            "moves": [{"to": "proposed", "on": "2025-01-01"}],
        });
        desk.put(Kind::MitigationMeasure, "MES-1", measure);
        desk
    }

    fn check(code: &str, fields: Value, expected: &[&str]) {
        let mut desk = desk();
        assert_eq!(
            desk.wrong(Kind::Externality, code, harm(fields.clone())),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn a_harm_has_a_cause_of_ours_or_comes_from_elsewhere() {
        let mut desk = desk();
        let action = json!({"title": "Festival", "modality": "event_hosting", "moves": [{"to": "proposed", "on": "2025-01-01"}]});
        desk.put(Kind::Action, "ACT-1", action);
        let mut found = |fields: Value| desk.wrong(Kind::Externality, "EXT-1", harm(fields));
        assert!(found(json!({"exogenous": null, "causes": ["ACT-1"]})).is_empty());
        assert!(found(json!({"causes": ["ACT-1"]})).is_empty());
        assert_eq!(
            found(json!({"exogenous": null})),
            ["causes problem-externality-cause"]
        );
    }

    #[test]
    fn a_harm_is_closed_with_a_reason() {
        let closed = |reason: Value| {
            json!({"moves": [
                {"to": "suspected", "on": "2025-01-01"},
                {"to": "closed", "on": "2025-02-01", "reason": reason},
            ]})
        };
        check("EXT-1", closed(json!("Mesuré : rien")), &[]);
        check(
            "EXT-1",
            closed(json!(null)),
            &["moves.1.reason problem-move-needs-reason"],
        );
    }

    #[test]
    fn an_acceptance_says_who_signed_and_why() {
        let accepted = json!({"on": "2025-03-01", "kind": "acceptance", "by": "Vice-présidente", "motive": "Emplois"});
        check("EXT-1", json!({"responses": [accepted]}), &[]);
        check(
            "EXT-1",
            json!({"responses": [{"on": "2026-03-01", "kind": "acceptance"}]}),
            &[
                "responses.0.on problem-future-fact",
                "responses.0.by problem-externality-acceptance-signed",
                "responses.0.motive problem-externality-acceptance-motive",
            ],
        );
    }

    #[test]
    fn an_answer_by_a_measure_names_one_against_this_harm() {
        let measured = |measure: Value| json!({"responses": [{"on": "2025-03-01", "kind": "measure", "measure": measure}]});
        check("EXT-2", measured(json!("MES-1")), &[]);
        check(
            "EXT-1",
            measured(json!("MES-1")),
            &["responses.0.measure problem-externality-measure-other"],
        );
        check(
            "EXT-2",
            measured(json!(null)),
            &["responses.0.measure problem-externality-measure-missing"],
        );
    }
}
