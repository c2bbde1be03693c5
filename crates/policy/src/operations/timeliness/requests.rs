//! Requests decided in time (DOMAIN 5.15), in working days from the day after they came in.

use jiff::civil::Date;
use uuid::Uuid;

use crate::kernel::{
    Assessed, Certainty, Exact, Figure, Historical, Outcome, Period, Reason, Said, WorkingDays,
    breaks_a_rule, listed, whole,
};
use crate::operations::{Request, RequestState};
use crate::record::View;
use crate::strategy::day_within;

listed! {
    /// Where a request stands in respect of the deadline for deciding.
    pub enum RequestDelay = "request-delay" {
        /// Decided in time.
        InTime,
        /// Decided too late.
        Late,
        /// Not decided, and the deadline is past.
        Overdue,
        /// Not decided, and the deadline is still to come: it does not count yet.
        Pending,
    }
}

/// A request that waited too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waited {
    /// The request.
    pub request: Uuid,
    /// Decided late, or still waiting.
    pub delay: RequestDelay,
    /// How many working days it waited; at least so many when the day of its decision is known in part.
    pub days: i32,
}

/// How many requests were decided in time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RequestsInTime {
    /// Decided in time.
    pub in_time: usize,
    /// Those of them whose decision says why.
    pub with_motive: usize,
    /// Decided too late.
    pub late: usize,
    /// Not decided though the deadline is past.
    pub overdue: usize,
    /// Not decided, deadline to come; out of the denominator.
    pub pending: usize,
    /// Those that waited too long, in the order of lists.
    pub waited: Vec<Waited>,
}

impl RequestsInTime {
    fn add(&mut self, delay: RequestDelay, with_motive: bool) {
        match delay {
            RequestDelay::InTime => {
                self.in_time += 1;
                self.with_motive += usize::from(with_motive);
            }
            RequestDelay::Late => self.late += 1,
            RequestDelay::Overdue => self.overdue += 1,
            RequestDelay::Pending => self.pending += 1,
        }
    }

    /// Decided, or past the deadline.
    pub fn due(&self) -> usize {
        self.in_time + self.late + self.overdue
    }

    /// The share decided in time.
    pub fn share(&self) -> Option<Exact> {
        of(self.in_time, self.due())
    }

    /// The share decided in time and with a motive.
    pub fn share_with_motive(&self) -> Option<Exact> {
        of(self.with_motive, self.due())
    }
}

fn of(part: usize, all: usize) -> Option<Exact> {
    (all > 0).then(|| whole(part) / whole(all))
}

/// The requests that came in during a period: decided in time among those decided or past the deadline.
pub fn requests_in_time(view: &View<'_>, period: Period) -> Figure<RequestsInTime> {
    let mut figure = Figure::new("requests_in_time", "5.15", view);
    figure.period = Some(period);
    let limit = view.settings.request_decide_days;
    figure.used("request_decide_days", i128::from(limit));
    let calendar = WorkingDays::except(&view.settings.holidays);
    let until = day_within(period, view.as_of);
    let mut found = RequestsInTime::default();
    for request in view.policy.table::<Request>().all() {
        let came = request.body.received_on;
        if came < period.from || until < came {
            continue;
        }
        if breaks_a_rule(&request.common, &["received_on", "moves", "decision"]) {
            figure.leave_out(request.id, Reason::new("record-breaks-a-rule"));
            continue;
        }
        let (delay, days) = match decided(&request.body, view.as_of) {
            Decided::NotYet => {
                let days = calendar.between(came, view.as_of);
                let late = days > limit;
                (
                    if late {
                        RequestDelay::Overdue
                    } else {
                        RequestDelay::Pending
                    },
                    days,
                )
            }
            Decided::Between(first, last) => {
                let days = calendar.between(came, first);
                if calendar.between(came, last) <= limit {
                    (RequestDelay::InTime, days)
                } else if days > limit {
                    (RequestDelay::Late, days)
                } else {
                    figure.leave_out(request.id, Reason::new("request-decision-too-rough"));
                    continue;
                }
            }
            Decided::Perhaps => {
                figure.leave_out(request.id, Reason::new("request-decision-too-rough"));
                continue;
            }
        };
        figure.count(request.id, delay.into());
        found.add(delay, request.body.motive.is_some());
        if matches!(delay, RequestDelay::Late | RequestDelay::Overdue) {
            let request = request.id;
            found.waited.push(Waited {
                request,
                delay,
                days,
            });
        }
    }
    figure.rate("in_time", whole(found.in_time), whole(found.due()));
    figure.rate("with_motive", whole(found.with_motive), whole(found.due()));
    figure.value = if found.due() == 0 {
        Assessed::NotAssessable(Reason::new("requests-in-time-none-due"))
    } else {
        Assessed::Value(found)
    };
    figure
}

