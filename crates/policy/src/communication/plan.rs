//! A communication plan: to whom the strategy is told, with which messages, now and in the long run, and how it is reviewed
//! (DOMAIN 4.8). The paper wants communication thought of from the start, not at the end.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Key, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};
use crate::strategy::Strategy;

listed! {
    /// Whom one speaks to.
    pub enum CommunicationAudience = "communication-audience" {
        /// Firms, chambers, trade unions.
        Private,
        /// Universities, research.
        Academia,
        /// Associations, assemblies, diasporas.
        Citizens,
        /// Embassies, consulates.
        Diplomatic,
        /// International bodies seated in the territory.
        International,
        /// Press, broadcasters, platforms.
        Media,
        /// Our own departments.
        Departments,
        /// Elected officials.
        Elected,
        /// The residents at large.
        Residents,
        /// People elsewhere.
        ForeignPublics,
    }
}

/// A message, and those it is meant for.
#[serde_with::apply(
    Key => #[serde(default)],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct CommunicationMessage {
    /// Key of the message in its record.
    pub key: Key,
    /// What is said.
    pub text: Text,
    /// To whom.
    pub audiences: Vec<CommunicationAudience>,
}

/// A review of the plan.
#[serde_with::apply(Key => #[serde(default)])]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct PlanReview {
    /// Key of the review in its record.
    pub key: Key,
    /// When it took place.
    pub on: Date,
    /// What was found.
    #[schemars(extend("x-long" = true))]
    pub note: Text,
}

/// A communication plan.
#[serde_with::apply(
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct CommunicationPlan {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// The strategy that it tells.
    #[schemars(extend("x-section" = "identity"))]
    pub strategy: Ref<Strategy>,
    /// First day.
    #[schemars(extend("x-section" = "time"))]
    pub from: Date,
    /// Last day.
    #[schemars(extend("x-section" = "time"))]
    pub to: Date,
    /// To whom it speaks.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub audiences: Vec<CommunicationAudience>,
    /// What it says.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub messages: Vec<CommunicationMessage>,
    /// What it wants soon.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub short_term: Vec<Text>,
    /// What it wants in the long run.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub long_term: Vec<Text>,
    /// How it was reviewed.
    #[schemars(extend("x-section" = "result"))]
    pub reviews: Vec<PlanReview>,
}

impl CommunicationPlan {
    /// Whether it holds at a date.
    pub fn is_in_force(&self, as_of: Date) -> bool {
        self.from <= as_of && as_of <= self.to
    }
}

impl Record for CommunicationPlan {
    const KIND: Kind = Kind::CommunicationPlan;
    const PREFIX: Option<&'static str> = Some("COM");
    const ROOM: &'static str = "communication";
    const PLURAL: &'static str = "plans";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("strategy", |r, _| Cell::Record(r.body.strategy.id())),
            Column::shown("from", |r, _| Cell::Day(r.body.from)),
            Column::shown("to", |r, _| Cell::Day(r.body.to)),
            Column::indexed("audiences", |r: &Stored<Self>, _| {
                Cell::Many(r.body.audiences.iter().copied().map(Cell::choice).collect())
            })
            .unless_asked(),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let plan = &record.body;
        if plan.to < plan.from {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", plan.from);
        }
        for (index, review) in plan.reviews.iter().enumerate() {
            if review.on > among.today {
                problems
                    .office(format!("reviews.{index}.on"), "problem-future-fact")
                    .naming("today", among.today);
            }
        }
    }

    fn dated(&self) -> Option<Date> {
        Some(self.from)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{day, replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        desk.allot(Kind::Strategy, "ST1");
        let mut draft =
            json!({"title": "Plan", "strategy": "ST1", "from": "2023-06-01", "to": "2027-12-31"});
        replace(&mut draft, fields.clone());
        let found = desk.wrong(Kind::CommunicationPlan, "COM-1", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn a_plan_ends_after_it_begins() {
        check(json!({"to": "2023-06-01"}), &[]);
        check(
            json!({"to": "2023-05-31"}),
            &["to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn a_review_has_taken_place() {
        let reviewed = |on: &str| json!({"reviews": [{"on": on, "note": "À mi-parcours"}]});
        check(reviewed("2025-12-31"), &[]);
        check(
            reviewed("2026-01-01"),
            &["reviews.0.on problem-future-fact"],
        );
    }

    #[test]
    fn a_plan_holds_from_its_first_day_to_its_last() {
        let mut desk = small_office();
        desk.allot(Kind::Strategy, "ST1");
        let draft =
            json!({"title": "Plan", "strategy": "ST1", "from": "2023-06-01", "to": "2027-12-31"});
        desk.put(Kind::CommunicationPlan, "COM-1", draft);
        let plan = desk.get::<CommunicationPlan>("COM-1");
        let held = |on: &str| plan.body.is_in_force(day(on));
        assert!(!held("2023-05-31") && held("2023-06-01"));
        assert!(held("2027-12-31") && !held("2028-01-01"));
    }
}
