//! What a membership costs and what it gives (DOMAIN 5.11): does it serve objectives, is it used, is it a place of influence, do we
//! attend. Fees renew by themselves, so the figure is there before the notice date.

mod cost;

use std::collections::BTreeSet;

use jiff::civil::Date;
use uuid::Uuid;

pub use cost::NetworkCost;
use cost::leverage;

use super::{
    Incidence, IncidencePart, IncidenceStage, Membership, MembershipState, Notice, Position,
};
use crate::kernel::{
    Assessed, Certainty, Exact, Figure, Held, Listed, Outcome, Part, Period, Reason, Said,
    breaks_a_rule, held_at, listed, whole, whole_months_before,
};
use crate::record::{Stored, View};
use crate::strategy::{Objective, day_within, objective_in_force};

listed! {
    /// The class of a membership: the headline.
    pub enum NetworkClass = "network-class" {
        /// We have left.
        Left,
        /// Neither used nor attended.
        Unused,
        /// At the heart of the policy.
        Core,
        /// It serves.
        Useful,
        /// To be looked at before the notice date.
        Review,
    }
}

/// What a membership costs and gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkReturn {
    /// The headline.
    pub class: NetworkClass,
    /// 0 to 100, exact; none once we have left.
    pub score: Option<Exact>,
    /// The cost of the period.
    pub cost: NetworkCost,
    /// Money received through it in the period, in minor units of the base currency.
    pub received: Assessed<Exact>,
    /// Money received for one unit of cost.
    pub leverage: Assessed<Exact>,
    /// Until when notice may be given.
    pub notice: Option<Notice>,
    /// The base currency.
    pub currency: Box<str>,
}

/// The weights of the four parts, in hundredths; shared out again among the three others when no meeting was held.
const WEIGHTS: [(&str, i128); 4] = [
    ("fit", 30),
    ("use", 30),
    ("influence", 20),
    ("attendance", 20),
];
/// As many objectives in force make a full fit.
const OBJECTIVES: usize = 2;
/// As many substantive uses make a full use.
const USES: usize = 4;

/// What one membership costs over a period and what it gives at the end of it, or at the view's date while it runs.
pub fn network_return(
    record: &Stored<Membership>,
    view: &View<'_>,
    period: Period,
) -> Figure<NetworkReturn> {
    let mut figure = Figure::new("network_return", "5.11", view);
    figure.period = Some(period);
    figure.count(record.id, "membership");
    for (name, value) in [
        ("network_window_months", view.settings.network_window_months),
        (
            "network_influence_months",
            view.settings.network_influence_months,
        ),
        ("network_core_score", view.settings.network_core_score),
        ("network_useful_score", view.settings.network_useful_score),
    ] {
        figure.used(name, i128::from(value));
    }
    let asked = Asked {
        membership: record,
        view,
        period,
        day: day_within(period, view.as_of),
    };
    match asked.standing() {
        Err(why) => figure.value = Assessed::NotAssessable(Reason::new(why)),
        Ok(standing) => {
            let found = asked.assess(standing, &mut figure);
            figure.value = Assessed::Value(found);
        }
    }
    figure
}

/// Where a membership stands on the day asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Member,
    Left,
}

/// The membership that is asked about, and when.
struct Asked<'a> {
    membership: &'a Stored<Membership>,
    view: &'a View<'a>,
    period: Period,
    /// The day on which the parts of the score are looked at.
    day: Date,
}

