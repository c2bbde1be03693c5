//! Whether a strategy can be evaluated as it is written (DOMAIN 5.7): a list of checks, each met or not, with what is missing and
//! the record to mend. The paper wants evaluation built in from the start; passing needs all checks, and a derogation is public.

mod checks;

use uuid::Uuid;

pub use checks::{EvaluabilityCheck, EvaluabilityGap};

use super::{Strategy, objectives_of};
use crate::kernel::{Assessed, Exact, Figure, Outcome, Said, whole};
use crate::record::{Stored, View};

/// Something that a check misses, and the record to mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// What is missing.
    pub what: EvaluabilityGap,
    /// Where it is to be added.
    pub mend: Uuid,
}

/// One check and what it found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The check.
    pub check: EvaluabilityCheck,
    /// The objective or the strategy that it looks at.
    pub about: Uuid,
    /// What is missing; nothing when the check is met.
    pub missing: Vec<Missing>,
}

impl Checked {
    /// Whether nothing is missing.
    pub fn is_met(&self) -> bool {
        self.missing.is_empty()
    }
}

/// Whether a strategy can be evaluated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluability {
    /// Every check: those of each objective, then those of the strategy.
    pub checks: Vec<Checked>,
    /// Whether a derogation given by that date lets it be adopted all the same.
    pub derogation: bool,
}

impl Evaluability {
    /// Whether every check is met.
    pub fn passes(&self) -> bool {
        self.checks.iter().all(Checked::is_met)
    }

    /// The share of checks that are met.
    pub fn score(&self) -> Exact {
        let met = self.checks.iter().filter(|found| found.is_met()).count();
        whole(met) / whole(self.checks.len().max(1))
    }

    /// The checks that are not met.
    pub fn unmet(&self) -> impl Iterator<Item = &Checked> {
        self.checks.iter().filter(|found| !found.is_met())
    }
}

/// The checks of a strategy at the view's date.
pub fn evaluability(record: &Stored<Strategy>, view: &View<'_>) -> Figure<Evaluability> {
    let mut figure = Figure::new("evaluability", "5.7", view);
    let least = view.settings.gate_indicators_per_level;
    figure.used("gate_indicators_per_level", i128::from(least));
    let objectives = objectives_of(record, view.policy);
    let mut checks = Vec::new();
    for objective in &objectives {
        checks.extend(checks::of_objective(objective, record, view));
    }
    checks.extend(checks::of_strategy(record, &objectives, view));
    let mut seen: Vec<Uuid> = objectives.iter().map(|objective| objective.id).collect();
    seen.push(record.id);
    for about in seen {
        let met = checks
            .iter()
            .filter(|found| found.about == about)
            .all(Checked::is_met);
        figure.count(about, if met { "met" } else { "unmet" });
    }
    let derogation = record.body.derogation.as_ref();
    let found = Evaluability {
        derogation: derogation.is_some_and(|given| given.on <= view.as_of),
        checks,
    };
    let met = found.checks.len() - found.unmet().count();
    figure.rate("score", whole(met), whole(found.checks.len()));
    figure.value = Assessed::Value(found);
    figure
}

