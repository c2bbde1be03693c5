//! Our place in a network: who of us is a member, for whom it speaks, what it costs, what it is used for, until when notice
//! may be given (DOMAIN 4.4).

mod parts;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use parts::*;

use super::Network;
use crate::governance::{Department, Government, Mandate, Territory};
use crate::kernel::{
    Certainty, Historical, Move, Problems, Ref, Stateful, Target, Text, Transition, add_months,
    check_moves, held_as, held_at, listed,
};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};
use crate::strategy::Objective;

/// Who may be a member: a government or one of its departments.
pub struct Member;

impl Target for Member {
    const KINDS: &'static [Kind] = &[Kind::Government, Kind::Department];
}

listed! {
    /// What sort of member.
    pub enum MembershipStatus = "membership-status" {
        /// With a vote.
        Full,
        /// Without all the rights of a full member.
        Associate,
        /// Looking on.
        Observer,
    }
}

listed! {
    /// How far the membership is.
    pub enum MembershipState = "membership-state" {
        /// Joining is considered.
        Considering,
        /// We asked to join.
        Applied,
        /// Member.
        Member,
        /// Notice is given.
        Leaving,
        /// Gone.
        Left,
        /// The network suspended us.
        SuspendedByNetwork,
    }
}

/// A membership.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Membership {
    /// The network.
    #[schemars(extend("x-section" = "identity"))]
    pub network: Ref<Network>,
    /// Who of us is a member.
    #[schemars(extend("x-section" = "identity"))]
    pub member: Ref<Member>,
    /// What sort of member.
    #[schemars(extend("x-section" = "identity"))]
    pub status: MembershipStatus,
    /// The territory for which it speaks there.
    #[schemars(extend("x-section" = "identity"))]
    pub represents: Option<Ref<Territory>>,
    /// How those of the territory agree on who speaks.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub representation_rule: Option<Text>,
    /// The objectives that it serves.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub objectives: Vec<Ref<Objective>>,
    /// Member since.
    #[schemars(extend("x-section" = "time"))]
    pub joined_on: Historical,
    /// The last day, once we left.
    #[schemars(extend("x-section" = "time"))]
    pub ended_on: Option<Historical>,
    /// When it next renews itself.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub renewal_on: Option<Date>,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<MembershipState>>,
    /// Fees, year by year.
    #[schemars(extend("x-section" = "money", "x-first" = true))]
    pub fee_years: Vec<FeeYear>,
    /// Offices held there.
    #[schemars(extend("x-section" = "life", "x-first" = true))]
    pub seats: Vec<Seat>,
    /// What it was used for.
    #[schemars(extend("x-section" = "life", "x-first" = true))]
    pub uses: Vec<Use>,
    /// Meetings to which we were invited.
    #[schemars(extend("x-section" = "life"))]
    pub meetings: Vec<NetworkMeeting>,
    /// Reviews, before the notice dates.
    #[schemars(extend("x-section" = "life"))]
    pub reviews: Vec<MembershipReview>,
}

impl Stateful for Membership {
    type State = MembershipState;
    const BEGINS: &'static [MembershipState] =
        &[MembershipState::Considering, MembershipState::Applied];
    const TRANSITIONS: &'static [Transition<MembershipState>] = {
        use MembershipState as S;
        &[
            Transition::step(&[S::Considering], S::Applied),
            Transition::step(&[S::Applied, S::SuspendedByNetwork], S::Member)
                .asking(&["joined_on", "renewal_on"]),
            Transition::step(&[S::Member, S::SuspendedByNetwork], S::Leaving).reason(),
            Transition::step(&[S::Leaving], S::Left).asking(&["ended_on"]),
            Transition::step(&[S::Member], S::SuspendedByNetwork).reason(),
        ]
    };
    fn moves(&self) -> &[Move<MembershipState>] {
        &self.moves
    }
}

