//! What a membership costs over a period: the fee, working days, missions; and what came in through it (DOMAIN 5.11). Unknown is
//! not zero: each part says why it has no value.

use super::{Asked, NetworkReturn, zero};
use crate::governance::TimeEntry;
use crate::kernel::{Assessed, Certainty, Exact, Figure, Money, Reason, breaks_a_rule};
use crate::operations::{Begun, Mobility, lies_in, mission_begun, mission_cost};

/// What a period cost, in minor units of the base currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkCost {
    /// The fee.
    pub fee: Assessed<Exact>,
    /// Working days.
    pub days: Assessed<Exact>,
    /// What those days cost.
    pub time: Assessed<Exact>,
    /// Missions charged to it.
    pub missions: Assessed<Exact>,
}

impl NetworkCost {
    /// All of it; not assessable while a part is not.
    pub fn full(&self) -> Assessed<Exact> {
        let mut sum = zero();
        for part in [&self.fee, &self.time, &self.missions] {
            match part {
                Assessed::Value(amount) => sum += amount,
                Assessed::NotAssessable(reason) => return Assessed::NotAssessable(reason.clone()),
            }
        }
        Assessed::Value(sum)
    }
}

impl Asked<'_> {
    pub(super) fn cost(&self, figure: &mut Figure<NetworkReturn>) -> NetworkCost {
        let (days, time) = self.time(figure);
        NetworkCost {
            fee: self.fee(),
            days,
            time,
            missions: self.missions(figure),
        }
    }

    /// The fee of the year in which the period begins; none is owed before joining and after leaving.
    fn fee(&self) -> Assessed<Exact> {
        let membership = &self.membership.body;
        let year = self.period.from.year();
        let fees = membership.fee_years.iter().filter(|fee| fee.year == year);
        let amounts: Vec<&Money> = fees.map(|fee| &fee.amount).collect();
        let ended = membership.ended_on.and_then(|end| end.latest());
        let joined = membership.joined_on.earliest();
        let is_outside = ended.is_some_and(|end| end < self.period.from)
            || joined.is_some_and(|joined| joined > self.period.to);
        if amounts.is_empty() && !is_outside {
            let reason = Reason::new("network-fee-unknown").naming("year", year.to_string());
            return Assessed::NotAssessable(reason);
        }
        self.sum(amounts)
    }

    /// Working days of the period, and what they cost.
    fn time(&self, figure: &mut Figure<NetworkReturn>) -> (Assessed<Exact>, Assessed<Exact>) {
        let policy = self.view.policy;
        let inside =
            |entry: &TimeEntry| self.period.contains(entry.month) && entry.month <= self.view.as_of;
        let mut days = zero();
        let mut is_kept = false;
        for entry in policy.referring::<TimeEntry>(self.membership.id) {
            if !inside(&entry.body) {
                continue;
            }
            is_kept = true;
            if breaks_a_rule(&entry.common, &["about", "month", "days"]) {
                figure.leave_out(entry.id, Reason::new("record-breaks-a-rule"));
                continue;
            }
            figure.count(entry.id, "time");
            days += entry.body.days.exact();
        }
        // Without any entry of anybody, working time is not kept, which does not mean that nobody worked.
        if !is_kept
            && !policy
                .table::<TimeEntry>()
                .all()
                .any(|entry| inside(&entry.body))
        {
            let none = Assessed::NotAssessable(Reason::new("network-no-time-entries"));
            return (none.clone(), none);
        }
        if days == zero() {
            return (Assessed::Value(zero()), Assessed::Value(zero()));
        }
        let cost = match &self.view.settings.day_rate {
            None => Assessed::NotAssessable(Reason::new("network-no-day-rate")),
            Some(rate) => match self.sum(vec![rate]) {
                Assessed::Value(minor) => {
                    figure.used("day_rate", minor);
                    Assessed::Value(days * minor)
                }
                unknown => unknown,
            },
        };
        (Assessed::Value(days), cost)
    }

    /// What we pay for the missions charged to the network that began in the period.
    fn missions(&self, figure: &mut Figure<NetworkReturn>) -> Assessed<Exact> {
        let as_of = self.view.as_of;
        let mut sum = zero();
        for mission in self.view.policy.referring::<Mobility>(self.membership.id) {
            let (on, doubt) = match mission_begun(&mission.body, as_of) {
                Begun::On(on) => (on, None),
                Begun::Doubtful { on, why } => (on, Some(why)),
                Begun::No => continue,
            };
            if lies_in(on, self.period, as_of) != Certainty::Yes {
                continue;
            }
            let touched = breaks_a_rule(&mission.common, &["from", "moves", "costs", "membership"]);
            if let Some(why) = touched.then_some("record-breaks-a-rule").or(doubt) {
                figure.leave_out(mission.id, Reason::new(why));
                continue;
            }
            let cost = mission_cost(mission, self.view);
            figure.left_out.extend(cost.left_out);
            match cost.minor {
                Assessed::Value(minor) => sum += minor,
                unknown => return unknown,
            }
            figure.count(mission.id, "mission");
        }
        Assessed::Value(sum)
    }

    pub(super) fn received(&self) -> Assessed<Exact> {
        let uses = self.membership.body.uses.iter();
        let uses = uses.filter(|one| self.period.contains(one.on) && one.on <= self.view.as_of);
        self.sum(uses.filter_map(|one| one.amount.as_ref()).collect())
    }

    /// A sum in minor units of the base currency; not assessable when an amount was never converted into it.
    fn sum(&self, amounts: Vec<&Money>) -> Assessed<Exact> {
        let mut total = zero();
        for amount in amounts {
            let Some(minor) = amount.in_base(&self.view.settings.base_currency) else {
                let reason = Reason::new("network-other-currency");
                return Assessed::NotAssessable(reason.naming("currency", &*amount.currency));
            };
            total += Exact::from_integer(minor.into());
        }
        Assessed::Value(total)
    }
}

/// Money received for one unit of cost.
pub(super) fn leverage(received: &Assessed<Exact>, cost: &Assessed<Exact>) -> Assessed<Exact> {
    match (received, cost) {
        (Assessed::NotAssessable(reason), _) | (_, Assessed::NotAssessable(reason)) => {
            Assessed::NotAssessable(reason.clone())
        }
        (_, Assessed::Value(cost)) if *cost == zero() => {
            Assessed::NotAssessable(Reason::new("network-no-cost"))
        }
        (Assessed::Value(received), Assessed::Value(cost)) => Assessed::Value(received / cost),
    }
}
