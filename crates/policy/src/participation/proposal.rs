//! A proposal: what an actor or a person asks the metropolis to do, and the reasoned answer it gets (DOMAIN 4.7).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Consultation;
use crate::governance::{Actor, ActorGroup, Body, Person, Session};
use crate::kernel::{
    Move, Problems, Ref, Stateful, Target, Text, Transition, check_moves, held_at, listed,
};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};

/// What a proposal may be about.
pub struct ProposalSubject;

impl Target for ProposalSubject {
    const KINDS: &'static [Kind] = &[
        Kind::Strategy,
        Kind::Axis,
        Kind::Objective,
        Kind::Action,
        Kind::Externality,
        Kind::MitigationMeasure,
        Kind::Agreement,
        Kind::Event,
        Kind::Evaluation,
        Kind::Revision,
        Kind::CommunicationPlan,
    ];
}

/// What a proposal may become.
pub struct ProposalOutcome;

impl Target for ProposalOutcome {
    const KINDS: &'static [Kind] = &[Kind::Objective, Kind::Action, Kind::MitigationMeasure];
}

listed! {
    /// How far a proposal is.
    pub enum ProposalState = "proposal-state" {
        /// Received.
        Received,
        /// It is for us to answer.
        Admissible,
        /// It is not ours to decide.
        OutOfScope,
        /// It is looked into.
        UnderReview,
        /// It will be done.
        Accepted,
        /// A part of it will be done.
        Partly,
        /// It will not be done.
        Rejected,
    }
}

impl ProposalState {
    /// Whether it closes the proposal, and so needs a response.
    pub fn is_closing(self) -> bool {
        matches!(
            self,
            Self::OutOfScope | Self::Accepted | Self::Partly | Self::Rejected
        )
    }
}

/// A proposal.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Proposal {
    /// Its title, when it has one.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub title: Option<Text>,
    /// What is proposed.
    #[schemars(extend("x-section" = "identity", "x-long" = true))]
    pub text: Text,
    /// The group that speaks.
    #[schemars(extend("x-section" = "identity"))]
    pub group: ActorGroup,
    /// The actor who proposes.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub actor: Option<Ref<Actor>>,
    /// The person who proposes.
    #[schemars(extend("x-audience" = "internal", "x-section" = "identity", "x-first" = true))]
    pub person: Option<Ref<Person>>,
    /// Whether nobody is to know who proposes.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub anonymous: bool,
    /// What it is about.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub about: Option<Ref<ProposalSubject>>,
    /// The consultation in which it was made.
    #[schemars(extend("x-section" = "identity"))]
    pub consultation: Option<Ref<Consultation>>,
    /// The body to which it was made.
    #[schemars(extend("x-section" = "identity"))]
    pub body: Option<Ref<Body>>,
    /// The session at which it was made.
    #[schemars(extend("x-section" = "identity"))]
    pub session: Option<Ref<Session>>,
    /// When it was received.
    #[schemars(extend("x-section" = "time"))]
    pub received_on: Date,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<ProposalState>>,
    /// The reasoned answer.
    #[schemars(extend("x-section" = "result", "x-first" = true, "x-long" = true))]
    pub response: Option<Text>,
    /// When it was answered.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub answered_on: Option<Date>,
    /// What became of it.
    #[schemars(extend("x-section" = "result"))]
    pub became: Vec<Ref<ProposalOutcome>>,
}

impl Proposal {
    /// Whether it had its answer by a date.
    pub fn is_answered(&self, as_of: Date) -> bool {
        self.answered_on.is_some_and(|on| on <= as_of)
    }
}

impl Stateful for Proposal {
    type State = ProposalState;
    const BEGINS: &'static [ProposalState] = &[ProposalState::Received];
    const TRANSITIONS: &'static [Transition<ProposalState>] = {
        use ProposalState as S;
        &[
            Transition::step(&[S::Received], S::Admissible),
            Transition::step(&[S::Received], S::OutOfScope).asking(&["response"]),
            Transition::step(&[S::Admissible], S::UnderReview),
            Transition::step(&[S::UnderReview], S::Accepted).asking(&["response"]),
            Transition::step(&[S::UnderReview], S::Partly).asking(&["response"]),
            Transition::step(&[S::UnderReview], S::Rejected).asking(&["response"]),
        ]
    };
    fn moves(&self) -> &[Move<ProposalState>] {
        &self.moves
    }
}

