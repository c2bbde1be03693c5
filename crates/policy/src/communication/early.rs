//! Whether communication comes early (DOMAIN 5.13): of the actions that began, those whose first communication was planned before
//! their first day. The paper says that communication is thought of at the end; this measures it.

use jiff::civil::Date;
use uuid::Uuid;

use super::CommunicationActivity;
use crate::kernel::{
    Assessed, Certainty, Exact, Figure, Historical, Outcome, Period, Reason, Said, breaks_a_rule,
    listed, whole,
};
use crate::operations::{Activity, Begun, actions_begun};
use crate::record::View;

listed! {
    /// When communication about an action was first planned.
    pub enum Promptness = "communication-promptness" {
        /// Before the action began.
        Early,
        /// On its first day, or later.
        Late,
        /// Never.
        Silent,
    }
}

/// One action that began in the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    /// The action.
    pub action: Uuid,
    /// When it began.
    pub began: Historical,
    /// When communication about it was first planned.
    pub planned_on: Option<Date>,
    /// Whether that was in time.
    pub promptness: Promptness,
}

/// How many actions were told of early.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlyRate {
    /// The share of the actions that began.
    pub rate: Exact,
    /// Every action, in the order of lists.
    pub actions: Vec<Announced>,
}

/// The early rate of the actions that began in a period.
pub fn early_rate(view: &View<'_>, period: Period) -> Figure<EarlyRate> {
    let mut figure = Figure::new("early_rate", "5.13", view);
    figure.period = Some(period);
    let found = actions_begun(view, period);
    figure.left_out.extend(found.left_out);
    let mut actions = Vec::new();
    for action in found.items {
        let Begun::On(began) = Activity::Action(action).begun(view.as_of) else {
            continue;
        };
        let planned_on = first_planned(action.id, view, &mut figure);
        let promptness = match planned_on.map(|planned| began.after(planned)) {
            None => Promptness::Silent,
            Some(Certainty::Yes) => Promptness::Early,
            Some(Certainty::No) => Promptness::Late,
            Some(Certainty::Open) => {
                figure.leave_out(action.id, Reason::new("communication-dates-too-rough"));
                continue;
            }
        };
        figure.count(action.id, promptness.into());
        actions.push(Announced {
            action: action.id,
            began,
            planned_on,
            promptness,
        });
    }
    let early = actions
        .iter()
        .filter(|found| found.promptness == Promptness::Early);
    let (early, all) = (whole(early.count()), whole(actions.len()));
    figure.value = match figure.rate("early", early, all) {
        Some(rate) => Assessed::Value(EarlyRate { rate, actions }),
        None => Assessed::NotAssessable(Reason::new("communication-no-action")),
    };
    figure
}

/// The day on which communication about an action was first planned.
fn first_planned(action: Uuid, view: &View<'_>, figure: &mut Figure<EarlyRate>) -> Option<Date> {
    let mut first: Option<Date> = None;
    for activity in view.policy.referring::<CommunicationActivity>(action) {
        let planned = activity.body.planned_on;
        if breaks_a_rule(&activity.common, &["about", "planned_on"]) {
            figure.leave_out(activity.id, Reason::new("communication-breaks-a-rule"));
        } else if planned <= view.as_of {
            first = Some(first.map_or(planned, |earlier| earlier.min(planned)));
        }
    }
    first
}

impl Said for EarlyRate {
    fn said(&self) -> Outcome {
        let told = |found: &Announced| {
            Outcome::Group(vec![
                ("action", Outcome::Record(found.action)),
                ("promptness", Outcome::choice(found.promptness)),
                ("planned_on", Outcome::of(found.planned_on, Outcome::Day)),
                ("began", Outcome::Line(found.began.to_string().into())),
            ])
        };
        Outcome::Group(vec![
            ("rate", Outcome::Share(self.rate)),
            (
                "actions",
                Outcome::Many(self.actions.iter().map(told).collect()),
            ),
        ])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, day, replace, small_office};
    use crate::kinds::Kind;

    const YEAR: Period = Period {
        from: date(2025, 1, 1),
        to: date(2025, 12, 31),
    };

