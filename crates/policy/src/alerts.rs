//! The clock of the office (DOMAIN 10): what falls due, what is late, and for whom. Derived from dates at the view's date, never
//! stored; a page shows them on the first page of whoever they are for.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use crate::communication::CommunicationPlan;
use crate::governance::{Mandate, MandateStanding};
use crate::kernel::{Assessed, Certainty, Held, WorkingDays, add_months, held_at, listed};
use crate::kinds::Tabled;
use crate::measurement::{
    Evaluation, EvaluationState, Externality, Indicator, burdens, externality_severity, is_fresh,
    last_observed,
};
use crate::operations::{
    Event, EventState, FundingApplication, FundingState, Mobility, MobilityState, Request,
    RequestState,
};
use crate::participation::{Proposal, answer_due};
use crate::record::{Shared, View};
use crate::relations::{
    Agreement, Clock, Membership, Network, Notice, clock, is_not_looked_at, sleeps, vitalities,
    vitality,
};
use crate::rights::Role;
use crate::strategy::{Strategy, strategies_in_force};
use crate::table::Table;

listed! {
    /// What falls due.
    pub enum Alarm = "alert" {
        /// A request was not acknowledged within three working days.
        RequestNotAcknowledged,
        /// A request was not decided in time.
        RequestNotDecided,
        /// A mission of elected officials starts without an act.
        MissionWithoutAct,
        /// A mission's report is due.
        ReportDue,
        /// A promise made on a mission is due.
        PromiseDue,
        /// An agreement ends soon.
        AgreementExpiring,
        /// A legal step is due.
        FormalityDue,
        /// A promise made in an agreement is due.
        CommitmentDue,
        /// Notice of leaving a network must be given.
        NoticeDue,
        /// The notice date of a membership has passed: it will renew itself.
        NoticePassed,
        /// A network asked for its fee, and it is not paid.
        FeeDue,
        /// A mandate or a seat ends soon, or its elected office has ended.
        MandateLapsing,
        /// A tie sleeps, is only symbolic, or nobody has looked at it for long: it must be reviewed.
        TieToReview,
        /// The next value of an indicator is due.
        ObservationDue,
        /// An indicator's last value is too old.
        ObservationStale,
        /// A threshold was crossed and nobody has answered.
        ThresholdCrossed,
        /// A proposal waits for its answer.
        ProposalUnanswered,
        /// An evaluation is planned soon.
        EvaluationDue,
        /// A communication plan ends soon.
        PlanEnding,
        /// The strategy's horizon is near.
        StrategyEnding,
        /// A call for funding closes.
        CallClosing,
        /// A held event waits for the evaluation of its legacy.
        LegacyDue,
    }
}

impl Alarm {
    /// Whose first page shows it.
    pub const fn roles(self) -> &'static [Role] {
        use Role::{Head, Officer, Reviewer, Sponsor};
        match self {
            Self::RequestNotAcknowledged
            | Self::RequestNotDecided
            | Self::MissionWithoutAct
            | Self::ReportDue
            | Self::PromiseDue
            | Self::ObservationDue
            | Self::ObservationStale
            | Self::CallClosing => &[Head, Officer],
            Self::AgreementExpiring | Self::FormalityDue | Self::CommitmentDue => {
                &[Head, Officer, Reviewer]
            }
            Self::NoticeDue | Self::NoticePassed | Self::FeeDue => &[Head, Reviewer],
            Self::MandateLapsing | Self::ThresholdCrossed => &[Head, Sponsor],
            Self::TieToReview
            | Self::ProposalUnanswered
            | Self::EvaluationDue
            | Self::PlanEnding
            | Self::StrategyEnding
            | Self::LegacyDue => &[Head],
        }
    }
}

/// Something that falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alert {
    /// What.
    pub what: Alarm,
    /// The record to look at.
    pub record: Uuid,
    /// The last day in time.
    pub due: Date,
}

impl Alert {
    /// Days left; negative when late.
    pub fn days_left(&self, as_of: Date) -> i32 {
        (self.due - as_of).get_days()
    }
}

/// Everything that falls due at the view's date, the latest first.
pub fn alerts(view: &View<'_>) -> Arc<[Alert]> {
    let known = &view.policy.remembered().alerts;
    known.answer((), view, || found(view, None).into())
}

/// What falls due for one record.
pub fn alerts_of(record: Uuid, view: &View<'_>) -> Vec<Alert> {
    found(view, Some(record))
}