/// The last day on which notice may be given, as it stands at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// There is still time.
    Next {
        /// The last day, which still counts.
        by: Date,
        /// Days left.
        days_left: i32,
    },
    /// It has passed: the membership will renew itself.
    Passed {
        /// The last day on which notice could be given.
        since: Date,
    },
}

impl Membership {
    /// Whether it is a member at `as_of`, by its dates.
    pub fn is_member(&self, as_of: Date) -> Certainty {
        let joined = match self.joined_on {
            Historical::Unknown => Certainty::Yes,
            known => known.on_or_before(as_of),
        };
        let gone = self.ended_on.map_or(Certainty::No, |end| match end {
            Historical::Unknown => Certainty::Yes,
            known => before(known, as_of),
        });
        match (joined, gone) {
            (Certainty::No, _) | (_, Certainty::Yes) => Certainty::No,
            (Certainty::Yes, Certainty::No) => Certainty::Yes,
            _ => Certainty::Open,
        }
    }

    /// Whether it lasts on a day: its days say so, and it is not only considered or applied for.
    pub fn lasts(&self, as_of: Date) -> Certainty {
        use MembershipState::{Leaving, Left, Member, SuspendedByNetwork};
        // The last day still counts, even when the move that leaves bears its date.
        let last_day_is_known = self.ended_on.is_some();
        let inside = held_as(&self.moves, as_of, |state| match state {
            Some(Member | Leaving | SuspendedByNetwork) => true,
            Some(Left) => last_day_is_known,
            _ => false,
        });
        match (inside, self.is_member(as_of)) {
            (Certainty::Yes, Certainty::Yes) => Certainty::Yes,
            (Certainty::No, _) | (_, Certainty::No) => Certainty::No,
            _ => Certainty::Open,
        }
    }

    /// Whether it had certainly been joined by `as_of`, left since or not.
    pub fn has_joined(&self, as_of: Date) -> bool {
        self.joined_on == Historical::Unknown
            || self.joined_on.on_or_before(as_of) == Certainty::Yes
    }

    /// Until when notice may be given, or might have been; nothing for one that is left, whose notice is given, or whose
    /// renewal or notice nobody knows.
    pub fn notice(&self, network: &Network, as_of: Date) -> Option<Notice> {
        let held = held_at(&self.moves, as_of).state();
        if held != Some(MembershipState::Member)
            && held != Some(MembershipState::SuspendedByNetwork)
        {
            return None;
        }
        let by = add_months(self.renewal_on?, -network.notice_months?);
        Some(if by < as_of {
            Notice::Passed { since: by }
        } else {
            Notice::Next {
                by,
                days_left: (by - as_of).get_days(),
            }
        })
    }
}

/// Whether a date that may be known in part lies before a day.
fn before(date: Historical, day: Date) -> Certainty {
    day.yesterday()
        .map_or(Certainty::No, |eve| date.on_or_before(eve))
}

impl Seat {
    /// The last day on which it can be held: its own, or that of the elected office that it hangs on, whichever comes first.
    pub fn ends_on(&self, policy: &Policy) -> Option<Date> {
        match (self.to, self.office_ends(policy)) {
            (Some(own), Some(office)) => Some(own.min(office)),
            (own, office) => own.or(office),
        }
    }

    /// The last day of the elected office that it hangs on.
    pub fn office_ends(&self, policy: &Policy) -> Option<Date> {
        let mandate = policy.get::<Mandate>(self.mandate?)?;
        let tied = mandate.body.tied_to_elected_office;
        mandate
            .body
            .office_ends
            .or(mandate.body.to)
            .filter(|_| tied)
    }

    /// Whether it is held at `as_of`.
    pub fn is_held(&self, policy: &Policy, as_of: Date) -> bool {
        self.from <= as_of && self.ends_on(policy).is_none_or(|end| end >= as_of)
    }
}

