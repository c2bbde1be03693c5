//! R4: join efforts, coordinate, represent.

use super::{Test, sessions};
use crate::governance::{BodyPurpose, Government, Side, who_does_what};
use crate::kernel::{Certainty, Outcome, Period, Reason};
use crate::record::View;
use crate::relations::Membership;

/// The four tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    vec![
        contacts(view),
        sessions::two("4.2", view, BodyPurpose::MultiLevel),
        coordination(view, period),
        representation(view),
    ]
}

fn contacts(view: &View<'_>) -> Test {
    let governments = view.policy.table::<Government>().all();
    let each = governments
        .filter(|government| government.body.side != Side::Foreign)
        .map(|government| {
            (
                government.id,
                government.body.international_contact == Some(true),
            )
        });
    Test::new("4.1").passing(each, (90, 60), "scorecard-no-government")
}

fn coordination(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("4.3").figure("who_does_what");
    let figure = who_does_what(view, period);
    let Some(found) = figure.value.value() else {
        let reason = figure.value.reason().cloned();
        return test.unknown(reason.unwrap_or(Reason::new("scorecard-nothing")));
    };
    match found.coordination_rate {
        None => test.unknown(Reason::new("scorecard-no-overlap")),
        Some(rate) => {
            let (coordinated, all) = (found.coordinated.len(), found.overlaps);
            let mut test = test
                .share(rate, 70, 40)
                .made_of(Outcome::Count(coordinated), Outcome::Count(all));
            test.met = figure
                .counted
                .iter()
                .map(|counted| counted.record)
                .collect();
            test.lacking = found.uncoordinated();
            test
        }
    }
}

/// Memberships that last at the view's date.
fn representation(view: &View<'_>) -> Test {
    let memberships = view.policy.table::<Membership>().all();
    let each = memberships
        .filter(|membership| membership.body.lasts(view.as_of) == Certainty::Yes)
        .map(|membership| (membership.id, membership.body.representation_rule.is_some()));
    Test::new("4.4").passing(each, (80, 50), "scorecard-no-membership")
}
