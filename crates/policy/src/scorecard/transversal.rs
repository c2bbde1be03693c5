//! R5: local governance, transversality.

use super::{Test, sessions};
use crate::governance::{BodyPurpose, Department};
use crate::kernel::{Outcome, Period, Reason};
use crate::measurement::Indicator;
use crate::record::{Audience, View};
use crate::strategy::{department_of_ours, objectives_in_force, transversality};

/// The four tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    vec![
        spread(view, period),
        focal_points(view),
        suppliers(view),
        sessions::two("5.4", view, BodyPurpose::Interdepartmental),
    ]
}

fn spread(view: &View<'_>, period: Period) -> Test {
    let figure = transversality(view, period);
    Test::new("5.1")
        .figure("transversality")
        .of(&figure, |test, found| {
            let mut test = test
                .share(found.transversality, 60, 30)
                .counting(&figure, &["leading", "led_elsewhere"])
                .made_of(
                    Outcome::Share(found.departments),
                    Outcome::Share(found.actions),
                );
            // Both shares count together: what one more brings depends on the other.
            let more = found.with_one_more() - found.transversality;
            for (_, share) in &mut test.lacking {
                *share = more;
            }
            test
        })
}

/// Whether a department is another than the office, of a government of ours, and exists at the view's date.
fn is_other(department: &Department, view: &View<'_>) -> bool {
    !department.is_international_office && department_of_ours(department, view.as_of, view.policy)
}

/// Who is a focal point is never told outside: only the office can count them.
fn focal_points(view: &View<'_>) -> Test {
    if view.policy.audience() != Audience::Internal {
        return Test::new("5.2").unknown(Reason::new("scorecard-not-published"));
    }
    let departments = view.policy.table::<Department>().all();
    let each = departments
        .filter(|department| is_other(&department.body, view))
        .map(|department| (department.id, department.body.focal_point.is_some()));
    Test::new("5.2").passing(each, (90, 60), "scorecard-no-department")
}

/// Objectives with an indicator that a department other than the office supplies.
fn suppliers(view: &View<'_>) -> Test {
    let supplied = |objective: uuid::Uuid| {
        view.policy
            .referring::<Indicator>(objective)
            .any(|indicator| {
                let linked = indicator
                    .body
                    .links
                    .iter()
                    .any(|link| link.id() == objective);
                let supplier = indicator.body.supplier.map(|supplier| supplier.id());
                let department = supplier.and_then(|id| view.policy.table::<Department>().get(id));
                linked && department.is_some_and(|found| !found.body.is_international_office)
            })
    };
    let objectives = objectives_in_force(view, view.as_of).objectives;
    let each = objectives
        .iter()
        .map(|objective| (objective.id, supplied(objective.id)));
    Test::new("5.3").passing(each, (60, 30), "scorecard-no-objective")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::TODAY;
    use crate::kernel::Exact;
    use crate::kinds::Kind;
    use crate::strategy::testing::planned_office;

    #[test]
    fn departments_of_other_governments_are_not_asked_for_a_focal_point() {
        let mut desk = planned_office();
        let focal = json!({"name": "CLI", "government": "GOV-MET", "focal_point": "PER-01"});
        desk.put(Kind::Department, "CLI", focal);
        let elsewhere = json!({"name": "Eau", "government": "GOV-ALD"});
        desk.put(Kind::Department, "ALD-EAU", elsewhere);
        let test = focal_points(&desk.at(TODAY));
        assert_eq!(test.met, [desk.id("CLI")]);
        assert_eq!(
            test.value,
            crate::kernel::Outcome::Share(Exact::from_integer(1))
        );
    }
}