    fn action(desk: &mut Desk, code: &str, fields: Value) {
        let mut draft = json!({
            "title": code, "modality": "hosting", "from": "2025-02-10",
            "moves": [{"to": "in_progress", "on": "2025-02-10"}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Action, code, draft);
    }

    fn told(desk: &mut Desk, code: &str, action: &str, planned_on: &str) {
        desk.put(
            Kind::CommunicationActivity,
            code,
            activity(action, planned_on),
        );
    }

    fn activity(action: &str, planned_on: &str) -> Value {
        json!({
            "title": "Lettre", "stage": "implementation", "channel": "newsletter", "about": [action],
            "planned_on": planned_on, "planned_for": "2026-06-01",
        })
    }

    /// The promptness of each action, then the rate or the reason why there is none.
    fn line(desk: &Desk, as_of: Date) -> String {
        let figure = early_rate(&desk.at(as_of), YEAR);
        match figure.value {
            Assessed::Value(found) => {
                let each = found
                    .actions
                    .iter()
                    .map(|told| <&str>::from(told.promptness));
                format!("{} {}", each.collect::<Vec<_>>().join(" "), found.rate)
            }
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
        }
    }

    fn check(plans: &[&str], expected: &str) {
        let mut desk = small_office();
        action(&mut desk, "ACT-01", json!({}));
        for (index, planned_on) in plans.iter().enumerate() {
            told(&mut desk, &format!("CMA-{index}"), "ACT-01", planned_on);
        }
        assert_eq!(line(&desk, TODAY), expected, "{plans:?}");
    }

    #[test]
    fn early_is_before_the_first_day() {
        check(&["2025-02-09"], "early 1");
        check(&["2025-02-10"], "late 0");
        check(&["2025-02-11"], "late 0");
        check(&[], "silent 0");
    }

    #[test]
    fn the_first_that_was_planned_decides() {
        check(&["2025-06-01", "2025-02-09"], "early 1");
        check(&["2025-06-01", "2025-03-01"], "late 0");
    }

    #[test]
    fn without_an_action_there_is_nothing_to_judge() {
        assert_eq!(line(&small_office(), TODAY), "communication-no-action");
        let mut desk = small_office();
        action(&mut desk, "ACT-01", json!({"from": "2024-12-31"}));
        assert_eq!(line(&desk, TODAY), "communication-no-action");
        action(
            &mut desk,
            "ACT-02",
            json!({"moves": [{"to": "planned", "on": "2025-01-01"}]}),
        );
        assert_eq!(line(&desk, TODAY), "communication-no-action");
        let figure = early_rate(&desk.at(TODAY), YEAR);
        assert_eq!(figure.left_out[0].reason.key, "activity-not-begun");
    }

    #[test]
    fn what_was_planned_after_the_date_is_not_known_yet() {
        let mut desk = small_office();
        action(&mut desk, "ACT-01", json!({}));
        told(&mut desk, "CMA-1", "ACT-01", "2025-06-01");
        assert_eq!(line(&desk, day("2025-05-31")), "silent 0");
        assert_eq!(line(&desk, day("2025-06-01")), "late 0");
        assert_eq!(line(&desk, day("2025-02-09")), "communication-no-action");
    }

    #[test]
    fn a_rough_first_day_counts_when_every_day_of_it_says_the_same() {
        let begun = |on: &str| json!({"from": null, "moves": [{"to": "in_progress", "on": on}]});
        for (on, planned_on, expected) in [
            ("2025-02", "2025-01-31", "early 1"),
            ("2025-02", "2025-02-28", "late 0"),
            ("2025-02", "2025-02-10", "communication-no-action"),
        ] {
            let mut desk = small_office();
            action(&mut desk, "ACT-01", begun(on));
            told(&mut desk, "CMA-1", "ACT-01", planned_on);
            assert_eq!(line(&desk, TODAY), expected, "{on} {planned_on}");
            let out = early_rate(&desk.at(TODAY), YEAR).left_out;
            assert_eq!(
                out.len(),
                usize::from(expected == "communication-no-action")
            );
        }
    }

    #[test]
    fn what_breaks_a_rule_is_left_out() {
        let mut desk = small_office();
        action(&mut desk, "ACT-01", json!({}));
        let mut draft = activity("ACT-01", "2025-02-09");
        let exception = |path: &str| json!([{"rule": "problem-future-fact", "path": path}]);
        replace(&mut draft, json!({"exceptions": exception("planned_on")}));
        desk.put(Kind::CommunicationActivity, "CMA-1", draft.clone());
        assert_eq!(line(&desk, TODAY), "silent 0");
        let figure = early_rate(&desk.at(TODAY), YEAR);
        assert_eq!(figure.left_out[0].reason.key, "communication-breaks-a-rule");
        replace(&mut draft, json!({"exceptions": exception("planned_for")}));
        desk.put(Kind::CommunicationActivity, "CMA-1", draft);
        assert_eq!(line(&desk, TODAY), "early 1");
    }

    #[test]
    fn the_figure_tells_what_it_was_divided_from_and_by() {
        let mut desk = small_office();
        for code in ["ACT-01", "ACT-02", "ACT-03"] {
            action(&mut desk, code, json!({}));
        }
        told(&mut desk, "CMA-1", "ACT-01", "2025-01-10");
        told(&mut desk, "CMA-2", "ACT-02", "2025-03-10");
        let figure = early_rate(&desk.at(TODAY), YEAR);
        assert_eq!(figure.parts[0].of, Some((whole(1), whole(3))));
        let counted: Vec<&str> = figure
            .counted
            .iter()
            .map(|found| found.counted_as)
            .collect();
        assert_eq!(counted, ["early", "late", "silent"]);
        let Outcome::Group(said) = figure.value.value().unwrap().said() else {
            panic!("a group")
        };
        assert_eq!(said[0], ("rate", Outcome::Share(Exact::new(1, 3))));
    }
}