impl Record for Membership {
    const KIND: Kind = Kind::Membership;
    const PREFIX: Option<&'static str> = Some("MEM");
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "memberships";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Record(record.body.network.id()),
            Cell::Record(record.body.member.id()),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::indexed("network", |r, _| Cell::Record(r.body.network.id())),
            Column::indexed("member", |r, _| Cell::Record(r.body.member.id())),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::shown("joined-on", |r, _| Cell::Historical(r.body.joined_on)),
            Column::shown("fee", |r, _| {
                let last = r.body.fee_years.iter().max_by_key(|fee| fee.year);
                Cell::of(last, |fee| Cell::Money(fee.amount.clone()))
            }),
            Column::shown("renewal-on", |r, _| Cell::of(r.body.renewal_on, Cell::Day)),
            Column::shown("notice-by", |r, v| Cell::of(notice_by(r, v), Cell::Day)),
            Column::<Self>::indexed("status", |r, _| Cell::choice(r.body.status)).unless_asked(),
            Column::<Self>::indexed("objectives", |r, _| {
                Cell::Many(
                    r.body
                        .objectives
                        .iter()
                        .map(|link| Cell::Record(link.id()))
                        .collect(),
                )
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let membership = &record.body;
        check_moves(membership, among, problems);
        let ended = membership.ended_on.and_then(Historical::latest);
        if let (Some(joined), Some(ended)) = (membership.joined_on.earliest(), ended)
            && ended < joined
        {
            problems
                .structural("ended_on", "problem-ends-before-it-begins")
                .naming("from", joined);
        }
        let last = membership.moves.last().map(|change| change.to);
        if last == Some(MembershipState::Left) && membership.ended_on.is_none() {
            problems.office("ended_on", "problem-membership-left-when");
        }
        check_fees(membership, problems);
        check_seats(membership, among, problems);
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    /// The department that is a member; a government as a whole concerns none in particular.
    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let member = record.body.member.id();
        let is_department = policy.table::<Department>().get(member).is_some();
        is_department.then_some(member).into_iter().collect()
    }
}

fn notice_by(record: &Stored<Membership>, view: &View<'_>) -> Option<Date> {
    let network = view.policy.get(record.body.network)?;
    match record.body.notice(&network.body, view.as_of)? {
        Notice::Next { by, .. } => Some(by),
        Notice::Passed { since } => Some(since),
    }
}

/// One fee a year.
fn check_fees(membership: &Membership, problems: &mut Problems) {
    for (index, fee) in membership.fee_years.iter().enumerate() {
        let earlier = &membership.fee_years[..index];
        if earlier.iter().any(|other| other.year == fee.year) {
            problems
                .structural(
                    format!("fee_years.{index}.year"),
                    "problem-membership-fee-year-twice",
                )
                .naming("year", fee.year.to_string());
        }
    }
}

/// Seats lie inside the membership, and a seat that hangs on an elected office ends with it.
fn check_seats(membership: &Membership, among: &Among<'_>, problems: &mut Problems) {
    for (index, seat) in membership.seats.iter().enumerate() {
        let at = |field: &str| format!("seats.{index}.{field}");
        if let Some(to) = seat.to.filter(|to| *to < seat.from) {
            problems
                .structural(at("to"), "problem-ends-before-it-begins")
                .naming("from", seat.from)
                .naming("to", to);
        }
        if membership.joined_on.after(seat.from) == Certainty::Yes {
            problems.office(at("from"), "problem-membership-seat-before");
        }
        let outlives = membership.ended_on.is_some_and(|end| match seat.to {
            Some(to) => before(end, to) == Certainty::Yes,
            None => true,
        });
        if outlives {
            problems.office(at("to"), "problem-membership-seat-after");
        }
        if let Some(office) = seat.office_ends(among.policy)
            && seat.to.is_some_and(|to| to > office)
        {
            problems
                .office(at("to"), "problem-membership-seat-office")
                .naming("office", office);
        }
    }
}

/// Whether two governments of our territory are in the same network and this one does not say how they agree on who speaks:
/// a warning, never a refusal.
pub fn lacks_representation_rule(record: &Stored<Membership>, view: &View<'_>) -> bool {
    let membership = &record.body;
    if membership.representation_rule.is_some() || !is_of_ours(membership.member, view.policy) {
        return false;
    }
    view.policy
        .referring::<Membership>(membership.network.id())
        .filter(|other| other.body.member != membership.member)
        .filter(|other| is_of_ours(other.body.member, view.policy))
        .any(|other| other.body.lasts(view.as_of) == Certainty::Yes)
}

/// Whether a member is a government of our territory, or a department of one.
fn is_of_ours(member: Ref<Member>, policy: &Policy) -> bool {
    use crate::governance::Side;
    let department = policy.table::<Department>().get(member.id());
    let government = department.map_or(member.id(), |found| found.body.government.id());
    let found = policy.table::<Government>().get(government);
    found.is_some_and(|found| matches!(found.body.side, Side::Ours | Side::SameTerritory))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, replace, small_office};

