//! R3: legal, administrative and political frameworks.

use uuid::Uuid;

use super::Test;
use super::test::Mark;
use crate::governance::{BudgetLine, Mandate, MandateKind, MandateStanding, Post};
use crate::kernel::{Outcome, Period, Reason};
use crate::record::{Shared, View};
use crate::relations::{Agreement, Clock, clock, flags};

/// The four tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    vec![
        documented(view),
        formalities(view),
        mandate(view),
        means(view, period),
    ]
}

/// Agreements in force or suspended.
fn standing<'a>(view: &'a View<'_>) -> impl Iterator<Item = &'a Shared<Agreement>> {
    view.policy.table::<Agreement>().all().filter(|agreement| {
        matches!(
            clock(agreement, view),
            Clock::InForce | Clock::Expiring { .. } | Clock::Suspended
        )
    })
}

fn documented(view: &View<'_>) -> Test {
    let each = standing(view).map(|agreement| {
        let body = &agreement.body;
        (
            agreement.id,
            body.authority_act.is_some() && !body.legal_bases.is_empty(),
        )
    });
    Test::new("3.1").passing(each, (95, 80), "scorecard-no-agreement")
}

/// An agreement whose legal steps nobody has listed says nothing of them: it is left out.
fn formalities(view: &View<'_>) -> Test {
    let each = standing(view)
        .filter(|agreement| !agreement.body.formalities.is_empty())
        .map(|agreement| {
            (
                agreement.id,
                flags(agreement, view).formalities_overdue == 0,
            )
        });
    Test::new("3.2").passing(each, (95, 80), "scorecard-no-formality")
}

fn mandate(view: &View<'_>) -> Test {
    let test = Test::new("3.3").critical();
    let mut sponsors = view
        .policy
        .table::<Mandate>()
        .all()
        .filter(|mandate| mandate.body.kind == MandateKind::PoliticalSponsor);
    let holds = |mandate: &&Shared<Mandate>| {
        matches!(
            mandate.body.standing(view.as_of),
            MandateStanding::Holds | MandateStanding::Lapsing
        )
    };
    let held: Vec<Uuid> = sponsors
        .by_ref()
        .filter(holds)
        .map(|mandate| mandate.id)
        .collect();
    let mark = if held.is_empty() { Mark::No } else { Mark::Yes };
    let mut test = test.marked(mark, Outcome::records(held.iter().copied()));
    test.met = held;
    test
}

/// A budget line of the fiscal year and at least one post.
fn means(view: &View<'_>, period: Period) -> Test {
    let test = Test::new("3.4");
    let lines = view.policy.table::<BudgetLine>();
    let posts = view.policy.table::<Post>();
    if lines.is_empty() && posts.is_empty() {
        return test.unknown(Reason::new("scorecard-no-means"));
    }
    let year = period.from.year();
    let line = lines
        .all()
        .filter(|line| line.body.fiscal_year == year)
        .map(|line| line.id);
    let post = posts
        .all()
        .filter(|post| post.body.is_active(view.as_of))
        .map(|post| post.id);
    let (line, post): (Vec<Uuid>, Vec<Uuid>) = (line.collect(), post.collect());
    let both = !line.is_empty() && !post.is_empty();
    let mut test = test.marked(
        if both { Mark::Yes } else { Mark::No },
        Outcome::Group(vec![
            ("budget_lines", Outcome::Count(line.len())),
            ("posts", Outcome::Count(post.len())),
        ]),
    );
    test.met = line.into_iter().chain(post).collect();
    test
}