impl Asked<'_> {
    fn assess(&self, standing: Standing, figure: &mut Figure<NetworkReturn>) -> NetworkReturn {
        let cost = self.cost(figure);
        let received = self.received();
        let score = match standing {
            Standing::Left => None,
            Standing::Member => {
                figure.parts = self.parts(figure);
                Some(
                    figure
                        .parts
                        .iter()
                        .map(|part| part.value * part.weight)
                        .sum(),
                )
            }
        };
        let membership = &self.membership.body;
        let network = self.view.policy.get(membership.network);
        NetworkReturn {
            class: score.map_or(NetworkClass::Left, |score| self.class(score, &figure.parts)),
            score,
            leverage: leverage(&received, &cost.full()),
            cost,
            received,
            notice: network.and_then(|network| membership.notice(&network.body, self.view.as_of)),
            currency: self.view.settings.base_currency.clone(),
        }
    }

    /// Whether we are a member or have left, or why that cannot be said.
    fn standing(&self) -> Result<Standing, &'static str> {
        const READ: [&str; 8] = [
            "joined_on",
            "ended_on",
            "moves",
            "objectives",
            "fee_years",
            "seats",
            "uses",
            "meetings",
        ];
        if breaks_a_rule(&self.membership.common, &READ) {
            return Err("record-breaks-a-rule");
        }
        let membership = &self.membership.body;
        let state = match held_at(&membership.moves, self.day) {
            Held::Uncertain => return Err("network-rough-dates"),
            Held::NotYet => return Err("network-not-yet-member"),
            Held::In(state) => state,
        };
        match (state, membership.is_member(self.day)) {
            (MembershipState::Considering | MembershipState::Applied, _) => {
                Err("network-not-yet-member")
            }
            // The last day still counts, even when the move that leaves bears its date.
            (MembershipState::Left, Certainty::Yes) if membership.ended_on.is_some() => {
                Ok(Standing::Member)
            }
            // It may have been that day or any before it.
            (MembershipState::Left, Certainty::Open) if membership.ended_on.is_some() => {
                Err("network-rough-dates")
            }
            (MembershipState::Left, _) => Ok(Standing::Left),
            (_, Certainty::Yes) => Ok(Standing::Member),
            (_, Certainty::Open) => Err("network-rough-dates"),
            (_, Certainty::No) if membership.has_joined(self.day) => Ok(Standing::Left),
            (_, Certainty::No) => Err("network-not-yet-member"),
        }
    }

    fn class(&self, score: Exact, parts: &[Part]) -> NetworkClass {
        let is_nothing = |name: &str| {
            let part = parts.iter().find(|part| part.name == name);
            part.is_none_or(|part| part.value == zero())
        };
        let at_least = |limit: i32| score >= Exact::from_integer(limit.into());
        if is_nothing("use") && is_nothing("attendance") {
            NetworkClass::Unused
        } else if at_least(self.view.settings.network_core_score) {
            NetworkClass::Core
        } else if at_least(self.view.settings.network_useful_score) {
            NetworkClass::Useful
        } else {
            NetworkClass::Review
        }
    }

    /// Fit, use, influence and attendance, each with its weight; attendance only if a meeting was held.
    fn parts(&self, figure: &mut Figure<NetworkReturn>) -> Vec<Part> {
        let membership = &self.membership.body;
        let months = self.view.settings.network_window_months;
        let lately = |on: Date| whole_months_before(on, self.day, months);
        let uses = membership
            .uses
            .iter()
            .filter(|one| one.substantive && lately(one.on))
            .count();
        let meetings = membership.meetings.iter();
        let held: Vec<_> = meetings
            .filter(|one| one.statutory && lately(one.on))
            .collect();
        let attended = held.iter().filter(|meeting| meeting.attended).count();
        let values = [
            Some(rate(self.objectives_in_force(figure), OBJECTIVES)),
            Some(rate(uses, USES)),
            Some((self.influence(figure), None)),
            (!held.is_empty()).then(|| rate(attended, held.len())),
        ];
        weighted(values)
    }

    fn objectives_in_force(&self, figure: &mut Figure<NetworkReturn>) -> usize {
        let policy = self.view.policy;
        let mut count = 0;
        let objectives = self.membership.body.objectives.iter();
        let each: BTreeSet<Uuid> = objectives.map(|link| link.id()).collect();
        let objectives = each
            .into_iter()
            .filter_map(|id| policy.table::<Objective>().get(id));
        for objective in objectives {
            match objective_in_force(&objective.body, self.day, policy) {
                Certainty::Yes => {
                    figure.count(objective.id, "objective");
                    count += 1;
                }
                Certainty::Open => {
                    figure.leave_out(objective.id, Reason::new("objective-strategy-too-rough"));
                }
                Certainty::No => {
                    figure.leave_out(objective.id, Reason::new("network-objective-not-in-force"));
                }
            }
        }
        count
    }

    /// 1 with a seat, or when a position was taken up or went further through the network; 1/2 when one went through it with a
    /// part of ours that is at least shared.
    fn influence(&self, figure: &mut Figure<NetworkReturn>) -> Exact {
        let policy = self.view.policy;
        let network = self.membership.body.network.id();
        let has_seat = self
            .membership
            .body
            .seats
            .iter()
            .any(|seat| seat.is_held(policy, self.day));
        let mut found = if has_seat { whole(1) } else { zero() };
        for position in policy.referring::<Position>(network) {
            if breaks_a_rule(&position.common, &["stages"]) {
                figure.leave_out(position.id, Reason::new("record-breaks-a-rule"));
                continue;
            }
            let through = position
                .body
                .stages
                .iter()
                .filter(|stage| self.went_through(stage));
            let weight = through.map(influence_of).max().unwrap_or_else(zero);
            if weight > zero() {
                figure.count(position.id, "position");
                found = found.max(weight);
            }
        }
        found
    }

    fn went_through(&self, stage: &IncidenceStage) -> bool {
        let months = self.view.settings.network_influence_months;
        stage
            .through
            .is_some_and(|link| link.id() == self.membership.body.network.id())
            && whole_months_before(stage.on, self.day, months)
    }
}

