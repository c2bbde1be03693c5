//! Whether proposals get their answer (DOMAIN 5.14): of those that are closed, or older than the days in which one answers, the
//! answered ones.

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::Proposal;
use crate::kernel::{
    Assessed, Exact, Figure, Held, Outcome, Period, Reason, Said, breaks_a_rule, held_at, whole,
};
use crate::record::View;
use crate::strategy::day_within;

/// How many proposals are answered.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseRate {
    /// The share of those that are due or closed.
    pub rate: Exact,
    /// How many are answered.
    pub answered: usize,
    /// How many are due or closed.
    pub due: usize,
    /// Those that wait, the oldest first.
    pub waiting: Vec<Uuid>,
}

/// The last day on which a proposal received on this day is answered in time.
pub fn answer_due(received_on: Date, view: &View<'_>) -> Date {
    received_on.saturating_add(view.settings.proposal_due_days.days())
}

/// The response rate of all proposals received by the last day of a period, or by the view's date while the period runs.
pub fn response_rate(view: &View<'_>, period: Period) -> Figure<ResponseRate> {
    let mut figure = Figure::new("response_rate", "5.14", view);
    figure.period = Some(period);
    let on = day_within(period, view.as_of);
    figure.used(
        "proposal_due_days",
        i128::from(view.settings.proposal_due_days),
    );
    let (mut answered, mut waiting) = (0_usize, Vec::new());
    for proposal in view.policy.table::<Proposal>().all() {
        let body = &proposal.body;
        if body.received_on > on {
            continue;
        }
        if breaks_a_rule(&proposal.common, &["received_on", "answered_on", "moves"]) {
            figure.leave_out(proposal.id, Reason::new("response-breaks-a-rule"));
            continue;
        }
        let due = answer_due(body.received_on, view);
        let counts = match held_at(&body.moves, on) {
            Held::In(state) if state.is_closing() => true,
            Held::Uncertain if due >= on => {
                figure.leave_out(proposal.id, Reason::new("response-dates-too-rough"));
                continue;
            }
            _ => due < on,
        };
        if !counts {
            let reason = Reason::new("response-not-due").naming("due", due);
            figure.leave_out(proposal.id, reason);
        } else if body.is_answered(on) {
            answered += 1;
            figure.count(proposal.id, "answered");
        } else {
            waiting.push((body.received_on, proposal.id));
            figure.count(proposal.id, "waiting");
        }
    }
    waiting.sort_unstable();
    let due = answered + waiting.len();
    figure.value = match figure.rate("answered", whole(answered), whole(due)) {
        Some(rate) => Assessed::Value(ResponseRate {
            rate,
            answered,
            due,
            waiting: waiting.into_iter().map(|(_, id)| id).collect(),
        }),
        None => Assessed::NotAssessable(Reason::new("response-none-due")),
    };
    figure.unless_to_come()
}