impl Said for Evaluability {
    fn said(&self) -> Outcome {
        let row = |found: &Checked| {
            let what = found
                .missing
                .iter()
                .map(|missing| Outcome::choice(missing.what));
            Outcome::Group(vec![
                ("about", Outcome::Record(found.about)),
                ("check", Outcome::choice(found.check)),
                ("met", Outcome::Yes(found.is_met())),
                ("missing", Outcome::Many(what.collect())),
                (
                    "mend",
                    Outcome::records(found.missing.iter().map(|missing| missing.mend)),
                ),
            ])
        };
        Outcome::Group(vec![
            ("passes", Outcome::Yes(self.passes())),
            ("score", Outcome::Share(self.score())),
            ("derogation", Outcome::Yes(self.derogation)),
            ("unmet", Outcome::Count(self.unmet().count())),
            (
                "checks",
                Outcome::Many(self.checks.iter().map(row).collect()),
            ),
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, replace};
    use crate::kernel::Listed;
    use crate::kinds::Kind;
    use crate::strategy::testing::{euros, objective, planned_office, strategy};

    /// An office whose strategy, with the one objective O1, passes every check.
    fn office() -> Desk {
        let mut desk = planned_office();
        let o2 = desk.id("O2");
        desk.policy.take(o2);
        desk.put(
            Kind::BeneficiaryGroup,
            "BG-1",
            json!({"name": "Riverains", "kind": "riparians"}),
        );
        objective(&mut desk, "O1", json!({"beneficiaries": ["BG-1"]}));
        desk.put(
            Kind::LegalBasis,
            "LB1",
            json!({"title": "Loi", "kind": "law", "citation": "2009-31", "certainty": "explicit"}),
        );
        let mandate = json!({"holder": "Vice-présidence", "kind": "political_sponsor", "given_by": "Délib.", "from": "2020-07-10"});
        desk.put(Kind::Mandate, "MAN-1", mandate);
        desk.put(
            Kind::Strategy,
            "ST1",
            strategy(json!({"legal_bases": ["LB1"], "mandates": ["MAN-1"]})),
        );
        for level in ["territorial", "political", "institutional"] {
            for number in 1..=3 {
                let link = if number == 1 { "O1" } else { "ST1" };
                indicator(
                    &mut desk,
                    &format!("{level}-{number}"),
                    json!({"level": level, "links": [link]}),
                );
            }
        }
        for (code, r#type) in [("EVA-1", "mid_term"), ("EVA-2", "final")] {
            evaluation(&mut desk, code, json!({"type": r#type}));
        }
        desk.put(Kind::Screening, "SCR-1", json!({"about": "AX1", "on": "2022-11-15", "result": {"none_found": {"reason": "Rien"}}}));
        let plan =
            json!({"title": "Plan", "strategy": "ST1", "from": "2023-06-01", "to": "2027-12-31"});
        desk.put(Kind::CommunicationPlan, "COM-1", plan);
        desk.put(
            Kind::BudgetLine,
            "BUD-1",
            json!({"fiscal_year": 2025, "line": "930", "label": "Action", "voted": euros(1000)}),
        );
        desk.put(
            Kind::Post,
            "PST-1",
            json!({"title": "Tête", "department": "BRI", "fte": "1", "from": "2016-09-01"}),
        );
        let asked = json!({"about": "ST1", "question": "Que changer ?", "from": "2022-05-02", "to": "2022-06-30"});
        desk.put(Kind::Consultation, "CON-1", asked);
        desk
    }

    fn indicator(desk: &mut Desk, code: &str, fields: Value) {
        let mut draft = json!({
            "name": code, "definition": "Ce qui est compté", "unit": "jours", "level": "political", "kind": "outcome",
            "nature": "number", "direction": "up", "frequency_months": 12, "source": "Registre", "supplier": "CLI",
            "baseline": {"value": "0", "on": "2022-12-31"}, "targets": [{"value": "10", "on": "2027-12-31"}],
            "links": ["O1"],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Indicator, code, draft);
    }

    fn evaluation(desk: &mut Desk, code: &str, fields: Value) {
        let mut draft = json!({
            "title": code, "type": "final", "scope": ["ST1"], "planned_on": "2027-06-30", "budget": euros(60),
            "moves": [{"to": "planned", "on": "2022-12-12"}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Evaluation, code, draft);
    }

    /// What is missing, as `check gap` in the record to mend.
    fn missing(desk: &Desk, as_of: &str) -> Vec<String> {
        let figure = evaluability(&desk.get::<Strategy>("ST1"), &desk.at(day(as_of)));
        let found = figure.value.value().unwrap().clone();
        let name = |id| desk.policy.code(id).unwrap().to_string();
        let all = found.unmet().flat_map(|check| {
            let gaps = check.missing.iter();
            gaps.map(move |gap| {
                format!(
                    "{} {} {}",
                    check.check.word(),
                    gap.what.word(),
                    name(gap.mend)
                )
            })
        });
        all.collect()
    }

    fn check(change: impl FnOnce(&mut Desk), expected: &[&str]) {
        let mut desk = office();
        change(&mut desk);
        assert_eq!(missing(&desk, "2025-12-31"), expected);
    }

    #[test]
    fn a_strategy_with_everything_passes() {
        let desk = office();
        assert!(missing(&desk, "2025-12-31").is_empty());
        let figure = evaluability(&desk.get::<Strategy>("ST1"), &desk.at(day("2025-12-31")));
        let found = figure.value.value().unwrap();
        assert_eq!(
            (found.passes(), found.score(), found.checks.len()),
            (true, 1.into(), 15)
        );
        assert!(!found.derogation);
    }

    #[test]
    fn without_an_indicator_the_first_five_checks_are_not_met() {
        let none = |desk: &mut Desk| objective(desk, "O9", json!({"beneficiaries": ["BG-1"]}));
        let expected = [
            "indicator",
            "definition",
            "collection",
            "baseline",
            "target",
        ];
        let expected = expected.map(|check| format!("{check} no_indicator O9"));
        check(none, &expected.each_ref().map(String::as_str));
    }

    #[test]
    fn every_indicator_of_an_objective_must_be_complete() {
        let bare = json!({
            "definition": null, "unit": null, "source": null, "supplier": null, "baseline": null, "targets": null,
        });
        check(
            |desk| indicator(desk, "IND-9", bare),
            &[
                "definition no_definition IND-9",
                "definition no_unit IND-9",
                "collection no_source IND-9",
                "collection no_supplier IND-9",
                "baseline no_baseline IND-9",
                "target no_target IND-9",
            ],
        );
        let share = json!({"nature": "share", "unit": null, "source": null, "computed_by": "reports_in_time"});
        check(|desk| indicator(desk, "IND-9", share), &[]);
    }

    #[test]
    fn a_day_to_find_out_where_it_stood_is_good_until_it_is_past() {
        let planned = |on: &str| json!({"baseline": null, "baseline_planned_on": on});
        let at = |on: &str, as_of: &str| {
            let mut desk = office();
            indicator(&mut desk, "IND-9", planned(on));
            missing(&desk, as_of).join(", ")
        };
        assert_eq!(at("2024-01-01", "2023-06-30"), "");
        assert_eq!(
            at("2024-01-02", "2023-06-30"),
            "baseline baseline_too_late IND-9"
        );
        assert_eq!(at("2023-09-30", "2023-09-30"), "");
        assert_eq!(
            at("2023-09-30", "2023-10-01"),
            "baseline baseline_overdue IND-9"
        );
    }

    #[test]
    fn a_target_lies_within_the_horizon_and_a_year_more() {
        let target = |on: &str| json!({"targets": [{"value": "10", "on": on}]});
        check(|desk| indicator(desk, "IND-9", target("2028-12-31")), &[]);
        check(
            |desk| indicator(desk, "IND-9", target("2029-01-01")),
            &["target target_outside_horizon IND-9"],
        );
        check(
            |desk| indicator(desk, "IND-9", target("2022-12-31")),
            &["target target_outside_horizon IND-9"],
        );
    }

    #[test]
    fn an_objective_is_anchored_and_has_somebody_who_gains_and_somebody_who_answers() {
        let bare = json!({"territorial_objectives": null, "diagnosis": null, "departments": null});
        check(
            |desk| objective(desk, "O1", bare),
            &[
                "anchoring no_territorial_objective O1",
                "anchoring no_diagnosis O1",
                "beneficiaries no_beneficiary O1",
                "department no_department O1",
            ],
        );
    }

    #[test]
    fn three_indicators_are_needed_at_each_level() {
        let elsewhere = json!({"level": "political", "links": []});
        check(
            |desk| indicator(desk, "political-3", elsewhere),
            &["levels few_political ST1"],
        );
        let mut desk = office();
        desk.settings.gate_indicators_per_level = 4;
        let expected = ["territorial", "political", "institutional"];
        let expected = expected.map(|level| format!("levels few_{level} ST1"));
        assert_eq!(missing(&desk, "2025-12-31"), expected);
    }

    #[test]
    fn two_evaluations_are_planned_with_date_and_budget() {
        let final_only = |desk: &mut Desk| evaluation(desk, "EVA-1", json!({"type": "process"}));
        check(final_only, &["evaluations no_mid_term ST1"]);
        let bare = json!({"planned_on": null, "budget": null});
        check(
            |desk| evaluation(desk, "EVA-2", bare.clone()),
            &["evaluations no_date EVA-2", "evaluations no_budget EVA-2"],
        );
        let begun = json!({"planned_on": null, "moves": [{"to": "under_way", "on": "2025-06-02"}]});
        check(|desk| evaluation(desk, "EVA-2", begun), &[]);
        // The better of two counts.
        check(|desk| evaluation(desk, "EVA-3", bare), &[]);
    }

    #[test]
    fn every_axis_is_screened_by_then() {
        let late = json!({"about": "AX1", "on": "2026-01-05", "result": {"none_found": {"reason": "Rien"}}});
        check(
            |desk| {
                desk.put(Kind::Screening, "SCR-1", late);
            },
            &["screening not_screened AX1"],
        );
    }

    #[test]
    fn means_belong_to_the_years_of_the_horizon() {
        check(
            |desk| {
                let before = json!({"fiscal_year": 2022, "line": "930", "label": "Action", "voted": euros(1000)});
                desk.put(Kind::BudgetLine, "BUD-1", before);
                let gone = json!({"title": "Tête", "department": "BRI", "fte": "1", "from": "2016-09-01", "to": "2022-12-31"});
                desk.put(Kind::Post, "PST-1", gone);
            },
            &["means no_budget ST1", "means no_post ST1"],
        );
    }

    #[test]
    fn a_legal_basis_a_mandate_and_a_plan_of_communication_are_named() {
        check(
            |desk| {
                desk.put(Kind::Strategy, "ST1", strategy(json!({})));
                let plan = desk.id("COM-1");
                desk.policy.take(plan);
            },
            &[
                "communication no_communication_plan ST1",
                "mandate no_legal_basis ST1",
                "mandate no_mandate ST1",
            ],
        );
    }

    #[test]
    fn a_consultation_is_held_and_answered() {
        let open =
            json!({"about": "ST1", "question": "?", "from": "2025-12-01", "to": "2025-12-31"});
        let reopen = |desk: &mut Desk| {
            desk.put(Kind::Consultation, "CON-1", open);
        };
        check(reopen, &["consultation no_consultation ST1"]);
        let proposal = |answered: Value| {
            json!({
                "text": "Ouvrir", "group": "academia", "actor": "A-UNI", "consultation": "CON-1", "received_on": "2022-06-01",
                "moves": [{"to": "received", "on": "2022-06-01"}], "response": "Oui", "answered_on": answered,
            })
        };
        check(
            |desk| {
                desk.put(Kind::Proposal, "PRO-1", proposal(json!("2026-01-15")));
            },
            &["consultation unanswered PRO-1"],
        );
        check(
            |desk| {
                desk.put(Kind::Proposal, "PRO-1", proposal(json!("2025-01-15")));
            },
            &[],
        );
    }

    #[test]
    fn a_consultation_about_an_axis_or_a_revision_is_one_about_the_strategy() {
        for about in ["AX1", "REV-1"] {
            let revision = json!({"strategy": "ST1", "on": "2025-03-24", "act": "Délib.", "reason": "progress"});
            let asked =
                json!({"about": about, "question": "?", "from": "2025-01-15", "to": "2025-02-28"});
            check(
                |desk| {
                    desk.put(Kind::Revision, "REV-1", revision);
                    desk.put(Kind::Consultation, "CON-1", asked);
                },
                &[],
            );
        }
    }

    #[test]
    fn a_derogation_holds_from_its_day_and_changes_no_check() {
        let mut desk = office();
        let given = json!({"by": "Conseil", "motive": "Urgence", "on": "2022-12-12"});
        desk.put(
            Kind::Strategy,
            "ST1",
            strategy(json!({"derogation": given})),
        );
        let at = |on: &str| {
            let figure = evaluability(&desk.get::<Strategy>("ST1"), &desk.at(day(on)));
            let found = figure.value.value().unwrap().clone();
            (found.derogation, found.passes())
        };
        assert_eq!(at("2022-12-11"), (false, false));
        assert_eq!(at("2022-12-12"), (true, false));
    }
}