/// When a request was decided.
enum Decided {
    NotYet,
    /// Between these two days; the same day when it is known.
    Between(Date, Date),
    /// The move to the decision is dated too roughly to tell whether it came before the date of the figure.
    Perhaps,
}

/// The day of the move to the decision. A request imported without that move was decided by the first move that follows it.
fn decided(request: &Request, as_of: Date) -> Decided {
    use RequestState::{Closed, Decided as Decision, InHandling};
    let Some(change) = request
        .moves
        .iter()
        .find(|change| matches!(change.to, Decision | InHandling | Closed))
    else {
        return Decided::NotYet;
    };
    let reached = match change.on {
        Historical::Unknown => Certainty::Yes,
        on => on.on_or_before(as_of),
    };
    match reached {
        Certainty::No => return Decided::NotYet,
        Certainty::Open => return Decided::Perhaps,
        Certainty::Yes => {}
    }
    let came = request.received_on;
    let known = change.on.earliest().filter(|_| change.to == Decision);
    let first = known.unwrap_or(came).max(came);
    let last = change.on.latest().unwrap_or(as_of);
    Decided::Between(first, last.max(first))
}

impl Said for RequestsInTime {
    fn said(&self) -> Outcome {
        let row = |waited: &Waited| {
            Outcome::Group(vec![
                ("request", Outcome::Record(waited.request)),
                ("delay", Outcome::choice(waited.delay)),
                ("days", Outcome::Days(waited.days.into())),
            ])
        };
        Outcome::Group(vec![
            ("in_time", Outcome::of(self.share(), Outcome::Share)),
            (
                "with_motive",
                Outcome::of(self.share_with_motive(), Outcome::Share),
            ),
            ("decided_in_time", Outcome::Count(self.in_time)),
            ("late", Outcome::Count(self.late)),
            ("overdue", Outcome::Count(self.overdue)),
            ("pending", Outcome::Count(self.pending)),
            (
                "waited",
                Outcome::Many(self.waited.iter().map(row).collect()),
            ),
        ])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, replace};
    use crate::kinds::Kind;
    use crate::strategy::testing::{broken, planned_office, year};

