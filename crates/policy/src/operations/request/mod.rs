//! A request: anything asked of the office from outside its plan. It is acknowledged, weighed, decided with a motive and
//! answered (DOMAIN 4.5, 5.15).

mod parts;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use parts::*;

use crate::governance::{Actor, ActorGroup, Government, Organisation, Person, Theme};
use crate::kernel::{
    Country, Move, Problems, Ref, Stateful, Text, Transition, check_moves, held_at,
};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Step, Stored, View, steps_of};
use crate::strategy::Objective;

/// A request.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Request {
    /// When it came in.
    #[schemars(extend("x-section" = "identity", "x-past" = true))]
    pub received_on: Date,
    /// By which way.
    #[schemars(extend("x-section" = "identity"))]
    pub channel: RequestChannel,
    /// What is wished.
    #[schemars(extend("x-section" = "identity"))]
    pub wish: RequestWish,
    /// What it is about, in one sentence.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub subject: Option<Text>,
    /// What was written.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true, "x-audience" = "internal"))]
    pub text: Option<Box<str>>,
    /// Themes.
    #[schemars(extend("x-section" = "identity"))]
    pub themes: Vec<Ref<Theme>>,
    /// The body that asks, as it calls itself.
    #[schemars(extend("x-section" = "parties", "x-first" = true))]
    pub from_body: Option<Box<str>>,
    /// The person who asks, when nobody of the register.
    #[schemars(extend("x-section" = "parties", "x-audience" = "internal"))]
    pub from_name: Option<Box<str>>,
    /// The person who asks.
    #[schemars(extend("x-section" = "parties", "x-audience" = "internal"))]
    pub person: Option<Ref<Person>>,
    /// The actor that asks.
    #[schemars(extend("x-section" = "parties", "x-first" = true))]
    pub actor: Option<Ref<Actor>>,
    /// The government that asks.
    #[schemars(extend("x-section" = "parties", "x-first" = true))]
    pub government: Option<Ref<Government>>,
    /// The organisation that asks.
    #[schemars(extend("x-section" = "parties"))]
    pub organisation: Option<Ref<Organisation>>,
    /// The group of actors that it belongs to.
    #[schemars(extend("x-section" = "parties"))]
    pub group: Option<ActorGroup>,
    /// The country that it comes from.
    #[schemars(extend("x-section" = "parties"))]
    pub country: Option<Country>,
    /// Whether it comes from our own house.
    #[schemars(extend("x-section" = "parties"))]
    pub internal: bool,
    /// Whether a travel agency asks.
    #[schemars(extend("x-section" = "parties"))]
    pub by_agency: bool,
    /// The body on whose behalf somebody asks.
    #[schemars(extend("x-section" = "parties"))]
    pub agent_for: Option<Box<str>>,
    /// First day proposed.
    #[schemars(extend("x-section" = "people", "x-first" = true))]
    pub proposed_from: Option<Date>,
    /// Last day proposed.
    #[schemars(extend("x-section" = "people", "x-first" = true))]
    pub proposed_to: Option<Date>,
    /// Who would come.
    #[schemars(extend("x-section" = "people", "x-audience" = "internal"))]
    pub attendees: Vec<RequestAttendee>,
    /// What the visitors need.
    #[schemars(extend("x-section" = "people", "x-audience" = "internal"))]
    pub special_needs: Option<Box<str>>,
    /// Whom they would meet.
    #[schemars(extend("x-section" = "people"))]
    pub ask_to_meet: Vec<MeetWith>,
    /// Whether letters for visas are asked.
    #[schemars(extend("x-section" = "people"))]
    pub visa_letters: bool,
    /// How far it is, move by move.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub moves: Vec<Move<RequestState>>,
    /// The objectives that it would serve.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub objectives: Vec<Ref<Objective>>,
    /// The triage card.
    #[schemars(extend("x-section" = "result", "x-audience" = "internal"))]
    pub triage: Option<Triage>,
    /// What was decided.
    #[schemars(extend("x-section" = "result"))]
    pub decision: Option<Decision>,
    /// Why it was decided so.
    #[schemars(extend("x-section" = "result", "x-long" = true))]
    pub motive: Option<Text>,
    /// When the asker was answered.
    #[schemars(extend("x-section" = "result", "x-past" = true))]
    pub reply_sent_on: Option<Date>,
}

impl Stateful for Request {
    type State = RequestState;
    const BEGINS: &'static [RequestState] = &[RequestState::Received];
    const TRANSITIONS: &'static [Transition<RequestState>] = {
        use RequestState as S;
        &[
            Transition::step(&[S::Received], S::Acknowledged),
            Transition::step(&[S::Acknowledged, S::NeedsInfo], S::InTriage),
            Transition::step(&[S::InTriage], S::NeedsInfo),
            Transition::step(&[S::InTriage], S::Decided).asking(&[
                "decision",
                "motive",
                "reply_sent_on",
            ]),
            Transition::step(&[S::Decided], S::InHandling),
            Transition::step(&[S::Decided, S::InHandling], S::Closed).asking(&["reply_sent_on"]),
        ]
    };
    fn moves(&self) -> &[Move<RequestState>] {
        &self.moves
    }
}

