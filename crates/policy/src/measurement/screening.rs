//! A screening: somebody looked, before it was too late, whether an axis, an action or an event may harm (DOMAIN 4.6). That
//! nothing was found is said with a reason.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Externality;
use crate::kernel::{Problems, Ref, Target, Text};
use crate::kinds::Kind;
use crate::operations::Action;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// What may be screened.
pub struct Screened;

impl Target for Screened {
    const KINDS: &'static [Kind] = &[Kind::Axis, Kind::Action, Kind::Event];
}

/// Who may have been heard.
pub struct Heard;

impl Target for Heard {
    const KINDS: &'static [Kind] = &[Kind::Body, Kind::Actor, Kind::Organisation];
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schemars(extend("x-list" = "screening-result"))]
pub enum ScreeningResult {
    /// No harm was found.
    NoneFound {
        /// Why one may think so.
        #[schemars(extend("x-audience" = "public", "x-long" = true))]
        reason: Text,
    },
    /// Harms were found.
    Found {
        /// Which.
        #[schemars(extend("x-audience" = "public"))]
        externalities: Vec<Ref<Externality>>,
    },
}

/// A screening.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Screening {
    /// What was looked at.
    pub about: Ref<Screened>,
    /// When.
    pub on: Date,
    /// Who looked: the office or the function.
    #[schemars(extend("x-first" = true))]
    pub by: Option<Box<str>>,
    /// What came out.
    pub result: ScreeningResult,
    /// Who was heard.
    #[schemars(extend("x-first" = true))]
    pub consulted: Vec<Ref<Heard>>,
}

impl Record for Screening {
    const KIND: Kind = Kind::Screening;
    const PREFIX: Option<&'static str> = Some("SCR");
    const ROOM: &'static str = "measurement";
    const PLURAL: &'static str = "screenings";
    const IN_MENU: bool = false;

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Record(record.body.about.id()),
            Cell::Day(record.body.on),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("on", |r, _| Cell::Day(r.body.on)),
            Column::indexed("about", |r, _| Cell::Record(r.body.about.id())),
            Column::shown("by", |r, _| Cell::of(r.body.by.clone(), Cell::Line)),
            Column::indexed("result", |r, _| match &r.body.result {
                ScreeningResult::NoneFound { .. } => Cell::Choice("screening-result", "none_found"),
                ScreeningResult::Found { .. } => Cell::Choice("screening-result", "found"),
            }),
            Column::<Self>::indexed("consulted", |r, _| {
                Cell::Many(
                    r.body
                        .consulted
                        .iter()
                        .map(|l| Cell::Record(l.id()))
                        .collect(),
                )
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        if record.body.on > among.today {
            problems
                .office("on", "problem-future-fact")
                .naming("today", among.today);
        }
    }

    /// Those of the action that was looked at.
    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let action = policy.table::<Action>().get(record.body.about.id());
        action.map_or_else(Vec::new, |action| Action::departments(action, policy))
    }

    fn dated(&self) -> Option<Date> {
        Some(self.on)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let action = json!({"title": "Festival", "modality": "event_hosting", "lead": "CLI", "moves": [{"to": "proposed", "on": "2025-01-01"}]});
        desk.put(Kind::Action, "ACT-1", action);
        let harm = json!({
            "title": "Bruit", "category": "other", "exogenous": true,
            "moves": [{"to": "suspected", "on": "2025-01-01"}],
        });
        desk.put(Kind::Externality, "EXT-1", harm);
        let mut draft = json!({"about": "ACT-1", "on": "2025-03-01", "result": {"none_found": {"reason": "Rien"}}});
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk.wrong(Kind::Screening, "SCR-1", draft),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn that_nothing_was_found_is_said_with_a_reason_and_what_was_found_is_named() {
        check(json!({}), &[]);
        check(
            json!({"result": "none_found"}),
            &["result.none_found.reason problem-required"],
        );
        check(
            json!({"result": {"found": {"externalities": ["EXT-1"]}}}),
            &[],
        );
        check(
            json!({"result": "found"}),
            &["result.found.externalities problem-required"],
        );
    }

    #[test]
    fn nobody_looked_in_the_future() {
        check(json!({"on": "2025-12-31"}), &[]);
        check(json!({"on": "2026-01-01"}), &["on problem-future-fact"]);
    }
}