impl Record for Proposal {
    const KIND: Kind = Kind::Proposal;
    const PREFIX: Option<&'static str> = Some("PRO");
    const ROOM: &'static str = "participation";
    const PLURAL: &'static str = "proposals";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        let body = &record.body;
        vec![Cell::Text(
            body.title.as_ref().unwrap_or(&body.text).clone(),
        )]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("text", |r, view| {
                Self::title(r, view).pop().unwrap_or(Cell::Empty)
            }),
            Column::indexed("group", |r, _| Cell::choice(r.body.group)),
            Column::indexed("actor", |r, _| {
                Cell::of(r.body.actor, |link| Cell::Record(link.id()))
            }),
            Column::indexed("about", |r, _| {
                Cell::of(r.body.about, |link| Cell::Record(link.id()))
            }),
            Column::shown("received-on", |r, _| Cell::Day(r.body.received_on)),
            Column::computed("state", |r, view| {
                Cell::of(held_at(&r.body.moves, view.as_of).state(), Cell::choice)
            }),
            Column::shown("answered-on", |r, _| {
                Cell::of(r.body.answered_on, Cell::Day)
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let proposal = &record.body;
        check_moves(proposal, among, problems);
        Author {
            actor: proposal.actor,
            person: proposal.person,
            anonymous: proposal.anonymous,
            group: proposal.group,
        }
        .check(among, problems);
        check_dates(proposal, among, problems);
        check_answer(proposal, problems);
        if let Some(link) = proposal.consultation {
            let open = among.policy.get(link).map(|found| &found.body);
            check_open(
                open,
                ("received_on", proposal.received_on),
                proposal.group,
                problems,
            );
        }
        let session = proposal.session.and_then(|link| among.policy.get(link));
        if let (Some(session), Some(body)) = (session, proposal.body)
            && session.body.body != body
        {
            problems.office("session", "problem-session-of-another-body");
        }
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    fn holders(record: &Stored<Self>) -> Vec<Uuid> {
        record.body.actor.iter().map(Ref::id).collect()
    }

    fn dated(&self) -> Option<Date> {
        Some(self.received_on)
    }
}

/// Who speaks: an actor, a person, or somebody who is not to be known.
pub(super) struct Author {
    pub(super) actor: Option<Ref<Actor>>,
    pub(super) person: Option<Ref<Person>>,
    pub(super) anonymous: bool,
    pub(super) group: ActorGroup,
}

impl Author {
    /// Exactly one of the three speaks, and an actor speaks for its own group.
    pub(super) fn check(&self, among: &Among<'_>, problems: &mut Problems) {
        let said = [self.actor.is_some(), self.person.is_some(), self.anonymous];
        if said.into_iter().filter(|given| *given).count() != 1 {
            problems.office("actor", "problem-author-exactly-one");
        }
        let actor = self.actor.and_then(|link| among.policy.get(link));
        if actor.is_some_and(|found| found.body.group != self.group) {
            problems.office("group", "problem-author-of-another-group");
        }
    }
}

/// A consultation hears the groups that it asks, between its first day and its last.
pub(super) fn check_open(
    consultation: Option<&Consultation>,
    (field, on): (&str, Date),
    group: ActorGroup,
    problems: &mut Problems,
) {
    let Some(consultation) = consultation else {
        return;
    };
    if on < consultation.from || consultation.to < on {
        problems
            .office(field, "problem-consultation-not-open")
            .naming("from", consultation.from)
            .naming("to", consultation.to);
    }
    if !consultation.open_to.is_empty() && !consultation.open_to.contains(&group) {
        problems.office("group", "problem-consultation-not-for-group");
    }
}

fn check_dates(proposal: &Proposal, among: &Among<'_>, problems: &mut Problems) {
    for (field, day) in [
        ("received_on", Some(proposal.received_on)),
        ("answered_on", proposal.answered_on),
    ] {
        if day.is_some_and(|day| day > among.today) {
            problems
                .office(field, "problem-future-fact")
                .naming("today", among.today);
        }
    }
    if proposal
        .answered_on
        .is_some_and(|on| on < proposal.received_on)
    {
        problems
            .office("answered_on", "problem-proposal-before-reception")
            .naming("received", proposal.received_on);
    }
    for (index, change) in proposal.moves.iter().enumerate() {
        let latest = change.on.latest();
        if latest.is_some_and(|latest| latest < proposal.received_on) {
            problems
                .office(
                    format!("moves.{index}.on"),
                    "problem-proposal-before-reception",
                )
                .naming("received", proposal.received_on);
        }
    }
}

/// What is closed has its reasoned answer, and only what is accepted becomes something.
fn check_answer(proposal: &Proposal, problems: &mut Problems) {
    let closed = proposal.moves.iter().any(|change| change.to.is_closing());
    if proposal.response.is_none() && (closed || proposal.answered_on.is_some()) {
        problems.office("response", "problem-proposal-needs-response");
    }
    if closed && proposal.answered_on.is_none() {
        problems.office("answered_on", "problem-proposal-needs-answer-date");
    }
    let accepted = |state| matches!(state, ProposalState::Accepted | ProposalState::Partly);
    if !proposal.became.is_empty() && !proposal.moves.iter().any(|change| accepted(change.to)) {
        problems.office("became", "problem-proposal-not-accepted");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace, small_office};

    fn desk() -> Desk {
        let mut desk = small_office();
        for (code, kind) in [("O11", Kind::Objective), ("ST1", Kind::Strategy)] {
            desk.allot(kind, code);
        }
        for code in ["BOD-1", "BOD-2"] {
            let body = json!({"name": code, "nature": "ad_hoc", "purpose": "actors"});
            desk.put(Kind::Body, code, body);
        }
        let session = json!({"body": "BOD-1", "on": "2025-06-19"});
        desk.put(Kind::Session, "session 1", session);
        let consultation = json!({
            "about": "ST1", "question": "Que changer ?", "from": "2025-01-15", "to": "2025-06-30",
            "open_to": ["academia", "citizens"],
        });
        desk.put(Kind::Consultation, "CON-1", consultation);
        desk
    }

    fn check(fields: Value, expected: &[&str]) {
        let mut draft = json!({
            "text": "Ouvrir les données", "group": "academia", "actor": "A-UNI", "received_on": "2025-06-19",
            "moves": [{"to": "received", "on": "2025-06-19"}],
        });
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk().wrong(Kind::Proposal, "PRO-1", draft),
            expected,
            "{fields}"
        );
    }

    fn moved(states: &[&str]) -> Value {
        let one = |state: &&str| json!({"to": state, "on": "2025-06-20"});
        states.iter().map(one).collect()
    }

    #[test]
    fn what_is_closed_has_its_response() {
        for way in [
            &["received", "admissible", "under_review", "accepted"][..],
            &["received", "admissible", "under_review", "partly"],
            &["received", "admissible", "under_review", "rejected"],
            &["received", "out_of_scope"],
        ] {
            let answer =
                json!({"moves": moved(way), "response": "Oui, car", "answered_on": "2025-07-28"});
            check(answer, &[]);
            check(
                json!({"moves": moved(way)}),
                &[
                    "response problem-proposal-needs-response",
                    "answered_on problem-proposal-needs-answer-date",
                ],
            );
        }
        check(
            json!({"moves": moved(&["received", "admissible", "under_review"])}),
            &[],
        );
        check(
            json!({"answered_on": "2025-07-28"}),
            &["response problem-proposal-needs-response"],
        );
    }

    #[test]
    fn a_proposal_is_looked_into_before_it_is_decided() {
        let not_allowed = &["moves.1.to problem-move-not-allowed"];
        let answer =
            |moves| json!({"moves": moves, "response": "Oui", "answered_on": "2025-07-28"});
        check(answer(moved(&["received", "accepted"])), not_allowed);
    }

    #[test]
    fn nothing_happens_before_reception_or_after_today() {
        let answered = |on: &str| json!({"response": "Oui", "answered_on": on});
        check(answered("2025-06-19"), &[]);
        check(
            answered("2025-06-18"),
            &["answered_on problem-proposal-before-reception"],
        );
        check(answered("2026-01-01"), &["answered_on problem-future-fact"]);
        let begun = |on: &str| json!({"moves": [{"to": "received", "on": on}]});
        check(begun("2025-06"), &[]);
        check(
            begun("2025-06-18"),
            &["moves.0.on problem-proposal-before-reception"],
        );
        let received =
            json!({"received_on": "2026-01-01", "moves": [{"to": "received", "on": "2026-01-01"}]});
        check(received, &["received_on problem-future-fact"]);
    }

    #[test]
    fn exactly_one_speaks_and_for_its_own_group() {
        let one = &["actor problem-author-exactly-one"];
        check(json!({"actor": null}), one);
        check(json!({"anonymous": true}), one);
        check(json!({"person": "PER-01"}), one);
        check(json!({"actor": null, "anonymous": true}), &[]);
        check(
            json!({"actor": null, "person": "PER-01", "group": "media"}),
            &[],
        );
        check(
            json!({"group": "media"}),
            &["group problem-author-of-another-group"],
        );
    }

    #[test]
    fn only_what_is_accepted_becomes_something() {
        let became = |states: &[&str]| json!({"moves": moved(states), "response": "Oui", "answered_on": "2025-07-28", "became": ["O11"]});
        check(
            became(&["received", "admissible", "under_review", "partly"]),
            &[],
        );
        check(
            became(&["received", "admissible", "under_review", "rejected"]),
            &["became problem-proposal-not-accepted"],
        );
    }

    #[test]
    fn a_consultation_hears_those_it_asks_while_it_is_open() {
        let made = |on: &str| json!({"consultation": "CON-1", "received_on": on, "moves": [{"to": "received", "on": on}]});
        for on in ["2025-01-15", "2025-06-30"] {
            check(made(on), &[]);
        }
        for on in ["2025-01-14", "2025-07-01"] {
            check(made(on), &["received_on problem-consultation-not-open"]);
        }
        check(
            json!({"consultation": "CON-1", "actor": "A-CCI", "group": "private"}),
            &["group problem-consultation-not-for-group"],
        );
    }

    #[test]
    fn a_session_is_one_of_the_body_named_beside_it() {
        check(json!({"session": "session 1"}), &[]);
        check(json!({"session": "session 1", "body": "BOD-1"}), &[]);
        check(
            json!({"session": "session 1", "body": "BOD-2"}),
            &["session problem-session-of-another-body"],
        );
    }
}
