//! Whether international action is everybody's business in the house (DOMAIN 5.6): how many departments lead, and how many actions
//! they lead. One department everywhere, or every department once, must not look transversal; so both shares count together.

use std::collections::BTreeSet;

use jiff::civil::Date;
use uuid::Uuid;

use super::day_within;
use crate::governance::{Department, Side};
use crate::kernel::{
    Assessed, Exact, Figure, Outcome, Period, Reason, Ref, Said, breaks_a_rule, whole,
};
use crate::operations::{Action, active_actions};
use crate::policy::Policy;
use crate::record::{Shared, View};

/// How transversal international action is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transversality {
    /// 0 to 1: the harmonic mean of the two shares.
    pub transversality: Exact,
    /// The share of departments that lead at least one action.
    pub departments: Exact,
    /// The share of actions led by a department other than the office.
    pub actions: Exact,
    /// The departments that lead none, in the order of lists.
    pub absent: Vec<Uuid>,
    /// The actions that the office leads alone.
    pub alone: Vec<Uuid>,
    /// What one department counts for, and one action.
    each: (Exact, Exact),
}

impl Transversality {
    /// How transversal it would be if a department that leads none took part in leading an action that the office leads alone; one of
    /// the two alone, where the other is lacking nowhere.
    pub fn with_one_more(&self) -> Exact {
        let more = |lacking: &[Uuid], each: Exact| match lacking {
            [] => Exact::default(),
            _ => each,
        };
        let departments = self.departments + more(&self.absent, self.each.0);
        let actions = self.actions + more(&self.alone, self.each.1);
        harmonic(departments, actions)
    }
}

/// How transversal the actions are that went on in a period.
pub fn transversality(view: &View<'_>, period: Period) -> Figure<Transversality> {
    let mut figure = Figure::new("transversality", "5.6", view);
    figure.period = Some(period);
    let active = active_actions(view, period);
    figure.left_out.extend(active.left_out);
    let day = day_within(period, view.as_of);
    let all = view.policy.table::<Department>().all();
    let others: Vec<_> = all
        .filter(|found| department_of_ours(&found.body, day, view.policy))
        .filter(|found| !found.body.is_international_office)
        .collect();
    let mut leading: BTreeSet<Uuid> = BTreeSet::new();
    let (mut alone, mut led) = (Vec::new(), 0_usize);
    for action in active.items {
        let leads: Vec<Ref<Department>> = leads(&action.body).collect();
        if breaks_a_rule(&action.common, &["lead", "co_leads"]) {
            figure.leave_out(action.id, Reason::new("record-breaks-a-rule"));
            continue;
        }
        if leads.is_empty() {
            figure.leave_out(action.id, Reason::new("transversality-no-lead"));
            continue;
        }
        let shared = leads.iter().any(|link| is_other(*link, view.policy));
        leading.extend(leads.iter().map(|link| link.id()));
        if shared {
            led += 1;
            figure.count(action.id, "led_elsewhere");
        } else {
            alone.push(action.id);
            figure.count(action.id, "led_by_the_office");
        }
    }
    let absent = absent(&others, &leading, &mut figure);
    let present = others.len() - absent.len();
    let departments = figure.rate("departments", whole(present), whole(others.len()));
    let actions = figure.rate("actions", whole(led), whole(led + alone.len()));
    figure.value = match (departments, actions) {
        (None, _) => Assessed::NotAssessable(Reason::new("transversality-no-department")),
        (_, None) => Assessed::NotAssessable(Reason::new("transversality-no-action")),
        (Some(departments), Some(actions)) => Assessed::Value(Transversality {
            transversality: harmonic(departments, actions),
            departments,
            actions,
            each: (
                whole(others.len()).recip(),
                whole(led + alone.len()).recip(),
            ),
            absent,
            alone,
        }),
    };
    figure.unless_to_come()
}

/// The harmonic mean of two shares; 0 when both are.
fn harmonic(one: Exact, other: Exact) -> Exact {
    let sum = one + other;
    if sum == Exact::default() {
        sum
    } else {
        one * other * Exact::from_integer(2) / sum
    }
}

fn leads(action: &Action) -> impl Iterator<Item = Ref<Department>> {
    action
        .lead
        .into_iter()
        .chain(action.co_leads.iter().copied())
}

/// Whether a department of a government of ours exists on a day.
pub fn department_of_ours(department: &Department, day: Date, policy: &Policy) -> bool {
    let government = policy.get(department.government);
    department.is_active(day) && government.is_some_and(|found| found.body.side == Side::Ours)
}

fn is_other(link: Ref<Department>, policy: &Policy) -> bool {
    policy
        .get(link)
        .is_some_and(|found| !found.body.is_international_office)
}

/// The departments that lead none of the actions; the others count.
fn absent(
    departments: &[&Shared<Department>],
    leading: &BTreeSet<Uuid>,
    figure: &mut Figure<Transversality>,
) -> Vec<Uuid> {
    let mut absent = Vec::new();
    for department in departments {
        if leading.contains(&department.id) {
            figure.count(department.id, "leading");
        } else {
            figure.count(department.id, "absent");
            absent.push(department.id);
        }
    }
    absent
}

