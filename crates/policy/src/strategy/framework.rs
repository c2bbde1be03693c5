//! The strategy: the adopted policy of several years that everything else serves. Its axes and objectives are records of their
//! own; once it is adopted they change only inside a revision (DOMAIN 4.2).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Objective, TerritorialPlan, evaluability};
use crate::governance::{Government, LegalBasis, Mandate, Side};
use crate::kernel::{
    Assessed, Historical, Move, Period, Problems, Ref, Stateful, Text, Transition, check_moves,
    held_at, listed,
};
use crate::kinds::Kind;
use crate::participation::{Consultation, Proposal};
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};

listed! {
    /// How far a strategy is.
    pub enum StrategyState = "strategy-state" {
        /// Being written.
        Draft,
        /// Put to the actors and residents.
        InConsultation,
        /// Ready to be adopted: every proposal was answered.
        Ready,
        /// Adopted by an act.
        Adopted,
        /// Adopted, and revised since.
        Revised,
        /// Given up.
        Abandoned,
    }
}

/// The permission to adopt a strategy that cannot yet be evaluated; named and public.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Derogation {
    /// The office that gave it: a vice-presidency, a council.
    pub by: Box<str>,
    /// Why.
    #[schemars(extend("x-long" = true))]
    pub motive: Text,
    /// When.
    #[schemars(extend("x-past" = true))]
    pub on: Date,
    /// By when what is missing must be there.
    pub deadline: Option<Date>,
    /// The objectives that it excuses.
    pub objectives: Vec<Ref<Objective>>,
    /// What is missing.
    pub missing: Vec<Text>,
}

/// A strategy.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Strategy {
    /// How people call it.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// The model of city that it carries.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub city_model: Option<Text>,
    /// Whose strategy it is, when not our own government's.
    #[schemars(extend("x-section" = "identity"))]
    pub government: Option<Ref<Government>>,
    /// The plan of the territory that it serves.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub territorial_plan: Option<Ref<TerritorialPlan>>,
    /// First day of its horizon.
    #[schemars(extend("x-section" = "time"))]
    pub horizon_from: Date,
    /// Last day of its horizon.
    #[schemars(extend("x-section" = "time"))]
    pub horizon_to: Date,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<StrategyState>>,
    /// What it rests on in law.
    #[schemars(extend("x-section" = "acts", "x-first" = true))]
    pub legal_bases: Vec<Ref<LegalBasis>>,
    /// Who carries it politically.
    #[schemars(extend("x-section" = "acts", "x-first" = true))]
    pub mandates: Vec<Ref<Mandate>>,
    /// The permission to adopt it although it cannot yet be evaluated.
    #[schemars(extend("x-section" = "acts"))]
    pub derogation: Option<Derogation>,
}

impl Strategy {
    /// Whether it was ever adopted; from then on its axes and objectives are closed.
    pub fn was_adopted(&self) -> bool {
        self.moves.iter().any(|change| is_adoption(change.to))
    }

    /// The days on which it is surely in force.
    fn in_force(&self) -> Option<Period> {
        let adopted = self.moves.iter().find(|change| is_adoption(change.to))?;
        let from = adopted.on.latest().unwrap_or(self.horizon_from);
        let given_up = self
            .moves
            .iter()
            .find(|change| change.to == StrategyState::Abandoned);
        let last = match given_up.map(|change| change.on) {
            Some(Historical::Unknown) => return None,
            Some(on) => on.earliest()?.yesterday().ok()?,
            None => self.horizon_to,
        };
        let period = Period {
            from: from.max(self.horizon_from),
            to: last.min(self.horizon_to),
        };
        (period.from <= period.to).then_some(period)
    }
}

fn is_adoption(state: StrategyState) -> bool {
    matches!(state, StrategyState::Adopted | StrategyState::Revised)
}

