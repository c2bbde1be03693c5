//! A revision: the policy is flexible, so an adopted strategy may change, by an act, change by change, each with its reason
//! (DOMAIN 4.2).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Axis, Objective, Strategy, StrategyState};
use crate::kernel::{Held, Key, Problems, Ref, Target, Text, held_at, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// Why a strategy is revised.
    pub enum RevisionReason = "revision-reason" {
        /// Results ran ahead of or behind what was expected.
        Progress,
        /// The world or the law changed.
        Context,
        /// Something happened.
        Event,
    }
}

/// What may lead to a revision: an evaluation, a note of watch, an externality's alert.
pub struct Trigger;

impl Target for Trigger {
    const KINDS: &'static [Kind] = &[
        Kind::Evaluation,
        Kind::WatchNote,
        Kind::Externality,
        Kind::Consultation,
    ];
}

/// What a revision changes: an axis, an objective, the strategy itself.
pub struct Revised;

impl Target for Revised {
    const KINDS: &'static [Kind] = &[Kind::Axis, Kind::Objective, Kind::Strategy];
}

/// One change, and its reason.
#[serde_with::apply(
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct RevisionChange {
    /// Key of the change in its record.
    pub key: Key,
    /// The record that changes.
    pub about: Ref<Revised>,
    /// What changes.
    #[schemars(extend("x-long" = true))]
    pub what: Text,
    /// Why.
    #[schemars(extend("x-long" = true))]
    pub why: Text,
}

/// A revision of a strategy.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Revision {
    /// The strategy.
    #[schemars(extend("x-section" = "identity"))]
    pub strategy: Ref<Strategy>,
    /// When it takes effect.
    #[schemars(extend("x-section" = "identity", "x-past" = true))]
    pub on: Date,
    /// The act that decided it.
    #[schemars(extend("x-section" = "identity"))]
    pub act: Box<str>,
    /// Why.
    #[schemars(extend("x-section" = "identity"))]
    pub reason: RevisionReason,
    /// What led to it.
    #[schemars(extend("x-section" = "grounds", "x-first" = true))]
    pub triggers: Vec<Ref<Trigger>>,
    /// What happened around, when no record tells.
    #[schemars(extend("x-section" = "grounds", "x-long" = true))]
    pub context_event: Option<Text>,
    /// What changes, each with its reason.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub changes: Vec<RevisionChange>,
}

impl Record for Revision {
    const KIND: Kind = Kind::Revision;
    const PREFIX: Option<&'static str> = Some("REV");
    const ROOM: &'static str = "strategy";
    const PLURAL: &'static str = "revisions";

