//! An agenda of the world (the SDGs, the New Urban Agenda, Paris, Sendai) with its goals and their targets (DOMAIN 4.9). An
//! objective that links to a goal says why; a link without a reason counts nowhere.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::kernel::{Address, Historical, Problems, Ref, Text};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// An agenda.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Agenda {
    /// Its name.
    pub name: Text,
    /// Which edition of it: a resolution, a year.
    #[schemars(extend("x-first" = true))]
    pub edition: Option<Box<str>>,
    /// Who adopted it.
    #[schemars(extend("x-first" = true))]
    pub adopted_by: Option<Text>,
    /// When.
    #[schemars(extend("x-first" = true))]
    pub adopted_on: Option<Historical>,
    /// Where it can be read.
    #[schemars(extend("x-first" = true))]
    pub address: Option<Address>,
}

impl Record for Agenda {
    const KIND: Kind = Kind::Agenda;
    const PREFIX: Option<&'static str> = Some("AGE");
    const ROOM: &'static str = "agendas";
    const PLURAL: &'static str = "agendas";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("name", |r, _| Cell::Text(r.body.name.clone())),
            Column::shown("edition", |r, _| {
                Cell::of(r.body.edition.clone(), Cell::Line)
            }),
            Column::shown("adopted-by", |r, _| {
                Cell::of(r.body.adopted_by.clone(), Cell::Text)
            }),
            Column::shown("adopted-on", |r, _| {
                Cell::of(r.body.adopted_on, Cell::Historical)
            }),
            Column::shown("goals", |r, v| {
                let goals = v.policy.referring::<AgendaGoal>(r.id);
                let goals = goals.filter(|goal| goal.body.parent.is_none());
                Cell::of(i64::try_from(goals.count()).ok(), Cell::Number)
            }),
        ]
    }
}

/// A goal of an agenda, or a target under a goal.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct AgendaGoal {
    /// The agenda that it belongs to.
    pub agenda: Ref<Agenda>,
    /// Its number there: 11, 11.a.
    pub number: Box<str>,
    /// What people call it, in a line.
    pub title: Text,
    /// The goal that this target serves.
    #[schemars(extend("x-first" = true))]
    pub parent: Option<Ref<AgendaGoal>>,
    /// Its wording in the agenda.
    #[schemars(extend("x-first" = true, "x-long" = true))]
    pub wording: Option<Text>,
}

impl Record for AgendaGoal {
    const KIND: Kind = Kind::AgendaGoal;
    const PREFIX: Option<&'static str> = Some("AGG");
    const ROOM: &'static str = "agendas";
    const PLURAL: &'static str = "goals";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Line(record.body.number.clone()),
            Cell::Text(record.body.title.clone()),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::indexed("agenda", |r, _| Cell::Record(r.body.agenda.id())),
            Column::shown("number", |r, _| Cell::Line(r.body.number.clone())),
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("parent", |r, _| {
                Cell::of(r.body.parent, |link| Cell::Record(link.id()))
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let goal = &record.body;
        let mut others = among.policy.referring::<Self>(goal.agenda.id());
        let twin = others.any(|other| {
            other.id != record.id
                && other.body.agenda == goal.agenda
                && other.body.number == goal.number
        });
        if twin {
            problems.structural("number", "problem-agenda-goal-twice");
        }
        let Some(parent) = goal.parent else { return };
        if has_cycle(record, among) {
            problems.structural("parent", "problem-agenda-goal-cycle");
        } else if among
            .policy
            .get(parent)
            .is_some_and(|found| found.body.agenda != goal.agenda)
        {
            problems.structural("parent", "problem-agenda-goal-other-agenda");
        }
    }
}

/// Whether going from goal to wider goal comes back to a goal seen before.
fn has_cycle(record: &Stored<AgendaGoal>, among: &Among<'_>) -> bool {
    let mut seen: BTreeSet<Uuid> = BTreeSet::from([record.id]);
    let mut next = record.body.parent;
    while let Some(link) = next {
        if !seen.insert(link.id()) {
            return true;
        }
        next = among.policy.get(link).and_then(|found| found.body.parent);
    }
    false
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, replace};

    /// Two agendas; a goal with a target in the first.
    fn desk() -> Desk {
        let mut desk = Desk::default();
        for code in ["SDG", "NUA"] {
            desk.put(Kind::Agenda, code, json!({"name": code}));
        }
        let goal = json!({"agenda": "SDG", "number": "11", "title": "Villes"});
        desk.put(Kind::AgendaGoal, "SDG-11", goal);
        let target =
            json!({"agenda": "SDG", "number": "11.a", "title": "Liens", "parent": "SDG-11"});
        desk.put(Kind::AgendaGoal, "SDG-11.a", target);
        desk
    }

    fn check(code: &str, fields: Value, expected: &[&str]) {
        let mut desk = desk();
        desk.allot(Kind::AgendaGoal, code);
        let mut draft =
            json!({"agenda": "SDG", "number": "11.b", "title": "X", "parent": "SDG-11"});
        replace(&mut draft, fields.clone());
        let found = desk.wrong(Kind::AgendaGoal, code, draft);
        assert_eq!(found, expected, "{code} {fields}");
    }

    #[test]
    fn a_target_serves_a_goal_of_its_own_agenda() {
        check("NEW", json!({}), &[]);
        check(
            "NEW",
            json!({"agenda": "NUA"}),
            &["parent problem-agenda-goal-other-agenda"],
        );
    }

    #[test]
    fn a_goal_never_serves_itself() {
        let wrong = &["parent problem-agenda-goal-cycle"];
        check("SDG-11", json!({"parent": "SDG-11"}), wrong);
        check("SDG-11", json!({"parent": "SDG-11.a"}), wrong);
    }

    #[test]
    fn a_number_stands_once_in_an_agenda() {
        check(
            "NEW",
            json!({"number": "11.a"}),
            &["number problem-agenda-goal-twice"],
        );
        check(
            "NEW",
            json!({"number": "11.a", "agenda": "NUA", "parent": null}),
            &[],
        );
    }

    #[test]
    fn an_agenda_counts_its_goals_without_their_targets() {
        let desk = desk();
        let goals = Agenda::columns().pop().unwrap();
        let count = |code: &str| (goals.cell)(&desk.get::<Agenda>(code), &desk.at(TODAY));
        assert_eq!(count("SDG"), Cell::Number(1));
        assert_eq!(count("NUA"), Cell::Number(0));
    }
}
