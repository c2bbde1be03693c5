//! What an outlet of the media said of the metropolis's action: where, in what tone, on whose initiative (DOMAIN 4.8).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Communicated, MediaScope};
use crate::kernel::{Address, Problems, Ref, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// The tone, as a person heard it.
    pub enum Tone = "tone" {
        /// It speaks well of it.
        Positive,
        /// It tells.
        Neutral,
        /// It speaks ill of it.
        Negative,
    }
}

listed! {
    /// Who began it.
    pub enum CoverageInitiator = "coverage-initiator" {
        /// We asked for it.
        Us,
        /// The outlet came by itself.
        Them,
    }
}

/// A piece of coverage.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Coverage {
    /// The outlet.
    pub outlet: Box<str>,
    /// How far it is heard.
    pub scope: MediaScope,
    /// When it came out.
    pub on: Date,
    /// Its heading.
    #[schemars(extend("x-first" = true))]
    pub heading: Option<Box<str>>,
    /// Where it can be read or heard.
    #[schemars(extend("x-first" = true))]
    pub url: Option<Address>,
    /// Its tone.
    pub tone: Tone,
    /// What it speaks of.
    #[schemars(extend("x-first" = true))]
    pub about: Vec<Ref<Communicated>>,
    /// The reach that the outlet claims: theirs, never measured by us.
    #[schemars(range(min = 0, max = 10_000_000_000_i64))]
    pub reach_claimed: Option<i64>,
    /// Who began it.
    pub initiated_by: CoverageInitiator,
}

impl Record for Coverage {
    const KIND: Kind = Kind::Coverage;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "communication";
    const PLURAL: &'static str = "coverage";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Line(record.body.outlet.clone()),
            Cell::Day(record.body.on),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("on", |r, _| Cell::Day(r.body.on)),
            Column::indexed("outlet", |r, _| Cell::Line(r.body.outlet.clone())),
            Column::indexed("scope", |r, _| Cell::choice(r.body.scope)),
            Column::indexed("tone", |r, _| Cell::choice(r.body.tone)),
            Column::indexed("about", |r, _| {
                let about = r.body.about.iter();
                Cell::Many(about.map(|link| Cell::Record(link.id())).collect())
            }),
            Column::indexed("initiated-by", |r: &Stored<Self>, _| {
                Cell::choice(r.body.initiated_by)
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

    fn dated(&self) -> Option<Date> {
        Some(self.on)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::small_office;

    #[test]
    fn coverage_has_come_out() {
        for (on, expected) in [
            ("2025-12-31", &[][..]),
            ("2026-01-01", &["on problem-future-fact"]),
        ] {
            let draft = json!({"outlet": "World Ports", "scope": "global", "on": on, "tone": "positive", "initiated_by": "them"});
            let found = small_office().wrong(Kind::Coverage, "coverage 1", draft);
            assert_eq!(found, expected, "{on}");
        }
    }
}
