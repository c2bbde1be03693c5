//! A partnership with an outlet of the media: the paper sees world media as those who make a city's action believed (DOMAIN 4.8).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::governance::Actor;
use crate::kernel::{Key, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// How far an outlet is heard.
    pub enum MediaScope = "media-scope" {
        /// In the territory.
        Local,
        /// In the country.
        National,
        /// In the world.
        Global,
    }
}

/// Something promised in a partnership.
#[serde_with::apply(
    Key => #[serde(default)],
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct MediaCommitment {
    /// Key of the commitment in its record.
    pub key: Key,
    /// What was promised, and by whom.
    pub text: Text,
    /// By when.
    pub due: Option<Date>,
    /// When it was kept.
    pub done_on: Option<Date>,
}

/// A partnership with an outlet.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct MediaPartnership {
    /// The outlet.
    pub outlet: Box<str>,
    /// How far it is heard.
    pub scope: MediaScope,
    /// The local actor that the outlet is, if it is one.
    pub actor: Option<Ref<Actor>>,
    /// Since when.
    pub from: Date,
    /// Until when.
    #[schemars(extend("x-first" = true))]
    pub to: Option<Date>,
    /// What each side promised.
    #[schemars(extend("x-first" = true))]
    pub commitments: Vec<MediaCommitment>,
}

impl MediaPartnership {
    /// Whether it holds at a date.
    pub fn is_in_force(&self, as_of: Date) -> bool {
        self.from <= as_of && self.to.is_none_or(|to| as_of <= to)
    }
}

impl Record for MediaPartnership {
    const KIND: Kind = Kind::MediaPartnership;
    const PREFIX: Option<&'static str> = Some("MED");
    const ROOM: &'static str = "communication";
    const PLURAL: &'static str = "partnerships";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Line(record.body.outlet.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("outlet", |r, _| Cell::Line(r.body.outlet.clone())),
            Column::indexed("scope", |r, _| Cell::choice(r.body.scope)),
            Column::shown("from", |r, _| Cell::Day(r.body.from)),
            Column::shown("to", |r, _| Cell::of(r.body.to, Cell::Day)),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let partnership = &record.body;
        if partnership.to.is_some_and(|to| to < partnership.from) {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", partnership.from);
        }
        for (index, commitment) in partnership.commitments.iter().enumerate() {
            if commitment.done_on.is_some_and(|done| done > among.today) {
                problems
                    .office(
                        format!("commitments.{index}.done_on"),
                        "problem-future-fact",
                    )
                    .naming("today", among.today);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{day, replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut draft = json!({"outlet": "Le Courrier", "scope": "local", "from": "2024-01-01"});
        replace(&mut draft, fields.clone());
        let found = small_office().wrong(Kind::MediaPartnership, "MED-1", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn a_partnership_ends_after_it_begins() {
        check(json!({"to": "2024-01-01"}), &[]);
        check(
            json!({"to": "2023-12-31"}),
            &["to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn a_commitment_is_kept_today_or_before() {
        let kept = |on: &str| json!({"commitments": [{"text": "Une page par mois", "due": "2026-06-30", "done_on": on}]});
        check(kept("2025-12-31"), &[]);
        check(
            kept("2026-01-01"),
            &["commitments.0.done_on problem-future-fact"],
        );
    }

    #[test]
    fn a_partnership_without_end_holds_on() {
        let mut desk = small_office();
        let mut draft = json!({"outlet": "Le Courrier", "scope": "local", "from": "2024-01-01"});
        desk.put(Kind::MediaPartnership, "MED-1", draft.clone());
        replace(&mut draft, json!({"to": "2024-12-31"}));
        desk.put(Kind::MediaPartnership, "MED-2", draft);
        let held =
            |code: &str, on: &str| desk.get::<MediaPartnership>(code).body.is_in_force(day(on));
        assert!(!held("MED-1", "2023-12-31") && held("MED-1", "2030-01-01"));
        assert!(held("MED-2", "2024-12-31") && !held("MED-2", "2025-01-01"));
    }
}