impl Stateful for Strategy {
    type State = StrategyState;
    const BEGINS: &'static [StrategyState] = &[StrategyState::Draft];
    const TRANSITIONS: &'static [Transition<StrategyState>] = {
        use StrategyState as S;
        &[
            Transition::step(&[S::Draft], S::InConsultation),
            Transition::step(&[S::InConsultation], S::Ready).act(),
            Transition::step(&[S::Ready], S::Adopted).act(),
            Transition::step(&[S::Adopted, S::Revised], S::Revised).act(),
            Transition::step(
                &[
                    S::Draft,
                    S::InConsultation,
                    S::Ready,
                    S::Adopted,
                    S::Revised,
                ],
                S::Abandoned,
            )
            .reason(),
        ]
    };
    fn moves(&self) -> &[Move<StrategyState>] {
        &self.moves
    }
}

impl Record for Strategy {
    const KIND: Kind = Kind::Strategy;
    const PREFIX: Option<&'static str> = Some("ST");
    const ROOM: &'static str = "strategy";
    const PLURAL: &'static str = "strategies";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::shown("horizon-from", |r, _| Cell::Day(r.body.horizon_from)),
            Column::shown("horizon-to", |r, _| Cell::Day(r.body.horizon_to)),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::indexed("government", |r: &Stored<Self>, _| {
                Cell::of(r.body.government, |link| Cell::Record(link.id()))
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        let strategy = &record.body;
        if strategy.horizon_to <= strategy.horizon_from {
            problems
                .structural("horizon_to", "problem-strategy-horizon")
                .naming("from", strategy.horizon_from);
        }
        check_alone(record, among, problems);
        check_consulted(record, among, problems);
        check_gate(record, among, problems);
        check_derogation(record, among, problems);
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }
}

/// At most one strategy of each of our governments is in force at any date.
fn check_alone(record: &Stored<Strategy>, among: &Among<'_>, problems: &mut Problems) {
    let own = among.policy.settings(among.today).own_government;
    let whose = |strategy: &Strategy| strategy.government.or(own);
    let government = whose(&record.body);
    let found = government.and_then(|link| among.policy.get(link));
    let ours = found.is_none_or(|found| found.body.side == Side::Ours);
    let Some(period) = record.body.in_force().filter(|_| ours) else {
        return;
    };
    let mut others = among
        .policy
        .table::<Strategy>()
        .all()
        .filter(|other| other.id != record.id && whose(&other.body) == government);
    let clash = others.find(|other| {
        let theirs = other.body.in_force();
        theirs.is_some_and(|theirs| theirs.overlaps(period.from, Some(period.to)))
    });
    if let Some(other) = clash {
        let code = other.code.as_ref().map_or("", |code| code.as_str());
        problems
            .office("horizon_from", "problem-strategy-two-in-force")
            .naming("other", code);
    }
}

/// The moves to a state that this command makes, each with its day. How a strategy began is not asked: the register describes
/// what exists already.
fn steps_to(
    state: StrategyState,
    record: &Stored<Strategy>,
    among: &Among<'_>,
) -> Vec<(usize, Date)> {
    let earlier = among.earlier(record);
    let is_new = |change: &Move<StrategyState>| {
        let known = earlier.as_ref();
        let known = known.map_or(&[][..], |earlier| &earlier.body.moves);
        let same = |other: &Move<StrategyState>| other.to == change.to && other.on == change.on;
        !known.iter().any(same)
    };
    let moves = record.body.moves.iter().enumerate().skip(1);
    moves
        .filter(|(_, change)| change.to == state && is_new(change))
        .map(|(index, change)| (index, change.on.latest().unwrap_or(among.today)))
        .collect()
}

/// A strategy is ready once its consultation is closed and every proposal answered.
fn check_consulted(record: &Stored<Strategy>, among: &Among<'_>, problems: &mut Problems) {
    for (index, on) in steps_to(StrategyState::Ready, record, among) {
        let path = format!("moves.{index}.to");
        let held: Vec<_> = among
            .policy
            .referring::<Consultation>(record.id)
            .filter(|found| found.body.from <= on)
            .collect();
        if held.is_empty() {
            problems.office(path, "problem-strategy-not-consulted");
            continue;
        }
        let answered = |consultation: &Stored<Consultation>| {
            let mut proposals = among.policy.referring::<Proposal>(consultation.id);
            consultation.body.to < on
                && proposals.all(|said| said.body.received_on > on || said.body.is_answered(on))
        };
        if !held.iter().all(|consultation| answered(consultation)) {
            problems.office(path, "problem-strategy-consultation-open");
        }
    }
}

/// A strategy is adopted once it can be evaluated, or with a derogation.
fn check_gate(record: &Stored<Strategy>, among: &Among<'_>, problems: &mut Problems) {
    for (index, on) in steps_to(StrategyState::Adopted, record, among) {
        let settings = among.policy.settings(on);
        let view = View {
            policy: among.policy,
            as_of: on,
            settings: &settings,
        };
        if let Assessed::Value(found) = evaluability(record, &view).value
            && !found.passes()
            && !found.derogation
        {
            problems
                .office(format!("moves.{index}.to"), "problem-strategy-gate")
                .naming("unmet", found.unmet().count());
        }
    }
}

/// A derogation excuses objectives of this strategy, for a time that comes after it.
fn check_derogation(record: &Stored<Strategy>, among: &Among<'_>, problems: &mut Problems) {
    let Some(derogation) = &record.body.derogation else {
        return;
    };
    if let Some(deadline) = derogation.deadline
        && deadline < derogation.on
    {
        problems
            .structural("derogation.deadline", "problem-ends-before-it-begins")
            .naming("from", derogation.on);
    }
    for (index, link) in derogation.objectives.iter().enumerate() {
        let objective = among.policy.get(*link);
        let axis = objective.and_then(|found| among.policy.get(found.body.axis));
        if axis.is_some_and(|axis| axis.body.strategy.id() != record.id) {
            problems.office(
                format!("derogation.objectives.{index}"),
                "problem-derogation-elsewhere",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace, small_office};

    fn strategy(fields: Value) -> Value {
        let mut draft = json!({
            "title": "Cap", "horizon_from": "2023-01-01", "horizon_to": "2027-12-31",
            "moves": [{"to": "adopted", "on": "2022-12-12", "act": "2022-114"}],
        });
        replace(&mut draft, fields);
        draft
    }

    /// What is wrong with a second strategy beside one that is in force until 2027.
    fn beside(fields: Value) -> Vec<String> {
        let mut desk = small_office();
        let own = json!({"from": "2020-01-01", "own_government": "GOV-MET"});
        desk.put(Kind::Settings, "SET-1", own);
        desk.put(Kind::Strategy, "ST1", strategy(json!({})));
        desk.wrong(Kind::Strategy, "ST2", strategy(fields))
    }

    #[test]
    fn a_horizon_ends_after_it_begins() {
        let mut desk = small_office();
        let mut wrong =
            |to: &str| desk.wrong(Kind::Strategy, "ST1", strategy(json!({"horizon_to": to})));
        assert!(wrong("2023-01-02").is_empty());
        assert_eq!(wrong("2023-01-01"), ["horizon_to problem-strategy-horizon"]);
    }

    #[test]
    fn two_strategies_of_ours_are_never_in_force_on_the_same_day() {
        let two = ["horizon_from problem-strategy-two-in-force"];
        assert_eq!(beside(json!({})), two);
        assert_eq!(beside(json!({"government": "GOV-MET"})), two);
        assert!(beside(json!({"government": "GOV-ALD"})).is_empty());
        let next = |from: &str| beside(json!({"horizon_from": from, "horizon_to": "2032-12-31"}));
        assert!(next("2028-01-01").is_empty());
        assert_eq!(next("2027-12-31"), two);
        // What is only being written, or was given up before, is not in force.
        assert!(beside(json!({"moves": [{"to": "draft", "on": "2025-09-01"}]})).is_empty());
        let given_up = |on: &str| {
            beside(json!({"moves": [
                {"to": "adopted", "on": "2022-06-01", "act": "2022-50"},
                {"to": "abandoned", "on": on, "reason": "Refaite"},
            ]}))
        };
        assert!(given_up("2022-12-31").is_empty());
        assert_eq!(given_up("2023-02-01"), two);
        // Dates too rough to tell refuse nothing.
        assert!(given_up("2023").is_empty());
    }

    #[test]
    fn adoption_and_revision_need_an_act_and_giving_up_a_reason() {
        let moves = json!([
            {"to": "draft", "on": "2022-01-10"}, {"to": "in_consultation", "on": "2022-05-01"},
            {"to": "ready", "on": "2022-11-21"}, {"to": "adopted", "on": "2022-12-12"},
            {"to": "revised", "on": "2025-03-24"}, {"to": "revised", "on": "2025-09-01"},
            {"to": "abandoned", "on": "2025-10-01"},
        ]);
        let mut desk = consulted("2022-06-30", Some("2022-09-01"));
        let derogation = json!({"by": "Conseil", "motive": "Urgence", "on": "2022-12-12"});
        let draft = strategy(json!({"moves": moves, "derogation": derogation}));
        assert_eq!(
            desk.wrong(Kind::Strategy, "ST1", draft),
            [
                "moves.2.act problem-move-needs-act",
                "moves.3.act problem-move-needs-act",
                "moves.4.act problem-move-needs-act",
                "moves.5.act problem-move-needs-act",
                "moves.6.reason problem-move-needs-reason",
            ]
        );
    }

    /// A draft put to consultation until a day, with a proposal answered on another.
    fn consulted(to: &str, answered_on: Option<&str>) -> Desk {
        let mut desk = small_office();
        let draft = json!([{"to": "draft", "on": "2022-01-10"}, {"to": "in_consultation", "on": "2022-05-01"}]);
        desk.put(Kind::Strategy, "ST1", strategy(json!({"moves": draft})));
        let consultation =
            json!({"about": "ST1", "question": "Quel cap ?", "from": "2022-05-01", "to": to});
        desk.put(Kind::Consultation, "CON-1", consultation);
        let proposal = json!({
            "consultation": "CON-1", "group": "citizens", "anonymous": true, "text": "Des jumelages", "received_on": "2022-06-10",
            "moves": [{"to": "received", "on": "2022-06-10"}], "response": "Oui", "answered_on": answered_on,
        });
        desk.put(Kind::Proposal, "PRO-1", proposal);
        desk
    }

    #[test]
    fn a_strategy_is_ready_once_every_proposal_is_answered() {
        let ready = strategy(json!({"moves": [
            {"to": "draft", "on": "2022-01-10"}, {"to": "in_consultation", "on": "2022-05-01"},
            {"to": "ready", "on": "2022-11-21", "act": "Bureau 2022-40"},
        ]}));
        let wrong = |mut desk: Desk| desk.wrong(Kind::Strategy, "ST1", ready.clone());
        assert!(wrong(consulted("2022-06-30", Some("2022-11-21"))).is_empty());
        let open = ["moves.2.to problem-strategy-consultation-open"];
        assert_eq!(wrong(consulted("2022-06-30", None)), open);
        assert_eq!(wrong(consulted("2022-06-30", Some("2022-11-22"))), open);
        assert_eq!(wrong(consulted("2022-11-21", Some("2022-09-01"))), open);
        let nobody = ["moves.2.to problem-strategy-not-consulted"];
        assert_eq!(wrong(small_office()), nobody);
    }

    /// A strategy without objectives that can be evaluated: its means, its plan, its evaluations, its consultation.
    fn evaluable() -> Desk {
        let mut desk = consulted("2022-06-30", Some("2022-09-01"));
        let settings = json!({"from": "2020-01-01", "gate_indicators_per_level": 0});
        desk.put(Kind::Settings, "SET-1", settings);
        let euros = json!({"amount": "60000", "currency": "EUR"});
        let plan = json!({"title": "Dire", "strategy": "ST1", "from": "2023-01-01", "to": "2027-12-31", "audiences": ["residents"]});
        desk.put(Kind::CommunicationPlan, "COM-1", plan);
        let line = json!({"fiscal_year": 2023, "line": "6532", "label": "Actions", "voted": euros});
        desk.put(Kind::BudgetLine, "BUD-1", line);
        let post = json!({"title": "Chargé de mission", "department": "BRI", "fte": "1", "from": "2020-01-01"});
        desk.put(Kind::Post, "PST-1", post);
        for r#type in ["mid_term", "final"] {
            let evaluation = json!({
                "title": r#type, "type": r#type, "scope": ["ST1"], "planned_on": "2025-06-30", "budget": euros,
                "moves": [{"to": "planned", "on": "2022-09-01"}],
            });
            desk.put(Kind::Evaluation, r#type, evaluation);
        }
        let basis =
            json!({"title": "Loi", "kind": "law", "citation": "2009-31", "certainty": "explicit"});
        desk.put(Kind::LegalBasis, "LB1", basis);
        let mandate = json!({"holder": "Vice-présidence", "kind": "political_sponsor", "given_by": "2020-40", "from": "2020-07-10"});
        desk.put(Kind::Mandate, "MAN-1", mandate);
        desk
    }

    #[test]
    fn a_strategy_is_adopted_once_it_can_be_evaluated_or_with_a_derogation() {
        let adopted = |fields: Value| {
            let mut draft = strategy(json!({
                "legal_bases": ["LB1"], "mandates": ["MAN-1"],
                "moves": [
                    {"to": "ready", "on": "2022-11-21", "act": "Bureau 2022-40"},
                    {"to": "adopted", "on": "2022-12-12", "act": "2022-114"},
                ],
            }));
            replace(&mut draft, fields);
            evaluable().wrong(Kind::Strategy, "ST1", draft)
        };
        assert!(adopted(json!({})).is_empty());
        let gate = ["moves.1.to problem-strategy-gate"];
        assert_eq!(adopted(json!({"mandates": null})), gate);
        let excused = |on: &str| {
            let derogation = json!({"by": "Conseil", "motive": "Urgence", "on": on});
            adopted(json!({"mandates": null, "derogation": derogation}))
        };
        assert!(excused("2022-12-12").is_empty());
        assert_eq!(excused("2022-12-13"), gate);
    }

    #[test]
    fn what_was_adopted_before_is_not_asked_again() {
        let moves = json!([
            {"to": "ready", "on": "2022-11-21"}, {"to": "adopted", "on": "2022-12-12", "act": "2022-114"},
        ]);
        let mut desk = small_office();
        desk.put(Kind::Strategy, "ST1", strategy(json!({"moves": moves})));
        let renamed = json!({"moves": moves, "title": "Autre cap"});
        assert!(
            desk.wrong(Kind::Strategy, "ST1", strategy(renamed))
                .is_empty()
        );
    }

    #[test]
    fn a_derogation_excuses_objectives_of_its_own_strategy() {
        let mut desk = small_office();
        desk.put(
            Kind::DiagnosisItem,
            "DIA-1",
            json!({"kind": "risk", "text": "Crues"}),
        );
        let old = json!({"moves": [{"to": "draft", "on": "2020-01-01"}]});
        for (name, fields) in [("ST1", json!({})), ("ST2", old)] {
            desk.put(Kind::Strategy, name, strategy(fields));
            let axis =
                json!({"strategy": name, "title": "Eau", "order": 1, "diagnosis": ["DIA-1"]});
            desk.put(Kind::Axis, &format!("AX-{name}"), axis);
            let objective = json!({
                "axis": format!("AX-{name}"), "group": "exchange", "title": "Crues", "from": "2023-01-01",
                "to": "2027-12-31", "departments": ["CLI"],
            });
            desk.put(Kind::Objective, &format!("OBJ-{name}"), objective);
        }
        let mut wrong = |objective: &str, deadline: &str| {
            let derogation = json!({
                "by": "Vice-présidence", "motive": "Urgence", "on": "2022-12-12", "deadline": deadline, "objectives": [objective],
            });
            desk.wrong(
                Kind::Strategy,
                "ST1",
                strategy(json!({"derogation": derogation})),
            )
        };
        assert!(wrong("OBJ-ST1", "2023-12-31").is_empty());
        assert_eq!(
            wrong("OBJ-ST2", "2022-12-11"),
            [
                "derogation.deadline problem-ends-before-it-begins",
                "derogation.objectives.0 problem-derogation-elsewhere"
            ]
        );
    }
}