fn found(view: &View<'_>, only: Option<Uuid>) -> Vec<Alert> {
    let mut found = Alerts {
        view,
        only,
        found: Vec::new(),
    };
    found.requests();
    found.missions();
    found.agreements();
    found.networks();
    found.offices();
    found.measures();
    found.policy();
    let mut found = found.found;
    found.sort_by_key(|alert| (alert.due, alert.what, alert.record));
    found
}

struct Alerts<'a> {
    view: &'a View<'a>,
    /// The one record that is asked about.
    only: Option<Uuid>,
    found: Vec<Alert>,
}

impl<'a> Alerts<'a> {
    /// The records of a kind that are asked about.
    fn each<T: Tabled<Table = Table<T>>>(&self) -> Vec<&'a Shared<T>> {
        let table = self.view.policy.table::<T>();
        match self.only {
            Some(record) => table.get(record).into_iter().collect(),
            None => table.all().collect(),
        }
    }

    fn add(&mut self, what: Alarm, record: Uuid, due: Date) {
        self.found.push(Alert { what, record, due });
    }

    /// Adds what falls due within so many days; what is late stays until it is settled.
    fn within(&mut self, days: i32, what: Alarm, record: Uuid, due: Date) {
        if (due - self.view.as_of).get_days() <= days {
            self.add(what, record, due);
        }
    }

    fn requests(&mut self) {
        let view = self.view;
        let calendar = WorkingDays::except(&view.settings.holidays);
        for request in self.each::<Request>() {
            let Held::In(state) = held_at(&request.body.moves, view.as_of) else {
                continue;
            };
            let received = request.body.received_on;
            if state == RequestState::Received {
                let due = calendar.after(received, 3);
                if due < view.as_of {
                    self.add(Alarm::RequestNotAcknowledged, request.id, due);
                }
            }
            let decided = matches!(
                state,
                RequestState::Decided | RequestState::InHandling | RequestState::Closed
            );
            if !decided {
                let due = calendar.after(received, view.settings.request_decide_days);
                self.within(5, Alarm::RequestNotDecided, request.id, due);
            }
        }
    }

    fn missions(&mut self) {
        let view = self.view;
        for mission in self.each::<Mobility>() {
            let body = &mission.body;
            let state = held_at(&body.moves, view.as_of).state();
            if state.is_none_or(|state| state == MobilityState::Cancelled) {
                continue;
            }
            let elected = body
                .delegates
                .iter()
                .any(|delegate| delegate.kind == crate::operations::DelegateKind::Elected);
            let abroad = body.direction == crate::operations::Direction::Out;
            if abroad && elected && body.authority_act.is_none() && view.as_of <= body.to {
                self.within(30, Alarm::MissionWithoutAct, mission.id, body.from);
            }
            let report = body.report.as_ref();
            let reported = report.is_some_and(|report| report.submitted_on <= view.as_of);
            if abroad && body.to < view.as_of && !reported {
                let due = body.to.saturating_add(view.settings.report_due_days.days());
                self.within(7, Alarm::ReportDue, mission.id, due);
            }
            let open = body.follow_ups.iter().filter(|promise| {
                promise.done_on.is_none_or(|done| done > view.as_of)
                    && promise.transferred_to.is_none()
            });
            if let Some(due) = open.filter_map(|promise| promise.due).min() {
                self.within(14, Alarm::PromiseDue, mission.id, due);
            }
        }
    }

    fn agreements(&mut self) {
        let view = self.view;
        let all = self.only.is_none().then(|| vitalities(view));
        for agreement in self.each::<Agreement>() {
            let stands = clock(agreement, view);
            if let Clock::Expiring { days_left } = stands {
                let due = view.as_of.saturating_add(days_left.days());
                self.add(Alarm::AgreementExpiring, agreement.id, due);
            }
            let over = matches!(
                stands,
                Clock::Terminated | Clock::Superseded | Clock::Abandoned | Clock::Expired { .. }
            );
            if over {
                continue;
            }
            let formalities = agreement.body.formalities.iter();
            let open = formalities.filter(|step| !step.is_done(view.as_of));
            if let Some(due) = open.filter_map(|step| step.due).min() {
                self.within(30, Alarm::FormalityDue, agreement.id, due);
            }
            let commitments = agreement.body.commitments.iter();
            let open = commitments.filter(|promise| !promise.is_kept(view.as_of));
            if let Some(due) = open.filter_map(|promise| promise.due).min() {
                self.within(30, Alarm::CommitmentDue, agreement.id, due);
            }
            let known = all.as_ref().and_then(|all| all.get(&agreement.id).cloned());
            let alive = known.unwrap_or_else(|| vitality(agreement, view).value);
            if sleeps(agreement, &alive, view) || is_not_looked_at(agreement, &stands, view) {
                self.add(Alarm::TieToReview, agreement.id, view.as_of);
            }
        }
    }

    fn networks(&mut self) {
        let view = self.view;
        for membership in self.each::<Membership>() {
            let network = view
                .policy
                .table::<Network>()
                .get(membership.body.network.id());
            let notice =
                network.and_then(|network| membership.body.notice(&network.body, view.as_of));
            match notice {
                Some(Notice::Next { by, .. }) => {
                    self.within(90, Alarm::NoticeDue, membership.id, by);
                }
                Some(Notice::Passed { since }) => {
                    self.add(Alarm::NoticePassed, membership.id, since);
                }
                None => {}
            }
            let fees = membership.body.fee_years.iter();
            let open = fees.filter(|fee| fee.paid_on.is_none_or(|paid| paid > view.as_of));
            let asked = open.filter_map(|fee| fee.invoiced_on);
            if let Some(asked) = asked.filter(|asked| *asked <= view.as_of).min() {
                self.add(Alarm::FeeDue, membership.id, asked);
            }
        }
    }

    /// Mandates and seats that end soon, and those whose elected office has ended already.
    fn offices(&mut self) {
        let view = self.view;
        for mandate in self.each::<Mandate>() {
            let standing = mandate.body.standing(view.as_of);
            if matches!(standing, MandateStanding::ToCome | MandateStanding::Ended) {
                continue;
            }
            let tied = mandate.body.tied_to_elected_office;
            let office = mandate.body.office_ends.filter(|_| tied);
            let end = [mandate.body.to, office].into_iter().flatten().min();
            if let Some(end) = end {
                self.within(180, Alarm::MandateLapsing, mandate.id, end);
            }
        }
        for membership in self.each::<Membership>() {
            let seats = membership.body.seats.iter();
            let held = seats.filter(|seat| {
                seat.from <= view.as_of && seat.to.is_none_or(|to| view.as_of <= to)
            });
            let is_member = membership.body.is_member(view.as_of) == Certainty::Yes;
            let end = held.filter_map(|seat| seat.ends_on(view.policy)).min();
            if let Some(end) = end.filter(|_| is_member) {
                self.within(180, Alarm::MandateLapsing, membership.id, end);
            }
        }
    }

    fn measures(&mut self) {
        let view = self.view;
        for indicator in self.each::<Indicator>() {
            // Nobody enters what a figure gives.
            if indicator.body.computed_by.is_some() {
                continue;
            }
            let Some(last) = last_observed(indicator, view) else {
                continue;
            };
            let due = add_months(last, indicator.body.frequency_months);
            if !is_fresh(indicator, view) {
                self.add(Alarm::ObservationStale, indicator.id, due);
            } else {
                self.within(0, Alarm::ObservationDue, indicator.id, due);
            }
        }
        let all = self.only.is_none().then(|| burdens(view));
        for externality in self.each::<Externality>() {
            let known = all
                .as_ref()
                .and_then(|all| all.get(&externality.id).cloned());
            let burden = known.unwrap_or_else(|| externality_severity(externality, view).value);
            if let Assessed::Value(found) = burden
                && let Some(due) = found.response_due
            {
                self.add(Alarm::ThresholdCrossed, externality.id, due);
            }
        }
        for evaluation in self.each::<Evaluation>() {
            let state = held_at(&evaluation.body.moves, view.as_of).state();
            let open = matches!(
                state,
                None | Some(EvaluationState::Planned | EvaluationState::TermsApproved)
            );
            if let Some(due) = evaluation.body.planned_on.filter(|_| open) {
                self.within(180, Alarm::EvaluationDue, evaluation.id, due);
            }
        }
    }

    fn policy(&mut self) {
        let view = self.view;
        for proposal in self.each::<Proposal>() {
            if !proposal.body.is_answered(view.as_of) && proposal.body.received_on <= view.as_of {
                let due = answer_due(proposal.body.received_on, view);
                self.within(15, Alarm::ProposalUnanswered, proposal.id, due);
            }
        }
        let ending: Vec<(Uuid, Date)> = strategies_in_force(view, view.as_of)
            .filter(|strategy| self.only.is_none_or(|only| only == strategy.id))
            .map(|strategy: &Shared<Strategy>| (strategy.id, strategy.body.horizon_to))
            .collect();
        for (strategy, end) in ending {
            self.within(180, Alarm::StrategyEnding, strategy, end);
        }
        for plan in self.each::<CommunicationPlan>() {
            if plan.body.is_in_force(view.as_of) {
                self.within(180, Alarm::PlanEnding, plan.id, plan.body.to);
            }
        }
        for funding in self.each::<FundingApplication>() {
            let state = held_at(&funding.body.moves, view.as_of).state();
            use FundingState::{Assessed as Weighed, Drafting, Identified};
            let open = matches!(state, Some(Identified | Weighed | Drafting));
            if let Some(due) = funding
                .body
                .deadline
                .filter(|due| open && *due >= view.as_of)
            {
                self.within(60, Alarm::CallClosing, funding.id, due);
            }
        }
        for event in self.each::<Event>() {
            let held = event
                .body
                .moves
                .iter()
                .find(|change| change.to == EventState::Held);
            let state = held_at(&event.body.moves, view.as_of).state();
            if let Some(day) = held.and_then(|change| change.on.latest())
                && state == Some(EventState::Held)
            {
                self.within(180, Alarm::LegacyDue, event.id, add_months(day, 24));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::{day, small_office, twinning};
    use crate::kinds::Kind;

    fn told(desk: &crate::desk::Desk, as_of: &str) -> Vec<(&'static str, i32)> {
        let view = desk.at(day(as_of));
        let word = |alert: &Alert| {
            (
                crate::kernel::Listed::word(alert.what),
                alert.days_left(view.as_of),
            )
        };
        alerts(&view).iter().map(word).collect()
    }

    #[test]
    fn what_falls_due_for_one_record_is_of_that_record() {
        let mut desk = small_office();
        let term = json!({"term": {"fixed": {"end": "2026-03-31"}}, "exchange_register_since": null,
                "reviews": [{"on": "2025-11-03", "outcome": "keep", "motive": "Bilan"}]});
        for code in ["AGR-01", "AGR-02"] {
            desk.put(Kind::Agreement, code, twinning(term.clone()));
        }
        let view = desk.at(day("2025-12-31"));
        let record = view.policy.find("AGR-02").unwrap();
        let found = alerts_of(record, &view);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].what, found[0].record),
            (Alarm::AgreementExpiring, record)
        );
    }

    #[test]
    fn nothing_falls_due_in_an_empty_register() {
        assert!(alerts(&crate::desk::Desk::default().at(day("2025-12-31"))).is_empty());
    }

    #[test]
    fn a_request_is_acknowledged_in_three_working_days_and_decided_in_fifteen() {
        let mut desk = small_office();
        // A Monday.
        let request = json!({"received_on": "2025-11-03", "channel": "email", "wish": "visit", "text": "?",
            "moves": [{"to": "received", "on": "2025-11-03"}]});
        desk.put(Kind::Request, "REQ-01", request);
        assert_eq!(told(&desk, "2025-11-06"), []);
        assert_eq!(
            told(&desk, "2025-11-07"),
            [("request_not_acknowledged", -1)]
        );
        let late = told(&desk, "2025-11-25");
        assert_eq!(
            late,
            [
                ("request_not_acknowledged", -19),
                ("request_not_decided", -1)
            ]
        );
    }

    #[test]
    fn an_agreement_that_ends_within_180_days_says_how_many() {
        let mut desk = small_office();
        let term = json!({"term": {"fixed": {"end": "2026-03-31"}}});
        desk.put(Kind::Agreement, "AGR-01", twinning(term));
        assert!(
            told(&desk, "2025-09-01")
                .iter()
                .all(|(what, _)| *what != "agreement_expiring")
        );
        assert!(told(&desk, "2025-12-31").contains(&("agreement_expiring", 90)));
        assert!(
            told(&desk, "2026-04-01")
                .iter()
                .all(|(what, _)| *what != "agreement_expiring")
        );
    }

    #[test]
    fn a_report_is_due_thirty_days_after_the_return() {
        let mut desk = small_office();
        let mission = json!({"direction": "out", "purpose": "Audit", "from": "2025-03-01", "to": "2025-03-05",
            "moves": [{"to": "returned", "on": "2025-03-05"}]});
        desk.put(Kind::Mobility, "MIS-01", mission);
        assert_eq!(told(&desk, "2025-03-20"), []);
        assert_eq!(told(&desk, "2025-03-28"), [("report_due", 7)]);
        assert_eq!(told(&desk, "2025-04-05"), [("report_due", -1)]);
    }

    /// What was done later had not been done then.
    #[test]
    fn what_is_settled_later_still_fell_due_before() {
        let mut desk = small_office();
        let mission = json!({"direction": "out", "purpose": "Audit", "from": "2025-03-01", "to": "2025-03-05",
            "moves": [{"to": "returned", "on": "2025-03-05"}], "report": {"submitted_on": "2025-05-01"}});
        desk.put(Kind::Mobility, "MIS-01", mission);
        let steps = json!({
            "formalities": [{"step": "Transmission", "due": "2025-04-10", "done_on": "2025-05-01"}],
            "commitments": [{"party": "GOV-MET", "text": "Données", "due": "2025-04-11", "done_on": "2025-05-01"}],
        });
        desk.put(Kind::Agreement, "AGR-01", twinning(steps));
        let due = |as_of: &str| {
            let found = told(&desk, as_of).into_iter();
            let due = found.filter(|(what, _)| *what != "tie_to_review");
            due.map(|(what, _)| what).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(due("2025-04-30"), "report_due formality_due commitment_due");
        assert_eq!(due("2025-05-01"), "");
    }

    #[test]
    fn a_seat_and_a_mandate_lapse_with_the_elected_office() {
        let mut desk = small_office();
        desk.put(
            Kind::Network,
            "NET-01",
            json!({"name": "Réseau", "kind": "thematic"}),
        );
        let mandate = json!({"holder": "Vice-présidence", "kind": "network_seat", "given_by": "Arrêté",
            "from": "2022-01-01", "to": "2027-12-31", "tied_to_elected_office": true, "office_ends": "2026-03-15"});
        desk.put(Kind::Mandate, "MAN-01", mandate);
        let seat = |fields: serde_json::Value| {
            json!({"network": "NET-01", "member": "GOV-MET", "status": "full", "joined_on": "2020-01-01",
                "moves": [{"to": "member", "on": "2020-01-01"}], "seats": [fields]})
        };
        let tied = json!({"role": "Présidence", "mandate": "MAN-01", "from": "2022-01-01"});
        desk.put(Kind::Membership, "MEM-01", seat(tied));
        let own = json!({"role": "Trésorerie", "from": "2022-01-01", "to": "2026-04-30"});
        desk.put(Kind::Membership, "MEM-02", seat(own));
        let lapsing = |as_of: &str| {
            let found = told(&desk, as_of).into_iter();
            let found = found.filter(|(what, _)| *what == "mandate_lapsing");
            found.map(|(_, days)| days).collect::<Vec<_>>()
        };
        assert!(lapsing("2025-09-15").is_empty());
        assert_eq!(lapsing("2025-12-31"), [74, 74, 120]);
        assert_eq!(
            lapsing("2026-03-25"),
            [-10, -10, 36],
            "the office has ended, the mandate not"
        );
        assert_eq!(
            lapsing("2026-05-01"),
            [-47, -47],
            "a seat past its own day is over"
        );
        assert_eq!(
            lapsing("2028-01-01"),
            [-657],
            "the mandate is over, the seat not given back"
        );
    }

    #[test]
    fn a_value_is_due_after_its_frequency_and_stale_after_half_as_much_again() {
        let mut desk = small_office();
        let indicator = json!({"name": "Quais", "level": "territorial", "kind": "outcome", "nature": "number",
            "direction": "up", "frequency_months": 12});
        desk.put(Kind::Indicator, "IND-1", indicator);
        let value = json!({"indicator": "IND-1", "observed_on": "2024-02-29", "value": "3", "status": "final"});
        desk.put(Kind::Observation, "value", value);
        assert_eq!(told(&desk, "2025-02-27"), []);
        assert_eq!(told(&desk, "2025-02-28"), [("observation_due", 0)]);
        assert_eq!(told(&desk, "2025-08-28"), [("observation_due", -181)]);
        assert_eq!(told(&desk, "2025-08-29"), [("observation_stale", -182)]);
    }

    #[test]
    fn a_fee_is_due_from_its_invoice_to_its_payment() {
        let mut desk = small_office();
        desk.put(
            Kind::Network,
            "NET-01",
            json!({"name": "Réseau", "kind": "thematic"}),
        );
        let fee = json!({"year": 2025, "amount": {"amount": "100", "currency": "EUR"},
            "invoiced_on": "2025-01-15", "paid_on": "2025-03-01"});
        let membership = json!({"network": "NET-01", "member": "GOV-MET", "status": "full",
            "joined_on": "2020-01-01", "moves": [{"to": "member", "on": "2020-01-01"}], "fee_years": [fee]});
        desk.put(Kind::Membership, "MEM-01", membership);
        assert_eq!(told(&desk, "2025-01-14"), []);
        assert_eq!(told(&desk, "2025-01-15"), [("fee_due", 0)]);
        assert_eq!(told(&desk, "2025-02-28"), [("fee_due", -44)]);
        assert_eq!(told(&desk, "2025-03-01"), []);
    }

    #[test]
    fn every_alert_is_for_somebody() {
        assert!(Alarm::ALL.iter().all(|alarm| !alarm.roles().is_empty()));
    }
}
