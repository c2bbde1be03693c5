//! A position: what we ask for, in one sentence, adopted by who may adopt it, and how far it went, stage by stage, each with its
//! evidence (DOMAIN 4.4).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Party;
use crate::agendas::Agenda;
use crate::governance::Level;
use crate::kernel::{Key, Problems, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};
use crate::strategy::Objective;

listed! {
    /// How far a position went, in its closed order.
    pub enum Incidence = "incidence-stage" {
        /// Written.
        Drafted,
        /// Adopted by a competent body.
        Adopted,
        /// Said in public.
        Voiced,
        /// The other side answered that it had heard.
        Acknowledged,
        /// Part of a text or an agenda of theirs.
        TakenUp,
        /// A decision was made.
        Decided,
        /// Something changed here.
        LocalEffect,
    }
}

listed! {
    /// By which way a position was carried.
    pub enum IncidenceChannel = "incidence-channel" {
        /// A declaration.
        Declaration,
        /// A network.
        Network,
        /// An alliance.
        Alliance,
        /// A meeting.
        Meeting,
        /// The media.
        Media,
    }
}

listed! {
    /// Our part in what was obtained.
    pub enum IncidencePart = "incidence-contribution" {
        /// We alone.
        Sole,
        /// We led.
        Leading,
        /// With others.
        Shared,
        /// Hardly.
        Marginal,
    }
}

/// Through what a stage was reached.
pub struct Through;

impl Target for Through {
    const KINDS: &'static [Kind] = &[
        Kind::Network,
        Kind::Declaration,
        Kind::Alliance,
        Kind::Mobility,
        Kind::Coverage,
    ];
}

/// A stage reached.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct IncidenceStage {
    /// Key of the stage in its record.
    pub key: Key,
    /// The stage.
    pub stage: Incidence,
    /// When it was reached.
    pub on: Date,
    /// What proves it: a record of the session, a letter, a text.
    #[schemars(extend("x-long" = true))]
    pub evidence: Option<Text>,
    /// By which way.
    pub channel: Option<IncidenceChannel>,
    /// The network, the declaration, the alliance, the mission or the article.
    pub through: Option<Ref<Through>>,
    /// Our part in it.
    pub contribution: Option<IncidencePart>,
}

/// A position.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Position {
    /// The position, in one sentence.
    #[schemars(extend("x-section" = "identity"))]
    pub text: Text,
    /// What exactly is asked for.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub ask: Option<Text>,
    /// The objective that it serves.
    #[schemars(extend("x-section" = "identity"))]
    pub objective: Ref<Objective>,
    /// The global agenda that it speaks to.
    #[schemars(extend("x-section" = "identity"))]
    pub agenda: Option<Ref<Agenda>>,
    /// Of whom it is asked.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub target: Option<Ref<Party>>,
    /// The level of government that may decide.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub competent_level: Option<Level>,
    /// Who adopted it, and by which act.
    #[schemars(extend("x-section" = "acts"))]
    pub adopted_by: Option<Text>,
    /// How far it went.
    #[schemars(extend("x-section" = "life", "x-first" = true))]
    pub stages: Vec<IncidenceStage>,
}

impl Position {
    /// The last stage reached at a date, with the day.
    pub fn reached(&self, as_of: Date) -> Option<&IncidenceStage> {
        self.stages.iter().rfind(|stage| stage.on <= as_of)
    }

    /// The first day on which a stage was reached, by a date.
    pub fn first(&self, stage: Incidence, as_of: Date) -> Option<Date> {
        self.stages
            .iter()
            .filter(|reached| reached.stage == stage && reached.on <= as_of)
            .map(|reached| reached.on)
            .min()
    }
}

