//! An evaluation: what was looked at, what was found and on what evidence, what is recommended, and how each recommendation
//! was answered (DOMAIN 4.6).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::governance::{Actor, Anything, Department};
use crate::kernel::{
    Key, Money, Move, Problems, Ref, Stateful, Target, Text, Transition, check_moves, held_at,
    listed,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};

/// What may be evaluated.
pub struct Evaluated;

impl Target for Evaluated {
    const KINDS: &'static [Kind] = &[
        Kind::Strategy,
        Kind::Axis,
        Kind::Objective,
        Kind::Action,
        Kind::CommunicationPlan,
        Kind::Event,
        Kind::Agreement,
    ];
}

listed! {
    /// When in the life of a policy, and what for.
    pub enum EvaluationType = "evaluation-type" {
        /// Before it begins.
        ExAnte,
        /// How it is carried out.
        Process,
        /// Half-way.
        MidTerm,
        /// At its end.
        Final,
        /// What it changed.
        Impact,
    }
}

listed! {
    /// By what it is judged.
    pub enum EvaluationCriterion = "evaluation-criterion" {
        /// Is it the right thing?
        Relevance,
        /// Does it fit together?
        Coherence,
        /// Does it reach what it aims at?
        Effectiveness,
        /// At what cost?
        Efficiency,
        /// What does it change?
        Impact,
        /// Will it last?
        Sustainability,
    }
}

listed! {
    /// Who evaluates.
    pub enum Evaluator = "evaluation-evaluator" {
        /// The house itself.
        Internal,
        /// Somebody from outside.
        External,
    }
}

listed! {
    /// How a recommendation was answered.
    pub enum RecommendationResponse = "recommendation-response" {
        /// It is followed.
        Accepted,
        /// It is followed in part.
        Partly,
        /// It is not followed.
        Rejected,
        /// Nobody has answered.
        None,
    }
}

listed! {
    /// How far an evaluation is.
    pub enum EvaluationState = "evaluation-state" {
        /// Planned.
        Planned,
        /// Its terms are approved.
        TermsApproved,
        /// Under way.
        UnderWay,
        /// A draft is read.
        Draft,
        /// Validated.
        Validated,
        /// Published.
        Published,
        /// Every recommendation is answered.
        FollowedUp,
    }
}

/// A question that an evaluation shall answer.
#[serde_with::apply(Key => #[serde(default)])]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct EvaluationQuestion {
    /// Key of the question in its record.
    pub key: Key,
    /// The question.
    pub text: Text,
}

/// What was found, and on what evidence.
#[serde_with::apply(
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Finding {
    /// Key of the finding in its record.
    pub key: Key,
    /// What was found.
    #[schemars(extend("x-long" = true))]
    pub text: Text,
    /// The records on which it rests.
    pub evidence: Vec<Ref<Anything>>,
    /// The documents on which it rests, with the page.
    pub documents: Vec<Box<str>>,
}

/// What is recommended, and what became of it.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Recommendation {
    /// Key of the recommendation in its record.
    pub key: Key,
    /// What is recommended.
    #[schemars(extend("x-long" = true))]
    pub text: Text,
    /// How it was answered.
    pub response: RecommendationResponse,
    /// When it was answered.
    #[schemars(extend("x-past" = true))]
    pub answered_on: Option<Date>,
    /// Why, when it is not followed in full.
    #[schemars(extend("x-long" = true))]
    pub reason: Option<Text>,
    /// The department that carries it out.
    pub owner: Option<Ref<Department>>,
    /// By when.
    pub due: Option<Date>,
    /// When it was carried out.
    #[schemars(extend("x-past" = true))]
    pub done_on: Option<Date>,
}

impl Recommendation {
    /// Whether somebody had answered it by a day.
    pub fn is_answered(&self, as_of: Date) -> bool {
        self.response != RecommendationResponse::None
            && self.answered_on.is_none_or(|on| on <= as_of)
    }
}