    fn desk() -> Desk {
        let mut desk = small_office();
        let network = json!({"name": "Ports Durables", "kind": "thematic", "notice_months": 6});
        desk.put(Kind::Network, "NET-01", network);
        let city = json!({"name": "Ville", "side": "same_territory", "kind": "municipal", "country": "XM"});
        desk.put(Kind::Government, "GOV-PE", city);
        for (code, fields) in [
            (
                "MAN-1",
                json!({"tied_to_elected_office": true, "office_ends": "2026-03-15"}),
            ),
            ("MAN-2", json!({"to": "2026-03-15"})),
        ] {
            let mut mandate = json!({"holder": "Vice-présidence", "kind": "network_seat", "given_by": "Délib. 2020-1", "from": "2020-07-10"});
            replace(&mut mandate, fields);
            desk.put(Kind::Mandate, code, mandate);
        }
        desk
    }

    fn draft(fields: Value) -> Value {
        let mut draft = json!({
            "network": "NET-01", "member": "GOV-MET", "status": "full", "joined_on": "2016-05-01",
            "moves": [{"to": "member", "on": "2016-05-01"}],
        });
        replace(&mut draft, fields);
        draft
    }

    fn check(fields: Value, expected: &[&str]) {
        let found = desk().wrong(Kind::Membership, "MEM-01", draft(fields.clone()));
        assert_eq!(found, expected, "{fields}");
    }

    fn seat(from: &str, to: &str, mandate: &str) -> Value {
        json!({"seats": [{"role": "Trésorier", "from": from, "to": to, "mandate": mandate}]})
    }

    fn with(mut one: Value, other: Value) -> Value {
        replace(&mut one, other);
        one
    }

    #[test]
    fn a_membership_ends_after_it_begins_and_says_when_it_was_left() {
        check(
            json!({"ended_on": "2016-04-30"}),
            &["ended_on problem-ends-before-it-begins"],
        );
        check(json!({"joined_on": "unknown", "ended_on": "1999"}), &[]);
        let left = json!({"moves": [
            {"to": "member", "on": "2016-05-01"}, {"to": "leaving", "on": "2024-06-03", "reason": "Inutile"}, {"to": "left", "on": "2024-12-31"},
        ]});
        check(left.clone(), &["ended_on problem-membership-left-when"]);
        check(with(left, json!({"ended_on": "2024-12-31"})), &[]);
    }

