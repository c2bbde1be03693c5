//! R7: horizontal, bidirectional, nodal.

use uuid::Uuid;

use super::Test;
use super::test::Mark;
use crate::governance::{BeneficiaryGroup, BeneficiaryKind};
use crate::kernel::{Assessed, Certainty, Exact, Outcome, Period, Reason, add_months};
use crate::measurement::Benefit;
use crate::operations::{Action, Modality, active_actions};
use crate::record::{Shared, View};
use crate::relations::{
    Agreement, AgreementType, Class, Clock, Exchange, Initiator, clock, vitalities,
};

/// The four tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    let active = active_actions(view, period).items;
    vec![
        alive(view),
        both_sides(&active, view),
        nodal(&active, view),
        balance(view),
    ]
}

/// Twinnings and friendships in force; those whose vitality cannot be assessed are left out.
fn alive(view: &View<'_>) -> Test {
    let twinnings = view.policy.table::<Agreement>().all().filter(|agreement| {
        let kind = agreement.body.r#type;
        matches!(kind, AgreementType::Twinning | AgreementType::Friendship)
            && matches!(
                clock(agreement, view),
                Clock::InForce | Clock::Expiring { .. }
            )
    });
    let known = vitalities(view);
    let each = twinnings.filter_map(|agreement| match known.get(&agreement.id)? {
        Assessed::Value(found) => Some((agreement.id, found.class == Class::Alive)),
        Assessed::NotAssessable(_) => None,
    });
    Test::new("7.1")
        .figure("vitality")
        .passing(each, (60, 30), "scorecard-no-assessable-twinning")
}

fn is_cooperation(action: &Action) -> bool {
    matches!(
        action.modality,
        Modality::DirectCooperation
            | Modality::SouthSouthCooperation
            | Modality::TriangularCooperation
    )
}

fn both_sides(active: &[&Shared<Action>], view: &View<'_>) -> Test {
    let each = active
        .iter()
        .filter(|action| is_cooperation(&action.body))
        .map(|action| (action.id, helps_both(action, view)));
    Test::new("7.2").passing(each, (70, 40), "scorecard-no-cooperation")
}

/// Whether a benefit is recorded here and on the partners' side.
fn helps_both(action: &Shared<Action>, view: &View<'_>) -> bool {
    let (mut here, mut there) = (false, action.body.benefits_partner_side.is_some());
    for benefit in view.policy.referring::<Benefit>(action.id) {
        if benefit.body.on.is_some_and(|on| on > view.as_of) {
            continue;
        }
        let group = view
            .policy
            .table::<BeneficiaryGroup>()
            .get(benefit.body.group.id());
        match group.map(|group| group.body.kind) {
            Some(BeneficiaryKind::PartnerPopulation) => there = true,
            Some(_) => here = true,
            None => {}
        }
    }
    here && there
}

/// An active action of at least three parties, us among them, and one that is South-South or triangular.
fn nodal(actions: &[&Shared<Action>], view: &View<'_>) -> Test {
    let test = Test::new("7.3");
    if actions.is_empty() {
        return test.unknown(Reason::new("scorecard-no-action"));
    }
    let many: Vec<Uuid> = actions
        .iter()
        .filter(|action| action.body.parties(view.policy) >= 3)
        .map(|action| action.id)
        .collect();
    let shaped: Vec<Uuid> = actions
        .iter()
        .filter(|action| {
            use Modality::{SouthSouthCooperation, TriangularCooperation};
            matches!(
                action.body.modality,
                SouthSouthCooperation | TriangularCooperation
            )
        })
        .map(|action| action.id)
        .collect();
    let mark = match (many.is_empty(), shaped.is_empty()) {
        (false, false) => Mark::Yes,
        (true, true) => Mark::No,
        _ => Mark::Half,
    };
    let mut test = test.marked(
        mark,
        Outcome::Group(vec![
            ("three_parties", Outcome::Count(many.len())),
            ("south_south_or_triangular", Outcome::Count(shaped.len())),
        ]),
    );
    test.met = many;
    test.met.extend(shaped);
    test.met.sort_unstable();
    test.met.dedup();
    test
}

/// Substantive exchanges of the last 24 months started by each side; one started together counts a half on each.
fn balance(view: &View<'_>) -> Test {
    let start = add_months(view.as_of, -24);
    let (mut us, mut them) = (Exact::from_integer(0), Exact::from_integer(0));
    let mut met = Vec::new();
    for exchange in view.policy.table::<Exchange>().all() {
        let date = exchange.body.date;
        let inside =
            date.on_or_before(view.as_of) == Certainty::Yes && date.after(start) == Certainty::Yes;
        if !inside || !exchange.body.is_substantive() || !exchange.common.exceptions.is_empty() {
            continue;
        }
        met.push(exchange.id);
        match exchange.body.initiator {
            Initiator::Us => us += 1,
            Initiator::Them => them += 1,
            Initiator::Both => {
                us += Exact::new(1, 2);
                them += Exact::new(1, 2);
            }
        }
    }
    let test = Test::new("7.4");
    let most = us.max(them);
    if most == Exact::from_integer(0) {
        return test.unknown(Reason::new("scorecard-no-exchange"));
    }
    let mut test = test
        .share(us.min(them) / most, 50, 25)
        .made_of(Outcome::Number(us), Outcome::Number(them));
    test.met = met;
    test
}