/// An evaluation.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Evaluation {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// When in the life of the policy, and what for.
    #[schemars(extend("x-section" = "identity"))]
    pub r#type: EvaluationType,
    /// What is looked at.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub scope: Vec<Ref<Evaluated>>,
    /// By what it is judged.
    #[schemars(extend("x-section" = "identity"))]
    pub criteria: Vec<EvaluationCriterion>,
    /// What it shall answer.
    #[schemars(extend("x-section" = "identity"))]
    pub questions: Vec<EvaluationQuestion>,
    /// How it is done.
    #[schemars(extend("x-section" = "identity", "x-long" = true))]
    pub method: Option<Text>,
    /// When it shall be done.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub planned_on: Option<Date>,
    /// First day of the time that it looks at.
    #[schemars(extend("x-section" = "time"))]
    pub period_from: Option<Date>,
    /// Last day of the time that it looks at.
    #[schemars(extend("x-section" = "time"))]
    pub period_to: Option<Date>,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<EvaluationState>>,
    /// Who evaluates.
    #[schemars(extend("x-section" = "involved", "x-first" = true))]
    pub evaluator: Option<Evaluator>,
    /// The name of the team or firm.
    #[schemars(extend("x-section" = "involved"))]
    pub evaluated_by: Option<Box<str>>,
    /// The departments that took part.
    #[schemars(extend("x-section" = "involved"))]
    pub departments_involved: Vec<Ref<Department>>,
    /// The local actors who took part.
    #[schemars(extend("x-section" = "involved"))]
    pub participants: Vec<Ref<Actor>>,
    /// What it may cost.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub budget: Option<Money>,
    /// What was found.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub findings: Vec<Finding>,
    /// What is recommended.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub recommendations: Vec<Recommendation>,
}

impl Stateful for Evaluation {
    type State = EvaluationState;
    const BEGINS: &'static [EvaluationState] = &[EvaluationState::Planned];
    const TRANSITIONS: &'static [Transition<EvaluationState>] = {
        use EvaluationState as S;
        &[
            Transition::step(&[S::Planned], S::TermsApproved),
            Transition::step(&[S::TermsApproved], S::UnderWay),
            Transition::step(&[S::UnderWay], S::Draft).asking(&["findings", "recommendations"]),
            Transition::step(&[S::Draft], S::Validated),
            Transition::step(&[S::Validated], S::Published),
            Transition::step(&[S::Published], S::FollowedUp).asking(&["recommendations"]),
        ]
    };
    fn moves(&self) -> &[Move<EvaluationState>] {
        &self.moves
    }
}