/// A value between 0 and 1, and what it was divided from and by.
type Rated = (Exact, Option<(Exact, Exact)>);

/// A count over what makes it full, at most 1, with the two numbers.
fn rate(count: usize, full: usize) -> Rated {
    (
        whole(count.min(full)) / whole(full),
        Some((whole(count), whole(full))),
    )
}

/// The parts that there are; their weights are shared out again so that they make a hundred.
fn weighted(values: [Option<Rated>; 4]) -> Vec<Part> {
    let named: Vec<_> = WEIGHTS
        .iter()
        .zip(values)
        .filter_map(|((name, weight), value)| Some((*name, *weight, value?)))
        .collect();
    let total: i128 = named.iter().map(|(_, weight, _)| weight).sum();
    let part = |(name, weight, (value, of))| Part {
        name,
        value,
        weight: Exact::new(100 * weight, total),
        of,
    };
    named.into_iter().map(part).collect()
}

fn influence_of(stage: &IncidenceStage) -> Exact {
    use IncidencePart::{Leading, Shared, Sole};
    if stage.stage >= Incidence::TakenUp {
        whole(1)
    } else if matches!(stage.contribution, Some(Sole | Leading | Shared)) {
        Exact::new(1, 2)
    } else {
        zero()
    }
}

fn zero() -> Exact {
    Exact::from_integer(0)
}

impl Said for NetworkReturn {
    fn said(&self) -> Outcome {
        let amount = |value: &Assessed<Exact>| match value {
            Assessed::Value(minor) => Outcome::Amount(*minor, self.currency.clone()),
            Assessed::NotAssessable(reason) => Outcome::Unknown(reason.clone()),
        };
        let number = |value: &Assessed<Exact>| match value {
            Assessed::Value(number) => Outcome::Number(*number),
            Assessed::NotAssessable(reason) => Outcome::Unknown(reason.clone()),
        };
        let (notice_by, passed) = match self.notice {
            None => (Outcome::Nothing, Outcome::Nothing),
            Some(Notice::Next { by, .. }) => (Outcome::Day(by), Outcome::Yes(false)),
            Some(Notice::Passed { since }) => (Outcome::Day(since), Outcome::Yes(true)),
        };
        Outcome::Group(vec![
            (
                "class",
                Outcome::Choice(NetworkClass::LIST, self.class.word()),
            ),
            ("score", Outcome::of(self.score, Outcome::Number)),
            ("full_cost", amount(&self.cost.full())),
            ("fee", amount(&self.cost.fee)),
            ("days", number(&self.cost.days)),
            ("time_cost", amount(&self.cost.time)),
            ("mission_cost", amount(&self.cost.missions)),
            ("received", amount(&self.received)),
            ("leverage", number(&self.leverage)),
            ("notice_by", notice_by),
            ("notice_passed", passed),
        ])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, replace, small_office};
    use crate::kernel::Money;
    use crate::kinds::Kind;