    #[test]
    fn notice_and_suspension_say_why_and_one_may_come_back() {
        let moves = |words: &[(&str, &str)]| {
            let one = |(to, reason): &(&str, &str)| json!({"to": to, "on": "2020-01-01", "reason": reason});
            json!({"moves": words.iter().map(one).collect::<Vec<_>>()})
        };
        check(
            moves(&[("member", ""), ("leaving", "")]),
            &["moves.1.reason problem-move-needs-reason"],
        );
        let arrears = [("member", ""), ("suspended_by_network", "Arriérés")];
        check(moves(&arrears), &[]);
        check(moves(&[arrears[0], arrears[1], ("member", "")]), &[]);
        check(
            moves(&[("applied", ""), ("left", "")]),
            &[
                "moves.1.to problem-move-not-allowed",
                "ended_on problem-membership-left-when",
            ],
        );
    }

    #[test]
    fn there_is_one_fee_a_year() {
        let fees = |years: &[i16]| {
            let fee = |year: &i16| json!({"year": year, "amount": {"amount": "18000", "currency": "EUR"}});
            json!({"fee_years": years.iter().map(fee).collect::<Vec<_>>()})
        };
        check(fees(&[2023, 2024]), &[]);
        check(
            fees(&[2023, 2024, 2023]),
            &["fee_years.2.year problem-membership-fee-year-twice"],
        );
    }

    #[test]
    fn seats_lie_inside_the_membership() {
        check(seat("2016-05-01", "", ""), &[]);
        check(
            seat("2016-04-30", "", ""),
            &["seats.0.from problem-membership-seat-before"],
        );
        check(
            seat("2020-01-02", "2020-01-01", ""),
            &["seats.0.to problem-ends-before-it-begins"],
        );
        // A year alone may lie before the seat.
        check(
            with(seat("2016-04-30", "", ""), json!({"joined_on": "2016"})),
            &[],
        );
        let ended = |to: &str| {
            with(
                seat("2018-01-01", to, ""),
                json!({"ended_on": "2024-12-31"}),
            )
        };
        check(ended("2024-12-31"), &[]);
        let after = &["seats.0.to problem-membership-seat-after"];
        check(ended("2025-01-01"), after);
        check(ended(""), after);
    }

    #[test]
    fn a_seat_that_hangs_on_an_elected_office_ends_with_it() {
        let outlives = &["seats.0.to problem-membership-seat-office"];
        check(seat("2021-01-01", "2026-03-15", "MAN-1"), &[]);
        check(seat("2021-01-01", "2026-03-16", "MAN-1"), outlives);
        // A mandate that hangs on no office lets the seat be.
        check(seat("2021-01-01", "2026-03-16", "MAN-2"), &[]);
        let mut desk = desk();
        desk.put(
            Kind::Membership,
            "MEM-01",
            draft(seat("2021-01-01", "", "MAN-1")),
        );
        let membership = desk.get::<Membership>("MEM-01");
        let held = |on: &str| membership.body.seats[0].is_held(&desk.policy, day(on));
        assert!(!held("2020-12-31") && held("2021-01-01"));
        assert!(held("2026-03-15") && !held("2026-03-16"));
    }

    fn notice(fields: Value, as_of: &str) -> Option<Notice> {
        let mut desk = desk();
        desk.put(Kind::Membership, "MEM-01", draft(fields));
        let network = desk.get::<Network>("NET-01");
        desk.get::<Membership>("MEM-01")
            .body
            .notice(&network.body, day(as_of))
    }

    #[test]
    fn notice_may_be_given_until_its_last_day() {
        let renewal = || json!({"renewal_on": "2026-04-30"});
        let by = day("2025-10-30");
        assert_eq!(
            notice(renewal(), "2025-10-01"),
            Some(Notice::Next { by, days_left: 29 })
        );
        assert_eq!(
            notice(renewal(), "2025-10-30"),
            Some(Notice::Next { by, days_left: 0 })
        );
        assert_eq!(
            notice(renewal(), "2025-10-31"),
            Some(Notice::Passed { since: by })
        );
        assert_eq!(notice(json!({}), "2025-10-01"), None);
    }