impl Record for Evaluation {
    const KIND: Kind = Kind::Evaluation;
    const PREFIX: Option<&'static str> = Some("EVA");
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "evaluations";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("type", |r, _| Cell::choice(r.body.r#type)),
            Column::indexed("scope", |r, _| {
                Cell::Many(r.body.scope.iter().map(|l| Cell::Record(l.id())).collect())
            }),
            Column::shown("planned-on", |r, _| Cell::of(r.body.planned_on, Cell::Day)),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::<Self>::indexed("evaluator", |r, _| Cell::of(r.body.evaluator, Cell::choice))
                .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        let evaluation = &record.body;
        if let (Some(from), Some(to)) = (evaluation.period_from, evaluation.period_to)
            && to < from
        {
            problems
                .structural("period_to", "problem-ends-before-it-begins")
                .naming("from", from);
        }
        for (index, finding) in evaluation.findings.iter().enumerate() {
            if finding.evidence.is_empty() && finding.documents.is_empty() {
                problems.office(
                    format!("findings.{index}.evidence"),
                    "problem-evaluation-finding-evidence",
                );
            }
        }
        let followed_up = evaluation
            .moves
            .last()
            .is_some_and(|last| last.to == EvaluationState::FollowedUp);
        for (index, recommendation) in evaluation.recommendations.iter().enumerate() {
            check_recommendation(index, recommendation, followed_up, problems);
        }
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    fn departments(record: &Stored<Self>, _: &Policy) -> Vec<Uuid> {
        let owners = record.body.recommendations.iter().filter_map(|r| r.owner);
        let mut found: Vec<Uuid> = record
            .body
            .departments_involved
            .iter()
            .copied()
            .chain(owners)
            .map(|link| link.id())
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn dated(&self) -> Option<Date> {
        self.planned_on
    }
}

/// An answer that does not follow says why; once an evaluation is followed up, nothing is left unanswered.
fn check_recommendation(
    index: usize,
    recommendation: &Recommendation,
    followed_up: bool,
    problems: &mut Problems,
) {
    use RecommendationResponse as R;
    let at = |field: &str| format!("recommendations.{index}.{field}");
    match recommendation.response {
        R::None if followed_up => {
            problems.office(at("response"), "problem-evaluation-unanswered");
        }
        R::None if recommendation.answered_on.is_some() => {
            problems.structural(at("response"), "problem-evaluation-answered-how");
        }
        R::Rejected | R::Partly if recommendation.reason.is_none() => {
            problems.office(at("reason"), "problem-evaluation-answer-reason");
        }
        R::Accepted | R::Partly | R::Rejected | R::None => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{day, replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let mut draft = json!({
            "title": "Processus 2023-2024", "type": "process",
            "moves": [{"to": "published", "on": "2025-02-28"}],
        });
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk.wrong(Kind::Evaluation, "EVA-1", draft),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn a_finding_cites_a_record_or_a_document() {
        check(
            json!({"findings": [{"text": "Peu de rapports", "evidence": ["CLI"]}]}),
            &[],
        );
        check(
            json!({"findings": [{"text": "Peu de rapports", "documents": ["Entretiens, p. 12"]}]}),
            &[],
        );
        check(
            json!({"findings": [{"text": "Peu de rapports"}]}),
            &["findings.0.evidence problem-evaluation-finding-evidence"],
        );
    }

    #[test]
    fn it_is_followed_up_once_every_recommendation_is_answered() {
        let with = |states: &[&str], response: &str| {
            let moves: Vec<Value> = states
                .iter()
                .map(|to| json!({"to": to, "on": "2025-02-28"}))
                .collect();
            json!({"moves": moves, "recommendations": [
                {"text": "Former", "response": "accepted", "answered_on": "2025-03-24"},
                {"text": "Publier", "response": response},
            ]})
        };
        check(with(&["published"], "none"), &[]);
        check(with(&["published", "followed_up"], "accepted"), &[]);
        check(
            with(&["published", "followed_up"], "none"),
            &["recommendations.1.response problem-evaluation-unanswered"],
        );
    }

    #[test]
    fn an_answer_that_does_not_follow_says_why() {
        let answered = |response: &str, reason: Value| json!({"recommendations": [{"text": "Former", "response": response, "reason": reason}]});
        check(answered("accepted", json!(null)), &[]);
        for response in ["partly", "rejected"] {
            check(answered(response, json!("Trop cher")), &[]);
            check(
                answered(response, json!(null)),
                &["recommendations.0.reason problem-evaluation-answer-reason"],
            );
        }
        check(
            json!({"recommendations": [{"text": "Former", "response": "none", "answered_on": "2025-03-24"}]}),
            &["recommendations.0.response problem-evaluation-answered-how"],
        );
    }

    #[test]
    fn the_time_looked_at_ends_after_it_begins() {
        check(
            json!({"period_from": "2023-01-01", "period_to": "2024-12-31"}),
            &[],
        );
        check(
            json!({"period_from": "2023-01-01", "period_to": "2022-12-31"}),
            &["period_to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn an_answer_counts_from_its_day_on() {
        let mut desk = small_office();
        let draft = json!({
            "title": "Processus", "type": "process", "moves": [{"to": "validated", "on": "2025-02-28"}],
            "departments_involved": ["CLI"],
            "recommendations": [
                {"text": "A", "response": "accepted", "answered_on": "2025-03-24", "owner": "BRI"},
                {"text": "B", "response": "accepted", "owner": "CLI"},
                {"text": "C", "response": "none"},
            ],
        });
        desk.put(Kind::Evaluation, "EVA-1", draft);
        let evaluation = desk.get::<Evaluation>("EVA-1");
        let answered = |on: &str| -> Vec<bool> {
            let recommendations = evaluation.body.recommendations.iter();
            recommendations
                .map(|found| found.is_answered(day(on)))
                .collect()
        };
        assert_eq!(answered("2025-03-23"), [false, true, false]);
        assert_eq!(answered("2025-03-24"), [true, true, false]);
        let mut concerned = [desk.id("BRI"), desk.id("CLI")];
        concerned.sort();
        assert_eq!(
            Evaluation::departments(&evaluation, &desk.policy),
            concerned
        );
    }
}