    fn request(desk: &mut Desk, code: &str, fields: Value) {
        let mut draft = json!({
            "received_on": "2025-03-03", "channel": "email", "wish": "visit", "motive": "Aligné",
            "moves": [{"to": "received", "on": "2025-03-03"}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Request, code, draft);
    }

    fn moved(moves: &[(&str, &str)]) -> Value {
        let moves: Vec<Value> = moves
            .iter()
            .map(|(to, on)| json!({"to": to, "on": on}))
            .collect();
        json!({"moves": moves})
    }

    fn figure(desk: &Desk, as_of: &str) -> Figure<RequestsInTime> {
        requests_in_time(&desk.at(day(as_of)), year(2025))
    }

    /// What the only request counts as, else why it does not.
    fn standing(desk: &Desk, as_of: &str) -> String {
        let figure = figure(desk, as_of);
        let counted = figure.counted.iter().map(|found| found.counted_as);
        let left = figure.left_out.iter().map(|out| out.reason.key);
        counted.chain(left).collect::<Vec<_>>().join(" ")
    }

    fn check(fields: Value, as_of: &str, expected: &str) {
        let mut desk = planned_office();
        request(&mut desk, "REQ-1", fields.clone());
        assert_eq!(standing(&desk, as_of), expected, "{fields} at {as_of}");
    }

    #[test]
    fn fifteen_working_days_are_in_time_and_sixteen_are_not() {
        check(moved(&[("decided", "2025-03-24")]), "2025-12-31", "in_time");
        check(moved(&[("decided", "2025-03-25")]), "2025-12-31", "late");
        check(json!({}), "2025-03-24", "pending");
        check(json!({}), "2025-03-25", "overdue");
        check(moved(&[("decided", "2025-03-03")]), "2025-12-31", "in_time");
    }

    #[test]
    fn a_decision_still_to_come_is_none_yet() {
        let late = moved(&[("decided", "2025-04-30")]);
        check(late.clone(), "2025-03-24", "pending");
        check(late.clone(), "2025-04-29", "overdue");
        check(late, "2025-04-30", "late");
    }

    #[test]
    fn holidays_of_the_settings_are_not_worked() {
        let mut desk = planned_office();
        request(&mut desk, "REQ-1", moved(&[("decided", "2025-03-25")]));
        desk.settings.holidays = vec![day("2025-03-10")];
        assert_eq!(standing(&desk, "2025-12-31"), "in_time");
        desk.settings.holidays = vec![day("2025-03-09")];
        assert_eq!(standing(&desk, "2025-12-31"), "late");
    }

    #[test]
    fn only_requests_of_the_period_that_came_by_then_count() {
        check(json!({"received_on": "2024-12-31"}), "2025-12-31", "");
        check(json!({"received_on": "2025-12-31"}), "2025-12-30", "");
        check(
            json!({"received_on": "2025-12-31"}),
            "2025-12-31",
            "pending",
        );
        check(
            json!({"exceptions": broken("moves.0.to")}),
            "2025-12-31",
            "record-breaks-a-rule",
        );
        check(
            json!({"exceptions": broken("country")}),
            "2025-12-31",
            "overdue",
        );
    }

    #[test]
    fn a_rough_decision_counts_only_where_every_day_says_the_same() {
        check(
            moved(&[("decided", "2025-03")]),
            "2025-12-31",
            "request-decision-too-rough",
        );
        check(moved(&[("decided", "2025-04")]), "2025-12-31", "late");
        check(
            moved(&[("decided", "2025-04")]),
            "2025-04-10",
            "request-decision-too-rough",
        );
        check(
            moved(&[("decided", "unknown")]),
            "2025-12-31",
            "request-decision-too-rough",
        );
        check(moved(&[("decided", "unknown")]), "2025-03-20", "in_time");
    }

    #[test]
    fn an_imported_request_without_its_decision_was_decided_by_what_follows() {
        check(moved(&[("closed", "2025-03-20")]), "2025-12-31", "in_time");
        check(
            moved(&[("closed", "2025-06-20")]),
            "2025-12-31",
            "request-decision-too-rough",
        );
    }

    #[test]
    fn a_motive_is_asked_of_those_in_time() {
        let mut desk = planned_office();
        request(&mut desk, "REQ-1", moved(&[("decided", "2025-03-10")]));
        let mut silent = moved(&[("decided", "2025-03-10")]);
        silent["motive"] = Value::Null;
        request(&mut desk, "REQ-2", silent);
        request(&mut desk, "REQ-3", moved(&[("decided", "2025-06-10")]));
        let figure = figure(&desk, "2025-12-31");
        let found = figure.value.value().unwrap();
        assert_eq!(found.share(), Some(Exact::new(2, 3)));
        assert_eq!(found.share_with_motive(), Some(Exact::new(1, 3)));
        let waited = Waited {
            request: desk.id("REQ-3"),
            delay: RequestDelay::Late,
            days: 71,
        };
        assert_eq!(found.waited, [waited]);
    }

    #[test]
    fn nothing_due_is_no_share() {
        let mut desk = planned_office();
        let why = |desk: &Desk| figure(desk, "2025-03-10").value.reason().map(|why| why.key);
        assert_eq!(why(&desk), Some("requests-in-time-none-due"));
        request(&mut desk, "REQ-1", json!({}));
        assert_eq!(why(&desk), Some("requests-in-time-none-due"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn every_request_counts_once_and_shares_lie_between_0_and_1(
            days in prop::collection::vec((0..365_i32, prop::option::of(0..60_i32)), 0..20),
            turn in 0..20_usize,
        ) {
            let office = |days: &[(usize, (i32, Option<i32>))]| {
                let mut desk = planned_office();
                for (number, (came, took)) in days {
                    let came = day("2025-01-01") + jiff::Span::new().days(*came);
                    let decided = took.map(|took| (came + jiff::Span::new().days(took)).to_string());
                    let mut fields = moved(&[("received", &came.to_string())]);
                    if let Some(on) = decided {
                        fields = moved(&[("decided", &on)]);
                    }
                    fields["received_on"] = json!(came.to_string());
                    request(&mut desk, &format!("REQ-{number}"), fields);
                }
                desk
            };
            let mut days: Vec<_> = days.into_iter().enumerate().collect();
            let told = |desk: &Desk| {
                let figure = figure(desk, "2025-12-31");
                (figure.value.value().map(|found| (found.in_time, found.late, found.overdue, found.pending)), figure.counted.len())
            };
            let before = told(&office(&days));
            prop_assert_eq!(before.1, days.len());
            if let Some((in_time, late, overdue, pending)) = before.0 {
                prop_assert_eq!(in_time + late + overdue + pending, days.len());
            }
            let turn = turn.min(days.len());
            days.rotate_left(turn);
            days.reverse();
            prop_assert_eq!(told(&office(&days)), before);
        }
    }
}