    const YEAR: Period = Period {
        from: date(2025, 1, 1),
        to: date(2025, 12, 31),
    };

    /// A strategy in force with two objectives, a network, and a post; a day costs 420 EUR.
    fn office() -> Desk {
        let mut desk = small_office();
        let strategy = json!({"title": "S", "horizon_from": "2023-01-01", "horizon_to": "2027-12-31", "moves": [{"to": "adopted", "on": "2022-12-12", "act": "D"}]});
        desk.put(Kind::Strategy, "ST1", strategy);
        desk.put(
            Kind::Axis,
            "AX1",
            json!({"strategy": "ST1", "title": "A", "order": 1}),
        );
        for (code, to) in [
            ("O11", "2027-12-31"),
            ("O12", "2027-12-31"),
            ("O99", "2024-12-31"),
        ] {
            let objective = json!({"axis": "AX1", "group": "exchange", "title": code, "from": "2023-01-01", "to": to, "departments": ["CLI"]});
            desk.put(Kind::Objective, code, objective);
        }
        desk.put(
            Kind::Network,
            "NET-01",
            json!({"name": "N", "kind": "thematic", "notice_months": 6}),
        );
        desk.put(
            Kind::Post,
            "PST-1",
            json!({"department": "BRI", "title": "Chargée", "fte": "1", "from": "2020-01-01"}),
        );
        desk.settings.day_rate = Some(Money {
            minor: 42_000,
            currency: "EUR".into(),
            converted: None,
        });
        desk
    }

    fn euros(amount: &str) -> Value {
        json!({"amount": amount, "currency": "EUR"})
    }