    fn title(record: &Stored<Self>, view: &View<'_>) -> Vec<Cell> {
        let strategy = view.policy.get(record.body.strategy);
        vec![
            Cell::of(strategy, |found| Cell::Text(found.body.title.clone())),
            Cell::Day(record.body.on),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::indexed("strategy", |r, _| Cell::Record(r.body.strategy.id())),
            Column::shown("on", |r, _| Cell::Day(r.body.on)),
            Column::shown("act", |r, _| Cell::Line(r.body.act.clone())),
            Column::indexed("reason", |r, _| Cell::choice(r.body.reason)),
            Column::shown("changes", |r, _| {
                let changes = i64::try_from(r.body.changes.len());
                changes.map_or(Cell::Empty, Cell::Number)
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let revision = &record.body;
        let strategy = among.policy.get(revision.strategy);
        if strategy.is_some_and(|found| !may_be_revised(&found.body, revision.on)) {
            problems.office("on", "problem-revision-not-adopted");
        }
        let told = !revision.triggers.is_empty() || revision.context_event.is_some();
        if revision.reason == RevisionReason::Event && !told {
            problems.office("context_event", "problem-revision-event-missing");
        }
        for (index, change) in revision.changes.iter().enumerate() {
            let of = strategy_of(change.about, among);
            if of.is_some_and(|of| of != revision.strategy) {
                problems.office(
                    format!("changes.{index}.about"),
                    "problem-revision-elsewhere",
                );
            }
        }
    }

    fn dated(&self) -> Option<Date> {
        Some(self.on)
    }
}

/// Only what is adopted is revised; a move dated too roughly to tell refuses nothing.
fn may_be_revised(strategy: &Strategy, on: Date) -> bool {
    use StrategyState::{Adopted, Revised};
    let held = held_at(&strategy.moves, on);
    matches!(held, Held::In(Adopted | Revised) | Held::Uncertain)
}

fn strategy_of(about: Ref<Revised>, among: &Among<'_>) -> Option<Ref<Strategy>> {
    let axes = among.policy.table::<Axis>();
    let objective = among.policy.table::<Objective>().get(about.id());
    let axis = objective.map_or(about.id(), |objective| objective.body.axis.id());
    match axes.get(axis) {
        Some(axis) => Some(axis.body.strategy),
        None if objective.is_some() => None,
        None => Some(Ref::to(about.id())),
    }
}

/// Whether an axis or an objective is closed: its strategy was adopted, and no revision that names it was written with this
/// command, or by a command since the one that last wrote the record.
pub(super) fn is_closed<T>(
    earlier: &Stored<T>,
    strategy: Ref<Strategy>,
    among: &Among<'_>,
) -> bool {
    let Some(before) = among.before else {
        return false;
    };
    let adopted = before
        .get(strategy)
        .is_some_and(|found| found.body.was_adopted());
    let opens = |revision: &Stored<Revision>| {
        let known = before.table::<Revision>().get(revision.id);
        let mut changes = revision.body.changes.iter();
        changes.any(|change| {
            let is_new = known.is_none_or(|known| is_unused(known, change, earlier));
            change.about.id() == earlier.id && is_new
        })
    };
    let mut revisions = among.policy.referring::<Revision>(earlier.id);
    adopted && !revisions.any(|revision| revision.body.strategy == strategy && opens(revision))
}

/// Whether a known revision did not name this change yet, or named it after the record was last written. What one command
/// writes bears one moment: a revision that came with a change is used up by it.
fn is_unused<T>(known: &Stored<Revision>, change: &RevisionChange, earlier: &Stored<T>) -> bool {
    let same = |other: &RevisionChange| other.key == change.key && other.about == change.about;
    let later = known.seq > earlier.seq && known.recorded_at != earlier.recorded_at;
    later || !known.body.changes.iter().any(same)
}

/// Notes that a closed field was changed.
pub(super) fn closed(field: &'static str, is_same: bool, problems: &mut Problems) {
    if !is_same {
        problems.office(field, "problem-closed-by-adoption");
    }
}

/// Whether every word stayed; a missing translation may have come.
pub(super) fn same_words(was: &Text, is: &Text) -> bool {
    was.all()
        .all(|(tongue, words)| is.exactly(tongue) == Some(words))
}

/// Whether the same records are linked, in whatever order.
pub(super) fn same_links<T>(was: &[Ref<T>], is: &[Ref<T>]) -> bool {
    was.len() == is.len() && was.iter().all(|link| is.contains(link))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::desk::{Desk, replace, small_office};
    use crate::kinds::Kind;

    /// Two strategies, the first adopted, each with an axis.
    fn desk() -> Desk {
        let mut desk = small_office();
        let item = json!({"kind": "risk", "text": "Crues"});
        desk.put(Kind::DiagnosisItem, "DIA-1", item);
        for (number, state, on) in [(1, "adopted", "2022-12-12"), (2, "draft", "2025-09-01")] {
            let strategy = json!({
                "title": "Cap", "horizon_from": format!("202{number}-01-01"), "horizon_to": "2031-12-31",
                "moves": [{"to": state, "on": on, "act": "2022-114"}],
            });
            desk.put(Kind::Strategy, &format!("ST{number}"), strategy);
            let axis = json!({"strategy": format!("ST{number}"), "title": "Eau", "order": 1, "diagnosis": ["DIA-1"]});
            desk.put(Kind::Axis, &format!("AX{number}"), axis);
            let objective = json!({
                "axis": format!("AX{number}"), "group": "exchange", "title": "Crues", "from": "2023-01-01",
                "to": "2027-12-31", "departments": ["CLI"],
            });
            desk.put(Kind::Objective, &format!("OBJ-{number}"), objective);
        }
        desk
    }

    fn check(fields: Value, expected: &[&str]) {
        let mut draft =
            json!({"strategy": "ST1", "on": "2025-03-24", "act": "2025-31", "reason": "progress"});
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk().wrong(Kind::Revision, "REV-1", draft),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn only_what_is_adopted_is_revised() {
        check(json!({}), &[]);
        let wrong = &["on problem-revision-not-adopted"];
        check(json!({"on": "2022-12-11"}), wrong);
        check(json!({"strategy": "ST2"}), wrong);
    }

    #[test]
    fn a_change_is_about_the_strategy_that_is_revised() {
        let about =
            |code: &str| json!({"changes": [{"about": code, "what": "Quoi", "why": "Pourquoi"}]});
        for code in ["ST1", "AX1", "OBJ-1"] {
            check(about(code), &[]);
        }
        for code in ["ST2", "AX2", "OBJ-2"] {
            check(about(code), &["changes.0.about problem-revision-elsewhere"]);
        }
    }

    #[test]
    fn a_revision_for_an_event_says_what_happened() {
        check(
            json!({"reason": "event"}),
            &["context_event problem-revision-event-missing"],
        );
        check(
            json!({"reason": "event", "context_event": "Nouvelle loi"}),
            &[],
        );
        let note = json!({"on": "2025-01-10", "text": "Nouvelle loi"});
        let mut desk = desk();
        desk.put(Kind::WatchNote, "WAT-1", note);
        let draft = json!({"strategy": "ST1", "on": "2025-03-24", "act": "2025-31", "reason": "event", "triggers": ["WAT-1"]});
        assert!(desk.wrong(Kind::Revision, "REV-1", draft).is_empty());
    }
}
