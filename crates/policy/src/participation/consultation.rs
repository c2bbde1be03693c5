//! A consultation: a question put to the actors of the territory, for a time, about a strategy, an axis, an externality, an
//! evaluation or a revision (DOMAIN 4.7). It has three phases: it is prepared, it is held, it is followed up to the decision.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Proposal;
use crate::governance::ActorGroup;
use crate::kernel::{Problems, Ref, Target, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Shared, Stored, View};

/// What may be put to consultation.
pub struct Consulted;

impl Target for Consulted {
    const KINDS: &'static [Kind] = &[
        Kind::Strategy,
        Kind::Axis,
        Kind::Externality,
        Kind::Evaluation,
        Kind::Revision,
    ];
}

listed! {
    /// Where a consultation stands, by its dates.
    pub enum ConsultationPhase = "consultation-phase" {
        /// It is prepared.
        Planning,
        /// Answers come in.
        Holding,
        /// It is closed; what was said is answered and followed.
        FollowUp,
    }
}

/// A consultation.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Consultation {
    /// What it is about.
    #[schemars(extend("x-section" = "identity"))]
    pub about: Ref<Consulted>,
    /// The question.
    #[schemars(extend("x-section" = "identity"))]
    pub question: Text,
    /// First day for answers.
    #[schemars(extend("x-section" = "time"))]
    pub from: Date,
    /// Last day for answers.
    #[schemars(extend("x-section" = "time"))]
    pub to: Date,
    /// How people are heard.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub methods: Vec<Text>,
    /// The groups that are asked; everybody when none is named.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub open_to: Vec<ActorGroup>,
    /// What was decided after it.
    #[schemars(extend("x-section" = "result", "x-long" = true))]
    pub outcome: Option<Text>,
}

impl Consultation {
    /// Where it stands at a date.
    pub fn phase(&self, as_of: Date) -> ConsultationPhase {
        if as_of < self.from {
            ConsultationPhase::Planning
        } else if as_of <= self.to {
            ConsultationPhase::Holding
        } else {
            ConsultationPhase::FollowUp
        }
    }
}

/// The proposals made in a consultation that nobody has answered at the view's date.
pub fn unanswered<'a>(
    consultation: &Stored<Consultation>,
    view: &View<'a>,
) -> impl Iterator<Item = &'a Shared<Proposal>> {
    let as_of = view.as_of;
    let within = consultation.id;
    view.policy
        .referring::<Proposal>(consultation.id)
        .filter(move |proposal| {
            let made_in = proposal
                .body
                .consultation
                .is_some_and(|link| link.id() == within);
            made_in && proposal.body.received_on <= as_of && !proposal.body.is_answered(as_of)
        })
}

impl Record for Consultation {
    const KIND: Kind = Kind::Consultation;
    const PREFIX: Option<&'static str> = Some("CON");
    const ROOM: &'static str = "participation";
    const PLURAL: &'static str = "consultations";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.question.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("question", |r, _| Cell::Text(r.body.question.clone())),
            Column::indexed("about", |r, _| Cell::Record(r.body.about.id())),
            Column::computed("phase", |r, view| Cell::choice(r.body.phase(view.as_of))),
            Column::shown("from", |r, _| Cell::Day(r.body.from)),
            Column::shown("to", |r, _| Cell::Day(r.body.to)),
            Column::indexed("open-to", |r: &Stored<Self>, _| {
                Cell::Many(r.body.open_to.iter().copied().map(Cell::choice).collect())
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, _: &Among<'_>, problems: &mut Problems) {
        if record.body.to < record.body.from {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", record.body.from);
        }
    }

    fn dated(&self) -> Option<Date> {
        Some(self.from)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::{Desk, day, small_office};

    fn consultation(desk: &mut Desk, from: &str, to: &str) -> Vec<String> {
        desk.allot(Kind::Strategy, "ST1");
        let draft = json!({"about": "ST1", "question": "Que changer ?", "from": from, "to": to});
        desk.wrong(Kind::Consultation, "CON-1", draft)
    }

    #[test]
    fn a_consultation_ends_after_it_begins() {
        let mut desk = small_office();
        assert!(consultation(&mut desk, "2025-01-15", "2025-01-15").is_empty());
        assert_eq!(
            consultation(&mut desk, "2025-01-15", "2025-01-14"),
            ["to problem-ends-before-it-begins"]
        );
    }

    #[test]
    fn its_phase_follows_from_its_dates() {
        let mut desk = small_office();
        consultation(&mut desk, "2025-01-15", "2025-02-28");
        let held = desk.get::<Consultation>("CON-1");
        for (on, phase) in [
            ("2025-01-14", ConsultationPhase::Planning),
            ("2025-01-15", ConsultationPhase::Holding),
            ("2025-02-28", ConsultationPhase::Holding),
            ("2025-03-01", ConsultationPhase::FollowUp),
        ] {
            assert_eq!(held.body.phase(day(on)), phase, "{on}");
        }
    }

    #[test]
    fn what_was_said_in_it_is_unanswered_until_its_answer() {
        let mut desk = small_office();
        consultation(&mut desk, "2025-01-15", "2025-02-28");
        let proposal = json!({
            "text": "Ouvrir les données", "group": "academia", "actor": "A-UNI", "consultation": "CON-1",
            "received_on": "2025-02-01", "moves": [{"to": "received", "on": "2025-02-01"}],
            "response": "Oui", "answered_on": "2025-03-10",
        });
        desk.put(Kind::Proposal, "PRO-1", proposal);
        let held = desk.get::<Consultation>("CON-1");
        let count = |on: &str| unanswered(&held, &desk.at(day(on))).count();
        assert_eq!(count("2025-01-31"), 0);
        assert_eq!(count("2025-03-09"), 1);
        assert_eq!(count("2025-03-10"), 0);
    }
}