    #[test]
    fn whoever_is_leaving_or_gone_has_no_notice_to_give() {
        let moves = json!([
            {"to": "member", "on": "2016-05-01"}, {"to": "leaving", "on": "2025-06-03", "reason": "Inutile"},
        ]);
        let fields = json!({"renewal_on": "2026-04-30", "moves": moves});
        assert!(notice(fields.clone(), "2025-06-02").is_some());
        assert_eq!(notice(fields.clone(), "2025-06-03"), None);
        assert_eq!(notice(fields, "2016-04-30"), None);
    }

    #[test]
    fn one_is_a_member_from_the_first_day_to_the_last() {
        let standing = |fields: Value, on: &str| {
            let mut desk = desk();
            desk.put(Kind::Membership, "MEM-01", draft(fields));
            desk.get::<Membership>("MEM-01").body.is_member(day(on))
        };
        use Certainty::{No, Open, Yes};
        let whole = || json!({"ended_on": "2024-12-31"});
        assert_eq!(standing(whole(), "2016-04-30"), No);
        assert_eq!(standing(whole(), "2016-05-01"), Yes);
        assert_eq!(standing(whole(), "2024-12-31"), Yes);
        assert_eq!(standing(whole(), "2025-01-01"), No);
        assert_eq!(standing(json!({"ended_on": "2024"}), "2024-06-30"), Open);
        assert_eq!(standing(json!({"joined_on": "2016"}), "2016-06-30"), Open);
        assert_eq!(standing(json!({"joined_on": "unknown"}), "1900-01-01"), Yes);
    }

    #[test]
    fn what_is_only_considered_does_not_last() {
        let check = |fields: Value, on: &str, expected| {
            let mut desk = desk();
            desk.put(Kind::Membership, "MEM-01", draft(fields.clone()));
            let record = desk.get::<Membership>("MEM-01");
            assert_eq!(record.body.lasts(day(on)), expected, "{fields} on {on}");
        };
        use Certainty::{No, Yes};
        let considered =
            json!({"joined_on": "unknown", "moves": [{"to": "considering", "on": "2025-01-01"}]});
        check(considered, "2025-06-01", No);
        check(json!({}), "2025-06-01", Yes);
        let moves =
            json!([{"to": "member", "on": "2016-05-01"}, {"to": "left", "on": "2024-12-31"}]);
        let gone = json!({"ended_on": "2024-12-31", "moves": moves});
        check(gone.clone(), "2024-12-31", Yes);
        check(gone, "2025-01-01", No);
    }

    #[test]
    fn two_governments_of_one_territory_in_one_network_agree_on_who_speaks() {
        let lacks = |other: &str, fields: Value| {
            let mut desk = desk();
            desk.put(Kind::Membership, "MEM-01", draft(fields));
            desk.put(
                Kind::Membership,
                "MEM-02",
                draft(json!({"member": other, "ended_on": "2024-12-31"})),
            );
            let record = desk.get::<Membership>("MEM-01");
            let at = |on: &str| lacks_representation_rule(&record, &desk.at(day(on)));
            (at("2024-12-31"), at("2025-01-01"))
        };
        assert_eq!(lacks("GOV-PE", json!({})), (true, false));
        assert_eq!(lacks("GOV-ALD", json!({})), (false, false));
        let rule = json!({"representation_rule": "La métropole parle pour les cinq communes."});
        assert_eq!(lacks("GOV-PE", rule), (false, false));
        // A warning: the record itself is accepted.
        check(json!({}), &[]);
    }

    #[test]
    fn a_department_that_is_a_member_answers_for_it() {
        let mut desk = desk();
        let departments = |desk: &mut Desk, member: &str| {
            desk.put(Kind::Membership, "MEM-01", draft(json!({"member": member})));
            let record = desk.get::<Membership>("MEM-01");
            Membership::departments(&record, &desk.policy)
        };
        assert_eq!(departments(&mut desk, "CLI"), [desk.id("CLI")]);
        assert!(departments(&mut desk, "GOV-MET").is_empty());
    }
}