impl Said for Transversality {
    fn said(&self) -> Outcome {
        Outcome::Group(vec![
            ("transversality", Outcome::Number(self.transversality)),
            ("departments", Outcome::Share(self.departments)),
            ("actions", Outcome::Share(self.actions)),
            ("absent", Outcome::records(self.absent.iter().copied())),
            ("alone", Outcome::records(self.alone.iter().copied())),
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY};
    use crate::kinds::Kind;
    use crate::strategy::testing::{action, broken, planned_office, year};

    /// Departments, actions and the mean, or why there is none.
    fn line(desk: &Desk) -> String {
        match transversality(&desk.at(TODAY), year(2025)).value {
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
            Assessed::Value(found) => {
                format!(
                    "{} {} {}",
                    found.departments, found.actions, found.transversality
                )
            }
        }
    }

    #[test]
    fn nothing_is_told_of_a_year_that_has_not_begun() {
        let mut desk = planned_office();
        let moves = json!([{"to": "in_progress", "on": "2025-03-03"}]);
        action(&mut desk, "ACT-1", json!({"lead": "CLI", "moves": moves}));
        let told = |in_year| transversality(&desk.at(TODAY), year(in_year));
        assert!(told(2025).value.value().is_some());
        let figure = told(2026);
        let reason = figure.value.reason().map(|reason| reason.key);
        assert_eq!(reason, Some("figure-period-to-come"));
        assert!(figure.counted.is_empty() && figure.parts.is_empty());
    }

    fn department(desk: &mut Desk, code: &str, fields: Value) {
        let mut draft = json!({"name": code, "government": "GOV-MET"});
        crate::desk::replace(&mut draft, fields);
        desk.put(Kind::Department, code, draft);
    }

    fn check(actions: &[Value], expected: &str) {
        let mut desk = planned_office();
        for code in ["ECO", "CUL", "HAB"] {
            department(&mut desk, code, json!({}));
        }
        for (number, fields) in actions.iter().enumerate() {
            action(&mut desk, &format!("ACT-{number}"), fields.clone());
        }
        assert_eq!(line(&desk), expected, "{actions:?}");
    }

    #[test]
    fn both_shares_count_together() {
        let lead = |lead: &str, others: &[&str]| json!({"lead": lead, "co_leads": others});
        check(&[lead("CLI", &[])], "1/4 1 2/5");
        check(&[lead("CLI", &[]), lead("BRI", &[])], "1/4 1/2 1/3");
        check(
            &[lead("BRI", &["CLI", "ECO", "CUL", "HAB"]), lead("BRI", &[])],
            "1 1/2 2/3",
        );
        check(&[lead("BRI", &[])], "0 0 0");
        check(&[lead("CLI", &["CLI"]), lead("ECO", &["BRI"])], "1/2 1 2/3");
    }

    #[test]
    fn without_actions_or_departments_there_is_nothing_to_judge() {
        check(&[], "transversality-no-action");
        let mut desk = planned_office();
        department(&mut desk, "CLI", json!({"to": "2024-12-31"}));
        action(&mut desk, "ACT-1", json!({}));
        assert_eq!(line(&desk), "transversality-no-department");
    }

    #[test]
    fn only_departments_of_ours_that_exist_count() {
        let mut desk = planned_office();
        department(&mut desk, "ALD", json!({"government": "GOV-ALD"}));
        department(&mut desk, "OLD", json!({"to": "2025-12-30"}));
        department(&mut desk, "NEW", json!({"from": "2026-01-01"}));
        department(&mut desk, "LAST", json!({"to": "2025-12-31"}));
        action(
            &mut desk,
            "ACT-1",
            json!({"lead": "CLI", "co_leads": ["ALD", "OLD"]}),
        );
        assert_eq!(line(&desk), "1/2 1 2/3");
    }

    #[test]
    fn what_nobody_leads_and_what_breaks_a_rule_is_left_out() {
        let nobody = json!({"lead": null});
        let wrong = json!({"lead": "BRI", "exceptions": broken("lead")});
        check(&[json!({}), nobody.clone(), wrong.clone()], "1/4 1 2/5");
        let mut desk = planned_office();
        action(&mut desk, "ACT-1", nobody);
        action(&mut desk, "ACT-2", wrong);
        let figure = transversality(&desk.at(TODAY), year(2025));
        let left: Vec<&str> = figure.left_out.iter().map(|out| out.reason.key).collect();
        assert_eq!(left, ["transversality-no-lead", "record-breaks-a-rule"]);
    }

    #[test]
    fn what_did_not_go_on_in_the_period_does_not_count() {
        let ended = json!({"lead": "ECO", "from": "2024-03-01", "to": "2024-12-31", "moves": [{"to": "in_progress", "on": "2024-03-01"}]});
        let planned = json!({"lead": "CUL", "moves": [{"to": "planned", "on": "2024-12-09"}]});
        let suspended = json!({"lead": "HAB", "moves": [{"to": "in_progress", "on": "2025-03-03"}, {"to": "suspended", "on": "2025-04-01"}]});
        check(&[json!({}), ended, planned], "1/4 1 2/5");
        check(&[json!({}), suspended], "1/2 1 2/3");
    }
}
