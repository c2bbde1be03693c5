//! A watch note: what the office sees coming in the world's agendas or in a trend, and what it means for its objectives (DOMAIN 4.9).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Agenda;
use crate::kernel::{Key, Problems, Ref, Text};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};
use crate::strategy::Objective;

/// What follows for one objective.
#[serde_with::apply(Key => #[serde(default)])]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Consequence {
    /// Key of the consequence in its record.
    pub key: Key,
    /// The objective.
    pub objective: Ref<Objective>,
    /// What follows for it.
    #[schemars(extend("x-long" = true))]
    pub text: Text,
}

/// A watch note.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct WatchNote {
    /// When it was written.
    pub on: Date,
    /// The agenda that moves.
    #[schemars(extend("x-first" = true))]
    pub agenda: Option<Ref<Agenda>>,
    /// The trend, in a line, when it is of no agenda.
    #[schemars(extend("x-first" = true))]
    pub trend: Option<Text>,
    /// What the office sees.
    #[schemars(extend("x-long" = true))]
    pub text: Text,
    /// What follows for our objectives.
    #[schemars(extend("x-first" = true))]
    pub consequences: Vec<Consequence>,
}

impl Record for WatchNote {
    const KIND: Kind = Kind::WatchNote;
    const PREFIX: Option<&'static str> = Some("WAT");
    const ROOM: &'static str = "agendas";
    const PLURAL: &'static str = "watch-notes";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![subject(&record.body), Cell::Day(record.body.on)]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("on", |r, _| Cell::Day(r.body.on)),
            Column::shown("trend", |r, _| subject(&r.body)),
            Column::<Self>::indexed("agenda", |r, _| {
                Cell::of(r.body.agenda, |link| Cell::Record(link.id()))
            })
            .unless_asked(),
            Column::indexed("objectives", |r, _| {
                let found = r.body.consequences.iter();
                Cell::Many(found.map(|one| Cell::Record(one.objective.id())).collect())
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let note = &record.body;
        if note.agenda.is_none() && note.trend.is_none() {
            problems.office("trend", "problem-watch-note-about-nothing");
        }
        if note.on > among.today {
            problems
                .office("on", "problem-future-fact")
                .naming("today", among.today);
        }
        for (index, one) in note.consequences.iter().enumerate() {
            let before = &note.consequences[..index];
            if before.iter().any(|other| other.objective == one.objective) {
                problems.structural(
                    format!("consequences.{index}.objective"),
                    "problem-watch-note-objective-twice",
                );
            }
        }
    }

    fn dated(&self) -> Option<Date> {
        Some(self.on)
    }
}

/// What it speaks of: the trend, else the agenda.
fn subject(note: &WatchNote) -> Cell {
    match &note.trend {
        Some(trend) => Cell::Text(trend.clone()),
        None => Cell::of(note.agenda, |link| Cell::Record(link.id())),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, replace};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = Desk::default();
        desk.put(Kind::Agenda, "SDG", json!({"name": "ODD"}));
        desk.allot(Kind::Objective, "O11");
        desk.allot(Kind::Objective, "O12");
        let mut draft = json!({"on": "2025-12-31", "agenda": "SDG", "text": "Vu"});
        replace(&mut draft, fields.clone());
        let found = desk.wrong(Kind::WatchNote, "WAT-1", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn a_note_is_about_an_agenda_or_a_trend_and_not_of_the_future() {
        check(json!({}), &[]);
        check(json!({"agenda": null, "trend": "Loyers"}), &[]);
        check(
            json!({"agenda": null}),
            &["trend problem-watch-note-about-nothing"],
        );
        check(json!({"on": "2026-01-01"}), &["on problem-future-fact"]);
    }

    #[test]
    fn a_note_says_once_what_follows_for_an_objective() {
        let follows = |code: &str| json!({"objective": code, "text": "X"});
        check(
            json!({"consequences": [follows("O11"), follows("O12")]}),
            &[],
        );
        check(
            json!({"consequences": [follows("O11"), follows("O11")]}),
            &["consequences.1.objective problem-watch-note-objective-twice"],
        );
    }
}