impl Record for Request {
    const KIND: Kind = Kind::Request;
    const PREFIX: Option<&'static str> = Some("REQ");
    const ROOM: &'static str = "operations";
    const PLURAL: &'static str = "requests";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        let request = &record.body;
        let subject = request
            .subject
            .clone()
            .map_or_else(|| Cell::choice(request.wish), Cell::Text);
        vec![subject, Cell::of(request.from_body.clone(), Cell::Line)]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("received-on", |r, _| Cell::Day(r.body.received_on)),
            Column::shown("subject", |r, _| {
                Cell::of(r.body.subject.clone(), Cell::Text)
            }),
            Column::shown("from-body", |r, _| {
                Cell::of(r.body.from_body.clone(), Cell::Line)
            }),
            Column::indexed("wish", |r, _| Cell::choice(r.body.wish)),
            Column::computed("state", |r, v| r.body.state(v.as_of).unwrap_or(Cell::Empty)),
            Column::indexed("decision", |r, _| {
                Cell::of(r.body.decision.as_ref(), Decision::cell)
            }),
            Column::computed("advice", |r: &Stored<Self>, _| {
                Cell::of(r.body.triage, |card| Cell::choice(card.advice()))
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        check_moves(&record.body, among, problems);
        check_dates(&record.body, problems);
        check_decision(record, among, problems);
    }

    fn state(&self, as_of: Date) -> Option<Cell> {
        held_at(&self.moves, as_of).state().map(Cell::choice)
    }

    fn steps() -> Vec<Step> {
        steps_of::<Self>()
    }

    fn dated(&self) -> Option<Date> {
        Some(self.received_on)
    }
}

impl Request {
    /// Whether its moves say that it was decided.
    fn is_decided(&self) -> bool {
        use RequestState::{Closed, Decided, InHandling};
        let mut moves = self.moves.iter();
        moves.any(|change| matches!(change.to, Decided | InHandling | Closed))
    }
}

/// Nothing happens to a request before it came in, and a visit ends after it begins.
fn check_dates(request: &Request, problems: &mut Problems) {
    if let (Some(from), Some(to)) = (request.proposed_from, request.proposed_to)
        && to < from
    {
        problems
            .structural("proposed_to", "problem-ends-before-it-begins")
            .naming("from", from);
    }
    let received = request.received_on;
    if let Some(first) = request.moves.first() {
        let early = first.on.latest().is_some_and(|on| on < received);
        let late = first.to == RequestState::Received
            && first.on.earliest().is_some_and(|on| on > received);
        if early || late {
            problems
                .office("moves.0.on", "problem-request-not-when-received")
                .naming("received", received);
        }
    }
    if request.reply_sent_on.is_some_and(|on| on < received) {
        problems
            .office("reply_sent_on", "problem-request-reply-before")
            .naming("received", received);
    }
}

/// The moves and the decision tell the same story, a decision has its motive, and nobody is left without a reply.
fn check_decision(record: &Stored<Request>, among: &Among<'_>, problems: &mut Problems) {
    let request = &record.body;
    match (&request.decision, request.is_decided()) {
        (None, true) => {
            problems.office("decision", "problem-request-decision-missing");
        }
        (Some(_), false) => {
            problems.office("moves", "problem-request-not-decided");
        }
        _ => {}
    }
    let Some(decision) = &request.decision else {
        return;
    };
    if request.motive.is_none() {
        problems.office("motive", "problem-request-motive-missing");
    }
    let state = request.moves.last().map(|last| last.to);
    if state == Some(RequestState::Closed) && request.reply_sent_on.is_none() {
        problems.office("reply_sent_on", "problem-request-reply-missing");
    }
    if !matches!(decision, Decision::Accepted { .. }) {
        let handled = |change: &Move<RequestState>| change.to == RequestState::InHandling;
        if let Some(index) = request.moves.iter().position(handled) {
            problems.office(
                format!("moves.{index}.to"),
                "problem-request-nothing-to-handle",
            );
        }
    }
    if let Decision::Merged { duplicate_of } = decision
        && goes_round(record, *duplicate_of, among)
    {
        problems.structural(
            "decision.merged.duplicate_of",
            "problem-request-merged-round",
        );
    }
}

/// Whether following the merges from one request to the next comes back to this one.
fn goes_round(record: &Stored<Request>, first: Ref<Request>, among: &Among<'_>) -> bool {
    let mut next = Some(first);
    let mut left = among.policy.table::<Request>().len();
    while let Some(link) = next.filter(|_| left > 0) {
        if link.id() == record.id {
            return true;
        }
        left -= 1;
        let found = among.policy.get(link);
        next = match found.and_then(|request| request.body.decision.as_ref()) {
            Some(Decision::Merged { duplicate_of }) => Some(*duplicate_of),
            _ => None,
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::desk::{Desk, replace, small_office};
    use crate::kinds::Kind;

    fn request(fields: Value) -> Value {
        let mut draft = json!({
            "received_on": "2025-03-03", "channel": "email", "wish": "visit",
            "moves": [{"to": "received", "on": "2025-03-03"}],
        });
        replace(&mut draft, fields);
        draft
    }

    fn wrong(desk: &mut Desk, fields: Value) -> Vec<String> {
        desk.wrong(Kind::Request, "REQ-01", request(fields))
    }

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let action = json!({"title": "Accueil", "modality": "hosting", "moves": [{"to": "idea", "on": "2025-03-03"}]});
        desk.put(Kind::Action, "ACT-01", action);
        let found = wrong(&mut desk, fields.clone());
        assert_eq!(found, expected, "{fields}");
    }

    /// The usual way to a decision, and on to these states.
    fn moves(further: &[&str]) -> Value {
        let way = ["received", "acknowledged", "in_triage", "decided"];
        let way = way.iter().chain(further);
        way.map(|to| json!({"to": to, "on": "2025-03-03"}))
            .collect()
    }

    #[test]
    fn nothing_happens_before_a_request_came_in() {
        let first = |to: &str, on: &str| json!({"moves": [{"to": to, "on": on}]});
        let wrong = &["moves.0.on problem-request-not-when-received"];
        check(first("received", "2025-03-02"), wrong);
        check(first("received", "2025-03-04"), wrong);
        check(first("acknowledged", "2025-03-04"), &[]);
        check(first("received", "2025"), &[]);
        check(
            json!({"reply_sent_on": "2025-03-02"}),
            &["reply_sent_on problem-request-reply-before"],
        );
        check(json!({"reply_sent_on": "2025-03-03"}), &[]);
        let stay = |to: &str| json!({"proposed_from": "2025-05-05", "proposed_to": to});
        check(stay("2025-05-05"), &[]);
        check(
            stay("2025-05-04"),
            &["proposed_to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn a_decision_and_the_moves_tell_the_same_story_and_say_why() {
        check(
            json!({"moves": moves(&[])}),
            &["decision problem-request-decision-missing"],
        );
        check(
            json!({"decision": "declined", "motive": "Hors stratégie"}),
            &["moves problem-request-not-decided"],
        );
        let declined =
            |motive: Value| json!({"moves": moves(&[]), "decision": "declined", "motive": motive});
        check(declined(json!("Hors stratégie")), &[]);
        check(
            declined(Value::Null),
            &["motive problem-request-motive-missing"],
        );
    }

    #[test]
    fn only_what_was_accepted_is_handled_and_all_are_answered() {
        let closed = |decision: Value, further: &[&str], reply: Option<&str>| json!({"moves": moves(further), "decision": decision, "motive": "Oui", "reply_sent_on": reply});
        let way = ["in_handling", "closed"];
        let accepted = json!({"accepted": {"became": ["ACT-01"]}});
        check(closed(accepted.clone(), &way, Some("2025-03-20")), &[]);
        check(
            closed(accepted, &way, None),
            &["reply_sent_on problem-request-reply-missing"],
        );
        let declined = json!("declined");
        check(
            closed(declined.clone(), &["closed"], Some("2025-03-20")),
            &[],
        );
        check(
            closed(declined, &way, Some("2025-03-20")),
            &["moves.4.to problem-request-nothing-to-handle"],
        );
    }

    #[test]
    fn merges_never_go_round() {
        let merged = |into: &str| {
            request(
                json!({"moves": moves(&[]), "decision": {"merged": {"duplicate_of": into}}, "motive": "La même"}),
            )
        };
        let mut desk = small_office();
        for code in ["REQ-01", "REQ-02", "REQ-03"] {
            desk.put(Kind::Request, code, request(json!({})));
        }
        assert!(
            desk.wrong(Kind::Request, "REQ-02", merged("REQ-03"))
                .is_empty()
        );
        let round = ["decision.merged.duplicate_of problem-request-merged-round"];
        assert_eq!(desk.wrong(Kind::Request, "REQ-03", merged("REQ-02")), round);
        // Another that only leads into the circle is not itself to blame.
        assert!(
            desk.wrong(Kind::Request, "REQ-01", merged("REQ-02"))
                .is_empty()
        );
        assert_eq!(desk.wrong(Kind::Request, "REQ-01", merged("REQ-01")), round);
    }
}