    fn member(desk: &mut Desk, fields: Value) {
        let mut draft = json!({
            "network": "NET-01", "member": "GOV-MET", "status": "full", "joined_on": "2016-05-01",
            "moves": [{"to": "member", "on": "2016-05-01"}],
            "fee_years": [{"year": 2025, "amount": euros("9000")}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Membership, "MEM-01", draft);
    }

    fn worked(desk: &mut Desk, about: &str, month: &str, days: &str) {
        let entry = json!({"post": "PST-1", "about": about, "month": month, "days": days});
        desk.put(Kind::TimeEntry, &format!("time {month}"), entry);
    }

    fn figure(desk: &Desk) -> Figure<NetworkReturn> {
        network_return(&desk.get("MEM-01"), &desk.at(TODAY), YEAR)
    }

    /// Class, score and parts; or the reason why there is none.
    fn line(desk: &Desk) -> String {
        let figure = figure(desk);
        match &figure.value {
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
            Assessed::Value(found) => {
                let score = found
                    .score
                    .map_or("-".to_owned(), |score| score.to_string());
                let parts = figure.parts.iter().map(|part| part.value.to_string());
                let parts: Vec<String> = parts.collect();
                format!("{} {score} {}", found.class.word(), parts.join(" "))
                    .trim_end()
                    .to_owned()
            }
        }
    }

    fn check(fields: Value, expected: &str) {
        let mut desk = office();
        member(&mut desk, fields.clone());
        assert_eq!(line(&desk), expected, "{fields}");
    }

    fn uses(days: &[&str]) -> Value {
        let one = |on: &&str| json!({"on": on, "kind": "training", "substantive": true});
        days.iter().map(one).collect()
    }

    fn meetings(parts: &[(&str, bool)]) -> Value {
        let one = |(on, attended): &(&str, bool)| json!({"on": on, "statutory": true, "attended": attended});
        parts.iter().map(one).collect()
    }

    #[test]
    fn a_network_that_is_neither_used_nor_attended_is_unused() {
        check(json!({}), "unused 0 0 0 0");
        // Objectives alone do not make it used; their weight is shared out again as no meeting was held.
        check(json!({"objectives": ["O11", "O12"]}), "unused 75/2 1 0 0");
        check(
            json!({"objectives": ["O11"], "meetings": meetings(&[("2025-06-12", false)])}),
            "unused 15 1/2 0 0 0",
        );
        check(
            json!({"meetings": meetings(&[("2025-06-12", true)])}),
            "review 20 0 0 0 1",
        );
    }

    #[test]
    fn only_objectives_in_force_make_it_fit() {
        let used = || uses(&["2025-01-01"]);
        check(
            json!({"objectives": ["O11", "O99"], "uses": used()}),
            "review 225/8 1/2 1/4 0",
        );
        check(
            json!({"objectives": ["O11", "O12"], "uses": used()}),
            "useful 375/8 1 1/4 0",
        );
    }

    #[test]
    fn uses_and_meetings_count_for_two_years() {
        let fields = json!({
            "uses": uses(&["2023-12-31", "2024-01-01", "2025-12-31", "2026-01-01"]),
            "meetings": meetings(&[("2023-12-31", true), ("2024-01-01", true), ("2025-12-31", false)]),
        });
        check(fields, "review 25 0 1/2 0 1/2");
        let symbolic = json!({"uses": [{"on": "2025-01-01", "kind": "visibility"}], "meetings": [{"on": "2025-01-01", "attended": true}]});
        check(symbolic, "unused 0 0 0 0");
    }

    #[test]
    fn four_uses_two_objectives_a_seat_and_every_meeting_make_a_hundred() {
        check(
            json!({
                "objectives": ["O11", "O12"],
                "uses": uses(&["2024-03-01", "2024-06-01", "2025-01-01", "2025-02-01", "2025-03-01"]),
                "meetings": meetings(&[("2024-06-12", true), ("2025-06-12", true)]),
                "seats": [{"role": "Trésorier", "from": "2020-01-01"}],
            }),
            "core 100 1 1 1 1",
        );
    }

    fn influence(stage: &str, on: &str, contribution: &str) -> Exact {
        let mut desk = office();
        member(&mut desk, json!({}));
        let stage = json!({"stage": stage, "on": on, "evidence": "Lettre", "through": "NET-01", "contribution": contribution});
        let position = json!({"text": "P", "objective": "O11", "stages": [stage]});
        desk.put(Kind::Position, "POS-01", position);
        let figure = figure(&desk);
        let counted = figure
            .counted
            .iter()
            .any(|found| found.counted_as == "position");
        let part = figure
            .parts
            .iter()
            .find(|part| part.name == "influence")
            .unwrap();
        assert_eq!(counted, part.value > zero());
        part.value
    }

    #[test]
    fn a_position_that_went_through_it_is_influence() {
        let half = Exact::new(1, 2);
        assert_eq!(influence("taken_up", "2025-06-10", "marginal"), whole(1));
        assert_eq!(influence("local_effect", "2023-01-01", "shared"), whole(1));
        assert_eq!(influence("taken_up", "2022-12-31", "shared"), zero());
        assert_eq!(influence("acknowledged", "2024-11-18", "shared"), half);
        assert_eq!(influence("voiced", "2024-11-18", "sole"), half);
        assert_eq!(influence("voiced", "2024-11-18", "marginal"), zero());
        assert_eq!(influence("voiced", "2024-11-18", ""), zero());
    }

    #[test]
    fn a_seat_that_is_over_is_no_influence() {
        let seat = |to: &str| json!({"uses": uses(&["2025-01-01"]), "seats": [{"role": "Trésorier", "from": "2020-01-01", "to": to}]});
        check(seat("2025-12-31"), "review 275/8 0 1/4 1");
        check(seat("2025-12-30"), "review 75/8 0 1/4 0");
    }

    #[test]
    fn what_was_left_is_left_before_it_is_unused() {
        let moves = json!([
            {"to": "member", "on": "2016-05-01"}, {"to": "leaving", "on": "2024-06-03", "reason": "R"}, {"to": "left", "on": "2024-12-31"},
        ]);
        check(json!({"moves": moves, "ended_on": "2024-12-31"}), "left -");
        check(json!({"ended_on": "2025-12-30"}), "left -");
        check(json!({"ended_on": "2025-12-31"}), "unused 0 0 0 0");
        let today = json!([{"to": "leaving", "on": "2025-06-03", "reason": "R"}, {"to": "left", "on": "2025-12-31"}]);
        check(
            json!({"moves": today, "ended_on": "2025-12-31"}),
            "unused 0 0 0 0",
        );
        check(json!({"moves": today}), "left -");
        // It may have been the very last day of the year.
        check(json!({"ended_on": "2025"}), "network-rough-dates");
        let left = json!([{"to": "member", "on": "2016-05-01"}, {"to": "left", "on": "2025"}]);
        check(
            json!({"moves": left, "ended_on": "2025"}),
            "network-rough-dates",
        );
        check(
            json!({"moves": [{"to": "applied", "on": "2025-06-01"}]}),
            "network-not-yet-member",
        );
        check(
            json!({"joined_on": "2026-01-01", "moves": [{"to": "member", "on": "2026-01-01"}]}),
            "network-not-yet-member",
        );
        check(
            json!({"moves": [{"to": "member", "on": "2025-12"}], "joined_on": "2025-12"}),
            "unused 0 0 0 0",
        );
    }

    #[test]
    fn a_rough_date_that_matters_leaves_it_open() {
        let mut desk = office();
        member(
            &mut desk,
            json!({"joined_on": "2025", "moves": [{"to": "member", "on": "2025"}]}),
        );
        let middle = date(2025, 6, 30);
        let figure = network_return(&desk.get("MEM-01"), &desk.at(middle), YEAR);
        assert_eq!(figure.value.reason().unwrap().key, "network-rough-dates");
    }

    /// Fee, days, cost of time, of missions, in all, received, leverage; a reason where there is none.
    fn costs(desk: &Desk) -> Vec<String> {
        let figure = figure(desk);
        let found = figure.value.value().expect("a membership");
        let cost = &found.cost;
        [
            &cost.fee,
            &cost.days,
            &cost.time,
            &cost.missions,
            &cost.full(),
            &found.received,
            &found.leverage,
        ]
        .map(|value| match value {
            Assessed::Value(number) => number.to_string(),
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
        })
        .into()
    }

    #[test]
    fn the_full_cost_is_the_fee_with_days_and_missions() {
        let mut desk = office();
        let funding = json!([
            {"on": "2025-02-01", "kind": "funding", "substantive": true, "amount": euros("5000")},
            {"on": "2024-02-01", "kind": "funding", "substantive": true, "amount": euros("7000")},
        ]);
        member(&mut desk, json!({"uses": funding}));
        worked(&mut desk, "MEM-01", "2025-03-01", "2.5");
        worked(&mut desk, "MEM-01", "2024-12-01", "9");
        for (code, from, state) in [
            ("MIS-01", "2025-09-09", "returned"),
            ("MIS-02", "2024-09-09", "returned"),
            ("MIS-03", "2025-10-01", "proposed"),
        ] {
            let mission = json!({
                "direction": "out", "purpose": "Assemblée", "from": from, "to": from, "membership": "MEM-01",
                "moves": [{"to": state, "on": from}],
                "costs": [{"kind": "travel", "planned": euros("500"), "actual": euros("600"), "payer": "us"}, {"kind": "lodging", "actual": euros("300"), "payer": "host"}],
            });
            desk.put(Kind::Mobility, code, mission);
        }
        assert_eq!(
            costs(&desk),
            [
                "900000", "5/2", "105000", "60000", "1065000", "500000", "100/213"
            ]
        );
        let figure = figure(&desk);
        assert_eq!(
            figure
                .counted
                .iter()
                .filter(|found| found.counted_as == "mission")
                .count(),
            1
        );
        let left: Vec<_> = figure.left_out.iter().map(|out| out.reason.key).collect();
        assert_eq!(left, ["activity-not-begun"]);
    }

    #[test]
    fn what_is_not_known_is_not_nothing() {
        let mut desk = office();
        member(&mut desk, json!({"fee_years": []}));
        let unkept = "network-no-time-entries";
        let fee = "network-fee-unknown";
        assert_eq!(costs(&desk), [fee, unkept, unkept, "0", fee, "0", fee]);
        // Once somebody keeps time, a network without entries took none.
        desk.allot(Kind::Action, "ACT-01");
        worked(&mut desk, "ACT-01", "2025-05-01", "4");
        assert_eq!(costs(&desk), [fee, "0", "0", "0", fee, "0", fee]);
        worked(&mut desk, "MEM-01", "2025-06-01", "4");
        desk.settings.day_rate = None;
        assert_eq!(costs(&desk)[1..4], ["4", "network-no-day-rate", "0"]);
    }

    #[test]
    fn an_amount_of_another_currency_counts_as_it_was_converted() {
        let paid = |converted: Value| {
            let mut desk = office();
            let mut amount = json!({"amount": "148000", "currency": "JPY"});
            if converted == json!(true) {
                amount["converted"] = json!({"base_minor": 85544, "base_currency": "EUR", "rate": "0.00578", "on": "2025-09-12", "source": "Banque"});
            }
            member(
                &mut desk,
                json!({"fee_years": [{"year": 2025, "amount": amount}]}),
            );
            costs(&desk)[0].clone()
        };
        assert_eq!(paid(json!(true)), "85544");
        assert_eq!(paid(json!(false)), "network-other-currency");
    }

    #[test]
    fn nothing_is_owed_after_leaving() {
        let mut desk = office();
        member(
            &mut desk,
            json!({"ended_on": "2024-12-31", "fee_years": []}),
        );
        desk.allot(Kind::Action, "ACT-01");
        worked(&mut desk, "ACT-01", "2025-05-01", "4");
        let none = "network-no-cost";
        assert_eq!(costs(&desk), ["0", "0", "0", "0", "0", "0", none]);
    }

    #[test]
    fn a_past_year_is_looked_at_from_its_own_end() {
        let mut desk = office();
        let fields = json!({
            "ended_on": "2025-06-30", "uses": uses(&["2023-02-01", "2024-02-01"]),
            "fee_years": [{"year": 2024, "amount": euros("8000")}],
        });
        member(&mut desk, fields);
        let past = Period {
            from: date(2024, 1, 1),
            to: date(2024, 12, 31),
        };
        let figure = network_return(&desk.get("MEM-01"), &desk.at(TODAY), past);
        let found = figure.value.value().unwrap();
        assert_eq!(
            (found.class, found.score),
            (NetworkClass::Review, Some(Exact::new(75, 4)))
        );
        assert_eq!(found.cost.fee, Assessed::Value(whole(800_000)));
        assert_eq!(line(&desk), "left -");
    }

    #[test]
    fn the_weights_make_a_hundred_with_and_without_meetings() {
        for fields in [
            json!({}),
            json!({"meetings": meetings(&[("2025-06-12", false)])}),
        ] {
            let mut desk = office();
            member(&mut desk, fields);
            let total: Exact = figure(&desk).parts.iter().map(|part| part.weight).sum();
            assert_eq!(total, whole(100));
        }
    }
}
