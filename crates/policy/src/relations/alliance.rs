//! An alliance: a few cities acting together politically, often for a short time. It weighs what its members really bring, so
//! contributions are written down (DOMAIN 4.4).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::agendas::Agenda;
use crate::governance::Government;
use crate::kernel::{Certainty, Historical, Key, Money, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// What an alliance is born of (paper).
    pub enum AllianceOrigin = "alliance-origin" {
        /// The wish to weigh on an agenda.
        AgendaInfluence,
        /// The refusal of a measure.
        RejectionOfMeasure,
        /// A risk that its members share.
        CommonRisk,
    }
}

listed! {
    /// What a member brings.
    pub enum ContributionKind = "alliance-contribution" {
        /// Data.
        Data,
        /// Money.
        Money,
        /// People's time.
        Staff,
        /// A practice to show.
        Practice,
        /// A text.
        Text,
    }
}

/// A government of the alliance.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Ally {
    /// Key of the ally in its record.
    pub key: Key,
    /// The government.
    pub government: Ref<Government>,
    /// Since when.
    pub from: Historical,
    /// The last day.
    pub to: Option<Historical>,
}

/// Something that we brought.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Contribution {
    /// Key of the contribution in its record.
    pub key: Key,
    /// When.
    pub on: Date,
    /// What sort of thing.
    pub kind: ContributionKind,
    /// What.
    pub note: Option<Text>,
    /// How much, when it was money.
    pub amount: Option<Money>,
}

/// An alliance.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
    bool => #[serde(default, skip_serializing_if = "std::ops::Not::not")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Alliance {
    /// Its name.
    #[schemars(extend("x-section" = "identity"))]
    pub name: Text,
    /// What it is born of.
    #[schemars(extend("x-section" = "identity"))]
    pub origin: AllianceOrigin,
    /// The agenda or the decision that it aims at.
    #[schemars(extend("x-section" = "identity", "x-first" = true, "x-long" = true))]
    pub target: Option<Text>,
    /// The global agenda that it aims at, when it is one.
    #[schemars(extend("x-section" = "identity"))]
    pub agenda: Option<Ref<Agenda>>,
    /// Who leads it.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub lead: Vec<Ref<Government>>,
    /// Who keeps its papers.
    #[schemars(extend("x-section" = "partners"))]
    pub secretariat: Option<Text>,
    /// Its members.
    #[schemars(extend("x-section" = "partners", "x-first" = true))]
    pub members: Vec<Ally>,
    /// Whether others may still join.
    #[schemars(extend("x-section" = "partners"))]
    pub open: bool,
    /// What we brought.
    #[schemars(extend("x-section" = "life", "x-first" = true))]
    pub contributions: Vec<Contribution>,
}

