//! R6: diversity of the local actors.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::test::Mark;
use super::{Test, sessions};
use crate::governance::{Actor, ActorGroup, BodyPurpose, Initiative, InitiativeState, Session};
use crate::kernel::{Certainty, Exact, Outcome, Period, Reason, whole_months_before};
use crate::participation::{GroupPosition, Proposal, response_rate};
use crate::record::View;

/// The four tests.
pub(super) fn tests(view: &View<'_>, period: Period) -> Vec<Test> {
    vec![
        registered(view),
        active(view),
        answered(view, period),
        body(view),
    ]
}

/// All six groups give 1, four a half.
fn groups(test: Test, found: &BTreeSet<ActorGroup>, met: Vec<Uuid>) -> Test {
    let mark = match found.len() {
        6.. => Mark::Yes,
        4 | 5 => Mark::Half,
        _ => Mark::No,
    };
    let named = found.iter().copied().map(Outcome::choice);
    let mut test = test.marked(mark, Outcome::Many(named.collect()));
    test.met = met;
    test
}

fn registered(view: &View<'_>) -> Test {
    let test = Test::new("6.1");
    let actors = view.policy.table::<Actor>();
    if actors.is_empty() {
        return test.unknown(Reason::new("scorecard-no-actor"));
    }
    let found = actors.all().map(|actor| actor.body.group).collect();
    groups(test, &found, actors.all().map(|actor| actor.id).collect())
}

/// A group is active when an actor of it attended a session, or has a confirmed initiative, a proposal or a position of the last
/// twelve months.
fn active(view: &View<'_>) -> Test {
    let test = Test::new("6.2");
    let policy = view.policy;
    let actors = policy.table::<Actor>();
    if actors.is_empty() {
        return test.unknown(Reason::new("scorecard-no-actor"));
    }
    let recent = |day| whole_months_before(day, view.as_of, 12);
    let mut found = BTreeSet::new();
    let mut met = Vec::new();
    let mut count = |record: Uuid, groups: BTreeSet<ActorGroup>| {
        if !groups.is_empty() {
            met.push(record);
            found.extend(groups);
        }
    };
    for session in policy
        .table::<Session>()
        .all()
        .filter(|found| recent(found.body.on))
    {
        count(session.id, sessions::groups(&session.body, view));
    }
    for initiative in policy.table::<Initiative>().all() {
        let confirmed = initiative.body.moves.iter().any(|change| {
            change.to == InitiativeState::Confirmed
                && change.on.inside(view.as_of, 12) == Certainty::Yes
        });
        if confirmed && let Some(actor) = actors.get(initiative.body.by.id()) {
            count(initiative.id, BTreeSet::from([actor.body.group]));
        }
    }
    for proposal in policy
        .table::<Proposal>()
        .all()
        .filter(|found| recent(found.body.received_on))
    {
        count(proposal.id, BTreeSet::from([proposal.body.group]));
    }
    for position in policy
        .table::<GroupPosition>()
        .all()
        .filter(|found| recent(found.body.on))
    {
        count(position.id, BTreeSet::from([position.body.group]));
    }
    let silent = actors
        .all()
        .filter(|actor| !found.contains(&actor.body.group));
    let silent = silent.map(|actor| (actor.id, Exact::from_integer(1)));
    let silent = silent.collect();
    let mut test = groups(test, &found, met);
    test.lacking = silent;
    test
}

fn answered(view: &View<'_>, period: Period) -> Test {
    let figure = response_rate(view, period);
    Test::new("6.3")
        .figure("response_rate")
        .of(&figure, |test, found| {
            let test = test.share(found.rate, 80, 50);
            test.counting(&figure, &["answered"])
        })
}

/// An actors' body that gathers at least four groups and meets twice; once, a half. What two bodies gather is not added up.
fn body(view: &View<'_>) -> Test {
    let mut test = sessions::two("6.4", view, BodyPurpose::Actors);
    if test.mark.value().is_none() {
        return test;
    }
    let mut bodies: BTreeMap<Uuid, (usize, BTreeSet<ActorGroup>)> = BTreeMap::new();
    for session in sessions::of(view, BodyPurpose::Actors) {
        let (met, found) = bodies.entry(session.body.body.id()).or_default();
        *met += 1;
        found.extend(sessions::groups(&session.body, view));
    }
    let judged = bodies.into_values().map(|(met, found)| {
        let mark = match (found.len(), met) {
            (4.., 2..) => Mark::Yes,
            (4.., 1) => Mark::Half,
            _ => Mark::No,
        };
        (mark, met, found.len())
    });
    let best = judged.max_by_key(|(mark, met, found)| (mark.exact(), *found, *met));
    let (mark, met, found) = best.unwrap_or((Mark::No, 0, 0));
    test.lacking = match mark {
        Mark::Yes => Vec::new(),
        Mark::Half | Mark::No => sessions::bodies(view, BodyPurpose::Actors),
    };
    test.marked(
        mark,
        Outcome::Group(vec![
            ("sessions", Outcome::Count(met)),
            ("groups", Outcome::Count(found)),
        ]),
    )
}
