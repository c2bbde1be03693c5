//! Sessions of a kind of body in the last twelve months: read by three recommendations.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::Test;
use super::test::Mark;
use crate::governance::{Actor, ActorGroup, Body, BodyPurpose, Session};
use crate::kernel::{Exact, Outcome, Reason, whole_months_before};
use crate::record::{Shared, View};

/// The sessions of bodies with this purpose in the twelve months to the view's date.
pub(super) fn of<'a>(view: &'a View<'_>, purpose: BodyPurpose) -> Vec<&'a Shared<Session>> {
    let bodies = view
        .policy
        .table::<Body>()
        .all()
        .filter(|body| body.body.purpose == purpose);
    let sessions = bodies.flat_map(|body| view.policy.referring::<Session>(body.id));
    sessions
        .filter(|session| whole_months_before(session.body.on, view.as_of, 12))
        .collect()
}

/// The groups of the actors who attended.
pub(super) fn groups(session: &Session, view: &View<'_>) -> BTreeSet<ActorGroup> {
    let actors = view.policy.table::<Actor>();
    let attending = session
        .attendees
        .iter()
        .filter_map(|attendee| actors.get(attendee.id()));
    attending.map(|actor| actor.body.group).collect()
}

/// Two sessions give 1, one gives a half. Where no body at all is known, nobody can tell whether it meets.
pub(super) fn two(number: &'static str, view: &View<'_>, purpose: BodyPurpose) -> Test {
    let test = Test::new(number);
    if view.policy.table::<Body>().is_empty() {
        return test.unknown(Reason::new("scorecard-no-body"));
    }
    let sessions = of(view, purpose);
    let mark = match sessions.len() {
        0 => Mark::No,
        1 => Mark::Half,
        _ => Mark::Yes,
    };
    let mut test = test.marked(mark, Outcome::Count(sessions.len()));
    test.met = sessions.iter().map(|session| session.id).collect();
    if mark != Mark::Yes {
        test.lacking = bodies(view, purpose);
    }
    test
}

/// The bodies of a purpose, for a test that any of them could move.
pub(super) fn bodies(view: &View<'_>, purpose: BodyPurpose) -> Vec<(Uuid, Exact)> {
    let all = view.policy.table::<Body>().all();
    all.filter(|body| body.body.purpose == purpose)
        .map(|body| (body.id, Exact::from_integer(1)))
        .collect()
}
