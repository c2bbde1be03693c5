//! A session of a body: who came, what was said, what was decided and by whom it is to be done (DOMAIN 4.7).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::body::{check_once, departments_among};
use super::{Body, Member, Person};
use crate::kernel::{Key, Problems, Ref, Text};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// Something that a session decided.
#[serde_with::apply(
    Key => #[serde(default)],
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct SessionDecision {
    /// Key of the decision in its record.
    pub key: Key,
    /// What was decided.
    pub text: Text,
    /// Who sees to it.
    pub owner: Option<Ref<Member>>,
    /// By when.
    pub due: Option<Date>,
    /// When it was done.
    pub done_on: Option<Date>,
}

/// A session.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Session {
    /// The body that meets.
    #[schemars(extend("x-section" = "identity"))]
    pub body: Ref<Body>,
    /// The day.
    #[schemars(extend("x-section" = "identity"))]
    pub on: Date,
    /// What is on the table.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub agenda: Option<Text>,
    /// Who came.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub attendees: Vec<Ref<Member>>,
    /// The persons who came.
    #[schemars(extend("x-audience" = "internal", "x-section" = "identity"))]
    pub people: Vec<Ref<Person>>,
    /// What was said.
    #[schemars(extend("x-section" = "result", "x-first" = true, "x-long" = true))]
    pub minutes: Option<Text>,
    /// What was decided.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub decisions: Vec<SessionDecision>,
}

impl Record for Session {
    const KIND: Kind = Kind::Session;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "participation";
    const PLURAL: &'static str = "sessions";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Record(record.body.body.id()),
            Cell::Day(record.body.on),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("on", |r, _| Cell::Day(r.body.on)),
            Column::indexed("body", |r, _| Cell::Record(r.body.body.id())),
            Column::indexed("attendees", |r, _| {
                let attendees = r.body.attendees.iter();
                Cell::Many(attendees.map(|link| Cell::Record(link.id())).collect())
            }),
            Column::shown("open-decisions", |r, view| {
                let open = r.body.open_decisions(view.as_of).count();
                Cell::Number(i64::try_from(open).unwrap_or(i64::MAX))
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let session = &record.body;
        check_once(&session.attendees, "attendees", problems);
        if session.on > among.today {
            check_not_held(session, problems);
        }
        let body = among.policy.get(session.body).map(|found| &found.body);
        let outside = body.is_some_and(|body| {
            body.from.is_some_and(|from| session.on < from)
                || body.to.is_some_and(|to| to < session.on)
        });
        if outside {
            problems.office("on", "problem-session-outside-body");
        }
        for (index, decision) in session.decisions.iter().enumerate() {
            let at = |field: &str| format!("decisions.{index}.{field}");
            for (field, day) in [("due", decision.due), ("done_on", decision.done_on)] {
                if day.is_some_and(|day| day < session.on) {
                    problems
                        .office(at(field), "problem-decision-before-session")
                        .naming("session", session.on);
                }
            }
            if decision.done_on.is_some_and(|done| done > among.today) {
                problems
                    .office(at("done_on"), "problem-future-fact")
                    .naming("today", among.today);
            }
        }
    }

    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        departments_among(&record.body.attendees, policy)
    }

    fn dated(&self) -> Option<Date> {
        Some(self.on)
    }
}

impl Session {
    /// The decisions that are not carried out at a date.
    pub fn open_decisions(&self, as_of: Date) -> impl Iterator<Item = &SessionDecision> {
        let is_open =
            move |decision: &&SessionDecision| decision.done_on.is_none_or(|done| done > as_of);
        self.decisions.iter().filter(is_open)
    }
}

/// Nobody has come yet to a session that lies ahead, and nothing was said there.
fn check_not_held(session: &Session, problems: &mut Problems) {
    for (field, given) in [
        ("attendees", !session.attendees.is_empty()),
        ("people", !session.people.is_empty()),
        ("minutes", session.minutes.is_some()),
        ("decisions", !session.decisions.is_empty()),
    ] {
        if given {
            problems.office(field, "problem-session-not-held");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, replace, small_office};

    fn desk() -> Desk {
        let mut desk = small_office();
        let body = json!({"name": "Table", "nature": "ad_hoc", "purpose": "actors", "from": "2023-01-01", "to": "2026-12-31"});
        desk.put(Kind::Body, "BOD-1", body);
        desk
    }

    fn check(fields: Value, expected: &[&str]) {
        let mut draft = json!({"body": "BOD-1", "on": "2025-06-19"});
        replace(&mut draft, fields.clone());
        let found = desk().wrong(Kind::Session, "session 1", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn who_came_is_known_once_the_session_was_held() {
        let came = json!({"attendees": ["A-UNI"], "people": ["PER-01"], "minutes": "Échanges", "decisions": [{"text": "Suite"}]});
        check(came.clone(), &[]);
        let mut ahead = came;
        replace(&mut ahead, json!({"on": "2026-02-12"}));
        check(
            ahead,
            &[
                "attendees problem-session-not-held",
                "people problem-session-not-held",
                "minutes problem-session-not-held",
                "decisions problem-session-not-held",
            ],
        );
        check(json!({"on": "2026-02-12", "agenda": "Bilan"}), &[]);
    }

    #[test]
    fn who_came_is_named_once() {
        check(json!({"attendees": ["A-UNI", "A-CIT"]}), &[]);
        check(
            json!({"attendees": ["A-UNI", "A-UNI"]}),
            &["attendees.1 problem-member-twice"],
        );
    }

    #[test]
    fn a_body_meets_while_it_exists() {
        for on in ["2023-01-01", "2026-12-31"] {
            check(json!({"on": on}), &[]);
        }
        for on in ["2022-12-31", "2027-01-01"] {
            check(json!({"on": on}), &["on problem-session-outside-body"]);
        }
    }

    #[test]
    fn a_decision_is_carried_out_after_it_is_taken() {
        let decided = |fields: Value| {
            let mut decision = json!({"text": "Suite"});
            replace(&mut decision, fields);
            json!({"decisions": [decision]})
        };
        check(
            decided(json!({"due": "2025-06-19", "done_on": "2025-12-31"})),
            &[],
        );
        check(
            decided(json!({"due": "2025-06-18", "done_on": "2025-06-18"})),
            &[
                "decisions.0.due problem-decision-before-session",
                "decisions.0.done_on problem-decision-before-session",
            ],
        );
        check(
            decided(json!({"done_on": "2026-01-01"})),
            &["decisions.0.done_on problem-future-fact"],
        );
    }

    #[test]
    fn a_decision_is_open_until_the_day_it_is_done() {
        let mut desk = desk();
        let decisions = json!([{"text": "Suite", "done_on": "2025-09-01"}, {"text": "Autre"}]);
        let draft = json!({"body": "BOD-1", "on": "2025-06-19", "decisions": decisions});
        desk.put(Kind::Session, "session 1", draft);
        let session = desk.get::<Session>("session 1");
        assert_eq!(session.body.open_decisions(day("2025-08-31")).count(), 2);
        assert_eq!(session.body.open_decisions(day("2025-09-01")).count(), 1);
    }
}