impl Record for Position {
    const KIND: Kind = Kind::Position;
    const PREFIX: Option<&'static str> = Some("POS");
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "positions";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.text.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("text", |r, _| Cell::Text(r.body.text.clone())),
            Column::indexed("objective", |r, _| Cell::Record(r.body.objective.id())),
            Column::indexed("target", |r, _| {
                Cell::of(r.body.target, |link| Cell::Record(link.id()))
            }),
            Column::indexed("competent-level", |r, _| {
                Cell::of(r.body.competent_level, Cell::choice)
            }),
            Column::computed("reached", |r, v| {
                Cell::of(r.body.reached(v.as_of), |stage| Cell::choice(stage.stage))
            }),
            Column::shown("reached-on", |r, v| {
                Cell::of(r.body.reached(v.as_of), |stage| Cell::Day(stage.on))
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let stages = &record.body.stages;
        for (index, stage) in stages.iter().enumerate() {
            let at = |field: &str| format!("stages.{index}.{field}");
            if stage.on > among.today {
                problems
                    .office(at("on"), "problem-future-fact")
                    .naming("today", among.today);
            }
            if stage.stage >= Incidence::Voiced && stage.evidence.is_none() {
                problems.office(at("evidence"), "problem-position-evidence");
            }
            let Some(before) = index.checked_sub(1).and_then(|index| stages.get(index)) else {
                continue;
            };
            if stage.on < before.on {
                problems
                    .office(at("on"), "problem-position-earlier")
                    .naming("last", before.on);
            }
            if stage.stage < before.stage {
                problems.office(at("stage"), "problem-position-backwards");
            }
        }
    }

    /// Those that answer for the objective that it serves.
    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let objective = policy.get(record.body.objective);
        objective.map_or_else(Vec::new, |found| {
            found
                .body
                .departments
                .iter()
                .map(|link| link.id())
                .collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{day, small_office};

    fn check(stages: Value, expected: &[&str]) {
        let mut desk = small_office();
        desk.allot(Kind::Objective, "O41");
        let draft = json!({"text": "Un guichet direct", "objective": "O41", "stages": stages});
        let found = desk.wrong(Kind::Position, "POS-01", draft);
        assert_eq!(found, expected, "{stages}");
    }

    fn stage(stage: &str, on: &str) -> Value {
        json!({"stage": stage, "on": on, "evidence": "Compte rendu de la session"})
    }

    #[test]
    fn stages_go_forward_in_date_and_in_order() {
        check(
            json!([
                stage("drafted", "2024-05-20"),
                stage("adopted", "2024-05-20"),
                stage("voiced", "2024-09-20"),
                stage("voiced", "2024-11-02"),
                stage("taken_up", "2025-06-10"),
            ]),
            &[],
        );
        check(
            json!([
                stage("adopted", "2024-07-01"),
                stage("drafted", "2024-06-30"),
            ]),
            &[
                "stages.1.on problem-position-earlier",
                "stages.1.stage problem-position-backwards",
            ],
        );
    }

    #[test]
    fn what_was_said_in_public_is_proved() {
        let bare = |stage: &str| json!({"stage": stage, "on": "2024-07-01"});
        check(json!([bare("drafted"), bare("adopted")]), &[]);
        for named in [
            "voiced",
            "acknowledged",
            "taken_up",
            "decided",
            "local_effect",
        ] {
            check(
                json!([bare(named)]),
                &["stages.0.evidence problem-position-evidence"],
            );
        }
    }

    #[test]
    fn nothing_is_reached_in_the_future() {
        check(json!([stage("drafted", "2025-12-31")]), &[]);
        check(
            json!([stage("drafted", "2026-01-01")]),
            &["stages.0.on problem-future-fact"],
        );
    }

    #[test]
    fn where_a_position_stands_is_told_at_a_date() {
        let mut desk = small_office();
        desk.allot(Kind::Objective, "O41");
        let stages = json!([
            stage("drafted", "2024-05-20"),
            stage("voiced", "2024-09-20"),
            stage("voiced", "2024-11-02")
        ]);
        let draft = json!({"text": "Un guichet direct", "objective": "O41", "stages": stages});
        desk.put(Kind::Position, "POS-01", draft);
        let position = desk.get::<Position>("POS-01");
        let reached = |on: &str| position.body.reached(day(on)).map(|stage| stage.stage);
        assert_eq!(reached("2024-05-19"), None);
        assert_eq!(reached("2024-09-19"), Some(Incidence::Drafted));
        assert_eq!(reached("2025-12-31"), Some(Incidence::Voiced));
        let first = position.body.first(Incidence::Voiced, day("2025-12-31"));
        assert_eq!(first, Some(day("2024-09-20")));
        assert_eq!(
            position.body.first(Incidence::Voiced, day("2024-09-19")),
            None
        );
    }
}