impl Said for ResponseRate {
    fn said(&self) -> Outcome {
        Outcome::Group(vec![
            ("rate", Outcome::Share(self.rate)),
            ("answered", Outcome::Count(self.answered)),
            ("due", Outcome::Count(self.due)),
            ("waiting", Outcome::records(self.waiting.iter().copied())),
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, day, replace, small_office};
    use crate::kinds::Kind;

    const ANY: Period = Period {
        from: Date::constant(2025, 1, 1),
        to: Date::constant(2025, 12, 31),
    };

    fn proposal(fields: Value) -> Value {
        let mut draft = json!({
            "text": "Ouvrir les données", "group": "academia", "actor": "A-UNI", "received_on": "2025-06-19",
            "moves": [{"to": "received", "on": "2025-06-19"}],
        });
        replace(&mut draft, fields);
        draft
    }

    fn desk(proposals: &[Value]) -> Desk {
        let mut desk = small_office();
        for (index, fields) in proposals.iter().enumerate() {
            desk.put(
                Kind::Proposal,
                &format!("PRO-{index}"),
                proposal(fields.clone()),
            );
        }
        desk
    }

    fn line(desk: &Desk, as_of: Date) -> String {
        match response_rate(&desk.at(as_of), ANY).value {
            Assessed::Value(found) => format!("{} of {}", found.answered, found.due),
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
        }
    }

    fn closed(on: &str) -> Value {
        let moves =
            json!([{"to": "received", "on": "2025-06-19"}, {"to": "out_of_scope", "on": on}]);
        json!({"moves": moves})
    }

    #[test]
    fn a_proposal_is_due_once_it_is_older_than_the_days_given() {
        let desk = desk(&[json!({})]);
        assert_eq!(line(&desk, day("2025-08-18")), "response-none-due");
        assert_eq!(line(&desk, day("2025-08-19")), "0 of 1");
        let figure = response_rate(&desk.at(day("2025-08-18")), ANY);
        let reason = Reason::new("response-not-due").naming("due", day("2025-08-18"));
        assert_eq!(figure.left_out[0].reason, reason);
    }

    #[test]
    fn an_answer_counts_from_its_day_on() {
        let desk = desk(&[json!({"response": "Oui", "answered_on": "2025-09-01"})]);
        assert_eq!(line(&desk, day("2025-08-31")), "0 of 1");
        assert_eq!(line(&desk, day("2025-09-01")), "1 of 1");
    }

    #[test]
    fn an_early_answer_counts_once_the_proposal_is_due_or_closed() {
        let answer = json!({"response": "Oui", "answered_on": "2025-06-25"});
        let open = desk(std::slice::from_ref(&answer));
        assert_eq!(line(&open, day("2025-07-01")), "response-none-due");
        assert_eq!(line(&open, day("2025-08-19")), "1 of 1");
        let mut settled = answer;
        replace(&mut settled, closed("2025-06-24"));
        let settled = desk(&[settled]);
        assert_eq!(line(&settled, day("2025-06-24")), "0 of 1");
        assert_eq!(line(&settled, day("2025-06-25")), "1 of 1");
    }

    #[test]
    fn what_is_received_later_is_not_known_yet() {
        assert_eq!(
            line(&desk(&[json!({})]), day("2025-06-18")),
            "response-none-due"
        );
        assert_eq!(line(&desk(&[]), TODAY), "response-none-due");
    }

    #[test]
    fn a_rough_closing_leaves_a_young_proposal_out_and_an_old_one_in() {
        let desk = desk(&[closed("2025")]);
        assert_eq!(line(&desk, day("2025-08-18")), "response-none-due");
        let figure = response_rate(&desk.at(day("2025-08-18")), ANY);
        assert_eq!(figure.left_out[0].reason.key, "response-dates-too-rough");
        assert_eq!(line(&desk, day("2025-08-19")), "0 of 1");
    }

    #[test]
    fn a_past_period_is_looked_at_on_its_last_day() {
        let desk = desk(&[json!({"response": "Oui", "answered_on": "2025-09-01"})]);
        let until = |to: &str| {
            let period = Period {
                from: day("2025-01-01"),
                to: day(to),
            };
            let figure = response_rate(&desk.at(TODAY), period);
            figure
                .value
                .value()
                .map(|found| (found.answered, found.due))
        };
        assert_eq!(until("2025-06-18"), None);
        assert_eq!(until("2025-08-31"), Some((0, 1)));
        assert_eq!(until("2025-12-31"), Some((1, 1)));
    }

    #[test]
    fn those_that_wait_are_told_the_oldest_first() {
        let received =
            |on: &str| json!({"received_on": on, "moves": [{"to": "received", "on": on}]});
        let desk = desk(&[
            received("2025-06-19"),
            received("2025-02-13"),
            json!({"response": "Oui", "answered_on": "2025-07-28"}),
        ]);
        let figure = response_rate(&desk.at(TODAY), ANY);
        let found = figure.value.value().unwrap();
        assert_eq!(found.rate, Exact::new(1, 3));
        assert_eq!(found.waiting, [desk.id("PRO-1"), desk.id("PRO-0")]);
        assert_eq!(figure.parts[0].of, Some((whole(1), whole(3))));
    }

    #[test]
    fn the_office_sets_the_days_and_what_breaks_a_rule_is_left_out() {
        let mut desk = desk(&[json!({})]);
        desk.settings.proposal_due_days = 10;
        assert_eq!(line(&desk, day("2025-06-30")), "0 of 1");
        let exceptions = json!([{"rule": "problem-future-fact", "path": "received_on"}]);
        desk.put(
            Kind::Proposal,
            "PRO-0",
            proposal(json!({"exceptions": exceptions})),
        );
        assert_eq!(line(&desk, TODAY), "response-none-due");
        let figure = response_rate(&desk.at(TODAY), ANY);
        assert_eq!(figure.left_out[0].reason.key, "response-breaks-a-rule");
    }
}