impl Record for Alliance {
    const KIND: Kind = Kind::Alliance;
    const PREFIX: Option<&'static str> = Some("ALL");
    const ROOM: &'static str = "relations";
    const PLURAL: &'static str = "alliances";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("name", |r, _| Cell::Text(r.body.name.clone())),
            Column::indexed("origin", |r, _| Cell::choice(r.body.origin)),
            Column::indexed("lead", |r, _| {
                Cell::Many(
                    r.body
                        .lead
                        .iter()
                        .map(|link| Cell::Record(link.id()))
                        .collect(),
                )
            }),
            Column::shown("allies", |r, v| {
                let count = r.body.allies(v.as_of).count();
                Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
            }),
            Column::indexed("open", |r, _| Cell::Yes(r.body.open)),
            Column::<Self>::indexed("members", |r, _| {
                let allies = r.body.members.iter();
                Cell::Many(
                    allies
                        .map(|ally| Cell::Record(ally.government.id()))
                        .collect(),
                )
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let alliance = &record.body;
        for (index, ally) in alliance.members.iter().enumerate() {
            let to = ally.to.and_then(Historical::latest);
            if let (Some(from), Some(to)) = (ally.from.earliest(), to)
                && to < from
            {
                problems
                    .structural(
                        format!("members.{index}.to"),
                        "problem-ends-before-it-begins",
                    )
                    .naming("from", from);
            }
            if alliance.members[..index]
                .iter()
                .any(|other| other.meets(ally))
            {
                problems.structural(
                    format!("members.{index}.government"),
                    "problem-alliance-member-twice",
                );
            }
        }
        for (index, brought) in alliance.contributions.iter().enumerate() {
            if brought.on > among.today {
                problems
                    .office(format!("contributions.{index}.on"), "problem-future-fact")
                    .naming("today", among.today);
            }
        }
    }
}

impl Alliance {
    /// Its members at `as_of`, those left out whose dates are too rough to tell.
    pub fn allies(&self, as_of: Date) -> impl Iterator<Item = &Ally> {
        let there = move |ally: &&Ally| {
            let joined =
                ally.from == Historical::Unknown || ally.from.on_or_before(as_of) == Certainty::Yes;
            let stayed = ally
                .to
                .is_none_or(|to| to.earliest().is_some_and(|to| to >= as_of));
            joined && stayed
        };
        self.members.iter().filter(there)
    }
}

impl Ally {
    /// Whether two entries of one government certainly cover a common day.
    fn meets(&self, other: &Self) -> bool {
        let ended_before = |one: &Self, next: &Self| match one.to {
            Some(to) => next
                .from
                .latest()
                .zip(to.earliest())
                .is_none_or(|(from, to)| to < from),
            None => false,
        };
        self.government == other.government
            && !ended_before(self, other)
            && !ended_before(other, self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{day, replace, small_office};

    fn draft(fields: Value) -> Value {
        let mut draft = json!({"name": "Alliance des estuaires", "origin": "common_risk"});
        replace(&mut draft, fields);
        draft
    }

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let found = desk.wrong(Kind::Alliance, "ALL-01", draft(fields.clone()));
        assert_eq!(found, expected, "{fields}");
    }

    fn members(parts: &[(&str, &str, &str)]) -> Value {
        let one = |(government, from, to): &(&str, &str, &str)| json!({"government": government, "from": from, "to": to});
        json!({"members": parts.iter().map(one).collect::<Vec<_>>()})
    }

    #[test]
    fn a_government_is_a_member_once_at_a_time() {
        check(
            members(&[("GOV-MET", "2020-01-01", ""), ("GOV-ALD", "2020-01-01", "")]),
            &[],
        );
        check(
            members(&[
                ("GOV-ALD", "2020-01-01", "2021-12-31"),
                ("GOV-ALD", "2022-01-01", ""),
            ]),
            &[],
        );
        // Years alone leave room for one to end before the other begins.
        check(
            members(&[("GOV-ALD", "2020", "2022"), ("GOV-ALD", "2022", "")]),
            &[],
        );
        let twice = &["members.1.government problem-alliance-member-twice"];
        check(
            members(&[("GOV-ALD", "2020-01-01", ""), ("GOV-ALD", "2022-01-01", "")]),
            twice,
        );
        check(
            members(&[
                ("GOV-ALD", "2022-01-01", ""),
                ("GOV-ALD", "2020-01-01", "2022-01-01"),
            ]),
            twice,
        );
        check(
            members(&[("GOV-ALD", "2022-01-01", "2021-12-31")]),
            &["members.0.to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn what_was_brought_was_brought_already() {
        let brought = |on: &str| json!({"contributions": [{"on": on, "kind": "data"}]});
        check(brought("2025-12-31"), &[]);
        check(
            brought("2026-01-01"),
            &["contributions.0.on problem-future-fact"],
        );
    }

    #[test]
    fn the_last_day_of_a_member_still_counts() {
        let mut desk = small_office();
        let parts = members(&[
            ("GOV-MET", "unknown", ""),
            ("GOV-ALD", "2020", "2024-12-31"),
            ("GOV-NOU", "2025", ""),
        ]);
        desk.put(Kind::Alliance, "ALL-01", draft(parts));
        let alliance = desk.get::<Alliance>("ALL-01");
        let count = |on: &str| alliance.body.allies(day(on)).count();
        assert_eq!((count("2019-12-31"), count("2020-06-30")), (1, 1));
        assert_eq!((count("2024-12-31"), count("2025-01-01")), (2, 1));
        assert_eq!(count("2025-12-31"), 2);
    }
}
