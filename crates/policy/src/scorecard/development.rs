//! R8: a tool for local development that knows and uses the world's agendas.

use super::Test;
use super::test::Mark;
use crate::agendas::{WatchNote, alignment};
use crate::kernel::{Outcome, Period, whole_months_before};
use crate::record::View;
use crate::relations::incidence_rate;
use crate::strategy::objectives_in_force;

/// The four tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    vec![
        diagnosed(view),
        acted(view, period),
        watched(view),
        voiced(view, period),
    ]
}

fn diagnosed(view: &View<'_>) -> Test {
    let objectives = objectives_in_force(view, view.as_of).objectives;
    let each = objectives
        .iter()
        .map(|objective| (objective.id, !objective.body.diagnosis.is_empty()));
    Test::new("8.1").passing(each, (80, 50), "scorecard-no-objective")
}

fn acted(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("8.2").figure("alignment");
    test.of(&alignment(view, period), |test, found| {
        let each = found.objectives.iter();
        let each = each.map(|depth| (depth.objective, depth.acted));
        test.passing(each, (70, 40), "scorecard-no-objective")
    })
}

/// Two notes in twelve months give 1, one a half.
fn watched(view: &View<'_>) -> Test {
    let notes = view.policy.table::<WatchNote>().all();
    let met: Vec<_> = notes
        .filter(|note| whole_months_before(note.body.on, view.as_of, 12))
        .map(|note| note.id)
        .collect();
    let mark = match met.len() {
        0 => Mark::No,
        1 => Mark::Half,
        _ => Mark::Yes,
    };
    let mut test = Test::new("8.3").marked(mark, Outcome::Count(met.len()));
    test.met = met;
    test
}

fn voiced(view: &View<'_>, period: Period) -> Test {
    let figure = incidence_rate(view, period);
    Test::new("8.4")
        .figure("incidence_rate")
        .of(&figure, |test, found| {
            let test = test.share(found.rate, 40, 20);
            test.counting(&figure, &["taken_up"])
        })
}
